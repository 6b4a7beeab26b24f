"""What can't be done for a customer just now, known before anybody fills in a form."""

from pos_app.channel import customers
from pos_app.channel.database import Reader
from pos_app.operations.registry import OPERATIONS, Reach, Refused
from pos_contract.records import CustomerRecord

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


def with_account(read: Reader, customer_id: str) -> CustomerRecord:
    """The customer, who has an account number. Raises Refused."""
    record = customers.get(read, customer_id)
    if record is None:
        raise Refused("customer_unknown")
    if record.account_number is None:
        raise Refused("customer_pending")
    return record
