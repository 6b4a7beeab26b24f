"""Edit customer at headquarters: the same rules as at a register, and what is wrong at its field."""

import json
from dataclasses import replace
from typing import Any

from sqlalchemy import Engine, select, update

from pos_contract.changes import ConsentChanged, CustomerEdited
from pos_contract.errors import Fault
from pos_contract.records import CustomerFields, CustomerRecord
from pos_headquarters import database
from pos_headquarters.services.features import SECONDARY_CONTACTS
from pos_headquarters.tables import edits, features
from tests.headquarters.browsing import Browser, records
from tests.headquarters.support import Till
from tests.headquarters.test_customers_pages import SIGNE as LISTED
from tests.headquarters.test_customers_pages import at, recorded
from tests.headquarters.test_office import account, new

SIGNE = replace(LISTED, attributes={"preferred_contact": "Email"})


def fields_of(till: Till, customer: CustomerRecord) -> CustomerFields:
    till.sync()
    return till.customers[customer.customer_id].fields


def edited_at_the_register(till: Till, customer: CustomerRecord, **values: Any) -> CustomerFields:
    stands = fields_of(till, customer)
    version = till.customers[customer.customer_id].profile.version
    edited = CustomerEdited(version, stands, replace(stands, **values))
    assert till.now(till.change(customer.customer_id, edited)).outcome == "applied"
    return edited.fields


def rows(engine: Engine) -> list[tuple[str, str, str, str]]:
    columns = (edits.c.field, edits.c.before, edits.c.after, edits.c.associate_id)
    with engine.connect() as connection:
        found = connection.execute(select(*columns).order_by(edits.c.version, edits.c.field))
        return [tuple(row) for row in found]


def test_an_edit_reaches_the_registers_and_says_who_made_it(
    browser: Browser, till: Till, engine: Engine
) -> None:
    signe = new(till, SIGNE)
    done = browser.fill(at(signe, "/edit"), last_name="Lund", addresses__0__city="Luleå")
    assert "The customer is changed." in done.text
    now = fields_of(till, signe)
    assert (now.last_name, now.addresses[0].city) == ("Lund", "Luleå")
    assert replace(now, last_name="Holmlund", addresses=SIGNE.addresses) == SIGNE
    assert till.customers[signe.customer_id].profile.version == 1
    assert [row[0] for row in rows(engine)] == ["addresses", "last_name"]
    assert {row[3] for row in rows(engine)} == {"administrator"}
    shown = browser.open(at(signe))
    assert "administrator last_name Holmlund Lund" in shown.text
    assert recorded(engine) == [("All customers", account(signe), "edited")]
    (record,) = records(engine)
    assert json.loads(record.after) == {"Fields": "addresses, last_name"}
    assert "Signe Lund" in browser.open("/customers?q=signe lund").text


def test_saving_what_stands_is_no_new_version(browser: Browser, till: Till, engine: Engine) -> None:
    signe = new(till, SIGNE)
    assert "Nothing was changed." in browser.fill(at(signe, "/edit")).text
    assert rows(engine) == []


def test_contacts_and_addresses_are_added_and_taken_away(browser: Browser, till: Till) -> None:
    signe = new(till, SIGNE)
    added = browser.fill(
        at(signe, "/edit"),
        contacts__1__kind="phone",
        contacts__1__value="+46 8 123 456 78",
        addresses__1__street="Havsgatan 2",
        addresses__1__country="se",
    )
    assert added.status == 200
    now = fields_of(till, signe)
    assert [(each.kind, each.value) for each in now.contacts] == [
        ("email", "signe@example.org"),
        ("phone", "+46 8 123 456 78"),
    ]
    assert [(each.street, each.country) for each in now.addresses] == [
        ("Storgatan 1", "SE"),
        ("Havsgatan 2", "SE"),
    ]
    browser.fill(at(signe, "/edit"), contacts__0__value="", addresses__0__remove="on")
    now = fields_of(till, signe)
    assert [each.value for each in now.contacts] == ["+46 8 123 456 78"]
    assert [each.street for each in now.addresses] == ["Havsgatan 2"]


def test_without_the_feature_there_is_nothing_to_add_a_contact_in(
    browser: Browser, till: Till, engine: Engine
) -> None:
    signe = new(till, SIGNE)
    with database.writing(engine) as connection:
        connection.execute(
            update(features).where(features.c.name == SECONDARY_CONTACTS).values(enabled=False)
        )
    shown = browser.open(at(signe, "/edit"))
    assert [name for name in shown.form if name.endswith(".value")] == ["contacts.0.value"]
    assert browser.submit(shown, last_name="Lund").status == 200
    assert [each.value for each in fields_of(till, signe).contacts] == ["signe@example.org"]


def test_what_is_wrong_stands_at_its_field_with_all_that_was_typed(
    browser: Browser, till: Till, engine: Engine
) -> None:
    signe = new(till, SIGNE)
    refused = browser.fill(
        at(signe, "/edit"),
        first_name="",
        last_name="",
        email="no address",
        phone="12",
        contacts__0__value="nothing",
        addresses__0__phone="x",
        addresses__0__country="Sverige",
        addresses__0__street="Storgatan 2",
        attributes__birthday="30 February",
    )
    assert refused.status == 422
    assert refused.errors["attributes.birthday"].startswith("30 February is not a date.")
    assert refused.form["attributes.birthday"] == "30 February"
    refused = browser.submit(refused, attributes__birthday="")
    assert set(refused.errors) == {
        *("first_name", "email", "phone", "contacts.0", "addresses.0.phone", "addresses.0.country")
    }
    assert refused.errors["email"] == "This is not an email address, such as name@example.com."
    assert refused.form["email"] == "no address"
    assert refused.form["addresses.0.street"] == "Storgatan 2"
    assert rows(engine) == []
    assert recorded(engine) == []


def test_attributes_are_of_their_type(browser: Browser, till: Till) -> None:
    signe = new(till, SIGNE)
    browser.fill(at(signe, "/edit"), attributes__birthday="1990-05-17")
    assert fields_of(till, signe).attributes["birthday"] == "1990-05-17"
    browser.fill(at(signe, "/edit"), attributes__birthday="")
    assert fields_of(till, signe).attributes == SIGNE.attributes


def test_a_value_that_is_wanted_has_its_default(browser: Browser, till: Till) -> None:
    signe = new(till, LISTED)
    shown = browser.open(at(signe, "/edit"))
    assert shown.form["attributes.preferred_contact"] == "Email"
    wanted = browser.submit(shown, attributes__preferred_contact="")
    assert wanted.errors == {"attributes.preferred_contact": "A value is wanted here."}
    browser.submit(shown)
    assert fields_of(till, signe).attributes == {"preferred_contact": "Email"}


def test_what_a_register_changed_meanwhile_stays_where_it_is_another_field(
    browser: Browser, till: Till
) -> None:
    signe = new(till, SIGNE)
    shown = browser.open(at(signe, "/edit"))
    edited_at_the_register(till, signe, email="new@example.se")
    assert browser.submit(shown, last_name="Lund").status == 200
    now = fields_of(till, signe)
    assert (now.last_name, now.email) == ("Lund", "new@example.se")


def test_where_both_changed_the_same_field_the_person_decides(browser: Browser, till: Till) -> None:
    signe = new(till, SIGNE)
    shown = browser.open(at(signe, "/edit"))
    edited_at_the_register(till, signe, last_name="Berg", email="new@example.se")
    refused = browser.submit(shown, last_name="Lund")
    assert refused.status == 422
    assert refused.errors["last_name"].endswith(
        "has made this “Berg” meanwhile. Save once more to replace that with yours."
    )
    assert (refused.form["last_name"], refused.form["email"]) == ("Lund", "new@example.se")
    assert browser.submit(refused).status == 200
    now = fields_of(till, signe)
    assert (now.last_name, now.email) == ("Lund", "new@example.se")


def test_a_register_is_told_that_headquarters_changed_the_field(browser: Browser, till: Till) -> None:
    signe = new(till, SIGNE)
    stands = fields_of(till, signe)
    browser.fill(at(signe, "/edit"), last_name="Lund")
    change = till.change(signe.customer_id, CustomerEdited(0, stands, replace(stands, last_name="Berg")))
    answer = till.now(change)
    assert (answer.outcome, answer.fault) == ("conflict", Fault.FIELDS_CHANGED)
    (conflict,) = answer.conflicts
    assert (conflict.theirs, conflict.changed_by) == ("Lund", "administrator")


def test_who_declined_at_an_email_that_is_replaced_has_declined_at_the_new_one(
    browser: Browser, till: Till
) -> None:
    signe = new(till, SIGNE)
    till.send(
        till.change(signe.customer_id, ConsentChanged("email", SIGNE.email, "marketing", "declined", None))
    )
    browser.fill(at(signe, "/edit"), email="new@example.se")
    till.sync()
    history = till.customers[signe.customer_id].profile.consents
    assert [(each.value, each.state) for each in history][-1] == ("new@example.se", "declined")


def test_what_stood_so_before_is_no_hindrance(browser: Browser, till: Till) -> None:
    signe = new(till, replace(SIGNE, email="not an address"))
    assert browser.fill(at(signe, "/edit"), last_name="Lund").status == 200
    assert fields_of(till, signe).last_name == "Lund"


def test_who_can_not_be_edited(browser: Browser, till: Till) -> None:
    assert browser.open(f"/customers/{till.new_customer()}/edit").status == 404
    signe = new(till, SIGNE)
    shown = browser.open(at(signe, "/edit"))
    assert browser.submit(shown, base="{").status == 400
