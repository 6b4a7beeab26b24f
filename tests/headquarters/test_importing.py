import os
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from pos_contract import codec
from pos_contract.messages import SignInRequest
from pos_contract.records import Address
from pos_headquarters import database
from pos_headquarters.importing import csv_file, workers
from pos_headquarters.importing import customers as importing
from pos_headquarters.importing.report import Line, Report
from pos_headquarters.importing.source import FileRefused
from pos_headquarters.services import countries, sign_in
from pos_headquarters.tables import associates, client_books, customers, members
from tests.headquarters.conftest import CUSTOMERS
from tests.headquarters.support import Till

REAL_DATA = Path(os.environ.get("POS_REAL_DATA") or Path(__file__).parents[2].parent / "shared" / "data")
CHINOOK = REAL_DATA / "chinook"

PEOPLE = """\
Customer ID;First name;Surname;Company;E-mail;Mobile;Street address;Zip;Town;Country;Sales rep ID
A1;Åsa;Öberg;;asa@example.com;070-123 45 67;"Storgatan 1
c/o Berg";111 22;Stockholm;Sverige;7
A2;;;Ångström AB;;08-1;;;;SE;8
A3;;;;nobody@example.com;;;;;;
A4;Bo;Ek;;not an address;;;;;;
A5;Li;Wei;;;;;;;Atlantis;
A1;Åsa;Öberg;;;;;;;;
A6;too;few
"""
STAFF = """\
EmployeeId,LastName,FirstName,Title
7,Ström,Eva,Agent
8,Ek,Ola,Agent
9,,,Nobody
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "file.csv"
    path.write_text(text, "utf-8-sig")
    return path


def read_people(engine: Engine, path: Path, **mapping: str) -> Report:
    return importing.read_file(engine, path, "1001", mapping)


def owners(engine: Engine) -> dict[str, int]:
    """Last name of each owner of a client book, and how many customers are in it."""
    with database.reading(engine) as connection:
        rows = connection.execute(
            select(associates.c.last_name, func.count())
            .select_from(members)
            .join(client_books, client_books.c.book_id == members.c.book_id)
            .join(associates, associates.c.associate_id == client_books.c.associate_id)
            .group_by(associates.c.associate_id, associates.c.last_name)
        )
        return dict(map(tuple, rows))


def test_customers_are_taken_and_the_rest_is_said(till: Till, tmp_path: Path) -> None:
    till.sync()
    before = set(till.customers)
    report = read_people(till.engine, written(tmp_path, PEOPLE))
    assert (report.taken, report.known) == (3, 1)
    assert report.not_taken == [
        Line(5, "no name"),
        Line(6, "the email address can't be one"),
        Line(9, "3 columns where the header has 11"),
    ]
    assert [line.line for line in report.remarks] == [2, 4, 4, 7]
    assert report.remarks[1] == Line(4, "a phone number that can't be one is left out")
    till.sync()
    new = {till.customers[each].fields.name: till.customers[each] for each in till.customers.keys() - before}
    assert set(new) == {"Åsa Öberg", "Ångström AB", "Li Wei"}
    asa = new["Åsa Öberg"]
    assert asa.account_number == f"C-{CUSTOMERS + 1:07}"
    assert asa.fields.addresses == (Address("home", "Storgatan 1 c/o Berg", "111 22", "Stockholm", "", "SE"),)
    assert new["Ångström AB"].fields.type == "organization"
    assert new["Li Wei"].fields.addresses == ()


def test_a_file_read_twice_adds_nobody_twice(engine: Engine, tmp_path: Path) -> None:
    path = written(tmp_path, PEOPLE)
    read_people(engine, path)
    again = read_people(engine, path)
    assert (again.taken, again.known) == (0, 4)
    with database.reading(engine) as connection:
        assert connection.execute(select(func.count()).select_from(customers)).scalar() == CUSTOMERS + 3


@pytest.mark.parametrize("customers_first", [True, False])
def test_owners_get_their_customers_whichever_file_comes_first(
    till: Till, tmp_path: Path, customers_first: bool
) -> None:
    till.sync()
    before = owners(till.engine)
    people, staff = tmp_path / "people.csv", tmp_path / "staff.csv"
    people.write_text(PEOPLE, "utf-8")
    staff.write_text(STAFF, "utf-8")
    if customers_first:
        assert "worker 7 is not known yet" in str(read_people(till.engine, people).remarks)
        assert workers.read_file(till.engine, staff, "1001").customers_placed == 2
    else:
        assert workers.read_file(till.engine, staff, "1001").customers_placed == 0
        assert "worker" not in str(read_people(till.engine, people).remarks)
    assert owners(till.engine) == before | {"Ström": 1, "Ek": 1}
    till.sync()
    (asa,) = [each for each in till.customers.values() if each.fields.email == "asa@example.com"]
    assert asa.membership is not None
    till.send(till.removed(asa.customer_id, asa.membership.associate_id))
    read_people(till.engine, people)
    workers.read_file(till.engine, staff, "1001")
    assert owners(till.engine) == before | {"Ek": 1}


def test_a_worker_signs_in_with_the_pin_shown_once(till: Till, tmp_path: Path) -> None:
    path = written(tmp_path, STAFF)
    report = workers.read_file(till.engine, path, "1001")
    assert [worker.name for worker in report.workers] == ["Eva Ström", "Ola Ek"]
    assert report.not_taken == [Line(4, "no name")]
    assert report.columns_not_used == ["Title"]
    for worker in report.workers:
        signed_in = sign_in.sign_in(till.engine, till.device, SignInRequest(worker.operator_id, worker.pin))
        assert signed_in.associate.name == worker.name
        assert {"client_book.add", "client_book.remove"} <= set(signed_in.associate.permissions)
    assert workers.read_file(till.engine, path, "1001").workers == []


def test_a_column_can_be_named(engine: Engine, tmp_path: Path) -> None:
    path = written(tmp_path, "Rufname,Name2,Nr\nKim,Berg,1\n")
    report = read_people(engine, path, first_name="Rufname", external_id="Nr")
    assert report.taken == 1
    assert report.columns_not_used == ["Name2"]
    with pytest.raises(FileRefused, match="no column Vorname"):
        read_people(engine, path, first_name="Vorname")
    with pytest.raises(FileRefused, match="no field nickname"):
        read_people(engine, path, nickname="Rufname")


def test_a_file_without_an_id_says_so(engine: Engine, tmp_path: Path) -> None:
    report = read_people(engine, written(tmp_path, "FirstName\nKim\n"))
    assert report.taken == 1
    assert report.remarks == [
        Line(1, "no column with an ID: of other files only rows that say the same are known again")
    ]


def test_a_file_that_cannot_be_read_is_refused_whole(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes("FirstName\nÅsa\n".encode("latin-1"))
    with pytest.raises(FileRefused, match="not UTF-8"):
        read_people(engine, path)
    with pytest.raises(FileRefused, match="No such file"):
        read_people(engine, tmp_path / "none.csv")
    with pytest.raises(FileRefused, match="no store 7"):
        importing.read_file(engine, written(tmp_path, PEOPLE), "7", {})
    path.write_text('{"customers": [1, 2]}\n', "utf-8")
    with pytest.raises(FileRefused, match="no column for a name"):
        read_people(engine, path)
    path.write_text("", "utf-8")
    assert read_people(engine, path).taken == 0


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("USA", "US"),
        ("United Kingdom", "GB"),
        ("Czech Republic", "CZ"),
        ("latvia", "LV"),
        ("se", "SE"),
        ("X", None),
    ],
)
def test_countries(name: str, code: str | None) -> None:
    assert countries.code_of(name) == code


def test_headers_are_found_however_they_are_spelt(tmp_path: Path) -> None:
    path = written(tmp_path, "First_Name\tFAMILY NAME\nKim\tBerg\n")
    (row,) = csv_file.read(path, importing.HEADERS, {}, Report())
    assert (row["first_name"], row["last_name"], row["email"]) == ("Kim", "Berg", "")


@pytest.mark.skipif(not CHINOOK.is_dir(), reason=f"no real data in {REAL_DATA}")
@pytest.mark.parametrize("customers_first", [True, False])
def test_real_people(till: Till, customers_first: bool) -> None:
    with database.writing(till.engine) as connection:
        connection.execute(members.delete())
    steps = [
        lambda: importing.read_file(till.engine, CHINOOK / "customers.csv", "1001", {}),
        lambda: workers.read_file(till.engine, CHINOOK / "employees.csv", "1001"),
    ]
    reports = [step() for step in (steps if customers_first else steps[::-1])]
    assert [report.not_taken for report in reports] == [[], []]
    assert sorted(report.taken for report in reports) == [8, 59]
    assert sorted(owners(till.engine).values()) == [18, 20, 21]
    till.sync()
    imported = {each.fields.email: each for each in till.customers.values()}
    luis = imported["luisg@embraer.com.br"]
    assert luis.fields.type == "person"
    assert luis.fields.name == "Luís Gonçalves"
    assert luis.fields.organization.startswith("Embraer")
    assert all(
        address.country
        for each in till.customers.values()
        if each.membership
        for address in each.fields.addresses
    )
    assert codec.to_json(luis.fields)
