"""What a change wants, beside what stands at headquarters."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from pos_contract import codec, consents
from pos_contract.changes import (
    ActivityAdded,
    Change,
    ClientBookChangeUndone,
    ClientBookCustomerAdded,
    ClientBookCustomerReassigned,
    ClientBookCustomerRemoved,
    ConsentChanged,
    CustomerAdded,
    EntryCorrected,
    EntryWithdrawn,
    NoteAdded,
)
from pos_contract.records import CustomerRecord
from pos_headquarters.services.records import SELECT_CUSTOMERS, customer_records, names_of
from pos_headquarters.tables import customers, entries

NOBODY = "nobody’s client book"
_LABELS = {
    "type": "Type",
    "first_name": "First name",
    "last_name": "Last name",
    "organization": "Organization",
    "email": "Email",
    "phone": "Phone",
    "addresses": "Addresses",
    "contacts": "Secondary contacts",
    "attributes": "Attributes",
    "affiliations": "Affiliations",
    "consents": "Consents",
}


@dataclass(frozen=True, slots=True)
class Value:
    """Of one field, as people read it; empty where there is nothing."""

    label: str
    stands: str
    wanted: str


def values(connection: Connection, legal_entity_id: str, change: Change) -> tuple[Value, ...]:
    """Field by field. A change that is not understood is shown as it was sent."""
    try:
        payload = codec.payload_of(change)
    except (KeyError, ValueError):
        return tuple(Value(name, "", readable(value)) for name, value in change.payload.items())
    stands = _standing(connection, legal_entity_id, change.customer_id)
    if isinstance(payload, CustomerAdded):
        return _of_creation(stands, payload)
    if isinstance(payload, NoteAdded | ActivityAdded | EntryCorrected | EntryWithdrawn):
        return _of_entry(connection, payload)
    if isinstance(payload, ConsentChanged):
        return _of_consent(stands, payload)
    if isinstance(payload, ClientBookCustomerRemoved):
        return (place(connection, stands, None),)
    if isinstance(payload, ClientBookCustomerAdded | ClientBookCustomerReassigned | ClientBookChangeUndone):
        return (place(connection, stands, payload.associate_id),)
    return tuple(Value(_label(name), "", readable(value)) for name, value in codec.to_plain(payload).items())


def of_wish(
    connection: Connection, legal_entity_id: str, customer_id: str, wanted: str | None
) -> tuple[Value, ...]:
    """Of a decision: in whose client book the customer is, and was to be."""
    return (place(connection, _standing(connection, legal_entity_id, customer_id), wanted),)


def place(connection: Connection, stands: CustomerRecord | None, wanted: str | None) -> Value:
    owner = stands.membership.associate_id if stands and stands.membership else None
    names = names_of(connection, {each for each in (owner, wanted) if each})

    def book(associate_id: str | None) -> str:
        return f"of {names.get(associate_id, 'somebody unknown')}" if associate_id else NOBODY

    return Value("Client book", book(owner) if stands else "", book(wanted))


def _standing(connection: Connection, legal_entity_id: str, customer_id: str) -> CustomerRecord | None:
    """The customer, or who has taken the customer's place."""
    query = select(customers.c.merged_into).where(customers.c.customer_id == customer_id)
    survivor = connection.execute(query).scalar_one_or_none() or customer_id
    rows = connection.execute(
        SELECT_CUSTOMERS.where(customers.c.customer_id == survivor, customers.c.deleted_at.is_(None)),
        {"legal_entity": legal_entity_id},
    ).all()
    return next(iter(customer_records(connection, rows)), None)


def _of_creation(stands: CustomerRecord | None, payload: CustomerAdded) -> tuple[Value, ...]:
    wanted = codec.to_plain(payload.fields) | {
        "affiliations": payload.affiliations,
        "consents": codec.to_plain(payload.consents),
    }
    here = codec.to_plain(stands.fields) if stands else {}
    return tuple(
        Value(_label(name), readable(here.get(name)), readable(value))
        for name, value in wanted.items()
        if value or here.get(name) or name in ("first_name", "last_name", "email", "phone")
    )


def _of_entry(
    connection: Connection, payload: NoteAdded | ActivityAdded | EntryCorrected | EntryWithdrawn
) -> tuple[Value, ...]:
    row = connection.execute(select(entries).where(entries.c.entry_id == payload.entry_id)).one_or_none()
    stands = row._mapping if row is not None else {}
    if isinstance(payload, EntryWithdrawn):
        return (Value("Text", readable(stands.get("text")), "withdrawn"),)
    shown = [Value("Text", readable(stands.get("text")), payload.text)]
    if isinstance(payload, ActivityAdded):
        shown = [
            Value("Activity type", readable(stands.get("activity_type")), payload.activity_type),
            *shown,
            Value("Follow up on", readable(stands.get("follow_up_on")), payload.follow_up_on or ""),
        ]
    return tuple(shown)


def _of_consent(stands: CustomerRecord | None, payload: ConsentChanged) -> tuple[Value, ...]:
    about = (payload.contact, payload.value, payload.purpose)
    now = consents.standing(stands.profile.consents).get(about) if stands else None
    return (
        Value(f"{payload.purpose.capitalize()} to {payload.value}", now.state if now else "", payload.state),
    )


def _label(name: str) -> str:
    return _LABELS.get(name, name.replace("_", " ").capitalize())


def readable(value: Any) -> str:
    """Whatever JSON has, as a person reads it."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, Mapping):
        return ", ".join(
            f"{_label(name)}: {readable(each)}" for name, each in value.items() if each not in ("", None)
        )
    if isinstance(value, Iterable) and not isinstance(value, str):
        return "; ".join(map(readable, value))
    return str(value)
