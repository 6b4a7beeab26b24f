"""What headquarters itself asks of a customer's fields, whatever register sent them.

Sizes and characters only: what a phone number or an attribute may be is for the register, where a person can
mend it at once.
"""

import math
import re
from typing import Any

from pos_contract.codec import to_plain
from pos_contract.records import CustomerFields

LONGEST = 200
"""Characters of a name, an email, a phone, a line of an address."""
LONGEST_ATTRIBUTE = 1000
MOST = 100
"""Addresses, contacts and attributes of a customer."""

_UNWRITABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Unicode's Cc and Cs."""


def wrong(fields: CustomerFields, standing: CustomerFields | None = None) -> str:
    """What can't be, for IT's logs; "" where nothing is wrong. What stands already is taken as it is."""
    if not fields.name.strip():
        return "a customer needs a name"
    known = _texts(standing) if standing else set()
    for text, longest in _texts(fields) - known:
        if len(text) > longest:
            return f"a text has more than {longest} characters"
        if _UNWRITABLE.search(text):
            return "a text has control characters"
    if max(map(len, (fields.addresses, fields.contacts, fields.attributes))) > MOST:
        return f"more than {MOST} of a kind"
    return "" if all(map(_is_value, fields.attributes.values())) else "an attribute is no value"


def _texts(fields: CustomerFields) -> set[tuple[str, int]]:
    """Each with how long it may be."""
    plain = to_plain(fields)
    attributes = plain.pop("attributes")
    values = (value for value in attributes.values() if isinstance(value, str))
    return {(text, LONGEST) for text in [*_strings(plain), *attributes]} | {
        (text, LONGEST_ATTRIBUTE) for text in values
    }


def _strings(plain: Any) -> list[str]:
    if isinstance(plain, str):
        return [plain]
    inside = plain.values() if isinstance(plain, dict) else plain
    return [text for part in inside for text in _strings(part)]


def _is_value(value: Any) -> bool:
    return isinstance(value, str | int) or (isinstance(value, float) and math.isfinite(value))
