"""Twins looked for while somebody is typed, against finding one customer by ID."""

import random
import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks import data
from benchmarks.rows import Row, milliseconds, percentile, row
from pos_app.channel import twins
from pos_app.channel.connection import connect
from pos_app.channel.customers import record_of
from pos_app.channel.database import Reader

SIZES = (10_000, 1_000_000)
SAMPLES = 300
LIMIT = 100
"""Milliseconds, as every press answers."""
_NOBODY = "0197a000-0000-7000-8000-0000000000ff"
_BY_ID = "SELECT * FROM customer WHERE customer_id = ?"


def run() -> Iterator[Row]:
    for size in SIZES:
        yield measured(data.register(size), size)


def measured(register: Path, size: int) -> Row:
    """Each sample is a customer typed once more, with phone, email and name in common."""
    read = Reader(connect(register, query_only=True))
    dice = random.Random(size)
    people = [
        read.all("SELECT * FROM customer WHERE id = ?", (dice.randrange(1, size + 1),))[0]
        for _ in range(SAMPLES)
    ]
    ours = [partial(twins.find, read, _NOBODY, record_of(one).fields, data.PLACE.country) for one in people]
    floor = [partial(_by_id, read.connection, one) for one in people]
    assert all(find() for find in ours[:5])
    pairs = [work for pair in zip(ours, floor, strict=True) for work in pair]
    milliseconds(*pairs)
    taken = milliseconds(*pairs)
    read.connection.close()
    return row(
        "twins of somebody typed; floor: the same customer by ID",
        size,
        percentile(taken[0::2], 0.95),
        percentile(taken[1::2], 0.95),
        limit=LIMIT,
    )


def _by_id(connection: sqlite3.Connection, one: sqlite3.Row) -> object:
    return connection.execute(_BY_ID, (one["customer_id"],)).fetchone()
