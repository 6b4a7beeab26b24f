"""A link that breaks: stands between a register and headquarters and does to replies what networks do."""

import threading
from contextlib import contextmanager
from dataclasses import replace
from urllib.parse import urlsplit

from tests.support.relay import Answer, Call, Relay, forward

TROUBLES = ("refused", "lost", "doubled", "late", "cut", "garbage", "error")


class TroubledLink(Relay):
    """A proxy on a free port. `trouble` is what happens to calls whose path starts with `path`.

    refused: never reaches headquarters. lost: headquarters did it, the reply never comes. doubled: it
    reaches headquarters twice. late: the reply comes after the register gave up. cut: half a body.
    garbage: something else's page. error: a 500 after headquarters did it.
    """

    def __init__(self, headquarters: str):
        self.trouble: str | None = None
        self.path = "/"
        self.calls: list[str] = []
        self.released = threading.Event()
        self._target = urlsplit(headquarters)
        super().__init__(self._answer)

    @contextmanager
    def during(self, trouble: str, path: str = "/"):
        self.trouble, self.path = trouble, path
        self.released.clear()
        try:
            yield
        finally:
            self.trouble = None
            self.released.set()

    def close(self) -> None:
        self.released.set()
        super().close()

    def _answer(self, call: Call) -> Answer | None:
        self.calls.append(call.path)
        trouble = self.trouble if call.path.startswith(self.path) else None
        if trouble == "refused":
            return None
        answer = self._forward(call)
        if trouble == "doubled":
            answer = self._forward(call)
        if trouble == "late":
            self.released.wait(30)
        if trouble in ("lost", "late"):
            return None
        if trouble == "garbage":
            return replace(answer, status=200, body=b"<html>Sign in to the hotel's network</html>")
        if trouble == "error":
            return replace(answer, status=500, body=b"Internal Server Error")
        return replace(answer, sent=len(answer.body) // 2) if trouble == "cut" else answer

    def _forward(self, call: Call) -> Answer:
        assert self._target.hostname
        assert self._target.port
        return forward(call, self._target.hostname, self._target.port)
