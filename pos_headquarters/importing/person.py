"""What a reader tells of one customer, before anything is decided about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pos_contract.records import Address, ConsentState, ContactKind


@dataclass(frozen=True, slots=True)
class Person:
    """As the file says it. Lists have the preferred one first."""

    line: int
    first_name: str = ""
    last_name: str = ""
    organization: str = ""
    is_organization: bool = False
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    addresses: tuple[Address, ...] = ()
    """The country by any name; no purpose is what the customer's type gives."""
    note: str = ""
    birthday: str = ""
    external_id: str = ""
    """With the name of the system that gave it, where that is known."""
    owner: str = ""
    """The external ID of a worker."""
    said: Mapping[ContactKind, ConsentState] = field(default_factory=dict)
    """About marketing at the first email and the first phone; what the file does not say is not here."""
