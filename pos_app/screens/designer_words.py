"""What the layout designer calls things, and how it says what can't be."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from pos_contract.layouts import Problem, Reason, filled

translate = QCoreApplication.translate

_TONES = {
    "teal": QT_TRANSLATE_NOOP("DesignerWords", "Teal"),
    "blue": QT_TRANSLATE_NOOP("DesignerWords", "Blue"),
    "navy": QT_TRANSLATE_NOOP("DesignerWords", "Navy"),
    "brown": QT_TRANSLATE_NOOP("DesignerWords", "Brown"),
    "green": QT_TRANSLATE_NOOP("DesignerWords", "Green"),
    "purple": QT_TRANSLATE_NOOP("DesignerWords", "Purple"),
    "rose": QT_TRANSLATE_NOOP("DesignerWords", "Rose"),
    "olive": QT_TRANSLATE_NOOP("DesignerWords", "Olive"),
}
_ICONS = {
    "back": QT_TRANSLATE_NOOP("DesignerWords", "Arrow back"),
    "backspace": QT_TRANSLATE_NOOP("DesignerWords", "Backspace"),
    "book": QT_TRANSLATE_NOOP("DesignerWords", "Book"),
    "check": QT_TRANSLATE_NOOP("DesignerWords", "Tick"),
    "clock": QT_TRANSLATE_NOOP("DesignerWords", "Clock"),
    "close": QT_TRANSLATE_NOOP("DesignerWords", "Cross"),
    "copy": QT_TRANSLATE_NOOP("DesignerWords", "Two sheets"),
    "drop-down": QT_TRANSLATE_NOOP("DesignerWords", "Arrow down"),
    "edit": QT_TRANSLATE_NOOP("DesignerWords", "Pencil"),
    "enter": QT_TRANSLATE_NOOP("DesignerWords", "Enter key"),
    "home": QT_TRANSLATE_NOOP("DesignerWords", "House"),
    "lock": QT_TRANSLATE_NOOP("DesignerWords", "Lock"),
    "mail": QT_TRANSLATE_NOOP("DesignerWords", "Envelope"),
    "mark": QT_TRANSLATE_NOOP("DesignerWords", "Emblem"),
    "menu": QT_TRANSLATE_NOOP("DesignerWords", "Menu lines"),
    "minus": QT_TRANSLATE_NOOP("DesignerWords", "Minus"),
    "note": QT_TRANSLATE_NOOP("DesignerWords", "Sheet of notes"),
    "offline": QT_TRANSLATE_NOOP("DesignerWords", "Cloud, struck out"),
    "online": QT_TRANSLATE_NOOP("DesignerWords", "Cloud"),
    "organization": QT_TRANSLATE_NOOP("DesignerWords", "Building"),
    "person": QT_TRANSLATE_NOOP("DesignerWords", "One person"),
    "person-add": QT_TRANSLATE_NOOP("DesignerWords", "Person and plus"),
    "phone": QT_TRANSLATE_NOOP("DesignerWords", "Telephone"),
    "plus": QT_TRANSLATE_NOOP("DesignerWords", "Plus"),
    "search": QT_TRANSLATE_NOOP("DesignerWords", "Magnifier"),
    "star": QT_TRANSLATE_NOOP("DesignerWords", "Star"),
    "store-book": QT_TRANSLATE_NOOP("DesignerWords", "Shop"),
    "swap": QT_TRANSLATE_NOOP("DesignerWords", "Two arrows"),
    "sync": QT_TRANSLATE_NOOP("DesignerWords", "Turning arrows"),
    "undo": QT_TRANSLATE_NOOP("DesignerWords", "Arrow turning back"),
    "warning": QT_TRANSLATE_NOOP("DesignerWords", "Warning triangle"),
}
_REFUSALS = {
    Reason.MISSING: QT_TRANSLATE_NOOP("DesignerWords", "Something has to stand here."),
    Reason.NO_TEXT: QT_TRANSLATE_NOOP("DesignerWords", "Something has to stand here."),
    Reason.NO_NUMBER: QT_TRANSLATE_NOOP("DesignerWords", "Enter a whole number from %1 to %2."),
    Reason.OVERLAPS: QT_TRANSLATE_NOOP("DesignerWords", "There is no room: something else stands there."),
    Reason.OUTSIDE: QT_TRANSLATE_NOOP(
        "DesignerWords", "There is no room for everything in %1 columns and %2 rows."
    ),
    Reason.NO_CHOICE: QT_TRANSLATE_NOOP("DesignerWords", "It is used: a zone or a button still shows it."),
    Reason.NO_COLOUR: QT_TRANSLATE_NOOP("DesignerWords", "Enter a colour such as #0F6E67."),
    Reason.TOO_PALE: QT_TRANSLATE_NOOP(
        "DesignerWords", "The text can't be read: a contrast of %1 to 1, and 4.5 is needed."
    ),
}


def tone(name: str) -> str:
    return translate("DesignerWords", str(_TONES[name]))


def icon(name: str) -> str:
    return translate("DesignerWords", str(_ICONS[name]))


def refusal(problem: Problem) -> str:
    """Why it stays as it was."""
    if problem.reason not in _REFUSALS:
        from pos_app.layout import said

        return said(problem)
    return filled(translate("DesignerWords", str(_REFUSALS[problem.reason])), problem.values)
