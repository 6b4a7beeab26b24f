"""Tables whose rows people know by a name that no other row has: legal entities, address books,
functionality profiles, channel database groups."""

from collections.abc import Mapping
from typing import Any

import uuid_utils
from sqlalchemy import Connection, Table, delete, insert, update

from pos_headquarters.services import references, texts
from pos_headquarters.services.refusals import Findings


def add(connection: Connection, table: Table, values: Mapping[str, Any]) -> str:
    """Returns the new row's key. Raises Invalid."""
    check_name(connection, table, values["name"])
    (key_column,) = table.primary_key
    key = str(uuid_utils.uuid7())
    connection.execute(insert(table), {key_column.name: key, **values})
    return key


def change(connection: Connection, table: Table, key: str, values: Mapping[str, Any]) -> str:
    """Returns the key. Raises Invalid."""
    check_name(connection, table, values["name"], key)
    (key_column,) = table.primary_key
    connection.execute(update(table).where(key_column == key).values(**values))
    return key


def remove(connection: Connection, table: Table, key: str) -> None:
    """Raises Invalid while something uses it."""
    (key_column,) = table.primary_key
    references.refuse_if_used(connection, key_column, key)
    connection.execute(delete(table).where(key_column == key))


def check_name(connection: Connection, table: Table, name: str, own_key: str | None = None) -> None:
    """Raises Invalid."""
    findings = Findings()
    texts.check_name(findings, "name", name)
    references.check_free(connection, findings, "name", table.c.name, name, own_key)
    findings.done()
