"""What the delegates of lists paint alike: texts that end in …, pills, ticks. One `Brushes` per list."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication

from pos_app.screens import icons
from pos_app.screens.mirror import upright
from pos_app.screens.theme import NORMAL, SMALL, Tokens, tokens
from pos_app.screens.widgets import paint_dot

TICK = 26
"""Pixels of the box; what is pressed around it is larger."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_SIDES = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Letters:
    """A font with its metrics."""

    font: QFont
    metrics: QFontMetrics

    @property
    def height(self) -> int:
        return self.metrics.height()


@dataclass(frozen=True, slots=True)
class Brushes:
    """Colours and fonts as they were when a list was made."""

    colors: Tokens
    normal: Letters
    strong: Letters
    small: Letters
    small_strong: Letters

    def draw(self, painter: QPainter, rect: QRect, text: str, letters: Letters, color: QColor) -> None:
        """A line of text, as typed, that ends in … where there is no room."""
        self._draw(painter, rect, text, letters, color, _LEFT)

    def draw_lines(self, painter: QPainter, rect: QRect, text: str, letters: Letters, color: QColor) -> None:
        """In as many lines as the height holds where one has no room."""
        if letters.metrics.horizontalAdvance(text) <= rect.width() or rect.height() < 2 * letters.height:
            self.draw(painter, rect, text, letters, color)
            return
        text = self._in_lines(rect, text[:400], letters)
        painter.setFont(letters.font)
        painter.setPen(color)
        flags = _LEFT & ~int(Qt.TextFlag.TextSingleLine) | int(Qt.TextFlag.TextWordWrap)
        with upright(painter, rect) as mirrored:
            painter.drawText(rect, flags ^ _SIDES if mirrored else flags, text)

    def holds(self, rect: QRect, text: str, letters: Letters) -> bool:
        """Whether all of it can stand there, in lines."""
        needed = letters.metrics.boundingRect(rect, int(Qt.TextFlag.TextWordWrap), text)
        return needed.height() <= rect.height()

    def _in_lines(self, rect: QRect, text: str, letters: Letters) -> str:
        """As much of it as the lines hold, ending in … where that is not all."""
        if self.holds(rect, text, letters):
            return text
        ends = range(len(text))
        first = bisect_left(ends, True, key=lambda end: not self.holds(rect, text[:end] + "…", letters))
        return text[: first - 1].rstrip() + "…"

    def draw_right(self, painter: QPainter, rect: QRect, text: str, letters: Letters, color: QColor) -> None:
        self._draw(painter, rect, text, letters, color, _RIGHT)

    def _draw(
        self, painter: QPainter, rect: QRect, text: str, letters: Letters, color: QColor, flags: int
    ) -> None:
        if not text:
            return
        painter.setFont(letters.font)
        painter.setPen(color)
        shown = letters.metrics.elidedText(text[:400], Qt.TextElideMode.ElideRight, rect.width())
        with upright(painter, rect) as mirrored:
            painter.drawText(rect, flags ^ _SIDES if mirrored else flags, shown)

    def picture(self, painter: QPainter, place: QRect, drawn: QPixmap) -> None:
        with upright(painter, place):
            painter.drawPixmap(place, drawn)

    @property
    def pill_height(self) -> int:
        return max(26, self.small_strong.height + 8)

    def pill_width(self, text: str) -> int:
        return self.small_strong.metrics.horizontalAdvance(text) + 39

    def least_pill_width(self, text: str) -> int:
        """Without its dot."""
        return self.pill_width(text) - 19

    def pill(self, painter: QPainter, at: QRect, text: str, tone: str) -> None:
        """A pill at the left of `at`, in the middle of its height; without its dot where room is little."""
        ink, ground = self.colors.tone(tone)
        has_dot = at.width() >= self.pill_width(text) - 4
        width = min(self.pill_width(text) if has_dot else self.least_pill_width(text), at.width())
        height = self.pill_height
        body = QRect(at.x(), at.y() + (at.height() - height) // 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(body, height / 2, height / 2)
        if has_dot:
            paint_dot(painter, QPointF(body.x() + 16, body.y() + height / 2), ink)
        self.draw(painter, body.adjusted(27 if has_dot else 10, 0, -8, 0), text, self.small_strong, ink)

    def tick(self, painter: QPainter, middle: QPointF, on: bool) -> None:
        """A box with or without its tick."""
        box = QRectF(0, 0, TICK, TICK)
        box.moveCenter(middle)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.colors.accent if on else self.colors.muted, 1.5))
        painter.setBrush(self.colors.accent if on else self.colors.surface)
        painter.drawRoundedRect(box, 7, 7)
        if on:
            ratio = painter.device().devicePixelRatioF()
            check = symbol("check", self.colors.on_accent.name(), TICK - 8, ratio)
            self.picture(painter, box.adjusted(4, 4, -4, -4).toRect(), check)


@cache
def symbol(name: str, color: str, size: int, ratio: float) -> QPixmap:
    """An icon's picture, drawn once."""
    return icons.pixmap(name, color, size, ratio)


def brushes() -> Brushes:
    t = tokens()

    def letters(size: int, weight: QFont.Weight = QFont.Weight.Normal) -> Letters:
        font = QFont(QApplication.font())
        font.setPixelSize(t.size(size))
        font.setWeight(weight)
        return Letters(font, QFontMetrics(font))

    strong = QFont.Weight.DemiBold
    return Brushes(t, letters(NORMAL), letters(NORMAL, strong), letters(SMALL), letters(SMALL, strong))
