"""Numbers, jobs and settings."""

from sqlmodel import CheckConstraint, Field, Index, UniqueConstraint

from pos_headquarters.models.base import Model, number


class Counter(Model, table=True):
    """`change`: the last change number; `published`: up to where job 1010 shows them; `twins`: up to where
    twins were looked for."""

    name: str = Field(primary_key=True)
    value: int = number()


class Era(Model, table=True):
    """From a start of headquarters on; what job 1010 publishes belongs to one. A database that is put back to
    an earlier day lacks those since."""

    begins_after: int = number(primary_key=True)
    """What was published before."""
    era_id: str


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
    """How often it runs; None is not by the clock, unless cron says when."""
    cron: str | None = None
    """When it runs, as five fields in UTC; in place of seconds."""
    next_run_at: str | None = None
    """None is never by itself."""
    last_run_at: str | None = None
    last_rows: int | None = None
    last_ms: int | None = None
    last_error: str | None = None
    claimed_by: str | None = None
    """The run of a job that works in many transactions, such as one that asks another service; it renews its
    claim with each."""
    claimed_until: str | None = None
    """From then on another process may take it over: the one that had it is gone."""


class JobRun(Model, table=True):
    __tablename__ = "job_run"
    __table_args__ = (Index("job_run_by_job", "job", "began_at"),)
    run_id: str = Field(primary_key=True)
    job: str = Field(foreign_key="job.name")
    asked_by: str = ""
    """An administrator's user name; empty is the schedule, or a command."""
    began_at: str
    ms: int
    rows: int | None = None
    error: str | None = None


class Feature(Model, table=True):
    name: str = Field(primary_key=True)
    enabled: bool


class ActivityType(Model, table=True):
    __tablename__ = "activity_type"
    name: str = Field(primary_key=True)
    display_order: int


class PosOperation(Model, table=True):
    """An operation whose access is not as pos_contract.operations has it."""

    __tablename__ = "pos_operation"
    name: str = Field(primary_key=True)
    check_user_access: bool = True
    """Whether it is run only with its permission."""


class Attribute(Model, table=True):
    """A customer attribute."""

    attribute_id: str = Field(primary_key=True)
    names: str
    """JSON object: language to name."""
    type: str
    choices: str
    """JSON list."""
    mandatory: bool = False
    default_value: str = "null"
    """JSON; minimum and maximum too."""
    minimum: str = "null"
    maximum: str = "null"
    help: str = "{}"
    """JSON object: language to a line that says what is wanted."""


class AttributeGroup(Model, table=True):
    """Parameters name which is that of customers, and which that of customers in client books."""

    __tablename__ = "attribute_group"
    attribute_group_id: str = Field(primary_key=True)
    name: str = Field(unique=True)


class AttributeGroupMember(Model, table=True):
    __tablename__ = "attribute_group_member"
    attribute_group_id: str = Field(primary_key=True, foreign_key="attribute_group.attribute_group_id")
    attribute_id: str = Field(primary_key=True, foreign_key="attribute.attribute_id")
    display_order: int
    can_be_refined: bool = False


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


class VaultSecret(Model, table=True):
    """A row of Key Vault parameters: where a secret is, never the secret."""

    __tablename__ = "vault_secret"
    name: str = Field(primary_key=True)
    description: str = ""
    secret: str
    """vault://VAULT/SECRET, or local://NAME in this machine's secret store."""
    checked_at: str | None = None
    """When it was last validated; with the error, None where it could be read."""
    error: str | None = None
    expires_at: str | None = None


class ImportRun(Model, table=True):
    """A file that is being read, so that reading it goes on where it was cut off."""

    __tablename__ = "import_run"
    __table_args__ = (UniqueConstraint("kind", "store_id", "digest"),)
    import_id: str = Field(primary_key=True)
    kind: str
    """customers or purchases."""
    store_id: str = Field(foreign_key="store.store_id")
    digest: str
    """SHA-256 of the file, its format and its mapping."""
    file_name: str
    began_at: str
    finished_at: str | None = None
    rows: int = number()
    """How many of the file were read, each taken, known or refused."""
    taken: int = number()
    known: int = number()


class ImportLine(Model, table=True):
    """What the report says of a row: why it was not taken, or what was left out of it."""

    __tablename__ = "import_line"
    import_id: str = Field(primary_key=True, foreign_key="import_run.import_id")
    place: int = number(primary_key=True)
    """In the order of the report."""
    row: int = number()
    taken: bool
    reason: str
