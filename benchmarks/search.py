"""Search as someone types, against the bare full-text query on the same customers."""

import json
import random
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median

from benchmarks import data, people, save
from benchmarks.rows import Row, milliseconds, percentile, row
from pos_app.channel import customers
from pos_app.channel.connection import connect
from pos_app.channel.database import Reader, Writer
from pos_app.channel.search import find
from pos_contract import folding

SIZES = (10_000, 1_000_000)
SAMPLES = 400
PEERS_SAMPLES = 12
SAVED = 500
LIMIT = 50
_TWO_QUESTIONS = 0.05
"""Milliseconds that it takes to ask twice, for who is named so and for who has it elsewhere, whatever is
found. The floor asks once: below this the ratio says nothing."""

_SHOWN = "c.customer_id, c.name, c.account_number, c.phone, c.email, c.addresses, c.associate_id"
_TERMS = (
    f"SELECT {_SHOWN} FROM customer_terms CROSS JOIN customer c ON c.rank = customer_terms.rowid"
    " WHERE customer_terms MATCH ? ORDER BY customer_terms.rowid LIMIT 50"
)
_DIGITS = (
    f"SELECT {_SHOWN} FROM customer_digits CROSS JOIN customer c ON c.rank = customer_digits.rowid"
    " WHERE customer_digits MATCH ? AND instr(c.digits, ?) ORDER BY customer_digits.rowid LIMIT 50"
)
_SHORT_DIGITS = f"SELECT {_SHOWN} FROM customer c WHERE instr(digits, ?) ORDER BY rank LIMIT 50"
_PEERS = f"SELECT {_SHOWN} FROM customer c WHERE name LIKE ? ORDER BY name LIMIT 50"


def run() -> Iterator[Row]:
    typed = {}
    for size in SIZES:
        for measured in _Bench(size, data.register(size)).rows():
            typed[measured.name, size] = measured.ours
            yield measured
        with tempfile.TemporaryDirectory() as folder:
            used = data.copied(data.register(size), Path(folder))
            _work_on(used, size)
            yield from _Bench(size, used).rows_in_use()
    small, large = SIZES
    for characters in (1, 2, 3, 4, 6):
        name = _characters(characters)
        yield row(
            f"{name}; floor: at {small:,}",
            large,
            typed[name, large],
            typed[name, small],
            times=1.5,
            nothing_below=0.3,
        )


def _work_on(register: Path, size: int) -> None:
    """What a busy day leaves behind: customers saved one by one, and a page of a download now and then."""
    newcomers = list(islice(people.customers(size + SAVED), size, None))
    writer = Writer(register)
    for number, record in enumerate(newcomers):
        save.tap(writer, record)
        if number % 100 == 0:
            again = [
                replace(one, account_number=f"{one.account_number}{number}") for one in newcomers[:number]
            ]
            writer.submit(partial(customers.put, records=again, place=data.PLACE), urgent=False).result()
    writer.close()


def _characters(count: int) -> str:
    return f"search, {count} character{'s' if count > 1 else ''}"


class _Bench:
    def __init__(self, size: int, register: Path):
        self._size = size
        self._read = Reader(connect(register, query_only=True))
        self._plain = connect(data.plain(size), query_only=True)
        dice = random.Random(size)
        ids = [(dice.randrange(1, size + 1),) for _ in range(SAMPLES)]
        self._people = [self._read.all("SELECT * FROM customer WHERE id = ?", id)[0] for id in ids]

    def rows(self) -> Iterator[Row]:
        for characters in (1, 2, 3, 4, 6):
            texts = [person["last_name"][:characters] for person in self._people]
            yield self._row(_characters(characters), texts, None, _words, times=2, limit=1)
            for book, share in people.BOOKS.items():
                name = f"{_characters(characters)}, address book of {share:.0%}"
                yield self._row(name, texts, book, _words, times=2, limit=1)
        for count in (2, 3, 4, 6):
            numbers = [_some_digits(person["phone"], count) for person in self._people]
            yield self._row(f"search, {count} digits of a phone", numbers, None, _digits, times=2, limit=1)
        two = [f"{person['first_name'][:2]} {person['last_name'][:2]}" for person in self._people]
        yield self._row("search, two short words", two, None, _words, limit=5)
        for what, texts in self._elsewhere().items():
            limit = 5 if " " in texts[0] else 1
            yield self._row(f"search, {what}", texts, None, _words, limit=limit)
        repeated = [str(digit) * 6 for digit in range(1, 10)] * 20
        yield self._row("search, repeated digits (111111)", repeated, None, _digits, limit=25)
        yield self._against_peers()

    def _elsewhere(self) -> dict[str, list[str]]:
        """What nobody has in the name: the floor finds next to nothing."""
        addresses = [json.loads(person["addresses"])[0] for person in self._people]
        cards = [json.loads(person["profile"])["loyalty_cards"] for person in self._people]
        return {
            "a city": [one["city"] for one in addresses],
            "a street with its number": [one["street"] for one in addresses],
            "a postal code": [one["postal_code"] for one in addresses],
            "a loyalty card": [card for of_one in cards for card in of_one],
        }

    def rows_in_use(self) -> Iterator[Row]:
        """Against the same floor, whose index is as on its first day."""
        for characters in (1, 3, 6):
            texts = [person["last_name"][:characters] for person in self._people]
            name = f"{_characters(characters)}, after {SAVED} saves"
            yield self._row(name, texts, None, _words, times=2, limit=1)

    def _row(
        self,
        name: str,
        texts: Sequence[str],
        book: str | None,
        query: Callable[[str, str | None], tuple[str, list[str]]],
        *,
        times: float | None = None,
        limit: float,
    ) -> Row:
        books = None if book is None else [book]
        ours = [partial(find, self._read, text, books, LIMIT) for text in texts]
        floor = [partial(_all, self._plain, *query(text, book)) for text in texts]
        taken = _alternating(ours, floor)
        return row(
            name, self._size, *taken, times=times, limit=limit, nothing_below=_TWO_QUESTIONS if times else 0.0
        )

    def _against_peers(self) -> Row:
        texts = [person["last_name"][:3] for person in self._people[:PEERS_SAMPLES]]
        ours = [partial(find, self._read, text, None, LIMIT) for text in texts]
        theirs = [partial(_all, self._plain, _PEERS, [f"%{text}%"]) for text in texts]
        return row(
            "search, 3 characters; floor: LIKE '%x%', as others do", self._size, *_alternating(ours, theirs)
        )


def _all(connection: sqlite3.Connection, sql: str, params: list[str]) -> list[sqlite3.Row]:
    return connection.execute(sql, params).fetchall()


def _alternating(
    ours: Sequence[Callable[[], object]], floor: Sequence[Callable[[], object]]
) -> tuple[float, float]:
    """The 95th percentiles in ms, warm: side by side, so that both have the machine's same moods.

    Each text counts with the median of three passes: texts differ, the machine's hiccups don't count.
    """
    pairs = [work for pair in zip(ours, floor, strict=True) for work in pair]
    milliseconds(*pairs)
    taken = [median(passes) for passes in zip(*(milliseconds(*pairs) for _ in range(3)), strict=True)]
    return percentile(taken[0::2], 0.95), percentile(taken[1::2], 0.95)


def _words(text: str, book: str | None) -> tuple[str, list[str]]:
    match = " AND ".join(f'"{word}"*' for word in folding.fold(text).split())
    return _TERMS, [f'{match} AND "{folding.book_token(book)}"' if book else match]


def _digits(text: str, _book: str | None) -> tuple[str, list[str]]:
    if len(text) < 3:
        return _SHORT_DIGITS, [text]
    return _DIGITS, [" AND ".join(f'"{text[at : at + 3]}"' for at in range(len(text) - 2)), text]


def _some_digits(phone: str, count: int) -> str:
    digits = "".join(filter(str.isdecimal, phone)).lstrip("0")
    start = len(digits) // 3
    return digits[start : start + count]
