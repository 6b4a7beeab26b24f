"""What screens ask of operations and what they get back: frozen values, complete as they stand.

The bottom of the register: every room may import it, it imports only the contract.

Widgets never see a database row; whatever a screen shows is in one of these.
"""

from dataclasses import dataclass, field
from typing import Any

from pos_contract.records import Address, CustomerFields

# --- who and where -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Associate:
    associate_id: str
    operator_id: str
    name: str
    first_name: str
    permissions: frozenset[str]
    book_id: str | None


@dataclass(frozen=True, slots=True)
class Store:
    """What the header and the forms need of the channel's configuration."""

    store_id: str
    store_number: str
    store_name: str
    register_number: str
    country: str
    language: str
    time_zone: str
    create_customer_async: bool
    filter_shared_customers: bool
    address_books: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Activate:
    """707. `headquarters` is the base address, such as https://hq.example.com."""

    headquarters: str
    code: str


@dataclass(frozen=True, slots=True)
class SignIn:
    operator_id: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class LockRegister:
    """703."""


@dataclass(frozen=True, slots=True)
class Locked:
    pass


# --- customers ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SearchCustomers:
    text: str
    limit: int = 50


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
class TimelineEntry:
    entry_id: str
    kind: str
    activity_type: str
    text: str
    written_by_name: str
    written_at: str
    waiting: bool
    """Not at headquarters yet."""


@dataclass(frozen=True, slots=True)
class Property:
    """One line of a card: an attribute's name in the associate's language, and its value as stored."""

    name: str
    type: str
    value: Any | None
    """None shows as a dash."""


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


@dataclass(frozen=True, slots=True)
class AddNote:
    customer_id: str
    entry_id: str
    text: str


@dataclass(frozen=True, slots=True)
class NoteKept:
    entry_id: str


# --- client book -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ViewClientBook:
    associate_id: str


@dataclass(frozen=True, slots=True)
class CustomerCard:
    customer_id: str
    name: str
    account_number: str | None
    phone: str
    email: str
    properties: tuple[Property, ...]
    """Three, for every card the same names in the same order."""


@dataclass(frozen=True, slots=True)
class ClientBook:
    associate_id: str
    owner_name: str
    book_id: str | None
    cards: tuple[CustomerCard, ...]


@dataclass(frozen=True, slots=True)
class AddToClientBook:
    """714: into the client book of the associate who is signed in."""

    customer_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RemoveFromClientBook:
    """715."""

    customer_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotDone:
    customer_id: str
    name: str
    why: str
    """already_yours, in_another_book, not_in_book or unknown."""
    who: str = ""


@dataclass(frozen=True, slots=True)
class ClientBookChanged:
    """What 714 and 715 did and what they did not."""

    done: tuple[str, ...]
    not_done: tuple[NotDone, ...]


# --- sync --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ViewSync:
    pass


@dataclass(frozen=True, slots=True)
class QueuedRow:
    change_id: str
    kind: str
    """A pos_contract.changes kind: the screen has its words."""
    customer_name: str
    made_at: str
    state: str
    """waiting, parked, or arrived (headquarters has it; the download that shows it is to come)."""
    after_kind: str | None
    """The kind of an earlier change of the same customer that this one waits behind."""
    fault: int | None
    facts: dict[str, str]
    tries: int


@dataclass(frozen=True, slots=True)
class DownloadRow:
    job: str
    at: str | None
    rows: int
    remaining: int


@dataclass(frozen=True, slots=True)
class SyncOverview:
    queue: tuple[QueuedRow, ...]
    waiting: int
    parked: int
    downloads: tuple[DownloadRow, ...]


@dataclass(frozen=True, slots=True)
class RetryChange:
    """Send a parked change again."""

    change_id: str


@dataclass(frozen=True, slots=True)
class Retried:
    pass


@dataclass(frozen=True, slots=True)
class TryNow:
    """Contact headquarters without waiting for the next attempt."""


@dataclass(frozen=True, slots=True)
class Trying:
    pass


@dataclass(frozen=True, slots=True)
class LinkStatus:
    """What the header's pill and the Sync centre show of the link; see offline.link."""

    state: str
    """offline, connecting, online, auth_required or upgrade_required."""
    since: float
    """Seconds since this state began, when the status was made."""
    next_try_in: float | None = None
    """Seconds until the next attempt, when the status was made."""
    reason: str = ""
    """A code: unreachable, timeout, server_error, garbage, refused_device, copied_device, ''."""
