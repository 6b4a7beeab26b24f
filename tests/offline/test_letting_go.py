"""What is settled at headquarters is sent again as it was; what it gave up goes once somebody understands."""

import pytest

from pos_app.offline import queue
from pos_app.operations.registry import Refused
from pos_app.values.customer import AddNote
from pos_app.values.sync import LetGoOf, ViewSync
from pos_contract.changes import ClientBookCustomerAdded, CustomerAdded, EntryCorrected, NoteAdded
from pos_contract.errors import Fault
from pos_contract.messages import Answer
from tests.offline.test_queue_and_answers import ANNA, NOAH, answer, due, make, page, record
from tests.support.register import EBBA, person


def park(tables, change, fault, **facts):
    sent = [one for one in due(tables) if one.change_id == change.change_id]
    answer(tables, Answer(change.change_id, "rejected", fault=int(fault), facts=facts), sent=sent)


def let_go(tables, change):
    return tables.run("sync.let_go", LetGoOf(change.change_id))


def ids(changes):
    return [one.change_id for one in changes]


def names(tables):
    return [name for (name,) in tables.rows("SELECT name FROM customer ORDER BY name")]


@pytest.fixture
def newcomer(tables):
    """A creation with a note behind it."""
    return make(tables, ANNA, CustomerAdded(person("Anna")), NoteAdded("e1", "behind Anna"))


def test_exactly_what_is_settled_is_sent_again_as_it_was(tables, newcomer):
    added, note = newcomer
    (other,) = make(tables, NOAH, CustomerAdded(person("Noah")))
    park(tables, added, Fault.CHANGE_INVALID)
    park(tables, other, Fault.CHANGE_INVALID)
    assert due(tables) == ()
    tables.write(lambda tx: queue.mark_due(tx, [added.change_id, "of another register"]))
    assert ids(due(tables)) == [added.change_id, note.change_id]
    assert tables.rows("SELECT state, fault FROM upload_queue WHERE customer_id = ?", NOAH) == [
        ("parked", Fault.CHANGE_INVALID)
    ]


def test_a_decision_that_is_to_come_is_not_sent_again(tables):
    page(tables, record(ANNA), revision=1)
    (wish,) = make(tables, ANNA, ClientBookCustomerAdded(EBBA.associate_id))
    answer(tables, Answer(wish.change_id, "conflict", revision=9, fault=Fault.CLIENT_BOOK_CHANGED))
    tables.write(lambda tx: queue.mark_due(tx, [wish.change_id]))
    assert due(tables) == ()
    assert tables.rows("SELECT revision FROM upload_queue") == [(9,)]


def test_what_hangs_on_a_creation_given_up_is_sent_and_kept_there(tables, newcomer):
    added, note = newcomer
    park(tables, added, Fault.CHANGE_INVALID)
    assert due(tables) == ()
    tables.write(lambda tx: queue.mark_due(tx, [added.change_id]))
    park(tables, added, Fault.CHANGE_DROPPED, reason="A test.")
    assert ids(due(tables)) == [note.change_id]
    assert names(tables) == ["Anna"]


def test_understanding_a_creation_given_up_takes_all_that_was_refused_with_it(tables, newcomer):
    added, note = newcomer
    park(tables, added, Fault.CHANGE_DROPPED)
    park(tables, note, Fault.CUSTOMER_UNKNOWN)
    let_go(tables, added)
    assert tables.rows("SELECT * FROM upload_queue") == []
    assert tables.rows("SELECT * FROM entry") == []
    assert names(tables) == []


def test_what_headquarters_has_not_received_stays_and_is_sent(tables, newcomer):
    added, note = newcomer
    park(tables, added, Fault.CHANGE_DROPPED)
    let_go(tables, added)
    assert ids(due(tables)) == [note.change_id]
    assert names(tables) == ["Anna"]
    assert tables.rows("SELECT text FROM entry") == [("behind Anna",)]
    park(tables, note, Fault.CUSTOMER_UNKNOWN)
    let_go(tables, note)
    assert tables.rows("SELECT * FROM upload_queue") == []
    assert names(tables) == []


def test_a_creation_given_up_of_whom_headquarters_has_goes_by_itself(tables, newcomer):
    added, note = newcomer
    told = Answer(added.change_id, "rejected", fault=Fault.CHANGE_DROPPED, record=record(ANNA, "Anna-Maria"))
    answer(tables, told, sent=[added])
    assert ids(due(tables)) == [note.change_id]
    assert names(tables) == ["Anna-Maria"]


def test_a_note_goes_with_its_refused_correction_and_the_customer_stays(tables):
    page(tables, record(ANNA), revision=1)
    note, correction = make(tables, ANNA, NoteAdded("e1", "hello"), EntryCorrected("e1", "hullo"))
    park(tables, note, Fault.CHANGE_DROPPED)
    park(tables, correction, Fault.CHANGE_INVALID)
    let_go(tables, note)
    assert tables.rows("SELECT * FROM upload_queue") == []
    assert tables.rows("SELECT * FROM entry") == []
    assert names(tables) == ["Anna"]


def test_a_note_about_somebody_deleted_can_be_let_go(tables):
    page(tables, record(ANNA), revision=1)
    (note,) = make(tables, ANNA, NoteAdded("e1", "hello"))
    park(tables, note, Fault.CUSTOMER_DELETED, deleted_at="2026-07-01T09:00:00+00:00", customer="Anna")
    page(tables, revision=2, gone=(ANNA,))
    (row,) = tables.run("sync.view", ViewSync()).queue
    assert (row.is_given_up, row.may_retry) == (True, False)
    let_go(tables, note)
    assert tables.rows("SELECT * FROM upload_queue") == []


@pytest.mark.parametrize("fault", [Fault.CHANGE_INVALID, Fault.PERMISSION_MISSING])
def test_what_can_be_mended_is_not_let_go(tables, newcomer, fault):
    added, _ = newcomer
    with pytest.raises(Refused, match="change_gone"):
        let_go(tables, added)
    park(tables, added, fault)
    row, _ = tables.run("sync.view", ViewSync()).queue
    assert (row.is_given_up, row.may_retry) == (False, True)
    with pytest.raises(Refused, match="change_gone"):
        let_go(tables, added)
    assert tables.read(queue.depth).parked == 1


def test_letting_go_leaves_what_others_are_about(tables, newcomer):
    added, _ = newcomer
    page(tables, record(NOAH, "Noah"), revision=1)
    tables.run("customer.add_note", AddNote(NOAH, "e2", "of Noah"))
    park(tables, added, Fault.CHANGE_DROPPED)
    let_go(tables, added)
    assert tables.rows("SELECT text FROM entry ORDER BY text") == [("behind Anna",), ("of Noah",)]
