"""The channel database's one way in: a writer thread, reader threads, and the connections they work with.

Work is a function that gets a `Tx` (writing) or a `Reader`. Whatever happens to it, its future is answered:
with the result, with the work's own error, or with the `sqlite3` error that kept it from being done.
"""

import itertools
import queue
import sqlite3
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from pos_app.channel.connection import connect

T = TypeVar("T")
Params = Sequence[Any] | Mapping[str, Any]

LOOK_UP_AFTER = 2000
"""SQLite's instructions until a reader looks whether its question is still wanted: under a millisecond."""


@dataclass(frozen=True, slots=True)
class Who:
    """Who is at work; goes with every piece of work."""

    associate_id: str | None = None
    overridden_by: str | None = None
    language: str = ""
    """Such as sv or zh_CN, in which they read; "" where nobody has chosen one."""


NOBODY = Who()


class Superseded(Exception):
    """A newer question took this one's place."""


class Closed(Exception):
    """The database was closed before the work could be done."""


class Reader:
    """What reading work gets: one consistent view of the database."""

    def __init__(self, connection: sqlite3.Connection, who: Who = NOBODY):
        self.connection = connection
        self.who = who

    def one(self, sql: str, params: Params = ()) -> sqlite3.Row | None:
        row: sqlite3.Row | None = self.connection.execute(sql, params).fetchone()
        return row

    def all(self, sql: str, params: Params = ()) -> list[sqlite3.Row]:
        return self.connection.execute(sql, params).fetchall()


class Tx(Reader):
    """What writing work gets: one transaction, committed when the work returns, undone when it raises."""

    def execute(self, sql: str, params: Params = ()) -> sqlite3.Cursor:
        return self.connection.execute(sql, params)

    def execute_many(self, sql: str, rows: Iterable[Params]) -> None:
        self.connection.executemany(sql, rows)


@dataclass(slots=True)
class _Job:
    work: Callable[[Any], Any]
    who: Who
    future: Future[Any] = field(default_factory=Future)
    replaces: str | None = None
    superseded: bool = False


class _Connection:
    """A thread's connection, opened at its first need and again after it failed."""

    def __init__(self, path: Path, *, query_only: bool):
        self._open = partial(connect, path, query_only=query_only)
        self._connection: sqlite3.Connection | None = None

    def get(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = self._open()
        return self._connection

    def transact(self, begin: str, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do the work in one transaction; undone if it raises or can't be committed."""
        connection = self.get()
        connection.execute(begin)
        try:
            value = work(connection)
            connection.execute("COMMIT")
        except BaseException:
            self._undo(connection)
            raise
        return value

    def _undo(self, connection: sqlite3.Connection) -> None:
        try:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        except sqlite3.Error:
            self.close()

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class Writer:
    """The one thread that writes. A tap's work (urgent) goes before a download's, each in one transaction."""

    def __init__(self, path: Path):
        self._connection = _Connection(path, query_only=False)
        self._jobs: queue.PriorityQueue[tuple[int, int, _Job | None]] = queue.PriorityQueue()
        self._count = itertools.count()
        self._lock = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="channel-writer", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[Tx], T], *, who: Who = NOBODY, urgent: bool = True) -> Future[T]:
        """The future has the work's value once it is committed; `Closed` after close()."""
        job = _Job(work, who)
        with self._lock:
            if self._closed:
                job.future.set_exception(Closed())
            else:
                self._jobs.put((0 if urgent else 1, next(self._count), job))
        return job.future

    def close(self) -> None:
        """Finish what was submitted, then end."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._jobs.put((2, next(self._count), None))
        self._thread.join()

    def _run(self) -> None:
        while (job := self._jobs.get()[2]) is not None:
            _answer(job, partial(self._do, job))
        self._connection.close()

    def _do(self, job: _Job) -> Any:
        return self._connection.transact(
            "BEGIN IMMEDIATE", lambda connection: job.work(Tx(connection, job.who))
        )


class Readers:
    """Threads that read, each with a query-only connection of its own."""

    def __init__(self, path: Path, threads: int = 2):
        self._path = path
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._latest: dict[str, _Job] = {}
        self._closed = False
        self._threads = [
            threading.Thread(target=self._run, name=f"channel-reader-{number}", daemon=True)
            for number in range(threads)
        ]
        for thread in self._threads:
            thread.start()

    def submit(
        self, work: Callable[[Reader], T], *, who: Who = NOBODY, replaces: str | None = None
    ) -> Future[T]:
        """The future has the work's value.

        Work with the same `replaces` that was submitted before is interrupted and raises `Superseded`.
        """
        job = _Job(work, who, replaces=replaces)
        with self._lock:
            if self._closed:
                job.future.set_exception(Closed())
                return job.future
            if replaces is not None:
                if older := self._latest.get(replaces):
                    older.superseded = True
                self._latest[replaces] = job
            self._jobs.put(job)
        return job.future

    def close(self) -> None:
        """Finish what was submitted, then end."""
        with self._lock:
            if not self._closed:
                self._closed = True
                for _ in self._threads:
                    self._jobs.put(None)
        for thread in self._threads:
            thread.join()

    def _run(self) -> None:
        connection = _Connection(self._path, query_only=True)
        while (job := self._jobs.get()) is not None:
            _answer(job, partial(self._do, job, connection))
        connection.close()

    def _do(self, job: _Job, connection: _Connection) -> Any:
        try:
            if not job.superseded:
                value = connection.transact("BEGIN", partial(self._read, job))
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
        finally:
            self._forget(job)
        if job.superseded:
            raise Superseded
        return value

    def _read(self, job: _Job, connection: sqlite3.Connection) -> Any:
        # Not by interrupt(), which is lost when it comes between two statements.
        connection.set_progress_handler(lambda: job.superseded, LOOK_UP_AFTER)
        try:
            return job.work(Reader(connection, job.who))
        finally:
            connection.set_progress_handler(None, 0)

    def _forget(self, job: _Job) -> None:
        with self._lock:
            if job.replaces is not None and self._latest.get(job.replaces) is job:
                del self._latest[job.replaces]


def _answer(job: _Job, do: Callable[[], Any]) -> None:
    """Whatever the work raises goes to who asked: the thread lives on."""
    if not job.future.set_running_or_notify_cancel():
        return
    try:
        value = do()
    except BaseException as error:
        job.future.set_exception(error)
    else:
        job.future.set_result(value)
