"""When nobody is at the register: it locks by itself, and later shows nothing but the time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pos_app.screens import icons, theme
from pos_app.screens.formats import clock_text, now

if TYPE_CHECKING:
    from pos_app.values.register import Store

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.Wheel,
    }
)
_PRESSES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
_MARK = 72
_DRIFT_MS = 20_000


class Idle(QObject):
    """Watches a window for input, as its QWindow's event filter; 0 seconds is never."""

    long_idle = Signal()
    """Nobody was there for `lock_seconds`."""
    asleep = Signal()
    """Nor for `saver_seconds`."""
    awake = Signal()

    def __init__(
        self,
        lock_seconds: float,
        saver_seconds: float,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ):
        super().__init__(parent)
        self._clock = clock
        self._last = clock()
        self._sleeps = False
        # Looked at when a time may be over, not started anew with each move of a mouse.
        for seconds, signal in ((lock_seconds, self.long_idle), (saver_seconds, self.asleep)):
            if seconds > 0:
                self._wait(seconds, seconds, signal.emit)
        self.asleep.connect(self._fall_asleep)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _INPUT:
            return False
        self._last = self._clock()
        if not self._sleeps:
            return False
        self._sleeps = False
        self.awake.emit()
        # What only wakes it is meant for nothing below.
        return event.type() in _PRESSES

    def _fall_asleep(self) -> None:
        self._sleeps = True

    def _wait(self, seconds: float, limit: float, call: Callable[[], None]) -> None:
        QTimer.singleShot(max(1, round(seconds * 1000)), self, lambda: self._look(limit, call))

    def _look(self, limit: float, call: Callable[[], None]) -> None:
        left = limit - (self._clock() - self._last)
        if left <= 0:
            call()
            left = limit
        self._wait(left, limit, call)


class ScreenSaver(QWidget):
    """Covers the window with the mark and the time, which wander so that no picture burns in."""

    def __init__(self, parent: QWidget, store: Store | None):
        super().__init__(parent)
        self.setObjectName("screen_saver")
        self._store = store
        self._step = 0
        ink = theme.tokens().header_ink
        self._mark = icons.pixmap("mark", ink, theme.tokens().size(_MARK), self.devicePixelRatioF())
        self._ticks = QTimer(self, interval=_DRIFT_MS)
        self._ticks.timeout.connect(self._drift)
        self._ticks.start()
        self.setCursor(Qt.CursorShape.BlankCursor)
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().header)
        place = self._place()
        painter.drawPixmap(place, self._mark)
        font = QFont(self.font())
        font.setPixelSize(theme.tokens().size(_MARK) // 2)
        painter.setFont(font)
        painter.setPen(theme.tokens().header_ink)
        size = theme.tokens().size(_MARK)
        painter.drawText(
            place + QPoint(size + theme.space(16), round(size * 0.67)), clock_text(now(self._store))
        )

    def _place(self) -> QPoint:
        """Nine places, one after the other."""
        column, row = self._step % 3, self._step // 3 % 3
        size = theme.tokens().size(_MARK)
        across, down = self.width() - 4 * size, self.height() - 2 * size
        return QPoint(size // 2 + across * column // 3, size // 2 + down * row // 3)

    def _drift(self) -> None:
        self._step += 4
        self.update()
