"""Headquarters as end-to-end tests have it: one process or two, on SQLite or on PostgreSQL."""

import contextlib
import io
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from threading import Thread
from typing import Any

from sqlalchemy import Engine, TextClause, text

from demo.headquarters import HeadquartersProcess
from pos_headquarters import cli, database
from tests.support.balancer import Balancer
from tests.support.databases import Databases


class Headquarters(HeadquartersProcess):
    """With what tests need to know of its tables; commands run in this process, a second faster each."""

    def command(self, *arguments: str) -> str:
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            assert cli.main([*self._arguments(*arguments)[5:]]) == 0
        return said.getvalue()

    @cached_property
    def engine(self) -> Engine:
        return database.open_engine(self._database)

    def rows(self, sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
        """What a query brings; ? is a parameter. Truth is 1 or 0, as at registers."""
        with database.reading(self.engine) as connection:
            found = connection.execute(_text(sql), _named(parameters))
            return [tuple(int(each) if isinstance(each, bool) else each for each in row) for row in found]

    def write(self, sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
        """As another system would, or an administrator; what the statement returns."""
        with database.writing(self.engine) as connection:
            done = connection.execute(_text(sql), _named(parameters))
            return [tuple(row) for row in done] if done.returns_rows else []

    def associate(self, permission="client_book.remove"):
        """Somebody of the first store."""
        return next(one for one in self.retailer["associates"] if permission in one["permissions"])

    def code(self, number=0) -> str:
        """A fresh activation code for a register of the first store."""
        register = self.retailer["registers"][number]["number"]
        return self.command("registers", "code", register).split()[-1]

    def shake(self) -> None:
        """What happens to it in the middle of a test: nothing, where there is only one."""

    def shake_while_working(self) -> None:
        """What happens to it in the middle of a call."""

    def settle(self) -> None:
        """It is as before."""

    def kill(self) -> None:
        super().kill()
        self.engine.dispose()


class TwoHeadquarters(Headquarters):
    """Two processes on one database behind a balancer, of which one is killed, and comes back."""

    def __init__(self, path: Path, customers: int, url: str):
        super().__init__(path, customers, database=url)
        self._other = HeadquartersProcess(path, database=url)
        self._balancer: Balancer | None = None
        self._killed: HeadquartersProcess | None = None
        self._next = 0
        self._shaking: Thread | None = None

    @property
    def url(self) -> str:
        assert self._balancer is not None
        return self._balancer.url

    def start(self) -> None:
        super().start()
        self._other.start()
        self._balancer = Balancer((self._port, self._other._port))

    def kill(self) -> None:
        self.settle()
        if self._balancer:
            self._balancer.close()
        self._other.kill()
        super().kill()

    def shake(self) -> None:
        """One of the two goes between two calls, while the test goes on, and comes back."""
        assert self._balancer is not None
        self._next = 1 - self._next
        self._shaking = Thread(target=self._balancer.between_calls, args=[lambda: self._kill_one(self._next)])
        self._shaking.start()

    def shake_while_working(self) -> None:
        """The next call is never answered: the process that has it is killed."""
        assert self._balancer is not None
        self.settle()
        self._balancer.in_the_next_call(self._kill_one)

    def settle(self) -> None:
        """Both are there."""
        shaking, self._shaking = self._shaking, None
        if shaking:
            shaking.join()
        killed, self._killed = self._killed, None
        if killed:
            _start(killed)

    def _kill_one(self, which: int) -> None:
        self._killed = self._other if which else self
        _kill(self._killed)


def _start(process: HeadquartersProcess) -> None:
    HeadquartersProcess.start(process)


def _kill(process: HeadquartersProcess) -> None:
    HeadquartersProcess.kill(process)


@contextlib.contextmanager
def running(kind: str, folder: Path, customers: int, servers: Databases | None) -> Iterator[Headquarters]:
    """sqlite, postgresql or two (processes on PostgreSQL); `servers` makes databases for the last ones."""
    path = folder / "headquarters.sqlite"
    if kind == "sqlite":
        made = Headquarters(path, customers)
    else:
        assert servers is not None
        url = servers.create()
        made = (
            TwoHeadquarters(path, customers, url)
            if kind == "two"
            else Headquarters(path, customers, database=url)
        )
    with made:
        yield made


def _text(sql: str) -> TextClause:
    numbers = iter(range(1, 100))
    return text(re.sub(r"\?(\d*)", lambda found: f":p{found[1] or next(numbers)}", sql))


def _named(parameters: tuple[Any, ...]) -> dict[str, Any]:
    return {f"p{number}": value for number, value in enumerate(parameters, 1)}
