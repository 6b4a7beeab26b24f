"""What stands before several headquarters processes: each call goes to the next one that accepts it."""

import http.client
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count

from tests.support.relay import Answer, Call, NotAccepted, Relay, forward


class Balancer(Relay):
    """On a free port. Which process gets a call says nothing about the next call.

    A process that does not accept is passed over; a call that was cut off is answered 502, as it is not known
    what became of it.
    """

    def __init__(self, ports: Sequence[int]):
        self._ports = ports
        self._turns = count()
        self._idle = threading.Condition()
        self._under_way = 0
        self._after_sending: Callable[[int], None] | None = None
        super().__init__(self._answer)

    def between_calls(self, do: Callable[[], None]) -> None:
        """When no call is under way; those that come wait until it is done."""
        with self._idle:
            assert self._idle.wait_for(lambda: self._under_way == 0, timeout=60)
            do()

    def in_the_next_call(self, do: Callable[[int], None]) -> None:
        """When a process has been sent a call, and has not answered; told is which of the ports it has."""
        self._after_sending = do

    def _answer(self, call: Call) -> Answer:
        with self._counted():
            return self._forward(call)

    @contextmanager
    def _counted(self) -> Iterator[None]:
        with self._idle:
            self._under_way += 1
        try:
            yield
        finally:
            with self._idle:
                self._under_way -= 1
                self._idle.notify_all()

    def _forward(self, call: Call) -> Answer:
        first = next(self._turns)
        for turn in range(first, first + len(self._ports)):
            which = turn % len(self._ports)
            try:
                return forward(
                    call, "127.0.0.1", self._ports[which], lambda which=which: self._sent_to(which)
                )
            except NotAccepted:
                continue
            except (OSError, http.client.HTTPException):
                return Answer(502, b"Bad Gateway")
        return Answer(503, b"Service Unavailable")

    def _sent_to(self, which: int) -> None:
        do, self._after_sending = self._after_sending, None
        if do:
            do(which)
