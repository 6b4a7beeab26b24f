"""Edit customer at headquarters: the rules of an edit from a register, and what is wrong at its field."""

from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from typing import Any

from sqlalchemy import Connection, select

from pos_contract import merging
from pos_contract.customer_rules import tidy, wrong_fields
from pos_contract.records import CustomerFields, CustomerRecord
from pos_headquarters.services import (
    configuration,
    countries,
    edit_rules,
    edits,
    features,
    field_rules,
    scope,
    times,
)
from pos_headquarters.services.records import SELECT_CUSTOMERS, customer_records, names_of
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import customers, operating_units, scopes, stores

SENTENCES = {
    "name_required": "A customer needs a name.",
    "email_invalid": "This is not an email address, such as name@example.com.",
    "phone_invalid": "This is not a phone number. Write it with the country code, such as +46 70 123 45 67.",
    "too_long": "This is too long.",
    "not_writable": "There are characters in it that can't be written, such as control characters.",
    "value_required": "A value is wanted here.",
    "choice_unknown": "Choose one of the list.",
    "integer_invalid": "Write a whole number with figures only, such as 12.",
    "number_invalid": "Write a number with figures only, such as 12.50.",
    "date_invalid": "Write a date as year, month and day, such as 2026-03-31.",
    "too_early": "This is earlier than the attribute allows.",
    "too_late": "This is later than the attribute allows.",
    "too_small": "This is less than the attribute allows.",
    "too_large": "This is more than the attribute allows.",
}
"""By the code of a fault."""


def editable(connection: Connection, customer_id: str) -> CustomerRecord:
    """The customer as an edit begins. Raises Invalid for one who can't be edited."""
    row = connection.execute(
        SELECT_CUSTOMERS.where(customers.c.customer_id == customer_id), {"legal_entity": ""}
    ).one_or_none()
    if row is None or row.merged_into or row.deleted_at or row.account_number is None:
        raise Invalid({"": "This customer can't be edited."})
    (record,) = customer_records(connection, [row])
    return record


def edit(
    connection: Connection, customer_id: str, base: CustomerFields, typed: CustomerFields, by: str
) -> tuple[str, ...]:
    """Merge what was typed, from what it began with, into what stands; returns which fields that changed.

    Nothing is changed where somebody else has changed the same field meanwhile. Raises Invalid with a
    sentence for each field, by the names of pos_contract.merging and pos_contract.customer_rules.
    """
    # Nobody else edits until the transaction ends.
    connection.execute(
        select(customers.c.customer_id).where(customers.c.customer_id == customer_id).with_for_update()
    )
    stands = editable(connection, customer_id)
    fields = tidy(typed)
    merged = merging.merge(base, fields, stands.fields)
    wrong = _wrong(connection, stands, typed, base)
    wrong |= {clash.field: _clashing(connection, stands, clash) for clash in merged.clashes}
    if edit_rules.brings_contacts(stands.fields, merged.fields) and not features.is_on(
        connection, features.SECONDARY_CONTACTS
    ):
        wrong["contacts"] = (
            "Secondary contacts can't be added: the feature that captures them is off (Feature management)."
        )
    if not wrong and (reason := field_rules.wrong(merged.fields, stands.fields)):
        wrong[""] = f"This can't be kept: {reason}."
    if wrong:
        raise Invalid(wrong)
    if merged.fields == stands.fields:
        return ()
    edited = edit_rules.with_fields(stands, merged.fields)
    done = edits.of_change(stands, edited, by, times.now())
    edits.write(connection, [edited], done)
    scope.refresh(connection, [customer_id])
    return tuple(each.field for each in done)


def rebased(base: CustomerFields, typed: CustomerFields, now: CustomerFields) -> CustomerFields:
    """What a form shows after it was refused: what stands now, with everything that was typed."""
    every = [clash.field for clash in merging.merge(base, typed, now).clashes]
    return merging.resolve(base, typed, now, every)


def _wrong(
    connection: Connection, stands: CustomerRecord, typed: CustomerFields, base: CustomerFields
) -> dict[str, str]:
    """What stood so before the edit is taken as it is."""
    attributes = configuration.attribute_records(connection)
    country = _country(connection, stands)
    before = wrong_fields(base, country, attributes)
    found = {
        name: code
        for name, code in wrong_fields(typed, country, attributes).items()
        if code.endswith("_required") or not (before.get(name) == code and _same(name, typed, base))
    }
    sentences = {name: SENTENCES[code] for name, code in found.items()}
    known = {each.country for each in base.addresses}
    for number, address in enumerate(typed.addresses):
        code = address.country
        if code and code not in known and code not in countries.names():
            sentences[f"addresses.{number}.country"] = "Write the country's code of two letters, such as SE."
    return sentences


def _same(name: str, typed: CustomerFields, base: CustomerFields) -> bool:
    """Whether the field is as it was when the edit began."""
    return bool(_at(typed, name) == _at(base, name))


def _at(fields: CustomerFields, name: str) -> Any:
    found: Any = fields
    for part in name.split("."):
        if isinstance(found, Mapping):
            found = found.get(part)
        elif isinstance(found, tuple):
            found = found[int(part)] if int(part) < len(found) else None
        else:
            found = getattr(found, part, None)
    return found


def _country(connection: Connection, stands: CustomerRecord) -> str:
    """Where a phone number without a country code is dialled: at the primary address, or at a store that has
    the customer."""
    if stands.fields.addresses and stands.fields.addresses[0].country:
        return stands.fields.addresses[0].country
    found: str | None = connection.execute(
        select(operating_units.c.country)
        .join(stores, stores.c.operating_unit_id == operating_units.c.operating_unit_id)
        .join(scopes, scopes.c.store_id == stores.c.store_id)
        .where(scopes.c.customer_id == stands.customer_id, scopes.c.gone.is_(False))
        .order_by(stores.c.number)
        .limit(1)
    ).scalar_one_or_none()
    return found or ""


def _clashing(connection: Connection, stands: CustomerRecord, clash: merging.Clash) -> str:
    last = edits.last(connection, stands, clash.field)
    who = names_of(connection, [last.associate_id]).get(last.associate_id, last.associate_id) if last else ""
    return (
        f"{who or 'Somebody'} has made this {_words(clash.theirs)} meanwhile."
        " Save once more to replace that with yours."
    )


def _words(value: Any) -> str:
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, Mapping):
        return "“" + ", ".join(str(each) for each in value.values() if each) + "”"
    return "empty" if value in (None, "", ()) else f"“{value}”"
