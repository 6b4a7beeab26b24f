"""What a register tells headquarters: one class for each kind of queued change, and the envelope.

A change names one customer. Its ID stays the same however often it is sent, so that headquarters
applies it once; a register never sends another body under an ID it has used.
"""

from dataclasses import dataclass
from typing import Any, ClassVar, Literal, get_args

from pos_contract.records import ConsentState, ContactKind, CustomerFields, DecisionChoice

ExportFormat = Literal["csv", "vcf"]


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """What the customer said while being added."""

    kind: ContactKind
    value: str
    purpose: str
    state: ConsentState


@dataclass(frozen=True, slots=True)
class CustomerAdded:
    """What a pending customer may not have (secondary contacts, affiliations) waits at headquarters until
    the account number is given."""

    kind: ClassVar[str] = "CustomerAdded"
    schema: ClassVar[int] = 1
    fields: CustomerFields
    affiliations: tuple[str, ...] = ()
    """Beside those of the store's default customer, which headquarters adds."""
    consents: tuple[ConsentGiven, ...] = ()


@dataclass(frozen=True, slots=True)
class CustomerEdited:
    """Fields changed at the register, from what it had on its screen. Only sent in real time.

    Headquarters merges field by field; it takes all of it, or, where somebody else changed the same
    field, nothing, and says which.
    """

    kind: ClassVar[str] = "CustomerEdited"
    schema: ClassVar[int] = 1
    base_version: int
    base: CustomerFields
    fields: CustomerFields


@dataclass(frozen=True, slots=True)
class ConsentChanged:
    """A customer agreed to be contacted, or declined. Agreeing counts only over what was seen: who has
    declined meanwhile stays declined."""

    kind: ClassVar[str] = "ConsentChanged"
    schema: ClassVar[int] = 1
    contact: ContactKind
    value: str
    purpose: str
    state: ConsentState
    seen_at: str | None
    """The time of the consent that stood at the register; None where nobody had said anything."""


@dataclass(frozen=True, slots=True)
class AffiliationAdded:
    """Only sent in real time."""

    kind: ClassVar[str] = "AffiliationAdded"
    schema: ClassVar[int] = 1
    affiliation_id: str


@dataclass(frozen=True, slots=True)
class AffiliationRemoved:
    """Only sent in real time."""

    kind: ClassVar[str] = "AffiliationRemoved"
    schema: ClassVar[int] = 1
    affiliation_id: str


@dataclass(frozen=True, slots=True)
class LoyaltyCardIssued:
    """Only sent in real time."""

    kind: ClassVar[str] = "LoyaltyCardIssued"
    schema: ClassVar[int] = 1
    card_number: str
    """As scanned; empty for the next of headquarters' sequence."""


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
class ClientBookCustomerReassigned:
    """The customer goes from the book the register saw (None: nobody's) into another associate's."""

    kind: ClassVar[str] = "ClientBookCustomerReassigned"
    schema: ClassVar[int] = 1
    from_associate_id: str | None
    associate_id: str


@dataclass(frozen=True, slots=True)
class ClientBookChangeUndone:
    """Who made a client book change takes it back: no other permission is needed than the change had.

    Applies while the customer is where that change put them.
    """

    kind: ClassVar[str] = "ClientBookChangeUndone"
    schema: ClassVar[int] = 1
    undone_change_id: str
    from_associate_id: str | None
    """Where the change put the customer; None for nobody's book."""
    associate_id: str | None
    """Where the customer was before."""


@dataclass(frozen=True, slots=True)
class DecisionTaken:
    """What somebody decided about a wish that headquarters could not follow."""

    kind: ClassVar[str] = "DecisionTaken"
    schema: ClassVar[int] = 1
    decision_id: str
    choice: DecisionChoice


@dataclass(frozen=True, slots=True)
class NoteAdded:
    kind: ClassVar[str] = "NoteAdded"
    schema: ClassVar[int] = 1
    entry_id: str
    text: str


@dataclass(frozen=True, slots=True)
class ActivityAdded:
    kind: ClassVar[str] = "ActivityAdded"
    schema: ClassVar[int] = 1
    entry_id: str
    activity_type: str
    text: str
    follow_up_on: str | None = None
    """ISO date."""


@dataclass(frozen=True, slots=True)
class CustomerExported:
    """The customer was written to a file, with the others of the same export.

    It has happened: headquarters records it, whoever may export by then.
    """

    kind: ClassVar[str] = "CustomerExported"
    schema: ClassVar[int] = 1
    export_id: str
    format: ExportFormat
    customers: int
    """How many the export has; so headquarters knows when it has been told of all."""


@dataclass(frozen=True, slots=True)
class EntryCorrected:
    """Its writer gives a note or an activity another text; headquarters keeps the earlier one."""

    kind: ClassVar[str] = "EntryCorrected"
    schema: ClassVar[int] = 1
    entry_id: str
    text: str


@dataclass(frozen=True, slots=True)
class EntryWithdrawn:
    """Its writer takes a note or an activity back; headquarters keeps what it said."""

    kind: ClassVar[str] = "EntryWithdrawn"
    schema: ClassVar[int] = 1
    entry_id: str


Payload = (
    CustomerAdded
    | CustomerEdited
    | ConsentChanged
    | AffiliationAdded
    | AffiliationRemoved
    | LoyaltyCardIssued
    | EntryCorrected
    | EntryWithdrawn
    | ClientBookCustomerAdded
    | ClientBookCustomerRemoved
    | ClientBookCustomerReassigned
    | ClientBookChangeUndone
    | DecisionTaken
    | NoteAdded
    | ActivityAdded
    | CustomerExported
)

PAYLOADS: dict[str, type[Payload]] = {payload.kind: payload for payload in get_args(Payload)}


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
