import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from pos_app.channel import activity_types
from pos_app.offline import downloads
from pos_app.operations import activity
from pos_app.operations.registry import Refused
from pos_app.values.customer import AddActivity, AddCustomer, ViewActivityTypes, ViewCustomer
from tests.support.register import EVERYWHERE, STORE, person

IDS = [f"01900000-0000-7000-8000-00000000c00{number}" for number in range(2)]
ENTRIES = ("e1", "e2")


@pytest.fixture
def two(tables):
    for one in IDS:
        tables.run("customer.add", AddCustomer(one, person("Anna")))
    return tables


def test_the_types_are_those_of_job_1110_until_headquarters_is_asked(tables):
    types = tables.run("activity.view_types", ViewActivityTypes())
    assert (types.names, types.known_at, types.due) == (("Store visit",), None, True)


@pytest.mark.parametrize(("hours", "due"), [(0, False), (3.9, False), (4, True), (100, True), (-0.1, True)])
def test_the_types_are_known_for_hours_by_a_stored_time(tables, hours, due):
    """4 hours by headquarters' setting, also after a restart; a time that lies ahead counts for nothing."""
    told = datetime(2026, 11, 22, 12, tzinfo=UTC)
    tables.write(lambda tx: activity_types.keep(tx, ("Call", "Séance"), told))
    later = told + timedelta(hours=hours)
    types = tables.read(lambda read: activity_types.known(read, later))
    assert (types.names, types.due) == (("Call", "Séance"), due)
    assert datetime.fromisoformat(types.known_at) == told


def test_headquarters_sets_how_long_they_are_known(tables):
    told = datetime(2026, 11, 22, 12, tzinfo=UTC)
    tables.write(lambda tx: activity_types.keep(tx, ("Call",), told))
    tables.configure(STORE, replace(EVERYWHERE, activity_types_hours=1))
    assert tables.read(lambda read: activity_types.known(read, told + timedelta(minutes=61))).due


def test_a_type_that_headquarters_told_in_real_time_can_be_used(two):
    two.write(lambda tx: activity_types.keep(tx, ("Séance",), datetime.now(UTC)))
    assert two.run("activity.add", AddActivity((IDS[0],), ("e1",), "Séance", "", None)).count == 1


def test_another_store_begins_without_them(tables):
    tables.write(lambda tx: activity_types.keep(tx, ("Séance",), datetime.now(UTC)))
    tables.write(lambda tx: downloads.keep_channel(tx, replace(STORE, store_id="another")))
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
