"""Customers as vCards 3.0 (RFC 2426), which address books of telephones and mail programs read."""

from collections.abc import Iterator

from pos_contract.file_texts import escaped as _text
from pos_contract.file_texts import folded
from pos_contract.records import Address, CustomerRecord


def card(record: CustomerRecord) -> str:
    return "".join(f"{folded(line)}\r\n" for line in _lines(record))


def _lines(record: CustomerRecord) -> Iterator[str]:
    fields = record.fields
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"UID:{_text(record.customer_id)}"
    if fields.type == "organization":
        yield f"N:{_text(fields.name)};;;;"
        yield f"ORG:{_text(fields.organization)}"
    else:
        yield f"N:{_text(fields.last_name)};{_text(fields.first_name)};;;"
    yield f"FN:{_text(fields.name)}"
    if fields.phone:
        yield f"TEL:{_text(fields.phone)}"
    if fields.email:
        yield f"EMAIL;TYPE=INTERNET:{_text(fields.email)}"
    for address in fields.addresses:
        yield _address(address)
    yield "END:VCARD"


def _address(one: Address) -> str:
    kind = "HOME" if one.purpose == "home" else "WORK"
    parts = ("", "", one.street, one.city, one.state, one.postal_code, one.country)
    return f"ADR;TYPE={kind}:" + ";".join(_text(part) for part in parts)
