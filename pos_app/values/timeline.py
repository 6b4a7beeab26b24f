"""What is asked and shown of a customer's notes and activities."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    entry_id: str
    kind: str
    activity_type: str
    text: str
    """Empty when it was withdrawn."""
    written_by_name: str
    written_at: str
    waiting: bool
    """Something about it is not at headquarters yet."""
    follow_up_on: str | None = None
    """ISO date."""
    corrected_at: str | None = None
    withdrawn: bool = False
    mine: bool = False
    """Who asks wrote it, and it was not withdrawn: they can correct and withdraw it."""


@dataclass(frozen=True, slots=True)
class KindCount:
    kind: str
    activity_type: str
    """Empty for notes."""
    count: int


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """The newest entries, or those behind an entry; `complete` when there are no more."""

    entries: tuple[TimelineEntry, ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class ViewTimeline:
    customer_id: str
    limit: int
    only: tuple[str, str] | None = None
    """Kind and activity type; None is everything."""
    after: tuple[str, str] | None = None
    """written_at and entry_id of the entry behind which to go on."""


@dataclass(frozen=True, slots=True)
class CorrectEntry:
    entry_id: str
    text: str


@dataclass(frozen=True, slots=True)
class WithdrawEntry:
    entry_id: str


@dataclass(frozen=True, slots=True)
class EntryKept:
    entry_id: str
