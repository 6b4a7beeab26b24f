"""Who on this register has the phone number, the email or the name of somebody who is being typed."""

import sqlite3
from collections.abc import Callable, Iterator
from functools import partial

from pos_app.channel.database import Reader
from pos_app.values.twins import TwinFound, TwinReason
from pos_contract import folding
from pos_contract.records import CustomerFields

MOST = 5
"""Twins that are shown."""
CANDIDATES = 100
"""Customers looked at for each thing in common: the index comes upon others than twins too."""
LEAST_DIGITS = 6
"""Of a phone number that tells anything."""

Look = tuple[TwinReason, str, Callable[[sqlite3.Row], bool]]
"""What is looked for in the index, and whether somebody found by it really has it in common."""

_FIND = (
    "SELECT s.rank, s.customer_id, s.name, s.account_number, s.phone, s.email, s.city, s.terms, s.digits"
    " FROM customer_terms CROSS JOIN customer_search s ON s.rank = customer_terms.rowid"
    " WHERE customer_terms MATCH ? AND s.customer_id <> ? ORDER BY customer_terms.rowid LIMIT ?"
)


def find(read: Reader, customer_id: str, fields: CustomerFields, country: str) -> tuple[TwinFound, ...]:
    """Customers other than this one with the same phone number or email, also as secondary contacts, or
    with the same words of a name in any order; those with most in common first.

    `country` is where phone numbers without a country code are dialled.
    """
    found: dict[str, sqlite3.Row] = {}
    reasons: dict[str, list[TwinReason]] = {}
    for reason, match, fits in _looks(fields, country):
        for row in read.all(_FIND, (match, customer_id, CANDIDATES)):
            if fits(row):
                found[row["customer_id"]] = row
                known = reasons.setdefault(row["customer_id"], [])
                if reason not in known:
                    known.append(reason)
    best = sorted(found.values(), key=lambda row: (-len(reasons[row["customer_id"]]), row["rank"]))
    return tuple(_twin(row, reasons[row["customer_id"]]) for row in best[:MOST])


def _looks(fields: CustomerFields, country: str) -> Iterator[Look]:
    for phone in (fields.phone, *(one.value for one in fields.contacts if one.kind == "phone")):
        digits = folding.phone_digits(phone, country)
        if len(digits) >= LEAST_DIGITS:
            match = " AND ".join(f'"{token}"' for token in folding.digit_tokens(digits))
            yield "phone", match, partial(_has_number, digits)
    for email in (fields.email, *(one.value for one in fields.contacts if one.kind == "email")):
        address = next((word for word in folding.fold(email).split() if "@" in word), "")
        if not address.startswith("@") and not address.endswith("@") and address:
            pieces = " AND ".join(f'"{piece}"' for piece in folding.pieces(address))
            yield "email", f'"{address}" OR ({pieces})', partial(_has_email, address)
    words = frozenset(folding.fold(fields.name).split())
    if words:
        yield "name", " AND ".join(f'"{word}"' for word in sorted(words)), partial(_has_name, words)


def _has_number(digits: str, row: sqlite3.Row) -> bool:
    return digits in row["digits"].split()


def _has_email(address: str, row: sqlite3.Row) -> bool:
    """As the first one, or piece by piece as a secondary one."""
    secondary = f" {' '.join(folding.pieces(address))} "
    return address in folding.fold(row["email"]).split() or secondary in f" {row['terms']} "


def _has_name(words: frozenset[str], row: sqlite3.Row) -> bool:
    return words == frozenset(folding.fold(row["name"]).split())


def _twin(row: sqlite3.Row, reasons: list[TwinReason]) -> TwinFound:
    return TwinFound(
        row["customer_id"],
        row["name"],
        row["account_number"],
        row["city"],
        row["phone"],
        row["email"],
        tuple(reasons),
    )
