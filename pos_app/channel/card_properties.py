"""The three properties of a customer's card: first the measures that headquarters chose, then attributes."""

import json
from collections.abc import Container, Iterable

from pos_app.values.customer import Property
from pos_contract.records import AttributeRecord, GlobalConfiguration, MeasureRecord

COUNT = 3

Shown = tuple[MeasureRecord | AttributeRecord, ...]


def shown(everywhere: GlobalConfiguration) -> Shown:
    """The same for every card: measures, then the client book attribute group by display order."""
    group = sorted(
        (one for one in everywhere.attributes if one.in_client_book), key=lambda one: one.display_order
    )
    every: Shown = (*everywhere.measures, *group)
    return every[:COUNT]


def all_of(everywhere: GlobalConfiguration, values: Container[str]) -> Shown:
    """The attributes of the customer attribute group, and any other that a customer has a value of."""
    every = (one for one in everywhere.attributes if one.in_customer or one.attribute_id in values)
    return tuple(sorted(every, key=lambda one: one.display_order))


def of(attributes: str, measures: str, what: Shown, languages: Iterable[str]) -> tuple[Property, ...]:
    """A customer's, from the columns of their row."""
    by_attribute, by_measure = json.loads(attributes), json.loads(measures)
    return tuple(
        Property(
            one.name(languages),
            kind(one),
            by_measure.get(one.measure_id)
            if isinstance(one, MeasureRecord)
            else by_attribute.get(one.attribute_id),
        )
        for one in what
    )


def kind(one: MeasureRecord | AttributeRecord) -> str:
    """A `Property.type`."""
    return "share" if isinstance(one, MeasureRecord) and one.is_share else one.type
