"""What the form of New customer and of Edit customer asks for, and how it reads what is typed."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ViewForm:
    """What the form consists of at this store."""


@dataclass(frozen=True, slots=True)
class AskedAttribute:
    """An attribute of the customer attribute group, in the associate's language."""

    attribute_id: str
    name: str
    type: str
    choices: tuple[str, ...] = ()
    """A fixed list for a text; empty is free text."""
    mandatory: bool = False
    default: Any = None
    minimum: Any = None
    """The least number or ISO date; None is no bound."""
    maximum: Any = None
    help: str = ""


@dataclass(frozen=True, slots=True)
class GivenByStore:
    """What the store's default customer gives to each customer made there; "" where it says nothing."""

    type: str = "person"
    group: str = ""
    receipt_preference: str = ""
    """none, print, email or both."""
    currency: str = ""
    language: str = ""
    affiliations: tuple[str, ...] = ()
    """Their names."""
    financial_dimensions: tuple[tuple[str, str], ...] = ()
    """Of the customer group: dimension and value."""


@dataclass(frozen=True, slots=True)
class FormParts:
    attributes: tuple[AskedAttribute, ...] = ()
    given: GivenByStore = GivenByStore()
    secondary_contacts: bool = False
    """Whether several emails and phones are asked for, each with its consent."""


@dataclass(frozen=True, slots=True)
class ViewAddressLines:
    country: str
    """ISO 3166-1 alpha-2."""


@dataclass(frozen=True, slots=True)
class AddressLines:
    """In which order a country writes an address: for each line the names of pos_contract's Address."""

    country: str
    lines: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ReadPhone:
    number: str
    """As typed."""
    country: str
    """Of a number without a country code; empty is the store's."""


@dataclass(frozen=True, slots=True)
class ReadPhones:
    phones: tuple[ReadPhone, ...]


@dataclass(frozen=True, slots=True)
class PhonesRead:
    """Beside each number asked about: how it is dialled from anywhere; "" where nobody could dial it."""

    dialled: dict[ReadPhone, str]
