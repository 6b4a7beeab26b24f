"""Who runs headquarters, and what they changed."""

from sqlmodel import Field, Index

from pos_headquarters.models.base import Model


class Administrator(Model, table=True):
    administrator_id: str = Field(primary_key=True)
    user_name: str = Field(unique=True)
    name: str
    role: str
    """administrator, manager or reader."""
    password_hash: str
    """Argon2id, with its salt and parameters."""
    must_change: bool = True
    """The password is a one-time one."""
    failures: int = 0
    locked_until: str | None = None
    active: bool = True
    created_at: str
    last_sign_in_at: str | None = None


class AdministratorSession(Model, table=True):
    __tablename__ = "administrator_session"
    token_hash: str = Field(primary_key=True)
    """SHA-256 of what the browser has."""
    administrator_id: str = Field(foreign_key="administrator.administrator_id", index=True)
    created_at: str
    last_seen_at: str


class AdministratorRecord(Model, table=True):
    """Who changed what, and when; without secrets and without what is personal about customers."""

    __tablename__ = "administrator_record"
    __table_args__ = (Index("administrator_record_by_time", "at"),)
    record_id: str = Field(primary_key=True)
    at: str
    administrator: str
    """The user name."""
    page: str
    about: str
    """What was changed, as people name it."""
    action: str
    before: str = "{}"
    """JSON object of the fields that changed; after too."""
    after: str = "{}"
