"""A merge is undone: both customers are there again, and what happened since stays where it is."""

import json
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine, Table, insert, select, update

from pos_contract.changes import (
    AffiliationAdded,
    ConsentChanged,
    CustomerEdited,
    EntryCorrected,
    EntryWithdrawn,
    LoyaltyCardIssued,
)
from pos_contract.records import CustomerRecord
from pos_headquarters import database
from pos_headquarters.services import erasure, jobs, merging, office, twins
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import (
    contacts,
    customer_books,
    customer_measures,
    customers,
    decisions,
    entries,
    external_ids,
    loyalty_cards,
    members,
    merges,
    purchases,
    scopes,
    uses,
)
from pos_headquarters.tables import twins as twin_table
from tests.headquarters.support import ANNA, Retailer, Till, new_id
from tests.headquarters.test_office import KIM, account, new, operator, owner

MAIL = "kim@example.se"
KIM_MAIL = replace(KIM, email=MAIL)
OF_CUSTOMER = (
    *(contacts, customer_books, customer_measures, customers, decisions, entries),
    *(external_ids, loyalty_cards, members, purchases, uses, twin_table),
)
TRAVELS = ("change_number", "published_number", "decided_at")
"""What moves on whatever is undone."""


def merge(engine: Engine, keep: CustomerRecord, drop: CustomerRecord) -> str:
    with database.writing(engine) as connection:
        return merging.merge(connection, account(keep), account(drop)).merge_id


def undo(engine: Engine, merge_id: str) -> merging.Undone:
    with database.writing(engine) as connection:
        return merging.undo(connection, merge_id, "kim")


def refused(engine: Engine, merge_id: str) -> str:
    before = state(engine)
    with pytest.raises(Invalid) as caught:
        undo(engine, merge_id)
    assert state(engine) == before
    return str(caught.value)


def state(engine: Engine) -> dict[str, list[dict[str, Any]]]:
    """Every row about customers, and who is in which store's registers."""
    with database.reading(engine) as connection:

        def rows(table: Table) -> list[dict[str, Any]]:
            found = [dict(row._mapping) for row in connection.execute(select(table))]
            kept = [{name: row[name] for name in row if name not in TRAVELS} for row in found]
            return sorted(kept, key=lambda row: json.dumps(row, default=str))

        found = {table.name: rows(table) for table in OF_CUSTOMER}
        here = select(scopes.c.customer_id, scopes.c.store_id).where(scopes.c.gone.is_(False))
        found["here"] = [
            dict(row._mapping) for row in connection.execute(here.order_by(*here.selected_columns))
        ]
    return found


def said(till: Till, customer_id: str, what: str, *, seen: str | None = None, value: str = MAIL) -> None:
    change = till.change(customer_id, ConsentChanged("email", value, "marketing", what, seen))  # type: ignore[arg-type]
    assert till.send(change).outcome == "applied"


def states(till: Till, customer_id: str) -> list[str]:
    till.sync()
    return [each.state for each in till.customers[customer_id].profile.consents]


def rich(till: Till, stranger: Till, retailer: Retailer) -> tuple[CustomerRecord, CustomerRecord]:
    """Two customers who have something of everything."""
    keep, drop = new(till, KIM_MAIL), new(till, replace(KIM_MAIL, first_name="Kimberly"))
    till.upload(
        till.noted(keep.customer_id, "Kept.", made_at="2025-03-01T00:00:00+00:00"),
        till.noted(drop.customer_id, "Note.", made_at="2025-04-01T00:00:00+00:00"),
        till.visited(drop.customer_id, made_at="2025-01-02T00:00:00+00:00"),
        till.booked(keep.customer_id),
        till.reassigned(drop.customer_id, None, retailer.senior("1001")),
    )
    till.send(till.booked(drop.customer_id))  # a wish that is undecided
    stranger.serve(drop.customer_id)
    stranger.upload(stranger.noted(drop.customer_id, "Seen in Paris."), stranger.booked(drop.customer_id))
    said(till, keep.customer_id, "agreed")
    said(till, drop.customer_id, "declined")
    till.now(till.change(drop.customer_id, AffiliationAdded("students")))
    for each, card in ((keep, "1111"), (drop, "2222")):
        till.now(till.change(each.customer_id, LoyaltyCardIssued(card)))
    third = new(till, replace(KIM_MAIL, first_name="K."))
    jobs.run(till.engine, "find-twins")
    with database.writing(till.engine) as connection:
        twins.keep_apart(connection, third.customer_id, drop.customer_id)
        measured = (keep, "churn_probability", "0.1"), (drop, "churn_probability", "0.9")
        for each, measure, value in (*measured, (drop, "next_best_action", '"Call"')):
            row = {"customer_id": each.customer_id, "measure_id": measure, "value": value}
            connection.execute(insert(customer_measures), row)
        connection.execute(insert(external_ids), external(till, drop))
        connection.execute(insert(purchases), bought(till, drop))
    return keep, drop


def external(till: Till, of: CustomerRecord) -> dict[str, Any]:
    entity = till.device.legal_entity_id
    return {"legal_entity_id": entity, "kind": "customer", "external_id": "x", "record_id": of.customer_id}


def bought(till: Till, by: CustomerRecord) -> dict[str, Any]:
    return {
        "purchase_id": new_id(),
        "customer_id": by.customer_id,
        "legal_entity_id": till.device.legal_entity_id,
        "at": "2026-01-01T00:00:00+00:00",
        "store_name": "Stockholm",
        "amount": 1.0,
        "currency": "SEK",
        "lines": "[]",
    }


# --- all as it was -----------------------------------------------------------------------------------


def test_undone_at_once_everything_is_as_it_was(till: Till, stranger: Till, retailer: Retailer) -> None:
    keep, drop = rich(till, stranger, retailer)
    before = state(till.engine)
    merge_id = merge(till.engine, keep, drop)
    assert state(till.engine) != before
    undone = undo(till.engine, merge_id)
    assert undone == merging.Undone(account(keep), account(drop), ())
    after = state(till.engine)
    # The decision that the merge opened stays, closed, with whom it was about.
    told = [row for row in after["decision"] if row not in before["decision"]]
    assert [(row["kind"], row["state"]) for row in told] == [("CustomersMerged", "closed")]
    after["decision"] = [row for row in after["decision"] if row not in told]
    assert after == before


def test_registers_have_both_again(till: Till, neighbour: Till, stranger: Till, retailer: Retailer) -> None:
    keep, drop = rich(till, stranger, retailer)
    registers = (till, neighbour, stranger)
    for register in registers:
        register.sync()
    before = [(dict(each.customers), dict(each.entries), dict(each.decisions)) for each in registers]
    merge_id = merge(till.engine, keep, drop)
    for register in registers:
        register.sync()
        assert drop.customer_id not in register.customers
    undo(till.engine, merge_id)
    for register, stood in zip(registers, before, strict=True):
        register.sync()
        assert (register.customers, register.entries, register.decisions) == stood


def test_a_store_that_has_only_the_surviving_one_loses_the_others_notes(till: Till, stranger: Till) -> None:
    keep, drop = new(till, KIM), new(stranger)
    note = till.noted(drop.customer_id, "Wrote about the other one.")
    with database.writing(till.engine) as connection:
        connection.execute(
            insert(entries),
            {
                "entry_id": note.payload["entry_id"],
                "customer_id": drop.customer_id,
                "legal_entity_id": till.device.legal_entity_id,
                "kind": "note",
                "text": "Of another store.",
                "written_by": till.associate_id,
                "written_at": "2026-01-01T00:00:00+00:00",
            },
        )
    till.sync()
    assert drop.customer_id not in till.customers
    merge_id = merge(till.engine, keep, drop)
    till.sync()
    assert till.entries[note.payload["entry_id"]].customer_id == keep.customer_id
    undo(till.engine, merge_id)
    till.sync()
    assert drop.customer_id not in till.customers
    assert note.payload["entry_id"] not in till.entries


def test_a_chain_of_merges_is_undone_from_its_end(till: Till) -> None:
    first, second, third = new(till, KIM), new(till), new(till)
    earlier = merge(till.engine, second, first)
    later = merge(till.engine, third, second)
    till.sync()
    assert f"{account(second)} was merged again since: undo merge {later} first" in refused(
        till.engine, earlier
    )
    undo(till.engine, later)
    note = till.noted(first.customer_id)
    till.send(note)
    till.sync()
    assert till.entries[note.payload["entry_id"]].customer_id == second.customer_id
    undo(till.engine, earlier)
    till.sync()
    assert {first.customer_id, second.customer_id, third.customer_id} <= till.customers.keys()


def test_a_surviving_customer_who_took_in_another_one_since_is_parted_from_that_one_first(till: Till) -> None:
    kept, first, second = new(till, KIM), new(till), new(till)
    earlier, later = merge(till.engine, kept, first), merge(till.engine, kept, second)
    assert later in refused(till.engine, earlier)
    undo(till.engine, later)
    undo(till.engine, earlier)
    assert "was undone already" in refused(till.engine, earlier)


def test_what_a_fresh_register_was_told_of_a_chain_is_told_anew(till: Till, neighbour: Till) -> None:
    first, second, third = new(till, KIM), new(till), new(till)
    merge(till.engine, second, first)
    later = merge(till.engine, third, second)
    jobs.run(till.engine, "1010")
    cursor = neighbour.cursor
    neighbour.download()
    assert neighbour.merged[first.customer_id] == third.customer_id
    assert neighbour.cursor > cursor
    undo(till.engine, later)
    neighbour.sync()
    assert neighbour.merged[first.customer_id] == second.customer_id


# --- what happened since -----------------------------------------------------------------------------


def test_what_was_done_since_stays_with_the_surviving_one(till: Till) -> None:
    keep, drop = new(till, KIM_MAIL), new(till, replace(KIM_MAIL, first_name="Kimberly"))
    merge_id = merge(till.engine, keep, drop)
    note = till.noted(drop.customer_id, "Said under the old identity.", made_at="2026-02-01T00:00:00+00:00")
    till.send(note)
    card = till.now(till.change(keep.customer_id, LoyaltyCardIssued("4711-0815"))).record
    assert card is not None
    edited = replace(KIM_MAIL, last_name="Lund")
    till.now(till.change(drop.customer_id, CustomerEdited(card.profile.version, KIM_MAIL, edited)))
    till.now(till.change(keep.customer_id, AffiliationAdded("students")))
    undo(till.engine, merge_id)
    till.sync()
    kept, back = till.customers[keep.customer_id], till.customers[drop.customer_id]
    assert till.entries[note.payload["entry_id"]].customer_id == keep.customer_id
    assert (kept.last_contact_at or "").startswith("2026-02-01")
    assert back.last_contact_at is None
    assert (kept.fields.last_name, back.fields) == ("Lund", replace(KIM_MAIL, first_name="Kimberly"))
    assert (kept.profile.loyalty_cards, back.profile.loyalty_cards) == (("4711-0815",), ())
    assert "students" in kept.profile.affiliations
    assert "students" not in back.profile.affiliations
    with database.reading(till.engine) as connection:
        found = connection.execute(
            select(customers.c.search_text).where(customers.c.customer_id == keep.customer_id)
        ).scalar_one()
    assert "4711" in found
    assert "lund" in found


def test_a_consent_given_since_stays_and_a_refusal_since_counts_for_both(till: Till) -> None:
    keep, drop = new(till, KIM_MAIL), new(till, replace(KIM_MAIL, email="other@example.se"))
    merge_id = merge(till.engine, keep, drop)
    said(till, keep.customer_id, "agreed")
    said(till, keep.customer_id, "declined", value="other@example.se")
    undo(till.engine, merge_id)
    assert states(till, keep.customer_id) == ["agreed", "declined"]
    assert states(till, drop.customer_id) == ["declined"]


def test_a_refusal_that_came_with_the_merge_goes_back(till: Till) -> None:
    keep, drop = new(till, KIM_MAIL), new(till, replace(KIM_MAIL, first_name="Kimberly"))
    said(till, keep.customer_id, "agreed")
    said(till, drop.customer_id, "declined")
    merge_id = merge(till.engine, keep, drop)
    assert states(till, keep.customer_id) == ["agreed", "declined"]
    undo(till.engine, merge_id)
    assert states(till, keep.customer_id) == ["agreed"]
    assert states(till, drop.customer_id) == ["declined"]


def test_a_place_in_a_book_goes_back_unless_somebody_moved_the_customer(
    till: Till, retailer: Retailer
) -> None:
    keep, drop = new(till, KIM), new(till)
    till.send(till.booked(drop.customer_id))
    merge_id = merge(till.engine, keep, drop)
    assert owner(till, keep.customer_id) == till.associate_id
    with database.writing(till.engine) as connection:
        office.reassign(connection, [account(keep)], operator(retailer, "1001", "senior"))
    undone = undo(till.engine, merge_id)
    assert len(undone.left_out) == 1
    assert f"{account(drop)} is in no client book" in undone.sentence
    assert owner(till, keep.customer_id) == retailer.senior("1001")
    assert owner(till, drop.customer_id) is None


def test_an_owner_who_took_the_survivor_over_has_both(till: Till, retailer: Retailer) -> None:
    keep, drop = new(till, KIM), new(till)
    till.send(till.booked(keep.customer_id))
    till.send(till.reassigned(drop.customer_id, None, retailer.senior("1001")))
    merge_id = merge(till.engine, keep, drop)
    till.sync()
    (told,) = till.decisions.values()
    till.send(till.decided(told, "reassign"))
    assert undo(till.engine, merge_id).left_out == ()
    assert {owner(till, each.customer_id) for each in (keep, drop)} == {retailer.senior("1001")}
    assert not till.decisions


def test_a_question_that_the_merge_opened_is_over_and_one_that_it_closed_stands(
    till: Till, retailer: Retailer
) -> None:
    keep, drop = new(till, KIM), new(till)
    till.send(till.booked(keep.customer_id))
    till.send(till.reassigned(drop.customer_id, None, retailer.senior("1001")))
    wish = till.booked(drop.customer_id)
    till.send(wish)
    merge_id = merge(till.engine, keep, drop)
    till.sync()
    assert [each.kind for each in till.decisions.values()] == ["CustomersMerged"]
    undo(till.engine, merge_id)
    till.sync()
    ((key, decision),) = till.decisions.items()
    assert (key, decision.customer_id) == (wish.change_id, drop.customer_id)


def test_a_wish_that_came_for_the_merged_one_is_about_that_one_again(till: Till, retailer: Retailer) -> None:
    keep, drop = new(till, KIM), new(till)
    till.send(till.reassigned(keep.customer_id, None, retailer.senior("1001")))
    merge_id = merge(till.engine, keep, drop)
    late = till.booked(drop.customer_id)
    assert till.send(late).outcome == "conflict"
    undo(till.engine, merge_id)
    till.sync()
    (decision,) = till.decisions.values()
    assert (decision.decision_id, decision.customer_id) == (late.change_id, drop.customer_id)
    assert "merged_from" not in decision.facts
    assert "who" not in decision.facts  # nobody has that one
    # The answer of before stays; who decides now puts the right one into the book.
    assert till.send(late).outcome == "conflict"
    assert till.send(till.decided(decision, "reassign")).outcome == "applied"
    assert owner(till, drop.customer_id) == till.associate_id
    assert owner(till, keep.customer_id) == retailer.senior("1001")


def test_changes_after_the_undo_go_to_whom_they_name(till: Till) -> None:
    keep, drop = new(till, KIM), new(till)
    merge_id = merge(till.engine, keep, drop)
    during = till.noted(drop.customer_id)
    assert till.send(during).outcome == "applied"
    undo(till.engine, merge_id)
    later = [till.noted(drop.customer_id), till.booked(drop.customer_id)]
    assert [each.outcome for each in till.upload(*later)] == ["applied"] * 2
    assert till.send(during).outcome == "duplicate"
    till.sync()
    assert till.entries[later[0].payload["entry_id"]].customer_id == drop.customer_id
    assert till.entries[during.payload["entry_id"]].customer_id == keep.customer_id
    assert owner(till, drop.customer_id) == till.associate_id
    assert owner(till, keep.customer_id) is None


@pytest.mark.parametrize("named", ["kept", "gone"])
def test_a_correction_finds_its_note_whomever_the_register_takes_it_for(till: Till, named: str) -> None:
    keep, drop = new(till, KIM), new(till)
    before, during = till.noted(drop.customer_id, "Before."), till.noted(drop.customer_id, "Meanwhile.")
    till.send(before)
    merge_id = merge(till.engine, keep, drop)
    till.send(during)
    undo(till.engine, merge_id)
    customer_id = keep.customer_id if named == "kept" else drop.customer_id
    ids = [each.payload["entry_id"] for each in (before, during)]
    sent = [till.change(customer_id, EntryCorrected(each, "Corrected.")) for each in ids]
    assert [each.outcome for each in till.upload(*sent)] == ["applied"] * 2
    withdrawn = till.change(customer_id, EntryWithdrawn(ids[0]))
    assert till.send(withdrawn).outcome == "applied"
    till.sync()
    first, second = (till.entries[each] for each in ids)
    assert (first.customer_id, first.withdrawn) == (drop.customer_id, True)
    assert (second.customer_id, second.text) == (keep.customer_id, "Corrected.")
    other = till.change(new(till).customer_id, EntryCorrected(ids[1], "Not theirs."))
    assert till.send(other).outcome == "rejected"


@pytest.mark.parametrize("choice", ["leave", "reassign"])
def test_a_decision_taken_about_the_merged_one_settles_the_one_it_is_of(
    till: Till, retailer: Retailer, choice: str
) -> None:
    keep, drop = new(till, KIM), new(till)
    till.send(till.reassigned(drop.customer_id, None, retailer.senior("1001")))
    till.send(till.booked(drop.customer_id))
    merge_id = merge(till.engine, keep, drop)
    till.sync()
    (decision,) = till.decisions.values()
    assert decision.customer_id == keep.customer_id
    taken = till.decided(decision, choice)  # type: ignore[arg-type]
    undo(till.engine, merge_id)
    answer = till.send(taken)
    assert answer.outcome == "applied"
    till.sync()
    assert not till.decisions
    wanted = till.associate_id if choice == "reassign" else retailer.senior("1001")
    assert owner(till, drop.customer_id) == wanted
    assert owner(till, keep.customer_id) is None


def test_a_value_that_customer_insights_has_given_since_stays(till: Till) -> None:
    keep, drop = new(till, KIM), new(till)
    measured = {"measure_id": "churn_probability", "value": "0.9", "customer_id": drop.customer_id}
    with database.writing(till.engine) as connection:
        connection.execute(insert(customer_measures), measured)
    merge_id = merge(till.engine, keep, drop)
    with database.writing(till.engine) as connection:
        connection.execute(
            update(customer_measures)
            .where(customer_measures.c.customer_id == keep.customer_id)
            .values(value="0.2")
        )
    undo(till.engine, merge_id)
    till.sync()
    assert till.customers[keep.customer_id].measures == {"churn_probability": 0.2}
    assert till.customers[drop.customer_id].measures == {"churn_probability": 0.9}


def test_an_entry_withdrawn_since_is_nobodys_last_contact(till: Till) -> None:
    keep, drop = new(till, KIM), new(till)
    note = till.noted(drop.customer_id)
    till.send(note)
    merge_id = merge(till.engine, keep, drop)
    till.send(till.change(keep.customer_id, EntryWithdrawn(note.payload["entry_id"])))
    undo(till.engine, merge_id)
    till.sync()
    assert till.customers[drop.customer_id].last_contact_at is None
    assert till.entries[note.payload["entry_id"]].withdrawn


# --- refused -----------------------------------------------------------------------------------------


def test_a_merge_of_somebody_deleted_stays(till: Till) -> None:
    keep, drop = new(till, KIM), new(till)
    merge_id = merge(till.engine, keep, drop)
    with database.writing(till.engine) as connection:
        office.delete_customers(connection, [account(keep)])
    assert refused(till.engine, merge_id).startswith(f"{account(keep)} is deleted: the merge of")


def test_an_erasure_forgets_what_merges_remember(till: Till, engine: Engine) -> None:
    keep, drop = new(till, KIM_MAIL), new(till, replace(KIM_MAIL, first_name="Kimberly"))
    said(till, keep.customer_id, "declined")
    merge_id = merge(till.engine, keep, drop)
    remembered = select(merges.c.before).where(merges.c.merge_id == merge_id)
    with database.reading(engine) as connection:
        assert MAIL in connection.execute(remembered).scalar_one()
    with database.writing(engine) as connection:
        erasure.erase(connection, keep.customer_id)
    with database.reading(engine) as connection:
        assert connection.execute(remembered).scalar_one() == ""
        (listed,) = merging.listed(connection)
    assert not listed.can_be_undone
    assert "is erased" in refused(engine, merge_id)


def test_an_undone_merge_remembers_nothing(till: Till, engine: Engine) -> None:
    keep, drop = new(till, KIM_MAIL), new(till)
    said(till, keep.customer_id, "agreed")
    merge_id = merge(engine, keep, drop)
    undo(engine, merge_id)
    with database.reading(engine) as connection:
        row = connection.execute(select(merges).where(merges.c.merge_id == merge_id)).one()
        (listed,) = merging.listed(connection)
    assert (row.before, row.undone_by) == ("", "kim")
    assert (listed.kept_name, listed.gone_name) == (KIM.name, ANNA.name)
    assert not listed.can_be_undone


def test_there_is_no_such_merge(till: Till) -> None:
    assert "There is no merge x" in refused(till.engine, "x")


def test_both_can_be_merged_once_more_and_the_other_way_round(till: Till) -> None:
    keep, drop = new(till, KIM), new(till)
    note = till.noted(drop.customer_id)
    till.send(note)
    undo(till.engine, merge(till.engine, keep, drop))
    merge(till.engine, drop, keep)
    till.sync()
    assert keep.customer_id not in till.customers
    assert till.entries[note.payload["entry_id"]].customer_id == drop.customer_id
