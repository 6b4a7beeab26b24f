"""A client book of 10,000 among a million customers: opened, refined and scrolled on its screen."""

import json
import random
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import book_screen, data, people
from benchmarks.rows import Row, milliseconds, percentile, row
from pos_app.channel import configuration
from pos_app.channel.connection import connect
from pos_app.channel.database import Readers, Tx
from pos_app.operations.client_book_view import view
from pos_app.values.client_book import ViewClientBook
from pos_app.values.refining import Refinement
from pos_contract import codec
from pos_contract.records import AttributeRecord, Consent, CustomerProfile, GlobalConfiguration

SIZE = 1_000_000
BOOK = 10_000
READS = 15
REFININGS = 60

_ATTRIBUTES = (
    AttributeRecord("interest", {"en": "Interest"}, "text", ("Handbags", "Shoes", "Watches"), 1, True, True),
    AttributeRecord("anniversary", {"en": "Anniversary"}, "date", (), 2, True, True),
    AttributeRecord("brand", {"en": "Favourite brand"}, "text", (), 3, True, True),
    AttributeRecord("birthday", {"en": "Birthday"}, "date", (), 4, True, False),
    AttributeRecord("visits", {"en": "Visits"}, "integer", (), 5, True, False),
    AttributeRecord("spent", {"en": "Spent"}, "currency", (), 6, True, False),
    AttributeRecord("vip", {"en": "VIP"}, "boolean", (), 7, True, False),
    AttributeRecord("city", {"en": "City"}, "text", (), 8, True, False),
)
REFINEMENTS = (
    Refinement("interest", "Handbags"),
    Refinement("anniversary", next_days=90),
    Refinement("visits", least=5, most=40),
    Refinement("vip", True),
)
_STATES = ("agreed", "agreed", "declined")
_ROWS = (
    "SELECT customer_id, name, account_number, phone, email, attributes FROM customer"
    " WHERE associate_id = ? ORDER BY sort_key, id"
)


def run() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        path = data.copied(data.register(SIZE), Path(folder))
        fill(path)
        yield from measured(path, BOOK)


def measured(path: Path, size: int) -> Iterator[Row]:
    """Of a database that was filled; `size` customers are in the book."""
    asks = [REFINEMENTS[: 1 + number % 4] for number in range(REFININGS)]
    floor = _floor(path)
    yield _refining(path, size, asks, floor)
    yield from book_screen.measured(path, size, asks, floor)


def fill(path: Path) -> None:
    """Eight attributes for every customer of the book; two of three said something about marketing."""
    dice = random.Random(7)
    with closing(connect(path)) as connection:
        tx = Tx(connection)
        configuration.keep_everywhere(tx, GlobalConfiguration(("clienteling",), (), _ATTRIBUTES))
        connection.execute("BEGIN")
        for id, phone, email in connection.execute(
            "SELECT id, phone, email FROM customer WHERE associate_id = ?", (people.ASSOCIATE,)
        ):
            values, profile = json.dumps(_values(dice)), codec.to_json(_profile(dice, phone, email)).decode()
            connection.execute(
                "UPDATE customer SET attributes = ?, profile = ? WHERE id = ?", (values, profile, id)
            )
        connection.execute("COMMIT")


def _profile(dice: random.Random, phone: str, email: str) -> CustomerProfile:
    said = [
        Consent(kind, value, "marketing", dice.choice(_STATES), "2026-01-31T12:00:00.000+00:00", "", "", "")
        for kind, value in (("phone", phone), ("email", email))[: dice.randrange(3)]
    ]
    return CustomerProfile(version=1, group="Retail", currency="SEK", language="sv", consents=tuple(said))


def _values(dice: random.Random) -> dict[str, Any]:
    return {
        "interest": dice.choice(["Handbags", "Shoes", "Watches"]),
        "anniversary": f"20{dice.randrange(25):02}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}",
        "brand": f"Brand {dice.randrange(40)}",
        "birthday": f"19{dice.randrange(40, 100)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}",
        "visits": dice.randrange(60),
        "spent": f"{dice.randrange(1_000_000) / 100:.2f}",
        "vip": dice.random() < 0.2,
        "city": f"City {int(dice.random() ** 3 * 500)}",
    }


def _floor(path: Path) -> float:
    """Reading the book's rows in name order, and nothing else."""
    with closing(sqlite3.connect(path)) as plain:
        read = [lambda: plain.execute(_ROWS, (people.ASSOCIATE,)).fetchall()] * READS
        return percentile(milliseconds(*read)[1:], 0.5)


def _refining(path: Path, size: int, asks: list[tuple[Refinement, ...]], floor: float) -> Row:
    readers = Readers(path, threads=1)
    try:
        ask = ViewClientBook(people.ASSOCIATE)
        shelf = readers.submit(lambda read: view(read, ask)).result().shelf
        refined = [ViewClientBook(people.ASSOCIATE, one, "next_date", shelf) for one in asks]
        taken = milliseconds(*(partial(_answered, readers, one) for one in refined))
    finally:
        readers.close()
    return row("refining a book, every count anew", size, percentile(taken, 0.95), floor, limit=50)


def _answered(readers: Readers, ask: ViewClientBook) -> object:
    return readers.submit(lambda read: view(read, ask)).result()
