"""export-customers: those whom a store has, in a file for another system.

The law of exports at registers holds here too: who is in the file is recorded before they are written to it;
an email or a phone at which somebody declined to be contacted is not written, and who declined at all of them
is left out.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import uuid_utils
from sqlalchemy import Connection, Engine, insert, select

from pos_contract import consents
from pos_contract.records import CustomerRecord
from pos_headquarters import database
from pos_headquarters.exporting.formats import FORMATS, Format
from pos_headquarters.importing import stores
from pos_headquarters.importing.stores import StoreRow
from pos_headquarters.services import times
from pos_headquarters.services.records import SELECT_CUSTOMERS, customer_records
from pos_headquarters.tables import customers, office_exported_customers, office_exports, scopes
from pos_headquarters.tables import stores as store_table

AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Exported:
    export_id: str
    customers: int
    left_out: int
    """Who declined to be contacted."""


def write(engine: Engine, path: Path, format_name: str, store_number: str | None) -> Exported:
    """The file is there whole or not at all. Raises FileRefused for no such store, OSError."""
    with database.reading(engine) as connection:
        store = stores.find(connection, store_number)
    export_id = _begin(engine, store, format_name, path)
    beside = path.with_name(path.name + ".part")
    try:
        with open(beside, "w", encoding="utf-8", newline="", opener=_private) as file:
            written = FORMATS[format_name]
            file.write(written.header)
            count, left_out, last = 0, 0, ""
            while records := _next(engine, store, last):
                last = records[-1].customer_id
                wanting = [one for one in map(_wanting, records) if one is not None]
                _record(engine, export_id, wanting)
                file.write(_text(written, wanting))
                count += len(wanting)
                left_out += len(records) - len(wanting)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    return Exported(export_id, count, left_out)


def _private(path: str, flags: int) -> int:
    """Nobody else on this machine reads customers, not even while they are written."""
    return os.open(path, flags, 0o600)


def _text(written: Format, records: Sequence[CustomerRecord]) -> str:
    return "".join(written.write(one) for one in records)


@database.retried
def _begin(engine: Engine, store: StoreRow, format_name: str, path: Path) -> str:
    export_id = str(uuid_utils.uuid7())
    row = {
        "export_id": export_id,
        "store_id": store.store_id,
        "format": format_name,
        "file_name": path.name.encode("utf-8", "replace").decode(),
        "made_at": times.now(),
        "made_by": "",
    }
    with database.writing(engine) as connection:
        connection.execute(insert(office_exports), row)
    return export_id


@database.retried
def _record(engine: Engine, export_id: str, records: Sequence[CustomerRecord]) -> None:
    rows = [{"export_id": export_id, "customer_id": one.customer_id} for one in records]
    if rows:
        with database.writing(engine) as connection:
            connection.execute(insert(office_exported_customers), rows)


def _next(engine: Engine, store: StoreRow, after: str) -> tuple[CustomerRecord, ...]:
    with database.reading(engine) as connection:
        return _page(connection, store, after)


def _page(connection: Connection, store: StoreRow, after: str) -> tuple[CustomerRecord, ...]:
    wanted = (
        SELECT_CUSTOMERS.join(scopes, scopes.c.customer_id == customers.c.customer_id)
        .where(
            scopes.c.store_id == store.store_id,
            scopes.c.gone.is_(False),
            scopes.c.customer_id > after,
            customers.c.account_number.is_not(None),
            customers.c.deleted_at.is_(None),
            customers.c.merged_into.is_(None),
        )
        .order_by(scopes.c.customer_id)
        .limit(AT_ONCE)
    )
    rows = connection.execute(wanted, {"legal_entity": store.legal_entity_id}).all()
    return customer_records(connection, rows)


def _wanting(record: CustomerRecord) -> CustomerRecord | None:
    """Without what they declined; None where nothing is left of it."""
    history = record.profile.consents
    left = consents.contactable(record.fields, history)
    if consents.has_contact(record.fields) and not consents.has_contact(left):
        return None
    declined = {value for (_, value, _), one in consents.standing(history).items() if one.state == "declined"}
    addresses = tuple(
        replace(
            one,
            email="" if one.email in declined else one.email,
            phone="" if one.phone in declined else one.phone,
        )
        for one in left.addresses
    )
    return replace(record, fields=replace(left, addresses=addresses))


def listed(connection: Connection) -> list[dict[str, Any]]:
    """Every export that headquarters made, the newest first, with the account numbers of who is in it."""
    found = connection.execute(
        select(office_exports, store_table.c.number.label("store"))
        .join(store_table, store_table.c.store_id == office_exports.c.store_id)
        .order_by(office_exports.c.made_at.desc(), office_exports.c.export_id.desc())
    ).all()
    return [
        {
            "export_id": row.export_id,
            "made_at": row.made_at,
            "store": row.store,
            "made_by": row.made_by or "a command",
            "format": row.format,
            "file_name": row.file_name,
            "told": _told(connection, row.export_id),
        }
        for row in found
    ]


def _told(connection: Connection, export_id: str) -> list[str]:
    return list(
        connection.execute(
            select(customers.c.account_number)
            .join(
                office_exported_customers,
                office_exported_customers.c.customer_id == customers.c.customer_id,
            )
            .where(office_exported_customers.c.export_id == export_id)
            .order_by(customers.c.account_number)
        ).scalars()
    )
