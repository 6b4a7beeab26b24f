"""What is read at headquarters before a batch is judged: the customers, associates and entries it names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, and_, bindparam, select

from pos_contract.records import CustomerRecord, DefaultCustomer, EntryRecord
from pos_headquarters.prepared import Prepared
from pos_headquarters.services import default_customers, locks
from pos_headquarters.services.records import SELECT_CUSTOMERS, customer_records, full_name
from pos_headquarters.tables import associates as associate_table
from pos_headquarters.tables import customers as customer_table
from pos_headquarters.tables import entries as entry_table
from pos_headquarters.tables import group_permissions, store_books, stores

_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_SELECT_CUSTOMERS = SELECT_CUSTOMERS.where(customer_table.c.customer_id.in_(_IDS)).order_by(
    customer_table.c.customer_id
)
_SELECT_ASSOCIATES = (
    select(associate_table, group_permissions.c.permission)
    .outerjoin(
        group_permissions,
        and_(
            group_permissions.c.permission_group_id == associate_table.c.permission_group_id,
            associate_table.c.active,
        ),
    )
    .where(associate_table.c.associate_id.in_(_IDS))
)
SELECT_STORE = (
    default_customers.SELECT.add_columns(stores.c.name, store_books.c.address_book_id)
    .outerjoin(store_books, store_books.c.store_id == stores.c.store_id)
    .order_by(store_books.c.address_book_id)
)
"""What `store_of` takes: a row for each of the store's address books, or one without."""
_SELECT_STORE = Prepared(SELECT_STORE)
_SELECT_ENTRIES = select(entry_table).where(entry_table.c.entry_id.in_(_IDS))


@dataclass(frozen=True, slots=True)
class Deleted:
    """A customer whom headquarters has deleted."""

    deleted_at: str
    name: str
    erased: bool


@dataclass(frozen=True, slots=True)
class AssociateNow:
    associate_id: str
    name: str
    active: bool
    permissions: frozenset[str]
    """None of them once the associate has left."""


def customers(
    connection: Connection, legal_entity_id: str, customer_ids: Iterable[str]
) -> tuple[dict[str, CustomerRecord], dict[str, str], dict[str, Deleted]]:
    """The customers, with those who took the place of some of them; who took whose; and who is deleted."""

    def rows(ids: set[str]) -> list[Row[Any]]:
        if not ids:
            return []
        locks.customers(connection, ids)
        wanted = {"ids": sorted(ids), "legal_entity": legal_entity_id}
        return list(connection.execute(_SELECT_CUSTOMERS, wanted))

    named = rows(set(customer_ids))
    merged = {row.customer_id: row.merged_into for row in named if row.merged_into}
    stand = [row for row in named if not row.merged_into]
    if missing := set(merged.values()) - {row.customer_id for row in stand}:
        stand += rows(missing)
    deleted = {
        row.customer_id: Deleted(row.deleted_at, full_name(row), bool(row.erased_at))
        for row in stand
        if row.deleted_at
    }
    here = [row for row in stand if not row.deleted_at]
    return {each.customer_id: each for each in customer_records(connection, here)}, merged, deleted


@dataclass(frozen=True, slots=True)
class StoreNow:
    name: str
    address_books: tuple[str, ...]
    default_customer: DefaultCustomer
    """What it gives to each customer made there."""


def store(connection: Connection, store_id: str) -> StoreNow:
    return store_of(_SELECT_STORE.all(connection, {"store": store_id}))


def store_of(rows: Sequence[Sequence[Any]]) -> StoreNow:
    *given, name, _ = rows[0]
    return StoreNow(name, tuple(book for *_, book in rows if book), default_customers.given_by(given))


def associates(connection: Connection, associate_ids: Iterable[str]) -> dict[str, AssociateNow]:
    found: dict[str, AssociateNow] = {}
    ids = sorted(set(associate_ids))
    for row in connection.execute(_SELECT_ASSOCIATES, {"ids": ids}) if ids else ():
        known = found.get(row.associate_id)
        name = " ".join(part for part in (row.first_name, row.last_name) if part)
        permissions = {row.permission} if row.permission else set()
        found[row.associate_id] = AssociateNow(
            row.associate_id, name, row.active, (known.permissions if known else frozenset()) | permissions
        )
    return found


def entries(connection: Connection, entry_ids: Iterable[str]) -> dict[str, EntryRecord]:
    ids = sorted(set(entry_ids))
    if not ids:
        return {}
    return {
        row.entry_id: EntryRecord(
            row.entry_id,
            row.customer_id,
            row.kind,
            row.activity_type,
            row.text,
            row.written_by,
            "",
            row.written_at,
            row.follow_up_on,
            row.corrected_at,
            row.withdrawn,
        )
        for row in connection.execute(_SELECT_ENTRIES, {"ids": ids})
    }
