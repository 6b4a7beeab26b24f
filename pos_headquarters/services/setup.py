"""What every headquarters database holds from the start."""

import secrets as random_secrets
from typing import Any

from sqlalchemy import Connection, Engine, insert, select

from pos_contract import operations as declared
from pos_headquarters import database
from pos_headquarters.services import jobs, numbers, recurrence, schedule
from pos_headquarters.services.features import FEATURES
from pos_headquarters.tables import counters, features, pos_operations, secrets, sequences
from pos_headquarters.tables import jobs as job_table

PAGES_SECRET = "pages"
"""The name of the key that signs what the pages leave with browsers."""
_SEQUENCES = (
    (numbers.CUSTOMER_ACCOUNT, "Customer account", "C-{:07d}", 1),
    (numbers.CLIENT_BOOK, "Client book identifier", "CB-{:06d}", 1),
    (numbers.LOYALTY_CARD, "Loyalty card", "L-{:08d}", 1),
    (numbers.OPERATOR, "Operator ID", "{}", 101),
)


def prepare(engine: Engine) -> None:
    """Upgrade the schema and add what is missing: counters, sequences, jobs, features, secrets."""
    database.migrate(engine)
    with database.writing(engine) as connection:
        database.hold_setup(connection)
        _add_missing(connection)


def cookie_key(connection: Connection) -> str:
    """What signs what the pages leave with browsers. Raises LookupError."""
    key: str | None = connection.execute(
        select(secrets.c.value).where(secrets.c.name == PAGES_SECRET)
    ).scalar_one_or_none()
    if key is None:
        raise LookupError("The database was not prepared: services.setup.prepare makes its secrets.")
    return key


def _add_missing(connection: Connection) -> None:
    wanted = (
        (counters.c.name, [{"name": name, "value": 0} for name in ("change", "published", "twins")]),
        (
            sequences.c.code,
            [
                {"code": code, "name": name, "format": pattern, "next_value": first}
                for code, name, pattern, first in _SEQUENCES
            ],
        ),
        (job_table.c.name, [_scheduled(job) for job in jobs.JOBS.values()]),
        (
            features.c.name,
            [{"name": name, "enabled": False} for name in FEATURES],
        ),
        (
            pos_operations.c.name,
            [{"name": one.name, "check_user_access": one.permission is not None} for one in declared.ALL],
        ),
        (
            secrets.c.name,
            [{"name": name, "value": random_secrets.token_hex(32)} for name in ("receipts", PAGES_SECRET)],
        ),
    )
    for key, rows in wanted:
        present = set(connection.execute(select(key)).scalars())
        missing = [row for row in rows if row[key.name] not in present]
        if missing:
            connection.execute(insert(key.table), missing)
    schedule.begin(connection)


def _scheduled(job: jobs.Job) -> dict[str, Any]:
    return {
        "name": job.name,
        "title": job.title,
        "seconds": job.seconds,
        "cron": job.cron,
        "next_run_at": recurrence.next_time(job.seconds, job.cron),
    }
