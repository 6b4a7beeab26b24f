"""First hints, with real presses and keys in the window."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from pos_app.runner import Refusal
from pos_app.screens import hints, tab_order
from pos_app.screens.hint_bubble import HintBubble, place
from pos_app.screens.hints import HINTS
from pos_app.values.hints import DismissHint, SeenHints, ShowHintsAgain
from tests.screens.gallery import EBBA, OFFLINE, ONLINE, settle, staged
from tests.screens.state_scenes import READ

SIZE = (1366, 768)


@pytest.fixture(autouse=True)
def _only_by_hand(monkeypatch):
    """However busy the machine is, only `look` looks."""
    monkeypatch.setattr(hints, "CALM_MS", 600_000)


@pytest.fixture
def stage(qapp):
    with staged("en", SIZE) as made:
        made.runner.answer("hint.view", SeenHints(frozenset()))
        made.runner.answer("hint.dismiss", SeenHints(frozenset()))
        made.runner.answer("hint.begin_again", SeenHints(frozenset()))
        made.shell.activateWindow()
        yield made


def look(stage, times=2):
    """A screen that stands still for so many looks."""
    for _ in range(times):
        settle()
        stage.shell._hints._look()


def wait(stage):
    """Until a hint is there; a clock that has just struck makes the screen another one in between."""
    for _ in range(8):
        look(stage, 1)
        if text(stage):
            return
    raise AssertionError("no hint")


def bubble(stage):
    return stage.shell.findChild(HintBubble)


def text(stage):
    return bubble(stage)._text.text() if bubble(stage).isVisible() else ""


def press(stage, widget, at=None):
    """As a finger does it: at a place of the window."""
    place = widget.mapTo(stage.shell, at or widget.rect().center())
    QTest.mouseClick(stage.shell.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    settle()


def dismissed(stage):
    return [ask.name for ask in stage.runner.asks("hint.dismiss")]


def test_one_hint_at_a_time_each_until_it_is_read(stage):
    stage.sign_in()
    shown = []
    for _ in range(3):
        wait(stage)
        shown.append(text(stage))
        press(stage, stage.part("hint.got_it"))
        assert text(stage) == ""
    look(stage, 3)
    assert text(stage) == ""
    assert shown == [one.text for one in HINTS if one.screen == "welcome"]
    assert dismissed(stage) == ["search", "link", "help"]
    assert not stage.shell._hints._timer.isActive()


def test_a_hint_comes_by_itself_once_the_screen_stands_still(stage, qtbot, monkeypatch):
    monkeypatch.setattr(hints, "CALM_MS", 20)
    stage.sign_in()
    qtbot.waitUntil(lambda: text(stage) != "")


def test_who_does_it_needs_no_hint(stage):
    stage.sign_in()
    wait(stage)
    assert "Scan a loyalty card" in text(stage)
    tile = stage.part("welcome.button.602", QWidget)
    press(stage, tile)
    assert dismissed(stage) == ["search"]
    assert stage.shell._open[-1][0] == "customer.search"
    stage.shell.back()
    stage.shell.open("sync.view")
    assert dismissed(stage) == ["search", "link"]


def test_a_note_that_is_begun_by_keys_takes_its_hint_away(stage):
    stage.open("customer.view", "c1")
    wait(stage)
    assert text(stage).startswith("Write here")
    note = stage.part("details.note", QPlainTextEdit)
    assert not bubble(stage).geometry().intersects(QRect(note.mapTo(stage.shell, QPoint()), note.size()))
    note.setFocus()
    settle()
    QTest.keyClick(stage.shell.windowHandle(), Qt.Key.Key_A)
    settle()
    assert dismissed(stage) == ["note"]
    assert text(stage) == ""
    assert note.toPlainText() == "a"


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (800, 1280)])
def test_no_hint_stands_over_what_is_used(qapp, name, size):
    with staged("lv", size) as stage:
        stage.runner.answer("hint.view", SeenHints(frozenset()))
        READ[name](stage)
        stage.shell._hints._on_link(OFFLINE)
        look(stage, 3)
        if not text(stage):
            return
        whole = stage.shell.centralWidget()
        at = bubble(stage).geometry()
        assert whole.rect().contains(at)
        for one in tab_order.stops(whole):
            seen = one.visibleRegion().boundingRect()
            rect = QRect(one.mapTo(whole, seen.topLeft()), seen.size())
            inside = bubble(stage).isAncestorOf(one) or one.inherits("QAbstractItemView")
            assert inside or not rect.intersects(at), one.objectName()


def test_every_hint_is_shown_where_it_is_about_something(qapp):
    found = set()
    for name in ("welcome", "book", "new-customer", "details"):
        with staged("en", SIZE) as stage:
            stage.runner.answer("hint.view", SeenHints(frozenset()))
            READ[name](stage)
            stage.shell._hints._on_link(OFFLINE)
            for _ in (one for one in HINTS if one.screen == stage.shell._open[-1][0]):
                wait(stage)
                found.add(text(stage))
                stage.shell._hints._on_read()
    assert found == {one.text for one in HINTS}


def test_the_hint_about_pending_customers_waits_until_the_register_is_offline(stage):
    stage.open("customer.add")
    look(stage, 3)
    assert text(stage) == ""
    stage.runner.link_changed.emit(OFFLINE)
    wait(stage)
    assert "Pending sync" in text(stage)
    stage.runner.link_changed.emit(ONLINE)
    assert text(stage) == ""


def test_none_comes_while_somebody_types_or_scans_and_enter_does_not_press_it(stage):
    stage.sign_in()
    for _ in range(4):
        QTest.keyClick(stage.shell.windowHandle(), Qt.Key.Key_7)
        look(stage, 1)
        assert text(stage) == ""
    wait(stage)
    focused = stage.shell.focusWidget()
    for key in (Qt.Key.Key_5, Qt.Key.Key_5, Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_0, Qt.Key.Key_0):
        QTest.keyClick(stage.shell.windowHandle(), key)
    assert stage.shell.focusWidget() is focused
    assert not bubble(stage).isAncestorOf(focused)
    look(stage, 1)
    assert text(stage) == ""
    assert dismissed(stage) == []


def test_a_panel_takes_the_hint_away_and_it_comes_back(stage):
    stage.sign_in()
    wait(stage)
    stage.press("header.help")
    assert text(stage) == ""
    look(stage, 3)
    assert text(stage) == ""
    stage.press("help.act")
    wait(stage)


def test_help_shows_all_of_them_again(stage):
    stage.runner.answer("hint.view", SeenHints(frozenset(one.name for one in HINTS)))
    stage.sign_in()
    look(stage)
    assert text(stage) == ""
    stage.press("header.help")
    stage.press("help.hints")
    assert stage.runner.asks("hint.begin_again") == [ShowHintsAgain()]
    wait(stage)
    assert "Scan a loyalty card" in text(stage)


def test_a_locked_register_shows_none_and_the_next_associate_has_their_own(stage):
    stage.sign_in()
    wait(stage)
    stage.shell.lock()
    look(stage, 1)
    assert text(stage) == ""
    assert not stage.shell._hints._timer.isActive()
    stage.runner.answer("hint.view", SeenHints(frozenset({"search"})))
    stage.shell._on_signed_in(EBBA)
    wait(stage)
    assert "headquarters can be reached" in text(stage)
    press(stage, stage.part("hint.got_it"))
    assert stage.runner.asks("hint.dismiss") == [DismissHint("link")]


def test_where_hints_cannot_be_read_there_are_none(stage):
    stage.runner.answer("hint.view", Refusal("unexpected"))
    stage.sign_in()
    look(stage, 1)
    assert text(stage) == ""


def test_there_is_help_for_hints_only_for_who_is_signed_in(stage):
    stage.press("header.help")
    assert stage.shell.findChildren(QPushButton, "help.hints") == []


def test_a_place_is_free_of_what_is_used_then_of_lists_then_there_is_none():
    size, area, anchor = QSize(100, 50), QRect(0, 0, 400, 300), QRect(0, 0, 40, 40)
    near = place(size, area, anchor, [], [], [])
    assert not QRect(near, size).intersects(anchor)
    upper = QRect(0, 0, 400, 120)
    assert place(size, area, anchor, [upper], [], []).y() > 120
    assert place(size, area, anchor, [upper], [], [QRect(0, 120, 400, 180)]).y() > 120
    low = place(size, area, anchor, [upper], [QRect(0, 120, 400, 180)], [])
    assert low.y() > 200
    assert place(size, area, anchor, [QRect(0, 0, 400, 300)], [], []) is None
