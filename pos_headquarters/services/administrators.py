"""Administrators of headquarters: their accounts, and how they sign in to the pages.

A password is kept as an Argon2id hash, a session as the hash of what the browser has. Nothing is kept in a
process, so that any number of them serve the same people.
"""

import hashlib
import secrets
from dataclasses import dataclass
from functools import cache
from typing import Any

import uuid_utils
from sqlalchemy import Connection, Engine, delete, insert, or_, select, update

from pos_headquarters import database
from pos_headquarters.services import times
from pos_headquarters.services.refusals import Findings, Invalid
from pos_headquarters.tables import administrator_sessions as sessions
from pos_headquarters.tables import administrators

ADMINISTRATOR, MANAGER, READER = "administrator", "manager", "reader"
ROLES = {
    ADMINISTRATOR: "Administrator: everything",
    MANAGER: "Manager: customers, twins, synchronization, client books",
    READER: "Reader: looks only",
}
FIRST_USER_NAME = "admin"
TRIES = 5
LOCK_SECONDS = 15 * 60
SESSION_SECONDS = 12 * 3600
IDLE_SECONDS = 30 * 60
SHORTEST = 12
_SEEN_EVERY_SECONDS = 60
_SIGN_IN_REFUSED = (
    "User name and password don't belong together. After 5 wrong passwords an account stays locked for "
    "15 minutes; an administrator can reset it."
)
_NO_LETTER_LIKE_ANOTHER = "abcdefghjkmnpqrstuvwxyz23456789"


class SignInRefused(Exception):
    """Says the same whatever was wrong, so that it tells nobody which accounts there are."""

    def __init__(self) -> None:
        super().__init__(_SIGN_IN_REFUSED)


@dataclass(frozen=True)
class Signed:
    """Somebody who has signed in."""

    administrator_id: str
    user_name: str
    name: str
    role: str
    must_change: bool
    """The password is a one-time one: nothing can be done before it is changed."""


def sign_in(engine: Engine, user_name: str, password: str) -> str:
    """A token for the browser. Takes about 0.1 s, whoever asks. Raises SignInRefused."""
    with database.writing(engine) as connection:
        account = _count_try(connection, user_name)
    known = account is not None
    if not _verify(account.password_hash if known else _nobodys_hash(), password) or not known:
        raise SignInRefused
    token = secrets.token_urlsafe(32)
    # Somebody may have reset the password or deactivated the account while this one was looked at.
    unchanged = (
        administrators.c.administrator_id == account.administrator_id,
        administrators.c.password_hash == account.password_hash,
        administrators.c.active,
    )
    with database.writing(engine) as connection:
        now = {"failures": 0, "locked_until": None, "last_sign_in_at": times.now()}
        if connection.execute(update(administrators).where(*unchanged).values(now)).rowcount == 0:
            raise SignInRefused
        _delete_old_sessions(connection)
        connection.execute(
            insert(sessions),
            {
                "token_hash": _hash(token),
                "administrator_id": account.administrator_id,
                "created_at": times.now(),
                "last_seen_at": times.now(),
            },
        )
    return token


def _count_try(connection: Connection, user_name: str) -> Any:
    """The account, if it may try. Counted before the password is looked at, so that tries at the same time
    can't slip past the lock."""
    mine = administrators.c.user_name == user_name.strip().lower()
    account = connection.execute(select(administrators).where(mine).with_for_update()).one_or_none()
    if account is None or not account.active:
        return None
    if account.locked_until and times.seconds_until(account.locked_until) > 0:
        return None
    # A lock that is over has used up its tries.
    failures = 1 if account.locked_until else account.failures + 1
    locked_until = times.after(LOCK_SECONDS) if failures >= TRIES else None
    connection.execute(
        update(administrators).where(mine).values(failures=failures, locked_until=locked_until)
    )
    return account


def signed_in(engine: Engine, token: str) -> Signed | None:
    """Who has the token, as long as the session lasts; being seen keeps it from idling out."""
    with database.reading(engine) as connection:
        found = connection.execute(
            select(administrators, sessions.c.created_at.label("began_at"), sessions.c.last_seen_at)
            .join(sessions, sessions.c.administrator_id == administrators.c.administrator_id)
            .where(sessions.c.token_hash == _hash(token), administrators.c.active)
        ).one_or_none()
    if found is None or found.began_at < _ago(SESSION_SECONDS) or found.last_seen_at < _ago(IDLE_SECONDS):
        return None
    if found.last_seen_at < _ago(_SEEN_EVERY_SECONDS):
        seen = update(sessions).where(sessions.c.token_hash == _hash(token)).values(last_seen_at=times.now())
        # The next page says it where another writer is in the way: no page waits for this.
        database.write_if_free(engine, lambda connection: connection.execute(seen))
    return Signed(found.administrator_id, found.user_name, found.name, found.role, found.must_change)


def sign_out(connection: Connection, token: str) -> None:
    connection.execute(delete(sessions).where(sessions.c.token_hash == _hash(token)))


def change_password(
    connection: Connection, administrator_id: str, *, current: str, new: str, again: str
) -> None:
    """Somebody's own; ends all of their sessions. Raises Invalid."""
    account = _find(connection, administrator_id)
    findings = Findings()
    if not _verify(account.password_hash, current):
        findings.add("current", "This is not your current password.")
    if new == current:
        findings.add("new", "This is the current password. Choose another one.")
    _check_new(findings, account, new, again)
    findings.done()
    _set_password(connection, administrator_id, new, must_change=False)


def set_password(connection: Connection, administrator_id: str, *, new: str, again: str) -> None:
    """By somebody at the server, who needs no current one; ends all sessions. Raises Invalid."""
    findings = Findings()
    _check_new(findings, _find(connection, administrator_id), new, again)
    findings.done()
    _set_password(connection, administrator_id, new, must_change=False)


def _check_new(findings: Findings, account: Any, new: str, again: str) -> None:
    if len(new) < SHORTEST:
        findings.add("new", f"A password has at least {SHORTEST} characters.")
    elif account.user_name in new.lower():
        findings.add("new", "A password must not contain the user name.")
    elif new != again:
        findings.add("again", "This differs from the new password. Type the same twice.")


def add(connection: Connection, *, user_name: str, name: str, role: str) -> tuple[str, str]:
    """The new account's ID, and its one-time password, which nobody can read again. Raises Invalid."""
    user_name = user_name.lower()
    findings = _check(name, role)
    if not user_name or not all(each.isalnum() or each in ".-_@" for each in user_name):
        findings.add("user_name", "A user name has letters, figures, and . - _ @ only.")
    elif connection.execute(select(administrators).where(administrators.c.user_name == user_name)).first():
        findings.add("user_name", f"There is an administrator {user_name} already. Choose another user name.")
    findings.done()
    administrator_id, password = str(uuid_utils.uuid7()), _one_time_password()
    connection.execute(
        insert(administrators),
        {
            "administrator_id": administrator_id,
            "user_name": user_name,
            "name": name,
            "role": role,
            "password_hash": _hasher().hash(password),
            "created_at": times.now(),
        },
    )
    return administrator_id, password


def change(connection: Connection, administrator_id: str, *, name: str, role: str) -> None:
    """Raises Invalid."""
    active = _hold_administrators(connection)
    _find(connection, administrator_id)
    findings = _check(name, role)
    if role != ADMINISTRATOR and active == [administrator_id]:
        findings.add("role", "This is the last active administrator. Make somebody else one before.")
    findings.done()
    connection.execute(
        update(administrators)
        .where(administrators.c.administrator_id == administrator_id)
        .values(name=name, role=role)
    )


def reset(connection: Connection, administrator_id: str) -> str:
    """Another one-time password; unlocks the account and ends its sessions."""
    _find(connection, administrator_id)
    password = _one_time_password()
    _set_password(connection, administrator_id, password, must_change=True)
    return password


def deactivate(connection: Connection, administrator_id: str) -> None:
    """No more sign-in; sessions end at once. Raises Invalid for the last administrator."""
    active = _hold_administrators(connection)
    _find(connection, administrator_id)
    if active == [administrator_id]:
        raise Invalid({"": "This is the last active administrator. Make somebody else one before."})
    _end_sessions(connection, administrator_id)
    _set_active(connection, administrator_id, False)


def activate(connection: Connection, administrator_id: str) -> None:
    _find(connection, administrator_id)
    _set_active(connection, administrator_id, True)


@database.retried
def make_first(engine: Engine) -> str | None:
    """The one-time password of the first administrator, if there was none yet."""
    with database.writing(engine) as connection:
        if connection.execute(select(administrators.c.administrator_id)).first():
            return None
        return add(connection, user_name=FIRST_USER_NAME, name="First administrator", role=ADMINISTRATOR)[1]


def nobody_has_a_password_of_their_own(connection: Connection) -> bool:
    mine = select(administrators).where(administrators.c.active, ~administrators.c.must_change)
    return connection.execute(mine).first() is None


def id_of(connection: Connection, user_name: str) -> str:
    """Raises Invalid."""
    found: str | None = connection.execute(
        select(administrators.c.administrator_id).where(administrators.c.user_name == user_name.lower())
    ).scalar_one_or_none()
    if found is None:
        raise Invalid({"user_name": f"There is no administrator {user_name}."})
    return found


def everybody(connection: Connection) -> list[dict[str, Any]]:
    """Without what is secret."""
    shown = (
        administrators.c.user_name,
        administrators.c.name,
        administrators.c.role,
        administrators.c.active,
        administrators.c.must_change,
        administrators.c.last_sign_in_at,
    )
    return [row._asdict() for row in connection.execute(select(*shown).order_by(administrators.c.user_name))]


def locked(connection: Connection) -> set[str]:
    """IDs of accounts that wait after wrong passwords."""
    now = select(administrators.c.administrator_id).where(administrators.c.locked_until > times.now())
    return set(connection.execute(now).scalars())


def _check(name: str, role: str) -> Findings:
    findings = Findings()
    if not name:
        findings.add("name", "Say who this is.")
    if role not in ROLES:
        findings.add("role", "Choose a role.")
    return findings


def _find(connection: Connection, administrator_id: str) -> Any:
    mine = administrators.c.administrator_id == administrator_id
    found = connection.execute(select(administrators).where(mine).with_for_update()).one_or_none()
    if found is None:
        raise Invalid({"": "There is no such administrator. Nothing was changed."})
    return found


def _hold_administrators(connection: Connection) -> list[str]:
    """Who is an active administrator; their rows are held first and in one order, so that two who take
    each other away see each other."""
    mine = (administrators.c.role == ADMINISTRATOR, administrators.c.active)
    ids = select(administrators.c.administrator_id).where(*mine).order_by(administrators.c.administrator_id)
    return list(connection.execute(ids.with_for_update()).scalars())


def _set_password(connection: Connection, administrator_id: str, password: str, *, must_change: bool) -> None:
    connection.execute(
        update(administrators)
        .where(administrators.c.administrator_id == administrator_id)
        .values(
            password_hash=_hasher().hash(password), must_change=must_change, failures=0, locked_until=None
        )
    )
    _end_sessions(connection, administrator_id)


def _set_active(connection: Connection, administrator_id: str, active: bool) -> None:
    connection.execute(
        update(administrators)
        .where(administrators.c.administrator_id == administrator_id)
        .values(active=active)
    )


def _end_sessions(connection: Connection, administrator_id: str) -> None:
    connection.execute(delete(sessions).where(sessions.c.administrator_id == administrator_id))


def _delete_old_sessions(connection: Connection) -> None:
    over = or_(sessions.c.created_at < _ago(SESSION_SECONDS), sessions.c.last_seen_at < _ago(IDLE_SECONDS))
    connection.execute(delete(sessions).where(over))


def _ago(seconds: float) -> str:
    return times.after(-seconds)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _one_time_password() -> str:
    return "-".join("".join(secrets.choice(_NO_LETTER_LIKE_ANOTHER) for _ in range(5)) for _ in range(3))


@cache
def _hasher() -> Any:
    from argon2 import PasswordHasher

    # RFC 9106's second recommendation, as for PINs: 64 MiB, 3 passes, 4 lanes.
    return PasswordHasher()


@cache
def _nobodys_hash() -> str:
    hashed: str = _hasher().hash(secrets.token_urlsafe())
    return hashed


def _verify(password_hash: str, password: str) -> bool:
    from argon2.exceptions import VerifyMismatchError

    try:
        verified: bool = _hasher().verify(password_hash, password)
    except VerifyMismatchError:
        return False
    return verified
