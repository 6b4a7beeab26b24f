"""Find customers as someone types: name words in any order, email, account number, phone in any writing."""

import sqlite3
from collections.abc import Sequence

from pos_app.channel import folding
from pos_app.channel.database import Reader

_BY_TERMS = (
    "SELECT c.*, s.rank FROM customer_terms"
    " CROSS JOIN customer_search s ON s.rank = customer_terms.rowid CROSS JOIN customer c ON c.id = s.id"
    " WHERE customer_terms MATCH ?{more} ORDER BY customer_terms.rowid LIMIT ?"
)
_BY_NAME = (
    "SELECT c.*, s.rank FROM customer_search s CROSS JOIN customer c ON c.id = s.id"
    " WHERE true{more} ORDER BY s.rank LIMIT ?"
)
_HOLDS_DIGITS = " AND instr(s.digits, ?)"


def find(read: Reader, text: str, address_books: Sequence[str] | None, limit: int) -> list[sqlite3.Row]:
    """Rows of `customer` in name order, of those who are in one of the address books (None: of all).

    Every word must begin a word of the customer's. What may be a phone number also finds everyone whose
    number holds its digits. An empty text finds the first customers by name.
    """
    words = folding.fold(text).split()
    digits = folding.query_digits(text)
    books = None if address_books is None else [folding.book_token(book) for book in address_books]
    if books == [] or (text.strip() and not words):
        return []
    found = _find(read, books, _words_query(words), None, limit)
    if digits is None:
        return found
    found += _find(read, books, _digits_query(digits), digits, limit)
    by_rank = {row["rank"]: row for row in found}
    return [by_rank[rank] for rank in sorted(by_rank)[:limit]]


def _find(
    read: Reader, books: list[str] | None, query: str, digits: str | None, limit: int
) -> list[sqlite3.Row]:
    parts = [_quoted("OR", books)] if books else []
    match = " AND ".join(f"({part})" for part in [*parts, query] if part)
    sql = (_BY_TERMS if match else _BY_NAME).format(more=_HOLDS_DIGITS if digits else "")
    return read.all(sql, [given for given in (match, digits) if given] + [limit])


def _words_query(words: Sequence[str]) -> str:
    """Each word begins one of the customer's; what begins another word is in that already."""
    telling = [word for word in words if not any(word != other and other.startswith(word) for other in words)]
    return " AND ".join(f'"{word}"*' for word in telling)


def _digits_query(digits: str) -> str:
    """One digit is in most numbers: nothing to narrow by."""
    return _quoted(*folding.digit_query(digits)) if len(digits) > 1 else ""


def _quoted(between: str, tokens: Sequence[str]) -> str:
    return f" {between} ".join(f'"{token}"' for token in tokens)
