"""What a register tells headquarters at the beginning of every sync, and which headquarters it is."""

import json

from pos_app.channel import resync
from pos_app.channel.database import Reader, Tx
from pos_app.offline import downloads, queue
from pos_app.version import version
from pos_contract.messages import Contact, ContactRequest

_DATABASE = "headquarters_database"
_ERA = "headquarters_era"


def request(read: Reader) -> ContactRequest:
    depth = queue.depth(read)
    return ContactRequest(
        depth.waiting,
        depth.parked,
        depth.oldest_made_at,
        queue.told(read),
        downloads.told_cursors(read),
        version(),
        downloads.as_of(read),
    )


def wants_resync(read: Reader, contact: Contact) -> bool:
    """Headquarters asks for it, or is another one than before, with other change numbers."""
    known = _kept(read, _DATABASE)
    return contact.resync or bool(contact.database_id and known and contact.database_id != known)


def is_known(read: Reader, contact: Contact) -> bool:
    return not contact.database_id or contact.database_id == _kept(read, _DATABASE)


def keep(tx: Tx, contact: Contact) -> None:
    """Which headquarters this register has its rows from."""
    _put(tx, _DATABASE, contact.database_id)


def is_another_era(read: Reader, contact: Contact) -> bool:
    return bool(contact.era) and contact.era != _kept(read, _ERA)


def begin_era(tx: Tx, contact: Contact) -> None:
    """What headquarters confirmed before its start may be lost there: it is sent again, as it was."""
    queue.send_arrived_again(tx)
    _put(tx, _ERA, contact.era)


def begin_resync(tx: Tx, contact: Contact) -> None:
    """Bring everything anew; what waits stays, and what is here is shown until it was brought or goes."""
    tx.execute("UPDATE download SET cursor = CASE job WHEN '1010' THEN '0' ELSE '' END")
    downloads.forget_as_of(tx)
    queue.send_arrived_again(tx)
    resync.begin(tx)
    if contact.database_id:
        keep(tx, contact)


def _kept(read: Reader, name: str) -> str | None:
    row = read.one("SELECT value FROM setting WHERE name = ?", (name,))
    return json.loads(row["value"]) if row else None


def _put(tx: Tx, name: str, value: str) -> None:
    tx.execute("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", (name, json.dumps(value)))
