"""Search all stores and recent searches, on the screen of Customer search."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from pos_app.outcome import Refusal
from pos_app.screens.search import SearchScreen
from pos_app.values.customer import FoundBy, SearchResult
from pos_app.values.register import LinkStatus
from pos_app.values.search import (
    FoundInAllStores,
    KeepSearch,
    RecentSearches,
    SearchAllStores,
    UseCustomer,
    UsedCustomer,
)
from tests.screens.samples import part, picked, press, press_item, rows, show, text_of, tick, type_text


def everywhere(text="anna"):
    here, there, *_ = rows()
    there = replace(there, other_store=True, found_by=FoundBy("email", "elodie@work.fr"))
    return FoundInAllStores(text, (here, there), more=False)


@pytest.fixture
def screen(qtbot, fake_runner, context):
    fake_runner.answer("customer.search", lambda ask: SearchResult(ask.text, rows(2), False, 2))
    made = show(qtbot, SearchScreen(context))
    made.on_link(LinkStatus("online", 0.0))
    return made


def shown(screen):
    return [one.customer_id for one in table(screen).items.items]


def table(screen):
    return part(screen, "search.results")


def all_stores(screen):
    return part(screen, "search.all", QPushButton)


def search_all(qtbot, screen, text="anna"):
    type_text(part(screen, "search.text"), text)
    press(screen, "search.all")


def test_search_all_stores_needs_four_characters_and_says_so_at_the_button(screen):
    field = part(screen, "search.text")
    for text, can in (("", False), ("ann", False), (" ann ", False), ("anna", True)):
        field.setText(text)
        assert all_stores(screen).isEnabled() is can
        assert ("at least 4 characters" in text_of(screen, "search.all.said")) is not can


@pytest.mark.parametrize("state", ["offline", "connecting", "auth_required", "upgrade_required"])
def test_search_all_stores_needs_headquarters_and_says_so_at_the_button(screen, state):
    part(screen, "search.text").setText("anna")
    screen.on_link(LinkStatus(state, 0.0))
    assert not all_stores(screen).isEnabled()
    assert "offline" in text_of(screen, "search.all.said")
    screen.on_link(LinkStatus("online", 0.0))
    assert all_stores(screen).isEnabled()


def test_customers_of_all_stores_are_marked_and_one_is_brought_here_before_it_opens(
    screen, fake_runner, qtbot
):
    search_all(qtbot, screen)
    assert fake_runner.asks("customer.search_all") == [SearchAllStores("anna")]
    assert "Headquarters looks" in text_of(screen, "search.all.said")
    fake_runner.give("customer.search_all", everywhere())
    assert text_of(screen, "search.all.said") == "Customers of all stores"
    assert text_of(screen, "search.count") == "2 customers"
    said = table(screen).model().index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Élodie Garnier, C-0018240, Other store · Other email: elodie@work.fr"
    opened = []
    screen.open_requested.connect(lambda *what: opened.append(what))
    press_item(table(screen), 1)
    assert fake_runner.asks("customer.use") == [UseCustomer("customer-1")]
    assert opened == []
    assert "brought to this register" in text_of(screen, "search.all.said")
    press_item(table(screen), 1)  # a double tap brings once
    assert len(fake_runner.asks("customer.use")) == 1
    fake_runner.give("customer.use", UsedCustomer("another"))
    assert opened == [("customer.view", "another")]


def test_bringing_a_customer_can_be_cancelled_and_refused(screen, fake_runner, qtbot):
    search_all(qtbot, screen)
    fake_runner.give("customer.search_all", everywhere())
    opened = []
    screen.open_requested.connect(lambda *what: opened.append(what))
    press_item(table(screen), 1)
    press(screen, "search.all")
    assert text_of(screen, "search.all.said") == "Customers of all stores"
    press_item(table(screen), 0)
    fake_runner.give("customer.use", UsedCustomer("customer-1"))  # to the press that was cancelled
    assert opened == []
    with qtbot.waitSignal(screen.message) as told:
        fake_runner.give("customer.use", Refusal("customer_deleted"))
    assert "deleted at headquarters" in told.args[0]
    assert shown(screen) == ["customer-0", "customer-1"]


def test_who_is_of_another_store_is_not_picked(screen, fake_runner, qtbot):
    search_all(qtbot, screen)
    fake_runner.give("customer.search_all", everywhere())
    tick(table(screen), 1)
    assert picked(table(screen)) == []
    QTest.keyClick(table(screen), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert picked(table(screen)) == ["customer-0"]


def test_what_is_cancelled_is_not_shown_when_it_comes(screen, fake_runner, qtbot):
    qtbot.waitUntil(lambda: len(shown(screen)) == 2)
    before = shown(screen)
    search_all(qtbot, screen)
    assert all_stores(screen).text() == "Cancel"
    press(screen, "search.all")
    assert all_stores(screen).text() == "Search all stores"
    press(screen, "search.all")
    found = everywhere()
    fake_runner.give("customer.search_all", replace(found, rows=found.rows[1:]))  # to the first press
    assert shown(screen) == before
    fake_runner.give("customer.search_all", found)
    assert text_of(screen, "search.all.said") == "Customers of all stores"


def test_another_text_takes_the_place_of_all_stores(screen, fake_runner, qtbot):
    search_all(qtbot, screen)
    fake_runner.give("customer.search_all", everywhere())
    asked = len(fake_runner.asks("customer.search"))
    screen.reload()  # a download came
    assert len(fake_runner.asks("customer.search")) == asked
    type_text(part(screen, "search.text"), "b")
    assert fake_runner.asks("customer.search")[-1].text == "annab"
    qtbot.waitUntil(lambda: not any(one.other_store for one in table(screen).items.items))


def test_back_to_this_store(screen, fake_runner, qtbot):
    search_all(qtbot, screen)
    fake_runner.give("customer.search_all", everywhere())
    press(screen, "search.all")
    qtbot.waitUntil(lambda: not any(one.other_store for one in table(screen).items.items))
    assert all_stores(screen).text() == "Search all stores"


def test_nobody_in_any_store_is_said(screen, fake_runner, qtbot):
    search_all(qtbot, screen, "zzzz")
    fake_runner.give("customer.search_all", FoundInAllStores("zzzz", (), more=False))
    assert not table(screen).isVisible()
    assert part(screen, "search.create_customer_empty").isVisible()


@pytest.mark.parametrize(
    ("code", "words"), [("headquarters_silent", "did not answer"), ("headquarters_needed", "offline")]
)
def test_a_refusal_is_said_and_this_store_s_customers_stay(screen, fake_runner, qtbot, code, words):
    qtbot.waitUntil(lambda: len(shown(screen)) == 2)
    search_all(qtbot, screen)
    with qtbot.waitSignal(screen.message) as told:
        fake_runner.give("customer.search_all", Refusal(code))
    assert words in told.args[0]
    assert shown(screen) == ["customer-0", "customer-1"]
    assert all_stores(screen).text() == "Search all stores"


def test_a_manager_may_sign_for_it(screen, fake_runner, qtbot):
    type_text(part(screen, "search.text"), "anna")
    fake_runner.answer_once("customer.search_all", Refusal("permission_missing"))
    with qtbot.waitSignal(screen.override_requested) as asked:
        press(screen, "search.all")
    refused = asked.args[0]
    assert (refused.name, refused.ask) == ("customer.search_all", SearchAllStores("anna"))
    refused.slot(refused.outcome)  # given up
    assert all_stores(screen).text() == "Search all stores"


def test_recent_searches_show_while_nothing_is_typed(qtbot, fake_runner, context):
    fake_runner.answer("recent_searches.view", RecentSearches(("anna berg", "x" * 99)))
    fake_runner.answer("recent_searches.clear", RecentSearches(()))
    fake_runner.answer("customer.search", lambda ask: SearchResult(ask.text, rows(2), False, 2))
    screen = show(qtbot, SearchScreen(context))
    qtbot.waitUntil(lambda: len(screen.findChildren(QPushButton, "search.recent.0")) == 1)
    press(screen, "search.recent.0")
    field = part(screen, "search.text")
    assert field.text() == "anna berg"
    assert not part(screen, "search.recent.0").isVisible()
    field.clear()
    assert part(screen, "search.recent.0").isVisible()
    press(screen, "search.recent.clear")
    qtbot.waitUntil(lambda: screen.findChildren(QPushButton, "search.recent.0") == [])


def test_a_search_is_kept_when_it_led_to_somebody(screen, fake_runner, qtbot):
    qtbot.waitUntil(lambda: len(shown(screen)) == 2)
    press_item(table(screen), 0)
    assert fake_runner.asks("recent_searches.keep") == []
    type_text(part(screen, "search.text"), "anna")
    press_item(table(screen), 0)
    assert fake_runner.asks("recent_searches.keep") == [KeepSearch("anna")]
