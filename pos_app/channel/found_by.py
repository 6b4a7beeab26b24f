"""What customers are also found by: loyalty cards, secondary contacts, addresses."""

import json
from collections.abc import Sequence
from typing import Any

from pos_app.values.customer import FoundBy
from pos_contract import folding


def others(profile: str, contacts: str, addresses: Sequence[dict[str, Any]]) -> list[tuple[FoundBy, str]]:
    """Each with the text to look in, phones as they were typed.

    `profile` and `contacts` are JSON as `customer` has it, `addresses` are read already.
    """
    cards = json.loads(profile).get("loyalty_cards", ()) if profile != "{}" else ()
    found = [(FoundBy("card", card), _with_and_without_spaces(card)) for card in cards]
    if contacts != "[]":
        found += [(FoundBy(one["kind"], one["value"]), one["value"]) for one in json.loads(contacts)]
    for address in addresses:
        found += [
            (FoundBy(kind, address[kind]), address[kind]) for kind in ("email", "phone") if address.get(kind)
        ]
        found.append((FoundBy("address", _as_read(address)), _as_looked_for(address)))
    return found


def words(name: str, email: str, account_number: str | None) -> list[str]:
    """What a customer is found by first."""
    return folding.fold(f"{name} {email} {account_number or ''}").split()


def _as_read(address: dict[str, Any]) -> str:
    town = " ".join(part for part in (address["postal_code"], address["city"]) if part)
    return ", ".join(part for part in (address["street"], town) if part)


def _as_looked_for(address: dict[str, Any]) -> str:
    postal_code = _with_and_without_spaces(address["postal_code"])
    return " ".join((address["street"], postal_code, address["city"]))


def _with_and_without_spaces(number: str) -> str:
    """So that it is found in either writing: folding takes what has hyphens apart and together."""
    return number.replace(" ", "-")
