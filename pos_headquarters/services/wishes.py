"""What becomes of the wish in a change of a client book, once its rule has said yes or no."""

from dataclasses import replace

from pos_contract.changes import (
    Change,
    ClientBookCustomerReassigned,
    ClientBookCustomerRemoved,
    DecisionTaken,
)
from pos_contract.records import DecisionRecord
from pos_headquarters.services.rules import BookChange, Verdict, wanted_by
from pos_headquarters.services.standing import Standing


def follow_up(standing: Standing, change: Change, payload: BookChange, verdict: Verdict) -> None:
    """A wish that was not followed is kept as a decision; it takes the place of the associate's last one."""
    _follow_up(standing, change, wanted_by(payload), verdict)


def come_late(standing: Standing, change: Change, payload: DecisionTaken, verdict: Verdict) -> None:
    """A manager reassigned what was decided otherwise before: now that is the manager's wish."""
    wanted = standing.decisions.stand[payload.decision_id].wanted_associate_id
    kind = ClientBookCustomerReassigned.kind if wanted else ClientBookCustomerRemoved.kind
    _follow_up(standing, replace(change, kind=kind), wanted, verdict)


def _follow_up(standing: Standing, change: Change, wanted: str | None, verdict: Verdict) -> None:
    if verdict.outcome == "rejected":
        return
    wish = _wish(standing, change, wanted, verdict) if verdict.outcome == "conflict" else None
    kept = None
    for decision in standing.decisions.undecided(change.customer_id):
        if decision.associate_id != change.associate_id:
            continue
        if wish and _is_same(decision, wish):
            kept = replace(decision, fault=wish.fault, facts=wish.facts)
        else:
            standing.decisions.close(decision, change.associate_id)
    if wish:
        decision = kept or wish
        standing.decisions.put(decision)
        standing.decisions.note(change.change_id, decision.decision_id)
    else:
        standing.close_fulfilled(change)


def _wish(standing: Standing, change: Change, wanted: str | None, verdict: Verdict) -> DecisionRecord:
    assert verdict.fault is not None
    return DecisionRecord(
        change.change_id,
        change.customer_id,
        change.kind,
        change.associate_id,
        "",
        wanted,
        int(verdict.fault),
        verdict.facts,
        change.made_at,
        "asked" if standing.has_left(change.associate_id) else "open",
    )


def _is_same(one: DecisionRecord, other: DecisionRecord) -> bool:
    return (one.kind, one.wanted_associate_id) == (other.kind, other.wanted_associate_id)
