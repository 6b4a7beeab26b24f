"""exports: who exported whom. export-customers: those of a store in a file for another system."""

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pos_headquarters import database
from pos_headquarters.cli.common import Failed, add_command, opened, print_json

_FORMATS = ("vcard", "shopify")


def add_to(commands: Any) -> None:
    listing = add_command(
        commands, "exports", _list, "Who exported which customers, at registers and here, the newest first."
    )
    listing.add_argument("--json", action="store_true", help="with the customers' account numbers")
    export = add_command(
        commands,
        "export-customers",
        _export,
        "Write a store's customers to a file. It is recorded who is in it; who declined to be contacted is"
        " left out.",
    )
    export.add_argument("file", type=Path)
    export.add_argument("--format", choices=_FORMATS, default="vcard", help="default: vcard (4.0)")
    export.add_argument("--store", help="the store's number (default: the first)")
    export.add_argument("--json", action="store_true")


def _export(options: argparse.Namespace) -> None:
    from pos_headquarters.exporting import customers
    from pos_headquarters.importing.source import FileRefused

    with opened(options) as engine:
        try:
            done = customers.write(engine, options.file, options.format, options.store)
        except FileRefused as refused:
            raise Failed(str(refused)) from None
        except OSError as error:
            raise Failed(f"{options.file} can't be written: {error.strerror}. There is no file.") from None
    if options.json:
        print_json(asdict(done))
        return
    print(f"{done.customers} customers written to {options.file}.")
    if done.left_out:
        print(f"{done.left_out} are left out: they declined to be contacted.")


def _list(options: argparse.Namespace) -> None:
    from pos_headquarters.exporting import customers
    from pos_headquarters.services import exports

    with opened(options) as engine, database.reading(engine) as connection:
        found = exports.listed(connection)
        here = customers.listed(connection)
    if options.json:
        print_json([*(asdict(one) for one in found), *here])
        return
    for each in here:
        print(
            "{made_at}  headquarters, {made_by}: {count} customers of store {store} as {format}".format(
                count=len(each["told"]), **each
            )
        )
    for one in found:
        signed = f", signed by {one.overridden_by}" if one.overridden_by else ""
        missing = "" if one.permitted else ", without the permission"
        told = "" if len(one.told) == one.customers else f" ({len(one.told)} told of)"
        who = f"{one.operator_id or '-'} {one.associate}{signed}{missing}"
        print(
            f"{one.made_at}  register {one.register}  {who}: {one.customers} customers{told} as {one.format}"
        )
