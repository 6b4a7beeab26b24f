"""Kills an upgrade at each of its steps: python -m tests.channel.killed [DATABASE…] FOLDER

A step is a statement, or a file that is opened, renamed or removed. Each kill is of a process of its own on a
fresh copy of the database. What it leaves must be what was or what shall be, and the next start must go on.
"""

import os
import shutil
import signal
import sqlite3
import sys
from pathlib import Path
from typing import Any

from pos_app.channel import schema, upgrading
from tests.channel.support import dump


def main(databases: list[Path], folder: Path) -> int:
    """How many kills there were. Raises AssertionError."""
    assert upgrading  # imported before the first kill, which would else be at an import
    return sum(_each_step(database, folder / database.stem) for database in databases)


def _each_step(database: Path, folder: Path) -> int:
    before, after = dump(database), dump(_upgraded(database, folder / "whole"))
    step = 0
    while True:
        path = _copy(database, folder / str(step))
        process = os.fork()
        if process == 0:
            _upgrade_and_die(path, step)
        status = os.waitpid(process, 0)[1]
        assert dump(path) in (before, after), f"killed at step {step}: neither before nor after"
        backup = path.with_name(f"{path.name}.schema-{database.stem}")
        assert dump(path) == before or dump(backup) == before, f"killed at step {step}: no backup"
        schema.ensure(path)
        assert dump(path) == after, f"killed at step {step}: the next start did not end it"
        assert not list(path.parent.glob("*.making*")), f"killed at step {step}: something is left over"
        shutil.rmtree(path.parent)
        if status == 0:
            return step
        assert os.WTERMSIG(status) == signal.SIGKILL
        step += 1


def _upgrade_and_die(path: Path, step: int) -> None:
    left = step

    def one_step(*_: object) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def hear(event: str, _arguments: tuple[object, ...]) -> None:
        if event in ("os.rename", "os.remove", "sqlite3.connect"):
            one_step()

    def connected(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connection = connect(*arguments, **options)
        connection.set_trace_callback(one_step)
        return connection

    connect, sqlite3.connect = sqlite3.connect, connected
    sys.addaudithook(hear)
    schema.ensure(path)
    os._exit(0)


def _upgraded(database: Path, folder: Path) -> Path:
    path = _copy(database, folder)
    schema.ensure(path)
    return path


def _copy(database: Path, folder: Path) -> Path:
    folder.mkdir(parents=True)
    return Path(shutil.copy(database, folder / "channel.sqlite"))


if __name__ == "__main__":
    *given, place = map(Path, sys.argv[1:])
    kept = sorted(Path(__file__).parents[1].glob("databases/*.sqlite"))[:-1]
    print(f"{main(given or kept, place)} kills, nothing lost")
