"""View customers in client book (712) and from store client books (713), refined and sorted.

Ten thousand customers take longer to read than a screen may take to be there: how a book begins is an
operation of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pos_app.channel import book_queries, configuration, name_order, saved_refiners
from pos_app.channel.book_queries import Customers, Owner
from pos_app.channel.database import Reader
from pos_app.operations import refining, shelving
from pos_app.operations.registry import operation
from pos_app.values.client_book import (
    BeginClientBook,
    BeginStoreClientBooks,
    BookBeginning,
    ClientBook,
    Shelf,
    Sort,
    ViewClientBook,
    ViewStoreClientBooks,
)
from pos_app.values.refining import OWNER, UNASSIGNED

FIRST = 60
"""Cards that a book begins with: more than a large window shows."""


@operation("client_book.begin", feature="clienteling")
def begin(read: Reader, ask: BeginClientBook) -> BookBeginning:
    """The first cards of an associate's client book by name, while the whole book is being read."""
    owner = book_queries.owner(read, ask.associate_id)
    everywhere = configuration.everywhere(read)
    rows = _first(read, [ask.associate_id])
    return BookBeginning(
        owner.name,
        _book_id(read, owner),
        _shelf(read, rows, store_date(read), {}).cards,
        total=sum(book_queries.sizes(read, [ask.associate_id]).values()),
        can_be_refined=any(one.can_be_refined for one in everywhere.attributes),
    )


@operation("client_book.begin_store", feature="clienteling")
def begin_store(read: Reader, ask: BeginStoreClientBooks) -> BookBeginning:
    """The first cards of the store's client books by name, while all of them are being read."""
    owners = _owners(read)
    rows = _first(read, list(owners))
    sizes = book_queries.sizes(read, list(owners))
    return BookBeginning(
        "",
        None,
        _shelf(read, rows, store_date(read), owners).cards,
        total=sum(sizes.values()),
        can_be_refined=True,
        associates=sum(owners[one].active for one in sizes),
        as_of=book_queries.downloaded_at(read),
    )


@operation("client_book.view", feature="clienteling")
def view(read: Reader, ask: ViewClientBook) -> ClientBook:
    """The customers in an associate's client book, whatever the store's address books."""
    owner = book_queries.owner(read, ask.associate_id)
    day = store_date(read)
    shelf = ask.shelf
    if shelf is None or shelf.today != day:
        rows = _all(read, [ask.associate_id])
        shelf = _shelf(read, rows, day, {})
    book_id = _book_id(read, owner)
    return _refined(read, ClientBook(ask.associate_id, owner.name, book_id, (), shelf), ask)


@operation("client_book.view_store", feature="clienteling")
def view_store(read: Reader, ask: ViewStoreClientBooks) -> ClientBook:
    """The customers in the books of all associates who share an address book with the store, as they were
    last downloaded. The books of people who left are there as unassigned.
    """
    day = store_date(read)
    shelf = ask.shelf
    if shelf is None or shelf.today != day:
        owners = _owners(read)
        rows = _all(read, list(owners))
        shelf = _shelf(read, rows, day, owners)
    owners_found = {choice for one in shelf.columns if one.attribute_id == OWNER for choice in one.choices}
    associates = len(owners_found - {UNASSIGNED})
    return _refined(read, ClientBook("", "", None, (), shelf, associates=associates), ask)


def store_date(read: Reader, moment: datetime | None = None) -> date:
    """The date at the store, at a moment or now."""
    return (moment or datetime.now(UTC)).astimezone(store_zone(read)).date()


def store_zone(read: Reader) -> tzinfo:
    """The store's time zone; UTC where it is none that this machine knows."""
    here = configuration.channel(read)
    try:
        return ZoneInfo(here.time_zone if here else "")
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def _first(read: Reader, associate_ids: Sequence[str]) -> Customers:
    """The first cards in the associate's order of names: from the index where it has that order.

    Else it tells where each name can stand at the earliest, and names are read in that order until nobody who
    is left can be among the first.
    """
    if name_order.is_the_tables(read):
        return book_queries.first_customers(read, associate_ids, FIRST)
    key, earliest = name_order.of(read), name_order.earliest(read)
    rows = sorted((earliest(own), own, id) for own, id in book_queries.sort_keys(read, associate_ids))
    found: list[tuple[str, str, int]] = []
    at, count = 0, 2 * FIRST
    while at < len(rows) and (len(found) < FIRST or rows[at][0] <= found[FIRST - 1][0]):
        some = rows[at : at + count]
        names = book_queries.names_of(read, [id for _, _, id in some])
        found = sorted([*found, *((key(names[id]), own, id) for _, own, id in some)])
        at, count = at + count, 2 * count
    return book_queries.customers_of(read, [id for _, _, id in found[:FIRST]])


def _all(read: Reader, associate_ids: Sequence[str]) -> Customers:
    """Everybody in the associate's order of names."""
    rows = book_queries.customers(read, associate_ids)
    if name_order.is_the_tables(read):
        return rows
    keys = list(map(name_order.of(read), rows.names))
    return rows.in_order(sorted(range(len(keys)), key=keys.__getitem__))


def _shelf(read: Reader, rows: Customers, day: date, owners: Mapping[str, Owner]) -> Shelf:
    everywhere, languages = configuration.everywhere(read), configuration.languages(read)
    return shelving.shelf(rows, everywhere, day, owners, languages, name_order.of(read))


def _owners(read: Reader) -> dict[str, Owner]:
    """Those who share an address book with the store."""
    here = configuration.channel(read)
    return book_queries.owners(read, here.address_books if here else ())


def _book_id(read: Reader, owner: Owner) -> str | None:
    return owner.book_id or book_queries.book_id(read, owner.associate_id)


def _refined(read: Reader, whole: ClientBook, ask: ViewClientBook | ViewStoreClientBooks) -> ClientBook:
    shelf = whole.shelf
    refinements = refining.in_effect(shelf.columns, ask.refinements)
    left, refiners = refining.refine(shelf.columns, refinements, len(shelf.cards))
    return replace(
        whole,
        cards=tuple(shelf.cards[number] for number in _sorted(left, shelf, ask.sort)),
        refiners=refiners,
        refinements=refinements,
        saved=saved_refiners.of(read, read.who.associate_id or ""),
        as_of=book_queries.downloaded_at(read),
    )


def _sorted(left: Sequence[int], shelf: Shelf, sort: Sort) -> Sequence[int]:
    """Numbers of cards, which stand by name; equal ones stay so."""
    match sort:
        case "last_contact":
            return sorted(left, key=shelf.last_contacts.__getitem__)
        case "next_date":
            return sorted(left, key=shelf.next_dates.__getitem__)
    return left
