"""Makes the channel database, has it upgraded, and refuses what it must not touch. It overwrites nothing."""

import errno
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from pos_app.channel.connection import BUSY_TIMEOUT_S, connect

RELEASED = ("0001", "0002", "0003", "0004", "0005", "0006")
"""Every schema that was ever released, oldest first; the last is this program's."""

MIGRATIONS = Path(__file__).parent / "migrations"

BACKUP_DAYS = 14
"""How long the copy of before an upgrade stays: it has everybody, also who asks to be forgotten meanwhile."""

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


class DatabaseUnavailable(DatabaseUnusable):
    """It can't be opened now: another process holds it, or the disk fails; `fact` is SQLite's reason."""


class DiskFull(DatabaseUnusable):
    """There is no room to make it, or to upgrade it with a backup."""


class FolderReadOnly(DatabaseUnusable):
    """The database or its folder can't be written; `path` is the folder."""


class UpgradeFailed(DatabaseUnusable):
    """It is as it was before the upgrade; `backup` is a copy of it."""

    def __init__(self, path: Path, fact: str, backup: Path):
        super().__init__(path, fact)
        self.backup = backup


def ensure(path: Path, on_upgrade: Callable[[], None] = lambda: None) -> Path | None:
    """Make the database where there is none; upgrade it where it is behind, and return the backup of before.

    `on_upgrade` is called before an upgrade, which may take a minute. Raises DatabaseUnusable.
    """
    try:
        return _ensure(path, on_upgrade)
    except sqlite3.Error as error:
        raise named(error, path) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(path, str(error)) from error
        raise FolderReadOnly(path.parent, str(error)) from error


def quick_check(path: Path) -> None:
    """Look through the whole file; takes seconds, so not before the first paint. Raises DatabaseUnusable."""
    try:
        connection = connect(path, query_only=True)
        try:
            found: str = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise named(error, path) from error
    if found != "ok":
        raise DatabaseDamaged(path, found)


def drop_old_backups(path: Path) -> None:
    """Those that `ensure` made longer ago than BACKUP_DAYS; one that can't be removed waits for next time."""
    for backup in path.parent.glob(f"{path.name}.schema-*"):
        with suppress(OSError):
            if time.time() - backup.stat().st_mtime > BACKUP_DAYS * 86_400:
                backup.unlink()


def named(error: sqlite3.Error, path: Path) -> DatabaseUnusable:
    """What an error of SQLite means for the database."""
    kind = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if kind in _DAMAGED:
        return DatabaseDamaged(path, str(error))
    if kind in _READ_ONLY:
        return FolderReadOnly(path.parent, str(error))
    if kind == sqlite3.SQLITE_FULL:
        return DiskFull(path, str(error))
    return DatabaseUnavailable(path, str(error))


def _ensure(path: Path, on_upgrade: Callable[[], None]) -> Path | None:
    if not path.exists():
        _make(path)
    if path.stat().st_size == 0:
        # SQLite takes it for a new database and would make one of it.
        raise DatabaseDamaged(path, "the file is empty")
    version = _version(path)
    if version not in RELEASED:
        raise DatabaseNewer(path, version)
    if version == RELEASED[-1]:
        return None
    on_upgrade()
    from pos_app.channel import upgrading

    return upgrading.upgrade(path, MIGRATIONS, version)


def _make(path: Path) -> None:
    from pos_app.channel import upgrading

    path.parent.mkdir(parents=True, exist_ok=True)
    if path.with_name(f"{path.name}-wal").exists():
        # SQLite would write what it holds into the new file.
        raise DatabaseDamaged(path, "the file is missing beside its -wal")
    upgrading.make(path, MIGRATIONS)


def _version(path: Path) -> str:
    # Not by `connect`, which would change a file that may turn out to be somebody else's.
    address = f"{path.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None)
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
