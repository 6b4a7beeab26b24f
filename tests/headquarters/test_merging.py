"""Two customers become one at headquarters, and what registers send after it."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine, insert, select

from pos_contract.errors import Fault
from pos_contract.records import CustomerRecord
from pos_headquarters import database
from pos_headquarters.services import merging, workers
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import customer_measures, customers, external_ids
from tests.headquarters.support import ANNA, Retailer, Till, set_associate
from tests.headquarters.test_office import KIM, account, new, operator, owner


def merge(engine: Engine, keep: CustomerRecord, drop: CustomerRecord) -> merging.Merged:
    with database.writing(engine) as connection:
        return merging.merge(connection, account(keep), account(drop))


def test_what_belongs_to_the_dropped_goes_to_the_survivor(
    till: Till, stranger: Till, retailer: Retailer
) -> None:
    keep, drop = new(till, KIM), new(till)
    sent = [
        till.noted(keep.customer_id, "Kept.", made_at="2025-01-01T00:00:00+00:00"),
        till.noted(drop.customer_id, "Note.", made_at="2025-02-01T00:00:00+00:00"),
        till.visited(drop.customer_id, made_at="2025-01-02T00:00:00+00:00"),
        till.booked(drop.customer_id),
    ]
    till.upload(*sent)
    stranger.serve(drop.customer_id)
    stranger.send(stranger.noted(drop.customer_id, "Seen in Paris."))
    with database.writing(till.engine) as connection:
        connection.execute(
            insert(customer_measures),
            [
                {"customer_id": each.customer_id, "measure_id": measure, "value": value}
                for each, measure, value in (
                    (keep, "churn_probability", "0.1"),
                    (drop, "churn_probability", "0.9"),
                    (drop, "next_best_action", '"Call"'),
                )
            ],
        )
        connection.execute(
            insert(external_ids),
            {
                "legal_entity_id": till.device.legal_entity_id,
                "kind": "customer",
                "external_id": "x",
                "record_id": drop.customer_id,
            },
        )
    for register in (till, stranger):
        register.sync()
        assert drop.customer_id in register.customers
    merged = merge(till.engine, keep, drop)
    assert (merged.entries, merged.books_left) == (3, ())
    for register in (till, stranger):
        register.sync()
        assert drop.customer_id not in register.customers
        assert register.customers[keep.customer_id].fields == KIM
        assert all(each.customer_id != drop.customer_id for each in register.entries.values())
    record = till.customers[keep.customer_id]
    assert record.membership is not None
    assert record.membership.associate_id == till.associate_id
    assert record.last_contact_at is not None
    assert record.last_contact_at > "2025-02-01"
    assert record.measures == {"churn_probability": 0.1, "next_best_action": "Call"}
    texts = [each.text for each in till.entries.values() if each.customer_id == keep.customer_id]
    assert sorted(texts) == ["Kept.", "Note.", "Tried coats."]
    with database.reading(till.engine) as connection:
        assert connection.execute(select(external_ids.c.record_id)).scalars().all() == [keep.customer_id]
    fresh = Till(till.engine, till.device, till.associate_id)
    fresh.download()
    assert fresh.customers == till.customers
    assert fresh.entries == till.entries


def test_the_survivor_stays_in_its_book(till: Till, retailer: Retailer) -> None:
    keep, drop = new(till, KIM), new(till)
    till.send(till.booked(keep.customer_id))
    booked = till.send(till.reassigned(drop.customer_id, None, retailer.senior("1001")))
    assert booked.record is not None
    assert booked.record.membership is not None
    assert merge(till.engine, keep, drop).books_left == (booked.record.membership.book_id,)
    assert owner(till, keep.customer_id) == till.associate_id
    (told,) = till.decisions.values()
    senior = retailer.senior("1001")
    assert (told.kind, told.fault) == ("CustomersMerged", Fault.CUSTOMERS_MERGED)
    assert (told.associate_id, told.wanted_associate_id, told.state) == (senior, senior, "open")
    assert told.facts["who"] == retailer.associate("1001", "manager")["name"]
    assert told.facts["merged_from"] == drop.customer_id
    assert till.send(till.decided(told, "reassign")).outcome == "applied"
    assert owner(till, keep.customer_id) == senior


def test_both_in_one_book_is_no_loss(till: Till) -> None:
    keep, drop = new(till, KIM), new(till)
    till.upload(till.booked(keep.customer_id), till.booked(drop.customer_id))
    assert merge(till.engine, keep, drop).books_left == ()
    assert owner(till, keep.customer_id) == till.associate_id
    assert not till.decisions


def test_a_merge_tells_nobody_whose_own_wish_stands_already(till: Till, retailer: Retailer) -> None:
    keep, drop = new(till, KIM), new(till)
    senior = Till(till.engine, till.device, retailer.senior("1001"), sequence=1000)
    till.send(till.booked(keep.customer_id))
    senior.send(senior.booked(keep.customer_id))
    senior.send(senior.booked(drop.customer_id))
    merge(till.engine, keep, drop)
    till.sync()
    assert [each.kind for each in till.decisions.values()] == ["ClientBookCustomerAdded"]


def test_managers_decide_about_a_merge_for_who_has_left(till: Till, retailer: Retailer) -> None:
    keep, drop = new(till, KIM), new(till)
    till.send(till.booked(keep.customer_id))
    till.send(till.reassigned(drop.customer_id, None, retailer.senior("1001")))
    with database.writing(till.engine) as connection:
        workers.leave(connection, operator(retailer, "1001", "senior"))
    merge(till.engine, keep, drop)
    till.sync()
    assert [each.state for each in till.decisions.values()] == ["asked"]


def test_a_merge_keeps_each_companys_last_contact(till: Till, stranger: Till) -> None:
    keep, drop = new(till, KIM), new(till)
    till.send(till.noted(keep.customer_id, made_at="2025-03-01T00:00:00+00:00"))
    till.send(till.noted(drop.customer_id, made_at="2025-02-01T00:00:00+00:00"))
    stranger.serve(drop.customer_id)
    stranger.send(stranger.noted(drop.customer_id, made_at="2025-01-01T00:00:00+00:00"))
    merge(till.engine, keep, drop)
    for register, month in ((till, "2025-03"), (stranger, "2025-01")):
        register.sync()
        assert (register.customers[keep.customer_id].last_contact_at or "").startswith(month)


def test_a_merged_customer_is_merged_no_more(till: Till) -> None:
    keep, drop, last = new(till, KIM), new(till), new(till)
    merge(till.engine, keep, drop)
    with pytest.raises(Invalid, match=account(drop)):
        merge(till.engine, last, drop)
    merge(till.engine, last, keep)
    note = till.noted(drop.customer_id, "Through two merges.")
    assert till.send(note).outcome == "applied"
    till.sync()
    assert till.entries[note.payload["entry_id"]].customer_id == last.customer_id


def test_later_notes_and_activities_are_the_survivors(till: Till, stranger: Till) -> None:
    keep, drop = new(till, KIM), new(till)
    stranger.serve(drop.customer_id)
    merge(till.engine, keep, drop)
    for register in (till, stranger):
        note, activity = register.noted(drop.customer_id), register.visited(drop.customer_id)
        answers = register.upload(note, activity)
        assert [each.outcome for each in answers] == ["applied"] * 2
        assert [each.record for each in answers] == [None, None]
        register.sync()
        for change, answer in zip((note, activity), answers, strict=True):
            assert answer.revision is not None
            assert register.cursor >= answer.revision
            assert register.entries[change.payload["entry_id"]].customer_id == keep.customer_id
        assert register.send(note).outcome == "duplicate"


def test_later_book_changes_become_decisions(till: Till, retailer: Retailer) -> None:
    keep, drop = new(till, KIM), new(till)
    till.send(till.reassigned(keep.customer_id, None, retailer.senior("1001")))
    merge(till.engine, keep, drop)
    late = till.booked(drop.customer_id)
    answer = till.send(late)
    assert (answer.outcome, answer.fault) == ("conflict", Fault.CLIENT_BOOK_CHANGED)
    assert answer.facts["who"] == retailer.associate("1001", "senior")["name"]
    assert answer.facts["merged_from"] == drop.customer_id
    till.sync()
    (decision,) = till.decisions.values()
    assert (decision.decision_id, decision.customer_id) == (late.change_id, keep.customer_id)
    assert decision.facts["merged_from"] == drop.customer_id
    assert decision.facts["customer"] == KIM.name
    assert till.send(till.decided(decision, "reassign")).outcome == "applied"
    assert owner(till, keep.customer_id) == till.associate_id
    assert not till.decisions


def test_later_book_changes_that_stand_already_are_done(till: Till) -> None:
    keep, drop = new(till, KIM), new(till)
    till.send(till.booked(keep.customer_id))
    merge(till.engine, keep, drop)
    assert till.send(till.booked(drop.customer_id)).outcome == "applied"
    set_associate(till.engine, till.associate_id, active=False)
    refused = till.send(till.booked(drop.customer_id))
    assert (refused.outcome, refused.fault) == ("conflict", Fault.PERMISSION_MISSING)


def test_a_merged_customer_sent_again(till: Till) -> None:
    keep, drop = new(till, KIM), new(till)
    merge(till.engine, keep, drop)
    again = till.added(ANNA, drop.customer_id)
    note = till.noted(drop.customer_id)
    for answers in ([till.now(again)], till.upload(again, note)):
        assert {each.outcome for each in answers} <= {"applied", "duplicate"}
    with database.reading(till.engine) as connection:
        gone = connection.execute(select(customers).where(customers.c.customer_id == drop.customer_id)).one()
    assert gone.merged_into == keep.customer_id
    till.sync()
    assert drop.customer_id not in till.customers
    mended = replace(again, change_id=note.change_id)
    assert till.send(mended).fault == Fault.CHANGE_ID_REUSED


def test_decisions_go_with_the_merge(till: Till, retailer: Retailer) -> None:
    keep, drop = new(till, KIM), new(till)
    till.send(till.reassigned(drop.customer_id, None, retailer.senior("1001")))
    till.send(till.booked(drop.customer_id))
    till.sync()
    merge(till.engine, keep, drop)
    till.sync()
    (decision,) = till.decisions.values()
    assert decision.customer_id == keep.customer_id
    # Decided at a register that has not heard of the merge.
    before = replace(decision, customer_id=drop.customer_id)
    assert till.send(till.decided(before, "reassign")).outcome == "applied"
    assert owner(till, keep.customer_id) == till.associate_id


def test_a_wish_about_the_dropped_is_the_same_as_about_the_survivor(till: Till, retailer: Retailer) -> None:
    keep, drop = new(till, KIM), new(till)
    till.send(till.reassigned(keep.customer_id, None, retailer.senior("1001")))
    first = till.booked(keep.customer_id)
    till.send(first)
    merge(till.engine, keep, drop)
    assert till.send(till.booked(drop.customer_id)).outcome == "conflict"
    till.sync()
    assert [each.decision_id for each in till.decisions.values()] == [first.change_id]


def test_a_merge_fulfils_a_wish(till: Till, retailer: Retailer) -> None:
    keep, drop = new(till, KIM), new(till)
    till.send(till.booked(keep.customer_id))
    till.send(till.reassigned(drop.customer_id, None, retailer.senior("1001")))
    till.send(till.booked(drop.customer_id))
    merge(till.engine, keep, drop)
    till.sync()
    # The manager's is settled; the senior, whose book had the other one, is told.
    assert [each.kind for each in till.decisions.values()] == ["CustomersMerged"]
