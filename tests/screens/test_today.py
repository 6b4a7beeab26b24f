"""The cards beside the welcome grid: what to see to today."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from pos_app.layout import load
from pos_app.runner import Refusal
from pos_app.screens.welcome import WelcomeScreen
from pos_app.settings import resource_path
from pos_app.values.today import Coming, FollowUp, Quiet, Today, ViewToday
from tests.screens.samples import BOLD, part, press, show, text_of

DAY = date(2026, 11, 21)
LAYOUT = load(resource_path("layouts", "fashion.json"))


def coming(*days):
    return tuple(
        Coming(f"c{number}", f"Customer {number}", "Anniversary", DAY + timedelta(one), one)
        for number, one in enumerate(days)
    )


FOLLOW_UPS = (
    FollowUp("e1", "noah", BOLD, "Phone call", "About the\nwatch", DAY - timedelta(3), 3),
    FollowUp("e2", "olivia", "Olivia", "Store visit", "", DAY, 0),
)
QUIET = (
    Quiet("astrid", "Astrid", date(2026, 1, 2), 323, False),
    Quiet("ida", "Ida", date(2026, 8, 13), 100, True),
)


@pytest.fixture
def make(qtbot, context, fake_runner):
    def made(today, size=(1366, 712)):
        QLocale.setDefault(QLocale("en_GB"))
        fake_runner.answer("today.view", today)
        screen = show(qtbot, WelcomeScreen(context, LAYOUT, {}), *size)
        qtbot.waitUntil(lambda: bool(fake_runner.asks("today.view")))
        if isinstance(today, Today):
            qtbot.waitUntil(lambda: part(screen, "welcome.book").isVisible())
        return screen

    yield made
    QLocale.setDefault(QLocale.system())


def row(screen, name):
    return part(screen, name, QPushButton)


def rows(screen, name):
    found = [
        one.objectName() for one in screen.findChildren(QPushButton) if one.objectName().startswith(name)
    ]
    return [one for one in found if one.rpartition(".")[2].isdigit()]


def test_it_is_about_who_is_signed_in(make, fake_runner, associate):
    make(Today(0, (), (), ()))
    assert fake_runner.asks("today.view") == [ViewToday(associate.associate_id)]


def test_each_row_says_who_why_and_when(make):
    screen = make(Today(186, coming(0, 1, 3), FOLLOW_UPS, QUIET))
    assert [row(screen, f"today.coming.{n}").accessibleName() for n in range(3)] == [
        "Customer 0, Anniversary 21 Nov, Today",
        "Customer 1, Anniversary 22 Nov, Tomorrow",
        "Customer 2, Anniversary 24 Nov, 3 days",
    ]
    assert [row(screen, f"today.follow_up.{n}").accessibleName() for n in range(2)] == [
        f"{BOLD}, About the watch · Phone call, 3 days late",
        "Olivia, Store visit, Today",
    ]
    assert [row(screen, f"today.quiet.{n}").accessibleName() for n in range(2)] == [
        "Astrid, Last contact 2 Jan, 323 days",
        "Ida, Never, in the book since 13 Aug, 100 days",
    ]
    assert text_of(screen, "welcome.book") == "186 customers in your client book · 3 have a date this week"
    shown = [one for one in row(screen, "today.follow_up.0").findChildren(QLabel) if BOLD in one.text()]
    assert [one.textFormat() for one in shown] == [Qt.TextFormat.PlainText]


@pytest.mark.parametrize(
    ("name", "customer"), [("coming.2", "c2"), ("follow_up.0", "noah"), ("quiet.1", "ida")]
)
def test_a_row_opens_its_customer(qtbot, make, name, customer):
    screen = make(Today(9, coming(0, 1, 3), FOLLOW_UPS, QUIET), size=(1366, 1000))
    with qtbot.waitSignal(screen.open_requested) as opened:
        press(screen, f"today.{name}")
    assert opened.args == ["customer.view", customer]


def test_a_long_list_unfolds_and_stays_so_when_it_is_reloaded(qtbot, make, fake_runner):
    screen = make(Today(99, coming(*range(5)), (), ()), size=(1366, 1000))
    assert len(rows(screen, "today.coming.")) == 3
    assert part(screen, "today.coming.more", QPushButton).text() == "All 5"
    press(screen, "today.coming.more")
    qtbot.waitUntil(lambda: len(rows(screen, "today.coming.")) == 5)
    fake_runner.answer("today.view", Today(99, coming(*range(4)), (), ()))
    screen.reload()
    qtbot.waitUntil(lambda: len(rows(screen, "today.coming.")) == 4)
    assert part(screen, "today.coming.more", QPushButton).text() == "Fewer"


def test_a_reload_that_brings_the_same_leaves_the_rows_and_the_focus(qtbot, make, fake_runner):
    screen = make(Today(9, coming(1, 2), (), ()))
    first = row(screen, "today.coming.0")
    first.setFocus()
    screen.reload()
    qtbot.waitUntil(lambda: len(fake_runner.asks("today.view")) == 2)
    qtbot.wait(0)
    assert row(screen, "today.coming.0") is first
    fake_runner.answer("today.view", Today(9, coming(1, 5), (), ()))
    screen.reload()
    qtbot.waitUntil(lambda: row(screen, "today.coming.0") is not first)
    assert row(screen, "today.coming.0").hasFocus()


def test_empty_cards_say_so_shortly(make):
    screen = make(Today(5, (), (), ()))
    assert text_of(screen, "today.coming.empty") == "No date comes soon."
    assert text_of(screen, "today.follow_up.empty") == "Nothing to follow up today."
    assert text_of(screen, "today.quiet.empty") == "Everybody was contacted lately."


def test_an_empty_book_is_called_so(make):
    screen = make(Today(0, (), (), ()))
    assert text_of(screen, "today.coming.empty") == "Your client book is empty."


def test_who_may_not_see_a_book_is_asked_for_no_override(qtbot, make):
    asked = []
    screen = make(Refusal("permission_missing"))
    screen.override_requested.connect(asked.append)
    screen.reload()
    qtbot.wait(0)
    assert asked == []
    assert not part(screen, "today.coming").isVisible()


def test_it_is_reloaded_when_customers_books_or_entries_change():
    assert WelcomeScreen.topics >= {"customers", "client_book", "entries"}


@pytest.mark.parametrize("size", [(1366, 712), (1024, 544), (800, 1224)])
def test_rows_are_large_enough_to_press_and_within_the_window(make, size):
    screen = make(Today(9, coming(0, 1, 3, 4), FOLLOW_UPS, QUIET), size)
    for name in ("today.coming.0", "today.follow_up.0", "today.quiet.1", "today.coming.more"):
        one = row(screen, name)
        assert min(one.width(), one.height()) >= 48, name
        assert one.mapTo(screen, one.rect().topRight()).x() < size[0], name


def test_a_full_day_needs_no_scrolling_on_a_small_screen(make):
    quiet = tuple(replace(QUIET[0], customer_id=f"q{number}") for number in range(5))
    follow_ups = tuple(replace(FOLLOW_UPS[0], entry_id=f"e{number}") for number in range(5))
    screen = make(Today(186, coming(1, 2, 3, 4), follow_ups, quiet))
    assert len(rows(screen, "today.")) == 9
    bar = screen.findChild(QScrollArea).verticalScrollBar()
    assert bar.maximum() == 0
