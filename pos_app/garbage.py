"""Cyclic garbage is collected on the UI thread alone.

Python collects on whichever thread allocates just then, and deletes what it finds there. A widget or a timer
in a cycle that a database thread deletes beside the event loop crashes the program, or stops it for good.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500


class Collector(QObject):
    """From its making until stop() nothing is collected but on the thread that made it."""

    def __init__(self, parent: QObject):
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(collect_due)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        if self._was_enabled:
            gc.enable()


def collect_due() -> None:
    """Collect the oldest generation whose turn it is by Python's own thresholds, if there is one."""
    due = [held > limit for held, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if any(due):
        gc.collect(max(number for number, one in enumerate(due) if one))
