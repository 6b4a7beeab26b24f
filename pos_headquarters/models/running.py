"""Numbers, jobs and settings."""

from sqlmodel import CheckConstraint, Field

from pos_headquarters.models.base import Model, number


class Counter(Model, table=True):
    """`change`: the last change number; `published`: up to where job 1010 shows them; `twins`: up to where
    twins were looked for."""

    name: str = Field(primary_key=True)
    value: int = number()


class NumberSequence(Model, table=True):
    __tablename__ = "number_sequence"
    code: str = Field(primary_key=True)
    name: str
    format: str
    """A Python format with one number in it, such as C-{:07d}."""
    next_value: int = number()


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
    in_customer: bool = True
    """Whether it belongs to the customer attribute group."""
    mandatory: bool = False
    default_value: str = "null"
    """JSON; minimum and maximum too."""
    minimum: str = "null"
    maximum: str = "null"
    help: str = "{}"
    """JSON object: language to a line that says what is wanted."""


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


class Parameter(Model, table=True):
    """A setting of the retailer's (Commerce parameters)."""

    name: str = Field(primary_key=True)
    value: str
    """JSON."""
