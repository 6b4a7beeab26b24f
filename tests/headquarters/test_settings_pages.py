"""The pages of attributes, attribute groups, measures, number sequences and Commerce parameters."""

import json

from sqlalchemy import Engine

from pos_headquarters import database
from pos_headquarters.services import attribute_groups, configuration, parameters
from pos_headquarters.services.attribute_groups import Member
from tests.headquarters.browsing import Browser, make_administrator, records


def members(engine: Engine, group: str) -> dict[str, Member]:
    with database.reading(engine) as connection:
        found = attribute_groups.members_of(connection, [group])[group]
    return {one.attribute_id: one for one in found}


def published(engine: Engine):
    with database.reading(engine) as connection:
        return configuration.retailer(connection, "")


def test_an_attribute_is_added_and_every_value_stands_in_its_form_again(browser: Browser, engine: Engine):
    added = browser.fill(
        "/attributes/create",
        attribute_id="hat_size",
        names__en="Hat size",
        names__sv="Hattstorlek",
        type="integer",
        mandatory="on",
        default_value="57",
        minimum="40",
        maximum="70",
        help__en="In centimetres",
    )
    assert added.url.endswith("/attributes/list")
    assert "Hat size" in added.text
    form = browser.open("/attributes/edit?pk=hat_size").form
    assert "attribute_id" not in form
    assert [form[name] for name in ("default_value", "minimum", "maximum", "names.sv", "help.en")] == [
        "57",
        "40",
        "70",
        "Hattstorlek",
        "In centimetres",
    ]
    changed = browser.fill("/attributes/edit?pk=hat_size", type="text", choices="Small\nLarge\n",
                           default_value="Large", minimum="", maximum="", mandatory=None)  # fmt: skip
    assert changed.status == 200
    assert browser.open("/attributes/edit?pk=hat_size").form["choices"] == "Small\nLarge"
    assert json.loads(records(engine)[-1].after)["Fixed list"] == "Small\nLarge"
    assert browser.press("attributes", "hat_size", "delete").ok
    assert "hat_size" not in browser.open("/attributes/list").text


def test_what_is_wrong_with_an_attribute_stands_at_its_field(browser: Browser):
    refused = browser.fill(
        "/attributes/create",
        attribute_id="Hat",
        names__en="Hat size",
        type="integer",
        minimum="9",
        maximum="8",
        default_value="some",
        help__lv="x" * 201,
    )
    assert refused.status == 422
    assert set(refused.errors) == {"attribute_id", "maximum", "default_value", "help.lv"}
    assert refused.form["default_value"] == "some"


def test_an_attribute_with_values_is_hidden_not_removed(browser: Browser, engine: Engine):
    refused = browser.press("attributes", "vip", "delete")
    assert "customers have a value of it" in refused.text
    assert browser.press("attributes", "vip", "hide").ok
    assert "It is out of 2 attribute groups" in browser.open("/attributes/list").text
    assert "vip" not in {one.attribute_id for one in published(engine).attributes}


def test_an_attribute_is_made_refinable_in_its_group(browser: Browser, engine: Engine):
    assert not members(engine, "client-book")["favourite_brand"].can_be_refined
    shown = browser.open("/attribute-groups/edit?pk=client-book")
    assert shown.form["members.favourite_brand"] == "on"
    assert shown.form["members.favourite_brand.display_order"] == "3"
    saved = browser.submit(shown, members__favourite_brand__can_be_refined="on")
    assert saved.status == 200
    assert "Registers have it after job 1110." in saved.text
    assert members(engine, "client-book")["favourite_brand"] == Member("favourite_brand", 3, True)
    record = records(engine)[-1]
    assert "3 Favourite brand (can be refined)" in json.loads(record.after)["Attributes"]


def test_members_of_a_group_are_chosen_and_ordered_in_place(browser: Browser, engine: Engine):
    values = {
        "members__vip": None,
        "members__vip__can_be_refined": None,
        "members__birthday": "on",
        "members__birthday__display_order": "1",
        "members__shopping_interest__display_order": "",
    }
    assert browser.fill("/attribute-groups/edit?pk=client-book", **values).status == 200
    found = members(engine, "client-book")
    assert [*found] == ["birthday", "anniversary", "favourite_brand", "yearly_spend", "shopping_interest"]
    added = browser.fill("/attribute-groups/create", name="Third", members__vip="on")
    assert "Third" in added.text
    assert "1 VIP" in added.text


def test_what_is_refined_outside_of_the_group_is_said(browser: Browser, engine: Engine):
    shown = browser.open("/attribute-groups/edit?pk=client-book")
    refused = browser.submit(shown, members__vip=None, members__vip__can_be_refined="on")
    assert refused.status == 422
    assert "tick “In the group” for VIP" in refused.errors["members.vip"]
    assert refused.form["members.vip.can_be_refined"] == "on"
    assert "members.vip" not in refused.form


def test_a_name_is_shown_as_it_was_typed(browser: Browser):
    name = '"><script>alert(1)</script>'
    browser.fill("/attributes/create", attribute_id="hat", names__en=name, type="text")
    for path in ("/attribute-groups/edit?pk=customers", "/attributes/edit?pk=hat", "/attributes/list"):
        shown = browser.open(path).html
        assert "<script>alert" not in shown
        assert "&lt;script&gt;alert(1)" in shown


def test_what_is_wrong_with_a_member_stands_in_its_line(browser: Browser, engine: Engine):
    before = members(engine, "client-book")
    values = {"members__vip__display_order": "1", "members__anniversary__display_order": "1"}
    refused = browser.fill("/attribute-groups/edit?pk=client-book", **values)
    assert refused.status == 422
    assert len(refused.errors) == 2
    assert refused.form["members.vip.display_order"] == "1"
    refused = browser.fill("/attribute-groups/edit?pk=client-book", members__vip__display_order="first")
    assert refused.errors == {"members.vip": "first is not a whole number."}
    assert refused.form["members.vip.display_order"] == "first"
    assert members(engine, "client-book") == before
    assert "client book attribute group" in browser.press("attribute-groups", "client-book", "delete").text


def test_measures(browser: Browser):
    added = browser.fill(
        "/measures/create", measure_id="Lifetime.Value", names__en="Lifetime value", type="currency"
    )
    assert "Lifetime value" in added.text
    assert browser.fill("/measures/edit?pk=Lifetime.Value", type="decimal").status == 200
    assert browser.press("measures", "Lifetime.Value", "delete").ok
    assert "stands on the cards" in browser.press("measures", "churn_probability", "delete").text


def test_number_sequences(browser: Browser):
    listed = browser.open("/number-sequences/list")
    assert "CB-######" in listed.text
    added = browser.fill("/number-sequences/create", code="books_2", name="Books", format="B/####")
    assert "B/0001" in added.text
    changed = browser.fill("/number-sequences/edit?pk=books_2", go_on_from="500")
    assert "B/0500" in changed.text
    refused = browser.fill("/number-sequences/edit?pk=books_2", go_on_from="499", format="B/")
    assert set(refused.errors) == {"go_on_from", "format"}
    assert "client books" in browser.press("number-sequences", "client_book", "delete").text
    assert browser.press("number-sequences", "books_2", "delete").ok


def test_commerce_parameters(browser: Browser, engine: Engine):
    shown = browser.open("/commerce-parameters")
    for words in (
        "Number sequence",
        "Client book identifier: Number sequence code",
        "Clienteling",
        "Client book attribute group",
        "Privacy",
    ):
        assert words in shown.text
    assert shown.form["client_book_sequence"] == "client_book"
    assert "customer_account: Customer account" not in shown.choices["client_book_sequence"]
    saved = browser.submit(shown, activity_types_hours="8", measure_1="", keep_purchases=None)
    assert saved.status == 200
    assert "Commerce parameters are saved." in saved.text
    known = published(engine)
    assert known.activity_types_hours == 8
    assert [one.measure_id for one in known.measures] == ["next_best_action"]
    with database.reading(engine) as connection:
        assert parameters.read(connection, parameters.ERASURE_KEEPS) == []
    record = records(engine)[-1]
    assert json.loads(record.after) == {
        "First measure": None,
        "Hours for which registers know activity types": 8,
        "Purchases stay after an erasure": False,
    }
    refused = browser.fill("/commerce-parameters", activity_types_hours="0", measure_3="next_best_action")
    assert set(refused.errors) == {"activity_types_hours", "measure_3"}
    assert "Number sequence Clienteling: to correct Privacy" in refused.text


def test_who_only_looks_changes_nothing(site: str, engine: Engine):
    reader = Browser(site, make_administrator(engine, "reader"))
    assert reader.open("/attribute-groups/list").status == 200
    for path in ("/attribute-groups/edit?pk=client-book", "/attributes/create", "/number-sequences/create"):
        assert reader.open(path).status == 403
    assert reader.fill("/commerce-parameters", activity_types_hours="8").status == 403
    assert not reader.press("attributes", "vip", "hide").ok
    assert "vip" in {one.attribute_id for one in published(engine).attributes}
    assert not records(engine)
