"""What is said of activity types and follow-ups."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from pos_app.screens.formats import moment_text
from pos_app.values.customer import ActivityTypes
from pos_app.values.register import Store

translate = QCoreApplication.translate

_USUAL = (
    QT_TRANSLATE_NOOP("ActivityTypes", "Store visit"),
    QT_TRANSLATE_NOOP("ActivityTypes", "Email"),
    QT_TRANSLATE_NOOP("ActivityTypes", "Phone call"),
    QT_TRANSLATE_NOOP("ActivityTypes", "Appointment"),
)
"""Headquarters has one name for a type, in whatever language; the usual ones are known in all of ours."""


def type_name(name: str) -> str:
    """An activity type as it is read; what headquarters alone calls so stays as it is."""
    return translate("ActivityTypes", name) if name in _USUAL else name


def follow_ups() -> tuple[tuple[str, int | None], ...]:
    """What can be chosen, with the days until then."""
    return (
        (translate("ActivityPanel", "No follow-up"), None),
        (translate("ActivityPanel", "Tomorrow"), 1),
        (translate("ActivityPanel", "In a week"), 7),
        (translate("ActivityPanel", "In a month"), 30),
    )


def as_of_text(types: ActivityTypes, store: Store | None) -> str:
    """When headquarters told these types; "" where it never did."""
    if not types.known_at:
        return ""
    at = moment_text(types.known_at, store)
    return translate("ActivityPanel", "As headquarters had them: %1").replace("%1", at)
