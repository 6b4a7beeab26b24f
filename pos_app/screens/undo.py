"""Undo of what was done to client books, for as long as the toast that says it stands."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from pos_app.outcome import Outcome
from pos_app.runner import OperationRunner
from pos_app.screens.book_messages import undone_message
from pos_app.screens.sentences import sentence
from pos_app.screens.widgets import Toast
from pos_app.values.client_book import ClientBookChanged, UndoBookChanges

translate = QCoreApplication.translate


def offer_undo(
    runner: OperationRunner, toast: Toast, text: str, tone: str, changed: ClientBookChanged
) -> None:
    """Say what was done, with Undo beside it."""
    toast.say(text, tone, translate("Undo", "Undo"), partial(_undo, runner, toast, changed))


def _undo(runner: OperationRunner, toast: Toast, changed: ClientBookChanged) -> None:
    runner.run("client_book.undo", UndoBookChanges(changed.undo), toast, partial(_on_undone, toast))


def _on_undone(toast: Toast, outcome: Outcome) -> None:
    if outcome.refusal:
        toast.say(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
    else:
        toast.say(*undone_message(outcome.value))
