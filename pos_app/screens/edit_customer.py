"""Edit customer (623): the fields as they stand, changed at headquarters while the person waits."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from uuid_utils import uuid7

from pos_app.outcome import Outcome, Refusal
from pos_app.screens.base import Screen, ScreenContext
from pos_app.screens.customer_form import CustomerForm
from pos_app.screens.edit_conflicts import EditConflicts
from pos_app.screens.form_card import FormCard, scrolling
from pos_app.screens.list_area import ListArea
from pos_app.screens.sentences import sentence
from pos_app.values.customer import CustomerDetails, ViewCustomer
from pos_app.values.customer_form import AskedAttribute, FormParts
from pos_app.values.edit import EditCustomer, EditedCustomer
from pos_app.values.register import LinkStatus
from pos_contract import merging
from pos_contract.records import CustomerFields

_MAY_BE_DONE = ("headquarters_silent", "headquarters_needed")
"""Refusals after which the same edit, sent again, must be known as the same."""


@dataclass(frozen=True, slots=True)
class _Base:
    """What the edit began from."""

    customer_id: str
    version: int
    fields: CustomerFields
    shown: CustomerFields
    """As the form shows it, which knows nothing of spaces that nobody sees."""


class EditCustomerScreen(Screen):
    topics = frozenset({"customers"})

    def __init__(self, context: ScreenContext, argument: object = None, parent: QWidget | None = None):
        super().__init__(context, parent)
        self._customer_id = str(argument)
        self._base: _Base | None = None
        self._asked: EditCustomer | None = None
        """Sent, and perhaps not answered: the same, sent again, is not done twice."""
        self._conflict: EditedCustomer | None = None
        self._online = True
        self._saving = False
        self._refused = ""
        self._attributes: dict[str, AskedAttribute] = {}
        self._form = CustomerForm(self, "edit_customer")
        self._form.submitted.connect(self._save_pressed)
        self._form.loaded.connect(self._on_parts)
        self._conflicts = EditConflicts()
        self._conflicts.chosen.connect(self._show_state)
        self._build()
        self.reload()

    def title(self) -> str:
        return self.tr("Edit customer")

    def has_draft(self) -> bool:
        return self._base is not None and self._form.fields() != self._base.shown

    def on_link(self, status: LinkStatus) -> None:
        self._online = status.state == "online"
        self._show_state()

    def reload(self) -> None:
        """What somebody else changed meanwhile is shown where nothing is typed; else it is merged later."""
        if not self.has_draft():
            self.run("customer.view", ViewCustomer(self._customer_id), self._on_loaded)

    # --- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._card = FormCard(self.tr("Edit customer"), self.tr("Save changes"), "edit_customer")
        self._card.type_chosen.connect(self._form.show_type)
        self._card.cancelled.connect(self._cancel_pressed)
        self._card.save_pressed.connect(self._save_pressed)
        self._scroll = scrolling(self._form)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(scrolling(self._conflicts))
        self._area = ListArea(self._pages)
        self._area.show_reading(self.tr("Reading the customer…"))
        self._card.fill(self._area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._form.setEnabled(False)
        self._show_state()

    # --- what stands in it ---------------------------------------------------------------------------

    def _on_parts(self, parts: FormParts) -> None:
        self._attributes = {one.attribute_id: one for one in parts.attributes}

    def _on_loaded(self, outcome: Outcome) -> None:
        if (outcome.refusal and outcome.refusal.code == "superseded") or self.has_draft():
            return
        if outcome.refusal:
            self._on_unread(outcome.refusal)
            return
        self._area.show_list()
        details: CustomerDetails = outcome.value
        if details.account_number is None:
            self._refuse(Refusal("customer_pending"))
            return
        self._customer_id = details.customer_id  # another one's, where headquarters merged two
        stands = (details.customer_id, details.profile.version, details.fields)
        if self._base is None or stands != (self._base.customer_id, self._base.version, self._base.fields):
            self._begin(*stands)
        self._show_state()

    def _on_unread(self, refusal: Refusal) -> None:
        if self._base is None:
            what = self.tr("The customer can't be shown")
            self._area.show_failed(what, refusal, self._try_again)
        else:
            self._refuse(refusal)

    def _try_again(self) -> None:
        self._form.read_parts()
        self.reload()

    def _begin(self, customer_id: str, version: int, fields: CustomerFields) -> None:
        self._refused = ""
        self._show_fields(fields)
        self._base = _Base(customer_id, version, fields, self._form.fields())
        if not self._form.isEnabled():
            self._form.setEnabled(True)
            self._form.focus_first_empty()

    def _show_fields(self, fields: CustomerFields) -> None:
        self._form.show_fields(fields)
        self._card.show_type(fields.type)

    def _typed(self, base: _Base) -> CustomerFields:
        """What began, with what the person changed in it, and nothing else."""
        typed = self._form.fields()
        mine = [each.field for each in merging.merge(base.shown, typed, base.fields).clashes]
        return merging.resolve(base.shown, typed, base.fields, mine)

    def _show_state(self) -> None:
        """Why it was not saved, or what there is to decide; what can be pressed."""
        deciding = self._conflict is not None
        self._pages.setCurrentIndex(1 if deciding else 0)
        self._card.show_types(not deciding)
        self._card.cancel.setText(self.tr("Back to the fields") if deciding else self.tr("Cancel"))
        self._card.set_saving(self._saving)
        self._card.save.setEnabled(
            not self._saving and self._base is not None and (not deciding or self._conflicts.is_decided())
        )
        if self._refused:
            self._card.banner.say(self._refused, "danger")
        elif deciding:
            self._card.banner.say(self._conflict_text(), "warning")
        elif not self._online:
            self._card.banner.say(
                self.tr(
                    "You are offline. A customer is edited at headquarters, so this can't be saved just now."
                    " What you type stays here: save it when the register is online."
                ),
                "warning",
            )
        else:
            self._card.banner.say("")

    def _conflict_text(self) -> str:
        assert self._conflict is not None
        if self._conflict.customer_id != self._customer_id:
            return self.tr(
                "Headquarters found that this customer and another are one. Choose what is right where they"
                " differ; whatever else you changed is kept."
            )
        return self.tr(
            "Somebody else has changed the same fields since you began. Choose what is right for each;"
            " whatever else you changed is kept."
        )

    # --- saving --------------------------------------------------------------------------------------

    def _cancel_pressed(self) -> None:
        if self._conflict is None:
            self.close_requested.emit()
            return
        self._conflict = None
        self._show_state()

    def _save_pressed(self) -> None:
        if not self._card.save.isEnabled():
            return
        if self._conflict is not None:
            self._go_on_from(self._conflict, self._conflicts.keep_mine())
        self._send()

    def _go_on_from(self, stands: EditedCustomer, keep_mine: Collection[str]) -> None:
        """What I changed and chose, on top of what stands now."""
        assert self._asked is not None
        fields = merging.resolve(self._asked.base, stands.mine, stands.fields, keep_mine)
        self._begin(stands.customer_id, stands.version, stands.fields)
        self._show_fields(fields)
        self._conflict = None

    def _send(self) -> None:
        base = self._base
        assert base is not None
        fields = self._typed(base)
        self._form.show_errors({})
        self._refused = ""
        if fields == base.fields:
            self._finish(self.tr("Nothing is left to change: %1 stands as it is."), fields)
            return
        ask = (base.customer_id, base.fields, fields)
        if self._asked is None or ask != (self._asked.customer_id, self._asked.base, self._asked.fields):
            self._asked = EditCustomer(base.customer_id, str(uuid7()), base.version, base.fields, fields)
        self._saving = True
        self._show_state()
        self.run("customer.edit", self._asked, self._on_answer)

    def _on_answer(self, outcome: Outcome) -> None:
        self._saving = False
        if outcome.refusal:
            if outcome.refusal.code not in _MAY_BE_DONE:
                self._asked = None
            if outcome.refusal.code == "customer_erased":
                self._forget()
            self._refuse(outcome.refusal)
            return
        answer: EditedCustomer = outcome.value
        if answer.done:
            self._customer_id, before = answer.customer_id, self._customer_id
            self._finish(self.tr("%1 is saved."), answer.fields)
            if before != answer.customer_id:
                self.open_requested.emit("customer.view", answer.customer_id)
        elif answer.conflicts:
            self._conflict = answer
            self._conflicts.show_conflicts(answer.conflicts, self._attributes, self.context.store)
            self._show_state()
        else:
            # What was in conflict was changed back meanwhile.
            self._go_on_from(answer, ())
            self._send()

    def _forget(self) -> None:
        """Nobody may keep anything of who asked to be forgotten, a draft neither."""
        self._base = None
        self._form.show_fields(CustomerFields())
        self._form.setEnabled(False)

    def _finish(self, text: str, fields: CustomerFields) -> None:
        self.message.emit(text.replace("%1", fields.name), "success")
        self.close_requested.emit()

    def _refuse(self, refusal: Refusal) -> None:
        first = self._form.show_errors(refusal.fields)
        if first:
            self._scroll.ensureWidgetVisible(first)
        else:
            self._refused = sentence(refusal.code, refusal.facts)
        self._show_state()
