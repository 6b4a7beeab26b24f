"""What every command needs: its parser, the database, a way to fail."""

import argparse
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine

from pos_headquarters import database


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
        help="such as sqlite:////var/lib/headquarters.db (default: a file in your data folder)",
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


def url_of(options: argparse.Namespace) -> str:
    return options.database or database.default_url()


def print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
