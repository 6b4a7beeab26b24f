"""Rows that a transaction decides about, locked so that nobody else decides about them meanwhile.

A lock is a statement of its own, and what is decided by is read after it: a statement that locks and joins
has the joined rows as they were before it waited. The order is always the same, or two transactions could
wait for each other: a job, a register, customers by their IDs, number sequences, and the change counter last.
What can't keep to it (address books are locked before the customers in them) is done again when it fails.
SQLite's writers are alone, and lock nothing.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, bindparam, select

from pos_headquarters import database
from pos_headquarters.prepared import Prepared
from pos_headquarters.tables import address_books as book_table
from pos_headquarters.tables import associates, legal_entities, registers, sequences
from pos_headquarters.tables import client_books as client_book_table
from pos_headquarters.tables import customers as customer_table

_AT_ONCE = 500
_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_CUSTOMERS = (
    select(customer_table.c.customer_id)
    .where(customer_table.c.customer_id.in_(_IDS))
    .order_by(customer_table.c.customer_id)
    .with_for_update()
)
# Rows that only refer to these need not wait: a lock of what is no key lets them.
_REGISTER = Prepared(
    select(registers.c.register_id)
    .where(registers.c.register_id == bindparam("register"))
    .with_for_update(key_share=True)
)
_LEGAL_ENTITY = (
    select(legal_entities.c.legal_entity_id)
    .where(legal_entities.c.legal_entity_id == bindparam("entity"))
    .with_for_update(key_share=True)
)
_ASSOCIATE = (
    select(associates.c.associate_id)
    .where(associates.c.associate_id == bindparam("associate"))
    .with_for_update(read=True)
)
_ADDRESS_BOOKS = (
    select(book_table.c.address_book_id)
    .where(book_table.c.address_book_id.in_(_IDS))
    .order_by(book_table.c.address_book_id)
    .with_for_update()
)
_CLIENT_BOOKS = (
    select(client_book_table.c.book_id)
    .where(client_book_table.c.associate_id.in_(_IDS))
    .order_by(client_book_table.c.book_id)
    .with_for_update()
)
_SEQUENCE = select(sequences.c.code).where(sequences.c.code == bindparam("sequence")).with_for_update()


def customers(connection: Connection, customer_ids: Iterable[str]) -> None:
    """Whatever is known about a customer is changed by one transaction at a time."""
    _all(connection, _CUSTOMERS, customer_ids)


def register(connection: Connection, register_id: str) -> None:
    """What a register sends is taken one after the other, whichever process gets it."""
    if not database.is_alone(connection):
        _REGISTER.all(connection, {"register": register_id})


def legal_entity(connection: Connection, legal_entity_id: str) -> None:
    """For what is about all of a company, such as the files read into it."""
    if not database.is_alone(connection):
        connection.execute(_LEGAL_ENTITY, {"entity": legal_entity_id}).all()


def associate(connection: Connection, associate_id: str) -> None:
    """Who works here does not leave meanwhile; others may decide by that too."""
    if not database.is_alone(connection):
        connection.execute(_ASSOCIATE, {"associate": associate_id}).all()


def address_books(connection: Connection, address_book_ids: Iterable[str]) -> None:
    """Nobody is put into these meanwhile, and who was is committed: for what changes whom a store has."""
    _all(connection, _ADDRESS_BOOKS, address_book_ids)


def client_books(connection: Connection, associate_ids: Iterable[str]) -> None:
    """Nobody is put into these associates' client books meanwhile, and who was is committed."""
    _all(connection, _CLIENT_BOOKS, associate_ids)


def sequence(connection: Connection, code: str) -> None:
    """To look once more before a number is taken: nobody takes one meanwhile."""
    if not database.is_alone(connection):
        connection.execute(_SEQUENCE, {"sequence": code}).all()


def _all(connection: Connection, rows: Select[Any], ids: Iterable[str]) -> None:
    wanted = sorted(set(ids)) if not database.is_alone(connection) else []
    for first in range(0, len(wanted), _AT_ONCE):
        connection.execute(rows, {"ids": wanted[first : first + _AT_ONCE]}).all()
