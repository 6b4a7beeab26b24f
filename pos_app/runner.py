"""Brings the outcome of every operation to the UI thread.

The runner lives on the UI thread; worker threads hand what they have to its signals, and it alone calls
slots. A receiver that was destroyed meanwhile is skipped.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from pos_app.outcome import Outcome, Refusal

if TYPE_CHECKING:  # the first picture does not wait for operations
    from pos_app.execution import Executor
    from pos_app.values.register import Associate, LinkStatus

__all__ = ["OperationRunner", "Outcome", "Refusal"]


class OperationRunner(QObject):
    changed = Signal(frozenset)
    """Topics whose rows are other ones now, by an operation or by a download."""
    link_changed = Signal(object)
    """LinkStatus."""
    queue_changed = Signal(int, int)
    """Waiting, parked."""

    _finished = Signal(int, object)

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._executor: Executor | None = None
        self._associate: Associate | None = None
        self._calls: dict[int, tuple[QObject, Callable[[Outcome], None]]] = {}
        self._early: list[Callable[[], None]] = []
        self._numbers = itertools.count()
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def start(self, executor: Executor) -> None:
        """From here on operations run; the composer opens the executor after the first paint.

        Whatever was pressed before has waited.
        """
        self._executor = executor
        early, self._early = self._early, []
        for ask in early:
            ask()

    def stop(self) -> None:
        """No slot is called any more."""
        self._calls.clear()
        self._early.clear()
        self._executor = None

    def sign_in(self, associate: Associate | None) -> None:
        """Whose permissions count from now on; None is nobody."""
        self._associate = associate

    def run(
        self,
        name: str,
        ask: object,
        receiver: QObject,
        slot: Callable[[Outcome], None],
        overridden_by: Associate | None = None,
    ) -> None:
        """Run an operation; `slot` gets its Outcome on the UI thread, unless `receiver` is gone by then.

        `overridden_by` signed a manager override for this one run.
        """
        if self._executor is None:
            self._early.append(partial(self.run, name, ask, receiver, slot, overridden_by))
            return
        number = next(self._numbers)
        self._calls[number] = (receiver, slot)
        self._executor.submit(
            name,
            ask,
            self._associate,
            str(id(receiver)),
            lambda outcome: self._finished.emit(number, outcome),
            overridden_by,
        )

    # What the sync engine says, on its own threads, is heard on the UI thread.

    def on_link(self, status: LinkStatus) -> None:
        self.link_changed.emit(status)

    def on_queue(self, waiting: int, parked: int) -> None:
        self.queue_changed.emit(waiting, parked)

    def on_changed(self, topics: frozenset[str]) -> None:
        self.changed.emit(topics)

    @Slot(int, object)
    def _on_finished(self, number: int, outcome: Outcome) -> None:
        if (call := self._calls.pop(number, None)) is None:
            return
        receiver, slot = call
        if shiboken6.isValid(receiver):
            slot(outcome)
        if outcome.changes:
            self.changed.emit(outcome.changes)
            if "queue" in outcome.changes and self._executor is not None:
                self._executor.after(lambda depth: self.on_queue(depth.waiting, depth.parked))
