"""Schemathesis over the document of the interface: what fits the schemas and what does not, on a real server.

What it makes up would hardly ever name somebody, so IDs are put into most of it. A change is made of the
contract's own classes.
"""

import collections
import copy
import json
from collections.abc import Callable
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks

from pos_contract import codec
from pos_contract.changes import PAYLOADS, Payload
from pos_contract.records import CustomerFields
from tests.interface.world import World, new_id

CHECKED = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
)
_QUIET = settings(
    database=None,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
_NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)  # what JSON can say
_SCALARS = st.none() | st.booleans() | _NUMBERS | st.text(max_size=20)
_FIELDS = st.builds(CustomerFields, attributes=st.dictionaries(st.text(max_size=10), _SCALARS, max_size=2))

Counts = dict[str, collections.Counter[int]]


def walk(world: World, document: dict[str, Any], examples: int, start: int = 1) -> Counts:
    """Call every operation so often with what fits, and as often with what does not. Raises what Schemathesis
    finds; returns how often each was answered with which status. Another `start` makes other calls."""
    load_all_checks()
    checks = CHECKS.get_by_names(list(CHECKED))
    document = copy.deepcopy(document)
    schema = schemathesis.openapi.from_dict(document)
    counts: Counts = {}
    for found in schema.get_all_operations():
        operation = found.ok()
        count = counts[f"{operation.method.upper()} {operation.path}"] = collections.Counter()
        call = _caller(world, checks, count)
        for mode in _modes(operation):
            _try(world, operation, mode, settings(_QUIET, max_examples=examples), seed(start), call)
        while count.total() < examples:
            call(operation.Case())  # there is nothing to vary
    return counts


def _caller(world: World, checks: list[Any], count: collections.Counter[int]) -> Callable[[Any], None]:
    def call(case: Any) -> None:
        response = case.call(base_url=world.address, headers=dict(world.headers))
        count[response.status_code] += 1
        case.validate_response(response, checks=checks)

    return call


def _try(
    world: World,
    operation: Any,
    mode: GenerationMode,
    how: settings,
    begins: Any,
    call: Callable[[Any], None],
) -> None:
    @begins
    @how
    @given(case=operation.as_strategy(generation_mode=mode), data=st.data())
    def once(case: Any, data: Any) -> None:
        if mode is GenerationMode.POSITIVE:
            fill(world, case, data.draw)
        call(case)

    once()


def _modes(operation: Any) -> list[GenerationMode]:
    takes = [*operation.body, *operation.query, *operation.path_parameters]
    return [GenerationMode.POSITIVE, GenerationMode.NEGATIVE] if takes else [GenerationMode.POSITIVE]


def fill(world: World, case: Any, draw: Callable[[Any], Any]) -> None:
    """Put what is really there into most of what was made up."""
    if not draw(st.integers(0, 9)):
        return
    if "customer_id" in (case.path_parameters or {}):
        erased = case.path.endswith("/erase")
        case.path_parameters["customer_id"] = draw(
            st.sampled_from(world.to_erase if erased else world.customers)
        )
    if "layout_id" in (case.path_parameters or {}):
        case.path_parameters["layout_id"] = world.layout_id
    if not isinstance(case.body, dict):
        return
    body: dict[str, Any] = case.body
    if case.path == "/v1/activate":
        body |= {"code": world.code, "install_id": "another installation"}
    elif case.path == "/v1/sign-in":
        world.unlock()
        body |= {"operator_id": world.manager["operator_id"], "pin": world.manager["pin"]}
    elif case.path == "/v1/customers/search":
        body["text"] = draw(st.sampled_from(("Anna", "ander", "0701", "Malmö", "@example.com")))
    elif case.path == "/v1/layouts":
        grids = {"welcome": {"columns": 1, "rows": 1}}
        made = json.dumps({"name": draw(st.sampled_from(("Till", new_id()))), "grids": grids})
        body |= {"layout_id": new_id(), "body": made, "replaces": None}
    elif case.path == "/v1/changes/now":
        body |= change(world, draw)
    elif case.path == "/v1/changes":
        body["changes"] = [change(world, draw) for _ in range(draw(st.integers(0, 4)))]
    if "associate_id" in body:
        body |= {"associate_id": world.manager["associate_id"], "overridden_by": None}


def change(world: World, draw: Callable[[Any], Any]) -> dict[str, Any]:
    """A change as a register might send it, about somebody who is there."""
    kind = PAYLOADS[draw(st.sampled_from(sorted(PAYLOADS)))]
    payload = codec.to_plain(draw(_payload(kind)))
    for name in payload:
        if name == "entry_id" and kind.__name__ in ("EntryCorrected", "EntryWithdrawn"):
            payload[name] = draw(st.sampled_from(world.entries))
        elif name in ("entry_id", "export_id"):
            payload[name] = new_id()
        elif name.endswith("associate_id"):
            payload[name] = world.manager["associate_id"]
    added = kind.__name__ == "CustomerAdded"
    return {
        "change_id": new_id(),
        "sequence": draw(st.integers(0, 2**40)),
        "customer_id": new_id() if added else draw(st.sampled_from(world.customers)),
        "associate_id": world.manager["associate_id"],
        "made_at": "2026-07-01T09:00:00+00:00",
        "kind": kind.kind,
        "schema": kind.schema,
        "payload": payload,
    }


def _payload(kind: type[Payload]) -> st.SearchStrategy[Payload]:
    given_fields = {
        name: _FIELDS
        for name, field in kind.__dataclass_fields__.items()
        if field.type in (CustomerFields, "CustomerFields")
    }
    return st.builds(kind, **given_fields)


def never_done(counts: Counts) -> list[str]:
    """The operations of which no call was answered 2xx."""
    return [name for name, count in counts.items() if not any(status // 100 == 2 for status in count)]
