"""What goes wrong with another service."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

UNSAID = 30.0
"""Seconds until another try, where the service names none."""
_LONGEST = 1e10
"""Seconds, some centuries: a header may have more figures than a number has."""


class Failed(Exception):
    """Says what failed and what to do. `again_after` is in how many seconds another try may help, None where
    it can't."""

    def __init__(self, sentence: str, again_after: float | None = None) -> None:
        super().__init__(sentence)
        self.again_after = again_after


class Missing(Failed):
    """There is no such thing there."""


def busy(whom: str, status: int, headers: Mapping[str, str]) -> Failed:
    """For an answer 429 or 5xx."""
    seconds = retry_after(headers)
    what = "is asked too often" if status == 429 else "can't do it at the moment"
    return Failed(f"{whom} {what} (status {status}). Try again in {in_words(seconds)}.", seconds)


def is_passing(status: int) -> bool:
    """Whether another try may help."""
    return status == 429 or status >= 500


def retry_after(headers: Mapping[str, str]) -> float:
    """Seconds, from the header Retry-After (RFC 9110: seconds, or a date)."""
    said = headers.get("Retry-After", "").strip()
    if said.isascii() and said.isdigit():
        return min(float(said), _LONGEST)
    try:
        until = parsedate_to_datetime(said)
    except ValueError:
        return UNSAID
    # A date without a zone is UTC too.
    return max(0.0, (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


def in_words(seconds: float) -> str:
    """Such as "2 minutes"."""
    count, unit = (round(seconds), "second") if seconds < 120 else (round(seconds / 60), "minute")
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
