from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pos_app.outcome import Refusal
from pos_app.screens.result_table import ResultTable
from pos_app.screens.search import SearchScreen
from pos_app.values.client_book import AddToClientBook, ClientBookChanged, NotDone
from pos_app.values.customer import FoundBy, SearchCustomers, SearchResult
from tests.screens.samples import BOLD, part, picked, press, press_item, rows, show, text_of, tick


def found(ask):
    """Everybody for nothing typed, else whose name has it, as the operation would answer."""
    hits = tuple(row for row in rows() if ask.text.lower() in row.name.lower())
    return SearchResult(ask.text, hits, more=False, total=5)


@pytest.fixture
def screen(qtbot, fake_runner, context):
    fake_runner.answer("customer.search", found)
    made = SearchScreen(context)
    show(qtbot, made)
    qtbot.waitUntil(lambda: shown_names(made) != [])
    return made


def table(screen) -> ResultTable:
    return part(screen, "search.results")


def shown_names(screen) -> list[str]:
    return [row.name for row in table(screen).items.items]


def cell(screen, row: int, column: int) -> str:
    return table(screen).model().index(row, column).data()


def test_the_field_has_the_focus_at_once_and_every_key_searches(screen, fake_runner, qtbot):
    field = part(screen, "search.text")
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "ber")
    assert fake_runner.asks("customer.search") == [
        SearchCustomers(text, 50) for text in ("", "b", "be", "ber")
    ]
    qtbot.waitUntil(lambda: shown_names(screen) == ["Astrid Bergström"])
    assert text_of(screen, "search.count") == "1 customer"


def test_a_row_tells_name_account_phone_email_city_and_book(screen):
    columns = range(1, table(screen).model().columnCount())
    assert [cell(screen, 0, column) for column in columns] == [
        "Astrid Bergström",
        "C-0018234",
        "+46 70 123 00000",
        "customer0@example.com",
        "Stockholm",
        "",
    ]
    assert cell(screen, 2, 2) == "Pending sync"


def test_a_name_shows_as_typed(screen):
    assert BOLD in shown_names(screen)
    assert cell(screen, 4, 1) == BOLD


def test_a_row_says_what_it_was_found_by(qtbot, fake_runner, context):
    plain, carded, *_ = rows()
    found = (plain, replace(carded, found_by=FoundBy("card", "5501 <b>")))
    fake_runner.answer("customer.search", SearchResult("", found, more=False, total=2))
    screen = show(qtbot, SearchScreen(context))
    qtbot.waitUntil(lambda: len(shown_names(screen)) == 2)
    said = [table(screen).model().index(row, 1).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said == ["Astrid Bergström, C-0018234", "Élodie Garnier, C-0018240, Loyalty card 5501 <b>"]
    before = table(screen).grab().toImage()
    fake_runner.answer("customer.search", SearchResult("", (plain, carded), more=False, total=2))
    screen.reload()
    qtbot.waitUntil(lambda: table(screen).items.items[1].found_by is None)
    assert table(screen).grab().toImage() != before


def test_the_book_of_somebody_unknown_is_another_associates(qtbot, fake_runner, context):
    fake_runner.answer("customer.search", SearchResult("", rows(1, book_of=""), more=False, total=1))
    screen = show(qtbot, SearchScreen(context))
    qtbot.waitUntil(lambda: len(shown_names(screen)) == 1)
    assert cell(screen, 0, 6) == "Another associate"


def test_an_answer_to_an_older_text_is_not_shown(qtbot, fake_runner, context):
    screen = show(qtbot, SearchScreen(context))
    field = part(screen, "search.text")
    QTest.keyClicks(field, "be")
    fake_runner.give("customer.search", found(SearchCustomers("")))
    fake_runner.give("customer.search", Refusal("superseded"))
    assert shown_names(screen) == []
    fake_runner.give("customer.search", found(SearchCustomers("be")))
    assert shown_names(screen) == ["Astrid Bergström"]


def test_superseded_is_silent_and_another_refusal_is_said(qtbot, fake_runner, context):
    screen = show(qtbot, SearchScreen(context))
    fake_runner.give("customer.search", Refusal("superseded"))
    assert table(screen).isVisible()
    screen.reload()
    fake_runner.give("customer.search", Refusal("not_signed_in"))
    assert not table(screen).isVisible()


def test_arrow_down_goes_into_the_list_and_up_comes_back(screen, qtbot, fake_runner):
    field = part(screen, "search.text")
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert table(screen).hasFocus()
    assert table(screen).currentIndex().row() == 0
    QTest.keyClick(table(screen), Qt.Key.Key_Down)
    assert table(screen).currentIndex().row() == 1
    QTest.keyClick(table(screen), Qt.Key.Key_Up)
    QTest.keyClick(table(screen), Qt.Key.Key_Up)
    assert field.hasFocus()


def test_press_and_enter_open_the_customer_and_a_double_tap_opens_once(screen, qtbot):
    opened = []
    screen.open_requested.connect(lambda *what: opened.append(what))
    press_item(table(screen), 1)
    assert opened == [("customer.view", "customer-1")]
    press_item(table(screen), 3, double=True)
    assert opened[1:] == [("customer.view", "customer-3")]
    QTest.keyClick(table(screen), Qt.Key.Key_Return)
    assert opened[2:] == [("customer.view", "customer-3")]


def test_enter_in_the_field_opens_the_only_one_found(screen, qtbot):
    field = part(screen, "search.text")
    with qtbot.waitSignal(screen.open_requested) as opened:
        QTest.keyClicks(field, "Bergst")
        QTest.keyClick(field, Qt.Key.Key_Return)  # before the answer is there, as a scanner does
    assert opened.args == ["customer.view", "customer-0"]


def test_enter_in_the_field_goes_into_the_list_of_several(screen, qtbot):
    QTest.keyClick(part(screen, "search.text"), Qt.Key.Key_Return)
    assert table(screen).hasFocus()


def test_create_customer_carries_over_what_is_typed(screen, qtbot):
    QTest.keyClicks(part(screen, "search.text"), " nobody ")
    with qtbot.waitSignal(screen.open_requested) as opened:
        press(screen, "search.create_customer")
    assert opened.args == ["customer.add", "nobody"]


def test_nothing_found_offers_to_create(screen, qtbot):
    QTest.keyClicks(part(screen, "search.text"), "zzz")
    qtbot.waitUntil(lambda: not table(screen).isVisible())
    with qtbot.waitSignal(screen.open_requested) as opened:
        press(screen, "search.create_customer_empty")
    assert opened.args == ["customer.add", "zzz"]


def test_picked_customers_are_added_once_and_the_answer_is_told(screen, fake_runner, qtbot):
    add = part(screen, "search.add_to_client_book")
    assert not add.isEnabled()
    tick(table(screen), 1)
    tick(table(screen), 3)
    assert text_of(screen, "search.selected") == "2 selected"
    press(screen, "search.add_to_client_book")
    press(screen, "search.add_to_client_book")
    assert fake_runner.asks("client_book.add_customer") == [AddToClientBook(("customer-1", "customer-3"))]
    why = NotDone("customer-3", "Jānis Kalniņš", "in_another_book", "Marcus Vik")
    with qtbot.waitSignal(screen.message) as told:
        fake_runner.give("client_book.add_customer", ClientBookChanged(("customer-1",), (why,)))
    text, tone = told.args
    assert tone == "warning"
    assert "1 customer added" in text
    assert "Jānis Kalniņš" in text
    assert "Marcus Vik" in text
    assert picked(table(screen)) == []


def test_a_refused_add_keeps_the_selection(screen, fake_runner, qtbot):
    fake_runner.answer("client_book.add_customer", Refusal("feature_off"))
    tick(table(screen), 0)
    with qtbot.waitSignal(screen.message) as told:
        press(screen, "search.add_to_client_book")
    assert told.args[1] == "danger"
    assert picked(table(screen)) == ["customer-0"]
    assert part(screen, "search.add_to_client_book").isEnabled()


def test_space_picks_and_shift_picks_a_range(screen):
    view = table(screen)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert picked(view) == ["customer-0"]
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert picked(view) == ["customer-0", "customer-1", "customer-2"]
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert picked(view) == ["customer-0", "customer-1"]


def test_a_selection_outlives_the_next_search(screen, qtbot):
    tick(table(screen), 0)
    QTest.keyClicks(part(screen, "search.text"), "garnier")
    qtbot.waitUntil(lambda: shown_names(screen) == ["Élodie Garnier"])
    tick(table(screen), 0)
    assert picked(table(screen)) == ["customer-0", "customer-1"]
    press(screen, "search.clear")
    assert picked(table(screen)) == []


def test_the_end_of_the_list_asks_for_more_once_and_stays_where_it_is(qtbot, fake_runner, context):
    fake_runner.answer(
        "customer.search",
        lambda ask: SearchResult(ask.text, rows(ask.limit), more=ask.limit < 200, total=5000),
    )
    screen = show(qtbot, SearchScreen(context))
    view = table(screen)
    qtbot.waitUntil(lambda: len(view.items.items) == 50)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    place = bar.value()
    qtbot.waitUntil(lambda: len(view.items.items) == 200)
    assert [ask.limit for ask in fake_runner.asks("customer.search")] == [50, 200]
    assert bar.value() == place


def test_a_reload_keeps_place_and_selection(qtbot, fake_runner, context):
    fake_runner.answer("customer.search", SearchResult("", rows(50), more=False, total=50))
    screen = show(qtbot, SearchScreen(context))
    view = table(screen)
    qtbot.waitUntil(lambda: len(view.items.items) == 50)
    tick(view, 20)
    view.verticalScrollBar().setValue(20 * view.verticalHeader().defaultSectionSize() + 7)
    fake_runner.answer("customer.search", SearchResult("", rows(50)[1:], more=False, total=49))
    screen.reload()
    qtbot.waitUntil(lambda: len(view.items.items) == 49)
    assert view.verticalScrollBar().value() == 19 * view.verticalHeader().defaultSectionSize() + 7
    assert picked(view) == ["customer-20"]


def test_without_customers_it_says_where_they_come_from(qtbot, fake_runner, context):
    fake_runner.answer("customer.search", SearchResult("", (), more=False, total=0))
    screen = show(qtbot, SearchScreen(context))
    qtbot.waitUntil(lambda: not table(screen).isVisible())
    assert part(screen, "search.sync").isVisible()
