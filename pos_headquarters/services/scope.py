"""Which stores' registers have which customers: kept as rows, so that a download is one range of numbers."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    Table,
    and_,
    bindparam,
    case,
    insert,
    select,
    union,
    update,
)

from pos_headquarters.services import numbers
from pos_headquarters.tables import (
    associate_books,
    client_books,
    counters,
    customer_books,
    entries,
    members,
    scopes,
    store_books,
    stores,
    uses,
)

_AT_ONCE = 500


def refresh(
    connection: Connection,
    customer_ids: Iterable[str],
    new_entries: Iterable[str] = (),
    used_at: str | None = None,
) -> dict[str, int]:
    """Give what was touched fresh change numbers and bring its stores up to date.

    To be called last in a transaction. `used_at` is the store whose register sent the changes: it has
    these customers from now on, even if nothing else ties them to it. Returns the number of every
    customer and entry touched.
    """
    touched: dict[str, int] = {}
    waiting_entries = list(new_entries)
    for some in _chunks(dict.fromkeys(customer_ids)):
        touched |= _refresh_some(connection, some, waiting_entries, used_at)
        waiting_entries = []
    return touched


def _chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(ids)
    while some := list(islice(rest, _AT_ONCE)):
        yield some


def stores_of(customer_ids: list[str]) -> CompoundSelect[Any]:
    """Store and customer: every store that is to have one of these customers."""
    shares_a_book = (
        select(store_books.c.store_id, customer_books.c.customer_id)
        .join(customer_books, customer_books.c.address_book_id == store_books.c.address_book_id)
        .where(customer_books.c.customer_id.in_(customer_ids))
    )
    in_a_client_book_shown = (
        select(store_books.c.store_id, members.c.customer_id)
        .select_from(members)
        .join(client_books, client_books.c.book_id == members.c.book_id)
        .join(associate_books, associate_books.c.associate_id == client_books.c.associate_id)
        .join(store_books, store_books.c.address_book_id == associate_books.c.address_book_id)
        .join(
            stores,
            and_(
                stores.c.store_id == store_books.c.store_id,
                stores.c.legal_entity_id == members.c.legal_entity_id,
            ),
        )
        .where(members.c.customer_id.in_(customer_ids))
    )
    used = select(uses.c.store_id, uses.c.customer_id).where(uses.c.customer_id.in_(customer_ids))
    return union(shares_a_book, in_a_client_book_shown, used)


def _refresh_some(
    connection: Connection, customer_ids: list[str], new_entries: list[str], used_at: str | None
) -> dict[str, int]:
    wanted = {(row.store_id, row.customer_id) for row in connection.execute(stores_of(customer_ids))}
    gone = {
        (row.store_id, row.customer_id): row.gone
        for row in connection.execute(
            select(scopes.c.store_id, scopes.c.customer_id, scopes.c.gone).where(
                scopes.c.customer_id.in_(customer_ids)
            )
        )
    }
    wanted |= _record_uses(connection, customer_ids, used_at, wanted, gone)
    entered = {customer for store, customer in wanted if gone.get((store, customer), True)}
    entry_ids = dict.fromkeys([*new_entries, *_entries_of(connection, entered)])

    taken = numbers.take_change_numbers(connection, len(customer_ids) + len(entry_ids))
    touched = dict(zip([*customer_ids, *entry_ids], taken, strict=True))
    _write(connection, wanted, gone, touched)
    if entry_ids:
        connection.execute(
            update(entries)
            .where(entries.c.entry_id == bindparam("entry"))
            .values(change_number=bindparam("number"), published_number=_published(entries)),
            [{"entry": entry_id, "number": touched[entry_id]} for entry_id in entry_ids],
        )
    return touched


def _record_uses(
    connection: Connection,
    customer_ids: list[str],
    used_at: str | None,
    wanted: set[tuple[str, str]],
    gone: dict[tuple[str, str], bool],
) -> set[tuple[str, str]]:
    """A store that served somebody it did not have keeps the customer."""
    if used_at is None:
        return set()
    served = {(used_at, customer_id) for customer_id in customer_ids}
    found = {pair for pair in served - wanted if gone.get(pair, True)}
    if found:
        connection.execute(
            insert(uses), [{"store_id": store, "customer_id": customer} for store, customer in sorted(found)]
        )
    return found


def _entries_of(connection: Connection, customer_ids: set[str]) -> list[str]:
    if not customer_ids:
        return []
    return list(
        connection.execute(
            select(entries.c.entry_id)
            .where(entries.c.customer_id.in_(sorted(customer_ids)))
            .order_by(entries.c.change_number)
        ).scalars()
    )


def _published(table: Table) -> ColumnElement[int]:
    """What becomes of a row's published number when the row gets a fresh one (see downloads)."""
    published = select(counters.c.value).where(counters.c.name == "published").scalar_subquery()
    return case(
        (table.c.change_number.between(1, published), table.c.change_number),
        else_=table.c.published_number,
    )


def _write(
    connection: Connection,
    wanted: set[tuple[str, str]],
    gone: dict[tuple[str, str], bool],
    touched: dict[str, int],
) -> None:
    def rows(pairs: Iterable[tuple[str, str]], names: tuple[str, str, str, str]) -> list[dict[str, object]]:
        return [
            dict(
                zip(names, (store, customer, touched[customer], (store, customer) not in wanted), strict=True)
            )
            for store, customer in sorted(pairs)
        ]

    if new := wanted - gone.keys():
        connection.execute(insert(scopes), rows(new, ("store_id", "customer_id", "change_number", "gone")))
    # A tombstone keeps its number: registers that had the customer have been told.
    if known := {pair for pair, was_gone in gone.items() if pair in wanted or not was_gone}:
        connection.execute(
            update(scopes)
            .where(scopes.c.store_id == bindparam("store"), scopes.c.customer_id == bindparam("customer"))
            .values(
                change_number=bindparam("number"),
                published_number=_published(scopes),
                gone=bindparam("now_gone"),
            ),
            rows(known, ("store", "customer", "number", "now_gone")),
        )
