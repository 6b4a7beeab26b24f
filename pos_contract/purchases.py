"""What downloads and answers bring of purchases: sales to a customer, and the names and pictures of items."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from pos_contract.records import named_in


@dataclass(frozen=True, slots=True)
class PurchaseLine:
    item: str
    """The item's number."""
    name: str
    quantity: float
    amount: float
    """Of the whole line, in the purchase's currency."""


@dataclass(frozen=True, slots=True)
class PurchaseRecord:
    """A sale to a customer. Registers only read them."""

    purchase_id: str
    customer_id: str
    at: str
    store_name: str
    amount: float
    currency: str
    """ISO 4217."""
    lines: tuple[PurchaseLine, ...] = ()


@dataclass(frozen=True, slots=True)
class ProductRecord:
    item: str
    """The item's number, as purchase lines have it."""
    names: dict[str, str]

    def name(self, languages: Iterable[str]) -> str:
        """As an attribute's."""
        return named_in(self.names, languages)


@dataclass(frozen=True, slots=True)
class ProductsConfiguration:
    """Job 1040: what purchase history calls its items."""

    products: tuple[ProductRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class CatalogConfiguration:
    """Job 1150: the pictures of purchase history, as data URLs by item."""

    pictures: dict[str, str] = field(default_factory=dict)
