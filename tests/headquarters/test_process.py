"""The service as a process of its own, and what IT types beside it."""

import http.client
import json
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from demo.headquarters import HeadquartersFailed, HeadquartersProcess
from pos_contract import codec
from pos_contract.messages import Activation
from pos_headquarters.cli import main
from pos_headquarters.database import open_engine
from pos_headquarters.services import jobs
from tests.headquarters.browsing import records
from tests.headquarters.support import Retailer


@pytest.fixture
def database(url: str) -> str:
    return f"--database={url}"


@pytest.fixture
def running(url: str, retailer: Retailer, tmp_path: Path) -> Iterator[HeadquartersProcess]:
    path = tmp_path / "running.db"
    path.with_suffix(".retailer.json").write_text(json.dumps(retailer.told), "utf-8")
    with HeadquartersProcess(path, database=url) as headquarters:
        yield headquarters


def activate(headquarters: HeadquartersProcess, code: str) -> dict[str, str]:
    answer = requests.post(
        f"{headquarters.url}/v1/activate", json={"code": code, "install_id": "till"}, timeout=30
    )
    token = codec.from_json(answer.content, Activation).token
    return {"Authorization": f"Bearer {token}", "X-POS-Install": "till", "X-POS-Contract": "1"}


def test_killed_and_started_again_it_is_the_same(running: HeadquartersProcess) -> None:
    address = running.url
    headers = activate(running, running.retailer["registers"][0]["activation_code"])
    running.kill()
    with pytest.raises(requests.ConnectionError):
        requests.get(f"{address}/health", timeout=5)
    running.start()
    assert running.url == address
    contact = {"waiting": 0, "parked": 0, "oldest_made_at": None}
    assert requests.post(f"{address}/v1/contact", json=contact, headers=headers, timeout=30).ok


@pytest.mark.skipif(sys.platform == "win32", reason="nobody can be told to stop there, only be ended")
def test_it_stops_when_told_and_answers_who_has_called(running: HeadquartersProcess) -> None:
    """With exit status 0, so that a service manager sees no failure."""
    headers = activate(running, running.retailer["registers"][0]["activation_code"])
    body = b'{"waiting": 0, "parked": 0, "oldest_made_at": null}'
    process, port = running._process, int(running.url.rpartition(":")[2])
    assert process
    call = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    call.putrequest("POST", "/v1/contact")
    for name, value in {**headers, "Content-Length": len(body), "Expect": "100-continue"}.items():
        call.putheader(name, value)
    call.endheaders()
    assert call.sock.recv(100).startswith(b"HTTP/1.1 100"), "it reads the call, and waits for the rest"
    process.terminate()
    _until_closed(port)
    assert process.poll() is None
    call.send(body)
    assert call.getresponse().status == 200
    assert process.wait(30) == 0
    call.close()
    running.kill()  # closes what it had open
    running.start()
    assert requests.get(f"{running.url}/health", timeout=30).ok


def _until_closed(port: int) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
        except OSError:
            return
        time.sleep(0.02)
    raise AssertionError("it still accepts calls")


def test_two_processes_may_share_a_file(running: HeadquartersProcess, url: str, tmp_path: Path) -> None:
    other = HeadquartersProcess(tmp_path / "running.db", database=url)
    with other:
        headers = activate(running, running.retailer["registers"][0]["activation_code"])
        contact = {"waiting": 0, "parked": 0, "oldest_made_at": None}
        for each in (running, other):
            assert requests.post(f"{each.url}/v1/contact", json=contact, headers=headers, timeout=30).ok


def test_its_schedule_runs_and_commands_reach_it(running: HeadquartersProcess) -> None:
    headers = activate(running, running.retailer["registers"][0]["activation_code"])
    contact = {"waiting": 0, "parked": 0, "oldest_made_at": None}

    def asked_to_upload() -> bool:
        answer = requests.post(f"{running.url}/v1/contact", json=contact, headers=headers, timeout=30)
        return bool(answer.json()["upload_requested"])

    deadline = time.monotonic() + 20
    while not asked_to_upload():
        assert time.monotonic() < deadline
        time.sleep(0.05)
    running.command("registers", "withdraw", "1001-1")
    answer = requests.post(f"{running.url}/v1/contact", json=contact, headers=headers, timeout=30)
    assert answer.status_code == 401


def test_a_port_that_is_taken_is_said(running: HeadquartersProcess, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(HeadquartersFailed, match=f"can't listen on port {port}"):
            running.command("serve", f"--port={port}")


@pytest.mark.usefixtures("quick_pins")
def test_a_demo_prints_what_a_person_needs(empty_url: str, capsys: pytest.CaptureFixture[str]) -> None:
    database = f"--database={empty_url}"
    assert main(["demo", database, "--customers", "0"]) == 0
    printed = capsys.readouterr().out
    assert "Register 1001-1: activation code" in printed
    assert "Ingrid Åström, manager" in printed
    assert main(["demo", database]) == 1
    assert "already has a retailer" in capsys.readouterr().err


def test_jobs_by_command(database: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["jobs", "schedule", "1010", "7", database]) == 0
    assert main(["jobs", "schedule", "1060", "0", database]) == 0
    assert main(["jobs", "run", "1010", database]) == 0
    assert capsys.readouterr().out == "1010: 0 rows\n"
    assert main(["jobs", "list", "--json", database]) == 0
    listed = {job["name"]: job for job in json.loads(capsys.readouterr().out)}
    assert (listed["1010"]["seconds"], listed["1060"]["seconds"]) == (7, None)
    assert listed["1010"]["last_run_at"]
    assert main(["jobs", "list", database]) == 0
    assert "every 7 s" in capsys.readouterr().out
    assert main(["jobs", "run", "1", database]) == 1
    assert "There is no job 1. Jobs: P-0001" in capsys.readouterr().err
    assert main(["jobs", "schedule", "1010", "--cron", "30 2 * * mon-fri", database]) == 0
    assert main(["jobs", "list", database]) == 0
    assert "Mon to Fri at 02:30 UTC" in capsys.readouterr().out
    for wrong in (["--cron", "30 2"], ["7", "--cron", "* * * * *"], ["-7"], []):
        assert main(["jobs", "schedule", "1010", *wrong, database]) == 1
    assert capsys.readouterr().err.count("\n") == 4


def test_the_runs_of_a_job_by_command(
    database: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_connection: object) -> int:
        raise ValueError("planted")

    assert main(["jobs", "run", "find-twins", database]) == 0
    monkeypatch.setitem(jobs.JOBS, "find-twins", jobs.Job("find-twins", "Planted", fail))
    assert main(["jobs", "run", "find-twins", database]) == 1
    told = capsys.readouterr()
    assert "nobody foresaw (ValueError: planted)" in told.err
    assert main(["jobs", "history", "find-twins", database]) == 0
    failed, ran = capsys.readouterr().out.splitlines()
    assert "ValueError: planted" in failed
    assert ran.endswith(" ms  0 rows")
    assert main(["jobs", "history", "find-twins", "--json", database]) == 0
    assert [each["rows"] for each in json.loads(capsys.readouterr().out)] == [None, 0]


def test_registers_by_command(database: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["registers", "add", "--store", "1001", "--number", "1001-9", database]) == 0
    assert main(["registers", "code", "1001-9", database]) == 0
    assert capsys.readouterr().out.count("Register 1001-9: activation code ") == 2
    assert main(["registers", "withdraw", "1001-9", database]) == 0
    capsys.readouterr()
    for arguments in (
        ["add", "--store", "7", "--number", "7-1"],
        ["add", "--store", "1001", "--number", "1001-9"],
        ["code", "7"],
        ["withdraw", "7"],
    ):
        assert main(["registers", *arguments, database]) == 1
        assert capsys.readouterr().err.startswith("There is ")


def recorded(database: str) -> list[tuple[str, str, str]]:
    engine = open_engine(database.removeprefix("--database="))
    kept = records(engine)
    engine.dispose()
    assert {each.administrator for each in kept} <= {""}
    return [(each.page, each.about, each.action) for each in kept]


def test_what_a_command_changes_is_recorded(database: str, retailer: Retailer) -> None:
    senior = retailer.associate("1001", "senior")["operator_id"]
    one, two, three = "C-0000001", "C-0000002", "C-0000003"
    for arguments in (
        ["registers", "add", "--store", "1001", "--number", "1001-9"],
        ["registers", "code", "1001-9"],
        ["registers", "withdraw", "1001-9"],
        ["customers", "remove-from-book", one, two],
        ["customers", "reassign", one, "--to", senior],
        ["customers", "merge", one, two, "--dry-run"],
        ["twins", "apart", one, two],
        ["customers", "delete", three],
        ["jobs", "schedule", "1010", "7"],
    ):
        assert main([*arguments, database]) == 0
    assert main(["registers", "code", "7", database]) == 1
    registers, customers = "Registers", "All customers"
    assert recorded(database) == [
        (registers, "1001-9", "added"),
        (registers, "1001-9", "gave a new activation code"),
        (registers, "1001-9", "withdrew the token"),
        (customers, f"{one}, {two}", "removed from client books"),
        (customers, one, f"reassigned to {senior}"),
        ("Twins", one, f"kept apart from {two}"),
        (customers, three, "deleted"),
        ("Distribution schedule", "1010", "changed"),
    ]


def test_workers_by_command(database: str, retailer: Retailer, capsys: pytest.CaptureFixture[str]) -> None:
    leaver = retailer.associate("1002", "senior")
    assert main(["workers", "leave", leaver["operator_id"], database]) == 0
    assert f"{leaver['name']} has left." in capsys.readouterr().out
    assert main(["workers", "leave", leaver["operator_id"], database]) == 1
    assert "Nobody who works here has operator ID" in capsys.readouterr().err
    assert main(["workers", "list", "--json", database]) == 0
    listed = {each["operator_id"]: each for each in json.loads(capsys.readouterr().out)}
    assert not listed[leaver["operator_id"]]["active"]
    manager = listed[retailer.associate("1001", "manager")["operator_id"]]
    assert (manager["active"], manager["permission_group"]) == (True, "manager")
    assert manager["store_numbers"] == ["1001", "1002"]
    assert manager["client_books"][0]["customers"] > 0
    assert main(["workers", "list", database]) == 0
    assert f"{leaver['name']:30} senior       left" in capsys.readouterr().out


def test_customers_by_command(database: str, retailer: Retailer, capsys: pytest.CaptureFixture[str]) -> None:
    senior = retailer.associate("1001", "senior")["operator_id"]
    one, two = "C-0000001", "C-0000002"
    assert main(["customers", "remove-from-book", one, two, database]) == 0
    assert main(["customers", "remove-from-book", one, database]) == 0
    assert capsys.readouterr().out.endswith(f"0 removed.\nIn nobody's client book already: {one}.\n")
    assert main(["customers", "reassign", one, "--to", senior, database]) == 0
    assert main(["customers", "reassign", one, two, "--to", senior, database]) == 0
    assert capsys.readouterr().out == f"1 reassigned.\n1 reassigned.\nThere already: {one}.\n"
    other = retailer.associate("1002", "senior")["operator_id"]
    assert main(["customers", "reassign", two, "--to", other, database]) == 0
    assert main(["customers", "merge", one, two, database]) == 0
    printed = capsys.readouterr().out
    assert f"{two} is {one} now" in printed
    assert f"{one} is in another." in printed
    assert main(["customers", "merge", one, two, database]) == 1
    assert capsys.readouterr().err == f"There is no customer {two}; nothing was changed.\n"
    assert main(["customers", "delete", one, database]) == 0
    assert capsys.readouterr().out == "1 deleted.\n"
    assert main(["customers", "delete", one, database]) == 1
    assert capsys.readouterr().err == f"There is no customer {one}; nothing was changed.\n"


def test_files_by_command(database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    people = tmp_path / "people.csv"
    people.write_text("ID,Name1,Surname,Fax\n1,Kim,Berg,1\n2,,,\n", "utf-8")
    arguments = ["import-customers", str(people), "--store", "1002", "--map", "first_name=Name1", database]
    assert main(arguments) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("1 customers taken, 0 here already, 1 rows not taken.")
    assert "Line 3 not taken: no name." in printed
    assert "Columns not used: Fax." in printed
    assert main([*arguments, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["known"] == 1
    assert report["not_taken"] == [{"line": 3, "reason": "no name"}]

    workers = tmp_path / "workers.csv"
    workers.write_text("EmployeeId,FirstName,LastName\n1,Eva,Ek\n", "utf-8")
    assert main(["import-workers", str(workers), "--store", "1002", database]) == 0
    assert "PIN " in capsys.readouterr().out
    assert main(["import-workers", str(workers), "--store", "7", database]) == 1
    assert main(["import-customers", str(people), "--map", "first_name", database]) == 1
