"""Find customers as someone types: name words in any order, email, account number, phone in any writing;
after them those who have it elsewhere: on a loyalty card, in a secondary email, in an address."""

import json
import sqlite3
from collections.abc import Sequence

from pos_app.channel.database import Reader
from pos_contract import folding

_SHOWN = "s.rank, s.id, s.customer_id, s.name, s.account_number, s.phone, s.email, s.city, s.associate_id"
_BY_TERMS = (
    f"SELECT {_SHOWN}, {{elsewhere}} AS elsewhere FROM customer_terms"
    " CROSS JOIN customer_search s ON s.rank = customer_terms.rowid"
    " WHERE customer_terms MATCH ? {more} ORDER BY customer_terms.rowid LIMIT ?"
)
_BY_NAME = f"SELECT {_SHOWN}, 0 AS elsewhere FROM customer_search s ORDER BY s.rank LIMIT ?"
_SECONDARY = "instr(s.digits, ?) > instr(s.digits || ' ', ' ')"
_HOLDS_DIGITS = "AND instr(s.digits, ?)"
_HAS_WORD = "AND (instr(s.terms, ?) OR instr(' ' || s.terms, ?))"
_CARDS = (
    "SELECT c.customer_id, json_extract(c.profile, '$.loyalty_cards') AS cards FROM customer_terms"
    " CROSS JOIN customer_search s ON s.rank = customer_terms.rowid CROSS JOIN customer c ON c.id = s.id"
    " WHERE customer_terms MATCH ?"
)


def find(read: Reader, text: str, address_books: Sequence[str] | None, limit: int) -> list[sqlite3.Row]:
    """Customers who are in one of the address books (None: of all).

    The rows have id, customer_id, name, account_number, phone, email, city, associate_id (whose client
    book the customer is in) and elsewhere: whether something else than these is what they were found by.
    Every word must begin a word of the customer's. What may be a phone number also finds everyone who has
    a number that holds its digits. First, in name order, who fits by name, email, account number or phone;
    then, in name order, who fits only with loyalty cards, secondary emails and addresses. An empty text
    finds the first customers by name.
    """
    words = folding.telling(folding.fold(text).split())
    nobody = address_books is not None and not address_books
    if nobody or (text.strip() and not words):
        return []
    books = [folding.book_token(book) for book in address_books or ()]
    found = named = _by_words(read, books, words, limit)
    digits = folding.query_digits(text)
    if digits is not None:
        by_rank = {row["rank"]: row for row in [*_by_digits(read, books, digits, limit), *named]}
        found = [by_rank[rank] for rank in sorted(by_rank)[:limit]]
    if words and len(found) < limit:
        known = {row["rank"] for row in found} if digits else ()
        others = _elsewhere(
            read, books, words, limit - len(found) + len(known), without=_in_row(words) if named else ""
        )
        found = [*found, *(row for row in others if row["rank"] not in known)]
    return found[:limit]


def by_number(read: Reader, number: str) -> str | None:
    """Whose account number or loyalty card it is, whatever address books the customer is in."""
    row = read.one("SELECT customer_id FROM customer WHERE account_number = ?", (number,))
    if row is not None:
        return str(row["customer_id"])
    plain = folding.number(number)
    for row in read.all(_CARDS, (_pieces(plain),)) if plain else ():
        if plain in map(folding.number, json.loads(row["cards"] or "[]")):
            return str(row["customer_id"])
    return None


def _by_words(read: Reader, books: list[str], words: list[str], limit: int) -> list[sqlite3.Row]:
    parts = ([_in_row(words)] if words else []) + _in(books)
    if not parts:
        return read.all(_BY_NAME, (limit,))
    return read.all(_BY_TERMS.format(elsewhere=0, more=""), (" AND ".join(parts), limit))


def _by_digits(read: Reader, books: list[str], digits: str, limit: int) -> list[sqlite3.Row]:
    match = " AND ".join([_holding(token) for token in folding.digit_query(digits)] + _in(books))
    sql = _BY_TERMS.format(elsewhere=_SECONDARY, more=_HOLDS_DIGITS)
    return read.all(sql, (digits, match, digits, limit))


def _elsewhere(
    read: Reader, books: list[str], words: list[str], limit: int, *, without: str
) -> list[sqlite3.Row]:
    """Who has all words, in the row or elsewhere, without those who are found already."""
    if len(words) == 1:
        phrases = [_pieces(words[0])]
    else:
        phrases = [f'("{word}"* OR ({_pieces(word)}))' for word in words]
    # The index tells that a customer has all pieces of a word, and not whether they are of one word.
    apart = [word for word in words if len(word) > folding.LETTERS_TOGETHER]
    sql = _BY_TERMS.format(elsewhere=1, more=_HAS_WORD * len(apart))
    given = [text for word in apart for text in (" ".join(folding.pieces(word)), f" {word}")]
    match = " AND ".join(phrases + _in(books))
    if without:
        match = f"({match}) NOT ({without})"
    return read.all(sql, (match, *given, limit))


def _in_row(words: list[str]) -> str:
    return " AND ".join(f'"{word}"*' for word in words)


def _in(books: list[str]) -> list[str]:
    return ["(" + " OR ".join(f'"{book}"' for book in books) + ")"] if books else []


def _holding(token: str) -> str:
    """A whole token is looked up faster than all that begin with it."""
    return f'"{token}"' if len(token) > folding.DIGITS_TOGETHER else f'"{token}"*'


def _pieces(word: str) -> str:
    whole = folding.LETTERS_TOGETHER + 1
    return " AND ".join(f'"{one}"' if len(one) == whole else f'"{one}"*' for one in folding.pieces(word))
