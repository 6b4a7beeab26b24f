"""Rows to what registers get, and back."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, and_, bindparam, select

from pos_contract import codec
from pos_contract.records import (
    Address,
    Consent,
    Contact,
    CustomerFields,
    CustomerProfile,
    CustomerRecord,
    Membership,
)
from pos_headquarters.services import likeness
from pos_headquarters.tables import (
    associates,
    client_books,
    contacts,
    customer_books,
    customer_measures,
    customers,
    loyalty_cards,
    measures,
    members,
)

SELECT_CUSTOMERS = select(
    customers,
    members.c.since,
    client_books.c.book_id,
    client_books.c.associate_id,
    contacts.c.last_contact_at,
).select_from(
    customers.outerjoin(
        members,
        and_(
            members.c.customer_id == customers.c.customer_id,
            members.c.legal_entity_id == bindparam("legal_entity"),
        ),
    )
    .outerjoin(client_books, client_books.c.book_id == members.c.book_id)
    .outerjoin(
        contacts,
        and_(
            contacts.c.customer_id == customers.c.customer_id,
            contacts.c.legal_entity_id == bindparam("legal_entity"),
        ),
    )
)
"""Customers with their client book and last contact in the legal entity that is given as a parameter."""


_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_SELECT_ADDRESS_BOOKS = (
    select(customer_books.c.customer_id, customer_books.c.address_book_id)
    .where(customer_books.c.customer_id.in_(_IDS))
    .order_by(customer_books.c.address_book_id)
)
_SELECT_CARDS = (
    select(loyalty_cards.c.customer_id, loyalty_cards.c.card_number)
    .where(loyalty_cards.c.customer_id.in_(_IDS))
    .order_by(loyalty_cards.c.issued_at, loyalty_cards.c.card_number)
)
_SELECT_MEASURES = (
    select(customer_measures)
    .join(measures, measures.c.measure_id == customer_measures.c.measure_id)
    .where(customer_measures.c.customer_id.in_(_IDS), measures.c.place.is_not(None))
)


def customer_records(connection: Connection, rows: Sequence[Row[Any]]) -> tuple[CustomerRecord, ...]:
    """Rows of SELECT_CUSTOMERS with their address books and the values of the measures chosen."""
    if not rows:
        return ()
    wanted = {"ids": [row.customer_id for row in rows]}
    books = grouped(connection.execute(_SELECT_ADDRESS_BOOKS, wanted))
    cards = grouped(connection.execute(_SELECT_CARDS, wanted))
    values: dict[str, dict[str, Any]] = {}
    for row in connection.execute(_SELECT_MEASURES, wanted):
        values.setdefault(row.customer_id, {})[row.measure_id] = json.loads(row.value)
    return tuple(
        _customer_record(
            row,
            books.get(row.customer_id, ()),
            values.get(row.customer_id, {}),
            cards.get(row.customer_id, ()),
        )
        for row in rows
    )


def _customer_record(
    row: Row[Any], address_books: Iterable[str], values: dict[str, Any], cards: Iterable[str]
) -> CustomerRecord:
    return CustomerRecord(
        row.customer_id,
        fields_of(row),
        row.account_number,
        tuple(address_books),
        Membership(row.associate_id, row.book_id, row.since) if row.since else None,
        row.last_contact_at,
        values,
        profile_of(row, cards),
    )


def fields_of(row: Row[Any]) -> CustomerFields:
    """A customer's fields from the columns."""
    return CustomerFields(
        row.type,
        row.first_name,
        row.last_name,
        row.organization,
        row.email,
        row.phone,
        codec.from_json(row.addresses, tuple[Address, ...]) if row.addresses != "[]" else (),
        codec.from_json(row.attributes, dict[str, Any]) if row.attributes != "{}" else {},
        codec.from_json(row.contacts, tuple[Contact, ...]) if row.contacts != "[]" else (),
    )


def profile_of(row: Row[Any], cards: Iterable[str] = ()) -> CustomerProfile:
    """A customer's profile from the columns."""
    return CustomerProfile(
        row.version,
        row.customer_group,
        row.currency,
        row.language,
        row.receipt_preference,
        codec.from_json(row.affiliations, tuple[str, ...]) if row.affiliations != "[]" else (),
        tuple(cards),
        codec.from_json(row.consents, tuple[Consent, ...]) if row.consents != "[]" else (),
    )


def customer_row(record: CustomerRecord, created_at: str) -> dict[str, Any]:
    """The row of a new customer."""
    profile = record.profile
    return {
        "customer_id": record.customer_id,
        "account_number": record.account_number,
        **fields_row(record),
        "consents": codec.to_json(profile.consents).decode(),
        "affiliations": codec.to_json(profile.affiliations).decode(),
        "customer_group": profile.group,
        "currency": profile.currency,
        "language": profile.language,
        "receipt_preference": profile.receipt_preference,
        "version": profile.version,
        "created_at": created_at,
    }


def fields_row(record: CustomerRecord) -> dict[str, str]:
    """The columns that an edit of the fields may change."""
    fields = record.fields
    return {
        "type": fields.type,
        "first_name": fields.first_name,
        "last_name": fields.last_name,
        "organization": fields.organization,
        "email": fields.email,
        "phone": fields.phone,
        "addresses": codec.to_json(fields.addresses).decode(),
        "attributes": codec.to_json(fields.attributes).decode(),
        "contacts": codec.to_json(fields.contacts).decode(),
        **likeness.keys(fields, record.account_number, record.profile.loyalty_cards),
    }


def full_name(row: Row[Any]) -> str:
    """A customer's name from its columns."""
    return CustomerFields(row.type, row.first_name, row.last_name, row.organization).name


def names_of(connection: Connection, associate_ids: Iterable[str]) -> dict[str, str]:
    """Associates' names; without those who are unknown."""
    ids = sorted(set(associate_ids))
    found = connection.execute(select(associates).where(associates.c.associate_id.in_(ids))) if ids else ()
    return {
        row.associate_id: " ".join(part for part in (row.first_name, row.last_name) if part) for row in found
    }


def grouped(rows: Iterable[Any]) -> dict[str, list[str]]:
    """Pairs of key and value to the values of each key, in their order."""
    groups: dict[str, list[str]] = {}
    for key, value in rows:
        groups.setdefault(key, []).append(value)
    return groups
