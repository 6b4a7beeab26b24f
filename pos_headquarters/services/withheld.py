"""What a customer may not have before the account number: kept beside the record until then."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pos_contract import codec
from pos_contract.changes import ConsentGiven
from pos_contract.records import Consent, Contact, CustomerRecord


@dataclass(frozen=True, slots=True)
class Withheld:
    contacts: tuple[Contact, ...] = ()
    affiliations: tuple[str, ...] = ()
    consents: tuple[Consent, ...] = ()
    """Those about the contacts withheld."""


NOTHING = Withheld()


def of_column(text: str | None) -> Withheld:
    return codec.from_json(text, Withheld) if text else NOTHING


def to_column(held: Withheld) -> str | None:
    return None if held == NOTHING else codec.to_json(held).decode()


def withhold(record: CustomerRecord) -> tuple[CustomerRecord, Withheld]:
    """The customer as one without an account number, and what waits for it."""
    fields, profile = record.fields, record.profile
    primary = (fields.email, fields.phone)
    of_primary = tuple(one for one in profile.consents if one.value in primary)
    others = tuple(one for one in profile.consents if one.value not in primary)
    pending = replace(
        record,
        fields=replace(fields, contacts=()),
        profile=replace(profile, affiliations=(), consents=of_primary),
    )
    return pending, Withheld(fields.contacts, profile.affiliations, others)


def release(record: CustomerRecord, held: Withheld, account_number: str | None) -> CustomerRecord:
    """The customer with what waited, once the account number is given; nothing that is there already comes
    twice."""
    fields, profile = record.fields, record.profile
    return replace(
        record,
        account_number=account_number,
        fields=replace(fields, contacts=tuple(dict.fromkeys(fields.contacts + held.contacts))),
        profile=replace(
            profile,
            affiliations=tuple(dict.fromkeys(profile.affiliations + held.affiliations)),
            consents=tuple(dict.fromkeys(profile.consents + held.consents)),
        ),
    )


def heard(
    given: Sequence[ConsentGiven], at: str, associate_id: str, associate_name: str, store_name: str
) -> tuple[Consent, ...]:
    """What a customer said while being added, as it is kept."""
    return tuple(
        Consent(one.kind, one.value, one.purpose, one.state, at, associate_id, associate_name, store_name)
        for one in given
    )
