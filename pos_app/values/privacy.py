"""What a customer may ask for by law: all that is held of them, and to be forgotten."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ExtractCustomer:
    customer_id: str
    path: str
    """Where to; a name that ends in .json gets the data as they are, any other a page to read."""
    words: dict[str, str] = field(default_factory=dict)
    """Headings in the language of the screens, by section and field; the field's name where there is none."""


@dataclass(frozen=True, slots=True)
class Extracted:
    path: str


@dataclass(frozen=True, slots=True)
class EraseCustomer:
    customer_id: str


@dataclass(frozen=True, slots=True)
class Erased:
    kept: tuple[str, ...]
    """What the retailer must keep, without a name."""
