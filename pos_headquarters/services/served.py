"""Whom a store's registers have, or had: about nobody else do they ask or tell anything.

Who is found in all stores is taken into the store (services.searching.use) before anything else is done. But
a decision is shown, and taken, wherever somebody signs in, also where nobody has its customer; and what waits
in a register that was moved is about customers of the store where it stood.
"""

from collections.abc import Iterable

from sqlalchemy import BindParameter, Connection, bindparam, select

from pos_headquarters.services import decisions, registers
from pos_headquarters.services.devices import Device
from pos_headquarters.tables import decisions as decision_table
from pos_headquarters.tables import scopes

_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_SELECT_HAD = select(scopes.c.customer_id).where(
    scopes.c.customer_id.in_(_IDS), scopes.c.store_id == bindparam("store")
)


def never_had(connection: Connection, store_id: str, customer_ids: Iterable[str]) -> frozenset[str]:
    """Those of these customers whom the store's registers never got: they know nothing of them."""
    ids = set(customer_ids)
    if not ids:
        return frozenset()
    had = connection.execute(_SELECT_HAD, {"ids": sorted(ids), "store": store_id}).scalars()
    return frozenset(ids.difference(had))


def never_heard_of(connection: Connection, device: Device, customer_ids: Iterable[str]) -> frozenset[str]:
    """Those of these customers whom no store had where the device stands or stood, and of whom no decision
    was shown there."""
    never = never_had(connection, device.store_id, customer_ids)
    if not never:
        return never
    for store_id in registers.stood_in(connection, device):
        never = never_had(connection, store_id, never)
    shown = decisions.select_for(device).with_only_columns(decision_table.c.customer_id)
    heard_of = shown.where(decision_table.c.customer_id.in_(_IDS))
    return never.difference(connection.execute(heard_of, {"ids": sorted(never)}).scalars())
