"""Refining a client book on its screen: panel, chips, sorting, kept sets; and the store's client books."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton

from pos_app.operations import refining
from pos_app.screens.client_book import ClientBookScreen
from pos_app.screens.refiner_group import ChoiceBox
from pos_app.screens.refiner_words import chip_text
from pos_app.screens.store_client_books import StoreClientBooksScreen
from pos_app.values.client_book import ClientBook, Shelf, ViewClientBook, ViewStoreClientBooks
from pos_app.values.refining import (
    OWNER,
    UNASSIGNED,
    ForgetRefiners,
    Refinement,
    Refiner,
    SavedRefiners,
    SavedSets,
    SaveRefiners,
)
from pos_contract.records import AttributeRecord
from tests.screens.samples import card, part, picked, press, show, text_of, tick, type_text

TODAY = date(2026, 11, 22)
HANDBAGS = Refinement("interest", "Handbags & belts")
SOON = Refinement("anniversary", next_days=30)
INTERESTS = ["Handbags & belts", "Handbags & belts", "Handbags & belts", "Shoes", "Shoes", None]
ANNIVERSARIES = ["2000-11-25", "2001-12-01", "2002-06-01", "2003-11-30", None, None]
BRANDS = [f"Brand {number}" for number in range(30)]


def attribute(attribute_id, kind, name=""):
    return AttributeRecord(attribute_id, {"en": name or attribute_id.title()}, kind, (), 0, True, True)


def columns():
    return (
        refining.column(attribute("interest", "text"), INTERESTS, TODAY),
        refining.column(attribute("anniversary", "date"), ANNIVERSARIES, TODAY),
        refining.column(attribute("spent", "currency"), ["10", "250.5", None, "3000", 5, 7], TODAY),
        refining.column(attribute("vip", "boolean", "VIP"), [True, False, None, None, True, True], TODAY),
    )


def answers(associate_id="me", of=None, saved=(), **more):
    """What the operation would say to an ask."""
    shelf = Shelf(tuple(card(number) for number in range(6)), columns() if of is None else of)

    def answer(ask):
        here = ask.shelf or replace(shelf)
        refinements = refining.in_effect(here.columns, ask.refinements)
        left, refiners = refining.refine(here.columns, refinements, len(here.cards))
        cards = tuple(here.cards[number] for number in left)
        return ClientBook(
            associate_id, "Ebba Lind", "CB-1", cards, here, refiners, refinements, saved, **more
        )

    return answer


@pytest.fixture(autouse=True)
def _english():
    old = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(old)


@pytest.fixture
def open_book(qtbot, fake_runner, context):
    def opened(width=1366, kind=ClientBookScreen, **answered):
        name = kind.operation
        fake_runner.answer(name, answers(**answered))
        screen = show(qtbot, kind(context), width)
        qtbot.waitUntil(lambda: text_of(screen, "client_book.count") != "")
        QApplication.processEvents()
        return screen

    return opened


@pytest.fixture
def turn(qtbot, fake_runner):
    """Press and wait for the answer."""

    def turned(screen, name):
        asked = screen._asked
        press(screen, name)
        qtbot.waitUntil(lambda: screen._asked is not asked)
        settled(qtbot, screen)

    return turned


def settled(qtbot, screen):
    qtbot.waitUntil(lambda: tuple(screen._book.refinements) == screen._asked.refinements)
    QApplication.processEvents()


def last(fake_runner, name="client_book.view"):
    return fake_runner.asks(name)[-1]


def boxes(screen, attribute_id):
    found = [
        one
        for one in screen.findChildren(ChoiceBox)
        if one.objectName().startswith(f"refine.{attribute_id}.")
    ]
    return [(one._label, one._count, one.isChecked()) for one in found]


def chips(screen):
    found = [one for one in screen.findChildren(QPushButton) if one.objectName().startswith("chip.")]
    return [one.text().replace("&&", "&") for one in found if one.isVisible()]


def test_the_panel_has_a_group_for_each_attribute_with_counts(open_book):
    screen = open_book()
    assert boxes(screen, "interest") == [("Handbags & belts", "3", False), ("Shoes", "2", False)]
    assert boxes(screen, "anniversary") == [
        ("Next 7 days", "1", False),
        ("Next 30 days", "3", False),
        ("Next 90 days", "3", False),
    ]
    assert boxes(screen, "vip") == [("Yes", "3", False), ("No", "1", False)]
    assert part(screen, "refine.spent.least").placeholderText() == "5.00"
    assert part(screen, "refine.spent.most").placeholderText() == "3,000.00"
    assert part(screen, "refine.anniversary.least").placeholderText() == "25/11/2000"
    assert chips(screen) == []


def test_a_press_refines_what_was_read_and_the_other_counts_follow(open_book, turn, fake_runner):
    screen = open_book()
    shelf = screen._book.shelf
    turn(screen, "refine.interest.0")
    assert last(fake_runner) == ViewClientBook(screen._associate_id, (HANDBAGS,))
    assert last(fake_runner).shelf is shelf
    turn(screen, "refine.anniversary.1")
    assert text_of(screen, "client_book.count") == "2 of 6 customers"
    assert boxes(screen, "interest") == [("Handbags & belts", "2", True), ("Shoes", "1", False)]
    assert boxes(screen, "vip") == [("Yes", "1", False), ("No", "1", False)]
    assert chips(screen) == ["Handbags & belts", "Anniversary: next 30 days", "Clear all"]


def test_chips_clear_one_and_all(open_book, turn):
    screen = open_book()
    for name in ("refine.interest.0", "refine.anniversary.1", "refine.vip.0"):
        turn(screen, name)
    turn(screen, "chip.0")
    assert chips(screen) == ["Anniversary: next 30 days", "VIP: Yes", "Clear all"]
    assert not part(screen, "refine.interest.0").isChecked()
    turn(screen, "chip.clear_all")
    assert chips(screen) == []
    assert text_of(screen, "client_book.count") == "6 customers"


def test_everything_to_press_is_large_enough_for_a_finger(open_book, turn):
    screen = open_book()
    turn(screen, "refine.interest.0")
    names = ("refine.interest.0", "refine.spent.least", "chip.0", "chip.clear_all", "client_book.sort")
    for name in (*names, "saved.save"):
        one = part(screen, name)
        assert min(one.width(), one.height()) >= 48, name


def test_the_keyboard_reaches_a_choice_and_stays_there(open_book, qtbot):
    screen = open_book()
    box = part(screen, "refine.interest.1")
    box.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(box, Qt.Key.Key_Space)
    settled(qtbot, screen)
    assert chips(screen) == ["Shoes", "Clear all"]
    assert screen.focusWidget() is part(screen, "refine.interest.1") is box
    assert box.accessibleName() == "Shoes, 2 customers"
    seen = []
    while screen.focusWidget() is not screen._cards and len(seen) < 30:
        QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Tab)
        seen.append(screen.focusWidget().objectName())
    assert seen[:5] == [*(f"refine.anniversary.{one}" for one in (0, 1, 2, "least", "most"))]
    assert seen[-5:] == [
        "client_book.sort",
        "client_book.filter",
        "chip.0",
        "chip.clear_all",
        "client_book.cards",
    ]


def test_many_choices_are_folded(open_book):
    many = (refining.column(attribute("brand", "text"), BRANDS, TODAY),)
    screen = open_book(of=many)
    assert len(boxes(screen, "brand")) == 6
    assert part(screen, "refine.brand.more").text() == "and 24 more"
    press(screen, "refine.brand.more")
    assert len(boxes(screen, "brand")) == 26
    assert screen.focusWidget().objectName() == "refine.brand.6"
    part(screen, "refine.brand.25").setFocus()
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Tab)
    assert screen.focusWidget().objectName() == "refine.brand.more"
    press(screen, "refine.brand.more")
    assert len(boxes(screen, "brand")) == 30
    assert not part(screen, "refine.brand.more").isVisible()


def type_into(screen, name, text):
    edit = part(screen, name, QLineEdit)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    return edit


def test_a_range_counts_when_it_is_typed_and_can_be_taken_back(open_book, fake_runner, qtbot):
    screen = open_book()
    type_into(screen, "refine.spent.least", "10")
    settled(qtbot, screen)
    type_into(screen, "refine.spent.most", "1,000.5")
    settled(qtbot, screen)
    assert last(fake_runner).refinements == (Refinement("spent", least=10, most=1000.5),)
    assert chips(screen) == ["Spent: 10.00 – 1,000.50", "Clear all"]
    press(screen, "chip.0")
    settled(qtbot, screen)
    assert part(screen, "refine.spent.most").text() == ""


def test_a_range_of_dates_is_typed_as_the_locale_writes_them(open_book, fake_runner, qtbot):
    screen = open_book()
    type_into(screen, "refine.anniversary.least", "01/06/2002")
    settled(qtbot, screen)
    assert last(fake_runner).refinements == (Refinement("anniversary", least="2002-06-01"),)
    assert chips(screen) == ["Anniversary: from 1 Jun 2002", "Clear all"]
    assert text_of(screen, "client_book.count") == "2 of 6 customers"


def test_what_is_no_number_is_marked_and_asks_nothing(open_book, fake_runner):
    screen = open_book()
    edit = type_into(screen, "refine.spent.least", "much")
    assert edit.property("invalid") is True
    assert edit.text() == "much"
    assert len(fake_runner.asks("client_book.view")) == 1


def test_an_answer_to_an_older_question_is_ignored(open_book, fake_runner):
    screen = open_book()
    fake_runner.hold("client_book.view")
    press(screen, "refine.interest.0")
    press(screen, "refine.vip.0")
    first, second = fake_runner.asks("client_book.view")[-2:]
    fake_runner.give("client_book.view", answers()(first))
    assert chips(screen) == []
    fake_runner.give("client_book.view", answers()(second))
    assert chips(screen) == ["Handbags & belts", "VIP: Yes", "Clear all"]


def test_sorting_asks_for_it(open_book, fake_runner, turn):
    screen = open_book()
    turn(screen, "refine.interest.0")
    sort = part(screen, "client_book.sort", QComboBox)
    sort.setCurrentIndex(2)
    sort.activated.emit(2)
    assert last(fake_runner) == ViewClientBook(screen._associate_id, (HANDBAGS,), "next_date")


def test_a_reload_reads_anew_and_keeps_refiners_sort_filter_and_selection(
    open_book, fake_runner, turn, qtbot
):
    screen = open_book()
    turn(screen, "refine.interest.0")
    part(screen, "client_book.sort", QComboBox).setCurrentIndex(1)
    type_text(part(screen, "client_book.filter"), "customer")
    tick(screen._cards, 0)
    screen.reload()
    assert last(fake_runner) == ViewClientBook(screen._associate_id, (HANDBAGS,), "last_contact")
    assert last(fake_runner).shelf is None
    asked = screen._book
    qtbot.waitUntil(lambda: screen._book is not asked)
    assert chips(screen) == ["Handbags & belts", "Clear all"]
    assert part(screen, "client_book.filter").text() == "customer"
    assert picked(screen._cards) == ["customer-0"]


def test_a_press_while_the_book_is_read_anew_does_not_bring_back_the_old_one(open_book, fake_runner):
    screen = open_book()
    fake_runner.hold("client_book.view")
    screen.reload()
    press(screen, "refine.interest.0")
    assert last(fake_runner).shelf is None


def test_the_filter_looks_among_those_who_are_left(open_book, turn):
    screen = open_book()
    turn(screen, "refine.interest.1")
    type_text(part(screen, "client_book.filter"), "customer4")
    assert text_of(screen, "client_book.count") == "1 of 6 customers"
    part(screen, "client_book.filter").setText("customer0")
    press(screen, "client_book.clear_filter")
    assert text_of(screen, "client_book.count") == "2 of 6 customers"


def test_when_nobody_is_left_the_refiners_can_be_cleared(open_book, turn):
    screen = open_book()
    turn(screen, "refine.interest.1")
    turn(screen, "refine.vip.1")
    assert not screen._cards.isVisible()
    turn(screen, "client_book.clear_refiners")
    assert screen._cards.isVisible()


def test_a_narrow_window_has_a_button_with_a_count_in_place_of_the_panel(open_book, turn):
    screen = open_book(width=1024)
    assert not screen._panel.isVisible()
    press(screen, "client_book.refine")
    assert screen._panel.isVisible()
    assert screen._cards.isVisible()
    turn(screen, "refine.interest.0")
    press(screen, "refine.close")
    assert not screen._panel.isVisible()
    assert part(screen, "client_book.refine").text() == "Refine (1)"
    assert screen.focusWidget() is part(screen, "client_book.refine")


def test_in_a_very_narrow_window_the_panel_takes_the_cards_place(open_book):
    screen = open_book(width=480)
    press(screen, "client_book.refine")
    assert screen._panel.isVisible()
    assert not screen._cards.isVisible()
    press(screen, "refine.close")
    assert screen._cards.isVisible()


def test_a_book_without_refiners_has_no_panel(open_book):
    screen = open_book(of=())
    assert not screen._panel.isVisible()
    assert not part(screen, "client_book.refine").isVisible()


def test_a_set_is_kept_under_a_name_used_and_forgotten(open_book, turn, fake_runner, qtbot):
    screen = open_book()
    assert not part(screen, "saved.save").isVisible()
    turn(screen, "refine.interest.0")
    turn(screen, "refine.anniversary.1")
    kept = SavedRefiners("Handbags, birthday soon", (HANDBAGS, SOON))
    fake_runner.answer("client_book.save_refiners", SavedSets((kept,)))
    press(screen, "saved.save")
    QTest.keyClicks(part(screen, "saved.name"), "Handbags, birthday soon")
    QTest.keyClick(part(screen, "saved.name"), Qt.Key.Key_Return)
    assert fake_runner.asks("client_book.save_refiners") == [SaveRefiners(kept.name, kept.refinements)]
    qtbot.waitUntil(lambda: screen.findChild(QPushButton, "saved.0") is not None)
    assert not part(screen, "saved.save").isVisible()
    fake_runner.answer("client_book.view", answers(saved=(kept,)))
    turn(screen, "chip.clear_all")
    turn(screen, "saved.0")
    assert last(fake_runner).refinements == (HANDBAGS, SOON)
    fake_runner.answer("client_book.forget_refiners", SavedSets(()))
    press(screen, "saved.0.forget")
    assert fake_runner.asks("client_book.forget_refiners") == [ForgetRefiners(kept.name)]
    qtbot.waitUntil(lambda: screen.findChild(QPushButton, "saved.0") is None)
    assert part(screen, "saved.save").isVisible()


def test_the_stores_books_have_the_associate_and_say_when_they_are_of(open_book, fake_runner, turn):
    names = {"e": "Ebba Lind", "m": "Marcus <b>Vik</b>"}
    owner = refining.owner_column(["e", "e", "m", UNASSIGNED, "e", "m"], names)
    screen = open_book(
        kind=StoreClientBooksScreen,
        associate_id="",
        of=(owner, *columns()),
        associates=2,
        as_of="2020-01-03T13:02:00+00:00",
    )
    assert screen.title() == "View customers from store client books"
    assert text_of(screen, "client_book.as_of") == "2 associates · as of 3 Jan 2020, 14:02"
    assert boxes(screen, OWNER) == [
        ("Ebba Lind", "3", False),
        ("Marcus <b>Vik</b>", "2", False),
        ("Unassigned", "1", False),
    ]
    turn(screen, "refine.associate.2")
    turn(screen, "refine.associate.1")
    assert fake_runner.asks("client_book.view_store")[-1] == ViewStoreClientBooks(
        (Refinement(OWNER, UNASSIGNED), Refinement(OWNER, "m"))
    )
    assert chips(screen) == ["Unassigned", "Marcus <b>Vik</b>", "Clear all"]
    assert screen.findChild(QPushButton, "client_book.remove") is None


def test_a_kept_range_of_whole_numbers_is_shown(open_book, turn):
    kept = SavedRefiners("Some", (Refinement("spent", least=5, most=300),))
    screen = open_book(saved=(kept,))
    turn(screen, "saved.0")
    assert part(screen, "refine.spent.most").text() == "300"


@pytest.mark.parametrize(
    ("kind", "asked", "text"),
    [
        ("integer", Refinement("x", least=3, most=10), "Visits: 3 – 10"),
        ("integer", Refinement("x", most=10), "Visits: up to 10"),
        ("date", Refinement("x", next_days=7), "Visits: next 7 days"),
        ("text", Refinement("x", "50 % %2"), "50 % %2"),
        ("boolean", Refinement("x", False), "Visits: No"),
        (OWNER, Refinement("x", "gone"), "Associate"),
        (OWNER, Refinement("x", UNASSIGNED), "Unassigned"),
    ],
)
def test_a_chip_says_by_itself_what_is_on(kind, asked, text):
    assert chip_text(Refiner("x", "Visits", kind), asked) == text


@pytest.mark.parametrize(
    ("days", "text"),
    [(0, "24 Dec · today"), (1, "24 Dec · tomorrow"), (7, "24 Dec · in 7 days"), (8, "24 Dec 2012")],
)
def test_a_cards_date_says_when_it_comes_round_soon(days, text):
    from pos_app.screens.cards import card_property_text
    from pos_app.values.customer import Property

    assert card_property_text(Property("Anniversary", "date", "2012-12-24", days)) == text


def test_a_card_of_the_store_names_its_owner():
    from pos_app.screens.cards import owner_text

    assert owner_text(card(1)) == ""
    assert owner_text(replace(card(1), owner="Ebba Lind")) == "Ebba Lind"
    assert owner_text(replace(card(1), owner="Sofia Ek", unassigned=True)) == "Unassigned (Sofia Ek)"
