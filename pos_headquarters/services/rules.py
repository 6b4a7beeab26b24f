"""What each kind of change does: one rule for a kind, on what stands, with one verdict.

A rule decides first and changes `standing` last, so that a rule that fails has changed nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from pos_contract import operations as declared
from pos_contract.changes import (
    ActivityAdded,
    AffiliationAdded,
    AffiliationRemoved,
    Change,
    ClientBookChangeUndone,
    ClientBookCustomerAdded,
    ClientBookCustomerReassigned,
    ClientBookCustomerRemoved,
    ConsentChanged,
    CustomerAdded,
    CustomerEdited,
    CustomerExported,
    DecisionTaken,
    EntryCorrected,
    EntryWithdrawn,
    LoyaltyCardIssued,
    NoteAdded,
    Payload,
)
from pos_contract.errors import Fault
from pos_contract.operations import Operation
from pos_contract.records import DecisionRecord, EntryKind, EntryRecord
from pos_headquarters.services.adding_rules import add_customer
from pos_headquarters.services.edit_rules import edit_customer
from pos_headquarters.services.entry_rules import correct_entry, withdraw_entry
from pos_headquarters.services.exports import Told
from pos_headquarters.services.profile_rules import (
    add_affiliation,
    change_consent,
    issue_loyalty_card,
    remove_affiliation,
)
from pos_headquarters.services.standing import Standing
from pos_headquarters.services.verdicts import APPLIED, Verdict, invalid, may, not_permitted


@dataclass(frozen=True, slots=True)
class Move:
    """What a client book change that was applied did, for an undo that may come."""

    customer_id: str
    """As the register named the customer."""
    associate_id: str
    """Who made the change."""
    before: str | None
    """Whose client book the customer was in; None for nobody's."""
    after: str | None


BookChange = ClientBookCustomerAdded | ClientBookCustomerRemoved | ClientBookCustomerReassigned
"""What a wish can be about: one that can't be followed becomes a decision."""


def add_to_client_book(standing: Standing, change: Change, payload: ClientBookCustomerAdded) -> Verdict:
    """Who is in another's book stays there: the first that headquarters received counts."""
    if refused := _refuse_book_change(standing, change, declared.ADD_TO_BOOK):
        return refused
    if not standing.name_of(payload.associate_id):
        return invalid("unknown associate")
    membership = standing.customers[change.customer_id].membership
    if membership is None:
        standing.put_in_book(change.customer_id, payload.associate_id, change.made_at)
    elif membership.associate_id == payload.associate_id:
        standing.touch(change.customer_id)
    else:
        return _conflict(standing, change, Fault.IN_ANOTHER_CLIENT_BOOK)
    return APPLIED


def remove_from_client_book(
    standing: Standing, change: Change, payload: ClientBookCustomerRemoved
) -> Verdict:
    """Only out of the book that the register saw."""
    if refused := _refuse_book_change(standing, change, declared.REMOVE_FROM_BOOK):
        return refused
    membership = standing.customers[change.customer_id].membership
    if membership is None:
        standing.touch(change.customer_id)
    elif membership.associate_id == payload.associate_id:
        standing.take_from_book(change.customer_id)
    else:
        return _conflict(standing, change, Fault.CLIENT_BOOK_CHANGED)
    return APPLIED


def reassign_to_client_book(
    standing: Standing, change: Change, payload: ClientBookCustomerReassigned
) -> Verdict:
    """Only out of the place that the register saw, into the book of someone who works here."""
    if refused := _refuse_book_change(standing, change, declared.REASSIGN):
        return refused
    owner = standing.owner(change.customer_id)
    if owner == payload.associate_id:
        standing.touch(change.customer_id)
    elif not standing.name_of(payload.associate_id):
        return invalid("unknown associate")
    elif not standing.works_here(payload.associate_id):
        return _has_left(payload.associate_id)
    elif owner != payload.from_associate_id:
        return _conflict(standing, change, Fault.CLIENT_BOOK_CHANGED)
    else:
        standing.put_in_book(change.customer_id, payload.associate_id, change.made_at)
    return APPLIED


def undo_book_change(
    standing: Standing, change: Change, payload: ClientBookChangeUndone, *, was_applied: bool, is_own: bool
) -> Verdict:
    """Who made a change can take it back, while the customer is where it put them.

    What was never applied needs no undo; the decision that it became is settled with it. `is_own` is
    whether the change undone did what the undo says, and was made by the same associate at this register.
    """
    if not was_applied:
        decision = standing.decisions.stand.get(payload.undone_change_id)
        if decision is not None and _is_theirs(decision, change):
            standing.decisions.close(decision, change.associate_id)
    elif (owner := standing.owner(change.customer_id)) != payload.associate_id:
        if change.customer_id in standing.deleted:
            return _deleted(standing, change)
        if not is_own:
            return not_permitted("conflict", declared.REASSIGN)
        if owner != payload.from_associate_id:
            return _conflict(standing, change, Fault.CLIENT_BOOK_CHANGED)
        if refused := _place(standing, change, payload.associate_id):
            return refused
        standing.close_fulfilled(change)
    standing.touch(change.customer_id)
    return APPLIED


def _is_theirs(decision: DecisionRecord, change: Change) -> bool:
    """Whether it is about the customer of the change, a wish of who made that, and undecided."""
    return (
        decision.state != "closed"
        and decision.customer_id == change.customer_id
        and decision.associate_id == change.associate_id
    )


def greet_merged(standing: Standing, change: Change, _payload: CustomerAdded) -> Verdict:
    """The customer was here, and is another one now."""
    standing.touch(change.customer_id)
    return APPLIED


def change_book_of_merged(standing: Standing, change: Change, payload: BookChange) -> Verdict:
    """Nobody saw the place of who is there now: a person decides, unless it is as wished."""
    if refused := _refuse_book_change(standing, change, _OPERATIONS[type(payload)]):
        return refused
    if wanted_by(payload) != standing.owner(change.customer_id):
        return _conflict(standing, change, Fault.CLIENT_BOOK_CHANGED)
    standing.touch(change.customer_id)
    return APPLIED


def refuse_deleted(standing: Standing, change: Change, _payload: Payload) -> Verdict:
    """A note or an activity has nobody left whom it could be about."""
    return replace(_deleted(standing, change), outcome="rejected")


def change_book_of_deleted(standing: Standing, change: Change, payload: BookChange) -> Verdict:
    """Who is gone is in nobody's client book, as a removal wished; everything else is for a person."""
    if wanted_by(payload) is not None:
        return _deleted(standing, change)
    standing.touch(change.customer_id)
    return APPLIED


def wanted_by(payload: BookChange) -> str | None:
    """Whose client book the customer is to be in afterwards."""
    return None if isinstance(payload, ClientBookCustomerRemoved) else payload.associate_id


def take_decision(standing: Standing, change: Change, payload: DecisionTaken) -> Verdict:
    """Whose wish it was may let it go or ask a manager; who may reassign may do anything about it.

    The first decision received stands. A reassignment that comes after it is a wish of its own.
    """
    decision = standing.decisions.stand.get(payload.decision_id)
    if decision is None or decision.customer_id != change.customer_id:
        return invalid("no such decision about this customer")
    # It travels also when this is refused: where it was taken, it is shown as settled.
    standing.decisions.note(change.change_id, decision.decision_id)
    reassigns = payload.choice == "reassign"
    closed = decision.state == "closed"
    if closed and not (reassigns and standing.owner(change.customer_id) != decision.wanted_associate_id):
        standing.touch(change.customer_id)
        return APPLIED
    theirs = change.associate_id == decision.associate_id and not reassigns
    if not theirs and not may(standing, change, declared.REASSIGN):
        return not_permitted("conflict", declared.REASSIGN)
    if closed and change.customer_id not in standing.deleted:
        return _conflict(standing, change, Fault.CLIENT_BOOK_CHANGED)
    if reassigns:
        if refused := _place(standing, change, decision.wanted_associate_id):
            return refused
        standing.decisions.close(decision, change.associate_id, payload.choice)
        standing.close_fulfilled(change)
    elif payload.choice == "ask_manager":
        standing.decisions.ask(decision, change.associate_id)
    else:
        standing.decisions.close(decision, change.associate_id, payload.choice)
    standing.touch(change.customer_id)
    return APPLIED


def _place(standing: Standing, change: Change, associate_id: str | None) -> Verdict | None:
    """Put the customer where a wish wanted them, or say why not."""
    if change.customer_id in standing.deleted:
        return _deleted(standing, change)
    if not standing.clienteling:
        return Verdict("conflict", Fault.FEATURE_OFF, {"feature": "clienteling"})
    if associate_id is None:
        standing.take_from_book(change.customer_id)
    elif standing.works_here(associate_id):
        standing.put_in_book(change.customer_id, associate_id, change.made_at)
    else:
        return _has_left(associate_id)
    return None


def record_export(standing: Standing, change: Change, payload: CustomerExported) -> Verdict:
    """It has happened: it is recorded also of who may not export, with that."""
    permitted = standing.clienteling and may(standing, change, declared.EXPORT)
    standing.exported.append(Told(change, payload, permitted))
    return APPLIED


def add_note(standing: Standing, change: Change, payload: NoteAdded) -> Verdict:
    if not payload.text.strip():
        return invalid("a note needs a text")
    return _add_entry(standing, change, payload, "note")


def add_activity(standing: Standing, change: Change, payload: ActivityAdded) -> Verdict:
    """Of any type: a register that was offline may have one that headquarters no longer offers."""
    if not payload.activity_type.strip():
        return invalid("an activity needs a type")
    return _add_entry(standing, change, payload, "activity", payload.activity_type, payload.follow_up_on)


def _add_entry(
    standing: Standing,
    change: Change,
    payload: NoteAdded | ActivityAdded,
    kind: EntryKind,
    activity_type: str = "",
    follow_up_on: str | None = None,
) -> Verdict:
    entry = EntryRecord(
        payload.entry_id,
        change.customer_id,
        kind,
        activity_type,
        payload.text,
        change.associate_id,
        "",
        change.made_at,
        follow_up_on,
    )
    known = standing.entries.get(payload.entry_id)
    if known is None:
        standing.add_entry(entry, change.overridden_by)
    elif _as_written(known, entry.text) == entry:
        standing.touch_entry(known)
    else:
        return invalid("another entry has this ID")
    return APPLIED


def _as_written(entry: EntryRecord, text: str) -> EntryRecord:
    """An entry told again is what it was before its writer corrected or withdrew it."""
    return replace(entry, text=text if entry.corrected_at else entry.text, corrected_at=None, withdrawn=False)


_OPERATIONS: dict[type, Operation] = {
    ClientBookCustomerAdded: declared.ADD_TO_BOOK,
    ClientBookCustomerRemoved: declared.REMOVE_FROM_BOOK,
    ClientBookCustomerReassigned: declared.REASSIGN,
}

RULES: dict[type, Callable[[Standing, Change, Any], Verdict]] = {
    CustomerAdded: add_customer,
    ClientBookCustomerAdded: add_to_client_book,
    ClientBookCustomerRemoved: remove_from_client_book,
    ClientBookCustomerReassigned: reassign_to_client_book,
    DecisionTaken: take_decision,
    NoteAdded: add_note,
    ActivityAdded: add_activity,
    EntryCorrected: correct_entry,
    EntryWithdrawn: withdraw_entry,
    CustomerEdited: edit_customer,
    ConsentChanged: change_consent,
    AffiliationAdded: add_affiliation,
    AffiliationRemoved: remove_affiliation,
    LoyaltyCardIssued: issue_loyalty_card,
    CustomerExported: record_export,
}
AFTER_A_MERGE: dict[type, Callable[[Standing, Change, Any], Verdict]] = RULES | {
    CustomerAdded: greet_merged,
    **dict.fromkeys(_OPERATIONS, change_book_of_merged),
}
"""For a change that was meant for a customer who is merged; it names the surviving one."""
AFTER_A_DELETION: dict[type, Callable[[Standing, Change, Any], Verdict]] = {
    CustomerAdded: refuse_deleted,
    **dict.fromkeys(_OPERATIONS, change_book_of_deleted),
    DecisionTaken: take_decision,
    NoteAdded: refuse_deleted,
    ActivityAdded: refuse_deleted,
    EntryCorrected: refuse_deleted,
    EntryWithdrawn: refuse_deleted,
    CustomerEdited: refuse_deleted,
    ConsentChanged: refuse_deleted,
    AffiliationAdded: refuse_deleted,
    AffiliationRemoved: refuse_deleted,
    LoyaltyCardIssued: refuse_deleted,
    CustomerExported: record_export,
}


def _has_left(associate_id: str) -> Verdict:
    return Verdict("conflict", Fault.ASSOCIATE_LEFT, {"associate_id": associate_id})


def _deleted(standing: Standing, change: Change) -> Verdict:
    deleted_at = standing.deleted[change.customer_id].deleted_at
    return Verdict("conflict", Fault.CUSTOMER_DELETED, {"deleted_at": deleted_at})


def _refuse_book_change(standing: Standing, change: Change, operation: Operation) -> Verdict | None:
    if not standing.clienteling:
        return Verdict("conflict", Fault.FEATURE_OFF, {"feature": "clienteling"})
    if may(standing, change, operation):
        return None
    return not_permitted("conflict", operation)


def _conflict(standing: Standing, change: Change, fault: Fault) -> Verdict:
    """With who has the customer now; no facts where nobody has."""
    membership = standing.customers[change.customer_id].membership
    if membership is None:
        return Verdict("conflict", fault)
    facts = {
        "associate_id": membership.associate_id,
        "since": membership.since,
        "book_id": membership.book_id or "",
    }
    return Verdict("conflict", fault, facts)
