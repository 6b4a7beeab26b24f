"""Two and three registers that were offline end in the same books, whoever comes first."""

from itertools import permutations

import pytest

from pos_app.offline.client import HeadquartersClient
from pos_app.values.sync import ViewSync
from pos_contract.errors import Fault
from tests.converge import converge


@pytest.fixture
def customer(company):
    (one,) = company.customers(1)
    yield one
    company.heal()
    company.check()


def sync(*tills):
    for till in tills:
        assert till.register.sync() == ""


@pytest.mark.telling
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


def faults(company, customer):
    sql = "SELECT fault FROM decision WHERE customer_id = ? AND state != 'closed' ORDER BY made_at"
    return [row[0] for row in company.headquarters.rows(sql, customer)]


def test_what_was_moved_at_headquarters_meanwhile_is_for_a_person(company, customer):
    one, two, three = company.tills
    one.add(company.senior, customer)
    company.heal()
    one.remove(company.senior, customer)
    two.reassign(company.manager, company.associate, customer)
    three.note(company.other_manager, customer)
    company.office.reassign(customer, company.other_manager.operator_id)
    company.heal()
    assert company.owner(customer) == company.other_manager.associate_id
    assert company.undecided(customer) == [company.senior.associate_id, company.manager.associate_id]
    assert faults(company, customer) == [Fault.CLIENT_BOOK_CHANGED] * 2


def test_what_was_queued_for_a_deleted_customer_is_told(company, customer):
    one, two, three = company.tills
    one.add(company.senior, customer)
    company.heal()
    one.remove(company.senior, customer)
    two.reassign(company.manager, company.associate, customer)
    two.activity(company.associate, customer)
    three.add(company.other_manager, customer)
    three.note(company.other_manager, customer)
    company.office.delete(customer)
    company.heal()
    assert not any(till.has(customer) for till in company.tills)
    # Out of the senior's book, as wished.
    assert company.undecided(customer) == [company.manager.associate_id]
    assert faults(company, customer) == [Fault.CUSTOMER_DELETED]
    (decision,) = two.decisions(company.manager, customer)
    assert (decision.choices, decision.customer_name[:1]) == (("leave",), "N")
    for till in (two, three):
        queued = till.run(company.manager, "sync.view", ViewSync()).queue
        (refused,) = [each for each in queued if each.customer_name == decision.customer_name]
        assert (refused.state, refused.fault) == ("parked", Fault.CUSTOMER_DELETED)
        assert refused.facts["deleted_at"]
    two.decide(company.manager, decision.decision_id, "leave")
    company.heal()
    assert company.undecided(customer) == []


def test_what_was_queued_for_a_merged_customer_goes_to_the_surviving_one(company, customer):
    (keep,) = company.customers(1)
    one, two, three = company.tills
    one.add(company.senior, keep)
    company.heal()
    two.add(company.associate, customer)
    two.note(company.associate, customer)
    three.activity(company.other_manager, customer)
    company.office.merge(keep, customer)
    company.heal()
    for till in company.tills:
        assert not till.has(customer)
        assert till.owner(keep) == company.senior.associate_id
        kinds = till.register.rows("SELECT kind FROM entry WHERE customer_id = ? ORDER BY kind", keep)
        assert kinds == [("activity",), ("note",)]
    assert company.undecided(keep) == [company.associate.associate_id]


def test_an_owner_is_told_of_a_merge_wherever_they_sign_in(company, customer):
    (keep,) = company.customers(1)
    one, two, _ = company.tills
    one.add(company.senior, keep)
    two.add(company.associate, customer)
    company.heal()
    company.office.merge(keep, customer)
    company.heal()
    for till in company.tills:
        if till.store in company.associate.stores:
            (told,) = till.decisions(company.associate, keep)
            assert (told.kind, told.fault) == ("CustomersMerged", Fault.CUSTOMERS_MERGED)
            assert told.facts["who"] == company.senior.name
            assert told.choices == ("leave", "ask_manager")


def test_a_refused_undo_is_for_a_person_at_every_register(company, customer):
    one, two, _ = company.tills
    one.add(company.senior, customer)
    sync(one)
    company.office.reassign(customer, company.associate.operator_id)
    assert one.undo_last().done == (customer,)
    company.heal()
    assert company.owner(customer) == company.associate.associate_id
    for till in (one, two):
        (refused,) = till.decisions(company.senior, customer)
        assert (refused.kind, refused.fault) == ("ClientBookChangeUndone", Fault.CLIENT_BOOK_CHANGED)
    two.decide(company.senior, refused.decision_id, "ask_manager")
    company.heal()
    one.decide(company.manager, refused.decision_id, "reassign")
    company.heal()
    assert {till.owner(customer) for till in company.tills} == {None}
    assert company.undecided(customer) == []


def test_a_manager_who_is_one_no_longer_is_told_so(company, customer):
    decision_id = refused(company, customer)
    one, *_ = company.tills
    one.decide(company.associate, decision_id, "ask_manager")
    company.heal()
    one.decide(company.manager, decision_id, "reassign")
    company.office.regroup(company.manager.operator_id, "senior")
    company.heal()
    assert company.owner(customer) == company.senior.associate_id
    for till in company.tills:
        (told,) = till.decisions(company.manager, customer)
        assert (told.fault, told.wanted_name) == (Fault.PERMISSION_MISSING, company.associate.name)
    assert sorted(company.undecided(customer)) == sorted(
        [company.associate.associate_id, company.manager.associate_id]
    )


def test_a_leavers_wishes_are_the_managers(company, customer):
    one, two, _ = company.tills
    one.add(company.senior, customer)
    two.reassign(company.manager, company.associate, customer)
    two.add(company.associate, *company.customers(1))
    company.office.leaves(company.associate.operator_id)
    company.heal()
    # Nobody goes into the book of who has left; what the leaver did before counts for nothing any more.
    assert company.owner(customer) == company.senior.associate_id
    assert faults(company, customer) == [Fault.ASSOCIATE_LEFT]
    (mine,) = one.decisions(company.manager, customer)
    assert (mine.choices, mine.facts["who"]) == (("leave",), company.associate.name)
    assert any(not each.mine for each in one.decisions(company.manager))


def test_a_manager_override_counts_with_both_names(company, customer):
    one, *_ = company.tills
    one.add(company.senior, customer)
    company.heal()
    one.reassign(company.associate, company.associate, customer, signer=company.manager)
    company.heal()
    assert {till.owner(customer) for till in company.tills} == {company.associate.associate_id}
    assert company.undecided(customer) == []


def test_refusals_that_hang_on_each_other_leave_the_queue_together(company, customer):
    one, two, _ = company.tills
    one.add(company.senior, customer)
    for _ in range(5):
        two.add(company.associate, customer)
        two.remove(company.associate, customer)
    two.add(company.associate, customer)
    sync(one, two)
    company.publish()
    sync(two)
    assert two.register.rows("SELECT * FROM upload_queue WHERE customer_id = ?", customer) == []
    assert company.undecided(customer) == [company.associate.associate_id]


@pytest.mark.parametrize("calls", range(4))
def test_killed_while_syncing_a_register_goes_on_where_it_was(company, customer, calls):
    one, two, _ = company.tills
    one.add(company.senior, customer)
    two.add(company.associate, customer)
    two.note(company.associate, customer)
    company.publish()
    one.register.sync_and_be_killed(calls)
    two.register.sync_and_be_killed(calls)
    company.heal()
    assert len(company.undecided(customer)) == 1


def test_random_work_ends_in_the_same_books(company):
    converge(company, runs=25)


@pytest.mark.parametrize("headquarters", ["two"], indirect=True, scope="session")
def test_random_work_with_two_processes_of_which_one_is_killed_ends_in_the_same_books(company):
    converge(company, runs=3)
    one, *_ = company.tills
    (customer,) = company.customers(1)
    one.note(company.senior, customer)
    company.headquarters.shake_while_working()
    assert one.register.sync() != ""
    company.headquarters.settle()
    company.heal()
    company.check()
