import json
from dataclasses import replace

import pytest

from pos_app.channel import associates
from pos_app.channel.database import Who
from pos_app.operations.registry import Refused
from pos_app.values.client_book import (
    AddToClientBook,
    NotDone,
    ReassignBook,
    ReassignCustomers,
    RemoveFromClientBook,
    UndoBookChanges,
    ViewClientBook,
    ViewReassign,
)
from pos_app.values.customer import AddCustomer
from pos_app.values.refining import UNASSIGNED
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


def test_reassign_moves_any_number_and_says_who_is_there_already(three):
    three.run("client_book.add_customer", AddToClientBook((IDS[0],)))
    answer = three.run("client_book.reassign_customers", ReassignCustomers(tuple(IDS), MARCUS.associate_id))
    assert answer.done == tuple(IDS)
    assert [one.before for one in answer.undo] == [EBBA.associate_id, None, None]
    again = three.run("client_book.reassign_customers", ReassignCustomers((IDS[0],), MARCUS.associate_id))
    assert again.not_done == (NotDone(IDS[0], "Östen", "already_there", "Marcus Vik"),)
    owners = three.run("client_book.view_owners", ViewReassign()).owners
    assert [(one.name, one.book_id, one.customers) for one in owners] == [
        ("Ebba Lind", "CB-000014", 0),
        ("Marcus Vik", None, 3),
    ]


def test_nobody_is_reassigned_to_a_stranger(three):
    with pytest.raises(Refused, match="associate_unknown"):
        three.run("client_book.reassign_customers", ReassignCustomers((IDS[0],), "stranger"))


@pytest.mark.parametrize("start", [None, EBBA.associate_id])
def test_undo_puts_customers_back_where_they_were(three, start):
    if start:
        three.run("client_book.add_customer", AddToClientBook((IDS[0],)))
    moved = three.run("client_book.reassign_customers", ReassignCustomers((IDS[0],), MARCUS.associate_id))
    assert three.run("client_book.undo", UndoBookChanges(moved.undo)).done == (IDS[0],)
    owner = three.rows("SELECT associate_id FROM customer WHERE customer_id = ?", IDS[0])
    assert owner == [(start,)]
    again = three.run("client_book.undo", UndoBookChanges(moved.undo))
    assert again.not_done == (NotDone(IDS[0], "Östen", "changed_meanwhile"),)


def test_an_undo_names_the_change_it_takes_back(three):
    added = three.run("client_book.add_customer", AddToClientBook((IDS[0],)))
    three.run("client_book.undo", UndoBookChanges(added.undo))
    ((payload,),) = three.rows("SELECT payload FROM upload_queue WHERE kind = 'ClientBookChangeUndone'")
    assert json.loads(payload) == {
        "undone_change_id": added.undo[0].change_id,
        "from_associate_id": EBBA.associate_id,
        "associate_id": None,
    }


def test_nobody_removes_from_anothers_book(three):
    three.run("client_book.add_customer", AddToClientBook((IDS[0],)))
    three.who = Who(MARCUS.associate_id)
    assert three.run("client_book.remove_customers", RemoveFromClientBook((IDS[0],))).done == ()


# --- a leaver's whole book ------------------------------------------------------------------------

SOFIA = replace(MARCUS, associate_id="sofia", operator_id="162", first_name="Sofia", last_name="Ek")
LEFT = replace(MARCUS, associate_id="left", operator_id="163", first_name="Lea", active=False)
LEFT_TOO = replace(LEFT, associate_id="left-too", operator_id="164")
LEFT_ABROAD = replace(LEFT, associate_id="left-abroad", operator_id="165", address_books=("NO",))
MANY = tuple(f"01900000-0000-7000-8000-00000000d0{number:02}" for number in range(7))


@pytest.fixture
def leavers(tables):
    """Five customers of Lea, who left, one each of two others who left, one of them abroad."""
    staff = [(one, "x") for one in (EBBA, MARCUS, SOFIA, LEFT, LEFT_TOO, LEFT_ABROAD)]
    tables.write(lambda tx: associates.replace_all(tx, staff))
    for number, one in enumerate(MANY):
        tables.run("customer.add", AddCustomer(one, person(f"Customer {number}")))
    for left, theirs in (("left", MANY[:5]), ("left-too", MANY[5:6]), ("left-abroad", MANY[6:])):
        tables.who = Who(left)
        tables.run("client_book.add_customer", AddToClientBook(theirs))
    tables.who = Who(EBBA.associate_id)
    return tables


def sizes(tables):
    rows = tables.rows("SELECT associate_id, count(*) FROM customer GROUP BY 1")
    return dict(rows)


def test_a_whole_book_goes_to_one_associate_as_a_change_for_each_customer(leavers):
    answer = leavers.run("client_book.reassign_book", ReassignBook("left", (MARCUS.associate_id,)))
    assert (answer.done, answer.not_done) == (MANY[:5], ())
    assert sizes(leavers) == {MARCUS.associate_id: 5, "left-too": 1, "left-abroad": 1}
    queued = leavers.rows(
        "SELECT customer_id, payload FROM upload_queue WHERE kind = 'ClientBookCustomerReassigned'"
    )
    assert {one for one, _ in queued} == set(MANY[:5])
    move = {"from_associate_id": "left", "associate_id": MARCUS.associate_id}
    assert [json.loads(payload) for _, payload in queued] == [move] * 5


def test_a_whole_book_is_shared_out_evenly(leavers):
    to = (MARCUS.associate_id, EBBA.associate_id, MARCUS.associate_id)
    answer = leavers.run("client_book.reassign_book", ReassignBook("left", to))
    assert sorted(answer.done) == list(MANY[:5])
    assert sizes(leavers) == {MARCUS.associate_id: 3, EBBA.associate_id: 2, "left-too": 1, "left-abroad": 1}


def test_the_unassigned_are_all_who_left_and_share_an_address_book(leavers):
    to = (MARCUS.associate_id, EBBA.associate_id, "sofia")
    leavers.run("client_book.reassign_book", ReassignBook(UNASSIGNED, to))
    assert sizes(leavers) == {**dict.fromkeys(to, 2), "left-abroad": 1}


def test_a_shared_out_book_is_put_back_whole(leavers):
    before = leavers.rows("SELECT customer_id, associate_id FROM customer ORDER BY 1")
    to = (MARCUS.associate_id, EBBA.associate_id)
    answer = leavers.run("client_book.reassign_book", ReassignBook(UNASSIGNED, to))
    assert len(leavers.run("client_book.undo", UndoBookChanges(answer.undo)).done) == 6
    assert leavers.rows("SELECT customer_id, associate_id FROM customer ORDER BY 1") == before


def test_who_shares_out_their_own_book_keeps_their_share(leavers):
    leavers.run("client_book.reassign_book", ReassignBook("left", (MARCUS.associate_id,)))
    to = (MARCUS.associate_id, EBBA.associate_id)
    answer = leavers.run("client_book.reassign_book", ReassignBook(MARCUS.associate_id, to))
    assert (len(answer.done), [one.why for one in answer.not_done]) == (2, ["already_there"] * 3)


@pytest.mark.parametrize("to", [(), ("stranger",), (MARCUS.associate_id, "left-too")])
def test_no_book_goes_to_nobody_to_a_stranger_or_to_who_left(leavers, to):
    with pytest.raises(Refused, match="associate_unknown"):
        leavers.run("client_book.reassign_book", ReassignBook("left", to))
    assert sizes(leavers) == {"left": 5, "left-too": 1, "left-abroad": 1}


def test_an_empty_book_moves_nobody(leavers):
    answer = leavers.run("client_book.reassign_book", ReassignBook("sofia", (MARCUS.associate_id,)))
    assert (answer.done, answer.not_done) == ((), ())
