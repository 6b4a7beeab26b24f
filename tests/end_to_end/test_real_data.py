"""A register on real customers and workers: POS_REAL_DATA names the folder, ../shared/data where unset."""

import json
import os
from pathlib import Path

import pytest

from pos_app.values.client_book import ViewClientBook
from pos_app.values.customer import SearchCustomers
from tests.support.activated import Activated
from tests.support.headquarters import running

ROOT = Path(__file__).parents[2]
CHINOOK = Path(os.environ.get("POS_REAL_DATA") or ROOT.parent / "shared" / "data") / "chinook"

pytestmark = pytest.mark.skipif(not CHINOOK.is_dir(), reason=f"no real data: {CHINOOK} is not there")


@pytest.fixture(scope="module")
def headquarters(request, tmp_path_factory):
    """An empty retailer, and in its first store the real workers and customers."""
    servers = None if request.param == "sqlite" else request.getfixturevalue("postgres")
    with running(request.param, tmp_path_factory.mktemp("real"), 0, servers) as started:
        store = started.retailer["registers"][0]["store_number"]
        said = started.command("import-workers", str(CHINOOK / "employees.csv"), "--store", store, "--json")
        started.workers = {one["name"]: one for one in json.loads(said)["workers"]}
        started.command("import-customers", str(CHINOOK / "customers.csv"), "--store", store)
        started.command("jobs", "run", "9999")
        yield started


@pytest.fixture(scope="module")
def register(headquarters, tmp_path_factory):
    jane = headquarters.workers["Jane Peacock"]
    code = headquarters.retailer["registers"][0]["activation_code"]
    home = tmp_path_factory.mktemp("real-register")
    made = Activated(home, headquarters.url, code, jane["operator_id"], jane["pin"])
    assert made.sync() == ""
    yield made
    made.close()


def test_three_associates_own_21_20_and_18_customers_and_nobody_else_has_a_book(register):
    names = {
        associate_id: f"{first} {last}"
        for associate_id, first, last in register.rows(
            "SELECT associate_id, first_name, last_name FROM associate"
        )
    }
    books = {
        name: len(register.run("client_book.view", ViewClientBook(associate_id)).cards)
        for associate_id, name in names.items()
    }
    assert {name: size for name, size in books.items() if size} == {
        "Jane Peacock": 21,
        "Margaret Park": 20,
        "Steve Johnson": 18,
    }
    assert register.rows("SELECT count(*) FROM customer") == [(59,)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("bjorn", "Bjørn Hansen"),
        ("kohler", "Leonie Köhler"),
        ("2244 2222", "Bjørn Hansen"),
        ("+47 22 44 22 22", "Bjørn Hansen"),
        ("o'reilly", "Hugh O'Reilly"),
        ("berg van der", "Johannes Van der Berg"),
        ("wojcik stan", "Stanisław Wójcik"),
        ("leonekohler@surfeu.de", "Leonie Köhler"),
        ("0711 2842222", "Leonie Köhler"),
    ],
)
def test_people_are_found_as_they_are_asked_for(register, typed, found):
    result = register.run("customer.search", SearchCustomers(typed))
    assert [row.name for row in result.rows] == [found]


def test_every_customer_is_found_by_each_part_of_what_the_file_says(register):
    for customer_id, first, last, email, phone in register.rows(
        "SELECT customer_id, first_name, last_name, email, phone FROM customer"
    ):
        for typed in (f"{last} {first}", email, phone):
            rows = register.run("customer.search", SearchCustomers(typed)).rows
            assert customer_id in [row.customer_id for row in rows], typed
