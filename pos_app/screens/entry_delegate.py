"""Paints an entry of a timeline: a dot on a line, kind and time, the text, and who wrote it."""

import zlib

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pos_app.screens.entry_words import body_text, corrected_text, kind_text, time_text
from pos_app.screens.mirror import through_mirror, upright
from pos_app.screens.painting import brushes, symbol
from pos_app.screens.theme import TARGET, space
from pos_app.screens.wrapping import laid_out, side_of
from pos_app.values.register import Store
from pos_app.values.timeline import TimelineEntry

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex

_LEFT = 28
_RIGHT = 4
_BETWEEN = 18
_PENCIL = 20
_LAID_OUT = 400
"""Texts that are kept in lines: more than any window shows, and no more than that of thousands."""
_TILES = ("teal", "blue", "brown", "green", "rose", "olive")


class EntryDelegate(QStyledItemDelegate):
    def __init__(self, parent: QWidget, store: Store | None):
        super().__init__(parent)
        self._view = parent
        self._store = store
        self._with = brushes()
        self._width = 0
        self._lines: dict[str, QStaticText] = {}
        """Texts in lines of that width."""

    def height(self, entry: TimelineEntry, width: int) -> int:
        """Pixels that an entry needs in a row of that width."""
        text = self._text(body_text(entry), width)
        below = self._with.pill_height if entry.waiting else self._with.small.height
        needed = self._head(entry, width) + 4 + round(text.size().height()) + 4 + below + space(_BETWEEN)
        return max(TARGET + space(_BETWEEN), needed)

    def pencil_area(self, rect: QRect) -> QRect:
        """What is pressed to correct an entry of one's own."""
        return QStyle.visualRect(self._view.layoutDirection(), rect, self._pencil_place(rect))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: TimelineEntry = index.data(Qt.ItemDataRole.UserRole)
        t, rect = self._with.colors, option.rect
        painter.save()
        through_mirror(painter, rect, option.direction)
        top = QRect(
            rect.x() + _LEFT, rect.y(), rect.width() - _LEFT - _RIGHT, self._head(entry, rect.width())
        )
        self._paint_head(painter, top, entry)
        text = self._text(body_text(entry), rect.width())
        painter.setFont(self._with.normal.font)
        painter.setPen(t.muted if entry.withdrawn else t.ink)
        inside = QRect(top.x(), top.bottom() + 5, round(text.textWidth()), round(text.size().height()))
        with upright(painter, inside):
            painter.drawStaticText(inside.topLeft(), text)
        below = top.translated(0, top.height() + 8 + round(text.size().height()))
        below.setHeight(self._with.pill_height if entry.waiting else self._with.small.height)
        self._paint_author(painter, below, entry)
        self._paint_line(painter, rect, entry, index.row() + 1 < index.model().rowCount())
        if entry.mine:
            self._paint_pencil(painter, rect)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t.accent, 2))
            painter.drawRoundedRect(rect.adjusted(_LEFT - 8, 1, -1, -space(_BETWEEN) // 2), 8, 8)
        painter.restore()

    def _head(self, entry: TimelineEntry, width: int) -> int:
        """The height of kind and time: the time goes below the kind where one line does not hold both."""
        kind = self._with.strong.metrics.horizontalAdvance(kind_text(entry))
        time = self._with.small.metrics.horizontalAdvance(time_text(entry, self._store))
        below = kind + 16 + time > width - _LEFT - _RIGHT
        return self._with.strong.height + (self._with.small.height if below else 0)

    def _paint_head(self, painter: QPainter, top: QRect, entry: TimelineEntry) -> None:
        t, time = self._with.colors, time_text(entry, self._store)
        kind = QRect(top.x(), top.y(), top.width(), self._with.strong.height)
        if top.height() > kind.height():
            below = QRect(top.x(), kind.bottom() + 1, top.width(), self._with.small.height)
            self._with.draw(painter, below, time, self._with.small, t.muted)
        else:
            room = self._with.small.metrics.horizontalAdvance(time) + 16
            self._with.draw_right(painter, kind, time, self._with.small, t.muted)
            kind.setWidth(kind.width() - room)
        self._with.draw(painter, kind, kind_text(entry), self._with.strong, t.ink)

    def _paint_author(self, painter: QPainter, below: QRect, entry: TimelineEntry) -> None:
        corrected = corrected_text(entry, self._store)
        said = [entry.written_by_name[:200], corrected]
        words = " · ".join(one for one in said if one)
        self._with.draw(painter, below, words, self._with.small, self._with.colors.muted)
        if entry.waiting:
            beside = self._with.small.metrics.horizontalAdvance(words) + 12 if words else 0
            pill = translate("Timeline", "Waiting to be sent")
            self._with.pill(painter, below.adjusted(beside, 0, 0, 0), pill, "pending")

    def _paint_line(self, painter: QPainter, rect: QRect, entry: TimelineEntry, goes_on: bool) -> None:
        middle = QPointF(rect.x() + 7, rect.y() + self._with.strong.height / 2)
        if goes_on:
            line = QRect(rect.x() + 6, round(middle.y()) + 12, 2, rect.height() - 24)
            painter.fillRect(line, self._with.colors.line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color(entry))
        painter.drawEllipse(middle, 6, 6)

    def _paint_pencil(self, painter: QPainter, rect: QRect) -> None:
        place = QRect(0, 0, _PENCIL, _PENCIL)
        place.moveCenter(self._pencil_place(rect).center())
        ratio = painter.device().devicePixelRatioF()
        self._with.picture(painter, place, symbol("edit", self._with.colors.muted.name(), _PENCIL, ratio))

    def _pencil_place(self, rect: QRect) -> QRect:
        return QRect(rect.right() - TARGET + 1, rect.y() + self._with.strong.height, TARGET, TARGET)

    def _color(self, entry: TimelineEntry) -> QColor:
        """The same for all of a type."""
        t = self._with.colors
        if entry.withdrawn:
            return t.line
        if entry.kind == "note":
            return t.tiles["purple"]
        return t.tiles[_TILES[zlib.crc32(entry.activity_type.encode()) % len(_TILES)]]

    def _text(self, text: str, width: int) -> QStaticText:
        if width != self._width or len(self._lines) >= _LAID_OUT:
            self._width = width
            self._lines.clear()
        if text not in self._lines:
            inside = max(1, width - _LEFT - _RIGHT - TARGET)
            side = side_of(Qt.AlignmentFlag.AlignLeft, self._view.layoutDirection())
            self._lines[text] = laid_out(text, self._with.normal.font, inside, side)
        return self._lines[text]
