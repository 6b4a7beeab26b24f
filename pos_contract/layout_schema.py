"""The JSON schema of a screen layout's file, for editors: layouts/layout.schema.json is this.

An editor completes and checks with it. What it can't say (what overlaps, what is too pale, which grid is
missing) layout_files says.
"""

from typing import Any

from pos_contract.layout_files import PIXELS
from pos_contract.layouts import FONT_SIZES, ICONS, LARGEST_PICTURE, MOST, TONES, WELCOME
from pos_contract.operations import ALL, Operation

_TEXT = {"type": "string", "pattern": "\\S"}
_COLOUR = {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"}


def schema() -> dict[str, Any]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Screen layout of Clienteling POS",
        **_object(
            {
                "$schema": {"type": "string"},
                "name": {**_TEXT, "description": "As headquarters lists it."},
                "sizes": {
                    "description": "The one nearest to the window is shown. Without any, the grid"
                    f" {WELCOME} has all the room.",
                    "type": "array",
                    "minItems": 1,
                    "items": _size(),
                },
                "grids": {"type": "object", "additionalProperties": _grid()},
                "pictures": {"type": "object", "additionalProperties": _picture()},
            },
            required=("name", "grids"),
        ),
        "$defs": {"button": _button(), "texts": _texts()},
    }


def _object(properties: dict[str, Any], required: tuple[str, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _number(least: int, most: int, description: str = "") -> dict[str, Any]:
    number: dict[str, Any] = {"type": "integer", "minimum": least, "maximum": most}
    return number | ({"description": description} if description else {})


def _place() -> dict[str, Any]:
    return {
        "column": _number(0, MOST - 1, "From 0."),
        "row": _number(0, MOST - 1, "From 0."),
        "column_span": _number(1, MOST),
        "row_span": _number(1, MOST),
    }


def _size() -> dict[str, Any]:
    grid = {**_TEXT, "description": "One of grids."}
    image = {**_TEXT, "description": "One of pictures."}
    zone = _object({"grid": grid, "image": image, **_place()}, ("column", "row"))
    zone["oneOf"] = [{"required": ["grid"]}, {"required": ["image"]}]
    return _object(
        {
            "width": _number(*PIXELS, "Pixels of the window."),
            "height": _number(*PIXELS, "Pixels of the window."),
            "columns": _number(1, MOST, "Into which zones are placed."),
            "rows": _number(1, MOST),
            "zones": {"type": "array", "items": zone},
        },
        ("width", "height", "columns", "rows", "zones"),
    )


def _grid() -> dict[str, Any]:
    buttons = {"type": "array", "items": {"$ref": "#/$defs/button"}}
    sides = {"columns": _number(1, MOST), "rows": _number(1, MOST)}
    return _object({**sides, "buttons": buttons}, ("columns", "rows"))


def _picture() -> dict[str, Any]:
    return {
        "type": "string",
        "pattern": "^data:image/(png|jpeg);base64,",
        "description": f"PNG or JPEG of at most {LARGEST_PICTURE // 1000} kB.",
    }


def _texts() -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["en"],
        "properties": dict.fromkeys(("en", "fr", "sv", "zh_CN", "lv"), _TEXT),
        "additionalProperties": _TEXT,
    }


def _button() -> dict[str, Any]:
    texts = {"$ref": "#/$defs/texts"}
    button = _object(
        {
            "operation": {"oneOf": [_choice(one) for one in ALL if one.on_button]},
            "parameter": {
                **_TEXT,
                "description": "Of 401 the grid that it opens; of 602 the words to search for.",
            },
            "text": texts,
            "tooltip": texts,
            **_place(),
            "tone": {"enum": list(TONES)},
            "colours": _object({"ground": _COLOUR, "text": _COLOUR}, ("ground", "text")),
            "font_size": _number(*FONT_SIZES, "Pixels, before the font scale."),
            "icon": {"enum": list(ICONS)},
            "picture": {**_TEXT, "description": "One of pictures."},
        },
        ("operation", "text", "column", "row"),
    )
    either = [("tone", "colours"), ("icon", "picture")]
    button["allOf"] = [{"oneOf": [{"required": [name]} for name in names]} for names in either]
    return button


def _choice(operation: Operation) -> dict[str, Any]:
    names: list[object] = [operation.name]
    return {"enum": ([operation.number] if operation.number else []) + names, "title": operation.title}
