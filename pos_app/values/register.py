"""Who and where: the store, the associate, the link."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first picture does not wait for the contract
    from pos_app.values.layout import AssignedLayout


@dataclass(frozen=True, slots=True)
class Associate:
    associate_id: str
    operator_id: str
    name: str
    first_name: str
    permissions: frozenset[str]
    book_id: str | None
    layout: AssignedLayout | None = None
    """As it was at sign-in; None is the shipped one."""
    unchecked: frozenset[str] = frozenset()
    """Operations for which headquarters does not check user access."""
    language: str = ""
    """Such as sv or zh_CN: what they chose at this register; "" is the register's."""

    def may(self, operation: str, permission: str | None) -> bool:
        """Whether this person may run an operation that needs the permission."""
        return permission is None or permission in self.permissions or operation in self.unchecked


@dataclass(frozen=True, slots=True)
class Store:
    """What the header and the forms need of the channel's configuration."""

    store_id: str
    store_number: str
    store_name: str
    register_number: str
    country: str
    language: str
    time_zone: str
    create_customer_async: bool
    filter_shared_customers: bool
    has_staff: bool = True
    """Whether somebody can sign in here without headquarters: its staff was downloaded."""


@dataclass(frozen=True, slots=True)
class Activate:
    """707. `headquarters` is the base address, such as https://hq.example.com."""

    headquarters: str
    code: str
    register: str = ""
    """The number of the register that it must become; "" is whichever the code is for."""


@dataclass(frozen=True, slots=True)
class SignIn:
    operator_id: str
    pin: str = field(repr=False)
    language: str = ""
    """Chosen for this person from now on; "" is what they chose last."""


@dataclass(frozen=True, slots=True)
class Override:
    """A manager override: another person signs for one run of an operation that needs `permission`."""

    operator_id: str
    permission: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class LockRegister:
    """703."""


@dataclass(frozen=True, slots=True)
class Locked:
    pass


@dataclass(frozen=True, slots=True)
class LeaveKiosk:
    """End a register that is all its device shows."""


@dataclass(frozen=True, slots=True)
class LinkStatus:
    """What the header's pill and the Sync centre show of the link; see offline.link."""

    state: str
    """offline, connecting, online, auth_required, upgrade_required or deactivated."""
    since: float
    """Seconds since this state began, when the status was made."""
    next_try_in: float | None = None
    """Seconds until the next attempt, when the status was made."""
    reason: str = ""
    """A code: unreachable, not_trusted, certificates_unreadable, timeout, busy, server_error, garbage,
    refused_device, copied_device, ''."""
