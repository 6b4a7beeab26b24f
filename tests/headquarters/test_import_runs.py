"""A file that is read in batches: cut off anywhere, tried out, read again, read beside others."""

import csv
import json
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from pos_contract.consents import may_contact
from pos_headquarters import database
from pos_headquarters.cli import main
from pos_headquarters.importing import customers as importing
from pos_headquarters.importing import reading
from pos_headquarters.importing.reading import Stopped
from pos_headquarters.importing.report import Line, Report
from pos_headquarters.importing.source import FileRefused
from pos_headquarters.services import office
from pos_headquarters.tables import customers, external_ids, import_lines, import_runs, sequences
from tests import import_million
from tests.headquarters.conftest import CUSTOMERS
from tests.headquarters.support import Till
from tests.headquarters.test_import_files import FILES

SHOPIFY = FILES / "shopify-customers.csv"


def read(engine: Engine, path: Path, **options: object) -> Report:
    return importing.read_file(engine, path, "1001", {}, **options)  # type: ignore[arg-type]


def count(engine: Engine, table=customers) -> int:
    with database.reading(engine) as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def people(path: Path, rows: int) -> Path:
    lines = ["Customer ID,First name,Surname,E-mail"]
    lines += [f"{number},Kim,Berg{number},kim{number}@example.com" for number in range(1, rows + 1)]
    path.write_text("\n".join(lines), "utf-8")
    return path


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "AT_ONCE", 3)


def test_killed_in_the_middle_it_goes_on_where_it_was(url: str, engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    expected = import_million.write_file(path, 10_000)
    found = import_million.read_with_kills(url, path, [2_000, 6_000])
    assert all(found.killed_at), "it was killed before it had begun"
    import_million.check(engine, expected, found)


def test_what_fails_in_a_batch_leaves_nothing_of_it(
    engine: Engine, tmp_path: Path, small_batches: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = people(tmp_path / "people.csv", 10)
    refreshed = importing.scope.refresh
    calls: list[int] = []

    def refresh(*args, **values):
        calls.append(1)
        if len(calls) == 3:
            raise RuntimeError("a defect")
        return refreshed(*args, **values)

    monkeypatch.setattr(importing.scope, "refresh", refresh)
    with pytest.raises(RuntimeError):
        read(engine, path)
    assert count(engine) == CUSTOMERS + 6
    report = read(engine, path)
    assert (report.taken, report.known, report.rows) == (10, 0, 10)
    assert count(engine) == CUSTOMERS + 10
    with database.reading(engine) as connection:
        accounts = connection.execute(select(customers.c.account_number)).scalars()
        given = sorted(int(each.removeprefix("C-")) for each in accounts)
        following = connection.execute(
            select(sequences.c.next_value).where(sequences.c.code == "customer_account")
        ).scalar_one()
    assert given == list(range(1, following))


def test_ctrl_c_stops_between_batches_and_says_how_to_go_on(
    engine: Engine, tmp_path: Path, small_batches: None
) -> None:
    path = people(tmp_path / "people.csv", 10)

    def told(rows: int) -> None:
        if rows >= 6:
            raise KeyboardInterrupt

    with pytest.raises(Stopped, match="after 6 rows"):
        read(engine, path, told=told)
    assert count(engine) == CUSTOMERS + 6
    assert read(engine, path).taken == 10


def test_the_command_is_interrupted_with_a_sentence(url: str, tmp_path: Path) -> None:
    path = people(tmp_path / "people.csv", 30_000)
    command = [sys.executable, "-m", "pos_headquarters", "import-customers", str(path), f"--database={url}"]
    # Where the tests themselves ignore it, as in the background of a shell, the command would too.
    heeding = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, preexec_fn=heeding) as process:
        import_million.until_read(url, 1000, process)
        process.send_signal(signal.SIGINT)
        said = process.stderr.read() if process.stderr else ""
    assert process.returncode == 130
    assert "goes on from there" in said
    assert "Traceback" not in said


def test_a_dry_run_says_the_same_and_writes_nothing(
    engine: Engine, tmp_path: Path, small_batches: None
) -> None:
    before = count(engine), count(engine, import_runs), count(engine, external_ids)
    tried = read(engine, SHOPIFY, dry_run=True)
    assert before == (count(engine), count(engine, import_runs), count(engine, external_ids))
    done = read(engine, SHOPIFY)
    for name in ("taken", "known", "rows", "not_taken", "remarks", "format", "columns_not_used"):
        assert getattr(tried, name) == getattr(done, name), name
    assert (done.taken, done.known, len(done.not_taken)) == (4, 1, 2)


def test_the_report_is_whole_after_it_was_cut_off(engine: Engine, small_batches: None) -> None:
    def told(rows: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(Stopped):
        read(engine, SHOPIFY, told=told)
    expected = [Line(5, "no name"), Line(8, "the email address can't be one")]
    assert read(engine, SHOPIFY).not_taken == expected
    again = read(engine, SHOPIFY)
    assert (again.taken, again.known, again.not_taken) == (0, 5, expected)
    assert again.read_before


def test_rows_without_an_id_are_known_again_by_what_they_say(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("First name,Surname,E-mail\nKim,Berg,kim@example.com\nKim,,\nKim,,\n", "utf-8")
    assert read(engine, path).taken == 3
    assert read(engine, path).taken == 0
    path.write_text("First name,Surname,E-mail\nKim,Berg,kim@example.com\nBo,Ek,bo@example.com\n", "utf-8")
    report = read(engine, path)
    assert (report.taken, report.known) == (1, 1)


def test_ids_of_one_program_are_not_those_of_another(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Customer ID,First name\n7001,Kim\n", "utf-8")
    assert read(engine, path).taken == 1
    assert read(engine, SHOPIFY).taken == 4


def test_who_was_deleted_is_not_brought_back_by_the_same_file(engine: Engine, tmp_path: Path) -> None:
    read(engine, SHOPIFY)
    with database.writing(engine) as connection:
        account = connection.execute(
            select(customers.c.account_number).where(customers.c.email == "bo@example.com")
        ).scalar_one()
        office.delete_customers(connection, [account])
    assert read(engine, SHOPIFY).taken == 0


def test_what_reaches_a_register(till: Till) -> None:
    till.sync()
    read(till.engine, SHOPIFY)
    till.sync()
    asa = next(each for each in till.customers.values() if each.fields.email == "asa@example.com")
    assert asa.account_number
    assert asa.profile.currency == "SEK"
    assert may_contact(asa.profile.consents, "email", "asa@example.com")
    assert not may_contact(asa.profile.consents, "phone", "+46701234567")
    (note,) = [each for each in till.entries.values() if each.customer_id == asa.customer_id]
    assert (note.kind, note.text, note.written_by_name) == ("note", "Prefers wool,\nnot synthetics", "")
    eva = next(each for each in till.customers.values() if each.fields.email == "eva@example.com")
    assert eva.profile.consents == ()


def test_who_looks_like_somebody_is_told_of(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(
        "Customer ID,First name,E-mail,Phone\n"
        "1,Kim,kim@example.com,+46 70-123 45 67\n"
        "2,Kim,KIM@example.com,\n"
        "3,Bo,,+46701234567\n",
        "utf-8",
    )
    report = read(engine, path)
    assert report.look_alike == 2
    assert report.remarks == [
        Line(3, "looks like the customer of line 2: the same email"),
        Line(4, "looks like the customer of line 2: the same phone"),
    ]
    path.write_text("Customer ID,First name,E-mail\n4,Kim,kim@example.com\n", "utf-8")
    (told,) = read(engine, path).remarks
    assert told.reason.startswith("looks like C-")


def test_two_who_read_the_same_file_double_nobody(
    engine: Engine, tmp_path: Path, small_batches: None
) -> None:
    path = people(tmp_path / "people.csv", 12)
    beside: list[Report] = []

    def told(rows: int) -> None:
        if rows == 3:
            beside.append(read(engine, path))

    with pytest.raises(FileRefused, match="another process"):
        read(engine, path, told=told)
    assert beside[0].taken == 12
    assert count(engine) == CUSTOMERS + 12


def test_the_command_reports_for_people_and_programs(
    url: str, engine: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.csv"
    options = ["import-customers", str(SHOPIFY), "--store=1001", f"--database={url}"]
    assert main([*options, "--dry-run"]) == 0
    assert "nothing was written" in capsys.readouterr().out
    assert main([*options, f"--report={report}", "--progress"]) == 0
    said = capsys.readouterr()
    assert "4 customers taken, 1 here already, 2 rows not taken." in said.out
    assert "Line 8 not taken: the email address can't be one." in said.out
    assert "7 rows" in said.err
    rows = list(csv.reader(report.read_text("utf-8-sig").splitlines()))
    assert ["8", "no", "the email address can't be one"] in rows
    assert "per@@example" not in report.read_text("utf-8-sig")
    assert main([*options, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["taken"], told["known"], told["format"]) == (0, 5, "shopify")
    assert main([*options, "--format=vcard"]) == 1
    assert "no vCard file" in capsys.readouterr().err
    assert main([*options, "--format=xml"]) == 1
    assert "no format xml" in capsys.readouterr().err
    assert count(engine, import_lines) >= 2
