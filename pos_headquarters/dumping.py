"""A copy of headquarters' PostgreSQL by PostgreSQL's own programs, pg_dump and pg_restore."""

import os
import subprocess
from pathlib import Path

from sqlalchemy import URL


class DumpFailed(Exception):
    """The copy is not one; the message has what the program said."""


def dump(address: URL, file: Path) -> None:
    """Everything that was committed when it began; nobody waits for it. Raises DumpFailed, or OSError.

    The password is not in the command, which everybody on the machine can read while it runs.
    """
    query = dict(address.query)
    password = address.password or query.pop("password", None)
    open_address = URL.create(
        "postgresql", address.username, None, address.host, address.port, address.database, query
    )
    environment = os.environ | ({"PGPASSWORD": str(password)} if password else {})
    target = ("--format=custom", "--no-owner", f"--file={file}")
    _run(("pg_dump", *target, f"--dbname={open_address.render_as_string()}"), environment)
    _run(("pg_restore", "--list", str(file)), environment)


def _run(command: tuple[str, ...], environment: dict[str, str]) -> None:
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True)
    except FileNotFoundError:
        raise DumpFailed(f"{command[0]} is missing. On Debian: apt-get install postgresql-client") from None
    if done.returncode:
        raise DumpFailed(f"{command[0]} ended with {done.returncode}: {done.stderr.strip()}")
