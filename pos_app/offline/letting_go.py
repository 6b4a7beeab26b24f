"""What headquarters will never take goes from this register once a person has understood it. Headquarters
has kept what was refused, or has the record of who gave it up."""

import sqlite3

from pos_app.channel import customers
from pos_app.channel.database import Tx
from pos_contract.changes import ActivityAdded, CustomerAdded, NoteAdded
from pos_contract.errors import Fault
from pos_contract.hanging import GIVEN_UP

_REFUSED = (
    "SELECT *, json_extract(payload, '$.entry_id') AS entry_id FROM upload_queue WHERE state = 'parked'"
)
_REFUSED += " AND revision IS NULL"


def let_go(tx: Tx, change_id: str) -> bool:
    """False where it is not such a change, or no more.

    A customer's creation goes with all that headquarters has refused of the customer, a note or an activity
    with what corrects it. What it has not received stays, and is sent.
    """
    row = tx.one(f"{_REFUSED} AND change_id = ?", (change_id,))
    if row is None or row["fault"] not in GIVEN_UP:
        return False
    for each in (row, *_with_it(tx, row)):
        tx.execute("DELETE FROM upload_queue WHERE change_id = ?", (each["change_id"],))
        if each["kind"] in (NoteAdded.kind, ActivityAdded.kind):
            tx.execute("DELETE FROM entry WHERE entry_id = ?", (each["entry_id"],))
    if row["kind"] == CustomerAdded.kind or row["fault"] == Fault.CUSTOMER_UNKNOWN:
        _remove_who_is_nowhere(tx, row["customer_id"])
    return True


def _with_it(tx: Tx, row: sqlite3.Row) -> list[sqlite3.Row]:
    if row["kind"] == CustomerAdded.kind:
        return tx.all(
            f"{_REFUSED} AND customer_id = ? AND change_id != ? AND fault IN {GIVEN_UP!r}",
            (row["customer_id"], row["change_id"]),
        )
    if row["kind"] in (NoteAdded.kind, ActivityAdded.kind):
        return tx.all(
            f"{_REFUSED} AND json_extract(payload, '$.entry_id') = ? AND change_id != ?",
            (row["entry_id"], row["change_id"]),
        )
    return []


def _remove_who_is_nowhere(tx: Tx, customer_id: str) -> None:
    """A customer whom headquarters does not have, once nothing more is to be sent for them."""
    record = customers.get(tx, customer_id)
    queued = tx.one("SELECT 1 FROM upload_queue WHERE customer_id = ?", (customer_id,))
    if record is not None and record.account_number is None and queued is None:
        tx.execute("DELETE FROM entry WHERE customer_id = ?", (customer_id,))
        customers.remove(tx, [customer_id])
