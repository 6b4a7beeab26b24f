"""Search all stores, recent searches, and a number that a scanner read."""

from dataclasses import dataclass

from pos_app.values.customer import CustomerRow


@dataclass(frozen=True, slots=True)
class SearchAllStores:
    text: str


@dataclass(frozen=True, slots=True)
class FoundInAllStores:
    text: str
    rows: tuple[CustomerRow, ...]
    more: bool
    """There are more than came."""


@dataclass(frozen=True, slots=True)
class UseCustomer:
    """Somebody whom Search all stores has found."""

    customer_id: str


@dataclass(frozen=True, slots=True)
class UsedCustomer:
    customer_id: str
    """Another one's where the customer was merged."""


@dataclass(frozen=True, slots=True)
class FindByNumber:
    number: str
    """An account number or a loyalty card's."""


@dataclass(frozen=True, slots=True)
class FoundByNumber:
    customer_id: str | None
    """None where this register knows nobody with the number."""


@dataclass(frozen=True, slots=True)
class ViewRecentSearches:
    pass


@dataclass(frozen=True, slots=True)
class RecentSearches:
    words: tuple[str, ...]
    """As they were typed, the latest first."""


@dataclass(frozen=True, slots=True)
class KeepSearch:
    words: str


@dataclass(frozen=True, slots=True)
class ClearRecentSearches:
    pass
