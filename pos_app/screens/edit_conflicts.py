"""Fields that two people changed, side by side: mine, theirs, when and who. One is chosen for each."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pos_app.screens.address_fields import purpose_text
from pos_app.screens.countries import country_name
from pos_app.screens.formats import DASH, moment_text, property_text
from pos_app.screens.theme import margins, space
from pos_app.screens.widgets import set_look, text_label
from pos_app.screens.wrapping import WrappingLabel
from pos_app.values.customer import Property
from pos_app.values.customer_form import AskedAttribute
from pos_app.values.edit import EditConflict
from pos_app.values.register import Store
from pos_contract.records import Address, Contact, CustomerFields

translate = QCoreApplication.translate

Attributes = Mapping[str, AskedAttribute]


class EditConflicts(QWidget):
    chosen = Signal()
    """One more is decided, or otherwise."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("role", "scrolled")
        self._rows: list[ConflictRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(margins(24, 20, 24, 20))
        self._column.setSpacing(space(16))
        self._column.addStretch(1)

    def show_conflicts(
        self, conflicts: Sequence[EditConflict], attributes: Attributes, store: Store | None
    ) -> None:
        for row in self._rows:
            row.setParent(None)
            row.deleteLater()
        self._rows = [ConflictRow(one, attributes, store) for one in conflicts]
        for place, row in enumerate(self._rows):
            row.chosen.connect(self.chosen)
            self._column.insertWidget(place, row)
        if self._rows:
            self._rows[0].focus()

    def is_decided(self) -> bool:
        return all(row.decided() for row in self._rows)

    def keep_mine(self) -> frozenset[str]:
        """The fields that are to have my value."""
        return frozenset(row.field for row in self._rows if row.keeps_mine())


class ConflictRow(QWidget):
    """One field."""

    chosen = Signal()

    def __init__(self, conflict: EditConflict, attributes: Attributes, store: Store | None):
        super().__init__()
        self.field = conflict.field
        name = f"edit_conflicts.{conflict.field}"
        label = field_text(conflict, attributes)
        self._mine = Option(self.tr("What you typed"), f"{name}.mine")
        self._theirs = Option(_source(conflict, store), f"{name}.theirs")
        group = QButtonGroup(self)
        beside = QHBoxLayout()
        beside.setSpacing(space(16))
        for option, value in ((self._mine, conflict.mine), (self._theirs, conflict.theirs)):
            option.show_value(label, value_text(conflict.field, value, attributes))
            group.addButton(option.radio)
            beside.addWidget(option)
        group.buttonToggled.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addWidget(text_label(label, "field-label", object_name=f"{name}.label"))
        column.addLayout(beside)

    def focus(self) -> None:
        self._mine.radio.setFocus(Qt.FocusReason.OtherFocusReason)

    def decided(self) -> bool:
        return self._mine.radio.isChecked() or self._theirs.radio.isChecked()

    def keeps_mine(self) -> bool:
        return self._mine.radio.isChecked()


class Option(QFrame):
    """A value to choose, pressed anywhere."""

    def __init__(self, source: str, name: str):
        super().__init__()
        self.setObjectName(f"{name}.card")
        self.setProperty("role", "option")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._source = source
        self.radio = QRadioButton()
        self.radio.setObjectName(name)
        self.radio.setFixedWidth(32)
        self.radio.toggled.connect(lambda on: set_look(self, "chosen", on))
        self.radio.installEventFilter(self)
        self._value = WrappingLabel(role="strong", object_name=f"{name}.value")
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(16, 12, 16, 16))
        column.setSpacing(space(8))
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.radio)
        head.addWidget(text_label(source, object_name=f"{name}.source", wrap=True), 1)
        column.addLayout(head)
        column.addWidget(self._value)
        column.addStretch(1)

    def show_value(self, field: str, value: str) -> None:
        self._value.setText(value)
        self.radio.setAccessibleName(f"{field}: {value}. {self._source}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The ring stands around all that can be pressed."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            set_look(self, "focused", event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.radio.setChecked(True)
        self.radio.setFocus(Qt.FocusReason.MouseFocusReason)


def field_text(conflict: EditConflict, attributes: Attributes) -> str:
    """What the field is called."""
    field, _, which = conflict.field.partition(".")
    if field == "attributes":
        return attributes[which].name if which in attributes else which
    if field == "contacts" and which:
        contact = conflict.mine or conflict.theirs
        if isinstance(contact, Contact) and contact.kind == "email":
            return translate("EditConflicts", "Another email")
        return translate("EditConflicts", "Another phone")
    if field == "addresses" and which:
        number = int(which) + 1
        if number == 1:
            return translate("EditConflicts", "Primary address")
        return translate("EditConflicts", "Address %1").replace("%1", str(number))
    return {
        "name": translate("EditConflicts", "Name"),
        "first_name": translate("EditConflicts", "First name"),
        "last_name": translate("EditConflicts", "Last name"),
        "organization": translate("EditConflicts", "Organization"),
        "email": translate("EditConflicts", "Email"),
        "phone": translate("EditConflicts", "Phone"),
        "addresses": translate("EditConflicts", "Order of the addresses"),
        "contacts": translate("EditConflicts", "Order of other emails and phones"),
    }[field]


def value_text(field: str, value: Any, attributes: Attributes) -> str:
    """A value as a person reads it; a dash for none."""
    asked = attributes.get(field.removeprefix("attributes."))
    match value:
        case Address():
            return _address_text(value)
        case Contact():
            return value.value
        case tuple():
            return "\n".join(value_text(field, one, attributes) for one in value) or DASH
        case {"type": type}:
            named = CustomerFields(**value)
            if type == "person":
                return translate("EditConflicts", "Person: %1").replace("%1", named.name)
            return translate("EditConflicts", "Organization: %1").replace("%1", named.name)
    return property_text(Property("", asked.type if asked else "text", value))


def _address_text(address: Address) -> str:
    country = country_name(address.country)
    place = " ".join(part for part in (address.postal_code, address.city) if part)
    whom = ", ".join(part for part in (address.contact_name, address.phone, address.email) if part)
    lines = (purpose_text(address.purpose), address.street, place, address.state, country, whom)
    return "\n".join(line for line in lines if line)


def _source(conflict: EditConflict, store: Store | None) -> str:
    if not conflict.changed_by:
        return translate("EditConflicts", "As headquarters has it")
    return f"{conflict.changed_by} · {moment_text(conflict.changed_at, store)}"
