"""The activity types as headquarters told them last, and when that was."""

from datetime import UTC, datetime, timedelta

from pos_app.channel import configuration
from pos_app.channel.database import Reader, Tx
from pos_app.values.customer import ActivityTypes
from pos_contract.codec import from_json, to_json


def known(read: Reader, now: datetime) -> ActivityTypes:
    """Those of job 1110 until headquarters was asked for the first time.

    The time is stored, so that it counts through a restart; one that lies ahead is of a clock that was set
    since, and counts for nothing.
    """
    everywhere = configuration.everywhere(read)
    row = read.one("SELECT value FROM setting WHERE name = 'activity_types'")
    if row is None:
        return ActivityTypes(everywhere.activity_types, None, due=True)
    told = from_json(row["value"], ActivityTypes)
    assert told.known_at is not None
    age = now - datetime.fromisoformat(told.known_at)
    fresh = timedelta(0) <= age < timedelta(hours=everywhere.activity_types_hours)
    return ActivityTypes(told.names, told.known_at, due=not fresh)


def keep(tx: Tx, names: tuple[str, ...], now: datetime) -> None:
    at = now.astimezone(UTC).isoformat(timespec="milliseconds")
    tx.execute(
        "INSERT INTO setting (name, value) VALUES ('activity_types', ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (to_json(ActivityTypes(names, at)).decode(),),
    )


def forget(tx: Tx) -> None:
    """They were another company's, or headquarters has published others."""
    tx.execute("DELETE FROM setting WHERE name = 'activity_types'")
