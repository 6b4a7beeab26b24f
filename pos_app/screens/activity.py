"""Add activity: its type, a few words, and when to follow up; for one customer or several."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget
from uuid_utils import uuid7

from pos_app.outcome import Outcome
from pos_app.runner import OperationRunner
from pos_app.screens.base import Screen
from pos_app.screens.formats import customers_text
from pos_app.screens.overlay import Overlay
from pos_app.screens.widgets import text_label
from pos_app.values.customer import ActivityTypes, AddActivity, ViewActivityTypes

_LINES = 4


class ActivityPanel(Overlay):
    written = Signal(str, str, object)
    """Type, text, and in how many days to follow up (None: not)."""

    def __init__(self, parent: QWidget, runner: OperationRunner, count: int):
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
        for words, days in (
            (self.tr("No follow-up"), None),
            (self.tr("Tomorrow"), 1),
            (self.tr("In a week"), 7),
            (self.tr("In a month"), 30),
        ):
            self._follow_up.addItem(words, days)
        for label, part in (
            (self.tr("Type"), self._type),
            ("", self._text),
            (self.tr("Follow up"), self._follow_up),
        ):
            if label:
                self.body.addWidget(text_label(label, "field-label"))
            self.body.addWidget(part)
        self.act.setEnabled(False)
        self.act.clicked.connect(self._write)
        runner.run("activity.view_types", ViewActivityTypes(), self, self._on_types)

    def _on_types(self, outcome: Outcome) -> None:
        types: ActivityTypes = outcome.value or ActivityTypes(())
        self._type.addItems(types.names)
        self.act.setEnabled(bool(types.names))
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> None:
        self.written.emit(self._type.currentText(), self._text.toPlainText(), self._follow_up.currentData())
        self.finish()


def ask(screen: Screen, customer_ids: tuple[str, ...], slot: Callable[[Outcome], None]) -> None:
    """Ask for the activity and add it for `screen`; `slot` gets the Outcome."""
    entry_ids = tuple(str(uuid7()) for _ in customer_ids)

    def add(kind: str, text: str, days: int | None) -> None:
        screen.run("activity.add", AddActivity(customer_ids, entry_ids, kind, text, days), slot)

    ActivityPanel(screen, screen.context.runner, len(customer_ids)).written.connect(add)


def _combo(object_name: str, label: str) -> QComboBox:
    made = QComboBox()
    made.setObjectName(object_name)
    made.setAccessibleName(label)
    return made
