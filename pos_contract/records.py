"""What downloads bring. IDs are UUIDv7 in canonical text; times are UTC, ISO 8601 with offset."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

CustomerType = Literal["person", "organization"]
EntryKind = Literal["note", "activity"]
DecisionState = Literal["open", "asked", "closed"]
DecisionChoice = Literal["leave", "ask_manager", "reassign"]
ContactKind = Literal["email", "phone"]
ConsentState = Literal["agreed", "declined"]
AttributeType = Literal["text", "integer", "decimal", "currency", "date", "boolean"]


@dataclass(frozen=True, slots=True)
class Address:
    purpose: str = "home"
    """home, business, office or post_box."""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    state: str = ""
    country: str = ""
    """ISO 3166-1 alpha-2."""
    contact_name: str = ""
    """Who is met there, where it is somebody else than the customer."""
    phone: str = ""
    """Of this address, as typed."""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """A secondary email or phone of a customer."""

    kind: ContactKind
    value: str
    """As typed."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What a customer said about being contacted, and who heard it where."""

    kind: ContactKind
    value: str
    """The email or phone it is about, as it was typed then."""
    purpose: str
    """marketing, so far the only one that anybody asks for."""
    state: ConsentState
    at: str
    associate_id: str = ""
    associate_name: str = ""
    store_name: str = ""


@dataclass(frozen=True, slots=True)
class CustomerFields:
    """What a person types about a customer, at the register or in a file."""

    type: CustomerType = "person"
    first_name: str = ""
    last_name: str = ""
    organization: str = ""
    email: str = ""
    phone: str = ""
    """As typed; search and twins use the normalised form."""
    addresses: tuple[Address, ...] = ()
    """The first is the primary one."""
    attributes: dict[str, Any] = field(default_factory=dict)
    """Attribute ID to text, number, yes/no or ISO date."""
    contacts: tuple[Contact, ...] = ()
    """Secondary emails and phones."""

    @property
    def name(self) -> str:
        """The name as every screen shows it."""
        if self.type == "organization":
            return self.organization
        if is_han(self.first_name) and is_han(self.last_name):
            return self.last_name + self.first_name
        return " ".join(part for part in (self.first_name, self.last_name) if part)


def is_han(text: str) -> bool:
    """Chinese characters alone: such names are written family name first, without a space."""
    return bool(text) and all("\u3400" <= letter <= "\u9fff" for letter in text)


@dataclass(frozen=True, slots=True)
class Membership:
    """A customer's place in a client book of the register's legal entity."""

    associate_id: str
    book_id: str | None
    """From headquarters' number sequence; None on a register until headquarters has made the book."""
    since: str


@dataclass(frozen=True, slots=True)
class CustomerProfile:
    """What headquarters keeps of a customer beside what a person types in the fields."""

    version: int = 0
    """Grows with each edit of the fields; an edit names the one it began from."""
    group: str = ""
    """The customer group's name; financial dimensions come from it."""
    currency: str = ""
    language: str = ""
    receipt_preference: str = ""
    """none, print, email or both; empty where nobody chose."""
    affiliations: tuple[str, ...] = ()
    """Affiliation IDs."""
    loyalty_cards: tuple[str, ...] = ()
    """Card numbers, the oldest first."""
    consents: tuple[Consent, ...] = ()
    """All there ever were: of each kind, value and purpose the last one stands."""


@dataclass(frozen=True, slots=True)
class CustomerRecord:
    customer_id: str
    fields: CustomerFields
    account_number: str | None
    """None is what screens call Pending sync."""
    address_books: tuple[str, ...]
    membership: Membership | None
    last_contact_at: str | None = None
    measures: dict[str, Any] = field(default_factory=dict)
    """Measure ID to value, of those that Customer Insights has for this customer."""
    profile: CustomerProfile = CustomerProfile()


@dataclass(frozen=True, slots=True)
class EntryRecord:
    """A note or an activity of a customer in one legal entity."""

    entry_id: str
    customer_id: str
    kind: EntryKind
    activity_type: str
    """The activity type's name; empty for a note."""
    text: str
    written_by: str
    written_by_name: str
    written_at: str
    follow_up_on: str | None = None
    """ISO date; of an activity that wants a follow-up."""
    corrected_at: str | None = None
    """When its writer last changed the text."""
    withdrawn: bool = False
    """Its writer took it back; the text stays at headquarters and comes here empty."""


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """A wish about a client book that headquarters could not follow, until a person has decided.

    Shown to who made the wish, wherever they sign in; once asked for, or when they have left, to managers.
    """

    decision_id: str
    customer_id: str
    kind: str
    """The change's, such as ClientBookCustomerAdded."""
    associate_id: str
    """Whose wish it was."""
    associate_name: str
    wanted_associate_id: str | None
    """Whose book the customer was to be in; None for nobody's."""
    fault: int
    """A pos_contract.errors.Fault: why it could not be followed."""
    facts: dict[str, str]
    """Who has the customer and since when, for the sentence."""
    made_at: str
    state: DecisionState
    """asked: a manager is to decide. closed: somebody has."""


@dataclass(frozen=True, slots=True)
class AssociateRecord:
    associate_id: str
    operator_id: str
    first_name: str
    last_name: str
    permissions: tuple[str, ...]
    address_books: tuple[str, ...]
    book_id: str | None
    pin_salt: str
    """Hexadecimal; see pos_contract.pins."""
    pin_hash: str
    """Hexadecimal Argon2id. A register stores it only keyed with its device secret."""
    active: bool = True
    layout_id: str | None = None
    """The screen layout assigned to the worker."""

    @property
    def name(self) -> str:
        return " ".join(part for part in (self.first_name, self.last_name) if part)


def named_in(names: dict[str, str], languages: Iterable[str]) -> str:
    """In the first of these languages that has a name, else in English."""
    return next(names[language] for language in (*languages, "en") if language in names)


@dataclass(frozen=True, slots=True)
class AttributeRecord:
    attribute_id: str
    names: dict[str, str]
    """Language to name; 'en' is always there."""
    type: AttributeType
    choices: tuple[str, ...] = ()
    """A fixed list for a text attribute; empty is free text."""
    display_order: int = 0
    can_be_refined: bool = False
    in_client_book: bool = False
    """Whether it belongs to the client book attribute group."""
    in_customer: bool = True
    """Whether it belongs to the customer attribute group: New customer asks for it."""
    mandatory: bool = False
    default: Any = None
    minimum: Any = None
    """The least number or ISO date; None is no bound."""
    maximum: Any = None
    help: dict[str, str] = field(default_factory=dict)
    """Language to a line that says what is wanted."""

    def name(self, languages: Iterable[str]) -> str:
        """In the first of these languages that has one, else in English."""
        return named_in(self.names, languages)

    def help_text(self, languages: Iterable[str]) -> str:
        """As the name; "" where headquarters says nothing."""
        return named_in({"en": "", **self.help}, languages)


@dataclass(frozen=True, slots=True)
class MeasureRecord:
    """One of the zero to three measures that headquarters chose for the cards."""

    measure_id: str
    names: dict[str, str]
    type: AttributeType
    is_share: bool = False
    """A number of which 1 is all, such as a probability: people read it in per cent."""

    def name(self, languages: Iterable[str]) -> str:
        """As an attribute's."""
        return named_in(self.names, languages)


@dataclass(frozen=True, slots=True)
class AffiliationRecord:
    affiliation_id: str
    names: dict[str, str]

    def name(self, languages: Iterable[str]) -> str:
        """As an attribute's."""
        return named_in(self.names, languages)


@dataclass(frozen=True, slots=True)
class DefaultCustomer:
    """What a store's default customer gives to each customer made there."""

    type: CustomerType = "person"
    group: str = ""
    receipt_preference: str = ""
    currency: str = ""
    language: str = ""
    affiliations: tuple[str, ...] = ()
    financial_dimensions: dict[str, str] = field(default_factory=dict)
    """Of the customer group."""


@dataclass(frozen=True, slots=True)
class ChannelConfiguration:
    """Job 1070: what a register knows of its store."""

    store_id: str
    store_number: str
    store_name: str
    register_id: str
    register_number: str
    legal_entity_id: str
    legal_entity_name: str
    country: str
    language: str
    currency: str
    time_zone: str
    address_books: tuple[str, ...]
    create_customer_async: bool
    filter_shared_customers: bool
    default_customer: DefaultCustomer = DefaultCustomer()


@dataclass(frozen=True, slots=True)
class StaffConfiguration:
    """Job 1060: who may sign in at the store, and whose client books it shows."""

    associates: tuple[AssociateRecord, ...]


@dataclass(frozen=True, slots=True)
class GlobalConfiguration:
    """Job 1110."""

    features: tuple[str, ...]
    """The features that are enabled, such as 'clienteling'."""
    activity_types: tuple[str, ...]
    attributes: tuple[AttributeRecord, ...]
    measures: tuple[MeasureRecord, ...] = ()
    affiliations: tuple[AffiliationRecord, ...] = ()
    activity_types_hours: int = 4
    """How old the activity types at a register may get before it asks for them anew."""
    unchecked: tuple[str, ...] = ()
    """Operations that everybody may run, whatever their permissions (check user access is off)."""


@dataclass(frozen=True, slots=True)
class LayoutRecord:
    layout_id: str
    name: str
    body: str
    """JSON of pos_contract.layouts."""


@dataclass(frozen=True, slots=True)
class RegistersConfiguration:
    """Job 1090: the screen layouts. The first of the worker's, the register's and the store's is shown."""

    layouts: tuple[LayoutRecord, ...] = ()
    """Those that anybody or anything at the store is assigned."""
    register_layout_id: str | None = None
    store_layout_id: str | None = None


@dataclass(frozen=True, slots=True)
class MergedRecord:
    """Another customer has taken this one's place."""

    customer_id: str
    into: str


@dataclass(frozen=True, slots=True)
class CustomersPage:
    """A page of job 1010: everything of the register's scope that changed after the cursor asked for."""

    customers: tuple[CustomerRecord, ...]
    gone: tuple[str, ...]
    """Customers who left the scope or were deleted."""
    entries: tuple[EntryRecord, ...]
    revision: int
    """The page is complete up to here; the next cursor."""
    remaining: int
    """What comes after this page; 0 on the last one."""
    decisions: tuple[DecisionRecord, ...] = ()
    merged: tuple[MergedRecord, ...] = ()
    """Of those gone, who is to be found as another customer."""
    erased: tuple[str, ...] = ()
    """Of those gone, whom nobody may keep anything of: neither in the queue nor anywhere else."""
    entries_gone: tuple[str, ...] = ()
    """Notes and activities of customers who are not in the scope; the register may have them of another one,
    with whom theirs was merged."""
    as_of: str = ""
    """Names what was published when the page was read; a headquarters that was put back to an earlier day
    does not know it."""
