"""customers: what headquarters does with customers."""

import argparse
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Connection

from pos_headquarters import database
from pos_headquarters.cli.common import Failed, add_command, add_group, opened

T = TypeVar("T")


def add_to(commands: Any) -> None:
    customers = add_group(commands, "customers", "Customers and their client books.")
    remove = add_command(
        customers, "remove-from-book", _remove, "Take customers out of the client books that they are in."
    )
    remove.add_argument("account", nargs="+", help="account numbers")
    reassign = add_command(customers, "reassign", _reassign, "Put customers into an associate's client book.")
    reassign.add_argument("account", nargs="+", help="account numbers")
    reassign.add_argument("--to", required=True, metavar="OPERATOR_ID", help="whose client book")
    merge = add_command(customers, "merge", _merge, "Two accounts are one customer: the first survives.")
    merge.add_argument("keep", help="the account that survives")
    merge.add_argument("drop", help="the account that goes into it")
    delete = add_command(
        customers,
        "delete",
        _delete,
        "Customers go from every store; registers are told, and decisions say so.",
    )
    delete.add_argument("account", nargs="+", help="account numbers")
    erase = add_command(
        customers,
        "erase",
        _erase,
        "A customer asked to be forgotten: here, and at every register with its next sync.",
    )
    erase.add_argument("account", help="the account number")


def _remove(options: argparse.Namespace) -> None:
    from pos_headquarters.services import office

    moved = _do(options, lambda connection: office.remove_from_books(connection, options.account))
    print(f"{len(moved.done)} removed.")
    if moved.as_wished:
        print(f"In nobody's client book already: {', '.join(moved.as_wished)}.")


def _reassign(options: argparse.Namespace) -> None:
    from pos_headquarters.services import office

    moved = _do(options, lambda connection: office.reassign(connection, options.account, options.to))
    print(f"{len(moved.done)} reassigned.")
    if moved.as_wished:
        print(f"There already: {', '.join(moved.as_wished)}.")


def _merge(options: argparse.Namespace) -> None:
    from pos_headquarters.services import office

    merged = _do(options, lambda connection: office.merge(connection, options.keep, options.drop))
    print(f"{options.drop} is {options.keep} now; {merged.entries} notes and activities came along.")
    for book_id in merged.books_left:
        print(f"No longer in client book {book_id}: {options.keep} is in another. Its owner is asked.")


def _delete(options: argparse.Namespace) -> None:
    from pos_headquarters.services import office

    deleted = _do(options, lambda connection: office.delete_customers(connection, options.account))
    print(f"{len(deleted)} deleted.")


def _erase(options: argparse.Namespace) -> None:
    from pos_headquarters.services import erasure, office

    def erase(connection: Connection) -> tuple[str, ...]:
        return erasure.erase(connection, office.find(connection, options.account))

    kept = _do(options, erase)
    print(f"{options.account} is erased. Kept without a name: {', '.join(kept) or 'nothing'}.")


def _do(options: argparse.Namespace, do: Callable[[Connection], T]) -> T:
    with opened(options) as engine, database.writing(engine) as connection:
        try:
            return do(connection)
        except LookupError as error:
            raise Failed(str(error)) from None
