"""The reads of what an associate has to see to today."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pos_app.channel.database import Reader

_LAST_ENTRY = (
    "(SELECT max(written_at) FROM entry mine WHERE mine.customer_id = c.customer_id AND NOT mine.withdrawn)"
)


@dataclass(frozen=True, slots=True)
class Book:
    """An associate's customers by name, column by column, all in the same order."""

    customer_ids: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    """JSON objects."""
    last_contacts: tuple[str | None, ...] = ()
    """Those that headquarters knows of."""
    since: tuple[str, ...] = ()
    """When each came into the book."""


def book(read: Reader, associate_id: str) -> Book:
    cursor = read.connection.cursor()
    cursor.row_factory = None  # plain tuples, here and below: there may be ten thousand
    rows = cursor.execute(
        "SELECT customer_id, name, attributes, last_contact_at, member_since FROM customer"
        " WHERE associate_id = ? ORDER BY sort_key, id",
        (associate_id,),
    ).fetchall()
    return Book(*zip(*rows, strict=True)) if rows else Book()


def last_entries(read: Reader, customer_ids: Sequence[str]) -> list[str | None]:
    """When something was last written about each of them."""
    rows = read.all(
        f"SELECT {_LAST_ENTRY} AS at FROM json_each(?) one JOIN customer c ON c.customer_id = one.value"
        " ORDER BY one.key",
        (json.dumps(list(customer_ids)),),
    )
    return [row["at"] for row in rows]


def due(read: Reader, associate_id: str, until: date) -> Iterable[tuple[str, str, str, int]]:
    """Every customer for whom a follow-up was ever due by then, with the latest day of one, when one was
    last written, and whether the associate wrote any (1 or 0): the index alone is read.
    """
    cursor = read.connection.cursor()
    cursor.row_factory = None
    return cursor.execute(
        "SELECT customer_id, max(follow_up_on), max(written_at), max(written_by = ?) FROM entry"
        " WHERE follow_up_on <= ? GROUP BY customer_id",
        (associate_id, until.isoformat()),
    )


def follow_ups(
    read: Reader, associate_id: str, until: date, done_before: Mapping[str, str]
) -> list[sqlite3.Row]:
    """Those due by then that the associate wrote or whose customer is in their book, the oldest first, with
    what was last heard of the customer. Only of these customers, and each without what was both due and
    written before their ISO date.
    """
    return read.all(
        "SELECT e.entry_id, e.customer_id, c.name, e.activity_type, e.text, e.follow_up_on, e.written_at,"
        f" c.last_contact_at, {_LAST_ENTRY} AS last_entry_at"
        " FROM json_each(?) one CROSS JOIN entry e ON e.customer_id = one.key"
        " CROSS JOIN customer c ON c.customer_id = e.customer_id"
        " WHERE e.follow_up_on <= ? AND max(e.follow_up_on, substr(e.written_at, 1, 10)) >= one.value"
        " AND NOT e.withdrawn AND (e.written_by = ? OR c.associate_id = ?)"
        " ORDER BY e.follow_up_on, c.sort_key, e.entry_id",
        (json.dumps(dict(done_before)), until.isoformat(), associate_id, associate_id),
    )
