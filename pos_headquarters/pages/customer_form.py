"""The form of Edit customer: what it shows of a customer's fields, and what was typed into it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from pos_contract.records import Address, AttributeRecord, Contact, CustomerFields
from pos_headquarters.services import attribute_values

NAMES = {"first_name": "First name", "last_name": "Last name", "organization": "Organization"}
PURPOSES = {"home": "Home", "business": "Business", "office": "Office", "post_box": "Post box"}
ADDRESS = {
    "street": "Street",
    "postal_code": "Postal code",
    "city": "City",
    "state": "State",
    "country": "Country",
    "contact_name": "Contact name",
    "phone": "Phone there",
    "email": "Email there",
}
_YES_OR_NO = (("yes", "Yes"), ("no", "No"))
_MORE_CONTACTS, _MORE_ADDRESSES = 2, 1
"""Empty lines to add to."""


@dataclass(frozen=True, slots=True)
class AttributeField:
    attribute_id: str
    name: str
    mandatory: bool
    choices: tuple[tuple[str, str], ...]
    """Value and word; empty where anything may be typed."""
    typed: str


def contact_lines(customer: CustomerFields, *, more: bool) -> list[Contact]:
    """With some to fill in, if there may be more."""
    return [*customer.contacts, *[Contact("email", "")] * _MORE_CONTACTS * more]


def address_lines(customer: CustomerFields) -> list[Address]:
    purpose = "home" if customer.type == "person" else "business"
    return [*customer.addresses, *[Address(purpose=purpose)] * _MORE_ADDRESSES]


def attribute_fields(
    asked: Iterable[AttributeRecord], customer: CustomerFields, typed: Mapping[str, str]
) -> list[AttributeField]:
    """`typed` is what could not be read, by attribute ID: it stays in the form as it was. Where a value is
    wanted and none is there, the default stands in it."""
    return [
        AttributeField(
            each.attribute_id,
            each.name(()),
            each.mandatory,
            _YES_OR_NO if each.type == "boolean" else tuple((one, one) for one in each.choices),
            typed.get(each.attribute_id)
            or _shown(customer.attributes.get(each.attribute_id, each.default if each.mandatory else None)),
        )
        for each in asked
    ]


def read(
    sent: Mapping[str, str], base: CustomerFields, asked: Sequence[AttributeRecord]
) -> tuple[CustomerFields, dict[str, str]]:
    """What was typed, and what is wrong with attributes that can't be read, by attribute ID."""
    attributes, wrong = _attributes(sent, base, asked)
    contacts = tuple(
        Contact(
            "phone" if sent.get(f"contacts.{n}.kind") == "phone" else "email",
            sent.get(f"contacts.{n}.value", ""),
        )
        for n in range(len(base.contacts) + _MORE_CONTACTS)
    )
    addresses = tuple(_address(sent, f"addresses.{n}") for n in range(len(base.addresses) + _MORE_ADDRESSES))
    typed = replace(
        base,
        type="organization" if sent.get("type") == "organization" else "person",
        **{name: sent.get(name, "") for name in (*NAMES, "email", "phone")},
        contacts=contacts,
        addresses=addresses,
        attributes=attributes,
    )
    return typed, wrong


def _address(sent: Mapping[str, str], prefix: str) -> Address:
    if f"{prefix}.remove" in sent:
        return Address()
    purpose = sent.get(f"{prefix}.purpose", "")
    return Address(
        purpose=purpose if purpose in PURPOSES else "home",
        **{
            each.name: sent.get(f"{prefix}.{each.name}", "")
            for each in fields(Address)
            if each.name not in ("purpose", "country")
        },
        country=sent.get(f"{prefix}.country", "").upper(),
    )


def _attributes(
    sent: Mapping[str, str], base: CustomerFields, asked: Sequence[AttributeRecord]
) -> tuple[dict[str, Any], dict[str, str]]:
    """Attributes that the form does not have stay as they are."""
    values, wrong = dict(base.attributes), {}
    for each in asked:
        text = sent.get(f"attributes.{each.attribute_id}", "")
        stood = base.attributes.get(each.attribute_id)
        if text == _shown(stood):
            continue
        try:
            values[each.attribute_id] = attribute_values.read(each.type, text)
        except ValueError as error:
            wrong[each.attribute_id] = str(error)
    return {key: value for key, value in values.items() if value is not None}, wrong


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else f"{value:.15g}" if isinstance(value, float) else str(value)
