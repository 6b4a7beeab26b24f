"""What can't be done for a customer just now, known before anybody fills in a form."""

from pos_app.operations.registry import OPERATIONS, Reach

NEEDS_ACCOUNT = frozenset({"customer.edit", "affiliation.add", "affiliation.remove", "loyalty.issue"})
"""What a customer who is pending sync may not have."""


def why_not(name: str, *, pending: bool, online: bool) -> str | None:
    """The code of a Refusal (see screens.sentences), or None where nothing stands in the way.

    A missing permission is none: somebody else can sign.
    """
    if pending and name in NEEDS_ACCOUNT:
        return "customer_pending"
    if OPERATIONS[name].reach is Reach.SERVER and not online:
        return "headquarters_needed"
    return None
