"""What becomes of one change: what it was answered before, or what the rules say of it now."""

from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass, replace

from pos_contract.changes import (
    Change,
    ClientBookChangeUndone,
    ClientBookCustomerAdded,
    ClientBookCustomerReassigned,
    ClientBookCustomerRemoved,
    CustomerAdded,
    CustomerEdited,
    CustomerExported,
    DecisionTaken,
    EntryCorrected,
    EntryWithdrawn,
    Payload,
)
from pos_contract.errors import Fault
from pos_headquarters.services import edit_rules, envelopes, wishes
from pos_headquarters.services.devices import Device
from pos_headquarters.services.problems import SettledBefore
from pos_headquarters.services.receipts import Receipt
from pos_headquarters.services.rules import AFTER_A_DELETION, AFTER_A_MERGE, RULES, Move, undo_book_change
from pos_headquarters.services.standing import Standing
from pos_headquarters.services.verdicts import Verdict

_WAITS = Verdict("retry", Fault.CUSTOMER_UNKNOWN)
_UNKNOWN = Verdict("rejected", Fault.CUSTOMER_UNKNOWN)
_ERASED = Verdict("rejected", Fault.CUSTOMER_ERASED)


@dataclass(frozen=True, slots=True)
class Received:
    change: Change
    body: bytes
    """As JSON."""
    body_hmac: str
    content: Payload | Verdict
    """The payload, or why the change can't be understood."""


def judge(
    each: Received,
    device: Device,
    now: Standing,
    known: dict[str, Receipt],
    fresh: dict[str, Receipt],
    held: dict[str, Verdict],
    again: SettledBefore,
) -> Verdict:
    """The change's verdict, whose receipt comes to the `fresh` ones where it is the first.

    `known` are the receipts there were; `held` has the customers whose earlier change was not taken, and what
    later ones are answered.
    """
    change = each.change
    receipt = known.get(change.change_id) or fresh.get(change.change_id)
    if receipt is None and (settled := again.receipt_for(change, each.body_hmac)):
        fresh[change.change_id] = receipt = settled
    if receipt is None and change.customer_id in held:
        return held[change.customer_id]
    verdict = (
        receipt.repeated(each.body_hmac) if receipt else _decide(each, device, now, ChainMap(known, fresh))
    )
    if verdict.fault is Fault.CHANGE_DROPPED:
        verdict = replace(verdict, facts=again.reason(change.change_id))
    if isinstance(each.content, CustomerEdited) and verdict.fault is Fault.FIELDS_CHANGED:
        # Told anew, also to the same edit that comes again: no receipt keeps what people typed.
        verdict = replace(verdict, conflicts=edit_rules.conflicts(now, change, each.content))
    if (
        verdict.outcome == "rejected"
        and verdict.fault is not Fault.CHANGE_DROPPED
        and change.kind == CustomerAdded.kind
        and now.survivor(change.customer_id) not in now.customers.keys() | now.deleted.keys()
    ):
        # What was queued behind a customer who did not get here waits for the mended one.
        held[change.customer_id] = verdict if verdict.fault is Fault.CUSTOMER_ERASED else _WAITS
    if receipt is None and envelopes.can_have_receipt(change):
        fresh[change.change_id] = Receipt(
            change.change_id,
            device.register_id,
            change.sequence,
            each.body_hmac,
            verdict,
            move=_move(change, each.content) if verdict.outcome == "applied" else None,
        )
    return verdict


def _move(change: Change, content: Payload | Verdict) -> Move | None:
    """What an undo of the change takes back."""
    match content:
        case ClientBookCustomerAdded(associate_id):
            return Move(change.customer_id, change.associate_id, None, associate_id)
        case ClientBookCustomerRemoved(associate_id):
            return Move(change.customer_id, change.associate_id, associate_id, None)
        case ClientBookCustomerReassigned(from_associate_id, associate_id):
            return Move(change.customer_id, change.associate_id, from_associate_id, associate_id)
    return None


def _decide(each: Received, device: Device, now: Standing, answered: Mapping[str, Receipt]) -> Verdict:
    named = each.change.customer_id
    if named in now.strange:
        return _UNKNOWN
    if isinstance(each.content, Verdict):
        # What can't be understood would be kept with what it says; of who is erased nothing is.
        deleted = now.deleted.get(now.survivor(named))
        return _ERASED if deleted and deleted.erased else each.content
    change = replace(each.change, customer_id=now.owning(named, _owner(now, each.content)))
    is_deleted = change.customer_id in now.deleted
    is_merged = now.survivor(named) != named
    if change.customer_id not in now.customers and not is_deleted and each.change.kind != CustomerAdded.kind:
        return _UNKNOWN
    if is_deleted and now.deleted[change.customer_id].erased and change.kind != CustomerExported.kind:
        return _ERASED
    if isinstance(each.content, ClientBookChangeUndone):
        verdict = _undo(each, change, device, now, answered)
    else:
        rules = AFTER_A_DELETION if is_deleted else AFTER_A_MERGE if is_merged else RULES
        verdict = rules[type(each.content)](now, change, each.content)
    if is_merged and verdict.outcome == "conflict":
        verdict = replace(verdict, facts=verdict.facts | {"merged_from": each.change.customer_id})
    wishes.follow_up(now, change, each.content, verdict)
    return verdict


def _owner(now: Standing, content: Payload) -> str | None:
    """Whose the entry or the decision is that the change names."""
    match content:
        case EntryCorrected(entry_id) | EntryWithdrawn(entry_id):
            entry = now.entries.get(entry_id)
            return entry.customer_id if entry else None
        case DecisionTaken(decision_id):
            decision = now.decisions.stand.get(decision_id)
            return decision.customer_id if decision else None
    return None


def _undo(
    each: Received, change: Change, device: Device, now: Standing, answered: Mapping[str, Receipt]
) -> Verdict:
    assert isinstance(each.content, ClientBookChangeUndone)
    payload = each.content
    undone = answered.get(payload.undone_change_id)
    told = Move(each.change.customer_id, change.associate_id, payload.associate_id, payload.from_associate_id)
    return undo_book_change(
        now,
        change,
        payload,
        was_applied=undone is not None and undone.verdict.outcome == "applied",
        is_own=undone is not None and (undone.register_id, undone.move) == (device.register_id, told),
    )
