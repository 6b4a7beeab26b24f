"""What an associate has to see to today."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ViewToday:
    associate_id: str
    """Whose client book it is about."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A customer's date that comes round soon."""

    customer_id: str
    name: str
    attribute: str
    """The attribute's name, such as Anniversary."""
    on: date
    """The day it is kept this time: 29 February on 28 in other years."""
    days: int
    """Until then; 0 today."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    entry_id: str
    customer_id: str
    name: str
    activity_type: str
    text: str
    on: date
    days_late: int
    """0 for what is due today."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """A customer who was not contacted for long."""

    customer_id: str
    name: str
    since: date
    """The last contact; where there was none, when the customer came into the book."""
    days: int
    never: bool
    """There was none."""


@dataclass(frozen=True, slots=True)
class Today:
    """Each list whole, the most pressing first."""

    customers: int
    """In the client book."""
    coming: tuple[Coming, ...]
    follow_ups: tuple[FollowUp, ...]
    quiet: tuple[Quiet, ...]

    @property
    def this_week(self) -> int:
        """Customers who have a date within seven days."""
        return len({one.customer_id for one in self.coming if one.days <= 7})
