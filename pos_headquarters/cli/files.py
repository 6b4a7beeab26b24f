"""import-customers and import-workers."""

import argparse
import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pos_headquarters.cli.common import Failed, add_command, opened, print_json

if TYPE_CHECKING:
    from pos_headquarters.importing.csv_file import Report


def add_to(commands: Any) -> None:
    customers = add_command(
        commands, "import-customers", _import_customers, "Read customers from a CSV file."
    )
    customers.add_argument("file", type=Path)
    customers.add_argument("--store", help="the number of their store (default: the first)")
    customers.add_argument(
        "--map", action="append", default=[], metavar="FIELD=COLUMN", help="where a header is not recognised"
    )
    customers.add_argument("--json", action="store_true")
    workers = add_command(
        commands,
        "import-workers",
        _import_workers,
        "Read workers from a CSV file; prints their PINs once.",
    )
    workers.add_argument("file", type=Path)
    workers.add_argument("--store", required=True, help="the number of their store")
    workers.add_argument("--json", action="store_true")


def _import_customers(options: argparse.Namespace) -> None:
    from pos_headquarters.importing import csv_file, customers

    pairs = [pair.partition("=") for pair in options.map]
    if any(not column for _, _, column in pairs):
        raise Failed("--map takes FIELD=COLUMN, such as --map owner=SalesPerson.")
    mapping = {field: column for field, _, column in pairs}
    with opened(options) as engine:
        try:
            report = customers.read_file(engine, options.file, options.store, mapping)
        except csv_file.FileRefused as refused:
            raise Failed(str(refused)) from None
    _print_report(options, report, "customers")


def _import_workers(options: argparse.Namespace) -> None:
    from pos_headquarters.importing import csv_file, workers

    with opened(options) as engine:
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
        print_json(dataclasses.asdict(report))
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
