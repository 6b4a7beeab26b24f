"""Affiliations and loyalty cards at two registers: never offline, never for who is pending, never twice."""

from types import SimpleNamespace

import pytest
import uuid_utils

from pos_app.operations import OPERATIONS
from pos_app.operations.loyalty import LONGEST_CARD
from pos_app.operations.registry import Refused
from pos_app.values.customer import ViewCustomer
from pos_app.values.profile import ChangeAffiliation, ChangeConsent, IssueCard


def new_id() -> str:
    return str(uuid_utils.uuid7())


@pytest.fixture
def customer(company):
    (one,) = company.customers(1)
    return one


def server(till, online=True):
    """What the register's network thread would be given."""
    made = till.register.server
    return SimpleNamespace(
        read=made.read, write=made.write, client=made.client, who=till.register.who, online=lambda: online
    )


def run(company, name, ask, online=True):
    till = company.tills[0]
    till.run(company.manager, "customer.view", ViewCustomer(ask.customer_id))
    return OPERATIONS[name].function(server(till, online), ask)


def profile(company, customer_id, at=0):
    return company.tills[at].run(company.manager, "customer.view", ViewCustomer(customer_id)).profile


@pytest.mark.parametrize(
    ("name", "ask"),
    [
        ("affiliation.add", lambda one: ChangeAffiliation(one, new_id(), "gold")),
        ("affiliation.remove", lambda one: ChangeAffiliation(one, new_id(), "gold")),
        ("loyalty.issue", lambda one: IssueCard(one, new_id(), "")),
    ],
)
def test_refused_offline_and_for_who_is_pending(company, customer, name, ask):
    with pytest.raises(Refused, match="headquarters_needed"):
        run(company, name, ask(customer), online=False)
    pending = company.tills[0].new_customer(company.manager)
    with pytest.raises(Refused, match="customer_pending"):
        run(company, name, ask(pending))
    company.heal()


def test_a_card_is_issued_once_however_often_it_is_sent_and_never_to_two(company, customer):
    ask = IssueCard(customer, new_id(), "")
    number = run(company, "loyalty.issue", ask).card_number
    assert run(company, "loyalty.issue", ask).card_number == number
    assert profile(company, customer).loyalty_cards == (number,)
    (other,) = company.customers(1)
    with pytest.raises(Refused, match="loyalty_card_taken") as no:
        run(company, "loyalty.issue", IssueCard(other, new_id(), f" {number} "))
    assert not no.value.facts
    with pytest.raises(Refused, match="card_number_invalid"):
        run(company, "loyalty.issue", IssueCard(other, new_id(), "1" * (LONGEST_CARD + 1)))
    assert profile(company, other).loyalty_cards == ()


def test_an_affiliation_added_and_removed_is_at_every_register(company, customer):
    ((gold,), *_) = company.headquarters.rows("SELECT affiliation_id FROM affiliation")
    run(company, "affiliation.add", ChangeAffiliation(customer, new_id(), gold))
    assert gold in profile(company, customer).affiliations
    company.heal()
    assert gold in profile(company, customer, 1).affiliations
    run(company, "affiliation.remove", ChangeAffiliation(customer, new_id(), gold))
    assert gold not in profile(company, customer).affiliations
    company.check()


def test_the_most_restrictive_consent_of_two_registers_stands_and_both_are_in_the_history(company, customer):
    first, second, *_ = company.tills
    value = "a.b@example.com"
    agreed = ChangeConsent(customer, "email", value, "agreed", None)
    declined = ChangeConsent(customer, "email", value, "declined", None)
    second.run(company.manager, "consent.change", declined)
    first.run(company.manager, "consent.change", agreed)
    for order in ((second, first), (first, second)):
        for till in order:
            assert till.register.sync() == ""
    company.heal()
    for at in (0, 1):
        assert [one.state for one in profile(company, customer, at).consents] == ["agreed", "declined"]
    company.check()
