"""Kills the real register from outside, at random points of saving and syncing.

    python -m tests.kill --runs 200 --seed 1

In each run an associate works at a `pos-app` process until SIGKILL; headquarters is sometimes down, or
killed too. Then the register is started again without a window and syncs. Everything that the screen had
said was saved must be at headquarters exactly once, and the queue must be empty.
"""

import argparse
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path

from demo.headquarters import HeadquartersProcess
from demo.place import prepare

DRAIN_SECONDS = 30
HERE, THERE = "the register", "headquarters"
DOUBLED = "SELECT count(*) - count(DISTINCT last_name) FROM customer WHERE last_name LIKE 'k%x%'"
_CUSTOMER = "SELECT count(account_number) FROM customer WHERE last_name = ?"
_NOTE = "SELECT count(*) FROM entry WHERE text = 'note ' || ?"
_BOOK_HERE = "SELECT count(*) FROM customer WHERE last_name = ? AND associate_id IS NOT NULL"
_BOOK_THERE = (
    "SELECT count(*) FROM customer JOIN client_book_customer USING (customer_id) WHERE last_name = ?"
)
COUNTS = {
    (HERE, "customer"): _CUSTOMER,
    (THERE, "customer"): _CUSTOMER,
    (HERE, "note"): _NOTE,
    (THERE, "note"): _NOTE,
    (HERE, "book"): _BOOK_HERE,
    (THERE, "book"): _BOOK_THERE,
    (HERE, "removed"): _BOOK_HERE,
    (THERE, "removed"): _BOOK_THERE,
}


class Lost(AssertionError):
    """Something that was said to be saved is not at headquarters exactly once."""


class Store:
    """A headquarters and one register of it, for many runs."""

    def __init__(self, folder: Path):
        self.home = folder / "register"
        self.database = folder / "headquarters.sqlite"
        self.headquarters = HeadquartersProcess(self.database, customers=50)
        self.headquarters.start()
        self.up = True
        register = self.headquarters.retailer["registers"][0]
        here = [
            one
            for one in self.headquarters.retailer["associates"]
            if register["store_number"] in one["store_numbers"]
        ]
        self.associate = next(one for one in here if "client_book.remove" in one["permissions"])
        prepare(self.home, self.headquarters.url, sync_seconds=0.2)
        self.pos_app("activate", self.headquarters.url, register["activation_code"])

    def pos_app(self, *arguments: str) -> dict:
        command = [sys.executable, "-m", "pos_app", *arguments, "--json"]
        said = subprocess.run(command, env=self._environment(), capture_output=True, text=True, check=False)
        if said.returncode == 2 or not said.stdout:
            raise Lost(f"{' '.join(arguments)}: {said.stdout} {said.stderr}")
        return json.loads(said.stdout)

    def set_headquarters(self, up: bool) -> None:
        if up and not self.up:
            self.headquarters.start()
        if self.up and not up:
            self.headquarters.kill()
        self.up = up

    def work_and_kill(self, seed: int, rng: random.Random) -> list[tuple[str, str]]:
        """What the screen said was saved, in order, until the register was killed."""
        command = [sys.executable, "-m", "tests.kill_driver", str(seed)]
        command += [self.associate["operator_id"], self.associate["pin"]]
        register = subprocess.Popen(command, env=self._environment(), stdout=subprocess.PIPE, text=True)
        assert register.stdout is not None
        if register.stdout.readline().strip() != "READY":
            register.kill()
            raise Lost(f"the register did not open in run {seed}: exit status {register.wait()}")
        timer = threading.Timer(rng.uniform(0.02, 3.0), register.kill)
        timer.start()
        if rng.random() < 0.25:
            time.sleep(rng.uniform(0.0, 1.0))
            self.set_headquarters(not self.up)
        said = [
            line.split()[1:] for line in register.stdout if line.startswith("SAVED ") and line.endswith("\n")
        ]
        timer.join()
        if register.wait() != -9:
            raise Lost(f"the register ended by itself in run {seed}: exit status {register.returncode}")
        register.stdout.close()
        return [(what, marker) for what, marker in said]

    def drain(self) -> None:
        """Sync until the queue is empty and its effects have come back."""
        self.set_headquarters(True)
        until = time.monotonic() + DRAIN_SECONDS
        while True:
            status = self.pos_app("sync")
            left = self._count(HERE, "SELECT count(*) FROM upload_queue")
            pending = self._count(HERE, "SELECT count(*) FROM customer WHERE account_number IS NULL")
            if status["synced"] and not left and not pending:
                return
            if time.monotonic() > until:
                raise Lost(f"the queue does not drain: {left} left, {pending} pending, {status}")
            time.sleep(0.3)

    def check(self, said: list[tuple[str, str]]) -> None:
        """Everything said is at both places once; what was under way at the kill may be or not be."""
        for what, marker in said:
            leaving, left = (("removing", marker) in said, ("removed", marker) in said)
            if what == "removing" or (what == "book" and leaving):
                continue
            for where in (THERE, HERE):
                count = self._count(where, COUNTS[where, what], marker)
                if count != (0 if left and what == "removed" else 1):
                    raise Lost(f"{what} of {marker}: {count} at {where}")
        for where in (THERE, HERE):
            if doubled := self._count(where, DOUBLED):
                raise Lost(f"{doubled} customers doubled at {where}")

    def _count(self, where: str, sql: str, *parameters: str) -> int:
        path = self.database if where == THERE else self.home / "channel.sqlite"
        with closing(sqlite3.connect(path)) as tables:
            row = tables.execute(sql, parameters).fetchone()
        return row[0] if row else 0

    def close(self) -> None:
        self.headquarters.kill()

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "POS_APP_HOME": str(self.home), "QT_QPA_PLATFORM": "offscreen"}


def run(runs: int, seed: int, folder: Path) -> int:
    """Returns how many things were said to be saved; raises Lost at the first that is not."""
    store = Store(folder)
    total = 0
    try:
        for number in range(runs):
            rng = random.Random(seed * 1_000_003 + number)
            store.set_headquarters(rng.random() < 0.7)
            said = store.work_and_kill(seed * 100_000 + number, rng)
            store.drain()
            store.check(said)
            total += len(said)
            print(f"run {number + 1}/{runs}: {len(said)} saved, all there once", flush=True)
    finally:
        store.close()
    return total


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.kill", description=__doc__)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        print(f"{run(asked.runs, asked.seed, Path(place))} things saved, none lost, none doubled")
