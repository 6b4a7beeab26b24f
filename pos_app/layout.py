"""The shipped screen layout, and what is wrong with a layout in people's language.

What a layout is, and its checks, are pos_contract.layouts and layout_files.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from pos_app.settings import resource_path
from pos_app.values.layout import SHIPPED
from pos_contract.layout_files import read
from pos_contract.layouts import Layout, LayoutError, Problem, Reason, filled

translate = QCoreApplication.translate


def shipped() -> Layout:
    """What is shown where headquarters has assigned none."""
    return load(resource_path("layouts", SHIPPED))


def load(path: Path) -> Layout:
    """Read and check a layout's file. Raises LayoutError."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise LayoutError([Problem("", Reason.UNREADABLE, (error.strerror or str(error),))]) from error
    return read(content)


def sentence(problem: Problem) -> str:
    """What is wrong, in the language of the screens."""
    return f"{problem.place}: {said(problem)}" if problem.place else said(problem)


def said(problem: Problem) -> str:
    """The same without the place."""
    return filled(_words()[problem.reason], problem.values)


def _words() -> dict[Reason, str]:
    return {
        Reason.NO_JSON: translate("Layout", "is no JSON: line %1, column %2: %3"),
        Reason.NOT_UTF8: translate("Layout", "is not UTF-8 at byte %1"),
        Reason.UNREADABLE: translate("Layout", "can't be read: %1"),
        Reason.MISSING: translate("Layout", "is missing"),
        Reason.NO_OBJECT: translate("Layout", "must be an object"),
        Reason.NO_LIST: translate("Layout", "must be a list"),
        Reason.NO_TEXT: translate("Layout", "must be a text"),
        Reason.NO_NUMBER: translate("Layout", "must be a whole number from %1 to %2"),
        Reason.NO_CHOICE: translate("Layout", "must be one of %1"),
        Reason.NO_OPERATION: translate("Layout", "%1 is no operation"),
        Reason.NOT_ON_BUTTON: translate("Layout", "%1 is no operation for a button"),
        Reason.NO_WELCOME: translate("Layout", "has no grid “welcome”"),
        Reason.NOT_KNOWN: translate("Layout", "is not known here"),
        Reason.OUTSIDE: translate("Layout", "lies outside its grid of %1 columns and %2 rows"),
        Reason.OVERLAPS: translate("Layout", "overlaps %1"),
        Reason.NO_COLOUR: translate("Layout", "must be a colour such as #0F6E67"),
        Reason.TOO_PALE: translate(
            "Layout", "its text can't be read: a contrast of %1 to 1, and 4.5 is needed"
        ),
        Reason.NO_PICTURE: translate(
            "Layout", "must be a PNG or JPEG picture of at most %1 kB, as data:image/png;base64,…"
        ),
        Reason.NO_PARAMETER: translate("Layout", "operation %1 takes none"),
        Reason.ONE_OF_BOTH: translate("Layout", "has to have either %1 or %2"),
        Reason.TOO_LARGE: translate("Layout", "has more than %1 kB"),
        Reason.TAKEN: translate("Layout", "is a name that another one has"),
    }
