"""What an administrator sets on headquarters' pages is felt at a register after job 1110."""

import pytest
import uuid_utils

from pos_app.operations.registry import Refused
from pos_app.values.client_book import AddToClientBook, ViewClientBook
from pos_app.values.customer import (
    AddActivity,
    AddCustomer,
    RefreshActivityTypes,
    ViewActivityTypes,
)
from pos_app.values.timeline import ViewTimeline
from pos_contract.records import CustomerFields
from tests.headquarters.browsing import Browser, make_administrator
from tests.support.activated import Activated

_OTHER_ORDER = ("vip", "yearly_spend", "favourite_brand", "anniversary", "shopping_interest")
GROUP = "/attribute-groups/edit?pk=client-book"


def new_id() -> str:
    return str(uuid_utils.uuid7())


@pytest.fixture
def browser(headquarters):
    """An administrator's. What was set stays for the tests that follow, so each takes back its own."""
    return Browser(headquarters.url, make_administrator(headquarters.engine, name=new_id()))


def put_back(browser, stood) -> None:
    """As it stood: refused once, as something else stands by now; saved once more it counts."""
    refused = browser.submit(stood)
    assert "Somebody has changed this meanwhile" in refused.text
    assert "Somebody has changed this meanwhile" not in browser.submit(refused).text


def publish(headquarters, register) -> None:
    headquarters.command("jobs", "run", "1110")
    assert register.sync() == ""


def book(register):
    return register.run("client_book.view", ViewClientBook(register.associate.associate_id))


def refiners(register) -> list[str]:
    return [one.attribute_id for one in book(register).refiners]


def properties(register) -> list[str]:
    return [one.name for one in book(register).cards[0].properties]


def test_an_attribute_made_refinable_is_a_refiner(headquarters, browser, register):
    assert "favourite_brand" not in refiners(register)
    stands = browser.open(GROUP)
    browser.submit(stands, members__favourite_brand__can_be_refined="on")
    assert "favourite_brand" not in refiners(register)
    publish(headquarters, register)
    assert "favourite_brand" in refiners(register)
    put_back(browser, stands)
    publish(headquarters, register)
    assert "favourite_brand" not in refiners(register)


def test_cards_show_what_comes_first_by_display_order_and_the_measures_that_are_chosen(
    headquarters, browser, register
):
    group, parameters = browser.open(GROUP), browser.open("/commerce-parameters")
    before = properties(register)
    browser.submit(
        group,
        **{f"members__{one}__display_order": str(place) for place, one in enumerate(_OTHER_ORDER, 1)},
    )
    browser.submit(parameters, measure_1="next_best_action", measure_2="", measure_3="")
    publish(headquarters, register)
    assert properties(register) == [before[1], "VIP", "Köp per år"]
    assert refiners(register)[:2] == ["vip", "yearly_spend"]
    put_back(browser, group)
    put_back(browser, parameters)
    publish(headquarters, register)
    assert properties(register) == before


def test_an_activity_type_added_is_offered_and_one_removed_stays_on_old_activities(
    headquarters, browser, link, register
):
    customer_id = book(register).cards[0].customer_id
    stood = register.run("activity.refresh_types", RefreshActivityTypes()).names
    browser.fill("/activity-types/create", name="Video call")
    assert register.run("activity.view_types", ViewActivityTypes()).names == stood
    publish(headquarters, register)
    # Offline too: what job 1110 brought counts at once.
    with link.during("refused"):
        assert register.run("activity.view_types", ViewActivityTypes()).names == (*stood, "Video call")
        entry_id = new_id()
        register.run("activity.add", AddActivity((customer_id,), (entry_id,), "Video call", "Showed coats"))
    assert browser.press("activity-types", "Video call", "delete").ok
    publish(headquarters, register)
    assert register.run("activity.view_types", ViewActivityTypes()).names == stood
    timeline = register.run("customer.timeline", ViewTimeline(customer_id, 50)).entries
    assert {one.entry_id: one.activity_type for one in timeline}[entry_id] == "Video call"
    with pytest.raises(Refused, match="activity_type_unknown"):
        register.run("activity.add", AddActivity((customer_id,), (new_id(),), "Video call", "Showed coats"))


def test_a_new_client_book_has_its_identifier_from_the_sequence_that_is_chosen(
    headquarters, browser, tmp_path
):
    person = next(one for one in headquarters.retailer["associates"] if one["book_id"] is None)
    code = headquarters.command("registers", "code", f"{person['store_numbers'][0]}-1").split()[-1]
    parameters = browser.open("/commerce-parameters")
    browser.fill("/number-sequences/create", code="house", name="House books", format="HOUSE/###")
    saved = browser.submit(browser.open("/commerce-parameters"), client_book_sequence="house")
    assert "Commerce parameters are saved." in saved.text
    made = Activated(tmp_path / "till", headquarters.url, code, person["operator_id"], person["pin"])
    try:
        made.run("customer.add", AddCustomer(new_id(), CustomerFields(first_name="Åsa", last_name="Ek")))
        ((customer_id,),) = made.rows("SELECT customer_id FROM customer WHERE first_name = 'Åsa'")
        made.run("client_book.add_customer", AddToClientBook((customer_id,)))
        assert made.sync() == ""
        headquarters.command("jobs", "run", "9999")
        assert made.sync() == ""
        shown = made.run("client_book.view", ViewClientBook(person["associate_id"]))
        assert (shown.book_id, [one.name for one in shown.cards]) == ("HOUSE/001", ["Åsa Ek"])
    finally:
        made.close()
        put_back(browser, parameters)
