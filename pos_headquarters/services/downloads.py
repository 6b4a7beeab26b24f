"""Job 1010 to a register: pages of what changed for its store, up to what the job has published.

A row that changed again after the job ran has a number that is not published yet. It keeps its last
published number beside it, and comes at that place, as it stands now: a page is complete up to its
revision, whatever has moved on since.
"""

from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, Table, and_, func, select, union_all

from pos_contract.records import CustomersPage, EntryRecord, MergedRecord
from pos_headquarters import database
from pos_headquarters.services import decisions, eras, numbers
from pos_headquarters.services.devices import Device
from pos_headquarters.services.records import SELECT_CUSTOMERS, customer_records
from pos_headquarters.tables import associates, customers, entries, scopes
from pos_headquarters.tables import decisions as decision_table

MAX_PAGE = 5_000
MOST_COUNTED = 5_000
"""Rows that are still to come are counted up to here and estimated beyond."""

Placed = list[tuple[int, Row[Any]]]
"""Rows with the number that places them in the download."""


def customers_page(engine: Engine, device: Device, after: int, limit: int) -> CustomersPage:
    """Up to `limit` customers, entries and decisions beyond the cursor, in the order of their changes."""
    with database.reading(engine) as connection:
        published = numbers.counter(connection, "published")
        found_customers = _read(connection, _select_scope(device), scopes, (after, published), limit + 1)
        found_entries = _read(connection, _select_entries(device), entries, (after, published), limit + 1)
        found_decisions = _read(
            connection, decisions.select_for(device), decision_table, (after, published), limit + 1
        )
        places = sorted(place for place, _ in [*found_customers, *found_entries, *found_decisions])
        complete = len(places) <= limit
        revision = max(published, after) if complete else places[limit - 1]
        in_page = [row for place, row in found_customers if place <= revision]
        written = [row for place, row in found_entries if place <= revision]
        return CustomersPage(
            customer_records(connection, [row for row in in_page if not row.gone]),
            tuple(row.customer_id for row in in_page if row.gone),
            tuple(_entry(row) for row in written if not row.gone),
            revision,
            0 if complete else _remaining(connection, device, (after, revision, published), limit),
            decisions.records(connection, [row for place, row in found_decisions if place <= revision]),
            tuple(
                MergedRecord(row.customer_id, row.merged_into)
                for row in in_page
                if row.gone and row.merged_into
            ),
            erased=tuple(row.customer_id for row in in_page if row.gone and row.erased_at),
            entries_gone=tuple(row.entry_id for row in written if row.gone),
            as_of=eras.as_of(connection, published),
        )


def to_come(connection: Connection, device: Device, after: int) -> int:
    """How many rows beyond the cursor a register has still to bring; MOST_COUNTED stands for more."""
    published = numbers.counter(connection, "published")
    return min(_counted(connection, device, (after, published)), MOST_COUNTED) if after < published else 0


def _select_scope(device: Device) -> Select[Any]:
    return (
        SELECT_CUSTOMERS.add_columns(scopes.c.change_number, scopes.c.published_number, scopes.c.gone)
        .join(scopes, scopes.c.customer_id == customers.c.customer_id)
        .where(scopes.c.store_id == device.store_id)
        .params(legal_entity=device.legal_entity_id)
    )


def _select_entries(device: Device) -> Select[Any]:
    """The entries of the store's legal entity, of customers whom the store has, or had."""
    return (
        select(entries, associates.c.first_name, associates.c.last_name, scopes.c.gone)
        .select_from(entries)
        .join(
            scopes,
            and_(
                scopes.c.customer_id == entries.c.customer_id,
                scopes.c.store_id == device.store_id,
            ),
        )
        .outerjoin(associates, associates.c.associate_id == entries.c.written_by)
        .where(entries.c.legal_entity_id == device.legal_entity_id)
    )


def _placed(wanted: Select[Any], table: Table, span: tuple[int, int]) -> tuple[Select[Any], Select[Any]]:
    """The rows within the span by their own number, and those that moved on from it since."""
    after, published = span
    number, before = table.c.change_number, table.c.published_number
    return (
        wanted.where(number > after, number <= published).order_by(number),
        wanted.where(number > published, before > after).order_by(before),
    )


def _read(
    connection: Connection, wanted: Select[Any], table: Table, span: tuple[int, int], limit: int
) -> Placed:
    still, moved = (connection.execute(each.limit(limit)).all() for each in _placed(wanted, table, span))
    return sorted(
        [*((row.change_number, row) for row in still), *((row.published_number, row) for row in moved)],
        key=lambda placed: placed[0],
    )


def _entry(row: Row[Any]) -> EntryRecord:
    return EntryRecord(
        row.entry_id,
        row.customer_id,
        row.kind,
        row.activity_type,
        "" if row.withdrawn else row.text,
        row.written_by,
        " ".join(part for part in (row.first_name, row.last_name) if part),
        row.written_at,
        row.follow_up_on,
        row.corrected_at,
        row.withdrawn,
    )


def _remaining(connection: Connection, device: Device, span: tuple[int, int, int], limit: int) -> int:
    """What comes after this page: counted while it is not too much, else from how dense the page was."""
    after, revision, published = span
    counted = _counted(connection, device, (revision, published))
    if counted < MOST_COUNTED:
        return counted
    return max(counted, (published - revision) * limit // (revision - after))


def _counted(connection: Connection, device: Device, span: tuple[int, int]) -> int:
    """Rows within the span, each part of them up to MOST_COUNTED."""
    of_scope = select(scopes.c.change_number).where(scopes.c.store_id == device.store_id)
    of_entries = _select_entries(device).with_only_columns(entries.c.change_number)
    of_decisions = decisions.select_for(device).with_only_columns(decision_table.c.change_number)
    parts = [
        part.order_by(None).limit(MOST_COUNTED).subquery()
        for wanted, table in ((of_scope, scopes), (of_entries, entries), (of_decisions, decision_table))
        for part in _placed(wanted, table, span)
    ]
    rest = union_all(*(select(part) for part in parts)).subquery()
    counted: int = connection.execute(select(func.count()).select_from(rest)).scalar_one()
    return counted
