"""Times as the contract writes them: UTC, ISO 8601 with offset."""

from datetime import UTC, datetime, timedelta


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def after(seconds: float) -> str:
    """The time some seconds from now."""
    return (datetime.now(UTC) + timedelta(seconds=seconds)).isoformat(timespec="milliseconds")


def utc(moment: str) -> str:
    """A time with any offset, written as `now` does."""
    return datetime.fromisoformat(moment).astimezone(UTC).isoformat(timespec="milliseconds")


def latest(one: str | None, other: str) -> str:
    """The later of two times; of equal ones the first."""
    return one if one and datetime.fromisoformat(one) >= datetime.fromisoformat(other) else other


def seconds_until(moment: str) -> float:
    return (datetime.fromisoformat(moment) - datetime.now(UTC)).total_seconds()


def epoch(moment: str) -> float:
    """Seconds since 1970."""
    return datetime.fromisoformat(moment).timestamp()
