"""The distribution schedule's jobs: what each does, and a run of it.

With several processes a job runs once: its run holds the job's row in the transaction of its work, so that
another one passes it by, and a process that is killed leaves nothing behind. A job that asks another service
works in many transactions under a claim instead (services.claims), on a thread of its own.
"""

import logging
import time
from collections.abc import Callable, Collection
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Event, Thread
from typing import Any

import uuid_utils
from sqlalchemy import Connection, Engine, delete, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from pos_headquarters import database
from pos_headquarters.insights.trouble import Failed
from pos_headquarters.services import (
    accounts,
    claims,
    configuration,
    measure_refresh,
    numbers,
    recurrence,
    times,
    twins,
)
from pos_headquarters.services.claims import Claim
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import counters, job_runs, registers
from pos_headquarters.tables import jobs as job_table

log = logging.getLogger(__name__)

Outcome = tuple[int | None, str]
"""Of a run: rows, or None and what went wrong."""
MOST_RUNS = 200
"""How many runs of each job are kept."""


PATIENCE = 20.0
"""Seconds for which a command waits for a run that is under way elsewhere, which is short as a rule."""


class JobFailed(Exception):
    """The sentence says why, and stands in the job's history."""


@dataclass(frozen=True, slots=True)
class Job:
    name: str
    title: str
    run: Callable[[Connection], int] | None
    """Does it and returns how many rows it carried; None is done by its parts, or in many transactions."""
    seconds: int | None = None
    """The schedule in a new database: seconds, or cron."""
    cron: str | None = None
    parts: tuple[str, ...] = ()
    """Jobs that it runs one after the other, and that no other process may run meanwhile."""
    work: Callable[[Claim], int] | None = None
    """Does it in many transactions, and returns how many rows it carried."""
    claimed_for: float = claims.SECONDS
    """Seconds after which another process takes it over from one that is gone (see Claim)."""


def _publish_customers(connection: Connection) -> int:
    # Published numbers of rows are kept while they move on: nobody moves one meanwhile.
    newest = numbers.last_change_number(connection)
    carried = newest - numbers.counter(connection, "published")
    if carried:
        connection.execute(update(counters).where(counters.c.name == "published").values(value=newest))
    return carried


def _publisher(job: str) -> Callable[[Connection], int]:
    return lambda connection: configuration.publish(connection, job)


def _request_uploads(connection: Connection) -> int:
    active = (registers.c.token_hash.is_not(None), registers.c.deactivated_at.is_(None))
    return connection.execute(update(registers).where(*active).values(upload_requested=True)).rowcount


REFRESH_MEASURES = "refresh-measures"
_DOWNLOADS = ("1040", "1060", "1070", "1090", "1110", "1150", "1010")
"""Customers last: nobody else changes any from then on until this is committed."""
JOBS: dict[str, Job] = {
    job.name: job
    for job in (
        Job("P-0001", "Upload from the registers", _request_uploads, 300),
        Job(
            "synchronize-customers",
            "Synchronize customers and business partners from async mode",
            accounts.synchronize,
            60,
        ),
        Job(
            "find-twins", "Find customers who may be the same", None, 3600, work=twins.find, claimed_for=15.0
        ),
        Job("1010", "Customers", _publish_customers, 30),
        Job("1040", "Products", _publisher("1040"), 3600),
        Job("1060", "Staff", _publisher("1060"), 300),
        Job("1070", "Channel configuration", _publisher("1070"), 300),
        Job("1090", "Registers", _publisher("1090"), 300),
        Job("1110", "Global configuration", _publisher("1110"), 300),
        Job("1150", "Catalog", _publisher("1150"), 3600),
        Job(
            REFRESH_MEASURES,
            "Refresh measures from Customer Insights",
            None,
            6 * 3600,
            work=measure_refresh.refresh,
        ),
        Job("9999", "All downloads", None, cron="0 3 * * *", parts=_DOWNLOADS),
    )
}


def run(engine: Engine, name: str, asked_by: str = "") -> int:
    """Run a job now, after a run that is under way; returns how many rows it carried. Raises JobFailed, also
    where one that works in many transactions is under way for longer than PATIENCE.

    `asked_by` is an administrator's user name; empty is a command.
    """
    job = _known(name)
    if job.work:
        rows, sentence = _work(_claim(engine, job, PATIENCE), asked_by)
    else:
        rows, sentence = _run_now(engine, job, asked_by)
    if rows is None:
        raise JobFailed(sentence)
    return rows


def begin(engine: Engine, name: str, asked_by: str, seconds: float) -> int | None:
    """Run a job now, and wait no longer than so many seconds for one that works in many transactions.

    Returns how many rows it carried, None where it goes on beside. Raises JobFailed.
    """
    job = _known(name)
    if not job.work:
        return run(engine, name, asked_by)
    thread, outcome = _beside(_claim(engine, job), asked_by)
    thread.join(seconds)
    if thread.is_alive():
        return None
    rows, sentence = outcome.result()
    if rows is None:
        raise JobFailed(sentence)
    return rows


def begin_if_due(engine: Engine, name: str, stopping: Event) -> Thread | None:
    """Run a job with a claim by its schedule. None where another process has it, or had it meanwhile."""
    claim = Claim(engine, name, str(uuid_utils.uuid7()), stopping, JOBS[name].claimed_for)
    return _beside(claim, "")[0] if claims.take(claim, due=True) else None


@database.retried
def run_if_due(engine: Engine, name: str) -> bool:
    """Run a job by its schedule. False where another process has it, or had it meanwhile."""
    mine = (job_table.c.name == name, job_table.c.next_run_at <= times.now())
    with database.writing(engine) as connection:
        held = connection.execute(select(job_table.c.name).where(*mine).with_for_update(skip_locked=True))
        if held.first() is None:
            return False
        _run(connection, JOBS[name], "")
        return True


def runs(connection: Connection, run_ids: Collection[str]) -> dict[str, Any]:
    """Those of them that are kept."""
    mine = job_runs.c.run_id.in_(run_ids)
    return {row.run_id: row for row in connection.execute(select(job_runs).where(mine))}


def history(connection: Connection, name: str) -> list[dict[str, Any]]:
    """A job's runs, the last one first."""
    wanted = select(job_runs).where(job_runs.c.job == name).order_by(job_runs.c.began_at.desc())
    return [row._asdict() for row in connection.execute(wanted)]


def _known(name: str) -> Job:
    if name not in JOBS:
        raise JobFailed(f"There is no job {name} here. Jobs: {', '.join(JOBS)}.")
    return JOBS[name]


def _claim(engine: Engine, job: Job, patience: float = 0.0) -> Claim:
    claim = Claim(engine, job.name, str(uuid_utils.uuid7()), seconds=job.claimed_for)
    until = time.monotonic() + patience
    while not claims.take(claim):
        if time.monotonic() >= until:
            raise JobFailed("It is under way already. Its run stands in the history once it is done.")
        time.sleep(0.1)
    return claim


def _beside(claim: Claim, asked_by: str) -> tuple[Thread, Future[Outcome]]:
    outcome: Future[Outcome] = Future()

    def work() -> None:
        try:
            outcome.set_result(_work(claim, asked_by))
        except Exception as error:
            log.error("Of job %s not even the run could be recorded", claim.job)
            outcome.set_exception(error)

    thread = Thread(target=work, name=f"job {claim.job}", daemon=True)
    thread.start()
    return thread, outcome


def _work(claim: Claim, asked_by: str) -> Outcome:
    """Recorded where the claim was kept to the end."""
    work = JOBS[claim.job].work
    assert work is not None
    began_at, began = times.now(), time.monotonic()
    rows, sentence = None, ""
    try:
        rows = work(claim)
    except claims.Lost:
        return None, "Another process has taken it over."
    except claims.Stopped:
        sentence = "Headquarters ended meanwhile. It goes on when headquarters is back."
    except Failed as failed:
        log.warning("Job %s: %s", claim.job, failed)
        sentence = f"{failed} What was brought until then is kept; the next run goes on there."
    except Exception as error:
        log.exception("Job %s failed", claim.job)
        sentence = f"{_what(error)} What was brought until then is kept; the log of headquarters has more."
    _end(claim, _ran(claim.job, asked_by, began_at, began, rows, sentence, claim.run_id))
    return rows, sentence


@database.retried
def _end(claim: Claim, ran: dict[str, Any]) -> None:
    with database.writing(claim.engine) as connection:
        if not claim.stopping.is_set():
            _record(connection, ran)
        claims.give_up(connection, claim)


@database.retried
def _run_now(engine: Engine, job: Job, asked_by: str) -> Outcome:
    with database.writing(engine) as connection:
        connection.execute(select(job_table.c.name).where(job_table.c.name == job.name).with_for_update())
        return _run(connection, job, asked_by)


def _run(connection: Connection, job: Job, asked_by: str) -> Outcome:
    """Rows, or None and what went wrong; either is recorded."""
    began_at, began = times.now(), time.monotonic()
    rows, sentence = _do(connection, job.run, job.name) if job.run else _run_parts(connection, job, asked_by)
    _record(connection, _ran(job.name, asked_by, began_at, began, rows, sentence))
    return rows, sentence


def _ran(
    job: str, asked_by: str, began_at: str, began: float, rows: int | None, sentence: str, run_id: str = ""
) -> dict[str, Any]:
    return {
        "run_id": run_id or str(uuid_utils.uuid7()),
        "job": job,
        "asked_by": asked_by,
        "began_at": began_at,
        "ms": round((time.monotonic() - began) * 1000),
        "rows": rows,
        "error": sentence or None,
    }


def _do(connection: Connection, work: Callable[[Connection], int], name: str) -> Outcome:
    """In a savepoint, so that a failed run leaves nothing but its record."""
    try:
        with connection.begin_nested():
            return work(connection), ""
    except Exception as error:
        if database.is_aborted(error):
            raise
        log.exception("Job %s failed", name)
        return None, _in_words(error)


def _run_parts(connection: Connection, job: Job, asked_by: str) -> Outcome:
    """Every part has a run of its own; one that fails does not keep back the others."""
    _hold(connection, job.parts)
    ran = {name: _run(connection, JOBS[name], asked_by) for name in job.parts}
    failed = [f"Job {name}: {sentence}" for name, (rows, sentence) in ran.items() if rows is None]
    return (None, " ".join(failed)) if failed else (sum(rows or 0 for rows, _ in ran.values()), "")


def _hold(connection: Connection, names: tuple[str, ...]) -> None:
    wanted = select(job_table.c.name).where(job_table.c.name.in_(names)).order_by(job_table.c.name)
    connection.execute(wanted.with_for_update())


def _in_words(error: Exception) -> str:
    return f"{_what(error)} Nothing of this run was kept; the log of headquarters has more."


def _what(error: Exception) -> str:
    """Nothing of a statement: a database may name customers in what it says."""
    if isinstance(error, Invalid):
        return str(error)
    if isinstance(error, SQLAlchemyError):
        return f"The database could not do it ({type(error).__name__})."
    return f"It stopped at an error that nobody foresaw ({type(error).__name__}: {error})."


def _record(connection: Connection, ran: dict[str, Any]) -> None:
    """The run, and the job's next one: after an outage once, however many times it was due."""
    mine = job_table.c.name == ran["job"]
    seconds, cron = connection.execute(select(job_table.c.seconds, job_table.c.cron).where(mine)).one()
    connection.execute(
        update(job_table)
        .where(mine)
        .values(
            last_run_at=times.now(),
            last_rows=ran["rows"],
            last_ms=ran["ms"],
            last_error=ran["error"],
            next_run_at=recurrence.next_time(seconds, cron),
        )
    )
    connection.execute(insert(job_runs), ran)
    of_job = job_runs.c.job == ran["job"]
    newest = select(job_runs.c.began_at).where(of_job).order_by(job_runs.c.began_at.desc())
    oldest_kept = newest.offset(MOST_RUNS - 1).limit(1).scalar_subquery()
    connection.execute(delete(job_runs).where(of_job, job_runs.c.began_at < oldest_kept))
