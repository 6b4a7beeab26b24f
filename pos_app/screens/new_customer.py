"""New customer (612): what is known of a customer, saved once however often Save is pressed."""

import re
from functools import partial

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from uuid_utils import uuid7

from pos_app.operations.creation import Creation, creation
from pos_app.outcome import Outcome, Refusal
from pos_app.screens.base import Screen, ScreenContext
from pos_app.screens.customer_form import CustomerForm
from pos_app.screens.form_card import FormCard, scrolling
from pos_app.screens.given_panel import GivenPanel
from pos_app.screens.sentences import sentence
from pos_app.screens.theme import margins, space, tokens
from pos_app.screens.twins_panel import TwinsPanel
from pos_app.values.customer import AddCustomer, AddCustomerAtHeadquarters, SavedCustomer
from pos_app.values.customer_form import FormParts
from pos_app.values.register import LinkStatus
from pos_app.values.twins import AskTwins, TwinFound, Twins
from pos_contract.operations import CUSTOMER_VIEW
from pos_contract.records import CustomerFields, is_han

_SIDE_WIDTH = 300
_SIDE_SHARE = 0.28
_NARROW = 480
"""Pixels, in the font scale, below which what the register knows stands under what is typed."""
_UNBOUNDED = 16_777_215
_LEAST_PHONE_DIGITS = 5
_PHONE_PART = re.compile(r"[+(]?[\d][\d().\-/]*|[+(]\d*")


class NewCustomerScreen(Screen):
    def __init__(self, context: ScreenContext, argument: object = None, parent: QWidget | None = None):
        super().__init__(context, parent)
        self._customer_id = str(uuid7())
        """Made once: however often this form is saved, it is the same customer."""
        self._asked: AddCustomerAtHeadquarters | None = None
        self._link: LinkStatus | None = None
        self._parts: FormParts | None = None
        self._said = ("", "info")
        """What the banner says of this form, and its tone."""
        self._found: tuple[TwinFound, ...] = ()
        self._looked_for: CustomerFields | None = None
        self._looking = False
        self._save_waits = False
        """Save was pressed before it was known who may be here already."""
        self._asked_about: set[str] = set()
        """Twins whom the person has saved over once."""
        self._form = CustomerForm(self, "new_customer", new=True)
        self._form.submitted.connect(self._save_pressed)
        self._form.loaded.connect(self._on_loaded)
        self._form.edited.connect(self._look_for_twins)
        self._build()
        if isinstance(argument, str) and argument:
            self._form.put(split_typed(argument))
            self._look_for_twins()
        self._show_banner()

    def title(self) -> str:
        return self.tr("Customer add")

    def has_draft(self) -> bool:
        return self._form.is_changed()

    def on_link(self, status: LinkStatus) -> None:
        self._link = status
        self._show_banner()
        self._show_given()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            self._form.focus_first_empty()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is typed keeps the most room in a narrow window."""
        super().resizeEvent(event)
        beside = self.width() >= _NARROW * tokens().scale
        self._card.stand(beside=beside)
        if beside:
            self._aside.setFixedWidth(
                min(round(_SIDE_WIDTH * tokens().scale), round(_SIDE_SHARE * self.width()))
            )
        else:
            self._aside.setMinimumWidth(0)
            self._aside.setMaximumWidth(_UNBOUNDED)
        self._aside.setMaximumHeight(_UNBOUNDED if beside else round(_SIDE_SHARE * self.height()))

    # --- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        # Within its screen from the start: moving a whole form to another parent dresses it anew.
        self._card = FormCard(self.tr("New customer"), self.tr("Save customer"), "new_customer", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._card.type_chosen.connect(self._form.show_type)
        self._card.cancelled.connect(self.close_requested)
        self._card.save_pressed.connect(self._save_pressed)
        self._banner = self._card.banner
        self._scroll = scrolling(self._form)
        self._card.fill(self._scroll, self._side())

    def _side(self) -> QWidget:
        """What the register knows about it, beside what is typed."""
        self._given = GivenPanel("new_customer")
        self._given.setObjectName("new_customer.given")
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        self._beside = QVBoxLayout(inside)
        self._beside.setContentsMargins(margins(20, 20, 20, 20))
        self._beside.setSpacing(space(20))
        self._twins = TwinsPanel()
        self._twins.opened.connect(lambda customer_id: self.open_requested.emit("customer.view", customer_id))
        self._beside.addWidget(self._twins)
        self._beside.addWidget(self._given)
        self._beside.addStretch(1)
        self._aside = scrolling(inside)
        self._aside.setProperty("role", "aside")
        return self._aside

    # --- what stands in it ---------------------------------------------------------------------------

    def _on_loaded(self, parts: FormParts) -> None:
        self._parts = parts
        self._card.show_type(self._form.type)
        self._show_given()

    def _show_given(self) -> None:
        waits = self._creation() == "async"
        self._form.show_waiting(waits)
        if self._parts:
            self._given.show_given(self._parts.given, waits)

    def _filters(self) -> bool:
        return self.context.store is not None and self.context.store.filter_shared_customers

    def _creation(self) -> Creation:
        """What saving would do now."""
        store = self.context.store
        return creation(
            online=self._link is None or self._link.state == "online",
            create_async=store is not None and store.create_customer_async,
            filtered=self._filters(),
        )

    def _say(self, text: str, tone: str) -> None:
        self._said = (text, tone)
        self._show_banner()

    def _show_banner(self) -> None:
        """Why it was not saved; or what saving will do, by the link and the store's functionality profile."""
        if self._said[0]:
            self._banner.say(*self._said)
        elif self._link is None:
            self._banner.say("")
        elif self._creation() == "refused":
            self._banner.say(sentence("shared_customers_filtered"), "warning")
        elif self._creation() == "sync":
            self._banner.say(
                self.tr("Headquarters creates the customer and assigns the account number as you save."),
                "info",
            )
        elif self._link.state == "online":
            self._banner.say(
                self.tr(
                    "This store saves customers on the register first. The customer will be shown as"
                    " “Pending sync” until headquarters assigns an account number."
                ),
                "info",
            )
        else:
            self._banner.say(
                self.tr(
                    "You are offline. The customer will be saved on this register and shown as"
                    " “Pending sync” until headquarters assigns an account number."
                ),
                "warning",
            )

    # --- who may be here already ---------------------------------------------------------------------

    def _look_for_twins(self) -> None:
        fields = self._form.fields()
        if self._looked_for is not None and _in_common(fields) == _in_common(self._looked_for):
            return
        self._looked_for, self._looking = fields, True
        # Nobody is asked for a signature while they type: past `run`.
        slot = partial(self._on_twins, fields)
        ask = AskTwins(self._customer_id, fields)
        self.context.runner.run("customer.find_twins", ask, self, slot)

    def _on_twins(self, fields: CustomerFields, outcome: Outcome) -> None:
        if fields is not self._looked_for:
            return  # another answer follows
        self._looking = False
        twins: Twins = outcome.value if outcome.ok else Twins(())
        self._found = twins.found
        self._twins.show_twins(twins.found)
        if self._save_waits:
            self._save_waits = False
            self._save_unless_here()

    def _save_unless_here(self) -> None:
        """Saving over somebody who may be the same customer asks once."""
        new = [one for one in self._found if one.customer_id not in self._asked_about]
        if not new:
            self._save()
            return
        self._asked_about |= {one.customer_id for one in new}
        self._card.set_saving(False)
        text = self.tr("%1 may be the same customer. Open them, or save once more to add another customer.")
        self._say(text.replace("%1", new[0].name), "warning")

    # --- saving --------------------------------------------------------------------------------------

    def _save_pressed(self) -> None:
        if not self._card.save.isEnabled():
            return
        self._card.set_saving(True)
        self._form.show_errors({})
        self._say("", "info")
        if self._looking:
            self._save_waits = True
        else:
            self._save_unless_here()

    def _save(self) -> None:
        fields, consents = self._form.fields(), self._form.consents()
        if not self._filters():
            self.run("customer.add", AddCustomer(self._customer_id, fields, consents), self._on_saved)
            return
        if self._asked is None or (self._asked.fields, self._asked.consents) != (fields, consents):
            self._asked = AddCustomerAtHeadquarters(self._customer_id, str(uuid7()), fields, consents)
        self.run("customer.add_at_headquarters", self._asked, self._on_saved)

    def _on_saved(self, outcome: Outcome) -> None:
        if outcome.refusal:
            self._card.set_saving(False)
            self._show_refusal(outcome.refusal)
            return
        saved: SavedCustomer = outcome.value
        if saved.account_number:
            text = self.tr("%1 is saved. Account number: %2").replace("%2", saved.account_number)
        else:
            text = self.tr("%1 is saved on this register. Pending sync.")
        self.message.emit(text.replace("%1", saved.name), "success")
        self.close_requested.emit()
        me = self.context.associate
        # Who was signed for may not see customers: a second signature would hide that the first one saved.
        if me is not None and me.may("customer.view", CUSTOMER_VIEW):
            self.open_requested.emit("customer.view", saved.customer_id)

    def _show_refusal(self, refusal: Refusal) -> None:
        first = self._form.show_errors(refusal.fields)
        if first:
            self._scroll.ensureWidgetVisible(first)
        else:
            self._say(sentence(refusal.code, refusal.facts), "danger")


def _in_common(fields: CustomerFields) -> tuple[object, ...]:
    """What twins are known by."""
    return fields.name, fields.phone, fields.email, fields.contacts


def split_typed(text: str) -> dict[str, str]:
    """What was typed into a search, as fields of a form: the email, the phone, and the words of a name.

    Chinese names are written family name first.
    """
    words = text.split()
    email = next((word for word in words if "@" in word), "")
    numbers = [word for word in words if _PHONE_PART.fullmatch(word)]
    phone = " ".join(numbers)
    if sum(letter.isdigit() for letter in phone) < _LEAST_PHONE_DIGITS:
        phone, numbers = "", []
    name = [word for word in words if word != email and word not in numbers]
    first, last = name[:-1] or name, name[-1:] if len(name) > 1 else []
    if len(name) == 2 and is_han("".join(name)):
        first, last = last, first
    split = {
        "first_name": " ".join(first),
        "last_name": " ".join(last),
        "email": email,
        "phone": phone,
    }
    return {field: value for field, value in split.items() if value}
