"""What stands of a customer's consent."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pos_contract import consents
from pos_contract.records import Consent, Contact, CustomerFields

AT = st.integers(0, 10**6).map(lambda number: f"2026-07-01T09:00:00.{number:06}+00:00")
ONE = st.builds(
    Consent,
    kind=st.sampled_from(["email", "phone"]),
    value=st.sampled_from(["a@x.se", "070-1"]),
    purpose=st.just("marketing"),
    state=st.sampled_from(["agreed", "declined"]),
    at=AT,
)
HISTORY = st.lists(ONE, unique=True).map(tuple)
YES = Consent("email", "a@x.se", "marketing", "agreed", "2026-07-01T09:00:00+00:00")
NO = replace(YES, state="declined", at="2026-07-02T09:00:00+00:00")
LATER = replace(YES, at="2026-07-03T09:00:00+00:00")


def refused(history):
    return {key for key, one in consents.standing(history).items() if one.state == "declined"}


def test_agreeing_lifts_only_a_refusal_that_was_seen():
    assert consents.said((YES, NO), LATER, NO.at) == (YES, NO, LATER)
    for seen_at in (None, YES.at):
        assert consents.said((YES, NO), LATER, seen_at) == (YES, LATER, NO)


def test_who_has_declined_again_meanwhile_stays_declined():
    again = replace(NO, at="2026-07-02T10:00:00+00:00")
    assert consents.said((NO, YES, again), LATER, NO.at) == (NO, YES, LATER, again)


def test_who_was_never_asked_may_be_contacted_until_they_decline():
    assert consents.may_contact((), "email", "a@x.se")
    assert consents.may_contact((NO, LATER), "email", "a@x.se")
    assert not consents.may_contact((YES, NO), "email", "a@x.se")
    assert consents.may_contact((YES, NO), "phone", "a@x.se")


def test_what_stands_of_a_contact_is_what_was_said_last_about_it():
    assert consents.answer((), "email", "a@x.se") is None
    assert consents.answer((YES, NO), "email", "a@x.se") == "declined"
    assert consents.answer((NO, LATER), "email", "a@x.se") == "agreed"
    assert consents.answer((YES, NO), "email", "b@x.se") is None
    assert consents.answer((YES, NO), "email", "a@x.se", "survey") is None


def test_contacts_that_were_declined_are_left_out():
    fields = CustomerFields(email="a@x.se", phone="070-1", contacts=(Contact("email", "b@x.se"),))
    other = replace(NO, value="b@x.se")
    assert consents.contactable(fields, (NO, other)) == CustomerFields(phone="070-1")
    assert not consents.has_contact(replace(consents.contactable(fields, (NO, other)), phone=""))


@given(HISTORY, ONE, st.none() | AT)
def test_saying_something_keeps_all_that_was_said_and_a_refusal_always_counts(history, now, seen):
    after = consents.said(history, now, seen)
    assert set(after) == {*history, now}
    assert len(after) == len(set(after))
    assert consents.said(after, now, seen) == after
    if now.state == "declined" and now not in history:
        assert consents.standing(after)[now.kind, now.value, now.purpose] == now


@given(HISTORY, HISTORY)
def test_of_two_histories_the_most_restrictive_stands_whichever_comes_first(one, other):
    both = consents.united(one, other)
    assert set(both) == {*one, *other}
    assert len(both) == len(set(both))
    assert refused(both) == refused(one) | refused(other) == refused(consents.united(other, one))
    assert refused(consents.united(both, other)) == refused(both)
