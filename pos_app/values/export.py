"""Customers written to a file."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ExportCustomers:
    customer_ids: tuple[str, ...]
    path: str
    """Where to; one that ends in .vcf becomes vCards, any other CSV. A file that is there is replaced."""
    words: dict[str, str] = field(default_factory=dict)
    """Column heads and types of customers as the screens say them; their own names where there is none."""


@dataclass(frozen=True, slots=True)
class Exported:
    count: int
    path: str
    left_out: int = 0
    """How many declined to be contacted."""
