"""What becomes of the wish in a change of a client book, once its rule has said yes or no."""

from dataclasses import replace

from pos_contract.changes import (
    Change,
    ClientBookChangeUndone,
    ClientBookCustomerReassigned,
    ClientBookCustomerRemoved,
    DecisionTaken,
    Payload,
)
from pos_contract.errors import Fault
from pos_contract.records import DecisionRecord
from pos_headquarters.services.rules import BookChange, wanted_by
from pos_headquarters.services.standing import Standing
from pos_headquarters.services.verdicts import Verdict


def follow_up(standing: Standing, change: Change, payload: Payload, verdict: Verdict) -> None:
    """A wish that was not followed is kept as a decision; it takes the place of the associate's last one.

    One that was followed settles that.
    """
    if verdict.outcome == "conflict":
        if isinstance(payload, DecisionTaken):
            _decide_again(standing, change, payload, verdict)
        elif isinstance(payload, BookChange):
            _keep(standing, _wish(standing, change, wanted_by(payload), verdict), change)
        elif isinstance(payload, ClientBookChangeUndone):
            _keep(standing, _wish(standing, change, payload.associate_id, verdict), change)
    elif verdict.outcome == "applied" and isinstance(payload, BookChange):
        for decision in _earlier(standing, change):
            standing.decisions.close(decision, change.associate_id)
        standing.close_fulfilled(change)


def _keep(standing: Standing, wish: DecisionRecord, change: Change) -> None:
    kept = wish
    for decision in _earlier(standing, change):
        if (decision.kind, decision.wanted_associate_id) == (wish.kind, wish.wanted_associate_id):
            kept = replace(decision, fault=wish.fault, facts=wish.facts)
        else:
            standing.decisions.close(decision, change.associate_id)
    _put(standing, kept, change)


def _decide_again(standing: Standing, change: Change, payload: DecisionTaken, verdict: Verdict) -> None:
    """What somebody decided could not be done.

    An undecided decision of their own, or one that a manager may take, says why from now on. Else it is a
    wish of who decided: to reassign, or to have a say in a decision of somebody else's.
    """
    decision = standing.decisions.stand[payload.decision_id]
    wanted = decision.wanted_associate_id
    may = verdict.fault is not Fault.PERMISSION_MISSING
    if decision.state != "closed" and (may or decision.associate_id == change.associate_id):
        assert verdict.fault is not None
        told = replace(decision, fault=int(verdict.fault), facts=verdict.facts)
        _put(standing, told, change)
    elif payload.choice == "reassign":
        kind = ClientBookCustomerReassigned.kind if wanted else ClientBookCustomerRemoved.kind
        _keep(standing, _wish(standing, replace(change, kind=kind), wanted, verdict), change)
    else:
        _put(standing, _wish(standing, change, wanted, verdict), change)


def _earlier(standing: Standing, change: Change) -> list[DecisionRecord]:
    """What the associate wished for the customer before, if undecided."""
    undecided = standing.decisions.undecided(change.customer_id)
    return [each for each in undecided if each.associate_id == change.associate_id]


def _put(standing: Standing, decision: DecisionRecord, change: Change) -> None:
    standing.decisions.put(decision)
    standing.decisions.note(change.change_id, decision.decision_id)


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
