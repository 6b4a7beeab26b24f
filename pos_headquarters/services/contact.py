"""The first call of every sync: what a register has, and what it is to do."""

from sqlalchemy import Engine, select, update

from pos_contract.messages import Contact, ContactRequest
from pos_headquarters import database
from pos_headquarters.services import numbers, times
from pos_headquarters.services.devices import Device
from pos_headquarters.tables import configurations, registers


def record(engine: Engine, device: Device, request: ContactRequest) -> Contact:
    mine = registers.c.register_id == device.register_id
    with database.writing(engine) as connection:
        connection.execute(
            update(registers)
            .where(mine)
            .values(
                last_contact_at=times.now(),
                waiting=request.waiting,
                parked=request.parked,
                oldest_made_at=request.oldest_made_at,
            )
        )
        requested = connection.execute(select(registers.c.upload_requested).where(mine)).scalar_one()
        digests = connection.execute(
            select(configurations.c.job, configurations.c.digest).where(
                configurations.c.store_id == device.store_id
            )
        )
        return Contact(
            requested,
            numbers.counter(connection, "published"),
            {row.job: row.digest for row in digests},
        )
