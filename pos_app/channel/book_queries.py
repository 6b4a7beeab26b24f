"""The reads of client books, beside each other: SQL text and rows."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from pos_app.channel.database import Reader

_NAME = "trim(first_name || ' ' || last_name)"
_CUSTOMERS = (
    "SELECT customer_id, name, account_number, phone, email, associate_id, last_contact_at, attributes,"
    " measures, profile FROM customer WHERE"
)
_IN_BOOKS = "associate_id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Owner:
    associate_id: str
    name: str
    book_id: str | None
    active: bool
    """False for somebody who left."""


@dataclass(frozen=True, slots=True)
class Customers:
    """Column by column, all in the same order."""

    customer_ids: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    account_numbers: tuple[str | None, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    """Associate IDs."""
    last_contacts: tuple[str | None, ...] = ()
    attributes: tuple[str, ...] = ()
    """JSON objects, as the measures."""
    measures: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    """JSON of CustomerProfile."""

    def in_order(self, places: Sequence[int]) -> "Customers":
        """The same, standing in these places of before."""
        return Customers(*(tuple(map(getattr(self, one.name).__getitem__, places)) for one in fields(self)))


def owner(read: Reader, associate_id: str) -> Owner:
    """With an empty name for somebody this register does not know."""
    row = read.one(
        f"SELECT associate_id, {_NAME} AS name, book_id, active FROM associate WHERE associate_id = ?",
        (associate_id,),
    )
    return _owner(row) if row else Owner(associate_id, "", None, True)


def owners(read: Reader, address_books: Sequence[str]) -> dict[str, Owner]:
    """By ID, the associates who have one of these address books, those who left among them."""
    rows = read.all(
        f"SELECT associate_id, {_NAME} AS name, book_id, active FROM associate a WHERE EXISTS (SELECT 1"
        " FROM json_each(a.address_books) mine JOIN json_each(?) these ON mine.value = these.value)",
        (json.dumps(list(address_books)),),
    )
    return {row["associate_id"]: _owner(row) for row in rows}


def customers(read: Reader, associate_ids: Sequence[str]) -> Customers:
    """The customers in these associates' books, in name order, with what cards and refiners need."""
    return _customers(
        read, f"{_CUSTOMERS} {_IN_BOOKS} ORDER BY sort_key, id", json.dumps(list(associate_ids))
    )


def sort_keys(read: Reader, associate_ids: Sequence[str]) -> list[tuple[str, int]]:
    """Sort key and row ID of every customer in these books, in no order: the index alone is read."""
    return _fetched(
        read, f"SELECT sort_key, id FROM customer WHERE {_IN_BOOKS}", json.dumps(list(associate_ids))
    )


def names_of(read: Reader, ids: Sequence[int]) -> dict[int, str]:
    """By row ID."""
    rows = "SELECT id, name FROM customer WHERE id IN (SELECT value FROM json_each(?))"
    return dict(_fetched(read, rows, json.dumps(list(ids))))


def customers_of(read: Reader, ids: Sequence[int]) -> Customers:
    """The customers of these rows, in this order."""
    found = _fetched(
        read,
        f"{_CUSTOMERS.replace('SELECT', 'SELECT id,', 1)} id IN (SELECT value FROM json_each(?))",
        json.dumps(list(ids)),
    )
    rows = {row[0]: row[1:] for row in found}
    return _columns([rows[id] for id in ids])


def first_customers(read: Reader, associate_ids: Sequence[str], count: int) -> Customers:
    """The first of them: found in the index, so that only they are read."""
    first = f"SELECT id FROM customer WHERE {_IN_BOOKS} ORDER BY sort_key, id LIMIT ?"
    return _customers(
        read,
        f"{_CUSTOMERS} id IN ({first}) ORDER BY sort_key, id",
        json.dumps(list(associate_ids)),
        count,
    )


def sizes(read: Reader, associate_ids: Sequence[str]) -> dict[str, int]:
    """How many customers are in each of these associates' books; nothing for an empty one."""
    rows = read.all(
        f"SELECT associate_id, count(*) AS size FROM customer WHERE {_IN_BOOKS} GROUP BY associate_id",
        (json.dumps(list(associate_ids)),),
    )
    return {row["associate_id"]: row["size"] for row in rows}


def book_id(read: Reader, associate_id: str) -> str | None:
    """The book's ID as its customers have it, for an owner who came without it."""
    row = read.one(
        "SELECT book_id FROM customer WHERE associate_id = ? AND book_id IS NOT NULL LIMIT 1", (associate_id,)
    )
    return row["book_id"] if row else None


def downloaded_at(read: Reader) -> str | None:
    """When customers were last downloaded."""
    row = read.one("SELECT at FROM download WHERE job = '1010'")
    return row["at"] if row else None


def _customers(read: Reader, sql: str, *params: object) -> Customers:
    return _columns(_fetched(read, sql, *params))


def _columns(rows: Sequence[tuple[Any, ...]]) -> Customers:
    return Customers(*zip(*rows, strict=True)) if rows else Customers()


def _fetched(read: Reader, sql: str, *params: object) -> list[tuple[Any, ...]]:
    cursor = read.connection.cursor()
    cursor.row_factory = None  # plain tuples: there may be ten thousand
    return cursor.execute(sql, params).fetchall()


def _owner(row: sqlite3.Row) -> Owner:
    return Owner(row["associate_id"], row["name"], row["book_id"], bool(row["active"]))
