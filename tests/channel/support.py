"""Customers for the tests of the channel database, and its file as a whole."""

import sqlite3
from contextlib import closing
from dataclasses import astuple

from pos_app.channel import search_words
from pos_app.channel.customers import StorePlace
from pos_contract.records import CustomerFields, CustomerProfile, CustomerRecord

STOCKHOLM = StorePlace("sv", "SE")


def customer(customer_id="c1", name="", *, books=("book",), account_number=None, cards=(), **fields):
    """`name` is "First Last"; the last word is the last name. `cards` are loyalty card numbers."""
    first, _, last = name.rpartition(" ")
    return CustomerRecord(
        customer_id=customer_id,
        fields=CustomerFields(first_name=first, last_name=last, **fields),
        account_number=account_number,
        address_books=tuple(books),
        membership=None,
        profile=CustomerProfile(loyalty_cards=tuple(cards)),
    )


def check_index(tx):
    """What search keeps is whole, in name order, and agrees with the customers."""
    columns = "id, sort_key, customer_id, name, account_number, phone, email, associate_id"
    in_order = [tuple(row) for row in tx.all(f"SELECT {columns} FROM customer_search ORDER BY rank")]
    expected = [tuple(row) for row in tx.all(f"SELECT {columns} FROM customer ORDER BY sort_key, id")]
    assert in_order == expected
    counted = tx.one("SELECT customers, searchable FROM customer_count")
    assert tuple(counted) == (len(expected), len(expected))
    tx.execute("INSERT INTO customer_terms (customer_terms, rank) VALUES ('integrity-check', 1)")


def check_words(tx):
    """Everybody is found by what they have now."""
    kept = [tuple(row) for row in tx.all("SELECT terms, digits FROM customer_search ORDER BY rank")]
    rows = tx.all("SELECT * FROM customer ORDER BY sort_key, id")
    assert kept == [astuple(search_words.of_row(row, STOCKHOLM.country)) for row in rows]
    assert tx.all("SELECT * FROM prepared_words") == []


def version(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]


def dump(path):
    """All that is in it."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def contents(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def overwrite(start, data):
    def damage(path):
        with path.open("r+b") as file:
            file.seek(start)
            file.write(data)

    return damage
