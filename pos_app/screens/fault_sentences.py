"""What a person reads about what headquarters refuses, by its numbered faults."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from pos_app.screens.sentences import SENTENCES, said
from pos_contract.errors import Fault

_FAULTS = {
    Fault.ACTIVATION_REFUSED: SENTENCES["activation_refused"],
    Fault.DEVICE_REFUSED: SENTENCES["device_refused"],
    Fault.DEVICE_COPIED: SENTENCES["device_copied"],
    Fault.REGISTER_DEACTIVATED: SENTENCES["register_deactivated"],
    Fault.UPGRADE_REQUIRED: SENTENCES["upgrade_required"],
    Fault.SIGN_IN_REFUSED: SENTENCES["sign_in_refused"],
    Fault.SIGN_IN_LOCKED: SENTENCES["sign_in_locked"],
    Fault.SIGN_IN_ELSEWHERE: SENTENCES["sign_in_elsewhere"],
    Fault.CHANGE_INVALID: QT_TRANSLATE_NOOP(
        "Sentences",
        "Headquarters could not read this change. It is kept here; tell IT, and try again once it is mended.",
    ),
    Fault.CHANGE_KIND_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences",
        "Headquarters does not know this kind of change yet. It is kept here; try again once headquarters "
        "has been updated.",
    ),
    Fault.CHANGE_ID_REUSED: QT_TRANSLATE_NOOP(
        "Sentences",
        "Headquarters has another change under the same number. This one is kept here; tell IT.",
    ),
    Fault.CUSTOMER_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "Headquarters does not know this customer, or has removed them. The change is kept here."
    ),
    Fault.CUSTOMER_DELETED: QT_TRANSLATE_NOOP(
        "Sentences", "The customer was deleted at headquarters on {day}; nothing more can be done for them."
    ),
    Fault.LAYOUT_CHANGED: SENTENCES["layout_changed"],
    Fault.LAYOUT_UNKNOWN: SENTENCES["layout_unknown"],
    Fault.LAYOUT_NAME_TAKEN: SENTENCES["layout_name_taken"],
    Fault.FIELDS_CHANGED: QT_TRANSLATE_NOOP(
        "Sentences", "Somebody else has changed the same fields of this customer. Nothing was changed."
    ),
    Fault.CUSTOMER_PENDING: SENTENCES["customer_pending"],
    Fault.LOYALTY_CARD_TAKEN: SENTENCES["loyalty_card_taken"],
    Fault.CUSTOMER_ERASED: SENTENCES["customer_erased"],
    Fault.NOT_THE_WRITER: SENTENCES["not_the_writer"],
    Fault.CHANGE_DROPPED: QT_TRANSLATE_NOOP(
        "Sentences",
        "Somebody at headquarters has given this change up: “{reason}” It was not done. Press Understood, "
        "and it goes from this register too.",
    ),
    Fault.PERMISSION_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Your permissions at headquarters don't include this. It is kept here: ask a manager to allow it, "
        "then try again.",
    ),
    Fault.FEATURE_OFF: QT_TRANSLATE_NOOP(
        "Sentences", "Headquarters has turned this feature off. The change is kept here until it is on again."
    ),
    Fault.IN_ANOTHER_CLIENT_BOOK: QT_TRANSLATE_NOOP(
        "Sentences", "{who} added this customer first. A customer can be in one client book only."
    ),
    Fault.CLIENT_BOOK_CHANGED: QT_TRANSLATE_NOOP(
        "Sentences", "The customer was removed from this client book or reassigned meanwhile."
    ),
    Fault.ASSOCIATE_LEFT: QT_TRANSLATE_NOOP(
        "Sentences", "{who} no longer works for this company, so nobody can go into that client book."
    ),
    Fault.CUSTOMERS_MERGED: QT_TRANSLATE_NOOP(
        "Sentences",
        "Headquarters found that two customers are one. They stay in the client book of {who}, and are no "
        "longer in this one.",
    ),
    Fault.REQUEST_INVALID: QT_TRANSLATE_NOOP(
        "Sentences", "Headquarters could not read what this register sent. It is kept here; tell IT."
    ),
    Fault.SERVER_ERROR: QT_TRANSLATE_NOOP(
        "Sentences", "Headquarters has a fault of its own. Everything is kept here and sent again by itself."
    ),
    Fault.REQUEST_TOO_LARGE: QT_TRANSLATE_NOOP(
        "Sentences", "This is more than headquarters takes at once. It is kept here; tell IT."
    ),
    Fault.TOO_MANY_REQUESTS: QT_TRANSLATE_NOOP(
        "Sentences",
        "This register asks headquarters more often than it may. Everything is kept here and sent a little "
        "later by itself.",
    ),
    Fault.NOT_READY: QT_TRANSLATE_NOOP(
        "Sentences", "Headquarters is not ready yet. Everything is kept here and sent again by itself."
    ),
    Fault.NO_SUCH_CALL: QT_TRANSLATE_NOOP(
        "Sentences",
        "Headquarters does not know what this register asks for. Everything is kept here; tell IT.",
    ),
    Fault.NOT_ENCRYPTED: QT_TRANSLATE_NOOP(
        "Sentences",
        "This register calls headquarters without encryption, which it refuses. Everything is kept here; "
        "tell IT.",
    ),
    Fault.WATCHING_REFUSED: QT_TRANSLATE_NOOP(
        "Sentences", "Headquarters shows this to its own machine only. Tell IT."
    ),
}


def fault_sentence(fault: int | None, facts: Mapping[str, str] | None = None) -> str:
    """The sentence of a pos_contract Fault; "" for None.

    A number that a later version made is said as headquarters' own fault.
    """
    if fault is None:
        return ""
    known = fault in Fault.__members__.values()
    return said(_FAULTS[Fault(fault) if known else Fault.SERVER_ERROR], facts or {})
