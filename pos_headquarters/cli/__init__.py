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
An empty database needs a retailer before a register can be activated or a file read. For one of your own
start the service and set it up on its pages; docs/set-up-a-store.md goes through it step by step:
  pos-headquarters serve
Then staff and customers can come from files:
  pos-headquarters import-workers FILE.csv --store 1001
  pos-headquarters import-customers FILE.csv --store 1001
To look around with a made-up retailer instead:
  pos-headquarters demo
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
