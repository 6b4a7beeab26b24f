"""What IT sees of the service: limits, request IDs, logs without anybody in them, readiness and figures."""

import io
import json
import logging
import time
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
import requests
from sqlalchemy import Engine, create_engine, text, update

from pos_contract import codec
from pos_contract.errors import Fault, Problem
from pos_contract.messages import ContactRequest, ForCustomer, SearchAllStores, SignInRequest
from pos_contract.records import CustomerFields
from pos_headquarters import database, logs
from pos_headquarters.app import Guards
from pos_headquarters.errors import Refusal
from pos_headquarters.limits import Buckets, network
from pos_headquarters.metrics import Metrics
from pos_headquarters.services import changes, jobs
from pos_headquarters.services.readiness import Readiness
from pos_headquarters.services.schedule import Scheduler
from pos_headquarters.tables import registers
from tests.headquarters.browsing import Browser, make_administrator, serving
from tests.headquarters.support import Retailer, Till
from tests.interface.world import UNLIMITED, World, world

ON_ONE_DATABASE = pytest.mark.parametrize("databases", ["sqlite"], indirect=True)


# --- Limits ------------------------------------------------------------------------------------------


def test_a_bucket_is_empty_after_a_burst_and_fills_as_time_goes_by() -> None:
    now = [100.0]
    buckets = Buckets(2.0, clock=lambda: now[0])
    for _ in range(40):
        buckets.take("till")
    with pytest.raises(Refusal) as refused:
        buckets.take("till")
    assert refused.value.problem.facts == {"seconds": "1"}
    with pytest.raises(Refusal):
        buckets.check("till")
    buckets.take("another")
    now[0] += 0.5
    buckets.check("till")
    buckets.take("till")
    with pytest.raises(Refusal):
        buckets.take("till")


def test_slow_buckets_say_how_long_it_takes_and_none_is_no_limit() -> None:
    slow = Buckets(0.01, clock=lambda: 0.0)
    slow.take("till")
    with pytest.raises(Refusal) as refused:
        slow.take("till")
    assert refused.value.problem.facts == {"seconds": "100"}
    free = Buckets(0.0)
    for _ in range(1000):
        free.take("till")


def test_full_buckets_are_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pos_headquarters.limits._MOST_KEPT", 3)
    now = [0.0]
    buckets = Buckets(1.0, clock=lambda: now[0])
    for whose in "abc":
        buckets.take(whose)
    now[0] += 60
    buckets.take("d")
    assert set(buckets._left) == {"d"}


def test_an_address_of_a_network_stands_for_it() -> None:
    assert network("192.0.2.7") == "192.0.2.7"
    assert network("2001:db8:1:2:3::4") == network("2001:db8:1:2:ffff::1") == "2001:db8:1:2::/64"
    assert network("testclient") == "testclient"
    assert network("::ffff:192.0.2.7") == network("192.0.2.7") != network("::ffff:192.0.2.8")


@ON_ONE_DATABASE
def test_a_register_that_calls_too_often_is_told_when_to_come_back(
    engine: Engine, retailer: Retailer
) -> None:
    with serving(engine, Guards(calls_per_second=0.5)) as address:
        here = world(engine, retailer, address)
        answers = [here.call("GET", "/v1/activity-types") for _ in range(11)]
        assert [each.status_code for each in answers] == [200] * 10 + [429]
        problem = codec.from_json(answers[-1].content, Problem)
        assert problem.fault == Fault.TOO_MANY_REQUESTS
        assert answers[-1].headers["Retry-After"] == problem.facts["seconds"] == "2"
        told = requests.get(f"{address}/metrics", timeout=30).text
        assert 'headquarters_calls_limited_total{whose="register"} 1.0' in told


@ON_ONE_DATABASE
def test_who_guesses_is_stopped_and_registers_at_the_same_address_are_not(
    engine: Engine, retailer: Retailer
) -> None:
    with serving(engine, Guards(calls_per_second=1.0)) as address:
        here = world(engine, retailer, address)
        wrong = {"code": "AAAA-AAAA-AAAA", "install_id": "x"}
        guesses = [requests.post(f"{address}/v1/activate", json=wrong, timeout=30) for _ in range(3)]
        assert [each.status_code for each in guesses] == [403, 403, 429]
        right = wrong | {"code": here.code}
        assert requests.post(f"{address}/v1/activate", json=right, timeout=30).status_code == 429
        assert here.call("GET", "/v1/activity-types", Authorization="Bearer x").status_code == 429
        assert here.call("GET", "/v1/activity-types").ok


# --- Request IDs and logs ----------------------------------------------------------------------------

TELLING = ("Zebulon", "Quackenbush", "zebulon@example.org", "0735551234", "Porcelain", "Kvarngatan")


@pytest.fixture
def here(engine: Engine, retailer: Retailer) -> Iterator[World]:
    with serving(engine, UNLIMITED) as address:
        yield world(engine, retailer, address)


@pytest.fixture
def logged(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What headquarters writes with --log json."""
    root, said = logging.getLogger(), io.StringIO()
    before, level = list(root.handlers), root.level
    monkeypatch.setattr(logs, "sys", SimpleNamespace(stderr=said))
    logs.to_standard_error("json")
    yield said
    root.handlers = before
    root.setLevel(level)


def lines(logged: io.StringIO, name: str, value: str) -> list[dict[str, object]]:
    """Those that have it. They are written once the answer is under way, so the first may be waited for."""
    for _ in range(1000):
        written = [
            json.loads(line) for line in logged.getvalue().splitlines(keepends=True) if line.endswith("\n")
        ]
        if found := [each for each in written if each[name] == value]:
            return found
        time.sleep(0.01)
    return []


@ON_ONE_DATABASE
def test_a_request_has_one_id_everywhere(
    here: World, logged: io.StringIO, monkeypatch: pytest.MonkeyPatch, till: Till
) -> None:
    answer = here.call("GET", "/v1/activity-types", **{"X-Request-ID": "0192-till.42_a"})
    assert answer.headers["X-Request-ID"] == "0192-till.42_a"
    (line,) = lines(logged, "logger", "pos_headquarters.calls")
    assert (line["request_id"], line["route"], line["status"]) == (
        "0192-till.42_a",
        "/v1/activity-types",
        200,
    )
    assert (line["method"], line["register"]) == ("GET", "1001-2")
    assert float(str(line["ms"])) > 0
    for bad in ("short", "x" * 65, "with space in it", "<script>alert(1)</script>"):
        made = here.call("GET", "/health", **{"X-Request-ID": bad}).headers["X-Request-ID"]
        assert len(made) == 36
    monkeypatch.setattr(changes, "apply_now", fail)
    refused = here.call("POST", "/v1/changes/now", till.added(), **{"X-Request-ID": "the-failing-one"})
    assert refused.json()["instance"].endswith("request/the-failing-one")
    failed = lines(logged, "level", "ERROR")
    assert [each["request_id"] for each in failed] == ["the-failing-one"]
    assert "RuntimeError" in str(failed[0]["error"])
    assert "Zebulon" not in logged.getvalue()


def fail(*_: object) -> None:
    raise RuntimeError(" ".join(TELLING))


def test_no_log_names_anybody(
    here: World,
    engine: Engine,
    till: Till,
    logged: io.StringIO,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Customers, associates and administrators, in what is done and in what goes wrong."""
    fields = CustomerFields(
        first_name="Zebulon", last_name="Quackenbush", email="zebulon@example.org", phone="0735551234"
    )
    added = till.added(fields)
    here.call("POST", "/v1/changes/now", added)
    here.call("POST", "/v1/changes/now", till.noted(added.customer_id, "Porcelain for Kvarngatan."))
    here.call(
        "POST", "/v1/changes/now", {**codec.to_plain(added), "payload": {"fields": {"type": "Zebulon"}}}
    )
    here.call("POST", "/v1/customers/search", SearchAllStores("Quackenbush", till.associate_id))
    here.call("POST", "/v1/customers/search", SearchAllStores("Zebulon", "Quackenbush"))
    here.call("POST", f"/v1/customers/{added.customer_id}/extract", ForCustomer(till.associate_id))
    here.call("POST", "/v1/customers/zebulon@example.org/use", ForCustomer("Zebulon"))
    here.call("GET", "/v1/customers?after=Zebulon")
    here.call("GET", "/Zebulon/Quackenbush?q=0735551234")
    here.call("POST", "/v1/sign-in", SignInRequest("Quackenbush", "0735551234"))
    here.call("POST", "/v1/contact", ContactRequest(0, 0, "Zebulon"))
    here.call("POST", "/v1/contact", b'{"waiting": "Zebulon"}')
    browser = Browser(here.address, make_administrator(engine))
    assert "Quackenbush" in browser.open("/customers?q=Quackenbush").text
    browser.open(f"/customers/{added.customer_id}")
    browser.fill("/activity-types/create", name="Porcelain")
    with monkeypatch.context() as broken:
        broken.setattr(changes, "apply_now", fail)
        here.call("POST", "/v1/changes/now", added)
    said = logged.getvalue()
    assert said.count("pos_headquarters.calls") > 10
    for word in TELLING:
        assert word.lower() not in said.lower(), word
        assert not any(word in record.getMessage() for record in caplog.records)


def test_an_error_is_told_without_what_it_says_unless_that_is_nobodys() -> None:
    def told(error: Exception, before: Exception) -> str:
        try:
            try:
                raise before
            except Exception as first:
                raise error from first
        except Exception as caught:
            return logs.told((type(caught), caught, caught.__traceback__))

    who, full = "Zebulon", OSError(28, "No space left on device")
    said = told(RuntimeError(who), KeyError(who))
    assert "test_watching.py" in said
    assert said.endswith("RuntimeError")
    assert said.index("KeyError") < said.index("RuntimeError")
    assert told(full, KeyError(who)).endswith("No space left on device")
    assert who not in said


# --- Readiness and figures ---------------------------------------------------------------------------


def test_ready_is_who_can_serve(here: World, engine: Engine) -> None:
    assert here.call("GET", "/ready").json() == {"status": "ready"}
    assert Readiness(engine).missing() == ""
    with database.writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    assert "older version" in Readiness(engine).missing()
    with database.writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'of the next version'"))
    assert Readiness(engine).missing() == ""
    scheduler = Scheduler(engine)
    assert "schedule has stopped" in Readiness(engine, scheduler.is_working).missing()


@ON_ONE_DATABASE
def test_who_is_not_ready_says_so(engine: Engine, retailer: Retailer) -> None:
    with database.writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    with serving(engine) as address:
        answer = requests.get(f"{address}/ready", timeout=30)
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
        assert codec.from_json(answer.content, Problem).fault == Fault.NOT_READY
        assert requests.get(f"{address}/health", timeout=30).ok
    nowhere = create_engine("postgresql+psycopg://127.0.0.1:1/nothing?connect_timeout=1")
    assert "can't be reached" in Readiness(nowhere).missing()


def test_figures_are_those_of_the_database(here: World, engine: Engine, till: Till) -> None:
    added = till.added()
    till.send(added)
    here.call("POST", "/v1/contact", ContactRequest(3, 2, "2026-07-01T09:00:00+00:00"))
    jobs.run(engine, "1060")
    with database.writing(engine) as connection:
        late = (registers.c.last_contact_at.is_(None), registers.c.token_hash.is_not(None))
        connection.execute(update(registers).where(*late).values(last_contact_at="2026-01-01T00:00:00+00:00"))
    told = dict(
        line.rsplit(" ", 1)
        for line in here.call("GET", "/metrics").text.splitlines()
        if not line.startswith("#")
    )
    figures = {name: float(value) for name, value in told.items() if name.startswith("headquarters_")}
    assert figures["headquarters_database_up"] == 1
    assert figures["headquarters_registers"] == 2
    assert figures['headquarters_registers_silent{longer_than_seconds="86400"}'] == 1
    assert figures['headquarters_registers_behind{more_than="0"}'] == 2
    assert figures["headquarters_register_queue"] == 3
    assert figures["headquarters_register_queue_oldest_seconds"] > 0
    assert figures["headquarters_register_parked"] == 2
    assert figures["headquarters_customers_pending"] >= 1
    assert figures['headquarters_job_last_run_failed{job="1060"}'] == 0
    assert figures['headquarters_job_last_run_timestamp_seconds{job="1060"}'] > 1.7e9
    here.call("POST", f"/v1/customers/{here.customers[0]}/purchases", ForCustomer(till.associate_id))
    here.call("GET", "/nowhere")
    again = here.call("GET", "/metrics").text
    route = "/v1/customers/{customer_id}/purchases"
    assert f'headquarters_call_seconds_count{{method="POST",route="{route}",status="2xx"}} 1.0' in again
    assert 'headquarters_call_seconds_count{method="GET",route="-",status="4xx"} 1.0' in again
    assert here.customers[0] not in again


def test_figures_without_a_database_are_those_of_the_process() -> None:
    nowhere = create_engine("postgresql+psycopg://127.0.0.1:1/nothing?connect_timeout=1")
    told = Metrics(nowhere, lambda: 0.0).text().decode()
    assert "headquarters_database_up 0.0" in told
    assert "headquarters_schedule_looked_seconds" in told
    assert "headquarters_registers" not in told.replace("headquarters_registers_", "")
