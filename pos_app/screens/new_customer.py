"""New customer (612): what is known of a customer, saved once however often Save is pressed."""

import re
from functools import cache

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from uuid_utils import uuid7

from pos_app.outcome import Outcome, Refusal
from pos_app.screens.base import Screen, ScreenContext
from pos_app.screens.sentences import sentence
from pos_app.screens.widgets import Banner, Field, button, text_label
from pos_app.values.customer import AddCustomer, SavedCustomer
from pos_app.values.register import LinkStatus
from pos_contract.records import Address, CustomerFields

_CARD_WIDTH = 860
_LEAST_PHONE_DIGITS = 5
_PHONE_PART = re.compile(r"[+(]?[\d][\d().\-/]*|[+(]\d*")


class NewCustomerScreen(Screen):
    def __init__(self, context: ScreenContext, argument: object = None, parent: QWidget | None = None):
        super().__init__(context, parent)
        self._customer_id = str(uuid7())
        """Made once: however often this form is saved, it is the same customer."""
        self._link: LinkStatus | None = None
        self._refused = ""
        self._fields = {
            "first_name": Field(self.tr("First name"), "new_customer.first_name"),
            "last_name": Field(self.tr("Last name"), "new_customer.last_name"),
            "organization": Field(self.tr("Organization"), "new_customer.organization"),
            "email": Field(self.tr("Email"), "new_customer.email"),
            "phone": Field(self.tr("Phone"), "new_customer.phone"),
            "street": Field(self.tr("Address"), "new_customer.street"),
            "postal_code": Field(self.tr("Postal code"), "new_customer.postal_code"),
            "city": Field(self.tr("City"), "new_customer.city"),
        }
        self._build()
        for name, field in self._fields.items():
            field.edit.textEdited.connect(lambda _text, name=name: self._fields[name].set_error(""))
            field.edit.returnPressed.connect(self._save_pressed)
        self._carry_over(split_typed(argument) if isinstance(argument, str) else {})
        self._on_type()
        self._show_banner()

    def title(self) -> str:
        return self.tr("Customer add")

    def has_draft(self) -> bool:
        return any(field.text().strip() for field in self._fields.values())

    def on_link(self, status: LinkStatus) -> None:
        self._link = status
        self._show_banner()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            self._focus_first_empty()

    # --- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(_CARD_WIDTH)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(self._heading())
        self._banner = Banner("new_customer.banner")
        banner = QHBoxLayout()
        banner.setContentsMargins(24, 0, 24, 0)
        banner.addWidget(self._banner)
        inside.addLayout(banner)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._form())
        scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._scroll = scroll
        inside.addWidget(scroll, 1)
        rule = QFrame()
        rule.setProperty("role", "line")
        inside.addWidget(rule)
        inside.addLayout(self._footer())
        around = QHBoxLayout(self)
        around.setContentsMargins(20, 20, 20, 20)
        around.addStretch(1)
        around.addWidget(card, 100)
        around.addStretch(1)

    def _heading(self) -> QHBoxLayout:
        title = text_label(self.tr("New customer"), "title")
        self._types = QButtonGroup(self, exclusive=True)
        row = QHBoxLayout()
        row.setContentsMargins(24, 16, 24, 16)
        row.setSpacing(8)
        row.addWidget(title, 1)
        for text, object_name in (
            (self.tr("Person"), "new_customer.person"),
            (self.tr("Organization"), "new_customer.organization_type"),
        ):
            chip = button(text, "chip", object_name=object_name)
            chip.setCheckable(True)
            self._types.addButton(chip)
            row.addWidget(chip)
        self._person, self._organization = self._types.buttons()
        self._person.setChecked(True)
        self._types.buttonToggled.connect(self._on_type)
        return row

    def _form(self) -> QWidget:
        self._purpose = QComboBox()
        self._purpose.setObjectName("new_customer.purpose")
        for code, text in (
            ("home", self.tr("Home")),
            ("business", self.tr("Business")),
            ("office", self.tr("Office")),
            ("post_box", self.tr("Post box")),
        ):
            self._purpose.addItem(text, code)
        self._country = QComboBox()
        self._country.setObjectName("new_customer.country")
        for code, text in _countries():
            self._country.addItem(text, code)
        if self.context.store:
            self._country.setCurrentIndex(self._country.findData(self.context.store.country))
        fields = self._fields
        form = QWidget()
        form.setProperty("role", "scrolled")
        column = QVBoxLayout(form)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(
            _row((fields["first_name"], 1), (fields["last_name"], 1), (fields["organization"], 1))
        )
        column.addLayout(_row((fields["email"], 1), (fields["phone"], 1)))
        column.addLayout(_row((fields["street"], 3), (_labelled(self.tr("Purpose"), self._purpose), 1)))
        country = _labelled(self.tr("Country"), self._country)
        column.addLayout(_row((fields["postal_code"], 2), (fields["city"], 4), (country, 4)))
        column.addStretch(1)
        return form

    def _footer(self) -> QHBoxLayout:
        cancel = button(self.tr("Cancel"), object_name="new_customer.cancel")
        cancel.setToolTip(self.tr("Back without saving (Esc)"))
        cancel.clicked.connect(self.close_requested)
        self._save = button(self.tr("Save customer"), "primary", object_name="new_customer.save")
        self._save.setToolTip(self.tr("Save the customer (Enter)"))
        self._save.clicked.connect(self._save_pressed)
        row = QHBoxLayout()
        row.setContentsMargins(24, 16, 24, 16)
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._save)
        return row

    # --- what stands in it ---------------------------------------------------------------------------

    def _carry_over(self, typed: dict[str, str]) -> None:
        for name, text in typed.items():
            self._fields[name].edit.setText(text)

    def _on_type(self) -> None:
        person = self._person.isChecked()
        for name in ("first_name", "last_name"):
            self._fields[name].setVisible(person)
        self._fields["organization"].setVisible(not person)
        self._purpose.setCurrentIndex(self._purpose.findData("home" if person else "business"))

    def _focus_first_empty(self) -> None:
        shown = [field for field in self._fields.values() if not field.isHidden()]
        empty = next((field for field in shown if not field.text()), shown[0])
        empty.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_banner(self) -> None:
        """Why it was not saved; or what saving will do, by the link and the store's functionality profile."""
        if self._refused:
            self._banner.say(self._refused, "danger")
        elif self._link is None:
            self._banner.say("")
        elif self._link.state != "online":
            self._banner.say(
                self.tr(
                    "You are offline. The customer will be saved on this register and shown as"
                    " “Pending sync” until headquarters assigns an account number."
                ),
                "warning",
            )
        elif self.context.store and self.context.store.create_customer_async:
            self._banner.say(
                self.tr(
                    "This store saves customers on the register first. The customer will be shown as"
                    " “Pending sync” until headquarters assigns an account number."
                ),
                "info",
            )
        else:
            self._banner.say(
                self.tr("Headquarters creates the customer and assigns the account number as you save."),
                "info",
            )

    # --- saving --------------------------------------------------------------------------------------

    def _typed(self) -> CustomerFields:
        text = {name: field.text() for name, field in self._fields.items()}
        person = self._person.isChecked()
        place = ("street", "postal_code", "city")
        address = Address(
            purpose=self._purpose.currentData(),
            country=self._country.currentData() or "",
            **{name: text[name] for name in place},
        )
        return CustomerFields(
            type="person" if person else "organization",
            first_name=text["first_name"] if person else "",
            last_name=text["last_name"] if person else "",
            organization="" if person else text["organization"],
            email=text["email"],
            phone=text["phone"],
            addresses=(address,) if any(text[name].strip() for name in place) else (),
        )

    def _save_pressed(self) -> None:
        if not self._save.isEnabled():
            return
        self._set_saving(True)
        for field in self._fields.values():
            field.set_error("")
        self._refused = ""
        self._show_banner()
        self.run("customer.add", AddCustomer(self._customer_id, self._typed()), self._on_saved)

    def _set_saving(self, saving: bool) -> None:
        self._save.setEnabled(not saving)
        self._save.setText(self.tr("Saving…") if saving else self.tr("Save customer"))

    def _on_saved(self, outcome: Outcome) -> None:
        if outcome.refusal:
            self._set_saving(False)
            self._show_refusal(outcome.refusal)
            return
        saved: SavedCustomer = outcome.value
        if saved.account_number:
            text = self.tr("%1 is saved. Account number: %2").replace("%2", saved.account_number)
        else:
            text = self.tr("%1 is saved on this register. Pending sync.")
        self.message.emit(text.replace("%1", saved.name), "success")
        self.close_requested.emit()
        self.open_requested.emit("customer.view", saved.customer_id)

    def _show_refusal(self, refusal: Refusal) -> None:
        shown = {name: code for name, code in refusal.fields.items() if name in self._fields}
        for name, code in shown.items():
            self._fields[name].set_error(sentence(code, refusal.facts))
        if shown:
            first = next(name for name in self._fields if name in shown)
            self._fields[first].edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(self._fields[first])
        else:
            self._refused = sentence(refusal.code, refusal.facts)
            self._show_banner()


def split_typed(text: str) -> dict[str, str]:
    """What was typed into a search, as fields of a form: the email, the phone, and the words of a name."""
    words = text.split()
    email = next((word for word in words if "@" in word), "")
    numbers = [word for word in words if _PHONE_PART.fullmatch(word)]
    phone = " ".join(numbers)
    if sum(letter.isdigit() for letter in phone) < _LEAST_PHONE_DIGITS:
        phone, numbers = "", []
    name = [word for word in words if word != email and word not in numbers]
    split = {
        "first_name": " ".join(name[:-1] or name),
        "last_name": name[-1] if len(name) > 1 else "",
        "email": email,
        "phone": phone,
    }
    return {field: value for field, value in split.items() if value}


@cache
def _countries() -> tuple[tuple[str, str], ...]:
    """ISO code and name of every country Qt knows, by name."""
    named = (
        (QLocale.territoryToCode(territory), QLocale.territoryToString(territory))
        for territory in QLocale.Country
    )
    return tuple(
        sorted({(code, name) for code, name in named if len(code) == 2}, key=lambda pair: pair[1].casefold())
    )


def _row(*parts: tuple[QWidget, int]) -> QHBoxLayout:
    """Widgets beside each other that share the width as their numbers say, whatever stands in them."""
    row = QHBoxLayout()
    row.setSpacing(16)
    for widget, share in parts:
        widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(widget, share)
    return row


def _labelled(text: str, combo: QComboBox) -> QWidget:
    """A combo box under its label, as high as a Field beside it."""
    holder = QWidget()
    label = text_label(text, "field-label")
    label.setBuddy(combo)
    combo.setAccessibleName(text)
    combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(label)
    column.addWidget(combo)
    column.addStretch(1)
    return holder
