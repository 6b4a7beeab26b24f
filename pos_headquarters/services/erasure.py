"""Erasure: a customer who asks to be forgotten is forgotten here, and at every register with its next sync.

What must be kept is named by the parameter `erasure_keeps`; it is kept without anything that tells whose
it was. The row itself stays empty, so that what registers still send for it is refused as erased.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, Engine, delete, func, or_, select, update

from pos_contract import operations as declared
from pos_contract.errors import Fault
from pos_contract.messages import Erased, ForCustomer
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.services import decisions, locks, parameters, permitted, problems, scope, served, times
from pos_headquarters.services.devices import Device
from pos_headquarters.tables import (
    contacts,
    customer_books,
    customer_measures,
    customers,
    edits,
    entries,
    entry_versions,
    external_ids,
    members,
    merges,
    purchases,
    twins,
    uses,
)
from pos_headquarters.tables import decisions as decision_table

_EMPTY = {
    **dict.fromkeys(("first_name", "last_name", "organization", "email", "phone"), ""),
    **dict.fromkeys(("customer_group", "currency", "language", "receipt_preference"), ""),
    **dict.fromkeys(("search_text", "phone_key", "email_key", "name_key"), ""),
    **dict.fromkeys(("addresses", "contacts", "consents", "affiliations"), "[]"),
    "attributes": "{}",
    "withheld": None,
}


@database.retried
def erase_for(engine: Engine, device: Device, customer_id: str, request: ForCustomer) -> Erased:
    """Erase at the wish of a person at a register. Once more is nothing more. Raises Refusal."""
    with database.writing(engine) as connection:
        permitted.require(connection, device, request, declared.ERASE)
        if ids := _held(connection, customer_id):
            if served.never_had(connection, device.store_id, [customer_id]):
                raise Refusal(Fault.CUSTOMER_UNKNOWN)
            return Erased(_erase(connection, ids))
        if problems.forget(connection, [customer_id]):
            return Erased(())
        raise Refusal(Fault.CUSTOMER_UNKNOWN)


def erase(connection: Connection, customer_id: str) -> tuple[str, ...]:
    """Forget a customer, with those whom merges have made one with this one; returns what had to be kept."""
    return _erase(connection, _held(connection, customer_id))


def _held(connection: Connection, customer_id: str) -> list[str]:
    """All who are one customer; nobody merges or parts them meanwhile."""
    locks.customers(connection, [customer_id])
    mine = customers.c.customer_id == customer_id
    survivor = connection.execute(
        select(func.coalesce(customers.c.merged_into, customers.c.customer_id)).where(mine)
    ).scalar_one_or_none()
    if survivor is None:
        return []
    locks.customers(connection, [survivor])
    one = or_(customers.c.customer_id == survivor, customers.c.merged_into == survivor)
    together = select(customers.c.customer_id).where(one).order_by(customers.c.customer_id)
    return list(connection.execute(together.with_for_update()).scalars())


def _erase(connection: Connection, ids: Sequence[str]) -> tuple[str, ...]:
    kept = keeps(connection)
    problems.forget(connection, ids)
    told = _forget_decisions(connection, ids)
    _forget_rows(connection, ids, kept)
    now = times.now()
    connection.execute(
        update(customers)
        .where(customers.c.customer_id.in_(ids))
        .values(_EMPTY | {"deleted_at": now, "erased_at": now})
    )
    scope.refresh(connection, ids)
    decisions.refresh(connection, told)
    return kept


def keeps(connection: Connection) -> tuple[str, ...]:
    """What an erasure leaves, as the parameter says."""
    return tuple(parameters.read(connection, parameters.ERASURE_KEEPS))


def _forget_rows(connection: Connection, ids: Sequence[str], kept: Sequence[str]) -> None:
    written = select(entries.c.entry_id).where(entries.c.customer_id.in_(ids))
    connection.execute(delete(entry_versions).where(entry_versions.c.entry_id.in_(written)))
    connection.execute(
        delete(external_ids).where(external_ids.c.kind == "customer", external_ids.c.record_id.in_(ids))
    )
    connection.execute(delete(twins).where(or_(twins.c.customer_id.in_(ids), twins.c.other_id.in_(ids))))
    connection.execute(
        update(merges).where(or_(merges.c.kept_id.in_(ids), merges.c.gone_id.in_(ids))).values(before="")
    )
    gone = [entries, edits, customer_measures, members, customer_books, uses, contacts]
    if "purchases" not in kept:
        gone.append(purchases)
    for table in gone:
        connection.execute(delete(table).where(table.c.customer_id.in_(ids)))


def _forget_decisions(connection: Connection, ids: Sequence[str]) -> list[str]:
    """Nobody decides about them any more, and what they said named the customer."""
    return list(
        connection.execute(
            update(decision_table)
            .where(decision_table.c.customer_id.in_(ids))
            .values(state="closed", facts="{}")
            .returning(decision_table.c.decision_id)
        ).scalars()
    )
