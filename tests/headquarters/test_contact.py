"""What a register tells at each contact, and what headquarters' people see of it."""

import json
from typing import Any

import pytest
from sqlalchemy import event, insert, select

from pos_contract.messages import Contact, ContactRequest, Job, QueuedChange
from pos_headquarters import database
from pos_headquarters.services import channel_databases, contact, jobs, times
from pos_headquarters.services.channel_databases import Held
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import register_downloads, registers
from tests.headquarters import overlapping
from tests.headquarters.browsing import Browser
from tests.headquarters.support import Till, new_id, set_associate

WAITING = QueuedChange(
    new_id(), new_id(), new_id(), "NoteAdded", "2026-07-01T08:00:00+00:00", "waiting", 2, 9002
)


def greet(till: Till, cursors: dict[Job, str] | None = None, *queue: QueuedChange) -> Contact:
    request = ContactRequest(len(queue), 0, None, queue, cursors or {}, "1.2")
    return contact.record(till.engine, till.device, request)


def all_of(till: Till) -> dict[Job, str]:
    """What a register has that is in step."""
    told = greet(till)
    return {"1010": str(told.revision), **told.digests}


def held(till: Till) -> dict[str, Held]:
    with database.reading(till.engine) as connection:
        found = channel_databases.held(connection, [till.device.register_id])
    return {one.job: one for one in found[till.device.register_id]}


def kept(till: Till) -> Any:
    mine = registers.c.register_id == till.device.register_id
    with database.reading(till.engine) as connection:
        return connection.execute(select(registers).where(mine)).one()


def test_version_and_queue_are_kept(till: Till) -> None:
    greet(till, {}, WAITING)
    row = kept(till)
    assert (row.version, row.waiting) == ("1.2", 1)
    assert json.loads(row.queue)[0]["change_id"] == WAITING.change_id
    greet(till)
    assert json.loads(kept(till).queue) == []


@pytest.mark.parametrize("databases", ["postgresql"], indirect=True, scope="session")
def test_a_contact_is_in_nobodys_way(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    """What refers to the register's row does not wait, and a key taken meanwhile is no error."""
    told = {
        "register_id": till.device.register_id,
        "job": "1040",
        "cursor": "earlier",
        "told_at": times.now(),
    }
    stopped = overlapping.Held(monkeypatch, contact, "insert")
    calls = stopped.start(lambda: greet(till, {"1040": "later"}))
    with database.writing(till.engine) as connection:
        connection.exec_driver_sql("SET LOCAL lock_timeout = '5s'")
        connection.execute(insert(register_downloads), told)
    stopped.release()
    calls.result(overlapping.SECONDS)
    with database.reading(till.engine) as connection:
        assert connection.execute(select(register_downloads.c.cursor)).scalars().all() == ["later"]


@pytest.mark.parametrize("cursor", ["a few", "-1", "9" * 40])
def test_what_a_register_tells_in_words_of_its_own_shuts_no_page(
    browser: Browser, till: Till, cursor: str
) -> None:
    contact.record(till.engine, till.device, ContactRequest(1, 0, "yesterday", (), {"1010": cursor}, "9.9"))
    assert "9.9" in browser.open("/registers/list").text
    assert browser.open("/channel-databases/list").status == 200
    assert kept(till).oldest_made_at is None


def test_only_what_has_changed_is_written(till: Till) -> None:
    cursors = all_of(till)
    greet(till, cursors, WAITING)
    written: list[str] = []

    @event.listens_for(till.engine, "before_cursor_execute")
    def note(connection: Any, cursor: Any, statement: str, *rest: Any) -> None:
        if not statement.startswith(("SELECT", "BEGIN")):
            written.append(statement)

    greet(till, cursors, WAITING)
    event.remove(till.engine, "before_cursor_execute", note)
    (only,) = written
    assert only.startswith("UPDATE register SET last_contact_at=? WHERE") or "%(" in only
    assert "queue" not in only


def test_a_register_in_step_is_seen_as_such(till: Till) -> None:
    greet(till, all_of(till))
    shown = held(till)
    assert list(shown) == ["1010", "1040", "1060", "1070", "1090", "1110", "1150"]
    assert all(one.in_step and one.told_at for one in shown.values() if one.published)
    assert not shown["1010"].to_come


def test_how_far_behind(till: Till) -> None:
    greet(till, all_of(till))
    for _ in range(3):
        till.new_customer()
    assert held(till)["1010"].in_step, "nothing of it is published"
    set_associate(till.engine, till.associate_id, first_name="Inga")
    jobs.run(till.engine, "9999")
    shown = held(till)
    assert (shown["1010"].to_come, shown["1060"].to_come, shown["1070"].to_come) == (3, 1, 0)
    greet(till, all_of(till))
    assert all(not one.to_come for one in held(till).values())


def test_a_register_that_never_called_has_everything_to_come(till: Till) -> None:
    shown = held(till)
    assert shown["1010"].to_come > 50
    assert shown["1010"].told_at is None
    assert shown["1060"].to_come == 1


def test_what_a_register_has_no_more_is_forgotten(till: Till) -> None:
    greet(till, all_of(till))
    greet(till, {"1010": "0"})
    with database.reading(till.engine) as connection:
        assert [row.job for row in connection.execute(select(register_downloads))] == ["1010"]
    assert held(till)["1010"].told_at is None


def request_resync(till: Till) -> str:
    with database.writing(till.engine) as connection:
        return channel_databases.request_resync(connection, till.device.register_id)


def test_a_resync_is_asked_for_until_the_register_says_that_it_began(till: Till) -> None:
    cursors = all_of(till)
    assert request_resync(till) == "1001-1"
    assert greet(till, cursors).resync
    assert greet(till, cursors).resync, "it was killed before it began"
    assert not greet(till, {"1010": "0"}).resync
    assert not greet(till, cursors).resync
    assert not kept(till).resync_requested


def test_a_register_of_an_earlier_version_is_not_taken_to_have_begun(till: Till) -> None:
    request_resync(till)
    assert contact.record(till.engine, till.device, ContactRequest(0, 0, None)).resync
    assert kept(till).resync_requested


def test_only_an_active_register_is_resynced(till: Till) -> None:
    with database.writing(till.engine) as connection:
        with pytest.raises(Invalid, match="no such register"):
            channel_databases.request_resync(connection, new_id())
        spare = connection.execute(
            select(registers.c.register_id).where(registers.c.number == "1002-2")
        ).scalar_one()
        with pytest.raises(Invalid, match="1002-2 is not active"):
            channel_databases.request_resync(connection, spare)


def test_a_database_is_told_from_any_other(till: Till, tmp_path: Any) -> None:
    from pos_headquarters.services import identity, setup

    other = database.open_engine(f"sqlite:///{tmp_path}/other.db")
    setup.prepare(other)
    with database.reading(other) as connection:
        another = identity.database_id(connection)
    other.dispose()
    told = greet(till).database_id
    assert told == greet(till).database_id != another
    assert len(told) == 32


def test_nobody_guesses_from_a_digest_what_was_published(till: Till) -> None:
    from pos_contract import codec
    from pos_headquarters.services import configuration

    with database.reading(till.engine) as connection:
        staff = configuration.store_staff(connection, till.device.store_id)
    assert greet(till).digests["1060"] != codec.digest(staff)
