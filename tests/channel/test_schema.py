import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from pos_app.channel import customers, schema
from pos_app.channel.connection import connect
from pos_app.channel.database import Reader, Tx
from pos_app.channel.search import find
from pos_app.offline import queue
from pos_contract.changes import ClientBookCustomerAdded, CustomerAdded, NoteAdded
from tests.channel.support import STOCKHOLM, check_index, customer
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


def version(path):
    connection = connect(path)
    try:
        return connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    finally:
        connection.close()


def contents(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


# --- making and knowing it ---------------------------------------------------------------------------------


def test_it_is_made_whole_where_there_is_none(tmp_path):
    path = tmp_path / "new folder" / "channel.sqlite"
    schema.ensure(path)
    schema.quick_check(path)
    assert version(path) == schema.RELEASED[-1]
    assert [file.name for file in path.parent.iterdir()] == ["channel.sqlite"]
    made = path.read_bytes()
    schema.ensure(path)
    assert path.read_bytes() == made


def test_a_kill_while_it_was_made_is_no_obstacle(tmp_path):
    path = tmp_path / "channel.sqlite"
    (tmp_path / "channel.sqlite.making").write_bytes(b"half")
    (tmp_path / "channel.sqlite.making-wal").write_bytes(b"half")
    schema.ensure(path)
    schema.quick_check(path)


def test_a_database_of_today_needs_no_alembic(database):
    """It would cost a quarter of a second at every start."""
    code = (
        "import sys; from pathlib import Path; from pos_app.channel import schema;"
        f" schema.ensure(Path({str(database)!r}));"
        " print({'alembic', 'sqlalchemy', 'sqlmodel'} & set(sys.modules))"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "set()"


def test_the_released_schemas_are_the_migrations():
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(str(schema.MIGRATIONS)).walk_revisions()
    assert tuple(script.revision for script in scripts)[::-1] == schema.RELEASED


def test_migrations_make_what_the_models_say(database):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from sqlalchemy import create_engine

    from pos_app.channel import models

    def of_the_models(_object, name, kind, _reflected, _other):
        return not (kind == "table" and name.startswith("customer_terms"))

    engine = create_engine(f"sqlite:///{database}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": of_the_models})
        assert compare_metadata(context, models.SQLModel.metadata) == []
    engine.dispose()


# --- upgrading --------------------------------------------------------------------------------


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


def dump(path):
    """All that is in it."""
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump())
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


def test_a_kill_in_the_middle_of_an_upgrade_leaves_what_was(kept, tmp_path, next_release):
    before = dump(kept)
    next_release(_NEXT_RELEASE + "    import os, signal\n    os.kill(os.getpid(), signal.SIGKILL)\n")
    code = (
        "from pathlib import Path; from pos_app.channel import schema;"
        f" schema.MIGRATIONS = Path({str(schema.MIGRATIONS)!r}); schema.RELEASED = {schema.RELEASED!r};"
        f" schema.ensure(Path({str(kept)!r}))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode < 0
    assert dump(kept) == before


# --- refusing --------------------------------------------------------------------------------


def test_a_newer_database_is_refused_by_name(database, tmp_path):
    connection = connect(database)
    connection.execute("UPDATE alembic_version SET version_num = '0999'")
    connection.close()
    before = contents(tmp_path)
    with pytest.raises(schema.DatabaseNewer) as told:
        schema.ensure(database)
    assert (told.value.path, told.value.fact) == (database, "0999")
    assert contents(tmp_path) == before


def overwrite(start, data):
    def damage(path):
        with path.open("r+b") as file:
            file.seek(start)
            file.write(data)

    return damage


def foreign(path):
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE other (id)")
    connection.close()


def without_version(path):
    connection = connect(path)
    connection.execute("DELETE FROM alembic_version")
    connection.close()


@pytest.mark.parametrize(
    "damage",
    [
        overwrite(0, b"This is a text, not a database. " * 40),
        overwrite(100, b"\xff" * 3000),
        lambda path: path.write_bytes(b""),
        lambda path: os.truncate(path, 5000),
        foreign,
        without_version,
    ],
    ids=["text", "first page", "empty", "cut", "foreign", "no version"],
)
def test_a_damaged_database_is_named_and_left_alone(database, tmp_path, damage):
    damage(database)
    before = contents(tmp_path)
    with pytest.raises(schema.DatabaseDamaged) as told:
        schema.ensure(database)
    assert told.value.path == database
    assert told.value.fact
    assert contents(tmp_path) == before


def test_a_missing_database_whose_wal_is_left_is_named(tmp_path):
    path = tmp_path / "channel.sqlite"
    (tmp_path / "channel.sqlite-wal").write_bytes(b"what was saved last")
    with pytest.raises(schema.DatabaseDamaged):
        schema.ensure(path)
    assert contents(tmp_path) == {"channel.sqlite-wal": b"what was saved last"}


def test_damage_further_inside_is_found_by_the_check(database):
    connection = connect(database)
    customers.put(Tx(connection), [customer(f"c{n}", f"Anna {n}") for n in range(500)], STOCKHOLM)
    connection.close()
    schema.quick_check(database)
    overwrite(database.stat().st_size // 2 // 4096 * 4096, b"\xa5" * 4096)(database)
    with pytest.raises(schema.DatabaseDamaged) as told:
        schema.quick_check(database)
    assert told.value.path == database


@pytest.mark.skipif(os.name != "posix", reason="folder permissions of another kind")
@pytest.mark.parametrize("there", [True, False], ids=["a database", "none"])
def test_a_folder_that_cannot_be_written_is_named(empty_database, there):
    """As root everything can be written, so it is tried as nobody."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "channel.sqlite"
        if there:
            shutil.copy(empty_database, path)
            path.chmod(0o444)
        folder.chmod(0o555)
        code = (
            "import os\n"
            "from pathlib import Path\n"
            "from pos_app.channel import schema\n"
            "if os.getuid() == 0: os.setuid(65534)\n"
            f"try: schema.ensure(Path({str(path)!r}))\n"
            "except schema.FolderReadOnly as error: print(error.path)\n"
        )
        told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        folder.chmod(0o755)
        assert (told.stdout.strip(), told.returncode) == (str(folder), 0), told.stderr
