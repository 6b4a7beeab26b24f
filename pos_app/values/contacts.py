"""Calling and mailing picked customers, with what they said about it."""

from dataclasses import dataclass

from pos_contract.records import ConsentState


@dataclass(frozen=True, slots=True)
class ViewContacts:
    customer_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContactedCustomer:
    customer_id: str
    name: str
    phone: str
    email: str
    phone_consent: ConsentState | None = None
    """What stands about marketing; None where nobody asked."""
    email_consent: ConsentState | None = None


@dataclass(frozen=True, slots=True)
class Contacts:
    customers: tuple[ContactedCustomer, ...]
    """In the order they were asked for."""
    mailed: tuple[str, ...]
    """The emails of those who may be mailed, each once."""
    declined: int
    """Customers who declined to be mailed."""
    without: int
    """Customers without an email."""
