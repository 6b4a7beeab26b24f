"""Values of attributes, as forms have them and as columns keep them."""

import json
import re
from datetime import date
from typing import Any

from pos_headquarters.services import texts

TYPES = {
    "text": "Text",
    "integer": "Integer",
    "decimal": "Decimal",
    "currency": "Currency",
    "date": "Date",
    "boolean": "Yes/no",
}
BOUNDED = ("integer", "decimal", "currency", "date")
"""The types that have a minimum and a maximum."""

_WORDS = {"yes": True, "no": False}
_INTEGER = re.compile(r"[+-]?\d{1,15}")
_DECIMAL = re.compile(r"[+-]?\d{1,15}([.,]\d{1,6})?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read(kind: str, typed: str) -> Any:
    """The value; None of nothing. Raises ValueError with a sentence."""
    if not typed:
        return None
    match kind:
        case "text":
            if sentence := texts.wrong_line(typed, texts.LONGEST_LINE):
                raise ValueError(sentence)
            return typed
        case "boolean":
            return _yes_or_no(typed)
        case "date":
            return _day(typed)
        case "integer":
            if not _INTEGER.fullmatch(typed):
                raise ValueError(f"{typed} is not a whole number. Write it with figures only, such as 12.")
            return int(typed)
        case _:
            if not _DECIMAL.fullmatch(typed):
                raise ValueError(f"{typed} is not a number. Write it with figures only, such as 12.50.")
            return float(typed.replace(",", "."))


def shown(column: str) -> str:
    """What a form shows of a column's JSON."""
    value = json.loads(column)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else f"{value:.15g}" if isinstance(value, float) else str(value)


def _yes_or_no(typed: str) -> bool:
    if (word := typed.casefold()) not in _WORDS:
        raise ValueError("Write yes or no, or leave it empty.")
    return _WORDS[word]


def _day(typed: str) -> str:
    sentence = f"{typed} is not a date. Write year, month and day, such as 2026-03-31."
    if not _DAY.fullmatch(typed):
        raise ValueError(sentence)
    try:
        return date.fromisoformat(typed).isoformat()
    except ValueError:
        raise ValueError(sentence) from None
