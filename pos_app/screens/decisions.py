"""Decisions that wait for who is signed in: in words, with what can be done about each."""

from functools import partial

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from pos_app.outcome import Outcome
from pos_app.screens.base import Screen
from pos_app.screens.fault_sentences import fault_sentence
from pos_app.screens.flow import FlowLayout
from pos_app.screens.formats import moment_text, named, sentences
from pos_app.screens.queue_table import operation_text
from pos_app.screens.sentences import sentence
from pos_app.screens.states import Reading
from pos_app.screens.theme import margins, space
from pos_app.screens.widgets import button, text_label
from pos_app.values.decision import Decision, Decisions, TakeDecision, ViewDecisions
from pos_contract.records import DecisionChoice


class DecisionList(QWidget):
    """A card for each decision; nothing where there are none. Its screen calls `reload`."""

    def __init__(self, screen: Screen):
        super().__init__(screen)
        self.setObjectName("decisions")
        self._screen = screen
        self._shown: Decisions | None = None
        self._state = Reading("decisions.state")
        self._cards = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._state)
        column.addLayout(self._cards)
        self._cards.setSpacing(space(12))
        self.hide()

    def reload(self) -> None:
        self._screen.run("decision.view", ViewDecisions(), self._on_loaded)

    def _on_loaded(self, outcome: Outcome) -> None:
        if outcome.refusal:
            if outcome.refusal.code != "superseded":
                what = self.tr("What there is to decide can't be shown.")
                self._state.failed(what, outcome.refusal, self.reload)
                self.show()
            return
        self._state.done()
        self.setVisible(bool(outcome.value.decisions))
        if outcome.value == self._shown:
            return
        self._shown = outcome.value
        while self._cards.count():
            old = self._cards.takeAt(0)
            if old is not None and (widget := old.widget()) is not None:
                widget.deleteLater()
        for number, one in enumerate(outcome.value.decisions):
            self._cards.addWidget(self._card(number, one))

    def _card(self, number: int, one: Decision) -> QFrame:
        card = QFrame()
        card.setObjectName(f"decisions.{number}")
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(margins(20, 16, 20, 16))
        column.setSpacing(space(8))
        name = f"decisions.{number}.title"
        column.addWidget(text_label(self._title(one), "subtitle", object_name=name, wrap=True))
        why = text_label(self._why(one), "muted", object_name=f"decisions.{number}.why", wrap=True)
        column.addWidget(why)
        row = FlowLayout(space(12))
        for choice in one.choices:
            row.addWidget(self._button(number, one, choice))
        column.addLayout(row)
        return card

    def _button(self, number: int, one: Decision, choice: DecisionChoice) -> QPushButton:
        words = {
            "leave": self.tr("Leave as it is"),
            "ask_manager": self.tr("Ask a manager to reassign"),
            "reassign": self.tr("Reassign now"),
        }
        role = "secondary" if choice == "leave" else "primary"
        made = button(words[choice], role, object_name=f"decisions.{number}.{choice}")
        made.clicked.connect(partial(self._take, one, choice))
        return made

    def _take(self, one: Decision, choice: DecisionChoice) -> None:
        self.setEnabled(False)
        name = "decision.reassign" if choice == "reassign" else "decision.take"
        self._screen.run(name, TakeDecision(one.decision_id, choice), self._on_taken)

    def _on_taken(self, outcome: Outcome) -> None:
        self.setEnabled(True)
        if outcome.refusal:
            self._screen.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
        self.reload()

    def _title(self, one: Decision) -> str:
        title = named(one.customer_name, operation_text(one.kind))
        return title if one.mine else f"{title} · {one.associate_name}"

    def _why(self, one: Decision) -> str:
        made = self.tr("Made %1.").replace("%1", moment_text(one.made_at, self._screen.context.store))
        said = [fault_sentence(one.fault, one.facts), made]
        if one.wanted_name:
            said.append(self.tr("Wanted: the client book of %1.").replace("%1", one.wanted_name))
        if one.mine and one.asked and "reassign" not in one.choices:
            said.append(self.tr("A manager has been asked."))
        return sentences(said)
