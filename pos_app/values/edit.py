"""What is asked and answered when a customer's fields are edited."""

from dataclasses import dataclass
from typing import Any

from pos_contract.records import CustomerFields


@dataclass(frozen=True, slots=True)
class EditCustomer:
    """`change_id` is made when the person presses Save, and again only when other things are sent: as often
    as it is sent, the edit is made once."""

    customer_id: str
    change_id: str
    base_version: int
    base: CustomerFields
    """As the customer stood when the edit began."""
    fields: CustomerFields


@dataclass(frozen=True, slots=True)
class EditConflict:
    """A field that I and somebody else have changed."""

    field: str
    """As in pos_contract.merging.Clash, and so are mine and theirs."""
    mine: Any
    theirs: Any
    changed_at: str
    """Empty where headquarters itself changed it."""
    changed_by: str


@dataclass(frozen=True, slots=True)
class EditedCustomer:
    """What stands at headquarters now; with conflicts nothing was changed."""

    customer_id: str
    """Another one's where two customers have become one meanwhile."""
    fields: CustomerFields
    version: int
    mine: CustomerFields
    """What was sent, as it is kept."""
    conflicts: tuple[EditConflict, ...] = ()
    """What the person has to decide. None, and not done: nothing is left to decide, send it again."""
    done: bool = True
