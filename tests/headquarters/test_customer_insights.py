"""Customer Insights: turned on by a set-up that works, and its measures with the customers."""

import json
import threading
from datetime import UTC, datetime, timedelta
from threading import Event, Thread
from typing import Any

import pytest
from sqlalchemy import Engine, delete, select, update

from pos_headquarters import database
from pos_headquarters.insights.dataverse import Dataverse
from pos_headquarters.insights.trouble import Failed
from pos_headquarters.pages import jobs as pages
from pos_headquarters.services import (
    claims,
    commerce_parameters,
    customer_insights,
    jobs,
    measure_refresh,
    measures,
    parameters,
    vault_secrets,
)
from pos_headquarters.tables import customer_measures, customers, job_runs
from pos_headquarters.tables import jobs as job_table
from tests.headquarters.browsing import Browser, records
from tests.headquarters.support import Till, errors
from tests.headquarters.test_pages import ON_ONE_DATABASE
from tests.support import azure as stand_in
from tests.support.azure import Azure, Ring, Wrong, configure, keep, settings

PAGE = "/commerce-parameters"
JOB = jobs.REFRESH_MEASURES
KNOWN = [f"C-{number:07d}" for number in (1, 2, 50, 90, 110)]
"""Account numbers of the demo's customers whom Customer Insights knows: in three batches."""
BATCH = 40


def enabled(engine: Engine) -> bool:
    with database.reading(engine) as connection:
        return customer_insights.is_enabled(connection)


def turn_on(engine: Engine, azure: Azure, interface: str = "dataverse", **other: Any) -> None:
    """The demo's values are gone, so that what is there came from Customer Insights."""
    with database.writing(engine) as connection:
        connection.execute(delete(customer_measures))
    for account in KNOWN:
        azure.knows(account, churn_probability=0.25, next_best_action="Call")
    stand_in.turn_on(engine, azure, interface, **other)


def values(engine: Engine) -> dict[str, dict[str, Any]]:
    """By account number."""
    wanted = select(customers.c.account_number, customer_measures).join(
        customer_measures, customer_measures.c.customer_id == customers.c.customer_id
    )
    found: dict[str, dict[str, Any]] = {}
    with database.reading(engine) as connection:
        for row in connection.execute(wanted):
            found.setdefault(row.account_number, {})[row.measure_id] = json.loads(row.value)
    return found


def last_run(engine: Engine) -> Any:
    with database.reading(engine) as connection:
        mine = select(job_runs).where(job_runs.c.job == JOB).order_by(job_runs.c.began_at.desc())
        return connection.execute(mine).first()


def position(engine: Engine) -> str:
    with database.reading(engine) as connection:
        return str(parameters.read(connection, parameters.INSIGHTS_POSITION))


def form(values: dict[str, Any]) -> dict[str, str | None]:
    """As the page has it: a box is ticked, or not sent at all."""
    return values | {parameters.INSIGHTS_ENABLED: "on" if values[parameters.INSIGHTS_ENABLED] else None}


@ON_ONE_DATABASE
def test_it_goes_on_only_when_its_set_up_works(
    browser: Browser, engine: Engine, azure: Azure, ring: Ring
) -> None:
    configure(engine, azure)
    azure.knows(KNOWN[0], churn_probability=0.5)
    azure.wrong["token"] = [Wrong(200), Wrong(401, {"error": "x", "error_description": "AADSTS7000222: x"})]
    failed = browser.fill(PAGE, **form(settings(azure)))
    assert "Commerce parameters are saved." in failed.text
    assert "Customer Insights stays off. The secret of application insights-application has expired." in (
        failed.text
    )
    assert "insights_enabled" not in failed.form
    assert failed.form["insights_alternate_id"] == stand_in.ALTERNATE_ID
    azure.wrong.clear()
    missing = browser.fill(PAGE, insights_enabled="on")
    assert "has no measure next_best_action. It has: churn_probability." in missing.text
    azure.knows(KNOWN[0], churn_probability=0.5, next_best_action="Call")
    done = browser.fill(PAGE, insights_enabled="on")
    assert "Customer Insights is on. Its measures come with job refresh-measures." in done.text
    assert done.form["insights_enabled"]
    last = records(engine)[-1]
    assert json.loads(last.after) == {"Enable Customer Insights": True}
    assert stand_in.SECRET not in str([each._asdict() for each in records(engine)])
    azure.asked.clear()
    browser.fill(PAGE, activity_types_hours="5")
    assert azure.asked == []
    assert enabled(engine)
    assert "insights_enabled" not in browser.fill(PAGE, insights_enabled=None).form
    assert not enabled(engine)


@ON_ONE_DATABASE
def test_what_is_missing_is_said_at_its_field(engine: Engine, azure: Azure) -> None:
    with database.writing(engine) as connection:
        stands = commerce_parameters.standing(connection)

        def wrong(**other: Any) -> list[str]:
            return list(errors(commerce_parameters.save, connection, stands | other))

        assert wrong(insights_enabled=True) == [
            "insights_application",
            "insights_secret",
            "insights_alternate_id",
            "insights_address",
        ]
        assert wrong(insights_enabled=True, insights_interface="instance")[-1] == "insights_instance"
        assert wrong(insights_interface="else") == ["insights_interface"]
        assert wrong(insights_address="http://x.y") == ["insights_address"]
        assert wrong(insights_application="a b") == ["insights_application"]
        assert wrong(insights_instance="1234") == ["insights_instance"]
        assert wrong(insights_alternate_id="x eq 'y' or z") == ["insights_alternate_id"]


@pytest.mark.parametrize("interface", list(customer_insights.INTERFACES))
@ON_ONE_DATABASE
def test_a_set_up_says_what_failed(engine: Engine, azure: Azure, ring: Ring, interface: str) -> None:
    with pytest.raises(Failed, match="Choose the secret"):
        customer_insights.enable(engine, "")
    configure(engine, azure)

    def said(**other: Any) -> str:
        keep(engine, settings(azure, interface, **other))
        with pytest.raises(Failed) as failed:
            customer_insights.enable(engine, "")
        assert not enabled(engine)
        return str(failed.value)

    assert "have no property shoe_size" in said(insights_alternate_id="shoe_size")
    assert "knows no application stranger" in said(insights_application="stranger")
    assert "has no measure churn_probability, next_best_action. It has: none." in said()
    azure.wrong[interface] = [Wrong(403)]
    assert "Give it the role Viewer there." in said()
    azure.wrong[interface] = [Wrong(429, {}, {"Retry-After": "17"})]
    assert "Try again in 17 seconds." in said()
    with database.writing(engine) as connection:
        parameters.keep(connection, parameters.TENANT, "")
    assert "lack the tenant" in said()
    with database.writing(engine) as connection:
        vault_secrets.change(connection, "insights", description="", secret="local://app")
        vault_secrets.change(connection, "subscription", description="", secret="local://key")
    assert "secret store has no secret app" in said()
    ring.set_password("pos-headquarters", "app", stand_in.SECRET)
    ring.set_password("pos-headquarters", "key", stand_in.SUBSCRIPTION_KEY)
    assert "Write the tenant in Key Vault parameters first." in said()


@ON_ONE_DATABASE
def test_whose_settings_changed_meanwhile_is_not_turned_on(engine: Engine, azure: Azure, ring: Ring) -> None:
    configure(engine, azure)
    azure.knows(KNOWN[0], churn_probability=0.5, next_best_action="Call")
    keep(engine, settings(azure))

    def meddle() -> None:
        with database.writing(engine) as connection:
            parameters.keep(connection, parameters.INSIGHTS_APPLICATION, "other")

    azure.measured = meddle
    try:
        with pytest.raises(Failed, match="Somebody has changed its settings"):
            customer_insights.enable(engine, "")
    finally:
        azure.measured = lambda: None
    assert not enabled(engine)


@pytest.mark.parametrize("interface", list(customer_insights.INTERFACES))
def test_measures_come_to_customers_and_go(
    engine: Engine, azure: Azure, ring: Ring, till: Till, interface: str
) -> None:
    turn_on(engine, azure, interface)
    till.sync()
    assert all(not each.measures for each in till.customers.values())
    assert jobs.run(engine, JOB) == len(KNOWN)
    till.sync()
    got = {each.account_number: each.measures for each in till.customers.values() if each.measures}
    whole = {"churn_probability": 0.25, "next_best_action": "Call"}
    assert got
    assert got.items() <= dict.fromkeys(KNOWN, whole).items()
    assert values(engine) == dict.fromkeys(KNOWN, whole)

    before = till.cursor
    assert jobs.run(engine, JOB) == 0
    till.sync()
    assert till.cursor == before

    one = next(iter(got))
    azure.knows(one, churn_probability=0.75)
    azure.forgets(next(each for each in KNOWN if each != one))
    assert jobs.run(engine, JOB) == 2
    till.sync()
    (known,) = [each for each in till.customers.values() if each.account_number == one]
    assert known.measures == {"churn_probability": 0.75}
    assert len(values(engine)) == len(KNOWN) - 1
    ran = last_run(engine)
    assert (ran.rows, ran.error) == (2, None)


@ON_ONE_DATABASE
def test_an_outage_is_waited_for_and_the_next_run_goes_on_there(
    engine: Engine, azure: Azure, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_on(engine, azure)
    monkeypatch.setattr(Dataverse, "at_once", BATCH)
    rests: list[float] = []
    monkeypatch.setattr(claims.Claim, "rest", lambda claim, seconds: rests.append(seconds))
    busy = Wrong(429, {}, {"Retry-After": "11"})
    azure.wrong["dataverse"] = [Wrong(200), Wrong(200), busy, Wrong(502), Wrong(200)]
    assert jobs.run(engine, JOB) == len(KNOWN)
    assert rests == [11, 30]
    for account in KNOWN:
        azure.knows(account, churn_probability=0.5, next_best_action="Mail")
    azure.wrong["dataverse"] = [Wrong(200), Wrong(200), Wrong(503)]
    with pytest.raises(jobs.JobFailed, match=r"status 503.*the next run goes on there"):
        jobs.run(engine, JOB)
    assert len(rests) == 2 + measure_refresh.TRIES - 1
    assert position(engine) == f"C-{BATCH:07d}"
    assert "status 503" in last_run(engine).error
    azure.wrong.clear()
    azure.asked.clear()
    assert jobs.run(engine, JOB) == len(KNOWN) - 2
    assert KNOWN[0] not in str(azure.asked)
    assert position(engine) == ""


@ON_ONE_DATABASE
def test_who_is_killed_in_the_middle_loses_nothing(
    engine: Engine, azure: Azure, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_on(engine, azure)
    monkeypatch.setattr(Dataverse, "at_once", BATCH)
    asked: list[int] = []

    def die() -> None:
        asked.append(1)
        if len(asked) == 2:
            raise SystemExit

    class Killed(Dataverse):
        def of(self, account_numbers: Any) -> Any:
            die()
            return super().of(account_numbers)

    monkeypatch.setattr("pos_headquarters.insights.dataverse.Dataverse", Killed)
    with pytest.raises(SystemExit):
        jobs.run(engine, JOB)
    assert (position(engine), len(values(engine)), last_run(engine)) == (f"C-{BATCH:07d}", 2, None)
    monkeypatch.setattr(jobs, "PATIENCE", 0.0)
    with pytest.raises(jobs.JobFailed, match="under way already"):
        jobs.run(engine, JOB)
    with database.writing(engine) as connection:
        connection.execute(update(job_table).values(claimed_until="2026-01-01T00:00:00.000+00:00"))
    assert jobs.run(engine, JOB) == len(KNOWN) - 2
    assert len(values(engine)) == len(KNOWN)


def test_whoever_goes_meanwhile_gets_nothing(engine: Engine, azure: Azure, ring: Ring, till: Till) -> None:
    turn_on(engine, azure)

    def go() -> None:
        azure.measured = lambda: None
        with database.writing(engine) as connection:
            gone = update(customers).where(customers.c.account_number == KNOWN[0])
            connection.execute(gone.values(deleted_at="2026-01-01", account_number=None))

    azure.measured = go
    assert jobs.run(engine, JOB) == len(KNOWN) - 1
    assert sorted(values(engine)) == KNOWN[1:]


@ON_ONE_DATABASE
def test_what_is_off_or_has_no_measures_asks_nobody(engine: Engine, azure: Azure, ring: Ring) -> None:
    assert jobs.run(engine, JOB) == 0
    turn_on(engine, azure, measure_1=None, measure_2=None)
    azure.asked.clear()
    assert jobs.run(engine, JOB) == 0
    assert azure.asked == []


@ON_ONE_DATABASE
def test_turned_off_in_the_middle_it_stops(engine: Engine, azure: Azure, ring: Ring) -> None:
    turn_on(engine, azure)
    azure.measured = lambda: keep(engine, {parameters.INSIGHTS_ENABLED: False})
    try:
        with pytest.raises(jobs.JobFailed, match="was turned off meanwhile"):
            jobs.run(engine, JOB)
    finally:
        azure.measured = lambda: None
    assert values(engine) == {}


def test_registers_are_served_while_customer_insights_hangs(
    engine: Engine, azure: Azure, ring: Ring, till: Till
) -> None:
    """Nothing that a register waits for is held by a job that waits for another service."""
    turn_on(engine, azure)
    azure.reached.clear()
    azure.hangs = Event()
    done: list[int] = []
    thread = Thread(target=lambda: done.append(jobs.run(engine, JOB)))
    thread.start()
    try:
        assert azure.reached.wait(20)
        for _ in range(20):
            assert till.now(till.added()).outcome == "applied"
        note = till.noted(till.new_customer())
        assert till.send(note).outcome == "applied"
        jobs.run(engine, "synchronize-customers")
        till.sync()
        assert done == []
    finally:
        azure.hangs.set()
        thread.join()
        azure.hangs = None
    assert done == [len(KNOWN)]


@ON_ONE_DATABASE
def test_run_now_waits_a_little_and_leaves_it_to_the_history(
    browser: Browser, engine: Engine, azure: Azure, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "WAITS", 0.0)
    turn_on(engine, azure)
    azure.reached.clear()
    azure.hangs = Event()
    try:
        assert browser.press("distribution-schedule", JOB, "run").ok
        assert azure.reached.wait(20)
        shown = browser.open("/distribution-schedule/list").text
        assert f"Job {JOB} has begun. Its run stands in the history once it is done." in shown
        assert "Under way" in shown
        again = browser.press("distribution-schedule", JOB, "run")
        assert "It is under way already." in again.text
    finally:
        azure.hangs.set()
        for thread in threading.enumerate():
            if thread.name == f"job {JOB}":
                thread.join()
        azure.hangs = None
    assert (last_run(engine).rows, last_run(engine).asked_by) == (len(KNOWN), "administrator")
    monkeypatch.setattr(pages, "WAITS", 20.0)
    assert browser.press("distribution-schedule", JOB, "run").ok
    assert f"Job {JOB} is done. Rows: 0." in browser.open("/distribution-schedule/list").text
    azure.wrong["vault"] = [Wrong(403)]
    assert "does not let application" in browser.press("distribution-schedule", JOB, "run").text


@pytest.mark.parametrize(
    ("kind", "told", "kept"),
    [
        ("share", 0.25, 0.25),
        ("share", "0.25", 0.25),
        ("decimal", "NaN", None),
        ("currency", 12, 12.0),
        ("currency", "12 kr", None),
        ("integer", "7.0", 7),
        ("integer", True, None),
        ("text", "  Call \n soon ", "Call soon"),
        ("text", 7, "7"),
        ("text", "a\0b \ud800 c", "a b c"),
        ("text", "x" * 300, "x" * 200),
        ("text", " ", None),
        ("date", "2026-05-01T00:00:00Z", "2026-05-01"),
        ("date", "soon", None),
        ("boolean", "True", True),
        ("boolean", 0, False),
        ("boolean", "maybe", None),
        ("decimal", None, None),
        ("decimal", "", None),
    ],
)
def test_values_as_their_type_has_them(kind: str, told: Any, kept: Any) -> None:
    assert measure_refresh.value_of(kind, told) == kept


@ON_ONE_DATABASE
def test_a_secret_that_expires_is_in_the_log(
    engine: Engine, azure: Azure, ring: Ring, caplog: pytest.LogCaptureFixture
) -> None:
    turn_on(engine, azure)
    soon = datetime.now(UTC) + timedelta(days=3)
    azure.secrets["insights"] = (stand_in.SECRET, soon)
    try:
        jobs.run(engine, JOB)
    finally:
        azure.secrets["insights"] = (stand_in.SECRET, None)
    assert f"The secret insights expires on {soon:%Y-%m-%d}." in caplog.text
    assert not any(account in caplog.text for account in KNOWN)


@ON_ONE_DATABASE
def test_a_measure_that_customer_insights_lacks_stays_empty(engine: Engine, azure: Azure, ring: Ring) -> None:
    with database.writing(engine) as connection:
        measures.add(connection, "lifetime_value", names={"en": "Lifetime value"}, type="currency")
    turn_on(engine, azure, measure_1=None)
    azure.knows(KNOWN[0], next_best_action={"deep": 1})
    jobs.run(engine, JOB)
    assert "churn_probability" not in values(engine)[KNOWN[1]]
