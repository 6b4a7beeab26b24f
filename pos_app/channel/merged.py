"""Customers whose place another one has taken: who opens the old identity finds the surviving one."""

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


def survivor(read: Reader, customer_id: str) -> str:
    """Who has taken the customer's place, through any number of merges; or the customer."""
    row = read.one(_FOLLOW, (customer_id,))
    return str(row["id"]) if row else customer_id
