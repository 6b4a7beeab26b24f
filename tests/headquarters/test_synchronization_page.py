"""Customer synchronization status, as people at headquarters see and use it."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine

from pos_contract import codec
from pos_contract.changes import Change, ClientBookCustomerAdded, ConsentChanged
from pos_contract.errors import Fault
from pos_contract.messages import ContactRequest, QueuedChange
from pos_contract.records import Address, CustomerFields
from pos_headquarters import database
from pos_headquarters.services import contact, synchronization
from pos_headquarters.services.administrators import MANAGER, READER
from pos_headquarters.services.synchronization import Asked, Line
from pos_headquarters.tables import decisions
from tests.headquarters.browsing import Browser, Shown, make_administrator, records
from tests.headquarters.support import ANNA, Retailer, Till, new_id, set_associate
from tests.headquarters.test_problems import kept

NAMELESS = replace(ANNA, first_name="", last_name="", email="anna@example.com")
LIST = "/synchronization"


@pytest.fixture
def browser(engine: Engine, site: str) -> Browser:
    return Browser(site, make_administrator(engine, MANAGER, "astrid"))


@pytest.fixture
def refused(till: Till) -> Change:
    added = till.added(NAMELESS)
    till.send(added)
    return added


def lines(engine: Engine, **asked: Any) -> tuple[Line, ...]:
    with database.reading(engine) as connection:
        return synchronization.listed(connection, Asked(**asked)).lines


def told(till: Till, *queue: QueuedChange) -> None:
    """What the register has, as it tells at its contact."""
    waiting = sum(each.state == "waiting" for each in queue)
    contact.record(till.engine, till.device, ContactRequest(waiting, len(queue) - waiting, None, queue))


def queued(change: Change, state: str = "parked") -> QueuedChange:
    about = (change.change_id, change.customer_id, change.associate_id, change.kind, change.made_at)
    return QueuedChange(*about, state, 1, int(Fault.CHANGE_INVALID) if state == "parked" else None)


# --- the list ----------------------------------------------------------------------------------------


def test_what_failed_says_what_who_where_and_why(till: Till, retailer: Retailer, refused: Change) -> None:
    (line,) = lines(till.engine)
    assert (line.what, line.register, line.store) == ("Customer add", "1001-1", "Stockholm Stureplan")
    assert line.who == retailer.associate("1001", "manager")["name"]
    assert (line.state, line.customer, line.is_open) == ("Failed", "", True)
    assert "a customer needs a name" in line.why


def test_who_is_not_here_yet_is_called_as_typed(till: Till) -> None:
    added = till.added(replace(ANNA, phone="0" * 300))
    till.upload(added, till.noted(added.customer_id))
    assert {line.customer for line in lines(till.engine)} == {"Anna Öberg"}
    assert {line.state for line in lines(till.engine)} == {"Failed", "Sent again by itself"}


def test_the_filters(till: Till, neighbour: Till, refused: Change) -> None:
    note = neighbour.noted(neighbour.new_customer(), " ")
    neighbour.send(note)
    store = neighbour.device.store_id
    assert {line.key for line in lines(till.engine)} == {refused.change_id, note.change_id}
    for asked, key in (
        ({"register_id": till.device.register_id}, refused.change_id),
        ({"store_id": store}, note.change_id),
        ({"kind": "NoteAdded"}, note.change_id),
    ):
        assert [line.key for line in lines(till.engine, **asked)] == [key]
    assert lines(till.engine, fault=int(Fault.CUSTOMER_DELETED)) == ()


def test_what_waits_at_registers_is_listed_once(till: Till, refused: Change) -> None:
    waits = till.added()
    told(till, queued(refused), queued(waits, "waiting"))
    (line,) = lines(till.engine, state="waiting")
    assert (line.key, line.state) == (waits.change_id, "Waits at the register, as told 0 min ago")
    assert line.age.endswith(("min", "h", "days"))
    assert lines(till.engine, state="waiting", kind="NoteAdded") == ()


def test_conflicts_and_customers_without_account_number(till: Till, retailer: Retailer) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    wish = till.booked(customer_id, retailer.senior("1001"))
    till.send(wish)
    (conflict,) = lines(till.engine, state="conflicts")
    assert (conflict.key, conflict.register) == (wish.change_id, "1001-1")
    assert lines(till.engine, state="conflicts", register_id=till.device.register_id) == (conflict,)
    assert lines(till.engine, state="conflicts", register_id="another") == ()
    assert retailer.associate("1001", "manager")["name"] in conflict.why
    (pending,) = lines(till.engine, state="accounts")
    assert (pending.key, pending.customer, pending.state) == (customer_id, "Anna Öberg", "Pending sync")
    with database.reading(till.engine) as connection:
        counted = synchronization.counts(connection)
    assert counted == {"failed": 0, "conflicts": 1, "waiting": 0, "accounts": 1}


def test_long_lists_come_in_pages(till: Till) -> None:
    customer_id = till.new_customer()
    till.upload(*(till.noted(customer_id, " ") for _ in range(synchronization.LINES + 1)))
    with database.reading(till.engine) as connection:
        first = synchronization.listed(connection, Asked())
        rest = synchronization.listed(connection, Asked(first=synchronization.LINES))
    assert (len(first.lines), first.more) == (synchronization.LINES, True)
    assert (len(rest.lines), rest.more) == (1, False)


def test_the_page_shows_each_list(browser: Browser, till: Till, refused: Change) -> None:
    shown = browser.open(LIST)
    assert shown.status == 200
    assert "a customer needs a name" in shown.text
    assert refused.change_id in shown.html
    for state in synchronization.STATES:
        assert browser.open(f"{LIST}?state={state}&register=x&kind=y&error=7&first=3").status == 200
    assert "Nothing matches" in browser.open(f"{LIST}?register=x").text
    assert browser.open(f"{LIST}?state=odd&error=no&first=-1").status == 200


def test_whatever_a_register_sent_is_shown(browser: Browser, till: Till) -> None:
    odd = [
        replace(till.added(), kind="<script>alert(1)</script>", payload={"a": [1, {"b": None}], "c": "<b>"}),
        replace(till.added(), made_at="yesterday"),
        replace(till.added(), payload={"fields": "none"}),
        replace(till.added(), payload={"text": "\x00"}),
        replace(till.noted(till.new_customer()), payload={}),
    ]
    till.upload(*odd)
    assert browser.open(LIST).status == 200
    for each in odd:
        shown = browser.open(f"{LIST}/changes/{each.change_id}")
        assert shown.status == 200
        assert "<script>alert" not in shown.html
    assert browser.open(f"{LIST}/changes/{new_id()}").status == 404
    assert browser.open(f"{LIST}/decisions/{new_id()}").status == 404


# --- one change --------------------------------------------------------------------------------------


def test_a_change_shows_what_stands_beside_what_it_wants(
    browser: Browser, till: Till, retailer: Retailer
) -> None:
    customer_id = till.new_customer()
    told_otherwise = till.added(
        replace(ANNA, phone="08-1"), customer_id, overridden_by=retailer.senior("1001")
    )
    till.send(told_otherwise)
    told(till, queued(told_otherwise))
    shown = browser.open(f"{LIST}/changes/{told_otherwise.change_id}")
    assert "Phone 070-123 45 67 08-1" in shown.text
    assert f"signed by {retailer.associate('1001', 'senior')['name']}" in shown.text
    assert "In the register’s queue" in shown.text
    told(till)
    assert "No longer in the register’s queue" in browser.open(shown.url).text


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda till, one: till.noted(one, " "), "Text –"),
        (lambda till, one: till.visited(one, follow_up_on="2026-13-01"), "Follow up on – 2026-13-01"),
        (lambda till, one: till.booked(one, new_id()), "nobody’s client book of somebody unknown"),
    ],
)
def test_each_kind_has_its_values(
    browser: Browser, till: Till, make: Callable[[Till, str], Change], words: str
) -> None:
    change = make(till, till.new_customer())
    till.send(change)
    assert words in browser.open(f"{LIST}/changes/{change.change_id}").text


def test_a_creation_is_mended_in_a_form(browser: Browser, till: Till, refused: Change) -> None:
    shown = browser.open(f"{LIST}/changes/{refused.change_id}")
    form = {
        "type": "person",
        "first_name": "",
        "last_name": "",
        "organization": "",
        "email": "anna@example.com",
    }
    assert mend_form(browser, refused, **form, phone="1" * 201).errors == {
        "first_name": "A customer has a first or a last name.",
        "phone": "This has 201 characters; 200 are possible. Shorten it.",
    }
    again = mend_form(browser, refused, **form | {"first_name": "Ann\x07a"}, phone="")
    assert list(again.errors) == ["first_name"]
    assert "anna@example.com" in again.html
    done = mend_form(browser, refused, **form | {"first_name": "Anna"}, phone="070-1")
    assert (done.status, done.url) == (200, shown.url)
    assert "It is done as mended." in done.text
    assert "Settled by astrid" in done.text
    assert kept(till.engine, refused.change_id).state == "mended"
    answer = till.send(refused)
    assert answer.record is not None
    assert answer.record.fields == CustomerFields(first_name="Anna", phone="070-1", email="anna@example.com")
    (record,) = records(till.engine)
    assert (record.administrator, record.action, record.about) == ("astrid", "mended", refused.change_id)
    assert "Anna" not in str(record)


def test_what_a_form_has_no_field_for_is_mended_as_json(browser: Browser, till: Till) -> None:
    added = till.added(replace(ANNA, addresses=(Address(street="x" * 300),)))
    till.send(added)
    shown = browser.open(f"{LIST}/changes/{added.change_id}?as=json")
    payload = json.loads(str(shown.form["payload"]))
    payload["fields"]["addresses"][0]["street"] = "Storgatan 1"
    assert "It is done as mended." in mend_form(browser, added, payload=json.dumps(payload)).text
    again = till.send(added).record
    assert again is not None
    assert again.fields.addresses == (Address(street="Storgatan 1"),)


def mend_form(browser: Browser, change: Change, **typed: str) -> Any:
    return send(browser, change, "mend", **typed)


def send(browser: Browser, change: Change, action: str, **typed: str) -> Shown:
    """As the forms of the change's page send it."""
    return browser.send(f"{LIST}/changes/{change.change_id}/{action}", **typed)


def test_notes_and_activities_are_mended_in_forms(browser: Browser, till: Till) -> None:
    customer_id = till.new_customer()
    note, visit = till.noted(customer_id, " "), till.visited(customer_id, follow_up_on="tomorrow")
    till.upload(note, visit)
    assert list(mend_form(browser, note, text="").errors) == ["text"]
    wrong = mend_form(browser, visit, activity_type="", text="", follow_up_on="tomorrow")
    assert list(wrong.errors) == ["activity_type", "follow_up_on"]
    mend_form(browser, note, text="Likes wool.")
    mend_form(browser, visit, activity_type="Store visit", text="", follow_up_on="")
    till.sync()
    texts = {
        each.text: each.activity_type for each in till.entries.values() if each.customer_id == customer_id
    }
    assert texts == {"Likes wool.": "", "": "Store visit"}


def test_every_other_kind_is_mended_as_json(browser: Browser, till: Till) -> None:
    wish = till.booked(till.new_customer(), new_id())
    till.send(wish)
    for payload, words in (
        ("{", "This is no JSON"),
        ("[]", "A change is a JSON object"),
        ('{"associate_id": 7}', "Expected `str`"),
        ('{"associate_id": "\\ud800"}', "surrogates not allowed"),
    ):
        assert words in mend_form(browser, wish, payload=payload).errors["payload"]
    mend_form(browser, wish, payload=json.dumps(codec.to_plain(ClientBookCustomerAdded(till.associate_id))))
    answer = till.send(wish)
    assert answer.record is not None
    assert answer.record.membership is not None
    assert answer.record.membership.associate_id == till.associate_id


def test_what_is_not_taken_as_mended_either_says_why_above_the_form(browser: Browser, till: Till) -> None:
    wish = till.booked(till.new_customer(), new_id())
    till.send(wish)
    shown = mend_form(browser, wish, payload=json.dumps({"associate_id": new_id()}))
    assert shown.status == 422
    assert "unknown associate" in shown.text
    assert kept(till.engine, wish.change_id).state == "open"


def test_retry_and_giving_up(browser: Browser, till: Till, refused: Change) -> None:
    shown = send(browser, refused, "retry")
    assert "It is still not taken." in shown.text
    assert list(send(browser, refused, "drop", reason="").errors) == ["reason"]
    shown = send(browser, refused, "drop", reason="A test of the register.")
    assert "It is given up." in shown.text
    assert "A test of the register." in shown.text
    assert till.send(refused).facts["reason"] == "A test of the register."
    assert "settled meanwhile" in send(browser, refused, "retry").text


def test_several_are_retried_at_once(browser: Browser, till: Till, refused: Change) -> None:
    note = till.noted(till.new_customer(), " ")
    till.send(note)
    done = browser.send(f"{LIST}/retry", change=[note.change_id, refused.change_id, new_id()])
    assert done.text.count("1 of 3: It is still not taken.") == 2
    assert "1 of 3: This change is not known here any more." in done.text
    assert "Choose the changes" in browser.send(f"{LIST}/retry").text


def test_of_several_those_that_can_be_done_are(
    browser: Browser, till: Till, retailer: Retailer, refused: Change
) -> None:
    junior = retailer.junior("1001")
    consent = ConsentChanged("phone", ANNA.phone, "marketing", "agreed", None)
    agreed = till.change(till.new_customer(), consent, associate_id=junior)
    set_associate(till.engine, junior, active=False)
    assert till.send(agreed).fault == Fault.PERMISSION_MISSING
    set_associate(till.engine, junior, active=True)
    done = browser.send(f"{LIST}/retry", change=[agreed.change_id, refused.change_id])
    assert "1 of 2 are done." in done.text
    assert "1 of 2: It is still not taken." in done.text
    assert (kept(till.engine, agreed.change_id).settled_by, till.send(agreed).outcome) == (
        "astrid",
        "duplicate",
    )


def test_a_reader_looks_only(engine: Engine, site: str, till: Till, refused: Change) -> None:
    reader = Browser(site, make_administrator(engine, READER))
    shown = reader.open(f"{LIST}/changes/{refused.change_id}")
    assert shown.status == 200
    assert "Give up" not in shown.text
    assert "Retry selected" not in reader.open(LIST).text
    for action in ("retry", "mend", "drop"):
        assert send(reader, refused, action, reason="x").status == 403
    assert reader.send(f"{LIST}/retry", change=refused.change_id).status == 403
    assert kept(engine, refused.change_id).state == "open"


def test_another_page_can_press_nothing(browser: Browser, till: Till, refused: Change) -> None:
    browser.open(LIST)
    assert browser.post(f"{LIST}/changes/{refused.change_id}/drop", reason="x").status_code == 403
    assert kept(till.engine, refused.change_id).state == "open"


# --- decisions ---------------------------------------------------------------------------------------


@pytest.fixture
def wish(till: Till, retailer: Retailer) -> Change:
    """Of the senior, for a customer of the manager's."""
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    made = till.booked(customer_id, retailer.senior("1001"), associate_id=retailer.senior("1001"))
    assert till.send(made).outcome == "conflict"
    return made


def decide(browser: Browser, wish: Change, choice: str) -> Any:
    return browser.send(f"{LIST}/decisions/{wish.change_id}/{choice}")


def decision(till: Till, wish: Change) -> Any:
    with database.reading(till.engine) as connection:
        return connection.execute(decisions.select().where(decisions.c.decision_id == wish.change_id)).one()


def test_a_decision_taken_here_names_the_administrator(
    browser: Browser, till: Till, retailer: Retailer, wish: Change
) -> None:
    senior = retailer.associate("1001", "senior")
    shown = browser.open(f"{LIST}/decisions/{wish.change_id}")
    assert f"of {senior['name']}" in shown.text
    till.sync()
    assert wish.change_id in till.decisions
    done = decide(browser, wish, "reassign")
    assert "where the wish wanted them" in done.text
    assert "Settled by astrid" in done.text
    row = decision(till, wish)
    assert (row.state, row.choice, row.decided_by) == ("closed", "reassign", "astrid")
    till.sync()
    assert wish.change_id not in till.decisions
    membership = till.customers[wish.customer_id].membership
    assert membership is not None
    assert membership.associate_id == senior["associate_id"]
    assert "decided this meanwhile" in decide(browser, wish, "leave").text


def test_a_decision_can_leave_all_as_it_is(browser: Browser, till: Till, wish: Change) -> None:
    till.sync()
    decide(browser, wish, "leave")
    assert (decision(till, wish).state, decision(till, wish).choice) == ("closed", "leave")
    till.sync()
    assert wish.change_id not in till.decisions
    membership = till.customers[wish.customer_id].membership
    assert membership is not None
    assert membership.associate_id == till.associate_id
