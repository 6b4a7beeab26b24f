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


class RegisterDownload(Model, table=True):
    """What a register's channel database has of a job, as the register told at its last contact."""

    __tablename__ = "register_download"
    register_id: str = Field(primary_key=True, foreign_key="register.register_id")
    job: str = Field(primary_key=True)
    cursor: str
    """1010: the revision; other jobs: the digest of what was published."""
    told_at: str


class ChangeProblem(Model, table=True):
    """A change that was not taken: rejected, or to be sent again. Kept with its body until it is settled."""

    __tablename__ = "change_problem"
    __table_args__ = (Index("change_problem_of_customer", "customer_id"),)
    change_id: str = Field(primary_key=True)
    register_id: str = Field(foreign_key="register.register_id", index=True)
    sequence: int = number()
    customer_id: str
    """As the change has it; may be of nobody here."""
    associate_id: str
    overridden_by: str | None = None
    made_at: str
    kind: str
    schema_number: int
    payload: str
    """JSON; empty once it is settled, or its customer is erased."""
    outcome: str
    """rejected or retry."""
    fault: int
    facts: str
    """JSON, as a receipt's."""
    first_at: str
    last_at: str
    tries: int = 1
    state: str
    """open; mended, applied or dropped when it is settled."""
    settled_at: str | None = None
    settled_by: str | None = None
    """An administrator's user name; None is the register itself."""
    mended_change_id: str | None = None
    """The change that took its place."""
    told: bool = False
    """Whether its register no longer has it as refused, since it was settled here."""


class PublishedConfiguration(Model, table=True):
    __tablename__ = "published_configuration"
    job: str = Field(primary_key=True)
    store_id: str = Field(primary_key=True, foreign_key="store.store_id")
    digest: str
    body: str
    """JSON of the job's pos_contract.records class."""
    published_at: str
