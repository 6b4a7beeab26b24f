"""Issue loyalty card: the next number of headquarters, or one that is scanned or typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from uuid_utils import uuid7

from pos_app.outcome import Outcome
from pos_app.screens.base import Screen
from pos_app.screens.overlay import Overlay
from pos_app.screens.sentences import sentence
from pos_app.screens.states import Reading
from pos_app.screens.widgets import Field
from pos_app.values.customer import CustomerDetails
from pos_app.values.profile import IssueCard
from pos_app.values.register import Associate


class LoyaltyPanel(Overlay):
    chosen = Signal(str, str)
    """Change ID and card number, which is empty for the next of the number sequence."""

    def __init__(self, parent: QWidget, name: str):
        text = self.tr("For %1. Scan or type the card's number; left empty, headquarters gives the next one.")
        super().__init__(
            parent, self.tr("Issue loyalty card"), text.replace("%1", name), self.tr("Issue"), name="loyalty"
        )
        self._number = Field(
            self.tr("Card number"), "loyalty.number", hints=Qt.InputMethodHint.ImhPreferNumbers
        )
        self._number.edit.returnPressed.connect(self._issue)  # a scanner ends with Enter
        self._state = Reading("loyalty.state")
        self.body.addWidget(self._number)
        self.body.addWidget(self._state)
        self.act.clicked.connect(self._issue)
        self._asked: tuple[str, str] | None = None
        self._number.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, words: str) -> None:
        """No card was issued, or nobody knows: what was typed is still here."""
        self.setEnabled(True)
        self._state.done()
        self._number.set_error(words)
        self._number.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _issue(self) -> None:
        """The same number pressed again is the same change: it issues one card."""
        number = self._number.text().strip()
        if self._asked is None or self._asked[1] != number:
            self._asked = (str(uuid7()), number)
        self.setEnabled(False)
        self._state.begins(self.tr("Headquarters issues the card…"))
        self.chosen.emit(*self._asked)


def ask(screen: Screen, details: CustomerDetails, signer: Associate | None) -> None:
    """Ask for the number and issue the card for `screen`. `signer` has signed already."""

    def issue(change_id: str, number: str) -> None:
        screen.run("loyalty.issue", IssueCard(details.customer_id, change_id, number), answered, signer)

    def answered(outcome: Outcome) -> None:
        if refusal := outcome.refusal:
            if isValid(panel):
                panel.refuse(sentence(refusal.code, refusal.facts))
            return
        if isValid(panel):
            panel.finish()
        words = QCoreApplication.translate("LoyaltyPanel", "Loyalty card %1 issued.")
        screen.message.emit(words.replace("%1", outcome.value.card_number), "success")

    panel = LoyaltyPanel(screen, details.name)
    panel.chosen.connect(issue)
