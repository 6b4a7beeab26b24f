"""What a customer bought, as this register knows it."""

from dataclasses import dataclass, field

from pos_contract.purchases import PurchaseRecord


@dataclass(frozen=True, slots=True)
class ViewPurchases:
    customer_id: str


@dataclass(frozen=True, slots=True)
class RefreshPurchases:
    customer_id: str


@dataclass(frozen=True, slots=True)
class KnownPurchases:
    customer_id: str
    purchases: tuple[PurchaseRecord, ...]
    """The newest first."""
    asked_at: str | None
    """When headquarters told them; None where it was never asked."""
    pictures: dict[str, str] = field(default_factory=dict)
    """Of the items bought, those that there are: data URLs by item."""
