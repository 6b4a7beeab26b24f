"""Consent: what a customer said about being contacted, and what stands of it.

A history has everything that was ever said, in the order in which it counts: of each contact and purpose
the last one stands. Of two answers that nobody has compared the more restrictive one stands.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from pos_contract.records import Consent, ConsentState, ContactKind, CustomerFields

MARKETING = "marketing"

History = tuple[Consent, ...]


def standing(history: Iterable[Consent]) -> dict[tuple[ContactKind, str, str], Consent]:
    """By kind, value and purpose, the one that stands."""
    return {_about(one): one for one in history}


def said(history: History, now: Consent, seen_at: str | None) -> History:
    """The history with what a customer has just said.

    `seen_at` is the time of what stood where it was asked. Who has declined meanwhile stays declined, also
    who had declined before: agreeing lifts only the refusal that was seen.
    """
    if now in history:
        return history
    stands = standing(history).get(_about(now))
    if stands and stands.state == "declined" and now.state == "agreed" and not _is_seen(stands, seen_at):
        return united((*history, now), (stands,))
    return (*history, now)


def united(one: History, other: History) -> History:
    """Two histories of the same customer: nothing is lost, and what either has refused is refused."""
    refused = dict.fromkeys(
        each for history in (other, one) for each in standing(history).values() if each.state == "declined"
    )
    return (*(each for each in dict.fromkeys(one + other) if each not in refused), *refused)


def answer(
    history: Sequence[Consent], kind: ContactKind, value: str, purpose: str = MARKETING
) -> ConsentState | None:
    """What stands of a contact; None where nobody was asked."""
    about = (kind, value, purpose)
    return next((one.state for one in reversed(history) if _about(one) == about), None)


def may_contact(history: Sequence[Consent], kind: ContactKind, value: str, purpose: str = MARKETING) -> bool:
    """Whether nobody has declined; who was never asked has not."""
    return answer(history, kind, value, purpose) != "declined"


def contactable(fields: CustomerFields, history: Iterable[Consent]) -> CustomerFields:
    """The fields without the emails and phones that the customer does not want to be contacted at."""
    stands = {key for key, one in standing(history).items() if one.state == "declined"}

    def kept(kind: ContactKind, value: str) -> str:
        return "" if (kind, value, MARKETING) in stands else value

    return replace(
        fields,
        email=kept("email", fields.email),
        phone=kept("phone", fields.phone),
        contacts=tuple(each for each in fields.contacts if kept(each.kind, each.value)),
    )


def has_contact(fields: CustomerFields) -> bool:
    """Whether an email or a phone is known."""
    return bool(fields.email or fields.phone or fields.contacts)


def _is_seen(one: Consent, seen_at: str | None) -> bool:
    return seen_at is not None and datetime.fromisoformat(one.at) == datetime.fromisoformat(seen_at)


def _about(one: Consent) -> tuple[ContactKind, str, str]:
    return one.kind, one.value, one.purpose
