"""The client book operations (712, 714, 715) and the one rule about membership at the register."""

from collections.abc import Callable, Sequence

from pos_app.channel import customers, queries
from pos_app.channel.database import Reader, Tx
from pos_app.offline import projection
from pos_app.operations.registry import operation
from pos_app.values.client_book import (
    AddToClientBook,
    ClientBook,
    ClientBookChanged,
    NotDone,
    RemoveFromClientBook,
    ViewClientBook,
)
from pos_contract.changes import ClientBookCustomerAdded, ClientBookCustomerRemoved, Payload
from pos_contract.records import CustomerRecord

_CHANGES = ("client_book", "queue")


@operation(712, "client_book.view", permission="client_book.view", feature="clienteling")
def view(read: Reader, ask: ViewClientBook) -> ClientBook:
    """The customers in an associate's client book, whatever the store's address books."""
    return queries.client_book(read, ask.associate_id)


@operation(
    714, "client_book.add_customer", permission="client_book.add", feature="clienteling", changes=_CHANGES
)
def add_customer(tx: Tx, ask: AddToClientBook) -> ClientBookChanged:
    """Put customers into the client book of who is signed in, and queue it for headquarters.

    A customer is in at most one client book of a legal entity: one who is in another's is not taken.
    """
    me = tx.who.associate_id or ""

    def why_not(record: CustomerRecord) -> NotDone | None:
        if record.membership is None:
            return None
        if record.membership.associate_id == me:
            return NotDone(record.customer_id, record.fields.name, "already_yours")
        who = queries.associate_name(tx, record.membership.associate_id)
        return NotDone(record.customer_id, record.fields.name, "in_another_book", who)

    return _change(tx, ask.customer_ids, ClientBookCustomerAdded(me), why_not)


@operation(
    715,
    "client_book.remove_customers",
    permission="client_book.remove",
    feature="clienteling",
    changes=_CHANGES,
)
def remove_customers(tx: Tx, ask: RemoveFromClientBook) -> ClientBookChanged:
    """Take customers out of the client book of who is signed in; they keep their notes and activities."""
    me = tx.who.associate_id or ""

    def why_not(record: CustomerRecord) -> NotDone | None:
        if record.membership and record.membership.associate_id == me:
            return None
        return NotDone(record.customer_id, record.fields.name, "not_in_book")

    return _change(tx, ask.customer_ids, ClientBookCustomerRemoved(me), why_not)


def _change(
    tx: Tx, customer_ids: Sequence[str], payload: Payload, why_not: Callable[[CustomerRecord], NotDone | None]
) -> ClientBookChanged:
    """A change for each customer to whom nothing stands against it."""
    done: list[str] = []
    not_done: list[NotDone] = []
    for customer_id in dict.fromkeys(customer_ids):
        record = customers.get(tx, customer_id)
        no = why_not(record) if record else NotDone(customer_id, "", "unknown")
        if no is None:
            projection.make(tx, customer_id, payload)
            done.append(customer_id)
        else:
            not_done.append(no)
    return ClientBookChanged(tuple(done), tuple(not_done))
