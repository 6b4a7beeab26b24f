"""Reads a screen layout: grids of buttons, each naming an operation.

A layout is checked whole before anything of it is shown; every problem is told with its file and place.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from pos_app.operations import OPERATIONS
from pos_app.operations.registry import Operation
from pos_app.settings import resource_path
from pos_contract.operations import by_number

translate = QCoreApplication.translate

TONES = ("teal", "blue", "navy", "brown", "green", "purple", "rose", "olive")
"""The colours of a button, by name: the theme knows what they are."""

SHIPPED = "fashion.json"

_SOURCE_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Button:
    operation: str
    """A name of the operation registry."""
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
    """'welcome' is always there."""


@dataclass(frozen=True, slots=True)
class Problem:
    place: str
    """Where in the file, such as grids.welcome.buttons[3].operation."""
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}" if self.place else self.reason


class LayoutError(Exception):
    """A layout that can't be used, with everything that is wrong in it."""

    def __init__(self, path: Path, problems: list[Problem]):
        super().__init__("\n".join(f"{path}: {problem}" for problem in problems))
        self.path = path
        self.problems = tuple(problems)


def load(path: Path) -> Layout:
    """Read and check a layout. Raises LayoutError."""
    try:
        text = path.read_text("utf-8")
        data = json.loads(text)
    except json.JSONDecodeError as error:
        place = _fill(translate("Layout", "line %1, column %2"), error.lineno, error.colno)
        raise LayoutError(
            path, [Problem(place, _fill(translate("Layout", "is no JSON: %1"), error.msg))]
        ) from error
    except UnicodeDecodeError as error:
        raise LayoutError(
            path, [Problem("", _fill(translate("Layout", "is not UTF-8 at byte %1"), error.start))]
        ) from error
    except OSError as error:
        raise LayoutError(
            path, [Problem("", _fill(translate("Layout", "can't be read: %1"), error.strerror))]
        ) from error
    reading = _Reading()
    layout = reading.layout(data)
    if reading.problems:
        raise LayoutError(path, reading.problems)
    return layout


def load_or_last_good(path: Path, kept: Path) -> tuple[Layout, LayoutError | None]:
    """The layout, or the last one that was good with the error of this one.

    A good layout is kept at `kept`. Where none was kept yet, the shipped one takes its place.
    """
    try:
        layout = load(path)
    except LayoutError as error:
        return _last_good(kept), error
    text = path.read_bytes()
    if not kept.exists() or kept.read_bytes() != text:
        half = kept.with_suffix(".half")
        half.write_bytes(text)
        half.replace(kept)
    return layout, None


def _last_good(kept: Path) -> Layout:
    try:
        return load(kept)
    except LayoutError:
        return load(resource_path("layouts", SHIPPED))


def _fill(said: str, *values: object) -> str:
    for number, value in enumerate(values, start=1):
        said = said.replace(f"%{number}", str(value))
    return said


class _Reading:
    """One pass over a layout's JSON, collecting problems; what is wrong reads as something harmless."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def layout(self, data: Any) -> Layout:
        values = self._object(data, "", {"name", "grids"})
        grids = self._object(values.get("grids"), "grids", None)
        if "welcome" not in grids:
            self._wrong("grids", translate("Layout", "has no grid “welcome”"))
        return Layout(
            self._text(values, "name", ""),
            {name: self._grid(grid, f"grids.{name}") for name, grid in grids.items()},
        )

    def _grid(self, data: Any, place: str) -> Grid:
        values = self._object(data, place, {"columns", "rows", "buttons"})
        columns, rows = (self._number(values, name, place, 1) for name in ("columns", "rows"))
        listed = values.get("buttons", [])
        if not isinstance(listed, list):
            self._wrong(f"{place}.buttons", translate("Layout", "must be a list"))
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
            column=self._number(values, "column", place, 0),
            row=self._number(values, "row", place, 0),
            column_span=self._number(values, "column_span", place, 1, default=1),
            row_span=self._number(values, "row_span", place, 1, default=1),
            tone=self._one_of(values, "tone", place, TONES),
            icon=self._one_of(values, "icon", place, _icons()),
        )

    def _operation(self, value: Any, place: str) -> Operation | None:
        found = OPERATIONS.get(value) if isinstance(value, str) else None
        if isinstance(value, int):
            numbered = by_number(value)
            found = OPERATIONS[numbered.name] if numbered else None
        if found is None:
            reason = (
                translate("Layout", "is missing")
                if value is None
                else _fill(translate("Layout", "%1 is no operation"), json.dumps(value))
            )
            self._wrong(place, reason)
        return found

    def _texts(self, data: Any, place: str) -> dict[str, str]:
        texts = self._object(data, place, None)
        if isinstance(data, dict) and _SOURCE_LANGUAGE not in texts:
            self._wrong(f"{place}.{_SOURCE_LANGUAGE}", translate("Layout", "is missing"))
        return {language: self._text(texts, language, place) for language in texts}

    def _check_places(self, grid: Grid, place: str) -> None:
        taken: dict[tuple[int, int], int] = {}
        for number, button in enumerate(grid.buttons):
            here = f"{place}.buttons[{number}]"
            if button.column + button.column_span > grid.columns or button.row + button.row_span > grid.rows:
                size = (grid.columns, grid.rows)
                self._wrong(
                    here, _fill(translate("Layout", "lies outside its grid of %1 columns and %2 rows"), *size)
                )
                continue
            others = {taken[cell] for cell in _cells(button) if cell in taken}
            if others:
                self._wrong(here, _fill(translate("Layout", "overlaps buttons[%1]"), min(others)))
            taken |= dict.fromkeys(_cells(button), number)

    def _object(self, data: Any, place: str, known: set[str] | None) -> dict[str, Any]:
        if not isinstance(data, dict):
            self._wrong(
                place,
                translate("Layout", "is missing")
                if data is None
                else translate("Layout", "must be an object"),
            )
            return {}
        for name in data:
            if known is not None and name not in known:
                self._wrong(_join(place, name), translate("Layout", "is not known here"))
        return data

    def _text(self, values: dict[str, Any], name: str, place: str) -> str:
        value = values.get(name)
        if not isinstance(value, str) or not value.strip():
            self._wrong(
                _join(place, name),
                translate("Layout", "is missing") if value is None else translate("Layout", "must be a text"),
            )
            return ""
        return value

    def _number(
        self, values: dict[str, Any], name: str, place: str, least: int, *, default: int | None = None
    ) -> int:
        value = values.get(name, default)
        if type(value) is not int or value < least:
            whole = _fill(translate("Layout", "must be a whole number from %1"), least)
            self._wrong(_join(place, name), translate("Layout", "is missing") if value is None else whole)
            return least
        return value

    def _one_of(self, values: dict[str, Any], name: str, place: str, choices: tuple[str, ...]) -> str:
        value = values.get(name)
        if value not in choices:
            wrong = _fill(translate("Layout", "must be one of %1"), ", ".join(choices))
            self._wrong(_join(place, name), translate("Layout", "is missing") if value is None else wrong)
            return choices[0]
        return str(value)

    def _wrong(self, place: str, reason: str) -> None:
        self.problems.append(Problem(place, reason))


def _join(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _cells(button: Button) -> Iterator[tuple[int, int]]:
    for column in range(button.column, button.column + button.column_span):
        for row in range(button.row, button.row + button.row_span):
            yield column, row


def _icons() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in resource_path("resources", "icons").glob("*.svg")))
