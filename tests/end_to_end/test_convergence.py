"""Two and three registers that were offline end in the same books, whoever comes first."""

from itertools import permutations

import pytest

from pos_app.offline.client import HeadquartersClient
from tests.converge import converge
from tests.support.company import Company


@pytest.fixture(scope="module")
def company(headquarters, tmp_path_factory):
    made = Company(headquarters, tmp_path_factory.mktemp("registers"))
    yield made
    made.close()


@pytest.fixture
def customer(company):
    (one,) = company.customers(1)
    yield one
    company.heal()
    company.check()


def sync(*tills):
    for till in tills:
        assert till.register.sync() == ""


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_of_three_wishes_the_first_received_stands_and_two_become_decisions(company, customer, order):
    wishes = (company.senior, company.associate, company.manager)
    for till, who in zip(company.tills, wishes, strict=True):
        assert till.add(who, customer).done == (customer,)
        till.note(who, customer)
        assert till.owner(customer) == who.associate_id
    sync(*(company.tills[number] for number in order))
    company.heal()
    first = wishes[order[0]]
    assert company.owner(customer) == first.associate_id
    losers = [who for who in wishes if who is not first]
    assert company.undecided(customer) == [who.associate_id for who in losers]
    for till in company.tills:
        assert till.owner(customer) == first.associate_id
        for who in losers:
            if till.store in who.stores:
                (decision,) = till.decisions(who, customer)
                assert (decision.mine, decision.facts["who"]) == (True, first.name)
        assert till.decisions(first, customer) == []


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_removed_at_one_reassigned_at_another_and_noted_at_a_third(company, customer, order):
    one, two, three = company.tills
    one.add(company.senior, customer)
    company.heal()
    one.remove(company.senior, customer)
    two.reassign(company.manager, company.associate, customer)
    three.reassign(company.other_manager, company.manager, customer)
    sync(*(company.tills[number] for number in order))
    company.heal()
    owners = (None, company.associate.associate_id, company.manager.associate_id)
    assert company.owner(customer) == owners[order[0]]
    wishes = (company.senior, company.manager, company.other_manager)
    losers = [who.associate_id for who in wishes if who is not wishes[order[0]]]
    assert company.undecided(customer) == losers


def test_an_undo_before_the_refusal_was_heard_leaves_nothing_to_decide(company, customer):
    one, two, _ = company.tills
    one.add(company.senior, customer)
    two.add(company.associate, customer)
    sync(one)
    with two.link.during("lost", "/v1/changes"):
        assert two.register.sync() != ""
    assert company.undecided(customer) == [company.associate.associate_id]
    two.register.restart()
    assert two.undo_last().done == (customer,)
    company.heal()
    assert company.owner(customer) == company.senior.associate_id
    assert company.undecided(customer) == []


def test_an_undo_after_the_refusal_was_heard_says_that_it_changed(company, customer):
    one, two, _ = company.tills
    one.add(company.senior, customer)
    two.add(company.associate, customer)
    sync(one, two)
    assert [no.why for no in two.undo_last().not_done] == ["changed_meanwhile"]
    company.heal()
    assert company.undecided(customer) == [company.associate.associate_id]


def test_an_undo_that_arrived_takes_back_what_had_arrived(company, customer):
    one, *_ = company.tills
    one.add(company.senior, customer)
    company.heal()
    assert one.undo_last().done == (customer,)
    company.heal()
    assert company.owner(customer) is None


def refused(company, customer):
    """The associate's wish, refused; the decision has come to every register of theirs."""
    one, two, _ = company.tills
    one.add(company.senior, customer)
    two.add(company.associate, customer)
    sync(one, two)
    company.heal()
    ((decision_id,),) = company.headquarters.rows(
        "SELECT decision_id FROM decision WHERE customer_id = ?", customer
    )
    return decision_id


def test_a_decision_is_left_on_another_register_than_the_wish_was_made(company, customer):
    decision_id = refused(company, customer)
    company.tills[0].decide(company.associate, decision_id, "leave")
    assert company.tills[0].decisions(company.associate, customer) == []
    company.heal()
    assert company.undecided(customer) == []
    assert company.tills[1].decisions(company.associate, customer) == []
    assert company.owner(customer) == company.senior.associate_id


def test_a_manager_who_is_asked_reassigns_on_another_register(company, customer):
    decision_id = refused(company, customer)
    one, two, _ = company.tills
    two.decide(company.associate, decision_id, "ask_manager")
    company.heal()
    (asked,) = one.decisions(company.manager, customer)
    assert (asked.mine, asked.wanted_name) == (False, company.associate.name)
    one.decide(company.manager, decision_id, "reassign")
    assert one.owner(customer) == company.associate.associate_id
    company.heal()
    assert {till.owner(customer) for till in company.tills} == {company.associate.associate_id}
    assert company.undecided(customer) == []


@pytest.mark.parametrize("order", list(permutations(range(2))))
def test_a_decision_taken_twice_offline_counts_once(company, customer, order):
    decision_id = refused(company, customer)
    one, two, _ = company.tills
    one.decide(company.associate, decision_id, "leave")
    two.decide(company.associate, decision_id, "ask_manager")
    sync(*(company.tills[number] for number in order))
    company.heal()
    assert company.undecided(customer) == []
    assert company.owner(customer) == company.senior.associate_id


def test_a_new_customer_goes_everywhere_with_notes_and_place(company, customer):
    one, _, three = company.tills
    new = three.new_customer(company.other_manager)
    three.add(company.other_manager, new)
    three.note(company.other_manager, new)
    assert [no.why for no in one.add(company.senior, new).not_done] == ["unknown"]
    company.heal()
    for till in company.tills:
        assert till.owner(new) == company.other_manager.associate_id


@pytest.mark.parametrize("order", list(permutations(range(2))))
def test_of_two_managers_who_decide_differently_the_second_is_told(company, customer, order):
    decision_id = refused(company, customer)
    one, two, _ = company.tills
    one.decide(company.associate, decision_id, "ask_manager")
    company.heal()
    one.decide(company.manager, decision_id, "leave")
    two.decide(company.manager, decision_id, "reassign")
    sync(*(company.tills[number] for number in order))
    company.heal()
    decided = (company.senior, company.associate)[order[0]]
    assert company.owner(customer) == decided.associate_id
    told = [company.manager.associate_id] if order == (0, 1) else []
    assert company.undecided(customer) == told
    for till in company.tills:
        assert till.owner(customer) == decided.associate_id
        assert [each.kind for each in till.decisions(company.manager, customer)] == [
            "ClientBookCustomerReassigned" for _ in told
        ]


def test_a_decision_that_was_not_accepted_is_shown_again(company, customer):
    decision_id = refused(company, customer)
    one, *_ = company.tills
    one.decide(company.associate, decision_id, "reassign")
    company.heal()
    assert [each.decision_id for each in one.decisions(company.associate, customer)] == [decision_id]


def test_what_was_done_while_an_undo_was_refused_goes_on(company, customer, monkeypatch):
    one, two, _ = company.tills
    one.add(company.senior, customer)
    company.heal()
    two.reassign(company.manager, company.associate, customer)
    sync(two)
    one.undo_last()
    upload = HeadquartersClient.upload

    def and_meanwhile(client, changes):
        answers = upload(client, changes)
        if one.owner(customer) is None:
            one.add(company.senior, customer)
        return answers

    with monkeypatch.context() as patched:
        patched.setattr(HeadquartersClient, "upload", and_meanwhile)
        sync(one)
    company.heal()
    assert company.owner(customer) == company.associate.associate_id
    assert company.undecided(customer) == [company.senior.associate_id]


def test_random_work_ends_in_the_same_books(company):
    converge(company, runs=60)
