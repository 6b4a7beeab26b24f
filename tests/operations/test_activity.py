import json
from datetime import UTC, datetime

import pytest

from pos_app.operations import activity
from pos_app.operations.registry import Refused
from pos_app.values.customer import AddActivity, AddCustomer, ViewActivityTypes, ViewCustomer
from tests.support.register import person

IDS = [f"01900000-0000-7000-8000-00000000c00{number}" for number in range(2)]
ENTRIES = ("e1", "e2")


@pytest.fixture
def two(tables):
    for one in IDS:
        tables.run("customer.add", AddCustomer(one, person("Anna")))
    return tables


def test_the_types_are_headquarters(tables):
    assert tables.run("activity.view_types", ViewActivityTypes()).names == ("Store visit",)


def test_an_activity_for_several_stands_on_each_timeline_once(two, monkeypatch):
    day = datetime(2026, 12, 30, 23, 30, tzinfo=UTC)  # the 31st in Stockholm
    monkeypatch.setattr(activity, "store_date", lambda tx: activity_date(tx, day))
    ask = AddActivity(tuple(IDS), ENTRIES, "Store visit", "Tried on the coat", 1)
    assert two.run("activity.add", ask).count == 2
    two.run("activity.add", ask)
    for one in IDS:
        (entry,) = two.run("customer.view", ViewCustomer(one)).entries
        assert (entry.kind, entry.activity_type, entry.text) == (
            "activity",
            "Store visit",
            "Tried on the coat",
        )
        assert (entry.follow_up_on, entry.waiting) == ("2027-01-01", True)
    queued = two.rows("SELECT payload FROM upload_queue WHERE kind = 'ActivityAdded' ORDER BY sequence")
    assert [json.loads(payload)["entry_id"] for (payload,) in queued] == list(ENTRIES)


def activity_date(tx, moment):
    from pos_app.operations.client_book_view import store_date

    return store_date(tx, moment)


def test_a_type_that_headquarters_does_not_have_is_refused(two):
    with pytest.raises(Refused, match="activity_type_unknown"):
        two.run("activity.add", AddActivity((IDS[0],), ("e1",), "Séance", "", None))
    assert two.rows("SELECT count(*) FROM entry") == [(0,)]
