"""A customer as other programs read one: a vCard 4.0 (RFC 6350), a row as Shopify's import takes it."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from pos_contract.consents import answer
from pos_contract.file_texts import cell, escaped, folded
from pos_contract.records import Address, ContactKind, CustomerRecord

_TYPES = {"home": "home", "business": "work", "office": "work"}
_SAID = {"agreed": "yes", "declined": "no", None: ""}
_SHOPIFY = (
    *("Customer ID", "First Name", "Last Name", "Email", "Accepts Email Marketing"),
    *("Default Address Company", "Default Address Address1", "Default Address Address2"),
    *("Default Address City", "Default Address Province Code", "Default Address Country Code"),
    *("Default Address Zip", "Default Address Phone", "Phone", "Accepts SMS Marketing"),
    *("Total Spent", "Total Orders", "Note", "Tax Exempt", "Tags"),
)


@dataclass(frozen=True, slots=True)
class Format:
    header: str
    write: Callable[[CustomerRecord], str]


def _card(record: CustomerRecord) -> str:
    return "".join(f"{folded(line)}\r\n" for line in _lines(record))


def _lines(record: CustomerRecord) -> Iterator[str]:
    fields = record.fields
    is_organization = fields.type == "organization"
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"KIND:{'org' if is_organization else 'individual'}"
    yield f"UID:urn:uuid:{record.customer_id}"
    yield f"FN:{escaped(fields.name)}"
    if not is_organization:
        yield f"N:{escaped(fields.last_name)};{escaped(fields.first_name)};;;"
    if fields.organization:
        yield f"ORG:{escaped(fields.organization)}"
    for name, kind, main in (("TEL", "phone", fields.phone), ("EMAIL", "email", fields.email)):
        if main:
            yield f"{name};PREF=1:{escaped(main)}"
        for other in fields.contacts:
            if other.kind == kind:
                yield f"{name}:{escaped(other.value)}"
    yield from map(_address, fields.addresses)
    if birthday := fields.attributes.get("birthday"):
        yield f"BDAY:{str(birthday).replace('-', '')}"
    yield "END:VCARD"


def _address(one: Address) -> str:
    kind = f";TYPE={_TYPES[one.purpose]}" if one.purpose in _TYPES else ""
    box, street = (one.street, "") if one.purpose == "post_box" else ("", one.street)
    parts = (box, "", street, one.city, one.state, one.postal_code, one.country)
    return f"ADR{kind}:" + ";".join(escaped(part) for part in parts)


def _shopify(record: CustomerRecord) -> str:
    fields = record.fields
    there = fields.addresses[0] if fields.addresses else Address()

    def said(kind: ContactKind, value: str) -> str:
        return _SAID[answer(record.profile.consents, kind, value)] if value else ""

    return _row(
        (
            *(record.customer_id, fields.first_name, fields.last_name, fields.email),
            *(said("email", fields.email), fields.organization, there.street, ""),
            *(there.city, there.state, there.country, there.postal_code, there.phone),
            *(fields.phone, said("phone", fields.phone), "", "", "", "", ""),
        )
    )


def _row(values: tuple[str, ...]) -> str:
    made = io.StringIO(newline="")
    csv.writer(made).writerow(map(cell, values))
    return made.getvalue()


FORMATS: Mapping[str, Format] = {
    "vcard": Format("", _card),
    "shopify": Format(_row(_SHOPIFY), _shopify),
}
