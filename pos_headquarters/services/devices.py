"""Registers as devices: activation codes, tokens, and who is calling.

Codes and tokens are kept as SHA-256 only; they are random enough that nothing slower is needed.
"""

import hashlib
import secrets
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, bindparam, insert, select, update

from pos_contract import CONTRACT_VERSION
from pos_contract.errors import Fault
from pos_contract.messages import Activation, ActivationRequest
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.prepared import Prepared
from pos_headquarters.services import configuration, times
from pos_headquarters.tables import registers, stores

_CODE_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_CODE_LENGTH = 12
_SELECT_CALLER = Prepared(
    select(
        registers.c.install_id,
        registers.c.code_used_by,
        registers.c.deactivated_at,
        registers.c.register_id,
        stores.c.store_id,
        stores.c.legal_entity_id,
        registers.c.number,
    )
    .join(stores, stores.c.store_id == registers.c.store_id)
    .where(registers.c.token_hash == bindparam("token"))
)


@dataclass(frozen=True, slots=True)
class Device:
    """An activated register, as far as its calls need it."""

    register_id: str
    store_id: str
    legal_entity_id: str
    number: str = ""
    """The register's, of a device that calls."""


def of(connection: Connection, register_id: str) -> Device | None:
    """A register of headquarters' own, whoever has its token."""
    row = connection.execute(
        select(registers.c.register_id, stores.c.store_id, stores.c.legal_entity_id)
        .join(stores, stores.c.store_id == registers.c.store_id)
        .where(registers.c.register_id == register_id)
    ).one_or_none()
    return None if row is None else Device(*row)


@database.retried
def activate(engine: Engine, request: ActivationRequest) -> Activation:
    """A token for the register whose code it is.

    The installation that used a code may use it again until its first call: a register that was killed
    before it had kept its token gets another. Raises Refusal without a word about what was wrong.
    """
    token = secrets.token_urlsafe(32)
    with database.writing(engine) as connection:
        row = connection.execute(
            select(registers.c.register_id, registers.c.code_used_by)
            .where(registers.c.code_hash == code_hash(request.code))
            .with_for_update()
        ).one_or_none()
        if row is None or not request.install_id or row.code_used_by not in (None, request.install_id):
            raise Refusal(Fault.ACTIVATION_REFUSED)
        connection.execute(
            update(registers)
            .where(registers.c.register_id == row.register_id)
            .values(
                code_used_by=request.install_id,
                install_id=request.install_id,
                token_hash=_sha256(token),
                activated_at=times.now(),
                deactivated_at=None,
                copied_tries=0,
                copied_at=None,
            )
        )
        return Activation(token, configuration.channel(connection, row.register_id))


def authenticate(engine: Engine, token: str, install_id: str, contract: str) -> Device:
    """Who calls. Raises Refusal for a version, a token or an installation that is not served."""
    if contract != str(CONTRACT_VERSION):
        raise Refusal(Fault.UPGRADE_REQUIRED, supported=str(CONTRACT_VERSION))
    with database.reading(engine) as connection:
        found = _SELECT_CALLER.all(connection, {"token": _sha256(token)})
    if not found:
        raise Refusal(Fault.DEVICE_REFUSED)
    ((installed, code_used_by, deactivated_at, *device),) = found
    caller = Device(*device)
    if installed != install_id:
        _count_copy(engine, caller.register_id)
        raise Refusal(Fault.DEVICE_COPIED)
    if deactivated_at is not None:
        raise Refusal(Fault.REGISTER_DEACTIVATED, deactivated_at=deactivated_at)
    if code_used_by is not None:
        _close_code(engine, caller.register_id)
    return caller


def _count_copy(engine: Engine, register_id: str) -> None:
    with database.writing(engine) as connection:
        connection.execute(
            update(registers)
            .where(registers.c.register_id == register_id)
            .values(copied_tries=registers.c.copied_tries + 1, copied_at=times.now())
        )


def _close_code(engine: Engine, register_id: str) -> None:
    """The device has its token: its code has done its work."""
    with database.writing(engine) as connection:
        connection.execute(
            update(registers)
            .where(registers.c.register_id == register_id, registers.c.code_used_by.is_not(None))
            .values(code_hash=None, code_used_by=None)
        )


def insert_register(connection: Connection, register_id: str, store_id: str, number: str, code: str) -> None:
    connection.execute(
        insert(registers),
        {"register_id": register_id, "store_id": store_id, "number": number, "code_hash": code_hash(code)},
    )


def fresh_code() -> str:
    """Another activation code, to be shown once: only its hash is kept."""
    return make_code(secrets.token_bytes(_CODE_LENGTH))


def make_code(random: bytes) -> str:
    """An activation code to be typed, such as K7QD-29XM-PW4H: five bits of each byte."""
    letters = "".join(_CODE_ALPHABET[byte % 32] for byte in random[:_CODE_LENGTH])
    return "-".join(letters[start : start + 4] for start in range(0, _CODE_LENGTH, 4))


def code_hash(code: str) -> str:
    """However it was typed: case, dashes and spaces don't count."""
    return _sha256("".join(letter for letter in code.upper() if letter.isalnum()))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
