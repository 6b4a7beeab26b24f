"""What registers have, and what headquarters answered them."""

from sqlmodel import Field, Index

from pos_headquarters.models.base import Model, number


class CustomerScope(Model, table=True):
    """Which stores' registers have a customer, or had it."""

    __tablename__ = "customer_scope"
    __table_args__ = (Index("customer_scope_by_number", "store_id", "change_number"),)
    customer_id: str = Field(primary_key=True, foreign_key="customer.customer_id")
    store_id: str = Field(primary_key=True, foreign_key="store.store_id")
    change_number: int = number()
    published_number: int | None = number(default=None)
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
    sequence: int = number()
    body_hmac: str
    outcome: str
    revision: int | None = number(default=None)
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
