"""jobs: the distribution schedule."""

import argparse
from typing import Any

from sqlalchemy import select

from pos_headquarters import database
from pos_headquarters.cli.common import Failed, add_command, add_group, opened, print_json


def add_to(commands: Any) -> None:
    jobs = add_group(commands, "jobs", "The distribution schedule.")
    listing = add_command(jobs, "list", _list_jobs, "Jobs, their schedule and their last run.")
    listing.add_argument("--json", action="store_true")
    run = add_command(jobs, "run", _run_job, "Run a job now.")
    run.add_argument("name")
    schedule = add_command(jobs, "schedule", _schedule_job, "Run a job every so many seconds; 0 is never.")
    schedule.add_argument("name")
    schedule.add_argument("seconds", type=int)


def _list_jobs(options: argparse.Namespace) -> None:
    from pos_headquarters.tables import jobs

    with opened(options) as engine, database.reading(engine) as connection:
        rows = [row._asdict() for row in connection.execute(select(jobs).order_by(jobs.c.name))]
    if options.json:
        print_json(rows)
        return
    for row in rows:
        every = f"every {row['seconds']} s" if row["seconds"] else "not scheduled"
        last = f"last {row['last_run_at']}: {row['last_rows']} rows" if row["last_run_at"] else "never run"
        print(f"{row['name']:22} {every:14} {row['last_error'] or last}  ({row['title']})")


def _run_job(options: argparse.Namespace) -> None:
    from pos_headquarters.services import jobs

    _known_job(options.name)
    with opened(options) as engine:
        print(f"{options.name}: {jobs.run(engine, options.name)} rows")


def _schedule_job(options: argparse.Namespace) -> None:
    from pos_headquarters.services import jobs

    _known_job(options.name)
    if options.seconds < 0:
        raise Failed("The seconds can't be fewer than 0.")
    with opened(options) as engine, database.writing(engine) as connection:
        jobs.schedule(connection, options.name, options.seconds or None)


def _known_job(name: str) -> None:
    from pos_headquarters.services import jobs

    if name not in jobs.JOBS:
        raise Failed(f"There is no job {name}. Jobs: {', '.join(jobs.JOBS)}.")
