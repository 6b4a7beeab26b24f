"""Which changes of a customer can't be judged before an earlier one of the same register is."""

from typing import Any

from pos_contract.changes import (
    PAYLOADS,
    Change,
    ClientBookChangeUndone,
    CustomerAdded,
    EntryCorrected,
    EntryWithdrawn,
)
from pos_contract.errors import Fault

BOOK_KINDS = tuple(kind for kind in PAYLOADS if kind.startswith("ClientBook"))
# An undo that is refused has changed nothing: what came after it can be judged by itself.
HOLDING_KINDS = (CustomerAdded.kind, *(each for each in BOOK_KINDS if each != ClientBookChangeUndone.kind))
REVISING_KINDS = (EntryCorrected.kind, EntryWithdrawn.kind)
GIVEN_UP = (int(Fault.CHANGE_DROPPED), int(Fault.CUSTOMER_DELETED), int(Fault.CUSTOMER_UNKNOWN))
"""With these nothing hangs any more on a change that was refused: headquarters will not take it, and what
came behind it is to be kept there as well. A person at the register has only to understand it."""


def places(kind: str) -> bool:
    """Whether a kind of change is about a customer's place in a client book."""
    return kind in BOOK_KINDS


def hangs_on(later: Change, earlier: Change) -> bool:
    """Whether a change of the same customer can't be judged before an earlier one is: everything needs
    its customer, one place in a client book follows from the other, and a correction needs its entry."""
    return later.customer_id == earlier.customer_id and (
        earlier.kind == CustomerAdded.kind
        or (places(earlier.kind) and places(later.kind))
        or (later.kind in REVISING_KINDS and _entry(later) is not None and _entry(later) == _entry(earlier))
    )


def _entry(change: Change) -> Any:
    """None where it is about no entry, or can't be understood."""
    return change.payload.get("entry_id")
