"""workers: who works here, and who has left."""

import argparse
from typing import Any

from pos_headquarters import database
from pos_headquarters.cli.common import add_command, add_group, changed, opened, print_json


def add_to(commands: Any) -> None:
    workers = add_group(commands, "workers", "Who works here, and who has left.")
    listing = add_command(workers, "list", _list, "Workers, their stores and their client books.")
    listing.add_argument("--json", action="store_true")
    leave = add_command(
        workers, "leave", _leave, "Somebody leaves: no more sign-in; the client book becomes unassigned."
    )
    leave.add_argument("operator_id")


def _list(options: argparse.Namespace) -> None:
    from pos_headquarters.services import workers

    with opened(options) as engine, database.reading(engine) as connection:
        everybody = workers.everybody(connection)
    if options.json:
        print_json(everybody)
        return
    for person in everybody:
        stores = ", ".join(person["store_numbers"])
        books = ", ".join(f"{book['book_id']}: {book['customers']}" for book in person["client_books"])
        print(
            f"{person['operator_id']:6} {person['name']:30} {person['permission_group']:12} "
            f"{'here' if person['active'] else 'left':5} {stores:12} {books}"
        )


def _leave(options: argparse.Namespace) -> None:
    from pos_headquarters.services import workers

    name = changed(
        options,
        "Workers",
        lambda name: name,
        "has left",
        lambda connection: workers.leave(connection, options.operator_id),
    )
    print(f"{name} has left. The registers know it after job 1060.")
