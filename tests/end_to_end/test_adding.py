"""Customer add (612) at a register of a real headquarters: sync and async creation by the domain's table."""

from dataclasses import replace

import pytest
import uuid_utils

from pos_app.channel import configuration
from pos_app.execution import Executor
from pos_app.offline import client
from pos_app.operations.registry import Refused
from pos_app.values.client_book import AddToClientBook
from pos_app.values.customer import (
    AddActivity,
    AddCustomer,
    AddCustomerAtHeadquarters,
    AddNote,
    DiscardCustomer,
    TakeBackDiscard,
    ViewActivityTypes,
    ViewCustomer,
)
from pos_contract.changes import ConsentGiven
from pos_contract.records import Contact, CustomerFields

FIELDS = CustomerFields(
    first_name="Åsa", phone="070-123 45 67", contacts=(Contact("email", "asa@work.example.com"),)
)
SAID = (ConsentGiven("email", "asa@work.example.com", "marketing", "declined"),)
STAND = "SELECT count(*), count(account_number) FROM customer WHERE first_name = ?"


def new_id() -> str:
    return str(uuid_utils.uuid7())


def profile(register, **values) -> None:
    """Headquarters' settings of the store, as this register has them."""
    register.writer.submit(
        lambda tx: configuration.keep_channel(tx, replace(configuration.channel(tx), **values))
    ).result(10)


@pytest.fixture
def executor(register):
    made = Executor(register.home, register.writer, register.readers, register.engine)
    yield made
    made.close()


@pytest.fixture
def online(register):
    register.engine.start()
    register.heard.wait_for(lambda heard: heard.links and heard.links[-1].state == "online")


def save(executor, register, name: str) -> str | None:
    """As the form does; returns the account number, None for Pending sync."""
    ask = AddCustomer(new_id(), replace(FIELDS, first_name=name), SAID)
    done = executor._submit(_operation("customer.add"), ask, register.who, "test").result(20)
    assert done.customer_id == ask.customer_id
    return done.account_number


def _operation(name: str):
    from pos_app.operations import OPERATIONS

    return OPERATIONS[name]


def drain(register, headquarters) -> None:
    if register.engine._thread.is_alive():
        register.engine.stop()
    for _ in range(2):
        assert register.sync() == ""
        headquarters.command("jobs", "run", "synchronize-customers")
        headquarters.command("jobs", "run", "9999")
    assert register.sync() == ""
    assert register.rows("SELECT count(*) FROM upload_queue") == [(0,)]


@pytest.mark.usefixtures("online")
def test_online_with_the_profile_async_off_it_is_sync(executor, register):
    assert save(executor, register, "Sync") is not None
    assert register.rows("SELECT profile LIKE '%friends%', contacts LIKE '%asa@work%' FROM customer"
                         " WHERE first_name = 'Sync'") == [(1, 1)]  # fmt: skip


@pytest.mark.usefixtures("online")
def test_online_with_the_profile_async_on_it_is_async(executor, register, headquarters):
    register.engine.stop()
    profile(register, create_customer_async=True)
    assert save(executor, register, "Async") is None
    drain(register, headquarters)
    assert register.rows(STAND, "Async") == headquarters.rows(STAND, "Async") == [(1, 1)]


@pytest.mark.usefixtures("online")
@pytest.mark.parametrize("trouble", ["refused", "lost", "late"])
def test_a_call_that_fails_or_times_out_is_async_and_never_makes_a_twin(
    executor, register, headquarters, link, trouble, monkeypatch
):
    monkeypatch.setattr(client, "PERSON_WAITS_SECONDS", 1.0)
    name = f"Failed {trouble}"
    with link.during(trouble, "/v1/changes"):
        assert save(executor, register, name) is None
        register.engine.stop()
    drain(register, headquarters)
    assert register.rows(STAND, name) == headquarters.rows(STAND, name) == [(1, 1)]
    ((contacts, profile_kept),) = register.rows(
        "SELECT contacts, profile FROM customer WHERE first_name = ?", name
    )
    assert "asa@work.example.com" in contacts
    assert "declined" in profile_kept
    assert "friends" in profile_kept


@pytest.mark.parametrize("create_customer_async", [False, True])
def test_offline_it_is_async_and_says_what_the_store_gives(executor, register, create_customer_async):
    profile(register, create_customer_async=create_customer_async)
    name = f"Offline {create_customer_async}"
    assert save(executor, register, name) is None
    ((customer_id,),) = register.rows("SELECT customer_id FROM customer WHERE first_name = ?", name)
    seen = register.run("customer.view", ViewCustomer(customer_id))
    # The default of what is mandatory at the demo retailer is there, secondary contacts are not.
    assert seen.fields == replace(
        FIELDS, first_name=name, contacts=(), attributes={"preferred_contact": "Email"}
    )
    assert (seen.profile.group, seen.profile.currency, seen.profile.receipt_preference) == (
        "Retail",
        "SEK",
        "email",
    )
    assert seen.profile.affiliations == ()
    assert seen.profile.consents == ()


# --- Filter shared customer data tables ------------------------------------------------------------------


def at_headquarters(register, name: str, change_id: str = "", customer_id: str = ""):
    ask = AddCustomerAtHeadquarters(
        customer_id or new_id(), change_id or new_id(), replace(FIELDS, first_name=name), SAID
    )
    return ask, lambda: register.run("customer.add_at_headquarters", ask)


def test_where_shared_customers_are_filtered_none_is_created_offline(register):
    profile(register, filter_shared_customers=True)
    register.server = replace(register.server, online=lambda: False)
    _ask, run = at_headquarters(register, "Filtered")
    with pytest.raises(Refused, match="shared_customers_filtered"):
        run()
    with pytest.raises(Refused, match="shared_customers_filtered"):
        register.run("customer.add", AddCustomer(new_id(), replace(FIELDS, first_name="Filtered")))
    assert register.rows(STAND, "Filtered") == [(0, 0)]
    assert register.rows("SELECT count(*) FROM upload_queue") == [(0,)]


def test_where_shared_customers_are_filtered_they_are_created_online(register):
    profile(register, filter_shared_customers=True)
    ask, run = at_headquarters(register, "Filtered online")
    saved = run()
    assert (saved.customer_id, saved.name) == (ask.customer_id, "Filtered online")
    assert saved.account_number
    assert register.rows(STAND, "Filtered online") == [(1, 1)]


@pytest.mark.parametrize("trouble", ["refused", "lost", "late"])
def test_filtered_and_without_an_answer_nothing_is_queued_and_once_more_makes_no_twin(
    register, headquarters, link, trouble, monkeypatch
):
    monkeypatch.setattr(client, "PERSON_WAITS_SECONDS", 1.0)
    profile(register, filter_shared_customers=True)
    name = f"Filtered {trouble}"
    _ask, run = at_headquarters(register, name)
    with link.during(trouble, "/v1/changes/now"), pytest.raises(Refused, match="headquarters_silent"):
        run()
    assert register.rows(STAND, name) == [(0, 0)]
    assert register.rows("SELECT count(*) FROM upload_queue") == [(0,)]
    assert run().account_number
    assert register.rows(STAND, name) == headquarters.rows(STAND, name) == [(1, 1)]


@pytest.mark.parametrize(
    "typed",
    [
        {"fields": replace(FIELDS, first_name="After")},
        {"fields": replace(FIELDS, first_name="Before", contacts=())},
        {"fields": replace(FIELDS, first_name="Before", contacts=(Contact("phone", "08-55 66 77 88"),))},
        {"consents": (replace(SAID[0], state="agreed"),)},
        {"consents": ()},
        {"consents": (*SAID, ConsentGiven("phone", FIELDS.phone, "marketing", "declined"))},
    ],
    ids=["name", "contact taken out", "other contact", "other consent", "no consent", "one more consent"],
)
def test_filtered_and_something_else_typed_after_the_answer_was_lost_is_said(
    register, link, monkeypatch, typed
):
    """Never that it is saved: what was typed since is not."""
    monkeypatch.setattr(client, "PERSON_WAITS_SECONDS", 1.0)
    profile(register, filter_shared_customers=True)
    ask, run = at_headquarters(register, "Before")
    with link.during("lost", "/v1/changes/now"), pytest.raises(Refused, match="headquarters_silent"):
        run()
    again = replace(ask, change_id=new_id(), **typed)
    with pytest.raises(Refused, match="saved_before_change"):
        register.run("customer.add_at_headquarters", again)
    assert register.rows("SELECT first_name FROM customer WHERE customer_id = ?", ask.customer_id) == [
        ("Before",)
    ]


def test_filtered_and_faulty_the_fields_are_named_without_asking_headquarters(register, link):
    profile(register, filter_shared_customers=True)
    link.calls.clear()
    ask = AddCustomerAtHeadquarters(new_id(), new_id(), CustomerFields(phone="x"))
    with pytest.raises(Refused) as no:
        register.run("customer.add_at_headquarters", ask)
    assert no.value.fields == {"first_name": "name_required", "phone": "phone_invalid"}
    assert link.calls == []


# --- an own pending customer can be discarded ------------------------------------------------------------


def pending(register, name: str) -> str:
    """Queued here, with a note, an activity and a place in a client book behind."""
    customer_id = new_id()
    register.run("customer.add", AddCustomer(customer_id, replace(FIELDS, first_name=name), SAID))
    register.run("customer.add_note", AddNote(customer_id, new_id(), "Likes wool."))
    visit, *_ = register.run("activity.view_types", ViewActivityTypes()).names
    register.run("activity.add", AddActivity((customer_id,), (new_id(),), visit, "Tried coats."))
    register.run("client_book.add_customer", AddToClientBook((customer_id,)))
    return customer_id


def test_an_own_pending_customer_is_discarded_with_all_that_waits_behind(register, headquarters):
    customer_id = pending(register, "Discarded")
    gone = register.run("customer.discard", DiscardCustomer(customer_id))
    assert gone.name == "Discarded"
    assert [change.kind for change in gone.changes] == [
        "CustomerAdded",
        "NoteAdded",
        "ActivityAdded",
        "ClientBookCustomerAdded",
    ]
    for table in ("customer", "entry", "upload_queue"):
        assert register.rows(f"SELECT 1 FROM {table} WHERE customer_id = ?", customer_id) == []
    drain(register, headquarters)
    assert headquarters.rows(STAND, "Discarded") == [(0, 0)]


def test_what_was_discarded_can_be_taken_back_as_it_was(register, headquarters):
    customer_id = pending(register, "Taken back")
    queue = "SELECT sequence, change_id, kind, payload, made_at FROM upload_queue ORDER BY sequence"
    before = register.rows(queue)
    gone = register.run("customer.discard", DiscardCustomer(customer_id))
    pending(register, "Meanwhile")
    for _ in range(2):  # a button pressed twice
        register.run("customer.take_back_discard", TakeBackDiscard(gone.changes))
    assert register.rows(queue)[: len(before)] == before
    seen = register.run("customer.view", ViewCustomer(customer_id))
    assert seen.name == "Taken back"
    assert {entry.text for entry in seen.entries} == {"Likes wool.", "Tried coats."}
    assert seen.owner_id == register.who.associate_id
    drain(register, headquarters)
    of = "SELECT count(*) FROM {} WHERE customer_id = ?"
    assert headquarters.rows(of.format("entry"), customer_id) == [(2,)]
    assert headquarters.rows(of.format("client_book_customer"), customer_id) == [(1,)]
    assert headquarters.rows(STAND, "Taken back") == [(1, 1)]


def test_who_headquarters_has_is_not_discarded(register, headquarters):
    customer_id = pending(register, "Received")
    assert register.sync() == ""
    with pytest.raises(Refused, match="customer_received"):
        register.run("customer.discard", DiscardCustomer(customer_id))
    assert register.rows(STAND, "Received") == [(1, 0)]
    drain(register, headquarters)
    with pytest.raises(Refused, match="customer_received"):
        register.run("customer.discard", DiscardCustomer(customer_id))
    with pytest.raises(Refused, match="customer_unknown"):
        register.run("customer.discard", DiscardCustomer(new_id()))


def test_discarded_though_headquarters_had_received_it_a_download_brings_it_once(
    register, headquarters, link
):
    """Its answer was lost; also when the discard is taken back after the download."""
    customer_id = pending(register, "Unheard")
    with link.during("lost", "/v1/changes"):
        assert register.sync() != ""
    gone = register.run("customer.discard", DiscardCustomer(customer_id))
    drain(register, headquarters)
    assert register.rows(STAND, "Unheard") == [(1, 1)]
    register.run("customer.take_back_discard", TakeBackDiscard(gone.changes))
    drain(register, headquarters)
    assert register.rows(STAND, "Unheard") == headquarters.rows(STAND, "Unheard") == [(1, 1)]
    seen = register.run("customer.view", ViewCustomer(customer_id))
    assert sorted(entry.text for entry in seen.entries) == ["Likes wool.", "Tried coats."]
    assert seen.owner_id == register.who.associate_id


def test_another_persons_pending_customer_is_not_discarded(register):
    customer_id = pending(register, "Of another")
    other = register.rows(
        "SELECT associate_id FROM associate WHERE associate_id != ?", register.who.associate_id
    )
    register.who = replace(register.who, associate_id=other[0][0])
    with pytest.raises(Refused, match="not_yours"):
        register.run("customer.discard", DiscardCustomer(customer_id))
    assert register.rows(STAND, "Of another") == [(1, 0)]
