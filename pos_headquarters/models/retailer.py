"""The retailer: companies, address books, stores and their registers."""

from sqlmodel import Field

from pos_headquarters.models.base import Model


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


class CustomerGroup(Model, table=True):
    __tablename__ = "customer_group"
    name: str = Field(primary_key=True)
    financial_dimensions: str = "{}"
    """JSON object: dimension to value."""


class Affiliation(Model, table=True):
    affiliation_id: str = Field(primary_key=True)
    names: str
    """JSON object: language to name."""


class DefaultCustomer(Model, table=True):
    """What each customer made in a store gets."""

    __tablename__ = "default_customer"
    store_id: str = Field(primary_key=True, foreign_key="store.store_id")
    type: str = "person"
    customer_group: str = Field(foreign_key="customer_group.name")
    receipt_preference: str = ""
    currency: str = ""
    language: str = ""
    affiliations: str = "[]"
    """JSON list of affiliation IDs."""


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
