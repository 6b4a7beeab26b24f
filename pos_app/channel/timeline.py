"""The reads of a customer's notes and activities, the newest first, a page at a time."""

from pos_app.channel.database import Reader
from pos_app.values.timeline import KindCount, TimelineEntry, TimelinePage

FIRST_PAGE = 40
"""Entries that come with the customer's details: more than a window shows."""


def page(
    read: Reader,
    customer_id: str,
    limit: int,
    only: tuple[str, str] | None = None,
    after: tuple[str, str] | None = None,
) -> TimelinePage:
    """Entries of one kind and activity type, or all, behind the one with this time and ID."""
    of_kind = "" if only is None else " AND kind = ? AND activity_type = ?"
    behind = "" if after is None else " AND (written_at, entry_id) < (?, ?)"
    rows = read.all(
        f"SELECT * FROM entry WHERE customer_id = ?{of_kind}{behind}"
        " ORDER BY written_at DESC, entry_id DESC LIMIT ?",
        (customer_id, *(only or ()), *(after or ()), limit + 1),
    )
    waiting = _waiting(read, customer_id)
    entries = tuple(
        TimelineEntry(
            entry_id=row["entry_id"],
            kind=row["kind"],
            activity_type=row["activity_type"],
            text=row["text"],
            written_by_name=row["written_by_name"],
            written_at=row["written_at"],
            waiting=row["entry_id"] in waiting,
            follow_up_on=row["follow_up_on"],
            corrected_at=row["corrected_at"],
            withdrawn=bool(row["withdrawn"]),
            mine=row["written_by"] == read.who.associate_id and not row["withdrawn"],
        )
        for row in rows[:limit]
    )
    return TimelinePage(entries, complete=len(rows) <= limit)


def kinds(read: Reader, customer_id: str) -> tuple[KindCount, ...]:
    """The most frequent first."""
    rows = read.all(
        "SELECT kind, activity_type, count(*) AS entries FROM entry WHERE customer_id = ?"
        " GROUP BY kind, activity_type ORDER BY entries DESC, kind, activity_type",
        (customer_id,),
    )
    return tuple(KindCount(row["kind"], row["activity_type"], row["entries"]) for row in rows)


def _waiting(read: Reader, customer_id: str) -> set[str]:
    """Entries of changes that headquarters has yet to confirm."""
    rows = read.all(
        "SELECT json_extract(payload, '$.entry_id') AS entry_id FROM upload_queue"
        " WHERE customer_id = ? AND revision IS NULL",
        (customer_id,),
    )
    return {row["entry_id"] for row in rows}
