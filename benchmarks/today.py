"""What an associate with a client book of 10,000 has to see to today, among half a million entries."""

import random
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from benchmarks import book, data, people
from benchmarks.rows import Row, milliseconds, percentile, row
from pos_app.channel.connection import connect
from pos_app.channel.database import Reader, Readers
from pos_app.operations.today import view
from pos_app.values.today import ViewToday

ENTRIES = 500_000
TIMES = 41

_YEARS = 3
_FOLLOWED_UP = 0.05
"""The share of the entries that have a follow-up."""
_LATEST = 14
"""Days after an entry until its follow-up, at most."""

_BOOK = "SELECT name, attributes, last_contact_at FROM customer WHERE associate_id = ? ORDER BY sort_key, id"
_DUE = "SELECT max(follow_up_on), max(written_at) FROM entry WHERE follow_up_on <= ? GROUP BY customer_id"


def run() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        path = data.copied(data.register(book.SIZE), Path(folder))
        book.fill(path)
        fill(path, ENTRIES)
        yield measured(path, book.BOOK)


def fill(path: Path, count: int) -> None:
    """All entries are of the book's customers, as the years have left them: most follow-ups are done."""
    dice = random.Random(3)
    with closing(connect(path)) as connection:
        mine = connection.execute(
            "SELECT customer_id FROM customer WHERE associate_id = ?", (people.ASSOCIATE,)
        ).fetchall()
        customer_ids = [customer_id for (customer_id,) in mine]
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO entry (entry_id, customer_id, written_by, written_at, follow_up_on, kind,"
            " activity_type, text, written_by_name)"
            " VALUES (?, ?, ?, ?, ?, 'activity', 'Phone call', 'About the coat', '')",
            (_entry(dice, number, customer_ids) for number in range(count)),
        )
        connection.execute(
            "UPDATE customer SET last_contact_at = (SELECT max(written_at) FROM entry"
            " WHERE entry.customer_id = customer.customer_id) WHERE associate_id = ?",
            (people.ASSOCIATE,),
        )
        connection.execute("COMMIT")


def _entry(
    dice: random.Random, number: int, customer_ids: list[str]
) -> tuple[str, str, str, str, str | None]:
    written = date.today() - timedelta(dice.randrange(365 * _YEARS))
    followed = dice.random() < _FOLLOWED_UP
    on = (written + timedelta(dice.randrange(1, _LATEST))).isoformat() if followed else None
    return (
        f"entry-{number}",
        customer_ids[number % len(customer_ids)],
        dice.choice([people.ASSOCIATE, "somebody else"]),
        f"{written}T10:00:00+00:00",
        on,
    )


def measured(path: Path, size: int) -> Row:
    """Of a database that was filled; the floor reads the same rows and does nothing with them.

    For show: the welcome screen is painted before it.
    """
    readers = Readers(path, threads=1)
    try:
        with closing(sqlite3.connect(path)) as plain:
            both: list[Callable[[], object]] = [partial(_answered, readers), partial(_read, plain)]
            taken = milliseconds(*(both * TIMES))[2:]
    finally:
        readers.close()
    ours, floor = percentile(taken[0::2], 0.95), percentile(taken[1::2], 0.95)
    return row(f"what to see to today, {ENTRIES:,} entries", size, ours, floor)


def _answered(readers: Readers) -> object:
    def work(read: Reader) -> object:
        return view(read, ViewToday(people.ASSOCIATE))

    return readers.submit(work).result()


def _read(plain: sqlite3.Connection) -> None:
    plain.execute(_BOOK, (people.ASSOCIATE,)).fetchall()
    plain.execute(_DUE, (date.today().isoformat(),)).fetchall()
