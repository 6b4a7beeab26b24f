"""A pending customer whom headquarters has not received can be let go, with everything queued behind."""

from pos_app.channel import customers
from pos_app.channel.database import Reader, Tx
from pos_app.offline import projection, queue
from pos_app.operations.registry import Refused, operation
from pos_app.values.customer import DiscardCustomer, Discarded, TakeBackDiscard
from pos_contract.changes import CustomerAdded

_CHANGES = ("customers", "client_book", "entries", "queue")


@operation("customer.discard", changes=_CHANGES)
def discard(tx: Tx, ask: DiscardCustomer) -> Discarded:
    """Take away a customer whom headquarters has not received yet, with all that waits for the same one.

    Only who added the customer can, and only until headquarters has the customer.
    """
    record = customers.get(tx, ask.customer_id)
    if record is None:
        raise Refused("customer_unknown")
    added_by = _added_by(tx, ask.customer_id)
    if record.account_number is not None or added_by is None:
        raise Refused("customer_received")
    if added_by != tx.who.associate_id:
        raise Refused("not_yours")
    taken = queue.take_out(tx, ask.customer_id)
    tx.execute("DELETE FROM entry WHERE customer_id = ?", (ask.customer_id,))
    customers.remove(tx, [ask.customer_id])
    return Discarded(record.fields.name, taken)


@operation("customer.take_back_discard", changes=_CHANGES)
def take_back(tx: Tx, ask: TakeBackDiscard) -> Discarded:
    """Bring back a customer just discarded, with everything that had waited behind."""
    first = ask.changes[0]
    if queue.get(tx, first.change_id) is None:
        queue.put_back(tx, ask.changes)
    projection.lay_over(tx, first.customer_id)
    record = customers.get(tx, first.customer_id)
    assert record is not None
    return Discarded(record.fields.name, ask.changes)


def _added_by(read: Reader, customer_id: str) -> str | None:
    """Who added the customer at this register; None where headquarters has them."""
    row = read.one(
        "SELECT associate_id FROM upload_queue WHERE customer_id = ? AND kind = ? AND revision IS NULL",
        (customer_id, CustomerAdded.kind),
    )
    return row["associate_id"] if row else None
