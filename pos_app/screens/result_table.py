"""The customers that a search found, as rows of fixed height painted by a delegate."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from pos_app.screens.formats import account_text
from pos_app.screens.mirror import through_mirror
from pos_app.screens.painting import brushes
from pos_app.screens.picking import Index, Item, PickModel, PickView
from pos_app.screens.theme import margins, space
from pos_app.screens.widgets import paint_avatar
from pos_app.values.customer import CustomerRow, FoundBy

translate = QCoreApplication.translate

_TICK, _NAME, _ACCOUNT, _PHONE, _EMAIL, _CITY, _BOOK = range(7)
_SHARES = {_NAME: 38, _EMAIL: 26, _CITY: 14, _BOOK: 20}
"""Of the width that the tick, the account number and the phone leave."""
_LONGEST_PHONE = "+46 70 123 45 67 8"
_LONGEST_ACCOUNT = "C-00000000"
_TICK_WIDTH = 56
_ROW = 56
_AVATAR = 36
_SPACE = 12
_LONGEST_REASON = ("card", "5501 0042 0000")
"""To stand whole below a name."""
_LEFT_OUT = {_CITY: 1100, _BOOK: 860, _EMAIL: 700}
"""Pixels of the table below which a column is left out, before the font scale."""


class ResultModel(PickModel):
    def __init__(self) -> None:
        super().__init__()
        self.columns = 7

    def text(self, item: Item, column: int) -> str:
        assert isinstance(item, CustomerRow)
        if column == _BOOK and item.book_of == "":
            return translate("ResultTable", "Another associate")
        return {
            _NAME: item.name,
            _ACCOUNT: account_text(item.account_number),
            _PHONE: item.phone,
            _EMAIL: item.email,
            _CITY: item.city,
            _BOOK: item.book_of or "",
        }.get(column, "")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item(index)
        said = super().data(index, role)
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(item, CustomerRow):
            return ", ".join(part for part in (said, beside_name(item)) if part)
        return said

    def can_pick(self, item: Item) -> bool:
        """Who is of another store is brought here first, by opening them."""
        assert isinstance(item, CustomerRow)
        return not item.other_store

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            "",
            translate("ResultTable", "Name"),
            translate("ResultTable", "Account number"),
            translate("ResultTable", "Phone"),
            translate("ResultTable", "Email"),
            translate("ResultTable", "City"),
            translate("ResultTable", "Client book"),
        )[section]


def found_by_text(by: FoundBy) -> str:
    """Why somebody was found whose name, account number, phone and email don't show it."""
    return {
        "card": translate("ResultTable", "Loyalty card %1"),
        "email": translate("ResultTable", "Other email: %1"),
        "phone": translate("ResultTable", "Other phone: %1"),
        "address": translate("ResultTable", "Address: %1"),
    }[by.kind].replace("%1", by.value)


def beside_name(row: CustomerRow) -> str:
    """What is to be known of a row beside its columns; "" for most."""
    said = [translate("ResultTable", "Other store")] if row.other_store else []
    said += [found_by_text(row.found_by)] if row.found_by else []
    return " · ".join(said)


class ResultTable(PickView):
    def __init__(self, parent: QWidget | None = None):
        super().__init__(ResultModel(), parent)
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.set_row_height(self._delegate.height)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def tick_area(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        return self.visualRect(index.sibling(index.row(), _TICK))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        for column, least in _LEFT_OUT.items():
            self.setColumnHidden(column, width < least * self._delegate.scale)
        for column, fixed in self._delegate.widths.items():
            self.setColumnWidth(column, fixed)
        left = width - sum(self._delegate.widths.values())
        for column in _LEFT_OUT:
            if self._share(left):
                break
            self.setColumnHidden(column, True)

    def _share(self, left: int) -> bool:
        """The width that is left, among the columns to be seen; False where a heading has no room."""
        shares = {column: share for column, share in _SHARES.items() if not self.isColumnHidden(column)}
        others = sum(shares.values()) - shares[_NAME]
        wanting = max(0, self._delegate.least_name - left * shares[_NAME] // sum(shares.values()))
        letters, room_enough = self._delegate.heading, True
        for column, share in shares.items():
            given = left * share // sum(shares.values())
            given += wanting if column == _NAME else -wanting * share // others
            self.setColumnWidth(column, given)
            words = self.items.headerData(column, Qt.Orientation.Horizontal)
            room_enough &= letters.horizontalAdvance(words) + 2 * space(_SPACE) <= given
        return room_enough


class RowDelegate(QStyledItemDelegate):
    def __init__(self, view: ResultTable):
        super().__init__(view)
        self._view = view
        self._with = brushes()
        self.scale = self._with.colors.scale
        lines = self._with.strong.height + self._with.small.height
        self.height = max(self._with.colors.row(_ROW), lines + space(12))
        phone = self._with.normal.metrics.horizontalAdvance(_LONGEST_PHONE)
        self.heading = self._with.small_strong.metrics
        heading = self.heading.horizontalAdvance(view.items.headerData(_ACCOUNT, Qt.Orientation.Horizontal))
        number = self._with.normal.metrics.horizontalAdvance(_LONGEST_ACCOUNT)
        account = max(self._with.pill_width(account_text(None)), heading, number)
        sides = 2 * space(_SPACE)
        reason = self._with.small.metrics.horizontalAdvance(found_by_text(FoundBy(*_LONGEST_REASON)))
        self.least_name = _AVATAR + sides + reason + 4
        self.widths = {_TICK: _TICK_WIDTH, _ACCOUNT: account + sides, _PHONE: phone + sides}
        """Of the columns that are as wide as what stands in them."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: CustomerRow | None = index.data(Qt.ItemDataRole.UserRole)
        if row is None:
            return
        t, rect = self._with.colors, option.rect
        picked = row.customer_id in self._view.items.picked
        painter.save()
        through_mirror(painter, rect, option.direction)
        painter.fillRect(rect, t.accent_soft if picked else t.surface)
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.line)
        if self._view.hasFocus() and index.row() == self._view.currentIndex().row():
            self._paint_ring(painter, rect, index.column())
        self._paint_cell(painter, rect.adjusted(space(_SPACE), 0, -4, 0), index, row, picked)
        painter.restore()

    def _paint_cell(
        self,
        painter: QPainter,
        inside: QRect,
        index: QModelIndex | QPersistentModelIndex,
        row: CustomerRow,
        picked: bool,
    ) -> None:
        t, text = self._with.colors, index.data(Qt.ItemDataRole.DisplayRole)
        match index.column():
            case 0:
                if self._view.items.can_pick(row):
                    middle = QPointF(inside.x() - space(_SPACE) + _TICK_WIDTH / 2, inside.center().y() + 0.5)
                    self._with.tick(painter, middle, picked)
            case 1:
                disc = QRect(inside.x(), inside.y() + (inside.height() - _AVATAR) // 2, _AVATAR, _AVATAR)
                paint_avatar(painter, disc, row.name)
                self._paint_name(painter, inside.adjusted(_AVATAR + space(_SPACE), 0, 0, 0), row)
            case 2 if row.account_number is None:
                self._with.pill(painter, inside, text, "pending")
            case _:
                self._with.draw(
                    painter, inside, text, self._with.normal, t.muted if index.column() != 2 else t.ink
                )

    def _paint_name(self, painter: QPainter, inside: QRect, row: CustomerRow) -> None:
        """The name, and below it what the columns don't tell."""
        t, letters, more = self._with.colors, self._with, beside_name(row)
        if not more:
            letters.draw(painter, inside, row.name, letters.strong, t.ink)
            return
        both = letters.strong.height + letters.small.height
        name = QRect(
            inside.x(), inside.y() + (inside.height() - both) // 2, inside.width(), letters.strong.height
        )
        why = QRect(inside.x(), name.bottom() + 1, inside.width(), letters.small.height)
        letters.draw(painter, name, row.name, letters.strong, t.ink)
        letters.draw(painter, why, more, letters.small, t.accent)

    def _paint_ring(self, painter: QPainter, rect: QRect, column: int) -> None:
        """This cell's part of the ring around the current row."""
        accent = self._with.colors.accent
        painter.fillRect(QRect(rect.x(), rect.y(), rect.width(), 2), accent)
        painter.fillRect(QRect(rect.x(), rect.bottom() - 1, rect.width(), 2), accent)
        if column == _TICK:
            painter.fillRect(QRect(rect.x(), rect.y(), 2, rect.height()), accent)
        if column == _BOOK:
            painter.fillRect(QRect(rect.right() - 1, rect.y(), 2, rect.height()), accent)


def in_card(table: ResultTable) -> QFrame:
    """The table within a card's rounded border."""
    card = QFrame()
    card.setProperty("role", "card")
    around = QVBoxLayout(card)
    around.setContentsMargins(margins(4, 4, 4, 8))
    around.addWidget(table)
    return card
