"""Today: whose date comes round, what to come back to, and who was not contacted for long.

All of it from this register's own rows, so it is right offline. Ten thousand customers and years of entries
are looked through at each coming to the welcome screen: dates are compared as they are written first, and
only what may count is looked at by the store's clock.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path

from pos_app import settings
from pos_app.channel import configuration, today_queries
from pos_app.channel.database import Reader
from pos_app.channel.today_queries import Book
from pos_app.operations import refining, shelving
from pos_app.operations.client_book_view import store_date, store_zone
from pos_app.operations.registry import operation
from pos_app.operations.shelving import SOON
from pos_app.values.today import Coming, FollowUp, Quiet, Today, ViewToday
from pos_contract.records import AttributeRecord

_CLOCKS = timedelta(days=2)
"""No two clocks of the world are so far apart: by more, a date as it is written decides."""


@operation("today.view", feature="clienteling")
def view(read: Reader, ask: ViewToday) -> Today:
    """Which customers of an associate's client book have a date coming, want a follow-up, or were not
    contacted for long.
    """
    day, zone = store_date(read), store_zone(read)
    book = today_queries.book(read, ask.associate_id)
    dates = [one for one in configuration.everywhere(read).attributes if one.type == "date"]
    perhaps = _perhaps_waiting(read, book, ask.associate_id, day)
    waiting = today_queries.follow_ups(read, ask.associate_id, day, perhaps)
    return Today(
        customers=len(book.customer_ids),
        coming=coming(book, dates, day, configuration.languages(read)),
        follow_ups=follow_ups(waiting, day, zone),
        quiet=quiet(read, book, day, zone, _long_days(read)),
    )


def coming(
    book: Book, attributes: Sequence[AttributeRecord], day: date, languages: Sequence[str] = ()
) -> tuple[Coming, ...]:
    """The dates that come round soon, the next one first, then by name."""
    values = shelving.decoded(book.attributes, [one.attribute_id for one in attributes])
    days_of_year = {f"{day + timedelta(ahead):%m-%d}" for ahead in range(SOON + 1)} | {"02-29"}
    found = []
    for attribute in attributes:
        # Written in another way than year-month-day, it is looked at whatever it is.
        near = {
            number: value
            for number, value in enumerate(values[attribute.attribute_id])
            if isinstance(value, str) and (value[5:] in days_of_year or value[4:8:3] != "--")
        }
        column = refining.column(attribute, near.values(), day, languages)
        found += [
            (days, number, column.name)
            for number, days in zip(near, column.days, strict=True)
            if days is not None and days <= SOON
        ]
    found.sort(key=lambda one: one[:2])
    return tuple(
        Coming(book.customer_ids[number], book.names[number], name, day + timedelta(days), days)
        for days, number, name in found
    )


def _perhaps_waiting(read: Reader, book: Book, associate_id: str, day: date) -> dict[str, str]:
    """Customers of whom the associate may have something to follow up, each with the ISO date before which
    all of it is surely done, since they were in contact later.
    """
    days = [(at or "")[:10] for at in book.last_contacts]
    before = {one: (date.fromisoformat(one) - _CLOCKS).isoformat() if one else "" for one in set(days)}
    done_before = dict(zip(book.customer_ids, map(before.__getitem__, days), strict=True))
    return {
        customer_id: done_before.get(customer_id, "")
        for customer_id, on, written_at, by_me in today_queries.due(read, associate_id, day)
        if (by_me or customer_id in done_before)
        and max(on, written_at[:10]) >= done_before.get(customer_id, "")
    }


def follow_ups(rows: Sequence[sqlite3.Row], day: date, zone: tzinfo) -> tuple[FollowUp, ...]:
    """Those that still wait: one is done once the customer was in contact on its day or later."""
    return tuple(
        FollowUp(
            entry_id=row["entry_id"],
            customer_id=row["customer_id"],
            name=row["name"],
            activity_type=row["activity_type"],
            text=row["text"],
            on=on,
            days_late=(day - on).days,
        )
        for row in rows
        if not _is_done(row, on := date.fromisoformat(row["follow_up_on"]), zone)
    )


def quiet(read: Reader, book: Book, day: date, zone: tzinfo, long_days: int) -> tuple[Quiet, ...]:
    """Whose last contact is so many days back or more, the longest first, then by name."""
    latest = (day - timedelta(long_days) + _CLOCKS).isoformat()
    perhaps = [
        number
        for number, (contact, since) in enumerate(zip(book.last_contacts, book.since, strict=True))
        if (contact or since)[:10] <= latest
    ]
    entries = today_queries.last_entries(read, [book.customer_ids[number] for number in perhaps])
    found = (_quiet(book, number, at, day, zone) for number, at in zip(perhaps, entries, strict=True))
    return tuple(sorted((one for one in found if one.days >= long_days), key=lambda one: -one.days))


def _quiet(book: Book, number: int, last_entry: str | None, day: date, zone: tzinfo) -> Quiet:
    last = max(_moments(book.last_contacts[number], last_entry), default=None)
    since = (last or datetime.fromisoformat(book.since[number])).astimezone(zone).date()
    return Quiet(book.customer_ids[number], book.names[number], since, (day - since).days, last is None)


def _is_done(row: sqlite3.Row, on: date, zone: tzinfo) -> bool:
    written = datetime.fromisoformat(row["written_at"])
    return any(
        at > written and at.astimezone(zone).date() >= on
        for at in _moments(row["last_contact_at"], row["last_entry_at"])
    )


def _moments(*contacts: str | None) -> Iterator[datetime]:
    """What headquarters knows of, and what was written since at this register."""
    return (datetime.fromisoformat(at) for at in contacts if at)


def _long_days(read: Reader) -> int:
    """As IT set it in this register's home, where its database is."""
    row = read.one("SELECT file FROM pragma_database_list WHERE name = 'main'")
    assert row is not None
    return settings.load(Path(row["file"]).parent).long_days
