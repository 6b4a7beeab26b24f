"""Measures of Customer Insights on the cards of a register."""

import pytest

from pos_app.values.client_book import ViewClientBook
from pos_headquarters.services import parameters
from tests.support import azure as stand_in


@pytest.fixture
def azure(tmp_path):
    with stand_in.keyring_of_its_own(stand_in.Ring()), stand_in.running(tmp_path) as azure:
        yield azure


@pytest.fixture
def put_back(headquarters):
    """Other tests find what they expect."""
    columns = "customer_id, measure_id, value"
    stood = headquarters.rows(f"SELECT {columns} FROM customer_measure")
    yield
    stand_in.keep(headquarters.engine, {parameters.INSIGHTS_ENABLED: False, parameters.INSIGHTS_SECRET: None})
    headquarters.write("DELETE FROM customer_measure")
    for row in stood:
        headquarters.write(f"INSERT INTO customer_measure ({columns}) VALUES (?, ?, ?)", *row)


def refreshed(headquarters, register):
    """What the cards show of measures, by account number, after the jobs that bring them."""
    for job in ("refresh-measures", "1010"):
        headquarters.command("jobs", "run", job)
    assert register.sync() == ""
    return cards(register)


def cards(register):
    shown = register.run("client_book.view", ViewClientBook(register.associate.associate_id)).cards
    return {card.account_number: [one.value for one in card.properties[:2]] for card in shown}


@pytest.mark.usefixtures("put_back")
def test_measures_reach_the_cards_and_leave_them(headquarters, register, azure):
    one, other = list(cards(register))[:2]
    azure.knows(one, churn_probability=0.31, next_best_action="Invite to the spring preview")
    azure.knows(other, churn_probability="0.92")
    stand_in.turn_on(headquarters.engine, azure)
    shown = refreshed(headquarters, register)
    assert shown.pop(one) == [0.31, "Invite to the spring preview"]
    assert shown.pop(other) == [0.92, None]
    assert shown
    assert all(values == [None, None] for values in shown.values())
    azure.forgets(one)
    assert refreshed(headquarters, register)[one] == [None, None]
