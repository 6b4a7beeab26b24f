"""What is asked and shown of the upload queue and the downloads."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ViewSync:
    pass


@dataclass(frozen=True, slots=True)
class QueuedRow:
    change_id: str
    kind: str
    """A pos_contract.changes kind: the screen has its words."""
    customer_name: str
    made_at: str
    state: str
    """waiting, parked, or arrived (headquarters has it; the download that shows it is to come)."""
    after_kind: str | None
    """The kind of an earlier change of the same customer that this one waits behind."""
    fault: int | None
    facts: dict[str, str]
    tries: int
    customer_id: str = ""
    may_discard: bool = False
    """Whether who is signed in may let the customer go whom this change adds."""
    may_retry: bool = True
    """Whether sending it again could help, once it is refused."""
    is_given_up: bool = False
    """Headquarters will never take it; somebody here has only to understand that."""


@dataclass(frozen=True, slots=True)
class DownloadRow:
    job: str
    at: str | None
    rows: int
    remaining: int


@dataclass(frozen=True, slots=True)
class SyncOverview:
    queue: tuple[QueuedRow, ...]
    waiting: int
    parked: int
    downloads: tuple[DownloadRow, ...]


@dataclass(frozen=True, slots=True)
class RetryChange:
    """Send a parked change again."""

    change_id: str


@dataclass(frozen=True, slots=True)
class Retried:
    pass


@dataclass(frozen=True, slots=True)
class LetGoOf:
    """Take a change away that headquarters will never take."""

    change_id: str


@dataclass(frozen=True, slots=True)
class LetGo:
    pass


@dataclass(frozen=True, slots=True)
class TryNow:
    """Contact headquarters without waiting for the next attempt."""


@dataclass(frozen=True, slots=True)
class Trying:
    pass
