"""A client book on its screen: until its first cards are painted, until it is whole, refined and scrolled."""

import gc
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import people
from benchmarks.rows import Row, milliseconds, percentile, row
from pos_app.channel.database import Readers, Who
from pos_app.operations import OPERATIONS
from pos_app.outcome import Outcome
from pos_app.values.refining import Refinement

if TYPE_CHECKING:  # Qt waits until its platform is named
    from PySide6.QtWidgets import QWidget

    from pos_app.screens.base import ScreenContext
    from pos_app.screens.client_book import ClientBookScreen

OPENINGS = 41
FRAMES = 200
STEP = 37
"""Pixels from one frame to the next."""

_TEXTS = (
    "SELECT name || ' ' || coalesce(account_number, '') || ' ' || phone || ' ' || email || ' ' || attributes"
    " FROM customer WHERE associate_id = ? ORDER BY sort_key, id LIMIT ?"
)
_FIRST = 60


def measured(path: Path, size: int, asks: Sequence[Sequence[Refinement]], reading: float) -> Iterator[Row]:
    """`reading` is the floor of what needs every row of the book."""
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
    reader = Reading(readers)
    runner.start(reader)  # type: ignore[arg-type]
    me = Associate(people.ASSOCIATE, "1", "Ebba Lind", "Ebba", frozenset(), "CB-000001")
    bench = _Bench(application, ScreenContext(runner, None, me), path)
    try:
        yield from bench.opening("client book opened", size, reading)
        reader.language = "en"
        yield from bench.opening("the same in an order that no index has", size, reading)
        reader.language = ""
        yield bench.refining(size, asks, reading)
        yield bench.scrolling(size)
    finally:
        runner.stop()
        readers.close()


class Reading:
    """Stands where the executor does: reads alone."""

    def __init__(self, readers: Readers):
        self._readers = readers
        self.language = ""
        """The associate's; "" is the store's."""

    def submit(
        self, name: str, ask: Any, associate: Any, asker: str, done: Callable[[Outcome], None], _: Any = None
    ) -> None:
        function = OPERATIONS[name].function
        who = Who(people.ASSOCIATE, language=self.language)
        future: Future[Any] = self._readers.submit(lambda read: function(read, ask), who=who)
        future.add_done_callback(lambda ended: done(Outcome(ended.result())))


class _Bench:
    """One screen open at a time, and beside it the bare grid that is its floor."""

    def __init__(self, application: Any, context: "ScreenContext", path: Path):
        self._application = application
        self._context = context
        self._path = path
        self._screen: ClientBookScreen
        self._bare: QWidget

    def opening(self, what: str, size: int, reading: float) -> Iterator[Row]:
        first, whole, floor = [], [], []
        for _ in range(OPENINGS):
            floor += milliseconds(self._open_bare)
            self._bare.close()
            first += milliseconds(self._open)
            whole += milliseconds(self._wait_for_all)
            self._until(lambda: self._screen._look.is_ready)
            self._close()
        self._open()
        self._wait_for_all()
        ours, bare = percentile(first[1:], 0.95), percentile(floor[1:], 0.95)
        yield row(f"{what}, first cards painted", size, ours, bare, limit=100)
        both = [sum(pair) for pair in zip(first[1:], whole[1:], strict=True)]
        yield row("the same, all cards and refiners there", size, percentile(both, 0.95), reading)

    def refining(self, size: int, asks: Sequence[Sequence[Refinement]], reading: float) -> Row:
        taken = milliseconds(*(partial(self._refine, one) for one in asks))
        return row("refiner pressed to painted", size, percentile(taken, 0.95), reading, limit=100)

    def scrolling(self, size: int) -> Row:
        """Frame by frame beside the bare grid, so that both have the machine's same moods."""
        self._refine(())
        self._bare = self._bare_grid(size)
        self._bare.show()
        self._until(lambda: self._bare.is_painted)  # type: ignore[attr-defined]
        frames = [
            partial(_scroll, view, number * STEP)
            for number in range(FRAMES)
            for view in (self._screen._cards, self._bare)
        ]
        taken = milliseconds(*frames)
        ours, bare = percentile(taken[0::2], 0.95), percentile(taken[1::2], 0.95)
        return row("a frame while scrolling cards", size, ours, bare, limit=8)

    def _open(self) -> None:
        from pos_app.screens.client_book import ClientBookScreen

        self._screen = ClientBookScreen(self._context)
        self._screen.resize(1366, 712)
        self._screen.show()
        self._until(lambda: bool(self._screen._cards._delegate._faces))

    def _wait_for_all(self) -> None:
        self._until(lambda: self._screen._book is not None)
        self._screen.repaint()

    def _close(self) -> None:
        """So that no opening pays for the end of the one before."""
        from PySide6.QtCore import QEvent

        self._screen.deleteLater()
        del self._screen
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()

    def _open_bare(self) -> None:
        self._bare = self._bare_grid(_FIRST)
        self._bare.show()
        self._until(lambda: self._bare.is_painted)  # type: ignore[attr-defined]

    def _bare_grid(self, count: int) -> "QWidget":
        from benchmarks.grid import BareGrid

        with closing(sqlite3.connect(self._path)) as plain:
            texts = [text for (text,) in plain.execute(_TEXTS, (people.ASSOCIATE, count))]
        grid = BareGrid(texts)
        grid.resize(1366, 712)
        return grid

    def _refine(self, refinements: Sequence[Refinement]) -> None:
        before = self._screen._book
        self._screen._refine(list(refinements))
        self._until(lambda: self._screen._book is not before)
        self._screen.repaint()

    def _until(self, reached: Callable[[], bool]) -> None:
        from PySide6.QtCore import QEventLoop

        while not reached():
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _scroll(view: Any, to: int) -> None:
    view.verticalScrollBar().setValue(to)
    view.viewport().repaint()
