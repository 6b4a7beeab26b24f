"""Who works here, and who has left."""

import re
import secrets
from collections.abc import Collection, Sequence
from typing import Any

import uuid_utils
from sqlalchemy import Connection, delete, func, insert, select, update

from pos_contract import pins
from pos_headquarters.services import decisions, locks, numbers, scope, texts
from pos_headquarters.services.records import grouped
from pos_headquarters.services.refusals import Findings, Invalid
from pos_headquarters.tables import (
    associate_books,
    associates,
    client_books,
    legal_entities,
    members,
    permission_groups,
    sign_in_tries,
    store_books,
    stores,
)
from pos_headquarters.tables import decisions as decision_table

_PIN_FIGURES = 6
_OPERATOR_ID = re.compile(r"\w{1,20}")


def everybody(connection: Connection) -> list[dict[str, Any]]:
    """Every associate with stores, permission group and client books."""
    works_at = grouped(
        connection.execute(
            select(associate_books.c.associate_id, stores.c.number)
            .join(store_books, store_books.c.address_book_id == associate_books.c.address_book_id)
            .join(stores, stores.c.store_id == store_books.c.store_id)
            .distinct()
            .order_by(stores.c.number)
        )
    )
    books: dict[str, list[dict[str, Any]]] = {}
    for row in connection.execute(
        select(
            client_books.c.associate_id,
            client_books.c.book_id,
            func.count(members.c.customer_id).label("customers"),
        )
        .outerjoin(members, members.c.book_id == client_books.c.book_id)
        .group_by(client_books.c.associate_id, client_books.c.book_id)
        .order_by(client_books.c.book_id)
    ):
        books.setdefault(row.associate_id, []).append({"book_id": row.book_id, "customers": row.customers})
    return [
        {
            "operator_id": row.operator_id,
            "name": _name(row),
            "active": row.active,
            "permission_group": row.group_name,
            "store_numbers": works_at.get(row.associate_id, []),
            "client_books": books.get(row.associate_id, []),
        }
        for row in connection.execute(
            select(associates, permission_groups.c.name.label("group_name"))
            .join(
                permission_groups,
                permission_groups.c.permission_group_id == associates.c.permission_group_id,
            )
            .order_by(associates.c.operator_id)
        )
    ]


def leave(connection: Connection, operator_id: str) -> str:
    """The associate signs in no more, and the client book becomes unassigned; returns the name.

    Managers decide about the wishes that are still open.

    Raises Invalid for an operator ID that nobody active has.
    """
    mine = associates.c.operator_id == operator_id
    here = select(associates).where(mine, associates.c.active)
    row = connection.execute(here.with_for_update(key_share=True)).one_or_none()
    if row is None:
        raise Invalid({"": f"Nobody who works here has operator ID {operator_id}. Nothing was changed."})
    connection.execute(
        update(associates).where(mine).values(active=False, pin_salt="", pin_hash="", layout_id=None)
    )
    decisions.ask_for_leaver(connection, row.associate_id)
    return _name(row)


def add(
    connection: Connection,
    *,
    operator_id: str | None,
    first_name: str,
    last_name: str,
    permission_group_id: str | None,
    address_books: Sequence[str],
    layout_id: str | None,
) -> tuple[str, str]:
    """The new worker's ID and PIN, which nobody can read again. Without an operator ID the next of the
    number sequence is taken. Raises Invalid."""
    findings = _check(connection, first_name, last_name, permission_group_id)
    if operator_id:
        _check_operator_id(connection, findings, operator_id)
    findings.done()
    associate_id, pin = str(uuid_utils.uuid7()), _new_pin()
    connection.execute(
        insert(associates),
        {
            "associate_id": associate_id,
            "operator_id": operator_id or _next_operator_id(connection),
            "first_name": first_name,
            "last_name": last_name,
            "permission_group_id": permission_group_id,
            "layout_id": layout_id,
            **_verifier(pin),
        },
    )
    _keep_address_books(connection, associate_id, address_books)
    return associate_id, pin


def change(
    connection: Connection,
    associate_id: str,
    *,
    operator_id: str | None,
    first_name: str,
    last_name: str,
    permission_group_id: str | None,
    address_books: Sequence[str],
    layout_id: str | None,
) -> None:
    """Raises Invalid."""
    worker = _found(connection, associate_id)
    findings = _check(connection, first_name, last_name, permission_group_id)
    if not operator_id:
        findings.add("operator_id", "Give an operator ID: it is what the worker signs in with.")
    elif operator_id != worker.operator_id:
        _check_operator_id(connection, findings, operator_id)
    findings.done()
    connection.execute(
        update(associates)
        .where(associates.c.associate_id == associate_id)
        .values(
            operator_id=operator_id,
            first_name=first_name,
            last_name=last_name,
            permission_group_id=permission_group_id,
            layout_id=layout_id,
        )
    )
    _keep_address_books(connection, associate_id, address_books)


def set_pin(connection: Connection, associate_id: str) -> str:
    """A new PIN, which nobody can read again; a lock after wrong ones is lifted. Raises Invalid."""
    worker = _found(connection, associate_id)
    if not worker.active:
        sentence = f"{_name(worker)} has left. Take the worker back: that comes with a PIN."
        raise Invalid({"": sentence})
    return _set_pin(connection, worker)


def take_back(connection: Connection, associate_id: str) -> str:
    """Somebody who had left works here again; returns the new PIN. What became of their client book and
    wishes meanwhile stays as it is. Raises Invalid."""
    worker = _found(connection, associate_id)
    if worker.active:
        raise Invalid({"": f"{_name(worker)} works here already. Nothing was changed."})
    connection.execute(
        update(associates).where(associates.c.associate_id == associate_id).values(active=True)
    )
    return _set_pin(connection, worker)


def after_leaving(connection: Connection, associate_id: str) -> str:
    """What would become of the client books and wishes of somebody who leaves."""
    books = client_books_of(connection, [associate_id]).get(associate_id, [])
    open_wishes = select(func.count()).where(
        decision_table.c.associate_id == associate_id, decision_table.c.state == "open"
    )
    told = [
        f"The client book {each} stays and is shown as unassigned; managers reassign its customers."
        for each in books
    ]
    if wishes := connection.execute(open_wishes).scalar_one():
        told.append(
            f"{texts.counted(wishes, 'wish', 'wishes')} about client books will be a manager's to decide."
        )
    return " ".join(told) or "There is no client book, and no wish that is open."


def client_books_of(connection: Connection, associate_ids: Collection[str]) -> dict[str, list[str]]:
    """By worker, as people read them: number, company and size."""
    rows = connection.execute(
        select(
            client_books.c.associate_id,
            client_books.c.book_id,
            legal_entities.c.name,
            func.count(members.c.customer_id).label("customers"),
        )
        .join(legal_entities, legal_entities.c.legal_entity_id == client_books.c.legal_entity_id)
        .outerjoin(members, members.c.book_id == client_books.c.book_id)
        .where(client_books.c.associate_id.in_(associate_ids))
        .group_by(client_books.c.associate_id, client_books.c.book_id, legal_entities.c.name)
        .order_by(client_books.c.book_id)
    )
    found: dict[str, list[str]] = {}
    for row in rows:
        size = texts.counted(row.customers, "customer", "customers")
        found.setdefault(row.associate_id, []).append(f"{row.book_id} ({row.name}, {size})")
    return found


def works_somewhere(connection: Connection, associate_id: str) -> bool:
    """Whether a store has an address book of the worker's."""
    shared = (
        select(store_books.c.store_id)
        .join(associate_books, associate_books.c.address_book_id == store_books.c.address_book_id)
        .where(associate_books.c.associate_id == associate_id)
    )
    return connection.execute(shared).first() is not None


def address_books_of(connection: Connection, associate_ids: Collection[str]) -> dict[str, list[str]]:
    return grouped(
        connection.execute(
            select(associate_books.c.associate_id, associate_books.c.address_book_id)
            .where(associate_books.c.associate_id.in_(associate_ids))
            .order_by(associate_books.c.address_book_id)
        )
    )


def _check(
    connection: Connection, first_name: str, last_name: str, permission_group_id: str | None
) -> Findings:
    findings = Findings()
    if not (first_name or last_name):
        findings.add("first_name", "Give a first or a last name.")
    for field, text in (("first_name", first_name), ("last_name", last_name)):
        if sentence := texts.wrong_line(text or ""):
            findings.add(field, sentence)
    group = permission_groups.c.permission_group_id == permission_group_id
    if connection.execute(select(permission_groups).where(group)).first() is None:
        findings.add("permission_group_id", "Choose a permission group: it says what the worker may do.")
    return findings


def _check_operator_id(connection: Connection, findings: Findings, operator_id: str) -> None:
    if not _OPERATOR_ID.fullmatch(operator_id):
        findings.add("operator_id", "An operator ID has 1 to 20 letters and figures, such as 000160.")
        return
    has = select(associates).where(associates.c.operator_id == operator_id)
    if taken := connection.execute(has).one_or_none():
        left = "" if taken.active else ", who has left,"
        findings.add(
            "operator_id", f"{_name(taken)}{left} has the operator ID {operator_id}. Choose another."
        )


def _next_operator_id(connection: Connection) -> str:
    """Those that were typed before are passed by."""
    while True:
        (operator_id,) = numbers.next_in_sequence(connection, numbers.OPERATOR)
        has = select(associates.c.associate_id).where(associates.c.operator_id == operator_id)
        if connection.execute(has).first() is None:
            return operator_id


def _keep_address_books(connection: Connection, associate_id: str, address_books: Sequence[str]) -> None:
    """The stores that show the client book change with them, and so do the customers that they download."""
    standing = set(address_books_of(connection, [associate_id]).get(associate_id, []))
    wanted = set(address_books)
    if standing == wanted:
        return
    locks.client_books(connection, [associate_id])
    mine = associate_books.c.associate_id == associate_id
    connection.execute(
        delete(associate_books).where(mine, associate_books.c.address_book_id.in_(standing - wanted))
    )
    if new := sorted(wanted - standing):
        rows = [{"associate_id": associate_id, "address_book_id": each} for each in new]
        connection.execute(insert(associate_books), rows)
    in_books = (
        select(members.c.customer_id)
        .join(client_books, client_books.c.book_id == members.c.book_id)
        .where(client_books.c.associate_id == associate_id)
    )
    theirs = connection.execute(in_books).scalars().all()
    locks.customers(connection, theirs)
    scope.refresh(connection, theirs)
    undecided = select(decision_table.c.decision_id).where(
        decision_table.c.associate_id == associate_id, decision_table.c.state != "closed"
    )
    decisions.refresh(connection, connection.execute(undecided).scalars().all())


def _set_pin(connection: Connection, worker: Any) -> str:
    pin = _new_pin()
    mine = associates.c.associate_id == worker.associate_id
    connection.execute(update(associates).where(mine).values(**_verifier(pin)))
    connection.execute(delete(sign_in_tries).where(sign_in_tries.c.operator_id == worker.operator_id))
    return pin


def _new_pin() -> str:
    return f"{secrets.randbelow(10**_PIN_FIGURES):0{_PIN_FIGURES}}"


def _verifier(pin: str) -> dict[str, str]:
    salt = pins.new_salt()
    return {"pin_salt": salt, "pin_hash": pins.pin_hash(pin, salt)}


def _found(connection: Connection, associate_id: str) -> Any:
    row = connection.execute(
        select(associates).where(associates.c.associate_id == associate_id)
    ).one_or_none()
    if row is None:
        raise Invalid({"": "This worker is not there any more. Nothing was changed."})
    return row


def _name(worker: Any) -> str:
    return " ".join(part for part in (worker.first_name, worker.last_name) if part)
