"""Wishes that headquarters could not follow, and what becomes of them."""

import pytest
from sqlalchemy import Engine, select, update

from pos_contract.changes import DecisionTaken
from pos_contract.errors import Fault
from pos_contract.messages import Answer
from pos_contract.records import DecisionRecord
from pos_headquarters import database
from pos_headquarters.services import jobs, workers
from pos_headquarters.tables import associate_books, decisions, features
from tests.headquarters.support import MADE_AT, Retailer, Till, new_id, regroup, set_associate
from tests.headquarters.test_access import only_of


@pytest.fixture
def senior(till: Till, retailer: Retailer) -> Till:
    """The same register, worked by somebody who may not reassign."""
    return Till(till.engine, till.device, retailer.senior("1001"), sequence=1000)


def only(till: Till) -> DecisionRecord:
    """The one undecided decision that the register has after a sync."""
    till.sync()
    (decision,) = till.decisions.values()
    return decision


def nothing_left(*tills: Till) -> bool:
    for till in tills:
        till.sync()
    return not any(till.decisions for till in tills)


def wish(senior: Till, till: Till) -> DecisionRecord:
    """The senior wanted somebody who is in the manager's book."""
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    assert senior.send(senior.booked(customer_id)).outcome == "conflict"
    return only(senior)


def owner(till: Till, customer_id: str) -> str | None:
    till.sync()
    membership = till.customers[customer_id].membership
    return membership.associate_id if membership else None


def said(answer: Answer) -> tuple[str, int | None]:
    return answer.outcome, answer.fault


def kept(engine: Engine, decision: DecisionRecord) -> tuple[str, str | None, str | None]:
    with database.reading(engine) as connection:
        row = connection.execute(
            select(decisions).where(decisions.c.decision_id == decision.decision_id)
        ).one()
        return row.state, row.choice, row.decided_by


# --- how one comes about -----------------------------------------------------------------------------


def test_a_wish_that_is_not_followed_comes_back_as_a_decision(
    till: Till, senior: Till, neighbour: Till, stranger: Till, retailer: Retailer
) -> None:
    added = till.added()
    till.upload(added, till.booked(added.customer_id))
    late = senior.booked(added.customer_id)
    answer = senior.send(late)
    assert said(answer) == ("conflict", Fault.IN_ANOTHER_CLIENT_BOOK)
    senior.download()
    assert not senior.decisions
    decision = only(senior)
    assert answer.revision is not None
    assert senior.cursor >= answer.revision
    membership = answer.record.membership if answer.record else None
    assert membership is not None
    assert decision == DecisionRecord(
        late.change_id,
        added.customer_id,
        "ClientBookCustomerAdded",
        senior.associate_id,
        retailer.associate("1001", "senior")["name"],
        senior.associate_id,
        Fault.IN_ANOTHER_CLIENT_BOOK,
        {
            "associate_id": till.associate_id,
            "who": retailer.associate("1001", "manager")["name"],
            "since": MADE_AT,
            "book_id": membership.book_id or "",
            "customer": "Anna Öberg",
            "wanted": retailer.associate("1001", "senior")["name"],
        },
        MADE_AT,
        "open",
    )
    assert only(till) == decision
    # Nobody signs in at the other store with that operator ID.
    assert nothing_left(neighbour, stranger)


def test_a_decision_goes_wherever_the_associate_may_sign_in(
    till: Till, neighbour: Till, stranger: Till, retailer: Retailer
) -> None:
    """The first store's manager works at both stores of the company."""
    customer_id = till.new_customer()
    till.send(till.reassigned(customer_id, None, retailer.senior("1001")))
    till.send(till.booked(customer_id))
    assert only(till) == only(neighbour)
    assert nothing_left(stranger)


def test_a_decision_is_taken_where_nobody_has_the_customer(
    till: Till, neighbour: Till, retailer: Retailer
) -> None:
    """It is shown to its associate at the other store, whose registers can do nothing else about them."""
    customer_id = till.new_customer()
    only_of(till.engine, till, customer_id)
    neighbour.associate_id = till.associate_id
    assert said(neighbour.send(neighbour.noted(customer_id))) == ("rejected", Fault.CUSTOMER_UNKNOWN)
    till.send(till.reassigned(customer_id, None, retailer.senior("1001")))
    till.send(till.booked(customer_id))
    decision = only(neighbour)
    assert customer_id not in neighbour.customers
    assert neighbour.send(neighbour.decided(decision, "reassign")).outcome == "applied"
    assert nothing_left(till, neighbour)
    assert owner(till, customer_id) == till.associate_id


def test_a_decision_comes_back_where_it_was_made_whoever_signs_in_there(
    till: Till, retailer: Retailer
) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    till.associate_id = new_id()
    assert said(till.send(till.booked(customer_id))) == ("conflict", Fault.PERMISSION_MISSING)
    decision = only(till)
    assert (decision.associate_name, decision.state) == ("", "asked")


@pytest.mark.parametrize("kind", ["booked", "removed", "reassigned"])
@pytest.mark.parametrize("fault", [Fault.PERMISSION_MISSING, Fault.FEATURE_OFF, Fault.CLIENT_BOOK_CHANGED])
def test_every_conflict_makes_a_decision(till: Till, retailer: Retailer, kind: str, fault: Fault) -> None:
    customer_id, other = till.new_customer(), retailer.senior("1001")
    till.send(till.reassigned(customer_id, None, retailer.junior("1001")))
    change = {
        "booked": till.booked(customer_id),
        "removed": till.removed(customer_id),
        "reassigned": till.reassigned(customer_id, None, other),
    }[kind]
    if fault == Fault.PERMISSION_MISSING:
        set_associate(till.engine, till.associate_id, active=False)
    elif fault == Fault.FEATURE_OFF:
        with database.writing(till.engine) as connection:
            connection.execute(update(features).values(enabled=False))
    elif kind == "booked":
        fault = Fault.IN_ANOTHER_CLIENT_BOOK
    answer = till.send(change)
    assert said(answer) == ("conflict", fault)
    decision = only(till)
    wanted = {"booked": till.associate_id, "removed": None, "reassigned": other}[kind]
    assert (decision.kind, decision.wanted_associate_id) == (change.kind, wanted)
    assert (decision.fault, decision.decision_id) == (fault, change.change_id)
    assert answer.facts.items() <= decision.facts.items()


def test_the_answer_is_the_same_however_often_it_is_asked_for(senior: Till, till: Till) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    late = senior.booked(customer_id)
    first, *others = [*senior.upload(late, late), senior.send(late)]
    assert others == [first, first]
    only(senior)


def test_what_was_rejected_is_no_wish(till: Till) -> None:
    assert till.send(till.reassigned(till.new_customer(), None, new_id())).outcome == "rejected"
    assert nothing_left(till)


# --- one for each associate and customer -------------------------------------------------------------


def test_an_identical_wish_makes_no_second_decision(senior: Till, till: Till, retailer: Retailer) -> None:
    first = wish(senior, till)
    till.send(till.reassigned(first.customer_id, till.associate_id, retailer.junior("1001")))
    again = senior.send(senior.booked(first.customer_id))
    decision = only(senior)
    assert decision.decision_id == first.decision_id
    assert decision.facts["who"] == retailer.associate("1001", "associate")["name"]
    assert again.revision is not None
    assert senior.cursor >= again.revision
    assert said(again) == ("conflict", Fault.IN_ANOTHER_CLIENT_BOOK)


def test_another_wish_takes_the_place_of_the_last(senior: Till, till: Till) -> None:
    first = wish(senior, till)
    assert senior.send(senior.removed(first.customer_id)).outcome == "conflict"
    decision = only(senior)
    assert decision.kind == "ClientBookCustomerRemoved"
    assert kept(till.engine, first) == ("closed", None, senior.associate_id)


def test_a_wish_that_is_followed_at_last_leaves_nothing_to_decide(senior: Till, till: Till) -> None:
    first = wish(senior, till)
    till.send(till.removed(first.customer_id))
    assert senior.send(senior.booked(first.customer_id)).outcome == "applied"
    assert nothing_left(senior, till)


def test_a_wish_that_somebody_else_fulfils_leaves_nothing_to_decide(senior: Till, till: Till) -> None:
    first = wish(senior, till)
    till.send(till.reassigned(first.customer_id, till.associate_id, senior.associate_id))
    assert nothing_left(senior, till)
    assert kept(till.engine, first) == ("closed", None, till.associate_id)


def test_wishes_of_several_associates_stand_side_by_side(
    senior: Till, till: Till, retailer: Retailer
) -> None:
    first = wish(senior, till)
    senior.associate_id = retailer.junior("1001")
    senior.send(senior.booked(first.customer_id))
    senior.sync()
    assert {each.associate_id for each in senior.decisions.values()} == {
        retailer.senior("1001"),
        retailer.junior("1001"),
    }


# --- what is decided ---------------------------------------------------------------------------------


def test_who_had_the_wish_lets_it_go(senior: Till, till: Till, neighbour: Till) -> None:
    decision = wish(senior, till)
    answer = senior.send(senior.decided(decision, "leave"))
    assert said(answer) == ("applied", None)
    assert nothing_left(senior, till)
    assert answer.revision is not None
    assert senior.cursor >= answer.revision
    assert kept(till.engine, decision) == ("closed", "leave", senior.associate_id)
    assert owner(till, decision.customer_id) == till.associate_id


def test_a_manager_is_asked_and_reassigns(senior: Till, till: Till) -> None:
    decision = wish(senior, till)
    assert senior.send(senior.decided(decision, "ask_manager")).outcome == "applied"
    assert only(till).state == "asked"
    assert only(senior).state == "asked"
    assert till.send(till.decided(decision, "reassign")).outcome == "applied"
    assert owner(till, decision.customer_id) == senior.associate_id
    assert nothing_left(senior, till)
    assert kept(till.engine, decision) == ("closed", "reassign", till.associate_id)


def test_a_manager_takes_out_of_the_book_as_wished(till: Till, retailer: Retailer) -> None:
    junior = Till(till.engine, till.device, retailer.junior("1001"), sequence=1000)
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    junior.send(junior.removed(customer_id, till.associate_id))
    assert till.send(till.decided(only(till), "reassign")).outcome == "applied"
    assert owner(till, customer_id) is None
    assert nothing_left(till)


def test_only_who_may_reassign_does_so(senior: Till, till: Till, retailer: Retailer) -> None:
    decision = wish(senior, till)
    refused = ("conflict", Fault.PERMISSION_MISSING)
    assert said(senior.send(senior.decided(decision, "reassign"))) == refused
    told = only(senior)
    assert (told.decision_id, told.fault) == (decision.decision_id, Fault.PERMISSION_MISSING)
    junior = Till(till.engine, till.device, retailer.junior("1001"), sequence=2000)
    for choice, kind in (
        ("leave", "DecisionTaken"),
        ("ask_manager", "DecisionTaken"),
        ("reassign", "ClientBookCustomerReassigned"),
    ):
        taken = junior.decided(decision, choice)  # type: ignore[arg-type]
        assert said(junior.send(taken)) == refused
        junior.sync()
        mine = junior.decisions[taken.change_id]
        assert (mine.kind, mine.associate_id, mine.state) == (kind, junior.associate_id, "open")
        assert mine.wanted_associate_id == senior.associate_id
        assert junior.decisions[decision.decision_id] == told
        assert junior.send(junior.decided(mine, "leave")).outcome == "applied"
    assert only(senior) == told
    signed = senior.decided(decision, "reassign", overridden_by=till.associate_id)
    assert senior.send(signed).outcome == "applied"
    assert owner(till, decision.customer_id) == senior.associate_id


def test_a_manager_may_let_it_go_or_ask_for_somebody(senior: Till, till: Till) -> None:
    decision = wish(senior, till)
    assert till.send(till.decided(decision, "ask_manager")).outcome == "applied"
    assert till.send(till.decided(decision, "leave")).outcome == "applied"
    assert nothing_left(senior)


def test_what_is_decided_already_needs_nothing_more(senior: Till, till: Till) -> None:
    decision = wish(senior, till)
    senior.send(senior.decided(decision, "leave"))
    for choice in ("leave", "ask_manager"):
        answer = till.send(till.decided(decision, choice))  # type: ignore[arg-type]
        assert said(answer) == ("applied", None)
        assert answer.revision
    assert owner(till, decision.customer_id) == till.associate_id
    assert kept(till.engine, decision) == ("closed", "leave", senior.associate_id)


def test_a_reassignment_after_another_decision_is_a_wish_of_the_managers_own(
    senior: Till, till: Till
) -> None:
    decision = wish(senior, till)
    senior.send(senior.decided(decision, "leave"))
    late = till.decided(decision, "reassign")
    assert said(till.send(late)) == ("conflict", Fault.CLIENT_BOOK_CHANGED)
    till.sync()
    (mine,) = till.decisions.values()
    assert (mine.decision_id, mine.kind) == (late.change_id, "ClientBookCustomerReassigned")
    assert (mine.associate_id, mine.wanted_associate_id) == (till.associate_id, senior.associate_id)
    assert owner(till, decision.customer_id) == till.associate_id
    assert kept(till.engine, decision) == ("closed", "leave", senior.associate_id)


def test_a_customer_goes_to_nobody_who_has_left(senior: Till, till: Till) -> None:
    decision = wish(senior, till)
    set_associate(till.engine, senior.associate_id, active=False)
    assert said(till.send(till.decided(decision, "reassign"))) == ("conflict", Fault.ASSOCIATE_LEFT)
    told = only(till)
    assert (told.decision_id, told.fault) == (decision.decision_id, Fault.ASSOCIATE_LEFT)
    assert told.facts["who"] == decision.associate_name
    assert till.send(till.decided(decision, "leave")).outcome == "applied"


def test_nothing_is_reassigned_while_the_feature_is_off(senior: Till, till: Till) -> None:
    decision = wish(senior, till)
    with database.writing(till.engine) as connection:
        connection.execute(update(features).values(enabled=False))
    assert said(till.send(till.decided(decision, "reassign"))) == ("conflict", Fault.FEATURE_OFF)
    assert only(till).fault == Fault.FEATURE_OFF
    assert till.send(till.decided(decision, "leave")).outcome == "applied"


def test_a_decision_is_about_its_customer_and_company(senior: Till, till: Till, stranger: Till) -> None:
    decision = wish(senior, till)
    invalid = ("rejected", Fault.CHANGE_INVALID)
    elsewhere = till.change(till.new_customer(), DecisionTaken(decision.decision_id, "leave"))
    assert said(till.send(elsewhere)) == invalid
    stranger.serve(decision.customer_id)
    assert said(stranger.send(stranger.decided(decision, "leave"))) == invalid
    for unknown in (new_id(), "x"):
        change = till.change(decision.customer_id, DecisionTaken(unknown, "leave"))
        assert said(till.send(change)) == invalid
    assert only(senior) == decision


def test_a_wish_and_what_is_decided_about_it_in_one_upload(senior: Till, till: Till) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    late = senior.booked(customer_id)
    taken = senior.change(customer_id, DecisionTaken(late.change_id, "leave"))
    assert [each.outcome for each in senior.upload(late, taken)] == ["conflict", "applied"]
    assert nothing_left(senior)


# --- who has left ------------------------------------------------------------------------------------


def test_managers_decide_for_who_has_left(senior: Till, till: Till, retailer: Retailer) -> None:
    decision = wish(senior, till)
    with database.writing(till.engine) as connection:
        workers.leave(connection, retailer.associate("1001", "senior")["operator_id"])
    assert only(till).state == "asked"
    late = senior.removed(decision.customer_id)
    assert said(senior.send(late)) == ("conflict", Fault.PERMISSION_MISSING)
    assert (only(till).decision_id, only(till).state) == (late.change_id, "asked")


def test_a_decision_that_moved_on_still_comes_in_the_page_that_published_it(senior: Till, till: Till) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    answer = senior.send(senior.booked(customer_id))
    jobs.run(till.engine, "1010")
    senior.send(senior.change(customer_id, DecisionTaken(answer.change_id, "ask_manager")))
    senior.download()
    assert senior.cursor >= (answer.revision or 0)
    assert [each.state for each in senior.decisions.values()] == ["asked"]


def test_a_promotion_counts_at_once(senior: Till, till: Till) -> None:
    decision = wish(senior, till)
    regroup(till.engine, senior.associate_id, "manager")
    assert senior.send(senior.decided(decision, "reassign")).outcome == "applied"


def test_a_decision_stays_in_the_company_of_its_book(senior: Till, till: Till, stranger: Till) -> None:
    """Also when who had the wish works for both companies."""
    decision = wish(senior, till)
    with database.writing(till.engine) as connection:
        theirs = select(associate_books.c.address_book_id).where(
            associate_books.c.associate_id == stranger.associate_id
        )
        (book, *_) = connection.execute(theirs).scalars()
        connection.execute(
            associate_books.insert(), {"associate_id": senior.associate_id, "address_book_id": book}
        )
    assert nothing_left(stranger)
    assert only(senior) == decision
