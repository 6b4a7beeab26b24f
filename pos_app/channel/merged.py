"""Customers whose place another one has taken: who opens the old identity finds the surviving one."""

import json
from collections.abc import Iterable

from pos_app.channel.database import Reader, Tx
from pos_contract.records import MergedRecord

_FOLLOW = (
    "WITH RECURSIVE chain (id) AS (VALUES (?) UNION"
    " SELECT into_id FROM merged_customer JOIN chain ON customer_id = id)"
    " SELECT id FROM chain WHERE id NOT IN (SELECT customer_id FROM merged_customer)"
)


def keep(tx: Tx, records: Iterable[MergedRecord]) -> None:
    tx.execute_many(
        "INSERT OR REPLACE INTO merged_customer (customer_id, into_id) VALUES (?, ?)",
        [(one.customer_id, one.into) for one in records],
    )


def among(read: Reader, customer_ids: Iterable[str]) -> list[str]:
    """Those of these whose place another one has taken."""
    rows = read.all(
        "SELECT customer_id FROM merged_customer WHERE customer_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(customer_ids)),),
    )
    return [row["customer_id"] for row in rows]


def forget(tx: Tx, customer_ids: Iterable[str]) -> list[str]:
    """These stand for themselves; returns who had taken their places."""
    return [
        row["into_id"]
        for one in customer_ids
        for row in tx.all("DELETE FROM merged_customer WHERE customer_id = ? RETURNING into_id", (one,))
    ]


def survivor(read: Reader, customer_id: str) -> str:
    """Who has taken the customer's place, through any number of merges; or the customer."""
    row = read.one(_FOLLOW, (customer_id,))
    return str(row["id"]) if row else customer_id
