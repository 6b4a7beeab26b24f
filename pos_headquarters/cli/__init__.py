"""pos-headquarters: serve, and what IT does beside it."""

import argparse
import sys

from pos_headquarters import database
from pos_headquarters.cli import (
    administrators,
    customers,
    exports,
    files,
    jobs,
    keeping,
    problems,
    registers,
    service,
    twins,
    workers,
)
from pos_headquarters.cli.common import Failed

_EPILOG = """\
An empty database needs a retailer before a register can be activated or a file read:
  pos-headquarters demo --customers 0          four stores with registers and staff, and no customers
  pos-headquarters import-workers FILE.csv --store 1001
  pos-headquarters import-customers FILE.csv --store 1001
"""


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except (Failed, database.SchemaUnknown) as failed:
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
    for part in (
        service,
        keeping,
        administrators,
        jobs,
        registers,
        workers,
        customers,
        twins,
        problems,
        exports,
        files,
    ):
        part.add_to(commands)
    return parser
