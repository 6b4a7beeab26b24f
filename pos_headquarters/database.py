"""The one way to headquarters' database: engine, transactions, schema upgrade."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url


def default_url() -> str:
    """An SQLite file under the platform's data folder."""
    from platformdirs import user_data_path

    return f"sqlite:///{user_data_path('pos-headquarters') / 'headquarters.db'}"


def open_engine(url: str) -> Engine:
    """Opens the database; an SQLite file and its folder are made if they are missing."""
    address = make_url(url)
    # Parameters are hidden from error messages: logs have no personal data.
    if address.get_backend_name() != "sqlite":
        return create_engine(address, pool_pre_ping=True, hide_parameters=True)
    if address.database:
        Path(address.database).absolute().parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        address, hide_parameters=True, connect_args={"check_same_thread": False, "timeout": 30}
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The driver must not begin transactions by itself: savepoints and BEGIN IMMEDIATE need our own.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_sqlite(connection: Connection) -> None:
    reads = connection.get_execution_options().get("reads", False)
    # A writer that starts as a reader could be refused at its first write; so it locks at once.
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One consistent view, for reads alone."""
    # SQLite's transactions are consistent by themselves, and know no such level.
    level = {} if engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
    with engine.connect().execution_options(reads=True, **level) as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction: committed at the end, rolled back by an exception."""
    with engine.begin() as connection:
        yield connection


def migrate(engine: Engine, revision: str = "head") -> None:
    """Brings the schema up to this version, or to an earlier one that is named."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
