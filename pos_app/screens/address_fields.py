"""Addresses in a form: each in the order of its country, with its purpose and its contact information."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.screens.contact_fields import HINTS
from pos_app.screens.countries import countries
from pos_app.screens.form_fields import ChoiceField, row
from pos_app.screens.theme import space, tokens
from pos_app.screens.widgets import Field, Labelled, button, text_label
from pos_app.values.customer_form import ReadPhone
from pos_contract.records import Address, CustomerType

translate = QCoreApplication.translate

Lines = tuple[tuple[str, ...], ...]

_USUAL: Lines = (("street",), ("postal_code", "city"))
_PLACE = ("street", "postal_code", "city", "state")
_CONTACT = ("contact_name", "phone", "email")
_SHARES = {"street": 3, "city": 2}
_NARROW = 480
"""Pixels, before the font scale."""


def purpose_text(purpose: str) -> str:
    return {
        "home": translate("AddressFields", "Home"),
        "business": translate("AddressFields", "Business"),
        "office": translate("AddressFields", "Office"),
        "post_box": translate("AddressFields", "Post box"),
    }.get(purpose, purpose)


def usual_purpose(type: CustomerType) -> str:
    """Of the primary address."""
    return "business" if type == "organization" else "home"


class AddressCard(QWidget):
    """One address."""

    edited = Signal()
    submitted = Signal()
    removed = Signal()
    made_primary = Signal()
    country_chosen = Signal(str)

    def __init__(self, prefix: str, country: str, parent: QWidget | None = None):
        super().__init__(parent)
        self._shown = Address(country=country)
        self._heading = text_label(role="strong")
        self._remove = button(self.tr("Remove"), "quiet", object_name=f"{prefix}.remove_address")
        self._remove.clicked.connect(self.removed)
        self._make_primary = button(self.tr("Make primary"), "quiet", object_name=f"{prefix}.make_primary")
        self._make_primary.clicked.connect(self.made_primary)
        self.purpose = ChoiceField(self.tr("Purpose"), f"{prefix}.purpose")
        self.country = ChoiceField(self.tr("Country"), f"{prefix}.country")
        self.country.choice.offer((name, code) for code, name in countries())
        self.fields = {
            "street": Field(self.tr("Address"), f"{prefix}.street"),
            "postal_code": Field(
                self.tr("Postal code"),
                f"{prefix}.postal_code",
                hints=Qt.InputMethodHint.ImhPreferNumbers,
            ),
            "city": Field(self.tr("City"), f"{prefix}.city"),
            "state": Field(self.tr("State or province"), f"{prefix}.state"),
            "contact_name": Field(self.tr("Contact at this address"), f"{prefix}.contact_name"),
            "phone": Field(self.tr("Phone at this address"), f"{prefix}.address_phone", hints=HINTS["phone"]),
            "email": Field(self.tr("Email at this address"), f"{prefix}.address_email", hints=HINTS["email"]),
        }
        self._lines = _USUAL
        self._narrow = False
        self._build(prefix)
        self.country.choice.choose(country)
        for field in self.fields.values():
            self._heed(field)
        for choice in (self.purpose.choice, self.country.choice):
            choice.currentIndexChanged.connect(self.edited)
        self.country.choice.currentIndexChanged.connect(
            lambda: self.country_chosen.emit(self.country.choice.currentData())
        )

    def _build(self, prefix: str) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._heading, 1)
        head.addWidget(self._make_primary)
        head.addWidget(self._remove)
        self._place = QVBoxLayout()
        self._place.setSpacing(space(12))
        self._add_contact = button(
            self.tr("Contact at this address"), "quiet", object_name=f"{prefix}.show_contact", icon="plus"
        )
        self._add_contact.clicked.connect(self._on_add_contact)
        self._contact = QWidget()
        contact = row(*((self.fields[name], 1) for name in _CONTACT))
        contact.setContentsMargins(0, 0, 0, 0)
        self._contact.setLayout(contact)
        self._contact.hide()
        beside = QHBoxLayout()
        beside.addWidget(self._add_contact)
        beside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(12))
        column.addWidget(self._head)
        column.addLayout(self._place)
        column.addWidget(self._contact)
        column.addLayout(beside)
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW * tokens().scale
        if narrow != self._narrow:
            self._narrow = narrow
            self._lay()

    def show_lines(self, lines: Lines) -> None:
        """Put the fields in a country's order; what it has no place for stays while something is in it."""
        if lines != self._lines:
            self._lines = lines
            self._lay()

    def show_heading(self, number: int, of: int) -> None:
        text = self.tr("Primary address") if number == 1 else self.tr("Address %1").replace("%1", str(number))
        self._heading.setText(text)
        for one in (self._remove, self._make_primary):
            one.setAccessibleName(f"{one.text()}: {text}")
        for field in (*self.fields.values(), self.purpose, self.country):
            name = field.label.text()
            field.editor.setAccessibleName(f"{name}, {text}" if of > 1 else name)
        self._head.setVisible(of > 1)
        self._make_primary.setVisible(number > 1)

    def offer_purposes(self, type: CustomerType) -> None:
        """Home for a person, Business for an organization; what the address has stays."""
        had = self.purpose.choice.currentData()
        usual = usual_purpose(type)
        codes = [usual, "office", "post_box"]
        keeps = had in (usual, "office", "post_box")
        self.purpose.choice.offer((purpose_text(code), code) for code in codes)
        self.purpose.choice.choose(had if keeps else usual)

    def show_address(self, address: Address) -> None:
        self._shown = address
        if not self.purpose.choice.choose(address.purpose):
            self.purpose.choice.addItem(purpose_text(address.purpose), address.purpose)
            self.purpose.choice.choose(address.purpose)
        self.country.choice.choose(address.country)
        for name, field in self.fields.items():
            field.edit.setText(getattr(address, name))
        self._contact.setVisible(any(getattr(address, name) for name in _CONTACT))
        self._add_contact.setVisible(self._contact.isHidden())
        self._lay()

    def address(self) -> Address:
        return replace(
            self._shown,
            purpose=self.purpose.choice.currentData(),
            country=self.country.choice.currentData() or "",
            **{name: field.text() for name, field in self.fields.items()},
        )

    def is_blank(self) -> bool:
        return not any(field.text().strip() for field in self.fields.values())

    def _on_add_contact(self) -> None:
        self._contact.show()
        self._add_contact.hide()
        self.fields["contact_name"].edit.setFocus()

    def _lay(self) -> None:
        """The lines one below the other, the purpose in the first and the country in the last; where that is
        too narrow these two have a line of their own."""
        while item := self._place.takeAt(0):
            if old := item.layout():
                old.deleteLater()
        named = {name for line in self._lines for name in line}
        rest = tuple(name for name in _PLACE if name not in named and self.fields[name].text())
        rows: list[list[tuple[Labelled, int]]] = [
            [(self.fields[name], _SHARES.get(name, 1)) for name in line]
            for line in (*self._lines, rest)
            if line
        ]
        if self._narrow:
            rows.append([(self.purpose, 2), (self.country, 3)])
        else:
            rows[0].append((self.purpose, 1))
            rows[-1].append((self.country, 2))
        for line in rows:
            self._place.addLayout(row(*line))
        for name in _PLACE:
            self.fields[name].setVisible(name in named or name in rest)

    def _heed(self, field: Field) -> None:
        field.edit.textEdited.connect(lambda: field.set_error(""))
        field.edit.textEdited.connect(self.edited)
        field.edit.returnPressed.connect(self.submitted)


class AddressFields(QWidget):
    """The first address is the primary one."""

    edited = Signal()
    submitted = Signal()
    """Other fields are there, or in another order."""
    lines_wanted = Signal(str)
    """A country whose order of lines is to be told to `show_lines`."""

    def __init__(self, prefix: str, country: str, parent: QWidget | None = None):
        super().__init__(parent)
        self._prefix = prefix
        self._country = country
        self._type: CustomerType = "person"
        self._lines: dict[str, Lines] = {}
        self._made = 0
        self._cards: list[AddressCard] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(space(16))
        self._more = button(self.tr("Add address"), "quiet", object_name=f"{prefix}.add_address", icon="plus")
        self._more.clicked.connect(lambda: self._add().fields["street"].edit.setFocus())
        beside = QHBoxLayout()
        beside.addWidget(self._more)
        beside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addLayout(self._list)
        column.addLayout(beside)
        self._add()

    def show_type(self, type: CustomerType) -> None:
        self._type = type
        for card in self._cards:
            card.offer_purposes(type)

    def show_addresses(self, addresses: Sequence[Address]) -> None:
        for card in list(self._cards):
            self._drop(card)
        for address in addresses:
            self._add().show_address(address)
        if not self._cards:
            self._add()

    def first_line(self) -> Field:
        """Of the primary address."""
        return self._cards[0].fields["street"]

    def addresses(self) -> tuple[Address, ...]:
        """Without those in which nothing is typed."""
        return tuple(card.address() for card in self._typed())

    def phones(self) -> dict[Labelled, ReadPhone]:
        """Each phone's field with what stands in it."""
        return {
            card.fields["phone"]: ReadPhone(card.fields["phone"].text(), card.address().country)
            for card in self._cards
        }

    def by_key(self) -> dict[str, Labelled]:
        return {
            f"addresses.{number}.{name}": field
            for number, card in enumerate(self._typed())
            for name, field in card.fields.items()
        }

    def ask_for_lines(self) -> None:
        """Ask for the order of each country shown that is not known yet."""
        for country in {card.address().country for card in self._cards} - self._lines.keys():
            self.lines_wanted.emit(country)

    def show_lines(self, country: str, lines: Lines) -> None:
        self._lines[country] = lines
        self._lay_cards()

    def _typed(self) -> list[AddressCard]:
        return [card for card in self._cards if not card.is_blank()]

    def _add(self) -> AddressCard:
        self._made += 1
        prefix = self._prefix if self._made == 1 else f"{self._prefix}.address{self._made}"
        card = AddressCard(prefix, self._country)
        card.offer_purposes(self._type)
        card.edited.connect(self.edited)
        card.submitted.connect(self.submitted)
        card.country_chosen.connect(self._on_country)
        card.removed.connect(lambda: self._on_removed(card))
        card.made_primary.connect(lambda: self._on_made_primary(card))
        self._cards.append(card)
        self._list.addWidget(card)
        self._lay_cards()
        return card

    def _drop(self, card: AddressCard) -> None:
        self._cards.remove(card)
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _on_removed(self, card: AddressCard) -> None:
        self._drop(card)
        self._lay_cards()
        self.edited.emit()

    def _on_made_primary(self, card: AddressCard) -> None:
        self._cards.remove(card)
        self._cards.insert(0, card)
        self._list.removeWidget(card)
        self._list.insertWidget(0, card)
        self._lay_cards()
        self.edited.emit()

    def _on_country(self, country: str) -> None:
        if country in self._lines:
            self._lay_cards()
        else:
            self.lines_wanted.emit(country)

    def _lay_cards(self) -> None:
        for number, card in enumerate(self._cards, start=1):
            card.show_heading(number, len(self._cards))
            if lines := self._lines.get(card.address().country):
                card.show_lines(lines)
