"""What was not taken is kept until it is settled."""

import json
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine, event, select

from pos_contract.changes import Change, NoteAdded
from pos_contract.errors import Fault
from pos_contract.messages import ForCustomer
from pos_contract.records import CustomerFields
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.services import changes, erasure, extracts, problems, receipts, rules
from pos_headquarters.tables import problems as table
from tests.headquarters.support import MADE_AT, Retailer, Till, new_id

NAMELESS = CustomerFields(phone="070-123 45 67")


def kept(engine: Engine, change_id: str) -> Any:
    with database.reading(engine) as connection:
        return connection.execute(select(table).where(table.c.change_id == change_id)).one_or_none()


def said(change: Change | None) -> bytes:
    """The change as a receipt knows it."""
    assert change is not None
    return receipts.body_of(change)


def states(engine: Engine) -> dict[str, str]:
    with database.reading(engine) as connection:
        return dict(map(tuple, connection.execute(select(table.c.change_id, table.c.state))))


def again(change: Change, **other: Any) -> Change:
    """As a register's Retry sends it: under a new ID, in its old place."""
    return replace(change, change_id=new_id(), **other)


def test_a_refused_change_is_kept_with_what_it_said(till: Till) -> None:
    refused = till.added(NAMELESS, overridden_by=new_id())
    till.send(refused)
    row = kept(till.engine, refused.change_id)
    assert said(problems.change_of(row)) == said(refused)
    assert (row.register_id, row.outcome, row.fault) == (
        till.device.register_id,
        "rejected",
        Fault.CHANGE_INVALID,
    )
    assert json.loads(row.facts) == {"reason": "a customer needs a name"}
    assert (row.state, row.tries, row.told) == ("open", 1, False)


def test_one_row_counts_how_often_it_came(till: Till) -> None:
    refused = till.added(NAMELESS)
    for _ in range(3):
        till.send(refused)
    till.upload(refused, refused)
    row = kept(till.engine, refused.change_id)
    assert row.tries == 5
    assert row.first_at <= row.last_at
    assert len(states(till.engine)) == 1


def test_what_is_taken_and_what_becomes_a_decision_is_no_problem(till: Till, retailer: Retailer) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    assert till.send(till.booked(customer_id, retailer.senior("1001"))).outcome == "conflict"
    assert states(till.engine) == {}


def test_what_waits_for_a_refused_creation_is_kept_until_it_comes_again(till: Till) -> None:
    added = till.added(NAMELESS)
    note = till.noted(added.customer_id)
    assert [each.outcome for each in till.upload(added, note)] == ["rejected", "retry"]
    assert states(till.engine) == {added.change_id: "open", note.change_id: "open"}
    mended = again(added, payload=till.added().payload)
    assert [each.outcome for each in till.upload(mended, note)] == ["applied", "applied"]
    assert states(till.engine) == {added.change_id: "mended", note.change_id: "applied"}
    assert {kept(till.engine, each.change_id).payload for each in (added, note)} == {""}
    assert kept(till.engine, added.change_id).mended_change_id == mended.change_id


def test_a_mended_creation_that_is_refused_too_takes_the_place_of_the_first(till: Till) -> None:
    first = till.added(NAMELESS)
    till.send(first)
    second = again(first)
    till.send(second)
    assert states(till.engine) == {first.change_id: "mended", second.change_id: "open"}


def test_only_the_same_place_in_the_queue_is_the_same_wish(till: Till) -> None:
    customer_id = till.new_customer()
    first, second = (till.noted(customer_id, " ") for _ in range(2))
    till.upload(first, second)
    assert set(states(till.engine).values()) == {"open"}
    till.send(again(first))
    assert states(till.engine)[first.change_id] == "mended"
    assert states(till.engine)[second.change_id] == "open"


def test_where_a_customer_is_to_be_is_decided_anew_at_the_register(till: Till, neighbour: Till) -> None:
    customer_id = till.new_customer()
    refused, other = till.booked(customer_id, new_id()), till.booked(till.new_customer(), new_id())
    elsewhere = neighbour.booked(customer_id, new_id())
    till.upload(refused, other)
    neighbour.send(elsewhere)
    anew = till.booked(customer_id)
    till.upload(till.noted(customer_id), anew)
    assert states(till.engine) == {
        refused.change_id: "mended",
        other.change_id: "open",
        elsewhere.change_id: "open",
    }
    assert kept(till.engine, refused.change_id).mended_change_id == anew.change_id


def test_another_register_closes_nobody_elses(till: Till, neighbour: Till) -> None:
    first = till.added(NAMELESS)
    till.send(first)
    neighbour.send(again(first))
    assert states(till.engine)[first.change_id] == "open"


def test_another_body_under_a_known_id_changes_nothing(till: Till) -> None:
    refused = till.added(NAMELESS)
    till.send(refused)
    other = till.send(replace(refused, payload=till.added().payload))
    assert other.fault == Fault.CHANGE_ID_REUSED
    row = kept(till.engine, refused.change_id)
    assert said(problems.change_of(row)) == said(refused)
    assert row.tries == 1
    taken = till.added()
    till.send(taken)
    till.send(replace(taken, payload=refused.payload))
    assert taken.change_id not in states(till.engine)


def test_what_a_person_waited_for_is_not_kept(till: Till) -> None:
    assert till.now(till.added(NAMELESS, sequence=0)).fault == Fault.CHANGE_INVALID
    assert states(till.engine) == {}


def test_a_fault_of_headquarters_keeps_the_change_until_it_goes(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> Any:
        raise RuntimeError("a defect")

    good, bad = till.added(), till.noted(till.new_customer())
    with monkeypatch.context() as broken:
        broken.setitem(rules.RULES, NoteAdded, fail)
        assert [each.outcome for each in till.upload(good, bad)] == ["applied", "retry"]
    row = kept(till.engine, bad.change_id)
    assert (row.outcome, row.fault) == ("retry", Fault.SERVER_ERROR)
    assert said(problems.change_of(row)) == said(bad)
    assert till.send(bad).outcome == "applied"
    assert states(till.engine) == {bad.change_id: "applied"}


def test_a_kind_that_headquarters_does_not_know_is_kept_up_to_a_size(till: Till) -> None:
    def unknown(text: str) -> Change:
        return replace(till.added(), kind="ShoeResoled", payload={"text": text})

    small, large = unknown("a"), unknown("a" * problems.LONGEST)
    till.upload(small, large)
    assert said(problems.change_of(kept(till.engine, small.change_id))) == said(small)
    assert problems.change_of(kept(till.engine, large.change_id)) is None
    assert kept(till.engine, large.change_id).fault == Fault.CHANGE_KIND_UNKNOWN


@pytest.mark.parametrize(
    "odd",
    [
        {"associate_id": "\x00"},
        {"customer_id": "no\x00body"},
        {"kind": "Shoe\x00Resoled" * 99},
        {"payload": {"text": "\x00"}},
        {"schema": 2**40},
        {"change_id": "x"},
        {"sequence": 2**70},
    ],
)
def test_whatever_comes_is_answered(till: Till, odd: dict[str, Any]) -> None:
    assert till.send(replace(till.added(), **odd)).outcome == "rejected"


# --- who asks to be forgotten ------------------------------------------------------------------------


def test_an_erasure_forgets_what_refused_changes_said(till: Till) -> None:
    customer_id = till.new_customer()
    note = till.noted(customer_id, " ", associate_id=till.associate_id)
    till.send(note)
    with database.writing(till.engine) as connection:
        erasure.erase(connection, customer_id)
    row = kept(till.engine, note.change_id)
    assert (row.payload, row.facts, row.state) == ("", "{}", "dropped")
    assert till.send(note).fault == Fault.CUSTOMER_ERASED
    assert till.send(till.noted(customer_id)).fault == Fault.CUSTOMER_ERASED
    later_version = replace(till.noted(customer_id), schema=2)
    assert till.send(later_version).fault == Fault.CUSTOMER_ERASED
    assert len(states(till.engine)) == 1


def test_somebody_who_never_came_here_can_be_forgotten(till: Till) -> None:
    added = till.added(NAMELESS)
    note = till.noted(added.customer_id, "Allergic to wool.")
    till.upload(added, note)
    erasure.erase_for(till.engine, till.device, added.customer_id, ForCustomer(till.associate_id))
    assert {kept(till.engine, each.change_id).payload for each in (added, note)} == {""}
    answers = till.upload(added, note)
    assert [each.fault for each in answers] == [Fault.CUSTOMER_ERASED] * 2
    with pytest.raises(Refusal):
        erasure.erase_for(till.engine, till.device, new_id(), ForCustomer(till.associate_id))


def test_an_extract_has_what_was_not_taken(till: Till) -> None:
    customer_id = till.new_customer()
    note = till.noted(customer_id, " ", made_at=MADE_AT)
    till.send(note)
    with database.reading(till.engine) as connection:
        (told,) = extracts.extract(connection, till.device.legal_entity_id, customer_id).sections["not_taken"]
    assert (told["kind"], told["payload"]) == ("NoteAdded", note.payload)


# --- what it costs -----------------------------------------------------------------------------------


def test_a_thousand_refused_changes_take_as_many_statements_as_one(till: Till) -> None:
    counts: Counter[str] = Counter()
    customer_id = till.new_customer()

    def statements(name: str, *sent: Change) -> int:
        def count(*_: Any) -> None:
            counts[name] += 1

        event.listen(till.engine, "before_cursor_execute", count)
        changes.apply_upload(till.engine, till.device, sent)
        event.remove(till.engine, "before_cursor_execute", count)
        return counts[name]

    one = [till.noted(customer_id, " ")]
    many = [till.noted(customer_id, " ") for _ in range(1000)]
    assert statements("many", *many) == statements("one", *one)
    assert statements("many again", *many) == statements("one again", *one)
