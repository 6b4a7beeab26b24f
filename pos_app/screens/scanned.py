"""A loyalty card or an account number is scanned, on whichever screen: its customer opens."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos_app.outcome import Outcome
from pos_app.runner import OperationRunner
from pos_app.screens.scanner import Scanner
from pos_app.screens.sentences import sentence
from pos_app.screens.widgets import Toast
from pos_app.values.register import Associate
from pos_app.values.search import FindByNumber


class ScannedCustomers(QObject):
    open_requested = Signal(str, object)
    """As a screen's: the customer who was found, or search with the number that nobody has."""

    def __init__(self, runner: OperationRunner, toast: Toast, window: QWidget):
        super().__init__(window)
        self.associate: Associate | None = None
        """Who is signed in; without one nothing is looked for."""
        self._runner = runner
        self._toast = toast
        self._scanner = Scanner(parent=self)
        self._scanner.scanned.connect(self._on_scanned)
        if (handle := window.windowHandle()) is not None:
            handle.installEventFilter(self._scanner)

    def _on_scanned(self, number: str) -> None:
        if self.associate is not None:
            found = partial(self._on_found, number, self.associate)
            self._runner.run("customer.find_by_number", FindByNumber(number), self, found)

    def _on_found(self, number: str, associate: Associate, outcome: Outcome) -> None:
        if self.associate is not associate:
            return  # locked meanwhile
        if outcome.refusal:
            self._toast.say(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
        elif outcome.value.customer_id is not None:
            self.open_requested.emit("customer.view", outcome.value.customer_id)
        else:
            text = self.tr("No customer on this register has the card or account number %1.")
            search = partial(self.open_requested.emit, "customer.search", number)
            self._toast.say(text.replace("%1", number), "warning", self.tr("Search"), search)
