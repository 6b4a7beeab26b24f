"""Everything brought anew: for a register whose rows IT does not trust, or at another headquarters."""

from dataclasses import replace

import pytest

from pos_app.channel import customers, resync
from pos_app.offline import contact, downloads, projection, queue, sync, uploads
from pos_app.offline.client import Unreachable
from pos_app.operations import real_time
from pos_contract.changes import CustomerAdded, NoteAdded
from pos_contract.errors import Fault
from pos_contract.messages import Answer, Contact, UploadAnswers
from pos_contract.records import (
    CustomersPage,
    DecisionRecord,
    EntryRecord,
    MergedRecord,
    StaffConfiguration,
)
from tests.offline.test_sync import ANNA, SECRET, make, record
from tests.support.register import EBBA, MARCUS, person

PAGE = 2


class Headquarters:
    """Pages of customers, each with a note; asks for a resync until it hears that one began."""

    def __init__(self, *numbers, database_id="one", name="Anna"):
        self.people = [record(number, name) for number in numbers]
        self.database_id = database_id
        self.resync = False
        self.heard = []
        self.asked = []
        self.breaks_after = None
        self.before_page = lambda: None

    def contact(self, request):
        self._may_break()
        self.heard.append(request)
        if request.cursors["1010"] == "0":
            self.resync = False
        return Contact(False, len(self.people), {"1060": "d1"}, self.database_id, self.resync)

    def upload(self, changes):
        self._may_break()
        return UploadAnswers(tuple(Answer(one.change_id, "applied", revision=99) for one in changes))

    def customers(self, after, limit):
        self._may_break()
        self.before_page()
        self.asked.append(after)
        page = self.people[after : after + PAGE]
        notes = tuple(note(one.customer_id) for one in page)
        revision = after + len(page)
        return CustomersPage(tuple(page), (), notes, revision, len(self.people) - revision)

    def configuration(self, job, kind):
        self._may_break()
        self.asked.append(job)
        return StaffConfiguration((EBBA, MARCUS))

    def _may_break(self):
        if self.breaks_after is not None:
            self.breaks_after -= 1
            if self.breaks_after < 0:
                raise Unreachable("timeout")


def note(customer_id, entry_id=""):
    who = ("x", "X", "2026-01-01T00:00:00Z")
    return EntryRecord(entry_id or f"e-{customer_id}", customer_id, "note", "", "theirs", *who)


def run(tables, headquarters):
    sync.sync_once(headquarters, tables.writer, tables.readers, SECRET, lambda topics: None)


def accounts(tables):
    rows = tables.rows("SELECT account_number FROM customer ORDER BY account_number")
    return [number for (number,) in rows]


def ghosts(tables):
    """What no headquarters has any more, of a customer who stays and of one who goes."""
    for number in (1, 3):
        whose = record(number).customer_id
        decision = DecisionRecord(
            f"d-{number}", whose, "ClientBookCustomerAdded", EBBA.associate_id, "Ebba Lind", None,
            Fault.IN_ANOTHER_CLIENT_BOOK, {}, "2026-01-01T00:00:00Z", "open",
        )  # fmt: skip
        page = CustomersPage(
            (),
            (),
            (note(whose, f"ghost-{number}"),),
            4,
            0,
            (decision,),
            (MergedRecord(f"m-{number}", whose),),
        )
        tables.write(lambda tx, page=page: downloads.customers_page(tx, page))
        bought = ("p" + whose, whose, "2026-01-01T00:00:00Z", "{}")
        tables.write(lambda tx, bought=bought: tx.execute("INSERT INTO purchase VALUES (?,?,?,?)", bought))


def left(tables):
    return {
        table: [row[0] for row in tables.rows(f"SELECT {key} FROM {table} ORDER BY 1")]
        for table, key in {
            "entry": "entry_id",
            "decision": "decision_id",
            "merged_customer": "customer_id",
            "purchase": "customer_id",
            "resync_seen": "id",
        }.items()
    }


def test_whom_headquarters_does_not_bring_goes_and_what_waits_stays(tables):
    run(tables, Headquarters(1, 2, 3, 4))
    ghosts(tables)
    make(tables, ANNA, CustomerAdded(person("Anna")))
    make(tables, ANNA, NoteAdded("mine", "waits"))
    headquarters = Headquarters(1, 2, 4, 5, name="Ann")
    headquarters.upload = lambda changes: UploadAnswers(())
    headquarters.resync = True
    run(tables, headquarters)
    assert headquarters.asked == ["1060", 0, 2]
    assert accounts(tables) == [None, "C-1", "C-2", "C-4", "C-5"]
    assert tables.rows("SELECT DISTINCT name FROM customer WHERE account_number NOT NULL") == [("Ann",)]
    stay = [record(number).customer_id for number in (1, 2, 4, 5)]
    assert left(tables) == {
        "entry": [f"e-{one}" for one in stay] + ["mine"],
        "decision": [],
        "merged_customer": [],
        "purchase": stay[:1],
        "resync_seen": [],
    }
    assert tables.read(queue.depth).waiting == 2
    assert tables.read(customers.count) == 5
    assert tables.read(customers.all_indexed)
    run(tables, headquarters)
    assert headquarters.asked == ["1060", 0, 2], "once is enough"


def test_headquarters_hears_that_it_began(tables):
    run(tables, Headquarters(1, 2, 3))
    headquarters = Headquarters(1, 2, 3)
    headquarters.resync = True
    run(tables, headquarters)
    assert [dict(each.cursors) for each in headquarters.heard] == [
        {"1010": "3", "1060": "d1"},
        {"1010": "0"},
    ]
    assert not headquarters.resync


def test_everybody_is_found_and_shown_meanwhile(tables):
    run(tables, Headquarters(1, 2, 3, 4))
    headquarters = Headquarters(1, 2, 4)
    headquarters.resync = True
    seen = []

    def look():
        found = tables.rows("SELECT count(*) FROM customer_search")
        at = tables.rows("SELECT at FROM download WHERE job = '1010'")
        seen.append((found, tables.read(customers.count), bool(at[0][0])))

    headquarters.before_page = look
    run(tables, headquarters)
    assert seen == [([(4,)], 4, True)] * 2
    assert accounts(tables) == ["C-1", "C-2", "C-4"]


@pytest.mark.parametrize("calls", range(7))
def test_cut_short_it_goes_on(tables, calls):
    run(tables, Headquarters(1, 2, 3, 4, 5))
    make(tables, record(3).customer_id, NoteAdded("mine", "waits"))
    headquarters = Headquarters(1, 2, 4, 5)
    headquarters.resync = True
    headquarters.breaks_after = calls
    if calls < 6:
        with pytest.raises(Unreachable):
            run(tables, headquarters)
        assert len(accounts(tables)) == 5, "nobody goes before all are here"
    headquarters.breaks_after = None
    run(tables, headquarters)
    assert accounts(tables) == ["C-1", "C-2", "C-4", "C-5"]
    assert headquarters.asked in (["1060", 0, 2], ["1060", 0, 0, 2])
    assert left(tables)["resync_seen"] == []


def test_killed_while_it_drops_what_is_gone_it_goes_on(tables, monkeypatch):
    monkeypatch.setattr(downloads, "PAGE_ROWS", 2)
    run(tables, Headquarters(*range(1, 9)))
    headquarters = Headquarters(1, 2)
    headquarters.resync = True
    drop, batches = resync.drop, []

    def dying(tx, rows):
        batches.append(rows)
        if len(batches) == 3:
            raise SystemExit
        return drop(tx, rows)

    monkeypatch.setattr(resync, "drop", dying)
    with pytest.raises(SystemExit):
        run(tables, headquarters)
    assert len(accounts(tables)) == 4
    run(tables, headquarters)
    assert accounts(tables) == ["C-1", "C-2"]
    assert headquarters.asked == ["1060", 0], "nothing is brought twice"


def test_another_headquarters_with_more_behind_it_leaves_no_ghosts(tables):
    run(tables, Headquarters(1, 2))
    make(tables, ANNA, CustomerAdded(person("Anna")))
    other = Headquarters(2, 7, 8, 9, database_id="two")
    run(tables, other)
    assert accounts(tables) == [None, "C-2", "C-7", "C-8", "C-9"]
    assert tables.rows("SELECT revision FROM upload_queue") == [(99,)]
    assert len(other.heard) == 2
    run(tables, other)
    assert len(other.heard) == 3


def test_a_register_of_an_earlier_version_takes_headquarters_as_its_own(tables):
    run(tables, Headquarters(1, 2, database_id=""))
    headquarters = Headquarters(1, 2)
    run(tables, headquarters)
    assert headquarters.asked == []
    run(tables, Headquarters(1, 2, database_id=""))
    assert tables.read(lambda read: contact.is_known(read, Contact(False, 2, {}, "one")))


def test_who_was_chosen_in_all_stores_meanwhile_stays(tables):
    run(tables, Headquarters(1, 2, 3))
    headquarters = Headquarters(1, 2)
    headquarters.resync = True
    headquarters.before_page = lambda: tables.write(lambda tx: real_time.keep(tx, record(9)))
    run(tables, headquarters)
    assert accounts(tables) == ["C-1", "C-2", "C-9"]


def test_who_was_answered_meanwhile_stays(tables):
    run(tables, Headquarters(1, 2, 3))
    headquarters = Headquarters(1, 2)
    headquarters.resync = True
    change = tables.write(lambda tx: projection.make(tx, ANNA, CustomerAdded(person("Anna"))))
    confirmed = replace(record(9), customer_id=ANNA)
    answer = Answer(change.change_id, "applied", revision=2, record=confirmed)
    headquarters.upload = lambda changes: UploadAnswers((answer,))
    run(tables, headquarters)
    assert accounts(tables) == ["C-1", "C-2", "C-9"]
    assert tables.rows("SELECT * FROM upload_queue") == []


def test_a_headquarters_that_has_published_nothing_takes_nobody_away(tables):
    run(tables, Headquarters(1, 2))
    run(tables, Headquarters(database_id="two"))
    assert accounts(tables) == ["C-1", "C-2"]
    run(tables, Headquarters(5, database_id="two"))
    assert accounts(tables) == ["C-5"]


def test_who_goes_leaves_no_words_in_the_file(tables):
    name = "Vanishing"
    tables.write(lambda tx: tx.execute("PRAGMA secure_delete = OFF").fetchall())  # some builds begin with ON
    gone = replace(record(3), fields=person(name))
    first = Headquarters(1, 2)
    first.people.append(gone)
    run(tables, first)
    tables.write(
        lambda tx: tx.execute("INSERT INTO recent_search VALUES (?, ?, '')", (EBBA.associate_id, name))
    )
    headquarters = Headquarters(1, 2)
    headquarters.resync = True
    run(tables, headquarters)
    assert tables.rows("SELECT * FROM recent_search") == []
    tables.close()
    assert name.encode() not in tables.path.read_bytes()


def test_as_long_as_pages_are_missing_nobody_goes(tables):
    run(tables, Headquarters(1, 2, 3))
    headquarters = Headquarters(1, 2, 4, 5)
    headquarters.resync = True
    pages = headquarters.customers
    headquarters.customers = lambda after, limit: replace(pages(after, limit), revision=min(after + 2, 2))
    run(tables, headquarters)
    assert accounts(tables) == ["C-1", "C-2", "C-3"]
    headquarters.customers = pages
    run(tables, headquarters)
    assert accounts(tables) == ["C-1", "C-2", "C-4", "C-5"]


def test_another_store_meanwhile_ends_it(tables):
    run(tables, Headquarters(1, 2))
    tables.write(lambda tx: contact.begin_resync(tx, Contact(False, 2, {}, "one", True)))
    here = tables.read(lambda read: downloads.configuration.channel(read))
    tables.write(lambda tx: downloads.keep_channel(tx, replace(here, store_id=ANNA)))
    assert not tables.read(resync.under_way)
    assert tables.read(uploads.cursor) == 0


def test_headquarters_is_told_what_waits_and_nothing_personal(tables, monkeypatch):
    monkeypatch.setattr(queue, "MOST_QUEUED", 2)
    for number in range(3):
        make(tables, ANNA, NoteAdded(f"e{number}", "Likes wool."))
    first, second = (row[0] for row in tables.rows("SELECT change_id FROM upload_queue LIMIT 2"))
    tables.write(lambda tx: queue.mark_parked(tx, second, Fault.CUSTOMER_DELETED, {"deleted_at": "then"}))
    told = tables.read(contact.request)
    assert (told.waiting, told.parked) == (2, 1)
    assert [(one.change_id, one.state, one.tries, one.fault) for one in told.queue] == [
        (first, "waiting", 0, None),
        (second, "parked", 1, 2005),
    ]
    assert {one.kind for one in told.queue} == {"NoteAdded"}
    assert "wool" not in repr(told)
    assert told.version


def test_what_headquarters_is_told_of_staff_does_not_tell_the_devices_secret(tables):
    run(tables, Headquarters(1))
    ((kept,),) = tables.rows("SELECT cursor FROM download WHERE job = '1060'")
    assert kept.startswith("d1.")
    assert tables.read(contact.request).cursors == {"1010": "1", "1060": "d1"}
