"""What may be an activity type, and what becomes of activities when one changes."""

import pytest
from sqlalchemy import Engine, select

from pos_headquarters import database
from pos_headquarters.services import activities
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import entries
from tests.headquarters.support import Till


@pytest.mark.parametrize(
    ("name", "order", "field"),
    [
        ("", 1, "name"),
        ("store VISIT", 1, "name"),
        ("Two\nlines", 1, "name"),
        ("x" * 61, 1, "name"),
        ("Video call", -1, "display_order"),
        ("Video call", 1000, "display_order"),
    ],
)
def test_what_may_not_be(engine: Engine, name: str, order: int, field: str):
    with database.writing(engine) as connection:
        before = activities.types(connection)
        with pytest.raises(Invalid) as refused:
            activities.add(connection, name=name, display_order=order)
        assert list(refused.value.errors) == [field]
        assert activities.types(connection) == before


def test_equal_orders_go_by_name_and_a_name_may_change_its_letters(engine: Engine):
    with database.writing(engine) as connection:
        first, *_ = activities.types(connection)
        activities.add(connection, name="Zoom", display_order=0)
        activities.add(connection, name="Atelier", display_order=0)
        assert activities.types(connection)[:3] == ("Atelier", "Zoom", first)
        activities.change(connection, "Zoom", name="ZOOM", display_order=None)
        assert activities.types(connection)[1] == "ZOOM"


def test_activities_keep_the_name_of_a_type_that_is_renamed_or_removed(engine: Engine, till: Till):
    customer_id = till.new_customer()
    written = till.visited(customer_id)
    late = till.visited(customer_id)
    assert till.send(written).outcome == "applied"
    with database.writing(engine) as connection:
        activities.change(connection, "Store visit", name="Visit", display_order=None)
        activities.remove(connection, "Visit")
    # A register that has not heard of it yet loses nothing.
    assert till.send(late).outcome == "applied"
    with database.reading(engine) as connection:
        mine = entries.c.customer_id == customer_id
        kinds = connection.execute(select(entries.c.activity_type).where(mine)).scalars()
        assert list(kinds) == ["Store visit", "Store visit"]
