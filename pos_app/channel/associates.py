"""The associates whom this register knows, and the wrong PINs that were tried for each."""

import json
from datetime import UTC, datetime, timedelta

from pos_app.channel import configuration
from pos_app.channel.database import Reader, Tx
from pos_app.values.register import Associate
from pos_contract.codec import to_json
from pos_contract.records import AssociateRecord

_WAITS = (0, 0, 0, 5, 15)
"""Seconds to wait after so many wrong PINs in a row; after more, the lock."""
_LOCK = 15 * 60


def keep(tx: Tx, record: AssociateRecord, verifier: str) -> None:
    """Insert or replace; `verifier` is the keyed PIN hash (pos_contract.pins)."""
    tx.execute(
        "INSERT OR REPLACE INTO associate (associate_id, operator_id, first_name, last_name, permissions,"
        " address_books, book_id, pin_salt, pin_verifier, active, layout_id)"
        " VALUES (?,?,?,?,?,?,?,?,?,?,?)",
        (
            record.associate_id,
            record.operator_id,
            record.first_name,
            record.last_name,
            to_json(record.permissions).decode(),
            to_json(record.address_books).decode(),
            record.book_id,
            record.pin_salt,
            verifier,
            record.active,
            record.layout_id,
        ),
    )


def replace_all(tx: Tx, verified: list[tuple[AssociateRecord, str]]) -> None:
    """What a download of job 1060 brought, each with the verifier, is all there is."""
    tx.execute("DELETE FROM associate")
    for record, verifier in verified:
        keep(tx, record, verifier)


def by_operator_id(read: Reader, operator_id: str) -> Associate | None:
    """Somebody who may sign in."""
    row = read.one("SELECT * FROM associate WHERE operator_id = ? AND active", (operator_id,))
    if row is None:
        return None
    return Associate(
        associate_id=row["associate_id"],
        operator_id=row["operator_id"],
        name=" ".join(part for part in (row["first_name"], row["last_name"]) if part),
        first_name=row["first_name"],
        permissions=frozenset(json.loads(row["permissions"])),
        book_id=row["book_id"],
        unchecked=frozenset(configuration.everywhere(read).unchecked),
        language=configuration.chosen_languages(read).get(row["associate_id"], ""),
    )


def layout_id(read: Reader, associate_id: str) -> str | None:
    """The worker's own screen layout."""
    row = read.one("SELECT layout_id FROM associate WHERE associate_id = ?", (associate_id,))
    return row["layout_id"] if row else None


def may(read: Reader, associate_id: str, permission: str) -> bool:
    """Whether an associate has a permission, as it was last downloaded."""
    row = read.one("SELECT permissions FROM associate WHERE associate_id = ?", (associate_id,))
    return row is not None and permission in json.loads(row["permissions"])


def verifier(read: Reader, operator_id: str) -> tuple[str, str] | None:
    """Salt and keyed hash."""
    row = read.one(
        "SELECT pin_salt, pin_verifier FROM associate WHERE operator_id = ? AND active", (operator_id,)
    )
    return (row["pin_salt"], row["pin_verifier"]) if row else None


def count_try(tx: Tx, operator_id: str, at: datetime) -> int:
    """Count a try before it is judged. Returns the seconds still to wait; such a try is not counted."""
    row = tx.one("SELECT failures, last_at FROM sign_in_tries WHERE operator_id = ?", (operator_id,))
    if row and (wait := _wait(row["failures"], datetime.fromisoformat(row["last_at"]), at)):
        # After a clock was set back the wait counts from here on, not from a time to come.
        tx.execute(
            "UPDATE sign_in_tries SET last_at = min(last_at, ?) WHERE operator_id = ?",
            (_stamp(at), operator_id),
        )
        return wait
    tx.execute(
        "INSERT INTO sign_in_tries (operator_id, failures, last_at) VALUES (?, 1, ?)"
        " ON CONFLICT (operator_id) DO UPDATE SET failures = failures + 1, last_at = excluded.last_at",
        (operator_id, _stamp(at)),
    )
    return 0


def forget_tries(tx: Tx, operator_id: str) -> None:
    tx.execute("DELETE FROM sign_in_tries WHERE operator_id = ?", (operator_id,))


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _wait(failures: int, last_at: datetime, now: datetime) -> int:
    seconds = _WAITS[failures] if failures < len(_WAITS) else _LOCK
    passed = now - last_at
    # A clock that was set back must not make the wait longer than it ever was, nor shorter.
    left = timedelta(seconds=seconds) - max(passed, timedelta(0))
    return max(0, int(left.total_seconds() + 0.999))
