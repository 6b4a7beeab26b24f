"""Which database this is: told from the secret that was made with it, and telling nothing of that."""

import hashlib
import hmac

from sqlalchemy import Connection, select

from pos_headquarters.prepared import Prepared
from pos_headquarters.tables import secrets

IS_KEY = secrets.c.name == "receipts"
_KEY = Prepared(select(secrets.c.value).where(IS_KEY))


def read_key(connection: Connection) -> bytes:
    """Never leaves headquarters."""
    (key,) = _KEY.one(connection, {})
    return bytes.fromhex(key)


def database_id(connection: Connection) -> str:
    """The same as long as the database lives, also put back from a backup (services.eras notices that); no
    other database has it."""
    return keyed(connection, "database")[:32]


def keyed(connection: Connection, text: str) -> str:
    """A digest from which nobody without this database can guess the text."""
    return hmac.new(read_key(connection), text.encode(), hashlib.sha256).hexdigest()
