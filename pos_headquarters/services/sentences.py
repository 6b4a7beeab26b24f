"""What people at headquarters read about a change that was not taken: what is wrong and what to do."""

from collections.abc import Mapping

from pos_contract import operations
from pos_contract.errors import Fault

_SENTENCES = {
    Fault.CHANGE_INVALID: "It can't be taken as it is: {reason}. Mend it, or give it up.",
    Fault.CHANGE_KIND_UNKNOWN: "This version of headquarters does not know this kind of change. Retry it "
    "after the next update.",
    Fault.CHANGE_ID_REUSED: "There is another change under the same ID. It can't be taken; tell the makers.",
    Fault.CUSTOMER_UNKNOWN: "Headquarters does not have this customer, whose creation may wait or may have "
    "been refused. Settle the creation first.",
    Fault.CUSTOMER_DELETED: "The customer was deleted. Nothing more can be done for them; give it up.",
    Fault.CUSTOMER_PENDING: "The customer has no account number yet. Run job Synchronize customers and "
    "business partners from async mode, then retry.",
    Fault.FIELDS_CHANGED: "Somebody else has changed the same fields of the customer.",
    Fault.LOYALTY_CARD_TAKEN: "This card number is in use already.",
    Fault.CUSTOMER_ERASED: "The customer asked to be forgotten. What the change said is gone.",
    Fault.NOT_THE_WRITER: "Only {who}, who wrote the note or activity, may correct or withdraw it.",
    Fault.CHANGE_DROPPED: "It was given up: {reason}",
    Fault.PERMISSION_MISSING: "Neither who made it nor who signed has the permission for “{permission}”. "
    "Grant it to their permission group, then retry.",
    Fault.FEATURE_OFF: "The feature {feature} is off. Enable it in Feature management, then retry.",
    Fault.IN_ANOTHER_CLIENT_BOOK: "The customer is in the client book of {who} already.",
    Fault.CLIENT_BOOK_CHANGED: "The customer was removed from the client book or reassigned meanwhile.",
    Fault.ASSOCIATE_LEFT: "{who} no longer works for the company.",
    Fault.CUSTOMERS_MERGED: "Two customers became one, who is in the client book of {who}.",
    Fault.SERVER_ERROR: "Headquarters met a defect of its own with it; the log has more. The register sends "
    "it again by itself.",
}


def fault_sentence(fault: int | None, facts: Mapping[str, str]) -> str:
    """A pos_contract Fault in words; "" for None. `facts` name an associate in `who`."""
    if fault is None:
        return ""
    known = fault in Fault.__members__.values()
    words = _SENTENCES.get(Fault(fault) if known else Fault.SERVER_ERROR, _SENTENCES[Fault.SERVER_ERROR])
    told = {name: facts.get(name) or "–" for name in ("reason", "feature")}
    told["permission"] = _operations(facts.get("permission", ""))
    who = facts.get("who") or "somebody unknown"
    text = words.format_map(told | {"who": who})
    return text[:1].upper() + text[1:]


def short(fault: int) -> str:
    """A few words for a list to choose from."""
    known = fault in Fault.__members__.values()
    return Fault(fault).name.replace("_", " ").capitalize() if known else f"Error {fault}"


def _operations(permission: str) -> str:
    """What a permission is for, by the operations' names."""
    return ", ".join(one.title for one in operations.ALL if one.permission == permission) or permission
