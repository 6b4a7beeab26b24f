"""A source of measures: what Customer Insights is to the rest of headquarters."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

Values = Mapping[str, Any]
"""What Customer Insights has for one customer, by measure; JSON values. Nothing, or None, is no value."""


class MeasureSource(Protocol):
    """Every call goes to another service, and raises trouble.Failed."""

    at_once: int
    """For how many customers it is asked in one batch."""

    def measures(self) -> frozenset[str]:
        """The measures that it has for customers."""

    def has_property(self, name: str) -> bool:
        """Whether customers there have a property of that name."""

    def of(self, account_numbers: Sequence[str]) -> Mapping[str, Values]:
        """Values of those of the customers whom it knows, by account number. At most `at_once`."""
