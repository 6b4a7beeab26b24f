"""What a client book is refined by, and what each choice would leave."""

from dataclasses import dataclass, field
from typing import Any

OWNER = "associate"
"""The refiner that is no attribute: whose client book a customer is in."""
UNASSIGNED = ""
"""Its choice for the books of people who left."""


@dataclass(frozen=True, slots=True)
class Refinement:
    """One thing that an attribute is narrowed to: a choice, the days that come, or a range.

    Several of one attribute widen, those of several attributes narrow.
    """

    attribute_id: str
    choice: str | bool | None = None
    next_days: int | None = None
    """The date comes round within so many days, whatever its year."""
    least: float | str | None = None
    """A number or an ISO date, as the attribute is; None leaves the range open."""
    most: float | str | None = None

    @property
    def is_range(self) -> bool:
        return self.choice is None and self.next_days is None


@dataclass(frozen=True, slots=True)
class Choice:
    refinement: Refinement
    label: str
    """As stored; "" where the screen has the words: yes and no, the coming days, unassigned."""
    count: int
    """The customers whom it fits among those whom the refinements of other attributes leave."""


@dataclass(frozen=True, slots=True)
class Refiner:
    attribute_id: str
    name: str
    type: str
    """An attribute's type, or OWNER."""
    choices: tuple[Choice, ...] = ()
    """The same in the same order, most frequent first, whatever the book is refined by."""
    least: float | str | None = None
    """Numbers and dates: the range that is found among those whom the others leave."""
    most: float | str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """An attribute's values for every customer of a book, made ready once for refining."""

    attribute_id: str
    name: str
    type: str
    values: tuple[Any, ...] = field(repr=False)
    """Texts, yes/no, numbers or ISO dates; None for none."""
    days: tuple[int | None, ...] = field(default=(), repr=False)
    """Dates: how many days until each comes round."""
    choices: tuple[str | bool, ...] = ()
    """What is found, most frequent first."""
    labels: dict[str, str] = field(default_factory=dict)
    """For choices that are IDs."""


@dataclass(frozen=True, slots=True)
class SavedRefiners:
    """A set of refiners that an associate has kept under a name, such as "Handbags, birthday soon"."""

    name: str
    refinements: tuple[Refinement, ...]


@dataclass(frozen=True, slots=True)
class SaveRefiners:
    """Under the name of another set it takes that one's place."""

    name: str
    refinements: tuple[Refinement, ...]


@dataclass(frozen=True, slots=True)
class ForgetRefiners:
    name: str


@dataclass(frozen=True, slots=True)
class SavedSets:
    """Every set of the associate who is signed in, by name."""

    sets: tuple[SavedRefiners, ...]
