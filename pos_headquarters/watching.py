"""How IT sees that headquarters is well: /health, /ready, /metrics, and the document of the interface."""

import hmac
import ipaddress

from fastapi import APIRouter, Depends, Request, Response

from pos_contract.errors import Fault
from pos_headquarters import answers
from pos_headquarters.errors import Refusal
from pos_headquarters.metrics import CONTENT_TYPE, Metrics
from pos_headquarters.openapi import call, document, text
from pos_headquarters.services.readiness import Readiness

router = APIRouter()

_FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-proto")
"""What a proxy adds: a call with one of them does not come from this machine, whatever its address."""
_RETRY_SECONDS = "5"


def _watcher(request: Request) -> None:
    """This machine itself, or who has the watch token."""
    token: str = request.app.state.watch_token
    given = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
    if token and hmac.compare_digest(given.encode(), token.encode()):
        return
    if not _is_this_machine(request):
        raise Refusal(Fault.WATCHING_REFUSED)


def _is_this_machine(request: Request) -> bool:
    if request.client is None or any(name in request.headers for name in _FORWARDED):
        return False
    try:
        return ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False


Watcher = Depends(_watcher)


@router.get("/health", tags=["watching"], **call(gives=dict[str, str], of_register=False))
async def health() -> Response:
    """The process is up."""
    return answers.value({"status": "ok"})


@router.get("/ready", tags=["watching"], **call(gives=dict[str, str], of_register=False))
def ready(request: Request) -> Response:
    """Calls can be served: the database answers and is of this version, and the schedule goes on."""
    readiness: Readiness = request.app.state.readiness
    if missing := readiness.missing():
        raise Refusal(Fault.NOT_READY, missing, seconds=_RETRY_SECONDS)
    return answers.value({"status": "ready"})


@router.get(
    "/metrics", tags=["watching"], dependencies=[Watcher], **text(CONTENT_TYPE, Fault.WATCHING_REFUSED)
)
def metrics(request: Request) -> Response:
    """Figures in Prometheus' text format."""
    kept: Metrics = request.app.state.metrics
    return Response(kept.text(), media_type=CONTENT_TYPE)


@router.get("/openapi.json", include_in_schema=False, dependencies=[Watcher])
def openapi(request: Request) -> Response:
    """This document."""
    return answers.value(document(request.app))
