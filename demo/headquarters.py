"""A real headquarters process on this machine, with demo data: for the tour and for the tests."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Any

_START_SECONDS = 60
_ANNOUNCEMENT = "Headquarters listens on "
_TWO_WORDS = ("administrators", "jobs", "problems", "registers", "customers", "twins", "workers")


class HeadquartersFailed(Exception):
    """The process ended, or did not begin to listen; the message has what it wrote."""


class HeadquartersProcess:
    """Headquarters on an SQLite file of its own, or on the `database` of an address.

    The first `start` makes the demo retailer if it is not there yet (`retailer` is what
    `pos-headquarters demo --json` printed, kept beside the file) and takes a free port; after `kill`,
    `start` comes back on the same port. Its error stream goes into a file .log there too.
    """

    def __init__(
        self, database_path: Path, customers: int = 50, seed: int = 1, port: int = 0, database: str = ""
    ):
        self._path = database_path
        self._database = database or f"sqlite:///{database_path.absolute()}"
        self._customers = customers
        self._seed = seed
        self._port = port
        self._process: subprocess.Popen[str] | None = None
        self._log = database_path.with_suffix(".log")
        self.retailer: dict[str, Any] = {}

    @property
    def url(self) -> str:
        """The address that a register is activated with."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def pid(self) -> int:
        """Of the running process."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Returns when it accepts connections. Raises HeadquartersFailed."""
        told = self._path.with_suffix(".retailer.json")
        if not told.exists():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            said = self.command("demo", "--json", f"--customers={self._customers}", f"--seed={self._seed}")
            told.write_text(said, "utf-8")
        self.retailer = json.loads(told.read_text("utf-8"))
        with self._log.open("ab") as errors:
            self._process = subprocess.Popen(
                self._arguments("serve", f"--port={self._port}"),
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                encoding="utf-8",
            )
        self._port = int(self._announced(self._process).rpartition(":")[2])

    def command(self, *arguments: str) -> str:
        """Run `pos-headquarters` on this database, such as command("jobs", "run", "1010")."""
        done = subprocess.run(self._arguments(*arguments), capture_output=True, text=True, encoding="utf-8")
        if done.returncode:
            raise HeadquartersFailed(done.stderr)
        return done.stdout

    def kill(self) -> None:
        """At once and from outside, as a power cut would."""
        self._end(subprocess.Popen.kill)

    def stop(self) -> None:
        """As an administrator would."""
        self._end(subprocess.Popen.terminate)

    def __enter__(self) -> "HeadquartersProcess":
        self.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.kill()

    def _arguments(self, *arguments: str) -> Sequence[str]:
        # The database option belongs to the command, which may be two words.
        words = 2 if arguments[0] in _TWO_WORDS else 1
        command, rest = arguments[:words], arguments[words:]
        return [
            sys.executable,
            "-X",
            "utf8",
            "-m",
            "pos_headquarters",
            *command,
            f"--database={self._database}",
            *rest,
        ]

    def _announced(self, process: subprocess.Popen[str]) -> str:
        assert process.stdout is not None
        lines: list[str] = []
        announced = process.stdout
        reader = Thread(target=lambda: lines.append(announced.readline()), daemon=True)
        reader.start()
        reader.join(_START_SECONDS)
        if not lines or not lines[0].startswith(_ANNOUNCEMENT):
            self.kill()
            written = self._log.read_text("utf-8", "replace")
            raise HeadquartersFailed(written or "Headquarters did not begin to listen.")
        return lines[0].strip()

    def _end(self, how: Any) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        how(process)
        process.wait()
        assert process.stdout is not None
        process.stdout.close()
