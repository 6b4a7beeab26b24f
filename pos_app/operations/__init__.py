"""Every operation of the register. The imports are explicit: a frozen build finds no plug-ins."""

from pos_app.operations import (
    activity,
    client_book,
    client_book_view,
    customer,
    customer_form,
    decisions,
    discarding,
    edit,
    entries,
    export,
    privacy,
    saved_refiners,
    search,
    session,
    sync_centre,
    today,
    twins,
)
from pos_app.operations.registry import OPERATIONS

__all__ = [
    "OPERATIONS",
    "activity",
    "client_book",
    "client_book_view",
    "customer",
    "customer_form",
    "decisions",
    "discarding",
    "edit",
    "entries",
    "export",
    "privacy",
    "saved_refiners",
    "search",
    "session",
    "sync_centre",
    "today",
    "twins",
]
