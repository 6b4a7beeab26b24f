"""Activate device (707): makes this device a register of a store."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.runner import Outcome, Refusal
from pos_app.screens.base import ScreenContext
from pos_app.screens.entrance import Entrance
from pos_app.screens.sentences import sentence
from pos_app.screens.widgets import Busy, Field, button, text_label
from pos_app.values.register import Activate

_AGAIN_AFTER_MS = 30_000
"""An activation that nobody attends is tried again after so long when headquarters does not answer."""


class ActivationScreen(Entrance):
    activated = Signal(object)
    """The Store."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None):
        super().__init__(context, parent)
        self.headline.setText(self.tr("Activate this device"))
        self.text.setText(
            self.tr("Headquarters gives an address and a code for each register. The code works once.")
        )
        self._headquarters = Field(self.tr("Headquarters address"), "activation.headquarters")
        self._headquarters.edit.setPlaceholderText("https://hq.example.com")
        self._headquarters.edit.setInputMethodHints(Qt.InputMethodHint.ImhUrlCharactersOnly)
        self._code = Field(
            self.tr("Activation code"),
            "activation.code",
            hints=Qt.InputMethodHint.ImhUppercaseOnly,
        )
        self._error = text_label("", "field-error", object_name="activation.error", wrap=True)
        self._submit = button(self.tr("Activate"), "primary", object_name="activation.submit")
        self._busy = Busy()
        self._given: Activate | None = None
        for part in (self._headquarters, self._code, self._error, self._submit):
            self.card.addWidget(part)
        busy = QHBoxLayout(self._submit)
        busy.addStretch()
        busy.addWidget(self._busy)
        self._set_error("")
        self._headquarters.edit.returnPressed.connect(self._activate)
        self._code.edit.returnPressed.connect(self._activate)
        self._submit.clicked.connect(self._activate)
        self.begins_at = self._headquarters.edit

    def title(self) -> str:
        return self.tr("Clienteling POS")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            QTimer.singleShot(0, self, self._activate_unattended)

    def _activate_unattended(self) -> None:
        """With what IT has laid down for this machine, where it has."""
        from pos_app import unattended

        self._given = unattended.given()
        if self._given is None or self._headquarters.text() or self._code.text():
            return
        self._headquarters.edit.setText(self._given.headquarters)
        self._code.edit.setText(self._given.code)
        self._activate()

    def _register_asked(self) -> str:
        return self._given.register if self._given and self._given.code == self._code.text() else ""

    def _activate(self) -> None:
        if self._busy.is_running():
            return
        self._set_error("")
        missing = {
            self._headquarters: self.tr("Type the address that headquarters gave for this register."),
            self._code: self.tr("Type the code that headquarters gave for this register."),
        }
        empty = [field for field in missing if not field.text().strip()]
        for field, text in missing.items():
            field.set_error(text if field in empty else "")
        if empty:
            empty[0].edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._submit.setEnabled(False)
        self._busy.start()
        ask = Activate(self._headquarters.text(), self._code.text(), self._register_asked())
        self.run("session.activate", ask, self._on_answer)

    def _on_answer(self, outcome: Outcome) -> None:
        self._submit.setEnabled(True)
        self._busy.stop()
        if outcome.refusal:
            self._show_refusal(outcome.refusal)
            if self._given and outcome.refusal.code == "unreachable":
                QTimer.singleShot(_AGAIN_AFTER_MS, self, self._activate)
        else:
            self.activated.emit(outcome.value)

    def _show_refusal(self, refusal: Refusal) -> None:
        text = sentence(refusal.code, refusal.facts)
        if "headquarters" in refusal.fields:
            self._headquarters.set_error(text)
            self._headquarters.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._set_error(text)
            self._code.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_error(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))
