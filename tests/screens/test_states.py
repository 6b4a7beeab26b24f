"""Whatever is slow, refused or empty: each screen says so, and what to do."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from pos_app.outcome import Refusal
from pos_app.screens import states, theme
from pos_app.screens.catalogue import SCREENS
from pos_app.screens.list_area import ListArea
from pos_app.screens.picking import PickView
from pos_app.screens.sentences import sentence
from pos_app.screens.states import Reading
from pos_app.screens.widgets import Busy, EmptyState
from tests.screens.gallery import ANSWERS, OFFLINE, ONLINE, settle, staged
from tests.screens.samples import press, text_of, tick
from tests.screens.state_scenes import FAILED, PARTS, READ, STATES, erase, notice, part_held

SIZE = (1366, 768)
ALL = READ | {name: play for name, (play, _) in PARTS.items()}
"""Every part of every screen that reads something."""


@pytest.fixture(autouse=True)
def _only_by_hand(monkeypatch):
    """However busy the machine is, nothing takes long here unless `notice` says so."""
    monkeypatch.setattr(states, "NOTICED_MS", 600_000)


def seen(shell, kind):
    return [one for one in shell.findChildren(kind) if one.isVisible() and not one.visibleRegion().isEmpty()]


def said(shell):
    return [label.text() for label in seen(shell, QLabel)]


def turning(shell):
    return [one for one in seen(shell, Busy) if one.is_running()]


def again(shell):
    names = [one for one in seen(shell, QPushButton) if one.text() == "Try again"]
    return sorted(names, key=lambda one: one.accessibleName())


def play_held(name, stage):
    if name in PARTS:
        part_held(*PARTS[name], stage)
    else:
        stage.runner.hold_all()
        READ[name](stage)


def play_refused(name, stage, refusal):
    if name in PARTS:
        play, operation = PARTS[name]
        stage.runner.answer(operation, refusal)
        play(stage)
    else:
        stage.runner.refuse_all(refusal)
        READ[name](stage)


def test_every_screen_of_the_register_is_among_them(qapp):
    opened = set()
    for play in ALL.values():
        with staged("en", SIZE) as stage:
            play(stage)
            opened |= {name for name, _, _ in stage.shell._open}
    assert opened == {*SCREENS, "welcome"}


def test_a_layout_that_is_refused_leads_back_and_says_why(qapp):
    with staged("en", SIZE) as stage:
        play_refused("designer", stage, FAILED)
        assert stage.shell._open[-1][0] == "welcome"
        assert stage.part("toast.text", QLabel).text() == sentence(FAILED.code)


@pytest.mark.parametrize("name", ALL)
def test_what_takes_long_is_said_and_nothing_flickers_before(qapp, name):
    with staged("en", SIZE) as stage:
        play_held(name, stage)
        if name in READ:
            assert turning(stage.shell) == []
            notice(stage)
        assert turning(stage.shell)
        assert any(text.endswith("…") for text in said(stage.shell))
        assert again(stage.shell) == []


@pytest.mark.parametrize("name", [name for name in ALL if name != "designer"])
def test_what_is_refused_is_said_once_it_can_be_tried_again_and_then_is_there(qapp, name):
    with staged("en", SIZE) as stage:
        play_refused(name, stage, FAILED)
        reason = sentence(FAILED.code)
        assert any(reason in text for text in said(stage.shell))
        assert turning(stage.shell) == []
        buttons = again(stage.shell)
        assert buttons
        assert len({one.accessibleName() for one in buttons}) == len(buttons)
        for operation, value in ANSWERS.items():
            stage.runner.answer(operation, value)
        for one in buttons:
            one.click()
        settle()
        notice(stage)
        assert again(stage.shell) == []
        assert not any(reason in text for text in said(stage.shell))


@pytest.mark.parametrize("name", READ)
def test_nobody_is_left_waiting_after_a_refusal_that_comes_late(qapp, name):
    with staged("en", SIZE) as stage:
        stage.runner.hold_all()
        READ[name](stage)
        notice(stage)
        stage.runner.refuse_open(FAILED)
        settle()
        assert turning(stage.shell) == []
        assert again(stage.shell)


@pytest.mark.parametrize("name", ["book", "store-books", "details", "sync"])
def test_what_was_read_before_stays_when_it_cannot_be_read_anew(qapp, name):
    with staged("en", SIZE) as stage:
        READ[name](stage)
        before = said(stage.shell)
        stage.runner.refuse_all(FAILED)
        stage.shell._visible().reload()
        settle()
        assert set(before) <= set(said(stage.shell))
        toast = stage.part("toast.text", QLabel).text()
        assert toast.startswith("What is shown here may be out of date.")
        asked = len(stage.runner.asked)
        stage.press("toast.action")
        assert len(stage.runner.asked) > asked


@pytest.mark.parametrize("code", ["customer_unknown", "customer_erased"])
def test_of_a_customer_who_is_gone_nothing_stays_and_search_is_offered(qapp, code):
    with staged("en", SIZE) as stage:
        READ["details"](stage)
        assert "Élodie Garnier" in said(stage.shell)
        stage.runner.answer("customer.view", Refusal(code))
        stage.shell._visible().reload()
        settle()
        assert "Élodie Garnier" not in said(stage.shell)
        stage.press("details.search")
        assert stage.shell._open[-1][0] == "customer.search"


@pytest.mark.parametrize("name", ["welcome", "book", "store-books", "details"])
def test_offline_it_is_said_what_goes_on_and_online_it_is_not(qapp, name):
    words = "Offline: what you do here is kept and sent later"
    with staged("en", SIZE) as stage:
        READ[name](stage)
        assert not any(words in text for text in said(stage.shell))
        stage.shell.on_link(OFFLINE)
        settle()
        assert any(words in text for text in said(stage.shell))
        stage.shell.on_link(ONLINE)
        settle()
        assert not any(words in text for text in said(stage.shell))


def test_in_a_low_window_the_buttons_of_a_customer_have_the_room(qapp):
    with staged("en", (1366, 540)) as stage:
        STATES["details-offline"](stage)
        assert not stage.shell.findChild(QLabel, "details.offline").isVisible()
        stage.shell.resize(1366, 768)
        settle()
        assert stage.shell.findChild(QLabel, "details.offline").isVisible()


def test_a_store_book_says_of_when_it_is_offline_too(qapp):
    with staged("en", SIZE) as stage:
        READ["store-books"](stage)
        online = text_of(stage.shell, "client_book.as_of")
        stage.shell.on_link(OFFLINE)
        settle()
        offline = text_of(stage.shell, "client_book.as_of")
        assert "as of" in online
        assert "as of" in offline
        assert online != offline


def test_a_list_that_comes_soon_never_says_that_it_is_read(qtbot, monkeypatch):
    area = ListArea(listed := QWidget())
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    area.show_reading("Reading…")
    assert area.currentWidget() is listed
    area.show_list()
    reading = area.findChild(Reading)
    assert not reading.is_waiting()
    monkeypatch.setattr(states, "NOTICED_MS", 1)
    slow = ListArea(listed := QWidget())
    qtbot.addWidget(slow)
    slow.show_reading("Reading…")
    qtbot.waitUntil(lambda: slow.currentWidget() is not listed)
    assert text_of(slow, "reading.text") == "Reading…"
    slow.show_empty(EmptyState("book", "Nobody", ""))
    assert slow.findChild(Reading).isHidden()


def test_words_change_while_it_goes_on_and_the_arc_stands_still_where_that_is_set(qtbot):
    theme.apply(QApplication.instance(), False, still=True)
    try:
        reading = Reading("one")
        qtbot.addWidget(reading)
        reading.begins("First")
        reading.notice()
        with qtbot.waitExposed(reading):
            reading.show()
        picture = reading.findChild(Busy).grab().toImage()
        qtbot.wait(2 * Busy._TURN_MS)
        assert reading.findChild(Busy).grab().toImage() == picture
        reading.begins("Second")
        assert text_of(reading, "one.text") == "Second"
        tried = []
        reading.failed("It is not there.", FAILED, lambda: tried.append(True))
        press(reading, "one.again")
        assert tried == [True]
        reading.begins("Third")
        assert reading.is_waiting()
        assert not reading.isVisible()
    finally:
        theme.apply(QApplication.instance(), False)


def test_who_may_not_see_today_is_told_of_no_failure(qapp):
    for code in ("permission_missing", "feature_off"):
        with staged("en", SIZE) as stage:
            stage.runner.answer("today.view", replace(FAILED, code=code))
            stage.sign_in()
            assert again(stage.shell) == []


def test_erasing_says_so_until_headquarters_has_answered(qapp):
    with staged("en", SIZE) as stage:
        stage.runner.hold("customer.erase")
        stage.open("customer.view", "c1")
        erase(stage)
        assert turning(stage.shell) == []
        notice(stage)
        assert "Headquarters erases the customer…" in said(stage.shell)
        assert not stage.part("erase.act").isEnabled()
        stage.runner.give("customer.erase", Refusal("headquarters_silent"))
        settle()
        assert stage.part("toast.text", QLabel).text() == sentence("headquarters_silent")
        assert turning(stage.shell) == []
        erase(stage)
        stage.shell.lock()
        settle()
        stage.runner.give("customer.erase", FAILED)


def test_a_card_that_is_refused_is_waited_for_no_longer(qapp):
    with staged("en", SIZE) as stage:
        stage.runner.hold("loyalty.issue")
        stage.open("customer.view", "c1")
        stage.press("details.issue_loyalty_card")
        stage.press("loyalty.act")
        notice(stage)
        assert turning(stage.shell)
        stage.runner.give("loyalty.issue", Refusal("loyalty_card_taken"))
        settle()
        assert turning(stage.shell) == []
        assert sentence("loyalty_card_taken") in said(stage.shell)


def test_contacts_that_take_long_keep_the_bar_busy_and_are_shown_once(qapp):
    with staged("en", SIZE) as stage:
        stage.runner.hold("customer.contacts")
        stage.open("client_book.view")
        tick(stage.shell._visible()._cards, 0)
        stage.press("client_book.contact")
        assert "Working…" in said(stage.shell)
        assert not stage.part("client_book.contact").isEnabled()
        stage.runner.give("customer.contacts", FAILED)
        settle()
        assert stage.part("client_book.contact").isEnabled()
        assert "1 selected" in said(stage.shell)


@pytest.mark.parametrize("name", ["search-on", "book-begun"])
def test_what_is_there_stays_in_sight_while_the_rest_is_read(qapp, name):
    with staged("en", SIZE) as stage:
        STATES[name](stage)
        assert len(turning(stage.shell)) == 1
        assert seen(stage.shell, PickView)
        for operation in ("customer.search", "client_book.view"):
            if stage.runner.asks(operation):
                stage.runner.give(operation, ANSWERS[operation](stage.runner.asks(operation)[-1]))
        settle()
        assert turning(stage.shell) == []


@pytest.mark.parametrize("number", [1, 2])
def test_an_empty_tab_is_filled_by_editing(qapp, number):
    with staged("en", SIZE) as stage:
        STATES[f"details-tab-{number}-empty"](stage)
        stage.press("details.edit_here")
        assert stage.shell._open[-1][:2] == ("customer.edit", "c1")


def test_a_register_without_customers_leads_to_its_downloads(qapp):
    with staged("en", SIZE) as stage:
        STATES["search-nobody-at-all"](stage)
        stage.press("search.sync")
        assert stage.shell._open[-1][0] == "sync.view"
