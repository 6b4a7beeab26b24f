"""What is asked and answered about consent, affiliations and loyalty cards."""

from dataclasses import dataclass

from pos_contract.records import ConsentState, ContactKind


@dataclass(frozen=True, slots=True)
class ChangeConsent:
    customer_id: str
    kind: ContactKind
    value: str
    """One of the customer's emails or phones, as it stands there."""
    state: ConsentState
    seen_at: str | None
    """What stood on the screen when it was asked."""


@dataclass(frozen=True, slots=True)
class ChangeAffiliation:
    """`change_id` is made when the person presses: as often as it is sent, it is done once."""

    customer_id: str
    change_id: str
    affiliation_id: str


@dataclass(frozen=True, slots=True)
class IssueCard:
    """`change_id` is made when the panel opens and anew for another number: a card is issued once."""

    customer_id: str
    change_id: str
    card_number: str
    """As scanned or typed; empty for the next of headquarters' number sequence."""


@dataclass(frozen=True, slots=True)
class CardIssued:
    card_number: str


@dataclass(frozen=True, slots=True)
class ViewAffiliations:
    pass


@dataclass(frozen=True, slots=True)
class Affiliation:
    affiliation_id: str
    name: str
    """In the associate's language."""
