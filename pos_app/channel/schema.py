"""Makes the channel database, upgrades it, and refuses what it must not touch. It overwrites nothing."""

import os
import sqlite3
from pathlib import Path

from pos_app.channel.connection import connect

RELEASED = ("0001", "0002", "0003", "0004", "0005")
"""Every schema that was ever released, oldest first; the last is this program's."""

MIGRATIONS = Path(__file__).parent / "migrations"

_READ_ONLY = {
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class DatabaseUnusable(Exception):
    """The channel database can't be worked with as it is. It stands as it was."""

    def __init__(self, path: Path, fact: str = ""):
        super().__init__(f"{path}: {fact}" if fact else str(path))
        self.path = path
        self.fact = fact


class DatabaseNewer(DatabaseUnusable):
    """A newer version of the program has upgraded it; `fact` is its schema."""


class DatabaseDamaged(DatabaseUnusable):
    """It is no channel database or a damaged one; `fact` is what was found."""


class FolderReadOnly(DatabaseUnusable):
    """The database or its folder can't be written; `path` is the folder."""


class UpgradeFailed(DatabaseUnusable):
    """It is as it was before the upgrade; `backup` is a copy of it."""

    def __init__(self, path: Path, fact: str, backup: Path):
        super().__init__(path, fact)
        self.backup = backup


def ensure(path: Path) -> None:
    """Make the database where there is none; upgrade it, after a backup next to it, where it is behind.

    Raises DatabaseUnusable (newer, damaged, read-only, upgrade failed), or sqlite3.Error such as disk full.
    """
    try:
        _ensure(path)
    except sqlite3.Error as error:
        raise _named(error, path) from error
    except OSError as error:
        raise FolderReadOnly(path.parent, str(error)) from error


def quick_check(path: Path) -> None:
    """Look through the whole file; takes seconds, so not before the first paint. Raises DatabaseDamaged."""
    try:
        connection = connect(path, query_only=True)
        try:
            found: str = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise _named(error, path) from error
    if found != "ok":
        raise DatabaseDamaged(path, found)


def _ensure(path: Path) -> None:
    if not path.exists():
        _make(path)
    if path.stat().st_size == 0:
        # SQLite takes it for a new database and would make one of it.
        raise DatabaseDamaged(path, "the file is empty")
    version = _version(path)
    if version not in RELEASED:
        raise DatabaseNewer(path, version)
    if version != RELEASED[-1]:
        _upgrade_with_backup(path, version)


def _make(path: Path) -> None:
    """Under another name first, so that a kill leaves no half of a database."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.with_name(f"{path.name}-wal").exists():
        # SQLite would write what it holds into the new file.
        raise DatabaseDamaged(path, "the file is missing beside its -wal")
    making = path.with_name(f"{path.name}.making")
    for left in (making, *_companions(making)):
        left.unlink(missing_ok=True)
    making.touch()
    _upgrade(making)
    os.replace(making, path)


def _version(path: Path) -> str:
    # Not by `connect`, which would change a file that may turn out to be somebody else's.
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        # Only a transaction that may write tells whether the folder lets us.
        connection.execute("BEGIN IMMEDIATE")
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
        if "alembic_version" not in tables or "upload_queue" not in tables:
            raise DatabaseDamaged(path, "not a channel database")
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    finally:
        connection.close()
    if row is None:
        raise DatabaseDamaged(path, "no schema number")
    return str(row[0])


def _upgrade_with_backup(path: Path, version: str) -> None:
    backup = path.with_name(f"{path.name}.schema-{version}")
    _copy(path, backup)
    try:
        _upgrade(path)
    except Exception as error:
        raise UpgradeFailed(path, str(error), backup) from error


def _copy(path: Path, backup: Path) -> None:
    unfinished = backup.with_name(f"{backup.name}.making")
    source = connect(path)
    target = sqlite3.connect(unfinished)
    try:
        source.backup(target)
    finally:
        target.close()
        source.close()
    os.replace(unfinished, backup)


def _upgrade(path: Path) -> None:
    """All migrations that are missing, in one transaction: any failure, a kill too, leaves what was."""
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import create_engine
    from sqlalchemy.pool import NullPool

    def opened() -> sqlite3.Connection:
        connection = connect(path)
        connection.row_factory = None
        connection.execute("PRAGMA foreign_keys = OFF")  # tables are remade under their rows
        return connection

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    engine = create_engine("sqlite://", creator=opened, poolclass=NullPool)
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise sqlite3.IntegrityError(f"rows of {broken[0]} lost what they refer to")


def _companions(path: Path) -> list[Path]:
    return [path.with_name(f"{path.name}{ending}") for ending in ("-wal", "-shm")]


def _named(error: sqlite3.Error, path: Path) -> Exception:
    kind = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if kind in _DAMAGED:
        return DatabaseDamaged(path, str(error))
    if kind in _READ_ONLY:
        return FolderReadOnly(path.parent, str(error))
    return error
