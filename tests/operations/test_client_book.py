import pytest

from pos_app.channel.database import Who
from pos_app.values.client_book import AddToClientBook, NotDone, RemoveFromClientBook, ViewClientBook
from pos_app.values.customer import AddCustomer
from tests.support.register import EBBA, MARCUS, person

IDS = [f"01900000-0000-7000-8000-00000000c00{number}" for number in range(3)]


@pytest.fixture
def three(tables):
    for one, name in zip(IDS, ("Östen", "Astrid", "Noah"), strict=True):
        tables.run("customer.add", AddCustomer(one, person(name)))
    return tables


def test_the_book_shows_its_customers_as_the_store_sorts(three):
    assert three.run("client_book.add_customer", AddToClientBook(tuple(IDS))).done == tuple(IDS)
    book = three.run("client_book.view", ViewClientBook(EBBA.associate_id))
    assert [card.name for card in book.cards] == ["Astrid", "Noah", "Östen"]
    assert (book.owner_name, book.book_id) == ("Ebba Lind", "CB-000014")
    assert all(len(card.properties) == 2 and card.account_number is None for card in book.cards)


def test_a_customer_is_in_one_client_book(three):
    three.run("client_book.add_customer", AddToClientBook((IDS[0],)))
    three.who = Who(MARCUS.associate_id)
    answer = three.run("client_book.add_customer", AddToClientBook((IDS[0], IDS[1])))
    assert answer.done == (IDS[1],)
    assert answer.not_done == (NotDone(IDS[0], "Östen", "in_another_book", "Ebba Lind"),)
    assert [
        card.name for card in three.run("client_book.view", ViewClientBook(MARCUS.associate_id)).cards
    ] == ["Astrid"]


def test_adding_twice_queues_once(three):
    three.run("client_book.add_customer", AddToClientBook((IDS[0], IDS[0])))
    again = three.run("client_book.add_customer", AddToClientBook((IDS[0],)))
    assert again.not_done == (NotDone(IDS[0], "Östen", "already_yours"),)
    queued = three.rows("SELECT count(*) FROM upload_queue WHERE kind = 'ClientBookCustomerAdded'")
    assert queued == [(1,)]


def test_removing_keeps_the_customer_and_says_what_was_not_in_the_book(three):
    three.run("client_book.add_customer", AddToClientBook((IDS[0],)))
    answer = three.run("client_book.remove_customers", RemoveFromClientBook((IDS[0], IDS[1], "nobody")))
    assert answer.done == (IDS[0],)
    assert answer.not_done == (
        NotDone(IDS[1], "Astrid", "not_in_book"),
        NotDone("nobody", "", "unknown"),
    )
    assert three.run("client_book.view", ViewClientBook(EBBA.associate_id)).cards == ()
    assert three.rows("SELECT count(*) FROM customer") == [(3,)]


def test_nobody_removes_from_anothers_book(three):
    three.run("client_book.add_customer", AddToClientBook((IDS[0],)))
    three.who = Who(MARCUS.associate_id)
    assert three.run("client_book.remove_customers", RemoveFromClientBook((IDS[0],))).done == ()
