"""What a register tells headquarters at the beginning of every sync, and which headquarters it is."""

import json
from functools import cache

from pos_app.channel import resync
from pos_app.channel.database import Reader, Tx
from pos_app.offline import downloads, queue
from pos_contract.messages import Contact, ContactRequest

_DATABASE = "headquarters_database"


def request(read: Reader) -> ContactRequest:
    depth = queue.depth(read)
    return ContactRequest(
        depth.waiting,
        depth.parked,
        depth.oldest_made_at,
        queue.told(read),
        downloads.told_cursors(read),
        _version(),
    )


def wants_resync(read: Reader, contact: Contact) -> bool:
    """Headquarters asks for it, or is another one than before, with other change numbers."""
    known = _database(read)
    return contact.resync or bool(contact.database_id and known and contact.database_id != known)


def is_known(read: Reader, contact: Contact) -> bool:
    return not contact.database_id or contact.database_id == _database(read)


def keep(tx: Tx, contact: Contact) -> None:
    """Which headquarters this register has its rows from."""
    tx.execute(
        "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
        (_DATABASE, json.dumps(contact.database_id)),
    )


def begin_resync(tx: Tx, contact: Contact) -> None:
    """Bring everything anew; what waits stays, and what is here is shown until it was brought or goes."""
    tx.execute("UPDATE download SET cursor = CASE job WHEN '1010' THEN '0' ELSE '' END")
    queue.send_arrived_again(tx)
    resync.begin(tx)
    if contact.database_id:
        keep(tx, contact)


def _database(read: Reader) -> str | None:
    row = read.one("SELECT value FROM setting WHERE name = ?", (_DATABASE,))
    return json.loads(row["value"]) if row else None


@cache
def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("clienteling-pos")
    except PackageNotFoundError:
        return ""
