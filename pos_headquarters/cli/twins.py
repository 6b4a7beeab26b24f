"""twins: customers who may be one, and what a person says to it."""

import argparse
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection

from pos_headquarters import database
from pos_headquarters.cli.common import add_command, add_group, changed, opened, print_json

_PAGE = "Twins"


def add_to(commands: Any) -> None:
    twins = add_group(commands, "twins", "Customers who may be one; job find-twins looks for them.")
    listing = add_command(twins, "list", _list, "What waits for a person, with why.")
    listing.add_argument("--json", action="store_true")
    merge = add_command(twins, "merge", _merge, "They are one: the first account survives.")
    apart = add_command(twins, "apart", _apart, "They are two, and are never proposed again.")
    for each in (merge, apart):
        each.add_argument("one", help="an account number")
        each.add_argument("other", help="an account number")


def _list(options: argparse.Namespace) -> None:
    from pos_headquarters.services import twins

    with opened(options) as engine, database.reading(engine) as connection:
        found = twins.listed(connection)
    if options.json:
        print_json([asdict(one) for one in found])
        return
    for one in found:
        why = ", ".join(one.reasons)
        print(f"{one.other_account} {one.other_name}  and  {one.account} {one.name}: same {why}")


def _merge(options: argparse.Namespace) -> None:
    from pos_headquarters.services import merging

    merged = changed(
        options,
        _PAGE,
        options.one,
        f"merged with {options.other}",
        lambda connection: merging.merge(connection, options.one, options.other),
    )
    print(f"{options.other} is {options.one} now.")
    print(f"To take it back: customers unmerge {merged.merge_id}")


def _apart(options: argparse.Namespace) -> None:
    from pos_headquarters.services import office, twins

    def keep_apart(connection: Connection) -> None:
        one, other = (office.find(connection, each) for each in (options.one, options.other))
        twins.keep_apart(connection, one, other)

    changed(options, _PAGE, options.one, f"kept apart from {options.other}", keep_apart)
    print(f"{options.one} and {options.other} are two customers.")
