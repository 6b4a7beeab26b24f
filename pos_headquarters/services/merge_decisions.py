"""Decisions about client books when two customers become one, and two again."""

import json
from collections.abc import Collection, Mapping
from typing import Any

import uuid_utils
from sqlalchemy import Connection, select, update

from pos_contract.errors import Fault
from pos_contract.records import DecisionRecord
from pos_headquarters.services import locks, times
from pos_headquarters.services.decisions import read
from pos_headquarters.tables import (
    associate_books,
    associates,
    client_books,
    decisions,
    members,
    store_books,
    stores,
)

KIND = "CustomersMerged"
_ABOUT_A_PLACE = (Fault.CLIENT_BOOK_CHANGED, Fault.IN_ANOTHER_CLIENT_BOOK)


def tell(connection: Connection, book_id: str, gone: str, to: str) -> list[str]:
    """A merge has taken a customer out of this client book: its owner decides whether that is well.

    Returns the decision, to be refreshed; none where the owner's own wish for the customer stands already.
    """
    book = connection.execute(select(client_books).where(client_books.c.book_id == book_id)).one()
    locks.associate(connection, book.associate_id)
    theirs = connection.execute(select(associates).where(associates.c.associate_id == book.associate_id))
    undecided = read(connection, book.legal_entity_id, [to])
    if any(each.wanted_associate_id == book.associate_id for each in undecided.undecided(to)):
        return []
    facts = _place(connection, to, book.legal_entity_id) | {"merged_from": gone}
    decision = DecisionRecord(
        str(uuid_utils.uuid7()),
        to,
        KIND,
        book.associate_id,
        "",
        book.associate_id,
        int(Fault.CUSTOMERS_MERGED),
        facts,
        times.now(),
        "open" if theirs.one().active else "asked",
    )
    undecided.put(decision)
    undecided.write(_store_of(connection, book.associate_id, book.legal_entity_id))
    return [decision.decision_id]


def _store_of(connection: Connection, associate_id: str, legal_entity_id: str) -> str:
    """Where the associate works for the company; any store of it for who works at none."""
    works_there = (
        select(store_books.c.store_id)
        .join(associate_books, associate_books.c.address_book_id == store_books.c.address_book_id)
        .where(associate_books.c.associate_id == associate_id)
    )
    of_entity = select(stores.c.store_id).where(stores.c.legal_entity_id == legal_entity_id)
    found: str = connection.execute(
        of_entity.order_by(stores.c.store_id.in_(works_there).desc(), stores.c.number).limit(1)
    ).scalar_one()
    return found


def take_back(connection: Connection, told: Collection[str], closed: Mapping[str, str]) -> None:
    """The merge is undone: what it opened is over, and what it closed stands as it did."""
    connection.execute(
        update(decisions)
        .where(decisions.c.decision_id.in_(told), decisions.c.state != "closed")
        .values(state="closed", decided_at=times.now())
    )
    for decision_id, state in closed.items():
        connection.execute(
            update(decisions)
            .where(decisions.c.decision_id == decision_id)
            .values(state=state, choice=None, decided_by=None, decided_at=None)
        )


def give_back(connection: Connection, kept: str, gone: str, merged_before: Collection[str]) -> None:
    """What came since for the one who was gone is about that one again, wherever that one is now."""
    found = connection.execute(
        select(decisions).where(decisions.c.customer_id == kept, decisions.c.kind != KIND)
    ).all()
    for row in found:
        facts = json.loads(row.facts)
        meant = facts.get("merged_from")
        if meant != gone and meant not in merged_before:
            continue
        if meant == gone:
            del facts["merged_from"]
        if row.fault in _ABOUT_A_PLACE:
            kept_facts = {name: facts[name] for name in ("merged_from",) if name in facts}
            facts = kept_facts | _place(connection, gone, row.legal_entity_id)
        connection.execute(
            update(decisions)
            .where(decisions.c.decision_id == row.decision_id)
            .values(customer_id=gone, facts=json.dumps(facts))
        )


def _place(connection: Connection, customer_id: str, legal_entity_id: str) -> dict[str, Any]:
    """Whose client book the customer is in, for a decision's sentence."""
    found = connection.execute(
        select(client_books.c.associate_id, members.c.since, members.c.book_id)
        .join(members, members.c.book_id == client_books.c.book_id)
        .where(members.c.customer_id == customer_id, members.c.legal_entity_id == legal_entity_id)
    ).one_or_none()
    return dict(found._mapping) if found else {}
