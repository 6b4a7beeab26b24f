"""Customers whose file names a worker, put into that worker's client book, whichever file comes first."""

from collections.abc import Mapping

from sqlalchemy import Connection, and_, insert, select, update

from pos_headquarters.services import books, locks, times
from pos_headquarters.tables import external_ids, members


def place(connection: Connection, legal_entity_id: str) -> list[str]:
    """Put every customer whose worker has become known into that worker's book; returns who was moved.

    A customer who is in a book stays there. Each is placed once: what registers do later stands.
    """
    workers = external_ids.alias("workers")
    wanted = (
        select(external_ids.c.record_id, workers.c.record_id.label("associate_id"), members.c.book_id)
        .join(
            workers,
            and_(
                workers.c.legal_entity_id == external_ids.c.legal_entity_id,
                workers.c.kind == "worker",
                workers.c.external_id == external_ids.c.owner,
            ),
        )
        .outerjoin(
            members,
            and_(
                members.c.customer_id == external_ids.c.record_id,
                members.c.legal_entity_id == external_ids.c.legal_entity_id,
            ),
        )
        .where(external_ids.c.legal_entity_id == legal_entity_id, external_ids.c.kind == "customer")
        .order_by(external_ids.c.record_id)
    )
    locks.customers(connection, [row.record_id for row in connection.execute(wanted)])
    found = connection.execute(wanted).all()
    moved = {row.record_id: row.associate_id for row in found if row.book_id is None}
    join(connection, legal_entity_id, moved)
    _forget_owners(connection, legal_entity_id)
    return list(moved)


def join(connection: Connection, legal_entity_id: str, associate_of: Mapping[str, str]) -> None:
    """Put customers who are in no client book into those of their associates."""
    book_of = {
        associate_id: books.book_of(connection, legal_entity_id, associate_id)
        for associate_id in dict.fromkeys(associate_of.values())
    }
    since = times.now()
    rows = [
        {
            "customer_id": customer_id,
            "legal_entity_id": legal_entity_id,
            "book_id": book_of[associate_id],
            "since": since,
        }
        for customer_id, associate_id in associate_of.items()
    ]
    if rows:
        connection.execute(insert(members), rows)


def _forget_owners(connection: Connection, legal_entity_id: str) -> None:
    known = select(external_ids.c.external_id).where(
        external_ids.c.legal_entity_id == legal_entity_id, external_ids.c.kind == "worker"
    )
    connection.execute(
        update(external_ids)
        .where(
            external_ids.c.legal_entity_id == legal_entity_id,
            external_ids.c.kind == "customer",
            external_ids.c.owner.in_(known),
        )
        .values(owner=None)
    )
