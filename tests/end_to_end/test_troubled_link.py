"""Replies that are lost, doubled, late or cut short: nothing is lost and nothing doubled."""

import pytest
import uuid_utils

from pos_app.offline import client
from pos_app.values.client_book import AddToClientBook
from pos_app.values.customer import AddCustomer, AddNote
from tests.support.register import person
from tests.support.trouble import TROUBLES


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(client, "READ_SECONDS", 1.0)
    monkeypatch.setattr(client, "PERSON_WAITS_SECONDS", 1.0)


def add(register, name):
    customer_id = str(uuid_utils.uuid7())
    change_id = register.run("customer.add", AddCustomer(customer_id, person(name, email="a.b@example.com")))
    return customer_id, change_id


def drain(register, headquarters):
    for _ in range(5):
        assert register.sync() == ""
        for job in ("synchronize-customers", "1010"):
            headquarters.command("jobs", "run", job)
        assert register.sync() == ""
        if not register.rows("SELECT 1 FROM upload_queue"):
            return
    raise AssertionError(register.rows("SELECT kind, state, fault, revision FROM upload_queue"))


@pytest.mark.telling
@pytest.mark.parametrize("trouble", TROUBLES)
def test_in_an_upload(register, headquarters, link, trouble):
    customer_id, _ = add(register, f"Upload {trouble}")
    register.run("client_book.add_customer", AddToClientBook((customer_id,)))
    register.run("customer.add_note", AddNote(customer_id, str(uuid_utils.uuid7()), f"note {trouble}"))
    with link.during(trouble, "/v1/changes"):
        said = register.sync()
        assert (said == "") == (trouble == "doubled")
    drain(register, headquarters)
    assert headquarters.rows("SELECT count(*) FROM entry WHERE customer_id = ?", customer_id) == [(1,)]
    assert headquarters.rows(
        "SELECT count(*) FROM client_book_customer WHERE customer_id = ?", customer_id
    ) == [(1,)]
    once = "SELECT count(*) FROM customer WHERE first_name = ? AND account_number IS NOT NULL"
    assert headquarters.rows(once, f"Upload {trouble}") == [(1,)]
    assert register.rows(once, f"Upload {trouble}") == [(1,)]


@pytest.mark.parametrize("trouble", TROUBLES)
def test_in_a_real_time_customer_add(register, headquarters, link, trouble):
    register.engine.start()
    register.heard.wait_for(lambda heard: heard.links and heard.links[-1].state == "online")
    with link.during(trouble, "/v1/changes"):
        customer_id, change_id = add(register, f"Now {trouble}")
        register.engine.send_now(change_id)
        number = register.rows("SELECT account_number FROM customer WHERE customer_id = ?", customer_id)[0][0]
        assert (number is not None) == (trouble == "doubled")
    register.engine.stop()
    drain(register, headquarters)
    once = "SELECT count(*), count(account_number) FROM customer WHERE first_name = ?"
    assert headquarters.rows(once, f"Now {trouble}") == [(1, 1)]
    assert register.rows(once, f"Now {trouble}") == [(1, 1)]


@pytest.mark.parametrize("trouble", [one for one in TROUBLES if one != "doubled"])
def test_in_a_download_the_cursor_stays_with_what_came(register, headquarters, link, trouble):
    before = register.rows("SELECT cursor FROM download WHERE job = '1010'")
    add(register, f"Down {trouble}")
    with link.during(trouble, "/v1/customers"):
        register.sync()
        headquarters.command("jobs", "run", "1010")
        assert register.sync() != ""
        assert register.rows("SELECT cursor FROM download WHERE job = '1010'") == before
    drain(register, headquarters)


@pytest.mark.parametrize("trouble", ["error", "garbage", "cut", "refused"])
def test_it_is_offline_with_the_reason_until_headquarters_answers_again(register, link, trouble):
    with link.during(trouble):
        register.engine.start()
        register.heard.wait_for(lambda heard: heard.links and heard.links[-1].state == "offline")
        reason = register.heard.links[-1].reason
        assert reason == {"error": "server_error", "garbage": "garbage"}.get(trouble, "unreachable")
    register.engine.wake()
    register.heard.wait_for(lambda heard: heard.links[-1].state == "online")
