"""First hints: each is shown to each associate once at a register, until they want them all again."""

from pos_app.channel import hints
from pos_app.channel.database import Reader, Tx
from pos_app.operations.registry import operation
from pos_app.values.hints import DismissHint, SeenHints, ShowHintsAgain, ViewHints


@operation("hint.view", everybody=True)
def view(read: Reader, ask: ViewHints) -> SeenHints:
    """Which hints the associate has had at this register."""
    return SeenHints(hints.seen(read, read.who.associate_id or ""))


@operation("hint.dismiss", everybody=True)
def dismiss(tx: Tx, ask: DismissHint) -> SeenHints:
    """Show the associate a hint no more."""
    names = hints.seen(tx, tx.who.associate_id or "") | {ask.name}
    hints.keep(tx, tx.who.associate_id or "", names)
    return SeenHints(names)


@operation("hint.begin_again", everybody=True)
def begin_again(tx: Tx, ask: ShowHintsAgain) -> SeenHints:
    """Show the associate all hints once more."""
    hints.keep(tx, tx.who.associate_id or "", frozenset())
    return SeenHints(frozenset())
