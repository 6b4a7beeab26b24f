"""Settling at headquarters what was not taken: judge it anew, mend it, or give it up.

Whatever is decided is what the change's receipt says from then on, so that its register, which still has
it, gets that answer when it sends it again; nothing is done twice. Each of these is a transaction of its own.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import uuid_utils
from sqlalchemy import Connection, Row, select, update

from pos_contract.changes import Change
from pos_contract.errors import Fault
from pos_contract.hanging import hangs_on
from pos_contract.messages import Answer
from pos_headquarters.services import (
    changes,
    devices,
    identity,
    locks,
    mending,
    problems,
    receipts,
    sentences,
    times,
)
from pos_headquarters.services.receipts import Receipt
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.services.verdicts import Verdict
from pos_headquarters.tables import problems as table

LONGEST_REASON = 200
_UNKNOWN = "This change is not known here any more. Nothing was changed."
_SETTLED = "This change was settled meanwhile. Nothing was changed."
_NOT_KEPT = (
    "Headquarters has not kept what this change says, because it is too large or can't be written; its "
    "register has it still. Nothing was changed."
)
_HANGS = (
    "An earlier change of this register about the same customer has to be settled first. Nothing was changed."
)


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of a change: applied, a decision (conflict), or still refused."""

    outcome: str
    fault: int | None
    facts: dict[str, str]

    @property
    def is_settled(self) -> bool:
        return self.outcome in ("applied", "conflict")

    @property
    def sentence(self) -> str:
        if self.outcome == "applied":
            return "It is done. The register hears of it at its next contact."
        why = sentences.fault_sentence(self.fault, self.facts)
        if self.outcome == "conflict":
            return f"It became a decision of whoever made it. {why}"
        return f"It is still not taken. {why}"


def retry(connection: Connection, change_id: str, by: str) -> Judged:
    """Judge the change anew, as if it came now; `by` is an administrator's user name. Raises Invalid."""
    row = _open(connection, change_id)
    change = _sent(row)
    _check_forerunners(connection, row, change)
    judged = _judge(connection, row, change, replaces=change_id)
    if judged.is_settled:
        _settle(connection, change_id, by, state="applied")
    return judged


def mend(connection: Connection, change_id: str, payload: Mapping[str, Any], by: str) -> str:
    """A change of the same associate, place and time with another payload takes its place: returns its ID.

    Raises Invalid with why that is not taken either; then nothing is changed.
    """
    row = _open(connection, change_id)
    original = _sent(row)
    _check_forerunners(connection, row, original)
    mended = replace(original, change_id=str(uuid_utils.uuid7()), payload=dict(payload))
    judged = _judge(connection, row, mended)
    if not judged.is_settled:
        raise Invalid({"": sentences.fault_sentence(judged.fault, judged.facts)})
    became = receipts.read(connection, [mended.change_id])[mended.change_id]
    _answer_from_now_on(connection, row, original, became.verdict, became.revision)
    _settle(
        connection,
        change_id,
        by,
        state="mended",
        outcome=judged.outcome,
        mended_change_id=mended.change_id,
    )
    return mended.change_id


def mend_as_typed(connection: Connection, change_id: str, typed: Mapping[str, str], by: str) -> str:
    """`mend` with what somebody typed into the change's form (`mending`). Raises Invalid."""
    change = _sent(_open(connection, change_id))
    return mend(connection, change_id, mending.payload_of(change, typed), by)


def drop(connection: Connection, change_id: str, by: str, reason: str) -> None:
    """Nothing will be done: its register is told why, and so is whoever made it. Raises Invalid.

    What hangs on it comes to headquarters as well, and is kept here as it is.
    """
    if not reason:
        raise Invalid({"reason": "Say why it is given up: whoever made the change reads it at the register."})
    if len(reason) > LONGEST_REASON:
        raise Invalid({"reason": f"Say it in {LONGEST_REASON} characters."})
    row = _open(connection, change_id)
    dropped = Verdict("rejected", Fault.CHANGE_DROPPED)
    _answer_from_now_on(connection, row, problems.change_of(row), dropped, None)
    facts = json.dumps({"reason": reason})
    _settle(connection, change_id, by, state="dropped", fault=int(Fault.CHANGE_DROPPED), facts=facts)


def _open(connection: Connection, change_id: str) -> Row[Any]:
    """The problem; nothing of its register's is taken meanwhile."""
    of_change = select(table).where(table.c.change_id == change_id)
    row = connection.execute(of_change).one_or_none()
    if row is None:
        raise Invalid({"": _UNKNOWN})
    locks.register(connection, row.register_id)
    locks.customers(connection, [row.customer_id])
    row = connection.execute(of_change.with_for_update()).one()
    if row.state != "open":
        raise Invalid({"": _SETTLED})
    return row


def _sent(row: Row[Any]) -> Change:
    change = problems.change_of(row)
    if change is None:
        raise Invalid({"": _NOT_KEPT})
    return change


def _check_forerunners(connection: Connection, row: Row[Any], change: Change) -> None:
    """The register holds back what hangs on a refused change; what came before that was is here."""
    earlier = connection.execute(
        select(table).where(
            table.c.register_id == row.register_id,
            table.c.customer_id == row.customer_id,
            table.c.sequence < row.sequence,
            table.c.state == "open",
        )
    )
    if any(hangs_on(change, one) for one in map(problems.change_of, earlier) if one):
        raise Invalid({"": _HANGS})


def _judge(connection: Connection, row: Row[Any], change: Change, replaces: str | None = None) -> Judged:
    """By the rules of an upload, at the register that sent it. Nothing is left of a judgement that failed."""
    with connection.begin_nested() as attempt:
        if replaces:
            _take_back_receipt(connection, replaces, change)
        device = devices.of(connection, row.register_id)
        assert device is not None
        (answer,) = changes.apply_isolated(connection, device, [change])
        if answer.outcome == "retry":
            attempt.rollback()
    return _judged(answer)


def _judged(answer: Answer) -> Judged:
    outcome = "applied" if answer.outcome == "duplicate" else answer.outcome
    return Judged(outcome, answer.fault, answer.facts)


def _take_back_receipt(connection: Connection, change_id: str, change: Change) -> None:
    receipt = receipts.read(connection, [change_id]).get(change_id)
    if receipt is None:
        return
    body = receipts.body_hmac(identity.read_key(connection), receipts.body_of(change))
    if receipt.body_hmac != body or receipt.verdict.outcome != "rejected":
        raise Invalid({"": _SETTLED})
    receipts.take_back(connection, change_id)


def _answer_from_now_on(
    connection: Connection, row: Row[Any], change: Change | None, verdict: Verdict, revision: int | None
) -> None:
    receipt = receipts.read(connection, [row.change_id]).get(row.change_id)
    if receipt is None:
        if change is None:
            raise Invalid({"": _NOT_KEPT})
        body = receipts.body_hmac(identity.read_key(connection), receipts.body_of(change))
        receipt = Receipt(row.change_id, row.register_id, row.sequence, body, verdict)
    receipts.rewrite(connection, replace(receipt, verdict=verdict, revision=revision))


def _settle(connection: Connection, change_id: str, by: str, **values: Any) -> None:
    settled = {"settled_by": by, "settled_at": times.now(), "told": False, "payload": "", "facts": "{}"}
    connection.execute(update(table).where(table.c.change_id == change_id).values(settled | values))
