"""Screen layouts: grids of buttons, each naming an operation. Read and checked alike by both sides.

A layout is checked whole before anything of it is shown; every problem is told with its place.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from pos_contract.operations import Operation, by_number, of

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
"""The grid that is shown after sign-in."""

_SOURCE_LANGUAGE = "en"
_NO_LETTER = re.compile("[\0\ud800-\udfff]")
"""What JSON can write and no database can keep: nothing, and half of a letter."""


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
    OVERLAPS = "overlaps buttons[%1]"


@dataclass(frozen=True, slots=True)
class Problem:
    place: str
    """Where in the layout, such as grids.welcome.buttons[3].operation; empty is all of it."""
    reason: Reason
    values: tuple[str, ...] = ()

    def __str__(self) -> str:
        """In English."""
        said = filled(self.reason.value, self.values)
        return f"{self.place}: {said}" if self.place else said


class LayoutError(Exception):
    """A layout that can't be used, with everything that is wrong in it."""

    def __init__(self, problems: list[Problem]):
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Button:
    operation: str
    """A name in pos_contract.operations."""
    number: int | None
    """The reference's operation ID."""
    texts: dict[str, str]
    """Language to text; 'en' is always there."""
    column: int
    """From 0."""
    row: int
    column_span: int
    row_span: int
    tone: str
    icon: str

    def text(self, language: str) -> str:
        """In a language such as 'sv' or 'zh_CN', else in its language without the country, else English."""
        for name in (language, language.partition("_")[0]):
            if name in self.texts:
                return self.texts[name]
        return self.texts[_SOURCE_LANGUAGE]


@dataclass(frozen=True, slots=True)
class Grid:
    columns: int
    rows: int
    buttons: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    name: str
    grids: dict[str, Grid]
    """WELCOME is always there."""


def read(content: str | bytes) -> Layout:
    """Read and check a layout's JSON. Raises LayoutError."""
    try:
        data = json.loads(content if isinstance(content, str) else content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise LayoutError([Problem("", Reason.NOT_UTF8, (str(error.start),))]) from error
    except json.JSONDecodeError as error:
        values = (str(error.lineno), str(error.colno), error.msg)
        raise LayoutError([Problem("", Reason.NO_JSON, values)]) from error
    except (RecursionError, ValueError) as error:  # nested too deep, or a number of thousands of digits
        raise LayoutError([Problem("", Reason.UNREADABLE, (str(error),))]) from error
    reading = _Reading()
    layout = reading.layout(data)
    if reading.problems:
        raise LayoutError(reading.problems)
    return layout


def filled(said: str, values: tuple[str, ...]) -> str:
    """A sentence with %1, %2 … in its places taken by the values."""
    for number, value in enumerate(values, start=1):
        said = said.replace(f"%{number}", value)
    return said


class _Reading:
    """One pass over a layout's JSON, collecting problems; what is wrong reads as something harmless."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def layout(self, data: Any) -> Layout:
        values = self._object(data, "", {"name", "grids"})
        grids = self._object(values.get("grids"), "grids", None)
        if WELCOME not in grids:
            self._wrong("grids", Reason.NO_WELCOME)
        return Layout(
            self._text(values, "name", ""),
            {name: self._grid(grid, f"grids.{name}") for name, grid in grids.items()},
        )

    def _grid(self, data: Any, place: str) -> Grid:
        values = self._object(data, place, {"columns", "rows", "buttons"})
        columns, rows = (self._number(values, name, place, 1, MOST) for name in ("columns", "rows"))
        listed = values.get("buttons", [])
        if not isinstance(listed, list):
            self._wrong(f"{place}.buttons", Reason.NO_LIST)
            listed = []
        buttons = [self._button(one, f"{place}.buttons[{number}]") for number, one in enumerate(listed)]
        grid = Grid(columns, rows, tuple(buttons))
        self._check_places(grid, place)
        return grid

    def _button(self, data: Any, place: str) -> Button:
        known = {"operation", "text", "column", "row", "column_span", "row_span", "tone", "icon"}
        values = self._object(data, place, known)
        operation = self._operation(values.get("operation"), f"{place}.operation")
        return Button(
            operation=operation.name if operation else "",
            number=operation.number if operation else None,
            texts=self._texts(values.get("text"), f"{place}.text"),
            column=self._number(values, "column", place, 0, MOST - 1),
            row=self._number(values, "row", place, 0, MOST - 1),
            column_span=self._number(values, "column_span", place, 1, MOST, default=1),
            row_span=self._number(values, "row_span", place, 1, MOST, default=1),
            tone=self._one_of(values, "tone", place, tuple(TONES)),
            icon=self._one_of(values, "icon", place, ICONS),
        )

    def _operation(self, value: Any, place: str) -> Operation | None:
        found = None
        if isinstance(value, str):
            found = named if (named := of(value)) and named.name == value else None
        elif type(value) is int:
            found = by_number(value)
        if value is None:
            self._wrong(place, Reason.MISSING)
        elif found is None:
            self._wrong(place, Reason.NO_OPERATION, json.dumps(value))
        elif not found.on_button:
            self._wrong(place, Reason.NOT_ON_BUTTON, json.dumps(value))
        return found

    def _texts(self, data: Any, place: str) -> dict[str, str]:
        texts = self._object(data, place, None)
        if isinstance(data, dict) and _SOURCE_LANGUAGE not in texts:
            self._wrong(f"{place}.{_SOURCE_LANGUAGE}", Reason.MISSING)
        return {language: self._text(texts, language, place) for language in texts}

    def _check_places(self, grid: Grid, place: str) -> None:
        taken: dict[tuple[int, int], int] = {}
        for number, button in enumerate(grid.buttons):
            here = f"{place}.buttons[{number}]"
            if button.column + button.column_span > grid.columns or button.row + button.row_span > grid.rows:
                self._wrong(here, Reason.OUTSIDE, grid.columns, grid.rows)
                continue
            others = {taken[cell] for cell in _cells(button) if cell in taken}
            if others:
                self._wrong(here, Reason.OVERLAPS, min(others))
            taken |= dict.fromkeys(_cells(button), number)

    def _object(self, data: Any, place: str, known: set[str] | None) -> dict[str, Any]:
        if not isinstance(data, dict):
            self._wrong(place, Reason.MISSING if data is None else Reason.NO_OBJECT)
            return {}
        for name in data:
            if known is not None and name not in known:
                self._wrong(_join(place, name), Reason.NOT_KNOWN)
        return data

    def _text(self, values: dict[str, Any], name: str, place: str) -> str:
        value = values.get(name)
        if isinstance(value, str) and value.strip() and not _NO_LETTER.search(value):
            return value
        self._wrong(_join(place, name), Reason.MISSING if value is None else Reason.NO_TEXT)
        return ""

    def _number(
        self,
        values: dict[str, Any],
        name: str,
        place: str,
        least: int,
        most: int,
        *,
        default: int | None = None,
    ) -> int:
        value = values.get(name, default)
        if type(value) is int and least <= value <= most:
            return value
        if value is None:
            self._wrong(_join(place, name), Reason.MISSING)
        else:
            self._wrong(_join(place, name), Reason.NO_NUMBER, least, most)
        return least

    def _one_of(self, values: dict[str, Any], name: str, place: str, choices: tuple[str, ...]) -> str:
        value = values.get(name)
        if value in choices:
            return str(value)
        if value is None:
            self._wrong(_join(place, name), Reason.MISSING)
        else:
            self._wrong(_join(place, name), Reason.NO_CHOICE, ", ".join(choices))
        return choices[0]

    def _wrong(self, place: str, reason: Reason, *values: object) -> None:
        self.problems.append(Problem(place, reason, tuple(map(str, values))))


def _join(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _cells(button: Button) -> Iterator[tuple[int, int]]:
    for column in range(button.column, button.column + button.column_span):
        for row in range(button.row, button.row + button.row_span):
            yield column, row
