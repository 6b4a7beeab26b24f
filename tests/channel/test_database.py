import sqlite3
import threading
from concurrent.futures import CancelledError

import pytest

from pos_app.channel.connection import connect
from pos_app.channel.database import NOBODY, Closed, Readers, Superseded, Who, Writer

WAIT = 20

_ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


def keep(name):
    return lambda tx: tx.execute("INSERT INTO setting (name, value) VALUES (?, '')", (name,)).rowcount


def kept(read):
    return [row["name"] for row in read.all("SELECT name FROM setting ORDER BY rowid")]


class Gate:
    """Work that holds its thread until it is opened."""

    def __init__(self):
        self.entered, self._open = threading.Event(), threading.Event()

    def __call__(self, place):
        self.entered.set()
        assert self._open.wait(WAIT)

    def open(self):
        self._open.set()


def test_a_missing_file_is_not_made(tmp_path):
    with pytest.raises(sqlite3.OperationalError):
        connect(tmp_path / "none.sqlite")
    assert not (tmp_path / "none.sqlite").exists()


def test_connections_are_durable(database):
    connection = connect(database)
    settings = [
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys")
    ]
    connection.close()
    assert settings == ["wal", 2, 1]


# --- the writer ------------------------------------------------------------------------------------------


def test_work_is_committed_and_answered(writer, readers):
    assert writer.submit(keep("a")).result(WAIT) == 1
    assert readers.submit(kept).result(WAIT) == ["a"]


def test_who_is_at_work_goes_with_it(writer, readers):
    who = Who("anna", overridden_by="berit")
    assert writer.submit(lambda tx: tx.who, who=who).result(WAIT) == who
    assert readers.submit(lambda read: read.who, who=who).result(WAIT) == who
    assert writer.submit(lambda tx: tx.who).result(WAIT) == NOBODY


def test_work_that_raises_is_undone_and_the_writer_goes_on(writer, readers):
    def fail(tx):
        keep("half")(tx)
        raise KeyError("no")

    failed, next_one = writer.submit(fail), writer.submit(keep("next"))
    with pytest.raises(KeyError):
        failed.result(WAIT)
    next_one.result(WAIT)
    assert readers.submit(kept).result(WAIT) == ["next"]


@pytest.mark.parametrize("end", [SystemExit, KeyboardInterrupt, GeneratorExit])
def test_nothing_that_work_raises_ends_the_thread(writer, readers, end):
    def leave(place):
        raise end

    for threads in (writer, readers):
        with pytest.raises(end):
            threads.submit(leave).result(WAIT)
    writer.submit(keep("after")).result(WAIT)
    assert readers.submit(kept).result(WAIT) == ["after"]


def test_a_tap_goes_before_downloads(writer, readers):
    gate = Gate()
    writer.submit(gate, urgent=False)
    assert gate.entered.wait(WAIT)
    pages = [writer.submit(keep(f"page{number}"), urgent=False) for number in range(3)]
    taps = [writer.submit(keep(f"tap{number}")) for number in range(2)]
    gate.open()
    for future in (*pages, *taps):
        future.result(WAIT)
    assert readers.submit(kept).result(WAIT) == ["tap0", "tap1", "page0", "page1", "page2"]


def test_closing_finishes_what_was_submitted(database):
    writer = Writer(database)
    gate = Gate()
    writer.submit(gate)
    futures = [writer.submit(keep(f"n{number}"), urgent=number % 2 == 0) for number in range(20)]
    threading.Timer(0.05, gate.open).start()
    writer.close()
    assert all(future.done() and future.exception() is None for future in futures)
    with pytest.raises(Closed):
        writer.submit(keep("late")).result(WAIT)
    writer.close()
    connection = connect(database)
    assert connection.execute("SELECT count(*) FROM setting").fetchone()[0] == 20
    connection.close()


def test_cancelled_work_is_not_done(writer, readers):
    gate = Gate()
    writer.submit(gate)
    assert gate.entered.wait(WAIT)
    cancelled = writer.submit(keep("cancelled"))
    assert cancelled.cancel()
    gate.open()
    writer.submit(keep("done")).result(WAIT)
    with pytest.raises(CancelledError):
        cancelled.result(WAIT)
    assert readers.submit(kept).result(WAIT) == ["done"]


def test_a_database_that_cannot_be_opened_answers_every_work_and_is_tried_again(database):
    away = database.with_name("away.sqlite")
    database.rename(away)
    writer, readers = Writer(database), Readers(database)
    futures = [threads.submit(lambda place: None) for threads in (writer, readers) for _ in range(3)]
    for future in futures:
        with pytest.raises(sqlite3.OperationalError):
            future.result(WAIT)
    away.rename(database)
    assert writer.submit(keep("a")).result(WAIT) == 1
    assert readers.submit(kept).result(WAIT) == ["a"]
    writer.close()
    readers.close()


def test_a_full_disk_is_told_and_does_not_last(writer, readers):
    def fill(tx):
        tx.execute("PRAGMA max_page_count = 1")
        tx.execute_many(
            "INSERT INTO setting (name, value) VALUES (?, ?)", ((n, "x" * 4000) for n in range(100))
        )

    with pytest.raises(sqlite3.OperationalError) as told:
        writer.submit(fill).result(WAIT)
    assert told.value.sqlite_errorcode == sqlite3.SQLITE_FULL
    writer.submit(lambda tx: tx.execute("PRAGMA max_page_count = 1000000")).result(WAIT)
    writer.submit(keep("again")).result(WAIT)
    assert readers.submit(kept).result(WAIT) == ["again"]


def test_an_error_while_committing_is_told_and_undone(writer, readers):
    """A deferred foreign key fails at COMMIT, as an input/output error may."""

    def dangle(tx):
        keep("half")(tx)
        tx.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
        tx.execute("CREATE TABLE child (id INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED)")
        tx.execute("INSERT INTO child VALUES (1)")

    with pytest.raises(sqlite3.IntegrityError):
        writer.submit(dangle).result(WAIT)
    writer.submit(keep("next")).result(WAIT)
    assert readers.submit(kept).result(WAIT) == ["next"]


# --- the readers -----------------------------------------------------------------------------------------


def test_readers_cannot_write(readers):
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        readers.submit(lambda read: read.all("DELETE FROM setting")).result(WAIT)


def test_a_reader_sees_one_moment(writer, readers):
    def twice(read):
        before = kept(read)
        writer.submit(keep("meanwhile")).result(WAIT)
        return before, kept(read)

    assert readers.submit(twice).result(WAIT) == ([], [])
    assert readers.submit(kept).result(WAIT) == ["meanwhile"]


def test_a_newer_question_interrupts_the_older_one(readers):
    started = threading.Event()

    def endless(read):
        started.set()
        return read.one(_ENDLESS)

    older = readers.submit(endless, replaces="search")
    other = readers.submit(kept, replaces="details")
    assert started.wait(WAIT)
    newer = readers.submit(kept, replaces="search")
    with pytest.raises(Superseded):
        older.result(WAIT)
    assert newer.result(WAIT) == []
    assert other.result(WAIT) == []


def test_a_superseded_question_that_waits_is_not_asked(database):
    readers = Readers(database, threads=1)
    gate, asked = Gate(), []
    readers.submit(gate)
    assert gate.entered.wait(WAIT)
    futures = [
        readers.submit(lambda read, number=number: asked.append(number), replaces="search")
        for number in range(5)
    ]
    gate.open()
    for future in futures[:-1]:
        with pytest.raises(Superseded):
            future.result(WAIT)
    futures[-1].result(WAIT)
    readers.close()
    assert asked == [4]


def test_many_questions_at_once_all_get_an_answer(writer, readers):
    """A new one for every key, as fast as it goes; the last of each is answered."""
    futures = {}
    for number in range(2000):
        futures[number] = readers.submit(lambda read: kept(read), replaces=f"key{number % 3}")
    outcomes = [type(future.exception(WAIT)) for future in futures.values()]
    assert outcomes[-3:] == [type(None)] * 3
    assert set(outcomes) <= {type(None), Superseded}


def test_closing_readers_answers_all(database):
    readers = Readers(database)
    futures = [readers.submit(kept) for _ in range(20)]
    readers.close()
    assert [future.result(0) for future in futures] == [[]] * 20
    with pytest.raises(Closed):
        readers.submit(kept).result(WAIT)
