"""Brings a channel database to this program's schema: backup, migrations, check; whole or not at all.

All of it happens while this process alone may write: so the backup is what stood before, and of two processes
that begin at once the second finds it done. Imported only where there is something to do.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from pos_app.channel import schema
from pos_app.channel.connection import connect


def upgrade(path: Path, migrations: Path, version: str) -> Path | None:
    """From `version`. Returns the backup, or None where another process was first.

    Whatever fails, a kill too, leaves what was. Raises schema.DatabaseUnusable, or sqlite3.Error.
    """
    backup = path.with_name(f"{path.name}.schema-{version}")
    with _alone(path) as connection:
        if _all(connection, "SELECT version_num FROM alembic_version") != [(version,)]:
            return None
        _copy(path, backup)
        queue = _queue(connection)
        try:
            _migrate(connection, migrations)
            _check(connection, queue)
        except Exception as error:
            if _is_full(error):
                raise
            raise schema.UpgradeFailed(path, str(error), backup) from error
    return backup


def make(path: Path, migrations: Path) -> None:
    """Under another name first, so that a kill leaves no half of a database."""
    making = path.with_name(f"{path.name}.making")
    with _unfinished(making):
        making.touch()
        with _alone(making) as connection:
            _migrate(connection, migrations)
        os.replace(making, path)


@contextmanager
def _alone(path: Path) -> Iterator[Connection]:
    """In one transaction, before which nobody else's can come any more."""

    def opened() -> sqlite3.Connection:
        connection = connect(path)
        connection.row_factory = None
        connection.execute("PRAGMA foreign_keys = OFF")  # tables are remade under their rows
        return connection

    engine = create_engine("sqlite://", creator=opened, poolclass=NullPool)
    try:
        with engine.connect() as connection, connection.begin():
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection
    except DBAPIError as error:
        raise error.orig or error from error


def _copy(path: Path, backup: Path) -> None:
    """A copy that can be read from its first to its last page. Raises schema.DatabaseDamaged."""
    making = backup.with_name(f"{backup.name}.making")
    with _unfinished(making):
        with closing(connect(path)) as source, closing(sqlite3.connect(making)) as target:
            source.backup(target)
        schema.quick_check(making)
        os.replace(making, backup)


@contextmanager
def _unfinished(path: Path) -> Iterator[None]:
    """Of a file that is renamed in the end: what a kill left of it goes first, and what a failure leaves."""
    files = [path, *(path.with_name(f"{path.name}{ending}") for ending in ("-wal", "-shm", "-journal"))]
    for left in files:
        left.unlink(missing_ok=True)
    try:
        yield
    finally:
        for left in files:
            left.unlink(missing_ok=True)


def _migrate(connection: Connection, migrations: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _check(connection: Connection, queue: list[tuple[Any, ...]]) -> None:
    if broken := _all(connection, "PRAGMA foreign_key_check"):
        raise sqlite3.IntegrityError(f"rows of {broken[0][0]} lost what they refer to")
    if (found := _all(connection, "PRAGMA quick_check(1)")) != [("ok",)]:
        raise sqlite3.IntegrityError(str(found[0][0]))
    if _queue(connection) != queue:
        raise sqlite3.IntegrityError("the upload queue is not what it was")


def _queue(connection: Connection) -> list[tuple[Any, ...]]:
    return _all(connection, "SELECT sequence, change_id, payload FROM upload_queue ORDER BY sequence")


def _all(connection: Connection, sql: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in connection.exec_driver_sql(sql)]


def _is_full(error: BaseException) -> bool:
    cause = error.orig if isinstance(error, DBAPIError) else error
    return getattr(cause, "sqlite_errorcode", 0) == sqlite3.SQLITE_FULL
