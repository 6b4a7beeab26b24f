"""What each kind of change does: one rule for a kind, on what stands, with one verdict.

A rule decides first and changes `standing` last, so that a rule that fails has changed nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pos_contract.changes import (
    Change,
    ClientBookCustomerAdded,
    ClientBookCustomerReassigned,
    ClientBookCustomerRemoved,
    CustomerAdded,
    NoteAdded,
)
from pos_contract.errors import Fault
from pos_contract.messages import Outcome
from pos_contract.records import CustomerRecord, EntryRecord
from pos_headquarters.services import permissions
from pos_headquarters.services.standing import Standing


@dataclass(frozen=True, slots=True)
class Verdict:
    outcome: Outcome
    fault: Fault | None = None
    facts: dict[str, str] = field(default_factory=dict)
    """Associates by their ID; the answer adds the name."""


APPLIED = Verdict("applied")


def add_customer(standing: Standing, change: Change, payload: CustomerAdded) -> Verdict:
    """The customer shares the address books of the register's store, and has no account number yet."""
    if not payload.fields.name.strip():
        return _invalid("a customer needs a name")
    known = standing.customers.get(change.customer_id)
    if known is None:
        standing.add_customer(
            CustomerRecord(change.customer_id, payload.fields, None, standing.store_books, None)
        )
    elif known.fields == payload.fields:
        standing.touch(change.customer_id)
    else:
        return _invalid("another customer has this ID")
    return APPLIED


def add_to_client_book(standing: Standing, change: Change, payload: ClientBookCustomerAdded) -> Verdict:
    """Who is in another's book stays there: the first that headquarters received counts."""
    if refused := _refuse_book_change(standing, change, permissions.ADD):
        return refused
    if not standing.name_of(payload.associate_id):
        return _invalid("unknown associate")
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
    if refused := _refuse_book_change(standing, change, permissions.REMOVE):
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
    if refused := _refuse_book_change(standing, change, permissions.REASSIGN):
        return refused
    membership = standing.customers[change.customer_id].membership
    owner = membership.associate_id if membership else None
    if owner == payload.associate_id:
        standing.touch(change.customer_id)
    elif not standing.works_here(payload.associate_id):
        return _invalid("not an active associate of this legal entity")
    elif owner != payload.from_associate_id:
        return _conflict(standing, change, Fault.CLIENT_BOOK_CHANGED)
    else:
        standing.put_in_book(change.customer_id, payload.associate_id, change.made_at)
    return APPLIED


def add_note(standing: Standing, change: Change, payload: NoteAdded) -> Verdict:
    if not payload.text.strip():
        return _invalid("a note needs a text")
    note = EntryRecord(
        payload.entry_id,
        change.customer_id,
        "note",
        "",
        payload.text,
        change.associate_id,
        "",
        change.made_at,
    )
    known = standing.entries.get(payload.entry_id)
    if known is None:
        standing.add_entry(note, change.overridden_by)
    elif known == note:
        standing.touch(change.customer_id)
    else:
        return _invalid("another entry has this ID")
    return APPLIED


RULES: dict[type, Callable[[Standing, Change, Any], Verdict]] = {
    CustomerAdded: add_customer,
    ClientBookCustomerAdded: add_to_client_book,
    ClientBookCustomerRemoved: remove_from_client_book,
    ClientBookCustomerReassigned: reassign_to_client_book,
    NoteAdded: add_note,
}


def _invalid(reason: str) -> Verdict:
    return Verdict("rejected", Fault.CHANGE_INVALID, {"reason": reason})


def _refuse_book_change(standing: Standing, change: Change, permission: str) -> Verdict | None:
    if not standing.clienteling:
        return Verdict("conflict", Fault.FEATURE_OFF, {"feature": "clienteling"})
    signers = (change.associate_id, change.overridden_by or "")
    if any(
        permission in standing.associates[who].permissions for who in signers if who in standing.associates
    ):
        return None
    return Verdict("conflict", Fault.PERMISSION_MISSING, {"permission": permission})


def _conflict(standing: Standing, change: Change, fault: Fault) -> Verdict:
    """With who has the customer now; no facts where nobody has."""
    membership = standing.customers[change.customer_id].membership
    if membership is None:
        return Verdict("conflict", fault)
    return Verdict(
        "conflict",
        fault,
        {
            "associate_id": membership.associate_id,
            "since": membership.since,
            "book_id": membership.book_id or "",
        },
    )
