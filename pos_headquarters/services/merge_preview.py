"""What a merge would do, side by side, before anybody makes it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from pos_contract import consents
from pos_contract.records import Address
from pos_headquarters.services import customer_details, merging
from pos_headquarters.services.customer_details import Details


@dataclass(frozen=True, slots=True)
class Preview:
    kept: Details
    gone: Details
    after: Details
    """The surviving customer."""
    books_left: tuple[str, ...]
    """Client books that would lose a customer; their owners would be asked."""
    attribute_names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """Of one thing what each has, and what the surviving one would have."""

    what: str
    kept: str
    gone: str
    after: str


def preview(connection: Connection, keep: str, drop: str) -> Preview:
    """The merge itself, made and taken back at once: so it can't say anything else than happens.

    To be called in a transaction that may write. Raises Invalid as the merge does.
    """
    with connection.begin_nested() as made:
        merged = merging.merge(connection, keep, drop)
        after = customer_details.of_account(connection, keep)
        made.rollback()
    kept, gone = (customer_details.of_account(connection, each) for each in (keep, drop))
    names = customer_details.attribute_names(connection)
    return Preview(kept, gone, after, merged.books_left, names)


def lines(seen: Preview) -> list[Line]:
    """Those in which at least one has something."""
    sides = (seen.kept, seen.gone, seen.after)
    made = [Line(what, *map(read, sides)) for what, read in _LINES]
    given = sorted({each for side in sides for each in side.fields.attributes})
    made[_AFTER_FIELDS:_AFTER_FIELDS] = [
        Line(seen.attribute_names.get(each, each), *(_value(of.fields.attributes.get(each)) for of in sides))
        for each in given
    ]
    return [line for line in made if line.kept or line.gone or line.after]


def sentences(seen: Preview) -> list[str]:
    """What is to be known before."""
    said = []
    if seen.kept.fields != seen.gone.fields:
        said.append(
            f"The fields stay as {seen.kept.account_number} has them; those of {seen.gone.account_number} are"
            " kept aside for an undo."
        )
    said += [
        f"Client book {each} loses a customer: the surviving one is in another. Its owner is asked."
        for each in seen.books_left
    ]
    waiting = seen.kept.problems + seen.gone.problems
    if waiting:
        said.append(f"Changes that were refused and are not settled: {waiting}. They stay so.")
    said.append("What registers still have to send for either goes to the surviving one.")
    return said


def _joined(texts: Iterable[str]) -> str:
    return ", ".join(text for text in texts if text)


def _address(each: Address) -> str:
    return _joined((each.street, f"{each.postal_code} {each.city}".strip(), each.country))


def _consents(of: Details) -> str:
    stands = consents.standing(of.profile.consents).values()
    return _joined(f"{each.value} {each.purpose}: {each.state}" for each in stands)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return "" if value is None else str(value)


def _count(number: int) -> str:
    return str(number) if number else ""


_LINES: tuple[tuple[str, Callable[[Details], str]], ...] = (
    ("Account number", lambda of: of.account_number or ""),
    ("Name", lambda of: of.name),
    ("Type", lambda of: of.fields.type.capitalize()),
    ("Email", lambda of: of.fields.email),
    ("Phone", lambda of: of.fields.phone),
    ("Addresses", lambda of: "; ".join(map(_address, of.fields.addresses))),
    ("Contacts", lambda of: _joined(each.value for each in of.fields.contacts)),
    ("Added", lambda of: of.created_at[:10]),
    ("Client book", lambda of: _joined(f"{each.owner} ({each.book_id})" for each in of.books)),
    ("Address books", lambda of: _joined(of.address_books)),
    ("Stores that have the customer", lambda of: _joined(of.stores)),
    ("Notes", lambda of: _count(sum(each.kind == "note" for each in of.written))),
    ("Activities", lambda of: _count(sum(each.kind == "activity" for each in of.written))),
    ("Last contact", lambda of: max(of.last_contacts.values(), default="")[:10]),
    ("Consent", _consents),
    ("Affiliations", lambda of: _joined(of.affiliations)),
    ("Loyalty cards", lambda of: _joined(each.number for each in of.cards)),
    ("Purchases", lambda of: _count(of.purchases_in_all)),
    ("Measures", lambda of: _joined(f"{name}: {value}" for name, value in of.measures.items())),
    ("External IDs", lambda of: _joined(of.external_ids)),
    ("Undecided wishes", lambda of: _joined(f"{each.what} ({each.who})" for each in of.undecided)),
    ("Changes not taken", lambda of: _count(of.problems)),
)
_AFTER_FIELDS = [what for what, _ in _LINES].index("Added")
