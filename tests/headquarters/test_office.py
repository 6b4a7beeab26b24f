"""What headquarters itself does with customers in client books, and what registers send after it."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine, insert, select

from pos_contract.changes import ClientBookChangeUndone
from pos_contract.errors import Fault
from pos_contract.records import CustomerFields, CustomerRecord
from pos_headquarters import database
from pos_headquarters.services import office, workers
from pos_headquarters.tables import customer_measures, customers, external_ids
from tests.headquarters.support import ANNA, Retailer, Till, set_associate

KIM = CustomerFields(first_name="Kim", last_name="Berg")


def operator(retailer: Retailer, store: str, group: str) -> str:
    operator_id: str = retailer.associate(store, group)["operator_id"]
    return operator_id


def new(till: Till, fields: CustomerFields = ANNA) -> CustomerRecord:
    """Somebody with an account number."""
    record = till.now(till.added(fields)).record
    assert record is not None
    return record


def account(record: CustomerRecord) -> str:
    assert record.account_number is not None
    return record.account_number


def owner(till: Till, customer_id: str) -> str | None:
    till.sync()
    membership = till.customers[customer_id].membership
    return membership.associate_id if membership else None


def merge(engine: Engine, keep: CustomerRecord, drop: CustomerRecord) -> office.Merged:
    with database.writing(engine) as connection:
        return office.merge(connection, account(keep), account(drop))


# --- removing and reassigning ------------------------------------------------------------------------


def test_headquarters_removes_from_every_book(till: Till, stranger: Till) -> None:
    kim, anna = new(till, KIM), new(till)
    for register in (till, stranger):
        register.send(register.booked(kim.customer_id))
        assert owner(register, kim.customer_id) == register.associate_id
    with database.writing(till.engine) as connection:
        moved = office.remove_from_books(connection, [account(anna), account(kim)])
    assert moved == office.Moved((account(kim),), (account(anna),))
    assert owner(till, kim.customer_id) is None
    # Only the client book tied them to the other company's store.
    stranger.sync()
    assert kim.customer_id not in stranger.customers


def test_headquarters_reassigns_within_the_company(till: Till, stranger: Till, retailer: Retailer) -> None:
    kim, anna = new(till, KIM), new(till)
    till.send(till.booked(kim.customer_id))
    stranger.send(stranger.booked(kim.customer_id))
    senior = operator(retailer, "1001", "senior")
    accounts = [account(kim), account(anna)]
    with database.writing(till.engine) as connection:
        assert office.reassign(connection, accounts, senior).done == tuple(accounts)
        assert office.reassign(connection, accounts, senior) == office.Moved((), tuple(accounts))
    for each in (kim, anna):
        assert owner(till, each.customer_id) == retailer.senior("1001")
    assert owner(stranger, kim.customer_id) == stranger.associate_id


def test_what_is_not_known_changes_nothing(till: Till, stranger: Till, retailer: Retailer) -> None:
    kim = new(till, KIM)
    leaver = operator(retailer, "1001", "associate")
    with database.writing(till.engine) as connection:
        workers.leave(connection, leaver)
    with database.writing(till.engine) as connection:
        for accounts, to in (([account(kim), "C-9"], "102"), ([account(kim)], "9"), ([account(kim)], leaver)):
            with pytest.raises(LookupError, match=r"There is no customer C-9|operator ID"):
                office.reassign(connection, accounts, to)
        with pytest.raises(LookupError, match="no customer C-9; nothing was changed"):
            office.remove_from_books(connection, [account(kim), "C-9"])
        for keep, drop in ((account(kim), account(kim)), (account(kim), "C-9")):
            with pytest.raises(LookupError):
                office.merge(connection, keep, drop)
    assert owner(till, kim.customer_id) is None


def test_a_change_at_headquarters_fulfils_a_wish(till: Till, retailer: Retailer) -> None:
    kim = new(till, KIM)
    till.send(till.reassigned(kim.customer_id, None, retailer.senior("1001")))
    till.send(till.booked(kim.customer_id))
    till.sync()
    assert len(till.decisions) == 1
    with database.writing(till.engine) as connection:
        office.remove_from_books(connection, [account(kim)])
    till.sync()
    assert len(till.decisions) == 1
    with database.writing(till.engine) as connection:
        office.reassign(connection, [account(kim)], operator(retailer, "1001", "manager"))
    till.sync()
    assert not till.decisions


def test_removed_at_headquarters_while_a_register_was_offline(till: Till, retailer: Retailer) -> None:
    kim = new(till, KIM)
    till.send(till.booked(kim.customer_id))
    with database.writing(till.engine) as connection:
        office.remove_from_books(connection, [account(kim)])
    late = till.send(till.reassigned(kim.customer_id, till.associate_id, retailer.senior("1001")))
    assert (late.outcome, late.fault) == ("conflict", Fault.CLIENT_BOOK_CHANGED)
    till.sync()
    assert len(till.decisions) == 1


# --- merging -----------------------------------------------------------------------------------------


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
    assert merged == office.Merged(3, ())
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
    stranger.send(stranger.noted(drop.customer_id, made_at="2025-01-01T00:00:00+00:00"))
    merge(till.engine, keep, drop)
    for register, month in ((till, "2025-03"), (stranger, "2025-01")):
        register.sync()
        assert (register.customers[keep.customer_id].last_contact_at or "").startswith(month)


def test_a_merged_customer_is_merged_no_more(till: Till) -> None:
    keep, drop, last = new(till, KIM), new(till), new(till)
    merge(till.engine, keep, drop)
    with pytest.raises(LookupError, match=account(drop)):
        merge(till.engine, last, drop)
    merge(till.engine, last, keep)
    note = till.noted(drop.customer_id, "Through two merges.")
    assert till.send(note).outcome == "applied"
    till.sync()
    assert till.entries[note.payload["entry_id"]].customer_id == last.customer_id


def test_later_notes_and_activities_are_the_survivors(till: Till, stranger: Till) -> None:
    keep, drop = new(till, KIM), new(till)
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


# --- deleting ----------------------------------------------------------------------------------------


def delete(engine: Engine, *records: CustomerRecord) -> None:
    with database.writing(engine) as connection:
        assert office.delete_customers(connection, [account(each) for each in records]) == tuple(
            account(each) for each in records
        )


def test_who_is_deleted_goes_from_every_store(till: Till, neighbour: Till, stranger: Till) -> None:
    kim, anna = new(till, KIM), new(till)
    note = till.noted(kim.customer_id)
    till.upload(note, till.booked(kim.customer_id))
    stranger.send(stranger.visited(kim.customer_id))
    for register in (till, neighbour, stranger):
        register.sync()
        assert kim.customer_id in register.customers
    delete(till.engine, kim)
    for register in (till, neighbour, stranger):
        register.sync()
        assert kim.customer_id not in register.customers
    assert anna.customer_id in till.customers
    fresh = Till(till.engine, till.device, till.associate_id)
    fresh.download()
    assert kim.customer_id not in fresh.customers
    assert note.payload["entry_id"] not in fresh.entries
    with database.writing(till.engine) as connection, pytest.raises(LookupError, match=account(kim)):
        office.delete_customers(connection, [account(anna), account(kim)])
    with pytest.raises(LookupError, match=account(kim)):
        merge(till.engine, anna, kim)


def test_what_comes_for_a_deleted_customer_is_answered_in_words(till: Till, retailer: Retailer) -> None:
    kim = new(till, KIM)
    seen = till.booked(kim.customer_id)
    till.send(seen)
    till.sync()
    delete(till.engine, kim)
    senior = retailer.senior("1001")
    customer_id = kim.customer_id
    undone = till.change(customer_id, ClientBookChangeUndone(seen.change_id, till.associate_id, None))
    late = {
        "applied": [till.removed(customer_id), undone],
        "conflict": [till.booked(customer_id), till.reassigned(customer_id, till.associate_id, senior)],
        "rejected": [till.noted(customer_id), till.visited(customer_id), till.added(KIM, customer_id)],
    }
    for outcome, sent in late.items():
        for change, answer in zip(sent, till.upload(*sent), strict=True):
            assert answer.outcome == outcome, change.kind
            assert answer.record is None
            assert (answer.revision is None) == (outcome == "rejected")
            assert answer.facts["customer"] == KIM.name
            if outcome != "applied":
                assert answer.fault == Fault.CUSTOMER_DELETED
                assert answer.facts["deleted_at"] > "2026"
        till.sync()
        assert customer_id not in till.customers
    (decision,) = till.decisions.values()
    assert (decision.decision_id, decision.fault) == (late["conflict"][1].change_id, Fault.CUSTOMER_DELETED)
    assert decision.facts["customer"] == KIM.name
    for choice in ("reassign", "leave"):
        answer = till.send(till.decided(decision, choice))  # type: ignore[arg-type]
        assert answer.outcome == ("conflict" if choice == "reassign" else "applied")
        till.sync()
        assert len(till.decisions) == (choice == "reassign")
        assert customer_id not in till.customers


def test_what_is_undecided_about_a_deleted_customer_says_so(till: Till, retailer: Retailer) -> None:
    kim = new(till, KIM)
    till.send(till.reassigned(kim.customer_id, None, retailer.senior("1001")))
    first = till.booked(kim.customer_id)
    till.send(first)
    junior = Till(till.engine, till.device, retailer.junior("1001"), sequence=1000)
    junior.send(junior.removed(kim.customer_id, retailer.senior("1001")))
    till.sync()
    assert len(till.decisions) == 2
    delete(till.engine, kim)
    till.sync()
    # Nobody's book is what the junior wanted.
    (told,) = till.decisions.values()
    assert (told.decision_id, told.fault) == (first.change_id, Fault.CUSTOMER_DELETED)


def test_a_new_customers_twin_of_a_deleted_one_holds_up_nothing(till: Till) -> None:
    """The creation comes again with a note behind it: both are refused for good, and nothing waits."""
    kim = new(till, KIM)
    delete(till.engine, kim)
    answers = till.upload(till.added(KIM, kim.customer_id), till.noted(kim.customer_id))
    assert [each.outcome for each in answers] == ["rejected"] * 2
    assert {each.fault for each in answers} == {Fault.CUSTOMER_DELETED}


def test_what_comes_for_one_merged_into_a_deleted_customer(till: Till) -> None:
    keep, drop = new(till, KIM), new(till)
    merge(till.engine, keep, drop)
    delete(till.engine, keep)
    answers = till.upload(till.noted(drop.customer_id), till.booked(drop.customer_id))
    assert [each.outcome for each in answers] == ["rejected", "conflict"]
    assert {each.fault for each in answers} == {Fault.CUSTOMER_DELETED}


def test_a_creation_repeated_after_the_deletion_is_a_duplicate(till: Till) -> None:
    added = till.added(KIM)
    record = till.now(added).record
    assert record is not None
    delete(till.engine, record)
    for answer in (till.send(added), till.now(added)):
        assert (answer.outcome, answer.record) == ("duplicate", None)
