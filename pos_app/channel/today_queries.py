"""The reads of what an associate has to see to today."""

import sqlite3
from datetime import date

from pos_app.channel.database import Reader

_LAST_ENTRY = (
    "(SELECT max(written_at) FROM entry mine WHERE mine.customer_id = c.customer_id) AS last_entry_at"
)


def book(read: Reader, associate_id: str) -> list[sqlite3.Row]:
    """An associate's customers by name, with their attributes and when they were last contacted."""
    return read.all(
        f"SELECT customer_id, name, attributes, member_since, last_contact_at, {_LAST_ENTRY}"
        " FROM customer c WHERE associate_id = ? ORDER BY sort_key, id",
        (associate_id,),
    )


def follow_ups(read: Reader, associate_id: str, until: date) -> list[sqlite3.Row]:
    """Those that an associate wrote, or of the customers in their book, the oldest first."""
    return read.all(
        "SELECT e.entry_id, e.customer_id, c.name, e.activity_type, e.text, e.follow_up_on, e.written_at,"
        f" c.last_contact_at, {_LAST_ENTRY}"
        " FROM entry e JOIN customer c ON c.customer_id = e.customer_id"
        " WHERE e.follow_up_on <= ? AND (e.written_by = ? OR c.associate_id = ?)"
        " ORDER BY e.follow_up_on, c.sort_key, e.entry_id",
        (until.isoformat(), associate_id, associate_id),
    )
