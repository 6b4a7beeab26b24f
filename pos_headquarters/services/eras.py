"""By which a database that was put back to an earlier day is noticed, whatever it has published since.

Every start of headquarters begins an era, and a page names the era and the revision that were published when
it was read. A database put back does not know that era, or begins another one before that revision.
"""

import re
import secrets

from sqlalchemy import Connection, Engine, delete, insert, select

from pos_headquarters import database
from pos_headquarters.services import numbers
from pos_headquarters.tables import eras

_AS_OF = re.compile(r"([0-9a-f]{16})\.([0-9]{1,18})")
_NEWEST_FIRST = eras.c.begins_after.desc()


@database.retried
def begin(engine: Engine) -> None:
    """Before a process publishes anything, or tells a register anything."""
    with database.writing(engine) as connection:
        numbers.last_change_number(connection)  # nobody publishes meanwhile
        published = numbers.counter(connection, "published")
        # In which nothing was published. It is not gone on with: so much may be lost of it.
        connection.execute(delete(eras).where(eras.c.begins_after >= published))
        connection.execute(insert(eras), {"era_id": secrets.token_hex(8), "begins_after": published})


def current(connection: Connection) -> str:
    return connection.execute(select(eras.c.era_id).order_by(_NEWEST_FIRST).limit(1)).scalar() or ""


def as_of(connection: Connection, published: int) -> str:
    """Names what is published; empty where no era has published anything yet."""
    by = eras.c.begins_after < published
    era_id = connection.execute(select(eras.c.era_id).where(by).order_by(_NEWEST_FIRST).limit(1)).scalar()
    return f"{era_id}.{published}" if era_id else ""


def was_put_back(connection: Connection, told: str) -> bool:
    """Whether what `as_of` named once is not what this database has published."""
    named = _AS_OF.fullmatch(told)
    if named is None:
        return False
    begun = select(eras.c.begins_after).where(eras.c.era_id == named[1]).scalar_subquery()
    since = select(eras.c.begins_after).where(eras.c.begins_after >= begun).order_by(eras.c.begins_after)
    found = connection.execute(since.limit(2)).scalars().all()
    if not found:
        return True
    ended = found[1] if len(found) > 1 else numbers.counter(connection, "published")
    return int(named[2]) > ended
