"""Requests and answers of the calls between a register and headquarters."""

from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from msgspec import Meta

from pos_contract.changes import Change
from pos_contract.purchases import PurchaseRecord
from pos_contract.records import AssociateRecord, ChannelConfiguration, CustomerRecord

Outcome = Literal["applied", "duplicate", "rejected", "conflict", "retry"]
Count = Annotated[int, Meta(ge=0, le=2**31 - 1)]
Job = Literal["1010", "1040", "1060", "1070", "1090", "1110", "1150"]
ConfigurationJob = Literal["1040", "1060", "1070", "1090", "1110", "1150"]
"""Those that publish one value for a store; 1010 publishes customers, in pages."""


@dataclass(frozen=True, slots=True)
class ActivationRequest:
    code: str = field(repr=False)
    install_id: str


@dataclass(frozen=True, slots=True)
class Activation:
    token: str = field(repr=False)
    channel: ChannelConfiguration


@dataclass(frozen=True, slots=True)
class SignInRequest:
    operator_id: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SignIn:
    associate: AssociateRecord


@dataclass(frozen=True, slots=True)
class QueuedChange:
    """A change of a register's upload queue, as headquarters' administrators see it: nothing personal."""

    change_id: str
    customer_id: str
    associate_id: str
    kind: str
    made_at: str
    state: str
    """waiting or parked."""
    tries: Count
    fault: int | None


MOST_QUEUED = 100
"""Changes of its queue that a register tells of, the oldest first."""


@dataclass(frozen=True, slots=True)
class ContactRequest:
    """The first call of every sync: what the register has, so that headquarters can watch over it."""

    waiting: Count
    parked: Count
    oldest_made_at: str | None
    queue: tuple[QueuedChange, ...] = ()
    cursors: dict[Job, str] = field(default_factory=dict)
    """What its channel database has of each job: 1010's revision, else the digest of what was published."""
    version: str = ""
    """Of its program."""
    as_of: str = ""
    """As its last page of customers said it."""


@dataclass(frozen=True, slots=True)
class Contact:
    upload_requested: bool
    """Job P-0001 ran since this register's last upload."""
    revision: int
    """What job 1010 has published; a register whose cursor is below has something to download."""
    digests: dict[str, str]
    """Every job but 1010: the digest of what was published last. A later version may have more jobs."""
    database_id: str = ""
    """Which database headquarters works on; another one than before has other change numbers."""
    resync: bool = False
    """The register is to bring every customer anew; its queue stays."""
    retry: tuple[str, ...] = ()
    """Changes that were refused, and are settled at headquarters: sent again, they are answered as such."""
    era: str = ""
    """Another one than before: headquarters was started anew, perhaps from a backup. What it has confirmed,
    and no page has brought, is sent again."""
    put_back: bool = False
    """Headquarters was put back to a day before the register's last page. Its change numbers since then mean
    other rows now: every customer is brought anew."""


@dataclass(frozen=True, slots=True)
class Upload:
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """A field that somebody else has changed since the edit began."""

    field: str
    """As in pos_contract.merging.Clash."""
    mine: Any
    theirs: Any
    changed_at: str
    """Empty where headquarters itself changed it."""
    changed_by: str
    """By name."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one change."""

    change_id: str
    outcome: Outcome
    revision: int | None = None
    """Applied or duplicate: the download that reaches this revision brings the effect."""
    fault: int | None = None
    """A pos_contract.errors.Fault, when rejected, in conflict or to be retried."""
    facts: dict[str, str] = field(default_factory=dict)
    """What the sentence for a person needs, such as who has the customer and since when."""
    record: CustomerRecord | None = None
    """What stands now at headquarters; None where it has no such customer."""
    conflicts: tuple[FieldConflict, ...] = ()
    """Of an edit that was not taken: what is to be decided by field."""


@dataclass(frozen=True, slots=True)
class UploadAnswers:
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class KeptQueue:
    """A register's upload queue as a file, for a device that can't send it itself any more."""

    register_id: str
    register_number: str
    changes: tuple[Change, ...]


LEAST_SEARCHED = 4
"""Characters that Search all stores wants."""


@dataclass(frozen=True, slots=True)
class SearchAllStores:
    """Customers of every store, by what headquarters knows. At least LEAST_SEARCHED characters."""

    text: str
    associate_id: str
    """Who asks."""
    overridden_by: str | None = None
    limit: int = 50


@dataclass(frozen=True, slots=True)
class FoundCustomers:
    customers: tuple[CustomerRecord, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Purchases:
    """A customer's, the newest first."""

    purchases: tuple[PurchaseRecord, ...]


@dataclass(frozen=True, slots=True)
class ActivityTypes:
    """As they stand now, whatever job 1110 has published."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ForCustomer:
    """A call about one customer: who makes it."""

    associate_id: str
    overridden_by: str | None = None


@dataclass(frozen=True, slots=True)
class SaveLayout:
    """A screen layout that somebody arranged at a register. Sent again it is nothing more."""

    associate_id: str
    """Who saves it."""
    layout_id: Annotated[str, Meta(pattern="^[0-9a-f-]{36}$")]
    """A new one's is the register's own."""
    body: str
    """JSON of pos_contract.layouts."""
    replaces: str | None = None
    """layout_files.digest of the body that it began from; None makes a new layout."""
    overridden_by: str | None = None
    instead_of: str | None = None
    """The layout whose place a new one takes at the register's store, and nowhere else."""


@dataclass(frozen=True, slots=True)
class SavedLayout:
    layout_id: str
    name: str


@dataclass(frozen=True, slots=True)
class AskForLayout:
    """How a screen layout stands at headquarters."""

    associate_id: str
    overridden_by: str | None = None


@dataclass(frozen=True, slots=True)
class LayoutStanding:
    """A screen layout at headquarters, and who has it besides the register's store."""

    name: str
    body: str
    by: str
    """Who saved it last, as people name them."""
    here: bool
    """Whether the store, one of its registers, or somebody who works there alone has it."""
    stores: tuple[str, ...] = ()
    """Numbers of other stores."""
    registers: tuple[str, ...] = ()
    """Numbers of registers elsewhere."""
    workers: tuple[str, ...] = ()
    """Operator IDs of people who work elsewhere too."""

    @property
    def is_shared(self) -> bool:
        return bool(self.stores or self.registers or self.workers)


@dataclass(frozen=True, slots=True)
class Extract:
    """All that headquarters holds of one customer, for the customer to read."""

    customer_id: str
    sections: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Erased:
    """The customer is forgotten; the registers learn it at their next sync."""

    kept: tuple[str, ...]
    """What had to be kept, without a name: purchases."""
