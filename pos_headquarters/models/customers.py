"""Customers, their client books, and what is known and decided about them."""

from typing import Any

from sqlmodel import Field, Index, UniqueConstraint, text

from pos_headquarters.models.base import Model, number


def _where(condition: str) -> dict[str, Any]:
    """An index of some rows only."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


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
        Index("customer_by_phone", "phone_key", **_where("phone_key <> ''")),
        Index("customer_by_email", "email_key", **_where("email_key <> ''")),
        Index("customer_by_name", "name_key"),
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
    contacts: str = "[]"
    """JSON list of pos_contract.records.Contact."""
    consents: str = "[]"
    """JSON list of pos_contract.records.Consent; of the same contact and purpose the last one stands."""
    affiliations: str = "[]"
    """JSON list of affiliation IDs."""
    customer_group: str = ""
    currency: str = ""
    language: str = ""
    receipt_preference: str = ""
    version: int = 0
    """Grows with each edit of the fields."""
    withheld: str | None = None
    """JSON object: the contacts and affiliations that wait for the account number."""
    search_text: str = ""
    """The words that Search all stores looks through, each led by a space (pos_contract.folding)."""
    phone_key: str = ""
    email_key: str = ""
    name_key: str = ""
    """What twins have in common: normalised, and a name's words in alphabetical order."""
    created_at: str
    merged_into: str | None = None
    """The customer who took this one's place; such a row is kept for what still comes under its ID."""
    deleted_at: str | None = None
    """Headquarters has deleted the customer; the row is kept to say so to what still comes."""
    erased_at: str | None = None
    """The customer asked to be forgotten: the row has nothing personal left."""


class CustomerEdit(Model, table=True):
    """A field as an edit found and left it: who changed what, and what conflicts are shown with."""

    __tablename__ = "customer_edit"
    customer_id: str = Field(primary_key=True, foreign_key="customer.customer_id")
    version: int = Field(primary_key=True)
    """The customer's after the edit."""
    field: str = Field(primary_key=True)
    """Of pos_contract.records.CustomerFields; an attribute as attributes.ID."""
    before: str
    """JSON."""
    after: str
    """JSON."""
    associate_id: str
    """An administrator's user name where headquarters edited."""
    made_at: str


class LoyaltyCard(Model, table=True):
    """Its key is the rule that a card is issued once."""

    __tablename__ = "loyalty_card"
    card_number: str = Field(primary_key=True)
    customer_id: str = Field(foreign_key="customer.customer_id", index=True)
    issued_at: str
    issued_by: str
    store_id: str = Field(foreign_key="store.store_id")


class Purchase(Model, table=True):
    """A sale, as another system told it."""

    __table_args__ = (Index("purchase_by_customer", "customer_id", "at"),)
    purchase_id: str = Field(primary_key=True)
    customer_id: str = Field(foreign_key="customer.customer_id")
    legal_entity_id: str = Field(foreign_key="legal_entity.legal_entity_id")
    at: str
    store_name: str
    amount: float
    currency: str
    lines: str
    """JSON list of pos_contract.purchases.PurchaseLine."""


class Twin(Model, table=True):
    """Two customers who may be one, until a person has said so or not."""

    __table_args__ = (Index("twin_of_other", "other_id"),)
    customer_id: str = Field(primary_key=True, foreign_key="customer.customer_id")
    """The later one."""
    other_id: str = Field(primary_key=True, foreign_key="customer.customer_id")
    reasons: str
    """JSON list: phone, email, name."""
    found_at: str
    state: str
    """open, merged or apart."""


class CustomerMerge(Model, table=True):
    """What a merge moved, so that it can be undone."""

    __tablename__ = "customer_merge"
    merge_id: str = Field(primary_key=True)
    kept_id: str = Field(foreign_key="customer.customer_id", index=True)
    gone_id: str = Field(foreign_key="customer.customer_id", index=True)
    made_at: str
    made_by: str
    """An administrator's user name; empty is a command."""
    before: str
    """JSON: both customers as they were; empty once one of them is erased."""
    undone_at: str | None = None
    undone_by: str | None = None


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
    corrected_at: str | None = None
    withdrawn: bool = False
    change_number: int = number(default=0)
    published_number: int | None = number(default=None)


class EntryVersion(Model, table=True):
    """The text that an entry had before its writer corrected it."""

    __tablename__ = "entry_version"
    entry_id: str = Field(primary_key=True, foreign_key="entry.entry_id")
    replaced_at: str = Field(primary_key=True)
    text: str


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
    change_number: int = number(default=0)
    published_number: int | None = number(default=None)


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
    customers: int = number()
    """As the register counted them; exported_customer has those who have been told."""
    made_at: str
    received_at: str


class ExportedCustomer(Model, table=True):
    __tablename__ = "exported_customer"
    change_id: str = Field(primary_key=True)
    export_id: str = Field(foreign_key="customer_export.export_id", index=True)
    customer_id: str = Field(foreign_key="customer.customer_id", index=True)


class OfficeExport(Model, table=True):
    """Customers that headquarters wrote to a file."""

    __tablename__ = "office_export"
    export_id: str = Field(primary_key=True)
    store_id: str = Field(foreign_key="store.store_id")
    """Whose customers."""
    format: str
    file_name: str
    made_at: str
    made_by: str
    """An administrator's user name; empty is a command."""


class OfficeExportedCustomer(Model, table=True):
    """Recorded before the customer is written to the file."""

    __tablename__ = "office_exported_customer"
    export_id: str = Field(primary_key=True, foreign_key="office_export.export_id")
    customer_id: str = Field(primary_key=True, foreign_key="customer.customer_id", index=True)


class CustomerMeasure(Model, table=True):
    """A value that Customer Insights has for a customer."""

    __tablename__ = "customer_measure"
    customer_id: str = Field(primary_key=True, foreign_key="customer.customer_id")
    measure_id: str = Field(primary_key=True, foreign_key="measure.measure_id")
    value: str
    """JSON."""
    refreshed_at: str | None = None
    """When Customer Insights last told it."""


class ExternalId(Model, table=True):
    """Another system's ID of a customer or worker, so that a file read twice adds nobody twice."""

    __tablename__ = "external_id"
    legal_entity_id: str = Field(primary_key=True, foreign_key="legal_entity.legal_entity_id")
    kind: str = Field(primary_key=True)
    """customer or worker."""
    external_id: str = Field(primary_key=True)
    record_id: str = Field(index=True)
    owner: str | None = Field(default=None, index=True)
    """Of a customer: the worker who is to have it, until that worker is known."""
