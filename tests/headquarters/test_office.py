"""What headquarters itself does with customers in client books, and what registers send after it."""

import pytest
from sqlalchemy import Engine

from pos_contract.changes import ClientBookChangeUndone
from pos_contract.errors import Fault
from pos_contract.records import CustomerFields, CustomerRecord
from pos_headquarters import database
from pos_headquarters.services import merging, office, workers
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import uses
from tests.headquarters.support import ANNA, Retailer, Till

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


# --- removing and reassigning ------------------------------------------------------------------------


def test_headquarters_removes_from_every_book(till: Till, stranger: Till) -> None:
    kim, anna = new(till, KIM), new(till)
    stranger.serve(kim.customer_id)
    for register in (till, stranger):
        register.send(register.booked(kim.customer_id))
        assert owner(register, kim.customer_id) == register.associate_id
    with database.writing(till.engine) as connection:
        connection.execute(uses.delete())
        moved = office.remove_from_books(connection, [account(anna), account(kim)])
    assert moved == office.Moved((account(kim),), (account(anna),))
    assert owner(till, kim.customer_id) is None
    # Only the client book tied them to the other company's store.
    stranger.sync()
    assert kim.customer_id not in stranger.customers


def test_headquarters_reassigns_within_the_company(till: Till, stranger: Till, retailer: Retailer) -> None:
    kim, anna = new(till, KIM), new(till)
    till.send(till.booked(kim.customer_id))
    stranger.serve(kim.customer_id)
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
            with pytest.raises(Invalid, match=r"There is no customer C-9|operator ID"):
                office.reassign(connection, accounts, to)
        with pytest.raises(Invalid, match="no customer C-9; nothing was changed"):
            office.remove_from_books(connection, [account(kim), "C-9"])
        for keep, drop in ((account(kim), account(kim)), (account(kim), "C-9")):
            with pytest.raises(Invalid):
                merging.merge(connection, keep, drop)
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
    stranger.serve(kim.customer_id)
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
    with database.writing(till.engine) as connection, pytest.raises(Invalid, match=account(kim)):
        office.delete_customers(connection, [account(anna), account(kim)])
    with database.writing(till.engine) as connection, pytest.raises(Invalid, match=account(kim)):
        merging.merge(connection, account(anna), account(kim))


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
    with database.writing(till.engine) as connection:
        merging.merge(connection, account(keep), account(drop))
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
