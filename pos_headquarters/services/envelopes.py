"""Whether a change can be understood at all, before anything is looked up for it."""

import re
from datetime import UTC, date, datetime

from pos_contract import codec
from pos_contract.changes import (
    PAYLOADS,
    ActivityAdded,
    Change,
    ConsentChanged,
    CustomerExported,
    DecisionTaken,
    NoteAdded,
    Payload,
)
from pos_contract.errors import Fault
from pos_headquarters.services.verdicts import Verdict

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_LAST_NUMBER = 2**63 - 1


def can_have_receipt(change: Change) -> bool:
    """Whether the database can keep what a receipt says of the change."""
    return is_id(change.change_id) and 0 <= change.sequence <= _LAST_NUMBER


def is_id(text: str) -> bool:
    """Whether it is a UUID as the contract writes them."""
    return _ID.fullmatch(text) is not None


def understand(change: Change, body: bytes) -> Payload | Verdict:
    """The payload as its class, or the verdict that rejects the change. `body` is the change as JSON."""
    kind = PAYLOADS.get(change.kind)
    if kind is None or change.schema != kind.schema:
        return Verdict("rejected", Fault.CHANGE_KIND_UNKNOWN)
    try:
        payload = codec.payload_of(change)
    except ValueError as error:
        # Only the place: the message itself may quote what was typed.
        return _invalid(str(error).rpartition(" - at ")[2])
    ids = [change.change_id, change.customer_id]
    if isinstance(payload, NoteAdded | ActivityAdded):
        ids.append(payload.entry_id)
    if isinstance(payload, DecisionTaken):
        ids.append(payload.decision_id)
    if isinstance(payload, CustomerExported):
        ids.append(payload.export_id)
        if not 0 < payload.customers <= _LAST_NUMBER:
            return _invalid("the number of customers can't be")
    if not all(map(is_id, ids)):
        return _invalid("an ID is not a UUID")
    if isinstance(payload, ActivityAdded) and not _is_day(payload.follow_up_on):
        return _invalid("the day to follow up is not a date")
    if not can_have_receipt(change):
        return _invalid("its place in the queue can't be")
    if not is_time(change.made_at):
        return _invalid("the time it was made at is not a time")
    if isinstance(payload, ConsentChanged) and payload.seen_at is not None and not is_time(payload.seen_at):
        return _invalid("the time the consent was seen at is not a time")
    # PostgreSQL has no text with this character.
    return _invalid("a character that can't be kept") if b"\\u0000" in body else payload


def _invalid(reason: str) -> Verdict:
    return Verdict("rejected", Fault.CHANGE_INVALID, {"reason": reason})


def _is_day(text: str | None) -> bool:
    try:
        return text is None or date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def is_time(text: str) -> bool:
    """Whether it is a time with an offset."""
    try:
        moment = datetime.fromisoformat(text)
        # The first and the last day of all may have no UTC.
        return moment.tzinfo is not None and bool(moment.astimezone(UTC))
    except (ValueError, OverflowError):
        return False
