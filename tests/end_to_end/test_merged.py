"""Two customers become one at headquarters: at every register the old identity leads to the surviving one."""

import json

import pytest
import uuid_utils

from pos_app.values.client_book import AddToClientBook
from pos_app.values.customer import AddActivity, AddCustomer, AddNote, SearchCustomers, ViewCustomer
from pos_app.values.profile import ChangeConsent, IssueCard
from pos_app.values.twins import AskTwins
from tests.support.register import person


def view(company, till, customer_id):
    return till.run(company.manager, "customer.view", ViewCustomer(customer_id))


def test_the_old_identity_leads_to_the_surviving_one_through_any_number_of_merges(company):
    first, second, third = company.customers(3)
    at_once, late, _ = company.tills
    company.office.merge(second, first)
    company.publish()
    assert at_once.register.sync() == ""
    assert view(company, at_once, first).customer_id == second
    company.office.merge(third, second)
    company.heal()
    for till in (at_once, late):
        assert view(company, till, first).customer_id == third
        assert view(company, till, second).customer_id == third
        assert not till.has(first)
        assert not till.has(second)


def test_what_is_done_to_the_old_identity_is_done_to_the_surviving_one(company):
    old, stays = company.customers(2)
    till = company.tills[0]
    company.office.merge(stays, old)
    company.heal()
    me = company.manager
    till.run(me, "customer.add_note", AddNote(old, str(uuid_utils.uuid7()), "Said under the old one"))
    till.run(me, "activity.add", AddActivity((old,), (str(uuid_utils.uuid7()),), "Store visit", ""))
    till.run(me, "client_book.add_customer", AddToClientBook((old,)))
    company.heal()
    for each in company.tills:
        details = view(company, each, old)
        assert {one.text for one in details.entries} == {"Said under the old one", ""}
        assert details.owner_id == me.associate_id
    company.check()


def test_what_a_register_queued_while_it_was_away_stands_with_the_surviving_one(company):
    old, stays = company.customers(2)
    away = company.tills[0]
    with away.link.during("refused"):
        away.run(
            company.manager, "customer.add_note", AddNote(old, str(uuid_utils.uuid7()), "Written offline")
        )
        company.office.merge(stays, old)
        company.publish()
    # The download comes before the note is sent: it is shown where it belongs already.
    with away.link.during("refused", "/v1/changes"):
        assert away.register.sync() != ""
    company.heal()
    for till in company.tills:
        assert [one.text for one in view(company, till, old).entries] == ["Written offline"]
    company.check()


@pytest.mark.telling
def test_a_merge_is_undone_and_registers_have_both_again(company):
    old, stays = company.customers(2)
    at_once, away, _ = company.tills
    me = company.manager
    at_once.run(me, "customer.add_note", AddNote(old, str(uuid_utils.uuid7()), "About the old one"))
    at_once.run(me, "customer.add_note", AddNote(stays, str(uuid_utils.uuid7()), "About the other"))
    at_once.add(me, old)
    at_once.run(me, "consent.change", ChangeConsent(old, "email", "a.b@example.com", "declined", None))
    at_once.run(me, "loyalty.issue", IssueCard(old, str(uuid_utils.uuid7()), ""))
    company.heal()
    before = [view(company, till, old) for till in company.tills]
    assert before[0].profile.loyalty_cards
    assert before[0].owner_id == me.associate_id
    assert [one.state for one in before[0].profile.consents] == ["declined"]
    company.office.merge(stays, old)
    company.heal()
    assert {view(company, till, old).customer_id for till in company.tills} == {stays}
    at_once.run(me, "customer.add_note", AddNote(old, str(uuid_utils.uuid7()), "Said since"))
    company.heal()
    # A note for each waits at a register that hears of the undoing before it can send them.
    with away.link.during("refused"):
        away.run(me, "customer.add_note", AddNote(stays, str(uuid_utils.uuid7()), "Waits for the other"))
        company.office.unmerge()
        company.publish()
    company.heal()
    for till, stood in zip(company.tills, before, strict=True):
        assert view(company, till, old) == stood
        texts = {one.text for one in view(company, till, stays).entries}
        assert texts == {"About the other", "Said since", "Waits for the other"}
    company.check()


def test_a_merged_customer_is_found_no_more_by_search(company):
    old, stays = company.customers(2)
    till = company.tills[1]
    company.office.merge(stays, old)
    company.heal()
    found = till.run(company.manager, "customer.search", SearchCustomers(f"N{old}"))
    assert [row.customer_id for row in found.rows] == []


def test_two_registers_offline_make_one_customer_twice_and_headquarters_finds_it(company):
    """Neither register could know: it is proposed, a person merges, and everywhere is one customer."""
    typed = person("Signe", "Holmlund-Tvilling", phone="+46 70 999 88 77")
    made = {till: str(uuid_utils.uuid7()) for till in company.tills[:2]}
    for till, customer_id in made.items():
        with till.link.during("refused"):
            assert till.run(company.manager, "customer.find_twins", AskTwins(customer_id, typed)).found == ()
            till.run(company.manager, "customer.add", AddCustomer(customer_id, typed))
    company.heal()
    company.headquarters.command("jobs", "run", "find-twins")
    (twin,) = [
        one
        for one in json.loads(company.headquarters.command("twins", "list", "--json"))
        if "Tvilling" in one["name"]
    ]
    assert twin["reasons"] == ["phone", "name"]
    company.headquarters.command("twins", "merge", twin["other_account"], twin["account"])
    company.heal()
    shown = {view(company, till, one).customer_id for till in company.tills for one in made.values()}
    assert len(shown) == 1
    for till in company.tills:
        found = till.run(company.manager, "customer.search", SearchCustomers("holmlund-tvilling"))
        assert [(row.customer_id, row.account_number) for row in found.rows] == [
            (*shown, twin["other_account"])
        ]
        (again,) = till.run(company.manager, "customer.find_twins", AskTwins("", typed)).found
        assert again.reasons == ("phone", "name")
    company.check()
