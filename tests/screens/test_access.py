"""Every screen by keyboard alone, read aloud, and by finger."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pos_app.screens import tab_order, theme
from pos_app.screens.widgets import Busy
from tests.screens import access
from tests.screens.gallery import settle, staged
from tests.screens.scenes import SCENES

SIZE = (1366, 768)
TELLING = (
    "sign-in",
    "welcome",
    "search",
    "book-picked",
    "reassign",
    "details-tab-1",
    "details-writing",
    "new-customer-refused",
    "edit-conflict",
    "sync",
    "help",
)
"""Scenes that have every kind of part between them."""


@pytest.mark.parametrize("scene", SCENES)
def test_everybody_comes_to_everything_and_knows_what_it_is(qapp, scene):
    with staged("en", SIZE) as stage:
        SCENES[scene](stage)
        shell = stage.shell
        shell.activateWindow()
        settle()
        stops = access.round_by_tab(shell)
        found = {
            "wrong name or role": list(access.told_wrong(shell)),
            "told alike": list(access.told_alike(shell)),
            "too small": list(access.too_small(shell)),
            "out of reach": list(access.out_of_reach(shell, stops)),
            "out of order": list(access.out_of_order(shell, stops)),
        }
        assert {what: which for what, which in found.items() if which} == {}
        back = access.round_by_tab(shell, Qt.Key.Key_Backtab)
        assert {one for one in stops if one.isVisible()} <= set(back)


def test_where_the_focus_is_can_be_seen(qapp):
    """Of each kind and look once, wherever it stands first."""
    seen, unseen = set(), []
    for name in TELLING:
        with staged("en", SIZE) as stage:
            SCENES[name](stage)
            stage.shell.activateWindow()
            for one in access.round_by_tab(stage.shell):
                look = (type(one).__name__, one.property("role"), one.property("invalid"))
                if look not in seen:
                    seen.add(look)
                    if not access.is_seen_with_focus(stage.shell, one):
                        unseen.append((name, one.objectName(), look))
    assert len(seen) > 15
    assert unseen == []


@pytest.mark.parametrize("dark", [False, True])
def test_every_text_can_be_read_where_it_stands(qapp, dark):
    theme.apply(qapp, dark)
    try:
        found = []
        for name in TELLING:
            with staged("en", SIZE) as stage:
                SCENES[name](stage)
                found += [(name, words) for words in access.hard_to_read(stage.shell)]
        assert found == []
    finally:
        theme.apply(qapp, dark=False)


@pytest.mark.parametrize("still", [False, True])
def test_nothing_moves_by_itself_where_that_is_set(qtbot, still):
    theme.apply(QApplication.instance(), False, still=still)
    busy = Busy()
    qtbot.addWidget(busy)
    try:
        with qtbot.waitExposed(busy):
            busy.show()
        nothing = busy.grab().toImage()
        busy.start()
        first = busy.grab().toImage()
        assert busy.is_running()
        assert first != nothing
        if still:
            qtbot.wait(2 * Busy._TURN_MS)
            assert busy.grab().toImage() == first
        else:
            qtbot.waitUntil(lambda: busy.grab().toImage() != first)
        busy.stop()
        assert not busy.is_running()
        assert busy.grab().toImage() == nothing
    finally:
        theme.apply(QApplication.instance(), False)


def test_what_is_wrong_is_found(qtbot):
    window = QWidget()
    rows = QVBoxLayout(window)
    made = [QPushButton(text) for text in ("One", "Two", "Two", "")]
    for one, after in zip(made, ("first", "second", "third", "fourth"), strict=True):
        one.setObjectName(after)
        rows.addWidget(one)
    made[0].setStyleSheet("min-height: 0; max-height: 30px;")
    made[1].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    assert list(access.told_wrong(window)) == ["fourth: Button ''"]
    assert list(access.told_alike(window)) == ["second and third: 'Two'"]
    assert [words.partition(":")[0] for words in access.too_small(window)] == ["first"]
    assert list(access.out_of_reach(window, made[:2])) == ["third", "fourth"]
    assert list(access.out_of_order(window, [made[0], made[3], made[2]])) == ["fourth before third"]
    made[2].setStyleSheet("QPushButton:focus { border: 1px solid blue; }")
    assert access.is_seen_with_focus(window, made[2])
    made[2].setStyleSheet("QPushButton { border: 1px solid blue; }")
    assert not access.is_seen_with_focus(window, made[2])
    pale = QLabel("pale")
    pale.setStyleSheet("color: #999999; background: white;")
    rows.addWidget(pale)
    settle()
    assert list(access.hard_to_read(window)) == ["QLabel in : #999999 on #ffffff: pale"]


def test_tab_goes_as_the_layout_is_read_and_not_as_it_was_made(qtbot):
    window, grid = QWidget(), QGridLayout()
    last, first, hidden, middle, off = (QLineEdit() for _ in range(5))
    column = QVBoxLayout(window)
    column.addWidget(first)
    column.addLayout(grid)
    grid.addWidget(last, 1, 0)
    grid.addWidget(middle, 0, 1)
    grid.addWidget(hidden, 0, 0)
    column.insertWidget(0, off)
    hidden.hide()
    off.setEnabled(False)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    assert list(tab_order.stops(window)) == [first, middle, last]
    window.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    assert tab_order.move(window, forward=False)
    assert last.hasFocus()
    assert tab_order.move(window, forward=True)
    assert first.hasFocus()
    assert not tab_order.move(QWidget(), forward=True)
