"""customers: what headquarters does with customers."""

import argparse
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection

from pos_headquarters import database
from pos_headquarters.cli.common import add_command, add_group, changed, opened, print_json, tried

_PAGE, _TWINS = "All customers", "Twins"


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
    merge.add_argument("--dry-run", action="store_true", help="say what would happen, and change nothing")
    merges = add_command(customers, "merges", _merges, "The merges that were made, the newest first.")
    merges.add_argument("--json", action="store_true")
    unmerge = add_command(
        customers, "unmerge", _unmerge, "Take a merge back: both customers are there again."
    )
    unmerge.add_argument("merge", metavar="MERGE_ID", help="as merge and merges say it")
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

    moved = changed(
        options,
        _PAGE,
        ", ".join(options.account),
        "removed from client books",
        lambda connection: office.remove_from_books(connection, options.account),
    )
    print(f"{len(moved.done)} removed.")
    if moved.as_wished:
        print(f"In nobody's client book already: {', '.join(moved.as_wished)}.")


def _reassign(options: argparse.Namespace) -> None:
    from pos_headquarters.services import office

    moved = changed(
        options,
        _PAGE,
        ", ".join(options.account),
        f"reassigned to {options.to}",
        lambda connection: office.reassign(connection, options.account, options.to),
    )
    print(f"{len(moved.done)} reassigned.")
    if moved.as_wished:
        print(f"There already: {', '.join(moved.as_wished)}.")


def _merge(options: argparse.Namespace) -> None:
    from pos_headquarters.services import merge_preview, merging

    if options.dry_run:
        seen = tried(
            options, lambda connection: merge_preview.preview(connection, options.keep, options.drop)
        )
        for line in merge_preview.lines(seen):
            print(f"{line.what}: {line.kept or '-'} | {line.gone or '-'} -> {line.after or '-'}")
        for sentence in merge_preview.sentences(seen):
            print(sentence)
        return
    merged = changed(
        options,
        _TWINS,
        options.keep,
        f"merged with {options.drop}",
        lambda connection: merging.merge(connection, options.keep, options.drop),
    )
    print(f"{options.drop} is {options.keep} now; {merged.entries} notes and activities came along.")
    for book_id in merged.books_left:
        print(f"No longer in client book {book_id}: {options.keep} is in another. Its owner is asked.")
    print(f"To take it back: customers unmerge {merged.merge_id}")


def _merges(options: argparse.Namespace) -> None:
    from pos_headquarters.services import merging

    with opened(options) as engine, database.reading(engine) as connection:
        found = merging.listed(connection)
    if options.json:
        print_json([asdict(each) for each in found])
        return
    for each in found:
        state = f"undone {each.undone_at}" if each.undone_at else ""
        print(f"{each.merge_id}  {each.made_at}  {each.gone} is {each.kept}  {state}".rstrip())


def _unmerge(options: argparse.Namespace) -> None:
    from pos_headquarters.services import merging

    undone = changed(
        options,
        _TWINS,
        lambda undone: f"{undone.kept}, {undone.gone}",
        "merge undone",
        lambda connection: merging.undo(connection, options.merge),
    )
    print(undone.sentence)


def _delete(options: argparse.Namespace) -> None:
    from pos_headquarters.services import office

    deleted = changed(
        options,
        _PAGE,
        ", ".join(options.account),
        "deleted",
        lambda connection: office.delete_customers(connection, options.account),
    )
    print(f"{len(deleted)} deleted.")


def _erase(options: argparse.Namespace) -> None:
    from pos_headquarters.services import erasure, office

    def erase(connection: Connection) -> tuple[str, ...]:
        return erasure.erase(connection, office.find(connection, options.account))

    kept = changed(options, _PAGE, options.account, "erased", erase)
    print(f"{options.account} is erased. Kept without a name: {', '.join(kept) or 'nothing'}.")
