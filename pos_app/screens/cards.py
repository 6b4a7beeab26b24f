"""Customers as cards: a grid of three a row, fewer where it is narrow, painted by a delegate."""

from typing import NamedTuple

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from pos_app.screens.consent_words import answer_symbol, answer_text
from pos_app.screens.formats import Counted, account_text, date_text, property_text
from pos_app.screens.mirror import through_mirror
from pos_app.screens.painting import TICK, Brushes, brushes, symbol
from pos_app.screens.picking import Item, PickModel, PickView
from pos_app.screens.theme import CARD_RADIUS, TARGET, space
from pos_app.screens.widgets import paint_avatar
from pos_app.values.client_book import CustomerCard
from pos_app.values.customer import Property
from pos_contract.records import ConsentState

translate = QCoreApplication.translate

Cards = Counted("Cards")

_MOST_PER_ROW = 3
_WIDEST = 520
"""Of a card, in the font scale: where it would be wider there are more in a row."""
_LEAST_WIDTH = 300
"""Of a card, before the font scale."""
_GAP = 12
_PADDING = 16
_AVATAR = 44
_ICON = 16
_FACES = 48
"""Painted cards that are kept; three windows of them."""
_WEEK = 7
RING = 2
"""Pixels around a card for the focus ring."""


class CardView(PickView):
    painted = Signal()
    """What it shows now is to be seen."""

    def __init__(self, model: PickModel, parent: QWidget | None = None):
        super().__init__(model, parent)
        self._delegate = CardDelegate(self)
        self.setItemDelegate(self._delegate)
        self.horizontalHeader().hide()
        self.setProperty("role", "cards")
        self.set_row_height(self._delegate.height + space(_GAP))

    def tick_area(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        way = self.layoutDirection()
        card = card_rect(self.visualRect(index), way)
        side = max(TARGET, space(_PADDING) + _AVATAR)
        return QStyle.visualRect(way, card, QRect(card.right() - side, card.top(), side, side))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        least = max(_LEAST_WIDTH * min(self._delegate.scale, 1.5), self._delegate.least_width())
        most = max(_MOST_PER_ROW, int(width / (_WIDEST * self._delegate.scale)))
        per_row = max(1, min(most, int(width / least)))
        if per_row != self.items.per_row or self.items.columns != per_row:
            self.lay_out(per_row)
        self.horizontalHeader().setDefaultSectionSize(width // per_row)


class CardDelegate(QStyledItemDelegate):
    def __init__(self, view: CardView):
        super().__init__(view)
        self._view = view
        self._with: Brushes = brushes()
        self.scale = self._with.colors.scale
        self._faces: dict[tuple[str, bool], tuple[CustomerCard, QPixmap]] = {}
        self._faces_fit: tuple[QSize, float] = (QSize(), 0.0)
        self._head = max(_AVATAR, self._with.strong.height + 2 + self._with.pill_height)
        self._contact = self._with.small.height + space(6)
        self._property = self._with.small.height + space(11)
        lines = self._head + space(10) + 2 * self._contact + space(10) + 3 * self._property - space(6)
        self.height = 2 * RING + 2 * space(_PADDING) + lines

    def least_width(self) -> int:
        """In which the words for who is pending stand whole beside the avatar."""
        words = self._with.least_pill_width(account_text(None))
        return _AVATAR + 12 + words + 12 + TICK + 2 * space(_PADDING) + space(_GAP)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(_LEAST_WIDTH, self.height + space(_GAP))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: CustomerCard | None = index.data(Qt.ItemDataRole.UserRole)
        if card is None:
            return
        rect = card_rect(option.rect, option.direction)
        picked = card.customer_id in self._view.items.picked
        face = self._face(card, picked, rect.size(), painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.topLeft(), face)
        if self._view.hasFocus() and index == self._view.currentIndex():
            self._paint_ring(painter, rect, picked)

    def _face(self, card: CustomerCard, picked: bool, size: QSize, ratio: float) -> QPixmap:
        """The card as it was painted before: a frame of scrolling paints only those that come in."""
        if (size, ratio) != self._faces_fit:
            self._faces_fit = (size, ratio)
            self._faces.clear()
        known, face = self._faces.pop((card.customer_id, picked), (None, None))
        if face is None or known != card:
            face = self._painted(card, picked, size, ratio)
        self._faces[card.customer_id, picked] = (card, face)
        if len(self._faces) > _FACES:
            del self._faces[next(iter(self._faces))]
        return face

    def _painted(self, card: CustomerCard, picked: bool, size: QSize, ratio: float) -> QPixmap:
        face = QPixmap(size * ratio)
        face.setDevicePixelRatio(ratio)
        face.fill(self._with.colors.background)
        rect = QRect(QPoint(0, 0), size)
        inside = _inside(rect)
        painter = QPainter(face)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        through_mirror(painter, rect, self._view.layoutDirection())
        self._paint_ground(painter, rect, picked)
        self._with.tick(painter, QPointF(inside.right() - 12, inside.y() + _AVATAR / 2), picked)
        self._paint_head(painter, inside, card)
        self._paint_contact(painter, inside, card)
        self._paint_properties(painter, inside, card)
        painter.end()
        return face

    def _paint_ground(self, painter: QPainter, rect: QRect, picked: bool) -> None:
        t = self._with.colors
        painter.setBrush(t.surface)
        painter.setPen(QPen(t.accent, 2.5) if picked else QPen(t.line, 1))
        inset = 1.25 if picked else 0.5
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), CARD_RADIUS, CARD_RADIUS)

    def _paint_ring(self, painter: QPainter, rect: QRect, picked: bool) -> None:
        t = self._with.colors
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(t.ink if picked else t.accent, 2))
        painter.drawRoundedRect(QRectF(rect).adjusted(-1, -1, 1, 1), CARD_RADIUS + 1, CARD_RADIUS + 1)
        painter.restore()

    def _paint_head(self, painter: QPainter, inside: QRect, card: CustomerCard) -> None:
        paint_avatar(painter, QRect(inside.x(), inside.y(), _AVATAR, _AVATAR), card.name)
        left = inside.x() + _AVATAR + 12
        width = inside.right() + 1 - TICK - 12 - left
        name = QRect(left, inside.y(), width, self._with.strong.height)
        account = QRect(left, name.bottom() + 2, width, self._with.pill_height)
        self._with.draw(painter, name, card.name, self._with.strong, self._with.colors.ink)
        if card.account_number is None:
            self._with.pill(painter, account.translated(0, 1), account_text(None), "pending")
            account.setLeft(account.x() + self._with.pill_width(account_text(None)) + 8)
            account.setHeight(self._with.pill_height)
            self._with.draw(painter, account, owner_text(card), self._with.small, self._with.colors.muted)
        else:
            account.setHeight(self._with.small.height)
            line = " · ".join(filter(None, (card.account_number, owner_text(card))))
            self._with.draw(painter, account, line, self._with.small, self._with.colors.muted)

    def _paint_contact(self, painter: QPainter, inside: QRect, card: CustomerCard) -> None:
        t = self._with.colors
        ratio = painter.device().devicePixelRatioF()

        def mark(at: QRect, name: str, color: str) -> None:
            self._with.picture(painter, at, symbol(name, color, _ICON, ratio))

        for number, one in enumerate(contacts(card)):
            line = self._contact_line(inside, number)
            at = QRect(line.x(), line.y() + (line.height() - _ICON) // 2, _ICON, _ICON)
            if one.text:
                mark(at, one.symbol, t.muted.name())
                room = line.adjusted(_ICON + 8, 0, -_ICON - 8, 0)
                self._with.draw(painter, room, one.text, self._with.small, t.muted)
                name, tone = answer_symbol(one.consent)
                mark(at.translated(line.width() - _ICON, 0), name, getattr(t, tone).name())

    def _contact_line(self, inside: QRect, number: int) -> QRect:
        top = inside.y() + self._head + space(10) + number * self._contact
        return QRect(inside.x(), top, inside.width(), self._contact)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """What the mark beside a phone or an email means."""
        card: CustomerCard | None = index.data(Qt.ItemDataRole.UserRole)
        if card is None or event.type() != QEvent.Type.ToolTip:
            return False
        inside = _inside(card_rect(option.rect, option.direction))
        for number, one in enumerate(contacts(card)):
            line = self._contact_line(inside, number)
            if one.text and line.contains(event.pos()):
                QToolTip.showText(event.globalPos(), answer_text(one.consent), view, line)
                return True
        QToolTip.hideText()
        return False

    def _paint_properties(self, painter: QPainter, inside: QRect, card: CustomerCard) -> None:
        t = self._with.colors
        y = inside.y() + self._head + space(10) + 2 * self._contact + space(8)
        for one in card.properties:
            painter.fillRect(inside.x(), y, inside.width(), 1, t.line)
            line = QRect(inside.x(), y + 1, inside.width(), self._property)
            value = card_property_text(one)
            most = inside.width() * (3 if one.type == "text" else 4) // 5
            room = min(self._with.small_strong.metrics.horizontalAdvance(value[:200]), most)
            name = line.adjusted(0, 0, -room - 12, 0)
            self._with.draw(painter, name, one.name, self._with.small, t.muted)
            self._with.draw_right(
                painter,
                line.adjusted(line.width() - room - 2, 0, 0, 0),
                value,
                self._with.small_strong,
                t.ink if one.in_days is None else t.amber,
            )
            y += self._property


class CardContact(NamedTuple):
    symbol: str
    text: str
    consent: ConsentState | None


def contacts(card: CustomerCard) -> tuple[CardContact, CardContact]:
    """In the order of their lines."""
    return (
        CardContact("phone", card.phone, card.phone_consent),
        CardContact("mail", card.email, card.email_consent),
    )


def spoken_card(card: CustomerCard) -> str:
    """As a screen reader says it: with what was said about being contacted."""
    said = [f"{one.text} ({answer_text(one.consent)})" for one in contacts(card) if one.text]
    return ", ".join([card.name, account_text(card.account_number), *said])


class CardModel(PickModel):
    def spoken(self, item: Item) -> str:
        return spoken_card(item) if isinstance(item, CustomerCard) else super().spoken(item)


def owner_text(card: CustomerCard) -> str:
    """Whose client book the customer is in, where those of several are shown."""
    if not card.unassigned:
        return card.owner
    return translate("Cards", "Unassigned (%1)").replace("%1", card.owner)


def card_property_text(one: Property) -> str:
    """A date that comes round within a week says when; its year gives way."""
    if one.in_days is None or one.in_days > _WEEK:
        return property_text(one)
    day = date_text(QDate.fromString(str(one.value), Qt.DateFormat.ISODate), with_year=False)
    if one.in_days == 0:
        when = translate("Cards", "today")
    elif one.in_days == 1:
        when = translate("Cards", "tomorrow")
    else:
        when = Cards.tr("in %1 days", "", one.in_days)
    return f"{day} · {when}"


def card_rect(cell: QRect, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight) -> QRect:
    """The card within its cell: the gap is where one reads to, and below it."""
    gap = space(_GAP)
    return QStyle.visualRect(direction, cell, cell.adjusted(RING, RING, RING - gap, RING - gap))


def _inside(card: QRect) -> QRect:
    edge = space(_PADDING)
    return card.adjusted(edge, edge, -edge, -edge)
