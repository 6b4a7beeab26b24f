"""Client books, as headquarters lists them: whose they are, and how many customers are in each."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import associates, client_books, legal_entities, members


@dataclass(frozen=True, slots=True)
class Book:
    book_id: str
    legal_entity_id: str
    legal_entity: str
    owner: str
    operator_id: str
    works_here: bool
    """False for the book of somebody who has left: unassigned."""
    customers: int


def every(connection: Connection) -> list[Book]:
    """Those of who has left come first, while somebody is in them; then by company and owner."""
    counts = dict(
        map(
            tuple,
            connection.execute(
                select(members.c.book_id, func.count(members.c.customer_id)).group_by(members.c.book_id)
            ),
        )
    )
    rows = connection.execute(
        select(client_books, legal_entities.c.name.label("legal_entity"), associates)
        .join(legal_entities, legal_entities.c.legal_entity_id == client_books.c.legal_entity_id)
        .join(associates, associates.c.associate_id == client_books.c.associate_id)
    )
    books = [
        Book(
            row.book_id,
            row.legal_entity_id,
            row.legal_entity,
            " ".join(part for part in (row.first_name, row.last_name) if part),
            row.operator_id,
            row.active,
            counts.get(row.book_id, 0),
        )
        for row in rows
    ]
    return sorted(
        books, key=lambda each: (each.works_here or not each.customers, each.legal_entity, each.owner)
    )


def one(connection: Connection, book_id: str) -> Book:
    """Raises Invalid for one not known."""
    for book in every(connection):
        if book.book_id == book_id:
            return book
    raise Invalid({"": f"There is no client book {book_id}."})
