"""Find customers as someone types: name words in any order, email, account number, phone in any writing."""

import sqlite3
from collections.abc import Sequence

from pos_app.channel.database import Reader
from pos_contract import folding

_SHOWN = "s.rank, customer_id, name, account_number, phone, email, city, associate_id"
_BY_TERMS = (
    f"SELECT {_SHOWN} FROM customer_terms CROSS JOIN customer_search s ON s.rank = customer_terms.rowid"
    " WHERE customer_terms MATCH ?{more} ORDER BY customer_terms.rowid LIMIT ?"
)
_BY_NAME = f"SELECT {_SHOWN} FROM customer_search s WHERE true{{more}} ORDER BY s.rank LIMIT ?"
_HOLDS_DIGITS = " AND instr(s.digits, ?)"


def find(read: Reader, text: str, address_books: Sequence[str] | None, limit: int) -> list[sqlite3.Row]:
    """Customers in name order, of those who are in one of the address books (None: of all).

    The rows have customer_id, name, account_number, phone, email, city and associate_id: whose client book
    the customer is in.
    Every word must begin a word of the customer's. What may be a phone number also finds everyone whose
    number holds its digits. An empty text finds the first customers by name.
    """
    words = folding.fold(text).split()
    nobody = address_books is not None and not address_books
    if nobody or (text.strip() and not words):
        return []
    books = [folding.book_token(book) for book in address_books or ()]
    found = _find(read, books, [f'"{word}"*' for word in _telling(words)], "", limit)
    digits = folding.query_digits(text)
    if digits is None:
        return found
    found += _find(read, books, [_holding(token) for token in folding.digit_query(digits)], digits, limit)
    by_rank = {row["rank"]: row for row in found}
    return [by_rank[rank] for rank in sorted(by_rank)[:limit]]


def _find(read: Reader, books: list[str], phrases: list[str], digits: str, limit: int) -> list[sqlite3.Row]:
    """Customers in one of the books, to whom all phrases fit, and whose phone number holds the digits."""
    parts = phrases + (["(" + " OR ".join(f'"{book}"' for book in books) + ")"] if books else [])
    sql = (_BY_TERMS if parts else _BY_NAME).format(more=_HOLDS_DIGITS if digits else "")
    return read.all(sql, [given for given in (" AND ".join(parts), digits) if given] + [limit])


def _telling(words: Sequence[str]) -> list[str]:
    """Without the words that begin another one: they are in that already."""
    return [word for word in words if not any(word != other and other.startswith(word) for other in words)]


def _holding(token: str) -> str:
    """A whole token is looked up faster than all that begin with it."""
    return f'"{token}"' if len(token) > folding.DIGITS_TOGETHER else f'"{token}"*'
