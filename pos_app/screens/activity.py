"""Add activity: its type, a few words, and when to follow up; for one customer or several."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QWidget
from shiboken6 import isValid
from uuid_utils import uuid7

from pos_app.outcome import Outcome
from pos_app.runner import OperationRunner
from pos_app.screens.activity_words import as_of_text, follow_ups, type_name
from pos_app.screens.base import Screen
from pos_app.screens.formats import customers_text
from pos_app.screens.overlay import Overlay
from pos_app.screens.sentences import sentence
from pos_app.screens.states import Reading
from pos_app.screens.widgets import button, text_label
from pos_app.values.customer import ActivityTypes, AddActivity, RefreshActivityTypes, ViewActivityTypes
from pos_app.values.register import Associate, Store

_LINES = 4


class ActivityPanel(Overlay):
    written = Signal(str, str, object)
    """Type, text, and in how many days to follow up (None: not)."""

    def __init__(self, parent: QWidget, runner: OperationRunner, count: int, store: Store | None):
        text = self.tr("Every associate of the company who may see the customer will find it.")
        title = self.tr("Add activity")
        if count > 1:
            title = self.tr("Add activity for %1").replace("%1", customers_text(count))
        super().__init__(parent, title, text, self.tr("Add activity"), name="activity")
        self._type = _combo("activity.type", self.tr("Type"))
        self._text = QPlainTextEdit(tabChangesFocus=True)
        self._text.setObjectName("activity.text")
        self._text.setAccessibleName(self.tr("What was done, or is to be done"))
        self._text.setPlaceholderText(self._text.accessibleName())
        self._text.setFixedHeight(self._text.fontMetrics().lineSpacing() * _LINES + 28)
        self._follow_up = _combo("activity.follow_up", self.tr("Follow up"))
        for words, days in follow_ups():
            self._follow_up.addItem(words, days)
        self._state = Reading("activity.state")
        self._as_of = text_label(role="small", object_name="activity.as_of", wrap=True)
        self._refresh = button(self.tr("Refresh"), "quiet", object_name="activity.refresh")
        self._refresh.setToolTip(self.tr("Ask headquarters for its activity types now"))
        self._refresh.clicked.connect(self._refresh_types)
        for label, part in (
            (self.tr("Type"), self._type),
            ("", self._text),
            (self.tr("Follow up"), self._follow_up),
        ):
            if label:
                self.body.addWidget(text_label(label, "field-label"))
            self.body.addWidget(part)
            if part is self._type:
                self.body.addWidget(self._state)
                self.body.addLayout(self._freshness())
        self._error = text_label(role="field-error", object_name="activity.error", wrap=True)
        self._error.hide()
        self.body.addWidget(self._error)
        self.act.setEnabled(False)
        self.act.clicked.connect(self._write)
        self._runner = runner
        self._store = store
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._read_types()

    def _freshness(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._as_of, 1)
        row.addWidget(self._refresh)
        return row

    def _read_types(self) -> None:
        self._state.begins(self.tr("Reading the activity types…"))
        self._runner.run("activity.view_types", ViewActivityTypes(), self, self._on_types)

    def _on_types(self, outcome: Outcome) -> None:
        if outcome.refusal:
            what = self.tr("The activity types can't be shown.")
            self._state.failed(what, outcome.refusal, self._read_types)
            return
        self._state.done()
        self._show_types(outcome.value)
        if outcome.value.due:
            self._runner.run("activity.refresh_types", RefreshActivityTypes(), self, self._on_refreshed)

    def _show_types(self, types: ActivityTypes) -> None:
        chosen = self._type.currentData()
        self._type.clear()
        for name in types.names:
            self._type.addItem(type_name(name), name)
        self._type.setCurrentIndex(max(0, self._type.findData(chosen)))
        self.act.setEnabled(bool(types.names))
        self._as_of.setText(as_of_text(types, self._store))

    def _refresh_types(self) -> None:
        self._refresh.setEnabled(False)
        self._runner.run("activity.refresh_types", RefreshActivityTypes(), self, self._on_wanted)

    def _on_wanted(self, outcome: Outcome) -> None:
        self._refresh.setEnabled(True)
        self._on_refreshed(outcome)
        if outcome.refusal:
            self._as_of.setText(sentence(outcome.refusal.code, outcome.refusal.facts))

    def _on_refreshed(self, outcome: Outcome) -> None:
        """The last known types do where headquarters is silent."""
        if outcome.ok:
            self._show_types(outcome.value)

    def refuse(self, sentence: str) -> None:
        """It was not kept: what was typed is still here."""
        self.setEnabled(True)
        self._error.setText(sentence)
        self._error.show()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> None:
        self.setEnabled(False)
        self.written.emit(self._type.currentData(), self._text.toPlainText(), self._follow_up.currentData())


def ask(
    screen: Screen,
    customer_ids: tuple[str, ...],
    slot: Callable[[Outcome], None],
    signer: Associate | None = None,
) -> None:
    """Ask for the activity and add it for `screen`; `slot` gets the Outcome once it is kept. `signer` has
    signed already."""
    entry_ids = tuple(str(uuid7()) for _ in customer_ids)

    def add(kind: str, text: str, days: int | None) -> None:
        screen.run("activity.add", AddActivity(customer_ids, entry_ids, kind, text, days), answered, signer)

    def answered(outcome: Outcome) -> None:
        if refusal := outcome.refusal:
            if isValid(panel):
                panel.refuse(sentence(refusal.fields.get("text", refusal.code), refusal.facts))
            return
        if isValid(panel):
            panel.finish()
        slot(outcome)

    panel = ActivityPanel(screen, screen.context.runner, len(customer_ids), screen.context.store)
    panel.written.connect(add)


def _combo(object_name: str, label: str) -> QComboBox:
    made = QComboBox()
    made.setObjectName(object_name)
    made.setAccessibleName(label)
    return made
