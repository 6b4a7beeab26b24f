"""A scanner is a keyboard that types fast and ends with Enter: what it read is told apart from typing."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

LONGEST_PAUSE_MS = 40
"""Between two keys of a scanner. Hands are slower over more than two or three keys."""
LEAST = 6
"""Characters of a number: what is shorter may be somebody with fast hands."""
TAKES_SCANS = "takes_scans"
"""The dynamic property of a field that a number is to be scanned into."""

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Scanner(QObject):
    """Watches the keys of a window, as its QWindow's event filter; every key goes on as ever.

    Only the Enter that ends a number is kept back, and what the number has left in a text field is taken
    out of it again. Fields with TAKES_SCANS and panels have what is scanned into them.
    """

    scanned = Signal(str)

    def __init__(self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None):
        super().__init__(parent)
        self._clock = clock
        self._run = ""
        self._last = 0.0
        self._field: QWidget | None = None
        self._before: tuple[str, int] = ("", 0)
        """The text of the field, and the cursor's place, before the run."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        at = self._time_of(event)
        follows = at - self._last <= LONGEST_PAUSE_MS and not event.isAutoRepeat()
        self._last = at
        if event.key() in _ENDS:
            number, self._run = self._run, ""
            return follows and len(number) >= LEAST and self._take(number)
        if _types(event):
            if not (follows and self._run):
                self._begin()
            self._run += event.text()
        elif event.key() != Qt.Key.Key_Shift:
            self._run = ""
        return False

    def _time_of(self, event: QKeyEvent) -> float:
        """In milliseconds, as the window system tells it: keys that waited for a busy screen come at once."""
        return float(event.timestamp()) or self._clock() * 1000

    def _begin(self) -> None:
        self._run = ""
        self._field = QApplication.focusWidget()
        self._before = _content(self._field)

    def _take(self, number: str) -> bool:
        field = QApplication.focusWidget()
        if field is not self._field or _keeps_scans(field):
            return False
        _restore(field, self._before)
        self.scanned.emit(number)
        return True


def _types(event: QKeyEvent) -> bool:
    shifted = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return len(event.text()) == 1 and event.text().isprintable() and not shifted


def _keeps_scans(field: QWidget | None) -> bool:
    while field is not None:
        if field.property(TAKES_SCANS) or field.property("overlay"):
            return True
        field = field.parentWidget()
    return False


def _content(field: QWidget | None) -> tuple[str, int]:
    if isinstance(field, QLineEdit):
        return field.text(), field.cursorPosition()
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText(), field.textCursor().position()
    return "", 0


def _restore(field: QWidget | None, before: tuple[str, int]) -> None:
    text, place = before
    if isinstance(field, QLineEdit) and field.text() != text:
        field.setText(text)
        field.setCursorPosition(place)
    elif isinstance(field, QPlainTextEdit) and field.toPlainText() != text:
        field.setPlainText(text)
        cursor = field.textCursor()
        cursor.setPosition(place)
        field.setTextCursor(cursor)
