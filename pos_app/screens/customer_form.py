"""The fields of a customer, as New customer and Edit customer show them.

It reads what it asks for through its screen (customer.form), shows a CustomerFields, gives back what stands
in it, and says what is wrong at its field. Saving is the screen's affair.
"""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.outcome import Outcome
from pos_app.screens.address_fields import AddressFields
from pos_app.screens.attribute_fields import AttributeFields
from pos_app.screens.base import Screen
from pos_app.screens.contact_fields import ContactFields
from pos_app.screens.form_fields import row
from pos_app.screens.sentences import sentence
from pos_app.screens.states import Reading
from pos_app.screens.theme import margins, space
from pos_app.screens.widgets import Field, Labelled
from pos_app.values.customer_form import (
    AddressLines,
    FormParts,
    PhonesRead,
    ReadPhone,
    ReadPhones,
    ViewAddressLines,
    ViewForm,
)
from pos_contract.changes import ConsentGiven
from pos_contract.records import CustomerFields, CustomerType


class CustomerForm(QWidget):
    """`new` begins with what headquarters gives to new customers, and asks for consents beside contacts."""

    loaded = Signal(object)
    """FormParts: what the form consists of is known, and shown."""
    edited = Signal()
    """Something was typed or chosen."""
    submitted = Signal()
    """Enter was pressed in a line."""

    def __init__(self, page: Screen, prefix: str, *, new: bool = False):
        super().__init__(page)
        self._page = page
        self._new = new
        self._type: CustomerType = "person"
        self._shown = CustomerFields()
        store = page.context.store
        self._names = {
            "first_name": Field(self.tr("First name"), f"{prefix}.first_name"),
            "last_name": Field(self.tr("Last name"), f"{prefix}.last_name"),
            "organization": Field(self.tr("Organization"), f"{prefix}.organization"),
        }
        self._contacts = ContactFields(prefix, with_consent=new)
        self._addresses = AddressFields(prefix, store.country if store else "")
        self._attributes = AttributeFields(prefix)
        self.setProperty("role", "scrolled")
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(24, 20, 24, 20))
        column.setSpacing(space(16))
        column.addLayout(row(*((field, 1) for field in self._names.values())))
        self._state = Reading(f"{prefix}.state")
        column.addWidget(self._state)
        for part in (self._contacts, self._addresses, self._attributes):
            part.edited.connect(self._on_edited)
            part.submitted.connect(self.submitted)
            column.addWidget(part)
        column.addStretch(1)
        for field in self._names.values():
            field.edit.textEdited.connect(lambda _text, field=field: field.set_error(""))
            field.edit.textEdited.connect(self.edited)
            field.edit.returnPressed.connect(self.submitted)
        self._addresses.lines_wanted.connect(self._ask_for_lines)
        self.show_type("person")
        self._addresses.ask_for_lines()
        self.read_parts()

    # --- what stands in it ---------------------------------------------------------------------------

    @property
    def type(self) -> CustomerType:
        return self._type

    def show_type(self, type: CustomerType) -> None:
        """A person's names or an organization's, and the purpose of the address that goes with it."""
        self._type = type
        for name, field in self._names.items():
            field.setVisible((name == "organization") == (type == "organization"))
        self._addresses.show_type(type)

    def show_fields(self, fields: CustomerFields) -> None:
        """What stands in it from now on; `is_changed` compares with it."""
        self.show_type(fields.type)
        for name, field in self._names.items():
            field.edit.setText(getattr(fields, name))
        self._contacts.show_contacts(fields.email, fields.phone, fields.contacts)
        self._addresses.show_addresses(fields.addresses)
        self._addresses.ask_for_lines()
        self._attributes.show_values(fields.attributes)
        self._shown = fields
        self._read_phones()

    def put(self, texts: dict[str, str]) -> None:
        """Fill in single fields, by their names in CustomerFields, as if they had been typed."""
        lines = self._lines()
        for name, text in texts.items():
            lines[name].edit.setText(text)
        self._read_phones()

    def fields(self) -> CustomerFields:
        """As typed. What was shown and can't be seen here, such as attributes nobody asks for, stays."""
        texts = {name: field.text() for name, field in self._names.items()}
        hidden = ("first_name", "last_name") if self._type == "organization" else ("organization",)
        return replace(
            self._shown,
            type=self._type,
            **(texts | dict.fromkeys(hidden, "")),
            email=self._contacts.email.text(),
            phone=self._contacts.phone.text(),
            addresses=self._addresses.addresses(),
            attributes=self._attributes.values(),
            contacts=self._contacts.contacts(),
        )

    def consents(self) -> tuple[ConsentGiven, ...]:
        """What the customer said about the secondary contacts."""
        return self._contacts.consents()

    def show_waiting(self, waits: bool) -> None:
        """Whether what is typed as secondary contacts waits for the account number, said beside them."""
        self._contacts.show_waiting(waits)

    def is_changed(self) -> bool:
        """Whether somebody typed something that was not shown."""
        return replace(self.fields(), type=self._shown.type) != self._shown

    def focus_first_empty(self) -> None:
        lines = [*self._lines().values(), self._addresses.first_line()]
        shown = [field for field in lines if not field.isHidden()]
        empty = next((field for field in shown if not field.text()), shown[0])
        empty.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what is wrong with it -----------------------------------------------------------------------

    def show_errors(self, codes: dict[str, str]) -> Labelled | None:
        """Say what is wrong with each field, by the codes of a refusal; none takes all away.

        Returns the first faulty field, which has the focus; None where none of them is here.
        """
        first = None
        for key, field in self._by_key().items():
            code = codes.get(key)
            field.set_error(sentence(code, self._attributes.facts(key)) if code else "")
            if code and first is None:
                first = field
        if first is not None:
            first.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return first

    def _lines(self) -> dict[str, Field]:
        return {**self._names, "email": self._contacts.email, "phone": self._contacts.phone}

    def _by_key(self) -> dict[str, Labelled]:
        """In reading order."""
        parts = (self._contacts, self._addresses, self._attributes)
        return {**self._names, **{key: field for part in parts for key, field in part.by_key().items()}}

    # --- what the register knows about it ------------------------------------------------------------

    def read_parts(self) -> None:
        """Ask what the form consists of, once more where that was refused."""
        self._state.begins(self.tr("Reading what headquarters asks for…"))
        self._page.run("customer.form", ViewForm(), self._on_parts)

    def _on_parts(self, outcome: Outcome) -> None:
        if outcome.refusal:
            if outcome.refusal.code != "superseded":
                what = self.tr("Some of what headquarters asks for can't be shown here.")
                self._state.failed(what, outcome.refusal, self.read_parts)
            return
        self._state.done()
        parts: FormParts = outcome.value
        untouched = not self.is_changed()
        self._contacts.ask_for_secondary(parts.secondary_contacts)
        self._attributes.ask_for(parts.attributes)
        if self._new:
            defaults = self._attributes.defaults()
            self._attributes.show_values(defaults)
            self._shown = replace(self._shown, attributes=defaults)
            if untouched and parts.given.type == "organization":
                self.show_type("organization")
        self.loaded.emit(parts)

    def _ask_for_lines(self, country: str) -> None:
        self._page.run("customer.address_lines", ViewAddressLines(country), self._on_lines)

    def _on_lines(self, outcome: Outcome) -> None:
        if outcome.ok:
            answer: AddressLines = outcome.value
            self._addresses.show_lines(answer.country, answer.lines)

    def _on_edited(self) -> None:
        self.edited.emit()
        self._read_phones()

    def _phones(self) -> dict[Labelled, ReadPhone]:
        return self._contacts.phones() | self._addresses.phones()

    def _read_phones(self) -> None:
        asked = tuple(phone for phone in self._phones().values() if phone.number.strip())
        if asked:
            self._page.run("customer.read_phones", ReadPhones(asked), self._on_phones)

    def _on_phones(self, outcome: Outcome) -> None:
        """As typed stays; how it is dialled stands below."""
        if outcome.refusal:
            return
        read: PhonesRead = outcome.value
        for field, phone in self._phones().items():
            dialled = read.dialled.get(phone, "")
            field.set_hint(dialled if dialled != phone.number.strip() else "")
