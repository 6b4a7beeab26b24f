"""A person of a file as a customer: by the rules of every other way to make one."""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import uuid_utils

from pos_contract.attribute_rules import wrong_value
from pos_contract.codec import to_json
from pos_contract.consents import MARKETING
from pos_contract.customer_rules import LONGEST, tidy, wrong_fields
from pos_contract.folding import phone_digits
from pos_contract.records import (
    Address,
    AttributeRecord,
    Consent,
    Contact,
    CustomerFields,
    CustomerProfile,
    CustomerRecord,
)
from pos_headquarters.importing.person import Person
from pos_headquarters.importing.report import Line
from pos_headquarters.services import countries, field_rules, times
from pos_headquarters.services.records import customer_row

LONGEST_NOTE = 10_000
"""Characters."""
_REFUSED = {
    "name_required": "no name",
    "email_invalid": "the email address can't be one",
    "phone_invalid": "the phone number can't be one",
    "too_long": "{field} is too long",
    "not_writable": "{field} has characters that can't be written",
}
_LEFT_OUT = {
    "email": "an email address that can't be one is left out",
    "phone": "a phone number that can't be one is left out",
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What is the same for all of a file."""

    address_books: tuple[str, ...]
    country: str
    """The store's, of phone numbers without a country code."""
    profile: CustomerProfile
    """What the store's default customer gives."""
    birthday: AttributeRecord | None
    """The attribute that takes a birthday, if there is one."""
    secondary_contacts: bool
    """Whether customers have these."""
    title: str
    """Where a consent comes from."""
    key: bytes
    """Of the digests by which a row without an ID is known again."""


@dataclass(frozen=True, slots=True)
class New:
    """A customer to be, without an account number."""

    line: int
    row: dict[str, Any]
    external_id: str
    """"" where there is nothing to know them by in another file."""
    owner: str
    note: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    line: int
    reason: str
    external_id: str = ""
    """Somebody known is not refused."""


def prepared(setting: Setting, item: Person | Line) -> New | Refused:
    if isinstance(item, Line):
        return Refused(item.line, item.reason)
    if max(len(item.external_id), len(item.owner)) > LONGEST:
        return Refused(item.line, "its ID, or its worker's, is too long")
    remarks: list[str] = []
    fields = _fields(setting, item, remarks)
    if isinstance(fields, str):
        return Refused(item.line, fields, item.external_id)
    now = times.now()
    profile = replace(setting.profile, consents=_consents(setting, item, fields, now))
    customer_id = str(uuid_utils.uuid7())
    record = CustomerRecord(customer_id, fields, None, setting.address_books, None, profile=profile)
    return New(
        item.line,
        customer_row(record, now),
        item.external_id or _digest(setting, fields),
        item.owner,
        _note(item.note, remarks),
        tuple(remarks),
    )


def _fields(setting: Setting, person: Person, remarks: list[str]) -> CustomerFields | str:
    """The customer's fields, with what was left out of them in the remarks; or why they can't be."""
    addresses = tuple(_address(one, person.is_organization, remarks) for one in person.addresses)
    person = replace(person, addresses=addresses)
    country = (addresses[0].country if addresses else "") or setting.country
    fields = _assembled(person)
    wrong = wrong_fields(fields, country, ())
    if wrong:
        person = _without_wrong(person, fields, wrong, remarks)
        fields = _assembled(person)
        wrong = wrong_fields(fields, country, ())
    if wrong:
        name, code = next(iter(wrong.items()))
        return _REFUSED[code].format(field=name.partition(".")[0].replace("_", " "))
    kept = _kept_contacts(setting, _tidied(fields), country, remarks)
    kept = replace(kept, attributes=_attributes(setting, person, remarks))
    return field_rules.wrong(kept) or kept


def _assembled(person: Person) -> CustomerFields:
    """The first email and phone are the customer's, the others secondary."""
    others = (("email", person.emails[1:]), ("phone", person.phones[1:]))
    return CustomerFields(
        type="organization" if person.is_organization else "person",
        first_name=person.first_name,
        last_name=person.last_name,
        organization=person.organization,
        email=person.emails[0] if person.emails else "",
        phone=person.phones[0] if person.phones else "",
        addresses=person.addresses,
        contacts=tuple(Contact(kind, value) for kind, values in others for value in values),  # type: ignore[arg-type]
    )


def _tidied(fields: CustomerFields) -> CustomerFields:
    """A person's company is kept, which a form does not ask for."""
    return replace(tidy(fields), organization=" ".join(fields.organization.split()))


def _without_wrong(
    person: Person, fields: CustomerFields, wrong: dict[str, str], remarks: list[str]
) -> Person:
    """Numbers and addresses that can't be any are left out. An only email that can't be one stays, so that
    the row is refused: it can be mended in the file, where nobody would look for it later."""
    bad = {_value(fields, name) for name, code in wrong.items() if code in ("email_invalid", "phone_invalid")}
    emails = tuple(one for one in person.emails if one not in bad)
    phones = tuple(one for one in person.phones if one not in bad)
    if person.emails and not emails:
        emails = person.emails[:1]
    remarks += [_LEFT_OUT["email"]] * (len(person.emails) - len(emails))
    remarks += [_LEFT_OUT["phone"]] * (len(person.phones) - len(phones))
    addresses = []
    for one in person.addresses:
        email, phone = ("" if value in bad else value for value in (one.email, one.phone))
        remarks += [_LEFT_OUT["email"]] * (email != one.email) + [_LEFT_OUT["phone"]] * (phone != one.phone)
        addresses.append(replace(one, email=email, phone=phone))
    return replace(person, emails=emails, phones=phones, addresses=tuple(addresses))


def _value(fields: CustomerFields, name: str) -> str:
    """By a name of pos_contract.customer_rules."""
    first, *rest = name.split(".")
    if first == "contacts":
        return fields.contacts[int(rest[0])].value
    if first == "addresses":
        return str(getattr(fields.addresses[int(rest[0])], rest[1]))
    return str(getattr(fields, first))


def _address(one: Address, is_organization: bool, remarks: list[str]) -> Address:
    country = countries.code_of(one.country) if one.country else ""
    if country is None:
        remarks.append(f"country {one.country[:60]} is not known: left empty")
    if one.purpose == "work":
        purpose = "business" if is_organization else "office"
    else:
        purpose = one.purpose or ("business" if is_organization else "home")
    return replace(one, purpose=purpose, country=country or "")


def _kept_contacts(
    setting: Setting, fields: CustomerFields, country: str, remarks: list[str]
) -> CustomerFields:
    """Each once; none where customers have no secondary contacts."""
    if not fields.contacts:
        return fields
    kept = {("email", fields.email.casefold()), ("phone", phone_digits(fields.phone, country))}
    contacts = []
    for one in fields.contacts:
        key = one.value.casefold() if one.kind == "email" else phone_digits(one.value, country)
        if (one.kind, key) not in kept:
            kept.add((one.kind, key))
            contacts.append(one)
    if contacts and not setting.secondary_contacts:
        remarks.append(f"{len(contacts)} more emails or phones are left out: the feature for them is off")
        contacts = []
    return replace(fields, contacts=tuple(contacts))


def _attributes(setting: Setting, person: Person, remarks: list[str]) -> dict[str, Any]:
    # Outlook writes zeros where there is none.
    if setting.birthday is None or not person.birthday.strip("0/-. "):
        return {}
    day = _day(person.birthday)
    if day is None or wrong_value(setting.birthday, day):
        remarks.append("the birthday is left out: it is no day with a year that can be read without doubt")
        return {}
    return {setting.birthday.attribute_id: day}


def _day(text: str) -> str | None:
    """ISO 8601, with or without hyphens, with or without a time. What has slashes could be either way."""
    plain = text.strip().partition("T")[0]
    try:
        return date.fromisoformat(plain).isoformat() if len(plain) in (8, 10) else None
    except ValueError:
        return None


def _note(text: str, remarks: list[str]) -> str:
    text = "\n".join(text.strip().splitlines())
    kept = "".join(one for one in text if one in "\n\t" or one.isprintable() or one.isspace())
    kept = kept.encode("utf-8", "ignore").decode()
    if len(kept) > LONGEST_NOTE:
        remarks.append(f"the note is cut after {LONGEST_NOTE:,} characters")
    return kept[:LONGEST_NOTE]


def _consents(setting: Setting, person: Person, fields: CustomerFields, now: str) -> tuple[Consent, ...]:
    """What the file says, from when it was heard here: files do not say when a customer did. Nothing is said
    about an email or phone that was put in the place of one left out."""
    mains: Iterable[tuple[Any, str, tuple[str, ...]]] = (
        ("email", fields.email, person.emails),
        ("phone", fields.phone, person.phones),
    )
    return tuple(
        Consent(kind, value, MARKETING, person.said[kind], now, store_name=f"file of {setting.title}")
        for kind, value, values in mains
        if kind in person.said and value and " ".join(values[0].split()) == value
    )


def _digest(setting: Setting, fields: CustomerFields) -> str:
    """What a row without an ID is known by if another file has it again. A name alone may be anybody's."""
    if not (fields.email or fields.phone or fields.addresses):
        return ""
    return "row:" + hmac.new(setting.key, to_json(fields), hashlib.sha256).hexdigest()[:40]
