"""Decisions: wishes about client books that could not be followed, kept until a person has decided."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, bindparam, exists, insert, or_, select, update

from pos_contract.errors import Fault
from pos_contract.records import DecisionChoice, DecisionRecord
from pos_headquarters.services import numbers, times
from pos_headquarters.services.devices import Device
from pos_headquarters.services.records import full_name, names_of
from pos_headquarters.tables import (
    associate_books,
    client_books,
    customers,
    decisions,
    legal_entities,
    members,
    store_books,
)

_MOVE = (
    update(decisions)
    .where(decisions.c.decision_id == bindparam("decision"))
    .values(change_number=bindparam("number"), published_number=numbers.published_until_now(decisions))
)
_UPDATE = (
    update(decisions)
    .where(decisions.c.decision_id == bindparam("decision"))
    .values({name: bindparam(f"new_{name}") for name in ("fault", "facts", "state")})
)
_DECIDE = (
    update(decisions)
    .where(decisions.c.decision_id == bindparam("decision"))
    .values(choice=bindparam("chosen"), decided_by=bindparam("who"), decided_at=bindparam("now"))
)


@dataclass
class Decisions:
    """What is undecided about some customers of a legal entity; `write` makes changes last.

    Facts name associates by their ID, as receipts do.
    """

    connection: Connection
    legal_entity_id: str
    stand: dict[str, DecisionRecord]
    touched: dict[str, None] = field(default_factory=dict)
    about: dict[str, str] = field(default_factory=dict)
    """A change to the decision that it led to, or that it was about."""
    _opened: dict[str, None] = field(default_factory=dict)
    _decided: dict[str, tuple[DecisionChoice | None, str | None]] = field(default_factory=dict)

    def undecided(self, customer_id: str) -> list[DecisionRecord]:
        return [
            each for each in self.stand.values() if each.customer_id == customer_id and each.state != "closed"
        ]

    def put(self, decision: DecisionRecord) -> None:
        """A new decision, or what one says now; it travels to the registers afresh."""
        if decision.decision_id not in self.stand:
            self._opened[decision.decision_id] = None
        self.stand[decision.decision_id] = decision
        self.touched[decision.decision_id] = None

    def note(self, change_id: str, decision_id: str) -> None:
        """The change led to this decision, or was about it: its answer tells when the decision travels."""
        self.about[change_id] = decision_id
        self.touched[decision_id] = None

    def ask(self, decision: DecisionRecord, by: str) -> None:
        """A manager is to decide."""
        self._decided[decision.decision_id] = "ask_manager", by
        self.put(replace(decision, state="asked"))

    def close(self, decision: DecisionRecord, by: str | None, choice: DecisionChoice | None = None) -> None:
        """`by` is None when it was done at headquarters."""
        self._decided[decision.decision_id] = choice, by
        self.put(replace(decision, state="closed"))

    def close_fulfilled(self, customer_id: str, owner: str | None, by: str | None = None) -> None:
        """Nothing is left to decide once the customer is where a wish wanted them."""
        for decision in self.undecided(customer_id):
            if decision.wanted_associate_id == owner:
                self.close(decision, by)

    def write(self, store_id: str | None = None) -> None:
        """`store_id` is where new ones come from."""
        place = {"legal_entity_id": self.legal_entity_id, "store_id": store_id, "change_number": 0}
        if self._opened:
            opened = [_row(self.stand[decision_id]) | place for decision_id in self._opened]
            self.connection.execute(insert(decisions), opened)
        if changed := [self.stand[key] for key in self.touched if key not in self._opened]:
            self.connection.execute(
                _UPDATE,
                [
                    {
                        "decision": each.decision_id,
                        "new_fault": each.fault,
                        "new_facts": json.dumps(each.facts),
                        "new_state": each.state,
                    }
                    for each in changed
                ],
            )
        if self._decided:
            now = times.now()
            self.connection.execute(
                _DECIDE,
                [
                    {"decision": decision_id, "chosen": choice, "who": by, "now": now}
                    for decision_id, (choice, by) in self._decided.items()
                ],
            )


def read(
    connection: Connection,
    legal_entity_id: str,
    customer_ids: Iterable[str],
    decision_ids: Iterable[str] = (),
) -> Decisions:
    """What is undecided about the customers, and the decisions named, whatever their state."""
    found = connection.execute(
        select(decisions)
        .where(
            decisions.c.legal_entity_id == legal_entity_id,
            or_(
                and_(decisions.c.customer_id.in_(sorted(set(customer_ids))), decisions.c.state != "closed"),
                decisions.c.decision_id.in_(sorted(set(decision_ids))),
            ),
        )
        .order_by(decisions.c.decision_id)
        .with_for_update()
    )
    stand = {row.decision_id: _record(row, json.loads(row.facts)) for row in found}
    return Decisions(connection, legal_entity_id, stand)


def close_fulfilled(connection: Connection, customer_ids: Collection[str]) -> list[str]:
    """Headquarters has moved these customers: close what that fulfils; returns which, to be refreshed."""
    owners = {
        (row.legal_entity_id, row.customer_id): row.associate_id
        for row in connection.execute(
            select(members.c.legal_entity_id, members.c.customer_id, client_books.c.associate_id)
            .join(client_books, client_books.c.book_id == members.c.book_id)
            .where(members.c.customer_id.in_(customer_ids))
        )
    }
    closed: list[str] = []
    for entity in connection.execute(select(legal_entities.c.legal_entity_id)).scalars():
        undecided = read(connection, entity, customer_ids)
        for customer_id in customer_ids:
            undecided.close_fulfilled(customer_id, owners.get((entity, customer_id)))
        undecided.write()
        closed += undecided.touched
    return closed


def tell_deleted(connection: Connection, customer_ids: Collection[str], deleted_at: str) -> list[str]:
    """What is undecided about these customers says that they are deleted; returns which, to be refreshed."""
    facts = json.dumps({"deleted_at": deleted_at})
    return list(
        connection.execute(
            update(decisions)
            .where(decisions.c.customer_id.in_(customer_ids), decisions.c.state != "closed")
            .values(fault=int(Fault.CUSTOMER_DELETED), facts=facts)
            .returning(decisions.c.decision_id)
        ).scalars()
    )


def ask_for_leaver(connection: Connection, associate_id: str) -> None:
    """Somebody has left: managers decide about the wishes."""
    mine = list(
        connection.execute(
            update(decisions)
            .where(decisions.c.associate_id == associate_id, decisions.c.state == "open")
            .values(state="asked")
            .returning(decisions.c.decision_id)
        ).scalars()
    )
    refresh(connection, mine)


def refresh(connection: Connection, decision_ids: Iterable[str]) -> dict[str, int]:
    """Give these decisions fresh change numbers, and return them. To be called last in a transaction."""
    ids = list(decision_ids)
    if not ids:
        return {}
    moved = dict(zip(ids, numbers.take_change_numbers(connection, len(ids)), strict=True))
    connection.execute(
        _MOVE, [{"decision": decision_id, "number": number} for decision_id, number in moved.items()]
    )
    return moved


def select_for(device: Device) -> Select[Any]:
    """The decisions that a register has to show: of its company, of who may sign in at its store.

    A wish sent from the store itself comes back there in any case.
    """
    signs_in_here = (
        exists()
        .where(associate_books.c.associate_id == decisions.c.associate_id)
        .where(associate_books.c.address_book_id == store_books.c.address_book_id)
        .where(store_books.c.store_id == device.store_id)
    )
    return (
        select(
            decisions,
            customers.c.type,
            customers.c.first_name,
            customers.c.last_name,
            customers.c.organization,
        )
        .join(customers, customers.c.customer_id == decisions.c.customer_id)
        .where(
            decisions.c.legal_entity_id == device.legal_entity_id,
            or_(decisions.c.store_id == device.store_id, signs_in_here),
        )
    )


def records(connection: Connection, rows: Sequence[Row[Any]]) -> tuple[DecisionRecord, ...]:
    """Rows of `select_for` as registers get them: with the names of who has to do with them."""
    facts = {row.decision_id: json.loads(row.facts) for row in rows}
    people = {row.associate_id for row in rows} | {row.wanted_associate_id or "" for row in rows}
    names = names_of(connection, people | {each.get("associate_id", "") for each in facts.values()})
    made = []
    for row in rows:
        told = facts[row.decision_id] | {"customer": full_name(row)}
        if holder := told.get("associate_id"):
            told["who"] = names.get(holder, "")
        if wanted := row.wanted_associate_id:
            told["wanted"] = names.get(wanted, "")
        made.append(_record(row, told, names.get(row.associate_id, "")))
    return tuple(made)


def _record(row: Row[Any], facts: dict[str, str], associate_name: str = "") -> DecisionRecord:
    return DecisionRecord(
        row.decision_id,
        row.customer_id,
        row.kind,
        row.associate_id,
        associate_name,
        row.wanted_associate_id,
        row.fault,
        facts,
        row.made_at,
        row.state,
    )


def _row(decision: DecisionRecord) -> dict[str, Any]:
    return {
        "decision_id": decision.decision_id,
        "customer_id": decision.customer_id,
        "kind": decision.kind,
        "associate_id": decision.associate_id,
        "wanted_associate_id": decision.wanted_associate_id,
        "fault": decision.fault,
        "facts": json.dumps(decision.facts),
        "made_at": decision.made_at,
        "state": decision.state,
    }
