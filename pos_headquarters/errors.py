"""How a route says no: with a numbered fault that the register turns into a sentence."""

from pos_contract.errors import Fault, Problem

TYPES = "tag:clienteling-pos,2026:"
"""What every URI of a problem begins with: names alone, nothing is to be fetched (RFC 4151)."""

STATUS_AND_TITLE = {
    Fault.ACTIVATION_REFUSED: (403, "The register was not activated"),
    Fault.DEVICE_REFUSED: (401, "The register is not activated, or was withdrawn"),
    Fault.DEVICE_COPIED: (401, "The device token belongs to another installation"),
    Fault.REGISTER_DEACTIVATED: (403, "Headquarters has taken the register out of service"),
    Fault.UPGRADE_REQUIRED: (426, "This version of the register is no longer served"),
    Fault.SIGN_IN_REFUSED: (403, "Operator ID and PIN do not fit"),
    Fault.SIGN_IN_LOCKED: (403, "Too many wrong PINs"),
    Fault.SIGN_IN_ELSEWHERE: (403, "The person doesn't work at this store"),
    Fault.CUSTOMER_UNKNOWN: (404, "Headquarters has no such customer"),
    Fault.CUSTOMER_DELETED: (410, "Headquarters has deleted the customer"),
    Fault.PERMISSION_MISSING: (403, "Nobody with the permission has asked"),
    Fault.LAYOUT_CHANGED: (409, "Somebody has replaced the screen layout since"),
    Fault.LAYOUT_UNKNOWN: (404, "Headquarters has no such screen layout"),
    Fault.LAYOUT_NAME_TAKEN: (409, "Another screen layout has this name"),
    Fault.REQUEST_INVALID: (422, "The request does not fit the contract"),
    Fault.SERVER_ERROR: (500, "Headquarters could not do it"),
    Fault.REQUEST_TOO_LARGE: (413, "The request is too large"),
    Fault.TOO_MANY_REQUESTS: (429, "Too many requests"),
    Fault.NOT_READY: (503, "Headquarters can't be used just now"),
    Fault.NOT_ENCRYPTED: (403, "Call through the encrypted address"),
    Fault.NO_SUCH_CALL: (404, "Headquarters has no such call"),
    Fault.WATCHING_REFUSED: (401, "This is for headquarters' own machine, or who has the watch token"),
}


class Refusal(Exception):
    """Ends a request with a problem. `detail` is for IT's logs; `facts` are what the sentence needs."""

    def __init__(self, fault: Fault, detail: str = "", **facts: str):
        super().__init__(detail or fault.name)
        self.fault = fault
        status, title = STATUS_AND_TITLE[fault]
        self.problem = Problem(title, status, int(fault), detail, facts, type_of(fault))


def type_of(fault: Fault) -> str:
    """Such as tag:clienteling-pos,2026:device-refused."""
    return TYPES + fault.name.lower().replace("_", "-")
