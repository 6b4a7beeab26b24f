"""Until the account number: no edits, affiliations, loyalty card or secondary contacts, each tried against
headquarters itself, whatever a register lets through."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from pos_contract.changes import (
    AffiliationAdded,
    AffiliationRemoved,
    CustomerAdded,
    CustomerEdited,
    LoyaltyCardIssued,
    Payload,
)
from pos_contract.errors import Fault
from pos_contract.records import Contact
from pos_headquarters import database
from pos_headquarters.services import accounts
from pos_headquarters.tables import loyalty_cards
from tests.headquarters.support import ANNA, Retailer, Till

SECOND = (Contact("email", "second@example.com"),)
LIMITS: dict[str, Payload] = {
    "edit": CustomerEdited(0, ANNA, replace(ANNA, last_name="Ek")),
    "secondary contacts": CustomerEdited(0, ANNA, replace(ANNA, contacts=SECOND)),
    "affiliation added": AffiliationAdded("students"),
    "affiliation removed": AffiliationRemoved("friends"),
    "next loyalty card": LoyaltyCardIssued(""),
    "scanned loyalty card": LoyaltyCardIssued("7001"),
}


def number_of_cards(till: Till) -> int:
    with database.reading(till.engine) as connection:
        return connection.execute(select(func.count()).select_from(loyalty_cards)).scalar_one()


@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize("way", ["now", "send"], ids=["in real time", "uploaded"])
def test_refused_until_the_account_number_and_possible_then(
    till: Till, retailer: Retailer, limit: str, way: str
) -> None:
    """Whoever signed for it; what was refused leaves nothing that the account number would bring out."""
    customer_id, cards = till.new_customer(), number_of_cards(till)
    till.sync()
    stood = till.customers[customer_id]
    signed = retailer.senior("1001")
    refused = getattr(till, way)(till.change(customer_id, LIMITS[limit], overridden_by=signed))
    assert (refused.outcome, refused.fault) == ("rejected", Fault.CUSTOMER_PENDING)
    till.sync()
    assert till.customers[customer_id] == stood
    assert number_of_cards(till) == cards

    with database.writing(till.engine) as connection:
        assert accounts.synchronize(connection) == 1
    till.sync()
    now = till.customers[customer_id]
    assert now.account_number
    assert (now.fields, now.profile.affiliations, now.profile.loyalty_cards) == (ANNA, ("friends",), ())
    answer = till.now(till.change(customer_id, LIMITS[limit]))
    assert (answer.outcome, answer.fault) == ("applied", None)
    assert answer.record is not None
    assert (answer.record.fields, answer.record.profile) != (now.fields, now.profile)


def test_no_secondary_contacts_by_adding_the_customer_again(till: Till) -> None:
    customer_id = till.new_customer()
    till.send(till.change(customer_id, CustomerAdded(replace(ANNA, contacts=SECOND))))
    till.sync()
    assert till.customers[customer_id].fields.contacts == ()


@pytest.mark.parametrize("limit", LIMITS)
def test_notes_activities_and_the_client_book_come_behind_in_one_upload(till: Till, limit: str) -> None:
    """Whatever was refused among them."""
    added = till.added()
    one = added.customer_id
    answers = till.upload(
        added,
        till.change(one, LIMITS[limit]),
        till.noted(one),
        till.visited(one),
        till.booked(one),
        till.removed(one),
        till.booked(one),
    )
    assert [each.outcome for each in answers] == ["applied", "rejected", *["applied"] * 5]
    till.sync()
    record = till.customers[one]
    assert record.account_number is None
    assert record.membership is not None
    assert record.membership.associate_id == till.associate_id
    assert sorted(each.kind for each in till.entries.values() if each.customer_id == one) == [
        "activity",
        "note",
    ]
