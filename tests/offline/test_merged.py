"""A merge that a download brings, over what this register still has to send."""

from dataclasses import replace

from pos_app.channel import customers, merged
from pos_app.offline import downloads, projection
from pos_contract.changes import NoteAdded
from pos_contract.records import CustomerRecord, CustomersPage, EntryRecord, MergedRecord
from tests.support.register import person

OLD, STAYS, LAST = (f"01900000-0000-7000-8000-00000000c00{n}" for n in range(3))
ENTRY = "01900000-0000-7000-8000-00000000e001"


def record(customer_id: str) -> CustomerRecord:
    return CustomerRecord(customer_id, person("Anna"), f"C-{customer_id[-1]}", ("SE",), None)


def page(revision: int, *come: str, gone: tuple[str, ...] = (), into: str = "") -> CustomersPage:
    records = tuple(record(one) for one in come)
    pairs = tuple(MergedRecord(one, into) for one in gone)
    return CustomersPage(records, gone, (), revision, 0, merged=pairs)


def test_a_note_that_waits_stands_with_the_surviving_customer_at_once(tables):
    tables.write(lambda tx: downloads.customers_page(tx, page(1, OLD, STAYS)))
    tables.write(lambda tx: projection.make(tx, OLD, NoteAdded(ENTRY, "Likes wool.")))
    tables.write(lambda tx: downloads.customers_page(tx, page(2, STAYS, gone=(OLD,), into=STAYS)))
    assert tables.rows("SELECT customer_id, text FROM entry") == [(STAYS, "Likes wool.")]
    assert tables.rows("SELECT customer_id, state FROM upload_queue") == [(OLD, "waiting")]
    assert tables.read(lambda read: customers.get(read, OLD)) is None


def test_a_chain_is_followed_and_a_circle_ends(tables):
    tables.write(lambda tx: merged.keep(tx, [MergedRecord(OLD, STAYS), MergedRecord(STAYS, LAST)]))
    assert tables.read(lambda read: merged.survivor(read, OLD)) == LAST
    assert tables.read(lambda read: merged.survivor(read, LAST)) == LAST
    tables.write(lambda tx: merged.keep(tx, [MergedRecord(LAST, OLD)]))
    assert tables.read(lambda read: merged.survivor(read, STAYS)) == STAYS


def test_a_merge_undone_at_headquarters_is_undone_here(tables):
    tables.write(lambda tx: downloads.customers_page(tx, page(1, OLD, STAYS)))
    tables.write(lambda tx: downloads.customers_page(tx, page(2, STAYS, gone=(OLD,), into=STAYS)))
    tables.write(lambda tx: projection.make(tx, OLD, NoteAdded(ENTRY, "Likes wool.")))
    tables.write(lambda tx: tx.execute("INSERT INTO purchases_asked VALUES (?, '2026-01-01')", (STAYS,)))
    assert tables.rows("SELECT customer_id FROM entry") == [(STAYS,)]
    tables.write(lambda tx: downloads.customers_page(tx, page(3, OLD, STAYS)))
    assert tables.read(lambda read: merged.survivor(read, OLD)) == OLD
    # What waits for it is shown with it again; purchases of both in one are asked for anew.
    assert tables.rows("SELECT customer_id FROM entry") == [(OLD,)]
    assert tables.rows("SELECT * FROM purchases_asked") == []


def test_who_is_back_in_other_stores_only_stands_alone_here_too(tables):
    tables.write(lambda tx: downloads.customers_page(tx, page(1, OLD, STAYS)))
    tables.write(lambda tx: downloads.customers_page(tx, page(2, STAYS, gone=(OLD,), into=STAYS)))
    note = EntryRecord(ENTRY, STAYS, "note", "", "Of the other one.", "", "", "2026-01-01T00:00:00+00:00")
    tables.write(lambda tx: downloads.customers_page(tx, replace(page(3, STAYS), entries=(note,))))
    back = CustomersPage((), (OLD,), (), 4, 0, entries_gone=(ENTRY,))
    tables.write(lambda tx: downloads.customers_page(tx, back))
    assert tables.read(lambda read: merged.survivor(read, OLD)) == OLD
    assert tables.rows("SELECT * FROM entry") == []
