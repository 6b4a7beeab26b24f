"""A full resync: everything is brought anew while what is here stays in use; what was not brought goes last.

It is begun, carried on by pages and ended in transactions, so that a register killed at any point goes on.
"""

import json
from collections.abc import Iterable, Sequence

from pos_app.channel import customers
from pos_app.channel.database import Reader, Tx

_KEYS = {
    "customer": "customer_id",
    "entry": "entry_id",
    "decision": "decision_id",
    "merged_customer": "customer_id",
}
"""What pages bring, by its key."""
_SEEN = "SELECT id FROM resync_seen WHERE id IN (SELECT value FROM json_each(?))"
_OWN = "SELECT customer_id FROM upload_queue WHERE kind = 'CustomerAdded'"


def begin(tx: Tx) -> None:
    tx.execute("DELETE FROM resync_seen")
    tx.execute("INSERT OR REPLACE INTO setting (name, value) VALUES ('resync', 'true')")


def under_way(read: Reader) -> bool:
    return read.one("SELECT 1 FROM setting WHERE name = 'resync'") is not None


def saw(tx: Tx, ids: Iterable[str]) -> None:
    """Headquarters has told of these customers, entries or decisions: they stay."""
    if under_way(tx):
        tx.execute_many("INSERT OR IGNORE INTO resync_seen (id) VALUES (?)", [(one,) for one in ids])


def unseen(read: Reader) -> list[tuple[str, str]]:
    """Table and key of what was not brought; takes a second for a million customers.

    Whom this register added and headquarters has not confirmed yet is not among them.
    """
    return [
        (table, row[0])
        for table, key in _KEYS.items()
        for row in read.all(
            f"SELECT {key} FROM {table} WHERE {key} NOT IN (SELECT id FROM resync_seen)"
            f" AND customer_id NOT IN ({_OWN})"
        )
    ]


def drop(tx: Tx, rows: Sequence[tuple[str, str]]) -> set[str]:
    """Take away what is still unseen of these. Returns whose it was.

    Somebody who asked to be forgotten long ago may be among them: what is deleted is overwritten in the
    file, and the words of searches, which may name anybody, go too.
    """
    tx.execute("PRAGMA secure_delete = ON")
    stay = {row[0] for row in tx.all(f"{_SEEN} UNION {_OWN}", (json.dumps([key for _, key in rows]),))}
    going: dict[str, list[str]] = {table: [] for table in _KEYS}
    whose: set[str] = set()
    for table, key in rows:
        row = tx.one(f"SELECT customer_id FROM {table} WHERE {_KEYS[table]} = ?", (key,))
        if row is not None and stay.isdisjoint((key, row[0])):
            whose.add(row[0])
            going[table].append(key)
    customers.remove(tx, going["customer"])
    for bought in ("purchase", "purchases_asked"):
        tx.execute_many(f"DELETE FROM {bought} WHERE customer_id = ?", [(one,) for one in going["customer"]])
    for table in ("entry", "decision", "merged_customer"):
        tx.execute_many(f"DELETE FROM {table} WHERE {_KEYS[table]} = ?", [(key,) for key in going[table]])
    if whose:
        tx.execute("DELETE FROM recent_search")
    tx.execute("PRAGMA secure_delete = OFF")
    return whose


def end(tx: Tx) -> None:
    tx.execute("DELETE FROM setting WHERE name = 'resync'")
    tx.execute("DELETE FROM resync_seen")
