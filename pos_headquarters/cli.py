"""pos-headquarters: serve, and what IT does beside it."""

import argparse
import dataclasses
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection, Engine, select

from pos_headquarters import database

if TYPE_CHECKING:
    from pos_headquarters.importing.csv_file import Report

T = TypeVar("T")

_EPILOG = """\
An empty database needs a retailer before a register can be activated or a file read:
  pos-headquarters demo --customers 0          four stores with registers and staff, and no customers
  pos-headquarters import-workers FILE.csv --store 1001
  pos-headquarters import-customers FILE.csv --store 1001
"""


_MAP = "the column of a field whose header is not recognised, such as owner=SalesPerson"


class Failed(Exception):
    """Ends a command with a sentence and exit status 1."""


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except Failed as failed:
        print(failed, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pos-headquarters",
        description="The headquarters service.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], None], text: str) -> argparse.ArgumentParser:
        return _command(commands, name, run, text)

    serve = command("serve", _serve, "Serve registers.")
    serve.add_argument("--host", default="127.0.0.1", help="a loopback address (default 127.0.0.1)")
    serve.add_argument("--port", type=int, default=8000, help="0 is any free port (default 8000)")
    demo = command("demo", _demo, "Make a demo retailer in an empty database.")
    demo.add_argument("--customers", type=int, default=5000, metavar="N")
    demo.add_argument(
        "--seed", type=int, default=1, metavar="S", help="the same seed makes the same retailer"
    )
    demo.add_argument("--json", action="store_true")
    _add_jobs(_group(commands, "jobs", "The distribution schedule."))
    _add_registers(_group(commands, "registers", "Registers, their activation codes and tokens."))
    customers = command("import-customers", _import_customers, "Read customers from a CSV file.")
    customers.add_argument("file", type=Path)
    customers.add_argument("--store", help="the number of their store (default: the first)")
    customers.add_argument(
        "--map", action="append", default=[], metavar="FIELD=COLUMN", help="where a header is not recognised"
    )
    customers.add_argument("--json", action="store_true")
    workers = command(
        "import-workers", _import_workers, "Read workers from a CSV file; prints their PINs once."
    )
    workers.add_argument("file", type=Path)
    workers.add_argument("--store", required=True, help="the number of their store")
    workers.add_argument("--json", action="store_true")
    return parser


def _command(
    commands: Any, name: str, run: Callable[[argparse.Namespace], None], text: str
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
    parser.set_defaults(run=run)
    parser.add_argument(
        "--database",
        metavar="URL",
        help="such as sqlite:////var/lib/headquarters.db (default: a file in your data folder)",
    )
    return parser


def _group(commands: Any, name: str, text: str) -> Any:
    return commands.add_parser(name, help=text, description=text).add_subparsers(
        required=True, metavar="COMMAND"
    )


def _add_jobs(commands: Any) -> None:
    listing = _command(commands, "list", _list_jobs, "Jobs, their schedule and their last run.")
    listing.add_argument("--json", action="store_true")
    run = _command(commands, "run", _run_job, "Run a job now.")
    run.add_argument("name")
    schedule = _command(commands, "schedule", _schedule_job, "Run a job every so many seconds; 0 is never.")
    schedule.add_argument("name")
    schedule.add_argument("seconds", type=int)


def _add_registers(commands: Any) -> None:
    add = _command(commands, "add", _add_register, "Add a register; prints its activation code.")
    add.add_argument("--store", required=True, help="the store's number")
    add.add_argument("--number", required=True, help="the register's number")
    code = _command(commands, "code", _new_code, "Print another activation code for a register.")
    code.add_argument("number")
    withdraw = _command(commands, "withdraw", _withdraw, "Withdraw a register's token.")
    withdraw.add_argument("number")


@contextmanager
def _opened(options: argparse.Namespace) -> Iterator[Engine]:
    from pos_headquarters.services import setup

    engine = database.open_engine(_url(options))
    try:
        setup.prepare(engine)
        yield engine
    finally:
        engine.dispose()


def _url(options: argparse.Namespace) -> str:
    return options.database or database.default_url()


def _serve(options: argparse.Namespace) -> None:
    from pos_headquarters import server

    try:
        server.serve(_url(options), options.host, options.port)
    except server.HostRefused as refused:
        raise Failed(str(refused)) from None
    except OSError as error:
        raise Failed(f"Headquarters can't listen on port {options.port}: {error.strerror}.") from None


def _demo(options: argparse.Namespace) -> None:
    from pos_headquarters.demo import retailer

    if options.customers < 0:
        raise Failed("--customers takes 0 or more.")
    with _opened(options) as engine:
        try:
            made = retailer.make(engine, options.customers, options.seed)
        except retailer.RetailerExists:
            raise Failed(f"{_url(options)} already has a retailer; nothing was changed.") from None
    if options.json:
        _print_json(made)
        return
    print(f"{made['customers']} customers")
    for store in made["stores"]:
        print(f"\nStore {store['number']} {store['name']} ({store['legal_entity']})")
        for register in made["registers"]:
            if register["store_number"] == store["number"]:
                print(f"  Register {register['number']}: activation code {register['activation_code']}")
        for person in made["associates"]:
            if store["number"] in person["store_numbers"]:
                print(
                    f"  Operator ID {person['operator_id']}, PIN {person['pin']}: "
                    f"{person['name']}, {person['permission_group']}"
                )


def _list_jobs(options: argparse.Namespace) -> None:
    from pos_headquarters.tables import jobs

    with _opened(options) as engine, database.reading(engine) as connection:
        rows = [row._asdict() for row in connection.execute(select(jobs).order_by(jobs.c.name))]
    if options.json:
        _print_json(rows)
        return
    for row in rows:
        every = f"every {row['seconds']} s" if row["seconds"] else "not scheduled"
        last = f"last {row['last_run_at']}: {row['last_rows']} rows" if row["last_run_at"] else "never run"
        print(f"{row['name']:22} {every:14} {row['last_error'] or last}  ({row['title']})")


def _run_job(options: argparse.Namespace) -> None:
    from pos_headquarters.services import jobs

    _known_job(options.name)
    with _opened(options) as engine:
        print(f"{options.name}: {jobs.run(engine, options.name)} rows")


def _schedule_job(options: argparse.Namespace) -> None:
    from pos_headquarters.services import jobs

    _known_job(options.name)
    if options.seconds < 0:
        raise Failed("The seconds can't be fewer than 0.")
    with _opened(options) as engine, database.writing(engine) as connection:
        jobs.schedule(connection, options.name, options.seconds or None)


def _known_job(name: str) -> None:
    from pos_headquarters.services import jobs

    if name not in jobs.JOBS:
        raise Failed(f"There is no job {name}. Jobs: {', '.join(jobs.JOBS)}.")


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
    with _opened(options) as engine, database.writing(engine) as connection:
        try:
            return do(connection)
        except LookupError as error:
            raise Failed(str(error)) from None


def _import_customers(options: argparse.Namespace) -> None:
    from pos_headquarters.importing import csv_file, customers

    pairs = [pair.partition("=") for pair in options.map]
    if any(not column for _, _, column in pairs):
        raise Failed("--map takes FIELD=COLUMN, such as --map owner=SalesPerson.")
    mapping = {field: column for field, _, column in pairs}
    with _opened(options) as engine:
        try:
            report = customers.read_file(engine, options.file, options.store, mapping)
        except csv_file.FileRefused as refused:
            raise Failed(str(refused)) from None
    _print_report(options, report, "customers")


def _import_workers(options: argparse.Namespace) -> None:
    from pos_headquarters.importing import csv_file, workers

    with _opened(options) as engine:
        try:
            report = workers.read_file(engine, options.file, options.store)
        except csv_file.FileRefused as refused:
            raise Failed(str(refused)) from None
    _print_report(options, report, "workers")
    if not options.json:
        for worker in report.workers:
            print(f"  Operator ID {worker.operator_id}, PIN {worker.pin}: {worker.name}")
        if report.customers_placed:
            print(f"{report.customers_placed} customers read before are now in these workers' client books.")


def _print_report(options: argparse.Namespace, report: "Report", what: str) -> None:
    if options.json:
        _print_json(dataclasses.asdict(report))
        return
    print(
        f"{report.taken} {what} taken, {report.known} here already, {len(report.not_taken)} rows not taken."
    )
    for line in report.not_taken:
        print(f"  Line {line.line} not taken: {line.reason}.")
    for line in report.remarks:
        print(f"  Line {line.line}: {line.reason}.")
    if report.columns_not_used:
        print(f"Columns not used: {', '.join(report.columns_not_used)}.")


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
