"""Jobs that work in many transactions: once, whoever else is there, and on from where one was cut off."""

from collections.abc import Callable
from threading import Event, Timer

import pytest
from sqlalchemy import Engine, update

from pos_headquarters import database
from pos_headquarters.insights.trouble import Failed
from pos_headquarters.services import claims, jobs, measure_refresh, schedule
from pos_headquarters.services.claims import Claim
from pos_headquarters.tables import jobs as job_table
from tests.headquarters.test_pages import ON_ONE_DATABASE
from tests.headquarters.test_schedule import PAST, history, job, only_due

LONG = "refresh-measures"


def plant(monkeypatch: pytest.MonkeyPatch, do: Callable[[Claim], int]) -> None:
    monkeypatch.setitem(jobs.JOBS, LONG, jobs.Job(LONG, "Planted", None, work=do))


def claimed(engine: Engine, run_id: str = "this") -> Claim:
    claim = Claim(engine, LONG, run_id)
    assert claims.take(claim)
    return claim


def keep(claim: Claim) -> None:
    with database.writing(claim.engine) as connection:
        claim.keep(connection)


def end_by_itself(engine: Engine) -> None:
    with database.writing(engine) as connection:
        connection.execute(update(job_table).values(claimed_until=PAST))


def test_a_claim_is_one_process_s_until_it_is_given_up_or_gone(engine: Engine) -> None:
    claim, other = claimed(engine), Claim(engine, LONG, "other")
    assert not claims.take(other)
    keep(claim)
    with database.writing(engine) as connection:
        claims.give_up(connection, claim)
    assert claims.take(other)
    with pytest.raises(claims.Lost):
        keep(claim)
    with pytest.raises(claims.Lost):
        claim.rest(0)
    with database.writing(engine) as connection:
        claims.give_up(connection, claim)
    assert job(engine, LONG)["claimed_by"] == "other"
    end_by_itself(engine)
    assert claims.take(claim)


@ON_ONE_DATABASE
def test_a_rest_ends_when_headquarters_does(engine: Engine) -> None:
    claim = claimed(engine)
    before = str(job(engine, LONG)["claimed_until"])
    claim.rest(0)
    claim.stopping.set()
    with pytest.raises(claims.Stopped):
        claim.rest(3600)
    assert str(job(engine, LONG)["claimed_until"]) > before
    with pytest.raises(claims.Stopped):
        keep(claim)


def test_the_schedule_waits_for_no_job_that_asks_another_service(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work, answered = Event(), Event()

    def wait(claim: Claim) -> int:
        at_work.set()
        assert answered.wait(20)
        keep(claim)
        return 7

    plant(monkeypatch, wait)
    only_due(engine, LONG, "P-0001")
    (thread,) = schedule.run_due(engine)
    assert at_work.wait(20)
    assert [ran["job"] for ran in history(engine, "P-0001")] == ["P-0001"]
    assert schedule.run_due(engine) == []
    monkeypatch.setattr(jobs, "PATIENCE", 0.3)
    with pytest.raises(jobs.JobFailed, match="under way already"):
        jobs.run(engine, LONG)
    with pytest.raises(jobs.JobFailed, match="under way already"):
        jobs.begin(engine, LONG, "", 0)
    answered.set()
    thread.join()
    (ran,) = history(engine, LONG)
    assert (ran["rows"], ran["error"], ran["asked_by"]) == (7, None, "")
    now = job(engine, LONG)
    assert (now["claimed_by"], now["claimed_until"], now["last_rows"]) == (None, None, 7)
    assert schedule.run_due(engine) == []


def test_a_command_waits_for_a_run_that_is_short(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch, lambda claim: 5)
    first = Claim(engine, LONG, "first")
    assert claims.take(first)
    ends = Timer(0.3, give_up, (engine, first))
    ends.start()
    assert jobs.run(engine, LONG) == 5
    ends.join()


def give_up(engine: Engine, claim: Claim) -> None:
    with database.writing(engine) as connection:
        claims.give_up(connection, claim)


def test_a_job_of_a_killed_process_is_taken_up_again(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch, lambda claim: 1)
    only_due(engine, LONG)
    claimed(engine, "killed")
    assert schedule.run_due(engine) == []
    end_by_itself(engine)
    (thread,) = schedule.run_due(engine)
    thread.join()
    assert [ran["rows"] for ran in history(engine, LONG)] == [1]


@ON_ONE_DATABASE
def test_who_was_taken_for_gone_records_nothing(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def lose(claim: Claim) -> int:
        end_by_itself(engine)
        assert claims.take(Claim(engine, LONG, "other"))
        keep(claim)
        return 1

    plant(monkeypatch, lose)
    with pytest.raises(jobs.JobFailed, match="has taken it over"):
        jobs.run(engine, LONG)
    assert history(engine, LONG) == []
    assert job(engine, LONG)["claimed_by"] == "other"


@ON_ONE_DATABASE
def test_when_headquarters_ends_the_job_stays_due_and_free(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work = Event()

    def rest(claim: Claim) -> int:
        at_work.set()
        claim.rest(3600)
        return 1

    plant(monkeypatch, rest)
    monkeypatch.setattr(schedule, "_LAST_WORDS", 20)
    only_due(engine, LONG)
    scheduler = schedule.Scheduler(engine)
    scheduler.start()
    assert at_work.wait(20)
    scheduler.stop()
    now = job(engine, LONG)
    assert (now["claimed_by"], now["next_run_at"]) == (None, PAST)
    assert history(engine, LONG) == []


@ON_ONE_DATABASE
def test_what_went_wrong_is_a_sentence_in_the_history(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(error: Exception) -> Callable[[Claim], int]:
        def work(_claim: Claim) -> int:
            raise error

        return work

    for error, said in (
        (
            Failed("Customer Insights is away."),
            "Customer Insights is away. What was brought until then is kept",
        ),
        (ValueError("planted"), r"nobody foresaw \(ValueError: planted\)"),
    ):
        plant(monkeypatch, fail(error))
        with pytest.raises(jobs.JobFailed, match=said):
            jobs.run(engine, LONG)
    assert len(history(engine, LONG)) == 2
    assert job(engine, LONG)["claimed_by"] is None


@ON_ONE_DATABASE
def test_another_service_is_asked_again_when_it_says_so(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    rests: list[float] = []
    monkeypatch.setattr(Claim, "rest", lambda claim, seconds: rests.append(seconds))
    answers: list[float | None] = [0.0, 7.0, 0.5]

    def ask() -> str:
        if answers:
            raise Failed("Away.", answers.pop(0))
        return "there"

    claim = Claim(engine, LONG, "this")
    assert measure_refresh.patiently(claim, ask) == "there"
    assert rests == [2, 7, 8]
    for after, tries in ((None, 1), (measure_refresh.LONGEST_REST + 1, 1), (1.0, measure_refresh.TRIES)):
        answers[:] = [after] * 10
        with pytest.raises(Failed):
            measure_refresh.patiently(claim, ask)
        assert len(answers) == 10 - tries
