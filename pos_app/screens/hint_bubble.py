"""How a hint looks, and where there is room for it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from pos_app.screens import theme
from pos_app.screens.widgets import button, text_label

_WIDTH = 380
_RING = 4
_STEP = 24
"""Pixels between the places that are tried."""
_GAP = 8


class HintBubble(QFrame):
    """A few words and Got it, with a ring around what they are about."""

    read = Signal()

    def __init__(self, over: QWidget):
        super().__init__(over)
        self.setObjectName("hint")
        self.anchor = QRect()
        self._text = text_label("", object_name="hint.text", wrap=True)
        self._got_it = button(self.tr("Got it"), object_name="hint.got_it")
        self._got_it.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._got_it.clicked.connect(self.read)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.margins(16, 8, 8, 8))
        self._row.setSpacing(theme.space(12))
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._got_it)
        self._ring = _Ring(over)
        self.hide()

    def say(self, words: str) -> None:
        self._text.setText(words)
        self._got_it.setAccessibleDescription(words)
        self.ensurePolished()
        width = theme.tokens().size(_WIDTH)
        self.resize(width, self._row.totalHeightForWidth(width))

    def show_at(self, at: QPoint, anchor: QRect) -> None:
        self.anchor = anchor
        self.move(at)
        self._ring.setGeometry(anchor.adjusted(-_RING, -_RING, _RING, _RING))
        for one in (self._ring, self):
            one.show()
            one.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def hide(self) -> None:
        self._ring.hide()
        super().hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(t.accent, 1))
        painter.setBrush(t.accent_soft)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS
        )


class _Ring(QWidget):
    """Presses go through it."""

    def __init__(self, over: QWidget):
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.tokens().accent, 3))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), theme.RADIUS, theme.RADIUS
        )


def place(
    size: QSize,
    area: QRect,
    anchor: QRect,
    used: Sequence[QRect],
    lists: Sequence[QRect],
    texts: Sequence[QRect],
) -> QPoint | None:
    """The place in the area nearest to what it is about where nothing is that can be used, nor to be read if
    that can be; else over the lower end of a list, as toasts are; None where there is no such place."""
    places = [
        QRect(QPoint(x, y), size)
        for x in range(area.left() + _GAP, area.right() - size.width() - _GAP, _STEP)
        for y in range(area.top() + _GAP, area.bottom() - size.height() - _GAP, _STEP)
    ]
    places.sort(key=lambda one: (one.center() - anchor.center()).manhattanLength())
    for taken in ([*used, *lists, *texts], [*used, *lists]):
        if (free := _first_free(places, [anchor, *taken])) is not None:
            return free
    places.sort(key=lambda one: -one.y())
    return _first_free(places, [anchor, *used])


def _first_free(places: Sequence[QRect], taken: Sequence[QRect]) -> QPoint | None:
    around = [one.adjusted(-_GAP, -_GAP, _GAP, _GAP) for one in taken]
    return next((one.topLeft() for one in places if not any(one.intersects(other) for other in around)), None)
