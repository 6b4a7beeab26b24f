"""Search all stores with two stores and headquarters: who is found there can be served here, and stays."""

from dataclasses import replace

import pytest
from uuid_utils import uuid7

from pos_app.channel.database import Who
from pos_app.offline import client
from pos_app.operations import OPERATIONS
from pos_app.operations.registry import Refused
from pos_app.values.customer import AddCustomer, AddNote, FoundBy, SearchCustomers, ViewCustomer
from pos_app.values.search import SearchAllStores, UseCustomer
from pos_contract.records import Address, CustomerFields
from tests.support.activated import Activated

SIGNE = CustomerFields(
    first_name="Signe",
    last_name="Wåhlberg",
    email="signe@example.se",
    phone="070-555 44 33",
    addresses=(Address(street="Vidargatan 3", postal_code="113 27", city="Stockholm", country="SE"),),
)


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(client, "PERSON_WAITS_SECONDS", 1.0)


@pytest.fixture
def other(headquarters, link, tmp_path):
    """A register of a store that shares no address book with the first one's."""
    stores = [one["number"].partition("-")[0] for one in headquarters.retailer["registers"]]
    number = next(n for n, store in enumerate(stores) if store.startswith("2"))
    person = next(
        one for one in headquarters.retailer["associates"] if stores[number] in one["store_numbers"]
    )
    made = Activated(
        tmp_path / "other", link.url, headquarters.code(number), person["operator_id"], person["pin"]
    )
    assert made.sync() == ""
    yield made
    made.close()


@pytest.fixture
def signe(headquarters, other):
    """A customer of the other store, who has an account number."""
    customer_id = str(uuid7())
    other.run("customer.add", AddCustomer(customer_id, SIGNE))
    assert other.sync() == ""
    headquarters.command("jobs", "run", "synchronize-customers")
    headquarters.command("jobs", "run", "1010")
    return customer_id


def ask(register, name, asked):
    return OPERATIONS[name].function(replace(register.server, who=register.who), asked)


def sync(headquarters, *registers):
    headquarters.command("jobs", "run", "1010")
    for one in registers:
        assert one.sync() == ""


def test_who_is_found_in_another_store_is_served_here_and_stays(headquarters, register, other, signe):
    sync(headquarters, register)
    assert register.run("customer.search", SearchCustomers("signe wahlberg")).rows == ()
    found = ask(register, "customer.search_all", SearchAllStores("signe vidarg"))
    (row,) = [one for one in found.rows if one.customer_id == signe]
    assert (row.name, row.phone, row.other_store) == ("Signe Wåhlberg", "070-555 44 33", True)
    assert row.account_number
    assert row.found_by == FoundBy("address", "Vidargatan 3, 113 27 Stockholm")
    with pytest.raises(Refused):
        register.run("customer.view", ViewCustomer(signe))  # nobody is kept until one is chosen

    assert ask(register, "customer.use", UseCustomer(signe)).customer_id == signe
    assert register.run("customer.view", ViewCustomer(signe)).name == "Signe Wåhlberg"
    register.run("customer.add_note", AddNote(signe, str(uuid7()), "Came from the other store."))
    sync(headquarters, register, other)
    other.run("customer.add_note", AddNote(signe, str(uuid7()), "Is known here."))
    sync(headquarters, other)
    sync(headquarters, register)
    details = register.run("customer.view", ViewCustomer(signe))
    assert (details.name, details.addresses) == ("Signe Wåhlberg", SIGNE.addresses)
    # customer search shows only customers who share an address book with the store
    assert register.run("customer.search", SearchCustomers("signe wahlberg")).rows == ()
    uses = headquarters.rows("SELECT store_id FROM customer_use WHERE customer_id = ?", signe)
    assert len(uses) == 1


def test_a_customer_of_this_store_is_not_marked_as_another_s(headquarters, register):
    ((name,),) = register.rows("SELECT name FROM customer WHERE length(name) > 8 LIMIT 1")
    found = ask(register, "customer.search_all", SearchAllStores(name))
    assert {one.other_store for one in found.rows if one.name == name} == {False}


def test_search_all_stores_is_refused_offline_and_what_was_used_opens(headquarters, link, register, signe):
    ask(register, "customer.use", UseCustomer(signe))
    asked = replace(register.server, who=register.who, online=lambda: False)
    with pytest.raises(Refused, match="headquarters_needed"):
        OPERATIONS["customer.search_all"].function(asked, SearchAllStores("signe"))
    assert OPERATIONS["customer.use"].function(asked, UseCustomer(signe)).customer_id == signe
    with pytest.raises(Refused, match="headquarters_needed"):
        OPERATIONS["customer.use"].function(asked, UseCustomer(str(uuid7())))
    with link.during("lost", "/v1/customers"):
        with pytest.raises(Refused, match="headquarters_silent"):
            ask(register, "customer.search_all", SearchAllStores("signe"))
        assert ask(register, "customer.use", UseCustomer(signe)).customer_id == signe


def test_search_all_stores_wants_four_characters(register):
    with pytest.raises(Refused, match="search_too_short"):
        ask(register, "customer.search_all", SearchAllStores(" sig "))


def test_headquarters_refuses_who_may_not(register):
    register.who = Who(str(uuid7()))
    with pytest.raises(Refused, match="permission_missing"):
        ask(register, "customer.search_all", SearchAllStores("signe"))


def test_nobody_by_that_id(register):
    with pytest.raises(Refused, match="customer_unknown"):
        ask(register, "customer.use", UseCustomer(str(uuid7())))
