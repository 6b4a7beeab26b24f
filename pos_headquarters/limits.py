"""How often somebody may call: a bucket of tokens for each, refilled as time goes by, in this process."""

import ipaddress
import math
import time
from collections.abc import Callable
from threading import Lock

from pos_contract.errors import Fault
from pos_headquarters.errors import Refusal

_BURST_SECONDS = 20.0
"""So many seconds' calls may come at once."""
_MOST_KEPT = 10_000


class Buckets:
    """`per_second` calls of each, for ever; 0 is no limit."""

    def __init__(self, per_second: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._per_second = per_second
        self._most = max(1.0, per_second * _BURST_SECONDS)
        self._clock = clock
        self._left: dict[str, tuple[float, float]] = {}
        """Tokens of each, and when they were counted; who is not there has all."""
        self._lock = Lock()

    def take(self, whose: str) -> None:
        """One call. Raises Refusal with the seconds to wait."""
        self._look(whose, 1.0)

    def check(self, whose: str) -> None:
        """The same without a call."""
        self._look(whose, 0.0)

    def _look(self, whose: str, tokens: float) -> None:
        if not self._per_second:
            return
        with self._lock:
            now = self._clock()
            left = self._left_of(whose, now)
            if left >= 1.0:
                self._left[whose] = (left - tokens, now)
                if len(self._left) > _MOST_KEPT:
                    self._forget_the_full(now)
                return
        seconds = math.ceil((1.0 - left) / self._per_second)
        raise Refusal(Fault.TOO_MANY_REQUESTS, seconds=str(max(1, seconds)))

    def _left_of(self, whose: str, now: float) -> float:
        left, counted_at = self._left.get(whose, (self._most, now))
        return min(self._most, left + (now - counted_at) * self._per_second)

    def _forget_the_full(self, now: float) -> None:
        self._left = {
            whose: kept for whose, kept in self._left.items() if self._left_of(whose, now) < self._most
        }


class Limits:
    """Registers by their ID; and by address whoever is not known, so that nobody guesses for long."""

    def __init__(self, per_second: float) -> None:
        self.registers = Buckets(per_second)
        self.strangers = Buckets(per_second / 10)


def network(address: str) -> str:
    """Whom an address stands for: with IPv6 a subscriber has a whole network of them."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(known, ipaddress.IPv4Address):
        return address
    # So does a socket for both show who has called by IPv4; all of them are in one such network.
    return str(known.ipv4_mapped or ipaddress.ip_network((known, 64), strict=False))
