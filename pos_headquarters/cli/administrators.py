"""administrators: who signs in to the web pages, for when nobody can."""

import argparse
from collections.abc import Callable
from getpass import getpass
from typing import Any, TypeVar

from sqlalchemy import Connection

from pos_headquarters import database
from pos_headquarters.cli.common import add_command, add_group, changed, opened, print_json

T = TypeVar("T")


def add_to(commands: Any) -> None:
    administrators = add_group(commands, "administrators", "Who signs in to the web pages.")
    listing = add_command(administrators, "list", _list, "Administrators and their roles.")
    listing.add_argument("--json", action="store_true")
    add = add_command(administrators, "add", _add, "Add one; prints a one-time password.")
    add.add_argument("user_name")
    add.add_argument("--name", required=True)
    add.add_argument("--role", default="administrator", help="administrator, manager or reader")
    for name, run, text in (
        ("reset", _reset, "Print a one-time password; ends sessions and lifts the lock."),
        ("password", _password, "Type a password for one; ends sessions and lifts the lock."),
        ("deactivate", _deactivate, "No more sign-in; ends sessions."),
        ("activate", _activate, "Sign-in again."),
    ):
        add_command(administrators, name, run, text).add_argument("user_name")


def _list(options: argparse.Namespace) -> None:
    from pos_headquarters.services import administrators

    with opened(options) as engine, database.reading(engine) as connection:
        everybody = administrators.everybody(connection)
    if options.json:
        print_json(everybody)
        return
    for each in everybody:
        state = "active" if each["active"] else "not active"
        last = f"last sign-in {each['last_sign_in_at']}" if each["last_sign_in_at"] else "never signed in"
        print(f"{each['user_name']:20} {each['role']:14} {state:11} {last}  ({each['name']})")


def _add(options: argparse.Namespace) -> None:
    from pos_headquarters.services import administrators

    values = {"user_name": options.user_name, "name": options.name, "role": options.role}
    _, password = _do(options, "added", lambda connection: administrators.add(connection, **values))
    print(f"One-time password of {options.user_name}: {password}")


def _reset(options: argparse.Namespace) -> None:
    from pos_headquarters.services import administrators

    password = _do_to_one(options, "reset the password", administrators.reset)
    print(f"One-time password of {options.user_name}: {password}")


def _password(options: argparse.Namespace) -> None:
    from pos_headquarters.services import administrators

    typed = {"new": getpass("New password: "), "again": getpass("Again: ")}
    _do_to_one(
        options,
        "set the password",
        lambda connection, key: administrators.set_password(connection, key, **typed),
    )
    print(f"{options.user_name} signs in with it now.")


def _deactivate(options: argparse.Namespace) -> None:
    from pos_headquarters.services import administrators

    _do_to_one(options, "deactivated", administrators.deactivate)
    print(f"{options.user_name} can't sign in any more.")


def _activate(options: argparse.Namespace) -> None:
    from pos_headquarters.services import administrators

    _do_to_one(options, "activated", administrators.activate)
    print(f"{options.user_name} can sign in again.")


def _do_to_one(options: argparse.Namespace, action: str, do: Callable[[Connection, str], T]) -> T:
    from pos_headquarters.services import administrators

    return _do(
        options,
        action,
        lambda connection: do(connection, administrators.id_of(connection, options.user_name)),
    )


def _do(options: argparse.Namespace, action: str, do: Callable[[Connection], T]) -> T:
    done: T = changed(options, "Administrators", options.user_name.lower(), action, do)
    return done
