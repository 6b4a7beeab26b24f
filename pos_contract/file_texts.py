"""Texts in files for other programs: vCards (RFC 6350) and what spreadsheets open."""

from typing import TypeVar

T = TypeVar("T")

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""
_LONGEST = 75
"""Octets of a line of a vCard."""


def cell(value: T) -> T | str:
    """What was typed about a customer is text to a spreadsheet, never a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def escaped(text: str) -> str:
    """Nothing in a text ends its line or its part of a vCard."""
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,")):
        text = text.replace(plain, written)
    return "\\n".join(text.splitlines())


def folded(line: str) -> str:
    """A long line goes on in the next ones, which begin with a space; no character is cut."""
    parts, room = [""], _LONGEST
    for letter in line:
        size = len(letter.encode())
        if size > room:
            parts.append(" ")
            room = _LONGEST - 1
        parts[-1] += letter
        room -= size
    return "\r\n".join(parts)
