"""The search index in name order: `customer_search` and its full-text table `customer_terms`.

A customer's rank is the rowid of both, so that the index, read by rowid, is the list sorted by name and a
search stops at its limit. A new customer takes the middle between the neighbours; when there is no room
left, some neighbours move aside. The full-text table is written explicitly, in the order of ranks: a trigger
would make one segment for each row.
"""

import sqlite3
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, fields
from operator import attrgetter

from pos_app.channel.database import Reader, Tx

GAP = 1024
"""Between two neighbours at first: room for ten newcomers at one place before anybody moves."""
ROOM = 32
"""The gap to reach when neighbours move aside."""
MERGED_PAGES = 64
"""Pages of the full-text table merged with every writing, and one more for each customer, at most."""
SETTLED_PAGES = 1000


@dataclass(frozen=True, slots=True)
class Searchable:
    """What search knows of a customer: where to find it, and all that a list of results shows."""

    id: int
    sort_key: str
    terms: str
    digits: str
    customer_id: str
    name: str
    account_number: str | None
    phone: str
    email: str
    city: str
    associate_id: str | None


_COLUMNS = tuple(field.name for field in fields(Searchable))
_values = attrgetter(*_COLUMNS)
_INSERT = (
    f"INSERT INTO customer_search ({', '.join(_COLUMNS)}, rank) VALUES ({', '.join('?' * len(_COLUMNS))}, ?)"
)
_UPDATE = f"UPDATE customer_search SET {', '.join(f'{column} = ?' for column in _COLUMNS)} WHERE rank = ?"


def placed(read: Reader, sort_key: str, id: int) -> sqlite3.Row | None:
    """The customer's row in the index."""
    return read.one("SELECT * FROM customer_search WHERE sort_key = ? AND id = ?", (sort_key, id))


def refresh(tx: Tx, was: Sequence[sqlite3.Row], now: Sequence[Searchable]) -> None:
    """Bring some customers' rows of `customer_search` (`was`) to what they shall be (`now`).

    Who is only in `was` leaves, who is only in `now` enters. Only names and words move anybody.
    """
    old = {row["id"]: row for row in was}
    staying = {one.id for one in now if one.id in old and _same_words(old[one.id], one)}
    tx.execute_many(_UPDATE, [(*_values(one), old[one.id]["rank"]) for one in now if one.id in staying])
    leaving = sorted((row for row in was if row["id"] not in staying), key=lambda row: row["rank"])
    entering = sorted((one for one in now if one.id not in staying), key=_key)
    _delete(tx, leaving)
    _enter(tx, entering)
    if leaving or entering:
        more = len(entering) - len(leaving)
        tx.execute("UPDATE customer_count SET searchable = searchable + ?", (more,))
        _merge(tx, MERGED_PAGES + len(entering) + len(leaving))


def set_associate(tx: Tx, sort_key: str, id: int, associate_id: str | None) -> None:
    """The customer is in this associate's client book, or in nobody's."""
    tx.execute(
        "UPDATE customer_search SET associate_id = ? WHERE sort_key = ? AND id = ?",
        (associate_id, sort_key, id),
    )


def settle(tx: Tx) -> bool:
    """Merge more of the full-text table into one segment, the fastest to search; False when it is one."""
    return _merge(tx, -SETTLED_PAGES)


def clear(tx: Tx) -> None:
    """Take everybody out."""
    tx.execute("INSERT INTO customer_terms (customer_terms) VALUES ('delete-all')")
    tx.execute("DELETE FROM customer_search")
    tx.execute("UPDATE customer_count SET searchable = 0")


def _key(one: Searchable) -> tuple[str, int]:
    return one.sort_key, one.id


def _same_words(row: sqlite3.Row, one: Searchable) -> bool:
    return bool(row["sort_key"] == one.sort_key and row["terms"] == one.terms)


def _enter(tx: Tx, newcomers: Sequence[Searchable]) -> None:
    start = 0
    while start < len(newcomers):
        after = tx.one(
            "SELECT rank, sort_key, id FROM customer_search WHERE (sort_key, id) > (?, ?)"
            " ORDER BY sort_key, id LIMIT 1",
            _key(newcomers[start]),
        )
        end = len(newcomers)
        if after is not None:
            end = bisect_left(newcomers, (after["sort_key"], after["id"]), start, key=_key)
        _enter_run(tx, newcomers[start:end], after["rank"] if after else None)
        start = end


def _merge(tx: Tx, pages: int) -> bool:
    """False if there was nothing to merge. Negative pages: also what would not be worth it yet."""
    before = tx.connection.total_changes
    tx.execute("INSERT INTO customer_terms (customer_terms, rank) VALUES ('merge', ?)", (pages,))
    return tx.connection.total_changes - before > 1


def _enter_run(tx: Tx, run: Sequence[Searchable], after: int | None) -> None:
    """Place customers who are neighbours in name order, right before rank `after` (None: at the end)."""
    bound, given = ("WHERE rank < ?", (after,)) if after is not None else ("", ())
    row = tx.one(f"SELECT max(rank) AS rank FROM customer_search {bound}", given)
    before: int | None = row["rank"] if row else None
    ranks = _between(before, after, len(run), 1)
    if ranks is None:
        assert before is not None
        assert after is not None
        run, ranks = _move_aside(tx, run, before, after)
    placed = list(zip(ranks, run, strict=True))
    tx.execute_many(_INSERT, [(*_values(one), rank) for rank, one in placed])
    tx.execute_many(
        "INSERT INTO customer_terms (rowid, terms) VALUES (?, ?)", [(rank, one.terms) for rank, one in placed]
    )


def _between(before: int | None, after: int | None, count: int, room: int) -> Sequence[int] | None:
    """Ranks for `count` customers, at least `room` apart; None if they don't fit."""
    if after is None:
        start = before or 0
        return range(start + GAP, start + GAP * count + 1, GAP)
    if before is None:
        return range(after - GAP * count, after, GAP)
    step = (after - before) // (count + 1)
    return range(before + step, before + step * count + 1, step) if step >= room else None


def _move_aside(
    tx: Tx, run: Sequence[Searchable], before: int, after: int
) -> tuple[Sequence[Searchable], Sequence[int]]:
    """Take out as many neighbours of both sides as it needs to spread them anew, with the run between."""
    reach = 8
    while True:
        lower = tx.all(
            "SELECT * FROM customer_search WHERE rank <= ? ORDER BY rank DESC LIMIT ?", (before, reach + 1)
        )
        upper = tx.all(
            "SELECT * FROM customer_search WHERE rank >= ? ORDER BY rank LIMIT ?", (after, reach + 1)
        )
        moving = [*reversed(lower[:reach]), *upper[:reach]]
        low = lower[reach]["rank"] if len(lower) > reach else None
        high = upper[reach]["rank"] if len(upper) > reach else None
        ranks = _between(low, high, len(moving) + len(run), ROOM)
        if ranks is not None:
            _delete(tx, moving)
            aside = [Searchable(*(row[column] for column in _COLUMNS)) for row in moving]
            middle = min(reach, len(lower))
            return [*aside[:middle], *run, *aside[middle:]], ranks
        reach *= 2


def _delete(tx: Tx, rows: Sequence[sqlite3.Row]) -> None:
    tx.execute_many(
        "INSERT INTO customer_terms (customer_terms, rowid, terms) VALUES ('delete', ?, ?)",
        [(row["rank"], row["terms"]) for row in rows],
    )
    tx.execute_many("DELETE FROM customer_search WHERE rank = ?", [(row["rank"],) for row in rows])
