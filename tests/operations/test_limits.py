"""What can't be done for a customer just now is known before anybody fills in a form."""

import pytest

from pos_app.operations import OPERATIONS
from pos_app.operations.limits import NEEDS_ACCOUNT, why_not
from pos_app.operations.registry import Reach


def test_a_customer_pending_sync_has_no_edits_no_affiliations_and_no_loyalty_card():
    assert {"customer.edit", "affiliation.add", "affiliation.remove", "loyalty.issue"} == NEEDS_ACCOUNT
    for name in NEEDS_ACCOUNT:
        assert why_not(name, pending=True, online=True) == "customer_pending"


@pytest.mark.parametrize("name", ["customer.add_note", "activity.add", "client_book.add_customer"])
def test_notes_activities_and_books_are_queued_behind_a_pending_customer(name):
    assert why_not(name, pending=True, online=False) is None


@pytest.mark.parametrize(
    "name", [one.name for one in OPERATIONS.values() if one.reach is Reach.SERVER and one.permission]
)
def test_what_needs_headquarters_is_refused_offline_with_a_reason(name):
    assert why_not(name, pending=False, online=False) == "headquarters_needed"
    assert why_not(name, pending=False, online=True) is None
