"""The first look at what a register sends. A customer added is new: then it is all that is to be read."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import BindParameter, Connection, bindparam, exists, or_

from pos_contract.changes import Change
from pos_headquarters.prepared import Prepared
from pos_headquarters.services import envelopes, identity, standing_reads
from pos_headquarters.services.devices import Device
from pos_headquarters.services.standing_reads import StoreNow
from pos_headquarters.tables import customers, problems, receipts, secrets

_CHANGE: BindParameter[str] = bindparam("change")
_CUSTOMER: BindParameter[str] = bindparam("customer")
_LOOK = Prepared(
    standing_reads.SELECT_STORE.add_columns(
        secrets.c.value,
        or_(
            exists().where(receipts.c.change_id == _CHANGE),
            exists().where(customers.c.customer_id == _CUSTOMER),
            exists().where(or_(problems.c.change_id == _CHANGE, problems.c.customer_id == _CUSTOMER)),
        ),
    ).join(secrets, identity.IS_KEY)
)


@dataclass(frozen=True, slots=True)
class FirstLook:
    key: bytes
    """Of receipts (see `identity`)."""
    is_known: bool
    """Whether there may be a customer, a receipt or a problem that the changes are about."""
    store: StoreNow | None = None
    """The register's, where it was read along."""


def look(connection: Connection, device: Device, changes: Sequence[Change]) -> FirstLook:
    """Locks nothing: who comes second to a customer's key, or to a receipt's, is done again.

    An upload is about customers of whom some are known; so that is not asked.
    """
    named = {"change": changes[0].change_id, "customer": changes[0].customer_id}
    if len(changes) > 1 or not all(map(envelopes.is_id, named.values())):
        return FirstLook(identity.read_key(connection), is_known=True)
    rows = _LOOK.all(connection, {"store": device.store_id, **named})
    *_, key, is_known = rows[0]
    return FirstLook(bytes.fromhex(key), bool(is_known), standing_reads.store_of([row[:-2] for row in rows]))
