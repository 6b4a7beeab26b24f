"""Contacts and consent: each email and phone with what the customer said about it, and all that was said."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pos_app.outcome import Outcome
from pos_app.screens.base import Screen
from pos_app.screens.consent_words import consent_text
from pos_app.screens.contact_line import ContactLine
from pos_app.screens.details_parts import clear, scrolled
from pos_app.screens.details_tab import Tab
from pos_app.screens.formats import moment_text
from pos_app.screens.sentences import sentence
from pos_app.screens.theme import margins, space
from pos_app.screens.widgets import EmptyState, button, text_label
from pos_app.screens.wrapping import WrappingLabel
from pos_app.values.customer import CustomerDetails
from pos_app.values.profile import ChangeConsent
from pos_contract import consents
from pos_contract.records import Consent, ConsentState, Contact


class ContactsTab(Tab):
    def __init__(self, screen: Screen):
        super().__init__(screen)
        self._details: CustomerDetails | None = None
        self._inside, self._scroll = scrolled(self)

    def show_customer(self, details: CustomerDetails) -> None:
        self._details = details
        clear(self._inside)
        stands = consents.standing(details.profile.consents)
        contacts = _contacts(details)
        for contact in contacts:
            self._inside.addWidget(
                self._card(contact, stands.get((contact.kind, contact.value, consents.MARKETING)))
            )
        if not contacts:
            text = self.tr("They are added with Edit.")
            nothing = EmptyState("phone", self.tr("No email and no phone"), text, self.edit_button(details))
            self._inside.addWidget(nothing)
        if details.profile.consents:
            self._inside.addSpacing(space(8))
            self._inside.addWidget(text_label(self.tr("What was said"), "subtitle"))
            for one in reversed(details.profile.consents):
                self._inside.addWidget(self._heard(one))
        self._inside.addStretch(1)

    def _card(self, contact: Contact, stands: Consent | None) -> QFrame:
        line = ContactLine(contact.kind, contact.value)
        line.copied.connect(self._on_copied)
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(margins(16, 8, 16, 12))
        column.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(space(8))
        words = WrappingLabel(self.tr("Marketing: %1").replace("%1", consent_text(stands)), "muted")
        row.addWidget(words, 1)
        for state in ("agreed", "declined"):
            row.addWidget(self._switch(contact, stands, state))
        column.addLayout(row)
        return card

    def _switch(self, contact: Contact, stands: Consent | None, state: ConsentState) -> QPushButton:
        """Pressed in while it stands."""
        words = self.tr("Agreed") if state == "agreed" else self.tr("Declined")
        made = button(words, "chip", object_name=f"consents.{contact.kind}.{state}")
        made.setCheckable(True)
        made.setChecked(stands is not None and stands.state == state)
        made.setAccessibleName(f"{contact.value}: {words}")
        made.clicked.connect(partial(self._change, contact, stands, state))
        return made

    def _heard(self, one: Consent) -> QWidget:
        agreed = one.state == "agreed"
        state = self.tr("%1: agreed to marketing") if agreed else self.tr("%1: declined marketing")
        who = [moment_text(one.at, self.page.context.store), one.associate_name, one.store_name]
        text = "\n".join((state.replace("%1", one.value), " · ".join(part for part in who if part)))
        line = WrappingLabel(text, "muted")
        line.setObjectName("consents.heard")
        return line

    def _change(
        self, contact: Contact, stands: Consent | None, state: ConsentState, _checked: bool = False
    ) -> None:
        if self._details is None:
            return
        if stands and state == stands.state:
            self.show_customer(self._details)
            return
        self._scroll.setEnabled(False)
        seen_at = stands.at if stands else None
        ask = ChangeConsent(self._details.customer_id, contact.kind, contact.value, state, seen_at)
        self.page.run("consent.change", ask, self._on_changed)

    def _on_changed(self, outcome: Outcome) -> None:
        self._scroll.setEnabled(True)
        if outcome.refusal:
            self.page.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
            if self._details is not None:
                self.show_customer(self._details)

    def _on_copied(self, text: str) -> None:
        self.page.message.emit(self.tr("Copied: %1").replace("%1", text), "success")


def _contacts(details: CustomerDetails) -> tuple[Contact, ...]:
    """The primary ones first."""
    primary = (Contact("phone", details.phone), Contact("email", details.email))
    return tuple(dict.fromkeys(one for one in (*primary, *details.fields.contacts) if one.value))
