"""The one factory of connections to the channel database."""

import sqlite3
from pathlib import Path

BUSY_TIMEOUT_S = 10
"""How long a connection waits for another process, such as a backup by IT."""
CACHE_KIB = 16_384
CHECKPOINT_PAGES = 4000
"""When the write-ahead log is brought into the file: one of some 150 taps pays for it, not one of 40."""


def connect(path: Path, *, query_only: bool = False) -> sqlite3.Connection:
    """Open the channel database that `schema.ensure` made; transactions are begun and ended by hand.

    Raises sqlite3.Error, also where there is no file: an empty one must never take its place.
    """
    address = f"{path.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None)
    try:
        # An encrypted database gives its key here, as the first statement of all.
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
        if query_only:
            connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection
