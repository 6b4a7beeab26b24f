"""Notes and activities: who wrote one can correct it and take it back; what it said stays here."""

from dataclasses import replace

from pos_contract.changes import Change, EntryCorrected, EntryWithdrawn
from pos_contract.errors import Fault
from pos_contract.records import EntryRecord
from pos_headquarters.services import times
from pos_headquarters.services.standing import Standing
from pos_headquarters.services.verdicts import APPLIED, Verdict, invalid


def correct_entry(standing: Standing, change: Change, payload: EntryCorrected) -> Verdict:
    """Of several corrections the last one received stands; one that was withdrawn stays withdrawn."""
    entry = standing.entries.get(payload.entry_id)
    if refused := _refuse(standing, change, entry):
        return refused
    assert entry is not None
    if entry.kind == "note" and not payload.text.strip():
        return invalid("a note needs a text")
    if entry.text != payload.text:
        at = min(times.utc(change.made_at), times.now())
        standing.replace_entry(replace(entry, text=payload.text, corrected_at=at))
    standing.touch_entry(entry)
    return APPLIED


def withdraw_entry(standing: Standing, change: Change, payload: EntryWithdrawn) -> Verdict:
    entry = standing.entries.get(payload.entry_id)
    if refused := _refuse(standing, change, entry):
        return refused
    assert entry is not None
    if not entry.withdrawn:
        standing.replace_entry(replace(entry, withdrawn=True))
    standing.touch_entry(entry)
    return APPLIED


def _refuse(standing: Standing, change: Change, entry: EntryRecord | None) -> Verdict | None:
    if entry is None or entry.customer_id != change.customer_id:
        return invalid("no such entry of this customer")
    if entry.written_by == change.associate_id:
        return None
    standing.touch_entry(entry)  # the register that made it look otherwise gets it afresh
    return Verdict("rejected", Fault.NOT_THE_WRITER, {"associate_id": entry.written_by})
