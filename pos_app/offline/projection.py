"""What a change does to this register's own rows.

The same function serves the tap that makes a change and the download that lays the changes still
waiting over headquarters' row, so that a download never undoes what somebody did.
"""

from pos_app.channel import configuration, customers
from pos_app.channel.database import Reader, Tx
from pos_app.offline import queue
from pos_contract.changes import (
    Change,
    ClientBookChangeUndone,
    ClientBookCustomerAdded,
    ClientBookCustomerReassigned,
    ClientBookCustomerRemoved,
    CustomerAdded,
    NoteAdded,
    Payload,
)
from pos_contract.codec import payload_of
from pos_contract.records import CustomerRecord, Membership


def make(tx: Tx, customer_id: str, payload: Payload) -> Change:
    """Queue a change and make its effect: the one way in which a person's work reaches the tables.

    Who decides anew where a customer belongs, on what stands, decides also what was parked about it;
    else the new change would wait behind it for ever.
    """
    if queue.places(payload.kind):
        queue.drop_parked_places(tx, customer_id)
    change = queue.add(tx, customer_id, payload)
    apply(tx, change)
    return change


def apply(tx: Tx, change: Change) -> None:
    """Lay a change over what stands. Doing it twice is doing it once."""
    match payload_of(change):
        case CustomerAdded(fields):
            if customers.get(tx, change.customer_id) is None:
                here = configuration.channel(tx)
                books = here.address_books if here else ()
                record = CustomerRecord(change.customer_id, fields, None, books, None)
                customers.put(tx, [record], configuration.store_place(tx))
        case (
            ClientBookCustomerAdded(associate_id)
            | ClientBookCustomerReassigned(_, associate_id)
            | ClientBookChangeUndone(_, _, associate_id)
        ):
            customers.set_membership(tx, change.customer_id, _place(tx, associate_id, change.made_at))
        case ClientBookCustomerRemoved(associate_id):
            record_now = customers.get(tx, change.customer_id)
            if record_now and record_now.membership and record_now.membership.associate_id == associate_id:
                customers.set_membership(tx, change.customer_id, None)
        case NoteAdded(entry_id, text):
            tx.execute(
                "INSERT INTO entry (entry_id, customer_id, kind, activity_type, text, written_by,"
                " written_by_name, written_at) VALUES (?,?,'note','',?,?,?,?) ON CONFLICT DO NOTHING",
                (
                    entry_id,
                    change.customer_id,
                    text,
                    change.associate_id,
                    _name_of(tx, change.associate_id),
                    change.made_at,
                ),
            )


def lay_over(tx: Tx, customer_id: str) -> None:
    """Apply again, over headquarters' row, every change of this customer that still counts."""
    for change in queue.of_customer(tx, customer_id):
        apply(tx, change)


def _place(read: Reader, associate_id: str | None, since: str) -> Membership | None:
    """A place in an associate's client book, whose ID only headquarters gives; None for nobody's."""
    if associate_id is None:
        return None
    row = read.one("SELECT book_id FROM associate WHERE associate_id = ?", (associate_id,))
    return Membership(associate_id, row["book_id"] if row else None, since)


def _name_of(read: Reader, associate_id: str) -> str:
    row = read.one("SELECT first_name, last_name FROM associate WHERE associate_id = ?", (associate_id,))
    return " ".join(part for part in (row["first_name"], row["last_name"]) if part) if row else ""
