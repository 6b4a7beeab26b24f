"""Registers as headquarters' people set them up: where they stand, their codes, in and out of service."""

from collections.abc import Collection
from typing import Any

import uuid_utils
from sqlalchemy import Connection, select, update

from pos_headquarters.services import devices, parameters, times
from pos_headquarters.services.devices import Device
from pos_headquarters.services.refusals import Findings, Invalid
from pos_headquarters.tables import registers, stores


def add(
    connection: Connection, *, number: str, store_id: str | None, layout_id: str | None = None
) -> tuple[str, str]:
    """A new register's ID, and its activation code, which nobody can read again. Raises Invalid."""
    _check(connection, None, number, store_id)
    assert store_id is not None
    register_id, code = str(uuid_utils.uuid7()), devices.fresh_code()
    devices.insert_register(connection, register_id, store_id, number, code)
    _update(connection, register_id, layout_id=layout_id)
    return register_id, code


def change(
    connection: Connection, register_id: str, *, number: str, store_id: str | None, layout_id: str | None
) -> None:
    """Another number, store or screen layout. Raises Invalid: an activated register stays in its company,
    since what waits in it must reach no other."""
    before = find(connection, register_id)
    _check(connection, before, number, store_id)
    if before.activated_at and before.store_id != store_id:
        _remember(connection, before)
    _update(connection, register_id, number=number, store_id=store_id, layout_id=layout_id)


def _remember(connection: Connection, row: Any) -> None:
    """Where a register stood, that is about to stand elsewhere."""
    parameters.hold(connection)
    moved = parameters.read(connection, parameters.MOVED_REGISTERS)
    stood = sorted({*moved.get(row.register_id, ()), row.store_id})
    parameters.keep(connection, parameters.MOVED_REGISTERS, moved | {row.register_id: stood})


def stood_in(connection: Connection, device: Device) -> set[str]:
    """The stores of its company where the device stood, also as another register: its queue went with it."""
    mine = registers.alias("mine")
    same_device = (
        select(registers.c.register_id, registers.c.store_id)
        .join(mine, mine.c.install_id == registers.c.install_id)
        .join(stores, stores.c.store_id == registers.c.store_id)
        .where(mine.c.register_id == device.register_id, stores.c.legal_entity_id == device.legal_entity_id)
    )
    stands = {row.register_id: row.store_id for row in connection.execute(same_device)}
    moved = parameters.read(connection, parameters.MOVED_REGISTERS)
    before = {store for register in {device.register_id, *stands} for store in moved.get(register, ())}
    return before.union(stands.values()) - {device.store_id}


def new_code(connection: Connection, register_id: str) -> str:
    """Another activation code. The device activated before goes on, or stays deactivated, until it is used.

    Raises Invalid.
    """
    find(connection, register_id)
    code = devices.fresh_code()
    _update(connection, register_id, code_hash=devices.code_hash(code), code_used_by=None)
    return code


def deactivate(connection: Connection, register_id: str) -> str:
    """Take a register out of service: it is told so at its next contact, stops, and keeps its queue.

    Returns a sentence. Raises Invalid.
    """
    row = find(connection, register_id)
    if row.token_hash is None:
        raise Invalid({"": f"Register {row.number} was never activated. Nothing was changed."})
    if row.deactivated_at is not None:
        raise Invalid({"": f"Register {row.number} is deactivated already. Nothing was changed."})
    _update(connection, register_id, deactivated_at=times.now(), code_hash=None, code_used_by=None)
    kept = row.waiting + row.parked
    waits = f" At its last contact {kept} changes waited there; they stay." if kept else ""
    return f"Register {row.number} stops at its next contact.{waits}"


def withdraw(connection: Connection, register_id: str) -> None:
    """For a device that was stolen: its token and code are known no more. Raises Invalid."""
    find(connection, register_id)
    _update(connection, register_id, token_hash=None, install_id=None, code_hash=None, code_used_by=None)


def find(connection: Connection, register_id: str) -> Any:
    """Raises Invalid."""
    mine = registers.c.register_id == register_id
    row = connection.execute(select(registers).where(mine).with_for_update()).one_or_none()
    if row is None:
        raise Invalid({"": "There is no such register. Nothing was changed."})
    return row


def by_id(connection: Connection, register_ids: Collection[str]) -> dict[str, Any]:
    """Those of them that there are."""
    mine = registers.c.register_id.in_(register_ids)
    return {row.register_id: row for row in connection.execute(select(registers).where(mine))}


def id_of(connection: Connection, number: str) -> str:
    """Raises Invalid."""
    found: str | None = connection.execute(
        select(registers.c.register_id).where(registers.c.number == number)
    ).scalar_one_or_none()
    if found is None:
        raise Invalid({"": f"There is no register {number}."})
    return found


def store_of(connection: Connection, number: str) -> str:
    """The ID of the store with this number. Raises Invalid."""
    found: str | None = connection.execute(
        select(stores.c.store_id).where(stores.c.number == number)
    ).scalar_one_or_none()
    if found is None:
        raise Invalid({"store_id": f"There is no store {number}."})
    return found


def is_in_service(row: Any) -> bool:
    return row.token_hash is not None and row.deactivated_at is None


def state(row: Any) -> str:
    """In words, for lists."""
    if row.deactivated_at is not None:
        return "Deactivated"
    if row.token_hash is None:
        return "Not activated"
    return "Copied" if row.copied_tries else "Active"


def _check(connection: Connection, before: Any, number: str, store_id: str | None) -> None:
    findings = Findings()
    others = registers.c.number == number
    if before is not None:
        others &= registers.c.register_id != before.register_id
    if not number:
        findings.add("number", "Give the register a number, such as 1001-3.")
    elif connection.execute(select(registers.c.number).where(others)).first():
        findings.add("number", f"There is a register {number} already. Choose another number.")
    company = _company(connection, store_id)
    if company is None:
        findings.add("store_id", "Choose the store that it stands in.")
    elif before is not None and before.activated_at and _company(connection, before.store_id) != company:
        findings.add(
            "store_id",
            "The register was activated for another company. Add one in the new store, and deactivate this.",
        )
    findings.done()


def _company(connection: Connection, store_id: str | None) -> str | None:
    mine = stores.c.store_id == store_id
    company: str | None = connection.execute(
        select(stores.c.legal_entity_id).where(mine)
    ).scalar_one_or_none()
    return company


def _update(connection: Connection, register_id: str, **values: Any) -> None:
    connection.execute(update(registers).where(registers.c.register_id == register_id).values(**values))
