"""Registers as devices: activation codes, tokens, and who is calling.

Codes and tokens are kept as SHA-256 only; they are random enough that nothing slower is needed.
"""

import hashlib
import secrets
from dataclasses import dataclass

import uuid_utils
from sqlalchemy import Connection, Engine, insert, select, update

from pos_contract import CONTRACT_VERSION
from pos_contract.errors import Fault
from pos_contract.messages import Activation, ActivationRequest
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.services import configuration, times
from pos_headquarters.tables import registers, stores

_CODE_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_CODE_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Device:
    """An activated register, as far as its calls need it."""

    register_id: str
    store_id: str
    legal_entity_id: str


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
            )
        )
        return Activation(token, configuration.channel(connection, row.register_id))


def authenticate(engine: Engine, token: str, install_id: str, contract: str) -> Device:
    """Who calls. Raises Refusal for a version, a token or an installation that is not served."""
    if contract != str(CONTRACT_VERSION):
        raise Refusal(Fault.UPGRADE_REQUIRED, supported=str(CONTRACT_VERSION))
    with database.reading(engine) as connection:
        row = connection.execute(
            select(
                registers.c.register_id,
                registers.c.install_id,
                registers.c.code_used_by,
                stores.c.store_id,
                stores.c.legal_entity_id,
            )
            .join(stores, stores.c.store_id == registers.c.store_id)
            .where(registers.c.token_hash == _sha256(token))
        ).one_or_none()
    if row is None:
        raise Refusal(Fault.DEVICE_REFUSED)
    if row.install_id != install_id:
        raise Refusal(Fault.DEVICE_COPIED)
    if row.code_used_by is not None:
        _close_code(engine, row.register_id)
    return Device(row.register_id, row.store_id, row.legal_entity_id)


def _close_code(engine: Engine, register_id: str) -> None:
    """The device has its token: its code has done its work."""
    with database.writing(engine) as connection:
        connection.execute(
            update(registers)
            .where(registers.c.register_id == register_id, registers.c.code_used_by.is_not(None))
            .values(code_hash=None, code_used_by=None)
        )


def add_register(connection: Connection, store_number: str, number: str) -> str:
    """A new register's activation code. Raises LookupError for an unknown store or a number taken."""
    store_id = connection.execute(
        select(stores.c.store_id).where(stores.c.number == store_number)
    ).scalar_one_or_none()
    if store_id is None:
        raise LookupError(f"There is no store {store_number}.")
    if connection.execute(select(registers.c.number).where(registers.c.number == number)).first():
        raise LookupError(f"There is a register {number} already.")
    code = make_code(secrets.token_bytes(_CODE_LENGTH))
    insert_register(connection, str(uuid_utils.uuid7()), store_id, number, code)
    return code


def insert_register(connection: Connection, register_id: str, store_id: str, number: str, code: str) -> None:
    connection.execute(
        insert(registers),
        {"register_id": register_id, "store_id": store_id, "number": number, "code_hash": code_hash(code)},
    )


def new_code(connection: Connection, number: str) -> str:
    """Another activation code; the device activated before goes on until it is used.

    Raises LookupError when there is no such register.
    """
    code = make_code(secrets.token_bytes(_CODE_LENGTH))
    _update_register(connection, number, code_hash=code_hash(code), code_used_by=None)
    return code


def withdraw(connection: Connection, number: str) -> None:
    """The register's token and code are no longer served. Raises LookupError for an unknown register."""
    _update_register(connection, number, token_hash=None, install_id=None, code_hash=None, code_used_by=None)


def _update_register(connection: Connection, number: str, **values: str | None) -> None:
    found = connection.execute(update(registers).where(registers.c.number == number).values(**values))
    if found.rowcount == 0:
        raise LookupError(f"There is no register {number}.")


def make_code(random: bytes) -> str:
    """An activation code to be typed, such as K7QD-29XM-PW4H: five bits of each byte."""
    letters = "".join(_CODE_ALPHABET[byte % 32] for byte in random[:_CODE_LENGTH])
    return "-".join(letters[start : start + 4] for start in range(0, _CODE_LENGTH, 4))


def code_hash(code: str) -> str:
    """However it was typed: case, dashes and spaces don't count."""
    return _sha256("".join(letter for letter in code.upper() if letter.isalnum()))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
