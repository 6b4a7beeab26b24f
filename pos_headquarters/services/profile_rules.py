"""Consent, affiliations and loyalty cards of a customer."""

from dataclasses import replace

from pos_contract import consents
from pos_contract import operations as declared
from pos_contract.changes import (
    AffiliationAdded,
    AffiliationRemoved,
    Change,
    ConsentChanged,
    LoyaltyCardIssued,
)
from pos_contract.errors import Fault
from pos_contract.operations import Operation
from pos_contract.records import Consent
from pos_headquarters.services import times
from pos_headquarters.services.standing import Standing
from pos_headquarters.services.verdicts import APPLIED, Verdict, invalid, may, not_permitted

LONGEST_CARD = 40


def change_consent(standing: Standing, change: Change, payload: ConsentChanged) -> Verdict:
    """A refusal is recorded whoever heard it; to record that somebody agreed takes the permission.

    The most restrictive counts: agreeing lifts only a refusal that was seen where it was asked.
    """
    if not payload.value.strip() or not payload.purpose.strip():
        return invalid("a consent needs a contact and a purpose")
    if payload.state == "agreed" and not may(standing, change, declared.CONSENT):
        return not_permitted("rejected", declared.CONSENT)
    stands = standing.customers[change.customer_id]
    now = Consent(
        payload.contact,
        payload.value,
        payload.purpose,
        payload.state,
        min(times.utc(change.made_at), times.now()),
        change.associate_id,
        standing.name_of(change.associate_id),
        standing.store.name,
    )
    history = consents.said(stands.profile.consents, now, payload.seen_at)
    standing.edit_customer(replace(stands, profile=replace(stands.profile, consents=history)))
    return APPLIED


def add_affiliation(standing: Standing, change: Change, payload: AffiliationAdded) -> Verdict:
    if refused := _refuse(standing, change, declared.ADD_AFFILIATION):
        return refused
    if payload.affiliation_id not in standing.affiliations:
        return invalid("unknown affiliation")
    has = standing.customers[change.customer_id].profile.affiliations
    return _affiliate(standing, change, tuple(dict.fromkeys((*has, payload.affiliation_id))))


def remove_affiliation(standing: Standing, change: Change, payload: AffiliationRemoved) -> Verdict:
    """Also one that headquarters no longer has."""
    if refused := _refuse(standing, change, declared.REMOVE_AFFILIATION):
        return refused
    has = standing.customers[change.customer_id].profile.affiliations
    return _affiliate(standing, change, tuple(each for each in has if each != payload.affiliation_id))


def issue_loyalty_card(standing: Standing, change: Change, payload: LoyaltyCardIssued) -> Verdict:
    """The number scanned, or the next of the number sequence; no card is ever issued twice."""
    if refused := _refuse(standing, change, declared.ISSUE_CARD):
        return refused
    scanned = payload.card_number.strip()
    if len(scanned) > LONGEST_CARD:
        return invalid("a card number may have 40 characters")
    if scanned and standing.is_issued(scanned):
        return Verdict("rejected", Fault.LOYALTY_CARD_TAKEN)
    # By the clock of headquarters, so that the last card is the one issued last.
    standing.issue_card(change.customer_id, scanned, times.now(), change.associate_id)
    return APPLIED


def _affiliate(standing: Standing, change: Change, affiliations: tuple[str, ...]) -> Verdict:
    stands = standing.customers[change.customer_id]
    if affiliations == stands.profile.affiliations:
        standing.touch(change.customer_id)
    else:
        profile = replace(stands.profile, affiliations=affiliations)
        standing.edit_customer(replace(stands, profile=profile))
    return APPLIED


def _refuse(standing: Standing, change: Change, operation: Operation) -> Verdict | None:
    if not may(standing, change, operation):
        return not_permitted("rejected", operation)
    if standing.customers[change.customer_id].account_number is None:
        return Verdict("rejected", Fault.CUSTOMER_PENDING)
    return None
