"""From any released schema to today's: backup, migrations, check; or all is as it was, and it is said why."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pos_app.channel import customers, schema, upgrading
from pos_app.channel.connection import connect
from pos_app.channel.database import Reader, Tx
from pos_app.channel.search import find
from pos_app.offline import queue
from pos_contract.changes import ClientBookCustomerAdded, CustomerAdded, NoteAdded
from tests.channel.support import STOCKHOLM, check_index, contents, dump, overwrite, version
from tests.databases.make import ASSOCIATE, RECORDS

KEPT = Path(__file__).parents[1] / "databases"

_NEXT_RELEASE = f"""
import sqlalchemy as sa
from alembic import op
revision = "next"
down_revision = "{schema.RELEASED[-1]}"
def upgrade():
    op.add_column("customer", sa.Column("nickname", sa.String()))
    op.execute("UPDATE customer SET nickname = first_name")
"""


@pytest.fixture
def next_release(tmp_path, monkeypatch):
    """Writes the migration of a release to come."""
    migrations = tmp_path / "100% migrations"

    def release(text):
        shutil.copytree(schema.MIGRATIONS, migrations)
        (migrations / "versions" / "9999_next.py").write_text(text)
        monkeypatch.setattr(schema, "MIGRATIONS", migrations)
        monkeypatch.setattr(schema, "RELEASED", (*schema.RELEASED, "next"))

    return release


@pytest.fixture(params=sorted(KEPT.glob("*.sqlite")), ids=lambda file: file.stem)
def kept(request, tmp_path):
    """A register's database as a released version of the program left it."""
    return Path(shutil.copy(request.param, tmp_path / "channel.sqlite"))


def check_kept(path):
    """Everybody is there, found, and what waited waits."""
    connection = connect(path)
    read = Reader(connection)
    try:
        assert [customers.get(read, one.customer_id) for one in RECORDS] == list(RECORDS)
        assert [row["name"] for row in find(read, "", ["north"], 9)] == [
            "Patrick O'Brien",
            "Åsa Öberg",
            "李小龙",
        ]
        assert [row["name"] for row in find(read, "+46 70 123", ["north"], 9)] == ["Åsa Öberg"]
        rows = read.all("SELECT * FROM upload_queue ORDER BY sequence")
        changes = [queue.change_of(row) for row in rows]
        kinds = [CustomerAdded.kind, ClientBookCustomerAdded.kind, NoteAdded.kind]
        assert [change.kind for change in changes] == kinds
        assert {change.associate_id for change in changes} == {ASSOCIATE}
        assert [(row["state"], row["fault"], row["revision"]) for row in rows] == [
            ("waiting", None, None),
            ("parked", 2101, None),
            ("waiting", None, 7),
        ]
        check_index(Tx(connection))
    finally:
        connection.close()


def test_there_is_a_kept_database_of_every_released_schema():
    assert sorted(file.stem for file in KEPT.glob("*.sqlite")) == sorted(schema.RELEASED)


def test_every_released_database_upgrades_to_today(kept):
    schema.ensure(kept)
    schema.quick_check(kept)
    assert version(kept) == schema.RELEASED[-1]
    check_kept(kept)


def test_an_upgraded_register_is_brought_its_customers_anew_and_finds_them_by_address(kept):
    was = version(kept)
    schema.ensure(kept)
    connection = connect(kept)
    tx = Tx(connection)
    try:
        if was < "0004":  # its search does not know of addresses
            assert tx.one("SELECT 1 FROM download WHERE job = '1010'") is None
        customers.put(tx, RECORDS, STOCKHOLM)
        for one in RECORDS:
            for address in one.fields.addresses:
                found = [row["customer_id"] for row in find(tx, address.city, None, 9)]
                assert one.customer_id in found
        check_index(tx)
    finally:
        connection.close()


def test_an_upgrade_keeps_a_backup(kept, next_release):
    released, before = version(kept), dump(kept)
    next_release(_NEXT_RELEASE)
    schema.ensure(kept)
    assert version(kept) == "next"
    connection = connect(kept)
    assert connection.execute("SELECT nickname FROM customer WHERE id = 1").fetchone()[0] == "Åsa"
    connection.close()
    backup = kept.with_name(f"channel.sqlite.schema-{released}")
    assert dump(backup) == before


def test_an_upgrade_that_fails_leaves_what_was(kept, next_release):
    before = dump(kept)
    next_release(_NEXT_RELEASE + "    op.execute('DELETE FROM upload_queue')\n    raise RuntimeError('no')\n")
    with pytest.raises(schema.UpgradeFailed, match="no") as told:
        schema.ensure(kept)
    assert dump(kept) == before
    assert dump(told.value.backup) == before


def test_an_upgrade_that_loses_references_leaves_what_was(kept, next_release):
    before = dump(kept)
    lost = "    op.execute('CREATE TABLE part (id INTEGER REFERENCES entry)')\n"
    next_release(_NEXT_RELEASE + lost + "    op.execute('INSERT INTO part VALUES (77)')\n")
    with pytest.raises(schema.UpgradeFailed, match="part"):
        schema.ensure(kept)
    assert dump(kept) == before


def test_an_upgrade_that_loses_a_waiting_change_leaves_what_was(kept, next_release):
    before = dump(kept)
    next_release(_NEXT_RELEASE + "    op.execute('DELETE FROM upload_queue WHERE sequence = 2')\n")
    with pytest.raises(schema.UpgradeFailed, match="upload queue"):
        schema.ensure(kept)
    assert dump(kept) == before


def test_an_upgrade_on_a_full_disk_says_so_and_leaves_what_was(kept, next_release):
    before = dump(kept)
    grow = "    op.execute('CREATE TABLE big AS SELECT zeroblob(4000000) AS much')\n"
    next_release(_NEXT_RELEASE + "    op.execute('PRAGMA max_page_count = 1')\n" + grow)
    with pytest.raises(schema.DiskFull):
        schema.ensure(kept)
    assert dump(kept) == before
    assert not list(kept.parent.glob("*.making*"))


def test_a_backup_that_finds_no_room_says_so_and_nothing_is_begun(kept, next_release, monkeypatch):
    next_release(_NEXT_RELEASE)
    before = contents(kept.parent)

    connect = sqlite3.connect

    def with_little_room(path, **options):
        connection = connect(path, **options)
        if str(path).endswith(".making"):
            connection.execute("PRAGMA max_page_count = 4")
        return connection

    monkeypatch.setattr(sqlite3, "connect", with_little_room)
    with pytest.raises(schema.DiskFull):
        schema.ensure(kept)
    assert contents(kept.parent) == before


def test_a_damaged_database_is_not_upgraded(kept, next_release):
    next_release(_NEXT_RELEASE)
    overwrite(kept.stat().st_size // 2 // 4096 * 4096, b"\xa5" * 4096)(kept)
    before = contents(kept.parent)
    with pytest.raises(schema.DatabaseDamaged):
        schema.ensure(kept)
    assert contents(kept.parent) == before


def test_what_a_kill_left_of_a_backup_is_no_obstacle(kept, next_release):
    next_release(_NEXT_RELEASE)
    released = version(kept)
    for ending in ("", "-journal"):
        (kept.parent / f"channel.sqlite.schema-{released}.making{ending}").write_bytes(b"half of it " * 999)
    before = dump(kept)
    backup = schema.ensure(kept)
    assert dump(backup) == before
    assert not list(kept.parent.glob("*.making*"))


def test_who_comes_second_finds_it_done_and_touches_no_backup(kept, next_release):
    next_release(_NEXT_RELEASE)
    released = version(kept)
    assert schema.ensure(kept) is not None
    before = contents(kept.parent)
    assert upgrading.upgrade(kept, schema.MIGRATIONS, released) is None
    assert contents(kept.parent) == before


def test_a_backup_goes_after_its_days(kept, next_release):
    next_release(_NEXT_RELEASE)
    backup = schema.ensure(kept)
    schema.drop_old_backups(kept)
    assert backup.exists()
    long_ago = time.time() - (schema.BACKUP_DAYS + 1) * 86_400
    os.utime(backup, (long_ago, long_ago))
    schema.drop_old_backups(kept)
    assert not backup.exists()
    check_kept(kept)


def test_a_kill_at_any_step_leaves_before_or_after_and_the_next_start_goes_on(tmp_path):
    """Of the newest kept schema that is behind, at every step; `python -m tests.channel.killed` does all."""
    behind = KEPT / f"{schema.RELEASED[-2]}.sqlite"
    command = [sys.executable, "-m", "tests.channel.killed", str(behind), str(tmp_path)]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    kills = int(re.fullmatch(r"(\d+) kills, nothing lost\n", said.stdout)[1])
    assert kills > 20
