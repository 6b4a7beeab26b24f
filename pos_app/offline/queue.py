"""The upload queue: what this register did and headquarters has yet to confirm.

A row is written in the transaction of the change it tells. It is waiting until headquarters answers,
arrived (it has a revision) until a download has brought its effect, and parked when headquarters
refuses it. Nothing is ever "in flight": whatever waits is due, and resending is safe.
"""

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import uuid_utils

from pos_app.channel.database import Reader, Tx
from pos_contract.changes import ActivityAdded, Change, CustomerAdded, NoteAdded, Payload
from pos_contract.codec import to_json, to_plain
from pos_contract.hanging import BOOK_KINDS, GIVEN_UP, HOLDING_KINDS, REVISING_KINDS
from pos_contract.messages import MOST_QUEUED, QueuedChange


@dataclass(frozen=True, slots=True)
class Depth:
    waiting: int
    parked: int
    oldest_made_at: str | None


def new_id() -> str:
    """A UUIDv7: the identity of a record or a change, for good."""
    return str(uuid_utils.uuid7())


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def add(tx: Tx, customer_id: str, payload: Payload) -> Change:
    """Queue a change of one customer, in the transaction that makes its effect.

    Raises ValueError when nobody is signed in: every change has its author.
    """
    if tx.who.associate_id is None:
        raise ValueError("a change needs the associate who made it")
    change = Change(
        change_id=new_id(),
        sequence=0,
        customer_id=customer_id,
        associate_id=tx.who.associate_id,
        made_at=now(),
        kind=payload.kind,
        schema=payload.schema,
        payload=to_plain(payload),
        overridden_by=tx.who.overridden_by,
    )
    return replace(change, sequence=_insert(tx, change, None))


def _insert(tx: Tx, change: Change, sequence: int | None) -> int:
    """Returns the change's place; the next one where none is given."""
    return (
        tx.execute(
            "INSERT INTO upload_queue (sequence, change_id, customer_id, associate_id, overridden_by,"
            " made_at, kind, schema_number, payload, state, tries, facts)"
            " VALUES (?,?,?,?,?,?,?,?,?,'waiting',0,'{}')",
            (
                sequence,
                change.change_id,
                change.customer_id,
                change.associate_id,
                change.overridden_by,
                change.made_at,
                change.kind,
                change.schema,
                to_json(change.payload).decode(),
            ),
        ).lastrowid
        or 0
    )


def get(read: Reader, change_id: str) -> Change | None:
    row = read.one("SELECT * FROM upload_queue WHERE change_id = ?", (change_id,))
    return change_of(row) if row else None


def due(read: Reader, limit: int, without: Collection[str] = ()) -> tuple[Change, ...]:
    """What is to be sent next, in the order it was made, without what hangs on a parked change and
    without the customers named.

    Nothing hangs on a change of which headquarters has made a decision: it stands there for a person.
    """
    rows = read.all(
        f"SELECT * FROM upload_queue AS later WHERE state = 'waiting' AND revision IS NULL"
        f" AND customer_id NOT IN (SELECT value FROM json_each(?)) AND NOT EXISTS ("
        f" SELECT 1 FROM upload_queue AS parked WHERE parked.customer_id = later.customer_id"
        f" AND parked.state = 'parked' AND parked.revision IS NULL"
        f" AND coalesce(parked.fault, 0) NOT IN {GIVEN_UP!r}"
        f" AND parked.sequence < later.sequence AND ({_HANGS}))"
        f" ORDER BY sequence LIMIT ?",
        (json.dumps(list(without)), limit),
    )
    return tuple(change_of(row) for row in rows)


# The rules of pos_contract.hanging where rows are chosen.
_HANGS = (
    f"parked.kind = '{CustomerAdded.kind}'"
    f" OR (parked.kind IN {HOLDING_KINDS!r} AND later.kind IN {BOOK_KINDS!r})"
    f" OR (later.kind IN {REVISING_KINDS!r} AND json_extract(parked.payload, '$.entry_id')"
    " = json_extract(later.payload, '$.entry_id'))"
)


def of_customer(read: Reader, customer_id: str) -> tuple[Change, ...]:
    """The changes of a customer that count on top of headquarters' row: all that are not parked.

    A customer's own creation counts even when parked: what was typed must not vanish.
    """
    rows = read.all(
        "SELECT * FROM upload_queue WHERE customer_id = ? AND (state = 'waiting' OR kind IN (?, ?, ?))"
        " ORDER BY sequence",
        (customer_id, CustomerAdded.kind, NoteAdded.kind, ActivityAdded.kind),
    )
    return tuple(change_of(row) for row in rows)


def depth(read: Reader) -> Depth:
    row = read.one(
        "SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,"
        " count(*) FILTER (WHERE state = 'parked') AS parked, min(made_at) AS oldest"
        " FROM upload_queue WHERE revision IS NULL"
    )
    assert row is not None
    return Depth(row["waiting"], row["parked"], row["oldest"])


def everything(read: Reader) -> tuple[Change, ...]:
    """All that is in the queue, in the order it was made."""
    return tuple(change_of(row) for row in read.all("SELECT * FROM upload_queue ORDER BY sequence"))


def told(read: Reader) -> tuple[QueuedChange, ...]:
    """The oldest of what headquarters has not answered for good, for its administrators."""
    rows = read.all(
        "SELECT * FROM upload_queue WHERE revision IS NULL ORDER BY sequence LIMIT ?", (MOST_QUEUED,)
    )
    return tuple(
        QueuedChange(
            *(row["change_id"], row["customer_id"], row["associate_id"], row["kind"], row["made_at"]),
            *(row["state"], row["tries"], row["fault"]),
        )
        for row in rows
    )


def mark_arrived(tx: Tx, change_id: str, revision: int) -> None:
    """Headquarters has applied it; it counts here until a download reaches that revision."""
    tx.execute(
        "UPDATE upload_queue SET revision = ?, state = 'waiting', fault = NULL, facts = '{}'"
        " WHERE change_id = ?",
        (revision, change_id),
    )


def mark_parked(
    tx: Tx, change_id: str, fault: int, facts: dict[str, str], revision: int | None = None
) -> None:
    """Headquarters said no. With a revision it has made a decision of it, which a download brings."""
    tx.execute(
        "UPDATE upload_queue SET state = 'parked', fault = ?, facts = ?, tries = tries + 1, revision = ?"
        " WHERE change_id = ?",
        (fault, json.dumps(facts), revision, change_id),
    )


def mark_tried(tx: Tx, change_id: str, fault: int | None) -> None:
    """It stays waiting."""
    tx.execute("UPDATE upload_queue SET fault = ?, tries = tries + 1 WHERE change_id = ?", (fault, change_id))


def mark_waiting(tx: Tx, change_id: str) -> bool:
    """Put a parked change back in line, under a new ID: headquarters has answered the old one for good."""
    return (
        tx.execute(
            "UPDATE upload_queue SET state = 'waiting', change_id = ?, fault = NULL, facts = '{}'"
            " WHERE change_id = ? AND state = 'parked'",
            (new_id(), change_id),
        ).rowcount
        == 1
    )


def mark_due(tx: Tx, change_ids: Sequence[str]) -> None:
    """Send again, as they are, changes that were refused and are settled at headquarters."""
    tx.execute(
        "UPDATE upload_queue SET state = 'waiting', fault = NULL, facts = '{}' WHERE state = 'parked'"
        " AND revision IS NULL AND change_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(change_ids)),),
    )


def drop(tx: Tx, change_id: str) -> None:
    """Forget a change that is settled at headquarters."""
    tx.execute("DELETE FROM upload_queue WHERE change_id = ?", (change_id,))


def drop_parked_places(tx: Tx, customer_id: str) -> None:
    """Forget what headquarters refused about the customer's place in a client book; it has the receipt."""
    tx.execute(
        f"DELETE FROM upload_queue WHERE customer_id = ? AND state = 'parked' AND kind IN {BOOK_KINDS!r}",
        (customer_id,),
    )


def take_out(tx: Tx, customer_id: str) -> tuple[Change, ...]:
    """Take away everything that waits or is parked for a customer; returns it, for `put_back`."""
    rows = tx.all("SELECT * FROM upload_queue WHERE customer_id = ? ORDER BY sequence", (customer_id,))
    tx.execute("DELETE FROM upload_queue WHERE customer_id = ?", (customer_id,))
    return tuple(change_of(row) for row in rows)


def put_back(tx: Tx, changes: Sequence[Change]) -> None:
    """Queue again what was taken out, as it was and in its old place."""
    for one in changes:
        _insert(tx, one, one.sequence)


def send_arrived_again(tx: Tx) -> None:
    """What headquarters has answered and no download has brought is sent once more, as it was."""
    tx.execute(
        "UPDATE upload_queue SET state = 'waiting', fault = NULL, facts = '{}', revision = NULL"
        " WHERE revision IS NOT NULL"
    )


def drop_arrived(tx: Tx, revision: int) -> int:
    """Forget what the download has brought. Returns how many."""
    return tx.execute("DELETE FROM upload_queue WHERE revision <= ?", (revision,)).rowcount


def change_of(row: sqlite3.Row) -> Change:
    return Change(
        change_id=row["change_id"],
        sequence=row["sequence"],
        customer_id=row["customer_id"],
        associate_id=row["associate_id"],
        made_at=row["made_at"],
        kind=row["kind"],
        schema=row["schema_number"],
        payload=json.loads(row["payload"]),
        overridden_by=row["overridden_by"],
    )
