"""What every command needs: its parser, the database, a way to fail."""

import argparse
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from pos_headquarters import database
from pos_headquarters.services.refusals import Invalid

T = TypeVar("T")

DATABASE = "POS_HEADQUARTERS_DATABASE"
"""The variable with the database's address."""


class Failed(Exception):
    """Ends a command with a sentence and exit status 1."""


def add_command(
    commands: Any, name: str, run: Callable[[argparse.Namespace], None], text: str
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
    parser.set_defaults(run=run)
    parser.add_argument(
        "--database",
        metavar="URL",
        help=f"such as sqlite:////var/lib/headquarters.db (default: what {DATABASE} says, "
        "or a file in your data folder)",
    )
    return parser


def add_group(commands: Any, name: str, text: str) -> Any:
    return commands.add_parser(name, help=text, description=text).add_subparsers(
        required=True, metavar="COMMAND"
    )


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[Engine]:
    from pos_headquarters.services import setup

    engine = database.open_engine(url_of(options))
    try:
        setup.prepare(engine)
        yield engine
    finally:
        engine.dispose()


def changed(
    options: argparse.Namespace,
    page: str,
    about: str | Callable[[T], str],
    action: str,
    do: Callable[[Connection], T],
) -> T:
    """One transaction, in the record of changes as the page has it; `about` may be told by what was done.

    Raises Failed with what stands against it.
    """
    return tried(options, recorded(page, about, action, do))


def tried(options: argparse.Namespace, do: Callable[[Connection], T]) -> T:
    """One transaction. Raises Failed with what stands against it."""
    with opened(options) as engine:
        try:
            return write(engine, do)
        except Invalid as invalid:
            raise Failed(str(invalid)) from None


def recorded(
    page: str, about: str | Callable[[T], str], action: str, do: Callable[[Connection], T]
) -> Callable[[Connection], T]:
    """`do` with its record: by nobody with a user name."""
    from pos_headquarters.services import records_of_changes
    from pos_headquarters.services.records_of_changes import Deed

    def work(connection: Connection) -> T:
        done = do(connection)
        whom = about if isinstance(about, str) else about(done)
        records_of_changes.record(connection, Deed("", page, whom, action, {}, {}))
        return done

    return work


@database.retried
def write(engine: Engine, do: Callable[[Connection], T]) -> T:
    """One transaction."""
    with database.writing(engine) as connection:
        return do(connection)


def url_of(options: argparse.Namespace) -> str:
    return options.database or os.environ.get(DATABASE) or database.default_url()


def print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
