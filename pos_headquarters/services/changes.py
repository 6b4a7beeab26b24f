"""Applying what a register uploads: each change once, with one answer for each."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from sqlalchemy import Connection, Engine, update

from pos_contract.changes import (
    ActivityAdded,
    AffiliationAdded,
    AffiliationRemoved,
    Change,
    ClientBookChangeUndone,
    ConsentChanged,
    CustomerAdded,
    CustomerEdited,
    CustomerExported,
    DecisionTaken,
    EntryCorrected,
    EntryWithdrawn,
    LoyaltyCardIssued,
    NoteAdded,
)
from pos_contract.errors import Fault
from pos_contract.messages import Answer
from pos_headquarters import database
from pos_headquarters.services import (
    arrivals,
    decisions,
    envelopes,
    exports,
    judging,
    locks,
    problems,
    receipts,
    scope,
    standing,
    times,
)
from pos_headquarters.services.arrivals import FirstLook
from pos_headquarters.services.devices import Device
from pos_headquarters.services.judging import Received
from pos_headquarters.services.problems import Kept, SettledBefore
from pos_headquarters.services.receipts import Receipt
from pos_headquarters.services.rules import BookChange
from pos_headquarters.services.standing import Standing
from pos_headquarters.services.verdicts import Verdict
from pos_headquarters.tables import registers

log = logging.getLogger(__name__)

EntryChange = NoteAdded | ActivityAdded | EntryCorrected | EntryWithdrawn
"""What is about a note or an activity."""

InRealTime = CustomerEdited | AffiliationAdded | AffiliationRemoved | LoyaltyCardIssued
"""What a person waits for: the answer tells of the customer who stands now."""

AskingWho = (
    BookChange | DecisionTaken | ClientBookChangeUndone | InRealTime | ConsentChanged | CustomerExported
)
"""What is taken by the permissions of who made it."""

_IN_REAL_TIME = {kind.kind for kind in get_args(InRealTime)}

_DATED = ("applied", "duplicate", "conflict")
"""The outcomes whose effect comes with a download."""
_FAILED = Verdict("retry", Fault.SERVER_ERROR)


@database.retried
def apply_upload(engine: Engine, device: Device, changes: Sequence[Change]) -> tuple[Answer, ...]:
    """Apply a register's queued changes in one transaction and answer each, in their order."""
    with database.writing(engine) as connection:
        locks.register(connection, device.register_id)
        answers = apply_isolated(connection, device, changes) if changes else ()
        connection.execute(
            update(registers)
            .where(registers.c.register_id == device.register_id)
            .values(upload_requested=False, last_upload_at=times.now())
        )
    return answers


def apply_now(engine: Engine, device: Device, change: Change) -> Answer:
    """Apply one change in real time: the answer to a customer added has the account number.

    It has a transaction of its own, of which nothing stays if it fails; that is kept by another one.
    """
    try:
        return _apply_alone(engine, device, change)
    except Exception as error:
        if database.is_aborted(error):
            raise
        return _fail_alone(engine, device, change)


@database.retried
def _apply_alone(engine: Engine, device: Device, change: Change) -> Answer:
    with database.writing(engine) as connection:
        locks.register(connection, device.register_id)
        (answer,) = _apply(connection, device, [change], {}, at_once=True)
    return answer


@database.retried
def _fail_alone(engine: Engine, device: Device, change: Change) -> Answer:
    with database.writing(engine) as connection:
        locks.register(connection, device.register_id)
        answer = _failed(device, change)
        _keep_failed(connection, device, [change])
    return answer


def apply_isolated(connection: Connection, device: Device, changes: Sequence[Change]) -> tuple[Answer, ...]:
    """All at once; if that fails one by one, so that a bad change holds up only what hangs on it."""
    try:
        with connection.begin_nested():
            return _apply(connection, device, changes, {})
    except Exception as error:
        if database.is_aborted(error):
            raise
        log.exception("%d changes of register %s failed; trying each", len(changes), device.register_id)
    held: dict[str, Verdict] = {}
    failed: list[Change] = []
    answers: list[Answer] = []
    for change in changes:
        try:
            with connection.begin_nested():
                answers += _apply(connection, device, [change], held)
        except Exception as error:
            if database.is_aborted(error):
                raise
            held[change.customer_id] = _FAILED
            failed.append(change)
            answers.append(_failed(device, change))
    _keep_failed(connection, device, failed)
    return tuple(answers)


def _failed(device: Device, change: Change) -> Answer:
    """To be called while the exception is handled."""
    log.exception("Change %s of register %s failed", change.change_id, device.register_id)
    return Answer(change.change_id, _FAILED.outcome, fault=_FAILED.fault)


def _keep_failed(connection: Connection, device: Device, failed: Sequence[Change]) -> None:
    kept = problems.read(connection, device, failed)
    for change in failed:
        kept.note(change, receipts.body_of(change), _FAILED)
    kept.write()


def _apply(
    connection: Connection,
    device: Device,
    changes: Sequence[Change],
    held: dict[str, Verdict],
    at_once: bool = False,
) -> tuple[Answer, ...]:
    """`held` has the customers whose earlier change was not taken, and what later ones are answered.

    With `at_once` customers added get their account number now, also those of an earlier upload.
    """
    look = arrivals.look(connection, device, changes)
    received = _receive(look.key, changes)
    now = _read_standing(connection, device, received, look)
    kept = problems.read(connection, device, changes if look.is_known else [])
    known = _read_receipts(connection, received, kept, look)
    fresh: dict[str, Receipt] = {}
    again = SettledBefore(look.key, kept, known)
    verdicts = [judging.judge(each, device, now, known, fresh, held, again) for each in received]
    if at_once:
        _assign_accounts(received, verdicts, now)
    now.write()
    here = [customer_id for customer_id in now.touched if customer_id not in now.deleted]
    revisions = scope.refresh(connection, here, now.entries_touched, device.store_id, now.only_added)
    # Who is deleted comes back nowhere: a number says how far a register must be to know that.
    revisions |= scope.refresh(connection, [each for each in now.touched if each in now.deleted])
    revisions |= decisions.refresh(connection, now.decisions.touched)
    revisions |= exports.write(connection, device, now.exported)
    for each in received:
        if each.change.change_id in fresh:
            fresh[each.change.change_id] = _dated(fresh[each.change.change_id], each, now, revisions)
    receipts.write(connection, list(fresh.values()))
    for each, verdict in zip(received, verdicts, strict=True):
        kept.note(each.change, each.body, verdict)
    kept.write()
    known |= fresh
    return tuple(
        _answer(each.change, verdict, known.get(each.change.change_id), now)
        for each, verdict in zip(received, verdicts, strict=True)
    )


def _assign_accounts(received: Sequence[Received], verdicts: Sequence[Verdict], now: Standing) -> None:
    for each, verdict in zip(received, verdicts, strict=True):
        taken = each.change.kind == CustomerAdded.kind and verdict.outcome in ("applied", "duplicate")
        customer = now.customers.get(now.survivor(each.change.customer_id))
        if taken and customer and customer.account_number is None:
            now.assign_account(customer.customer_id)


def _receive(key: bytes, changes: Sequence[Change]) -> list[Received]:
    received = []
    for change in changes:
        body = receipts.body_of(change)
        hmac = receipts.body_hmac(key, body)
        received.append(Received(change, body, hmac, envelopes.understand(change, body)))
    return received


def _read_receipts(
    connection: Connection, received: Sequence[Received], kept: Kept, look: FirstLook
) -> dict[str, Receipt]:
    """Of the changes, of those that they undo, and of those that may have been the same."""
    sent = {each.change.change_id for each in received if envelopes.can_have_receipt(each.change)}
    ids = sent if look.is_known else set()
    ids |= {e.content.undone_change_id for e in received if isinstance(e.content, ClientBookChangeUndone)}
    ids |= {earlier for each in received for earlier in kept.settled_before(each.change)}
    return receipts.read(connection, ids)


def _read_standing(
    connection: Connection, device: Device, received: Sequence[Received], look: FirstLook
) -> Standing:
    associates: set[str] = set()
    entries: set[str] = set()
    wished_about: set[str] = set()
    taken: set[str] = set()
    for each in received:
        if isinstance(each.content, AskingWho):
            associates |= {each.change.associate_id, each.change.overridden_by or ""}
        if isinstance(each.content, BookChange | DecisionTaken | ClientBookChangeUndone):
            wished_about.add(each.change.customer_id)
        if isinstance(each.content, BookChange):
            associates.add(each.content.associate_id)
        if isinstance(each.content, DecisionTaken):
            taken.add(each.content.decision_id)
        if isinstance(each.content, EntryChange):
            entries.add(each.content.entry_id)
    named = {each.change.customer_id for each in received if envelopes.is_id(each.change.customer_id)}
    customers = named if look.is_known else set()
    return standing.read(connection, device, customers, associates, entries, wished_about, taken, look.store)


def _dated(receipt: Receipt, each: Received, now: Standing, revisions: dict[str, int]) -> Receipt:
    """The receipt with the number of the change's effect, or of the decision that it led to."""
    if receipt.verdict.outcome not in ("applied", "conflict") or receipt.revision is not None:
        return receipt
    entry_id = each.content.entry_id if isinstance(each.content, EntryChange) else ""
    decision_id = now.decisions.about.get(each.change.change_id, "")
    export_id = each.content.export_id if isinstance(each.content, CustomerExported) else ""
    effects = (decision_id, entry_id, export_id, now.survivor(each.change.customer_id))
    # An edit that was not taken has no effect.
    revision = next((revisions[effect] for effect in effects if effect in revisions), None)
    return replace(receipt, revision=revision)


def _answer(change: Change, verdict: Verdict, receipt: Receipt | None, now: Standing) -> Answer:
    facts = dict(verdict.facts)
    if associate_id := facts.get("associate_id"):
        facts["who"] = now.name_of(associate_id)
    known = change.customer_id not in now.strange
    if known and (deleted := now.deleted.get(now.survivor(change.customer_id))):
        facts["customer"] = deleted.name
    # Who changes one that is merged goes on with the surviving one.
    real_time = change.kind in _IN_REAL_TIME
    of = now.survivor(change.customer_id) if real_time else change.customer_id
    return Answer(
        change.change_id,
        verdict.outcome,
        receipt.revision if receipt and verdict.outcome in _DATED else None,
        int(verdict.fault) if verdict.fault else None,
        facts,
        now.customers.get(of) if known else None,
        verdict.conflicts,
    )
