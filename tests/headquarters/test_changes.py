from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine, func, select, update

from pos_contract import codec
from pos_contract.changes import (
    ActivityAdded,
    Change,
    ClientBookCustomerAdded,
    ConsentChanged,
    CustomerAdded,
    NoteAdded,
)
from pos_contract.errors import Fault
from pos_contract.messages import Answer
from pos_contract.records import CustomerFields, EntryRecord
from pos_headquarters import database
from pos_headquarters.services import changes, rules, times
from pos_headquarters.tables import customers, entries, features, members, receipts
from tests.headquarters.support import ANNA, MADE_AT, Retailer, Till, new_id, regroup, set_associate


def count(engine: Engine, table: Any) -> int:
    with database.reading(engine) as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def said(answer: Answer) -> tuple[str, Fault | None]:
    return answer.outcome, Fault(answer.fault) if answer.fault else None


# --- customers ---------------------------------------------------------------------------------------


def test_a_customer_added_waits_for_an_account_number(till: Till) -> None:
    answer = till.send(till.added())
    assert said(answer) == ("applied", None)
    assert answer.record is not None
    assert answer.record.fields == ANNA
    assert answer.record.account_number is None
    assert len(answer.record.address_books) == 2


def test_a_customer_added_in_real_time_has_the_number_in_the_answer(till: Till) -> None:
    first, second = till.now(till.added()), till.now(till.added())
    assert first.record is not None
    assert second.record is not None
    assert first.record.account_number == "C-0000121"
    assert second.record.account_number == "C-0000122"


def test_real_time_after_upload_assigns_the_number_once(till: Till) -> None:
    added = till.added()
    till.send(added)
    numbers = {till.now(added).record.account_number for _ in range(2)}  # type: ignore[union-attr]
    assert numbers == {"C-0000121"}
    assert till.now(added).outcome == "duplicate"
    assert count(till.engine, customers) == 121


def test_a_customer_who_is_here_already(till: Till) -> None:
    customer_id = till.new_customer()
    assert till.send(till.added(ANNA, customer_id)).outcome == "applied"
    other = till.send(till.added(replace(ANNA, phone="08-1"), customer_id))
    assert said(other) == ("rejected", Fault.CHANGE_INVALID)
    assert other.record is not None
    assert other.record.fields == ANNA
    assert count(till.engine, customers) == 121


def test_attributes_and_addresses_survive(till: Till) -> None:
    fields = codec.from_plain(
        {
            "type": "organization",
            "organization": "Ångström & <b>Söner</b> AB",
            "addresses": [{"purpose": "business", "city": "Umeå", "country": "SE"}],
            "attributes": {"vip": True, "shoe_size": 42.5, "anniversary": "2024-02-29", "children": 2},
        },
        CustomerFields,
    )
    added = till.added(fields)
    till.send(added)
    till.sync()
    assert till.customers[added.customer_id].fields == fields


# --- client book -------------------------------------------------------------------------------------


def test_the_first_customer_makes_the_book(till: Till, retailer: Retailer) -> None:
    customer_id = till.new_customer()
    with database.writing(till.engine) as connection:
        connection.execute(members.delete())
        connection.exec_driver_sql("DELETE FROM client_book")
    answer = till.send(till.booked(customer_id))
    assert answer.outcome == "applied"
    assert answer.record is not None
    assert answer.record.membership is not None
    assert answer.record.membership.associate_id == till.associate_id
    assert answer.record.membership.since == MADE_AT
    book_id = answer.record.membership.book_id
    again = till.send(till.booked(till.new_customer()))
    assert again.record is not None
    assert again.record.membership is not None
    assert again.record.membership.book_id == book_id


def test_adding_to_the_book_that_has_the_customer_is_fine(till: Till) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    assert till.send(till.booked(customer_id)).outcome == "applied"


def test_the_first_book_that_headquarters_hears_of_stays(till: Till, retailer: Retailer) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    late = till.send(till.booked(customer_id, retailer.senior("1001")))
    assert said(late) == ("conflict", Fault.IN_ANOTHER_CLIENT_BOOK)
    assert late.revision
    assert late.facts["who"] == retailer.associate("1001", "manager")["name"]
    assert late.facts["since"] == MADE_AT
    assert late.record is not None
    assert late.record.membership is not None
    assert late.facts["book_id"] == late.record.membership.book_id
    assert late.record.membership.associate_id == till.associate_id


def test_another_company_has_books_of_its_own(till: Till, stranger: Till) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    stranger.serve(customer_id)
    elsewhere = stranger.send(stranger.booked(customer_id))
    assert elsewhere.outcome == "applied"
    assert elsewhere.record is not None
    assert elsewhere.record.membership is not None
    assert elsewhere.record.membership.associate_id == stranger.associate_id
    till.sync()
    membership = till.customers[customer_id].membership
    assert membership is not None
    assert membership.associate_id == till.associate_id


def test_removing_takes_out_of_the_book_that_was_seen(till: Till, retailer: Retailer) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    changed = till.send(till.removed(customer_id, retailer.senior("1001")))
    assert said(changed) == ("conflict", Fault.CLIENT_BOOK_CHANGED)
    assert changed.facts["who"] == retailer.associate("1001", "manager")["name"]
    removed = till.send(till.removed(customer_id))
    assert removed.outcome == "applied"
    assert removed.record is not None
    assert removed.record.membership is None
    assert till.send(till.removed(customer_id)).outcome == "applied"


def owner(answer: Answer) -> str | None:
    assert answer.record is not None
    return answer.record.membership.associate_id if answer.record.membership else None


def test_reassigning_moves_from_the_place_that_was_seen(till: Till, retailer: Retailer) -> None:
    customer_id, senior, junior = till.new_customer(), retailer.senior("1001"), retailer.junior("1001")
    from_nobody = till.send(till.reassigned(customer_id, None, senior))
    assert (said(from_nobody), owner(from_nobody)) == (("applied", None), senior)
    moved = till.send(till.reassigned(customer_id, senior, junior))
    assert (said(moved), owner(moved)) == (("applied", None), junior)
    there_already = till.send(till.reassigned(customer_id, senior, junior))
    assert (said(there_already), owner(there_already)) == (("applied", None), junior)
    assert there_already.revision
    for seen in (senior, None):
        changed = till.send(till.reassigned(customer_id, seen, till.associate_id))
        assert said(changed) == ("conflict", Fault.CLIENT_BOOK_CHANGED)
        assert changed.facts["who"] == retailer.associate("1001", "associate")["name"]
        assert changed.facts["since"] == MADE_AT
        assert owner(changed) == junior
    till.send(till.removed(customer_id, junior))
    in_nobodys = till.send(till.reassigned(customer_id, junior, senior))
    assert said(in_nobodys) == ("conflict", Fault.CLIENT_BOOK_CHANGED)
    assert in_nobodys.facts == {}
    assert owner(in_nobodys) is None


def test_reassigning_makes_the_targets_book(till: Till, retailer: Retailer) -> None:
    customer_id = till.new_customer()
    with database.writing(till.engine) as connection:
        connection.execute(members.delete())
        connection.exec_driver_sql("DELETE FROM client_book")
    till.send(till.reassigned(customer_id, None, retailer.junior("1001")))
    till.sync()
    membership = till.customers[customer_id].membership
    assert membership is not None
    assert membership.book_id
    assert membership.associate_id == retailer.junior("1001")


def test_only_who_works_for_the_company_takes_over_customers(
    till: Till, stranger: Till, retailer: Retailer
) -> None:
    customer_id, has_left = till.new_customer(), retailer.senior("1001")
    till.send(till.reassigned(customer_id, None, has_left))
    set_associate(till.engine, has_left, active=False)
    elsewhere = till.new_customer()
    for target, told in (
        (has_left, ("conflict", Fault.ASSOCIATE_LEFT)),
        (retailer.senior("2001"), ("conflict", Fault.ASSOCIATE_LEFT)),
        (new_id(), ("rejected", Fault.CHANGE_INVALID)),
    ):
        refused = till.send(till.reassigned(elsewhere, None, target))
        assert said(refused) == told
        assert owner(refused) is None
    assert said(till.send(till.reassigned(customer_id, None, has_left))) == ("applied", None)
    # Of the same company's other store.
    assert till.send(till.reassigned(customer_id, has_left, retailer.senior("1002"))).outcome == "applied"


def test_reassigning_needs_its_own_permission(till: Till, retailer: Retailer) -> None:
    customer_id = till.new_customer()
    manager, till.associate_id = till.associate_id, retailer.senior("1001")
    alone = till.send(till.reassigned(customer_id, None, retailer.senior("1001")))
    assert said(alone) == ("conflict", Fault.PERMISSION_MISSING)
    assert alone.facts["permission"] == "client_book.reassign"
    signed = till.reassigned(customer_id, None, retailer.senior("1001"), overridden_by=manager)
    assert till.send(signed).outcome == "applied"
    with database.writing(till.engine) as connection:
        connection.execute(update(features).values(enabled=False))
    off = till.reassigned(customer_id, till.associate_id, manager, overridden_by=manager)
    assert said(till.send(off)) == ("conflict", Fault.FEATURE_OFF)


def test_in_and_out_and_in_again_in_one_batch(till: Till) -> None:
    added = till.added()
    customer_id = added.customer_id
    steps = [added, till.booked(customer_id), till.removed(customer_id), till.booked(customer_id)]
    answers = till.upload(*steps)
    assert [answer.outcome for answer in answers] == ["applied"] * 4
    till.sync()
    membership = till.customers[customer_id].membership
    assert membership is not None
    assert membership.associate_id == till.associate_id
    out = till.upload(till.removed(customer_id), till.booked(customer_id), till.removed(customer_id))
    assert out[-1].record is not None
    till.sync()
    assert till.customers[customer_id].membership is None


@pytest.mark.parametrize("kind", ["booked", "removed"])
def test_a_withdrawn_permission_makes_a_decision(till: Till, retailer: Retailer, kind: str) -> None:
    customer_id = till.new_customer()
    if kind == "removed":
        till.send(till.booked(customer_id))
    set_associate(till.engine, till.associate_id, active=False)
    refused = till.send(getattr(till, kind)(customer_id))
    assert said(refused) == ("conflict", Fault.PERMISSION_MISSING)
    signed = getattr(till, kind)(customer_id, overridden_by=retailer.senior("1001"))
    assert till.send(signed).outcome == "applied"


def test_an_override_needs_the_permission_itself(till: Till, retailer: Retailer) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    till.associate_id, owner = retailer.junior("1001"), till.associate_id
    for signer in (None, retailer.junior("1002"), new_id()):
        refused = till.send(till.removed(customer_id, owner, overridden_by=signer))
        assert said(refused) == ("conflict", Fault.PERMISSION_MISSING)
    regroup(till.engine, retailer.junior("1002"), "senior")
    allowed = till.removed(customer_id, owner, overridden_by=retailer.junior("1002"))
    assert till.send(allowed).outcome == "applied"


def test_customers_notes_and_activities_are_never_refused_for_a_permission(till: Till) -> None:
    set_associate(till.engine, till.associate_id, active=False)
    customer_id = till.new_customer()
    assert till.send(till.noted(customer_id)).outcome == "applied"
    assert till.send(till.visited(customer_id)).outcome == "applied"


def test_with_the_feature_off_book_changes_are_decisions(till: Till) -> None:
    customer_id = till.new_customer()
    with database.writing(till.engine) as connection:
        connection.execute(update(features).values(enabled=False))
    assert said(till.send(till.booked(customer_id))) == ("conflict", Fault.FEATURE_OFF)
    assert said(till.send(till.removed(customer_id))) == ("conflict", Fault.FEATURE_OFF)
    assert till.send(till.noted(customer_id)).outcome == "applied"


# --- notes -------------------------------------------------------------------------------------------


def test_a_note_is_an_entry_of_the_company(till: Till, stranger: Till, retailer: Retailer) -> None:
    customer_id = till.new_customer()
    stranger.serve(customer_id)
    stranger.send(stranger.noted(customer_id, "Seen in Paris."))
    note = till.noted(customer_id, "Gillar ull.", overridden_by=retailer.senior("1001"))
    assert till.send(note).outcome == "applied"
    till.sync()
    (entry,) = [each for each in till.entries.values() if each.customer_id == customer_id]
    assert (entry.kind, entry.text, entry.written_at) == ("note", "Gillar ull.", MADE_AT)
    assert entry.written_by_name == retailer.associate("1001", "manager")["name"]
    with database.reading(till.engine) as connection:
        signers = select(entries.c.overridden_by).where(entries.c.entry_id == entry.entry_id)
        assert connection.execute(signers).scalar_one() == retailer.senior("1001")


def test_the_same_note_under_another_change(till: Till) -> None:
    customer_id = till.new_customer()
    note = till.noted(customer_id, "Once.")
    till.send(note)
    before = count(till.engine, entries)
    assert till.send(replace(note, change_id=new_id())).outcome == "applied"
    other = till.change(customer_id, NoteAdded(note.payload["entry_id"], "Twice."))
    assert said(till.send(other)) == ("rejected", Fault.CHANGE_INVALID)
    assert count(till.engine, entries) == before


# --- activities --------------------------------------------------------------------------------------


def test_an_activity_is_an_entry_with_a_type_and_a_follow_up(till: Till, retailer: Retailer) -> None:
    customer_id = till.new_customer()
    activity = till.visited(customer_id, "Provade kappor.", "2026-07-08")
    plain = till.visited(customer_id, "")
    answers = till.upload(activity, plain)
    assert [said(answer) for answer in answers] == [("applied", None)] * 2
    till.sync()
    assert till.entries[activity.payload["entry_id"]] == EntryRecord(
        activity.payload["entry_id"],
        customer_id,
        "activity",
        "Store visit",
        "Provade kappor.",
        till.associate_id,
        retailer.associate("1001", "manager")["name"],
        MADE_AT,
        "2026-07-08",
    )
    assert till.entries[plain.payload["entry_id"]].follow_up_on is None


def test_the_same_activity_under_another_change(till: Till) -> None:
    activity = till.visited(till.new_customer(), follow_up_on="2026-07-08")
    till.send(activity)
    assert till.send(replace(activity, change_id=new_id())).outcome == "applied"
    for other in ({"follow_up_on": "2026-07-09"}, {"follow_up_on": None}, {"activity_type": "Email"}):
        altered = replace(activity, change_id=new_id(), payload=activity.payload | other)
        assert said(till.send(altered)) == ("rejected", Fault.CHANGE_INVALID)


@pytest.mark.parametrize("kind", ["noted", "visited"])
def test_an_entry_is_a_contact_at_its_time(till: Till, kind: str) -> None:
    added = till.added()
    write = getattr(till, kind)

    def contact(made_at: str) -> str | None:
        answer = till.send(write(added.customer_id, made_at=made_at))
        assert answer.outcome == "applied"
        till.sync()
        assert answer.record is not None
        assert till.customers[added.customer_id].last_contact_at == answer.record.last_contact_at
        return answer.record.last_contact_at

    first = write(added.customer_id, made_at="2025-03-01T10:00:00+00:00")
    till.upload(added, first)
    till.sync()
    assert till.customers[added.customer_id].last_contact_at == "2025-03-01T10:00:00.000+00:00"
    assert contact("2025-03-02T00:30:00+02:00") == "2025-03-01T22:30:00.000+00:00"
    # Written earlier, come later: clocks and queues have no order.
    assert contact("2025-02-01T10:00:00+00:00") == "2025-03-01T22:30:00.000+00:00"
    ahead = contact("2999-01-01T00:00:00+00:00")
    assert ahead is not None
    assert "2025-03-01" < ahead < times.after(60)


def test_a_contact_is_the_companys(till: Till, stranger: Till) -> None:
    customer_id = till.new_customer()
    stranger.serve(customer_id)
    stranger.send(stranger.noted(customer_id, made_at="2025-02-01T00:00:00+00:00"))
    till.send(till.noted(customer_id, made_at="2025-03-01T00:00:00+00:00"))
    for register, month in ((till, "2025-03"), (stranger, "2025-02")):
        register.sync()
        assert (register.customers[customer_id].last_contact_at or "").startswith(month)


# --- what can't be taken -----------------------------------------------------------------------------


def spoiled(till: Till) -> dict[str, tuple[Change, Fault]]:
    customer_id = till.new_customer()
    invalid = Fault.CHANGE_INVALID
    return {
        "kind": (replace(till.added(), kind="CustomerPraised"), Fault.CHANGE_KIND_UNKNOWN),
        "schema": (replace(till.added(), schema=2), Fault.CHANGE_KIND_UNKNOWN),
        "payload": (replace(till.added(), payload={"fields": {"first_name": 7}}), invalid),
        "no payload": (replace(till.added(), payload={}), invalid),
        "no name": (till.added(CustomerFields(first_name=" ")), invalid),
        "NUL": (till.added(CustomerFields(first_name="A\x00")), invalid),
        "change ID": (replace(till.added(), change_id="1; DROP TABLE customer"), invalid),
        "customer ID": (replace(till.added(), customer_id="x"), invalid),
        "time": (replace(till.added(), made_at="yesterday"), invalid),
        "time without zone": (replace(till.added(), made_at="2026-07-01T09:00:00"), invalid),
        "time before UTC": (till.noted(customer_id, made_at="0001-01-01T00:00:00+02:00"), invalid),
        "sequence": (replace(till.added(), sequence=2**70), invalid),
        "no text": (till.noted(customer_id, "  "), invalid),
        "no type": (till.change(customer_id, ActivityAdded(new_id(), " ", "x")), invalid),
        "activity ID": (till.change(customer_id, ActivityAdded("7", "Email", "x")), invalid),
        "no day": (till.visited(customer_id, follow_up_on="2026-02-30"), invalid),
        "day without dashes": (till.visited(customer_id, follow_up_on="20260708"), invalid),
        "day and time": (till.visited(customer_id, follow_up_on=MADE_AT), invalid),
        "consent seen": (
            till.change(customer_id, ConsentChanged("email", "a@x.se", "marketing", "agreed", "now")),
            invalid,
        ),
        "entry ID": (till.change(customer_id, NoteAdded("7", "x")), invalid),
        "associate": (till.change(customer_id, ClientBookCustomerAdded(new_id())), invalid),
        "unknown customer, book": (till.booked(new_id()), Fault.CUSTOMER_UNKNOWN),
        "unknown customer, removal": (till.removed(new_id()), Fault.CUSTOMER_UNKNOWN),
        "unknown customer, note": (till.noted(new_id()), Fault.CUSTOMER_UNKNOWN),
    }


def test_a_change_that_cannot_be_taken_is_rejected_and_holds_up_nobody(till: Till) -> None:
    cases = spoiled(till)
    good = till.added()
    answers = till.upload(*(change for change, _ in cases.values()), good)
    assert {name: said(answer) for name, answer in zip(cases, answers, strict=False)} == {
        name: ("rejected", fault) for name, (_, fault) in cases.items()
    }
    assert [answer.change_id for answer in answers[:-1]] == [change.change_id for change, _ in cases.values()]
    assert answers[-1].outcome == "applied"


def test_what_hangs_on_a_customer_rejected_before_waits_too(till: Till) -> None:
    added = till.added(CustomerFields())
    noted = till.noted(added.customer_id)
    assert till.upload(added, noted)[1].outcome == "retry"
    again = till.upload(added, noted)  # the first answers were lost on their way
    assert [said(each) for each in again] == [
        ("rejected", Fault.CHANGE_INVALID),
        ("retry", Fault.CUSTOMER_UNKNOWN),
    ]
    mended = till.added(ANNA, added.customer_id)
    assert [each.outcome for each in till.upload(mended, noted)] == ["applied", "applied"]


def test_what_hangs_on_a_rejected_customer_waits(till: Till) -> None:
    bad = till.added(CustomerFields())
    book, note = till.booked(bad.customer_id), till.noted(bad.customer_id)
    answers = till.upload(bad, book, note)
    assert [answer.outcome for answer in answers] == ["rejected", "retry", "retry"]
    mended = till.added(ANNA, bad.customer_id)
    assert [answer.outcome for answer in till.upload(mended, book, note)] == ["applied"] * 3


@pytest.mark.parametrize("batch", [1, 5])
def test_a_poison_change_is_retried_and_its_neighbours_go_on(
    till: Till, monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    poison = till.added(CustomerFields(first_name="Poison"))
    rule = rules.add_customer

    def sometimes(standing: Any, change: Change, payload: CustomerAdded) -> Any:
        verdict = rule(standing, change, payload)
        if payload.fields.first_name == "Poison":
            raise RuntimeError("planted")
        return verdict

    monkeypatch.setitem(rules.RULES, CustomerAdded, sometimes)
    hanging = till.booked(poison.customer_id)
    others = [till.added() for _ in range(batch)]
    answers = till.upload(others[0], poison, hanging, *others[1:])
    assert [said(answer) for answer in answers] == [
        ("applied", None),
        ("retry", Fault.SERVER_ERROR),
        ("retry", Fault.SERVER_ERROR),
        *[("applied", None)] * (batch - 1),
    ]
    assert count(till.engine, customers) == 120 + batch
    assert count(till.engine, receipts) == batch
    monkeypatch.setitem(rules.RULES, CustomerAdded, rule)
    assert [answer.outcome for answer in till.upload(poison, hanging)] == ["applied", "applied"]


def test_a_change_that_the_database_refuses_holds_up_nobody(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fault shows only when the whole batch is written."""
    poison = till.added()
    write = changes.standing.Standing.write

    def refuse(self: Any) -> None:
        write(self)
        if poison.customer_id in self.customers:
            self.connection.exec_driver_sql("INSERT INTO receipt (change_id) VALUES (NULL)")

    monkeypatch.setattr(changes.standing.Standing, "write", refuse)
    answers = till.upload(till.added(), poison, till.added())
    assert [answer.outcome for answer in answers] == ["applied", "retry", "applied"]
    assert count(till.engine, customers) == 122


# --- receipts ----------------------------------------------------------------------------------------


def test_the_same_change_again_is_answered_from_its_receipt(till: Till, retailer: Retailer) -> None:
    customer_id = till.new_customer()
    sent = [
        till.booked(customer_id),
        till.noted(customer_id),
        till.booked(customer_id, retailer.senior("1001")),
        till.noted(new_id()),
        till.removed(customer_id),
    ]
    first, second = till.upload(*sent), till.upload(*sent)
    assert [answer.outcome for answer in first] == ["applied", "applied", "conflict", "rejected", "applied"]
    assert [answer.outcome for answer in second] == [
        "duplicate",
        "duplicate",
        "conflict",
        "rejected",
        "duplicate",
    ]
    assert [answer.revision for answer in first] == [answer.revision for answer in second]
    assert [answer.fault for answer in first] == [answer.fault for answer in second]
    assert first[2].facts == second[2].facts
    assert second[0].record == second[4].record


def test_the_same_change_twice_in_one_upload(till: Till) -> None:
    added = till.added()
    note = till.noted(added.customer_id)
    answers = till.upload(added, added, note, note)
    assert [answer.outcome for answer in answers] == ["applied", "duplicate", "applied", "duplicate"]
    assert answers[0].revision == answers[1].revision
    assert answers[2].revision == answers[3].revision
    assert count(till.engine, receipts) == 2


def test_a_change_id_with_another_body_is_refused(till: Till) -> None:
    note = till.noted(till.new_customer())
    till.send(note)
    before = count(till.engine, entries)
    altered = replace(note, payload=note.payload | {"text": "Something else."})
    assert said(till.send(altered)) == ("rejected", Fault.CHANGE_ID_REUSED)
    assert till.send(note).outcome == "duplicate"
    assert count(till.engine, entries) == before


def test_receipts_have_no_personal_data(till: Till, retailer: Retailer) -> None:
    secret = CustomerFields(first_name="Xanthippe", email="xanthippe@example.com", phone="070-999 88 77")
    added = till.added(secret)
    till.upload(
        added,
        till.booked(added.customer_id),
        till.booked(added.customer_id, retailer.senior("1001")),
        till.noted(added.customer_id, "Xanthippe collects stamps."),
        replace(till.added(secret), payload={"fields": {"type": "Xanthippe"}}),
    )
    with database.reading(till.engine) as connection:
        kept = str(connection.execute(select(receipts)).all())
    for told in ("Xanthippe", "xanthippe", "999 88", "stamps", retailer.associate("1001", "manager")["name"]):
        assert told not in kept
