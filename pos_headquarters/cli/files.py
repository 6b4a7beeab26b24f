"""import-customers, import-purchases and import-workers."""

import argparse
import csv
import dataclasses
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine

from pos_headquarters.cli.common import Failed, add_command, opened, print_json
from pos_headquarters.cli.progress import Progress

if TYPE_CHECKING:
    from pos_headquarters.importing.reading import Told
    from pos_headquarters.importing.report import Report
    from pos_headquarters.importing.source import Source

_MOST_LINES = 100
"""Of the report that are printed; a file of its own has them all."""
_STOPPED = 130
"""The exit status of what Ctrl-C has ended."""

Read = Callable[[Engine, "Source", "Told"], "Report"]


def add_to(commands: Any) -> None:
    customers = add_command(
        commands,
        "import-customers",
        _import_customers,
        "Read customers from a file: CSV, vCard, or what Shopify, Square, Google, Outlook and Thunderbird"
        " write. The same command goes on where one was cut off.",
    )
    _add_reading(customers)
    customers.add_argument("--format", help="where the content does not tell it, such as vcard or shopify")
    customers.add_argument(
        "--map", action="append", default=[], metavar="FIELD=COLUMN", help="where a header is not recognised"
    )
    _add_reading(
        add_command(
            commands,
            "import-purchases",
            _import_purchases,
            "Read purchases of customers from Shopify's export of orders. Read again it takes what it could"
            " not take before.",
        )
    )
    workers = add_command(
        commands,
        "import-workers",
        _import_workers,
        "Read workers from a CSV file; prints their PINs once.",
    )
    workers.add_argument("file", type=Path)
    workers.add_argument("--store", required=True, help="the number of their store")
    workers.add_argument("--json", action="store_true")


def _add_reading(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path)
    command.add_argument("--store", help="the number of their store (default: the first)")
    command.add_argument("--dry-run", action="store_true", help="say what would be taken; write nothing")
    command.add_argument("--progress", action="store_true", help="also where nobody looks at a terminal")
    command.add_argument(
        "--report", type=Path, metavar="FILE", help="write the rows not taken, and why, as CSV"
    )
    command.add_argument("--json", action="store_true", help="print the report for programs")


def _import_customers(options: argparse.Namespace) -> None:
    from pos_headquarters.importing import customers, files

    pairs = [pair.partition("=") for pair in options.map]
    if any(not column for _, _, column in pairs):
        raise Failed("--map takes FIELD=COLUMN, such as --map owner=SalesPerson.")
    mapping = {field: column for field, _, column in pairs}
    if options.format not in (None, *files.FORMATS):
        raise Failed(f"There is no format {options.format}. Formats: {', '.join(files.FORMATS)}.")

    def read(engine: Engine, source: "Source", told: "Told") -> "Report":
        return customers.read_source(
            engine, source, options.store, mapping, options.format, options.dry_run, told
        )

    _report(options, _read(options, read), "customers")


def _import_purchases(options: argparse.Namespace) -> None:
    from pos_headquarters.importing import purchases

    def read(engine: Engine, source: "Source", told: "Told") -> "Report":
        return purchases.read_source(engine, source, options.store, options.dry_run, told)

    _report(options, _read(options, read), "purchases")


def _read(options: argparse.Namespace, read: Read) -> "Report":
    """Raises Failed for a file that can't be read."""
    from pos_headquarters.importing.reading import Stopped
    from pos_headquarters.importing.source import FileRefused, look

    with opened(options) as engine:
        try:
            source = look(options.file)
            told = Progress(lambda: source.read / max(source.size, 1), options.progress)
            try:
                return read(engine, source, told)
            finally:
                told.done()
        except FileRefused as refused:
            raise Failed(str(refused)) from None
        except Stopped as stopped:
            print("Stopped. Nothing was written." if options.dry_run else stopped, file=sys.stderr)
            raise SystemExit(_STOPPED) from None
        except KeyboardInterrupt:
            print("Stopped before a row was read.", file=sys.stderr)
            raise SystemExit(_STOPPED) from None


def _report(options: argparse.Namespace, report: "Report", what: str) -> None:
    if options.report:
        _write_report(options.report, report)
    if options.json:
        print_json(dataclasses.asdict(report))
        return
    if report.read_before:
        print(f"This file was read before, to its end at {report.read_before}. Nobody is taken again.")
    if report.dry_run:
        print("Tried out: nothing was written.")
    _print_report(report, what)
    if report.look_alike:
        print(
            f"{report.look_alike} of them have the email or phone of somebody else: job find-twins proposes"
            " who may be one."
        )


def _write_report(path: Path, report: "Report") -> None:
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(("Line", "Taken", "Why"))
            rows.writerows((one.line, "no", one.reason) for one in report.not_taken)
            rows.writerows((one.line, "yes", one.reason) for one in report.remarks)
    except OSError as error:
        raise Failed(
            f"The report can't be written to {path}: {error.strerror}. What was read is kept, and the same"
            " command reports it again."
        ) from None


def _import_workers(options: argparse.Namespace) -> None:
    from pos_headquarters.importing import workers
    from pos_headquarters.importing.source import FileRefused

    with opened(options) as engine:
        try:
            report = workers.read_file(engine, options.file, options.store)
        except FileRefused as refused:
            raise Failed(str(refused)) from None
    if options.json:
        print_json(dataclasses.asdict(report))
        return
    _print_report(report, "workers")
    for worker in report.workers:
        print(f"  Operator ID {worker.operator_id}, PIN {worker.pin}: {worker.name}")
    if report.customers_placed:
        print(f"{report.customers_placed} customers read before are now in these workers' client books.")


def _print_report(report: "Report", what: str) -> None:
    print(
        f"{report.taken} {what} taken, {report.known} here already, {len(report.not_taken)} rows not taken."
    )
    lines = [f"  Line {one.line} not taken: {one.reason}." for one in report.not_taken]
    lines += [f"  Line {one.line}: {one.reason}." for one in report.remarks]
    for line in lines[:_MOST_LINES]:
        print(line)
    if len(lines) > _MOST_LINES:
        print(f"  … and {len(lines) - _MOST_LINES} more; --report FILE writes them all.")
    if report.columns_not_used:
        print(f"Columns not used: {', '.join(report.columns_not_used)}.")
