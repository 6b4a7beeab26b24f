"""The retailer: companies, address books, operating units, stores and their registers."""

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


class OperatingUnit(Model, table=True):
    """Where a store stands in the organization; its primary address says in which country."""

    __tablename__ = "operating_unit"
    operating_unit_id: str = Field(primary_key=True)
    number: str = Field(unique=True)
    name: str
    street: str = ""
    postal_code: str = ""
    city: str = ""
    state: str = ""
    country: str
    """ISO 3166-1 alpha-2."""


class FunctionalityProfile(Model, table=True):
    __tablename__ = "functionality_profile"
    functionality_profile_id: str = Field(primary_key=True)
    name: str = Field(unique=True)
    create_customer_async: bool = False


class ChannelDatabaseGroup(Model, table=True):
    __tablename__ = "channel_database_group"
    channel_database_group_id: str = Field(primary_key=True)
    name: str = Field(unique=True)
    filter_shared_customers: bool = False


class ScreenLayout(Model, table=True):
    """As it was uploaded, after the checks that a register makes too."""

    __tablename__ = "screen_layout"
    layout_id: str = Field(primary_key=True)
    name: str = Field(unique=True)
    body: str
    """JSON of pos_contract.layouts."""
    uploaded_at: str
    uploaded_by: str
    """An administrator's user name, or whoever arranged it at a register, with operator ID and register."""


class Store(Model, table=True):
    store_id: str = Field(primary_key=True)
    number: str = Field(unique=True)
    name: str
    legal_entity_id: str = Field(foreign_key="legal_entity.legal_entity_id")
    operating_unit_id: str | None = Field(default=None, foreign_key="operating_unit.operating_unit_id")
    """Its pages want one, as a profile and a group; SQLite adds no such column that must have a value."""
    functionality_profile_id: str | None = Field(
        default=None, foreign_key="functionality_profile.functionality_profile_id"
    )
    channel_database_group_id: str | None = Field(
        default=None, foreign_key="channel_database_group.channel_database_group_id"
    )
    layout_id: str | None = Field(default=None, foreign_key="screen_layout.layout_id")
    language: str
    currency: str
    time_zone: str


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
    layout_id: str | None = Field(default=None, foreign_key="screen_layout.layout_id")
    code_hash: str | None = Field(default=None, unique=True)
    """SHA-256 of the activation code, until the device that used it has called once."""
    code_used_by: str | None = None
    """The installation that used the code and may use it again, in case the token never reached it."""
    install_id: str | None = None
    token_hash: str | None = Field(default=None, unique=True)
    """SHA-256 of the device token; None is a register that is not activated, or withdrawn."""
    activated_at: str | None = None
    deactivated_at: str | None = None
    """Its token is known and no longer served: the register is told so at its next contact."""
    copied_tries: int = 0
    """Calls with its token from another installation since it was activated: a copied device."""
    copied_at: str | None = None
    """The last of them."""
    upload_requested: bool = False
    resync_requested: bool = False
    """It is to bring every customer anew, and keep its queue."""
    last_contact_at: str | None = None
    last_upload_at: str | None = None
    waiting: int = 0
    parked: int = 0
    oldest_made_at: str | None = None
    version: str = ""
    """Of its program."""
    queue: str = "[]"
    """JSON list of pos_contract.messages.QueuedChange, as the register told at its last contact."""


class Product(Model, table=True):
    """What purchase history shows of an item."""

    item: str = Field(primary_key=True)
    """The item's number."""
    names: str
    """JSON object: language to name."""
    picture: str = ""
    """A small PNG or JPEG as a data URL; empty without."""
