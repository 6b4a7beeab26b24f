"""Rows to what registers get, and back."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, select

from pos_contract import codec
from pos_contract.records import Address, CustomerFields, CustomerRecord, Membership
from pos_headquarters.tables import associates, client_books, customers, members

SELECT_CUSTOMERS = select(
    customers, members.c.since, client_books.c.book_id, client_books.c.associate_id
).select_from(
    customers.outerjoin(
        members,
        and_(
            members.c.customer_id == customers.c.customer_id,
            members.c.legal_entity_id == bindparam("legal_entity"),
        ),
    ).outerjoin(client_books, client_books.c.book_id == members.c.book_id)
)
"""Customers with their place in a client book of the legal entity that is given as a parameter."""


def customer_record(row: Row[Any], address_books: Iterable[str]) -> CustomerRecord:
    return CustomerRecord(
        row.customer_id,
        CustomerFields(
            row.type,
            row.first_name,
            row.last_name,
            row.organization,
            row.email,
            row.phone,
            codec.from_json(row.addresses, tuple[Address, ...]) if row.addresses != "[]" else (),
            codec.from_json(row.attributes, dict[str, Any]) if row.attributes != "{}" else {},
        ),
        row.account_number,
        tuple(address_books),
        Membership(row.associate_id, row.book_id, row.since) if row.since else None,
        row.last_contact_at,
    )


def customer_row(record: CustomerRecord, created_at: str) -> dict[str, Any]:
    fields = record.fields
    return {
        "customer_id": record.customer_id,
        "account_number": record.account_number,
        "type": fields.type,
        "first_name": fields.first_name,
        "last_name": fields.last_name,
        "organization": fields.organization,
        "email": fields.email,
        "phone": fields.phone,
        "addresses": codec.to_json(fields.addresses).decode(),
        "attributes": codec.to_json(fields.attributes).decode(),
        "last_contact_at": record.last_contact_at,
        "created_at": created_at,
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
