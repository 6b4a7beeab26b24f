"""Find customers as someone types: name words in any order, email, account number, phone in any writing;
after them those who have it elsewhere: on a loyalty card, in a secondary contact, in an address."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from itertools import islice

from pos_app.channel import found_by
from pos_app.channel.database import Reader
from pos_app.values.customer import FoundBy
from pos_contract import folding

_SHOWN = "s.rank, s.customer_id, s.name, s.account_number, s.phone, s.email, s.city, s.associate_id, s.digits"
_BY_TERMS = (
    f"SELECT {_SHOWN} FROM customer_terms CROSS JOIN customer_search s ON s.rank = customer_terms.rowid"
    " WHERE customer_terms MATCH ?{more} ORDER BY customer_terms.rowid LIMIT ?"
)
_BY_NAME = f"SELECT {_SHOWN} FROM customer_search s WHERE true{{more}} ORDER BY s.rank LIMIT ?"
_HOLDS_DIGITS = " AND instr(s.digits, ?)"
_ELSEWHERE = (
    f"SELECT {_SHOWN}, c.profile, c.contacts, c.addresses FROM customer_terms"
    " CROSS JOIN customer_search s ON s.rank = customer_terms.rowid CROSS JOIN customer c ON c.id = s.id"
    " WHERE customer_terms MATCH ? ORDER BY customer_terms.rowid"
)


Found = tuple[sqlite3.Row, FoundBy | None]
"""A row with customer_id, name, account_number, phone, email, city and associate_id (whose client book the
customer is in), and what the customer was found by where the row does not show it."""


def find(read: Reader, text: str, address_books: Sequence[str] | None, limit: int) -> list[Found]:
    """Customers who are in one of the address books (None: of all).

    Every word must begin a word of the customer's. What may be a phone number also finds everyone who has
    a number that holds its digits. First, in name order, who fits by name, email, account number or phone;
    then, in name order, who fits only with loyalty cards, secondary emails and addresses. An empty text
    finds the first customers by name.
    """
    words = folding.fold(text).split()
    nobody = address_books is not None and not address_books
    if nobody or (text.strip() and not words):
        return []
    books = [folding.book_token(book) for book in address_books or ()]
    words = folding.telling(words)
    found: list[Found] = [
        (row, None) for row in _find(read, books, [f'"{word}"*' for word in words], "", limit)
    ]
    digits = folding.query_digits(text)
    if digits is not None:
        found = _with_phones(read, books, found, digits, limit)
    if words and len(found) < limit:
        known = {row["rank"] for row, _ in found}
        elsewhere = (one for one in _elsewhere(read, books, words) if one[0]["rank"] not in known)
        found += islice(elsewhere, limit - len(found))
    return found


def _find(read: Reader, books: list[str], phrases: list[str], digits: str, limit: int) -> list[sqlite3.Row]:
    """Customers in one of the books, to whom all phrases fit, and who have a number that holds the digits."""
    parts = phrases + _in(books)
    sql = (_BY_TERMS if parts else _BY_NAME).format(more=_HOLDS_DIGITS if digits else "")
    return read.all(sql, [given for given in (" AND ".join(parts), digits) if given] + [limit])


def _with_phones(read: Reader, books: list[str], found: list[Found], digits: str, limit: int) -> list[Found]:
    rows = _find(read, books, [_holding(token) for token in folding.digit_query(digits)], digits, limit)
    by_rank: dict[int, Found] = {row["rank"]: (row, _phone(read, row, digits)) for row in rows}
    by_rank |= {one[0]["rank"]: one for one in found}
    return [by_rank[rank] for rank in sorted(by_rank)[:limit]]


def _phone(read: Reader, row: sqlite3.Row, digits: str) -> FoundBy | None:
    """Which secondary number holds the digits; None where the primary one does."""
    before: int = row["digits"].partition(digits)[0].count(" ")
    if not before:
        return None
    customer = read.one(
        "SELECT profile, contacts, addresses FROM customer WHERE customer_id = ?", (row["customer_id"],)
    )
    assert customer is not None
    return [by for by, _ in _others(customer) if by.kind == "phone"][before - 1]


def _elsewhere(read: Reader, books: list[str], words: list[str]) -> Iterator[Found]:
    """Who has all words, and one at least elsewhere than in name, email and account number."""
    alone = len(words) == 1
    phrases = [_pieces(word) if alone else f'("{word}"* OR ({_pieces(word)}))' for word in words]
    for row in read.connection.execute(_ELSEWHERE, (" AND ".join(phrases + _in(books)),)):
        shown = found_by.words(row["name"], row["email"], row["account_number"])
        missing = [word for word in words if not _fits(word, shown)]
        by = [_holder(word, row) for word in missing]
        if by and None not in by:
            yield row, by[0]


def _holder(word: str, row: sqlite3.Row) -> FoundBy | None:
    for by, text in _others(row):
        if by.kind != "phone" and _fits(word, folding.fold(text).split()):
            return by
    return None


def _others(row: sqlite3.Row) -> list[tuple[FoundBy, str]]:
    return found_by.others(row["profile"], row["contacts"], json.loads(row["addresses"]))


def _fits(word: str, own: list[str]) -> bool:
    return any(mine.startswith(word) for mine in own)


def _in(books: list[str]) -> list[str]:
    return ["(" + " OR ".join(f'"{book}"' for book in books) + ")"] if books else []


def _holding(token: str) -> str:
    """A whole token is looked up faster than all that begin with it."""
    return f'"{token}"' if len(token) > folding.DIGITS_TOGETHER else f'"{token}"*'


def _pieces(word: str) -> str:
    whole = folding.LETTERS_TOGETHER + 1
    return " AND ".join(f'"{one}"' if len(one) == whole else f'"{one}"*' for one in folding.pieces(word))
