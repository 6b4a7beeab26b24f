"""What associates exported: recorded as registers tell it, and listed for those who watch over it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, func, insert, select

from pos_contract.changes import Change, CustomerExported
from pos_headquarters.services import numbers, times
from pos_headquarters.services.devices import Device
from pos_headquarters.services.records import grouped
from pos_headquarters.tables import associates, customers, exported_customers, exports, registers

_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_SELECT_KNOWN = select(exports.c.export_id).where(exports.c.export_id.in_(_IDS))


@dataclass(frozen=True, slots=True)
class Told:
    """One customer of an export, as a register told it."""

    change: Change
    payload: CustomerExported
    permitted: bool


@dataclass(frozen=True, slots=True)
class Export:
    export_id: str
    made_at: str
    received_at: str
    register: str
    operator_id: str | None
    """None for somebody unknown."""
    associate: str
    overridden_by: str | None
    """The name of who signed a manager override."""
    permitted: bool
    format: str
    customers: int
    told: list[str]
    """Account numbers of those told of until now; the customer's ID where there is none yet."""


def write(connection: Connection, device: Device, told: Sequence[Told]) -> dict[str, int]:
    """Record what was told. Returns a change number for each export, to be taken last (see `numbers`).

    The customers are as they were: they get no change number, and no register downloads them anew.
    """
    if not told:
        return {}
    first = {each.payload.export_id: each for each in reversed(told)}
    known = set(connection.execute(_SELECT_KNOWN, {"ids": sorted(first)}).scalars())
    fresh = [_row(device, each) for export_id, each in first.items() if export_id not in known]
    if fresh:
        connection.execute(insert(exports), fresh)
    connection.execute(
        insert(exported_customers),
        [
            {
                "change_id": each.change.change_id,
                "export_id": each.payload.export_id,
                "customer_id": each.change.customer_id,
            }
            for each in told
        ],
    )
    return dict(zip(first, numbers.take_change_numbers(connection, len(first)), strict=True))


def _row(device: Device, each: Told) -> dict[str, Any]:
    return {
        "export_id": each.payload.export_id,
        "register_id": device.register_id,
        "associate_id": each.change.associate_id,
        "overridden_by": each.change.overridden_by,
        "permitted": each.permitted,
        "format": each.payload.format,
        "customers": each.payload.customers,
        "made_at": times.utc(each.change.made_at),
        "received_at": times.now(),
    }


def listed(connection: Connection) -> list[Export]:
    """Every export, the newest first."""
    signers = associates.alias()
    rows = connection.execute(
        select(
            exports,
            registers.c.number,
            associates.c.operator_id,
            associates.c.first_name,
            associates.c.last_name,
            signers.c.first_name.label("signer_first_name"),
            signers.c.last_name.label("signer_last_name"),
        )
        .join(registers, registers.c.register_id == exports.c.register_id)
        .outerjoin(associates, associates.c.associate_id == exports.c.associate_id)
        .outerjoin(signers, signers.c.associate_id == exports.c.overridden_by)
        .order_by(exports.c.made_at.desc(), exports.c.export_id.desc())
    ).all()
    told = grouped(
        connection.execute(
            select(
                exported_customers.c.export_id,
                func.coalesce(customers.c.account_number, customers.c.customer_id),
            )
            .join(customers, customers.c.customer_id == exported_customers.c.customer_id)
            .order_by(customers.c.account_number, customers.c.customer_id)
        )
    )
    return [_export(row, told[row.export_id]) for row in rows]


def _export(row: Row[Any], told: list[str]) -> Export:
    return Export(
        row.export_id,
        row.made_at,
        row.received_at,
        row.number,
        row.operator_id,
        _name(row.first_name, row.last_name),
        _name(row.signer_first_name, row.signer_last_name) if row.overridden_by else None,
        row.permitted,
        row.format,
        row.customers,
        told,
    )


def _name(*parts: str | None) -> str:
    return " ".join(part for part in parts if part) or "somebody unknown"
