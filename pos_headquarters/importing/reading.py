"""A file is read some rows at a time, each batch with how far the file has come in one transaction.

Everything that needs no database is done between the transactions: registers write meanwhile.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Protocol, TypeVar

from sqlalchemy import Connection, Engine

from pos_headquarters import database
from pos_headquarters.importing import runs
from pos_headquarters.importing.report import LOOKS_LIKE, Line, Report
from pos_headquarters.importing.runs import Kind, Remark, Run
from pos_headquarters.services import times

AT_ONCE = 500
"""Rows of a transaction."""

Told = Callable[[int], None]
"""Is told how many rows have been read."""
ItemT = TypeVar("ItemT")
PreparedT = TypeVar("PreparedT")
ItemT_contra = TypeVar("ItemT_contra", contravariant=True)


class Stopped(Exception):
    """By a person. The same file goes on where it was."""

    def __init__(self, rows: int):
        super().__init__(f"Stopped after {rows} rows. The same command goes on from there.")


@dataclass(frozen=True, slots=True)
class Outcome:
    taken: int
    known: int
    remarks: list[Remark] = field(default_factory=list)


class Work(Protocol[ItemT_contra, PreparedT]):
    """What is done with the rows of a batch."""

    def prepare(self, items: Sequence[ItemT_contra]) -> PreparedT:
        """All that can be done before the transaction."""
        ...

    def take(self, connection: Connection, prepared: PreparedT) -> Outcome:
        """Write them. It may be done again, where the database asks for that."""
        ...

    def look(self, connection: Connection, prepared: PreparedT) -> Outcome:
        """What would become of them; nothing is written."""
        ...


@dataclass(frozen=True, slots=True)
class File:
    """What is read, and into which store."""

    kind: Kind
    store_id: str
    digest: str
    name: str
    format: str
    columns_not_used: tuple[str, ...] = ()
    remarks: tuple[Line, ...] = ()
    """About the file as a whole; nothing where it has no rows."""
    is_read_again: bool = False
    """Whether a file that was read to its end is read anew: every row is known by an ID of its own."""


def read(
    engine: Engine, file: File, items: Iterator[ItemT], work: Work[ItemT, PreparedT], told: Told
) -> Report:
    """Go on until the end of the file. Raises FileRefused, Stopped."""
    run = _begin(engine, file)
    if run.finished_at:
        again = Report(0, run.taken + run.known, rows=run.rows, read_before=run.finished_at)
        return _complete(engine, file, run, again)
    try:
        rest = islice(items, run.rows, None)
        while some := list(islice(rest, AT_ONCE)):
            run = _take(engine, run, work.prepare(some), len(some), file, work)
            told(run.rows)
        run = _finish(engine, run)
    except KeyboardInterrupt:
        raise Stopped(run.rows) from None
    return _complete(engine, file, run, Report(run.taken, run.known, rows=run.rows))


def try_out(
    engine: Engine, file: File, items: Iterator[ItemT], work: Work[ItemT, PreparedT], told: Told
) -> Report:
    """What `read` would report of a file that nobody has read; nothing is written. Raises Stopped."""
    report = Report(format=file.format, columns_not_used=list(file.columns_not_used), dry_run=True)
    try:
        while some := list(islice(items, AT_ONCE)):
            prepared = work.prepare(some)
            with database.reading(engine) as connection:
                outcome = work.look(connection, prepared)
            remarks = _with_those_of_the_file(file, report.rows, outcome.remarks)
            report.rows += len(some)
            report.taken += outcome.taken
            report.known += outcome.known
            report.not_taken += [line for line, taken in remarks if not taken]
            report.remarks += [line for line, taken in remarks if taken]
            told(report.rows)
    except KeyboardInterrupt:
        raise Stopped(report.rows) from None
    report.look_alike = sum(line.reason.startswith(LOOKS_LIKE) for line in report.remarks)
    return report


@database.retried
def _begin(engine: Engine, file: File) -> Run:
    with database.writing(engine) as connection:
        run = runs.begin(connection, file.kind, file.store_id, file.digest, file.name)
        return runs.begin_anew(connection, run) if run.finished_at and file.is_read_again else run


@database.retried
def _take(
    engine: Engine, run: Run, prepared: PreparedT, count: int, file: File, work: Work[ItemT, PreparedT]
) -> Run:
    with database.writing(engine) as connection:
        runs.hold(connection, run)
        outcome = work.take(connection, prepared)
        now = replace(
            run,
            rows=run.rows + count,
            taken=run.taken + outcome.taken,
            known=run.known + outcome.known,
        )
        runs.go_on(connection, run, now, _with_those_of_the_file(file, run.rows, outcome.remarks))
    return now


@database.retried
def _finish(engine: Engine, run: Run) -> Run:
    now = replace(run, finished_at=times.now())
    with database.writing(engine) as connection:
        runs.hold(connection, run)
        runs.go_on(connection, run, now, ())
    return now


def _with_those_of_the_file(file: File, rows_before: int, remarks: list[Remark]) -> list[Remark]:
    return remarks if rows_before else [*((line, True) for line in file.remarks), *remarks]


def _complete(engine: Engine, file: File, run: Run, report: Report) -> Report:
    """With the lines of all its rows, also of those that were read before the file was cut off."""
    with database.reading(engine) as connection:
        return replace(
            report,
            not_taken=list(runs.lines(connection, run, taken=False)),
            remarks=list(runs.lines(connection, run, taken=True)),
            look_alike=runs.look_alike(connection, run),
            format=file.format,
            columns_not_used=list(file.columns_not_used),
        )
