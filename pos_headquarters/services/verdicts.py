"""What headquarters says to a change, and what all rules ask."""

from dataclasses import dataclass, field

from pos_contract.changes import Change
from pos_contract.errors import Fault
from pos_contract.messages import FieldConflict, Outcome
from pos_headquarters.services.standing import Standing


@dataclass(frozen=True, slots=True)
class Verdict:
    outcome: Outcome
    fault: Fault | None = None
    facts: dict[str, str] = field(default_factory=dict)
    """Associates by their ID; the answer adds the name."""
    conflicts: tuple[FieldConflict, ...] = ()
    """Of an edit; no receipt keeps them."""


APPLIED = Verdict("applied")


def invalid(reason: str) -> Verdict:
    return Verdict("rejected", Fault.CHANGE_INVALID, {"reason": reason})


def may(standing: Standing, change: Change, permission: str) -> bool:
    """Whether who made the change, or who signed for it, has the permission now."""
    signers = (change.associate_id, change.overridden_by or "")
    return any(
        permission in standing.associates[who].permissions for who in signers if who in standing.associates
    )
