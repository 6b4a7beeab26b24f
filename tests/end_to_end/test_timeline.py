"""A timeline as two registers and headquarters have it."""

import pytest

from pos_app.operations.registry import Refused
from pos_app.values.customer import (
    AddActivity,
    AddNote,
    RefreshActivityTypes,
    ViewActivityTypes,
)
from pos_app.values.timeline import CorrectEntry, ViewTimeline, WithdrawEntry
from tests.support.activated import Activated

NOTE, VISIT = (f"01900000-0000-7000-8000-0000000000e{number}" for number in range(2))


@pytest.fixture
def neighbour(headquarters, tmp_path):
    """Another register of the store, with somebody else at it."""
    person = headquarters.associate()
    other = next(
        one
        for one in headquarters.retailer["associates"]
        if set(one["store_numbers"]) & set(person["store_numbers"])
        and one["operator_id"] != person["operator_id"]
    )
    made = Activated(
        tmp_path / "neighbour", headquarters.url, headquarters.code(1), other["operator_id"], other["pin"]
    )
    assert made.sync() == ""
    yield made
    made.close()


def timeline(register, customer_id):
    return register.run("customer.timeline", ViewTimeline(customer_id, 50)).entries


def publish(headquarters, *registers):
    headquarters.command("jobs", "run", "1010")
    for one in registers:
        assert one.sync() == ""


def shared_customer(register, neighbour) -> str:
    ids = [
        {one for (one,) in each.rows("SELECT customer_id FROM customer")} for each in (register, neighbour)
    ]
    return sorted(ids[0] & ids[1])[0]


def test_what_was_written_and_corrected_offline_is_seen_everywhere(headquarters, link, register, neighbour):
    anna = shared_customer(register, neighbour)
    with link.during("refused"):
        register.run("customer.add_note", AddNote(anna, NOTE, "Likes wol"))
        kind, *_ = register.run("activity.view_types", ViewActivityTypes()).names
        register.run("activity.add", AddActivity((anna,), (VISIT,), kind, "Tried coats", 7))
        register.run("entry.correct", CorrectEntry(NOTE, "Likes wool"))
        register.run("entry.withdraw", WithdrawEntry(VISIT))
        assert register.sync() != ""
        register.restart()
        assert [one.waiting for one in timeline(register, anna)[:2]] == [True, True]
    assert register.sync() == ""
    publish(headquarters, register, neighbour)
    assert register.rows("SELECT 1 FROM upload_queue") == []
    for each in (register, neighbour):
        shown = {one.entry_id: one for one in timeline(each, anna)}
        assert shown[NOTE].text == "Likes wool"
        assert shown[NOTE].corrected_at is not None
        assert (shown[VISIT].withdrawn, shown[VISIT].text) == (True, "")
        assert not shown[NOTE].waiting
    assert headquarters.rows("SELECT text FROM entry WHERE entry_id = ?", VISIT) == [("Tried coats",)]
    assert headquarters.rows("SELECT text FROM entry_version WHERE entry_id = ?", NOTE) == [("Likes wol",)]
    with pytest.raises(Refused, match="not_the_writer"):
        neighbour.run("entry.correct", CorrectEntry(NOTE, "Hates wool"))


def test_activity_types_come_from_headquarters_and_are_known_offline(headquarters, link, register):
    """On the first real-time call, kept through a restart, brought again when somebody asks for it."""
    assert register.run("activity.view_types", ViewActivityTypes()).due
    told = register.run("activity.refresh_types", RefreshActivityTypes())
    assert told.names == tuple(
        name for (name,) in headquarters.rows("SELECT name FROM activity_type ORDER BY display_order")
    )
    with link.during("refused"):
        register.restart()
        assert register.run("activity.view_types", ViewActivityTypes()) == told
        assert not told.due
        with pytest.raises(Refused, match="headquarters_silent"):
            register.run("activity.refresh_types", RefreshActivityTypes())
        assert register.run("activity.view_types", ViewActivityTypes()) == told
