"""What was not taken is judged anew, mended or given up at headquarters; its register hears of it."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import func, select

from pos_contract.changes import Change, ConsentChanged, EntryCorrected
from pos_contract.errors import Fault
from pos_contract.messages import Answer, ContactRequest, QueuedChange
from pos_headquarters import database
from pos_headquarters.services import contact, rules, settling
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.services.settling import Judged
from pos_headquarters.tables import customers, decisions, entries, receipts
from tests.headquarters.support import ANNA, Retailer, Till, new_id, set_associate
from tests.headquarters.test_problems import again, kept, states

NAMELESS = replace(ANNA, first_name="", last_name="")
BY = "astrid"


def retry(till: Till, change: Change) -> Judged:
    with database.writing(till.engine) as connection:
        return settling.retry(connection, change.change_id, BY)


def mend(till: Till, change: Change, **values: Any) -> str:
    with database.writing(till.engine) as connection:
        return settling.mend(connection, change.change_id, change.payload | values, BY)


def drop(till: Till, change: Change, reason: str = "Nobody knows who this was.") -> None:
    with database.writing(till.engine) as connection:
        settling.drop(connection, change.change_id, BY, reason)


def listed(till: Till, *queue: Change, more: int = 0, fault: Fault = Fault.CHANGE_INVALID) -> tuple[str, ...]:
    """What the register is told to send again; `more` of its queue is not told."""
    told = tuple(
        QueuedChange(
            each.change_id, each.customer_id, each.associate_id, each.kind, each.made_at, "parked", 1, fault
        )
        for each in queue
    )
    request = ContactRequest(0, len(queue) + more, None, told)
    return contact.record(till.engine, till.device, request).retry


def count(till: Till, table: Any, *where: Any) -> int:
    with database.reading(till.engine) as connection:
        return connection.execute(select(func.count()).select_from(table).where(*where)).scalar_one()


def mended_fields(**values: Any) -> dict[str, Any]:
    return {"first_name": "Anna", "last_name": "Öberg", "phone": ANNA.phone} | values


def said(answer: Answer) -> tuple[str, int | None]:
    return answer.outcome, answer.fault


@pytest.fixture
def nameless(till: Till) -> Change:
    """A creation that was refused."""
    refused = till.added(NAMELESS)
    assert till.send(refused).fault == Fault.CHANGE_INVALID
    return refused


@pytest.fixture
def agreed(till: Till, retailer: Retailer) -> Change:
    """A consent that somebody took who may not, since they have left."""
    junior = retailer.junior("1001")
    set_associate(till.engine, junior, active=False)
    consent = ConsentChanged("phone", ANNA.phone, "marketing", "agreed", None)
    refused = till.change(till.new_customer(), consent, associate_id=junior)
    assert till.send(refused).fault == Fault.PERMISSION_MISSING
    return refused


# --- retry -------------------------------------------------------------------------------------------


def test_what_is_permitted_meanwhile_is_done_by_a_retry(till: Till, agreed: Change) -> None:
    assert not retry(till, agreed).is_settled
    assert kept(till.engine, agreed.change_id).tries == 2
    assert listed(till, agreed) == ()
    set_associate(till.engine, agreed.associate_id, active=True)
    assert retry(till, agreed).outcome == "applied"
    row = kept(till.engine, agreed.change_id)
    assert (row.state, row.settled_by, row.payload, row.told) == ("applied", BY, "", False)
    assert listed(till, agreed) == (agreed.change_id,)
    answer = till.send(agreed)
    assert answer.outcome == "duplicate"
    assert answer.revision
    assert answer.record is not None
    assert [one.state for one in answer.record.profile.consents] == ["agreed"]
    assert listed(till) == ()


def test_a_retry_says_in_words_why_it_is_still_refused(till: Till, agreed: Change) -> None:
    assert "Change marketing consent" in retry(till, agreed).sentence


def test_what_the_register_retries_after_headquarters_did_is_not_done_again(
    till: Till, agreed: Change
) -> None:
    set_associate(till.engine, agreed.associate_id, active=True)
    retry(till, agreed)
    set_associate(till.engine, agreed.associate_id, active=False)
    own = till.send(again(agreed))
    assert said(own) == ("duplicate", None)
    assert own.revision == till.send(agreed).revision
    assert listed(till) == ()


def test_a_change_is_settled_once(till: Till, nameless: Change) -> None:
    mend(till, nameless, fields=mended_fields())
    for settle in (retry, mend, drop):
        with pytest.raises(Invalid, match="settled meanwhile"):
            settle(till, nameless)
    with pytest.raises(Invalid, match="not known"):
        retry(till, till.added())


def test_what_hangs_on_something_open_waits_for_that(till: Till, nameless: Change) -> None:
    customer_id = nameless.customer_id
    booked, removed = till.booked(customer_id), till.removed(customer_id)
    till.upload(nameless, booked, removed)
    for each in (booked, removed):
        with pytest.raises(Invalid, match="settled first"):
            retry(till, each)
    mend(till, nameless, fields=mended_fields())
    with pytest.raises(Invalid, match="settled first"):
        retry(till, removed)
    assert retry(till, booked).outcome == "applied"
    assert retry(till, removed).outcome == "applied"
    assert [each.outcome for each in till.upload(booked, removed)] == ["duplicate", "duplicate"]


def test_a_correction_that_names_no_entry_is_mended_beside_what_is_open(till: Till) -> None:
    customer_id = till.new_customer()
    blank, note = till.noted(customer_id, " "), till.noted(customer_id)
    correction = till.change(customer_id, EntryCorrected(note.payload["entry_id"], "Likes silk."))
    unread = replace(correction, payload={"text": "Likes silk."})
    till.upload(blank, note, unread)
    assert retry(till, unread).fault == Fault.CHANGE_INVALID
    mend(till, unread, **correction.payload)
    assert count(till, entries, entries.c.text == "Likes silk.") == 1


def test_a_wish_that_is_judged_anew_can_become_a_decision(till: Till, neighbour: Till) -> None:
    nobody = till.new_customer()
    wish = till.booked(nobody, new_id())
    assert till.send(wish).fault == Fault.CHANGE_INVALID
    neighbour.send(neighbour.booked(nobody))
    mended = mend(till, wish, associate_id=till.associate_id)
    assert count(till, decisions, decisions.c.decision_id == mended) == 1
    answer = till.send(wish)
    assert said(answer) == ("conflict", Fault.IN_ANOTHER_CLIENT_BOOK)
    assert answer.revision


def test_a_fault_of_headquarters_leaves_all_as_it_was(
    till: Till, agreed: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> Any:
        raise RuntimeError("a defect")

    with monkeypatch.context() as broken:
        broken.setitem(rules.RULES, ConsentChanged, fail)
        assert retry(till, agreed).fault == Fault.SERVER_ERROR
        with pytest.raises(Invalid, match="defect"):
            mend(till, agreed, value="08-1")
    assert kept(till.engine, agreed.change_id).tries == 1
    assert till.send(agreed).fault == Fault.PERMISSION_MISSING


# --- mend --------------------------------------------------------------------------------------------


def test_a_mended_creation_is_the_customer_of_the_register(till: Till, nameless: Change) -> None:
    mended = mend(till, nameless, fields=mended_fields())
    row = kept(till.engine, nameless.change_id)
    assert (row.state, row.mended_change_id, row.payload) == ("mended", mended, "")
    assert listed(till, nameless) == (nameless.change_id,)
    answer = till.send(nameless)
    assert answer.outcome == "duplicate"
    assert answer.record is not None
    assert answer.record.fields.name == "Anna Öberg"
    till.sync()
    assert till.cursor >= (answer.revision or 0)
    assert till.customers[nameless.customer_id].fields.name == "Anna Öberg"


def test_a_mended_note_stands_with_its_writer_and_time(till: Till) -> None:
    note = till.noted(till.new_customer(), " ")
    till.send(note)
    mend(till, note, text="Likes wool.")
    till.sync()
    entry = till.entries[note.payload["entry_id"]]
    assert (entry.text, entry.written_by, entry.written_at) == (
        "Likes wool.",
        note.associate_id,
        note.made_at,
    )
    assert till.send(note).outcome == "duplicate"
    assert till.send(again(note)).outcome == "duplicate"


def test_what_is_mended_badly_changes_nothing(till: Till, nameless: Change) -> None:
    with pytest.raises(Invalid, match="needs a name"):
        mend(till, nameless, fields=mended_fields(first_name="", last_name=" "))
    assert states(till.engine) == {nameless.change_id: "open"}
    assert count(till, receipts, receipts.c.register_id == till.device.register_id) == 1
    assert till.send(nameless).fault == Fault.CHANGE_INVALID


def test_what_waits_behind_a_mended_creation_comes_by_itself(till: Till, nameless: Change) -> None:
    note = till.noted(nameless.customer_id)
    till.upload(nameless, note)
    mend(till, nameless, fields=mended_fields())
    assert [each.outcome for each in till.upload(nameless, note)] == ["duplicate", "applied"]
    assert states(till.engine)[note.change_id] == "applied"


def test_both_mend_at_once(till: Till, nameless: Change) -> None:
    """The first that headquarters receives counts, and the other is refused in words."""
    mend(till, nameless, fields=mended_fields())
    own = again(nameless, payload=till.added(replace(ANNA, first_name="Hanna")).payload)
    assert said(till.send(own)) == ("rejected", Fault.CHANGE_INVALID)
    assert count(till, customers, customers.c.customer_id == nameless.customer_id) == 1
    other = till.added(NAMELESS)
    till.send(other)
    assert till.send(again(other, payload=till.added().payload)).outcome == "applied"
    with pytest.raises(Invalid, match="settled meanwhile"):
        mend(till, other, fields=mended_fields())


def test_headquarters_and_the_register_retry_at_the_same_moment(till: Till, agreed: Change) -> None:
    """Whoever comes second finds it done, or taken over by the other."""
    set_associate(till.engine, agreed.associate_id, active=True)
    together, own = Barrier(2), again(agreed)

    def here() -> str:
        together.wait(30)
        try:
            return retry(till, agreed).outcome
        except Invalid:
            return "settled meanwhile"

    def at_the_register() -> str:
        together.wait(30)
        return till.send(own).outcome

    with ThreadPoolExecutor(2) as threads:
        outcomes = [each.result(60) for each in (threads.submit(here), threads.submit(at_the_register))]
    assert outcomes in (["applied", "duplicate"], ["settled meanwhile", "applied"])
    record = till.send(own).record
    assert record is not None
    assert len(record.profile.consents) == 1


def test_the_same_id_with_another_body_stays_refused(till: Till, nameless: Change) -> None:
    mend(till, nameless, fields=mended_fields())
    other = replace(nameless, payload=till.added().payload)
    assert till.send(other).fault == Fault.CHANGE_ID_REUSED
    assert listed(till, nameless) == (nameless.change_id,)


def test_receipts_say_nothing_of_what_was_mended_or_given_up(till: Till, nameless: Change) -> None:
    note = till.noted(till.new_customer(), " ")
    till.send(note)
    mend(till, nameless, fields=mended_fields(first_name="Annalena"))
    drop(till, note, "Anna asked for it.")
    with database.reading(till.engine) as connection:
        assert "Anna" not in str(connection.execute(select(receipts)).all())


# --- giving up ---------------------------------------------------------------------------------------


def test_giving_up_tells_the_register_why(till: Till, nameless: Change) -> None:
    for reason in ("", "x" * (settling.LONGEST_REASON + 1)):
        with pytest.raises(Invalid) as wrong:
            drop(till, nameless, reason)
        assert list(wrong.value.errors) == ["reason"]
    drop(till, nameless, "A test of the register.")
    row = kept(till.engine, nameless.change_id)
    assert (row.state, row.settled_by, row.payload) == ("dropped", BY, "")
    assert listed(till, nameless) == (nameless.change_id,)
    for sent in (nameless, again(nameless)):
        answer = till.send(sent)
        assert said(answer) == ("rejected", Fault.CHANGE_DROPPED)
        assert answer.facts["reason"] == "A test of the register."
    assert states(till.engine) == {nameless.change_id: "dropped"}
    assert listed(till, nameless, fault=Fault.CHANGE_DROPPED) == ()
    assert listed(till, nameless) == ()


def test_what_hangs_on_what_was_given_up_is_kept_here(till: Till, nameless: Change) -> None:
    drop(till, nameless)
    note = till.noted(nameless.customer_id, "Allergic to wool.")
    answers = till.upload(nameless, note)
    assert [each.fault for each in answers] == [Fault.CHANGE_DROPPED, Fault.CUSTOMER_UNKNOWN]
    assert [each.outcome for each in answers] == ["rejected", "rejected"]
    assert "Allergic" in kept(till.engine, note.change_id).payload


def test_what_was_to_be_sent_again_can_be_given_up(till: Till, nameless: Change) -> None:
    note = till.noted(nameless.customer_id)
    till.upload(nameless, note)
    drop(till, note)
    mend(till, nameless, fields=mended_fields())
    assert [each.fault for each in till.upload(nameless, note)] == [None, Fault.CHANGE_DROPPED]


def test_a_creation_given_up_can_be_made_in_another_form(till: Till, nameless: Change) -> None:
    drop(till, nameless)
    assert till.send(again(nameless, payload=till.added().payload)).outcome == "applied"


# --- what a register is told -------------------------------------------------------------------------


def test_only_its_own_changes_and_only_those_that_it_has(
    till: Till, neighbour: Till, nameless: Change
) -> None:
    drop(till, nameless)
    assert listed(neighbour) == ()
    assert listed(till, more=1) == (nameless.change_id,)
    assert listed(till) == ()
    assert listed(till, nameless) == ()


def test_an_upload_that_comes_again_late_tells_the_register_nothing(till: Till, nameless: Change) -> None:
    mend(till, nameless, fields=mended_fields())
    till.send(nameless)
    assert listed(till, nameless) == (nameless.change_id,)


def test_a_correction_of_what_was_given_up_is_kept_too(till: Till) -> None:
    note = till.noted(till.new_customer(), " ")
    till.send(note)
    drop(till, note)
    correction = till.change(note.customer_id, EntryCorrected(note.payload["entry_id"], "Likes silk."))
    assert till.send(correction).fault == Fault.CHANGE_INVALID
    assert "silk" in kept(till.engine, correction.change_id).payload
    assert count(till, entries, entries.c.entry_id == note.payload["entry_id"]) == 0
