import logging
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from itertools import count
from random import Random

import pytest
from sqlalchemy import Connection, Engine, select

from pos_headquarters import database
from pos_headquarters.services import jobs, numbers, receipts
from pos_headquarters.tables import client_books, customers, sequences
from tests.headquarters.overlapping import at_once
from tests.headquarters.support import Retailer, Till, activated


def account_numbers(engine: Engine) -> list[int]:
    with database.reading(engine) as connection:
        found = connection.execute(select(customers.c.account_number)).scalars()
        return sorted(int(number.removeprefix("C-")) for number in found if number)


def test_a_sequence_has_no_gaps_after_a_failure(engine: Engine) -> None:
    with database.writing(engine) as connection:
        before = numbers.next_in_sequence(connection, numbers.CLIENT_BOOK, 2)
    with database.writing(engine) as connection:
        savepoint = connection.begin_nested()
        numbers.next_in_sequence(connection, numbers.CLIENT_BOOK)
        savepoint.rollback()
    with database.writing(engine) as connection:
        after = numbers.next_in_sequence(connection, numbers.CLIENT_BOOK)
    taken = [int(number.removeprefix("CB-")) for number in [*before, *after]]
    assert taken == list(range(taken[0], taken[0] + 3))


def test_account_numbers_have_no_gaps_however_they_are_asked_for(till: Till, neighbour: Till) -> None:
    def work(register: Till) -> None:
        for _ in range(5):
            register.now(register.added())
            register.send(register.added())
            jobs.run(register.engine, "synchronize-customers")

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(work, (till, neighbour)))
    assert account_numbers(till.engine) == list(range(1, 141))


def test_a_failed_change_leaves_no_gap(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    with database.reading(till.engine) as connection:
        books_before = len(connection.execute(select(client_books)).all())
    customer_id = till.new_customer()
    take_change_numbers = numbers.take_change_numbers

    def fail(*_: object) -> range:
        raise RuntimeError("planted")

    with database.writing(till.engine) as connection:
        connection.exec_driver_sql("DELETE FROM client_book_customer")
        connection.exec_driver_sql("DELETE FROM client_book")
    monkeypatch.setattr(numbers, "take_change_numbers", fail)
    book = till.booked(customer_id)
    assert till.send(book).outcome == "retry"
    monkeypatch.setattr(numbers, "take_change_numbers", take_change_numbers)
    answer = till.send(book)
    assert answer.record is not None
    assert answer.record.membership is not None
    assert answer.record.membership.book_id == f"CB-{books_before + 1:06}"


def test_change_numbers_are_taken_in_the_order_of_commits(engine: Engine) -> None:
    with database.writing(engine) as connection:
        before = numbers.counter(connection, "change")
        assert numbers.take_change_numbers(connection, 3) == range(before + 1, before + 4)
        assert numbers.take_change_numbers(connection, 0) == range(before + 4, before + 4)
        with database.reading(engine) as other:
            assert numbers.counter(other, "change") == before


# --- several writers ---------------------------------------------------------------------------------

on_postgresql = pytest.mark.parametrize("databases", ["postgresql"], indirect=True, scope="session")
"""SQLite has one writer at a time: nothing overlaps."""


class Changed(Exception):
    """Somebody's transaction is rolled back."""


@on_postgresql
@pytest.mark.parametrize("code", [numbers.CUSTOMER_ACCOUNT, numbers.CLIENT_BOOK, numbers.LOYALTY_CARD])
def test_eight_writers_of_whom_some_roll_back_leave_no_gap_and_no_double(engine: Engine, code: str) -> None:
    def write(seed: int) -> list[str]:
        random, kept = Random(seed), []
        for _ in range(25):
            with suppress(Changed), database.writing(engine) as connection:
                taken = numbers.next_in_sequence(connection, code, random.randint(1, 3))
                if random.random() < 0.3:
                    raise Changed
                if random.random() < 0.3:
                    savepoint = connection.begin_nested()
                    numbers.next_in_sequence(connection, code, 2)
                    savepoint.rollback()
                kept += taken
        return kept

    with database.reading(engine) as connection:
        first = connection.execute(
            select(sequences.c.next_value).where(sequences.c.code == code)
        ).scalar_one()
    kept = [number for each in at_once(*(partial(write, seed) for seed in range(8))) for number in each]
    assert sorted(map(as_number, kept)) == list(range(first, first + len(kept)))


@on_postgresql
def test_account_numbers_from_eight_registers_of_which_some_fail(
    engine: Engine, retailer: Retailer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Added in real time and by the job, all at once, while every fifth transaction fails at its end."""
    tills = [
        Till(engine, activated(engine, retailer, each["number"]), retailer.manager(each["store_number"]))
        for each in retailer.told["registers"]
    ]
    assert len(tills) == 8
    write, calls = receipts.write, count()

    def fail_sometimes(connection: Connection, fresh: Sequence[receipts.Receipt]) -> None:
        if next(calls) % 5 == 4:
            raise Changed
        write(connection, fresh)

    monkeypatch.setattr(receipts, "write", fail_sometimes)
    logging.disable(logging.ERROR)

    def work(till: Till) -> None:
        for each in range(8):
            sent = till.added()
            add = till.now if each % 2 else till.send
            while add(sent).outcome == "retry":
                pass
            if each % 4 == 3:
                jobs.run(engine, "synchronize-customers")

    try:
        at_once(*(partial(work, till) for till in tills))
    finally:
        logging.disable(logging.NOTSET)
    jobs.run(engine, "synchronize-customers")
    assert account_numbers(engine) == list(range(1, 121 + 8 * 8))


def as_number(number: str) -> int:
    return int(number.rpartition("-")[2])
