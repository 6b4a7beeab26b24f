"""Texts that always fit their width: broken between words, and within a word that is too long for a line."""

import re
from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QStaticText, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

_LEAST_WIDTH = 60
_NEW_LINE = "\u2028"
"""The only one that a QStaticText breaks at."""
_MAY_BREAK = "\u200b"
_MAY_NOT_BREAK = "\u2060"
_HARD_SPACE = "\u00a0"
_ADDRESS = re.compile(r"(?<!\S)[^\s@]+@\S+")
_DATE = re.compile(r"(\d+年)?\d+月\d+日|\d{4}\. g\. \d+\. \w+\.?|\d+ \w+\.? \d{4}")


def laid_out(text: str, font: QFont, width: int, alignment: Qt.AlignmentFlag) -> QStaticText:
    """The text in lines of that width; its `size()` is what it needs."""
    option = QTextOption(alignment)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # as its first letters say
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    # An email address is better broken after its @ than anywhere, and a date not at all.
    text = _DATE.sub(lambda date: _MAY_NOT_BREAK.join(date.group()).replace(" ", _HARD_SPACE), text)
    letters = QFontMetrics(font)

    def in_parts(word: re.Match[str]) -> str:
        whole = word.group()
        return whole.replace("@", "@" + _MAY_BREAK) if letters.horizontalAdvance(whole) > width else whole

    text = _ADDRESS.sub(in_parts, text)
    lines = QStaticText(text.replace("\n", _NEW_LINE))
    lines.setTextFormat(Qt.TextFormat.PlainText)
    lines.setTextOption(option)
    lines.setTextWidth(width)
    lines.prepare(font=font)
    return lines


def side_of(alignment: Qt.AlignmentFlag, direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """Where one reads from the right, the other side, of texts in letters that read from the left too."""
    if direction is Qt.LayoutDirection.LeftToRight:
        return alignment
    return QStyle.visualAlignment(direction, alignment)


class WrappingLabel(QLabel):
    """A plain text label for what people typed, however long its words are."""

    def __init__(self, text: str = "", role: str = "", object_name: str = "", parent: QWidget | None = None):
        super().__init__(text, parent)
        self.setObjectName(object_name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inside = width - margins.left() - margins.right()
        return round(self._lines(inside).size().height() + 0.5) + margins.top() + margins.bottom()

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        margins = self.contentsMargins()
        return QSize(_LEAST_WIDTH, self.fontMetrics().height() + margins.top() + margins.bottom())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        inside = self.contentsRect()
        lines = self._lines(inside.width())
        spare = max(0.0, inside.height() - lines.size().height())
        below = ceil(spare / 2)  # as other labels have theirs in the middle
        painter.drawStaticText(QPointF(inside.x(), inside.y() + below), lines)

    def _lines(self, width: int) -> QStaticText:
        self.ensurePolished()
        sides = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        side = side_of(sides, self.layoutDirection())
        return laid_out(self.text(), self.font(), max(1, width), side)
