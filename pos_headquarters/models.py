"""Headquarters' schema. Migrations come from these models, and a test holds the two together.

Times are UTC in ISO 8601 text; IDs that a register or headquarters makes are UUIDv7 in canonical text.
"""

from typing import Any

from sqlalchemy import BigInteger
from sqlalchemy.orm import registry
from sqlmodel import CheckConstraint, Field, Index, SQLModel, UniqueConstraint, text


class Model(SQLModel, registry=registry()):
    """Headquarters' tables stand in a metadata of their own."""


def _number(**options: Any) -> Any:
    """A column for numbers that outgrow 32 bits."""
    return Field(sa_type=BigInteger, **options)


# --- the retailer ------------------------------------------------------------------------------------


class LegalEntity(Model, table=True):
    """A company: the border of a client book, of notes and of activities."""

    __tablename__ = "legal_entity"
    legal_entity_id: str = Field(primary_key=True)
    name: str


class AddressBook(Model, table=True):
    """Ties associates, customers and stores together."""

    __tablename__ = "address_book"
    address_book_id: str = Field(primary_key=True)
    name: str


class Store(Model, table=True):
    store_id: str = Field(primary_key=True)
    number: str = Field(unique=True)
    name: str
    legal_entity_id: str = Field(foreign_key="legal_entity.legal_entity_id")
    country: str
    language: str
    currency: str
    time_zone: str
    create_customer_async: bool = False
    filter_shared_customers: bool = False


class StoreAddressBook(Model, table=True):
    __tablename__ = "store_address_book"
    store_id: str = Field(primary_key=True, foreign_key="store.store_id")
    address_book_id: str = Field(primary_key=True, foreign_key="address_book.address_book_id", index=True)


class Register(Model, table=True):
    register_id: str = Field(primary_key=True)
    number: str = Field(unique=True)
    store_id: str = Field(foreign_key="store.store_id", index=True)
    code_hash: str | None = Field(default=None, unique=True)
    """SHA-256 of the activation code, until the device that used it has called once."""
    code_used_by: str | None = None
    """The installation that used the code and may use it again, in case the token never reached it."""
    install_id: str | None = None
    token_hash: str | None = Field(default=None, unique=True)
    """SHA-256 of the device token; None is a register that is not activated, or withdrawn."""
    activated_at: str | None = None
    upload_requested: bool = False
    last_contact_at: str | None = None
    last_upload_at: str | None = None
    waiting: int = 0
    parked: int = 0
    oldest_made_at: str | None = None


# --- associates --------------------------------------------------------------------------------------


class PermissionGroup(Model, table=True):
    __tablename__ = "permission_group"
    permission_group_id: str = Field(primary_key=True)
    name: str = Field(unique=True)


class PermissionGroupPermission(Model, table=True):
    __tablename__ = "permission_group_permission"
    permission_group_id: str = Field(primary_key=True, foreign_key="permission_group.permission_group_id")
    permission: str = Field(primary_key=True)


class Associate(Model, table=True):
    associate_id: str = Field(primary_key=True)
    operator_id: str = Field(unique=True)
    first_name: str
    last_name: str
    permission_group_id: str = Field(foreign_key="permission_group.permission_group_id")
    pin_salt: str
    pin_hash: str
    active: bool = True


class AssociateAddressBook(Model, table=True):
    __tablename__ = "associate_address_book"
    associate_id: str = Field(primary_key=True, foreign_key="associate.associate_id")
    address_book_id: str = Field(primary_key=True, foreign_key="address_book.address_book_id", index=True)


class SignInTries(Model, table=True):
    """Wrong PINs in a row, for operator IDs that exist and for those that don't."""

    __tablename__ = "sign_in_tries"
    operator_id: str = Field(primary_key=True)
    failures: int
    locked_until: str | None = None


# --- customers ---------------------------------------------------------------------------------------


class Customer(Model, table=True):
    __table_args__ = (
        Index(
            "customer_without_account",
            "customer_id",
            sqlite_where=text("account_number IS NULL"),
            postgresql_where=text("account_number IS NULL"),
        ),
        Index(
            "customer_merged",
            "merged_into",
            sqlite_where=text("merged_into IS NOT NULL"),
            postgresql_where=text("merged_into IS NOT NULL"),
        ),
    )
    customer_id: str = Field(primary_key=True)
    account_number: str | None = Field(default=None, unique=True)
    type: str
    first_name: str
    last_name: str
    organization: str
    email: str
    phone: str
    addresses: str
    """JSON list of pos_contract.records.Address."""
    attributes: str
    """JSON object: attribute ID to value."""
    created_at: str
    merged_into: str | None = None
    """The customer who took this one's place; such a row is kept for what still comes under its ID."""
    deleted_at: str | None = None
    """Headquarters has deleted the customer; the row is kept to say so to what still comes."""


class CustomerContact(Model, table=True):
    """When a customer was last in contact with a company."""

    __tablename__ = "customer_contact"
    customer_id: str = Field(primary_key=True, foreign_key="customer.customer_id")
    legal_entity_id: str = Field(primary_key=True, foreign_key="legal_entity.legal_entity_id")
    last_contact_at: str


class CustomerAddressBook(Model, table=True):
    __tablename__ = "customer_address_book"
    customer_id: str = Field(primary_key=True, foreign_key="customer.customer_id")
    address_book_id: str = Field(primary_key=True, foreign_key="address_book.address_book_id")


class ClientBook(Model, table=True):
    """At most one for an associate and legal entity."""

    __tablename__ = "client_book"
    __table_args__ = (UniqueConstraint("legal_entity_id", "associate_id"),)
    book_id: str = Field(primary_key=True)
    legal_entity_id: str = Field(foreign_key="legal_entity.legal_entity_id")
    associate_id: str = Field(foreign_key="associate.associate_id", index=True)


class ClientBookCustomer(Model, table=True):
    """Its key is the rule that a customer is in at most one client book of a legal entity."""

    __tablename__ = "client_book_customer"
    customer_id: str = Field(primary_key=True, foreign_key="customer.customer_id")
    legal_entity_id: str = Field(primary_key=True, foreign_key="legal_entity.legal_entity_id")
    book_id: str = Field(foreign_key="client_book.book_id", index=True)
    since: str


class Entry(Model, table=True):
    """A note or an activity."""

    __table_args__ = (Index("entry_by_number", "legal_entity_id", "change_number"),)
    entry_id: str = Field(primary_key=True)
    customer_id: str = Field(foreign_key="customer.customer_id", index=True)
    legal_entity_id: str = Field(foreign_key="legal_entity.legal_entity_id")
    kind: str
    activity_type: str = ""
    text: str
    written_by: str
    written_at: str
    follow_up_on: str | None = None
    overridden_by: str | None = None
    change_number: int = _number(default=0)
    published_number: int | None = _number(default=None)


class Decision(Model, table=True):
    """A wish about a client book that could not be followed, and what became of it."""

    __table_args__ = (Index("decision_by_number", "change_number"),)
    decision_id: str = Field(primary_key=True)
    """The ID of the change that had the wish."""
    customer_id: str = Field(foreign_key="customer.customer_id", index=True)
    legal_entity_id: str = Field(foreign_key="legal_entity.legal_entity_id")
    store_id: str = Field(foreign_key="store.store_id")
    """Whose register sent the wish."""
    kind: str
    associate_id: str = Field(index=True)
    """As the change has it; may be of somebody unknown."""
    wanted_associate_id: str | None = None
    fault: int
    facts: str
    """JSON, with an associate's ID in place of the name."""
    made_at: str
    state: str
    choice: str | None = None
    """None when nobody chose: a later change took its place, or it came as wished."""
    decided_by: str | None = None
    decided_at: str | None = None
    change_number: int = _number(default=0)
    published_number: int | None = _number(default=None)


class CustomerExport(Model, table=True):
    """Customers that an associate wrote to a file at a register."""

    __tablename__ = "customer_export"
    export_id: str = Field(primary_key=True)
    register_id: str = Field(foreign_key="register.register_id")
    associate_id: str
    """As the change has it; may be of somebody unknown."""
    overridden_by: str | None = None
    permitted: bool
    """Whether one of the two might export when headquarters was told."""
    format: str
    customers: int = _number()
    """As the register counted them; exported_customer has those who have been told."""
    made_at: str
    received_at: str


class ExportedCustomer(Model, table=True):
    __tablename__ = "exported_customer"
    change_id: str = Field(primary_key=True)
    export_id: str = Field(foreign_key="customer_export.export_id", index=True)
    customer_id: str = Field(foreign_key="customer.customer_id", index=True)


class CustomerMeasure(Model, table=True):
    """A value that Customer Insights has for a customer."""

    __tablename__ = "customer_measure"
    customer_id: str = Field(primary_key=True, foreign_key="customer.customer_id")
    measure_id: str = Field(primary_key=True, foreign_key="measure.measure_id")
    value: str
    """JSON."""


class ExternalId(Model, table=True):
    """Another system's ID of a customer or worker, so that a file read twice adds nobody twice."""

    __tablename__ = "external_id"
    legal_entity_id: str = Field(primary_key=True, foreign_key="legal_entity.legal_entity_id")
    kind: str = Field(primary_key=True)
    """customer or worker."""
    external_id: str = Field(primary_key=True)
    record_id: str
    owner: str | None = Field(default=None, index=True)
    """Of a customer: the worker who is to have it, until that worker is known."""


# --- what registers have -----------------------------------------------------------------------------


class CustomerScope(Model, table=True):
    """Which stores' registers have a customer, or had it."""

    __tablename__ = "customer_scope"
    __table_args__ = (Index("customer_scope_by_number", "store_id", "change_number"),)
    customer_id: str = Field(primary_key=True, foreign_key="customer.customer_id")
    store_id: str = Field(primary_key=True, foreign_key="store.store_id")
    change_number: int = _number()
    published_number: int | None = _number(default=None)
    """Its change number as job 1010 published it last, when it has moved on since."""
    gone: bool = False


class CustomerUse(Model, table=True):
    """A customer whom a store does not share, and who was served there."""

    __tablename__ = "customer_use"
    customer_id: str = Field(primary_key=True, foreign_key="customer.customer_id")
    store_id: str = Field(primary_key=True, foreign_key="store.store_id")


class Receipt(Model, table=True):
    """What became of a change: kept for ever, without personal data."""

    change_id: str = Field(primary_key=True)
    register_id: str = Field(foreign_key="register.register_id")
    sequence: int = _number()
    body_hmac: str
    outcome: str
    revision: int | None = _number(default=None)
    fault: int | None = None
    facts: str
    """JSON, with an associate's ID in place of the name."""
    move: str | None = None
    """JSON of services.rules.Move, of a client book change that was applied."""
    received_at: str


class PublishedConfiguration(Model, table=True):
    __tablename__ = "published_configuration"
    job: str = Field(primary_key=True)
    store_id: str = Field(primary_key=True, foreign_key="store.store_id")
    digest: str
    body: str
    """JSON of the job's pos_contract.records class."""
    published_at: str


# --- numbers, jobs, settings -------------------------------------------------------------------------


class Counter(Model, table=True):
    """`change`: the last change number; `published`: up to where job 1010 shows them."""

    name: str = Field(primary_key=True)
    value: int = _number()


class NumberSequence(Model, table=True):
    __tablename__ = "number_sequence"
    code: str = Field(primary_key=True)
    name: str
    format: str
    """A Python format with one number in it, such as C-{:07d}."""
    next_value: int = _number()


class Job(Model, table=True):
    name: str = Field(primary_key=True)
    title: str
    seconds: int | None = None
    """How often it runs; None is never by itself."""
    last_run_at: str | None = None
    last_rows: int | None = None
    last_ms: int | None = None
    last_error: str | None = None


class Feature(Model, table=True):
    name: str = Field(primary_key=True)
    enabled: bool


class ActivityType(Model, table=True):
    __tablename__ = "activity_type"
    name: str = Field(primary_key=True)
    display_order: int


class Attribute(Model, table=True):
    """A customer attribute, and its place in the client book attribute group."""

    attribute_id: str = Field(primary_key=True)
    names: str
    """JSON object: language to name."""
    type: str
    choices: str
    """JSON list."""
    display_order: int
    can_be_refined: bool
    in_client_book: bool


class Measure(Model, table=True):
    """What Customer Insights tells of customers; up to three have a place on the cards."""

    __table_args__ = (CheckConstraint("place BETWEEN 1 AND 3", name="measure_place"),)
    measure_id: str = Field(primary_key=True)
    names: str
    """JSON object: language to name."""
    type: str
    """An attribute's, or share: a number of which 1 is all."""
    place: int | None = Field(default=None, unique=True)
    """1 to 3; None is not chosen."""


class Secret(Model, table=True):
    """Made once for this database; never leaves it."""

    name: str = Field(primary_key=True)
    value: str
