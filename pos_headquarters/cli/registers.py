"""registers: devices, their activation codes and tokens, and a queue that one can't send any more."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from pos_headquarters import database
from pos_headquarters.cli.common import Failed, add_command, add_group, changed, opened, print_json

T = TypeVar("T")
_PAGE = "Registers"


def add_to(commands: Any) -> None:
    registers = add_group(commands, "registers", "Registers, their activation codes and tokens.")
    listing = add_command(registers, "list", _list, "Registers, their state and what waits there.")
    listing.add_argument("--json", action="store_true")
    add = add_command(registers, "add", _add, "Add a register; prints its activation code.")
    add.add_argument("--store", required=True, help="the store's number")
    add.add_argument("--number", required=True, help="the register's number")
    for name, run, text in (
        ("code", _new_code, "Print another activation code for a register."),
        ("deactivate", _deactivate, "Take a register out of service; it stops and keeps its queue."),
        ("withdraw", _withdraw, "Withdraw the token of a device that was stolen."),
        ("resync", _resync, "Have a register bring everything anew; its queue stays."),
    ):
        add_command(registers, name, run, text).add_argument("number")
    recover = add_command(
        commands, "recover", _recover, "Take a register's queue from a file (pos-app queue --export)."
    )
    recover.add_argument("file", type=Path)


def _list(options: argparse.Namespace) -> None:
    from pos_headquarters.services import registers
    from pos_headquarters.tables import registers as table

    shown = ("number", "last_contact_at", "waiting", "parked", "version", "copied_tries")
    with opened(options) as engine, database.reading(engine) as connection:
        rows = connection.execute(select(table).order_by(table.c.number)).all()
    told = [{**{name: getattr(row, name) for name in shown}, "state": registers.state(row)} for row in rows]
    if options.json:
        print_json(told)
        return
    for row in told:
        last = row["last_contact_at"] or "never called"
        print(f"{row['number']:10} {row['state']:14} {row['waiting'] + row['parked']:5} queued  {last}")


def _add(options: argparse.Namespace) -> None:
    from pos_headquarters.services import registers

    def add(connection: Connection) -> str:
        store_id = registers.store_of(connection, options.store)
        return registers.add(connection, number=options.number, store_id=store_id)[1]

    code = changed(options, _PAGE, options.number, "added", add)
    print(f"Register {options.number}: activation code {code}")


def _new_code(options: argparse.Namespace) -> None:
    from pos_headquarters.services import registers

    code = _on_register(options, "gave a new activation code", registers.new_code)
    print(f"Register {options.number}: activation code {code}")


def _deactivate(options: argparse.Namespace) -> None:
    from pos_headquarters.services import registers

    print(_on_register(options, "deactivated", registers.deactivate))


def _withdraw(options: argparse.Namespace) -> None:
    from pos_headquarters.services import registers

    _on_register(options, "withdrew the token", registers.withdraw)
    print(f"Register {options.number} is withdrawn: its next call is refused.")


def _resync(options: argparse.Namespace) -> None:
    from pos_headquarters.services import channel_databases

    number = _on_register(
        options, "asked for a full resync", channel_databases.request_resync, "Channel databases"
    )
    print(f"Register {number} brings everything anew at its next contact.")


def _recover(options: argparse.Namespace) -> None:
    from pos_headquarters.services import recovery
    from pos_headquarters.services.refusals import Invalid

    with opened(options) as engine:
        try:
            recovered = recovery.take(engine, options.file.read_bytes())
        except (Invalid, OSError) as error:
            raise Failed(f"{options.file}: {error}") from None
    told = ", ".join(f"{count} {outcome}" for outcome, count in sorted(recovered.outcomes.items()))
    print(f"Register {recovered.register_number}: {told or 'nothing waited'}.")


def _on_register(
    options: argparse.Namespace, action: str, do: Callable[[Connection, str], T], page: str = _PAGE
) -> T:
    from pos_headquarters.services import registers

    def work(connection: Connection) -> T:
        return do(connection, registers.id_of(connection, options.number))

    done: T = changed(options, page, options.number, action, work)
    return done
