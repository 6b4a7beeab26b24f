"""The client book operations (714 to 716), undo, and the rule about membership at the register."""

from collections.abc import Callable, Sequence

from pos_app.channel import book_queries, configuration, customers, queries
from pos_app.channel.database import Reader, Tx
from pos_app.offline import projection
from pos_app.operations.registry import Refused, operation
from pos_app.values.client_book import (
    AddToClientBook,
    BookOwners,
    ClientBookChanged,
    NotDone,
    ReassignBook,
    ReassignCustomers,
    RemoveFromClientBook,
    Undoable,
    UndoBookChanges,
    ViewReassign,
)
from pos_app.values.refining import UNASSIGNED
from pos_contract.changes import (
    ClientBookChangeUndone,
    ClientBookCustomerAdded,
    ClientBookCustomerReassigned,
    ClientBookCustomerRemoved,
    Payload,
)
from pos_contract.records import CustomerRecord

_CHANGES = ("client_book", "queue")


@operation("client_book.add_customer", feature="clienteling", changes=_CHANGES)
def add_customer(tx: Tx, ask: AddToClientBook) -> ClientBookChanged:
    """Put customers into the client book of who is signed in, also offline.

    A customer is in at most one client book of a company: who is in a colleague's stays there.
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


@operation("client_book.remove_customers", feature="clienteling", changes=_CHANGES)
def remove_customers(tx: Tx, ask: RemoveFromClientBook) -> ClientBookChanged:
    """Take customers out of the client book of who is signed in; they keep their notes and activities."""
    me = tx.who.associate_id or ""

    def why_not(record: CustomerRecord) -> NotDone | None:
        if record.membership and record.membership.associate_id == me:
            return None
        return NotDone(record.customer_id, record.fields.name, "not_in_book")

    return _change(tx, ask.customer_ids, None, lambda seen: ClientBookCustomerRemoved(me), why_not)


@operation("client_book.reassign_customers", feature="clienteling", changes=_CHANGES)
def reassign_customers(tx: Tx, ask: ReassignCustomers) -> ClientBookChanged:
    """Move any number of customers to an associate's client book, which is created if there is none.

    Used when somebody moves or leaves; a customer who is in no book goes there too.
    """
    _require_owners(tx, (ask.associate_id,))
    return _reassign(tx, ask.customer_ids, ask.associate_id)


@operation("client_book.reassign_book", feature="clienteling", changes=_CHANGES)
def reassign_book(tx: Tx, ask: ReassignBook) -> ClientBookChanged:
    """Move a leaver's whole book in one step: to one associate, or shared out evenly over several."""
    # Each customer's move is a change of its own, as 716 makes them.
    to = tuple(dict.fromkeys(ask.to))
    _require_owners(tx, to)
    books = _leavers(tx) if ask.from_associate_id == UNASSIGNED else [ask.from_associate_id]
    moved = book_queries.customers(tx, books).customer_ids
    shares = [_reassign(tx, moved[number :: len(to)], one) for number, one in enumerate(to)]
    return ClientBookChanged(
        done=tuple(one for share in shares for one in share.done),
        not_done=tuple(one for share in shares for one in share.not_done),
        undo=tuple(one for share in shares for one in share.undo),
    )


@operation("client_book.view_owners", everybody=True, feature="clienteling")
def view_owners(read: Reader, ask: ViewReassign) -> BookOwners:
    """To whom customers of this store can be reassigned: each associate's book ID and its size."""
    return BookOwners(queries.book_owners(read))


@operation("client_book.undo", everybody=True, feature="clienteling", changes=_CHANGES)
def undo(tx: Tx, ask: UndoBookChanges) -> ClientBookChanged:
    """Take back what was just added to, removed from or reassigned to a client book.

    Who was allowed to do it may take it back, also offline. Where something has changed since, it stays.
    """
    # A new change names the one it takes back: headquarters follows it whether that one has arrived or not.
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


def _require_owners(tx: Tx, associate_ids: Sequence[str]) -> None:
    """At least one, and each somebody who can be given customers."""
    known = {one.associate_id for one in queries.book_owners(tx)}
    if not associate_ids or not known.issuperset(associate_ids):
        raise Refused("associate_unknown")


def _leavers(read: Reader) -> list[str]:
    """Those whose books the store shows as unassigned."""
    here = configuration.channel(read)
    owners = book_queries.owners(read, here.address_books if here else ())
    return [one.associate_id for one in owners.values() if not one.active]


def _reassign(tx: Tx, customer_ids: Sequence[str], to: str) -> ClientBookChanged:
    def why_not(record: CustomerRecord) -> NotDone | None:
        if record.membership is None or record.membership.associate_id != to:
            return None
        return NotDone(
            record.customer_id, record.fields.name, "already_there", queries.associate_name(tx, to)
        )

    def payload(seen: str | None) -> Payload:
        return ClientBookCustomerReassigned(seen, to)

    return _change(tx, customer_ids, to, payload, why_not)


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
