"""When customers were in contact last: for each legal entity, as their notes and activities are."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, delete, insert, select

from pos_headquarters.services import times
from pos_headquarters.tables import contacts, entries

_CUSTOMER: BindParameter[str] = bindparam("customer")
_DELETE = delete(contacts).where(
    contacts.c.customer_id == _CUSTOMER, contacts.c.legal_entity_id == bindparam("legal_entity")
)


def write(connection: Connection, legal_entity_id: str, at: Mapping[str, str | None]) -> None:
    """Keep the time for each of these customers; None where there was no contact."""
    connection.execute(_DELETE, [{"customer": each, "legal_entity": legal_entity_id} for each in at])
    rows = [
        {"customer_id": each, "legal_entity_id": legal_entity_id, "last_contact_at": contact_at}
        for each, contact_at in at.items()
        if contact_at
    ]
    if rows:
        connection.execute(insert(contacts), rows)


def of_entries(connection: Connection, legal_entity_id: str, customer_id: str) -> dict[str, str]:
    """When each of a customer's entries was written, without those withdrawn."""
    found = connection.execute(
        select(entries.c.entry_id, entries.c.written_at).where(
            entries.c.customer_id == customer_id,
            entries.c.legal_entity_id == legal_entity_id,
            entries.c.withdrawn.is_(False),
        )
    )
    return {row.entry_id: row.written_at for row in found}


def merge(connection: Connection, to: str, gone: str) -> None:
    """Of two customers who become one the later time counts."""
    stood = {row.legal_entity_id: row.last_contact_at for row in _of(connection, to)}
    for row in _of(connection, gone):
        latest = times.latest(stood.get(row.legal_entity_id), row.last_contact_at)
        write(connection, row.legal_entity_id, {to: latest})
    connection.execute(delete(contacts).where(contacts.c.customer_id == gone))


def _of(connection: Connection, customer_id: str) -> list[Row[Any]]:
    return list(connection.execute(select(contacts).where(contacts.c.customer_id == customer_id)))
