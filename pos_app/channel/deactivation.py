"""Headquarters has taken this register out of service: nothing runs here until it is activated again."""

import json

from pos_app.channel.database import Reader, Tx


def note(tx: Tx, at: str) -> None:
    """`at` is the time that headquarters told."""
    tx.execute("INSERT OR REPLACE INTO setting (name, value) VALUES ('deactivated_at', ?)", (json.dumps(at),))


def since(read: Reader) -> str | None:
    """None is in service."""
    row = read.one("SELECT value FROM setting WHERE name = 'deactivated_at'")
    return json.loads(row["value"]) if row else None


def forget(tx: Tx) -> None:
    tx.execute("DELETE FROM setting WHERE name = 'deactivated_at'")
