"""The link to headquarters as a pure function, and how long to wait before the next try.

Three facts stay apart: the link (here), who is signed in, and the queue's depth. Work at the register
depends on who is signed in alone.
"""

import random
from enum import Enum


class Link(Enum):
    OFFLINE = "offline"
    CONNECTING = "connecting"
    ONLINE = "online"
    AUTH_REQUIRED = "auth_required"
    UPGRADE_REQUIRED = "upgrade_required"
    DEACTIVATED = "deactivated"
    """Headquarters has taken this register out of service."""


class Signal(Enum):
    TRYING = "trying"
    ANSWERED = "answered"
    FAILED = "failed"
    """No answer, a late one, or one that headquarters would not give."""
    DEVICE_REFUSED = "device_refused"
    VERSION_REFUSED = "version_refused"
    DEACTIVATED = "deactivated"
    ACTIVATED = "activated"


def next_state(state: Link, signal: Signal) -> Link:
    """The link after a signal."""
    match signal:
        case Signal.ANSWERED:
            return Link.ONLINE
        case Signal.DEVICE_REFUSED:
            return Link.AUTH_REQUIRED
        case Signal.VERSION_REFUSED:
            return Link.UPGRADE_REQUIRED
        case Signal.DEACTIVATED:
            return Link.DEACTIVATED
        case Signal.FAILED:
            # Headquarters spoke last of the device or the version: an outage does not take that back.
            spoken = (Link.AUTH_REQUIRED, Link.UPGRADE_REQUIRED, Link.DEACTIVATED)
            return state if state in spoken else Link.OFFLINE
        case Signal.TRYING:
            return Link.CONNECTING if state is Link.OFFLINE else state
        case Signal.ACTIVATED:
            return Link.CONNECTING


def back_off(failures: int, usual: float, longest: float = 300.0) -> float:
    """Seconds to wait after so many failures in a row.

    Doubles from the usual pause, with jitter over its upper half, so that a thousand registers don't
    come back in one wave.
    """
    ceiling: float = min(longest, usual * 2 ** min(failures, 16))
    return ceiling * random.uniform(0.5, 1.0)
