"""The client book operations (712, 714, 715) and the one rule about membership at the register."""

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
from pos_contract.changes import ClientBookCustomerAdded, ClientBookCustomerRemoved

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
    done: list[str] = []
    not_done: list[NotDone] = []
    for customer_id in dict.fromkeys(ask.customer_ids):
        record = customers.get(tx, customer_id)
        if record is None:
            not_done.append(NotDone(customer_id, "", "unknown"))
        elif record.membership is None:
            projection.make(tx, customer_id, ClientBookCustomerAdded(me))
            done.append(customer_id)
        elif record.membership.associate_id == me:
            not_done.append(NotDone(customer_id, record.fields.name, "already_yours"))
        else:
            who = queries.associate_name(tx, record.membership.associate_id)
            not_done.append(NotDone(customer_id, record.fields.name, "in_another_book", who))
    return ClientBookChanged(tuple(done), tuple(not_done))


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
    done: list[str] = []
    not_done: list[NotDone] = []
    for customer_id in dict.fromkeys(ask.customer_ids):
        record = customers.get(tx, customer_id)
        if record is None:
            not_done.append(NotDone(customer_id, "", "unknown"))
        elif record.membership is None or record.membership.associate_id != me:
            not_done.append(NotDone(customer_id, record.fields.name, "not_in_book"))
        else:
            projection.make(tx, customer_id, ClientBookCustomerRemoved(me))
            done.append(customer_id)
    return ClientBookChanged(tuple(done), tuple(not_done))
