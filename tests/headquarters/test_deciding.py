"""Decisions that are taken at headquarters."""

from typing import Any

import pytest
from sqlalchemy import update

from pos_contract.changes import Change
from pos_headquarters import database
from pos_headquarters.services import deciding
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import customers, decisions, features
from tests.headquarters.support import MADE_AT, Retailer, Till, new_id, set_associate


@pytest.fixture
def wish(till: Till, retailer: Retailer) -> Change:
    """Of the senior, for a customer of the manager's."""
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    senior = retailer.senior("1001")
    made = till.booked(customer_id, senior, associate_id=senior)
    assert till.send(made).outcome == "conflict"
    return made


def reassign(till: Till, decision_id: str) -> str:
    with database.writing(till.engine) as connection:
        return deciding.reassign(connection, decision_id, "astrid")


def state(till: Till, wish: Change) -> Any:
    with database.reading(till.engine) as connection:
        of_wish = decisions.select().where(decisions.c.decision_id == wish.change_id)
        return connection.execute(of_wish).one()


def owner(till: Till, customer_id: str) -> str | None:
    till.sync()
    membership = till.customers[customer_id].membership
    return membership.associate_id if membership else None


def test_who_has_left_gets_nobody(till: Till, wish: Change) -> None:
    set_associate(till.engine, wish.associate_id, active=False)
    with pytest.raises(Invalid, match="no longer works for the company"):
        reassign(till, wish.change_id)
    assert state(till, wish).state != "closed"
    assert owner(till, wish.customer_id) == till.associate_id


def test_without_clienteling_nothing_is_moved(till: Till, wish: Change) -> None:
    with database.writing(till.engine) as connection:
        connection.execute(update(features).where(features.c.name == "clienteling").values(enabled=False))
    with pytest.raises(Invalid, match="Clienteling is off"):
        reassign(till, wish.change_id)
    assert state(till, wish).state == "open"


def test_who_is_deleted_goes_nowhere(till: Till, wish: Change) -> None:
    with database.writing(till.engine) as connection:
        mine = customers.c.customer_id == wish.customer_id
        connection.execute(update(customers).where(mine).values(deleted_at=MADE_AT))
    with pytest.raises(Invalid, match="was deleted"):
        reassign(till, wish.change_id)


def test_a_wish_to_remove_is_done_as_wished(till: Till, retailer: Retailer) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    removal = till.removed(customer_id, retailer.senior("1001"))
    assert till.send(removal).outcome == "conflict"
    reassign(till, removal.change_id)
    assert owner(till, customer_id) is None
    assert state(till, removal).choice == "reassign"


def test_the_same_wish_of_somebody_else_is_fulfilled_too(
    till: Till, wish: Change, retailer: Retailer
) -> None:
    other = till.booked(wish.customer_id, wish.associate_id, associate_id=retailer.junior("1001"))
    assert till.send(other).outcome == "conflict"
    reassign(till, wish.change_id)
    assert state(till, other).state == "closed"
    assert state(till, other).choice is None


def test_no_such_decision(till: Till) -> None:
    with pytest.raises(Invalid, match="decided this meanwhile"):
        reassign(till, new_id())
