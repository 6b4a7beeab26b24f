"""Consent, affiliations and loyalty cards at headquarters."""

from typing import Any

import pytest
from sqlalchemy import Engine, delete, insert, select

from pos_contract import operations as declared
from pos_contract.changes import (
    AffiliationAdded,
    AffiliationRemoved,
    Change,
    ConsentChanged,
    LoyaltyCardIssued,
    Payload,
)
from pos_contract.errors import Fault
from pos_contract.messages import Answer, SearchAllStores
from pos_contract.records import ConsentState, CustomerFields, CustomerProfile, CustomerRecord
from pos_headquarters import database
from pos_headquarters.services import merging, office, searching
from pos_headquarters.tables import customers, group_permissions, purchases
from tests.headquarters.support import MADE_AT, Retailer, Till, new_id

MAIL = "anna@example.com"
ANNA = CustomerFields(first_name="Anna", last_name="Öberg", email=MAIL)


def known(till: Till) -> CustomerRecord:
    """A customer with an account number."""
    record = till.now(till.added(ANNA)).record
    assert record is not None
    return record


def said(answer: Answer) -> tuple[str, Fault | None]:
    return answer.outcome, Fault(answer.fault) if answer.fault else None


def consent(till: Till, customer_id: str, state: ConsentState, seen_at: str | None, **other: Any) -> Change:
    return till.change(customer_id, ConsentChanged("email", MAIL, "marketing", state, seen_at), **other)


def profile(till: Till, customer_id: str) -> CustomerProfile:
    till.sync()
    return till.customers[customer_id].profile


def states(till: Till, customer_id: str) -> list[str]:
    return [one.state for one in profile(till, customer_id).consents]


def deny(engine: Engine, permission: str) -> None:
    with database.writing(engine) as connection:
        connection.execute(delete(group_permissions).where(group_permissions.c.permission == permission))


# --- consent -----------------------------------------------------------------------------------------


def test_what_a_customer_said_is_kept_with_who_heard_it_when_and_where(till: Till) -> None:
    kim = known(till)
    assert said(till.send(consent(till, kim.customer_id, "declined", None))) == ("applied", None)
    (one,) = profile(till, kim.customer_id).consents
    assert (one.kind, one.value, one.purpose, one.state) == ("email", MAIL, "marketing", "declined")
    assert one.at.startswith("2026-07-01T09:00:00")
    assert one.associate_id == till.associate_id
    assert one.associate_name
    assert one.store_name


def test_a_refusal_at_another_register_is_not_lifted_by_who_did_not_see_it(till: Till) -> None:
    customer_id = known(till).customer_id
    till.send(consent(till, customer_id, "declined", None))
    assert said(till.send(consent(till, customer_id, "agreed", None))) == ("applied", None)
    assert states(till, customer_id) == ["agreed", "declined"]
    later = consent(till, customer_id, "agreed", MADE_AT, made_at="2026-07-02T09:00:00+00:00")
    till.send(later)
    assert states(till, customer_id) == ["agreed", "declined", "agreed"]


def test_the_same_consent_sent_again_counts_once(till: Till) -> None:
    customer_id = known(till).customer_id
    change = consent(till, customer_id, "declined", None)
    till.send(change)
    assert till.send(change).outcome == "duplicate"
    assert states(till, customer_id) == ["declined"]


def test_consent_waits_for_no_account_number(till: Till) -> None:
    added = till.added(ANNA)
    answers = till.upload(added, consent(till, added.customer_id, "declined", None))
    assert [each.outcome for each in answers] == ["applied", "applied"]
    assert states(till, added.customer_id) == ["declined"]


def test_a_refusal_needs_no_permission_and_an_agreement_does(till: Till) -> None:
    customer_id = known(till).customer_id
    deny(till.engine, declared.CONSENT_CHANGE)
    answer = till.send(consent(till, customer_id, "agreed", None))
    assert said(answer) == ("rejected", Fault.PERMISSION_MISSING)
    assert said(till.send(consent(till, customer_id, "declined", None))) == ("applied", None)
    assert states(till, customer_id) == ["declined"]


# --- affiliations ------------------------------------------------------------------------------------


def test_affiliations_are_added_and_removed_and_twice_is_once(till: Till) -> None:
    customer_id = known(till).customer_id
    before = profile(till, customer_id).affiliations
    for _ in range(2):
        answer = till.now(till.change(customer_id, AffiliationAdded("students")))
        assert said(answer) == ("applied", None)
        assert answer.record is not None
        assert answer.record.profile.affiliations == (*before, "students")
    assert profile(till, customer_id).affiliations == (*before, "students")
    for _ in range(2):
        till.now(till.change(customer_id, AffiliationRemoved("students")))
        assert profile(till, customer_id).affiliations == before


def test_an_unknown_affiliation_is_invalid(till: Till) -> None:
    customer_id = known(till).customer_id
    answer = till.now(till.change(customer_id, AffiliationAdded("nobody has this")))
    assert said(answer) == ("rejected", Fault.CHANGE_INVALID)


@pytest.mark.parametrize(
    ("payload", "permission"),
    [
        (AffiliationAdded("students"), declared.AFFILIATION_CHANGE),
        (AffiliationRemoved("students"), declared.AFFILIATION_CHANGE),
        (LoyaltyCardIssued(""), declared.LOYALTY_ISSUE),
    ],
    ids=lambda each: type(each).__name__,
)
def test_never_for_a_customer_who_is_pending_sync_nor_without_permission(
    till: Till, payload: Payload, permission: str
) -> None:
    pending = till.new_customer()
    assert said(till.now(till.change(pending, payload))) == ("rejected", Fault.CUSTOMER_PENDING)
    customer_id = known(till).customer_id
    deny(till.engine, permission)
    answer = till.now(till.change(customer_id, payload))
    assert said(answer) == ("rejected", Fault.PERMISSION_MISSING)
    assert profile(till, customer_id).loyalty_cards == ()


# --- loyalty cards -----------------------------------------------------------------------------------


def issue(till: Till, customer_id: str, number: str = "", **other: Any) -> Answer:
    return till.now(till.change(customer_id, LoyaltyCardIssued(number), **other))


def cards(answer: Answer) -> tuple[str, ...]:
    assert answer.record is not None
    return answer.record.profile.loyalty_cards


def test_the_same_change_again_gives_the_same_card(till: Till) -> None:
    customer_id = known(till).customer_id
    change = till.change(customer_id, LoyaltyCardIssued(""))
    first = till.now(change)
    (card,) = cards(first)
    again = till.now(change)
    assert (again.outcome, cards(again)) == ("duplicate", (card,))
    (_, other) = cards(issue(till, customer_id))
    assert other != card


def test_the_last_card_is_the_one_issued_last_whatever_a_registers_clock_says(till: Till) -> None:
    customer_id = known(till).customer_id
    first = issue(till, customer_id, "9001", made_at="2026-07-02T09:00:00+00:00")
    issue(till, customer_id, "1001", made_at="2020-01-01T09:00:00+00:00")
    assert cards(first) == ("9001",)
    assert profile(till, customer_id).loyalty_cards == ("9001", "1001")


def test_a_card_is_never_issued_twice(till: Till) -> None:
    one, other = known(till).customer_id, known(till).customer_id
    assert cards(issue(till, one, " 7001 ")) == ("7001",)
    for customer_id in (one, other):
        assert said(issue(till, customer_id, "7001")) == ("rejected", Fault.LOYALTY_CARD_TAKEN)


def test_the_next_number_passes_over_cards_that_were_scanned(till: Till) -> None:
    one, other = known(till).customer_id, known(till).customer_id
    (card,) = cards(issue(till, one))
    following = card[:-1] + str(int(card[-1]) + 1)
    issue(till, one, following)
    (third,) = cards(issue(till, other))
    assert third not in (card, following)


def test_who_has_a_card_is_found_by_its_number_in_every_store(till: Till) -> None:
    customer_id = known(till).customer_id
    issue(till, customer_id, "PLAYTIME 4711")
    found = searching.search(till.engine, till.device, SearchAllStores("playtime-4711", till.associate_id))
    assert [each.customer_id for each in found.customers] == [customer_id]


# --- merged and deleted ------------------------------------------------------------------------------


def merge(engine: Engine, keep: CustomerRecord, drop: CustomerRecord) -> None:
    with database.writing(engine) as connection:
        merging.merge(connection, str(keep.account_number), str(drop.account_number))


@pytest.mark.parametrize("who_declined", ["kept", "dropped"])
def test_of_two_merged_customers_the_most_restrictive_consent_stands(till: Till, who_declined: str) -> None:
    kept, dropped = known(till), known(till)
    declines, agrees = (kept, dropped) if who_declined == "kept" else (dropped, kept)
    till.send(consent(till, declines.customer_id, "declined", None))
    till.send(consent(till, agrees.customer_id, "agreed", None))
    merge(till.engine, kept, dropped)
    assert states(till, kept.customer_id) == ["agreed", "declined"]


def test_affiliations_cards_and_purchases_come_along_in_a_merge(till: Till) -> None:
    kept, dropped = known(till), known(till)
    till.now(till.change(dropped.customer_id, AffiliationAdded("students")))
    issue(till, dropped.customer_id, "4711-0815")
    issue(till, kept.customer_id, "1234-5678")
    bought = {
        "purchase_id": new_id(),
        "customer_id": dropped.customer_id,
        "legal_entity_id": till.device.legal_entity_id,
        "at": "2026-01-01T00:00:00+00:00",
        "store_name": "Stockholm",
        "amount": 1.0,
        "currency": "SEK",
        "lines": "[]",
    }
    with database.writing(till.engine) as connection:
        connection.execute(insert(purchases), bought)
    merge(till.engine, kept, dropped)
    now = profile(till, kept.customer_id)
    assert "students" in now.affiliations
    assert set(now.loyalty_cards) == {"4711-0815", "1234-5678"}
    with database.reading(till.engine) as connection:
        assert connection.execute(select(purchases.c.customer_id)).scalars().all().count(
            kept.customer_id
        ) == (1)
        (text,) = connection.execute(
            select(customers.c.search_text).where(customers.c.customer_id == kept.customer_id)
        ).scalars()
    assert "4711" in text


def test_a_change_for_who_was_merged_is_one_of_the_surviving_customer(till: Till) -> None:
    kept, dropped = known(till), known(till)
    merge(till.engine, kept, dropped)
    answer = issue(till, dropped.customer_id, "4711-0815")
    assert answer.record is not None
    assert (answer.record.customer_id, cards(answer)) == (kept.customer_id, ("4711-0815",))
    till.send(consent(till, dropped.customer_id, "declined", None))
    assert states(till, kept.customer_id) == ["declined"]


@pytest.mark.parametrize(
    "payload",
    [
        ConsentChanged("email", MAIL, "marketing", "declined", None),
        AffiliationAdded("students"),
        AffiliationRemoved("students"),
        LoyaltyCardIssued(""),
    ],
    ids=lambda each: type(each).__name__,
)
def test_who_is_deleted_is_answered_in_words(till: Till, retailer: Retailer, payload: Payload) -> None:
    gone = known(till)
    with database.writing(till.engine) as connection:
        office.delete_customers(connection, [str(gone.account_number)])
    answer = till.send(till.change(gone.customer_id, payload))
    assert said(answer) == ("rejected", Fault.CUSTOMER_DELETED)
