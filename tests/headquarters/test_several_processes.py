"""Several headquarters processes on one PostgreSQL: what two of them do at once is as if done in turn.

SQLite has one writer at a time from its first statement on, so there is nothing to overlap.
"""

import logging
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine, insert, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from pos_contract.changes import LoyaltyCardIssued
from pos_contract.errors import Fault
from pos_contract.messages import ActivationRequest, SignInRequest
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.importing import customers as customer_files
from pos_headquarters.importing import workers as worker_files
from pos_headquarters.importing.source import FileRefused
from pos_headquarters.services import (
    administrators,
    cards,
    devices,
    erasure,
    jobs,
    merging,
    numbers,
    office,
    scope,
    sign_in,
    stores,
    twins,
    workers,
)
from pos_headquarters.tables import (
    client_books,
    counters,
    customers,
    external_ids,
    loyalty_cards,
    members,
    receipts,
    secrets,
    sequences,
    sign_in_tries,
    store_books,
)
from pos_headquarters.tables import decisions as decision_table
from tests.headquarters.overlapping import Held, at_once, until_waiting
from tests.headquarters.support import Retailer, Till, activated, new_id
from tests.headquarters.test_downloads import has, leave_address_books, own_book, stands

pytestmark = pytest.mark.parametrize("databases", ["postgresql"], indirect=True, scope="session")


@pytest.fixture
def second(till: Till, retailer: Retailer) -> Till:
    """Another register of the same store, worked by its senior associate."""
    return Till(till.engine, activated(till.engine, retailer, "1001-2"), retailer.senior("1001"))


def rows(engine: Engine, *columns: object) -> list[tuple[object, ...]]:
    with database.reading(engine) as connection:
        return [tuple(row) for row in connection.execute(select(*columns))]


def account(engine: Engine, customer_id: str) -> str:
    with database.reading(engine) as connection:
        wanted = select(customers.c.account_number).where(customers.c.customer_id == customer_id)
        return str(connection.execute(wanted).scalar_one())


def owner_of(engine: Engine, customer_id: str) -> str | None:
    with database.reading(engine) as connection:
        return connection.execute(
            select(client_books.c.associate_id)
            .join(members, members.c.book_id == client_books.c.book_id)
            .where(members.c.customer_id == customer_id)
        ).scalar_one_or_none()


# --- what registers send -----------------------------------------------------------------------------


def test_the_second_of_two_wishes_sees_the_first(
    till: Till, second: Till, monkeypatch: pytest.MonkeyPatch, retailer: Retailer
) -> None:
    """It has waited for the customer, and what it decides by was not there when it began to wait."""
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    held = Held(monkeypatch, scope, "refresh")
    moved = till.reassigned(customer_id, till.associate_id, second.associate_id)
    first = held.start(lambda: till.send(moved))
    with ThreadPoolExecutor() as pool:
        other = pool.submit(second.send, second.removed(customer_id, till.associate_id))
        until_waiting(till.engine, other)
        held.release()
        assert first.result().outcome == "applied"
        assert (other.result().outcome, other.result().fault) == ("conflict", Fault.CLIENT_BOOK_CHANGED)
    assert owner_of(till.engine, customer_id) == second.associate_id


def test_the_same_upload_twice_at_once(
    till: Till, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A register that gave up waiting sends it again, and another process gets it."""
    added = till.added()
    sent = (added, till.noted(added.customer_id), till.booked(added.customer_id))
    held = Held(monkeypatch, scope, "refresh")
    first = held.start(lambda: till.upload(*sent))
    with ThreadPoolExecutor() as pool:
        again = pool.submit(till.upload, *sent)
        until_waiting(till.engine, again)
        held.release()
        assert [each.outcome for each in first.result()] == ["applied"] * 3
        assert [each.outcome for each in again.result()] == ["duplicate"] * 3
    assert not caplog.records


def test_a_customer_in_real_time_and_in_the_queue_at_once(till: Till) -> None:
    for _ in range(5):
        added = till.added()
        answers = at_once(lambda: till.now(added), lambda: till.send(added))  # noqa: B023
        assert sorted(each.outcome for each in answers) == ["applied", "duplicate"]
        assert account(till.engine, added.customer_id).startswith("C-")


def test_a_change_id_of_two_registers_is_answered_once(till: Till, second: Till) -> None:
    customer_id = till.new_customer()
    mine = till.noted(customer_id)
    theirs = second.noted(customer_id, "Another text.", change_id=mine.change_id)
    answers = at_once(lambda: till.send(mine), lambda: second.send(theirs))
    assert {each.fault for each in answers} == {None, Fault.CHANGE_ID_REUSED}
    assert len([one for (one,) in rows(till.engine, receipts.c.change_id) if one == mine.change_id]) == 1


def test_a_first_client_book_of_two_at_once(
    till: Till,
    second: Till,
    retailer: Retailer,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with database.writing(till.engine) as connection:
        connection.exec_driver_sql("DELETE FROM client_book_customer")
        connection.exec_driver_sql("DELETE FROM client_book")
    taken = sum(each for (each,) in rows(till.engine, sequences.c.next_value))
    owner = retailer.junior("1001")
    one, two = till.new_customer(), second.new_customer()
    held = Held(monkeypatch, scope, "refresh")
    first = held.start(lambda: till.send(till.booked(one, owner)))
    with ThreadPoolExecutor() as pool:
        other = pool.submit(second.send, second.booked(two, owner))
        until_waiting(till.engine, other)
        held.release()
        answers = [first.result(), other.result()]
    assert [each.outcome for each in answers] == ["applied", "applied"]
    assert not caplog.records
    assert len(rows(till.engine, client_books.c.book_id)) == 1
    assert sum(each for (each,) in rows(till.engine, sequences.c.next_value)) == taken + 1
    assert {owner_of(till.engine, each) for each in (one, two)} == {owner}


def test_a_card_scanned_twice_at_once_is_issued_once(
    till: Till, second: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = (each.now(each.added()).record for each in (till, second))
    assert one
    assert two
    held = Held(monkeypatch, cards, "is_issued", after=True)
    scanned = second.change(two.customer_id, LoyaltyCardIssued("4711"), sequence=0)
    late = held.start(lambda: second.now(scanned))
    assert till.now(till.change(one.customer_id, LoyaltyCardIssued("4711"), sequence=0)).outcome == "applied"
    held.release()
    assert (late.result().outcome, late.result().fault) == ("rejected", Fault.LOYALTY_CARD_TAKEN)
    issued = dict(rows(till.engine, loyalty_cards.c.card_number, loyalty_cards.c.customer_id))
    assert issued["4711"] == one.customer_id
    assert two.customer_id not in issued.values()


def test_batches_that_meet_each_other_are_both_applied(till: Till, second: Till) -> None:
    """Their changes name the same customers in opposite orders."""
    people = [till.new_customer() for _ in range(6)]
    for _ in range(3):
        sent = [
            lambda: till.upload(*(till.noted(each) for each in people)),
            lambda: second.upload(*(second.noted(each) for each in reversed(people))),
        ]
        for answers in at_once(*sent):
            assert {each.outcome for each in answers} == {"applied"}


def test_a_wish_of_somebody_who_leaves_meanwhile_waits_for_a_manager(
    till: Till, second: Till, monkeypatch: pytest.MonkeyPatch, retailer: Retailer
) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    held = Held(monkeypatch, scope, "refresh")
    wish = held.start(lambda: second.send(second.booked(customer_id)))
    operator_id = retailer.associate("1001", "senior")["operator_id"]

    @database.retried
    def leave() -> None:
        with database.writing(till.engine) as connection:
            workers.leave(connection, operator_id)

    with ThreadPoolExecutor() as pool:
        left = pool.submit(leave)
        until_waiting(till.engine, left)
        held.release()
        assert wish.result().outcome == "conflict"
        left.result()
    states = dict(rows(till.engine, decision_table.c.customer_id, decision_table.c.state))
    assert states[customer_id] == "asked"


# --- headquarters' own work --------------------------------------------------------------------------


def test_what_is_published_is_complete_while_somebody_is_writing(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who moves on from a number just before that is published is not missing in its page."""
    added = till.added()
    till.send(added)
    held = Held(monkeypatch, scope, "_write", after=True)
    moving = held.start(lambda: till.send(till.noted(added.customer_id)))
    with ThreadPoolExecutor() as pool:
        published = pool.submit(jobs.run, till.engine, "1010")
        until_waiting(till.engine, published)
        held.release()
        moving.result()
        published.result()
    till.download()
    assert added.customer_id in till.customers


def test_publishing_twice_at_once_never_goes_back(till: Till) -> None:
    for _ in range(5):
        till.new_customer()
        at_once(*[lambda: jobs.run(till.engine, "1010")] * 2, lambda: till.send(till.added()))
    jobs.run(till.engine, "1010")
    values = dict(rows(till.engine, counters.c.name, counters.c.value))
    assert values["published"] == values["change"]
    till.download()
    assert has(till) == stands(till.engine, till)


@pytest.mark.parametrize("asked_for", ["keep", "drop"])
def test_an_erasure_during_a_merge_erases_both(
    till: Till, monkeypatch: pytest.MonkeyPatch, asked_for: str
) -> None:
    keep, drop = (till.now(till.added()).record for _ in range(2))
    assert keep
    assert drop
    held = Held(monkeypatch, scope, "refresh")

    def merge() -> None:
        with database.writing(till.engine) as connection:
            merging.merge(connection, str(keep.account_number), str(drop.account_number))

    @database.retried
    def erase() -> None:
        with database.writing(till.engine) as connection:
            erasure.erase(connection, (keep if asked_for == "keep" else drop).customer_id)

    joined = held.start(merge)
    with ThreadPoolExecutor() as pool:
        erased = pool.submit(erase)
        until_waiting(till.engine, erased)
        held.release()
        joined.result()
        erased.result()
    gone = dict(rows(till.engine, customers.c.customer_id, customers.c.erased_at))
    assert gone[keep.customer_id]
    assert gone[drop.customer_id]


def test_files_that_name_each_others_people_read_at_once(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    people, staff = tmp_path / "people.csv", tmp_path / "staff.csv"
    people.write_text("ID,FirstName,LastName,SupportRepId\n1,Kim,Berg,7\n", "utf-8")
    staff.write_text("EmployeeId,FirstName,LastName\n7,Eva,Ek\n", "utf-8")
    before = len(rows(engine, members.c.customer_id))
    held = Held(monkeypatch, scope, "refresh")
    first = held.start(lambda: customer_files.read_file(engine, people, "1001", {}))
    with ThreadPoolExecutor() as pool:
        other = pool.submit(worker_files.read_file, engine, staff, "1001")
        until_waiting(engine, other)
        held.release()
        first.result()
        assert other.result().customers_placed == 1
    assert len(rows(engine, members.c.customer_id)) == before + 1


def test_the_same_file_read_twice_at_once_adds_nobody_twice(engine: Engine, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("ID,FirstName,LastName\n1,Kim,Berg\n2,Bo,Ek\n", "utf-8")

    def taken() -> int:
        try:
            return customer_files.read_file(engine, people, "1001", {}).taken
        except FileRefused:
            # The other one was quicker with a batch, and goes on alone.
            return 0

    assert sorted(at_once(taken, taken)) == [0, 2]
    assert len(rows(engine, external_ids.c.record_id)) == 2


def test_twins_said_to_be_apart_while_they_are_proposed(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = (till.now(till.added()).record for _ in range(2))
    assert one
    assert two
    held = Held(monkeypatch, twins, "keep_apart", after=True)

    def apart() -> None:
        with database.writing(till.engine) as connection:
            pair = [office.find(connection, str(each.account_number)) for each in (one, two)]
            twins.keep_apart(connection, *pair)

    said = held.start(apart)
    with ThreadPoolExecutor() as pool:
        proposed = pool.submit(jobs.run, till.engine, "find-twins")
        until_waiting(till.engine, proposed)
        held.release()
        said.result()
        proposed.result()
    with database.reading(till.engine) as connection:
        assert twins.listed(connection) == []


def test_a_client_book_is_taken_over_while_a_register_moves_somebody(
    till: Till, second: Till, monkeypatch: pytest.MonkeyPatch, retailer: Retailer
) -> None:
    customer_id = till.new_customer()
    leaving = retailer.senior("1001")
    booked = till.send(till.booked(customer_id, leaving))
    assert booked.record
    assert booked.record.membership
    book_id = str(booked.record.membership.book_id)
    held = Held(monkeypatch, scope, "refresh")
    moved = held.start(lambda: till.send(till.reassigned(customer_id, leaving, till.associate_id)))

    @database.retried
    def take_over() -> None:
        with database.writing(till.engine) as connection:
            office.reassign_book(connection, book_id, retailer.associate("1001", "associate")["operator_id"])

    with ThreadPoolExecutor() as pool:
        taken = pool.submit(take_over)
        until_waiting(till.engine, taken)
        held.release()
        assert moved.result().outcome == "applied"
        taken.result()
    assert owner_of(till.engine, customer_id) == till.associate_id


def test_a_store_gets_an_address_book_while_somebody_is_added_to_it(
    till: Till, stranger: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    book_id = own_book(till.engine, till)
    held = Held(monkeypatch, numbers, "take_change_numbers")
    adding = held.start(till.new_customer)

    @database.retried
    def share() -> None:
        with database.writing(till.engine) as connection:
            mine = store_books.c.store_id == stranger.device.store_id
            has = connection.execute(select(store_books.c.address_book_id).where(mine)).scalars().all()
            stores._keep_address_books(connection, stranger.device.store_id, [*has, book_id])

    with ThreadPoolExecutor() as pool:
        shared = pool.submit(share)
        until_waiting(till.engine, shared)
        held.release()
        added = adding.result()
        shared.result()
    stranger.sync()
    assert added in stranger.customers
    assert has(stranger) == stands(till.engine, stranger)


def test_a_worker_gets_an_address_book_while_somebody_joins_the_client_book(
    till: Till, stranger: Till, monkeypatch: pytest.MonkeyPatch, retailer: Retailer
) -> None:
    customer_id, worker = till.new_customer(), retailer.junior("1001")
    other = till.new_customer()
    till.send(till.booked(other, worker))
    leave_address_books(till.engine, customer_id)
    held = Held(monkeypatch, numbers, "take_change_numbers")
    joining = held.start(lambda: till.send(till.booked(customer_id, worker)))
    neighbours = Till(till.engine, activated(till.engine, retailer, "1002-1"), till.associate_id)
    book_id = own_book(till.engine, neighbours)

    @database.retried
    def show() -> None:
        with database.writing(till.engine) as connection:
            has = workers.address_books_of(connection, [worker])[worker]
            workers._keep_address_books(connection, worker, [*has, book_id])

    with ThreadPoolExecutor() as pool:
        shown = pool.submit(show)
        until_waiting(till.engine, shown)
        held.release()
        assert joining.result().outcome == "applied"
        shown.result()
    neighbours.sync()
    assert customer_id in neighbours.customers


# --- people and registers ----------------------------------------------------------------------------


@pytest.mark.usefixtures("quick_pins")
def test_wrong_pins_at_once_are_all_counted(till: Till) -> None:
    def guess() -> Fault:
        with pytest.raises(Refusal) as refused:
            sign_in.sign_in(till.engine, till.device, SignInRequest("0815", "000000"))
        return Fault(refused.value.problem.fault)

    faults = at_once(*[guess] * 8)
    assert faults.count(Fault.SIGN_IN_REFUSED) == sign_in.TRIES
    assert faults.count(Fault.SIGN_IN_LOCKED) == 8 - sign_in.TRIES
    assert rows(till.engine, sign_in_tries.c.operator_id, sign_in_tries.c.failures) == [("0815", 5)]


def test_a_code_activates_one_of_two_installations(engine: Engine, retailer: Retailer) -> None:
    def activate(install_id: str) -> bool:
        try:
            devices.activate(engine, ActivationRequest(retailer.code("1001-1"), install_id))
        except Refusal:
            return False
        return True

    assert sorted(at_once(lambda: activate("one"), lambda: activate("two"))) == [False, True]


@pytest.mark.usefixtures("databases")
def test_two_processes_start_on_an_empty_database(empty_url: str) -> None:
    command = [sys.executable, "-m", "pos_headquarters", "jobs", "list", f"--database={empty_url}"]
    both = [subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE) for _ in range(2)]
    said = [each.communicate(timeout=60)[1].decode() for each in both]
    assert [each.returncode for each in both] == [0, 0], said
    engine = database.open_engine(empty_url)
    assert {name for (name,) in rows(engine, secrets.c.name)} >= {"receipts"}
    made = at_once(*[lambda: administrators.make_first(engine)] * 2)
    assert sum(password is not None for password in made) == 1
    engine.dispose()


# --- transactions ------------------------------------------------------------------------------------


def test_a_deadlock_is_done_again(engine: Engine) -> None:
    together = threading.Barrier(2)

    def crossing(first: str, then: str) -> int:
        tries = 0

        @database.retried
        def work() -> None:
            nonlocal tries
            tries += 1
            with database.writing(engine) as connection:
                for name in (first, then):
                    grown = update(counters).where(counters.c.name == name)
                    connection.execute(grown.values(value=counters.c.value + 1))
                    if tries == 1 and name == first:
                        together.wait(20)

        work()
        return tries

    before = dict(rows(engine, counters.c.name, counters.c.value))
    assert sorted(at_once(lambda: crossing("change", "twins"), lambda: crossing("twins", "change"))) == [1, 2]
    after = dict(rows(engine, counters.c.name, counters.c.value))
    assert (after["change"], after["twins"]) == (before["change"] + 2, before["twins"] + 2)


def test_what_never_succeeds_is_given_up(engine: Engine) -> None:
    tries = []

    @database.retried
    def work() -> None:
        tries.append(1)
        with database.writing(engine) as connection:
            connection.execute(insert(counters), {"name": "change", "value": 0})

    with pytest.raises(IntegrityError):
        work()
    assert 1 < len(tries) < 10


def test_errors_have_no_values(engine: Engine) -> None:
    row = dict.fromkeys(("type", "first_name", "last_name", "organization", "email"), "")
    row |= dict.fromkeys(("phone", "addresses", "attributes"), "") | {"customer_id": new_id()}
    name = "-".join(("Secrets", "son"))
    with pytest.raises(DBAPIError) as refused, database.writing(engine) as connection:
        connection.execute(insert(customers), row | {"last_name": name, "created_at": None})
    told = logging.Formatter().formatException((type(refused.value), refused.value, refused.tb))
    assert "created_at" in told
    assert name not in told


def test_who_reads_can_not_write(engine: Engine) -> None:
    with pytest.raises(DBAPIError, match="read-only"), database.reading(engine) as connection:
        connection.execute(update(counters).values(value=0))
