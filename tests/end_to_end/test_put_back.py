"""Headquarters is put back from a backup while a register is at work."""

import shutil
import sqlite3
from contextlib import closing

import pytest
import uuid_utils

from pos_app.values.customer import AddCustomer
from tests.support.activated import Activated
from tests.support.headquarters import Headquarters
from tests.support.register import person


@pytest.fixture
def own_headquarters(tmp_path):
    with Headquarters(tmp_path / "headquarters.sqlite", 20) as started:
        yield started


def add(register: Activated, name: str) -> str:
    customer_id = str(uuid_utils.uuid7())
    register.run("customer.add", AddCustomer(customer_id, person(name)))
    return customer_id


def publish(headquarters: Headquarters) -> None:
    headquarters.command("jobs", "run", "1010")


def known(headquarters: Headquarters) -> set[str]:
    return {customer_id for (customer_id,) in headquarters.rows("SELECT customer_id FROM customer")}


def has(register: Activated) -> set[str]:
    return {customer_id for (customer_id,) in register.rows("SELECT customer_id FROM customer")}


def test_a_register_follows_a_headquarters_put_back(own_headquarters, tmp_path):
    headquarters = own_headquarters
    associate = headquarters.associate()
    register, other = (
        Activated(
            tmp_path / str(number),
            headquarters.url,
            headquarters.code(number),
            associate["operator_id"],
            associate["pin"],
        )
        for number in range(2)
    )
    assert register.sync() == other.sync() == ""
    backup = tmp_path / "backup"
    with closing(sqlite3.connect(headquarters._path)) as here, closing(sqlite3.connect(backup)) as there:
        here.backup(there)
    lost = add(register, "Confirmed and downloaded")
    assert register.sync() == ""
    publish(headquarters)
    assert register.sync() == ""
    unfinished = add(register, "Confirmed and not downloaded")
    assert register.sync() == ""
    assert register.rows("SELECT revision IS NULL FROM upload_queue") == [(0,)]
    waiting = add(register, "Not sent")

    headquarters.kill()
    for end in ("-wal", "-shm"):
        headquarters._path.with_name(headquarters._path.name + end).unlink(missing_ok=True)
    shutil.copy(backup, headquarters._path)
    headquarters.start()
    # The others go on, so that the numbers overtake those that the register has.
    later = {add(other, f"Later {number}") for number in range(8)}
    assert other.sync() == ""
    publish(headquarters)
    assert other.sync() == ""

    for _ in range(2):
        assert register.sync() == ""
        publish(headquarters)
    assert register.sync() == ""
    there = known(headquarters)
    assert there >= later | {unfinished, waiting}
    assert lost not in there
    assert has(register) >= later | {unfinished, waiting, lost}, (
        "whom headquarters has lost is still to be seen"
    )
    assert register.rows("SELECT 1 FROM upload_queue") == []
    register.close()
    other.close()
