"""Distribution schedule, Channel databases and Registers, as administrators see them."""

import re
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, insert, select

from pos_contract.errors import Fault
from pos_headquarters import database
from pos_headquarters.services import devices, jobs
from pos_headquarters.tables import jobs as job_table
from pos_headquarters.tables import registers, stores
from tests.headquarters.browsing import Browser, make_administrator, records
from tests.headquarters.support import Retailer, Till
from tests.headquarters.test_contact import all_of, greet
from tests.headquarters.test_devices import activate, refused
from tests.headquarters.test_pages import ON_ONE_DATABASE

SCHEDULE = "/distribution-schedule/list"


def row(engine: Engine, table: Any, column: Any, value: str) -> Any:
    with database.reading(engine) as connection:
        return connection.execute(select(table).where(column == value)).one()


def job(engine: Engine, name: str) -> Any:
    return row(engine, job_table, job_table.c.name, name)


def register(engine: Engine, number: str) -> Any:
    return row(engine, registers, registers.c.number, number)


@ON_ONE_DATABASE
def test_jobs_with_their_schedule_and_their_last_run(browser: Browser, engine: Engine) -> None:
    jobs.run(engine, "9999")
    shown = browser.open(SCHEDULE).text
    for each in jobs.JOBS.values():
        assert f"{each.name} {each.title}" in shown
    assert "every 2 s" in shown
    assert "not scheduled Done" in shown


@ON_ONE_DATABASE
def test_a_schedule_is_changed_and_recorded(browser: Browser, engine: Engine) -> None:
    path = "/distribution-schedule/edit?pk=1010"
    assert browser.fill(path, seconds="90").status == 200
    assert job(engine, "1010").seconds == 90
    assert browser.fill(path, seconds="", cron="30 2 * * mon-fri").status == 200
    assert (job(engine, "1010").seconds, job(engine, "1010").cron) == (None, "30 2 * * mon-fri")
    assert "Mon to Fri at 02:30 UTC" in browser.open(SCHEDULE).text
    assert browser.fill(path, cron="").status == 200
    assert job(engine, "1010").next_run_at is None
    for values, place in (
        ({"seconds": "0"}, "seconds"),
        ({"seconds": "often"}, "seconds"),
        ({"cron": "at noon"}, "cron"),
        ({"seconds": "60", "cron": "* * * * *"}, "cron"),
    ):
        wrong = browser.fill(path, **values)
        assert (wrong.status, list(wrong.errors)) == (422, [place])
        assert all(wrong.form[name] == value for name, value in values.items())
    assert [(each.page, each.about, each.action) for each in records(engine)] == [
        ("Distribution schedule", "1010", "changed")
    ] * 3


def test_run_now(browser: Browser, till: Till) -> None:
    till.new_customer()
    assert browser.press("distribution-schedule", "1010", "run").ok
    assert "Job 1010 is done. Rows: 1." in browser.open(SCHEDULE).text
    runs = browser.open("/job-runs/list?q=").text
    assert re.search(r"1010 Customers administrator 1 \d+ ms", runs)


@ON_ONE_DATABASE
def test_a_job_of_another_version_is_not_run(browser: Browser, engine: Engine) -> None:
    with database.writing(engine) as connection:
        connection.execute(insert(job_table), {"name": "later", "title": "Of a later version"})
    answer = browser.press("distribution-schedule", "later", "run")
    assert answer.status_code == 400
    assert "There is no job later here." in answer.text


@ON_ONE_DATABASE
def test_a_run_that_fails_says_why_and_stays_in_the_history(
    browser: Browser, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_connection: Connection) -> int:
        raise ValueError("planted")

    monkeypatch.setitem(jobs.JOBS, "1060", jobs.Job("1060", "Staff", fail))
    answer = browser.press("distribution-schedule", "1060", "run")
    sentence = "It stopped at an error that nobody foresaw (ValueError: planted)."
    assert answer.status_code == 400
    assert f"Job 1060: {sentence}" in answer.text
    assert f"Failed: {sentence}" in browser.open(SCHEDULE).text
    assert sentence in browser.open("/job-runs/list").text


@ON_ONE_DATABASE
@pytest.mark.parametrize("role", ["manager", "reader"])
def test_only_an_administrator_runs_jobs_and_takes_registers_out(
    site: str, engine: Engine, till: Till, role: str
) -> None:
    other, key = Browser(site, make_administrator(engine, role)), till.device.register_id
    before = job(engine, "1010").last_run_at
    assert other.open(SCHEDULE).status == 200
    assert other.press("distribution-schedule", "1010", "run").status_code == 400
    assert other.open("/distribution-schedule/edit?pk=1010").status == 403
    for page, action in (("registers", "deactivate"), ("registers", "code"), ("channel-databases", "resync")):
        assert other.press(page, key, action).status_code == 400
    assert job(engine, "1010").last_run_at == before
    assert register(engine, "1001-1").deactivated_at is None


def test_what_channel_databases_have(browser: Browser, till: Till) -> None:
    greet(till, all_of(till))
    shown = browser.open("/channel-databases/list?q=1001-1")
    assert shown.text.count("In step") == 7
    till.new_customer()
    jobs.run(till.engine, "9999")
    assert "1 row to come" in browser.open("/channel-databases/list?q=1001-1").text
    assert browser.press("channel-databases", till.device.register_id, "resync").ok
    listed = browser.open("/channel-databases/list").text
    assert "Register 1001-1 brings everything anew at its next contact." in listed
    assert "Asked for" in listed
    assert register(till.engine, "1001-1").resync_requested
    inactive = register(till.engine, "1002-2").register_id
    assert "to come" not in browser.open("/channel-databases/list?q=1002-2").text
    for page, action in (("channel-databases", "resync"), ("registers", "deactivate")):
        assert browser.press(page, inactive, action).status_code == 400


def code_in(text: str) -> str:
    (code,) = re.findall(r"[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}", text)
    return str(code)


@ON_ONE_DATABASE
def test_a_register_is_added_and_its_code_shown_once(browser: Browser, engine: Engine) -> None:
    store = row(engine, stores, stores.c.number, "1002").store_id
    added = browser.fill("/registers/create", number="1002-7", store_id=store)
    code = code_in(added.text)
    assert "Not activated" in added.text
    assert code not in browser.open("/registers/list").text
    assert activate(engine, code)
    taken = browser.fill("/registers/create", number="1002-7", store_id=store)
    assert taken.errors == {"number": "There is a register 1002-7 already. Choose another number."}
    assert code not in str(records(engine))


@ON_ONE_DATABASE
def test_a_register_in_and_out_of_service(browser: Browser, engine: Engine, retailer: Retailer) -> None:
    token = activate(engine, retailer.code("1001-1"))
    key = register(engine, "1001-1").register_id
    assert browser.press("registers", key, "deactivate").ok
    shown = browser.open("/registers/list?q=1001-1").text
    assert "Register 1001-1 stops at its next contact." in shown
    assert "Deactivated" in shown
    assert refused(devices.authenticate, engine, token, "till", "1") == Fault.REGISTER_DEACTIVATED
    assert browser.press("registers", key, "code").ok
    again = activate(engine, code_in(browser.open("/registers/list?q=1001-1").text))
    assert devices.authenticate(engine, again, "till", "1")
    assert [each.action for each in records(engine)] == ["deactivated", "gave a new activation code"]


@ON_ONE_DATABASE
def test_a_copied_register_is_seen(browser: Browser, engine: Engine, retailer: Retailer) -> None:
    token = activate(engine, retailer.code("1001-1"))
    refused(devices.authenticate, engine, token, "cloned", "1")
    assert "Copied" in browser.open("/registers/list?q=1001-1").text
    key = register(engine, "1001-1").register_id
    assert re.search(r"Calls of a copy 1, the last at 20", browser.open(f"/registers/detail?pk={key}").text)
