"""Search all stores: at least four characters, customers only, and who is found there can be served here."""

from dataclasses import replace

import pytest
from sqlalchemy import select, update

from pos_contract.errors import Fault
from pos_contract.messages import ForCustomer, SearchAllStores
from pos_contract.records import Address, Contact, CustomerFields
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.services import searching
from pos_headquarters.tables import associates, customers, group_permissions, uses
from tests.headquarters.support import new_id

EDITH = CustomerFields(
    first_name="Edith",
    last_name="Ångström",
    email="edith@example.se",
    phone="070-987 65 43",
    addresses=(Address(street="Örngatan 12", postal_code="114 55", city="Kiruna", country="SE"),),
    contacts=(Contact("email", "office_1%@second.se"),),
)


def search(till, text, **other):
    asked = SearchAllStores(text, till.associate_id, **other)
    return searching.search(till.engine, till.device, asked)


def use(till, customer_id):
    return searching.use(till.engine, till.device, customer_id, ForCustomer(till.associate_id))


def refused(call, *arguments):
    with pytest.raises(Refusal) as no:
        call(*arguments)
    return no.value.problem.fault


@pytest.fixture
def edith(stranger):
    """Somebody of the other company's store, whom the first store does not have."""
    added = stranger.added(EDITH)
    assert stranger.now(added).outcome == "applied"
    return added.customer_id


@pytest.mark.parametrize(
    "text",
    [
        "edith",
        "angstrom edi",
        "EDITH@EXAMPLE.SE",
        "0709876543",
        "+46 70 987",
        "987 65",
        "kiruna",
        "114 55",
        "11455",
        "orngatan 12",
        "office_1%@second",
    ],
)
def test_customers_of_every_store_are_found_by_all_that_headquarters_knows(till, edith, text):
    found = search(till, text)
    assert [one.customer_id for one in found.customers if one.fields == EDITH] == [edith]


@pytest.mark.parametrize("text", ["zzzz", "dith", "office-1", "edith zzzz", "----", "%%%%", "____"])
def test_what_fits_nobody_finds_nobody(till, edith, text):
    assert search(till, text).customers == ()


@pytest.mark.parametrize("text", ["", "edi", " edi ", "   x   "])
def test_search_all_stores_wants_at_least_four_characters(till, edith, text):
    assert refused(search, till, text) == Fault.REQUEST_INVALID


def test_search_all_stores_returns_customers_only_never_workers(till):
    with database.reading(till.engine) as connection:
        worker = connection.execute(
            select(associates).where(associates.c.associate_id == till.associate_id)
        ).one()
    for found in search(till, f"{worker.first_name} {worker.last_name}").customers:
        assert found.customer_id != worker.associate_id
        assert found.account_number


def test_who_may_not_search_all_stores_is_refused_at_headquarters_too(till, edith):
    with database.writing(till.engine) as connection:
        connection.execute(
            group_permissions.delete().where(group_permissions.c.permission == "customer.search_all")
        )
    assert refused(search, till, "edith") == Fault.PERMISSION_MISSING
    assert use(till, edith).customer_id == edith  # whom somebody else may have looked for
    with database.writing(till.engine) as connection:
        connection.execute(group_permissions.delete())
    assert refused(use, till, edith) == Fault.PERMISSION_MISSING


def test_another_person_s_signature_counts(till, edith, retailer):
    asked = SearchAllStores("edith", new_id(), overridden_by=till.associate_id)
    assert searching.search(till.engine, till.device, asked).customers
    left = SearchAllStores("edith", new_id())
    assert refused(searching.search, till.engine, till.device, left) == Fault.PERMISSION_MISSING


def test_more_than_the_limit_is_said(till, edith, stranger):
    stranger.now(stranger.added(replace(EDITH, last_name="Berg")))
    one = search(till, "edith kiruna", limit=1)
    assert (len(one.customers), one.more) == (1, True)
    both = search(till, "edith kiruna")
    assert ([each.fields.last_name for each in both.customers], both.more) == (["Ångström", "Berg"], False)


@pytest.mark.parametrize("column", ["deleted_at", "erased_at", "merged_into"])
def test_who_is_gone_is_not_found(till, edith, stranger, column):
    other = stranger.added(replace(EDITH, first_name="Other"))
    stranger.now(other)
    gone = other.customer_id if column == "merged_into" else "2026-07-01T09:00:00+00:00"
    with database.writing(till.engine) as connection:
        connection.execute(update(customers).where(customers.c.customer_id == edith).values({column: gone}))
    assert [one.customer_id for one in search(till, "edith").customers] == [other.customer_id]
    if column == "merged_into":
        assert use(till, edith).customer_id == other.customer_id
    else:
        fault = Fault.CUSTOMER_DELETED if column == "deleted_at" else Fault.CUSTOMER_UNKNOWN
        assert refused(use, till, edith) == fault


def test_a_customer_used_here_comes_with_the_downloads_from_then_on(till, edith, stranger):
    till.sync()
    assert edith not in till.customers
    assert use(till, edith).fields == EDITH
    assert use(till, edith).customer_id == edith  # a second press changes nothing
    with database.reading(till.engine) as connection:
        used = connection.execute(select(uses.c.store_id).where(uses.c.customer_id == edith)).all()
    assert [row.store_id for row in used] == [till.device.store_id]
    till.sync()
    assert till.customers[edith].fields == EDITH
    stranger.serve(edith)
    stranger.send(stranger.booked(edith))
    till.sync()
    assert edith in till.customers  # what another store changes does not take the customer away


def test_a_customer_whom_the_store_has_stays_as_it_is(till):
    mine = till.new_customer()
    till.sync()
    before = till.cursor
    assert use(till, mine).customer_id == mine
    till.sync()
    assert till.cursor == before


def test_nobody_by_that_id(till):
    assert refused(use, till, new_id()) == Fault.CUSTOMER_UNKNOWN
