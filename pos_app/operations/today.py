"""Today: whose date comes round, what to come back to, and who was not contacted for long.

All of it from this register's own rows, so it is right offline.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path

from pos_app import settings
from pos_app.channel import configuration, today_queries
from pos_app.channel.database import Reader
from pos_app.operations import refining
from pos_app.operations.client_book_view import store_date, store_zone
from pos_app.operations.registry import operation
from pos_app.operations.shelving import SOON
from pos_app.values.today import Coming, FollowUp, Quiet, Today, ViewToday
from pos_contract.codec import from_json
from pos_contract.records import AttributeRecord


@operation(None, "today.view", permission="client_book.view", feature="clienteling")
def view(read: Reader, ask: ViewToday) -> Today:
    """Which customers of an associate's client book have a date coming, want a follow-up, or were not
    contacted for long.
    """
    day, zone = store_date(read), store_zone(read)
    rows = today_queries.book(read, ask.associate_id)
    dates = [one for one in configuration.everywhere(read).attributes if one.type == "date"]
    return Today(
        customers=len(rows),
        coming=coming(rows, dates, day, configuration.languages(read)),
        follow_ups=follow_ups(today_queries.follow_ups(read, ask.associate_id, day), day, zone),
        quiet=quiet(rows, day, zone, _long_days(read)),
    )


def coming(
    rows: Sequence[sqlite3.Row],
    attributes: Sequence[AttributeRecord],
    day: date,
    languages: Sequence[str] = (),
) -> tuple[Coming, ...]:
    """The dates that come round soon, the next one first, then by name."""
    values = [from_json(row["attributes"], dict) for row in rows]
    found = []
    for attribute in attributes:
        dates = [one.get(attribute.attribute_id) for one in values]
        column = refining.column(attribute, dates, day, languages)
        found += [
            Coming(row["customer_id"], row["name"], column.name, day + timedelta(days), days)
            for row, days in zip(rows, column.days, strict=True)
            if days is not None and days <= SOON
        ]
    places = {row["customer_id"]: number for number, row in enumerate(rows)}
    return tuple(sorted(found, key=lambda one: (one.days, places[one.customer_id])))


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


def quiet(rows: Sequence[sqlite3.Row], day: date, zone: tzinfo, long_days: int) -> tuple[Quiet, ...]:
    """Whose last contact is so many days back or more, the longest first, then by name."""
    found = (_quiet(row, day, zone) for row in rows)
    return tuple(sorted((one for one in found if one.days >= long_days), key=lambda one: -one.days))


def _quiet(row: sqlite3.Row, day: date, zone: tzinfo) -> Quiet:
    last = max(_contacts(row), default=None)
    since = (last or datetime.fromisoformat(row["member_since"])).astimezone(zone).date()
    return Quiet(row["customer_id"], row["name"], since, (day - since).days, last is None)


def _is_done(row: sqlite3.Row, on: date, zone: tzinfo) -> bool:
    written = datetime.fromisoformat(row["written_at"])
    return any(at > written and at.astimezone(zone).date() >= on for at in _contacts(row))


def _contacts(row: sqlite3.Row) -> Iterator[datetime]:
    """What headquarters knows of, and what was written since at this register."""
    return (datetime.fromisoformat(at) for at in (row["last_contact_at"], row["last_entry_at"]) if at)


def _long_days(read: Reader) -> int:
    """As IT set it in this register's home, where its database is."""
    row = read.one("SELECT file FROM pragma_database_list WHERE name = 'main'")
    assert row is not None
    return settings.load(Path(row["file"]).parent).long_days
