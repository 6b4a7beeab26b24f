"""How headquarters and its registers are: numbers for monitoring, nothing of any person."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, and_, func, select

from pos_headquarters import database
from pos_headquarters.services import numbers, times
from pos_headquarters.tables import (
    customers,
    decisions,
    job_runs,
    problems,
    register_downloads,
    registers,
    twins,
)
from pos_headquarters.tables import jobs as job_table

SILENT = (300, 3600, 86400)
"""Seconds without a contact after which registers are counted."""
BEHIND = (0, 1000, 10000)
"""Published change numbers that a register has not brought, beyond which it is counted."""
_MOST_SECONDS = 3
"""PostgreSQL gives up a read that takes longer."""


@dataclass(frozen=True, slots=True)
class JobFigures:
    name: str
    last_run: float | None
    """Seconds since 1970."""
    last_seconds: float
    last_failed: bool
    failed_runs: int
    """Of those that are kept."""
    overdue: float
    """Seconds since it was due; 0 is not due."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many wait, and for how many seconds the one that waits longest."""

    count: int
    oldest: float


@dataclass(frozen=True, slots=True)
class Figures:
    registers: int
    """In service."""
    silent: dict[int, int]
    """Seconds, and how many registers were not heard of for longer."""
    behind: dict[int, int]
    """Change numbers, and how many registers lack more of them."""
    queued: Waiting
    """Changes in the registers' upload queues, as they told at their last contacts."""
    parked: int
    refused: Waiting
    """Changes that headquarters did not take, and nobody has settled yet."""
    decisions: int
    pending: Waiting
    """Customers without an account number."""
    twins: int
    jobs: tuple[JobFigures, ...]


def read(engine: Engine) -> Figures:
    with database.reading(engine) as connection:
        if not database.is_alone(connection):
            connection.exec_driver_sql(f"SET LOCAL statement_timeout = '{_MOST_SECONDS}s'")
        known = connection.execute(
            select(
                registers.c.last_contact_at,
                registers.c.waiting,
                registers.c.parked,
                registers.c.oldest_made_at,
                register_downloads.c.cursor,
            )
            .outerjoin(
                register_downloads,
                and_(
                    register_downloads.c.register_id == registers.c.register_id,
                    register_downloads.c.job == "1010",
                ),
            )
            .where(registers.c.token_hash.is_not(None), registers.c.deactivated_at.is_(None))
        ).all()
        published = numbers.counter(connection, "published")
        lacking = [published - int(row.cursor or 0) for row in known]
        silent_for = [_age(row.last_contact_at) for row in known]
        return Figures(
            len(known),
            {limit: sum(each > limit for each in silent_for) for limit in SILENT},
            {limit: sum(each > limit for each in lacking) for limit in BEHIND},
            Waiting(
                sum(row.waiting for row in known),
                max((_age(row.oldest_made_at) for row in known if row.oldest_made_at), default=0.0),
            ),
            sum(row.parked for row in known),
            _waiting(connection, problems.c.first_at, problems.c.state == "open"),
            _count(connection, decisions.c.state != "closed"),
            _waiting(
                connection,
                customers.c.created_at,
                customers.c.account_number.is_(None),
                customers.c.deleted_at.is_(None),
                customers.c.merged_into.is_(None),
            ),
            _count(connection, twins.c.state == "open"),
            _jobs(connection),
        )


def _waiting(connection: Connection, since: Any, *which: Any) -> Waiting:
    count, oldest = connection.execute(select(func.count(), func.min(since)).where(*which)).one()
    return Waiting(count, _age(oldest) if oldest else 0.0)


def _count(connection: Connection, which: Any) -> int:
    found: int = connection.execute(select(func.count()).where(which)).scalar_one()
    return found


def _jobs(connection: Connection) -> tuple[JobFigures, ...]:
    failed = (
        select(job_runs.c.job, func.count()).where(job_runs.c.error.is_not(None)).group_by(job_runs.c.job)
    )
    failures = {row[0]: row[1] for row in connection.execute(failed)}
    rows: Sequence[Any] = connection.execute(select(job_table).order_by(job_table.c.name)).all()
    return tuple(
        JobFigures(
            row.name,
            times.epoch(row.last_run_at) if row.last_run_at else None,
            (row.last_ms or 0) / 1000,
            row.last_error is not None,
            failures.get(row.name, 0),
            _age(row.next_run_at) if row.next_run_at else 0.0,
        )
        for row in rows
    )


def _age(moment: str | None) -> float:
    """Seconds since then; without end if it never was."""
    return max(0.0, -times.seconds_until(moment)) if moment else float("inf")
