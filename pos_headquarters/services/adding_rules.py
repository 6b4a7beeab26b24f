"""Customer add (612), as headquarters does it."""

from dataclasses import replace

from pos_contract.changes import Change, ConsentGiven, CustomerAdded
from pos_contract.records import CustomerProfile, CustomerRecord
from pos_headquarters.services import field_rules, times, withheld
from pos_headquarters.services.standing import Standing
from pos_headquarters.services.verdicts import APPLIED, Verdict, invalid


def add_customer(standing: Standing, change: Change, payload: CustomerAdded) -> Verdict:
    """The customer shares the address books of the register's store, has what its default customer gives,
    and has no account number yet: secondary contacts and affiliations wait for that."""
    if reason := field_rules.wrong(payload.fields):
        return invalid(reason)
    known = standing.customers.get(change.customer_id)
    if known is None:
        record = CustomerRecord(
            change.customer_id,
            payload.fields,
            None,
            standing.store.address_books,
            None,
            profile=_profile(standing, change, payload),
        )
        standing.add_customer(*withheld.withhold(record))
    elif _is_told_again(known, payload):
        standing.touch(change.customer_id)
    else:
        return invalid("another customer has this ID")
    return APPLIED


def _is_told_again(known: CustomerRecord, payload: CustomerAdded) -> bool:
    """Whether nothing else was typed since. Contacts and what was said about them count once they are
    there: until the account number they wait beside the record, and nobody changes them."""
    if known.account_number is None:
        return replace(known.fields, contacts=()) == replace(payload.fields, contacts=())
    fields = replace(payload.fields, contacts=tuple(dict.fromkeys(payload.fields.contacts)))
    heard = {ConsentGiven(one.kind, one.value, one.purpose, one.state) for one in known.profile.consents}
    return known.fields == fields and heard == set(payload.consents)


def _profile(standing: Standing, change: Change, payload: CustomerAdded) -> CustomerProfile:
    given = standing.store.default_customer
    return CustomerProfile(
        group=given.group,
        currency=given.currency,
        language=given.language,
        receipt_preference=given.receipt_preference,
        affiliations=tuple(dict.fromkeys(given.affiliations + payload.affiliations)),
        consents=withheld.heard(
            payload.consents,
            min(times.utc(change.made_at), times.now()),
            change.associate_id,
            standing.name_of(change.associate_id),
            standing.store.name,
        )
        if payload.consents
        else (),
    )
