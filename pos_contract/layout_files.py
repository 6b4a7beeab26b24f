"""A screen layout's file: JSON, read by both sides and checked whole before anything of it is shown; every
problem is told with its place."""

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Collection, Sequence
from typing import Any

from pos_contract.layouts import (
    CONTRAST,
    FONT_SIZES,
    ICONS,
    LARGEST,
    LARGEST_PICTURE,
    MOST,
    SOURCE_LANGUAGE,
    TONES,
    WELCOME,
    Button,
    Colours,
    Grid,
    Layout,
    LayoutError,
    Place,
    Problem,
    Reason,
    Size,
    Zone,
)
from pos_contract.operations import Operation, by_number, of

PIXELS = (200, 10_000)
"""Width and height of a window."""

_NO_LETTER = re.compile("[\0\ud800-\udfff]")
"""What JSON can write and no database can keep: nothing, and half of a letter."""
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_PICTURE = re.compile("data:image/(?:png|jpeg);base64,(.*)", re.DOTALL)
PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
"""What a PNG and a JPEG picture begin with."""

_WHOLE = {
    "width": 1366,
    "height": 768,
    "columns": 1,
    "rows": 1,
    "zones": [{"grid": WELCOME, "column": 0, "row": 0}],
}
"""The size of a layout that names none."""

_PLACE = frozenset({"column", "row", "column_span", "row_span"})
_BUTTON = _PLACE | {
    "operation",
    "parameter",
    "text",
    "tooltip",
    "tone",
    "colours",
    "font_size",
    "icon",
    "picture",
}


def read(content: str | bytes) -> Layout:
    """Read and check a layout's JSON. Raises LayoutError."""
    size = len(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    if size > LARGEST:
        raise LayoutError([Problem("", Reason.TOO_LARGE, (str(LARGEST // 1000),))])
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


def write(layout: Layout) -> str:
    """The layout's JSON, which `read` reads as the same layout."""
    data: dict[str, Any] = {
        "name": layout.name,
        "sizes": [_size(one) for one in layout.sizes],
        "grids": {name: _grid(one) for name, one in layout.grids.items()},
    }
    if layout.pictures:
        data["pictures"] = {name: _data_url(content) for name, content in layout.pictures.items()}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def digest(body: str) -> str:
    """What tells one body of a layout from another."""
    return hashlib.sha256(body.encode()).hexdigest()


def _size(size: Size) -> dict[str, Any]:
    zones = [
        ({"grid": one.grid} if one.grid else {"image": one.image}) | _place(one.place) for one in size.zones
    ]
    numbers = {name: getattr(size, name) for name in ("width", "height", "columns", "rows")}
    return {**numbers, "zones": zones}


def _grid(grid: Grid) -> dict[str, Any]:
    buttons = [_button(one) for one in grid.buttons]
    return {"columns": grid.columns, "rows": grid.rows, "buttons": buttons}


def _button(button: Button) -> dict[str, Any]:
    colours = button.colours
    values = {
        "operation": button.number if button.number is not None else button.operation,
        "parameter": button.parameter,
        **_place(button.place),
        "tone": button.tone,
        "colours": {"ground": colours.ground, "text": colours.text} if colours else None,
        "font_size": button.font_size,
        "icon": button.icon,
        "picture": button.picture,
        "text": button.texts,
        "tooltip": button.tooltips,
    }
    always = ("operation", "column", "row", "text")
    return {name: value for name, value in values.items() if value not in ("", None, {}) or name in always}


def _place(place: Place) -> dict[str, int]:
    spans = {"column_span": place.column_span, "row_span": place.row_span}
    return {"column": place.column, "row": place.row} | {
        name: span for name, span in spans.items() if span != 1
    }


def _data_url(content: bytes) -> str:
    kind = "png" if content.startswith(PICTURES[0]) else "jpeg"
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}"


class _Reading:
    """One pass over a layout's JSON, collecting problems; what is wrong reads as something harmless."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._grids: tuple[str, ...] = ()
        self._pictures: tuple[str, ...] = ()

    def layout(self, data: Any) -> Layout:
        values = self._object(data, "", {"$schema", "name", "sizes", "grids", "pictures"})
        grids = self._object(values.get("grids"), "grids", None)
        pictures = self._object(values.get("pictures", {}), "pictures", None)
        self._grids, self._pictures = tuple(grids), tuple(pictures)
        has_welcome = "sizes" in values or WELCOME in grids
        if not has_welcome:
            self._wrong("grids", Reason.NO_WELCOME)
        return Layout(
            self._text(values, "name", ""),
            {name: self._grid(grid, f"grids.{name}") for name, grid in grids.items()},
            self._sizes(values.get("sizes", [_WHOLE])) if has_welcome else (),
            {name: self._picture(one, f"pictures.{name}") for name, one in pictures.items()},
        )

    def _sizes(self, data: Any) -> tuple[Size, ...]:
        if data == []:
            self._wrong("sizes", Reason.MISSING)
        listed = self._list(data, "sizes")
        return tuple(self._size(one, f"sizes[{number}]") for number, one in enumerate(listed))

    def _size(self, data: Any, place: str) -> Size:
        values = self._object(data, place, {"width", "height", "columns", "rows", "zones"})
        width, height = (self._number(values, name, place, *PIXELS) for name in ("width", "height"))
        columns, rows = (self._number(values, name, place, 1, MOST) for name in ("columns", "rows"))
        listed = self._list(values.get("zones"), f"{place}.zones")
        zones = tuple(self._zone(one, f"{place}.zones[{number}]") for number, one in enumerate(listed))
        self._check_places([one.place for one in zones], columns, rows, place, "zones")
        return Size(width, height, columns, rows, zones)

    def _zone(self, data: Any, place: str) -> Zone:
        values = self._object(data, place, _PLACE | {"grid", "image"})
        if self._is_either(values, "grid", "image", place):
            if "grid" in values:
                return Zone(self._place(values, place), grid=self._one_of(values, "grid", place, self._grids))
            image = self._one_of(values, "image", place, self._pictures)
            return Zone(self._place(values, place), image=image)
        return Zone(self._place(values, place))

    def _grid(self, data: Any, place: str) -> Grid:
        values = self._object(data, place, {"columns", "rows", "buttons"})
        columns, rows = (self._number(values, name, place, 1, MOST) for name in ("columns", "rows"))
        listed = self._list(values.get("buttons", []), f"{place}.buttons")
        buttons = [self._button(one, f"{place}.buttons[{number}]") for number, one in enumerate(listed)]
        self._check_places([one.place for one in buttons], columns, rows, place, "buttons")
        return Grid(columns, rows, tuple(buttons))

    def _button(self, data: Any, place: str) -> Button:
        values = self._object(data, place, _BUTTON)
        operation = self._operation(values.get("operation"), f"{place}.operation")
        tone, colours = self._tone_or_colours(values, place)
        icon, picture = self._icon_or_picture(values, place)
        return Button(
            operation=operation.name if operation else "",
            number=operation.number if operation else None,
            texts=self._texts(values.get("text"), f"{place}.text"),
            place=self._place(values, place),
            parameter=self._parameter(values, place, operation),
            tooltips=self._texts(values["tooltip"], f"{place}.tooltip") if "tooltip" in values else {},
            tone=tone,
            colours=colours,
            font_size=self._number(values, "font_size", place, *FONT_SIZES)
            if "font_size" in values
            else None,
            icon=icon,
            picture=picture,
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

    def _parameter(self, values: dict[str, Any], place: str, operation: Operation | None) -> str:
        kind = operation.parameter if operation else ""
        if kind == "grid":
            return self._one_of(values, "parameter", place, self._grids)
        if "parameter" not in values:
            return ""
        if operation and not kind:
            self._wrong(f"{place}.parameter", Reason.NO_PARAMETER, operation.number or operation.name)
        return self._text(values, "parameter", place)

    def _tone_or_colours(self, values: dict[str, Any], place: str) -> tuple[str, Colours | None]:
        if not self._is_either(values, "tone", "colours", place):
            return "", None
        if "tone" in values:
            return self._one_of(values, "tone", place, tuple(TONES)), None
        here = f"{place}.colours"
        given = self._object(values["colours"], here, {"ground", "text"})
        wrong_before = len(self.problems)
        colours = Colours(*(self._colour(given, name, here) for name in ("ground", "text")))
        if len(self.problems) == wrong_before and (contrast := colours.contrast()) < CONTRAST:
            self._wrong(here, Reason.TOO_PALE, f"{contrast:.1f}")
        return "", colours

    def _icon_or_picture(self, values: dict[str, Any], place: str) -> tuple[str, str]:
        if not self._is_either(values, "icon", "picture", place):
            return "", ""
        if "icon" in values:
            return self._one_of(values, "icon", place, ICONS), ""
        return "", self._one_of(values, "picture", place, self._pictures)

    def _is_either(self, values: dict[str, Any], one: str, other: str, place: str) -> bool:
        if (one in values) == (other in values):
            self._wrong(place, Reason.ONE_OF_BOTH, one, other)
            return False
        return True

    def _colour(self, values: dict[str, Any], name: str, place: str) -> str:
        value = values.get(name)
        if isinstance(value, str) and _COLOUR.fullmatch(value):
            return value
        self._wrong(f"{place}.{name}", Reason.MISSING if value is None else Reason.NO_COLOUR)
        return "#000000"

    def _picture(self, value: Any, place: str) -> bytes:
        found = _PICTURE.fullmatch(value) if isinstance(value, str) else None
        try:
            content = base64.b64decode(found[1], validate=True) if found else b""
        except binascii.Error:
            content = b""
        if not content.startswith(PICTURES) or len(content) > LARGEST_PICTURE:
            self._wrong(place, Reason.NO_PICTURE, LARGEST_PICTURE // 1000)
        return content

    def _texts(self, data: Any, place: str) -> dict[str, str]:
        texts = self._object(data, place, None)
        if isinstance(data, dict) and SOURCE_LANGUAGE not in texts:
            self._wrong(f"{place}.{SOURCE_LANGUAGE}", Reason.MISSING)
        return {language: self._text(texts, language, place) for language in texts}

    def _place(self, values: dict[str, Any], place: str) -> Place:
        return Place(
            self._number(values, "column", place, 0, MOST - 1),
            self._number(values, "row", place, 0, MOST - 1),
            self._number(values, "column_span", place, 1, MOST, default=1),
            self._number(values, "row_span", place, 1, MOST, default=1),
        )

    def _check_places(self, places: Sequence[Place], columns: int, rows: int, where: str, kind: str) -> None:
        taken: dict[tuple[int, int], int] = {}
        for number, one in enumerate(places):
            here = f"{where}.{kind}[{number}]"
            if one.column + one.column_span > columns or one.row + one.row_span > rows:
                self._wrong(here, Reason.OUTSIDE, columns, rows)
                continue
            if others := {taken[cell] for cell in one.cells() if cell in taken}:
                self._wrong(here, Reason.OVERLAPS, f"{kind}[{min(others)}]")
            taken |= dict.fromkeys(one.cells(), number)

    def _object(self, data: Any, place: str, known: Collection[str] | None) -> dict[str, Any]:
        if not isinstance(data, dict):
            self._wrong(place, Reason.MISSING if data is None else Reason.NO_OBJECT)
            return {}
        for name in data:
            if known is not None and name not in known:
                self._wrong(_join(place, name), Reason.NOT_KNOWN)
            elif known is None and _NO_LETTER.search(name):
                self._wrong(place, Reason.NO_TEXT)
        return data

    def _list(self, data: Any, place: str) -> list[Any]:
        if isinstance(data, list):
            return data
        self._wrong(place, Reason.MISSING if data is None else Reason.NO_LIST)
        return []

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
        elif not choices:
            self._wrong(_join(place, name), Reason.NOT_KNOWN)
        else:
            self._wrong(_join(place, name), Reason.NO_CHOICE, ", ".join(choices))
        return ""

    def _wrong(self, place: str, reason: Reason, *values: object) -> None:
        self.problems.append(Problem(place, reason, tuple(map(str, values))))


def _join(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name
