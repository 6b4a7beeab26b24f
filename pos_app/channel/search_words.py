"""What search finds a customer by: words, address books, digits of phones, what stands elsewhere."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from pos_app.channel import found_by
from pos_contract import folding
from pos_contract.codec import to_plain
from pos_contract.records import CustomerRecord


@dataclass(frozen=True, slots=True)
class SearchWords:
    terms: str
    digits: str


def of_record(record: CustomerRecord, country: str) -> SearchWords:
    """`country` is where numbers without a country code are dialled."""
    fields = record.fields
    others = found_by.others(
        record.profile.loyalty_cards, to_plain(fields.contacts), to_plain(fields.addresses)
    )
    shown = (fields.name, fields.email, record.account_number or "")
    return _made(shown, fields.phone, others, record.address_books, country)


def of_row(row: sqlite3.Row, country: str) -> SearchWords:
    """The same from a row of `customer`."""
    others = found_by.others_of(row["profile"], row["contacts"], json.loads(row["addresses"]))
    shown = (row["name"], row["email"], row["account_number"] or "")
    return _made(shown, row["phone"], others, json.loads(row["address_books"]), country)


def _made(
    shown: Iterable[str], phone: str, others: found_by.Others, address_books: Iterable[str], country: str
) -> SearchWords:
    phones = [phone, *(text for by, text in others if by.kind == "phone")]
    digits = " ".join(folding.phone_digits(one, country) for one in phones)
    apart = (text for by, text in others if by.kind != "phone")
    return SearchWords(folding.terms(shown, digits, address_books, apart), digits)
