"""Whom a store's registers have, or had: about nobody else do they ask or tell anything.

Who is found in all stores is taken into the store (services.searching.use) before anything else is done.
"""

from collections.abc import Iterable

from sqlalchemy import BindParameter, Connection, bindparam, select

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
