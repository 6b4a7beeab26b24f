"""The cache of customers' purchases: what headquarters told when it was last asked."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pos_app.channel import products
from pos_app.channel.database import Reader, Tx
from pos_app.values.purchases import KnownPurchases
from pos_contract.codec import from_json, to_json
from pos_contract.purchases import PurchaseRecord


def known(read: Reader, customer_id: str) -> KnownPurchases:
    """With names in the person's language, and pictures."""
    rows = read.all(
        "SELECT body FROM purchase WHERE customer_id = ? ORDER BY at DESC, purchase_id DESC", (customer_id,)
    )
    found = [from_json(row["body"], PurchaseRecord) for row in rows]
    items = {line.item for one in found for line in one.lines}
    names = products.names(read, items)
    asked = read.one("SELECT at FROM purchases_asked WHERE customer_id = ?", (customer_id,))
    return KnownPurchases(
        customer_id,
        tuple(_named(one, names) for one in found),
        asked["at"] if asked else None,
        products.pictures(read, items),
    )


def _named(one: PurchaseRecord, names: Mapping[str, str]) -> PurchaseRecord:
    """With the names of job 1040; else a line has the one it was sold under."""
    return replace(
        one, lines=tuple(replace(line, name=names.get(line.item, line.name)) for line in one.lines)
    )


def keep(tx: Tx, customer_id: str, purchases: Sequence[PurchaseRecord], at: str) -> None:
    """In place of what was known."""
    tx.execute("DELETE FROM purchase WHERE customer_id = ?", (customer_id,))
    for one in purchases:
        tx.execute(
            "INSERT OR REPLACE INTO purchase (purchase_id, customer_id, at, body) VALUES (?, ?, ?, ?)",
            (one.purchase_id, customer_id, one.at, to_json(one).decode()),
        )
    tx.execute(
        "INSERT INTO purchases_asked (customer_id, at) VALUES (?, ?)"
        " ON CONFLICT (customer_id) DO UPDATE SET at = excluded.at",
        (customer_id, at),
    )
