"""What headquarters' answers and downloads do to the queue and to what screens show."""

from dataclasses import replace
from threading import Event

import pytest

from pos_app.channel import customers
from pos_app.offline import downloads, projection, queue, uploads
from pos_contract.changes import (
    ClientBookCustomerAdded,
    ClientBookCustomerRemoved,
    CustomerAdded,
    NoteAdded,
)
from pos_contract.codec import payload_of
from pos_contract.errors import Fault
from pos_contract.messages import Answer
from pos_contract.records import CustomerRecord, CustomersPage, EntryRecord, Membership
from tests.support.register import EBBA, MARCUS, person

ANNA, NOAH = (f"01900000-0000-7000-8000-00000000c00{number}" for number in range(2))


def make(tables, customer_id, *payloads):
    return [tables.write(lambda tx, p=payload: projection.make(tx, customer_id, p)) for payload in payloads]


def due(tables, limit=100):
    return tables.read(lambda read: queue.due(read, limit))


def answer(tables, *answers, sent=None):
    sent = due(tables) if sent is None else sent
    return tables.write(lambda tx: uploads.take_answers(tx, sent, answers))


def page(tables, *records, revision, gone=(), entries=(), **more):
    content = CustomersPage(tuple(records), gone, entries, revision, 0)
    tables.write(lambda tx: downloads.customers_page(tx, content, **more))


def record(customer_id, name="Anna", account="C-1", member=None):
    membership = Membership(member, "CB-1", "2026-01-01T00:00:00+00:00") if member else None
    return CustomerRecord(customer_id, person(name), account, ("SE",), membership)


def owner(tables, customer_id):
    rows = tables.rows("SELECT associate_id FROM customer WHERE customer_id = ?", customer_id)
    return rows[0][0] if rows else None


def test_changes_go_in_the_order_they_were_made(tables):
    make(tables, ANNA, CustomerAdded(person("Anna")), ClientBookCustomerAdded(EBBA.associate_id))
    make(tables, NOAH, CustomerAdded(person("Noah")))
    assert [(one.customer_id, one.kind) for one in due(tables)] == [
        (ANNA, "CustomerAdded"),
        (ANNA, "ClientBookCustomerAdded"),
        (NOAH, "CustomerAdded"),
    ]
    assert len(due(tables, 2)) == 2


def test_an_applied_change_counts_until_the_download_that_brings_it(tables):
    (added,) = make(tables, ANNA, CustomerAdded(person("Anna")))
    answer(tables, Answer(added.change_id, "applied", revision=7, record=record(ANNA, account="C-7")))
    assert due(tables) == ()
    assert tables.rows("SELECT account_number FROM customer") == [("C-7",)]
    assert tables.rows("SELECT revision FROM upload_queue") == [(7,)]
    page(tables, revision=6)
    assert tables.rows("SELECT count(*) FROM upload_queue") == [(1,)]
    page(tables, record(ANNA, account="C-7"), revision=7)
    assert tables.rows("SELECT count(*) FROM upload_queue") == [(0,)]


def test_a_download_does_not_undo_what_waits(tables):
    page(tables, record(ANNA), revision=1)
    make(tables, ANNA, ClientBookCustomerAdded(EBBA.associate_id), NoteAdded("e1", "hello"))
    page(tables, record(ANNA, name="Anna-Maria"), revision=2)
    assert owner(tables, ANNA) == EBBA.associate_id
    assert tables.rows("SELECT name FROM customer") == [("Anna-Maria",)]
    assert tables.rows("SELECT text FROM entry") == [("hello",)]


def test_an_older_page_after_the_answer_does_not_flicker(tables):
    page(tables, record(ANNA), revision=1)
    (added,) = make(tables, ANNA, ClientBookCustomerAdded(EBBA.associate_id))
    stands = record(ANNA, member=EBBA.associate_id)
    answer(tables, Answer(added.change_id, "applied", revision=9, record=stands))
    page(tables, record(ANNA), revision=5)
    assert owner(tables, ANNA) == EBBA.associate_id
    page(tables, record(ANNA, member=MARCUS.associate_id), revision=12)
    assert owner(tables, ANNA) == MARCUS.associate_id


def test_a_conflict_parks_the_change_and_shows_what_stands(tables):
    page(tables, record(ANNA), revision=1)
    (added,) = make(tables, ANNA, ClientBookCustomerAdded(EBBA.associate_id))
    facts = {"who": "Marcus Vik", "since": "2026-11-21T13:44:00+00:00"}
    stands = record(ANNA, member=MARCUS.associate_id)
    fault = Fault.IN_ANOTHER_CLIENT_BOOK
    answer(tables, Answer(added.change_id, "conflict", fault=fault, facts=facts, record=stands))
    assert owner(tables, ANNA) == MARCUS.associate_id
    assert tables.rows("SELECT state, fault FROM upload_queue") == [("parked", fault)]
    assert tables.read(queue.depth) == queue.Depth(
        0, 1, tables.rows("SELECT made_at FROM upload_queue")[0][0]
    )
    assert due(tables) == ()


def test_a_poison_change_parks_with_what_hangs_on_it_and_the_rest_goes_on(tables):
    make(tables, ANNA, CustomerAdded(person("Anna")), NoteAdded("e1", "behind Anna"))
    make(tables, NOAH, CustomerAdded(person("Noah")))
    poison, *_ = due(tables)
    answer(tables, Answer(poison.change_id, "rejected", fault=Fault.CHANGE_INVALID), sent=[poison])
    assert [one.customer_id for one in due(tables)] == [NOAH]
    assert tables.rows("SELECT name FROM customer ORDER BY name") == [("Anna",), ("Noah",)]


def test_a_note_does_not_hang_on_a_parked_book_change(tables):
    page(tables, record(ANNA), revision=1)
    book, *_ = make(
        tables,
        ANNA,
        ClientBookCustomerAdded(EBBA.associate_id),
        NoteAdded("e1", "still goes"),
        ClientBookCustomerRemoved(EBBA.associate_id),
    )
    answer(tables, Answer(book.change_id, "conflict", fault=Fault.IN_ANOTHER_CLIENT_BOOK), sent=[book])
    assert [one.kind for one in due(tables)] == ["NoteAdded"]


def test_a_place_decided_anew_does_not_wait_behind_the_one_that_was_refused(tables):
    page(tables, record(ANNA), record(NOAH, name="Noah"), revision=1)
    refused, others = (
        make(tables, one, ClientBookCustomerAdded(EBBA.associate_id))[0] for one in (ANNA, NOAH)
    )
    no = [
        Answer(one.change_id, "conflict", fault=Fault.PERMISSION_MISSING, record=record(one.customer_id))
        for one in (refused, others)
    ]
    answer(tables, *no)
    (anew,) = make(tables, ANNA, ClientBookCustomerAdded(MARCUS.associate_id))
    assert [one.change_id for one in due(tables)] == [anew.change_id]
    assert owner(tables, ANNA) == MARCUS.associate_id
    assert tables.rows("SELECT change_id FROM upload_queue WHERE state = 'parked'") == [(others.change_id,)]


def test_what_hangs_on_a_refused_change_is_settled_with_it(tables):
    page(tables, record(ANNA), revision=1)
    sent = make(
        tables,
        ANNA,
        ClientBookCustomerAdded(EBBA.associate_id),
        ClientBookCustomerRemoved(EBBA.associate_id),
        ClientBookCustomerAdded(EBBA.associate_id),
    )
    stands = record(ANNA, member=MARCUS.associate_id)
    no = [
        Answer(one.change_id, "conflict", 7, fault=Fault.CLIENT_BOOK_CHANGED, record=stands) for one in sent
    ]
    assert answer(tables, *no) == frozenset()
    assert due(tables) == ()
    assert owner(tables, ANNA) == MARCUS.associate_id
    page(tables, stands, revision=7)
    assert tables.rows("SELECT count(*) FROM upload_queue") == [(0,)]


def test_nothing_waits_behind_what_has_become_a_decision(tables):
    page(tables, record(ANNA), revision=1)
    first, second = make(
        tables, ANNA, ClientBookCustomerAdded(EBBA.associate_id), ClientBookCustomerRemoved(EBBA.associate_id)
    )
    no = Answer(first.change_id, "conflict", 7, fault=Fault.IN_ANOTHER_CLIENT_BOOK, record=record(ANNA))
    answer(tables, no, sent=[first])
    assert due(tables) == (second,)


def test_a_no_to_what_hangs_on_something_unsettled_is_not_taken(tables):
    added, note = make(tables, ANNA, CustomerAdded(person("Anna")), NoteAdded("e1", "x"))
    waits = answer(
        tables,
        Answer(added.change_id, "retry", fault=Fault.SERVER_ERROR),
        Answer(note.change_id, "rejected", fault=Fault.CUSTOMER_UNKNOWN),
    )
    assert waits == {ANNA}
    assert [one.change_id for one in due(tables)] == [added.change_id, note.change_id]
    assert tables.rows("SELECT tries FROM upload_queue") == [(1,), (1,)]


def test_a_change_left_without_an_answer_stays_due(tables):
    make(tables, ANNA, CustomerAdded(person("Anna")))
    before = due(tables)
    assert answer(tables) == {ANNA}
    assert due(tables) == before


@pytest.mark.parametrize("outcome", ["applied", "duplicate", "rejected", "conflict"])
def test_an_answer_without_revision_and_fault_settles_nothing(tables, outcome):
    (added,) = make(tables, ANNA, CustomerAdded(person("Anna")))
    assert answer(tables, Answer(added.change_id, outcome, record=record(ANNA))) == {ANNA}
    assert [one.change_id for one in due(tables)] == [added.change_id]


def test_an_answer_that_comes_twice_or_late_changes_nothing(tables):
    (added,) = make(tables, ANNA, CustomerAdded(person("Anna")))
    said = Answer(added.change_id, "applied", revision=3, record=record(ANNA, account="C-3"))
    answer(tables, said)
    page(tables, record(ANNA, account="C-3", member=MARCUS.associate_id), revision=3)
    answer(tables, said, sent=[added])
    assert owner(tables, ANNA) == MARCUS.associate_id
    assert tables.rows("SELECT count(*) FROM upload_queue") == [(0,)]


def test_an_answer_that_a_download_has_overtaken_does_not_undo_it(tables):
    (added,) = make(tables, ANNA, CustomerAdded(person("Anna")))
    page(tables, record(ANNA, name="Anna-Maria", account="C-3"), revision=5)
    late = Answer(added.change_id, "applied", revision=3, record=record(ANNA, account="C-3"))
    assert answer(tables, late, sent=[added]) == frozenset()
    assert tables.rows("SELECT name, account_number FROM customer") == [("Anna-Maria", "C-3")]
    assert tables.rows("SELECT count(*) FROM upload_queue") == [(0,)]


def test_an_older_answer_does_not_take_the_account_number_back(tables):
    (added,) = make(tables, ANNA, CustomerAdded(person("Anna")))
    answer(tables, Answer(added.change_id, "applied", revision=3, record=record(ANNA, account="C-3")))
    without = Answer(added.change_id, "duplicate", revision=3, record=record(ANNA, account=None))
    answer(tables, without, sent=[added])
    assert tables.rows("SELECT account_number FROM customer") == [("C-3",)]


def test_a_parked_change_goes_again_under_a_new_id(tables):
    (added,) = make(tables, ANNA, CustomerAdded(person("Anna")))
    answer(tables, Answer(added.change_id, "rejected", fault=Fault.CHANGE_INVALID))
    assert tables.write(lambda tx: queue.mark_waiting(tx, added.change_id))
    (again,) = due(tables)
    assert again.change_id != added.change_id
    assert (again.customer_id, payload_of(again)) == (ANNA, payload_of(added))
    assert not tables.write(lambda tx: queue.mark_waiting(tx, added.change_id))


def test_a_sequence_is_never_used_twice(tables):
    (first,) = make(tables, ANNA, CustomerAdded(person("Anna")))
    answer(tables, Answer(first.change_id, "applied", revision=1, record=record(ANNA)))
    page(tables, record(ANNA), revision=1)
    (second,) = make(tables, ANNA, NoteAdded("e1", "x"))
    assert second.sequence > first.sequence


def test_who_leaves_the_scope_goes_with_notes_but_not_with_what_waits(tables):
    entry = EntryRecord("e0", ANNA, "note", "", "old", "x", "Ebba", "2026-01-01T00:00:00+00:00")
    page(tables, record(ANNA), record(NOAH, name="Noah"), entries=(entry,), revision=2)
    make(tables, ANNA, NoteAdded("e1", "waits"))
    page(tables, gone=(ANNA,), revision=3)
    assert tables.rows("SELECT name FROM customer") == [("Noah",)]
    assert tables.rows("SELECT text FROM entry") == [("waits",)]
    assert [one.kind for one in due(tables)] == ["NoteAdded"]


def test_a_first_download_cut_short_is_finished_by_the_next(tables):
    class Headquarters:
        def __init__(self, broken_after):
            self.left = broken_after

        def customers(self, after, limit):
            if self.left == 0:
                raise ConnectionError
            self.left -= 1
            return CustomersPage(
                (record(f"c{after:03d}", name=f"Name {after:03d}"),), (), (), after + 1, 9 - after
            )

    with pytest.raises(ConnectionError):
        downloads.download_customers(tables.writer, tables.readers, Headquarters(4), 10, lambda: None)
    assert tables.read(uploads.cursor) == 4
    downloads.download_customers(tables.writer, tables.readers, Headquarters(99), 10, lambda: None)
    assert tables.read(customers.count) == 10
    assert tables.read(customers.all_indexed)


def test_the_next_page_is_fetched_while_one_is_written(tables):
    asked, ahead = Event(), []

    class Headquarters:
        def customers(self, after, limit):
            if after:
                asked.set()
            return CustomersPage((record(f"c{after}"),), (), (), after + 1, 1 - after)

    def came():
        ahead.append(asked.wait(10))

    downloads.download_customers(tables.writer, tables.readers, Headquarters(), 2, came)
    assert ahead[0], "asked for before the first page was done with"
    assert tables.read(customers.count) == 2


def test_entries_brought_twice_stand_once_as_they_were_last(tables):
    entry = EntryRecord(
        "e0", ANNA, "activity", "Store visit", "tried", "x", "Ebba", "2026-01-01T00:00:00+00:00"
    )
    page(tables, record(ANNA), entries=(entry,), revision=1)
    page(tables, entries=(replace(entry, text="tried on"),), revision=2)
    assert tables.rows("SELECT text FROM entry") == [("tried on",)]
