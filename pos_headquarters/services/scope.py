"""Which stores' registers have which customers: kept as rows, so that a download is one range of numbers."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    CompoundSelect,
    Connection,
    Select,
    String,
    and_,
    bindparam,
    false,
    insert,
    select,
    union,
    update,
)

from pos_headquarters.prepared import Prepared
from pos_headquarters.services import numbers
from pos_headquarters.tables import (
    associate_books,
    client_books,
    customer_books,
    entries,
    members,
    scopes,
    store_books,
    stores,
    uses,
)

_AT_ONCE = 500

_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_SHARES_AN_ADDRESS_BOOK = (
    select(store_books.c.store_id, customer_books.c.customer_id)
    .join(customer_books, customer_books.c.address_book_id == store_books.c.address_book_id)
    .where(customer_books.c.customer_id.in_(_IDS))
)
_IN_A_CLIENT_BOOK_SHOWN = (
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
    .where(members.c.customer_id.in_(_IDS))
)
_USED_THERE = select(uses.c.store_id, uses.c.customer_id).where(uses.c.customer_id.in_(_IDS))
STORES_OF = union(_SHARES_AN_ADDRESS_BOOK, _IN_A_CLIENT_BOOK_SHOWN, _USED_THERE)
"""Store and customer: every store that is to have one of the customers of the parameter `ids`."""
_SELECT_SCOPES = select(scopes.c.store_id, scopes.c.customer_id, scopes.c.gone).where(
    scopes.c.customer_id.in_(_IDS)
)
_SELECT_ENTRIES = (
    select(entries.c.entry_id).where(entries.c.customer_id.in_(_IDS)).order_by(entries.c.change_number)
)


_INSERT_SCOPES = insert(scopes)
_HERE_AND_WHERE_SHARED = (
    select(store_books.c.store_id)
    .join(customer_books, customer_books.c.address_book_id == store_books.c.address_book_id)
    .where(customer_books.c.customer_id == bindparam("customer"))
    .union(select(bindparam("store", type_=String)))
    .subquery()
)
_INSERT_NEW = Prepared(
    insert(scopes).from_select(
        ["customer_id", "store_id", "change_number", "gone"],
        select(
            bindparam("customer", type_=String),
            _HERE_AND_WHERE_SHARED.c.store_id,
            bindparam("number", type_=BigInteger),
            false(),
        ),
    )
)
_UPDATE_SCOPES = (
    update(scopes)
    .where(scopes.c.store_id == bindparam("store"), scopes.c.customer_id == bindparam("customer"))
    .values(
        change_number=bindparam("number"),
        published_number=numbers.published_until_now(scopes),
        gone=bindparam("now_gone"),
    )
)
_UPDATE_ENTRIES = (
    update(entries)
    .where(entries.c.entry_id == bindparam("entry"))
    .values(change_number=bindparam("number"), published_number=numbers.published_until_now(entries))
)


def refresh(
    connection: Connection,
    customer_ids: Iterable[str],
    new_entries: Iterable[str] = (),
    used_at: str | None = None,
    new_customers: Collection[str] = (),
) -> dict[str, int]:
    """Give what was touched fresh change numbers and bring its stores up to date.

    To be called last in a transaction. `used_at` is the store whose register sent the changes: it has
    these customers from now on, even if nothing else ties them to it. `new_customers` are in no scope
    and no client book yet, and are kept by that store. Returns the number of every customer and entry
    touched.
    """
    touched: dict[str, int] = {}
    waiting_entries = list(new_entries)
    for some in _chunks(dict.fromkeys(customer_ids)):
        touched |= _refresh_some(connection, some, waiting_entries, used_at, new_customers)
        waiting_entries = []
    return touched


def part(connection: Connection, kept: str, parted: Sequence[str]) -> None:
    """Customers who were merged are told of afresh by the `refresh` that follows: the first of them, who is
    back, also to the stores that have the surviving one, and with that one the other's notes."""
    here = select(scopes.c.store_id).where(scopes.c.customer_id == parted[0])
    of_kept = select(scopes.c.store_id).where(
        scopes.c.customer_id == kept, scopes.c.gone.is_(False), scopes.c.store_id.not_in(here)
    )
    told = [
        {"customer_id": parted[0], "store_id": store_id, "change_number": 0, "gone": False}
        for store_id in connection.execute(of_kept).scalars()
    ]
    if told:
        connection.execute(_INSERT_SCOPES, told)
    connection.execute(update(scopes).where(scopes.c.customer_id.in_(parted)).values(gone=False))


def _chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(ids)
    while some := list(islice(rest, _AT_ONCE)):
        yield some


def _refresh_some(
    connection: Connection,
    customer_ids: list[str],
    new_entries: list[str],
    used_at: str | None,
    new_customers: Collection[str],
) -> dict[str, int]:
    known = [customer_id for customer_id in customer_ids if customer_id not in new_customers]
    wanted = set(map(tuple, _rows(connection, STORES_OF, known)))
    gone = {
        (store_id, customer_id): was_gone
        for store_id, customer_id, was_gone in _rows(connection, _SELECT_SCOPES, known)
    }
    wanted |= _record_uses(connection, known, used_at, wanted, gone)
    entered = {customer for store, customer in wanted if gone.get((store, customer), True)}
    old_entries = _rows(connection, _SELECT_ENTRIES, [each for each in known if each in entered])
    entry_ids = dict.fromkeys([*new_entries, *(entry_id for (entry_id,) in old_entries)])

    taken = numbers.take_change_numbers(connection, len(customer_ids) + len(entry_ids))
    touched = dict(zip([*customer_ids, *entry_ids], taken, strict=True))
    new = [
        {"customer": each, "number": touched[each], "store": used_at}
        for each in customer_ids
        if each in new_customers
    ]
    _INSERT_NEW.run(connection, new)
    _write(connection, wanted, gone, touched)
    if entry_ids:
        moved = [{"entry": entry_id, "number": touched[entry_id]} for entry_id in entry_ids]
        connection.execute(_UPDATE_ENTRIES, moved)
    return touched


def _rows(
    connection: Connection, statement: Select[Any] | CompoundSelect[Any], ids: list[str]
) -> Iterable[Any]:
    return connection.execute(statement, {"ids": ids}) if ids else ()


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
    keep(connection, sorted(found))
    return found


def keep(connection: Connection, pairs: Iterable[tuple[str, str]]) -> None:
    """The store of each pair has the customer for good."""
    if rows := [{"store_id": store, "customer_id": customer} for store, customer in pairs]:
        connection.execute(insert(uses), rows)


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
        connection.execute(_INSERT_SCOPES, rows(new, ("store_id", "customer_id", "change_number", "gone")))
    # A tombstone keeps its number: registers that had the customer have been told.
    if known := {pair for pair, was_gone in gone.items() if pair in wanted or not was_gone}:
        connection.execute(
            _UPDATE_SCOPES,
            rows(known, ("store", "customer", "number", "now_gone")),
        )
