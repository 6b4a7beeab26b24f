"""What stands of two customers before they are merged: all that an undo needs, and nothing else.

Fields are not in it: a merge leaves the surviving customer's as they are, and the other one's row keeps its
own, with its consents and affiliations.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, or_, select

from pos_contract import codec
from pos_contract.records import Consent
from pos_headquarters.tables import (
    contacts,
    customer_books,
    customer_measures,
    customers,
    decisions,
    entries,
    external_ids,
    loyalty_cards,
    members,
    purchases,
    twins,
    uses,
)

Rows = dict[str, list[dict[str, Any]]]
"""Rows by the name of their table."""

BOTH_HAVE: tuple[Table, ...] = (members, customer_books, uses, customer_measures, contacts)
"""Keyed by the customer and a place, which may be taken at the surviving one already."""


@dataclass(frozen=True, slots=True)
class Stood:
    kept: Rows
    """Of BOTH_HAVE; the surviving customer's."""
    gone: Rows
    kept_consents: tuple[Consent, ...] = ()
    kept_affiliations: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    """IDs of what goes over; so are cards, purchases and decisions."""
    cards: tuple[str, ...] = ()
    purchases: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    external_ids: tuple[tuple[str, str], ...] = ()
    """Legal entity and ID."""
    merged_before: tuple[str, ...] = ()
    """Who was merged into the one that is gone."""
    twins: list[dict[str, Any]] = field(default_factory=list)
    """Proposals that the merge settles or carries over."""
    undecided: dict[str, str] = field(default_factory=dict)
    """Decisions about either that the merge itself has closed, and their state before."""
    told: tuple[str, ...] = ()
    """Decisions that the merge has opened."""


def read(connection: Connection, to: str, gone: str) -> Stood:
    def ids(column: Column[str], *others: ColumnElement[bool]) -> tuple[str, ...]:
        of_gone = column.table.c.customer_id == gone
        return tuple(connection.execute(select(column).where(of_gone, *others).order_by(column)).scalars())

    kept = connection.execute(
        select(customers.c.consents, customers.c.affiliations).where(customers.c.customer_id == to)
    ).one()
    undecided = connection.execute(
        select(decisions.c.decision_id, decisions.c.state).where(
            decisions.c.customer_id.in_([to, gone]), decisions.c.state != "closed"
        )
    )
    outside = connection.execute(
        select(external_ids.c.legal_entity_id, external_ids.c.external_id).where(
            external_ids.c.kind == "customer", external_ids.c.record_id == gone
        )
    )
    before = connection.execute(
        select(customers.c.customer_id).where(customers.c.merged_into == gone).order_by("customer_id")
    )
    return Stood(
        kept={table.name: _rows(connection, table, table.c.customer_id == to) for table in BOTH_HAVE},
        gone={table.name: _rows(connection, table, table.c.customer_id == gone) for table in BOTH_HAVE},
        kept_consents=codec.from_json(kept.consents, tuple[Consent, ...]),
        kept_affiliations=tuple(json.loads(kept.affiliations)),
        entries=ids(entries.c.entry_id),
        cards=ids(loyalty_cards.c.card_number),
        purchases=ids(purchases.c.purchase_id),
        decisions=ids(decisions.c.decision_id),
        external_ids=tuple((row.legal_entity_id, row.external_id) for row in outside),
        merged_before=tuple(before.scalars()),
        twins=_rows(connection, twins, _concerned(connection, to, gone)),
        undecided={row.decision_id: row.state for row in undecided},
    )


def with_decisions(stood: Stood, told: Iterable[str], closed: Sequence[str]) -> Stood:
    """Also which decisions the merge itself opened and closed."""
    return replace(
        stood,
        told=tuple(told),
        undecided={each: state for each, state in stood.undecided.items() if each in closed},
    )


def _concerned(connection: Connection, to: str, gone: str) -> ColumnElement[bool]:
    """Proposals of the one that is gone, and the surviving one's with whom the other is apart from."""
    of_gone = or_(twins.c.customer_id == gone, twins.c.other_id == gone)
    apart = connection.execute(
        select(twins.c.customer_id, twins.c.other_id).where(of_gone, twins.c.state == "apart")
    )
    thirds = [other if one == gone else one for one, other in apart]
    return or_(of_gone, between(to, thirds))


def between(customer_id: str, others: Sequence[str]) -> ColumnElement[bool]:
    """Rows of twins about a customer and any of these others."""
    return or_(
        (twins.c.customer_id == customer_id) & twins.c.other_id.in_(others),
        (twins.c.other_id == customer_id) & twins.c.customer_id.in_(others),
    )


def _rows(connection: Connection, table: Table, condition: ColumnElement[bool]) -> list[dict[str, Any]]:
    return [dict(row._mapping) for row in connection.execute(select(table).where(condition))]
