"""A register that headquarters takes out of service, and one that brings everything anew."""

import json

import pytest
import uuid_utils

from pos_app.__main__ import main
from pos_app.operations import session
from pos_app.values.customer import AddCustomer, AddNote
from pos_app.values.register import Activate
from tests.support.register import person as named


@pytest.fixture
def number(headquarters):
    return headquarters.retailer["registers"][0]["number"]


def queue_customer(register, name):
    customer_id = str(uuid_utils.uuid7())
    register.run("customer.add", AddCustomer(customer_id, named(name, email=f"{name}@example.com".lower())))
    return customer_id


def note(register, customer_id):
    register.run("customer.add_note", AddNote(customer_id, str(uuid_utils.uuid7()), "Likes wool."))


def at_headquarters(headquarters, customer_id):
    notes = headquarters.rows("SELECT count(*) FROM entry WHERE customer_id = ?", customer_id)
    return headquarters.rows("SELECT count(*) FROM customer WHERE customer_id = ?", customer_id) + notes


def waiting(register):
    return len(register.rows("SELECT * FROM upload_queue WHERE revision IS NULL"))


def test_out_of_service_it_stops_and_back_again_it_sends_what_it_kept(register, headquarters, link, number):
    customer_id = queue_customer(register, "Stays")
    note(register, customer_id)
    headquarters.command("registers", "deactivate", number)
    register.engine.start()
    register.heard.wait_for(lambda heard: heard.links and heard.links[-1].state == "deactivated")
    register.restart()
    register.engine.start()
    register.heard.wait_for(lambda heard: heard.links and heard.links[-1].next_try_in is not None)
    assert {each.state for each in register.heard.links} == {"deactivated"}
    assert register.heard.links[-1].next_try_in > 3000, "it does not try at its pace any more"
    assert waiting(register) == 2
    session.activate(register.server, Activate(link.url, headquarters.code()))
    register.heard.wait_for(lambda heard: heard.links[-1].state == "online")
    register.heard.wait_for(lambda heard: heard.queues and heard.queues[-1] == (0, 0))
    assert register.rows("SELECT 1 FROM setting WHERE name = 'deactivated_at'") == []
    assert at_headquarters(headquarters, customer_id) == [(1,), (1,)]


def test_its_queue_is_read_and_recovered_once(
    register, headquarters, link, number, tmp_path, monkeypatch, capsys
):
    monkeypatch.setenv("POS_APP_HOME", str(register.home))
    customer_id = queue_customer(register, "Recovered")
    note(register, customer_id)
    headquarters.command("registers", "deactivate", number)
    assert main(["sync", "--json"]) == 1
    capsys.readouterr()
    assert main(["status", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["deactivated_at"]
    assert main(["queue", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["queue"]
    assert [(each["kind"], each["customer_name"]) for each in listed] == [
        ("CustomerAdded", "Recovered"),
        ("NoteAdded", "Recovered"),
    ]
    assert main(["queue"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    file = tmp_path / "queue.json"
    assert main(["queue", "--export", str(file)]) == 0
    assert file.stat().st_mode & 0o777 == 0o600
    assert headquarters.command("recover", str(file)) == f"Register {number}: 2 applied.\n"
    assert headquarters.command("recover", str(file)) == f"Register {number}: 2 duplicate.\n"
    session.activate(register.server, Activate(link.url, headquarters.code()))
    assert register.sync() == ""
    assert waiting(register) == 0
    assert at_headquarters(headquarters, customer_id) == [(1,), (1,)]


def test_everything_anew_takes_ghosts_away_and_keeps_the_queue(register, headquarters, number):
    before = register.rows("SELECT customer_id FROM customer ORDER BY customer_id")
    ghost, theirs = str(uuid_utils.uuid7()), before[0][0]
    columns = ", ".join(row[1] for row in register.rows("PRAGMA table_info(customer)")[2:])
    copy = f"INSERT INTO customer (customer_id, {columns}) SELECT ?, {columns} FROM customer"
    register.writer.submit(lambda tx: tx.execute(f"{copy} WHERE customer_id = ?", (ghost, theirs))).result()
    note(register, theirs)
    headquarters.command("registers", "resync", number)
    for calls in (1, 2, 4):
        register.sync_and_be_killed(calls)
        assert register.rows("SELECT 1 FROM customer WHERE customer_id = ?", ghost) == [(1,)]
    assert register.sync() == ""
    headquarters.command("jobs", "run", "1010")
    assert register.sync() == ""
    assert register.rows("SELECT customer_id FROM customer ORDER BY customer_id") == before
    assert at_headquarters(headquarters, theirs)[1][0] >= 1
    wanted = headquarters.rows("SELECT resync_requested FROM register WHERE number = ?", number)
    assert wanted == [(0,)]
    assert register.rows("SELECT * FROM resync_seen") == []
