"""python -m benchmarks [NAME…] [--json FILE]: every measured thing beside its floor of the same run."""

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks import book, details, headquarters, save, search, start, today, twins
from benchmarks.rows import Row, table, write

BENCHMARKS: dict[str, Callable[[], Iterable[Row]]] = {
    "start": start.run,
    "search": search.run,
    "save": save.run,
    "book": book.run,
    "today": today.run,
    "details": details.run,
    "twins": twins.run,
    "headquarters": headquarters.run,
}


def main() -> int:
    """Exit status 1 if a budget does not hold."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(BENCHMARKS)}; all without")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there")
    parser.add_argument(
        "--customers",
        type=int,
        default=headquarters.CUSTOMERS,
        metavar="N",
        help=f"of headquarters' first download (default {headquarters.CUSTOMERS:,})",
    )
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(BENCHMARKS):
        parser.error(f"no benchmark {', '.join(sorted(unknown))}")
    headquarters.CUSTOMERS = asked.customers
    rows = [one for name in asked.names or BENCHMARKS for one in BENCHMARKS[name]()]
    print(table(rows))
    if asked.json:
        write(rows, asked.json)
    return 0 if all(one.met for one in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
