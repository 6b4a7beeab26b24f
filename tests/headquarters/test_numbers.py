from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Engine, select

from pos_headquarters import database
from pos_headquarters.services import jobs, numbers
from pos_headquarters.tables import client_books, customers
from tests.headquarters.support import Till


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
