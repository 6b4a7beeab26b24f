from random import Random

import pytest
from sqlalchemy import Engine, delete, insert, select, text, update

from pos_headquarters import database
from pos_headquarters.services import downloads, jobs, numbers, scope
from pos_headquarters.tables import associate_books, customer_books, scopes, store_books, stores
from tests.headquarters.support import Retailer, Till, new_id


def stands(engine: Engine, till: Till) -> dict[str, str | None]:
    """The oracle: by SQL of its own, whom the register should have, and whose book they are in."""
    with database.reading(engine) as connection:
        rows = connection.execute(
            text("""
            SELECT c.customer_id, b.associate_id
            FROM customer c
            LEFT JOIN client_book_customer m
              ON m.customer_id = c.customer_id AND m.legal_entity_id = :entity
            LEFT JOIN client_book b ON b.book_id = m.book_id
            WHERE EXISTS (SELECT 1 FROM customer_address_book x JOIN store_address_book y
                          ON y.address_book_id = x.address_book_id
                          WHERE x.customer_id = c.customer_id AND y.store_id = :store)
               OR EXISTS (SELECT 1 FROM associate_address_book x JOIN store_address_book y
                          ON y.address_book_id = x.address_book_id
                          WHERE x.associate_id = b.associate_id AND y.store_id = :store)
               OR EXISTS (SELECT 1 FROM customer_use u
                          WHERE u.customer_id = c.customer_id AND u.store_id = :store)
            """),
            {"entity": till.device.legal_entity_id, "store": till.device.store_id},
        )
        return {row.customer_id: row.associate_id for row in rows}


def has(till: Till) -> dict[str, str | None]:
    return {
        customer_id: record.membership.associate_id if record.membership else None
        for customer_id, record in till.customers.items()
    }


def leave_address_books(engine: Engine, customer_id: str) -> None:
    with database.writing(engine) as connection:
        connection.execute(delete(customer_books).where(customer_books.c.customer_id == customer_id))
        scope.refresh(connection, [customer_id])


def own_book(engine: Engine, till: Till) -> str:
    """The address book that is this store's alone."""
    with database.reading(engine) as connection:
        shared = select(store_books.c.address_book_id).where(store_books.c.store_id != till.device.store_id)
        found = select(store_books.c.address_book_id).where(
            store_books.c.store_id == till.device.store_id, store_books.c.address_book_id.not_in(shared)
        )
        return connection.execute(found).scalar_one()


# --- pages -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("limit", [1, 7, 1000])
def test_a_first_download_brings_the_stores_customers(
    till: Till, neighbour: Till, stranger: Till, limit: int
) -> None:
    for register in (till, neighbour, stranger):
        register.download(limit)
        assert has(register) == stands(register.engine, register)
        assert len(register.customers) > 10
    assert stranger.customers.keys().isdisjoint(till.customers)


def test_entries_are_the_companys_own(till: Till, stranger: Till, retailer: Retailer) -> None:
    till.download()
    stranger.download()
    assert till.entries
    assert {entry.customer_id for entry in till.entries.values()} <= till.customers.keys()
    assert till.entries.keys().isdisjoint(stranger.entries)
    assert all(entry.written_by_name for entry in till.entries.values())


def test_remaining_counts_down_to_nothing(till: Till) -> None:
    customer_id = till.new_customer()
    for seen in range(15):
        till.associate_id = new_id()
        till.send(till.reassigned(customer_id, str(seen), new_id()))
    jobs.run(till.engine, "1010")
    told, after = [], 0
    while not told or told[-1]:
        page = downloads.customers_page(till.engine, till.device, after, 10)
        told.append(page.remaining)
        after = page.revision
    whole = downloads.customers_page(till.engine, till.device, 0, 1000)
    assert len(whole.decisions) == 15
    total = len(whole.customers) + len(whole.gone) + len(whole.entries) + len(whole.decisions)
    assert told == [max(0, total - 10 * page) for page in range(1, len(told) + 1)]


def test_remaining_is_estimated_where_counting_would_cost(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    exact = downloads.customers_page(till.engine, till.device, 0, 10).remaining
    monkeypatch.setattr(downloads, "MOST_COUNTED", 5)
    estimated = downloads.customers_page(till.engine, till.device, 0, 10).remaining
    assert exact / 3 < estimated < exact * 3


def test_a_cursor_beyond_everything_stays(till: Till) -> None:
    page = downloads.customers_page(till.engine, till.device, 10**9, 10)
    assert (page.customers, page.gone, page.entries, page.remaining) == ((), (), (), 0)
    assert page.revision == 10**9


def test_a_killed_download_goes_on_from_its_cursor(till: Till) -> None:
    whole = downloads.customers_page(till.engine, till.device, 0, 1000)
    first = downloads.customers_page(till.engine, till.device, 0, 10)
    again = downloads.customers_page(till.engine, till.device, 0, 10)
    assert first == again
    till.cursor = first.revision
    till.customers = {each.customer_id: each for each in first.customers}
    till.entries = {each.entry_id: each for each in first.entries}
    till.download(10)
    assert till.customers == {each.customer_id: each for each in whole.customers}
    assert till.entries == {each.entry_id: each for each in whole.entries}


# --- publishing --------------------------------------------------------------------------------------


def test_what_1010_has_not_published_does_not_come(till: Till) -> None:
    till.download()
    answer = till.send(till.added())
    till.download()
    assert answer.record is not None
    assert answer.record.customer_id not in till.customers
    till.sync()
    assert answer.record.customer_id in till.customers
    assert answer.revision is not None
    assert till.cursor >= answer.revision


def test_a_row_that_moved_on_still_comes_in_the_page_that_published_it(till: Till) -> None:
    """Applied, published, and changed again before the register asks: the page is complete all the same."""
    till.download()
    added = till.added()
    note = till.noted(added.customer_id)
    revision = max(answer.revision or 0 for answer in till.upload(added, note))
    jobs.run(till.engine, "1010")
    jobs.run(till.engine, "synchronize-customers")
    for _ in range(2):
        with database.writing(till.engine) as connection:
            scope.refresh(connection, [added.customer_id], [note.payload["entry_id"]])
    till.download()
    assert till.cursor >= revision
    assert till.customers[added.customer_id].account_number == "C-0000121"
    assert note.payload["entry_id"] in till.entries


def test_an_update_waits_for_1010_where_the_customer_is_known(till: Till) -> None:
    added = till.added()
    till.send(added)
    till.sync()
    jobs.run(till.engine, "synchronize-customers")
    till.download()
    assert till.customers[added.customer_id].account_number is None
    till.sync()
    assert till.customers[added.customer_id].account_number == "C-0000121"


# --- scope -------------------------------------------------------------------------------------------


def test_who_leaves_the_address_books_is_taken_from_the_registers(till: Till, neighbour: Till) -> None:
    customer_id = till.new_customer()
    for register in (till, neighbour):
        register.sync()
        assert customer_id in register.customers
    leave_address_books(till.engine, customer_id)
    for register in (till, neighbour):
        register.sync()
        assert customer_id not in register.customers
    fresh = Till(till.engine, till.device, till.associate_id)
    fresh.download()
    assert has(fresh) == stands(till.engine, till)


def test_a_client_book_brings_the_customer_to_its_owners_stores(
    till: Till, neighbour: Till, retailer: Retailer
) -> None:
    neighbour.associate_id = retailer.senior("1002")
    customer_id = neighbour.new_customer()
    with database.writing(till.engine) as connection:
        connection.execute(delete(customer_books).where(customer_books.c.customer_id == customer_id))
        connection.execute(
            insert(customer_books),
            {"customer_id": customer_id, "address_book_id": own_book(till.engine, neighbour)},
        )
        scope.refresh(connection, [customer_id])
    till.sync()
    assert customer_id not in till.customers
    # The first store's manager works at both stores.
    note = neighbour.noted(customer_id, "Before the first store knew this customer.")
    neighbour.upload(note, neighbour.booked(customer_id, retailer.manager("1001")))
    till.sync()
    assert has(till)[customer_id] == retailer.manager("1001")
    assert note.payload["entry_id"] in till.entries
    neighbour.send(neighbour.removed(customer_id, retailer.manager("1001")))
    till.sync()
    assert customer_id not in till.customers


def test_the_client_book_of_another_company_brings_nobody(till: Till, stranger: Till) -> None:
    customer_id = till.new_customer()
    with database.writing(till.engine) as connection:
        # Someone who works for both companies, with the book in the first one.
        connection.execute(
            insert(associate_books),
            {"associate_id": till.associate_id, "address_book_id": own_book(till.engine, stranger)},
        )
    till.send(till.booked(customer_id))
    stranger.sync()
    assert customer_id not in stranger.customers


def test_who_was_served_at_a_store_stays_there(till: Till, stranger: Till) -> None:
    customer_id = till.new_customer()
    stranger.serve(customer_id)
    answer = stranger.send(stranger.noted(customer_id, "On holiday in Paris."))
    stranger.sync()
    assert customer_id in stranger.customers
    assert answer.revision is not None
    assert stranger.cursor >= answer.revision
    leave_address_books(till.engine, customer_id)
    stranger.sync()
    assert customer_id in stranger.customers


def test_random_days_end_equal_on_both_sides(
    till: Till, neighbour: Till, stranger: Till, retailer: Retailer
) -> None:
    """Three registers, every kind of change, jobs at any time: each register has what it should."""
    random = Random(20)
    registers = (till, neighbour, stranger)
    known = [till.new_customer()]
    for _ in range(150):
        register = random.choice(registers)
        customer_id = random.choice(known)
        match random.randrange(8):
            case 0 | 1:
                known.append(register.new_customer())
            case 2:
                register.send(register.booked(customer_id))
            case 3:
                register.send(register.removed(customer_id, random.choice(registers).associate_id))
            case 4:
                register.send(register.noted(customer_id))
            case 5:
                jobs.run(till.engine, random.choice(["1010", "synchronize-customers"]))
            case 6:
                register.download(random.choice([1, 3, 50]))
            case 7:
                leave_address_books(till.engine, customer_id)
    for register in registers:
        register.sync(3)
        assert has(register) == stands(register.engine, register)
        fresh = Till(register.engine, register.device, register.associate_id)
        fresh.download()
        assert fresh.customers == register.customers
        shown = {
            key: entry for key, entry in register.entries.items() if entry.customer_id in fresh.customers
        }
        assert shown == fresh.entries


def test_every_change_has_a_number_of_its_own_in_a_store(till: Till, neighbour: Till) -> None:
    for register in (till, neighbour):
        register.upload(*(register.added() for _ in range(5)))
    with database.reading(till.engine) as connection:
        for store_id in connection.execute(select(stores.c.store_id)).scalars():
            taken = list(
                connection.execute(
                    select(scopes.c.change_number).where(scopes.c.store_id == store_id)
                ).scalars()
            )
            assert len(taken) == len(set(taken))
            assert max(taken) <= numbers.counter(connection, "change")


def test_many_at_once_are_refreshed(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scope, "_AT_ONCE", 7)
    till.download()
    with database.writing(till.engine) as connection:
        connection.execute(update(scopes).values(published_number=None))
        touched = scope.refresh(connection, list(till.customers))
    assert sorted(touched) == sorted(till.customers)
    assert len(set(touched.values())) == len(touched)
