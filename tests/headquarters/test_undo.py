"""Taking back a client book change needs no other permission than the change had."""

import pytest

from pos_contract.changes import Change, ClientBookChangeUndone
from pos_contract.errors import Fault
from pos_headquarters import database
from pos_headquarters.services import workers
from tests.headquarters.support import Retailer, Till, regroup


@pytest.fixture
def helper(till: Till, retailer: Retailer) -> Till:
    """The same register, worked by somebody who may add and nothing else."""
    made = Till(till.engine, till.device, retailer.senior("1001"), sequence=1000)
    regroup(till.engine, made.associate_id, "associate")
    return made


def undone(till: Till, change: Change, before: str | None, after: str | None) -> Change:
    return till.change(change.customer_id, ClientBookChangeUndone(change.change_id, after, before))


def owner(till: Till, customer_id: str) -> str | None:
    till.sync()
    membership = till.customers[customer_id].membership
    return membership.associate_id if membership else None


def test_who_may_only_add_takes_an_addition_back(helper: Till) -> None:
    added = helper.booked(helper.new_customer())
    assert helper.send(added).outcome == "applied"
    assert helper.send(undone(helper, added, None, helper.associate_id)).outcome == "applied"
    assert owner(helper, added.customer_id) is None


def test_in_one_upload_too(helper: Till) -> None:
    added = helper.booked(helper.new_customer())
    answers = helper.upload(added, undone(helper, added, None, helper.associate_id))
    assert [answer.outcome for answer in answers] == ["applied", "applied"]
    assert owner(helper, added.customer_id) is None


def test_a_reassignment_goes_back_to_whose_book_it_was(till: Till, helper: Till) -> None:
    customer_id = helper.new_customer()
    helper.send(helper.booked(customer_id))
    moved = till.reassigned(customer_id, helper.associate_id, till.associate_id)
    till.send(moved)
    assert till.send(undone(till, moved, helper.associate_id, till.associate_id)).outcome == "applied"
    assert owner(till, customer_id) == helper.associate_id


def test_what_was_never_applied_needs_no_undo_and_leaves_no_decision(till: Till, helper: Till) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    late = helper.booked(customer_id)
    assert helper.send(late).outcome == "conflict"
    assert helper.send(undone(helper, late, None, helper.associate_id)).outcome == "applied"
    assert owner(helper, customer_id) == till.associate_id
    assert not helper.decisions


def test_what_changed_since_stays(till: Till, helper: Till) -> None:
    added = helper.booked(helper.new_customer())
    helper.send(added)
    till.send(till.reassigned(added.customer_id, helper.associate_id, till.associate_id))
    answer = helper.send(undone(helper, added, None, helper.associate_id))
    assert (answer.outcome, answer.fault) == ("conflict", Fault.CLIENT_BOOK_CHANGED)
    assert owner(helper, added.customer_id) == till.associate_id
    (decision,) = helper.decisions.values()
    assert (decision.kind, decision.associate_id) == ("ClientBookChangeUndone", helper.associate_id)
    assert decision.wanted_associate_id is None
    assert decision.facts["associate_id"] == till.associate_id
    assert till.send(till.decided(decision, "reassign")).outcome == "applied"
    assert owner(helper, added.customer_id) is None


def test_what_was_taken_back_to_somebody_who_left_is_for_a_person(
    till: Till, helper: Till, retailer: Retailer
) -> None:
    customer_id = helper.new_customer()
    helper.send(helper.booked(customer_id))
    moved = till.reassigned(customer_id, helper.associate_id, till.associate_id)
    till.send(moved)
    with database.writing(till.engine) as connection:
        workers.leave(connection, retailer.associate("1001", "senior")["operator_id"])
    answer = till.send(undone(till, moved, helper.associate_id, till.associate_id))
    assert (answer.outcome, answer.fault) == ("conflict", Fault.ASSOCIATE_LEFT)
    assert owner(till, customer_id) == till.associate_id
    assert len(till.decisions) == 1


def test_nobody_takes_back_what_somebody_else_did(till: Till, helper: Till, neighbour: Till) -> None:
    """Nor at another register, nor as another change than it was: an undo needs no permission."""
    added = till.booked(till.new_customer())
    till.send(added)
    neighbour.associate_id = till.associate_id
    at_neighbours = undone(neighbour, added, None, till.associate_id)
    elsewhere = undone(till, added, helper.associate_id, till.associate_id)
    about_another = till.change(
        till.new_customer(), ClientBookChangeUndone(added.change_id, None, helper.associate_id)
    )
    for register, undo in (
        (helper, undone(helper, added, None, till.associate_id)),
        (neighbour, at_neighbours),
        (till, elsewhere),
        (till, about_another),
    ):
        answer = register.send(undo)
        assert (answer.outcome, answer.fault) == ("conflict", Fault.PERMISSION_MISSING)
        assert owner(till, added.customer_id) == till.associate_id
        assert undo.change_id in till.decisions


def test_a_decision_of_somebody_elses_is_not_settled_by_an_undo(till: Till, helper: Till) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    late = helper.booked(customer_id)
    helper.send(late)
    assert till.send(undone(till, late, None, helper.associate_id)).outcome == "applied"
    till.sync()
    assert late.change_id in till.decisions


def test_an_undo_of_somebody_elses_invention_does_nothing(till: Till, helper: Till) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    invented = helper.change(customer_id, ClientBookChangeUndone("never-sent", till.associate_id, None))
    assert helper.send(invented).outcome == "applied"
    assert owner(till, customer_id) == till.associate_id
