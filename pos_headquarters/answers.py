"""What goes back over HTTP: contract values, and problems as RFC 9457 has them."""

from dataclasses import replace
from typing import Any

from starlette.responses import Response

from pos_contract import codec
from pos_contract.errors import Problem
from pos_headquarters import logs
from pos_headquarters.errors import TYPES

PROBLEM = "application/problem+json"


def value(of: Any) -> Response:
    """A contract value as JSON."""
    return Response(codec.to_json(of), media_type="application/json")


def problem(what: Problem) -> Response:
    """The problem of this request, with the headers that its status asks for."""
    headers = {}
    if what.status in (429, 503) and "seconds" in what.facts:
        headers["Retry-After"] = what.facts["seconds"]
    if what.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    told = replace(what, instance=f"{TYPES}request/{logs.REQUEST_ID.get()}")
    return Response(codec.to_json(told), what.status, headers, PROBLEM)
