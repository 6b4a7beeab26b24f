"""The distribution schedule: when each job runs, and the thread that runs what is due."""

import logging
import time
from collections.abc import Collection
from threading import Event, Thread
from typing import Any

from sqlalchemy import Connection, Engine, or_, select, update

from pos_headquarters import database
from pos_headquarters.services import claims, jobs, recurrence, times
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import jobs as job_table

log = logging.getLogger(__name__)

_LOOK_EVERY = 0.25
"""Seconds between two looks at the schedule."""
_LOOK_AFTER_TROUBLE = 5.0
"""While the database can't be used."""
_LAST_WORDS = 2.0
"""For a job that asks another service to give its claim up."""


def keep(connection: Connection, name: str, *, seconds: int | None = None, cron: str | None = None) -> None:
    """Have a job run every so many seconds, or when the cron fields say (UTC); neither is never by itself.

    Raises Invalid, also for a job that there isn't.
    """
    if name not in jobs.JOBS:
        raise Invalid({"": f"There is no job {name}. Jobs: {', '.join(jobs.JOBS)}."})
    connection.execute(
        update(job_table)
        .where(job_table.c.name == name)
        .values(seconds=seconds, cron=cron, next_run_at=recurrence.next_time(seconds, cron))
    )


def by_name(connection: Connection, names: Collection[str]) -> dict[str, Any]:
    """When these jobs run, and how their last runs went."""
    mine = job_table.c.name.in_(names)
    return {row.name: row for row in connection.execute(select(job_table).where(mine))}


def in_words(seconds: int | None, cron: str | None) -> str:
    if cron:
        return _cron_in_words(*cron.split())
    return f"every {seconds} s" if seconds else "not scheduled"


def _cron_in_words(minute: str, hour: str, day: str, month: str, weekday: str) -> str:
    """What people write most; anything else as it is written."""
    if not (minute.isdigit() and hour.isdigit()) or (day, month) != ("*", "*"):
        return f"by the fields {minute} {hour} {day} {month} {weekday} (UTC)"
    days = "every day" if weekday == "*" else weekday.replace("-", " to ").replace(",", ", ").title()
    return f"{days.replace(' To ', ' to ')} at {int(hour):02}:{int(minute):02} UTC"


def begin(connection: Connection) -> None:
    """Jobs of an earlier version have a schedule and no next time: they are due."""
    waiting = or_(job_table.c.seconds.is_not(None), job_table.c.cron.is_not(None))
    connection.execute(
        update(job_table).where(waiting, job_table.c.next_run_at.is_(None)).values(next_run_at=times.now())
    )


def run_due(engine: Engine, stopping: Event | None = None) -> list[Thread]:
    """Run the jobs that are due, the one that waits longest first, unless another process has them.

    One that asks another service runs beside the others, until `stopping` is set; returned are the threads of
    those that began. One of which not even the run can be recorded keeps back no other; its error is raised
    in the end.
    """
    begun: list[Thread | None] = []
    with database.reading(engine) as connection:
        due = connection.execute(
            select(job_table.c.name)
            .where(job_table.c.next_run_at <= times.now(), claims.free())
            .order_by(job_table.c.next_run_at)
        )
        names = [name for name in due.scalars() if name in jobs.JOBS]
    failed: Exception | None = None
    for name in names:
        try:
            if jobs.JOBS[name].work:
                begun.append(jobs.begin_if_due(engine, name, stopping or Event()))
            else:
                jobs.run_if_due(engine, name)
        except Exception as error:
            log.error("Job %s could not be run", name)
            failed = error
    if failed is not None:
        raise failed
    return [thread for thread in begun if thread]


class Scheduler:
    """Looks at the schedule in the database over and over, so that a change of it counts at once."""

    def __init__(self, engine: Engine):
        self._engine = engine
        self._stop = Event()
        self.looked_at = time.monotonic()
        """When it looked last (time.monotonic); a job that runs long keeps it from looking."""
        self._thread = Thread(target=self._work, name="distribution schedule", daemon=True)
        self._beside: list[Thread] = []
        """Jobs that ask another service, and whoever waits for that service keeps nobody waiting."""

    def start(self) -> None:
        self._thread.start()

    def is_working(self) -> bool:
        return self._thread.is_alive()

    def stop(self, seconds: float | None = None) -> None:
        """Ends after the job that is running, or after so many seconds: the process must end then."""
        self._stop.set()
        self._thread.join(seconds)
        if self._thread.is_alive():
            log.warning("A job was cut off; nothing of its run is kept")
        for thread in self._beside:
            # What it has written is kept, and so is how far it came.
            thread.join(_LAST_WORDS)

    def _work(self) -> None:
        pause = _LOOK_EVERY
        while not self._stop.wait(pause):
            self.looked_at = time.monotonic()
            try:
                begun = run_due(self._engine, self._stop)
                self._beside = [thread for thread in (*self._beside, *begun) if thread.is_alive()]
                pause = _LOOK_EVERY
            except Exception:
                log.exception("The distribution schedule could not be looked at")
                pause = _LOOK_AFTER_TROUBLE
