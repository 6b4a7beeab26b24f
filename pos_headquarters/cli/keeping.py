"""upgrade and backup: the database itself."""

import argparse
import os
from pathlib import Path
from typing import Any

from sqlalchemy.engine import make_url

from pos_headquarters import database
from pos_headquarters.cli.common import Failed, add_command, opened, url_of
from pos_headquarters.dumping import DumpFailed, dump


def add_to(commands: Any) -> None:
    add_command(
        commands, "upgrade", _upgrade, "Bring the database up to this version; serve does it by itself too."
    )
    backup = add_command(
        commands, "backup", _backup, "Copy the database while it is in use: SQLite's file, or by pg_dump."
    )
    backup.add_argument("file", type=Path, help="must not be there yet")


def _upgrade(options: argparse.Namespace) -> None:
    with opened(options) as engine, database.reading(engine) as connection:
        print(f"The database has schema {database.schema(connection)}.")


def _backup(options: argparse.Namespace) -> None:
    """The file is there whole or not at all."""
    address = make_url(url_of(options))
    is_sqlite = address.get_backend_name() == "sqlite"
    if is_sqlite and not (address.database and Path(address.database).exists()):
        raise Failed(f"There is no database {address.database}.")
    if options.file.exists():
        raise Failed(f"{options.file} is there already; nothing was copied.")
    part = options.file.with_name(f"{options.file.name}.part")
    try:
        # Who else is on this machine must not read customers, not even while it is written.
        os.close(os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600))
        if is_sqlite:
            database.copy_sqlite(address, part)
        else:
            dump(address, part)
        part.rename(options.file)
    except OSError as error:
        raise Failed(f"{options.file} can't be written: {error.strerror}.") from None
    except DumpFailed as error:
        raise Failed(str(error)) from None
    finally:
        part.unlink(missing_ok=True)
    print(f"{options.file}: {options.file.stat().st_size} bytes")
