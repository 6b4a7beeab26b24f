"""exports: what associates exported at registers."""

import argparse
from dataclasses import asdict
from typing import Any

from pos_headquarters import database
from pos_headquarters.cli.common import add_command, opened, print_json


def add_to(commands: Any) -> None:
    listing = add_command(
        commands, "exports", _list, "Who exported which customers at a register, the newest first."
    )
    listing.add_argument("--json", action="store_true", help="with the customers' account numbers")


def _list(options: argparse.Namespace) -> None:
    from pos_headquarters.services import exports

    with opened(options) as engine, database.reading(engine) as connection:
        found = exports.listed(connection)
    if options.json:
        print_json([asdict(one) for one in found])
        return
    for one in found:
        signed = f", signed by {one.overridden_by}" if one.overridden_by else ""
        missing = "" if one.permitted else ", without the permission"
        told = "" if len(one.told) == one.customers else f" ({len(one.told)} told of)"
        who = f"{one.operator_id or '-'} {one.associate}{signed}{missing}"
        print(
            f"{one.made_at}  register {one.register}  {who}: {one.customers} customers{told} as {one.format}"
        )
