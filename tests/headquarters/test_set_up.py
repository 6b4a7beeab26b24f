"""The pages that set up companies, stores and what new customers get."""

import json
from typing import Any

import pytest
from sqlalchemy import Engine, select, update

from pos_headquarters import database
from pos_headquarters.models import Model
from pos_headquarters.services import configuration, jobs
from pos_headquarters.tables import (
    address_books,
    customer_books,
    customer_groups,
    customers,
    legal_entities,
    operating_units,
    stores,
)
from tests.headquarters.browsing import Browser, Shown, records
from tests.headquarters.support import Retailer, Till


def key_of(engine: Engine, column: Any, value: str) -> str:
    (key,) = column.table.primary_key
    with database.reading(engine) as connection:
        return str(connection.execute(select(key).where(column == value)).scalar_one())


def store_page(engine: Engine, number: str) -> str:
    return f"/stores/edit?pk={key_of(engine, stores.c.number, number)}"


def books(browser: Browser, engine: Engine, *names: str) -> list[str]:
    return [key_of(engine, address_books.c.name, name) for name in names]


@pytest.mark.parametrize(
    ("page", "column"),
    [
        ("legal-entities", legal_entities.c.name),
        ("address-books", address_books.c.name),
        ("functionality-profiles", Model.metadata.tables["functionality_profile"].c.name),
        ("channel-database-groups", Model.metadata.tables["channel_database_group"].c.name),
    ],
)
def test_named_rows(browser: Browser, engine: Engine, page: str, column: Any) -> None:
    with database.reading(engine) as connection:
        used = connection.execute(select(column).order_by(column)).scalars().first()
    assert browser.fill(f"/{page}/create", name="Nordlys Norge").url.endswith(f"/{page}/list")
    assert "already" in browser.fill(f"/{page}/create", name=used).errors["name"]
    assert "already" in browser.fill(f"/{page}/create", name=used.upper()).errors["name"]
    assert "Give it a name" in browser.fill(f"/{page}/create", name="  ").errors["name"]
    assert "60 characters" in browser.fill(f"/{page}/create", name="x" * 61).errors["name"]
    key = key_of(engine, column, "Nordlys Norge")
    assert "already" in browser.fill(f"/{page}/edit?pk={key}", name=used).errors["name"]
    assert browser.fill(f"/{page}/edit?pk={key}", name="Nordlys Danmark").status == 200
    assert browser.press(page, key, "delete").ok
    refused = browser.press(page, key_of(engine, column, used), "delete")
    assert refused.status_code == 400
    assert "It is used by " in refused.json()["msg"]
    assert [record.action for record in records(engine)] == ["added", "changed", "removed"]


def test_it_says_what_uses_it(browser: Browser, engine: Engine) -> None:
    book = key_of(engine, address_books.c.name, "Stockholm Stureplan")
    said = browser.press("address-books", book, "delete").json()["msg"]
    assert "1 store" in said
    assert "customers" in said
    assert "4 workers" in said


def test_an_operating_unit(browser: Browser, engine: Engine) -> None:
    given = {"number": "0080", "name": "Oslo", "city": "Oslo"}
    refused = browser.fill("/operating-units/create", **given)
    assert set(refused.errors) == {"country"}
    assert refused.form["city"] == "Oslo"
    assert browser.submit(refused, country="NO").url.endswith("/operating-units/list")
    assert "Norway" in browser.open("/operating-units/list").text
    assert "already" in browser.fill("/operating-units/create", **given, country="NO").errors["number"]
    assert set(browser.fill("/operating-units/create", country="XX").errors) == {"number", "name"}
    again = browser.fill("/operating-units/create", number="0081", name="Oslo", country="XX")
    assert set(again.errors) == {"country"}
    unit = key_of(engine, operating_units.c.number, "0080")
    assert browser.fill(f"/operating-units/edit?pk={unit}", street="Karl Johans gate 1").status == 200
    assert browser.press("operating-units", unit, "delete").ok
    used = key_of(engine, operating_units.c.number, "1001")
    assert "1 store" in browser.press("operating-units", used, "delete").json()["msg"]


def test_a_profile_reaches_the_stores_that_have_it(browser: Browser, engine: Engine) -> None:
    with database.reading(engine) as connection:
        store = connection.execute(select(stores).where(stores.c.number == "1001")).one()
    profile, group = store.functionality_profile_id, store.channel_database_group_id
    browser.fill(f"/functionality-profiles/edit?pk={profile}", create_customer_async="on")
    browser.fill(f"/channel-database-groups/edit?pk={group}", filter_shared_customers="on")
    with database.reading(engine) as connection:
        channel = configuration.store_channel(connection, store.store_id)
    assert channel.create_customer_async
    assert channel.filter_shared_customers


def test_a_customer_group_and_its_dimensions(browser: Browser, engine: Engine) -> None:
    new = "/customer-groups/create"
    refused = browser.fill(new, name="Press", financial_dimensions="Department\nCost centre: 1")
    assert "“Department” has no value" in refused.errors["financial_dimensions"]
    assert refused.form["financial_dimensions"] == "Department\nCost centre: 1"
    twice = browser.fill(new, name="Press", financial_dimensions="A: 1\nA: 2")
    assert "twice" in twice.errors["financial_dimensions"]
    browser.fill(new, name="Press", financial_dimensions=" Department : Press \n\nCost centre: 1:2")
    with database.reading(engine) as connection:
        kept = connection.execute(
            select(customer_groups.c.financial_dimensions).where(customer_groups.c.name == "Press")
        ).scalar_one()
    assert json.loads(kept) == {"Department": "Press", "Cost centre": "1:2"}
    shown = browser.open("/customer-groups/edit?pk=Press")
    assert shown.form["financial_dimensions"] == "Department: Press\nCost centre: 1:2"
    assert "name" not in shown.form
    assert browser.submit(shown, financial_dimensions="").status == 200
    assert browser.press("customer-groups", "Press", "delete").ok
    assert "default customers" in browser.press("customer-groups", "Retail", "delete").json()["msg"]


def test_an_affiliation_in_five_languages(browser: Browser, engine: Engine) -> None:
    new = "/affiliations/create"
    refused = browser.fill(new, affiliation_id="Press!", names__sv="Press")
    assert set(refused.errors) == {"names.en"}
    refused = browser.submit(refused, names__en="Press")
    assert "small letters" in refused.errors["affiliation_id"]
    assert refused.form["names.sv"] == "Press"
    assert browser.submit(refused, affiliation_id="press", names__fr="Presse").status == 200
    assert "already" in browser.fill(new, affiliation_id="press", names__en="P").errors["affiliation_id"]
    shown = browser.open("/affiliations/edit?pk=press")
    assert (shown.form["names.fr"], shown.form["names.lv"]) == ("Presse", "")
    browser.submit(shown, names__zh_CN="新闻", names__fr="")
    with database.reading(engine) as connection:
        offered = configuration.retailer(connection, "").affiliations
    assert {"en": "Press", "sv": "Press", "zh_CN": "新闻"} in [each.names for each in offered]
    assert json.loads(records(engine)[-1].after) == {"Name (zh_CN)": "新闻"}
    assert browser.press("affiliations", "press", "delete").ok
    assert "default customer" in browser.press("affiliations", "friends", "delete").json()["msg"]


def test_an_affiliation_that_customers_have_stays(browser: Browser, engine: Engine) -> None:
    with database.writing(engine) as connection:
        has = select(customers.c.customer_id).limit(1).scalar_subquery()
        connection.execute(
            update(customers).where(customers.c.customer_id == has).values(affiliations='["students"]')
        )
    assert "customers with this" in browser.press("affiliations", "students", "delete").json()["msg"]
    assert browser.press("affiliations", "staff", "delete").ok


def new_store(browser: Browser, engine: Engine, **values: Any) -> Shown:
    form = browser.open("/stores/create")
    given: dict[str, Any] = {
        "number": "1003",
        "name": "Malmö Triangeln",
        "legal_entity_id": form.choices["legal_entity_id"]["Nordlys Retail AB"],
        "operating_unit_id": form.choices["operating_unit_id"]["1001 Stockholm Stureplan"],
        "address_books": books(browser, engine, "Göteborg Nordstan"),
        "functionality_profile_id": [*form.choices["functionality_profile_id"].values()][-1],
        "channel_database_group_id": [*form.choices["channel_database_group_id"].values()][-1],
        "language": "sv",
        "currency": "SEK",
        "time_zone": "Europe/Stockholm",
    }
    return browser.submit(form, **(given | values))


def test_a_new_store(browser: Browser, engine: Engine) -> None:
    made = new_store(browser, engine, customer_group="Trade", affiliations=["staff"])
    assert made.url.endswith("/stores/list")
    assert "1003 Malmö Triangeln Nordlys Retail AB 1001 Stockholm Stureplan" in made.text
    assert " Göteborg Nordstan " in made.text
    store = key_of(engine, stores.c.number, "1003")
    with database.reading(engine) as connection:
        channel = configuration.store_channel(connection, store)
    assert (channel.store_name, channel.country, channel.time_zone) == (
        "Malmö Triangeln",
        "SE",
        "Europe/Stockholm",
    )
    default = channel.default_customer
    assert (default.group, default.affiliations, default.currency) == ("Trade", ("staff",), "SEK")
    recorded = json.loads(records(engine)[-1].after)
    assert recorded["Address books"] == ["Göteborg Nordstan"]
    assert recorded["Legal entity"] == "Nordlys Retail AB"


def test_what_a_store_needs(browser: Browser, engine: Engine) -> None:
    refused = new_store(browser, engine, number="", name="", address_books=[], currency="", time_zone="")
    assert set(refused.errors) == {"number", "name", "address_books", "currency", "time_zone"}
    assert refused.form["language"] == "sv"
    refused = new_store(
        browser,
        engine,
        number="1001",
        legal_entity_id="gone",
        address_books=["gone"],
        currency="XXX",
        time_zone="Mars/Olympus",
        receipt_preference="email",
        affiliations=["gone"],
    )
    assert refused.errors == {
        "number": "There is 1001 already. Choose another one.",
        "legal_entity_id": "Somebody has removed this meanwhile. Choose another one.",
        "address_books": "Somebody has removed this meanwhile. Choose another one.",
        "currency": "Choose a currency.",
        "time_zone": "Choose a time zone: it says when today is, and when somebody's birthday.",
        "customer_group": "A default customer has a customer group. Choose one.",
        "affiliations": "Somebody has removed this meanwhile. Choose another one.",
    }
    assert not records(engine)


def test_a_store_that_works_stays_in_its_legal_entity(browser: Browser, engine: Engine) -> None:
    form = browser.open(store_page(engine, "1001"))
    other = form.choices["legal_entity_id"]["Lumière Europe SAS"]
    assert (
        "with registers of its own" in browser.submit(form, legal_entity_id=other).errors["legal_entity_id"]
    )
    refused = browser.press("stores", key_of(engine, stores.c.number, "1001"), "delete")
    assert "2 registers" in refused.json()["msg"]


def test_a_store_without_registers_moves_and_goes(browser: Browser, engine: Engine) -> None:
    new_store(browser, engine)
    store = key_of(engine, stores.c.number, "1003")
    form = browser.open(store_page(engine, "1003"))
    other = form.choices["legal_entity_id"]["Lumière Europe SAS"]
    assert browser.submit(form, legal_entity_id=other).status == 200
    jobs.run(engine, "9999")
    assert browser.press("stores", store, "delete").ok
    assert "1003 Malmö Triangeln is removed." in browser.open("/stores/list").text
    assert "1003" not in browser.open("/stores/list").text


def test_a_default_customer_is_changed_and_taken_away(browser: Browser, engine: Engine, till: Till) -> None:
    form = browser.open(store_page(engine, "1001"))
    assert (form.form["customer_group"], form.form["affiliations"]) == ("Retail", ["friends"])
    assert (
        browser.submit(
            form,
            customer_type="organization",
            customer_group="Trade",
            affiliations=[],
            customer_language="lv",
        ).status
        == 200
    )
    store = till.device.store_id
    with database.reading(engine) as connection:
        default = configuration.store_channel(connection, store).default_customer
    assert (default.type, default.group, default.affiliations) == ("organization", "Trade", ())
    assert (default.language, default.financial_dimensions["Department"]) == ("lv", "Trade")
    nothing = {"customer_group": "", "receipt_preference": "", "customer_currency": ""}
    browser.fill(store_page(engine, "1001"), **nothing, customer_language="")
    with database.reading(engine) as connection:
        default = configuration.store_channel(connection, store).default_customer
    assert (default.group, default.currency, default.language) == ("", "SEK", "sv")


def test_other_address_books_bring_and_take_customers(
    browser: Browser, engine: Engine, till: Till, retailer: Retailer
) -> None:
    """At a register that had them all before, and at another store's nothing changes."""
    till.sync()
    before = set(till.customers)
    stockholm, göteborg, company = books(
        browser, engine, "Stockholm Stureplan", "Göteborg Nordstan", "Nordlys Retail AB"
    )
    browser.fill(store_page(engine, "1001"), address_books=[stockholm, göteborg, company])
    till.sync()
    of_göteborg = sharing(engine, göteborg)
    assert of_göteborg - before
    assert of_göteborg <= set(till.customers)
    assert before <= set(till.customers)
    browser.fill(store_page(engine, "1001"), address_books=[stockholm, company])
    till.sync()
    assert set(till.customers) == before


def test_a_store_added_later_has_its_customers(
    browser: Browser, engine: Engine, till: Till, retailer: Retailer
) -> None:
    new_store(browser, engine, address_books=books(browser, engine, "Paris Marais"))
    store = key_of(engine, stores.c.number, "1003")
    scope = Model.metadata.tables["customer_scope"]
    with database.reading(engine) as connection:
        has = set(connection.execute(select(scope.c.customer_id).where(scope.c.store_id == store)).scalars())
    assert has >= sharing(engine, books(browser, engine, "Paris Marais")[0])


def sharing(engine: Engine, book: str) -> set[str]:
    with database.reading(engine) as connection:
        mine = customer_books.c.address_book_id == book
        return set(connection.execute(select(customer_books.c.customer_id).where(mine)).scalars())


def test_an_empty_database_is_set_up_by_its_pages(tmp_path: Any) -> None:
    from pos_headquarters.services import setup
    from tests.headquarters.browsing import make_administrator, serving

    engine = database.open_engine(f"sqlite:///{tmp_path}/new.db")
    setup.prepare(engine)
    with serving(engine) as address:
        browser = Browser(address, make_administrator(engine))
        assert "Add the first store" in browser.open("/stores/list").text
        browser.fill("/legal-entities/create", name="Nordlys Retail AB")
        browser.fill("/address-books/create", name="Göteborg Nordstan")
        browser.fill("/operating-units/create", number="1001", name="Stockholm Stureplan", country="SE")
        browser.fill("/functionality-profiles/create", name="Default")
        browser.fill("/channel-database-groups/create", name="Default")
        made = new_store(browser, engine)
        assert "Malmö Triangeln" in made.text
    engine.dispose()
