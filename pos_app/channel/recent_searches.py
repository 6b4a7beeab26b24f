"""What each associate looked for last at this register."""

from pos_app.channel.database import Reader, Tx

MOST = 8


def of(read: Reader, associate_id: str) -> tuple[str, ...]:
    """The latest first."""
    rows = read.all(
        "SELECT words FROM recent_search WHERE associate_id = ? ORDER BY rowid DESC", (associate_id,)
    )
    return tuple(row["words"] for row in rows)


def keep(tx: Tx, associate_id: str, words: str, at: str) -> None:
    """As the latest one; what is beyond the last MOST is forgotten."""
    tx.execute(
        "INSERT OR REPLACE INTO recent_search (associate_id, words, at) VALUES (?, ?, ?)",
        (associate_id, words, at),
    )
    tx.execute(
        "DELETE FROM recent_search WHERE associate_id = ?1 AND words NOT IN (SELECT words FROM recent_search"
        " WHERE associate_id = ?1 ORDER BY rowid DESC LIMIT ?2)",
        (associate_id, MOST),
    )


def clear(tx: Tx, associate_id: str) -> None:
    tx.execute("DELETE FROM recent_search WHERE associate_id = ?", (associate_id,))
