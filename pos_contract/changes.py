"""What a register tells headquarters: one class for each kind of queued change, and the envelope.

A change names one customer. Its ID stays the same however often it is sent, so that headquarters
applies it once; a register never sends another body under an ID it has used.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

from pos_contract.records import CustomerFields


@dataclass(frozen=True, slots=True)
class CustomerAdded:
    kind: ClassVar[str] = "CustomerAdded"
    schema: ClassVar[int] = 1
    fields: CustomerFields


@dataclass(frozen=True, slots=True)
class ClientBookCustomerAdded:
    """The customer, in nobody's book as the register saw it, goes into the associate's client book."""

    kind: ClassVar[str] = "ClientBookCustomerAdded"
    schema: ClassVar[int] = 1
    associate_id: str


@dataclass(frozen=True, slots=True)
class ClientBookCustomerRemoved:
    """The customer leaves the client book of the associate named, if still in it."""

    kind: ClassVar[str] = "ClientBookCustomerRemoved"
    schema: ClassVar[int] = 1
    associate_id: str


@dataclass(frozen=True, slots=True)
class NoteAdded:
    kind: ClassVar[str] = "NoteAdded"
    schema: ClassVar[int] = 1
    entry_id: str
    text: str


Payload = CustomerAdded | ClientBookCustomerAdded | ClientBookCustomerRemoved | NoteAdded

PAYLOADS: dict[str, type[Payload]] = {
    payload.kind: payload
    for payload in (CustomerAdded, ClientBookCustomerAdded, ClientBookCustomerRemoved, NoteAdded)
}


@dataclass(frozen=True, slots=True)
class Change:
    """The envelope. `sequence` orders the changes of one register; clocks order nothing."""

    change_id: str
    sequence: int
    customer_id: str
    associate_id: str
    made_at: str
    kind: str
    schema: int
    payload: dict[str, Any]
    overridden_by: str | None = None
    """The person who signed a manager override for it."""
