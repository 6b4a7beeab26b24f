"""Commerce parameters, and what they change."""

from typing import Any

import pytest

from pos_headquarters.services import (
    attribute_groups,
    commerce_parameters,
    configuration,
    erasure,
    measures,
    parameters,
)
from pos_headquarters.services.attribute_groups import Member
from pos_headquarters.services.refusals import Invalid


def save(connection: Any, **values: Any) -> str:
    return commerce_parameters.save(connection, commerce_parameters.standing(connection) | values)


def refused(connection: Any, **values: Any) -> dict[str, str]:
    with pytest.raises(Invalid) as no:
        save(connection, **values)
    return no.value.errors


def test_what_stands_is_saved_unchanged(connection):
    before = commerce_parameters.standing(connection)
    assert before == {
        "client_book_sequence": "client_book",
        "client_book_attribute_group": "client-book",
        "customer_attribute_group": "customers",
        "activity_types_hours": 4,
        "measure_1": "churn_probability",
        "measure_2": "next_best_action",
        "measure_3": None,
        "keep_purchases": True,
        "insights_interface": "dataverse",
        "insights_address": "",
        "insights_application": "",
        "insights_secret": None,
        "insights_subscription": None,
        "insights_instance": "",
        "insights_alternate_id": "",
        "insights_enabled": False,
    }
    assert "job 1110" in save(connection)
    assert commerce_parameters.standing(connection) == before


def test_the_attribute_groups_are_those_that_are_chosen(connection):
    key = attribute_groups.add(connection, "Third", [Member("birthday", 1, True)])
    save(connection, client_book_attribute_group=key, customer_attribute_group=None)
    (only,) = configuration.retailer(connection, "").attributes
    assert (only.attribute_id, only.in_client_book, only.in_customer) == ("birthday", True, False)
    assert list(refused(connection, customer_attribute_group="gone")) == ["customer_attribute_group"]


def test_how_long_registers_know_activity_types(connection):
    save(connection, activity_types_hours=168)
    assert configuration.retailer(connection, "").activity_types_hours == 168
    for hours in (None, 0, 169):
        assert list(refused(connection, activity_types_hours=hours)) == ["activity_types_hours"]


def test_the_measures_of_the_cards_change_places(connection):
    measures.add(connection, "lifetime_value", names={"en": "Lifetime value"}, type="currency")
    save(connection, measure_1="next_best_action", measure_2="churn_probability", measure_3="lifetime_value")
    shown = configuration.retailer(connection, "").measures
    assert [one.measure_id for one in shown] == ["next_best_action", "churn_probability", "lifetime_value"]
    save(connection, measure_1=None, measure_2=None, measure_3="churn_probability")
    assert [one.measure_id for one in configuration.retailer(connection, "").measures] == [
        "churn_probability"
    ]
    assert "has a place already" in refused(connection, measure_2="churn_probability")["measure_3"]
    assert "has removed this measure" in refused(connection, measure_1="gone")["measure_1"]


def test_what_is_refused_changes_nothing(connection):
    refused(connection, activity_types_hours=0, measure_1=None)
    assert commerce_parameters.standing(connection)["measure_1"] == "churn_probability"


def test_what_an_erasure_keeps(connection):
    assert erasure.keeps(connection) == ("purchases",)
    save(connection, keep_purchases=False)
    assert erasure.keeps(connection) == ()
    assert parameters.read(connection, parameters.ERASURE_KEEPS) == []
