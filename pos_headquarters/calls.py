"""Around every request: its ID, how long it took, a line in the log, and an answer whatever happens."""

import logging
import re
import time
from typing import Any

import uuid_utils
from sqlalchemy.exc import OperationalError
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pos_contract.errors import Fault
from pos_headquarters import answers
from pos_headquarters.errors import Refusal
from pos_headquarters.logs import REQUEST_ID
from pos_headquarters.metrics import Metrics

log = logging.getLogger(__name__)

_GIVEN_ID = re.compile(rb"[A-Za-z0-9._-]{8,64}")
_CUT_OFF = 499
"""In the log, where the caller hung up before there was an answer."""
ASKED_ALL_THE_TIME = {"/health", "/ready", "/metrics"}
"""Said in the log only if something is wrong."""


class Calls:
    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        request_id = _id_of(scope)
        outer = REQUEST_ID.set(request_id)
        answer = _Answer(send, request_id)
        try:
            await self._app(scope, receive, answer.send)
        except ClientDisconnect:
            answer.status = answer.status or _CUT_OFF
        except Exception as error:
            await self._fail(error, scope, receive, answer)
        finally:
            self._tell(scope, answer.status, time.perf_counter() - began)
            REQUEST_ID.reset(outer)

    async def _fail(self, error: Exception, scope: Scope, receive: Receive, answer: "_Answer") -> None:
        log.error("%s %s failed", scope["method"], route_of(scope), exc_info=error)
        if answer.status and not answer.complete:
            raise error
        if not answer.status:
            away = isinstance(error, OperationalError)
            refusal = Refusal(Fault.NOT_READY, seconds="5") if away else Refusal(Fault.SERVER_ERROR)
            await answers.problem(refusal.problem)(scope, receive, answer.send)

    def _tell(self, scope: Scope, status: int, seconds: float) -> None:
        method, route = scope["method"], route_of(scope)
        self._metrics.answered(method, route, status, seconds)
        level = logging.DEBUG if route in ASKED_ALL_THE_TIME and status < 400 else logging.INFO
        if not log.isEnabledFor(level):
            return
        register = scope.get("state", {}).get("register", "")
        told: dict[str, Any] = {
            "method": method,
            "route": route,
            "status": status,
            "ms": round(seconds * 1000, 1),
            "register": register,
        }
        text = "%s %s %d %.1f ms %s"
        log.log(level, text, method, route, status, seconds * 1000, register, extra={"call": told})


class OnlyEncrypted:
    """Refuses what did not come to a proxy encrypted, but for what monitoring asks on this machine."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        plain = scope["type"] == "http" and scope["scheme"] != "https"
        if plain and scope["path"] not in ASKED_ALL_THE_TIME:
            await answers.problem(Refusal(Fault.NOT_ENCRYPTED).problem)(scope, receive, send)
            return
        await self._app(scope, receive, send)


class _Answer:
    """Passes the answer on with the request's ID, and sees how far it got."""

    def __init__(self, send: Send, request_id: str) -> None:
        self._send = send
        self._header = (b"x-request-id", request_id.encode())
        self.status = 0
        self.complete = False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message["headers"] = [*message.get("headers", ()), self._header]
        elif message["type"] == "http.response.body":
            self.complete = not message.get("more_body", False)
        await self._send(message)


def route_of(scope: Scope) -> str:
    """Which call it is, without anything that somebody typed: its path as it was declared."""
    declared = getattr(scope.get("route"), "path", None)
    if declared:
        return str(declared)
    return "/hq" if scope["path"].startswith("/hq") else "-"


def _id_of(scope: Scope) -> str:
    """The caller's own, if it is one that may stand in a log."""
    for name, given in scope["headers"]:
        if name == b"x-request-id" and _GIVEN_ID.fullmatch(given):
            return str(given.decode("ascii"))
    return str(uuid_utils.uuid7())
