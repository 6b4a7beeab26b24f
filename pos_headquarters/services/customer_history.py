"""What happened with a customer: notes, activities, purchases, edits, and what is undecided."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from pos_contract import codec
from pos_contract.purchases import PurchaseLine
from pos_headquarters.services.records import names_of
from pos_headquarters.tables import decisions, edits, entries, entry_versions, legal_entities, purchases

_WISHES = {
    "ClientBookCustomerAdded": "Add to client book",
    "ClientBookCustomerRemoved": "Remove from client book",
    "ClientBookCustomerReassigned": "Reassign",
    "ClientBookChangeUndone": "Undo",
    "DecisionTaken": "Reassign",
    "CustomersMerged": "Asked after a merge",
}
"""By the kind of a decision."""

MOST_PURCHASES = 100
"""The newest ones that are read."""


@dataclass(frozen=True, slots=True)
class Written:
    """A note or an activity."""

    legal_entity: str
    kind: str
    activity_type: str
    text: str
    written_by: str
    written_at: str
    follow_up_on: str | None
    corrected_at: str | None
    withdrawn: bool
    earlier: tuple[str, ...]
    """What it said before corrections, the oldest first."""


@dataclass(frozen=True, slots=True)
class Bought:
    at: str
    store: str
    amount: float
    currency: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edited:
    at: str
    by: str
    """An associate's name, or an administrator's user name."""
    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Undecided:
    made_at: str
    what: str
    who: str


def written(connection: Connection, customer_id: str) -> tuple[Written, ...]:
    rows = connection.execute(
        select(entries, legal_entities.c.name.label("legal_entity"))
        .join(legal_entities, legal_entities.c.legal_entity_id == entries.c.legal_entity_id)
        .where(entries.c.customer_id == customer_id)
        .order_by(entries.c.written_at.desc(), entries.c.entry_id.desc())
    ).all()
    earlier: dict[str, list[str]] = {}
    for version in connection.execute(
        select(entry_versions)
        .join(entries, entries.c.entry_id == entry_versions.c.entry_id)
        .where(entries.c.customer_id == customer_id)
        .order_by(entry_versions.c.replaced_at)
    ):
        earlier.setdefault(version.entry_id, []).append(version.text)
    names = names_of(connection, (row.written_by for row in rows))
    return tuple(
        Written(
            row.legal_entity,
            row.kind,
            row.activity_type,
            row.text,
            names.get(row.written_by, ""),
            row.written_at,
            row.follow_up_on,
            row.corrected_at,
            row.withdrawn,
            tuple(earlier.get(row.entry_id, ())),
        )
        for row in rows
    )


def bought(connection: Connection, customer_id: str) -> tuple[Bought, ...]:
    found = connection.execute(
        select(purchases)
        .where(purchases.c.customer_id == customer_id)
        .order_by(purchases.c.at.desc(), purchases.c.purchase_id)
        .limit(MOST_PURCHASES)
    )
    return tuple(
        Bought(row.at, row.store_name, row.amount, row.currency, tuple(_items(row.lines))) for row in found
    )


def _items(lines: str) -> Iterable[str]:
    return (
        f"{each.quantity:g} × {each.name or each.item}"
        for each in codec.from_json(lines, tuple[PurchaseLine, ...])
    )


def edited(connection: Connection, customer_id: str) -> tuple[Edited, ...]:
    rows = connection.execute(
        select(edits)
        .where(edits.c.customer_id == customer_id)
        .order_by(edits.c.version.desc(), edits.c.field)
    ).all()
    names = names_of(connection, (row.associate_id for row in rows))
    return tuple(
        Edited(
            row.made_at,
            names.get(row.associate_id, row.associate_id),
            row.field,
            json.loads(row.before),
            json.loads(row.after),
        )
        for row in rows
    )


def undecided(connection: Connection, customer_id: str) -> tuple[Undecided, ...]:
    rows = connection.execute(
        select(decisions)
        .where(decisions.c.customer_id == customer_id, decisions.c.state != "closed")
        .order_by(decisions.c.made_at)
    ).all()
    names = names_of(connection, (row.associate_id for row in rows))
    return tuple(
        Undecided(row.made_at, _WISHES.get(row.kind, row.kind), names.get(row.associate_id, ""))
        for row in rows
    )


def count_purchases(connection: Connection, customer_id: str) -> int:
    of_customer = select(func.count()).select_from(purchases).where(purchases.c.customer_id == customer_id)
    counted: int = connection.execute(of_customer).scalar_one()
    return counted
