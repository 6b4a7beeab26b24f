"""The channel database is made whole, known by its schema, and refused as it is where it can't be used."""

import errno
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
from pos_app.channel.database import Tx
from tests.channel.support import STOCKHOLM, contents, customer, overwrite, version

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


def foreign(path):
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE other (id)")
    connection.close()


def throw(error):
    raise error


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


def test_a_full_disk_is_named_and_leaves_nothing_behind(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "touch", lambda _path: throw(OSError(errno.ENOSPC, "No space left on device")))
    with pytest.raises(schema.DiskFull, match="No space"):
        schema.ensure(tmp_path / "channel.sqlite")
    assert contents(tmp_path) == {}


def test_a_database_that_another_process_holds_is_named(database, monkeypatch):
    monkeypatch.setattr(schema, "BUSY_TIMEOUT_S", 0.01)
    other = connect(database)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(schema.DatabaseUnavailable, match="locked"):
        schema.ensure(database)
    other.close()
    schema.ensure(database)


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
            "from pos_app.channel import schema, upgrading\n"
            "if os.getuid() == 0: os.setuid(65534)\n"
            f"try: schema.ensure(Path({str(path)!r}))\n"
            "except schema.FolderReadOnly as error: print(error.path)\n"
        )
        told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        folder.chmod(0o755)
        assert (told.stdout.strip(), told.returncode) == (str(folder), 0), told.stderr
