"""The client book operations (714 to 716), undo, and the rule about membership at the register."""

from collections.abc import Callable, Sequence

from pos_app.channel import customers, queries
from pos_app.channel.database import Reader, Tx
from pos_app.offline import projection
from pos_app.operations.registry import Refused, operation
from pos_app.values.client_book import (
    AddToClientBook,
    BookOwners,
    ClientBookChanged,
    NotDone,
    ReassignCustomers,
    RemoveFromClientBook,
    Undoable,
    UndoBookChanges,
    ViewReassign,
)
from pos_contract.changes import (
    ClientBookChangeUndone,
    ClientBookCustomerAdded,
    ClientBookCustomerReassigned,
    ClientBookCustomerRemoved,
    Payload,
)
from pos_contract.records import CustomerRecord

_CHANGES = ("client_book", "queue")


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

    return _change(tx, ask.customer_ids, me, lambda seen: ClientBookCustomerAdded(me), why_not)


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

    return _change(tx, ask.customer_ids, None, lambda seen: ClientBookCustomerRemoved(me), why_not)


@operation(
    716,
    "client_book.reassign_customers",
    permission="client_book.reassign",
    feature="clienteling",
    changes=_CHANGES,
)
def reassign_customers(tx: Tx, ask: ReassignCustomers) -> ClientBookChanged:
    """Move any number of customers to an associate's client book, which is created if there is none.

    Used when somebody moves or leaves; a customer who is in no book goes there too.
    """
    if queries.book_owner(tx, ask.associate_id) is None:
        raise Refused("associate_unknown")

    def why_not(record: CustomerRecord) -> NotDone | None:
        if record.membership is None or record.membership.associate_id != ask.associate_id:
            return None
        who = queries.associate_name(tx, ask.associate_id)
        return NotDone(record.customer_id, record.fields.name, "already_there", who)

    def payload(seen: str | None) -> Payload:
        return ClientBookCustomerReassigned(seen, ask.associate_id)

    return _change(tx, ask.customer_ids, ask.associate_id, payload, why_not)


@operation(None, "client_book.view_owners", feature="clienteling")
def view_owners(read: Reader, ask: ViewReassign) -> BookOwners:
    """To whom customers of this store can be reassigned: each associate's book ID and its size."""
    return BookOwners(queries.book_owners(read))


@operation(None, "client_book.undo", feature="clienteling", changes=_CHANGES)
def undo(tx: Tx, ask: UndoBookChanges) -> ClientBookChanged:
    """Take back what 714, 715 or 716 just did, where nothing has changed since.

    It is a new change that names the one it takes back, so it needs no permission of its own, and
    headquarters follows it whether that one has arrived or not.
    """
    done: list[Undoable] = []
    not_done: list[NotDone] = []
    for one in ask.changes:
        record = customers.get(tx, one.customer_id)
        if record is None or _owner(record) != one.after:
            not_done.append(
                NotDone(one.customer_id, record.fields.name if record else "", "changed_meanwhile")
            )
        else:
            payload = ClientBookChangeUndone(one.change_id, one.after, one.before)
            change = projection.make(tx, one.customer_id, payload)
            done.append(Undoable(one.customer_id, change.change_id, one.after, one.before))
    return ClientBookChanged(tuple(one.customer_id for one in done), tuple(not_done))


def _change(
    tx: Tx,
    customer_ids: Sequence[str],
    after: str | None,
    payload: Callable[[str | None], Payload],
    why_not: Callable[[CustomerRecord], NotDone | None],
) -> ClientBookChanged:
    """A change for each customer to whom nothing stands against it; `payload` gets whose book was seen."""
    done: list[Undoable] = []
    not_done: list[NotDone] = []
    for customer_id in dict.fromkeys(customer_ids):
        record = customers.get(tx, customer_id)
        if record is None:
            not_done.append(NotDone(customer_id, "", "unknown"))
        elif no := why_not(record):
            not_done.append(no)
        else:
            seen = _owner(record)
            change = projection.make(tx, customer_id, payload(seen))
            done.append(Undoable(customer_id, change.change_id, seen, after))
    return ClientBookChanged(tuple(one.customer_id for one in done), tuple(not_done), tuple(done))


def _owner(record: CustomerRecord) -> str | None:
    return record.membership.associate_id if record.membership else None
