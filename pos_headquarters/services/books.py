"""Client books: one for an associate and legal entity, made when the first customer is added."""

from sqlalchemy import Connection, insert, select

from pos_headquarters.services import locks, numbers, parameters
from pos_headquarters.tables import client_books


def book_of(connection: Connection, legal_entity_id: str, associate_id: str) -> str:
    """The ID of the associate's client book; a first one takes the next number of its sequence."""
    if found := _find(connection, legal_entity_id, associate_id):
        return found
    # Another process may be making it: whoever comes second to the number sequence finds it made.
    sequence = parameters.read(connection, parameters.CLIENT_BOOK_SEQUENCE)
    locks.sequence(connection, sequence)
    if found := _find(connection, legal_entity_id, associate_id):
        return found
    (book_id,) = numbers.next_in_sequence(connection, sequence)
    connection.execute(
        insert(client_books),
        {"book_id": book_id, "legal_entity_id": legal_entity_id, "associate_id": associate_id},
    )
    return book_id


def _find(connection: Connection, legal_entity_id: str, associate_id: str) -> str | None:
    return connection.execute(
        select(client_books.c.book_id).where(
            client_books.c.legal_entity_id == legal_entity_id, client_books.c.associate_id == associate_id
        )
    ).scalar_one_or_none()
