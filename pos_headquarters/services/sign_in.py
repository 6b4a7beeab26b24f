"""Sign-in of an associate at a register, and the lock-out after wrong PINs."""

from math import ceil
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, or_, select, update

from pos_contract import pins
from pos_contract.errors import Fault
from pos_contract.messages import SignIn, SignInRequest
from pos_contract.records import AssociateRecord
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.services import configuration, times
from pos_headquarters.services.devices import Device
from pos_headquarters.tables import associate_books, associates, sign_in_tries, store_books, stores

TRIES = 5
LOCK_SECONDS = 15 * 60
_NOBODY_SALT = "00" * 16
_COMPANIES = (
    select(stores.c.legal_entity_id)
    .join(store_books, store_books.c.store_id == stores.c.store_id)
    .join(associate_books, associate_books.c.address_book_id == store_books.c.address_book_id)
    .where(associate_books.c.associate_id == associates.c.associate_id)
)
"""Of whose stores an associate is staff."""


def sign_in(engine: Engine, device: Device, request: SignInRequest) -> SignIn:
    """The associate who may work at the register's store.

    Takes about 0.1 s, also for an operator ID that nobody has. Raises Refusal: of somebody who doesn't work
    at this store nothing is told before the PIN was right, and of another company's people nothing at all.
    """
    who, staff = _asked_after_try(engine, device, request.operator_id)
    given = pins.pin_hash(request.pin, who.pin_salt if who else _NOBODY_SALT)
    if who is None or not pins.same(given, who.pin_hash):
        raise Refusal(Fault.SIGN_IN_REFUSED)
    with database.writing(engine) as connection:
        connection.execute(delete(sign_in_tries).where(sign_in_tries.c.operator_id == request.operator_id))
    associate = next((each for each in staff if each.associate_id == who.associate_id), None)
    if associate is None:
        raise Refusal(Fault.SIGN_IN_ELSEWHERE)
    return SignIn(associate)


@database.retried
def _asked_after_try(
    engine: Engine, device: Device, operator_id: str
) -> tuple[Any, tuple[AssociateRecord, ...]]:
    """Who has the operator ID and is no other company's, and the staff of the store."""
    has = select(associates).where(
        associates.c.operator_id == operator_id,
        associates.c.active,
        or_(
            ~_COMPANIES.exists(),
            _COMPANIES.where(stores.c.legal_entity_id == device.legal_entity_id).exists(),
        ),
    )
    with database.writing(engine) as connection:
        _count_try(connection, operator_id)
        who = connection.execute(has).one_or_none()
        return who, configuration.store_staff(connection, device.store_id).associates


def _count_try(connection: Connection, operator_id: str) -> None:
    """Counted before the PIN is looked at, so that tries at the same time can't slip past the lock."""
    mine = sign_in_tries.c.operator_id == operator_id
    tries = connection.execute(select(sign_in_tries).where(mine).with_for_update()).one_or_none()
    if tries is None:
        connection.execute(insert(sign_in_tries), {"operator_id": operator_id, "failures": 1})
        return
    seconds = times.seconds_until(tries.locked_until) if tries.locked_until else 0
    if seconds > 0:
        raise Refusal(Fault.SIGN_IN_LOCKED, seconds=str(ceil(seconds)))
    # A lock that is over has used up its tries.
    failures = 1 if tries.locked_until else tries.failures + 1
    locked_until = times.after(LOCK_SECONDS) if failures >= TRIES else None
    connection.execute(update(sign_in_tries).where(mine).values(failures=failures, locked_until=locked_until))
