"""Sets of refiners that an associate keeps under a name; they stay on this register."""

from pos_app.channel import saved_refiners
from pos_app.channel.database import Tx
from pos_app.operations.registry import Refused, operation
from pos_app.values.refining import ForgetRefiners, SavedRefiners, SavedSets, SaveRefiners

LONGEST_NAME = 60


@operation("client_book.save_refiners", feature="clienteling")
def save(tx: Tx, ask: SaveRefiners) -> SavedSets:
    """Keep what a client book is refined by under a name, for who is signed in."""
    me, name = tx.who.associate_id or "", ask.name.strip()
    if not name:
        raise Refused("text_required", {"name": "text_required"})
    if len(name) > LONGEST_NAME:
        raise Refused("too_long", {"name": "too_long"})
    saved_refiners.keep(tx, me, SavedRefiners(name, ask.refinements))
    return SavedSets(saved_refiners.of(tx, me))


@operation("client_book.forget_refiners", feature="clienteling")
def forget(tx: Tx, ask: ForgetRefiners) -> SavedSets:
    """Take a kept set away."""
    me = tx.who.associate_id or ""
    saved_refiners.forget(tx, me, ask.name)
    return SavedSets(saved_refiners.of(tx, me))
