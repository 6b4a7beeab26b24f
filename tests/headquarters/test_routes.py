"""The calls over HTTP, as a register makes them."""

import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Event, Thread
from typing import Any

import pytest
import requests
import uvicorn
from sqlalchemy import Engine

from pos_contract import codec
from pos_contract.errors import Fault, Problem
from pos_contract.messages import Activation, Answer, Contact, SignIn, Upload, UploadAnswers
from pos_contract.records import (
    ChannelConfiguration,
    CustomersPage,
    GlobalConfiguration,
    RegistersConfiguration,
    StaffConfiguration,
)
from pos_headquarters import app, routes
from pos_headquarters.server import listen
from pos_headquarters.services import changes
from tests.headquarters.support import Retailer, Till, new_id

INSTALL = "till over HTTP"


class Server(uvicorn.Server):
    def __init__(self, engine: Engine):
        super().__init__(uvicorn.Config(app.create_app(engine), log_config=None, lifespan="off"))
        self.listens = Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listens.set()


@dataclass
class Caller:
    address: str
    headers: dict[str, str]

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> requests.Response:
        data = body if isinstance(body, bytes | None) else codec.to_json(body)
        return requests.request(
            method, self.address + path, data=data, headers=self.headers | headers, timeout=30
        )

    def get(self, path: str) -> requests.Response:
        return self.call("GET", path)

    def post(self, path: str, body: Any) -> requests.Response:
        return self.call("POST", path, body)

    def problem(self, method: str, path: str, body: Any = None, **headers: str) -> Problem:
        answer = self.call(method, path, body, **headers)
        assert answer.headers["content-type"] == "application/problem+json"
        problem = codec.from_json(answer.content, Problem)
        assert problem.status == answer.status_code
        return problem


@pytest.fixture
def address(engine: Engine) -> Iterator[str]:
    server = Server(engine)
    listener = listen("127.0.0.1", 0)
    thread = Thread(target=server.run, args=([listener],))
    thread.start()
    assert server.listens.wait(20)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    listener.close()


@pytest.fixture
def caller(address: str, retailer: Retailer) -> Caller:
    answer = requests.post(
        f"{address}/v1/activate",
        json={"code": retailer.code("1001-2"), "install_id": INSTALL},
        timeout=30,
    )
    token = codec.from_json(answer.content, Activation).token
    return Caller(
        address, {"Authorization": f"Bearer {token}", "X-POS-Install": INSTALL, "X-POS-Contract": "1"}
    )


def test_a_registers_day(caller: Caller, retailer: Retailer, till: Till) -> None:
    who = retailer.associate("1001", "manager")
    signed_in = caller.post("/v1/sign-in", {"operator_id": who["operator_id"], "pin": who["pin"]})
    assert codec.from_json(signed_in.content, SignIn).associate.associate_id == who["associate_id"]
    contact = caller.post("/v1/contact", {"waiting": 1, "parked": 0, "oldest_made_at": None})
    assert codec.from_json(contact.content, Contact).revision > 0

    added = till.added()
    answer = codec.from_json(caller.post("/v1/changes/now", added).content, Answer)
    assert answer.record is not None
    assert answer.record.account_number
    upload = caller.post("/v1/changes", Upload((added, till.booked(added.customer_id))))
    answers = codec.from_json(upload.content, UploadAnswers).answers
    assert [each.outcome for each in answers] == ["duplicate", "applied"]

    page = codec.from_json(caller.get("/v1/customers?after=0&limit=20").content, CustomersPage)
    assert len(page.customers) + len(page.entries) + len(page.gone) == 20
    assert page.remaining > 0
    for job, kind in (
        ("1060", StaffConfiguration),
        ("1070", ChannelConfiguration),
        ("1090", RegistersConfiguration),
        ("1110", GlobalConfiguration),
    ):
        assert codec.from_json(caller.get(f"/v1/configuration/{job}").content, kind)


def test_health(address: str) -> None:
    assert requests.get(f"{address}/health", timeout=30).json() == {"status": "ok"}


def test_every_call_needs_the_device(caller: Caller) -> None:
    calls = [
        ("POST", "/v1/sign-in"),
        ("POST", "/v1/contact"),
        ("POST", "/v1/changes"),
        ("POST", "/v1/changes/now"),
        ("GET", "/v1/customers"),
        ("GET", "/v1/configuration/1060"),
    ]
    for method, path in calls:
        for headers, status, fault in (
            ({"Authorization": "Bearer x"}, 401, Fault.DEVICE_REFUSED),
            ({"Authorization": ""}, 401, Fault.DEVICE_REFUSED),
            ({"X-POS-Install": "clone"}, 401, Fault.DEVICE_COPIED),
            ({"X-POS-Contract": "0"}, 426, Fault.UPGRADE_REQUIRED),
        ):
            problem = caller.problem(method, path, b"not even JSON", **headers)
            assert (problem.status, problem.fault) == (status, fault), (path, headers)


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/v1/activate", b"{"),
        ("POST", "/v1/activate", b'{"code": 7, "install_id": "x"}'),
        ("POST", "/v1/changes", b'{"changes": [{}]}'),
        ("POST", "/v1/changes", b"\xff\xfe"),
        ("POST", "/v1/changes/now", b""),
        ("POST", "/v1/contact", b"[" * 100_000),
        ("GET", "/v1/customers?after=-1", None),
        ("GET", "/v1/customers?limit=0", None),
        ("GET", "/v1/customers?after=99999999999999999999", None),
        ("GET", "/v1/customers?limit=many", None),
        ("GET", "/v1/configuration/1010", None),
        ("GET", "/v1/configuration/1160", None),
    ],
)
def test_a_request_that_does_not_fit(caller: Caller, method: str, path: str, body: bytes | None) -> None:
    problem = caller.problem(method, path, body)
    assert (problem.status, problem.fault) == (422, Fault.REQUEST_INVALID)
    assert problem.detail


def test_what_is_too_much_is_refused(caller: Caller, till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes, "MAX_CHANGES", 2)
    assert caller.post("/v1/changes", Upload(tuple(till.added() for _ in range(2)))).ok
    three = Upload(tuple(till.added() for _ in range(3)))
    assert caller.problem("POST", "/v1/changes", three).fault == Fault.REQUEST_INVALID
    for path, limit, body in (
        ("/v1/changes/now", "SMALL_BODY", till.added()),
        ("/v1/changes", "MAX_BODY", Upload((till.added(),))),
    ):
        monkeypatch.setattr(routes, limit, 100)
        problem = caller.problem("POST", path, body)
        assert (problem.status, problem.fault) == (413, Fault.REQUEST_TOO_LARGE)


def test_unknown_paths_are_problems_too(caller: Caller) -> None:
    assert caller.problem("GET", "/v1/nothing").status == 404
    assert caller.problem("GET", "/v1/changes").status == 405


def test_an_unexpected_error_tells_nothing_of_the_inside(
    caller: Caller, till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the secret inside")

    monkeypatch.setattr(changes, "apply_now", fail)
    answer = caller.post("/v1/changes/now", till.added())
    assert "inside" not in answer.text
    problem = codec.from_json(answer.content, Problem)
    assert (problem.status, problem.fault) == (500, Fault.SERVER_ERROR)


def test_a_wrong_pin_is_refused(caller: Caller, retailer: Retailer) -> None:
    problem = caller.problem("POST", "/v1/sign-in", {"operator_id": new_id(), "pin": "000000"})
    assert (problem.status, problem.fault, problem.facts) == (403, Fault.SIGN_IN_REFUSED, {})


def test_answers_are_not_held_back(caller: Caller) -> None:
    """With Nagle's algorithm on, each answer would wait some 40 ms for the caller's acknowledgement."""
    contact = {"waiting": 0, "parked": 0, "oldest_made_at": None}
    taken = []
    with requests.Session() as session:
        session.headers.update(caller.headers)
        for _ in range(30):
            began = time.monotonic()
            session.post(f"{caller.address}/v1/contact", json=contact, timeout=30)
            taken.append(time.monotonic() - began)
    # The first answers on a new connection are acknowledged at once in any case.
    assert min(taken[10:]) < 0.03
