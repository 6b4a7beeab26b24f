"""Customers who may be the one that is being typed."""

from dataclasses import dataclass
from typing import Literal

from pos_contract.records import CustomerFields

TwinReason = Literal["phone", "email", "name"]


@dataclass(frozen=True, slots=True)
class AskTwins:
    customer_id: str
    """The form's own: nobody is their own twin."""
    fields: CustomerFields
    """As typed until now."""


@dataclass(frozen=True, slots=True)
class TwinFound:
    customer_id: str
    name: str
    account_number: str | None
    """None is Pending sync."""
    city: str
    phone: str
    email: str
    reasons: tuple[TwinReason, ...]
    """What the two have in common."""


@dataclass(frozen=True, slots=True)
class Twins:
    found: tuple[TwinFound, ...]
    """Those with most in common first."""
