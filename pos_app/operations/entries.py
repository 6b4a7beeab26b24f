"""A timeline, read by pages; who wrote a note or an activity corrects and withdraws it."""

from pos_app.channel import timeline
from pos_app.channel.database import Reader, Tx
from pos_app.offline import projection
from pos_app.operations.customer import LONGEST_NOTE
from pos_app.operations.registry import Refused, operation
from pos_app.values.timeline import CorrectEntry, EntryKept, TimelinePage, ViewTimeline, WithdrawEntry
from pos_contract.changes import EntryCorrected, EntryWithdrawn

_CHANGES = ("entries", "client_book", "queue")


@operation("customer.timeline")
def view(read: Reader, ask: ViewTimeline) -> TimelinePage:
    """A customer's notes and activities, all or of one type, the newest first."""
    return timeline.page(read, ask.customer_id, ask.limit, ask.only, ask.after)


@operation("entry.correct", changes=_CHANGES)
def correct(tx: Tx, ask: CorrectEntry) -> EntryKept:
    """Give a note or an activity of one's own another text; headquarters keeps the earlier one."""
    text = ask.text.strip()
    if len(text) > LONGEST_NOTE:
        raise Refused("too_long", {"text": "too_long"})
    customer_id, kind, before = _own(tx, ask.entry_id)
    if kind == "note" and not text:
        raise Refused("text_required", {"text": "text_required"})
    if text != before:
        projection.make(tx, customer_id, EntryCorrected(ask.entry_id, text))
    return EntryKept(ask.entry_id)


@operation("entry.withdraw", changes=_CHANGES)
def withdraw(tx: Tx, ask: WithdrawEntry) -> EntryKept:
    """Take a note or an activity of one's own back: everybody sees that it was, and headquarters alone
    keeps what it said.
    """
    customer_id, _, _ = _own(tx, ask.entry_id)
    projection.make(tx, customer_id, EntryWithdrawn(ask.entry_id))
    return EntryKept(ask.entry_id)


def _own(read: Reader, entry_id: str) -> tuple[str, str, str]:
    """The entry's customer, kind and text. Refused where it is not of who asks, or withdrawn."""
    row = read.one("SELECT * FROM entry WHERE entry_id = ?", (entry_id,))
    if row is None:
        raise Refused("entry_unknown")
    if row["written_by"] != read.who.associate_id:
        raise Refused("not_the_writer")
    if row["withdrawn"]:
        raise Refused("entry_withdrawn")
    return row["customer_id"], row["kind"], row["text"]
