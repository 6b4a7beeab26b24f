"""The store that a file's people belong to."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, select

from pos_headquarters.importing.source import FileRefused
from pos_headquarters.tables import external_ids, operating_units, store_books, stores

StoreRow = Row[Any]
_AT_ONCE = 500


def find(connection: Connection, number: str | None) -> StoreRow:
    """The store of that number, or the first. Raises FileRefused."""
    wanted = select(stores).order_by(stores.c.number).limit(1)
    if number is not None:
        wanted = wanted.where(stores.c.number == number)
    store = connection.execute(wanted).one_or_none()
    if store is not None:
        return store
    if number is not None:
        raise FileRefused(f"There is no store {number}.")
    raise FileRefused("There is no store yet. `pos-headquarters demo --customers 0` makes four.")


def country(connection: Connection, store: StoreRow) -> str:
    """Of phone numbers without a country code; "" where the store has no operating unit."""
    found: str | None = connection.execute(
        select(operating_units.c.country).where(
            operating_units.c.operating_unit_id == store.operating_unit_id
        )
    ).scalar_one_or_none()
    return found or ""


def address_books(connection: Connection, store_id: str) -> tuple[str, ...]:
    found = connection.execute(
        select(store_books.c.address_book_id)
        .where(store_books.c.store_id == store_id)
        .order_by(store_books.c.address_book_id)
    )
    return tuple(found.scalars())


def known_ids(connection: Connection, legal_entity_id: str, kind: str) -> set[str]:
    """The external IDs that the legal entity has of this kind."""
    return set(
        connection.execute(
            select(external_ids.c.external_id).where(
                external_ids.c.legal_entity_id == legal_entity_id, external_ids.c.kind == kind
            )
        ).scalars()
    )


def known_of(
    connection: Connection, legal_entity_id: str, kind: str, wanted: Iterable[str]
) -> dict[str, str]:
    """Of these external IDs those that the legal entity has, with whose they are."""
    ids = sorted(set(wanted))
    found: dict[str, str] = {}
    for first in range(0, len(ids), _AT_ONCE):
        rows = connection.execute(
            select(external_ids.c.external_id, external_ids.c.record_id).where(
                external_ids.c.legal_entity_id == legal_entity_id,
                external_ids.c.kind == kind,
                external_ids.c.external_id.in_(ids[first : first + _AT_ONCE]),
            )
        )
        found |= {row.external_id: row.record_id for row in rows}
    return found
