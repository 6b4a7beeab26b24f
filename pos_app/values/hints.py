"""Which first hints an associate has had at this register."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ViewHints:
    pass


@dataclass(frozen=True, slots=True)
class SeenHints:
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class DismissHint:
    """Somebody has read it, or did what it is about."""

    name: str


@dataclass(frozen=True, slots=True)
class ShowHintsAgain:
    pass
