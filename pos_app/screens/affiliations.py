"""Affiliations and loyalty cards of a customer: headquarters changes them while the person waits."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from uuid_utils import uuid7

from pos_app.operations import limits
from pos_app.outcome import Outcome
from pos_app.screens.base import Screen
from pos_app.screens.details_parts import above, clear, scrolled
from pos_app.screens.details_tab import Tab
from pos_app.screens.sentences import sentence
from pos_app.screens.states import Reading
from pos_app.screens.theme import space
from pos_app.screens.widgets import button, text_label
from pos_app.screens.wrapping import WrappingLabel
from pos_app.values.customer import CustomerDetails
from pos_app.values.profile import Affiliation, ChangeAffiliation, ViewAffiliations


class AffiliationsTab(Tab):
    def __init__(self, screen: Screen):
        super().__init__(screen)
        self._details: CustomerDetails | None = None
        self._known: tuple[Affiliation, ...] = ()
        self._online = False
        self._asked: tuple[str, ChangeAffiliation] | None = None
        """What was sent last and got no answer: the same press again is the same change."""
        self._read_once = False
        self._state = Reading("affiliations.state")
        self._inside, self._scroll = scrolled(self)
        above(self, self._state)
        self._read()

    def show_customer(self, details: CustomerDetails) -> None:
        self._details = details
        self._show()

    def on_link(self, online: bool) -> None:
        self._online = online
        self._show()

    def _read(self) -> None:
        self._state.begins(self.tr("Reading the affiliations…"))
        self.page.run("affiliation.view", ViewAffiliations(), self._on_known)

    def _on_known(self, outcome: Outcome) -> None:
        if outcome.refusal:
            self._state.failed(self.tr("The affiliations can't be shown."), outcome.refusal, self._read)
            return
        self._state.done()
        self._read_once = True
        self._known = outcome.value
        self._show()

    def _show(self) -> None:
        if self._details is None:
            return
        clear(self._inside)
        pending = self._details.account_number is None
        why_not = limits.why_not("affiliation.add", pending=pending, online=self._online)
        self._inside.addWidget(text_label(self.tr("Affiliations"), "subtitle"))
        if why_not:
            why = WrappingLabel(sentence(why_not), "muted", "affiliations.why_not")
            self._inside.addWidget(why)
        for one in self._known:
            has = one.affiliation_id in self._details.profile.affiliations
            self._inside.addWidget(self._line(one, has=has, can=why_not is None))
        if not self._known and self._read_once:
            self._inside.addWidget(WrappingLabel(self.tr("Headquarters has defined none."), "muted"))
        self._inside.addSpacing(space(12))
        self._inside.addWidget(text_label(self.tr("Loyalty cards"), "subtitle"))
        cards = self._details.profile.loyalty_cards
        for number in cards:
            self._inside.addWidget(WrappingLabel(number, "strong", "affiliations.card"))
        if not cards:
            text = self.tr("No loyalty card yet. Issue one with the button below.")
            self._inside.addWidget(WrappingLabel(text, "muted"))
        self._inside.addStretch(1)

    def _line(self, one: Affiliation, *, has: bool, can: bool) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(WrappingLabel(one.name, "strong" if has else "muted"), 1)
        row.addWidget(self._switch(one, has=has, can=can))
        return line

    def _switch(self, one: Affiliation, *, has: bool, can: bool) -> QPushButton:
        words = self.tr("Remove") if has else self.tr("Add")
        made = button(words, object_name=f"affiliations.{one.affiliation_id}")
        made.setAccessibleName(f"{words}: {one.name}")
        made.setEnabled(can)
        made.clicked.connect(partial(self._change, one.affiliation_id, has))
        return made

    def _change(self, affiliation_id: str, has: bool, _checked: bool = False) -> None:
        if self._details is None:
            return
        customer_id = self._details.customer_id
        name = "affiliation.remove" if has else "affiliation.add"
        if self._asked is None or _wish(*self._asked) != (name, customer_id, affiliation_id):
            self._asked = name, ChangeAffiliation(customer_id, str(uuid7()), affiliation_id)
        self._scroll.setEnabled(False)
        self._state.begins(self.tr("Headquarters is asked…"))
        self.page.run(*self._asked, self._on_changed)

    def _on_changed(self, outcome: Outcome) -> None:
        self._scroll.setEnabled(True)
        self._state.done()
        if outcome.refusal is None or outcome.refusal.code != "headquarters_silent":
            self._asked = None
        if outcome.refusal:
            self.page.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")


def _wish(name: str, asked: ChangeAffiliation) -> tuple[str, str, str]:
    """What was wanted, without the ID under which it was sent."""
    return name, asked.customer_id, asked.affiliation_id
