"""The hints that each associate has had at this register, by name."""

from pos_app.channel.database import Reader, Tx
from pos_contract.codec import from_json, to_json


def seen(read: Reader, associate_id: str) -> frozenset[str]:
    row = read.one("SELECT value FROM setting WHERE name = ?", (_setting(associate_id),))
    return frozenset(from_json(row["value"], tuple[str, ...])) if row else frozenset()


def keep(tx: Tx, associate_id: str, names: frozenset[str]) -> None:
    """In place of what was kept."""
    tx.execute(
        "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
        (_setting(associate_id), to_json(tuple(sorted(names))).decode()),
    )


def _setting(associate_id: str) -> str:
    return f"hints {associate_id}"
