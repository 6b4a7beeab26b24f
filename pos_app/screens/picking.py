"""Customers to open and to pick: a table of fixed rows whose items are opened by a press and ticked for
what is done with several at once.

A `QTableView` with fixed rows and no selection model of its own shows a million items without delay; what
is picked is kept by customer ID, so that it outlives a reload, a filter and the next search.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScroller, QTableView, QWidget

from pos_app.screens.formats import account_text
from pos_app.values.client_book import CustomerCard
from pos_app.values.customer import CustomerRow

translate = QCoreApplication.translate

Item = CustomerRow | CustomerCard
Index = QModelIndex | QPersistentModelIndex

_ARROWS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class PickModel(QAbstractTableModel):
    """Frozen items, laid out in rows; `per_row` of them beside each other, or one in all its columns."""

    picks_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.items: Sequence[Item] = ()
        self.picked: dict[str, None] = {}
        """Customer IDs in the order they were picked."""
        self.per_row = 1
        self.columns = 1
        self._whole = True
        self._all_wanted = False

    def show(self, items: Sequence[Item], whole: bool = True) -> None:
        """`whole`: these are all. Where they are the first of more, picking all waits for the others."""
        self.beginResetModel()
        self.items = items
        self._whole = whole
        self.endResetModel()
        if whole and self._all_wanted:
            self.pick_all()

    def lay_out(self, per_row: int) -> None:
        """So many items beside each other, a column each."""
        self.beginResetModel()
        self.per_row = self.columns = per_row
        self.endResetModel()

    def number(self, index: Index) -> int | None:
        """Which item stands at an index; None beyond the last."""
        if not index.isValid():
            return None
        column = index.column() if self.per_row > 1 else 0
        number = index.row() * self.per_row + column
        return number if number < len(self.items) else None

    def item(self, index: Index) -> Item | None:
        number = self.number(index)
        return None if number is None else self.items[number]

    def text(self, item: Item, column: int) -> str:
        """What is read in a cell."""
        return item.name

    def spoken(self, item: Item) -> str:
        """What a screen reader says of it."""
        return f"{item.name}, {account_text(item.account_number)}"

    def index_of(self, number: int) -> QModelIndex:
        return self.index(number // self.per_row, number % self.per_row)

    def can_pick(self, item: Item) -> bool:
        return True

    def pick(self, numbers: Iterable[int], on: bool) -> None:
        for number in numbers:
            customer_id = self.items[number].customer_id
            if on and self.can_pick(self.items[number]):
                self.picked.setdefault(customer_id)
            else:
                self.picked.pop(customer_id, None)
        self.picks_changed.emit()

    def pick_all(self) -> None:
        self._all_wanted = not self._whole
        self.pick(range(len(self.items)), on=True)

    def clear_picks(self) -> None:
        self._all_wanted = False
        self.picked.clear()
        self.picks_changed.emit()

    def keep_picks(self, customer_ids: Iterable[str]) -> None:
        """Forget picked customers who are not among these."""
        kept = set(customer_ids)
        self.picked = {one: None for one in self.picked if one in kept}
        self.picks_changed.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 – Qt's own signature
        return 0 if parent.isValid() else -(-len(self.items) // self.per_row)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item(index)
        if item is None:
            return None
        match role:
            case Qt.ItemDataRole.UserRole:
                return item
            case Qt.ItemDataRole.DisplayRole:
                return self.text(item, index.column())
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if item.customer_id in self.picked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(item)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.number(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class PickView(QTableView):
    """Press opens; the tick's place, Space, Shift with a press or an arrow, and Ctrl+A pick."""

    opened = Signal(str)
    """A customer ID."""
    left_upwards = Signal()
    """Arrow up on the first row."""

    def __init__(self, model: PickModel, parent: QWidget | None = None):
        super().__init__(parent)
        self.items = model
        model.setParent(self)
        self.setModel(model)
        self._pressed: int | None = None
        self._anchor: int | None = None
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(1)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        model.picks_changed.connect(self.viewport().update)
        model.modelReset.connect(self._forget_anchor)

    def tick_area(self, index: Index) -> QRect:
        """Where a press picks instead of opening."""
        raise NotImplementedError

    def set_row_height(self, height: int) -> None:
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def show_items(self, items: Sequence[Item], whole: bool = True) -> None:
        """Show other items; who stood at the top and who was current stay so, where they still are."""
        with self._place_kept():
            self.items.show(items, whole)

    def lay_out(self, per_row: int) -> None:
        """Show so many items beside each other."""
        with self._place_kept():
            self.items.lay_out(per_row)

    @contextmanager
    def _place_kept(self) -> Iterator[None]:
        height = self.verticalHeader().defaultSectionSize()
        top, beyond = divmod(self.verticalScrollBar().value(), height)
        at_top = self._id_at(top * self.items.per_row)
        current = self._id_at(self.items.number(self.currentIndex()))
        yield
        if at_top is None and current is None:
            return
        places = {item.customer_id: number for number, item in enumerate(self.items.items)}
        if current in places:
            self.setCurrentIndex(self.items.index_of(places[current]))
        if at_top in places:
            self.updateGeometries()
            self.verticalScrollBar().setValue(places[at_top] // self.items.per_row * height + beyond)

    def keyboardSearch(self, search: str) -> None:
        """Letters belong to the search field; looking for them here would walk through every row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = self.items.number(self.currentIndex())
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if number is not None:
                self.opened.emit(self.items.items[number].customer_id)
            case Qt.Key.Key_Space if number is not None:
                self._pick(number, to_here=shift)
            case Qt.Key.Key_A if control:
                self.items.pick_all()
            case Qt.Key.Key_Up if self.currentIndex().row() <= 0 and not shift:
                self.left_upwards.emit()
            case key if shift and key in _ARROWS:
                if self._anchor is None:
                    self._anchor = number
                super().keyPressEvent(event)
                if (reached := self.items.number(self.currentIndex())) is not None:
                    self._pick(reached, to_here=True)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self.items.number(self.indexAt(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        number, pressed, self._pressed = self.items.number(index), self._pressed, None
        if number is None or number != pressed:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._pick(number, to_here=True)
        elif self.tick_area(index).contains(event.position().toPoint()):
            self._pick(number)
        else:
            self.opened.emit(self.items.items[number].customer_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first press has opened or picked: the second of a double tap does nothing, unless it ticks."""
        index = self.indexAt(event.position().toPoint())
        if self.tick_area(index).contains(event.position().toPoint()):
            self._pressed = self.items.number(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by the keyboard begins at the first item to be seen; a press has its own."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason and not self.currentIndex().isValid():
            self.setCurrentIndex(self.indexAt(QPoint(1, 1)))

    def _pick(self, number: int, to_here: bool = False) -> None:
        """Pick an item or take it back; or pick everything from the last picked one to here."""
        if to_here and self._anchor is not None:
            first, last = sorted((self._anchor, number))
            self.items.pick(range(first, last + 1), on=True)
            return
        self._anchor = number
        self.items.pick([number], on=self.items.items[number].customer_id not in self.items.picked)

    def _id_at(self, number: int | None) -> str | None:
        if number is None or number >= len(self.items.items):
            return None
        return self.items.items[number].customer_id

    def _forget_anchor(self) -> None:
        self._anchor = None
