"""A row of any table that has one key: what is read where every table is treated the same."""

from typing import Any

from sqlalchemy import Connection, Table, select


def read(connection: Connection, table: Table, key: str, *, hold: bool = False) -> dict[str, Any] | None:
    """By column; None of a row that is gone. Held, nobody else changes it until the transaction ends."""
    (key_column,) = table.primary_key
    wanted = select(table).where(key_column == key)
    # What only refers to the row need not wait.
    found = connection.execute(wanted.with_for_update(key_share=True) if hold else wanted).one_or_none()
    return None if found is None else dict(found._mapping)
