"""A change fails at a real register, is settled at headquarters, and the register's queue becomes empty."""

import json

import pytest
import uuid_utils

from pos_app.offline import projection
from pos_app.values.client_book import AddToClientBook
from pos_app.values.customer import AddNote, ViewCustomer
from pos_app.values.sync import LetGoOf, RetryChange, ViewSync
from pos_contract.changes import ConsentChanged, CustomerAdded, NoteAdded
from pos_contract.errors import Fault
from pos_contract.records import CustomerFields
from pos_headquarters import database
from pos_headquarters.services.administrators import MANAGER
from tests.headquarters.browsing import Browser, make_administrator

PAGE = "/synchronization"
PHONE = "070-765 43 21"


@pytest.fixture
def astrid(headquarters, engine):
    """A manager at headquarters' pages."""
    return Browser(headquarters.url, make_administrator(engine, MANAGER, f"astrid-{new_id()}"))


def new_id() -> str:
    return str(uuid_utils.uuid7())


def make(register, customer_id: str, payload):
    """What a register of an earlier version would have let through."""
    made = lambda tx: projection.make(tx, customer_id, payload)  # noqa: E731
    return register.writer.submit(made, who=register.who).result(10)


def queue(register):
    return [(row.kind, row.state, row.fault) for row in register.run("sync.view", ViewSync()).queue]


def details(register, customer_id: str):
    return register.run("customer.view", ViewCustomer(customer_id))


def publish(headquarters) -> None:
    for job in ("synchronize-customers", "9999"):
        headquarters.command("jobs", "run", job)


@pytest.fixture
def nameless(register):
    """A newcomer whom headquarters refuses, with a note and a place in a client book behind."""
    customer_id = new_id()
    change = make(register, customer_id, CustomerAdded(CustomerFields(phone=PHONE)))
    register.run("customer.add_note", AddNote(customer_id, new_id(), "Likes wool."))
    register.run("client_book.add_customer", AddToClientBook((customer_id,)))
    assert register.sync() == ""
    assert register.sync() == ""
    assert queue(register) == [
        ("CustomerAdded", "parked", Fault.CHANGE_INVALID),
        ("NoteAdded", "waiting", Fault.CUSTOMER_UNKNOWN),
        ("ClientBookCustomerAdded", "waiting", Fault.CUSTOMER_UNKNOWN),
    ]
    return change


def test_a_creation_mended_at_headquarters_is_on_the_register(headquarters, register, astrid, nameless):
    shown = astrid.open(f"{PAGE}/changes/{nameless.change_id}")
    assert "In the register’s queue" in shown.text
    done = astrid.send(
        f"{PAGE}/changes/{nameless.change_id}/mend",
        type="person",
        first_name="Åsa",
        last_name="Ek",
        phone=PHONE,
    )
    assert "It is done as mended." in done.text
    publish(headquarters)
    assert register.sync() == ""
    publish(headquarters)
    assert register.sync() == ""
    assert queue(register) == []
    seen = details(register, nameless.customer_id)
    assert (seen.name, seen.phone, seen.owner_id) == ("Åsa Ek", PHONE, register.associate.associate_id)
    assert seen.account_number
    assert [one.text for one in seen.entries] == ["Likes wool."]
    assert headquarters.rows("SELECT count(*) FROM entry WHERE customer_id = ?", nameless.customer_id) == [
        (1,)
    ]


def test_what_is_permitted_meanwhile_is_retried_by_command(headquarters, register, engine):
    (customer_id,) = register.rows("SELECT customer_id FROM customer ORDER BY account_number LIMIT 1")[0]
    working = "UPDATE associate SET active = {} WHERE operator_id = '{}'"
    operator = register.associate.operator_id
    write(engine, working.format("false", operator))
    try:
        agreed = make(register, customer_id, ConsentChanged("phone", PHONE, "marketing", "agreed", None))
        assert register.sync() == ""
        assert queue(register) == [("ConsentChanged", "parked", Fault.PERMISSION_MISSING)]
    finally:  # the tests that follow have the same people
        write(engine, working.format("true", operator))
    listed = json.loads(headquarters.command("problems", "list", "--json"))
    assert agreed.change_id in {each["key"] for each in listed}
    headquarters.command("problems", "retry", agreed.change_id)
    assert register.sync() == ""
    publish(headquarters)
    assert register.sync() == ""
    assert queue(register) == []
    said = [(one.value, one.state) for one in details(register, customer_id).profile.consents]
    assert said.count((PHONE, "agreed")) == 1


def write(engine, sql: str) -> None:
    with database.writing(engine) as connection:
        connection.exec_driver_sql(sql)


def test_the_register_and_headquarters_settle_the_same_at_once(headquarters, register, nameless):
    """Its own Retry, under a new ID, crosses with headquarters' giving up."""
    headquarters.command("problems", "drop", nameless.change_id, "--reason", "A test.")
    register.run("sync.retry", RetryChange(nameless.change_id))
    assert register.sync() == ""
    assert queue(register) == [
        ("CustomerAdded", "parked", Fault.CHANGE_DROPPED),
        ("NoteAdded", "parked", Fault.CUSTOMER_UNKNOWN),
        ("ClientBookCustomerAdded", "parked", Fault.CUSTOMER_UNKNOWN),
    ]
    first, *_ = register.run("sync.view", ViewSync()).queue
    assert (first.facts["reason"], first.is_given_up, first.may_retry) == ("A test.", True, False)
    assert details(register, nameless.customer_id).phone == PHONE
    register.run("sync.let_go", LetGoOf(first.change_id))
    assert queue(register) == []
    assert register.rows("SELECT 1 FROM customer WHERE customer_id = ?", nameless.customer_id) == []
    kept = "SELECT kind, payload FROM change_problem WHERE customer_id = ? AND state = 'open' ORDER BY kind"
    kinds = dict(headquarters.rows(kept, nameless.customer_id))
    assert list(kinds) == ["ClientBookCustomerAdded", "NoteAdded"]
    assert "Likes wool." in kinds["NoteAdded"]


def test_a_mended_note_comes_in_its_new_words(headquarters, register, astrid):
    (customer_id,) = register.rows("SELECT customer_id FROM customer ORDER BY account_number LIMIT 1")[0]
    note = make(register, customer_id, NoteAdded(new_id(), " "))
    assert register.sync() == ""
    astrid.send(f"{PAGE}/changes/{note.change_id}/mend", text="Prefers mornings.")
    publish(headquarters)
    assert register.sync() == ""
    assert queue(register) == []
    (entry,) = [
        one for one in details(register, customer_id).entries if one.entry_id == note.payload["entry_id"]
    ]
    assert entry.text == "Prefers mornings."
