"""Screen layouts: what the welcome screen shows in a window of which size; grids of buttons, each naming an
operation; pictures. Both sides read them alike (layout_files).
"""

import math
from dataclasses import dataclass, field
from enum import Enum

TONES = {
    "teal": "#0F6E67",
    "blue": "#3C6E8C",
    "navy": "#24344D",
    "brown": "#8A5C3A",
    "green": "#2F7B58",
    "purple": "#6B4E9B",
    "rose": "#9E4467",
    "olive": "#5B6B2C",
}
"""The colours of a button, by name; white text stands on them."""

ICONS = (
    "back",
    "backspace",
    "book",
    "check",
    "clock",
    "close",
    "copy",
    "drop-down",
    "edit",
    "enter",
    "home",
    "lock",
    "mail",
    "mark",
    "menu",
    "minus",
    "note",
    "offline",
    "online",
    "organization",
    "person",
    "person-add",
    "phone",
    "plus",
    "search",
    "star",
    "store-book",
    "swap",
    "sync",
    "undo",
    "warning",
)
"""The pictures of a button, by name."""

MOST = 24
"""Columns or rows of a grid; nobody could hit a button of a larger one."""

WELCOME = "welcome"
"""The grid that is shown after sign-in where a layout names no sizes."""

SOURCE_LANGUAGE = "en"

FONT_SIZES = (11, 40)
"""Pixels, before the font scale."""

CONTRAST = 4.5
"""Least between a button's text and its ground: WCAG's AA."""

LARGEST_PICTURE = 200_000
"""Bytes."""

LARGEST = 1_000_000
"""Bytes of a layout's file."""


class Reason(Enum):
    """What can be wrong; %1, %2 and %3 stand for a problem's values."""

    NO_JSON = "is no JSON: line %1, column %2: %3"
    NOT_UTF8 = "is not UTF-8 at byte %1"
    UNREADABLE = "can't be read: %1"
    MISSING = "is missing"
    NO_OBJECT = "must be an object"
    NO_LIST = "must be a list"
    NO_TEXT = "must be a text"
    NO_NUMBER = "must be a whole number from %1 to %2"
    NO_CHOICE = "must be one of %1"
    NO_OPERATION = "%1 is no operation"
    NOT_ON_BUTTON = "%1 is no operation for a button"
    NO_WELCOME = "has no grid “welcome”"
    NOT_KNOWN = "is not known here"
    OUTSIDE = "lies outside its grid of %1 columns and %2 rows"
    OVERLAPS = "overlaps %1"
    NO_COLOUR = "must be a colour such as #0F6E67"
    TOO_PALE = "its text can't be read: a contrast of %1 to 1, and 4.5 is needed"
    NO_PICTURE = "must be a PNG or JPEG picture of at most %1 kB, as data:image/png;base64,…"
    NO_PARAMETER = "operation %1 takes none"
    ONE_OF_BOTH = "has to have either %1 or %2"
    TOO_LARGE = "has more than %1 kB"
    TAKEN = "is a name that another one has"


@dataclass(frozen=True, slots=True)
class Problem:
    place: str
    """Where in the layout, such as grids.welcome.buttons[3].operation; empty is all of it."""
    reason: Reason
    values: tuple[str, ...] = ()

    def said(self) -> str:
        """What is wrong, in English and without the place."""
        return filled(self.reason.value, self.values)

    def __str__(self) -> str:
        return f"{self.place}: {self.said()}" if self.place else self.said()


class LayoutError(Exception):
    """A layout that can't be used, with everything that is wrong in it."""

    def __init__(self, problems: list[Problem]):
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Colours:
    """Of a button that takes none of TONES; each such as #0F6E67."""

    ground: str
    text: str

    def contrast(self) -> float:
        """From 1 to 21, as WCAG defines it."""
        darker, lighter = sorted(map(_luminance, (self.ground, self.text)))
        return (lighter + 0.05) / (darker + 0.05)


@dataclass(frozen=True, slots=True)
class Place:
    """Cells of a grid, from column and row 0."""

    column: int
    row: int
    column_span: int = 1
    row_span: int = 1

    def cells(self) -> set[tuple[int, int]]:
        return {
            (column, row)
            for column in range(self.column, self.column + self.column_span)
            for row in range(self.row, self.row + self.row_span)
        }


@dataclass(frozen=True, slots=True)
class Button:
    operation: str
    """A name in pos_contract.operations."""
    number: int | None
    """The reference's operation ID."""
    texts: dict[str, str]
    """Language to text; 'en' is always there."""
    place: Place
    parameter: str = ""
    """What the operation says that it takes: a grid's name of 401, the words to search for of 602."""
    tooltips: dict[str, str] = field(default_factory=dict)
    tone: str = ""
    """One of TONES; "" where it has colours of its own."""
    colours: Colours | None = None
    font_size: int | None = None
    """Pixels, before the font scale; None is the usual one."""
    icon: str = ""
    """One of ICONS; "" where it has a picture."""
    picture: str = ""
    """One of the layout's pictures."""

    def text(self, language: str) -> str:
        """In a language such as 'sv' or 'zh_CN', else in its language without the country, else English."""
        return _in_language(self.texts, language)

    def tooltip(self, language: str) -> str:
        """The same; "" where it has none."""
        return _in_language({SOURCE_LANGUAGE: "", **self.tooltips}, language)


@dataclass(frozen=True, slots=True)
class Grid:
    columns: int
    rows: int
    buttons: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of the welcome screen: a grid of buttons, or an image."""

    place: Place
    grid: str = ""
    image: str = ""
    """One of the layout's pictures."""


@dataclass(frozen=True, slots=True)
class Size:
    """How the welcome screen is divided in a window of about this size."""

    width: int
    height: int
    columns: int
    rows: int
    zones: tuple[Zone, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    name: str
    grids: dict[str, Grid]
    sizes: tuple[Size, ...]
    """At least one."""
    pictures: dict[str, bytes] = field(default_factory=dict)

    def nearest(self, width: int, height: int) -> Size:
        """The size that a window of so many pixels is most like, its shape before all."""

        def distance(one: Size) -> float:
            across, down = math.log(width / one.width), math.log(height / one.height)
            return abs(across) + abs(down) + abs(across - down)

        return min(self.sizes, key=distance)


def filled(said: str, values: tuple[str, ...]) -> str:
    """A sentence with %1, %2 … in its places taken by the values."""
    for number, value in enumerate(values, start=1):
        said = said.replace(f"%{number}", value)
    return said


def _in_language(texts: dict[str, str], language: str) -> str:
    names = (language, language.partition("_")[0])
    return next((texts[name] for name in names if name in texts), texts[SOURCE_LANGUAGE])


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
