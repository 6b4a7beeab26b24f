"""jobs: the distribution schedule."""

import argparse
from typing import Any

from sqlalchemy import select

from pos_headquarters import database
from pos_headquarters.cli.common import Failed, add_command, add_group, changed, opened, print_json


def add_to(commands: Any) -> None:
    jobs = add_group(commands, "jobs", "The distribution schedule.")
    listing = add_command(jobs, "list", _list_jobs, "Jobs, their schedule and their last run.")
    listing.add_argument("--json", action="store_true")
    run = add_command(jobs, "run", _run_job, "Run a job now.")
    run.add_argument("name")
    schedule = add_command(jobs, "schedule", _schedule_job, "Say when a job runs by itself.")
    schedule.add_argument("name")
    schedule.add_argument("seconds", type=int, nargs="?", help="every so many seconds; 0 is never")
    schedule.add_argument(
        "--cron",
        metavar="FIELDS",
        help='minute, hour, day of the month, month, day of the week, in UTC: "30 2 * * mon-fri"',
    )
    history = add_command(jobs, "history", _show_history, "The runs of a job, the last one first.")
    history.add_argument("name")
    history.add_argument("--json", action="store_true")


def _list_jobs(options: argparse.Namespace) -> None:
    from pos_headquarters.services import schedule
    from pos_headquarters.tables import jobs

    with opened(options) as engine, database.reading(engine) as connection:
        rows = [row._asdict() for row in connection.execute(select(jobs).order_by(jobs.c.name))]
    if options.json:
        print_json(rows)
        return
    for row in rows:
        when = schedule.in_words(row["seconds"], row["cron"])
        last = f"last {row['last_run_at']}: {row['last_rows']} rows" if row["last_run_at"] else "never run"
        print(f"{row['name']:22} {when:20} {row['last_error'] or last}  ({row['title']})")


def _run_job(options: argparse.Namespace) -> None:
    from pos_headquarters.services import eras, jobs

    _known_job(options.name)
    with opened(options) as engine:
        eras.begin(engine)
        try:
            print(f"{options.name}: {jobs.run(engine, options.name)} rows")
        except jobs.JobFailed as failed:
            raise Failed(str(failed)) from None


def _schedule_job(options: argparse.Namespace) -> None:
    from pos_headquarters.services import schedule

    _known_job(options.name)
    if options.seconds is None and options.cron is None:
        raise Failed("Say when: seconds, 0 for never, or --cron.")
    changed(
        options,
        "Distribution schedule",
        options.name,
        "changed",
        lambda connection: schedule.keep(
            connection, options.name, seconds=options.seconds or None, cron=options.cron
        ),
    )


def _show_history(options: argparse.Namespace) -> None:
    from pos_headquarters.services import jobs

    _known_job(options.name)
    with opened(options) as engine, database.reading(engine) as connection:
        runs = jobs.history(connection, options.name)
    if options.json:
        print_json(runs)
        return
    for ran in runs:
        by = f"  asked for by {ran['asked_by']}" if ran["asked_by"] else ""
        outcome = ran["error"] or f"{ran['rows']} rows"
        print(f"{ran['began_at']}  {ran['ms']:>7} ms  {outcome}{by}")


def _known_job(name: str) -> None:
    from pos_headquarters.services import jobs

    if name not in jobs.JOBS:
        raise Failed(f"There is no job {name}. Jobs: {', '.join(jobs.JOBS)}.")
