"""The upload queue: what was done, for whom, since when, and what holds it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScroller,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pos_app.screens.fault_sentences import fault_sentence
from pos_app.screens.formats import moment_text
from pos_app.screens.mirror import through_mirror
from pos_app.screens.painting import brushes
from pos_app.screens.theme import space, tokens
from pos_app.values.register import Store
from pos_app.values.sync import QueuedRow

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex

_OPERATION, _CUSTOMER, _SINCE, _STATE, _WHY = range(5)
_SHARES = (29, 16, 10, 15, 30)
_SHARES_WITHOUT_WHY = (36, 26, 14, 24)
_NARROW = 780
"""Pixels below which the reasons stand only with the current change, before the font scale."""
_ROW = 52
_SPACE = 12


def operation_text(kind: str) -> str:
    """A kind of change by the name of the operation that made it."""
    return {
        "CustomerAdded": translate("QueueTable", "Customer add"),
        "ClientBookCustomerAdded": translate("QueueTable", "Add customer to client book"),
        "ClientBookCustomerRemoved": translate("QueueTable", "Remove customers from client book"),
        "ClientBookCustomerReassigned": translate("QueueTable", "Reassign customers to a client book"),
        "ClientBookChangeUndone": translate("QueueTable", "Undo"),
        "DecisionTaken": translate("QueueTable", "Decision"),
        "CustomersMerged": translate("QueueTable", "Customers merged"),
        "NoteAdded": translate("QueueTable", "Add note"),
        "ActivityAdded": translate("QueueTable", "Add activity"),
        "EntryCorrected": translate("QueueTable", "Correct a note or activity"),
        "EntryWithdrawn": translate("QueueTable", "Withdraw a note or activity"),
        "CustomerExported": translate("QueueTable", "Export"),
        "CustomerEdited": translate("QueueTable", "Edit customer"),
        "ConsentChanged": translate("QueueTable", "Consent"),
        "AffiliationAdded": translate("QueueTable", "Add affiliation"),
        "AffiliationRemoved": translate("QueueTable", "Remove affiliation"),
        "LoyaltyCardIssued": translate("QueueTable", "Issue loyalty card"),
    }.get(kind, kind)


def state_text(row: QueuedRow) -> tuple[str, str]:
    """The state's words and the tone of its pill."""
    states = _states()
    return states.get(row.state, states["waiting"])


def _states() -> dict[str, tuple[str, str]]:
    return {
        "waiting": (translate("QueueTable", "Waiting"), "pending"),
        "parked": (translate("QueueTable", "Needs attention"), "danger"),
        "arrived": (translate("QueueTable", "Arrived"), "online"),
    }


def why_text(row: QueuedRow) -> str:
    """What a change waits for, or why headquarters did not take it."""
    if row.state == "arrived":
        return translate("QueueTable", "At headquarters; download follows")
    if row.fault is not None:
        return fault_sentence(row.fault, row.facts)
    if row.after_kind:
        return translate("QueueTable", "After “%1”").replace("%1", operation_text(row.after_kind))
    return translate("QueueTable", "Waits for headquarters")


class QueueModel(QAbstractTableModel):
    def __init__(self, store: Store | None, parent: QWidget):
        super().__init__(parent)
        self._store = store
        self.rows: Sequence[QueuedRow] = ()

    def show(self, rows: Sequence[QueuedRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 – Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_SHARES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(self._text(row, column) for column in range(len(_SHARES)))
        return None

    def _text(self, row: QueuedRow, column: int) -> str:
        match column:
            case 0:
                return operation_text(row.kind)
            case 1:
                return row.customer_name
            case 2:
                return moment_text(row.made_at, self._store)
            case 3:
                return state_text(row)[0]
        return why_text(row)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("QueueTable", "Operation"),
            translate("QueueTable", "Customer"),
            translate("QueueTable", "Since"),
            translate("QueueTable", "State"),
            translate("QueueTable", "Why"),
        )[section]


class QueueTable(QTableView):
    def __init__(self, store: Store | None, parent: QWidget | None = None):
        super().__init__(parent)
        self.queue = QueueModel(store, self)
        self.setModel(self.queue)
        self._delegate = delegate = QueueDelegate(self)
        self._scale = tokens().scale
        self.setItemDelegate(delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(delegate.height)
        self.verticalHeader().setDefaultSectionSize(delegate.height)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def height_of(self, rows: int) -> int:
        """Pixels that so many changes and the heading need."""
        return self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize()

    def current(self) -> QueuedRow | None:
        index = self.currentIndex()
        return self.queue.rows[index.row()] if index.isValid() else None

    def show_rows(self, rows: Sequence[QueuedRow]) -> None:
        """Other rows in the same place; the current change stays current while it is queued."""
        if rows == self.queue.rows:
            return
        current, place = self.current(), self.verticalScrollBar().value()
        self.queue.show(rows)
        for number, row in enumerate(rows):
            if current and row.change_id == current.change_id:
                self.setCurrentIndex(self.queue.index(number, 0))
        self.updateGeometries()
        self.verticalScrollBar().setValue(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A change becomes current because somebody goes there, not because the window opened."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            super().focusInEvent(event)
        else:
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        narrow = width < _NARROW * self._scale
        self.setColumnHidden(_WHY, narrow)
        shares = _SHARES_WITHOUT_WHY if narrow else _SHARES
        for column, share in enumerate(shares):
            self.setColumnWidth(column, width * share // 100)
        gives = _OPERATION if narrow else _WHY
        for column, least in self._delegate.least_widths.items():
            wanting = max(0, least - self.columnWidth(column))
            self.setColumnWidth(column, self.columnWidth(column) + wanting)
            self.setColumnWidth(gives, self.columnWidth(gives) - wanting)


class QueueDelegate(QStyledItemDelegate):
    def __init__(self, view: QueueTable):
        super().__init__(view)
        self._view = view
        self._with = brushes()
        self.height = max(
            tokens().row(_ROW), 2 * self._with.strong.height + space(12), 3 * (self._with.small.height + 1)
        )
        pills = (self._with.pill_width(words) for words, _ in _states().values())
        self.least_widths = {column: self._heading(view, column) for column in (_CUSTOMER, _SINCE)}
        self.least_widths[_STATE] = max(*pills, self._heading(view, _STATE)) + space(_SPACE) + 4

    def _heading(self, view: QueueTable, column: int) -> int:
        """The width that a column's heading needs."""
        words = view.queue.headerData(column, Qt.Orientation.Horizontal)
        return self._with.small_strong.metrics.horizontalAdvance(words) + 2 * space(_SPACE)

    def _is_long(self, text: str, inside: QRect) -> bool:
        return self._with.normal.metrics.horizontalAdvance(text) > inside.width()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: QueuedRow = index.data(Qt.ItemDataRole.UserRole)
        t, rect = self._with.colors, option.rect
        painter.save()
        through_mirror(painter, rect, option.direction)
        current = index.row() == self._view.currentIndex().row()
        painter.fillRect(rect, t.hover if current else t.surface)
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.line)
        if current and self._view.hasFocus():
            painter.fillRect(QRect(rect.x(), rect.y(), rect.width(), 2), t.accent)
            painter.fillRect(QRect(rect.x(), rect.bottom() - 1, rect.width(), 2), t.accent)
        inside, text = rect.adjusted(space(_SPACE), 0, -4, 0), index.data(Qt.ItemDataRole.DisplayRole)
        match index.column():
            case 0:
                holds = self._with.holds(inside, text, self._with.strong)
                letters = self._with.strong if holds else self._with.small_strong
                self._with.draw_lines(painter, inside, text, letters, t.ink)
            case 3:
                self._with.pill(painter, inside, *state_text(row))
            case 1:
                self._with.draw(painter, inside, text, self._with.normal, t.ink)
            case _ if index.column() == _WHY and self._is_long(text, inside):
                self._with.draw_lines(painter, inside, text, self._with.small, t.muted)
            case _:
                self._with.draw(painter, inside, text, self._with.normal, t.muted)
        painter.restore()
