"""A register that headquarters has taken out of service."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ViewDeactivation:
    pass


@dataclass(frozen=True, slots=True)
class Deactivation:
    at: str | None
    """When headquarters took it out of service; None is a register in service."""
    kept: int
    """Changes in its queue."""
