"""Consent at the register: taken down offline, and the most restrictive wins."""

from dataclasses import replace

import pytest

from pos_app.channel import configuration, customers
from pos_app.offline import projection, queue
from pos_app.operations.registry import Refused
from pos_app.values.profile import ChangeConsent
from pos_contract import consents
from pos_contract.records import Consent, Contact, CustomerProfile, CustomerRecord
from tests.support.register import EBBA, STORE, person

EMAIL = "a@example.com"
ELSEWHERE = Consent(
    "email", EMAIL, "marketing", "declined", "2026-01-02T00:00:00.000+00:00", "x", "Xu", "Malmö"
)


@pytest.fixture
def astrid(tables):
    fields = replace(person("Astrid", email=EMAIL), contacts=(Contact("phone", "+46 70 1"),))
    put(tables, CustomerRecord("a", fields, "C-1", ("SE",), None))
    return tables


def put(tables, record):
    tables.write(lambda tx: customers.put(tx, [record], configuration.store_place(tx)))


def get(tables):
    return tables.read(lambda read: customers.get(read, "a"))


def say(tables, state, seen_at=None, kind="email", value=EMAIL):
    tables.run("consent.change", ChangeConsent("a", kind, value, state, seen_at))


def stands(tables, kind="email", value=EMAIL):
    return consents.standing(get(tables).profile.consents)[kind, value, consents.MARKETING]


def test_what_was_said_has_when_by_whom_and_where_and_is_queued(astrid):
    say(astrid, "agreed")
    say(astrid, "declined", None, "phone", "+46 70 1")
    one = stands(astrid)
    assert (one.state, one.associate_id, one.associate_name) == ("agreed", EBBA.associate_id, "Ebba Lind")
    assert one.store_name == STORE.store_name
    assert stands(astrid, "phone", "+46 70 1").state == "declined"
    queued = astrid.read(lambda read: queue.of_customer(read, "a"))
    assert (queued[0].kind, queued[0].made_at) == ("ConsentChanged", one.at)
    assert len(queued) == 2


def test_a_pending_customer_has_consent_on_the_primary_contacts(astrid):
    put(astrid, replace(get(astrid), account_number=None))
    say(astrid, "declined")
    assert stands(astrid).state == "declined"


def test_what_stands_already_is_not_queued_again(astrid):
    say(astrid, "agreed")
    say(astrid, "agreed", stands(astrid).at)
    assert len(astrid.read(lambda read: queue.of_customer(read, "a"))) == 1


def test_a_contact_that_the_customer_no_longer_has_is_refused(astrid):
    for value in ("b@example.com", ""):
        with pytest.raises(Refused, match="contact_unknown"):
            say(astrid, "agreed", value=value)


def test_agreeing_does_not_lift_a_refusal_that_came_down_after_it(astrid):
    say(astrid, "agreed")
    put(astrid, replace(get(astrid), profile=CustomerProfile(consents=(ELSEWHERE,))))
    astrid.write(lambda tx: projection.lay_over(tx, "a"))
    assert stands(astrid) == ELSEWHERE
    assert [one.state for one in get(astrid).profile.consents] == ["agreed", "declined"]


def test_agreeing_lifts_a_refusal_that_was_seen_and_laying_over_twice_is_once(astrid):
    put(astrid, replace(get(astrid), profile=CustomerProfile(consents=(ELSEWHERE,))))
    say(astrid, "agreed", ELSEWHERE.at)
    for _ in range(2):
        astrid.write(lambda tx: projection.lay_over(tx, "a"))
    assert [one.state for one in get(astrid).profile.consents] == ["declined", "agreed"]


def test_a_refusal_that_was_not_on_the_screen_stays(astrid):
    put(astrid, replace(get(astrid), profile=CustomerProfile(consents=(ELSEWHERE,))))
    say(astrid, "agreed", seen_at=None)
    assert stands(astrid) == ELSEWHERE
