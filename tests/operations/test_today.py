"""What an associate has to see to today: by the store's date, of their own client book."""

import json
import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from pos_app import settings
from pos_app.channel import configuration, customers, entries
from pos_app.operations import client_book_view, today
from pos_app.values.customer import AddNote
from pos_app.values.today import ViewToday
from pos_contract.records import CustomerRecord, EntryRecord, Membership
from tests.support.register import EBBA, EVERYWHERE, MARCUS, STORE, person

SINCE = "2025-01-01T00:00:00+00:00"
YESTERDAY = "2026-11-20T09:00:00+00:00"
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def at(tables, monkeypatch):
    """Today as it is at a moment, of the customers and entries that are put there."""

    def seen(moment=NOON, zone="Europe/Stockholm", owner=EBBA):
        tables.configure(replace(STORE, time_zone=zone), EVERYWHERE)
        real = client_book_view.store_date
        with monkeypatch.context() as patch:
            patch.setattr(today, "store_date", lambda read: real(read, moment))
            return tables.run("today.view", ViewToday(owner.associate_id))

    return seen


def put(tables, name, *, owner=EBBA, contacted=YESTERDAY, since=SINCE, **attributes):
    record = CustomerRecord(
        customer_id=name.lower(),
        fields=replace(person(name), attributes=attributes),
        account_number=f"C-{name}",
        address_books=("SE",),
        membership=Membership(owner.associate_id, owner.book_id, since) if owner else None,
        last_contact_at=contacted,
    )
    tables.write(lambda tx: customers.put(tx, [record], configuration.store_place(tx)))


def follow_up(tables, customer, on, *, by=EBBA, written="2026-11-01T10:00:00+00:00", text="Call"):
    name = f"{customer}-{on}"
    record = EntryRecord(
        name, customer, "activity", "Phone call", text, by.associate_id, by.name, written, on
    )
    tables.write(lambda tx: entries.keep(tx, [record]))


# --- dates that come ------------------------------------------------------------------------------


def test_dates_come_in_their_order_with_the_reason_in_parts(tables, at):
    put(tables, "Olivia", anniversary="2001-11-30")
    put(tables, "Élodie", anniversary="2015-11-24", interest="2015-11-24")
    put(tables, "Astrid", anniversary="1999-11-24")
    put(tables, "Noah", anniversary="1999-12-22")  # 31 days
    put(tables, "Hugo", anniversary="1999-12-21")  # 30 days
    put(tables, "Ida", anniversary="1999-11-20")  # yesterday
    put(tables, "Kim", anniversary="soon")
    put(tables, "Marta", owner=MARCUS, anniversary="1999-11-24")
    seen = at()
    assert [(one.name, one.attribute, one.on, one.days) for one in seen.coming] == [
        ("Astrid", "Anniversary", date(2026, 11, 24), 3),
        ("Élodie", "Anniversary", date(2026, 11, 24), 3),
        ("Olivia", "Anniversary", date(2026, 11, 30), 9),
        ("Hugo", "Anniversary", date(2026, 12, 21), 30),
    ]
    assert (seen.customers, seen.this_week) == (7, 2)


@pytest.mark.parametrize(
    ("moment", "born", "on", "days"),
    [
        (datetime(2027, 2, 20, 12, tzinfo=UTC), "2000-02-29", date(2027, 2, 28), 8),
        (datetime(2027, 2, 28, 12, tzinfo=UTC), "2000-02-29", date(2027, 2, 28), 0),
        (datetime(2028, 2, 28, 12, tzinfo=UTC), "2000-02-29", date(2028, 2, 29), 1),
        (datetime(2026, 12, 30, 12, tzinfo=UTC), "2000-01-02", date(2027, 1, 2), 3),
        (datetime(2026, 12, 31, 12, tzinfo=UTC), "2030-12-31", date(2026, 12, 31), 0),
    ],
)
def test_leap_days_and_year_ends(tables, at, moment, born, on, days):
    put(tables, "Anna", anniversary=born)
    assert [(one.on, one.days) for one in at(moment).coming] == [(on, days)]


@pytest.mark.parametrize(
    ("zone", "days"), [("Europe/Stockholm", 0), ("America/New_York", 1), ("Pacific/Kiritimati", 0)]
)
def test_the_date_is_the_stores(tables, at, zone, days):
    put(tables, "Anna", anniversary="2000-01-01")
    moment = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)  # 2027 already, where the sun rises earlier
    assert [one.days for one in at(moment, zone).coming] == [days]


# --- follow-ups -----------------------------------------------------------------------------------


def test_follow_ups_are_due_or_overdue_of_mine_and_of_my_customers(tables, at):
    put(tables, "Noah")
    put(tables, "Olivia", owner=MARCUS)
    put(tables, "Östen", owner=None, contacted="2026-11-18T10:00:00+00:00")
    follow_up(tables, "noah", "2026-11-21", by=MARCUS)
    follow_up(tables, "noah", "2026-11-22")  # tomorrow
    follow_up(tables, "olivia", "2026-11-21", by=MARCUS)  # neither mine nor of my customer
    follow_up(tables, "östen", "2026-11-19", text="About the watch", written="2026-11-18T10:00:00+00:00")
    follow_up(tables, "gone", "2026-11-19")  # whom this register does not know
    assert [(one.name, one.text, one.on, one.days_late) for one in at().follow_ups] == [
        ("Östen", "About the watch", date(2026, 11, 19), 2),
        ("Noah", "Call", date(2026, 11, 21), 0),
    ]


@pytest.mark.parametrize(
    ("contacted", "waits"),
    [
        (None, True),
        ("2026-11-18T22:59:00+00:00", True),  # the day before, in Stockholm
        ("2026-11-18T23:01:00+00:00", False),
        ("2026-11-20T10:00:00+00:00", False),
    ],
)
def test_a_follow_up_is_done_by_a_contact_on_its_day_or_later(tables, at, contacted, waits):
    put(tables, "Noah", contacted=contacted)
    follow_up(tables, "noah", "2026-11-19")
    assert bool(at().follow_ups) is waits


def test_the_activity_itself_does_not_do_its_follow_up(tables, at):
    written = "2026-11-21T08:00:00+00:00"
    put(tables, "Noah", contacted=written)
    follow_up(tables, "noah", "2026-11-21", written=written)
    assert [one.days_late for one in at().follow_ups] == [0]


def test_a_note_written_here_does_a_follow_up_before_headquarters_knows(tables, at):
    put(tables, "Noah", contacted=None)
    follow_up(tables, "noah", "2026-11-19")
    tables.run("customer.add_note", AddNote("noah", "01900000-0000-7000-8000-00000000e001", "Called"))
    assert at().follow_ups == ()


# --- not contacted for long -----------------------------------------------------------------------


def quiet(seen):
    return [(one.name, one.days, one.never) for one in seen.quiet]


def test_who_was_not_contacted_for_long_the_longest_first(tables, at):
    put(tables, "Astrid", contacted="2026-09-22T12:00:00+00:00")
    put(tables, "Bo", contacted="2026-09-23T12:00:00+00:00")
    put(tables, "Noah", contacted="2026-01-01T12:00:00+00:00")
    put(tables, "New", contacted=None, since="2026-11-01T00:00:00+00:00")
    put(tables, "Never", contacted=None, since="2026-08-13T12:00:00+00:00")
    put(tables, "Marta", owner=MARCUS, contacted=None)
    assert quiet(at()) == [("Noah", 324, False), ("Never", 100, True), ("Astrid", 60, False)]


def test_a_contact_counts_by_the_stores_date(tables, at):
    put(tables, "Astrid", contacted="2026-09-22T22:30:00+00:00")  # the 23rd in Stockholm
    assert quiet(at()) == []
    assert quiet(at(zone="UTC")) == [("Astrid", 60, False)]


def test_how_long_is_long_is_a_setting(tables, at):
    put(tables, "Astrid", contacted="2026-11-10T12:00:00+00:00")
    assert quiet(at()) == []
    (tables.folder / "settings.json").write_text(json.dumps({"long_days": 11}))
    assert settings.load(tables.folder).long_days == 11
    assert quiet(at()) == [("Astrid", 11, False)]


def test_what_was_written_here_is_a_contact_before_headquarters_knows(tables, at):
    put(tables, "Astrid", contacted="2020-01-01T00:00:00+00:00")
    moment = datetime.now(UTC) + timedelta(days=5)
    assert [one.name for one in at(moment).quiet] == ["Astrid"]
    tables.run("customer.add_note", AddNote("astrid", "01900000-0000-7000-8000-00000000e001", "Met"))
    assert at(moment).quiet == ()


def test_an_empty_book_has_nothing(at):
    seen = at()
    assert (seen.customers, seen.coming, seen.follow_ups, seen.quiet) == (0, (), (), ())


# --- what is left out unread is nobody's ----------------------------------------------------------


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Europe/Stockholm", "Pacific/Pago_Pago"])
def test_around_each_limit_a_plain_count_says_the_same(tables, at, zone):
    """By the store's clock alone, moment by moment and however its offset is written."""
    dice = random.Random(zone)
    clock = ZoneInfo(zone)
    day = NOON.astimezone(clock).date()

    def moment(around, hours):
        here = datetime.combine(around, datetime.min.time(), UTC) + timedelta(
            hours=dice.randint(-hours, hours)
        )
        return here.astimezone(ZoneInfo(dice.choice(["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"])))

    waiting, quiet_ones = set(), set()
    for number in range(60):
        last = moment(day - timedelta(60), 72) if number % 2 else moment(day - timedelta(5), 120)
        written = last + timedelta(hours=dice.randint(-96, 24))
        on = last.date() + timedelta(dice.randint(-4, 3))
        put(tables, f"Customer {number:02}", contacted=last.isoformat())
        follow_up(tables, f"customer {number:02}", on.isoformat(), written=written.isoformat())
        heard = max(last, written)
        done = heard > written and heard.astimezone(clock).date() >= on
        waiting |= {f"customer {number:02}"} if on <= day and not done else set()
        quiet_ones |= (
            {f"customer {number:02}"} if (day - heard.astimezone(clock).date()).days >= 60 else set()
        )
    seen = at(zone=zone)
    assert {one.customer_id for one in seen.follow_ups} == waiting
    assert {one.customer_id for one in seen.quiet} == quiet_ones
    assert 0 < len(waiting) < 60
    assert 0 < len(quiet_ones) < 60


def test_a_date_written_in_another_way_comes_round_too(tables, at):
    put(tables, "Astrid", anniversary="20011130")
    assert [one.on for one in at().coming] == [date(2026, 11, 30)]
