"""What the layout designer calls things, and how it says what can't be."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from pos_app.screens import languages
from pos_app.values import layout_editing as editing
from pos_app.values.designing import Standing
from pos_app.values.layout_differences import Difference
from pos_contract.layouts import Layout, Problem, Reason, filled

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
    Reason.TAKEN: QT_TRANSLATE_NOOP("DesignerWords", "Another one has this name."),
    Reason.TOO_LARGE: QT_TRANSLATE_NOOP(
        "DesignerWords",
        "The layout would have more than %1 kB. Remove a picture first, or add a smaller one.",
    ),
}
_DIFFERENCES = {
    ("changed", "name"): QT_TRANSLATE_NOOP("DesignerWords", "It is called “%1” now"),
    ("added", "button"): QT_TRANSLATE_NOOP("DesignerWords", "“%1” was added to %2"),
    ("removed", "button"): QT_TRANSLATE_NOOP("DesignerWords", "“%1” was removed from %2"),
    ("moved", "button"): QT_TRANSLATE_NOOP(
        "DesignerWords", "“%1” in %2 stands in column %3, row %4 now, %5 wide and %6 high"
    ),
    ("changed", "button"): QT_TRANSLATE_NOOP("DesignerWords", "“%1” in %2 was changed"),
    ("added", "grid"): QT_TRANSLATE_NOOP("DesignerWords", "The grid %1 was added"),
    ("removed", "grid"): QT_TRANSLATE_NOOP("DesignerWords", "The grid %1 was removed"),
    ("changed", "grid"): QT_TRANSLATE_NOOP(
        "DesignerWords", "The grid %1 has another number of columns or rows"
    ),
    ("added", "size"): QT_TRANSLATE_NOOP("DesignerWords", "The size %1 was added"),
    ("removed", "size"): QT_TRANSLATE_NOOP("DesignerWords", "The size %1 was removed"),
    ("changed", "size"): QT_TRANSLATE_NOOP("DesignerWords", "The size %1 shows something else"),
    ("added", "picture"): QT_TRANSLATE_NOOP("DesignerWords", "The picture %1 was added"),
    ("removed", "picture"): QT_TRANSLATE_NOOP("DesignerWords", "The picture %1 was removed"),
    ("changed", "picture"): QT_TRANSLATE_NOOP("DesignerWords", "The picture %1 is another one"),
}
_MOST_NAMED = 6


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


def still_used(layout: Layout, grid: str) -> str:
    """Why a grid can't go: who shows it."""
    names = (one.text(languages.spoken()) for one in editing.openers(layout, grid))
    opens = translate("DesignerWords", "the button “%1”")
    shows = translate("DesignerWords", "the size %1")
    users = [opens.replace("%1", one) for one in dict.fromkeys(names)]
    users += [shows.replace("%1", f"{one.width} × {one.height}") for one in editing.showing(layout, grid)]
    said = translate("DesignerWords", "It is still shown by %1. Have another grid shown there first.")
    return said.replace("%1", ", ".join(users))


def users(standing: Standing) -> str:
    """Who has the layout besides this store; "" where nobody has."""
    kinds = (
        (translate("DesignerWords", "stores %1"), standing.stores),
        (translate("DesignerWords", "registers %1"), standing.registers),
        (translate("DesignerWords", "workers %1"), standing.workers),
    )
    return "; ".join(text.replace("%1", _named(numbers)) for text, numbers in kinds if numbers)


def difference(one: Difference) -> str:
    said = translate("DesignerWords", str(_DIFFERENCES[one.kind, one.what]))
    if one.button is None:
        return filled(said, (one.name,))
    place = one.button.place
    numbers = (place.column + 1, place.row + 1, place.column_span, place.row_span)
    return filled(said, (one.button.text(languages.spoken()), one.name, *map(str, numbers)))


def _named(numbers: tuple[str, ...]) -> str:
    shown = ", ".join(numbers[:_MOST_NAMED])
    more = len(numbers) - _MOST_NAMED
    if more <= 0:
        return shown
    said = translate("DesignerWords", "%1 and %2 more")
    return said.replace("%1", shown).replace("%2", str(more))
