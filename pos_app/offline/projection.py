"""What a change does to this register's own rows.

The same function serves the tap that makes a change and the download that lays the changes still
waiting over headquarters' row, so that a download never undoes what somebody did.
"""

from dataclasses import replace

from pos_app.channel import configuration, customers, decisions, entries, merged
from pos_app.channel.database import Reader, Tx
from pos_app.offline import queue
from pos_contract import consents, hanging
from pos_contract.changes import (
    ActivityAdded,
    Change,
    ClientBookChangeUndone,
    ClientBookCustomerAdded,
    ClientBookCustomerReassigned,
    ClientBookCustomerRemoved,
    ConsentChanged,
    CustomerAdded,
    DecisionTaken,
    EntryCorrected,
    EntryWithdrawn,
    NoteAdded,
    Payload,
)
from pos_contract.codec import payload_of
from pos_contract.records import (
    Consent,
    CustomerProfile,
    CustomerRecord,
    DecisionChoice,
    EntryRecord,
    Membership,
)


def make(tx: Tx, customer_id: str, payload: Payload) -> Change:
    """Queue a change and make its effect: the one way in which a person's work reaches the tables.

    Who decides anew where a customer belongs, on what stands, decides also what was parked about it;
    else the new change would wait behind it for ever.
    """
    if hanging.places(payload.kind):
        queue.drop_parked_places(tx, customer_id)
    change = queue.add(tx, customer_id, payload)
    apply(tx, change)
    return change


def apply(tx: Tx, change: Change) -> None:
    """Lay a change over what stands. Doing it twice is doing it once."""
    match payload_of(change):
        case CustomerAdded() as added:
            if customers.get(tx, change.customer_id) is None:
                customers.put(tx, [_pending(tx, change, added)], configuration.store_place(tx))
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
        case DecisionTaken(decision_id, choice):
            _decide(tx, change, decision_id, choice)
        case NoteAdded(entry_id, text):
            entries.add(tx, _entry(tx, change, entry_id, text))
        case ActivityAdded(entry_id, activity_type, text, follow_up_on):
            entry = _entry(tx, change, entry_id, text)
            entries.add(
                tx, replace(entry, kind="activity", activity_type=activity_type, follow_up_on=follow_up_on)
            )
        case EntryCorrected(entry_id, text):
            entries.correct(tx, entry_id, text, change.made_at)
        case EntryWithdrawn(entry_id):
            entries.withdraw(tx, entry_id)
        case ConsentChanged() as said:
            _hear(tx, change, said)


def lay_over(tx: Tx, customer_id: str) -> None:
    """Apply again, over headquarters' row, every change of this customer that still counts."""
    for change in queue.of_customer(tx, customer_id):
        apply(tx, change)


def _pending(read: Reader, change: Change, added: CustomerAdded) -> CustomerRecord:
    """The customer as long as there is no account number: with what the store's default customer gives, but
    without secondary contacts and affiliations, which wait in the change."""
    here = configuration.channel(read)
    if here is None:
        return CustomerRecord(change.customer_id, replace(added.fields, contacts=()), None, (), None)
    given, who = here.default_customer, _name_of(read, change.associate_id)
    primary = (added.fields.email, added.fields.phone)
    profile = CustomerProfile(
        group=given.group,
        currency=given.currency,
        language=given.language,
        receipt_preference=given.receipt_preference,
        consents=tuple(
            Consent(
                *(one.kind, one.value, one.purpose, one.state),
                change.made_at,
                change.associate_id,
                who,
                here.store_name,
            )
            for one in added.consents
            if one.value in primary
        ),
    )
    fields = replace(added.fields, contacts=())
    return CustomerRecord(change.customer_id, fields, None, here.address_books, None, profile=profile)


def _hear(tx: Tx, change: Change, said: ConsentChanged) -> None:
    """What a customer said, into the history, by the rule that headquarters has."""
    record, here = customers.get(tx, change.customer_id), configuration.channel(tx)
    if record is None:
        return
    history = record.profile.consents
    if any(_is_of(one, change, said) for one in history):
        return
    now = Consent(
        *(said.contact, said.value, said.purpose, said.state),
        change.made_at,
        change.associate_id,
        _name_of(tx, change.associate_id),
        here.store_name if here else "",
    )
    profile = replace(record.profile, consents=consents.said(history, now, said.seen_at))
    customers.put(tx, [replace(record, profile=profile)], configuration.store_place(tx))


def _is_of(one: Consent, change: Change, said: ConsentChanged) -> bool:
    """Whether the history has it already, as headquarters wrote it."""
    same = (one.kind, one.value, one.purpose, one.state) == (
        *(said.contact, said.value, said.purpose, said.state),
    )
    return same and (one.at, one.associate_id) == (change.made_at, change.associate_id)


def _decide(tx: Tx, change: Change, decision_id: str, choice: DecisionChoice) -> None:
    decision = decisions.get(tx, decision_id)
    if decision is None:
        return
    decisions.set_state(tx, decision_id, "asked" if choice == "ask_manager" else "closed")
    if choice == "reassign":
        place = _place(tx, decision.wanted_associate_id, change.made_at)
        customers.set_membership(tx, change.customer_id, place)


def _entry(read: Reader, change: Change, entry_id: str, text: str) -> EntryRecord:
    """Of the surviving customer, where headquarters merged them before it was told."""
    customer_id, name = merged.survivor(read, change.customer_id), _name_of(read, change.associate_id)
    return EntryRecord(entry_id, customer_id, "note", "", text, change.associate_id, name, change.made_at)


def _place(read: Reader, associate_id: str | None, since: str) -> Membership | None:
    """A place in an associate's client book, whose ID only headquarters gives; None for nobody's."""
    if associate_id is None:
        return None
    row = read.one("SELECT book_id FROM associate WHERE associate_id = ?", (associate_id,))
    return Membership(associate_id, row["book_id"] if row else None, since)


def _name_of(read: Reader, associate_id: str) -> str:
    row = read.one("SELECT first_name, last_name FROM associate WHERE associate_id = ?", (associate_id,))
    return " ".join(part for part in (row["first_name"], row["last_name"]) if part) if row else ""
