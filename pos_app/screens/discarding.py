"""Discarding a pending customer whom headquarters has not received, and taking that back."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from pos_app.outcome import Outcome
from pos_app.screens.base import Screen
from pos_app.screens.formats import Counted
from pos_app.screens.sentences import sentence
from pos_app.values.customer import DiscardCustomer, Discarded, TakeBackDiscard
from pos_app.values.register import Associate

translate = QCoreApplication.translate

Discarding = Counted("Discarding")


def discard(screen: Screen, customer_id: str, signer: Associate | None = None) -> None:
    """Done at once; the screen's toast says what went, with Undo beside it."""
    screen.run("customer.discard", DiscardCustomer(customer_id), partial(_on_discarded, screen), signer)


def _on_discarded(screen: Screen, outcome: Outcome) -> None:
    if outcome.refusal:
        screen.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
        return
    gone: Discarded = outcome.value
    count = len(gone.changes)
    if count == 1:
        text = translate("Discarding", "%2 is discarded, with 1 waiting change.")
    else:
        text = Discarding.tr("%2 is discarded, with %1 waiting changes.", "", count)
    text = text.replace("%2", gone.name)
    screen.offered.emit(text, "success", translate("Discarding", "Undo"), partial(_take_back, screen, gone))


def _take_back(screen: Screen, gone: Discarded) -> None:
    screen.run("customer.take_back_discard", TakeBackDiscard(gone.changes), partial(_on_taken_back, screen))


def _on_taken_back(screen: Screen, outcome: Outcome) -> None:
    if outcome.refusal:
        screen.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
    else:
        text = translate("Discarding", "%1 is back, with all that waited.")
        screen.message.emit(text.replace("%1", outcome.value.name), "success")
