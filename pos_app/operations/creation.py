"""How a customer is created (domain: Sync and async creation), known before the form is filled in."""

from typing import Literal

Creation = Literal["sync", "async", "refused"]


def creation(*, online: bool, create_async: bool, filtered: bool) -> Creation:
    """sync: headquarters does it at once, or, where that fails, it becomes async. async: saved here, and
    Pending sync until the account number is back. refused: not offline.

    `create_async` is the functionality profile's Create customer in async mode, `filtered` the channel
    database group's Filter shared customer data tables: there it is headquarters or nothing.
    """
    if filtered:
        return "sync" if online else "refused"
    return "sync" if online and not create_async else "async"
