"""The tour: a register's day, driven through its real window against a real headquarters process.

This process starts headquarters and two sittings of the register, each a process of its own
(`demo.sitting`), since the register is restarted in the middle. A sitting asks for headquarters to be
killed, started or worked at, or for a colleague to edit, by printing KILL, START, REASSIGN or EDIT, and reads
a line when it is done.
"""

import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from demo.colleague import Colleague
from demo.headquarters import HeadquartersProcess
from demo.place import prepare

KILL, START = "headquarters: kill", "headquarters: start"
REASSIGN = "headquarters: reassign"
"""With an account number: headquarters puts the customer into the manager's client book."""
EDIT = "colleague: edit"
"""With an account number: the manager gives the customer another phone number at another register."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a sitting needs to know; passed as JSON."""

    pictures: str
    home: str
    url: str
    code: str
    """Empty for a register that is activated already."""
    operator_id: str
    pin: str
    manager_id: str
    """The operator ID of who signs overrides."""
    manager_pin: str
    manager_name: str
    on_demo_data: bool
    """There are attributes to refine by, and the client book of somebody who left."""
    search: str
    """What is typed into Customer search."""
    root: str = ""
    """The folder that is / for the register, where it has its own."""


def run(
    pictures: Path,
    customers: Path | None = None,
    workers: Path | None = None,
    language: str = "en",
    dark: bool = False,
) -> int:
    """Do the tour. Returns the exit status: 0 when every step was seen."""
    work = Path(tempfile.mkdtemp(prefix="tour-"))
    headquarters = HeadquartersProcess(work / "headquarters.sqlite", customers=0 if customers else 5000)
    try:
        headquarters.start()
        plan = plan_of(pictures, work, headquarters, customers, workers)
        prepare(Path(plan.home), plan.url, sync_seconds=0.5, language=language, dark=dark)
        return play(plan, headquarters)
    finally:
        headquarters.kill()
        shutil.rmtree(work, ignore_errors=True)


def play(plan: Plan, headquarters: HeadquartersProcess, *register: str) -> int:
    """Do the tour by a plan; `register` is the command of another program than this one."""
    pictures = Path(plan.pictures)
    pictures.mkdir(parents=True, exist_ok=True)
    (pictures / "tour.json").unlink(missing_ok=True)
    done = all(_sit(part, plan, headquarters, register) for part in ("first", "second"))
    return _report(pictures, done)


def plan_of(
    pictures: Path,
    work: Path,
    headquarters: HeadquartersProcess,
    customers: Path | None = None,
    workers: Path | None = None,
) -> Plan:
    """Who does what in it; `work` is the folder of the register's home."""
    retailer = headquarters.retailer
    register = retailer["registers"][0]
    store = register["store_number"]
    if workers:
        said = headquarters.command("import-workers", str(workers), "--store", store, "--json")
        person = json.loads(said)["workers"][0]
    else:
        person = _associate(retailer, store, "client_book.remove", without="client_book.reassign")
    if customers:
        headquarters.command("import-customers", str(customers), "--store", store)
        headquarters.command("jobs", "run", "9999")
    manager = _associate(retailer, store, "client_book.reassign")
    return Plan(
        pictures=str(pictures.resolve()),
        home=str(work / "register"),
        url=headquarters.url,
        code=register["activation_code"],
        operator_id=person["operator_id"],
        pin=person["pin"],
        manager_id=manager["operator_id"],
        manager_pin=manager["pin"],
        manager_name=manager["name"],
        on_demo_data=not customers,
        search=_a_name_in(customers) if customers else "berg",
    )


def _associate(retailer: dict[str, Any], store: str, permission: str, without: str = "") -> dict[str, Any]:
    return next(
        one
        for one in retailer["associates"]
        if store in one["store_numbers"]
        and permission in one["permissions"]
        and without not in one["permissions"]
    )


def _a_name_in(customers: Path) -> str:
    """The first customer's last name, to have something to search for."""
    with customers.open(encoding="utf-8-sig", newline="") as file:
        row = next(csv.DictReader(file))
    return next(text for header, text in row.items() if "last" in header.lower() and text)


def _sit(part: str, plan: Plan, headquarters: HeadquartersProcess, command: Sequence[str]) -> bool:
    """Whether every step of a sitting was seen."""
    register = subprocess.Popen(
        [sys.executable, "-m", "demo.sitting", part, json.dumps(asdict(plan)), *command],
        env={**os.environ, "POS_APP_HOME": plan.home},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert register.stdin is not None
    assert register.stdout is not None
    with register.stdin as told, register.stdout as asked:
        for line in asked:
            if line.strip() == KILL:
                headquarters.kill()
            elif line.strip() == START:
                headquarters.start()
            elif line.startswith(REASSIGN):
                headquarters.command("customers", "reassign", line.split()[-1], "--to", plan.manager_id)
            elif line.startswith(EDIT):
                _edit_as_manager(line.split()[-1], plan, headquarters)
            else:
                continue
            told.write("done\n")
            told.flush()
    return register.wait() == 0


def _edit_as_manager(account_number: str, plan: Plan, headquarters: HeadquartersProcess) -> None:
    retailer = headquarters.retailer
    manager = next(one for one in retailer["associates"] if one["operator_id"] == plan.manager_id)
    code = retailer["registers"][1]["activation_code"]
    colleague = Colleague(headquarters.url, code, manager["associate_id"])
    try:
        colleague.gives_phone(account_number, "070-765 43 21")
    finally:
        colleague.close()


def _report(pictures: Path, done: bool) -> int:
    report = pictures / "tour.json"
    steps = json.loads(report.read_text("utf-8")) if report.exists() else []
    for step in steps:
        print(f"{'ok  ' if step['ok'] else 'FAIL'} {step['ms']:>6} ms  {step['step']}")
    good = done and all(step["ok"] for step in steps)
    print(f"{len(steps)} steps, pictures in {pictures}" + ("" if good else ": the tour failed"))
    return 0 if good else 1
