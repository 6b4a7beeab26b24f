"""A customer's notes and activities, newest first, each as high as its text needs."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QStaticText
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QScroller,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pos_app.screens.formats import moment_text, stored_date_text
from pos_app.screens.painting import brushes
from pos_app.screens.theme import TARGET
from pos_app.screens.wrapping import laid_out
from pos_app.values.register import Store
from pos_app.values.timeline import TimelineEntry

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex

_LEFT = 28
_BETWEEN = 18
_BATCH = 60
"""Entries laid out at once, so that a long history does not hold the first picture."""


class TimelineModel(QAbstractListModel):
    def __init__(self, parent: QWidget):
        super().__init__(parent)
        self.entries: Sequence[TimelineEntry] = ()

    def show(self, entries: Sequence[TimelineEntry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 – Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return entry
            case Qt.ItemDataRole.DisplayRole:
                return entry.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{kind_text(entry)}, {entry.written_by_name}: {entry.text}"
        return None


class Timeline(QListView):
    def __init__(self, store: Store | None, parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("role", "timeline")
        self._model = TimelineModel(self)
        self.setModel(self._model)
        self.setItemDelegate(EntryDelegate(self, store))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        if entries != self._model.entries:
            place = self.verticalScrollBar().value()
            self._model.show(entries)
            self.doItemsLayout()
            self.verticalScrollBar().setValue(place)


class EntryDelegate(QStyledItemDelegate):
    """A dot on a line; kind and time; the text; who wrote it, and whether it is still to be sent."""

    def __init__(self, view: Timeline, store: Store | None):
        super().__init__(view)
        self._view = view
        self._store = store
        self._with = brushes()
        self._width = 0
        self._laid_out: dict[str, QStaticText] = {}
        """Texts in lines of that width."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        text = self._lines(index.data(Qt.ItemDataRole.UserRole).text, width - _LEFT - 4)
        below = max(self._with.small.height, self._with.pill_height)
        height = self._with.strong.height + 4 + round(text.size().height()) + 4 + below + _BETWEEN
        return QSize(width, max(TARGET, height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: TimelineEntry = index.data(Qt.ItemDataRole.UserRole)
        t, rect = self._with.colors, option.rect
        painter.save()
        top = QRect(rect.x() + _LEFT, rect.y(), rect.width() - _LEFT - 4, self._with.strong.height)
        time = self._time_text(entry)
        room = self._with.small.metrics.horizontalAdvance(time) + 4
        self._with.draw(
            painter, top.adjusted(0, 0, -room - 12, 0), kind_text(entry), self._with.strong, t.ink
        )
        self._with.draw_right(painter, top, time, self._with.small, t.muted)
        text = self._lines(entry.text, top.width())
        painter.setFont(self._with.normal.font)
        painter.setPen(t.ink)
        painter.drawStaticText(top.x(), top.bottom() + 5, text)
        below = top.translated(0, top.height() + 8 + round(text.size().height()))
        below.setHeight(self._with.pill_height)
        self._paint_author(painter, below, entry)
        self._paint_line(painter, rect, entry, index.row() + 1 < index.model().rowCount())
        painter.restore()

    def _time_text(self, entry: TimelineEntry) -> str:
        time = moment_text(entry.written_at, self._store)
        if entry.follow_up_on is None:
            return time
        follow_up = translate("Timeline", "Follow up %1").replace("%1", stored_date_text(entry.follow_up_on))
        return f"{follow_up} · {time}"

    def _paint_author(self, painter: QPainter, below: QRect, entry: TimelineEntry) -> None:
        name = entry.written_by_name
        self._with.draw(painter, below, name, self._with.small, self._with.colors.muted)
        if entry.waiting:
            beside = self._with.small.metrics.horizontalAdvance(name[:200]) + 12 if name else 0
            self._with.pill(
                painter,
                below.adjusted(beside, 0, 0, 0),
                translate("Timeline", "Waiting to be sent"),
                "pending",
            )

    def _paint_line(self, painter: QPainter, rect: QRect, entry: TimelineEntry, goes_on: bool) -> None:
        t = self._with.colors
        middle = QPointF(rect.x() + 7, rect.y() + self._with.strong.height / 2)
        if goes_on:
            line = QRect(rect.x() + 6, round(middle.y()) + 12, 2, rect.height() - 24)
            painter.fillRect(line, t.line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.amber if entry.waiting else t.tiles["purple" if entry.kind == "note" else "teal"])
        painter.drawEllipse(middle, 6, 6)

    def _lines(self, text: str, width: int) -> QStaticText:
        if width != self._width:
            self._width = width
            self._laid_out.clear()
        if text not in self._laid_out:
            left = Qt.AlignmentFlag.AlignLeft
            self._laid_out[text] = laid_out(text, self._with.normal.font, max(1, width), left)
        return self._laid_out[text]


def kind_text(entry: TimelineEntry) -> str:
    if entry.kind == "note":
        return translate("Timeline", "Note")
    return entry.activity_type or translate("Timeline", "Activity")
