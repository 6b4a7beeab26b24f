"""Client books: one for an associate and legal entity, made when the first customer is added."""

from sqlalchemy import Connection, insert, select

from pos_headquarters.services import numbers, parameters
from pos_headquarters.tables import client_books


def book_of(connection: Connection, legal_entity_id: str, associate_id: str) -> str:
    """The ID of the associate's client book; a first one takes the next number of its sequence."""
    found: str | None = connection.execute(
        select(client_books.c.book_id).where(
            client_books.c.legal_entity_id == legal_entity_id, client_books.c.associate_id == associate_id
        )
    ).scalar_one_or_none()
    if found is not None:
        return found
    sequence = parameters.read(connection, parameters.CLIENT_BOOK_SEQUENCE)
    (book_id,) = numbers.next_in_sequence(connection, sequence)
    connection.execute(
        insert(client_books),
        {"book_id": book_id, "legal_entity_id": legal_entity_id, "associate_id": associate_id},
    )
    return book_id
