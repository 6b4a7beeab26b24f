"""The distribution schedule: numbered transfers between headquarters and the registers."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Thread

from sqlalchemy import Connection, Engine, select, update

from pos_headquarters import database
from pos_headquarters.services import accounts, configuration, numbers, times, twins
from pos_headquarters.tables import counters, registers
from pos_headquarters.tables import jobs as job_table

log = logging.getLogger(__name__)

_LOOK_EVERY = 0.25
"""Seconds between two looks at the schedule."""


@dataclass(frozen=True, slots=True)
class Job:
    name: str
    title: str
    run: Callable[[Connection], int]
    """Does it and returns how many rows it carried."""


def _publish_customers(connection: Connection) -> int:
    newest = numbers.counter(connection, "change")
    carried = newest - numbers.counter(connection, "published")
    if carried:
        connection.execute(update(counters).where(counters.c.name == "published").values(value=newest))
    return carried


def _publisher(job: str) -> Callable[[Connection], int]:
    return lambda connection: configuration.publish(connection, job)


def _request_uploads(connection: Connection) -> int:
    active = registers.c.token_hash.is_not(None)
    return connection.execute(update(registers).where(active).values(upload_requested=True)).rowcount


def _publish_everything(connection: Connection) -> int:
    return sum(JOBS[name].run(connection) for name in ("1010", "1060", "1070", "1110"))


JOBS: dict[str, Job] = {
    job.name: job
    for job in (
        Job("P-0001", "Upload from the registers", _request_uploads),
        Job(
            "synchronize-customers",
            "Synchronize customers and business partners from async mode",
            accounts.synchronize,
        ),
        Job("find-twins", "Find customers who may be the same", twins.find),
        Job("1010", "Customers", _publish_customers),
        Job("1060", "Staff", _publisher("1060")),
        Job("1070", "Channel configuration", _publisher("1070")),
        Job("1110", "Global configuration", _publisher("1110")),
        Job("9999", "All downloads", _publish_everything),
    )
}


def run(engine: Engine, name: str) -> int:
    """Run a job now; its last run is recorded, and so is its error, which is raised again."""
    began = time.monotonic()
    try:
        with database.writing(engine) as connection:
            rows = JOBS[name].run(connection)
            _record(connection, name, began, rows, None)
            return rows
    except Exception as error:
        with database.writing(engine) as connection:
            _record(connection, name, began, None, f"{type(error).__name__}: {error}")
        raise


def _record(connection: Connection, name: str, began: float, rows: int | None, error: str | None) -> None:
    connection.execute(
        update(job_table)
        .where(job_table.c.name == name)
        .values(
            last_run_at=times.now(),
            last_rows=rows,
            last_ms=round((time.monotonic() - began) * 1000),
            last_error=error,
        )
    )


def schedule(connection: Connection, name: str, seconds: int | None) -> None:
    connection.execute(update(job_table).where(job_table.c.name == name).values(seconds=seconds))


class Scheduler:
    """Runs the jobs that are due, one after the other, on a thread of its own.

    It reads the schedule at every look, so that a change by command counts at once.
    """

    def __init__(self, engine: Engine):
        self._engine = engine
        self._stop = Event()
        self._last: dict[str, float] = {}
        self._thread = Thread(target=self._work, name="distribution schedule", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Ends after the job that is running."""
        self._stop.set()
        self._thread.join()

    def _work(self) -> None:
        while not self._stop.wait(_LOOK_EVERY):
            try:
                self._run_due()
            except Exception:
                log.exception("A job of the distribution schedule failed")

    def _run_due(self) -> None:
        with database.reading(self._engine) as connection:
            scheduled = connection.execute(
                select(job_table.c.name, job_table.c.seconds).where(job_table.c.seconds.is_not(None))
            ).all()
        for name, seconds in scheduled:
            if name in JOBS and time.monotonic() - self._last.get(name, float("-inf")) >= seconds:
                self._last[name] = time.monotonic()
                run(self._engine, name)
