"""Makes a book's rows ready for showing, refining and sorting: once, when it is read.

Column by column, since ten thousand customers are to be there within the tenth of a second.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import repeat
from typing import Any

import msgspec

from pos_app.channel import card_properties
from pos_app.channel.book_queries import Customers, Owner
from pos_app.operations import refining
from pos_app.values.client_book import CustomerCard, Shelf
from pos_app.values.customer import Property
from pos_app.values.refining import UNASSIGNED, Column
from pos_contract import consents
from pos_contract.records import (
    AttributeRecord,
    Consent,
    ConsentState,
    ContactKind,
    GlobalConfiguration,
    MeasureRecord,
)

SOON = 30
"""Days ahead in which a card says that a date comes round."""
_ASKED = '"consents":[{'
"""In the JSON of whoever said something about being contacted."""
_NO_DATE = 1000
"""Days, for the sorting of those who have none."""


def shelf(
    customers: Customers,
    everywhere: GlobalConfiguration,
    today: date,
    owners: Mapping[str, Owner],
    languages: Sequence[str] = (),
    by_name: Callable[[str], str] = str,
) -> Shelf:
    """With `owners` the customers are of several books, and the associate is a refiner.

    `languages` are those that attributes and measures are called in, the first one first; `by_name` is the
    key that names are sorted by.
    """
    attributes = {one.attribute_id: one for one in everywhere.attributes}
    values = decoded(customers.attributes, list(attributes))
    measures = decoded(customers.measures, [one.measure_id for one in everywhere.measures])
    columns = {
        one.attribute_id: refining.column(one, values[one.attribute_id], today, languages, by_name)
        for one in sorted(everywhere.attributes, key=lambda one: one.display_order)
        if one.can_be_refined or one.type == "date"
    }
    refiners = [one for one in columns.values() if attributes[one.attribute_id].can_be_refined]
    days = {one.attribute_id: one.days for one in columns.values() if one.type == "date"}
    properties = [
        _properties(one, measures[one.measure_id], repeat(None), languages)
        if isinstance(one, MeasureRecord)
        else _properties(one, values[one.attribute_id], days.get(one.attribute_id, repeat(None)), languages)
        for one in card_properties.shown(everywhere)
    ]
    return Shelf(
        cards=_cards(customers, properties, owners),
        columns=(*([_owner_column(customers, owners, by_name)] if owners else []), *refiners),
        last_contacts=tuple(at or "" for at in customers.last_contacts),
        next_dates=_next_dates(list(days.values()), len(customers.names)),
        today=today,
    )


def decoded(texts: Sequence[str], names: Sequence[str]) -> dict[str, list[Any]]:
    """By name, the value in every JSON object; None where there is none."""
    fields = {f"value_{number}": name for number, name in enumerate(names)}
    wanted = msgspec.defstruct("Wanted", [(one, Any, None) for one in fields], rename=fields, gc=False)
    decode = msgspec.json.Decoder(wanted).decode
    objects = [decode(text) for text in texts] if names else []
    return {name: [getattr(one, field) for one in objects] for field, name in fields.items()}


def _owner_column(customers: Customers, owners: Mapping[str, Owner], by_name: Callable[[str], str]) -> Column:
    names = {one.associate_id: one.name for one in owners.values()}
    of = {one.associate_id: one.associate_id if one.active else UNASSIGNED for one in owners.values()}
    return refining.owner_column([of[one] for one in customers.owners], names, by_name)


def _properties(
    what: AttributeRecord | MeasureRecord,
    values: Iterable[Any],
    days: Iterable[int | None],
    languages: Sequence[str],
) -> list[Property]:
    """One for every customer. Equal ones are one object: most values are many people's."""
    name, kind = what.name(languages), card_properties.kind(what)
    known: dict[tuple[Any, int | None], Property] = {}
    made = []
    for pair in zip(values, days, strict=False):
        one = known.get(pair)
        if one is None:
            value, until = pair
            soon = until if until is not None and until <= SOON else None
            one = known[pair] = Property(name, kind, value, soon)
        made.append(one)
    return made


class _Said(msgspec.Struct, gc=False):
    """Of a profile."""

    consents: tuple[Consent, ...]


def _histories(profiles: Sequence[str]) -> list[consents.History]:
    """What each customer ever said about being contacted."""
    decode = msgspec.json.Decoder(_Said).decode
    # Who was never asked has a profile that need not be decoded.
    return [decode(text).consents if _ASKED in text else () for text in profiles]


def _answers(
    histories: Sequence[consents.History], kind: ContactKind, values: Sequence[str]
) -> list[ConsentState | None]:
    return [
        consents.answer(history, kind, value) if history else None
        for history, value in zip(histories, values, strict=True)
    ]


def _cards(
    customers: Customers, properties: Sequence[Sequence[Property]], owners: Mapping[str, Owner]
) -> tuple[CustomerCard, ...]:
    histories = _histories(customers.profiles)
    places = {one.associate_id: (one.name, not one.active) for one in owners.values()}
    names = [places[one][0] for one in customers.owners] if owners else repeat("")
    unassigned = [places[one][1] for one in customers.owners] if owners else repeat(False)
    return tuple(
        map(
            CustomerCard,
            customers.customer_ids,
            customers.names,
            customers.account_numbers,
            customers.phones,
            customers.emails,
            zip(*properties, strict=True) if properties else repeat(()),
            names,
            unassigned,
            _answers(histories, "phone", customers.phones),
            _answers(histories, "email", customers.emails),
        )
    )


def _next_dates(dates: Sequence[Sequence[int | None]], size: int) -> tuple[int, ...]:
    filled = [[_NO_DATE if days is None else days for days in one] for one in dates]
    # Two at least, for min; the one that is far away is nobody's.
    return tuple(map(min, [_NO_DATE] * size, *filled, [_NO_DATE] * size))
