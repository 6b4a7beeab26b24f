"""Claims: a job that works in many transactions, such as one that asks another service, still runs once.

Who runs it is named in the job's row with the time until when, which each of its transactions puts off. A
process that is killed says no more, so that its claim ends by itself and the job can be taken up again. The
time only has to be long beside what clocks of several machines differ by.
"""

from dataclasses import dataclass, field
from threading import Event

from sqlalchemy import ColumnElement, Connection, Engine, or_, update

from pos_headquarters import database
from pos_headquarters.services import times
from pos_headquarters.tables import jobs

SECONDS = 180.0
"""From the last transaction on; longer than any call of another service takes."""


class Lost(Exception):
    """Another process has taken the job over, which believed this one gone."""


class Stopped(Exception):
    """Headquarters ends; the job goes on when it is back."""


@dataclass(frozen=True)
class Claim:
    """A run of a job by this process."""

    engine: Engine
    job: str
    run_id: str
    stopping: Event = field(default_factory=Event)
    """Set when headquarters ends."""
    seconds: float = SECONDS
    """From the last transaction on; as long as the job may need for one, and for what lies between two."""

    def keep(self, connection: Connection) -> None:
        """First in each transaction of the work. Raises Lost and Stopped: nothing of it counts then."""
        if self.stopping.is_set():
            raise Stopped
        self._put_off(connection, self.seconds)

    def rest(self, seconds: float) -> None:
        """Wait, outside of any transaction. Raises Lost and Stopped."""
        with database.writing(self.engine) as connection:
            self._put_off(connection, seconds + self.seconds)
        if self.stopping.wait(seconds):
            raise Stopped

    def _put_off(self, connection: Connection, seconds: float) -> None:
        mine = (jobs.c.name == self.job, jobs.c.claimed_by == self.run_id)
        kept = update(jobs).where(*mine).values(claimed_until=times.after(seconds))
        if connection.execute(kept).rowcount == 0:
            raise Lost


def free() -> ColumnElement[bool]:
    """Of a job's row: nobody has claimed it, or who has is gone."""
    return or_(jobs.c.claimed_until.is_(None), jobs.c.claimed_until < times.now())


@database.retried
def take(claim: Claim, *, due: bool = False) -> bool:
    """False where somebody else has the job, or where it is not `due`."""
    wanted = [jobs.c.name == claim.job, free()]
    if due:
        wanted.append(jobs.c.next_run_at <= times.now())
    with database.writing(claim.engine) as connection:
        taken = {"claimed_by": claim.run_id, "claimed_until": times.after(claim.seconds)}
        return connection.execute(update(jobs).where(*wanted).values(**taken)).rowcount == 1


def give_up(connection: Connection, claim: Claim) -> None:
    """The run is over."""
    mine = (jobs.c.name == claim.job, jobs.c.claimed_by == claim.run_id)
    connection.execute(update(jobs).where(*mine).values(claimed_by=None, claimed_until=None))
