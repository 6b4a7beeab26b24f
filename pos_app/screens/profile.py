"""The left side of Customer details: name, account number, client book, contact data, properties."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pos_app.screens.cards import card_property_text
from pos_app.screens.consent_words import consent_symbol, consent_text
from pos_app.screens.contact_line import ContactLine
from pos_app.screens.countries import country_name
from pos_app.screens.flow import FlowLayout
from pos_app.screens.formats import account_text
from pos_app.screens.icons import pixmap
from pos_app.screens.theme import margins, space, tokens
from pos_app.screens.widgets import Avatar, Pill, set_look, set_role, text_label
from pos_app.screens.wrapping import WrappingLabel
from pos_app.values.customer import CustomerDetails
from pos_contract import consents
from pos_contract.records import Address, Consent

_WIDTH = 330
_AVATAR = 64
_ICON = 20
_SMALL_ICON = 16
_BETWEEN = 14
_UNBOUNDED = 16_777_215
_VALUES = 0.45
"""The share of the width that values have at least, however long their names are."""


class Profile(QFrame):
    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.stand_beside()
        self._avatar = Avatar("", _AVATAR)
        self._name = WrappingLabel("", "title", "details.name")
        self._account = AccountLabel("", "pending")
        self._account.setObjectName("details.account")
        self._account.setIndent(0)
        self._book = WrappingLabel("", "strong", "details.book")
        self._book_picture = QLabel()
        self._chips = FlowLayout(space(8))
        self._contacts = QVBoxLayout()
        self._contacts.setSpacing(0)
        self._properties = QGridLayout()
        self._properties.setHorizontalSpacing(space(8))
        self._properties.setVerticalSpacing(0)
        self._properties.setColumnStretch(1, 1)
        self._properties.setColumnMinimumWidth(1, round(self.width() * _VALUES))
        self._build()

    def _build(self) -> None:
        names = self._names = QVBoxLayout()
        names.setSpacing(space(4))
        names.addWidget(self._name)
        names.addWidget(self._account, 0, Qt.AlignmentFlag.AlignLeft)
        head = QHBoxLayout()
        head.setSpacing(space(_BETWEEN))
        head.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = self._column = QVBoxLayout(inside)
        column.setContentsMargins(margins(24, 24, 20, 24))
        column.setSpacing(space(16))
        column.addLayout(head)
        column.addLayout(_beside(self._book_picture, self._book))
        column.addLayout(self._chips)
        column.addLayout(self._contacts)
        column.addLayout(self._properties)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self._inside = inside
        self.show_nobody()
        around = QVBoxLayout(self)
        around.setContentsMargins(margins(0, 0, 1, 0))
        around.addWidget(scroll)

    def show_nobody(self) -> None:
        self._inside.hide()

    def stand_beside(self) -> None:
        """Beside the tabs."""
        self.setFixedWidth(round(_WIDTH * min(tokens().scale, 1.3)))
        self.setMaximumHeight(_UNBOUNDED)

    def stand_above(self, most_height: int) -> None:
        """Above the tabs, in a narrow window; what is more than that height is scrolled."""
        self.setMinimumWidth(0)
        self.setMaximumWidth(_UNBOUNDED)
        self.setMaximumHeight(most_height)

    def show_details(self, details: CustomerDetails, own_id: str | None) -> None:
        self._inside.show()
        self._avatar.show_name(details.name)
        self._name.setText(details.name)
        self._show_account(details.account_number)
        self._show_book(details, own_id)
        _clear(self._chips)
        for one in details.affiliations:
            self._chips.addWidget(text_label(one, "pill-info"))
        _clear(self._contacts)
        for kind, text in (
            ("phone", details.phone),
            ("email", details.email),
            *(("address", address_text(one)) for one in details.addresses),
        ):
            if text:
                line = ContactLine(kind, text)
                line.copied.connect(self.copied)
                self._contacts.addWidget(line)
        _clear(self._properties)
        rows: list[tuple[str, QWidget]] = [
            (one.name, _right(card_property_text(one))) for one in details.properties
        ]
        stands = consents.standing(details.profile.consents)
        if details.email:
            said = _ConsentLabel(stands.get(("email", details.email, consents.MARKETING)), "email")
            rows.append((self.tr("Marketing by email"), said))
        if details.phone:
            said = _ConsentLabel(stands.get(("phone", details.phone, consents.MARKETING)), "phone")
            rows.append((self.tr("Marketing by phone"), said))
        for number, (words, value) in enumerate(rows):
            self._add_row(2 * number, words, value)

    def _show_account(self, account_number: str | None) -> None:
        """Below the name; over the whole width where the words for a pending customer need more."""
        self._account.show_account(account_number)
        edges = self._column.contentsMargins()
        beside = _AVATAR + space(_BETWEEN) + edges.left() + edges.right() + 1
        if self._account.sizeHint().width() <= self.width() - beside:
            self._names.addWidget(self._account, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._column.insertWidget(1, self._account, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_book(self, details: CustomerDetails, own_id: str | None) -> None:
        mine = details.owner_id is not None and details.owner_id == own_id
        t = tokens()
        self._book_picture.setPixmap(
            pixmap("star" if mine else "book", t.accent if mine else t.muted, _ICON, self.devicePixelRatioF())
        )
        set_role(self._book, "strong" if mine else "muted")
        self._book.setText(self._book_text(details, own_id))

    def _book_text(self, details: CustomerDetails, own_id: str | None) -> str:
        if details.owner_id is None:
            return self.tr("In no client book")
        if details.owner_id == own_id:
            return self.tr("My client book")
        if details.owner_name:
            return self.tr("In %1’s client book").replace("%1", details.owner_name)
        return self.tr("In another associate’s client book")

    def _add_row(self, row: int, words: str, value: QWidget) -> None:
        line = QFrame()
        line.setProperty("role", "line")
        name = WrappingLabel(words, "muted")
        for label in (name, value):
            label.setContentsMargins(margins(0, 10, 0, 10))
        self._properties.addWidget(line, row, 0, 1, 2)
        self._properties.addWidget(name, row + 1, 0)
        self._properties.addWidget(value, row + 1, 1)


def _right(text: str) -> WrappingLabel:
    label = WrappingLabel(text, "strong")
    label.setAlignment(Qt.AlignmentFlag.AlignRight)
    return label


class _ConsentLabel(QWidget):
    """Its sign and its words: neither stands by a colour alone."""

    def __init__(self, consent: Consent | None, kind: str):
        super().__init__()
        symbol, color = consent_symbol(consent)
        picture = QLabel()
        ink = getattr(tokens(), color)
        picture.setPixmap(pixmap(symbol, ink, _SMALL_ICON, self.devicePixelRatioF()))
        words = _right(consent_text(consent))
        words.setObjectName(f"details.consent.{kind}")
        set_role(words, "strong" if consent else "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(4))
        row.addStretch(1)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words, 100)


class AccountLabel(Pill):
    """The account number as plain text; Pending sync as a pill."""

    def show_account(self, account_number: str | None) -> None:
        self.setText(account_text(account_number))
        set_look(self, "dot", account_number is None)
        set_role(self, "muted" if account_number else "pill-pending")
        if account_number:
            # A style without padding leaves the padding of the style before.
            self.setContentsMargins(0, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.property("role") == "muted":
            QLabel.paintEvent(self, event)
        else:
            super().paintEvent(event)


def _beside(picture: QLabel, text: QLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(space(10))
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(text, 1)
    return row


def address_text(address: Address) -> str:
    """In a line, with its country's name in the language of the screens."""
    place = " ".join(part for part in (address.postal_code, address.city) if part)
    country = country_name(address.country)
    return ", ".join(part for part in (address.street, place, address.state, country) if part)


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.deleteLater()
