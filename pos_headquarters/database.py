"""The one way to headquarters' database: engine, transactions, schema upgrade.

An SQLite file, where a writer is alone from its first statement to its commit; or PostgreSQL, where
writers of several processes overlap (READ COMMITTED) and lock what they decide about (services.locks).
"""

import os
import random
import selectors
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, ExceptionContext, make_url
from sqlalchemy.exc import DBAPIError, DisconnectionError, OperationalError

P = ParamSpec("P")
T = TypeVar("T")

_PAUSES = (0.0, 0.02, 0.1)
"""Seconds before a transaction is tried again: as many times as there are pauses."""
_SQLITE_WAITS = 30
"""Seconds for another writer."""
_ABORTED = {"40001", "40P01"}
"""SQL states: a serialization failure, a deadlock."""
_TAKEN = {"23505"}
"""A key that is there already."""
_SETUP_LOCK = 4_711_015
"""The key of the lock that who changes the schema holds; any number that is always the same."""
_SESSION = {
    "application_name": "pos-headquarters",
    # A machine that vanished must not hold its locks until the network gives up, some hours later.
    "tcp_keepalives_idle": 15,
    "tcp_keepalives_interval": 5,
    "tcp_keepalives_count": 3,
    # Nor a process that is stuck.
    "idle_in_transaction_session_timeout": 300_000,
}


class SchemaUnknown(Exception):
    """The database was upgraded by a later version than this one."""


def default_url() -> str:
    """An SQLite file under the platform's data folder."""
    from platformdirs import user_data_path

    return f"sqlite:///{user_data_path('pos-headquarters') / 'headquarters.db'}"


def open_engine(url: str) -> Engine:
    """Opens the database; an SQLite file and its folder are made if they are missing."""
    address = make_url(url)
    return _open_sqlite(address) if address.get_backend_name() == "sqlite" else _open_postgresql(address)


def _open_sqlite(address: URL) -> Engine:
    if address.database and address.database != ":memory:":
        _make_private(Path(address.database).absolute())
    # Parameters are hidden from error messages: logs have no personal data.
    engine = create_engine(
        address, hide_parameters=True, connect_args={"check_same_thread": False, "timeout": _SQLITE_WAITS}
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _make_private(path: Path) -> None:
    """Nobody else on this machine reads customers. A folder that was there stays as its owner has it, but for
    the one that is ours; what SQLite makes beside the file has the file's mode."""
    is_ours = f"sqlite:///{path}" == default_url()
    if not path.parent.exists() or (is_ours and path.parent.stat().st_mode & 0o077):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.parent.chmod(0o700)
    path.touch(mode=0o600)
    for file in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        if file.exists() and file.stat().st_mode & 0o077:
            file.chmod(0o600)


def _open_postgresql(address: URL) -> Engine:
    engine = create_engine(
        address,
        isolation_level="READ COMMITTED",
        hide_parameters=True,
        pool_size=10,
        connect_args={"options": " ".join(f"-c {name}={value}" for name, value in _SESSION.items())},
    )
    event.listen(engine, "checkout", _refuse_closed)
    event.listen(engine, "handle_error", _without_values)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The driver must not begin transactions by itself: savepoints and BEGIN IMMEDIATE need our own.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _refuse_closed(connection: Any, _record: Any, _proxy: Any) -> None:
    """What waits in the pool and has something to read was told that its server ends it; to see that takes
    no round trip, as to ask would at each transaction. SQLAlchemy opens another one then."""
    with selectors.DefaultSelector() as looking:
        if not connection.closed:
            looking.register(connection, selectors.EVENT_READ)
        if connection.closed or looking.select(0):
            raise DisconnectionError


def _begin_sqlite(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get("waits", True):
        # A writer that starts as a reader could be refused at its first write; so it locks at once.
        drive(connection, "BEGIN" if options.get("reads", False) else "BEGIN IMMEDIATE").close()
        return
    connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {_SQLITE_WAITS * 1000}")


def _without_values(context: ExceptionContext) -> None:
    if (said := _hide_values(context.original_exception)) and context.sqlalchemy_exception is not None:
        context.sqlalchemy_exception.args = (said,)


def _hide_values(error: BaseException) -> str | None:
    """PostgreSQL quotes the row that it refuses; logs have no personal data. Returns what is left."""
    said: str | None = getattr(getattr(error, "diag", None), "message_primary", None)
    if said is not None:
        error.args = (said,)
    return said


def drive(connection: Connection, sql: str, given: Any = (), *, many: bool = False) -> Any:
    """Give the driver a statement past SQLAlchemy, whose own way costs more than a small one's work.

    In the connection's transaction, and with errors as SQLAlchemy has them. Returns the driver's cursor.
    """
    cursor = connection.connection.cursor()
    try:
        (cursor.executemany if many else cursor.execute)(sql, given)
    except connection.dialect.loaded_dbapi.Error as error:
        raise _told(connection, sql, error) from error
    return cursor


def _told(connection: Connection, sql: str, error: Any) -> DBAPIError:
    dialect = connection.dialect
    is_lost = dialect.is_disconnect(error, connection.connection, None)
    if is_lost:
        connection.invalidate(error)
    _hide_values(error)
    found: DBAPIError = DBAPIError.instance(
        sql,
        None,
        error,
        dialect.loaded_dbapi.Error,
        hide_parameters=True,
        connection_invalidated=is_lost,
        dialect=dialect,
    )
    return found


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One consistent view, for reads alone."""
    # SQLite's transactions are consistent by themselves, and know no such level.
    view = (
        {}
        if engine.dialect.name == "sqlite"
        else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    )
    with engine.connect().execution_options(reads=True, **view) as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction: committed at the end, rolled back by an exception.

    What it decides by what it has read it must have locked before (services.locks), and what begins it
    should be `retried`.
    """
    with engine.begin() as connection:
        yield connection


def write_if_free(engine: Engine, work: Callable[[Connection], object]) -> None:
    """One transaction that is left out while somebody else writes into an SQLite file: for what is not
    worth a wait."""
    try:
        with engine.connect().execution_options(waits=False) as connection, connection.begin():
            work(connection)
    except OperationalError as error:
        if not isinstance(error.orig, sqlite3.OperationalError) or "locked" not in str(error.orig):
            raise


def retried(work: Callable[P, T]) -> Callable[P, T]:
    """For a function that is one transaction: done again, a few times, where another was in its way.

    That is a deadlock, or a row that another has inserted since this one looked for it.
    """

    @wraps(work)
    def attempt(*args: P.args, **kwargs: P.kwargs) -> T:
        for pause in _PAUSES:
            try:
                return work(*args, **kwargs)
            except DBAPIError as error:
                if _state(error) not in _ABORTED | _TAKEN:
                    raise
            time.sleep(pause * random.random())
        return work(*args, **kwargs)

    return attempt


def is_aborted(error: Exception) -> bool:
    """Whether the database chose this transaction to go, so that another can go on: all of it is to be
    done again."""
    return isinstance(error, DBAPIError) and _state(error) in _ABORTED


def _state(error: DBAPIError) -> str | None:
    return getattr(error.orig, "sqlstate", None)


def is_alone(connection: Connection) -> bool:
    """Whether a writer is the only one, as with SQLite: there is nothing to lock then."""
    return connection.dialect.name == "sqlite"


def migrate(engine: Engine, revision: str = "head") -> None:
    """Brings the schema up to this version, or to an earlier one that is named. Raises SchemaUnknown."""
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with writing(engine) as connection:
        hold_setup(connection)
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, revision)
        except CommandError:
            raise SchemaUnknown(
                "A later version of headquarters has upgraded this database; nothing was changed. Install "
                "that version again, or restore the backup from before the upgrade."
            ) from None


def schema(connection: Connection) -> str:
    """Which of the migrations was the last."""
    version: str = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
    return version


def copy_sqlite(address: URL, path: Path) -> None:
    """Everything that was committed when it began; nobody waits for it. On the disk when it returns."""
    with closing(sqlite3.connect(f"file:{address.database}?mode=ro", uri=True)) as connection:
        connection.execute("VACUUM INTO ?", (str(path),))
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def hold_setup(connection: Connection) -> None:
    """Until the transaction ends no other process sets this database up."""
    if not is_alone(connection):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_SETUP_LOCK})")
