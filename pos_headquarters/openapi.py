"""The interface as an OpenAPI document: every schema is the contract's own class, and so is every example."""

from collections.abc import Iterable
from types import UnionType
from typing import Any, get_args

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.responses import PlainTextResponse

from pos_contract import CONTRACT_VERSION, codec
from pos_contract.changes import PAYLOADS
from pos_contract.errors import Fault, Problem
from pos_headquarters import examples
from pos_headquarters.answers import PROBLEM
from pos_headquarters.errors import STATUS_AND_TITLE, Refusal

ANYBODYS = (Fault.REQUEST_INVALID, Fault.TOO_MANY_REQUESTS, Fault.SERVER_ERROR, Fault.NOT_READY)
"""What every call may answer."""
DEVICES = (Fault.DEVICE_REFUSED, Fault.DEVICE_COPIED, Fault.REGISTER_DEACTIVATED, Fault.UPGRADE_REQUIRED)
"""What every call of a register may answer beside."""

_REF = "#/components/schemas/{name}"
_PROBLEM = {"$ref": _REF.format(name="Problem")}
_TOLD = {"X-Request-ID": {"$ref": "#/components/headers/RequestID"}}
_RETRY = {"Retry-After": {"$ref": "#/components/headers/RetryAfter"}}
_DESCRIPTION = """What a register asks of headquarters.

A call of a register carries its device token, its installation (`X-POS-Install`) and the version of the
contract that it speaks (`X-POS-Contract`). Whatever is not 2xx is a problem (RFC 9457) with the number of
its fault."""


class Kinds:
    """The contract's classes that calls name, with their names in the document."""

    def __init__(self) -> None:
        self._used: list[Any] = [Problem, *PAYLOADS.values()]

    def name(self, kind: Any) -> dict[str, Any]:
        """A place for the class's schema, filled when all are known: two classes may have the same name."""
        if isinstance(kind, UnionType):
            return {"anyOf": [self.name(each) for each in get_args(kind)]}
        if kind not in self._used:
            self._used.append(kind)
        return {"x-kind": self._used.index(kind)}

    def fill(self, document: dict[str, Any]) -> None:
        schemas, components = msgspec.json.schema_components(self._used, ref_template=_REF)
        document.setdefault("components", {})["schemas"] = components
        _replace(document["paths"], schemas)


def _replace(part: Any, schemas: Any) -> None:
    for each in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        if isinstance(each, dict) and "x-kind" in each:
            number = each.pop("x-kind")
            each |= schemas[number]
        else:
            _replace(each, schemas)


KINDS = Kinds()


def call(*faults: Fault, takes: Any = None, gives: Any, of_register: bool = True) -> dict[str, Any]:
    """What a route's decorator says of the call beside its path: bodies, and the faults that are its own."""
    told = (*ANYBODYS, *(DEVICES if of_register else ()), *faults)
    extra: dict[str, Any] = {
        "security": [{"device": [], "installation": [], "contract": []}] if of_register else []
    }
    if takes is not None:
        told = (*told, Fault.REQUEST_TOO_LARGE)
        extra["requestBody"] = {"required": True, "content": {"application/json": _content(takes)}}
    answered = {"description": "Done", "headers": _TOLD, "content": {"application/json": _content(gives)}}
    return {"responses": {200: answered, **_problems(told)}, "openapi_extra": extra}


def text(media_type: str, *faults: Fault) -> dict[str, Any]:
    """The same for a call that gives text to who has the watch token."""
    content = {media_type.partition(";")[0]: {"schema": {"type": "string"}}}
    answered = {"description": "Done", "headers": _TOLD, "content": content}
    return {
        "responses": {200: answered, **_problems((*ANYBODYS, *faults))},
        "openapi_extra": {"security": [{"watch": []}]},
        "response_class": PlainTextResponse,
    }


def _content(kind: Any) -> dict[str, Any]:
    content: dict[str, Any] = {"schema": KINDS.name(kind)}
    if shown := examples.OF.get(kind):
        content["examples"] = {name: {"value": codec.to_plain(value)} for name, value in shown.items()}
    return content


def _problems(faults: Iterable[Fault]) -> dict[int | str, dict[str, Any]]:
    """By status: several faults may have the same."""
    by_status: dict[int | str, dict[str, Any]] = {}
    for fault in dict.fromkeys(faults):
        status, title = STATUS_AND_TITLE[fault]
        known = by_status.setdefault(
            status,
            {
                "description": "",
                "headers": _TOLD | (_RETRY if status in (429, 503) else {}),
                "content": {PROBLEM: {"schema": _PROBLEM, "examples": {}}},
            },
        )
        known["description"] += f"{', or ' if known['description'] else ''}{title} ({int(fault)})"
        facts = {"seconds": "5"} if status in (429, 503) else {}
        shown = codec.to_plain(Refusal(fault, **facts).problem)
        known["content"][PROBLEM]["examples"][fault.name] = {"value": shown}
    return by_status


def document(app: FastAPI) -> dict[str, Any]:
    made = get_openapi(
        title="Headquarters", version=f"{CONTRACT_VERSION}", description=_DESCRIPTION, routes=app.routes
    )
    components = made.setdefault("components", {})
    KINDS.fill(made)
    payloads = {kind: {"$ref": _REF.format(name=kind)} for kind in PAYLOADS}
    components["schemas"]["Change"]["properties"]["payload"] |= {
        "description": "Of the kind's schema.",
        "x-payload-of-kind": payloads,
    }
    components["securitySchemes"] = {
        "device": {"type": "http", "scheme": "bearer", "description": "What an activation gave."},
        "installation": {"type": "apiKey", "in": "header", "name": "X-POS-Install"},
        "contract": {
            "type": "apiKey",
            "in": "header",
            "name": "X-POS-Contract",
            "description": f"{CONTRACT_VERSION}; another version is answered {int(Fault.UPGRADE_REQUIRED)}.",
        },
        "watch": {"type": "http", "scheme": "bearer", "description": "serve --watch-token-file"},
    }
    components["headers"] = {
        "RequestID": {
            "description": "The caller's own, or one made here: the same as in both sides' logs.",
            "schema": {"type": "string", "pattern": "^[A-Za-z0-9._-]{8,64}$"},
        },
        "RetryAfter": {"description": "Seconds.", "schema": {"type": "string", "pattern": "^[0-9]+$"}},
    }
    return made
