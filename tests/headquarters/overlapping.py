"""Two transactions at once, at the moment when it matters.

Headquarters keeps nothing in a process, so two threads with connections of their own are to its database
what two processes are.
"""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import ModuleType
from typing import Any, TypeVar

import pytest
from sqlalchemy import Engine, text

T = TypeVar("T")

SECONDS = 60
"""Beyond this something is wrong, on however busy a machine."""
_WAITING = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
)


class Held:
    """A thread that stops where it calls a function, until it is released."""

    def __init__(self, patch: pytest.MonkeyPatch, module: ModuleType, name: str, after: bool = False):
        self._reached, self._released = threading.Event(), threading.Event()
        self._pool = ThreadPoolExecutor(1)
        self._thread: int | None = None
        real = getattr(module, name)

        def stop(*args: Any, **kwargs: Any) -> Any:
            done = real(*args, **kwargs) if after else None
            if threading.get_ident() == self._thread:
                self._reached.set()
                assert self._released.wait(SECONDS)
            return done if after else real(*args, **kwargs)

        patch.setattr(module, name, stop)

    def start(self, work: Callable[[], T]) -> Future[T]:
        """Returns once it has come to the function."""

        def run() -> T:
            self._thread = threading.get_ident()
            return work()

        running = self._pool.submit(run)
        running.add_done_callback(lambda _: self._reached.set())
        assert self._reached.wait(SECONDS)
        assert not running.done(), running.result()
        return running

    def release(self) -> None:
        self._released.set()


def until_waiting(engine: Engine, *others: "Future[Any]") -> None:
    """Returns when as many transactions wait for a lock as there are others, or are done."""
    deadline = time.monotonic() + SECONDS
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        while connection.execute(_WAITING).scalar_one() < sum(not each.done() for each in others):
            assert time.monotonic() < deadline, "nobody waits"
            time.sleep(0.005)


def at_once(*work: Callable[[], T]) -> list[T]:
    """Each on a thread of its own, begun together."""
    together = threading.Barrier(len(work))

    def run(each: Callable[[], T]) -> T:
        together.wait(SECONDS)
        return each()

    with ThreadPoolExecutor(len(work)) as pool:
        return [each.result(SECONDS) for each in [pool.submit(run, each) for each in work]]
