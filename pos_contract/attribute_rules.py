"""The rules for what an attribute's value may be."""

import math
from collections.abc import Callable
from datetime import date
from typing import Any
from unicodedata import category

from pos_contract.records import AttributeRecord

LONGEST = 1000
"""Characters in a text."""


def is_writable(text: str) -> bool:
    """Whether everything in it can be written down again: no control characters, no halves of characters.

    Marks that join letters, combine with them or turn their direction are part of people's names.
    """
    return not any(category(letter) in ("Cc", "Cs") for letter in text)


def wrong_value(asked: AttributeRecord, value: Any) -> str:
    """The code of what is wrong with it; "" where nothing is. None is no value."""
    if value is None or value == "":
        return "value_required" if asked.mandatory else ""
    return _CHECKS[asked.type](asked, value)


def _text(asked: AttributeRecord, value: Any) -> str:
    if not isinstance(value, str):
        return "choice_unknown"
    if asked.choices:
        return "" if value in asked.choices else "choice_unknown"
    if len(value) > LONGEST:
        return "too_long"
    return "" if is_writable(value) else "not_writable"


def _integer(asked: AttributeRecord, value: Any) -> str:
    if not isinstance(value, int) or isinstance(value, bool):
        return "integer_invalid"
    return _bounds(asked, value)


def _number(asked: AttributeRecord, value: Any) -> str:
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        return "number_invalid"
    return _bounds(asked, value)


def _date(asked: AttributeRecord, value: Any) -> str:
    try:
        day = date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        return "date_invalid"
    if day != value:
        return "date_invalid"
    if asked.minimum is not None and day < asked.minimum:
        return "too_early"
    return "too_late" if asked.maximum is not None and day > asked.maximum else ""


def _boolean(_asked: AttributeRecord, value: Any) -> str:
    return "" if isinstance(value, bool) else "choice_unknown"


def _bounds(asked: AttributeRecord, value: float) -> str:
    if asked.minimum is not None and value < asked.minimum:
        return "too_small"
    return "too_large" if asked.maximum is not None and value > asked.maximum else ""


_CHECKS: dict[str, Callable[[AttributeRecord, Any], str]] = {
    "text": _text,
    "integer": _integer,
    "decimal": _number,
    "currency": _number,
    "date": _date,
    "boolean": _boolean,
}
