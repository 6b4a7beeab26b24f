"""What headquarters itself does with customers: take out of client books, reassign, delete."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from pos_headquarters.services import books, decisions, locks, scope, times
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import (
    associate_books,
    associates,
    client_books,
    customer_books,
    customer_measures,
    customers,
    external_ids,
    members,
    store_books,
    stores,
    uses,
)
from pos_headquarters.tables import contacts as contact_table

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Moved:
    """Account numbers."""

    done: tuple[str, ...]
    as_wished: tuple[str, ...]
    """Where they were to be already."""


def remove_from_books(connection: Connection, account_numbers: Sequence[str]) -> Moved:
    """Take customers out of every client book that they are in. Raises Invalid for one not known."""
    found = rows_of(connection, account_numbers)
    ids = [row.customer_id for row in found]
    placed = set(
        connection.execute(
            delete(members).where(members.c.customer_id.in_(ids)).returning(members.c.customer_id)
        ).scalars()
    )
    settle(connection, ids)
    return _moved(found, placed)


def reassign(connection: Connection, account_numbers: Sequence[str], operator_id: str) -> Moved:
    """Put customers into an associate's client book, out of any other of the same legal entity.

    Raises Invalid for a customer or an associate not known, and for one who works for several companies.
    """
    found = rows_of(connection, account_numbers)
    entity, book_id = _target(connection, operator_id)
    ids = [row.customer_id for row in found]
    placed = _place(connection, ids, entity, book_id)
    settle(connection, ids)
    return _moved(found, placed)


def reassign_book(connection: Connection, book_id: str, operator_id: str) -> int:
    """Everybody who is in a client book goes to another associate's of the same legal entity, also those
    who have no account number yet; returns how many. Raises Invalid."""
    of = connection.execute(select(client_books).where(client_books.c.book_id == book_id)).one_or_none()
    if of is None:
        raise Invalid({"": f"There is no client book {book_id}; nothing was changed."})
    entity, target = _target(connection, operator_id)
    if entity != of.legal_entity_id:
        raise Invalid({"to": f"{operator_id} works for another company. Choose somebody of this one."})
    inside = members.c.book_id == book_id
    who = select(members.c.customer_id).where(inside).order_by(members.c.customer_id)
    locks.customers(connection, connection.execute(who).scalars().all())
    # Without those whom somebody has moved elsewhere meanwhile.
    ids = connection.execute(who).scalars().all()
    moved = 0
    for first in range(0, len(ids), _AT_ONCE):
        some = ids[first : first + _AT_ONCE]
        moved += len(_place(connection, some, entity, target))
        settle(connection, some)
    return moved


def _place(connection: Connection, ids: Sequence[str], entity: str, book_id: str) -> set[str]:
    """Put customers into a client book; returns those who were not in it."""
    of_entity = members.c.legal_entity_id == entity
    there = set(
        connection.execute(
            select(members.c.customer_id).where(
                of_entity, members.c.customer_id.in_(ids), members.c.book_id == book_id
            )
        ).scalars()
    )
    placed = sorted(set(ids) - there)
    if placed:
        connection.execute(delete(members).where(of_entity, members.c.customer_id.in_(placed)))
        place = {"legal_entity_id": entity, "book_id": book_id, "since": times.now()}
        connection.execute(insert(members), [place | {"customer_id": each} for each in placed])
    return set(placed)


def delete_customers(connection: Connection, account_numbers: Sequence[str]) -> tuple[str, ...]:
    """Customers leave every store and every client book for good; returns their account numbers.

    Their rows stay, so that whatever registers still send for them is answered in words. What is undecided
    about them says so too. Raises Invalid for one not known.
    """
    found = rows_of(connection, account_numbers)
    ids = [row.customer_id for row in found]
    for table in (members, customer_books, uses, customer_measures, contact_table):
        connection.execute(delete(table).where(table.c.customer_id.in_(ids)))
    connection.execute(
        delete(external_ids).where(external_ids.c.kind == "customer", external_ids.c.record_id.in_(ids))
    )
    deleted_at = times.now()
    connection.execute(
        update(customers).where(customers.c.customer_id.in_(ids)).values(deleted_at=deleted_at)
    )
    settle(connection, ids, decision_ids=decisions.tell_deleted(connection, ids, deleted_at))
    return tuple(row.account_number for row in found)


def takers(connection: Connection, legal_entity_id: str | None = None) -> list[tuple[str, str]]:
    """Who can be given customers: operator ID and name of everybody who works for one company only, or for
    this one only."""
    only = func.min(stores.c.legal_entity_id)
    of_entity = () if legal_entity_id is None else (only == legal_entity_id,)
    found = connection.execute(
        select(associates.c.operator_id, associates.c.first_name, associates.c.last_name)
        .join(associate_books, associate_books.c.associate_id == associates.c.associate_id)
        .join(store_books, store_books.c.address_book_id == associate_books.c.address_book_id)
        .join(stores, stores.c.store_id == store_books.c.store_id)
        .where(associates.c.active)
        .group_by(associates.c.operator_id, associates.c.first_name, associates.c.last_name)
        .having(func.count(stores.c.legal_entity_id.distinct()) == 1, *of_entity)
        .order_by(associates.c.first_name, associates.c.last_name, associates.c.operator_id)
    )
    return [
        (row.operator_id, " ".join(part for part in (row.first_name, row.last_name) if part)) for row in found
    ]


def find(connection: Connection, account_number: str) -> str:
    """The ID of a customer by the account number. Raises Invalid for one not known."""
    return str(rows_of(connection, [account_number])[0].customer_id)


def rows_of(connection: Connection, account_numbers: Sequence[str]) -> list[Row[tuple[str, ...]]]:
    """The customers in the order asked for, locked. Raises Invalid for one not known."""
    rows = {
        row.account_number: row
        for row in connection.execute(
            select(customers)
            .where(
                customers.c.account_number.in_(account_numbers),
                customers.c.merged_into.is_(None),
                customers.c.deleted_at.is_(None),
            )
            .order_by(customers.c.customer_id)
            .with_for_update()
        )
    }
    if unknown := [each for each in account_numbers if each not in rows]:
        raise Invalid({"account": f"There is no customer {', '.join(unknown)}; nothing was changed."})
    return [rows[each] for each in dict.fromkeys(account_numbers)]


def _target(connection: Connection, operator_id: str) -> tuple[str, str]:
    """The legal entity that an associate works for, and the client book there."""
    found = connection.execute(
        select(associates.c.associate_id, stores.c.legal_entity_id)
        .join(associate_books, associate_books.c.associate_id == associates.c.associate_id)
        .join(store_books, store_books.c.address_book_id == associate_books.c.address_book_id)
        .join(stores, stores.c.store_id == store_books.c.store_id)
        .where(associates.c.operator_id == operator_id, associates.c.active)
        .distinct()
    ).all()
    if not found:
        raise Invalid({"to": f"Nobody who works here has operator ID {operator_id}."})
    if len(found) > 1:
        raise Invalid({"to": f"{operator_id} works for several companies; reassign at a register of one."})
    ((associate_id, entity),) = found
    return entity, books.book_of(connection, entity, associate_id)


def settle(
    connection: Connection,
    customer_ids: Sequence[str],
    entry_ids: Sequence[str] = (),
    decision_ids: Sequence[str] = (),
) -> None:
    """What was changed travels to the registers."""
    closed = decisions.close_fulfilled(connection, customer_ids)
    scope.refresh(connection, customer_ids, entry_ids)
    decisions.refresh(connection, dict.fromkeys([*decision_ids, *closed]))


def _moved(found: Sequence[Row[tuple[str, ...]]], placed: set[str]) -> Moved:
    return Moved(
        tuple(row.account_number for row in found if row.customer_id in placed),
        tuple(row.account_number for row in found if row.customer_id not in placed),
    )
