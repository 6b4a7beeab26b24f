"""What is asked and shown of customers, their notes and activities."""

from dataclasses import dataclass, field
from typing import Any

from pos_app.values.timeline import KindCount, TimelineEntry
from pos_contract.changes import Change, ConsentGiven
from pos_contract.records import Address, CustomerFields, CustomerProfile


@dataclass(frozen=True, slots=True)
class SearchCustomers:
    text: str
    limit: int = 50


@dataclass(frozen=True, slots=True)
class FoundBy:
    """What a customer was found by, where a list of results does not show it."""

    kind: str
    """card, email, phone or address."""
    value: str


@dataclass(frozen=True, slots=True)
class CustomerRow:
    customer_id: str
    name: str
    account_number: str | None
    """None is Pending sync."""
    phone: str
    email: str
    city: str
    book_of: str | None
    """Whose client book the customer is in, by name; "" for somebody this register does not know."""
    found_by: FoundBy | None = None
    """None where name, account number, primary phone or primary email fit."""
    other_store: bool = False
    """Found in all stores, and in none of this store's address books."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    text: str
    rows: tuple[CustomerRow, ...]
    more: bool
    """There are more than the limit asked for."""
    total: int
    """Customers on this register."""


@dataclass(frozen=True, slots=True)
class AddCustomer:
    """`customer_id` is made when the form opens: saving the same form twice makes one customer."""

    customer_id: str
    fields: CustomerFields
    consents: tuple[ConsentGiven, ...] = ()
    """What the customer said about contacts of these fields."""


@dataclass(frozen=True, slots=True)
class AddCustomerAtHeadquarters:
    """`change_id` is made when Save is pressed, and again only when something else is to be saved."""

    customer_id: str
    change_id: str
    fields: CustomerFields
    consents: tuple[ConsentGiven, ...] = ()


@dataclass(frozen=True, slots=True)
class DiscardCustomer:
    customer_id: str


@dataclass(frozen=True, slots=True)
class Discarded:
    """What went with the customer, so that it can be taken back."""

    name: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class TakeBackDiscard:
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class SavedCustomer:
    customer_id: str
    name: str
    account_number: str | None
    """None: saved here, Pending sync."""


@dataclass(frozen=True, slots=True)
class ViewCustomer:
    customer_id: str


@dataclass(frozen=True, slots=True)
class Property:
    """One line of a card: an attribute's name in the associate's language, and its value as stored."""

    name: str
    type: str
    """An attribute's, or share: a number of which 1 is all."""
    value: Any | None
    """None shows as a dash."""
    in_days: int | None = None
    """Of a date that comes round soon: in how many days, whatever its year."""


@dataclass(frozen=True, slots=True)
class CustomerDetails:
    customer_id: str
    name: str
    type: str
    account_number: str | None
    email: str
    phone: str
    addresses: tuple[Address, ...]
    properties: tuple[Property, ...]
    owner_id: str | None
    owner_name: str | None
    book_id: str | None
    entries: tuple[TimelineEntry, ...]
    """The newest ones; "customer.timeline" has the rest."""
    fields: CustomerFields = field(default_factory=CustomerFields)
    profile: CustomerProfile = field(default_factory=CustomerProfile)
    affiliations: tuple[str, ...] = ()
    """By name, in the associate's language."""
    attributes: tuple[Property, ...] = ()
    """Of the customer attribute group and what else has a value, by display order."""
    kinds: tuple[KindCount, ...] = ()
    """Of all entries, the most frequent first."""


@dataclass(frozen=True, slots=True)
class AddNote:
    customer_id: str
    entry_id: str
    text: str


@dataclass(frozen=True, slots=True)
class ViewActivityTypes:
    pass


@dataclass(frozen=True, slots=True)
class RefreshActivityTypes:
    pass


@dataclass(frozen=True, slots=True)
class ActivityTypes:
    names: tuple[str, ...]
    known_at: str | None = None
    """When headquarters told them; None before it did in real time."""
    due: bool = False
    """They are older than headquarters' setting allows: to be asked for anew where it can be reached."""


@dataclass(frozen=True, slots=True)
class AddActivity:
    """One activity for each customer; `entry_ids` go with them, so that asking twice adds once."""

    customer_ids: tuple[str, ...]
    entry_ids: tuple[str, ...]
    activity_type: str
    text: str
    follow_up_in_days: int | None = None


@dataclass(frozen=True, slots=True)
class ActivitiesKept:
    count: int


@dataclass(frozen=True, slots=True)
class NoteKept:
    entry_id: str
