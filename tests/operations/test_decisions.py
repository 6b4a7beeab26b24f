"""What headquarters could not follow becomes a decision, here and over every download."""

from dataclasses import replace

import pytest

from pos_app.channel import associates
from pos_app.channel.database import Who
from pos_app.offline import downloads, queue, uploads
from pos_app.operations.registry import Refused
from pos_app.values.client_book import AddToClientBook
from pos_app.values.customer import AddCustomer
from pos_app.values.decision import TakeDecision, ViewDecisions
from pos_contract.errors import Fault
from pos_contract.messages import Answer
from pos_contract.records import CustomersPage, DecisionRecord
from tests.support.register import EBBA, MARCUS, person

ANNA = "01900000-0000-7000-8000-00000000c001"


def record(state="open", **changes):
    values = {
        "decision_id": "d1",
        "customer_id": ANNA,
        "kind": "ClientBookCustomerAdded",
        "associate_id": EBBA.associate_id,
        "associate_name": "Ebba Lind",
        "wanted_associate_id": EBBA.associate_id,
        "fault": int(Fault.IN_ANOTHER_CLIENT_BOOK),
        "facts": {"who": "Marcus Vik"},
        "made_at": "2026-11-21T13:44:00+00:00",
        "state": state,
    }
    return DecisionRecord(**{**values, **changes})


def page(tables, *decisions, revision):
    content = CustomersPage((), (), (), revision, 0, decisions)
    tables.write(lambda tx: downloads.customers_page(tx, content))


def view(tables):
    return tables.run("decision.view", ViewDecisions()).decisions


@pytest.fixture
def undecided(tables):
    tables.run("customer.add", AddCustomer(ANNA, person("Anna")))
    page(tables, record(), revision=5)
    return tables


def test_it_is_shown_to_who_made_the_wish_with_what_can_be_done(undecided):
    (one,) = view(undecided)
    assert (one.customer_name, one.mine, one.wanted_name) == ("Anna", True, "Ebba Lind")
    assert one.choices == ("leave", "ask_manager")
    undecided.who = Who(MARCUS.associate_id)
    assert view(undecided) == ()


def test_asked_it_is_shown_to_managers(undecided):
    undecided.run("decision.take", TakeDecision("d1", "ask_manager"))
    (own,) = view(undecided)
    assert own.choices == ("leave",)
    manager = (*MARCUS.permissions, "client_book.reassign")
    from dataclasses import replace

    undecided.write(lambda tx: associates.keep(tx, replace(MARCUS, permissions=manager), "y"))
    undecided.who = Who(MARCUS.associate_id)
    (theirs,) = view(undecided)
    assert (theirs.mine, theirs.choices) == (False, ("leave", "reassign"))
    undecided.run("decision.reassign", TakeDecision("d1", "reassign"))
    assert view(undecided) == ()
    assert undecided.rows("SELECT associate_id FROM customer") == [(EBBA.associate_id,)]


def test_what_was_decided_stays_decided_over_a_download(undecided):
    undecided.run("decision.take", TakeDecision("d1", "leave"))
    page(undecided, record(), revision=6)
    assert view(undecided) == ()
    with pytest.raises(Refused, match="decision_gone"):
        undecided.run("decision.take", TakeDecision("d1", "leave"))


def test_closed_at_headquarters_it_goes(undecided):
    page(undecided, record("closed"), revision=6)
    assert undecided.rows("SELECT count(*) FROM decision") == [(0,)]


def test_nobody_reassigns_through_the_way_without_a_permission(undecided):
    with pytest.raises(Refused, match="permission_missing"):
        undecided.run("decision.take", TakeDecision("d1", "reassign"))


def test_the_queue_row_of_a_conflict_goes_with_the_download_that_brings_the_decision(tables):
    tables.run("customer.add", AddCustomer(ANNA, person("Anna")))
    tables.run("client_book.add_customer", AddToClientBook((ANNA,)))
    sent = tables.read(lambda read: queue.due(read, 9))
    answers = [
        Answer(sent[0].change_id, "applied", revision=3),
        Answer(sent[1].change_id, "conflict", revision=4, fault=int(Fault.IN_ANOTHER_CLIENT_BOOK)),
    ]
    tables.write(lambda tx: uploads.take_answers(tx, sent, answers))
    assert tables.rows("SELECT kind, state FROM upload_queue ORDER BY sequence") == [
        ("CustomerAdded", "waiting"),
        ("ClientBookCustomerAdded", "parked"),
    ]
    page(tables, record(), revision=4)
    assert tables.rows("SELECT count(*) FROM upload_queue") == [(0,)]
    assert len(view(tables)) == 1


@pytest.mark.parametrize("fault", [Fault.CUSTOMER_DELETED, Fault.ASSOCIATE_LEFT])
def test_what_nobody_can_mend_is_only_to_be_known(undecided, fault):
    page(undecided, record("asked", fault=int(fault)), revision=6)
    manages = replace(EBBA, permissions=(*EBBA.permissions, "client_book.reassign"))
    undecided.write(lambda tx: associates.replace_all(tx, [(manages, "x")]))
    (one,) = view(undecided)
    assert (one.choices, one.asked) == (("leave",), True)


def test_a_decision_about_a_customer_who_is_gone_names_them_still(undecided):
    gone = CustomersPage((), (ANNA,), (), 6, 0, (record(facts={"customer": "Anna Öberg"}),))
    undecided.write(lambda tx: downloads.customers_page(tx, gone))
    (one,) = view(undecided)
    assert one.customer_name == "Anna"  # her creation still waits to be sent
    undecided.write(lambda tx: tx.execute("DELETE FROM upload_queue"))
    undecided.write(lambda tx: downloads.customers_page(tx, replace(gone, revision=7)))
    (one,) = view(undecided)
    assert one.customer_name == "Anna Öberg"
