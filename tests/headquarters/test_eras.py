"""A database put back to an earlier day is noticed, and a start of headquarters is not taken for that."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from pos_contract.messages import Contact, ContactRequest
from pos_headquarters import database
from pos_headquarters.cli import main
from pos_headquarters.services import contact, downloads, eras, jobs
from pos_headquarters.tables import eras as table
from tests.headquarters.support import Till


def page(till: Till) -> str:
    """Brings what is published, and says as of when."""
    found = downloads.customers_page(till.engine, till.device, till.cursor, 1000)
    till.cursor = found.revision
    return found.as_of


def greet(till: Till, as_of: str) -> Contact:
    return contact.record(till.engine, till.device, ContactRequest(0, 0, None, as_of=as_of))


def publish(till: Till, count: int = 1) -> None:
    for _ in range(count):
        till.new_customer()
    jobs.run(till.engine, "1010")


def kept(engine: Engine) -> Path:
    """A backup."""
    path = Path(str(engine.url.database))
    with closing(sqlite3.connect(path)) as here, closing(sqlite3.connect(path.with_name("kept.db"))) as there:
        here.backup(there)
    return path.with_name("kept.db")


def put_back(engine: Engine, backup: Path) -> None:
    engine.dispose()
    shutil.copy(backup, str(engine.url.database))


def test_starts_are_taken_for_what_they_are(till: Till) -> None:
    seen = [""]
    for _ in range(3):
        eras.begin(till.engine)
        eras.begin(till.engine)
        publish(till)
        seen.append(page(till))
        assert not any(greet(till, told).put_back for told in seen)
    with database.reading(till.engine) as connection:
        assert connection.execute(select(func.count()).select_from(table)).scalar_one() == 3


def test_a_page_between_two_starts_counts_as_what_was_published(till: Till) -> None:
    """Another process starts while a register brings its pages."""
    eras.begin(till.engine)
    publish(till)
    eras.begin(till.engine)
    told = page(till)
    publish(till)
    eras.begin(till.engine)
    assert not greet(till, told).put_back


def test_a_start_is_told(till: Till) -> None:
    eras.begin(till.engine)
    first = greet(till, "").era
    assert greet(till, "").era == first
    eras.begin(till.engine)
    assert greet(till, "").era not in (first, "")


def test_nobody_was_told_anything_before_there_were_eras(till: Till) -> None:
    publish(till)
    assert page(till) == ""
    assert not greet(till, "").put_back
    assert not greet(till, "in words of its own").put_back


@pytest.mark.parametrize("databases", ["sqlite"], indirect=True, scope="session")
@pytest.mark.parametrize("begun", [False, True], ids=["in an era", "at the beginning of one"])
@pytest.mark.parametrize("later", [0, 1, 5])
def test_put_back_whatever_was_published_since(till: Till, begun: bool, later: int) -> None:
    """Also when the numbers have overtaken those that the register has."""
    eras.begin(till.engine)
    publish(till)
    if begun:
        eras.begin(till.engine)
    before = page(till)
    backup = kept(till.engine)
    publish(till, 2)
    after = page(till)
    put_back(till.engine, backup)
    eras.begin(till.engine)
    publish(till, later)
    assert greet(till, after).put_back
    assert not greet(till, before).put_back
    assert page(till) != after


@pytest.mark.parametrize("databases", ["sqlite"], indirect=True, scope="session")
def test_a_job_run_by_command_publishes_in_an_era_of_its_own(till: Till, url: str) -> None:
    """Somebody does that before the first start after a restore."""
    eras.begin(till.engine)
    publish(till)
    backup = kept(till.engine)
    publish(till)
    after = page(till)
    put_back(till.engine, backup)
    till.new_customer()
    till.new_customer()
    assert main(["jobs", "run", "1010", f"--database={url}"]) == 0
    assert greet(till, after).put_back
