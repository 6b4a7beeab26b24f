"""A customer's notes and activities, newest first, each as high as its text needs.

A `QTableView` is told the height of each row as the row comes: a `QListView` would lay out everything anew
whenever a page is added to thousands.
"""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScroller, QTableView, QWidget

from pos_app.screens.entry_delegate import EntryDelegate
from pos_app.screens.theme import TARGET
from pos_app.screens.timeline_model import TimelineModel
from pos_app.values.register import Store
from pos_app.values.timeline import TimelineEntry

_AHEAD = 2
"""Windows' heights before the end at which more is asked for."""
_SETTLED = 100
"""Rows that are measured anew when the window gets another width; the others are brought again."""


class Timeline(QTableView):
    more_wanted = Signal()
    correcting = Signal(object)
    """The TimelineEntry of one's own that was pressed."""

    def __init__(self, store: Store | None, parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("role", "timeline")
        self.entries = TimelineModel()
        self.setModel(self.entries)
        self.entries.rowsInserted.connect(self._on_inserted)  # behind the headers, which add the rows
        self._delegate = EntryDelegate(self, store)
        self.setItemDelegate(self._delegate)
        self._complete = True
        self._asked = False
        self._arrange()

    def _arrange(self) -> None:
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(TARGET + 30)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._ask_for_more)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def show_entries(self, entries: Sequence[TimelineEntry], complete: bool) -> None:
        """These, in place of what stood here; who has scrolled stays at what they read.

        Where they are not `complete`, more is asked for before the end comes into sight.
        """
        self._complete, self._asked = complete, False
        bar = self.verticalScrollBar()
        top = self.indexAt(QPoint(1, 1)) if bar.value() else QModelIndex()
        anchor = top.data(Qt.ItemDataRole.UserRole) if top.isValid() else None
        offset = self.rowViewportPosition(top.row()) if anchor else 0
        self.entries.show(entries)
        self.updateGeometries()
        row = _row_of(anchor, self.entries.entries)
        if row is not None:
            bar.setValue(bar.value() + self.rowViewportPosition(row) - offset)
        self._ask_for_more()

    def begin_again(self) -> None:
        """To the newest."""
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            last = max(self.indexAt(QPoint(1, self.viewport().height())).row(), 0)
            if len(self.entries.entries) > last + _SETTLED:
                self.entries.show(self.entries.entries[: last + _SETTLED])
                self._complete = False
            self._measure(0, len(self.entries.entries))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        pressed = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)
        if pressed and entry is not None and entry.mine:
            self.correcting.emit(entry)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        entry = index.data(Qt.ItemDataRole.UserRole)
        if entry is not None and entry.mine and self.pencil_area(index).contains(at):
            self.correcting.emit(entry)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by the keyboard begins at the first entry to be seen."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason and not self.currentIndex().isValid():
            self.setCurrentIndex(self.indexAt(QPoint(1, 1)))

    def pencil_area(self, index: QModelIndex) -> QRect:
        return self._delegate.pencil_area(self.visualRect(index))

    def _on_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._measure(first, last + 1)

    def _measure(self, first: int, end: int) -> None:
        width, header = self.viewport().width(), self.verticalHeader()
        for row in range(first, end):
            header.resizeSection(row, self._delegate.height(self.entries.entries[row], width))

    def _ask_for_more(self) -> None:
        bar = self.verticalScrollBar()
        if self._complete or self._asked:
            return
        if bar.value() > bar.maximum() - _AHEAD * self.viewport().height():
            self._asked = True
            self.more_wanted.emit()


def _row_of(entry: TimelineEntry | None, entries: Sequence[TimelineEntry]) -> int | None:
    if entry is None:
        return None
    return next((row for row, one in enumerate(entries) if one.entry_id == entry.entry_id), None)
