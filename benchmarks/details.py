"""Customer details with thousands of notes and activities: until they are painted, and while they scroll."""

import gc
import os
import random
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import book, data, people
from benchmarks.book_screen import Reading
from benchmarks.rows import Row, milliseconds, percentile, row
from pos_app.channel.connection import connect
from pos_app.channel.database import Readers

if TYPE_CHECKING:  # Qt waits until its platform is named
    from pos_app.screens.base import ScreenContext
    from pos_app.screens.details import DetailsScreen

ENTRIES = 5_000
OPENINGS = 41
FRAMES = 1_000
STEP = 200
"""Pixels from one frame to the next: a hard flick, which brings page after page."""

_TYPES = ("Store visit", "Phone call", "Email", "Appointment")
_WORDS = people.names(
    "tried the coat in brown and waits for small size asked 试了手提包 about معطف repair ready"
)
_SOMEBODY = (
    "SELECT customer_id FROM customer WHERE customer_id NOT IN (SELECT customer_id FROM entry) LIMIT 1"
)
_NEWEST = "SELECT text FROM entry WHERE customer_id = ? ORDER BY written_at DESC LIMIT ?"


def run() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        path = data.copied(data.register(book.SIZE), Path(folder))
        yield from measured(path, fill(path, ENTRIES))


def fill(path: Path, count: int) -> str:
    """Give one customer so many entries, some of them long; returns the customer."""
    dice = random.Random(4)
    with closing(connect(path)) as connection:
        (customer_id,) = connection.execute(_SOMEBODY).fetchone()
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO entry (entry_id, customer_id, written_by, written_at, kind, activity_type, text,"
            " written_by_name, corrected_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'Ebba Lind', ?)",
            (_entry(dice, number, customer_id) for number in range(count)),
        )
        connection.execute("COMMIT")
    return str(customer_id)


def _entry(dice: random.Random, number: int, customer_id: str) -> tuple[str | None, ...]:
    written = f"{date.today() - timedelta(number // 3)}T{number % 24:02}:00:00.000+00:00"
    kind = "note" if dice.random() < 0.4 else "activity"
    words = dice.choices(_WORDS, k=dice.choice((3, 8, 20, 60)))
    return (
        f"of-one-{number}",
        customer_id,
        dice.choice((people.ASSOCIATE, "somebody else")),
        written,
        kind,
        dice.choice(_TYPES) if kind == "activity" else "",
        " ".join(words),
        written if dice.random() < 0.1 else None,
    )


def measured(path: Path, customer_id: str) -> Iterator[Row]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from pos_app.runner import OperationRunner
    from pos_app.screens import fonts, theme
    from pos_app.screens.base import ScreenContext
    from pos_app.values.register import Associate

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application, dark=False)
    fonts.load_fallback()
    readers, runner = Readers(path), OperationRunner()
    runner.start(Reading(readers))  # type: ignore[arg-type]
    me = Associate(people.ASSOCIATE, "1", "Ebba Lind", "Ebba", frozenset(), "CB-000001")
    bench = _Bench(application, ScreenContext(runner, None, me), path, customer_id)
    try:
        yield bench.opening()
        yield bench.scrolling()
    finally:
        runner.stop()
        readers.close()


class _Bench:
    """One screen open at a time, and beside it a bare table with the same texts."""

    def __init__(self, application: Any, context: "ScreenContext", path: Path, customer_id: str):
        self._application = application
        self._context = context
        self._customer_id = customer_id
        with closing(sqlite3.connect(path)) as plain:
            count = "SELECT count(*) FROM entry WHERE customer_id = ?"
            (self._entries,) = plain.execute(count, (customer_id,)).fetchone()
            self._texts = [text for (text,) in plain.execute(_NEWEST, (customer_id, self._entries))]
        self._screen: DetailsScreen
        self._bare: Any

    def opening(self) -> Row:
        ours, floor = [], []
        for _ in range(OPENINGS):
            floor += milliseconds(self._open_bare)
            self._bare.close()
            ours += milliseconds(self._open)
            self._close()
        name = f"customer details opened, {self._entries:,} entries"
        return row(name, 1, percentile(ours[1:], 0.95), percentile(floor[1:], 0.95), limit=100)

    def scrolling(self) -> Row:
        """From the newest on; the pages that come meanwhile are part of it."""
        self._open()
        self._open_bare()
        ours, floor = [], []
        for number in range(FRAMES):
            ours += milliseconds(lambda to=number * STEP: self._scroll(self._timeline(), to))
            floor += milliseconds(lambda to=number * STEP: self._scroll(self._bare, to))
        self._close()
        name = f"a frame while scrolling {self._entries:,} entries"
        return row(name, 1, percentile(ours, 0.95), percentile(floor, 0.95), limit=8)

    def _timeline(self) -> Any:
        return self._screen._timeline._timeline

    def _open(self) -> None:
        from pos_app.screens.details import DetailsScreen

        self._screen = DetailsScreen(self._context, self._customer_id)
        self._screen.resize(1366, 712)
        self._screen.show()
        self._until(lambda: bool(self._timeline().entries.entries))
        self._screen.repaint()

    def _close(self) -> None:
        """So that no opening pays for the end of the one before."""
        from PySide6.QtCore import QEvent

        self._screen.deleteLater()
        del self._screen
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()

    def _open_bare(self) -> None:
        from benchmarks.grid import BareGrid

        self._bare = BareGrid(self._texts)
        self._bare.resize(1366, 712)
        self._bare.show()
        self._until(lambda: self._bare.is_painted)

    def _scroll(self, view: Any, to: int) -> None:
        view.verticalScrollBar().setValue(to)
        self._application.processEvents()
        view.viewport().repaint()

    def _until(self, reached: Callable[[], bool]) -> None:
        from PySide6.QtCore import QEventLoop

        while not reached():
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
