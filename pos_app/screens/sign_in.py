"""Sign-in with operator ID and PIN, by touch or by keyboard."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pos_app.screens import languages, theme
from pos_app.screens.base import ScreenContext
from pos_app.screens.entrance import Entrance
from pos_app.screens.flow import FlowLayout
from pos_app.screens.header import register_text, store_text
from pos_app.screens.widgets import Busy, Field, button, set_role, text_label

if TYPE_CHECKING:
    from pos_app.runner import Outcome
    from pos_app.screens.out_of_service import OutOfService
    from pos_app.values.deactivation import Deactivation
    from pos_app.values.register import LinkStatus, Store

_PIN_HINTS = (
    Qt.InputMethodHint.ImhDigitsOnly
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
)


class SignInScreen(Entrance):
    signed_in = Signal(object)
    """The Associate."""
    language_chosen = Signal(str, str)
    """The language, and the operator ID that was typed: the shell shows sign-in in it."""
    activation_requested = Signal()
    """The register is out of service, and there is a new code."""

    def __init__(
        self,
        context: ScreenContext,
        language: str = "",
        operator_id: str = "",
        parent: QWidget | None = None,
    ):
        """`language` was chosen by who signs in; "" where nobody has chosen."""
        super().__init__(context, parent)
        self._language = language
        self._operator_id = Field(self.tr("Operator ID"), "sign_in.operator_id")
        self._pin = Field(self.tr("PIN"), "sign_in.pin")
        self._pin.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._pin.edit.setInputMethodHints(_PIN_HINTS)
        self._error = text_label("", "field-error", object_name="sign_in.error", wrap=True)
        self._submit = button(self.tr("Sign in"), "primary", object_name="sign_in.submit")
        self._busy = Busy()
        self._typing_in = self._operator_id.edit
        self._keys: list[QPushButton] = []
        self._out_of_service: OutOfService | None = None
        self._operator_id.edit.setText(operator_id)
        self._introduce()
        self._offer_languages()
        self._arrange()
        for edit in (self._operator_id.edit, self._pin.edit):
            edit.installEventFilter(self)
            edit.setProperty("own_keys", True)
            edit.returnPressed.connect(self._on_enter)
        self._submit.clicked.connect(self._try)
        self._set_error("")
        self.begins_at = self._operator_id.edit

    def title(self) -> str:
        return self.tr("Clienteling POS")

    def use_height(self, low: bool) -> None:
        for key in self._keys:
            set_role(key, "key-low" if low else "key")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys write into the field that had the focus last."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QLineEdit):
            self._typing_in = watched
        return super().eventFilter(watched, event)

    def _introduce(self) -> None:
        self.headline.setText(self.tr("Know every customer by heart."))
        self._say_where()

    def _offer_languages(self) -> None:
        row = QWidget()
        flow = FlowLayout(theme.space(8), row)
        for code, name in languages.NAMES.items():
            chip = button(name, "chip", object_name=f"sign_in.language_{code}")
            chip.setCheckable(True)
            chip.setChecked(code == languages.spoken())
            chip.clicked.connect(partial(self._choose_language, code))
            flow.addWidget(chip)
        self.beside.addSpacing(theme.space(12))
        self.beside.addWidget(row)

    def _choose_language(self, code: str) -> None:
        self.language_chosen.emit(code, self._operator_id.text())

    def on_store(self, store: Store) -> None:
        self.context = replace(self.context, store=store)
        self._say_where()

    def _say_where(self) -> None:
        if store := self.context.store:
            ready = store.has_staff and self._out_of_service is None
            state = self.tr("%1 · ready to work offline") if ready else "%1"
            self.text.setText(f"{store_text(store)}\n{state.replace('%1', register_text(store))}")

    def on_link(self, status: LinkStatus) -> None:
        """Headquarters may have taken the register out of service, or back."""
        if status.state == "deactivated":
            from pos_app.values.deactivation import ViewDeactivation

            self.run("session.view_deactivation", ViewDeactivation(), self._on_deactivation)
        else:
            self._show_service(None)

    def _on_deactivation(self, outcome: Outcome) -> None:
        if outcome.ok:
            self._show_service(outcome.value if outcome.value.at is not None else None)

    def _show_service(self, deactivation: Deactivation | None) -> None:
        self._inside.setVisible(deactivation is None)
        if self._out_of_service is not None:
            self._out_of_service.deleteLater()
            self._out_of_service = None
        if deactivation is not None:
            from pos_app.screens.out_of_service import OutOfService

            self._out_of_service = OutOfService(deactivation, self.context.store)
            self._out_of_service.activate.clicked.connect(self.activation_requested)
            self.card.insertWidget(0, self._out_of_service)
        self._say_where()

    def _arrange(self) -> None:
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.card.spacing())
        self.card.addWidget(self._inside)
        column.addWidget(self._operator_id)
        column.addWidget(self._pin)
        column.addWidget(self._make_keys())
        column.addWidget(self._error)
        row = QHBoxLayout()
        row.addWidget(self._submit, 1)
        column.addLayout(row)
        busy = QHBoxLayout(self._submit)
        busy.addStretch()
        busy.addWidget(self._busy)

    def _make_keys(self) -> QWidget:
        pad = QWidget()
        pad.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # digits stand alike everywhere
        grid = QGridLayout(pad)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.space(8))
        for digit in "1234567890":
            key = self._make_key(f"sign_in.key_{digit}", digit)
            key.clicked.connect(lambda _=False, digit=digit: self._write(digit))
            place = 10 if digit == "0" else int(digit) - 1
            grid.addWidget(key, place // 3, place % 3)
        backspace = self._make_key("sign_in.backspace", icon="backspace", says=self.tr("Delete"))
        backspace.clicked.connect(self._erase)
        grid.addWidget(backspace, 3, 0)
        enter = self._make_key("sign_in.enter", icon="enter", says=self.tr("Enter"))
        enter.clicked.connect(self._on_enter)
        grid.addWidget(enter, 3, 2)
        return pad

    def _make_key(self, object_name: str, digit: str = "", *, icon: str = "", says: str = "") -> QPushButton:
        key = button(digit, "key", object_name=object_name, icon=icon)
        self._keys.append(key)
        key.setAccessibleName(says or digit)
        # A press leaves the focus in the field; the keyboard still reaches every key.
        key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return key

    def _write(self, digit: str) -> None:
        self._typing_in.insert(digit)

    def _erase(self) -> None:
        self._typing_in.backspace()

    def _on_enter(self) -> None:
        """From the operator ID on to the PIN; from the PIN on to signing in."""
        if self._typing_in is self._operator_id.edit and not self._pin.text():
            self._pin.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._try()

    def _try(self) -> None:
        if self._busy.is_running():
            return
        for field in (self._operator_id, self._pin):
            if not field.text():
                field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        from pos_app.values.register import SignIn

        self._set_busy(True)
        ask = SignIn(self._operator_id.text(), self._pin.text(), self._language)
        self.run("session.sign_in", ask, self._on_answer)

    def _on_answer(self, outcome: Outcome) -> None:
        self._pin.edit.clear()
        self._set_busy(False)
        if outcome.refusal:
            from pos_app.screens.sentences import sentence

            self._set_error(sentence(outcome.refusal.code, outcome.refusal.facts))
            self._pin.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._operator_id.edit.clear()
        self.signed_in.emit(outcome.value)

    def _set_busy(self, busy: bool) -> None:
        self._submit.setEnabled(not busy)
        if busy:
            self._set_error("")
            self._busy.start()
        else:
            self._busy.stop()

    def _set_error(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))
