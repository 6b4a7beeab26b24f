"""The channel database's schema. Migrations come from these models, and a test holds the two together.

At run time rows are read and written as SQL text through `database.Reader` and `database.Tx`: the first
screens must not wait for an ORM's import, and the rows, the search index and the queue row of a change
must be one transaction.
"""

from sqlmodel import Field, Index, SQLModel, text


class Setting(SQLModel, table=True):
    """One JSON value per name: the channel (1070) and global (1110) configuration."""

    name: str = Field(primary_key=True)
    value: str


class Download(SQLModel, table=True):
    """How far each job has been brought here."""

    job: str = Field(primary_key=True)
    cursor: str
    """1010: the revision; other jobs: the digest of what was published."""
    at: str
    rows: int = 0
    remaining: int = 0


class Associate(SQLModel, table=True):
    associate_id: str = Field(primary_key=True)
    operator_id: str = Field(unique=True)
    first_name: str
    last_name: str
    permissions: str
    """JSON list."""
    address_books: str
    """JSON list."""
    book_id: str | None = None
    pin_salt: str
    pin_verifier: str
    """HMAC of the PIN hash under the device secret (pos_contract.pins)."""
    active: bool = True
    layout_id: str | None = None
    """The screen layout assigned to the worker."""


class SignInTries(SQLModel, table=True):
    """Wrong PINs in a row, so that a restart forgives nothing."""

    __tablename__ = "sign_in_tries"
    operator_id: str = Field(primary_key=True)
    failures: int
    last_at: str


class Customer(SQLModel, table=True):
    """What this register knows of a customer: headquarters' row with this register's waiting changes on top.

    Written by `customers.py` alone, which keeps what search knows in step.
    """

    __table_args__ = (
        Index(
            "customer_by_book",
            "associate_id",
            "sort_key",
            "id",
            sqlite_where=text("associate_id IS NOT NULL"),
        ),
        Index("customer_by_account", "account_number", sqlite_where=text("account_number IS NOT NULL")),
    )
    id: int | None = Field(default=None, primary_key=True)
    customer_id: str = Field(unique=True)
    account_number: str | None = None
    name: str
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
    address_books: str
    """JSON list."""
    associate_id: str | None = None
    """Whose client book the customer is in."""
    book_id: str | None = None
    member_since: str | None = None
    last_contact_at: str | None = None
    measures: str = Field(default="{}", sa_column_kwargs={"server_default": "{}"})
    """JSON object: measure ID to value."""
    contacts: str = Field(default="[]", sa_column_kwargs={"server_default": "[]"})
    """JSON list of pos_contract.records.Contact."""
    profile: str = Field(default="{}", sa_column_kwargs={"server_default": "{}"})
    """JSON of pos_contract.records.CustomerProfile."""
    sort_key: str
    """Sorts as the store's language sorts the name (`folding.sort_key`)."""


class PreparedWords(SQLModel, table=True):
    """What search will find a customer of the first download by, until they are brought into it."""

    __tablename__ = "prepared_words"
    id: int = Field(primary_key=True)
    """Of `customer`."""
    terms: str
    digits: str


class CustomerSearch(SQLModel, table=True):
    """What search knows of a customer, in name order: by `sort_key`, then `id`.

    Apart from `customer`, so that the first download can append it sorted, and with all that a list of
    results shows, so that a search reads few pages. The full-text table `customer_terms` (migrations)
    indexes `terms` with the rank as its rowid. Written by `search_index.py` alone.
    """

    __tablename__ = "customer_search"
    __table_args__ = (Index("search_by_name", "sort_key", "id"),)
    rank: int | None = Field(default=None, primary_key=True)
    """Place in name order, with gaps: the index read by rowid is the list sorted by name."""
    id: int
    """customer.id"""
    sort_key: str
    terms: str
    """The tokens of `folding`: words, pieces of phone numbers and of other words, address books."""
    digits: str
    """The primary phone number's, normalised, and behind spaces those of the others."""
    customer_id: str
    name: str
    account_number: str | None = None
    phone: str
    email: str
    city: str
    """Of the first address."""
    associate_id: str | None = None


class CustomerCount(SQLModel, table=True):
    """One row: how many customers there are, since counting a million takes longer than finding one."""

    __tablename__ = "customer_count"
    id: int | None = Field(default=None, primary_key=True)
    customers: int = 0
    searchable: int = 0
    """Those who are in customer_search; fewer than `customers` only during the first download."""


class Entry(SQLModel, table=True):
    """A note or an activity."""

    __table_args__ = (
        Index("entry_by_customer", "customer_id", "written_at"),
        Index(
            "entry_by_follow_up",
            "customer_id",
            "follow_up_on",
            "written_by",
            "written_at",
            sqlite_where=text("follow_up_on IS NOT NULL"),
        ),
    )
    entry_id: str = Field(primary_key=True)
    customer_id: str
    kind: str
    activity_type: str
    text: str
    written_by: str
    written_by_name: str
    written_at: str
    follow_up_on: str | None = None
    """ISO date."""
    corrected_at: str | None = None
    withdrawn: bool = Field(default=False, sa_column_kwargs={"server_default": "0"})


class Purchase(SQLModel, table=True):
    """What a customer bought, as headquarters told it when it was last asked."""

    __table_args__ = (Index("purchase_by_customer", "customer_id", "at"),)
    purchase_id: str = Field(primary_key=True)
    customer_id: str
    at: str
    body: str
    """JSON of pos_contract.purchases.PurchaseRecord."""


class PurchasesAsked(SQLModel, table=True):
    """When headquarters was last asked for a customer's purchases."""

    __tablename__ = "purchases_asked"
    customer_id: str = Field(primary_key=True)
    at: str


class MergedCustomer(SQLModel, table=True):
    """Who is to be found as another customer."""

    __tablename__ = "merged_customer"
    customer_id: str = Field(primary_key=True)
    into_id: str


class Product(SQLModel, table=True):
    """What purchase history shows of an item: job 1040 brings the names, 1150 the pictures."""

    item: str = Field(primary_key=True)
    names: str = "{}"
    """JSON object: language to name."""
    picture: str = ""
    """A data URL; empty without."""


class ResyncSeen(SQLModel, table=True):
    """What a full resync has brought so far: other customers, entries and decisions go when it is through."""

    __tablename__ = "resync_seen"
    id: str = Field(primary_key=True)
    """customer_id, entry_id or decision_id."""


class RecentSearch(SQLModel, table=True):
    """What an associate looked for, so that it is there again."""

    __tablename__ = "recent_search"
    associate_id: str = Field(primary_key=True)
    words: str = Field(primary_key=True)
    at: str


class Decision(SQLModel, table=True):
    """A wish about a client book that headquarters could not follow and nobody has decided yet."""

    __table_args__ = (Index("decision_by_customer", "customer_id"),)
    decision_id: str = Field(primary_key=True)
    customer_id: str
    kind: str
    associate_id: str
    associate_name: str
    wanted_associate_id: str | None = None
    fault: int
    facts: str
    """JSON object."""
    made_at: str
    state: str
    """open or asked; what is closed goes."""


class SavedRefiners(SQLModel, table=True):
    """A set of refiners that an associate keeps at this register."""

    __tablename__ = "saved_refiners"
    associate_id: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    refiners: str
    """JSON."""


class QueuedChange(SQLModel, table=True):
    """The upload queue: a row per change, from the tap until a download has brought its effect."""

    __tablename__ = "upload_queue"
    __table_args__ = (
        Index("queue_by_customer", "customer_id", "sequence"),
        {"sqlite_autoincrement": True},
    )
    sequence: int | None = Field(default=None, primary_key=True)
    """Never used twice, also after the row is gone."""
    change_id: str = Field(unique=True)
    customer_id: str
    associate_id: str
    overridden_by: str | None = None
    made_at: str
    kind: str
    schema_number: int
    payload: str
    state: str = "waiting"
    """waiting or parked; never "in flight": resending is safe."""
    tries: int = 0
    fault: int | None = None
    """A pos_contract.errors.Fault of the last answer."""
    facts: str = "{}"
    revision: int | None = None
    """Set when headquarters has applied it: it counts until a download at or past this revision is here."""
