"""What is said of a note or an activity."""

from PySide6.QtCore import QCoreApplication

from pos_app.screens.activity_words import type_name
from pos_app.screens.formats import moment_text, stored_date_text
from pos_app.values.register import Store
from pos_app.values.timeline import TimelineEntry

translate = QCoreApplication.translate


def kind_text(entry: TimelineEntry) -> str:
    if entry.kind == "note":
        return translate("Timeline", "Note")
    return type_name(entry.activity_type) or translate("Timeline", "Activity")


def body_text(entry: TimelineEntry) -> str:
    return translate("Timeline", "Withdrawn by its writer") if entry.withdrawn else entry.text


def time_text(entry: TimelineEntry, store: Store | None) -> str:
    time = moment_text(entry.written_at, store)
    if entry.follow_up_on is None or entry.withdrawn:
        return time
    follow_up = translate("Timeline", "Follow up %1").replace("%1", stored_date_text(entry.follow_up_on))
    return f"{follow_up} · {time}"


def corrected_text(entry: TimelineEntry, store: Store | None) -> str:
    """ "" where it stands as it was written."""
    if entry.corrected_at is None or entry.withdrawn:
        return ""
    return translate("Timeline", "Corrected %1").replace("%1", moment_text(entry.corrected_at, store))


def spoken_text(entry: TimelineEntry) -> str:
    """All of it in one sentence, for screen readers."""
    return f"{kind_text(entry)}, {entry.written_by_name}: {body_text(entry)}"
