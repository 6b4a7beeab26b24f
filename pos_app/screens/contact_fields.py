"""Emails and phones in a form: the primary ones, and where headquarters wants them secondary ones, each with
its marketing consent."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pos_app.screens.flow import FlowLayout
from pos_app.screens.form_fields import BETWEEN, ChoiceField, row
from pos_app.screens.theme import space
from pos_app.screens.widgets import Field, Labelled, button, set_tooltip, text_label
from pos_app.values.customer_form import ReadPhone
from pos_contract.changes import ConsentGiven
from pos_contract.records import Contact, ContactKind

MARKETING = "marketing"
HINTS: dict[ContactKind, Qt.InputMethodHint] = {
    "email": Qt.InputMethodHint.ImhEmailCharactersOnly,
    "phone": Qt.InputMethodHint.ImhDialableCharactersOnly,
}
"""What is typed into their fields."""


class ContactRow(QWidget):
    """A secondary email or phone."""

    removed = Signal()

    def __init__(self, kind: ContactKind, object_name: str, with_consent: bool):
        super().__init__()
        self.kind = kind
        label = self.tr("Another email") if kind == "email" else self.tr("Another phone")
        self.field = Field(label, object_name, hints=HINTS[kind])
        self.consent = ChoiceField(self.tr("Marketing"), f"{object_name}.consent")
        self.consent.choice.offer(
            (
                (self.tr("Not asked"), None),
                (self.tr("Agreed"), "agreed"),
                (self.tr("Declined"), "declined"),
            )
        )
        self.remove = remove = button("", "icon", object_name=f"{object_name}.remove", icon="close")
        remove.setFixedSize(48, 48)
        self._name_removal()
        self.field.edit.textChanged.connect(self._name_removal)
        set_tooltip(remove, self.tr("Remove this contact"))
        remove.clicked.connect(self.removed)
        beside = QVBoxLayout()
        beside.addSpacing(self.field.label.sizeHint().height() + 4)
        beside.addWidget(remove)
        beside.addStretch()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(space(BETWEEN))
        for widget, share in ((self.field, 3), (self.consent, 2)):
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            line.addWidget(widget, share)
        line.addLayout(beside)
        self.consent.setVisible(with_consent)

    def _name_removal(self) -> None:
        removes = self.tr("Remove")
        self.remove.setAccessibleName(f"{removes}: {self.field.label.text()} {self.field.text()}".strip())

    def contact(self) -> Contact:
        return Contact(self.kind, self.field.text())

    def given(self) -> ConsentGiven | None:
        """None where nobody was asked."""
        state = self.consent.choice.currentData()
        return ConsentGiven(self.kind, self.field.text(), MARKETING, state) if state else None


class ContactFields(QWidget):
    edited = Signal()
    submitted = Signal()
    """Other fields are there."""

    def __init__(self, prefix: str, *, with_consent: bool, parent: QWidget | None = None):
        super().__init__(parent)
        self._prefix = prefix
        self._with_consent = with_consent
        self._made = 0
        self.email = Field(self.tr("Email"), f"{prefix}.email", hints=HINTS["email"])
        self.phone = Field(self.tr("Phone"), f"{prefix}.phone", hints=HINTS["phone"])
        for field in (self.email, self.phone):
            self._heed(field)
        self._rows: list[ContactRow] = []
        self._more = QVBoxLayout()
        self._more.setSpacing(space(12))
        self._adders: list[QWidget] = []
        self._buttons = QWidget()
        buttons = FlowLayout(space(8), self._buttons)
        for kind, text in (("email", self.tr("Add email")), ("phone", self.tr("Add phone"))):
            add = button(text, "quiet", object_name=f"{prefix}.add_{kind}", icon="plus")
            add.clicked.connect(lambda _checked=False, kind=kind: self._add(kind).field.edit.setFocus())
            buttons.addWidget(add)
            self._adders.append(add)
        self._waits = text_label(
            self.tr("They are kept, and take effect once headquarters has assigned the account number."),
            "small",
            object_name=f"{prefix}.contacts_wait",
            wrap=True,
        )
        self._waits.hide()
        self._buttons.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(12))
        column.addLayout(row((self.email, 1), (self.phone, 1)))
        column.addLayout(self._more)
        column.addWidget(self._buttons)
        column.addWidget(self._waits)

    def ask_for_secondary(self, wanted: bool) -> None:
        """Whether more than one email and phone can be typed. Those that are there are always shown."""
        self._buttons.setVisible(wanted)

    def show_waiting(self, waits: bool) -> None:
        """Whether secondary contacts wait for the account number."""
        self._waits.setVisible(waits)

    def show_contacts(self, email: str, phone: str, contacts: Sequence[Contact]) -> None:
        self.email.edit.setText(email)
        self.phone.edit.setText(phone)
        for one in list(self._rows):
            self._remove(one)
        for contact in contacts:
            self._add(contact.kind).field.edit.setText(contact.value)

    def contacts(self) -> tuple[Contact, ...]:
        return tuple(one.contact() for one in self._typed())

    def consents(self) -> tuple[ConsentGiven, ...]:
        return tuple(given for one in self._typed() if (given := one.given()))

    def phones(self) -> dict[Labelled, ReadPhone]:
        """Each phone's field with what stands in it."""
        fields = [self.phone, *(one.field for one in self._rows if one.kind == "phone")]
        return {field: ReadPhone(field.text(), "") for field in fields}

    def by_key(self) -> dict[str, Labelled]:
        more = {f"contacts.{number}": one.field for number, one in enumerate(self._typed())}
        return {"email": self.email, "phone": self.phone, **more}

    def _typed(self) -> list[ContactRow]:
        return [one for one in self._rows if one.field.text().strip()]

    def _add(self, kind: ContactKind) -> ContactRow:
        self._made += 1
        made = ContactRow(kind, f"{self._prefix}.contact{self._made}", self._with_consent)
        self._heed(made.field)
        made.consent.choice.currentIndexChanged.connect(self.edited)
        made.removed.connect(lambda: self._remove(made))
        self._rows.append(made)
        self._more.addWidget(made)
        return made

    def _remove(self, one: ContactRow) -> None:
        self._rows.remove(one)
        self._more.removeWidget(one)
        one.hide()
        one.deleteLater()
        self.edited.emit()

    def _heed(self, field: Field) -> None:
        field.edit.textEdited.connect(lambda: field.set_error(""))
        field.edit.textEdited.connect(self.edited)
        field.edit.returnPressed.connect(self.submitted)
