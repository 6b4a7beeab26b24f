"""The store this register stands in, read without the contract's classes: the first picture shows it."""

import json
import sqlite3
from dataclasses import fields
from pathlib import Path

from pos_app.channel.connection import connect
from pos_app.values.register import Store


def of(connection: sqlite3.Connection) -> Store | None:
    """None before activation."""
    row = connection.execute("SELECT value FROM setting WHERE name = 'channel'").fetchone()
    if row is None:
        return None
    values = json.loads(row[0])
    has_staff = connection.execute("SELECT 1 FROM associate LIMIT 1").fetchone() is not None
    told = {field.name: values[field.name] for field in fields(Store) if field.name in values}
    return Store(**told | {"has_staff": has_staff})


def read(path: Path) -> Store | None:
    """The same, of a database that nobody has opened yet."""
    connection = connect(path, query_only=True)
    try:
        return of(connection)
    finally:
        connection.close()
