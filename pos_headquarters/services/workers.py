"""Who works here, and who has left."""

from typing import Any

from sqlalchemy import Connection, func, select, update

from pos_headquarters.services import decisions
from pos_headquarters.services.records import grouped
from pos_headquarters.tables import (
    associate_books,
    associates,
    client_books,
    members,
    permission_groups,
    store_books,
    stores,
)


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
            "name": " ".join(part for part in (row.first_name, row.last_name) if part),
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

    Raises LookupError for an operator ID that nobody active has.
    """
    mine = associates.c.operator_id == operator_id
    row = connection.execute(select(associates).where(mine, associates.c.active)).one_or_none()
    if row is None:
        raise LookupError(f"Nobody who works here has operator ID {operator_id}.")
    connection.execute(update(associates).where(mine).values(active=False, pin_salt="", pin_hash=""))
    decisions.ask_for_leaver(connection, row.associate_id)
    return " ".join(part for part in (row.first_name, row.last_name) if part)
