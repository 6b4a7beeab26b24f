"""Who wrote a note or an activity can correct and withdraw it, also offline; others see that they did."""

import json
from dataclasses import replace

import pytest

from pos_app.channel.database import Who
from pos_app.offline import downloads, queue
from pos_app.operations.registry import Refused
from pos_app.values.customer import AddActivity, AddCustomer, AddNote, ViewCustomer
from pos_app.values.timeline import CorrectEntry, ViewTimeline, WithdrawEntry
from pos_app.values.today import ViewToday
from pos_contract.changes import EntryCorrected, EntryWithdrawn, NoteAdded
from pos_contract.errors import Fault
from pos_contract.hanging import hangs_on
from pos_contract.records import CustomersPage, EntryRecord
from tests.support.register import EBBA, MARCUS, person

ANNA = "01900000-0000-7000-8000-00000000c000"
NOTE = "01900000-0000-7000-8000-0000000000e1"


@pytest.fixture
def noted(tables):
    tables.run("customer.add", AddCustomer(ANNA, person("Anna")))
    tables.run("customer.add_note", AddNote(ANNA, NOTE, "Likes wol"))
    return tables


def timeline(tables, **other):
    return tables.run("customer.timeline", ViewTimeline(ANNA, 50, **other)).entries


def queued(tables):
    return [
        (kind, json.loads(payload))
        for kind, payload in tables.rows("SELECT kind, payload FROM upload_queue ORDER BY sequence")
    ]


def told(tables, *entries: EntryRecord, revision: int = 9) -> None:
    page = CustomersPage((), (), entries, revision, 0)
    tables.write(lambda tx: downloads.customers_page(tx, page))


def entry(number: int, **other) -> EntryRecord:
    return replace(
        EntryRecord(
            f"entry-{number:05}",
            ANNA,
            "note",
            "",
            f"note {number}",
            MARCUS.associate_id,
            "Marcus Vik",
            f"2026-01-{number % 28 + 1:02}T10:00:00.000+00:00",
        ),
        **other,
    )


def test_the_writer_corrects_a_note_that_still_waits_to_be_sent(noted):
    """The correction is queued behind the note, under a change of its own."""
    noted.run("entry.correct", CorrectEntry(NOTE, " Likes <b>wool</b> "))
    (entry,) = timeline(noted)
    assert (entry.text, entry.waiting, entry.mine) == ("Likes <b>wool</b>", True, True)
    assert entry.corrected_at is not None
    assert queued(noted)[1:] == [
        ("NoteAdded", {"entry_id": NOTE, "text": "Likes wol"}),
        ("EntryCorrected", {"entry_id": NOTE, "text": "Likes <b>wool</b>"}),
    ]


def test_correcting_to_the_same_text_changes_nothing(noted):
    noted.run("entry.correct", CorrectEntry(NOTE, "Likes wol"))
    assert timeline(noted)[0].corrected_at is None
    assert len(queued(noted)) == 2


def test_a_withdrawn_note_says_so_and_nothing_else(noted):
    noted.run("entry.withdraw", WithdrawEntry(NOTE))
    (entry,) = timeline(noted)
    assert (entry.withdrawn, entry.text, entry.mine) == (True, "", False)
    assert queued(noted)[-1] == ("EntryWithdrawn", {"entry_id": NOTE})
    for ask, name in ((WithdrawEntry(NOTE), "entry.withdraw"), (CorrectEntry(NOTE, "x"), "entry.correct")):
        with pytest.raises(Refused, match="entry_withdrawn"):
            noted.run(name, ask)


@pytest.mark.parametrize(
    ("name", "ask"), [("entry.correct", CorrectEntry(NOTE, "x")), ("entry.withdraw", WithdrawEntry(NOTE))]
)
def test_nobody_else_may(noted, name, ask):
    noted.who = Who(MARCUS.associate_id)
    assert not timeline(noted)[0].mine
    with pytest.raises(Refused, match="not_the_writer"):
        noted.run(name, ask)
    assert len(queued(noted)) == 2


def test_what_is_no_correction(noted):
    for text, code in (("  ", "text_required"), ("x" * 4001, "too_long")):
        with pytest.raises(Refused, match=code):
            noted.run("entry.correct", CorrectEntry(NOTE, text))
    with pytest.raises(Refused, match="entry_unknown"):
        noted.run("entry.correct", CorrectEntry("nobody's", "x"))


def test_an_activity_may_be_left_without_words(noted):
    noted.run("activity.add", AddActivity((ANNA,), ("e2",), "Store visit", "Tried coats"))
    noted.run("entry.correct", CorrectEntry("e2", ""))
    assert timeline(noted, only=("activity", "Store visit"))[0].text == ""


def test_a_download_does_not_undo_what_waits(noted):
    """Headquarters' row is of before the correction."""
    noted.run("entry.correct", CorrectEntry(NOTE, "Likes wool"))
    before = entry(1, entry_id=NOTE, text="Likes wol", written_by=EBBA.associate_id)
    told(noted, before)
    assert timeline(noted)[0].text == "Likes wool"
    noted.run("entry.withdraw", WithdrawEntry(NOTE))
    told(noted, before, revision=10)
    assert timeline(noted)[0].withdrawn


def test_a_refused_correction_stands_until_headquarters_row_comes(noted):
    noted.run("entry.correct", CorrectEntry(NOTE, "Likes wool"))
    change_id = noted.rows("SELECT change_id FROM upload_queue WHERE kind = 'EntryCorrected'")[0][0]
    noted.write(lambda tx: queue.mark_parked(tx, change_id, Fault.NOT_THE_WRITER, {}))
    told(noted, entry(1, entry_id=NOTE, text="Likes wol"))
    assert timeline(noted)[0].text == "Likes wol"


def test_corrections_of_an_entry_wait_with_it_when_it_is_parked(noted):
    noted.run("customer.add_note", AddNote(ANNA, "e2", "Another"))
    noted.run("entry.correct", CorrectEntry(NOTE, "Likes wool"))
    noted.run("entry.withdraw", WithdrawEntry("e2"))
    changes = noted.read(lambda read: queue.due(read, 10))
    note, correction, withdrawal = (changes[number] for number in (1, 3, 4))
    assert (note.kind, correction.kind, withdrawal.kind) == (
        NoteAdded.kind,
        EntryCorrected.kind,
        EntryWithdrawn.kind,
    )
    assert hangs_on(correction, note)
    assert not hangs_on(withdrawal, note)
    assert not hangs_on(note, correction)
    noted.write(lambda tx: queue.mark_parked(tx, note.change_id, Fault.CHANGE_INVALID, {}))
    left = noted.read(lambda read: queue.due(read, 10))
    assert [change.sequence for change in left] == [
        change.sequence for change in changes if change not in (note, correction)
    ]


def test_the_timeline_comes_in_pages_the_newest_first(noted):
    told(noted, *(entry(number) for number in range(100)))
    whole = timeline(noted)
    first = noted.run("customer.timeline", ViewTimeline(ANNA, 30))
    last = first.entries[-1]
    second = noted.run("customer.timeline", ViewTimeline(ANNA, 80, after=(last.written_at, last.entry_id)))
    everything = first.entries + second.entries
    assert (first.complete, second.complete) == (False, True)
    assert len({one.entry_id for one in everything}) == 101
    assert everything[:50] == whole
    times = [one.written_at for one in everything]
    assert times == sorted(times, reverse=True)


def test_the_timeline_by_type_and_how_many_there_are(noted):
    noted.run("activity.add", AddActivity((ANNA,), ("e2",), "Store visit", "Tried coats"))
    told(noted, *(entry(number) for number in range(3)))
    details = noted.run("customer.view", ViewCustomer(ANNA))
    assert [(one.kind, one.activity_type, one.count) for one in details.kinds] == [
        ("note", "", 4),
        ("activity", "Store visit", 1),
    ]
    assert [one.entry_id for one in timeline(noted, only=("activity", "Store visit"))] == ["e2"]
    assert {one.kind for one in timeline(noted, only=("note", ""))} == {"note"}


def test_what_others_wrote_is_seen_as_corrected_or_withdrawn(noted):
    told(noted, entry(1, corrected_at="2026-02-01T10:00:00+00:00"), entry(2, withdrawn=True, text=""))
    corrected, withdrawn = (
        next(one for one in timeline(noted) if one.entry_id == f"entry-0000{number}") for number in (1, 2)
    )
    assert corrected.corrected_at == "2026-02-01T10:00:00+00:00"
    assert (withdrawn.withdrawn, withdrawn.text, withdrawn.written_by_name) == (True, "", "Marcus Vik")


def test_a_withdrawn_follow_up_leaves_today_and_is_no_contact(noted, monkeypatch):
    noted.run("activity.add", AddActivity((ANNA,), ("e2",), "Store visit", "Call back", 0))
    (waiting,) = noted.run("today.view", ViewToday(EBBA.associate_id)).follow_ups
    assert waiting.entry_id == "e2"
    noted.run("entry.withdraw", WithdrawEntry("e2"))
    assert noted.run("today.view", ViewToday(EBBA.associate_id)).follow_ups == ()


def test_the_last_contact_is_that_of_the_entries_left(noted):
    told(noted, entry(1))
    ((written,),) = noted.rows("SELECT written_at FROM entry WHERE entry_id = ?", NOTE)
    noted.write(lambda tx: tx.execute("UPDATE customer SET last_contact_at = ?", (written,)))
    noted.run("entry.withdraw", WithdrawEntry(NOTE))
    assert noted.rows("SELECT last_contact_at FROM customer") == [("2026-01-02T10:00:00.000+00:00",)]
