"""Customer add at headquarters: what the default customer gives, and what waits for the account number."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import select, update

from pos_contract.changes import ConsentGiven, CustomerAdded
from pos_contract.errors import Fault
from pos_contract.records import Address, Contact, DefaultCustomer
from pos_headquarters import database
from pos_headquarters.services import accounts, configuration, extracts, jobs
from pos_headquarters.tables import customer_groups, customers, default_customers
from tests.headquarters.support import ANNA, new_id

SECOND = (Contact("email", "anna@work.example.com"), Contact("phone", "08-123 456 78"))
SAID = (
    ConsentGiven("phone", ANNA.phone, "marketing", "declined"),
    ConsentGiven("email", "anna@work.example.com", "marketing", "agreed"),
)
WHOLE = replace(ANNA, contacts=SECOND)


def added(till, fields=WHOLE, **more):
    return till.change(new_id(), CustomerAdded(fields, **more))


def row_of(engine, customer_id):
    with engine.connect() as connection:
        return connection.execute(select(customers).where(customers.c.customer_id == customer_id)).one()


def synchronize(engine):
    with database.writing(engine) as connection:
        return accounts.synchronize(connection)


def test_a_sync_customer_has_what_the_stores_default_customer_gives(till):
    profile = till.now(added(till)).record.profile
    assert (profile.group, profile.currency, profile.language, profile.receipt_preference) == (
        "Retail",
        "SEK",
        "sv",
        "email",
    )
    assert profile.affiliations == ("friends",)


def test_a_sync_customer_has_secondary_contacts_and_consents_at_once(till):
    record = till.now(added(till, consents=SAID, affiliations=("staff",))).record
    assert record.account_number
    assert record.fields == WHOLE
    assert record.profile.affiliations == ("friends", "staff")
    assert [(one.value, one.state, one.at) for one in record.profile.consents] == [
        (ANNA.phone, "declined", "2026-07-01T09:00:00.000+00:00"),
        ("anna@work.example.com", "agreed", "2026-07-01T09:00:00.000+00:00"),
    ]
    assert {one.associate_id for one in record.profile.consents} == {till.associate_id}
    assert all(one.associate_name and one.store_name for one in record.profile.consents)


def test_an_async_customer_has_no_affiliations_and_no_secondary_contacts_until_the_account_number(
    engine, till
):
    change = added(till, consents=SAID, affiliations=("staff",))
    record = till.send(change).record
    assert record.account_number is None
    assert record.fields == replace(WHOLE, contacts=())
    assert record.profile.affiliations == ()
    assert [one.value for one in record.profile.consents] == [ANNA.phone]
    assert record.profile.group == "Retail"
    jobs.run(engine, "1010")
    till.download()
    assert till.customers[change.customer_id].profile.affiliations == ()

    assert synchronize(engine) == 1
    jobs.run(engine, "1010")
    till.download()
    record = till.customers[change.customer_id]
    assert record.account_number
    assert record.fields == WHOLE
    assert record.profile.affiliations == ("friends", "staff")
    assert [(one.value, one.state) for one in record.profile.consents] == [
        (ANNA.phone, "declined"),
        ("anna@work.example.com", "agreed"),
    ]
    assert row_of(engine, change.customer_id).withheld is None
    assert synchronize(engine) == 0


def test_a_sync_call_that_failed_loses_nothing_of_its_body(till):
    """The queue sends it first, the person's own call comes late: what waited takes effect once."""
    change = added(till, consents=SAID, affiliations=("staff",))
    assert till.send(change).record.account_number is None
    late = till.now(change)
    assert late.outcome == "duplicate"
    assert late.record.account_number
    assert late.record.fields == WHOLE
    assert late.record.profile.affiliations == ("friends", "staff")
    assert len(late.record.profile.consents) == 2
    again = till.now(change).record
    assert again == late.record


def test_what_waits_is_in_what_is_held_of_the_customer(engine, till):
    change = added(till, consents=SAID, affiliations=("staff",))
    till.send(change)
    with engine.connect() as connection:
        held = extracts.extract(connection, till.device.legal_entity_id, change.customer_id).sections
    assert held["customer"]["account_number"] is None
    assert [one["value"] for one in held["contacts"]] == [one.value for one in SECOND]
    assert [one["value"] for one in held["consents"]] == [one.value for one in SAID]
    assert list(held["affiliations"]) == ["friends", "staff"]


def test_what_waited_is_found_once_it_is_there(engine, till):
    change = added(till)
    till.send(change)
    assert "anna@work" not in row_of(engine, change.customer_id).search_text
    synchronize(engine)
    row = row_of(engine, change.customer_id)
    assert "812345678" in row.search_text
    assert row.account_number.lower().replace("-", " ").split()[1] in row.search_text


def test_many_pending_customers_get_their_numbers_in_the_order_they_came(engine, till, monkeypatch):
    monkeypatch.setattr(accounts, "_AT_ONCE", 2)
    sent = [added(till, replace(WHOLE, first_name=f"Anna {number}")) for number in range(5)]
    till.upload(*sent)
    with database.writing(engine) as connection:
        ids = [change.customer_id for change in sent]
        given = accounts.assign(connection, ids)
    numbers = [given[each][0] for each in ids]
    assert numbers == sorted(numbers)
    assert len(set(numbers)) == 5
    assert [row_of(engine, each).account_number for each in ids] == numbers
    assert all(json.loads(row_of(engine, each).contacts) for each in ids)


@pytest.mark.parametrize(
    "gone", [{"deleted_at": "2026-07-02T00:00:00.000+00:00"}, {"merged_into": "another"}]
)
def test_who_is_gone_gets_no_account_number_any_more(engine, till, gone):
    change, other = added(till), till.new_customer()
    till.send(change)
    values = gone if "deleted_at" in gone else {"merged_into": other}
    with database.writing(engine) as connection:
        mine = customers.c.customer_id == change.customer_id
        connection.execute(update(customers).where(mine).values(values))
    assert synchronize(engine) == 1
    assert row_of(engine, change.customer_id).account_number is None


def test_the_same_customer_under_a_new_change_is_known_and_another_is_not(till):
    change = added(till)
    till.send(change)
    again = till.change(change.customer_id, CustomerAdded(WHOLE))
    assert till.send(again).outcome == "applied"
    other = till.change(change.customer_id, CustomerAdded(replace(WHOLE, last_name="Berg")))
    answer = till.send(other)
    assert (answer.outcome, answer.fault) == ("rejected", Fault.CHANGE_INVALID)


@pytest.mark.parametrize(
    "fields",
    [
        replace(ANNA, first_name="x" * 10_000),
        replace(ANNA, first_name="A\x00"),
        replace(ANNA, first_name=" ", last_name=""),
        replace(ANNA, addresses=(Address(city="x" * 201),)),
    ],
)
def test_what_no_register_would_send_is_refused(till, fields):
    answer = till.send(till.added(fields))
    assert (answer.outcome, answer.fault) == ("rejected", Fault.CHANGE_INVALID)


def test_job_1070_brings_the_default_customer_with_the_financial_dimensions_of_its_group(engine, till):
    with database.writing(engine) as connection:
        given = configuration.channel(connection, till.device.register_id).default_customer
    assert given == DefaultCustomer(
        "person",
        "Retail",
        "email",
        "SEK",
        "sv",
        ("friends",),
        {"Department": "Stores", "Cost centre": "007"},
    )
    with database.writing(engine) as connection:
        connection.execute(update(customer_groups).values(financial_dimensions='{"Department": "Other"}'))
        mine = default_customers.c.store_id == till.device.store_id
        connection.execute(
            update(default_customers).where(mine).values(currency="", receipt_preference="none")
        )
    with database.writing(engine) as connection:
        given = configuration.channel(connection, till.device.register_id).default_customer
    assert given.financial_dimensions == {"Department": "Other"}
    assert (given.currency, given.receipt_preference) == ("SEK", "none")


def test_a_store_without_a_default_customer_gives_its_currency_and_language(engine, till):
    with database.writing(engine) as connection:
        connection.execute(default_customers.delete())
    record = till.now(added(till)).record
    assert (record.profile.group, record.profile.currency, record.profile.language) == ("", "SEK", "sv")


def test_job_1110_brings_the_customer_attribute_group_whole(engine, till):
    with database.writing(engine) as connection:
        known = configuration.retailer(connection, till.device.store_id)
    by_id = {one.attribute_id: one for one in known.attributes}
    assert (by_id["shoe_size"].minimum, by_id["shoe_size"].maximum) == (15, 55)
    assert by_id["shoe_size"].help["sv"] == "Europeisk storlek"
    assert (by_id["preferred_contact"].mandatory, by_id["preferred_contact"].default) == (True, "Email")
    assert all(one.in_customer for one in known.attributes)
    assert [one.affiliation_id for one in known.affiliations] == ["friends", "staff", "students"]
    assert known.activity_types_hours == 4
