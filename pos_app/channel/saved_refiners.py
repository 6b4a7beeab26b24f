"""Sets of refiners that associates keep on this register."""

from pos_app.channel import name_order
from pos_app.channel.database import Reader, Tx
from pos_app.values.refining import Refinement, SavedRefiners
from pos_contract.codec import from_json, to_json


def of(read: Reader, associate_id: str) -> tuple[SavedRefiners, ...]:
    """An associate's sets by name."""
    rows = read.all("SELECT name, refiners FROM saved_refiners WHERE associate_id = ?", (associate_id,))
    sets = [SavedRefiners(row["name"], from_json(row["refiners"], tuple[Refinement, ...])) for row in rows]
    by_name = name_order.of(read)
    return tuple(sorted(sets, key=lambda one: (by_name(one.name), one.name)))


def keep(tx: Tx, associate_id: str, saved: SavedRefiners) -> None:
    """Under the name of another set it takes that one's place."""
    tx.execute(
        "INSERT OR REPLACE INTO saved_refiners (associate_id, name, refiners) VALUES (?, ?, ?)",
        (associate_id, saved.name, to_json(saved.refinements).decode()),
    )


def forget(tx: Tx, associate_id: str, name: str) -> None:
    tx.execute("DELETE FROM saved_refiners WHERE associate_id = ? AND name = ?", (associate_id, name))
