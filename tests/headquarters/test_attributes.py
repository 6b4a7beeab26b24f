"""Attributes, attribute groups and measures, and what they may be."""

import json
from typing import Any

import pytest
from sqlalchemy import Connection, delete, insert, select, update

from pos_contract.records import AttributeRecord, CustomerFields
from pos_headquarters import database
from pos_headquarters.services import attribute_groups, attribute_values, attributes, configuration, measures
from pos_headquarters.services.attribute_groups import Member
from pos_headquarters.services.attributes import Wanted
from pos_headquarters.tables import attribute_group_members, customer_measures
from pos_headquarters.tables import attributes as table
from pos_headquarters.tables import measures as measure_table
from tests.headquarters.support import ANNA, Till, errors

NAMES = {"en": "Hat size", "sv": "Hattstorlek", "fr": "", "zh_CN": "", "lv": ""}


def wanted(type: str = "integer", **values: Any) -> Wanted:
    return Wanted(NAMES, type, **values)


def row(connection: Connection, attribute_id: str) -> Any:
    return connection.execute(select(table).where(table.c.attribute_id == attribute_id)).one()


def published(connection: Connection) -> dict[str, AttributeRecord]:
    return {one.attribute_id: one for one in configuration.retailer(connection, "").attributes}


def give(till: Till, **values: Any) -> None:
    fields = CustomerFields(first_name=ANNA.first_name, last_name=ANNA.last_name, attributes=values)
    assert till.send(till.added(fields)).outcome == "applied"


@pytest.mark.parametrize(
    ("type", "default", "minimum", "maximum", "kept"),
    [
        ("integer", "57", "40", "70", (57, 40, 70)),
        ("decimal", "56,5", "40.5", "", (56.5, 40.5, None)),
        ("currency", "", "0", "1000.50", (None, 0, 1000.5)),
        ("date", "2026-02-28", "2026-01-01", "2026-12-31", ("2026-02-28", "2026-01-01", "2026-12-31")),
        ("boolean", "Yes", "", "", (True, None, None)),
        ("boolean", "no", "", "", (False, None, None)),
        ("text", "wide", "", "", ("wide", None, None)),
    ],
)
def test_default_and_bounds_are_kept_as_values_of_the_type(connection, type, default, minimum, maximum, kept):
    attributes.add(connection, "hat", wanted(type, default_value=default, minimum=minimum, maximum=maximum))
    columns = row(connection, "hat")
    values = [json.loads(each) for each in (columns.default_value, columns.minimum, columns.maximum)]
    assert values == list(kept)
    assert json.loads(columns.names) == {"en": "Hat size", "sv": "Hattstorlek"}
    for typed, column in ((default, columns.default_value), (minimum, columns.minimum)):
        assert attribute_values.read(type, attribute_values.shown(column)) == attribute_values.read(
            type, typed
        )


@pytest.mark.parametrize(
    ("asked", "field", "says"),
    [
        (wanted(default_value="12.5"), "default_value", "12.5 is not a whole number"),
        (wanted(minimum="some"), "minimum", "some is not a whole number"),
        (wanted("decimal", maximum="1e400"), "maximum", "1e400 is not a number"),
        (wanted("date", minimum="2026-02-30"), "minimum", "2026-02-30 is not a date"),
        (wanted("date", default_value="20260228"), "default_value", "20260228 is not a date"),
        (wanted("boolean", default_value="maybe"), "default_value", "Write yes or no"),
        (wanted(minimum="9", maximum="8"), "maximum", "8 is less than the minimum 9"),
        (wanted(minimum="9", default_value="8"), "default_value", "8 is less than the minimum"),
        (wanted(maximum="9", default_value="10"), "default_value", "10 is more than the maximum"),
        (wanted("date", minimum="2026-01-02", default_value="2026-01-01"), "default_value", "less than"),
        (wanted("text", minimum="a"), "minimum", "Text has no bounds"),
        (wanted("boolean", maximum="yes"), "maximum", "Yes/no has no bounds"),
        (wanted("text", choices=("A", "B"), default_value="C"), "default_value", "not stand in the fixed"),
        (wanted("text", choices=("A", "B ", "A")), "choices", "A stands in the list twice"),
        (wanted("text", choices=tuple(map(str, range(101)))), "choices", "100 values at most"),
        (wanted(choices=("1", "2")), "choices", "Only a text has a fixed list"),
        (wanted("colour"), "type", "Choose a type"),
        (Wanted({"sv": "Hattstorlek"}, "text"), "names.en", "English name"),
        (Wanted({"en": "Hat", "sv": "H" * 61}, "text"), "names.sv", "60 characters"),
        (Wanted({"en": "Hat\nsize"}, "text"), "names.en", "on one line"),
        (wanted(help={"lv": "x" * 201}), "help.lv", "200 characters"),
    ],
)  # fmt: skip
def test_what_an_attribute_may_not_be(connection, asked, field, says):
    found = errors(attributes.add, connection, "hat", asked)
    assert list(found) == [field]
    assert says in found[field]


@pytest.mark.parametrize("attribute_id", ["", "Hat", "1hat", "hat size", 'hat"', "h" * 51])
def test_an_id_has_only_what_every_system_can_write(connection, attribute_id):
    assert list(errors(attributes.add, connection, attribute_id, wanted())) == ["attribute_id"]


def test_an_id_is_there_once(connection):
    assert "already" in errors(attributes.add, connection, "vip", wanted())["attribute_id"]


def test_the_type_stays_while_customers_have_values(engine, till):
    with database.writing(engine) as connection:
        attributes.add(connection, "hat", wanted())
        attributes.change(connection, "hat", wanted("text"))
        # Neither a text that looks like it, nor an attribute whose ID has it within, counts.
        attributes.add(connection, "hat_2", wanted())
    give(till, favourite_brand='{"hat":1}', hat_2=57)
    with database.writing(engine) as connection:
        attributes.change(connection, "hat", wanted())
    give(till, hat=57)
    give(till, hat=58)
    with database.writing(engine) as connection:
        said = errors(attributes.change, connection, "hat", wanted("decimal"))["type"]
        assert said.startswith("2 customers have a value of it, so it stays Integer.")
        attributes.change(connection, "hat", wanted(maximum="56"))


def test_removing_takes_it_out_of_its_groups_unless_a_customer_has_a_value(engine, till):
    group = "client-book"
    with database.writing(engine) as connection:
        attributes.add(connection, "hat", wanted())
        stands = attribute_groups.members_of(connection, [group])[group]
        attribute_groups.change(connection, group, "Client book", [*stands, Member("hat")])
        attributes.remove(connection, "hat")
        assert attribute_groups.members_of(connection, [group])[group] == stands
        attributes.add(connection, "hat", wanted())
    give(till, hat=57)
    with database.writing(engine) as connection:
        assert "1 customer has a value of it." in errors(attributes.remove, connection, "hat")[""]
        assert row(connection, "hat").type == "integer"


def test_what_is_hidden_no_register_gets_and_its_values_stay(connection):
    having = attributes.customers_with(connection, "anniversary")
    assert having > 0
    assert "2 attribute groups" in attributes.hide(connection, "anniversary")
    assert "anniversary" not in published(connection)
    assert attributes.customers_with(connection, "anniversary") == having
    assert "Nothing was changed" in attributes.hide(connection, "anniversary")


@pytest.mark.parametrize("work", [attributes.hide, attributes.remove])
def test_an_attribute_that_somebody_has_removed_meanwhile(connection, work):
    assert "Nothing was changed" in errors(work, connection, "hat")[""]
    assert "Nothing was changed" in errors(attributes.change, connection, "hat", wanted())[""]


def test_a_group_says_order_and_what_can_be_refined(connection):
    group = "client-book"
    attribute_groups.change(
        connection, group, "Client book", [Member("vip", 9), Member("birthday", None, True)]
    )
    attribute_groups.change(connection, "customers", "Customers", [Member("shoe_size", 1)])
    found = published(connection)
    assert [(one, each.display_order, each.can_be_refined) for one, each in found.items()] == [
        ("shoe_size", 1, False),
        ("vip", 9, False),
        ("birthday", 10, True),
    ]
    assert (found["vip"].in_client_book, found["vip"].in_customer) == (True, False)


def test_what_is_refined_in_either_group_is_refined(connection):
    attribute_groups.change(connection, "client-book", "Client book", [Member("vip")])
    attribute_groups.change(connection, "customers", "Customers", [Member("vip", 1, True)])
    assert published(connection)["vip"].can_be_refined


@pytest.mark.parametrize(
    ("members", "place", "says"),
    [
        ([Member("vip"), Member("vip")], "members.vip", "already"),
        ([Member("hat")], "", "has removed attribute hat"),
        ([Member("vip", 3), Member("birthday", 3)], "members.birthday", "display order 3 already"),
        ([Member("vip", 0)], "members.vip", "from 1 to 999"),
        ([Member("vip", 999), Member("birthday")], "members.birthday", "from 1 to 999"),
    ],
)
def test_what_a_group_may_not_have(connection, members, place, says):
    found = errors(attribute_groups.add, connection, "Third", members)
    assert list(found) == [place]
    assert says in found[place]


def test_a_groups_name_is_its_own(connection):
    key = attribute_groups.add(connection, "Third", [])
    assert "already" in errors(attribute_groups.add, connection, "Third", [])["name"]
    assert "Give it a name" in errors(attribute_groups.add, connection, "", [])["name"]
    assert attribute_groups.change(connection, key, "Third", [Member("vip")]) == key
    assert (key, "Third") in attribute_groups.options(connection)


def test_a_group_that_a_parameter_names_is_not_removed(connection):
    said = errors(attribute_groups.remove, connection, "customers")[""]
    assert said.startswith("It is the customer attribute group.")
    key = attribute_groups.add(connection, "Third", [Member("vip")])
    attribute_groups.remove(connection, key)
    assert key not in dict(attribute_groups.options(connection))
    left = select(attribute_group_members).where(attribute_group_members.c.attribute_group_id == key)
    assert connection.execute(left).first() is None
    assert "meanwhile" in errors(attribute_groups.remove, connection, key)[""]


def test_measures_keep_their_type_and_place_while_they_are_used(connection):
    measures.add(connection, "lifetime_value", names={"en": "Lifetime value"}, type="currency")
    measures.change(connection, "lifetime_value", names={"en": "Lifetime value"}, type="decimal")
    assert ("lifetime_value", "Lifetime value") in measures.options(connection)
    customer_id = connection.execute(select(customer_measures.c.customer_id)).scalars().first()
    value = {"customer_id": customer_id, "measure_id": "lifetime_value", "value": "12"}
    connection.execute(insert(customer_measures), value)
    said = errors(measures.change, connection, "lifetime_value", names={"en": "Value"}, type="text")["type"]
    assert "1 customer has a value of it, so it stays Decimal" in said
    measures.remove(connection, "lifetime_value")
    assert "lifetime_value" not in dict(measures.options(connection))
    assert "stands on the cards" in errors(measures.remove, connection, "churn_probability")[""]
    connection.execute(update(measure_table).values(place=None))
    measures.remove(connection, "churn_probability")


@pytest.mark.parametrize(
    ("measure_id", "names", "type", "field"),
    [
        ("life time", {"en": "A"}, "text", "measure_id"),
        ("churn_probability", {"en": "A"}, "text", "measure_id"),
        ("lifetime", {"en": ""}, "text", "names.en"),
        ("lifetime", {"en": "A"}, "percent", "type"),
    ],
)
def test_what_a_measure_may_not_be(connection, measure_id, names, type, field):
    assert list(errors(measures.add, connection, measure_id, names=names, type=type)) == [field]


def test_a_measure_that_somebody_has_removed_meanwhile(connection):
    connection.execute(delete(customer_measures))
    connection.execute(delete(measure_table))
    for work, values in ((measures.change, {"names": {"en": "A"}, "type": "text"}), (measures.remove, {})):
        assert "meanwhile" in errors(work, connection, "churn_probability", **values)[""]
