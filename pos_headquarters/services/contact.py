"""The first call of every sync: what a register has, and what it is to do.

Hundreds of registers call every few seconds, so only what has changed is written.
"""

import re
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select, update

from pos_contract import codec
from pos_contract.messages import MOST_QUEUED, Contact, ContactRequest, Job
from pos_headquarters import database
from pos_headquarters.services import envelopes, eras, identity, numbers, problems, times
from pos_headquarters.services.devices import Device
from pos_headquarters.tables import configurations, register_downloads, registers

_REVISION = re.compile(r"[0-9]{1,18}")


@database.retried
def record(engine: Engine, device: Device, request: ContactRequest) -> Contact:
    mine = registers.c.register_id == device.register_id
    with database.writing(engine) as connection:
        # What the register sends meanwhile refers to its row, and need not wait.
        row = connection.execute(select(registers).where(mine).with_for_update(key_share=True)).one()
        told = _told(request)
        if row.resync_requested and _has_begun_anew(request):
            told["resync_requested"] = False
        changed = {name: value for name, value in told.items() if value != getattr(row, name)}
        connection.execute(update(registers).where(mine).values(last_contact_at=times.now(), **changed))
        _keep_cursors(connection, device.register_id, _readable(request.cursors))
        digests = connection.execute(
            select(configurations.c.job, configurations.c.digest).where(
                configurations.c.store_id == device.store_id
            )
        )
        return Contact(
            row.upload_requested,
            numbers.counter(connection, "published"),
            {found.job: found.digest for found in digests},
            identity.database_id(connection),
            changed.get("resync_requested", row.resync_requested),
            problems.to_send_again(connection, device.register_id, request),
            eras.current(connection),
            eras.was_put_back(connection, request.as_of),
        )


def _told(request: ContactRequest) -> dict[str, Any]:
    return {
        "waiting": request.waiting,
        "parked": request.parked,
        "oldest_made_at": request.oldest_made_at if envelopes.is_time(request.oldest_made_at or "") else None,
        "version": request.version,
        "queue": codec.to_json(request.queue[:MOST_QUEUED]).decode(),
    }


def _readable(cursors: dict[Job, str]) -> dict[Job, str]:
    """Without a revision that is none: what one register tells must not shut a page about all of them."""
    return {job: cursor for job, cursor in cursors.items() if job != "1010" or _REVISION.fullmatch(cursor)}


def _has_begun_anew(request: ContactRequest) -> bool:
    """A register that follows a request for a resync tells that it has nobody yet."""
    return request.cursors.get("1010") == "0"


def _keep_cursors(connection: Connection, register_id: str, told: dict[Job, str]) -> None:
    mine = register_downloads.c.register_id == register_id
    known = {row.job: row.cursor for row in connection.execute(select(register_downloads).where(mine))}
    jobs = {job for job in known.keys() | told.keys() if known.get(job) != told.get(job)}
    if not jobs:
        return
    connection.execute(delete(register_downloads).where(mine, register_downloads.c.job.in_(jobs)))
    rows = [
        {"register_id": register_id, "job": job, "cursor": told[job], "told_at": times.now()}
        for job in told.keys() & jobs
    ]
    if rows:
        connection.execute(insert(register_downloads), rows)
