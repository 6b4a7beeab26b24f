"""registers: devices, their activation codes and tokens."""

import argparse
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Connection

from pos_headquarters import database
from pos_headquarters.cli.common import Failed, add_command, add_group, opened

T = TypeVar("T")


def add_to(commands: Any) -> None:
    registers = add_group(commands, "registers", "Registers, their activation codes and tokens.")
    add = add_command(registers, "add", _add_register, "Add a register; prints its activation code.")
    add.add_argument("--store", required=True, help="the store's number")
    add.add_argument("--number", required=True, help="the register's number")
    code = add_command(registers, "code", _new_code, "Print another activation code for a register.")
    code.add_argument("number")
    withdraw = add_command(registers, "withdraw", _withdraw, "Withdraw a register's token.")
    withdraw.add_argument("number")


def _add_register(options: argparse.Namespace) -> None:
    from pos_headquarters.services import devices

    code = _on_registers(
        options, lambda connection: devices.add_register(connection, options.store, options.number)
    )
    print(f"Register {options.number}: activation code {code}")


def _new_code(options: argparse.Namespace) -> None:
    from pos_headquarters.services import devices

    code = _on_registers(options, lambda connection: devices.new_code(connection, options.number))
    print(f"Register {options.number}: activation code {code}")


def _withdraw(options: argparse.Namespace) -> None:
    from pos_headquarters.services import devices

    _on_registers(options, lambda connection: devices.withdraw(connection, options.number))
    print(f"Register {options.number} is withdrawn: its next call is refused.")


def _on_registers(options: argparse.Namespace, do: Callable[[Connection], T]) -> T:
    with opened(options) as engine, database.writing(engine) as connection:
        try:
            return do(connection)
        except LookupError as error:
            raise Failed(str(error)) from None
