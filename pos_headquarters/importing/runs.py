"""Files that are read in many transactions: how far each has come, and what there is to say of its rows.

How many rows were read is written in the transaction of what they brought, so a process that is killed
leaves nothing half done, and the next one that reads the same file goes on where it was.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import uuid_utils
from sqlalchemy import Connection, Row, delete, func, insert, select, update

from pos_headquarters.importing.report import LOOKS_LIKE, Line
from pos_headquarters.importing.source import FileRefused
from pos_headquarters.services import times
from pos_headquarters.tables import import_lines, import_runs

Kind = Literal["customers", "purchases"]
Remark = tuple[Line, bool]
"""With whether its row was taken."""


@dataclass(frozen=True, slots=True)
class Run:
    import_id: str
    rows: int
    """How many were read, whatever became of them."""
    taken: int
    known: int
    finished_at: str | None


def begin(connection: Connection, kind: Kind, store_id: str, digest: str, file_name: str) -> Run:
    """The run of this file, which may have begun before."""
    this = (
        import_runs.c.kind == kind,
        import_runs.c.store_id == store_id,
        import_runs.c.digest == digest,
    )
    row = connection.execute(select(import_runs).where(*this)).one_or_none()
    if row is not None:
        return _run(row)
    values = {
        "import_id": str(uuid_utils.uuid7()),
        "kind": kind,
        "store_id": store_id,
        "digest": digest,
        "file_name": file_name,
        "began_at": times.now(),
        "rows": 0,
        "taken": 0,
        "known": 0,
    }
    connection.execute(insert(import_runs), values)
    return Run(str(values["import_id"]), 0, 0, 0, None)


def begin_anew(connection: Connection, run: Run) -> Run:
    """A run that had come to its end, from the first row."""
    hold(connection, run)
    connection.execute(delete(import_lines).where(import_lines.c.import_id == run.import_id))
    anew = Run(run.import_id, 0, 0, 0, None)
    go_on(connection, run, anew, ())
    return anew


def hold(connection: Connection, run: Run) -> None:
    """Nobody else goes on with this run until the transaction ends. Raises FileRefused if somebody has."""
    row = connection.execute(
        select(import_runs).where(import_runs.c.import_id == run.import_id).with_for_update()
    ).one()
    if (row.rows, row.finished_at) != (run.rows, run.finished_at):
        raise FileRefused("The same file is being read by another process. That one goes on.")


def go_on(connection: Connection, before: Run, now: Run, remarks: Iterable[Remark]) -> None:
    """Keep how far it has come, in the transaction of what was taken."""
    connection.execute(
        update(import_runs)
        .where(import_runs.c.import_id == now.import_id)
        .values(rows=now.rows, taken=now.taken, known=now.known, finished_at=now.finished_at)
    )
    last = connection.execute(
        select(func.max(import_lines.c.place)).where(import_lines.c.import_id == before.import_id)
    ).scalar_one()
    rows = [
        {
            "import_id": now.import_id,
            "place": place,
            "row": line.line,
            "taken": taken,
            "reason": line.reason,
        }
        for place, (line, taken) in enumerate(remarks, 0 if last is None else last + 1)
    ]
    if rows:
        connection.execute(insert(import_lines), rows)


def lines(connection: Connection, run: Run, *, taken: bool) -> Iterator[Line]:
    """What is said of the rows that were taken, or of the others, in their order."""
    this = import_lines.c.import_id == run.import_id, import_lines.c.taken.is_(taken)
    wanted = select(import_lines.c.row, import_lines.c.reason).where(*this).order_by(import_lines.c.place)
    for row in connection.execution_options(yield_per=1000).execute(wanted):
        yield Line(row.row, row.reason)


def look_alike(connection: Connection, run: Run) -> int:
    """How many of those taken look like somebody else."""
    alike = (
        select(func.count())
        .select_from(import_lines)
        .where(import_lines.c.import_id == run.import_id, import_lines.c.reason.startswith(LOOKS_LIKE))
    )
    counted: int = connection.execute(alike).scalar_one()
    return counted


def _run(row: Row[tuple[object, ...]]) -> Run:
    return Run(row.import_id, row.rows, row.taken, row.known, row.finished_at)
