"""The document of the interface, and a short walk over it (python -m tests.interface is the long one)."""

import json
from collections.abc import Iterator

import pytest
from schemathesis.core.failures import FailureGroup
from sqlalchemy import Engine

from pos_contract import codec
from pos_contract.changes import PAYLOADS, Change
from pos_contract.errors import Fault, Problem
from pos_headquarters import examples, openapi
from pos_headquarters.app import create_app
from pos_headquarters.errors import STATUS_AND_TITLE, type_of
from pos_headquarters.services import envelopes, receipts
from tests.headquarters.browsing import serving
from tests.headquarters.support import Retailer
from tests.interface.__main__ import DOCUMENT, as_text
from tests.interface.walk import never_done, walk
from tests.interface.world import UNLIMITED, World, new_id, world

ON_ONE_DATABASE = pytest.mark.parametrize("databases", ["sqlite"], indirect=True)


@pytest.fixture
def here(engine: Engine, retailer: Retailer) -> Iterator[World]:
    with serving(engine, UNLIMITED) as address:
        yield world(engine, retailer, address)


@ON_ONE_DATABASE
def test_the_document_in_docs_is_that_of_the_service(engine: Engine) -> None:
    """After a change: python -m tests.interface --write"""
    assert DOCUMENT.read_text("utf-8") == as_text(openapi.document(create_app(engine)))


def test_examples_are_what_the_contract_takes() -> None:
    for kind, shown in examples.OF.items():
        for value in shown.values():
            written = codec.to_json(value)
            assert codec.to_json(codec.from_json(written, kind)) == written


def test_every_change_has_an_example_that_is_understood() -> None:
    shown = examples.OF[Change]
    assert set(shown) == set(PAYLOADS)
    for change in shown.values():
        assert isinstance(envelopes.understand(change, receipts.body_of(change)), PAYLOADS[change.kind])


def test_faults_have_one_type_each() -> None:
    types = [type_of(fault) for fault in STATUS_AND_TITLE]
    assert len(set(types)) == len(types)
    assert type_of(Fault.DEVICE_REFUSED) == "tag:clienteling-pos,2026:device-refused"


@ON_ONE_DATABASE
def test_a_short_walk_finds_nothing(here: World) -> None:
    counts = walk(here, here.call("GET", "/openapi.json").json(), examples=3)
    assert never_done(counts) == []


@ON_ONE_DATABASE
def test_the_walk_would_see_a_fault_and_an_answer_outside_its_schema(
    here: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = here.call("GET", "/openapi.json").json()
    types = {"/v1/activity-types": document["paths"]["/v1/activity-types"]}
    narrow = json.loads(json.dumps(document | {"paths": types}))
    narrow["components"]["schemas"]["ActivityTypes"]["properties"]["names"] = {"type": "integer"}
    with pytest.raises(FailureGroup) as found:
        walk(here, narrow, examples=1)
    assert "Response violates schema" in str(found.value.exceptions)
    monkeypatch.setattr("pos_headquarters.services.activities.types", _fail)
    with pytest.raises(FailureGroup) as found:
        walk(here, document | {"paths": types}, examples=1)
    assert "Server error" in str(found.value.exceptions)


def _fail(*_: object) -> None:
    raise RuntimeError("a defect")


BROKEN = [
    b"{",
    b"null",
    b"[]",
    b"\xff\xfe",
    b'{"code": "\\ud800"}',
    b"[" * 100_000,
    b"1" * 10_000,
    b'{"a":' * 50_000,
]


@ON_ONE_DATABASE
def test_what_is_broken_is_refused(here: World) -> None:
    for path in ("contact", "sign-in", "changes", "changes/now", "customers/search"):
        for body in BROKEN:
            answer = here.call("POST", f"/v1/{path}", body)
            assert answer.status_code == 422, (path, body[:20])
            assert codec.from_json(answer.content, Problem).fault == Fault.REQUEST_INVALID


def test_what_a_database_can_not_keep_is_refused_by_both(here: World) -> None:
    nul, huge = "a\0b", 10**30
    contact = {"waiting": 0, "parked": 0, "oldest_made_at": None}
    queued = {
        **dict.fromkeys(("change_id", "customer_id", "associate_id", "kind", "made_at", "state"), nul),
        "tries": 1,
        "fault": None,
    }
    who = {"associate_id": here.manager["associate_id"]}
    calls = [
        ("/v1/contact", contact | {"waiting": huge}),
        ("/v1/contact", contact | {"parked": -1}),
        ("/v1/contact", contact | {"version": nul}),
        ("/v1/contact", contact | {"cursors": {"1010": nul}}),
        ("/v1/contact", contact | {"cursors": {"1060": nul}}),
        ("/v1/contact", contact | {"queue": [queued]}),
        ("/v1/sign-in", {"operator_id": nul, "pin": nul}),
        ("/v1/activate", {"code": nul, "install_id": nul}),
        ("/v1/activate", {"code": here.code, "install_id": nul}),
        ("/v1/customers/search", who | {"text": nul * 3}),
        ("/v1/customers/search", {"text": "Anna", "associate_id": nul}),
        ("/v1/customers/search", who | {"text": "Anna", "limit": huge}),
        (f"/v1/customers/{here.customers[0]}/use", {"associate_id": nul}),
    ]
    for path, body in calls:
        answer = here.call("POST", path, json.dumps(body).encode())
        assert answer.status_code < 500, (path, body)
        if not answer.ok:
            assert codec.from_json(answer.content, Problem).status == answer.status_code


def test_a_change_that_can_not_be_kept_holds_up_no_other(here: World) -> None:
    change = {
        "change_id": new_id(),
        "sequence": 1,
        "customer_id": here.customers[0],
        "associate_id": here.manager["associate_id"],
        "made_at": "2026-07-01T09:00:00+00:00",
        "kind": "NoteAdded",
        "schema": 1,
        "payload": {"entry_id": new_id(), "text": "Likes wool."},
    }
    spoiled = [
        {**change, "change_id": new_id(), name: value}
        for name, values in {
            "change_id": ("a\0b", ""),
            "sequence": (10**30, -1),
            "customer_id": ("a\0b", ""),
            "associate_id": ("a\0b",),
            "made_at": ("a\0b", "0001-01-01T00:00:00+14:00"),
            "kind": ("a\0b", ""),
            "schema": (10**30, -(10**30)),
            "overridden_by": ("a\0b",),
            "payload": ({}, {"text": "a\0b"}, {"entry_id": new_id(), "text": "a\0b"}, {"x": 10**30}),
        }.items()
        for value in values
    ]
    for each in spoiled:
        answer = here.call("POST", "/v1/changes/now", json.dumps(each).encode())
        assert answer.status_code < 500, each
    answer = here.call("POST", "/v1/changes", json.dumps({"changes": [*spoiled, change]}).encode())
    assert answer.status_code < 500
    (last,) = answer.json()["answers"][-1:]
    assert last["outcome"] == "applied"


@ON_ONE_DATABASE
def test_addresses_and_methods_that_there_are_not(here: World) -> None:
    for method, path, status in (
        ("GET", "/v1/nothing", 404),
        ("GET", "/v2/contact", 404),
        ("GET", "/v1/changes", 405),
        ("DELETE", "/v1/customers", 405),
        ("POST", "/health", 405),
        ("GET", "/v1/configuration/../../etc/passwd", 404),
        ("GET", "/v1/configuration/%00", 422),
        ("POST", "/v1/customers/%00/use", 422),
    ):
        answer = here.call(method, path)
        assert answer.headers["content-type"] == "application/problem+json", path
        problem = codec.from_json(answer.content, Problem)
        assert (problem.status, answer.status_code) == (status, status), path
    assert "POST" in here.call("GET", "/v1/changes").headers["Allow"]
