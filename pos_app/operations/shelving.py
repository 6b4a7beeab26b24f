"""Makes a book's rows ready for showing, refining and sorting: once, when it is read.

Column by column, since ten thousand customers are to be there within the tenth of a second.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import repeat
from typing import Any

from pos_app.channel import card_properties
from pos_app.channel.book_queries import Owner
from pos_app.operations import refining
from pos_app.values.client_book import CustomerCard, Shelf
from pos_app.values.customer import Property
from pos_app.values.refining import UNASSIGNED, Column
from pos_contract.codec import from_json
from pos_contract.records import AttributeRecord, GlobalConfiguration, MeasureRecord

SOON = 30
"""Days ahead in which a card says that a date comes round."""
_NO_DATE = 1000
"""Days, for the sorting of those who have none."""


def shelf(
    rows: Sequence[sqlite3.Row], everywhere: GlobalConfiguration, today: date, owners: Mapping[str, Owner]
) -> Shelf:
    """`rows` come by name; with `owners` they are of several books, and the associate is a refiner."""
    attributes = [from_json(row["attributes"], dict) for row in rows]
    measures = [from_json(row["measures"], dict) for row in rows] if everywhere.measures else []
    columns = {
        one.attribute_id: refining.column(one, _values(one, attributes), today)
        for one in sorted(everywhere.attributes, key=lambda one: one.display_order)
        if one.can_be_refined or one.type == "date"
    }
    refinable = {one.attribute_id for one in everywhere.attributes if one.can_be_refined}
    refiners = [one for one in columns.values() if one.attribute_id in refinable]
    days = {one.attribute_id: one.days for one in columns.values() if one.type == "date"}
    properties = [
        _properties(one, [values.get(one.measure_id) for values in measures], repeat(None))
        if isinstance(one, MeasureRecord)
        else _properties(one, _values(one, attributes), days.get(one.attribute_id, repeat(None)))
        for one in card_properties.shown(everywhere)
    ]
    return Shelf(
        cards=_cards(rows, properties, owners),
        columns=(*([_owner_column(rows, owners)] if owners else []), *refiners),
        last_contacts=tuple(row["last_contact_at"] or "" for row in rows),
        next_dates=_next_dates(list(days.values()), len(rows)),
        today=today,
    )


def _values(attribute: AttributeRecord, attributes: Iterable[dict[str, Any]]) -> list[Any]:
    return [values.get(attribute.attribute_id) for values in attributes]


def _owner_column(rows: Sequence[sqlite3.Row], owners: Mapping[str, Owner]) -> Column:
    names = {one.associate_id: one.name for one in owners.values()}
    of = {one.associate_id: one.associate_id if one.active else UNASSIGNED for one in owners.values()}
    return refining.owner_column([of[row["associate_id"]] for row in rows], names)


def _properties(
    what: AttributeRecord | MeasureRecord, values: Iterable[Any], days: Iterable[int | None]
) -> list[Property]:
    """One for every customer. Equal ones are one object: most values are many people's."""
    name, kind = what.names["en"], what.type
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


def _cards(
    rows: Sequence[sqlite3.Row], properties: Sequence[Sequence[Property]], owners: Mapping[str, Owner]
) -> tuple[CustomerCard, ...]:
    places = {one.associate_id: (one.name, not one.active) for one in owners.values()}
    nobody = ("", False)
    shown = zip(*properties, strict=True) if properties else repeat(())
    return tuple(
        CustomerCard(id, name, account, phone, email, three, *places.get(owner, nobody))
        for (id, name, account, phone, email, owner, *_), three in zip(rows, shown, strict=False)
    )


def _next_dates(dates: Sequence[Sequence[int | None]], size: int) -> tuple[int, ...]:
    if not dates:
        return (_NO_DATE,) * size
    return tuple(
        min((days for days in of_one if days is not None), default=_NO_DATE)
        for of_one in zip(*dates, strict=True)
    )
