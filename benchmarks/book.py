"""A client book of 10,000 among a million customers: opened, refined and scrolled on its screen."""

import json
import os
import random
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import data, people
from benchmarks.rows import Row, milliseconds, percentile, row
from pos_app.channel import configuration
from pos_app.channel.connection import connect
from pos_app.channel.database import Readers, Tx, Who
from pos_app.operations import OPERATIONS
from pos_app.operations.client_book_view import view
from pos_app.outcome import Outcome
from pos_app.values.client_book import ViewClientBook
from pos_app.values.refining import Refinement
from pos_contract.records import AttributeRecord, GlobalConfiguration

SIZE = 1_000_000
BOOK = 10_000
OPENINGS = 15
REFININGS = 60
FRAMES = 200

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
_REFINEMENTS = (
    Refinement("interest", "Handbags"),
    Refinement("anniversary", next_days=90),
    Refinement("visits", least=5, most=40),
    Refinement("vip", True),
)
_FLOOR = (
    "SELECT customer_id, name, account_number, phone, email, attributes FROM customer"
    " WHERE associate_id = ? ORDER BY sort_key, id"
)


def run() -> Iterator[Row]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        path = data.copied(data.register(SIZE), Path(folder))
        _fill(path)
        floor = _floor(path)
        yield from _operations(path, floor)
        yield from _screen(path, floor)


def _fill(path: Path) -> None:
    """Eight attributes for every customer of the book."""
    dice = random.Random(7)
    with closing(connect(path)) as connection:
        tx = Tx(connection)
        configuration.keep_everywhere(tx, GlobalConfiguration(("clienteling",), (), _ATTRIBUTES))
        connection.execute("BEGIN")
        for (id,) in connection.execute(
            "SELECT id FROM customer WHERE associate_id = ?", (people.ASSOCIATE,)
        ):
            values = json.dumps(_values(dice))
            connection.execute("UPDATE customer SET attributes = ? WHERE id = ?", (values, id))
        connection.execute("COMMIT")


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
        read = [lambda: plain.execute(_FLOOR, (people.ASSOCIATE,)).fetchall()] * OPENINGS
        return percentile(milliseconds(*read)[1:], 0.5)


def _operations(path: Path, floor: float) -> Iterator[Row]:
    readers = Readers(path, threads=1)
    try:
        ask = ViewClientBook(people.ASSOCIATE)
        shelf = readers.submit(lambda read: view(read, ask)).result().shelf
        asks = [
            ViewClientBook(people.ASSOCIATE, _REFINEMENTS[: 1 + number % 4], "next_date", shelf)
            for number in range(REFININGS)
        ]
        taken = milliseconds(*(partial(_answered, readers, one) for one in asks))
        yield row("refining a book, every count anew, p95", BOOK, percentile(taken, 0.95), floor, limit=50)
    finally:
        readers.close()


def _answered(readers: Readers, ask: ViewClientBook) -> object:
    return readers.submit(lambda read: view(read, ask)).result()


class _Reading:
    """Stands where the executor does: reads alone."""

    def __init__(self, readers: Readers):
        self._readers = readers

    def submit(
        self, name: str, ask: Any, associate: Any, asker: str, done: Callable[[Outcome], None], _: Any = None
    ) -> None:
        function = OPERATIONS[name].function
        who = Who(people.ASSOCIATE)
        future: Future[Any] = self._readers.submit(lambda read: function(read, ask), who=who)
        future.add_done_callback(lambda ended: done(Outcome(ended.result())))


def _screen(path: Path, floor: float) -> Iterator[Row]:
    from PySide6.QtWidgets import QApplication

    from pos_app.runner import OperationRunner
    from pos_app.screens import fonts, theme
    from pos_app.screens.base import ScreenContext
    from pos_app.screens.client_book import ClientBookScreen
    from pos_app.values.register import Associate

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application, dark=False)
    fonts.load_fallback()
    readers, runner = Readers(path), OperationRunner()
    runner.start(_Reading(readers))  # type: ignore[arg-type]
    me = Associate(people.ASSOCIATE, "1", "Ebba Lind", "Ebba", frozenset(), "CB-000001")
    opened: list[ClientBookScreen] = []

    def open_book() -> None:
        screen = ClientBookScreen(ScreenContext(runner, None, me))
        screen.resize(1366, 712)
        screen.show()
        _turn(application, lambda: bool(screen._model.items))
        screen.repaint()
        opened.append(screen)

    def refine(number: int) -> None:
        screen = opened[-1]
        before = screen._book
        screen._refine(list(_REFINEMENTS[: 1 + number % 4]))
        _turn(application, lambda: screen._book is not before)
        screen.repaint()

    try:
        taken = []
        for _ in range(OPENINGS):
            taken += milliseconds(open_book)
            _turn(application, lambda: opened[-1]._look.is_ready)
            opened[-1].hide()
        opened[-1].show()
        yield row(
            "client book opened and painted, median", BOOK, percentile(taken[1:], 0.5), floor, limit=100
        )
        taken = milliseconds(*(partial(refine, number) for number in range(REFININGS)))
        yield row("refiner pressed to painted, p95", BOOK, percentile(taken, 0.95), floor, limit=100)
        opened[-1]._refine([])
        _turn(application, lambda: len(opened[-1]._model.items) == BOOK)
        cards = opened[-1]._cards
        frames = [partial(_scroll, cards, number * 37) for number in range(FRAMES)]
        taken = milliseconds(*frames)
        yield row("a frame while scrolling cards, p95", BOOK, percentile(taken, 0.95), floor, limit=8)
    finally:
        runner.stop()
        readers.close()


def _scroll(cards: Any, to: int) -> None:
    cards.verticalScrollBar().setValue(to)
    cards.viewport().repaint()


def _turn(application: Any, until: Callable[[], bool]) -> None:
    from PySide6.QtCore import QEventLoop

    while not until():
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
