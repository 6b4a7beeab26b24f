"""Which texts the delegates of lists paint, where, and how much of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTableView, QWidget

from pos_app.screens.cards import CardDelegate, CardView, card_rect
from pos_app.screens.painting import Brushes
from pos_app.screens.refiner_group import ChoiceBox


@dataclass(frozen=True)
class PaintedText:
    text: str
    place: QRect
    """What the letters take."""
    whole: bool


def cells(window: QWidget) -> Iterator[tuple[str, QRect, list[PaintedText]]]:
    """Each painted cell that is to be seen: the name of its list, its area, and the texts within it."""
    for view in window.findChildren(QAbstractItemView):
        if view.isVisible() and isinstance(view, QTableView) and view.model() is not None:
            for index in _seen(view):
                yield view.objectName() or type(view).__name__, _area(view, index), _texts(view, index)
    for box in window.findChildren(ChoiceBox):
        if box.isVisible():
            with _noting() as noted:
                box.grab()
            yield box.objectName(), box.rect(), noted


def overlapping(texts: list[PaintedText]) -> Iterator[tuple[str, str]]:
    """What is painted over each other."""
    for one, other in combinations(texts, 2):
        if one.place.intersects(other.place):
            yield one.text, other.text


def _seen(view: QTableView) -> Iterator[QModelIndex]:
    model = view.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            if view.visualRect(index).intersects(view.viewport().rect()) and not view.isColumnHidden(column):
                yield index


def _area(view: QTableView, index: QModelIndex) -> QRect:
    """A card is painted on a picture of its own."""
    rect = view.visualRect(index)
    return QRect(QPoint(), card_rect(rect).size()) if isinstance(view, CardView) else rect


def _texts(view: QTableView, index: QModelIndex) -> list[PaintedText]:
    delegate = view.itemDelegate()
    if isinstance(delegate, CardDelegate):
        delegate._faces.clear()  # what was painted before is painted anew
    option = QStyleOptionViewItem()
    option.rect = view.visualRect(index)
    option.direction = view.layoutDirection()
    canvas = QPixmap(view.viewport().size())
    painter = QPainter(canvas)
    with _noting() as noted:
        delegate.paint(painter, option, index)
    painter.end()
    return noted


@contextmanager
def _noting() -> Iterator[list[PaintedText]]:
    noted: list[PaintedText] = []
    line, lines = Brushes._draw, Brushes.draw_lines

    def note_line(
        self: Any, painter: Any, rect: QRect, text: str, letters: Any, color: Any, flags: int
    ) -> None:
        line(self, painter, rect, text, letters, color, flags)
        if text:
            width = letters.metrics.horizontalAdvance(text)
            place = QRect(
                rect.x(),
                rect.y() + (rect.height() - letters.height) // 2,
                min(width, rect.width()),
                letters.height,
            )
            if flags & Qt.AlignmentFlag.AlignRight:
                place.moveRight(rect.right())
            noted.append(PaintedText(text, painter.worldTransform().mapRect(place), width <= rect.width()))

    def note_lines(self: Any, painter: Any, rect: QRect, text: str, letters: Any, color: Any) -> None:
        before = len(noted)
        lines(self, painter, rect, text, letters, color)
        if len(noted) == before and text:
            needed = letters.metrics.boundingRect(rect, int(Qt.TextFlag.TextWordWrap), text)
            whole = needed.height() <= rect.height() and needed.width() <= rect.width()
            noted.append(PaintedText(text, painter.worldTransform().mapRect(rect), whole))

    with patch.object(Brushes, "_draw", note_line), patch.object(Brushes, "draw_lines", note_lines):
        yield noted
