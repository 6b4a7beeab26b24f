"""Reads a large file into headquarters, killed at random points and gone on with, and measures it.

    python -m tests.import_million --rows 1000000 --kills 5 --database sqlite

Everybody in the file must be there exactly once, with an account number without gaps, and the report must
have every row not taken. Beside it a register adds customers; how long each took is told, and the most memory
that the reading process had.
"""

import argparse
import csv
import json
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, func, select

from pos_contract.records import CustomerFields
from pos_headquarters import database
from pos_headquarters.demo import retailer as demo
from pos_headquarters.tables import customers, external_ids, import_lines, import_runs, scopes
from tests.headquarters.support import Retailer, Till, activated
from tests.support import postgres

HEADERS = (
    *("Customer ID", "First Name", "Last Name", "Email", "Accepts Email Marketing"),
    *("Default Address Company", "Default Address Address1", "Default Address City"),
    *("Default Address Country Code", "Default Address Zip", "Phone", "Accepts SMS Marketing"),
    *("Total Spent", "Note"),
)
BAD_EVERY, AGAIN_EVERY = 997, 1499
"""A row with an email that can't be one; a row that says an earlier one again."""
STORE = "1001"


@dataclass
class Expected:
    taken: int = 0
    known: int = 0
    refused: list[int] = field(default_factory=list)
    """Lines."""


def write_file(path: Path, rows: int) -> Expected:
    """A file as Shopify writes it, and what must come of it."""
    expected = Expected()
    chance = random.Random(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(HEADERS)
        for number in range(1, rows + 1):
            # Who was refused is not known when they come again.
            is_again = number % AGAIN_EVERY == 0 and (number - 1) % BAD_EVERY != 0
            if number % BAD_EVERY == 0 and not is_again:
                expected.refused.append(number + 1)
            elif is_again:
                expected.known += 1
            else:
                expected.taken += 1
            out.writerow(_row(number, chance, is_again))
    return expected


def _row(number: int, chance: random.Random, is_again: bool) -> list[str]:
    person = number - 1 if is_again else number
    email = f"person{person}@example.com" if number % BAD_EVERY or is_again else "nobody at all"
    return [
        f"'{7_000_000_000_000 + person}",
        chance.choice(("Anna", "Bo", "Åsa", "José", "伟")),
        f"Imported{person}",
        email,
        chance.choice(("yes", "no")),
        "",
        f"Storgatan {person % 200 + 1}",
        "Stockholm",
        "SE",
        f"'{10_000 + person % 90_000}",
        f"'+4670{person:07}",
        "no",
        "0.00",
        "Prefers mornings" if person % 10 == 0 else "",
    ]


@dataclass
class Reading:
    """What the reading took, over all processes that it took."""

    seconds: float = 0
    most_memory: int = 0
    """Bytes that were resident at once in one process."""
    killed_at: list[int] = field(default_factory=list)
    """Rows that had been read."""
    report: dict = field(default_factory=dict)


def read_with_kills(url: str, path: Path, kills: list[int]) -> Reading:
    """`kills` are the numbers of rows after which a process is killed; the last one reads to the end."""
    reading = Reading()
    for rows in (*kills, None):
        began = time.monotonic()
        with tempfile.TemporaryFile() as said:
            command = [sys.executable, "-m", "pos_headquarters", "import-customers", str(path)]
            process = subprocess.Popen(
                [*command, "--store", STORE, "--json", f"--database={url}"], stdout=said
            )
            if rows is not None:
                until_read(url, rows, process)
                process.kill()
            while process.poll() is None:
                reading.most_memory = max(reading.most_memory, _memory(process.pid))
                time.sleep(0.1)
            reading.seconds += time.monotonic() - began
            if process.returncode == 0:
                said.seek(0)
                reading.report = json.load(said)
                return reading
            assert process.returncode == -signal.SIGKILL, process.returncode
        reading.killed_at.append(_rows_read(url))
    raise AssertionError("the last process has not read to the end")


def until_read(url: str, rows: int, process: "subprocess.Popen[Any]") -> None:
    """Wait until the process has read so many rows of a file."""
    while _rows_read(url) < rows:
        assert process.poll() is None, f"it ended before {rows} rows were read"
        time.sleep(0.05)


def _memory(pid: int) -> int:
    """The most that the process ever had, in bytes. That of getrusage has the parent's from before exec."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return 0


def _rows_read(url: str) -> int:
    engine = database.open_engine(url)
    with database.reading(engine) as connection:
        rows = connection.execute(select(func.coalesce(func.max(import_runs.c.rows), 0))).scalar_one()
    engine.dispose()
    return rows


def check(engine: Engine, expected: Expected, reading: Reading) -> None:
    """Nobody lost, nobody doubled, every row told of."""
    imported = customers.c.last_name.like("Imported%")
    with database.reading(engine) as connection:

        def count(wanted) -> int:
            return connection.execute(wanted).scalar_one()

        assert count(select(func.count()).select_from(customers).where(imported)) == expected.taken
        assert count(select(func.count(customers.c.last_name.distinct())).where(imported)) == expected.taken
        accounts = connection.execute(
            select(func.min(customers.c.account_number), func.max(customers.c.account_number), func.count())
        ).one()
        first, last = (int(each.removeprefix("C-")) for each in accounts[:2])
        assert last - first + 1 == accounts[2], "account numbers have gaps"
        ids = select(func.count()).select_from(external_ids).where(external_ids.c.kind == "customer")
        assert count(ids) == expected.taken
        in_scope = select(func.count(scopes.c.customer_id.distinct())).select_from(
            scopes.join(customers, customers.c.customer_id == scopes.c.customer_id)
        )
        assert count(in_scope.where(imported)) == expected.taken
        refused = connection.execute(
            select(import_lines.c.row).where(import_lines.c.taken.is_(False)).order_by(import_lines.c.place)
        )
        assert list(refused.scalars()) == expected.refused
    told = reading.report
    assert (told["taken"], told["known"]) == (expected.taken, expected.known)
    assert [each["line"] for each in told["not_taken"]] == expected.refused


class Adding(threading.Thread):
    """A register that adds a customer in real time again and again."""

    def __init__(self, till: Till, pause: float = 0.1):
        super().__init__(daemon=True)
        self._till, self._pause = till, pause
        self.seconds: list[float] = []
        self._over = threading.Event()

    def run(self) -> None:
        while not self._over.wait(self._pause):
            fields = CustomerFields(first_name="Beside", last_name=f"Import{len(self.seconds)}")
            began = time.perf_counter()
            answer = self._till.now(self._till.added(fields))
            self.seconds.append(time.perf_counter() - began)
            assert answer.outcome == "applied", answer

    def stop(self) -> str:
        self._over.set()
        self.join()
        took = sorted(self.seconds)
        p50, p99 = (took[int(len(took) * share)] for share in (0.5, 0.99))
        return (
            f"{len(took)} adds beside it: p50 {p50 * 1000:.0f} ms, p99 {p99 * 1000:.0f} ms,"
            f" most {took[-1] * 1000:.0f} ms"
        )


@contextmanager
def database_of(kind: str, folder: Path) -> Iterator[str]:
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'headquarters.db'}"
    else:
        with postgres.running(durable=True) as server:
            yield server.create()


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, database_of(asked.database, Path(folder)) as url:
        path = Path(folder) / "customers.csv"
        expected = write_file(path, asked.rows)
        engine = database.open_engine(url)
        retailer = Retailer(demo.make(engine, 0, 7, date(2026, 6, 30)))
        till = Till(engine, activated(engine, retailer, f"{STORE}-1"), retailer.manager(STORE))
        adding = Adding(till)
        adding.start()
        chance = random.Random()
        kills = sorted(chance.randrange(1, asked.rows - 5000) for _ in range(asked.kills))
        reading = read_with_kills(url, path, kills)
        print(adding.stop())
        check(engine, expected, reading)
        print(
            f"{asked.rows:,} rows of {path.stat().st_size / 1e6:.0f} MB on {asked.database}:"
            f" {reading.seconds:.0f} s, {asked.rows / reading.seconds:,.0f} a second,"
            f" {reading.most_memory / 1e6:.0f} MB; killed at {reading.killed_at}"
        )
        engine.dispose()
    return 0 if reading.most_memory < 300e6 else 1


if __name__ == "__main__":
    sys.exit(main())
