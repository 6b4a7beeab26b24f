"""Manager override: another person who has the permission signs for one run of an operation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from pos_app.outcome import Outcome
from pos_app.runner import OperationRunner
from pos_app.screens.overlay import Overlay
from pos_app.screens.sentences import sentence
from pos_app.screens.widgets import Field, text_label
from pos_app.values.register import Override
from pos_contract import operations as declared


@dataclass(frozen=True, slots=True)
class Refused:
    """A run that was refused for want of a permission, and can be done with another's signature."""

    name: str
    ask: object
    slot: Callable[[Outcome], None]
    outcome: Outcome

    @property
    def permission(self) -> str:
        assert self.outcome.refusal is not None
        return self.outcome.refusal.facts["permission"]


class OverridePanel(Overlay):
    signed = Signal(object)
    """The Associate who signs."""

    def __init__(self, parent: QWidget, runner: OperationRunner, permission: str, operation: str):
        """`operation` is the name of what is to be signed for."""
        super().__init__(
            parent,
            self.tr("Manager override"),
            self.tr("You may not do this by yourself. Somebody who may can sign here for this one time."),
            self.tr("Sign"),
            name="override",
        )
        self._runner = runner
        self._permission = permission
        self._operator_id = Field(
            self.tr("Operator ID"), "override.operator_id", hints=Qt.InputMethodHint.ImhPreferNumbers
        )
        self._pin = Field(self.tr("PIN"), "override.pin", hints=Qt.InputMethodHint.ImhDigitsOnly)
        self._pin.edit.setEchoMode(QLineEdit.EchoMode.Password)
        known = declared.of(operation)
        title = QCoreApplication.translate("Operations", known.title) if known else ""
        self.body.addWidget(text_label(title, "strong", object_name="override.operation", wrap=True))
        for field in (self._operator_id, self._pin):
            self.body.addWidget(field)
            field.edit.returnPressed.connect(self._sign)
        self.act.clicked.connect(self._sign)
        self._operator_id.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sign(self) -> None:
        if not self.act.isEnabled():
            return
        self.act.setEnabled(False)
        ask = Override(self._operator_id.text(), self._permission, self._pin.text())
        self._runner.run("session.override", ask, self, self._on_answer)

    def _on_answer(self, outcome: Outcome) -> None:
        self.act.setEnabled(True)
        self._pin.edit.clear()
        if outcome.refusal:
            self._pin.set_error(sentence(outcome.refusal.code, outcome.refusal.facts))
            self._pin.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.signed.emit(outcome.value)
        self.finish()


def ask_to_sign(screen: QWidget, runner: OperationRunner, refused: Refused) -> None:
    """Over the screen; it gets the outcome of the signed run, or the refusal if nobody signs."""
    panel = OverridePanel(screen, runner, refused.permission, refused.name)
    panel.cancelled.connect(partial(refused.slot, refused.outcome))
    panel.signed.connect(partial(runner.run, refused.name, refused.ask, screen, refused.slot))
