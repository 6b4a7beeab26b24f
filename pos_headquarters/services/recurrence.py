"""When something that comes again is due: every so many seconds, or as five cron fields in UTC say."""

from datetime import UTC, datetime, timedelta

from pos_headquarters.services.refusals import Invalid

_EXAMPLE = "Write minute, hour, day of the month, month and day of the week, such as 30 2 * * mon-fri."


def next_time(seconds: int | None, cron: str | None, after: datetime | None = None) -> str | None:
    """The next time after the one given, or after now; None where neither is given.

    Raises Invalid for seconds or cron fields that name no time.
    """
    after = after or datetime.now(UTC)
    if seconds is not None and cron is not None:
        raise Invalid({"cron": "Give seconds or cron fields, not both."})
    if seconds is not None:
        return _write(_later(after, seconds))
    return _write(_by_cron(cron, after)) if cron is not None else None


def _later(after: datetime, seconds: int) -> datetime:
    if seconds < 1:
        raise Invalid({"seconds": "The seconds can't be fewer than 1."})
    try:
        return after + timedelta(seconds=seconds)
    except OverflowError:
        raise Invalid({"seconds": "That is too far away."}) from None


def _by_cron(cron: str, after: datetime) -> datetime:
    # The library names no types, and is needed only here.
    from apscheduler.triggers.cron import CronTrigger  # type: ignore[import-untyped]

    fields = cron.split()
    if len(fields) != 5:
        raise Invalid({"cron": _EXAMPLE})
    if any(letter.isdigit() for letter in fields[4]):
        # The library counts from Monday, cron from Sunday.
        raise Invalid({"cron": "Write the days of the week by name, such as mon-fri or sun."})
    try:
        trigger = CronTrigger.from_crontab(cron, UTC)
    except ValueError as error:
        raise Invalid({"cron": f"{error}. {_EXAMPLE}"}) from None
    found: datetime | None = trigger.get_next_fire_time(None, after + timedelta(milliseconds=1))
    if found is None:
        raise Invalid({"cron": "No day is like that. Choose another one."})
    return found


def _write(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds")
