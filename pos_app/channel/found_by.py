"""What customers are found by, beside name, account number, primary phone and primary email: loyalty cards,
secondary contacts, addresses."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from pos_app.values.customer import FoundBy
from pos_contract import folding
from pos_contract.codec import to_plain
from pos_contract.records import CustomerRecord

Others = list[tuple[FoundBy, str]]
"""Each with the text to look in; phones as they were typed."""


def others(cards: Iterable[str], contacts: Iterable[Any], addresses: Iterable[Any]) -> Others:
    """Contacts and addresses as they are in JSON."""
    found = [(FoundBy("card", card), _with_and_without_spaces(card)) for card in cards]
    found += [(FoundBy(one["kind"], one["value"]), one["value"]) for one in contacts]
    for address in addresses:
        contact = [(kind, address.get(kind)) for kind in ("email", "phone")]
        found += [(FoundBy(kind, value), value) for kind, value in contact if value]
        found.append((FoundBy("address", _as_read(address)), _as_looked_for(address)))
    return found


def others_of(profile: str, contacts: str, addresses: Sequence[Any]) -> Others:
    """From a row of `customer`, whose addresses are read already: nearly all have nothing else."""
    cards = json.loads(profile).get("loyalty_cards", ()) if profile != "{}" else ()
    return others(cards, json.loads(contacts) if contacts != "[]" else (), addresses)


def why_row(text: str, row: sqlite3.Row, country: str) -> FoundBy | None:
    """`why` of a row of `customer`."""
    beside = others_of(row["profile"], row["contacts"], json.loads(row["addresses"]))
    return why(text, _shown(row["name"], row["email"], row["account_number"]), row["phone"], beside, country)


def why_record(text: str, record: CustomerRecord, country: str) -> FoundBy | None:
    """`why` of somebody whom headquarters has found."""
    fields = record.fields
    beside = others(record.profile.loyalty_cards, to_plain(fields.contacts), to_plain(fields.addresses))
    return why(text, _shown(fields.name, fields.email, record.account_number), fields.phone, beside, country)


def why(text: str, shown: str, phone: str, others: Others, country: str) -> FoundBy | None:
    """What a customer was found by; None where it is `shown` (name, email, account number) or the phone.

    `country` is where numbers without a country code are dialled.
    """
    words, digits = _asked(text)
    own = folding.fold(shown).split()
    missing = [word for word in words if not _fits(word, own)]
    if not missing:
        return None
    if digits and digits in folding.phone_digits(phone, country):
        return None
    for by, other in others:
        if digits and by.kind == "phone" and digits in folding.phone_digits(other, country):
            return by
    texts = ((by, other) for by, other in others if by.kind != "phone")
    return next((by for by, other in texts if _fits(missing[0], folding.fold(other).split())), None)


@lru_cache(maxsize=1)
def _asked(text: str) -> tuple[list[str], str | None]:
    """Worked out once for all who are found by a text."""
    return folding.telling(folding.fold(text).split()), folding.query_digits(text)


def _shown(name: str, email: str, account_number: str | None) -> str:
    return f"{name} {email} {account_number or ''}"


def _fits(word: str, own: Iterable[str]) -> bool:
    return any(mine.startswith(word) for mine in own)


def _as_read(address: dict[str, Any]) -> str:
    town = " ".join(part for part in (address["postal_code"], address["city"]) if part)
    return ", ".join(part for part in (address["street"], town) if part)


def _as_looked_for(address: dict[str, Any]) -> str:
    postal_code = _with_and_without_spaces(address["postal_code"])
    return " ".join((address["street"], postal_code, address["city"]))


def _with_and_without_spaces(number: str) -> str:
    """So that it is found in either writing: folding takes what has hyphens apart and together."""
    return number.replace(" ", "-")
