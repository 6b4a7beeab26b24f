"""What headquarters says to a change, and what all rules ask."""

from dataclasses import dataclass, field

from pos_contract.changes import Change
from pos_contract.errors import Fault
from pos_contract.messages import FieldConflict, Outcome
from pos_contract.operations import Operation
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


def not_permitted(outcome: Outcome, operation: Operation) -> Verdict:
    return Verdict(outcome, Fault.PERMISSION_MISSING, {"permission": operation.permission or ""})


def may(standing: Standing, change: Change, operation: Operation) -> bool:
    """Whether who made the change, or who signed for it, works here and has the operation's permission
    now; of some operations nobody's is asked."""
    names = (change.associate_id, change.overridden_by or "")
    signers = [standing.associates[who] for who in names if who in standing.associates]
    if any(operation.permission in signer.permissions for signer in signers):
        return True
    return any(signer.active for signer in signers) and operation.name in standing.unchecked
