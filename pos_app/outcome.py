"""What comes of an operation: its value, or why there is none."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an operation was not done. `code` has its sentence in screens.sentences."""

    code: str
    fields: dict[str, str] = field(default_factory=dict)
    """Field name to code, for what stands in a form."""
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a slot gets."""

    value: Any = None
    refusal: Refusal | None = None
    changes: frozenset[str] = frozenset()
    """The topics whose rows are other ones now."""

    @property
    def ok(self) -> bool:
        return self.refusal is None
