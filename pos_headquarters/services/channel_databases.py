"""What each register's channel database has of each job, how far it is behind, and asking for all anew."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, get_args

from sqlalchemy import Connection, select, update

from pos_contract.messages import Job
from pos_headquarters.services import downloads, numbers
from pos_headquarters.services import registers as register_service
from pos_headquarters.services.devices import Device
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import configurations, register_downloads, registers, stores

MOST_TO_COME = downloads.MOST_COUNTED
"""Stands for as many rows or more."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a channel database has of a job, as its register told at a contact."""

    job: str
    published: bool
    """Whether the job has run for this store at all."""
    told_at: str | None
    """Since when it has this; None is nothing yet."""
    to_come: int
    """Rows that are published and not there yet; of a job other than 1010 one is the whole configuration."""

    @property
    def in_step(self) -> bool:
        return self.published and not self.to_come


def held(connection: Connection, register_ids: Iterable[str]) -> dict[str, tuple[Held, ...]]:
    """By register, every job in its order."""
    ids = list(register_ids)
    found = connection.execute(
        select(registers.c.register_id, stores.c.store_id, stores.c.legal_entity_id)
        .join(stores, stores.c.store_id == registers.c.store_id)
        .where(registers.c.register_id.in_(ids))
    )
    devices = [Device(*row) for row in found]
    told = _told(connection, ids)
    digests = _digests(connection, {device.store_id for device in devices})
    newest = numbers.counter(connection, "published")
    return {
        device.register_id: tuple(
            _customers(connection, device, newest, told[device.register_id].get(job))
            if job == "1010"
            else _configuration(job, digests[device.store_id].get(job), told[device.register_id].get(job))
            for job in get_args(Job)
        )
        for device in devices
    }


def request_resync(connection: Connection, register_id: str) -> str:
    """The register brings everything anew at its next contact; its queue stays. Returns its number.

    Raises Invalid for a register that would not hear of it.
    """
    row = register_service.find(connection, register_id)
    if not register_service.is_in_service(row):
        raise Invalid({"": f"Register {row.number} is not active. Activate it; it brings everything then."})
    connection.execute(
        update(registers).where(registers.c.register_id == register_id).values(resync_requested=True)
    )
    return str(row.number)


def _told(connection: Connection, register_ids: list[str]) -> dict[str, dict[str, Any]]:
    told: dict[str, dict[str, Any]] = defaultdict(dict)
    mine = register_downloads.c.register_id.in_(register_ids)
    for row in connection.execute(select(register_downloads).where(mine)):
        told[row.register_id][row.job] = row
    return told


def _digests(connection: Connection, store_ids: set[str]) -> dict[str, dict[str, str]]:
    digests: dict[str, dict[str, str]] = defaultdict(dict)
    wanted = select(configurations.c.store_id, configurations.c.job, configurations.c.digest)
    for store_id, job, digest in connection.execute(wanted.where(configurations.c.store_id.in_(store_ids))):
        digests[store_id][job] = digest
    return digests


def _customers(connection: Connection, device: Device, newest: int, told: Any) -> Held:
    after = int(told.cursor) if told else 0
    to_come = downloads.to_come(connection, device, after)
    return Held("1010", newest > 0, told.told_at if after else None, to_come)


def _configuration(job: str, digest: str | None, told: Any) -> Held:
    to_come = int(digest is not None and (told is None or told.cursor != digest))
    return Held(job, digest is not None, told.told_at if told else None, to_come)
