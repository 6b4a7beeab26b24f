"""One sync against a headquarters of a few lines: what it sends, what it asks for, what it does again."""

from dataclasses import replace

import pytest

from pos_app.channel import configuration, customers, decisions, entries
from pos_app.offline import downloads, projection, queue, sync, uploads
from pos_contract.changes import ClientBookCustomerAdded, CustomerAdded, NoteAdded
from pos_contract.codec import from_json
from pos_contract.errors import Fault
from pos_contract.messages import Answer, Contact, UploadAnswers
from pos_contract.records import (
    CustomerRecord,
    CustomersPage,
    DecisionRecord,
    EntryRecord,
    StaffConfiguration,
)
from tests.support.register import EBBA, MARCUS, STORE, person

ANNA, NOAH = (f"01900000-0000-7000-8000-00000000c00{number}" for number in range(2))
SECRET, OTHER_SECRET = b"a" * 32, b"b" * 32
NOBODY_ELSE = frozenset()


class Headquarters:
    """Takes every change but those of the customers `failing`, and has published `published`."""

    def __init__(self, published=(), digests=None, failing=NOBODY_ELSE):
        self.published = list(published)
        self.digests = digests or {}
        self.failing = failing
        self.uploads = []
        self.asked = []
        self.fails = None
        self.told = []
        self.as_of = self.era = ""
        self.put_back = False

    @property
    def revision(self):
        return len(self.published)

    def contact(self, request):
        self.told.append(request.as_of)
        return Contact(False, self.revision, self.digests, era=self.era, put_back=self.put_back)

    def upload(self, changes):
        assert len(self.uploads) < 20, "the same changes over and over"
        self.uploads.append([change.customer_id for change in changes])
        return UploadAnswers(tuple(self._answer(change) for change in changes))

    def _answer(self, change):
        if change.customer_id in self.failing:
            return Answer(change.change_id, "retry", fault=Fault.SERVER_ERROR)
        return Answer(change.change_id, "applied", revision=self.revision + 1)

    def customers(self, after, limit):
        self.asked.append(after)
        page = self.published[after : after + 2]
        revision = after + len(page)
        return CustomersPage(tuple(page), (), (), revision, self.revision - revision, as_of=self.as_of)

    def configuration(self, job, kind):
        self.asked.append(job)
        if self.fails:
            raise self.fails
        return StaffConfiguration((EBBA, MARCUS))


def run(tables, headquarters, secret=SECRET):
    sync.sync_once(headquarters, tables.writer, tables.readers, secret, lambda topics: None)


def make(tables, customer_id, payload):
    return tables.write(lambda tx: projection.make(tx, customer_id, payload))


def record(number, name="Anna"):
    customer_id = f"01900000-0000-7000-8000-{number:012d}"
    return CustomerRecord(customer_id, person(name), f"C-{number}", ("SE",), None)


def test_changes_that_headquarters_can_not_take_yet_hold_up_nobody_else(tables, monkeypatch):
    monkeypatch.setattr(sync, "BATCH", 3)
    for number in range(4):
        make(tables, ANNA, NoteAdded(f"e{number}", "behind a defect"))
    make(tables, NOAH, CustomerAdded(person("Noah")))
    headquarters = Headquarters(failing={ANNA})
    run(tables, headquarters)
    assert headquarters.uploads == [[ANNA] * 3, [NOAH]]
    assert tables.read(queue.depth).waiting == 4
    headquarters.failing = NOBODY_ELSE
    run(tables, headquarters)
    assert tables.read(queue.depth).waiting == 0


def test_an_answer_that_settles_nothing_is_not_asked_for_again_at_once(tables):
    make(tables, ANNA, CustomerAdded(person("Anna")))
    headquarters = Headquarters()
    headquarters._answer = lambda change: Answer(change.change_id, "applied")
    run(tables, headquarters)
    assert headquarters.uploads == [[ANNA]]


def test_more_than_a_batch_goes_in_one_sync(tables, monkeypatch):
    monkeypatch.setattr(sync, "BATCH", 2)
    for number in range(5):
        make(tables, ANNA, NoteAdded(f"e{number}", "x"))
    headquarters = Headquarters()
    run(tables, headquarters)
    assert [len(batch) for batch in headquarters.uploads] == [2, 2, 1]
    assert tables.read(queue.depth).waiting == 0


def test_staff_is_brought_again_for_another_device_secret(tables):
    headquarters = Headquarters(digests={"1060": "aa11"})
    run(tables, headquarters)
    run(tables, headquarters)
    assert headquarters.asked == ["1060"]
    headquarters.fails = ConnectionError()
    with pytest.raises(ConnectionError):
        run(tables, headquarters, OTHER_SECRET)
    headquarters.fails = None
    before = tables.rows("SELECT pin_verifier FROM associate")
    run(tables, headquarters, OTHER_SECRET)
    assert headquarters.asked == ["1060"] * 3
    assert tables.rows("SELECT pin_verifier FROM associate") != before


def test_a_job_of_a_later_headquarters_is_passed_over(tables):
    """A register of before goes on with what it knows, until it is upgraded."""
    told = from_json(
        b'{"upload_requested": false, "revision": 0, "digests": {"1060": "a", "1999": "b"}}', Contact
    )
    headquarters = Headquarters(digests=told.digests)
    run(tables, headquarters)
    assert headquarters.asked == ["1060"]


def test_a_headquarters_put_back_to_an_earlier_day_is_asked_from_the_start(tables):
    headquarters = Headquarters([record(1), record(2), record(3)])
    run(tables, headquarters)
    make(tables, ANNA, CustomerAdded(person("Anna")))
    run(tables, headquarters)
    assert tables.rows("SELECT revision FROM upload_queue") == [(4,)]
    headquarters.published = [record(1, "Ann")]
    headquarters.uploads.clear()
    run(tables, headquarters)
    assert headquarters.uploads == [[ANNA]]
    assert tables.read(uploads.cursor) == 1
    assert tables.rows("SELECT name FROM customer WHERE account_number = 'C-1'") == [("Ann",)]
    assert tables.read(customers.count) == 4, "whom headquarters has lost is still here"
    assert tables.read(customers.all_indexed)


def test_what_a_headquarters_confirmed_before_its_start_is_sent_again(tables):
    headquarters = Headquarters()
    headquarters.era = "one"
    run(tables, headquarters)
    make(tables, ANNA, CustomerAdded(person("Anna")))
    for _ in range(2):
        run(tables, headquarters)
    assert headquarters.uploads == [[ANNA]]
    headquarters.era = "two"
    for _ in range(2):
        run(tables, headquarters)
    assert headquarters.uploads == [[ANNA]] * 2
    headquarters.published = [record(1)]
    run(tables, headquarters)
    assert tables.read(queue.depth).waiting == 0


def test_a_headquarters_put_back_is_asked_from_the_start_whatever_it_has_published_since(tables):
    headquarters = Headquarters([record(1), record(2)])
    headquarters.as_of = "one.2"
    run(tables, headquarters)
    headquarters.published = [record(1, "Ann"), record(3), record(4)]
    headquarters.as_of = "two.3"
    headquarters.put_back = True
    headquarters.asked.clear()
    run(tables, headquarters)
    assert (headquarters.told, headquarters.asked) == (["", "one.2"], [0, 2])
    assert tables.rows("SELECT name FROM customer WHERE account_number = 'C-1'") == [("Ann",)]
    assert tables.read(customers.count) == 4, "whom headquarters has lost is still here"
    headquarters.put_back = False
    run(tables, headquarters)
    assert headquarters.told[-1] == "two.3"


def test_a_page_that_another_sync_was_quicker_with_is_left(tables):
    headquarters = Headquarters([record(1), record(2), record(3)])
    slow = headquarters.customers

    def overtaken(after, limit):
        page = slow(after, limit)
        if after == 0:
            headquarters.published[0] = record(1, "Ann")
            headquarters.published.append(record(1, "Ann"))
            headquarters.customers = slow
            run(tables, headquarters)
        return page

    headquarters.customers = overtaken
    run(tables, headquarters)
    assert headquarters.asked == [0, 0, 2, 2], "only what was fetched ahead is brought twice"
    assert tables.read(uploads.cursor) == 4
    assert tables.rows("SELECT name FROM customer WHERE account_number = 'C-1'") == [("Ann",)]


def test_the_customers_of_another_store_go_and_what_waits_stays(tables):
    run(tables, Headquarters([record(1), record(2)]))
    entry = EntryRecord("e0", record(1).customer_id, "note", "", "theirs", "x", "x", "2026-01-01T00:00:00Z")
    tables.write(lambda tx: entries.keep(tx, (entry,)))
    decision = DecisionRecord(
        "d0", record(1).customer_id, "ClientBookCustomerAdded", MARCUS.associate_id, "Marcus Vik", None,
        Fault.IN_ANOTHER_CLIENT_BOOK, {"who": "Ebba Lind"}, "2026-01-01T00:00:00Z", "open",
    )  # fmt: skip
    tables.write(lambda tx: decisions.keep(tx, (decision,)))
    make(tables, ANNA, CustomerAdded(person("Anna")))
    make(tables, ANNA, ClientBookCustomerAdded(EBBA.associate_id))
    make(tables, ANNA, NoteAdded("e1", "mine"))
    make(tables, record(2).customer_id, ClientBookCustomerAdded(EBBA.associate_id))
    moved = replace(STORE, store_id="01900000-0000-7000-8000-000000000015", store_name="Uppsala")
    tables.write(lambda tx: downloads.keep_channel(tx, moved))
    assert tables.rows("SELECT name, associate_id FROM customer") == [("Anna", EBBA.associate_id)]
    assert tables.rows("SELECT text FROM entry") == [("mine",)]
    assert tables.rows("SELECT * FROM decision") == []
    assert tables.read(queue.depth).waiting == 4
    run(tables, Headquarters([record(2), record(9)]))
    assert tables.rows("SELECT account_number, associate_id FROM customer ORDER BY account_number") == [
        (None, EBBA.associate_id),
        ("C-2", EBBA.associate_id),
        ("C-9", None),
    ]
    assert tables.read(configuration.channel) == moved


def test_the_same_store_again_keeps_its_customers(tables):
    run(tables, Headquarters([record(1)]))
    tables.write(lambda tx: downloads.keep_channel(tx, replace(STORE, store_name="Stockholm City")))
    assert tables.read(customers.count) == 1
    assert tables.read(uploads.cursor) == 1
