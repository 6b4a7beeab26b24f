"""Recent searches, and customers by a number that a scanner read."""

from dataclasses import replace

import pytest

from pos_app.channel import customers
from pos_app.channel.database import Who
from pos_app.values.search import (
    ClearRecentSearches,
    FindByNumber,
    KeepSearch,
    ViewRecentSearches,
)
from tests.channel.support import STOCKHOLM, customer
from tests.support.register import MARCUS, STORE


def recent(tables):
    return tables.run("recent_searches.view", ViewRecentSearches()).words


def test_the_last_eight_searches_come_back_latest_first(tables):
    assert recent(tables) == ()
    for number in range(10):
        tables.run("recent_searches.keep", KeepSearch(f"berg {number}"))
    tables.run("recent_searches.keep", KeepSearch(" berg  4 "))
    tables.run("recent_searches.keep", KeepSearch("  "))
    assert recent(tables) == tuple(f"berg {number}" for number in (4, 9, 8, 7, 6, 5, 3, 2))


def test_recent_searches_belong_to_who_typed_them(tables):
    tables.run("recent_searches.keep", KeepSearch("ebba's"))
    ebba, tables.who = tables.who, Who(MARCUS.associate_id)
    assert recent(tables) == ()
    tables.run("recent_searches.keep", KeepSearch("marcus'"))
    tables.run("recent_searches.clear", ClearRecentSearches())
    assert recent(tables) == ()
    tables.who = ebba
    assert recent(tables) == ("ebba's",)


def test_recent_searches_go_with_the_store(tables):
    from pos_app.offline import downloads

    tables.run("recent_searches.keep", KeepSearch("anna"))
    tables.write(lambda tx: downloads.keep_channel(tx, replace(STORE, store_id="another")))
    assert recent(tables) == ()


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("C-0000123", "anna"),
        (" C-0000123 ", "anna"),
        ("5501234567890", "berta"),
        ("5501 2345 67890", "berta"),
        ("LC-000017", "cilla"),
        ("lc000017", "cilla"),
        ("LC-00001", None),  # the beginning of a card is no card
        ("0701234567", None),  # a phone number is no card either
        ("berta", None),
        ("", None),
        ("---", None),
    ],
)
def test_a_scanned_number_is_an_account_s_or_a_loyalty_card_s(tables, number, found):
    known = [
        customer("anna", "Anna Berg", account_number="C-0000123", phone="070-123 45 67"),
        customer("berta", "Berta Lind", cards=("7700112233", "5501234567890"), books=("elsewhere",)),
        customer("cilla", "Cilla Ek", cards=("LC-000017",)),
    ]
    tables.write(lambda tx: customers.put(tx, known, STOCKHOLM))
    assert tables.run("customer.find_by_number", FindByNumber(number)).customer_id == found
