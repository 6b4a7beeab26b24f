"""Who wrote a note or an activity can correct and withdraw it; the earlier text stays in the record."""

from typing import Any

import pytest
from sqlalchemy import Engine, select, update

from pos_contract.changes import Change, EntryCorrected, EntryWithdrawn
from pos_contract.codec import payload_of
from pos_contract.errors import Fault
from pos_contract.records import EntryRecord
from pos_headquarters import database
from pos_headquarters.services import times
from pos_headquarters.tables import customers, entries, entry_versions
from tests.headquarters.support import MADE_AT, Retailer, Till, new_id


@pytest.fixture
def noted(till: Till) -> Change:
    note = till.noted(till.new_customer(), "Gillar ul.")
    assert till.send(note).outcome == "applied"
    return note


def corrected(till: Till, note: Change, text: str, **other: Any) -> Change:
    return till.change(note.customer_id, EntryCorrected(note.payload["entry_id"], text), **other)


def withdrawn(till: Till, note: Change, **other: Any) -> Change:
    return till.change(note.customer_id, EntryWithdrawn(note.payload["entry_id"]), **other)


def entry_at(till: Till, note: Change) -> EntryRecord:
    till.sync()
    return till.entries[note.payload["entry_id"]]


def stored(engine: Engine, note: Change) -> tuple[str, list[str]]:
    """The text that headquarters has, and the earlier ones."""
    entry_id = note.payload["entry_id"]
    with database.reading(engine) as connection:
        text = connection.execute(select(entries.c.text).where(entries.c.entry_id == entry_id)).scalar_one()
        earlier = connection.execute(
            select(entry_versions.c.text)
            .where(entry_versions.c.entry_id == entry_id)
            .order_by(entry_versions.c.replaced_at)
        )
        return text, list(earlier.scalars())


def test_the_writer_corrects_an_entry_and_the_earlier_texts_stay_in_the_record(
    till: Till, noted: Change
) -> None:
    first, second = corrected(till, noted, "Gillar ull."), corrected(till, noted, "Gillar <b>ull</b>.")
    assert [each.outcome for each in till.upload(first, second)] == ["applied", "applied"]
    entry = entry_at(till, noted)
    assert (entry.text, entry.written_at, entry.corrected_at) == (
        "Gillar <b>ull</b>.",
        MADE_AT,
        times.utc(MADE_AT),
    )
    assert stored(till.engine, noted) == ("Gillar <b>ull</b>.", ["Gillar ul.", "Gillar ull."])


def test_a_correction_comes_right_behind_its_note(till: Till) -> None:
    note = till.noted(till.new_customer(), "A")
    answers = till.upload(note, corrected(till, note, "B"), withdrawn(till, note))
    assert [each.outcome for each in answers] == ["applied"] * 3
    assert entry_at(till, note).withdrawn
    assert stored(till.engine, note) == ("B", ["A"])


def test_every_register_of_the_legal_entity_is_told(till: Till, neighbour: Till, noted: Change) -> None:
    neighbour.sync()
    answer = till.send(corrected(till, noted, "Gillar lin."))
    entry = entry_at(neighbour, noted)
    assert entry.text == "Gillar lin."
    assert answer.revision is not None
    assert answer.revision <= neighbour.cursor


def test_what_was_withdrawn_stays_at_headquarters_and_comes_empty_to_registers(
    till: Till, noted: Change
) -> None:
    assert till.send(withdrawn(till, noted)).outcome == "applied"
    entry = entry_at(till, noted)
    assert (entry.withdrawn, entry.text) == (True, "")
    assert stored(till.engine, noted) == ("Gillar ul.", [])
    assert till.send(withdrawn(till, noted)).outcome == "applied"
    till.send(corrected(till, noted, "Gillar lin."))
    again = entry_at(till, noted)
    assert (again.withdrawn, again.text) == (True, "")


@pytest.mark.parametrize("what", [withdrawn, lambda till, note, **other: corrected(till, note, "x", **other)])
def test_only_who_wrote_it_may(till: Till, retailer: Retailer, noted: Change, what: Any) -> None:
    """The register that made it look otherwise gets the entry afresh."""
    till.sync()
    before = till.cursor
    del till.entries[noted.payload["entry_id"]]
    answer = till.send(what(till, noted, associate_id=retailer.senior("1001")))
    assert (answer.outcome, answer.fault) == ("rejected", Fault.NOT_THE_WRITER)
    assert answer.facts["who"] == retailer.associate("1001", "manager")["name"]
    entry = entry_at(till, noted)
    assert (entry.text, entry.withdrawn, entry.corrected_at) == ("Gillar ul.", False, None)
    assert till.cursor > before


def test_what_cannot_be_corrected(till: Till, noted: Change) -> None:
    elsewhere = till.new_customer()
    for wrong in (
        till.change(noted.customer_id, EntryCorrected(new_id(), "x")),
        till.change(elsewhere, EntryCorrected(noted.payload["entry_id"], "x")),
        corrected(till, noted, "  "),
    ):
        answer = till.send(wrong)
        assert (answer.outcome, answer.fault) == ("rejected", Fault.CHANGE_INVALID)
    assert stored(till.engine, noted) == ("Gillar ul.", [])


def test_an_entry_told_again_stays_as_its_writer_left_it(till: Till, noted: Change) -> None:
    till.upload(corrected(till, noted, "Gillar ull."), withdrawn(till, noted))
    assert till.send(till.change(noted.customer_id, payload_of(noted))).outcome == "applied"
    assert entry_at(till, noted).withdrawn


def test_the_last_contact_is_that_of_the_entries_left(till: Till, noted: Change) -> None:
    later = till.visited(noted.customer_id, made_at="2026-07-03T09:00:00+00:00")
    till.send(later)
    till.sync()
    assert till.customers[noted.customer_id].last_contact_at == "2026-07-03T09:00:00.000+00:00"
    till.send(withdrawn(till, later))
    till.sync()
    assert till.customers[noted.customer_id].last_contact_at == "2026-07-01T09:00:00.000+00:00"
    till.send(withdrawn(till, noted))
    till.sync()
    assert till.customers[noted.customer_id].last_contact_at is None


def test_an_earlier_entry_withdrawn_leaves_the_last_contact(till: Till, noted: Change) -> None:
    till.send(till.visited(noted.customer_id, made_at="2026-07-03T09:00:00+00:00"))
    till.send(withdrawn(till, noted))
    till.sync()
    assert till.customers[noted.customer_id].last_contact_at == "2026-07-03T09:00:00.000+00:00"


def test_of_a_customer_who_is_deleted_nothing_is_corrected(till: Till, noted: Change) -> None:
    with database.writing(till.engine) as connection:
        gone = customers.c.customer_id == noted.customer_id
        connection.execute(update(customers).where(gone).values(deleted_at=MADE_AT))
    answer = till.send(corrected(till, noted, "x"))
    assert (answer.outcome, answer.fault) == ("rejected", Fault.CUSTOMER_DELETED)
