"""When jobs run, and that each run is done once and recorded."""

import logging
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Event, Thread

import pytest
from sqlalchemy import Connection, Engine, select, update
from sqlalchemy.exc import OperationalError

from pos_headquarters import database
from pos_headquarters.services import jobs, numbers, recurrence, schedule, setup, times
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import counters
from pos_headquarters.tables import jobs as job_table
from tests.headquarters.support import Till

PAST = "2026-07-01T08:00:00.000+00:00"
DUE = "P-0001"
"""The job with which the tests try the schedule."""


def plant(monkeypatch: pytest.MonkeyPatch, do: Callable[[Connection], int]) -> None:
    monkeypatch.setitem(jobs.JOBS, DUE, jobs.Job(DUE, "Planted", do))


def job(engine: Engine, name: str = DUE) -> dict[str, object]:
    with database.reading(engine) as connection:
        return dict(connection.execute(select(job_table).where(job_table.c.name == name)).one()._mapping)


def history(engine: Engine, name: str = DUE) -> list[dict[str, object]]:
    with database.reading(engine) as connection:
        return jobs.history(connection, name)


def only_due(engine: Engine, *names: str) -> None:
    """These jobs are overdue, and no other ever is."""
    with database.writing(engine) as connection:
        for name in jobs.JOBS:
            schedule.keep(connection, name, seconds=3600 if name in names else None)
        connection.execute(update(job_table).where(job_table.c.name.in_(names)).values(next_run_at=PAST))


def count_runs(connection: Connection) -> int:
    """Leaves a trace in the transaction of the run."""
    connection.execute(update(counters).where(counters.c.name == "twins").values(value=counters.c.value + 1))
    return numbers.counter(connection, "twins")


def counted(engine: Engine) -> int:
    with database.reading(engine) as connection:
        return numbers.counter(connection, "twins")


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "cron", "after", "wanted"),
    [
        (90, None, "2026-07-01T08:00:00", "2026-07-01T08:01:30.000+00:00"),
        (None, "30 2 * * *", "2026-07-01T08:00:00", "2026-07-02T02:30:00.000+00:00"),
        (None, "30 2 * * *", "2026-07-01T02:30:00", "2026-07-02T02:30:00.000+00:00"),
        (None, "*/15 8-18 * * mon-fri", "2026-07-03T18:46:00", "2026-07-06T08:00:00.000+00:00"),
        (None, "0 0 29 2 *", "2026-07-01T08:00:00", "2028-02-29T00:00:00.000+00:00"),
        (None, None, "2026-07-01T08:00:00", None),
    ],
)
def test_the_next_time(seconds: int | None, cron: str | None, after: str, wanted: str | None) -> None:
    assert recurrence.next_time(seconds, cron, moment(after)) == wanted


@pytest.mark.parametrize(
    ("seconds", "cron", "place"),
    [
        (0, None, "seconds"),
        (-1, None, "seconds"),
        (10**18, None, "seconds"),
        (60, "* * * * *", "cron"),
        (None, "", "cron"),
        (None, "* * * *", "cron"),
        (None, "61 * * * *", "cron"),
        (None, "at noon every other day", "cron"),
        (None, "0 0 * * 0", "cron"),
        (None, "0 0 30 2 *", "cron"),
    ],
)
def test_what_names_no_time_is_refused(seconds: int | None, cron: str | None, place: str) -> None:
    with pytest.raises(Invalid) as refused:
        recurrence.next_time(seconds, cron)
    assert list(refused.value.errors) == [place]


def test_every_job_of_a_new_database_has_its_schedule(tmp_path: object) -> None:
    engine = database.open_engine(f"sqlite:///{tmp_path}/new.db")
    setup.prepare(engine)
    with database.reading(engine) as connection:
        for row in connection.execute(select(job_table)):
            assert row.next_run_at > times.now(), row.name
            assert schedule.in_words(row.seconds, row.cron) != "not scheduled"
    engine.dispose()


def test_a_schedule_of_an_earlier_version_goes_on(engine: Engine) -> None:
    with database.writing(engine) as connection:
        connection.execute(update(job_table).values(next_run_at=None))
    setup.prepare(engine)
    assert str(job(engine)["next_run_at"]) <= times.now()
    assert job(engine, "9999")["next_run_at"] is None


def test_only_what_is_due_runs_and_then_is_due_later(engine: Engine) -> None:
    only_due(engine, DUE, "synchronize-customers")
    schedule.run_due(engine)
    for name in (DUE, "synchronize-customers"):
        assert len(history(engine, name)) == 1
        assert times.seconds_until(str(job(engine, name)["next_run_at"])) == pytest.approx(3600, abs=30)
    assert history(engine, "find-twins") == []
    schedule.run_due(engine)
    assert len(history(engine)) == 1


def test_a_job_that_can_not_be_recorded_keeps_back_no_other(engine: Engine) -> None:
    only_due(engine, DUE, "synchronize-customers")
    with database.writing(engine) as connection:
        broken = update(job_table).where(job_table.c.name == DUE)
        connection.execute(
            broken.values(seconds=None, cron="whenever", next_run_at="2026-06-01T08:00:00.000+00:00")
        )
    with pytest.raises(Invalid):
        schedule.run_due(engine)
    assert len(history(engine, "synchronize-customers")) == 1
    assert history(engine) == []


def test_a_job_whose_schedule_is_taken_away_does_not_run(engine: Engine) -> None:
    only_due(engine, DUE)
    with database.writing(engine) as connection:
        schedule.keep(connection, DUE)
    schedule.run_due(engine)
    assert history(engine) == []
    with database.writing(engine) as connection, pytest.raises(Invalid, match="no job 7"):
        schedule.keep(connection, "7", seconds=1)


def test_two_schedules_on_one_database_run_a_job_once(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    began, go_on = Event(), Event()

    def slowly(connection: Connection) -> int:
        began.set()
        assert go_on.wait(20)
        return count_runs(connection)

    plant(monkeypatch, slowly)
    only_due(engine, DUE)
    first = Thread(target=schedule.run_due, args=[engine])
    second = Thread(target=schedule.run_due, args=[engine])
    before = counted(engine)
    first.start()
    assert began.wait(20)
    second.start()  # sees that the job is due, while the first one runs it
    if engine.dialect.name != "sqlite":
        second.join(20)
        assert not second.is_alive(), "it waits for the other one"
    go_on.set()
    first.join(20)
    second.join(20)
    assert counted(engine) == before + 1
    assert len(history(engine)) == 1


def test_parts_of_all_downloads_do_not_run_beside_it(engine: Engine) -> None:
    only_due(engine, "1060")
    with database.writing(engine) as connection:
        jobs._hold(connection, jobs.JOBS["9999"].parts)
        if engine.dialect.name != "sqlite":
            assert not jobs.run_if_due(engine, "1060")
    assert jobs.run_if_due(engine, "1060")


def test_all_downloads_is_a_run_of_each_and_one_that_fails_keeps_back_no_other(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_connection: Connection) -> int:
        raise ValueError("planted")

    monkeypatch.setitem(jobs.JOBS, "1060", jobs.Job("1060", "Staff", fail))
    till.new_customer()
    with pytest.raises(jobs.JobFailed, match="Job 1060: It stopped at an error that nobody foresaw"):
        jobs.run(till.engine, "9999", "kim")
    parts = {name: history(till.engine, name)[0] for name in jobs.JOBS["9999"].parts}
    assert [name for name, ran in parts.items() if ran["error"]] == ["1060"]
    assert {ran["asked_by"] for ran in parts.values()} == {"kim"}
    assert parts["1010"]["rows"] == 1
    monkeypatch.undo()
    assert jobs.run(till.engine, "9999") == 0
    assert job(till.engine, "1060")["last_error"] is None


def test_after_an_outage_a_job_runs_once(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch, count_runs)
    only_due(engine, DUE)
    with database.writing(engine) as connection:
        connection.execute(update(job_table).where(job_table.c.name == DUE).values(seconds=2))
    for _ in range(5):
        schedule.run_due(engine)
    assert len(history(engine)) == 1


def test_killed_in_the_middle_a_job_is_due_again(url: str, engine: Engine) -> None:
    only_due(engine, DUE)
    before = counted(engine)
    program = (
        "import os, sys\n"
        "from pos_headquarters import database\n"
        "from pos_headquarters.services import jobs\n"
        "from tests.headquarters.test_schedule import DUE, count_runs\n"
        "def die(connection):\n"
        "    count_runs(connection)\n"
        "    os._exit(9)\n"
        "jobs.JOBS[DUE] = jobs.Job(DUE, 'Planted', die)\n"
        "jobs.run_if_due(database.open_engine(sys.argv[1]), DUE)\n"
    )
    killed = subprocess.run([sys.executable, "-c", program, url], timeout=60, check=False)
    assert killed.returncode == 9
    assert (counted(engine), history(engine)) == (before, [])
    assert jobs.run_if_due(engine, DUE)
    assert len(history(engine)) == 1


def test_a_run_is_recorded(till: Till) -> None:
    till.new_customer()
    jobs.run(till.engine, "1010", "kim")
    ran, shown = history(till.engine, "1010")[0], job(till.engine, "1010")
    assert (ran["asked_by"], ran["rows"], ran["error"]) == ("kim", 1, None)
    assert (shown["last_rows"], shown["last_error"], shown["last_ms"]) == (1, None, ran["ms"])
    assert shown["last_run_at"]


def test_an_error_is_told_in_words_and_the_next_run_goes_on(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(connection: Connection) -> int:
        count_runs(connection)
        raise ValueError("planted")

    plant(monkeypatch, fail)
    only_due(engine, DUE)
    before = counted(engine)
    with caplog.at_level(logging.ERROR):
        schedule.run_due(engine)
    sentence = job(engine)["last_error"]
    assert sentence == history(engine)[0]["error"]
    assert str(sentence).startswith("It stopped at an error that nobody foresaw (ValueError: planted).")
    assert "Traceback" in caplog.text
    assert (counted(engine), job(engine)["last_rows"]) == (before, None)
    with pytest.raises(jobs.JobFailed, match="Nothing of this run was kept"):
        jobs.run(engine, DUE)
    plant(monkeypatch, count_runs)
    assert jobs.run(engine, DUE) == before + 1
    assert [ran["rows"] for ran in history(engine)] == [before + 1, None, None]
    assert job(engine)["last_error"] is None


def test_what_a_database_says_is_not_repeated(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_connection: Connection) -> int:
        raise OperationalError("SELECT", {}, Exception("Anna Öberg"))

    plant(monkeypatch, fail)
    with pytest.raises(jobs.JobFailed):
        jobs.run(engine, DUE)
    assert "The database could not do it (OperationalError)." in str(job(engine)["last_error"])
    assert "Anna" not in str(job(engine)["last_error"])


def test_the_last_runs_are_kept(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "MOST_RUNS", 3)
    times_told = iter(f"2026-07-01T08:00:00.{number:03}+00:00" for number in range(1000))
    monkeypatch.setattr(times, "now", lambda: next(times_told))
    plant(monkeypatch, count_runs)
    rows = [jobs.run(engine, DUE) for _ in range(5)]
    assert [ran["rows"] for ran in history(engine)] == rows[:1:-1]


def test_the_thread_runs_what_is_due_and_heeds_a_change(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_connection: Connection) -> int:
        raise ValueError("planted")

    plant(monkeypatch, fail)
    only_due(till.engine, DUE)
    till.new_customer()
    scheduler = schedule.Scheduler(till.engine)
    scheduler.start()
    try:
        wait_until_run(till.engine, DUE)
        with database.writing(till.engine) as connection:
            schedule.keep(connection, "synchronize-customers", seconds=1)
        wait_until_run(till.engine, "synchronize-customers")
    finally:
        scheduler.stop()
    assert job(till.engine, "synchronize-customers")["last_rows"] is not None
    assert job(till.engine, "1010")["last_error"] is None


def wait_until_run(engine: Engine, name: str) -> None:
    deadline = time.monotonic() + 20
    while not history(engine, name):
        assert time.monotonic() < deadline, f"{name} never ran"
        time.sleep(0.02)


@pytest.mark.parametrize(
    ("cron", "words"),
    [
        ("0 3 * * *", "every day at 03:00 UTC"),
        ("30 2 * * mon-fri", "Mon to Fri at 02:30 UTC"),
        ("5 14 * * sat,sun", "Sat, Sun at 14:05 UTC"),
        ("*/5 * 1 * *", "by the fields */5 * 1 * * (UTC)"),
    ],
)
def test_the_schedule_is_told_in_words(cron: str, words: str) -> None:
    assert schedule.in_words(None, cron) == words
