"""The rules for what may stand in a customer's fields (domain: Customer add and edit), on both sides.

Every fault has a code: register and headquarters say it in their own words.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from pos_contract.attribute_rules import is_writable, wrong_value
from pos_contract.records import Address, AttributeRecord, Contact, CustomerFields

LONGEST = 200
"""Characters in a name, email, phone or line of an address."""

_NAMES = ("first_name", "last_name", "organization")
_OF_ADDRESS = ("street", "postal_code", "city", "state", "contact_name", "phone", "email")


def wrong_fields(
    fields: CustomerFields, country: str, attributes: Iterable[AttributeRecord]
) -> dict[str, str]:
    """Field name to code of all that cannot be; `country` is of phone numbers without a country code."""
    kept = tidy(fields)
    wrong: dict[str, str] = {}
    if not kept.name:
        wrong["organization" if kept.type == "organization" else "first_name"] = "name_required"
    phones = {"phone": (fields.phone, country)}
    emails = {"email": fields.email}
    for number, contact in enumerate(fields.contacts):
        key = f"contacts.{number}"
        if contact.kind == "email":
            emails[key] = contact.value
        else:
            phones[key] = (contact.value, country)
    for number, address in enumerate(fields.addresses):
        emails[f"addresses.{number}.email"] = address.email
        phones[f"addresses.{number}.phone"] = (address.phone, address.country or country)
    wrong |= {key: "email_invalid" for key, text in emails.items() if text.strip() and not _is_email(text)}
    wrong |= {key: "phone_invalid" for key, number in phones.items() if not _is_phone(*number)}
    texts = _texts(fields) | {name: getattr(kept, name) for name in _NAMES}
    wrong |= {key: "too_long" for key, text in texts.items() if len(_trim(text)) > LONGEST}
    wrong |= {key: "not_writable" for key, text in texts.items() if not is_writable(_trim(text))}
    asked = ((one, kept.attributes.get(one.attribute_id)) for one in attributes if one.in_customer)
    faults = {f"attributes.{one.attribute_id}": wrong_value(one, value) for one, value in asked}
    return wrong | {key: fault for key, fault in faults.items() if fault}


def tidy(fields: CustomerFields) -> CustomerFields:
    """Without what nobody typed on purpose: spaces around and between, empty addresses and contacts."""
    person = fields.type == "person"
    addresses = tuple(_tidy_address(one) for one in fields.addresses)
    contacts = tuple(Contact(one.kind, _trim(one.value)) for one in fields.contacts)
    attributes = {name: _tidy_value(value) for name, value in fields.attributes.items()}
    trimmed = replace(
        fields,
        first_name=_trim(fields.first_name) if person else "",
        last_name=_trim(fields.last_name) if person else "",
        organization="" if person else _trim(fields.organization),
        email=_trim(fields.email),
        phone=_trim(fields.phone),
        addresses=tuple(one for one in addresses if any(getattr(one, name) for name in _OF_ADDRESS)),
        attributes=given(attributes),
        contacts=tuple(one for one in contacts if one.value),
    )
    return _with_primary_contact(trimmed)


def _with_primary_contact(fields: CustomerFields) -> CustomerFields:
    """The customer's name and phone come from the contact information of the primary address."""
    if not fields.addresses:
        return fields
    there = fields.addresses[0]
    if not fields.name and fields.type == "organization":
        fields = replace(fields, organization=there.contact_name)
    elif not fields.name:
        first, _, last = there.contact_name.rpartition(" ")
        fields = replace(fields, first_name=first or last, last_name=last if first else "")
    return replace(fields, phone=fields.phone or there.phone, email=fields.email or there.email)


def _tidy_address(one: Address) -> Address:
    return replace(one, **{name: _trim(getattr(one, name)) for name in _OF_ADDRESS})


def given(attributes: dict[str, Any]) -> dict[str, Any]:
    """Those that have a value."""
    return {name: value for name, value in attributes.items() if value is not None and value != ""}


def _tidy_value(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _trim(text: str) -> str:
    return " ".join(text.split())


def _texts(fields: CustomerFields) -> dict[str, str]:
    """Every text that is not an attribute's, by the name of its field."""
    texts = {name: getattr(fields, name) for name in (*_NAMES, "email", "phone")}
    texts |= {f"contacts.{number}": one.value for number, one in enumerate(fields.contacts)}
    return texts | {
        f"addresses.{number}.{name}": getattr(one, name)
        for number, one in enumerate(fields.addresses)
        for name in _OF_ADDRESS
    }


def _is_email(text: str) -> bool:
    from email_validator import EmailNotValidError, validate_email

    try:
        # Not asked of the network: a register must say the same offline. `.test` and example domains pass
        # as syntax, they are no mistake of a person who types them.
        validate_email(_trim(text), check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return False
    return True


def _is_phone(number: str, country: str) -> bool:
    import phonenumbers

    if not number.strip():
        return True
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(number, country or None))
    except phonenumbers.NumberParseException:
        return False
