"""Correct or withdraw: who wrote a note or an activity gives it another text, or takes it back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from pos_app.outcome import Outcome
from pos_app.screens.base import Screen
from pos_app.screens.entry_words import kind_text
from pos_app.screens.overlay import Overlay
from pos_app.screens.sentences import sentence
from pos_app.screens.widgets import button, text_label
from pos_app.values.timeline import CorrectEntry, TimelineEntry, WithdrawEntry

_LINES = 6


class EntryPanel(Overlay):
    """It stays until the answer is there: what was typed is not lost with a refusal."""

    def __init__(self, page: Screen, entry: TimelineEntry):
        super().__init__(
            page,
            kind_text(entry),
            self.tr("Everybody will see that you corrected or withdrew it. Headquarters keeps what it said."),
            self.tr("Correct"),
            name="entry",
        )
        self._page = page
        self._entry = entry
        self._text = QPlainTextEdit(entry.text, tabChangesFocus=True)
        self._text.setObjectName("entry.words")
        self._text.setAccessibleName(self.tr("What it says"))
        self._text.setFixedHeight(self._text.fontMetrics().lineSpacing() * _LINES + 28)
        self._text.textChanged.connect(self._on_typed)
        self._error = text_label(role="field-error", object_name="entry.error", wrap=True)
        self._error.hide()
        self._withdraw = button(self.tr("Withdraw it"), "danger", object_name="entry.withdraw")
        self._withdraw.clicked.connect(self._on_withdraw)
        self.body.addWidget(self._text)
        self.body.addWidget(self._error)
        self.body.addWidget(self._withdraw, 0, Qt.AlignmentFlag.AlignLeft)
        self.act.clicked.connect(self._on_correct)
        self._text.moveCursor(QTextCursor.MoveOperation.End)
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_typed()

    def _on_typed(self) -> None:
        text = self._text.toPlainText().strip()
        self.act.setEnabled(text != self._entry.text and bool(text or self._entry.kind != "note"))

    def _on_correct(self) -> None:
        self._run("entry.correct", CorrectEntry(self._entry.entry_id, self._text.toPlainText()))

    def _on_withdraw(self) -> None:
        self._run("entry.withdraw", WithdrawEntry(self._entry.entry_id))

    def _run(self, name: str, ask: object) -> None:
        self.setEnabled(False)
        self._page.context.runner.run(name, ask, self, self._on_answer)

    def _on_answer(self, outcome: Outcome) -> None:
        if refusal := outcome.refusal:
            self.setEnabled(True)
            self._error.setText(sentence(refusal.fields.get("text", refusal.code), refusal.facts))
            self._error.show()
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.finish()
