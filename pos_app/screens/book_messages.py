"""What adding to and removing from a client book did, in a message: how many, and who was not and why."""

from PySide6.QtCore import QCoreApplication

from pos_app.screens.formats import Counted, named
from pos_app.screens.sentences import sentence
from pos_app.values.client_book import ClientBookChanged, NotDone

translate = QCoreApplication.translate

BookMessages = Counted("BookMessages")

_NAMED = 3
"""Customers named in a message with their reason; the others are counted."""


def added_message(changed: ClientBookChanged) -> tuple[str, str]:
    """Text and tone of `Screen.message` for an answer of 714."""
    count = len(changed.done)
    if count == 1:
        text = translate("BookMessages", "1 customer added to your client book.")
    else:
        text = BookMessages.tr("%1 customers added to your client book.", "", count)
    return _message(text, changed)


def removed_message(changed: ClientBookChanged) -> tuple[str, str]:
    """Text and tone of `Screen.message` for an answer of 715."""
    count = len(changed.done)
    if count == 1:
        text = translate("BookMessages", "1 customer removed from your client book.")
    else:
        text = BookMessages.tr("%1 customers removed from your client book.", "", count)
    return _message(text, changed)


def reassigned_message(changed: ClientBookChanged) -> tuple[str, str]:
    """Text and tone of `Screen.message` for an answer of 716."""
    count = len(changed.done)
    if count == 1:
        text = translate("BookMessages", "1 customer reassigned.")
    else:
        text = BookMessages.tr("%1 customers reassigned.", "", count)
    return _message(text, changed)


def undone_message(changed: ClientBookChanged) -> tuple[str, str]:
    """What an undo did."""
    count = len(changed.done)
    if count == 1:
        text = translate("BookMessages", "Undone for 1 customer.")
    else:
        text = BookMessages.tr("Undone for %1 customers.", "", count)
    return _message(text, changed)


def _message(text: str, changed: ClientBookChanged) -> tuple[str, str]:
    parts = [text] if changed.done else []
    parts += [_why(one) for one in changed.not_done[:_NAMED]]
    if (others := len(changed.not_done) - _NAMED) > 0:
        parts.append(BookMessages.tr("Not done for %1 more.", "", others))
    return "\n".join(parts), "warning" if changed.not_done else "success"


def _why(one: NotDone) -> str:
    reason = sentence(one.why, {"who": one.who})
    return named(one.name, reason) if one.name else reason
