"""The numbered classes of what can go wrong, the same on both sides.

Headquarters answers them as RFC 9457 problem details (`Problem`); a register turns the number into a
sentence in its associate's language. The `detail` text is for IT's logs, never for a screen.
"""

from dataclasses import dataclass, field
from enum import IntEnum


class Fault(IntEnum):
    ACTIVATION_REFUSED = 1001
    DEVICE_REFUSED = 1002
    DEVICE_COPIED = 1003
    """The token is used from another installation than the one it was given to."""
    UPGRADE_REQUIRED = 1004
    REGISTER_DEACTIVATED = 1005
    """Headquarters has taken the register out of service; its queue is kept."""
    WATCHING_REFUSED = 1006
    """Figures of the service are for its own machine, and for who has the watch token."""
    SIGN_IN_REFUSED = 1101
    SIGN_IN_LOCKED = 1102
    SIGN_IN_ELSEWHERE = 1103
    """Operator ID and PIN are right, and the person doesn't work at this register's store."""
    CHANGE_INVALID = 2001
    CHANGE_KIND_UNKNOWN = 2002
    CHANGE_ID_REUSED = 2003
    """The same change ID came with another body."""
    CUSTOMER_UNKNOWN = 2004
    CUSTOMER_DELETED = 2005
    """Headquarters has deleted the customer; the facts tell when (deleted_at)."""
    CUSTOMER_PENDING = 2006
    """It has no account number yet, and may not have this until then."""
    FIELDS_CHANGED = 2007
    """Somebody else has changed the same fields; the answer names them."""
    LOYALTY_CARD_TAKEN = 2008
    CUSTOMER_ERASED = 2009
    NOT_THE_WRITER = 2010
    """Only who wrote a note or an activity may correct or withdraw it."""
    CHANGE_DROPPED = 2011
    """Somebody at headquarters has given the change up; the facts tell the reason."""
    PERMISSION_MISSING = 2101
    FEATURE_OFF = 2102
    IN_ANOTHER_CLIENT_BOOK = 2201
    CLIENT_BOOK_CHANGED = 2202
    """Removed or reassigned meanwhile: the customer is no longer in the book that the change saw."""
    ASSOCIATE_LEFT = 2203
    """Whose client book the customer was to be in no longer works for the company."""
    CUSTOMERS_MERGED = 2204
    """Two customers became one at headquarters, who is in another client book."""
    LAYOUT_CHANGED = 2301
    """Somebody has replaced the screen layout since; the facts tell who."""
    LAYOUT_UNKNOWN = 2302
    """Headquarters has no such screen layout any more."""
    LAYOUT_NAME_TAKEN = 2303
    """Another screen layout has this name."""
    REQUEST_INVALID = 9001
    SERVER_ERROR = 9002
    REQUEST_TOO_LARGE = 9003
    TOO_MANY_REQUESTS = 9004
    """The facts tell how many seconds to wait; so does Retry-After."""
    NOT_READY = 9005
    """The database can't be used just now, or is of another version."""
    NO_SUCH_CALL = 9006
    """No such address, or not with this method."""
    NOT_ENCRYPTED = 9007


@dataclass(frozen=True, slots=True)
class Problem:
    """The body of every answer of headquarters that is not 2xx (application/problem+json)."""

    title: str
    status: int
    fault: int
    detail: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    """What the sentence needs: names, times, seconds to wait."""
    type: str = "about:blank"
    """A tag: URI that names the fault; nothing is to be fetched there."""
    instance: str = ""
    """The request's ID, as a tag: URI: the same that stands in the logs of both sides."""
