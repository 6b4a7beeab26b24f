"""Erase and extract, at three registers of one headquarters."""

import json
import sqlite3
from contextlib import closing

import pytest
import uuid_utils
from sqlalchemy import inspect

from pos_app.operations.registry import Refused
from pos_app.values.customer import AddCustomer, AddNote, ViewCustomer
from pos_app.values.privacy import EraseCustomer, ExtractCustomer
from pos_contract.records import Address, CustomerFields

SECRET = "Zwxyqvist"
"""A name that nobody else has."""


def new_id() -> str:
    return str(uuid_utils.uuid7())


@pytest.fixture
def customer(company):
    """With a note and an activity, a place in a client book, at every register."""
    till, customer_id = company.tills[0], new_id()
    fields = CustomerFields(
        first_name="Una",
        last_name=SECRET,
        email=f"una@{SECRET.lower()}.example.com",
        phone="070-123 45 67",
        addresses=(Address("home", f"{SECRET} 1", "111 22", "Malmö", "", "SE"),),
    )
    till.run(company.manager, "customer.add", AddCustomer(customer_id, fields))
    till.run(
        company.manager, "customer.add_note", AddNote(customer_id, new_id(), f"{SECRET} likes <b>wool</b>")
    )
    till.activity(company.manager, customer_id)
    till.add(company.manager, customer_id)
    company.heal()
    yield customer_id
    till.run(company.manager, "customer.erase", EraseCustomer(customer_id))  # the next has the same name
    company.heal()


def tables_naming(path, text: str) -> set[str]:
    """Tables with a value that holds the text."""
    with closing(sqlite3.connect(path)) as database:
        names = [
            name
            for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            if not name.startswith("customer_terms_")
        ]
        return {
            name
            for name in names
            for row in database.execute(f'SELECT * FROM "{name}"')
            if any(text.lower() in str(value).lower() for value in row)
        }


def tables_there_naming(headquarters, text: str) -> set[str]:
    return {
        name
        for name in inspect(headquarters.engine).get_table_names()
        for row in headquarters.rows(f"SELECT * FROM {name}")
        if any(text.lower() in str(value).lower() for value in row)
    }


@pytest.mark.telling
def test_an_erased_customer_is_nowhere_after_the_next_sync(company, customer):
    one, two, _ = company.tills
    with two.link.during("refused"):
        two.run(company.manager, "customer.add_note", AddNote(customer, new_id(), f"{SECRET} again"))
        two.remove(company.manager, customer)
    erased = one.run(company.manager, "customer.erase", EraseCustomer(customer))
    assert erased.kept == ("purchases",)
    assert tables_naming(one.register.path, SECRET) == set()
    assert tables_there_naming(company.headquarters, SECRET) == set()
    company.heal()
    for till in company.tills:
        assert tables_naming(till.register.path, SECRET) == set()
        assert not till.has(customer)
        assert till.register.rows("SELECT 1 FROM upload_queue") == []
        assert till.decisions(company.manager, customer) == []


def test_erasing_twice_is_erasing_once(company, customer):
    one, two, _ = company.tills
    with one.link.during("lost", "/v1/customers"), pytest.raises(Refused) as refused:
        one.run(company.manager, "customer.erase", EraseCustomer(customer))
    assert refused.value.code == "headquarters_silent"
    assert one.run(company.manager, "customer.erase", EraseCustomer(customer)).kept == ("purchases",)
    two.run(company.manager, "customer.erase", EraseCustomer(customer))
    company.heal()
    assert not any(till.has(customer) for till in company.tills)


def test_erasing_and_extracting_need_headquarters_and_their_permissions(company, customer, tmp_path):
    one, *_ = company.tills
    for name, ask in (
        ("customer.erase", EraseCustomer(customer)),
        ("customer.extract", ExtractCustomer(customer, str(tmp_path / "held.json"))),
    ):
        with pytest.raises(Refused) as refused:
            one.run(company.associate, name, ask)
        assert refused.value.code == "permission_missing"
        with one.link.during("refused"), pytest.raises(Refused) as refused:
            one.run(company.manager, name, ask)
        assert refused.value.code in ("headquarters_needed", "headquarters_silent")
    assert one.has(customer)
    assert not list(tmp_path.iterdir())
    assert one.run(company.manager, "customer.view", ViewCustomer(customer)).name == f"Una {SECRET}"


def test_the_extract_has_all_that_is_held(company, customer, tmp_path):
    one, *_ = company.tills
    path = tmp_path / "held.json"
    one.run(company.manager, "customer.extract", ExtractCustomer(customer, str(path)))
    held = json.loads(path.read_text("utf-8"))
    assert held["customer"]["name"] == f"Una {SECRET}"
    assert held["addresses"][0]["city"] == "Malmö"
    assert {entry["kind"] for entry in held["entries"]} == {"note", "activity"}
    assert {entry["written_by"] for entry in held["entries"]} == {company.manager.name}
    assert held["client_book"]["associate_id"] == company.manager.associate_id


def test_the_page_shows_what_was_typed_as_text(company, customer, tmp_path):
    one, *_ = company.tills
    path = tmp_path / "held.html"
    ask = ExtractCustomer(customer, str(path), {"entries": "Aktiviteter & anteckningar"})
    one.run(company.manager, "customer.extract", ask)
    page = path.read_text("utf-8")
    assert "<h2>Aktiviteter &amp; anteckningar</h2>" in page
    assert "likes &lt;b&gt;wool&lt;/b&gt;" in page
    assert "<b>wool" not in page


def test_a_file_that_cannot_be_written_is_said(company, customer, tmp_path):
    ask = ExtractCustomer(customer, str(tmp_path / "nowhere" / "held.html"))
    with pytest.raises(Refused) as refused:
        company.tills[0].run(company.manager, "customer.extract", ask)
    assert refused.value.code == "file_not_written"


def test_headquarters_erases_by_command(company, customer):
    ((account,),) = company.headquarters.rows(
        "SELECT account_number FROM customer WHERE customer_id = ?", customer
    )
    said = company.headquarters.command("customers", "erase", account)
    assert said.strip() == f"{account} is erased. Kept without a name: purchases."
    company.heal()
    assert not any(till.has(customer) for till in company.tills)
