"""Notes and activities, as headquarters has them and as this register adds them."""

from collections.abc import Iterable

from pos_app.channel.database import Tx
from pos_contract.records import EntryRecord

_INSERT = (
    "INSERT INTO entry (entry_id, customer_id, kind, activity_type, text, written_by, written_by_name,"
    " written_at, follow_up_on, corrected_at, withdrawn) VALUES (?,?,?,?,?,?,?,?,?,?,?)"
    " ON CONFLICT (entry_id) DO "
)
_REPLACE = (
    "UPDATE SET customer_id = excluded.customer_id, activity_type = excluded.activity_type,"
    " text = excluded.text, written_by_name = excluded.written_by_name, written_at = excluded.written_at,"
    " follow_up_on = excluded.follow_up_on, corrected_at = excluded.corrected_at,"
    " withdrawn = excluded.withdrawn"
)


def keep(tx: Tx, records: Iterable[EntryRecord]) -> None:
    """What a download brought stands as it was brought."""
    tx.execute_many(_INSERT + _REPLACE, [_row(one) for one in records])


def add(tx: Tx, record: EntryRecord) -> None:
    """An entry of this register's, unless it is here already."""
    tx.execute(_INSERT + "NOTHING", _row(record))


def correct(tx: Tx, entry_id: str, text: str, at: str) -> None:
    """What was withdrawn stays so."""
    tx.execute(
        "UPDATE entry SET text = ?, corrected_at = ? WHERE entry_id = ? AND NOT withdrawn",
        (text, at, entry_id),
    )


def withdraw(tx: Tx, entry_id: str) -> None:
    """Take its text away; where it was the customer's last contact, the one before is."""
    tx.execute("UPDATE entry SET withdrawn = 1, text = '' WHERE entry_id = ?", (entry_id,))
    tx.execute(
        "UPDATE customer SET last_contact_at = (SELECT max(written_at) FROM entry other"
        " WHERE other.customer_id = customer.customer_id AND NOT other.withdrawn)"
        " WHERE (customer_id, last_contact_at) = (SELECT customer_id, written_at FROM entry"
        " WHERE entry_id = ?)",
        (entry_id,),
    )


def _row(one: EntryRecord) -> tuple[str | bool | None, ...]:
    return (
        one.entry_id,
        one.customer_id,
        one.kind,
        one.activity_type,
        one.text,
        one.written_by,
        one.written_by_name,
        one.written_at,
        one.follow_up_on,
        one.corrected_at,
        one.withdrawn,
    )
