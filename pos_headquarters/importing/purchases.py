"""import-purchases: what customers bought in another system becomes their purchase history."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, func, insert, select

from pos_contract.codec import to_json
from pos_contract.folding import phone_digits
from pos_headquarters import database
from pos_headquarters.importing import orders, reading, stores
from pos_headquarters.importing.orders import Order
from pos_headquarters.importing.reading import File, Outcome, Told
from pos_headquarters.importing.report import Line, Report
from pos_headquarters.importing.runs import Remark
from pos_headquarters.importing.source import Source
from pos_headquarters.importing.stores import StoreRow
from pos_headquarters.services import countries, locks
from pos_headquarters.tables import customers, purchases, scopes
from pos_headquarters.tables import stores as store_table

_AT_ONCE = 500
_NAMESPACE = uuid.UUID("5d0b8a54-5a52-4b57-9d0e-2f6f6b8d2c11")
"""Of the IDs that purchases get from those of their orders, so that an order is one purchase."""
_NOBODY = "no customer has its email or phone"
_SEVERAL = "more than one customer has its email or phone: merge them first, if they are one"


@dataclass(frozen=True, slots=True)
class _Bought:
    purchase_id: str
    order: Order


Prepared = list[_Bought | Line]


def read_source(
    engine: Engine, source: Source, store_number: str | None, dry_run: bool, told: Told
) -> Report:
    """Take every order of a customer who is here; the report says which were not. Raises FileRefused,
    Stopped."""
    items, unused = orders.opened(source)
    with database.reading(engine) as connection:
        store = stores.find(connection, store_number)
        country = stores.country(connection, store)
    file = File(
        "purchases",
        store.store_id,
        source.sha256,
        source.name,
        "shopify",
        unused,
        # Whose customer was not here may be there by now; who was found is known by the order.
        is_read_again=True,
    )
    read = reading.try_out if dry_run else reading.read
    return read(engine, file, items, _Purchases(store, country, dry_run), told)


class _Purchases:
    """The work of a batch (see reading.Work)."""

    def __init__(self, store: StoreRow, country: str, dry_run: bool):
        self._entity: str = store.legal_entity_id
        self._country = country
        self._seen: set[int] | None = set() if dry_run else None

    def prepare(self, items: Sequence[Order | Line]) -> Prepared:
        return [one if isinstance(one, Line) else _Bought(self._id(one), one) for one in items]

    def look(self, connection: Connection, prepared: Prepared) -> Outcome:
        found, outcome = self._sorted(connection, prepared)
        if self._seen is not None:
            self._seen.update(hash(bought.purchase_id) for bought, _ in found)
        return outcome

    def take(self, connection: Connection, prepared: Prepared) -> Outcome:
        locks.legal_entity(connection, self._entity)
        found, _ = self._sorted(connection, prepared)
        # Who is merged or forgotten meanwhile is looked for again.
        locks.customers(connection, [customer_id for _, customer_id in found])
        found, outcome = self._sorted(connection, prepared)
        rows = [self._row(bought, customer_id) for bought, customer_id in found]
        if rows:
            connection.execute(insert(purchases), rows)
        return outcome

    def _id(self, order: Order) -> str:
        return str(uuid.uuid5(_NAMESPACE, f"{self._entity}/shopify/{order.order_id}"))

    def _sorted(
        self, connection: Connection, prepared: Prepared
    ) -> tuple[list[tuple[_Bought, str]], Outcome]:
        """Purchases with their customers, and what is said of each order."""
        bought = [one for one in prepared if isinstance(one, _Bought)]
        known = _known(connection, [one.purchase_id for one in bought])
        buyers = _Buyers(connection, self._entity, self._country, [one.order for one in bought])
        found: list[tuple[_Bought, str]] = []
        remarks: list[Remark] = []
        known_count = 0
        for one in prepared:
            if isinstance(one, Line):
                remarks.append((one, False))
            elif one.purchase_id in known or (self._seen and hash(one.purchase_id) in self._seen):
                known_count += 1
            elif customer_id := buyers.of(one.order):
                known.add(one.purchase_id)
                found.append((one, customer_id))
            else:
                remarks.append((Line(one.order.line, buyers.why_not(one.order)), False))
        return found, Outcome(len(found), known_count, remarks)

    def _row(self, bought: _Bought, customer_id: str) -> dict[str, Any]:
        order = bought.order
        return {
            "purchase_id": bought.purchase_id,
            "customer_id": customer_id,
            "legal_entity_id": self._entity,
            "at": order.at,
            "store_name": order.store_name,
            "amount": order.amount,
            "currency": order.currency,
            "lines": to_json(order.lines).decode(),
        }


class _Buyers:
    """The customers of some orders, among those whom the company's stores have: by the ID, else the email,
    else a phone. Nobody is guessed where several have it."""

    def __init__(self, connection: Connection, entity: str, country: str, some: Sequence[Order]):
        self._country = country
        ids = [f"shopify:{one.customer_id}" for one in some if one.customer_id]
        self._by_id = _not_deleted(connection, stores.known_of(connection, entity, "customer", ids))
        self._by_email = _who(connection, entity, customers.c.email_key, [_email(one) for one in some])
        phones = [key for one in some for key in self._phones(one)]
        self._by_phone = _who(connection, entity, customers.c.phone_key, phones)

    def of(self, order: Order) -> str | None:
        by_id = self._by_id.get(f"shopify:{order.customer_id}")
        return by_id or next((customer for customer, count in self._candidates(order) if count == 1), None)

    def why_not(self, order: Order) -> str:
        return _SEVERAL if self._candidates(order) else _NOBODY

    def _candidates(self, order: Order) -> list[tuple[str, int]]:
        """The email says more than a phone, which a family may share."""
        by_email = self._by_email.get(_email(order))
        if by_email:
            return [by_email]
        return [found for key in self._phones(order) if (found := self._by_phone.get(key))]

    def _phones(self, order: Order) -> list[str]:
        """Customers without an address have a phone as it was typed."""
        here = (countries.code_of(order.country) or self._country, "")
        return [phone_digits(phone, country) for phone in order.phones for country in here]


def _not_deleted(connection: Connection, customer_of: Mapping[str, str]) -> dict[str, str]:
    """An ID outlives its customer, until that one is erased."""
    ids = sorted({*customer_of.values()})
    here: set[str] = set()
    for first in range(0, len(ids), _AT_ONCE):
        some = customers.c.customer_id.in_(ids[first : first + _AT_ONCE])
        wanted = select(customers.c.customer_id).where(some, customers.c.deleted_at.is_(None))
        here.update(connection.execute(wanted).scalars())
    return {external_id: one for external_id, one in customer_of.items() if one in here}


def _email(order: Order) -> str:
    return order.email.strip().casefold()


def _who(
    connection: Connection, entity: str, key: ColumnElement[str], values: Sequence[str]
) -> Mapping[str, tuple[str, int]]:
    """Of each value somebody who has it, and how many have."""
    wanted = sorted({value for value in values if value})
    in_company = (
        select(scopes.c.customer_id)
        .join(store_table, store_table.c.store_id == scopes.c.store_id)
        .where(
            scopes.c.customer_id == customers.c.customer_id,
            scopes.c.gone.is_(False),
            store_table.c.legal_entity_id == entity,
        )
        .exists()
    )
    found: dict[str, tuple[str, int]] = {}
    for first in range(0, len(wanted), _AT_ONCE):
        rows = connection.execute(
            select(key, func.min(customers.c.customer_id), func.count())
            .where(
                key.in_(wanted[first : first + _AT_ONCE]),
                key != "",
                customers.c.merged_into.is_(None),
                customers.c.deleted_at.is_(None),
                in_company,
            )
            .group_by(key)
        )
        found |= {value: (customer_id, count) for value, customer_id, count in rows}
    return found


def _known(connection: Connection, ids: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for first in range(0, len(ids), _AT_ONCE):
        some = ids[first : first + _AT_ONCE]
        found.update(
            connection.execute(
                select(purchases.c.purchase_id).where(purchases.c.purchase_id.in_(some))
            ).scalars()
        )
    return found
