"""A layout that was arranged is saved to headquarters: who has it, and whether somebody else was first."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QRadioButton, QWidget

from pos_app.runner import Refusal
from pos_app.values import layout_editing as editing
from pos_app.values.designing import Draft
from pos_contract.layouts import Place
from tests.screens.designing import (
    ASSIGNED,
    CTRL,
    FASHION,
    LEFT,
    now,
    part,
    renamed,
    said,
    save,
    standing,
)


def keeping(ask):
    """As headquarters answers."""
    return Draft(ask.layout, ask.layout_id, "d2")


@pytest.fixture
def messages():
    return []


@pytest.fixture
def saving(make_designer, fake_runner, messages):
    """A designer whose headquarters has what it began from, and nobody else has it."""

    def made(*standings):
        for one in standings:
            fake_runner.answer_once("layout.standing", one)
        fake_runner.answer("layout.standing", lambda _ask: standing(digest="d2"))
        for name in ("layout.save", "layout.save_shared"):
            fake_runner.answer(name, keeping)
        screen = make_designer()
        screen.message.connect(lambda *one: messages.append(one))
        return screen

    return made


def test_a_layout_is_saved_in_the_place_of_what_it_began_from(qtbot, saving, fake_runner, messages):
    screen = saving(standing())
    save(qtbot, screen, "Mine")
    assert said(screen, "save_about") == "No other store has it."
    qtbot.mouseClick(part(screen, "save_panel.act"), LEFT)
    qtbot.waitUntil(lambda: messages == [("Headquarters has the layout Mine.", "success")])
    (ask,) = fake_runner.asks("layout.save")
    assert (ask.layout.name, ask.layout_id, ask.replaces) == ("Mine", "l1", "d1")
    assert not screen.has_draft()
    renamed(screen, "Mine 2")
    save(qtbot, screen)
    qtbot.mouseClick(part(screen, "save_panel.act"), LEFT)
    assert fake_runner.asks("layout.save")[-1].replaces == "d2"


def test_while_headquarters_is_asked_the_panel_says_so(qtbot, make_designer, fake_runner):
    screen = make_designer()
    qtbot.mouseClick(part(screen, "to_headquarters"), LEFT)
    assert said(screen, "save_about") == "Headquarters is being asked who has this layout."
    assert not part(screen, "save_panel.act").isEnabled()
    QTest.keyClick(part(screen, "save_name", QLineEdit), Qt.Key.Key_Escape)
    fake_runner.give("layout.standing", standing(digest="theirs"))
    assert screen.findChild(QWidget, "designer.compare") is None, "it was given up meanwhile"


SHARED = {"stores": ("002", "003"), "registers": ("004-1",), "workers": tuple("abcdefgh")}


def test_a_layout_that_others_have_becomes_the_stores_own(qtbot, saving, fake_runner, messages):
    screen = saving(standing(**SHARED))
    save(qtbot, screen, "Ours")
    assert part(screen, "save_own", QRadioButton).isChecked()
    assert said(screen, "save_about") == (
        "This store has it from now on. All others keep the one they have: stores 002, 003; registers 004-1; "
        "workers a, b, c, d, e, f and 2 more."
    )
    qtbot.mouseClick(part(screen, "save_panel.act"), LEFT)
    qtbot.waitUntil(lambda: messages != [])
    (ask,) = fake_runner.asks("layout.save")
    assert (ask.layout.name, ask.replaces, ask.instead_of) == ("Ours", None, "l1")
    assert ask.layout_id != "l1"
    assert "this store gets it" in messages[0][0]


def test_in_the_place_of_what_others_have_takes_a_permission_of_its_own(qtbot, saving, fake_runner):
    screen = saving(standing(**SHARED))
    save(qtbot, screen)
    part(screen, "save_replace", QRadioButton).click()
    assert said(screen, "save_about").startswith("Others have it too, and get what you arranged: stores 002")
    fake_runner.answer("layout.save_shared", Refusal("permission_missing", facts={"permission": "x"}))
    with qtbot.waitSignal(screen.override_requested) as asked:
        qtbot.mouseClick(part(screen, "save_panel.act"), LEFT)
    (ask,) = fake_runner.asks("layout.save_shared")
    assert (ask.layout_id, ask.replaces, ask.instead_of) == ("l1", "d1", None)
    assert fake_runner.asks("layout.save") == []
    asked.args[0].slot(asked.args[0].outcome)
    assert part(screen, "save_panel.act").isEnabled(), "nobody signed: another way can be chosen"


def test_who_has_nothing_of_the_shared_layout_here_saves_a_new_one(qtbot, saving):
    screen = saving(standing(**SHARED, here=False))
    save(qtbot, screen)
    ways = {way: screen.findChild(QRadioButton, f"designer.save_{way}") for way in ("own", "replace", "new")}
    assert [way for way, one in ways.items() if one.isVisible()] == ["replace", "new"]


# --- somebody else was first ----------------------------------------------------------------------------


def theirs():
    last = len(FASHION.grids["welcome"].buttons) - 1
    moved = editing.place_button(FASHION, "welcome", last, Place(3, 2))
    first = moved.grids["welcome"].buttons[0]
    return editing.put_button(moved, "welcome", 0, replace(first, tone="rose"))


@pytest.fixture
def disputed(qtbot, saving):
    """Both have arranged the layout; what each did is shown."""
    screen = saving(standing(theirs(), "d9"))
    qtbot.mouseClick(part(screen, "add"), LEFT)
    qtbot.mouseClick(part(screen, "to_headquarters"), LEFT)
    qtbot.waitUntil(lambda: screen.findChild(QWidget, "designer.compare") is not None)
    return screen


def go_on(qtbot, screen, choice):
    part(screen, f"compare_{choice}", QRadioButton).click()
    qtbot.mouseClick(part(screen, "compare.act"), LEFT)


def test_what_each_has_changed_is_said_in_words(disputed):
    assert said(disputed, "compare.text").startswith("Marcus Vik (000161) has saved this layout")
    assert said(disputed, "compare.theirs").splitlines() == [
        "• “View customers in client book” in welcome was changed",
        "• “Lock register” in welcome stands in column 4, row 3 now, 1 wide and 1 high",
    ]
    assert said(disputed, "compare.mine") == "• “Customer search” was added to welcome"


def test_mine_is_kept_as_a_new_layout(qtbot, disputed, fake_runner, messages):
    mine = now(disputed)
    go_on(qtbot, disputed, "new")
    assert part(disputed, "save_name", QLineEdit).text() == "Fashion (other)"
    assert part(disputed, "save_new", QRadioButton).isChecked()
    qtbot.mouseClick(part(disputed, "save_panel.act"), LEFT)
    qtbot.waitUntil(lambda: messages != [])
    (ask,) = fake_runner.asks("layout.save")
    assert (ask.layout.grids, ask.replaces, ask.instead_of) == (mine.grids, None, None)
    assert ask.layout_id != "l1"


def test_theirs_is_taken_and_undo_brings_mine_back(qtbot, disputed, fake_runner):
    mine = now(disputed)
    go_on(qtbot, disputed, "theirs")
    assert now(disputed) == theirs()
    assert not disputed.has_draft()
    QTest.keyClick(part(disputed, "canvas", QWidget), Qt.Key.Key_Z, CTRL)
    assert now(disputed) == mine
    fake_runner.answer("layout.standing", standing(theirs(), "d9"))
    save(qtbot, disputed)
    qtbot.mouseClick(part(disputed, "save_panel.act"), LEFT)
    (ask,) = fake_runner.asks("layout.save")
    assert (ask.layout_id, ask.replaces) == ("l1", "d9"), "they were seen, so they may be replaced"


def test_mine_is_put_in_the_place_of_theirs(qtbot, disputed, fake_runner, messages):
    go_on(qtbot, disputed, "mine")
    assert part(disputed, "save_replace", QRadioButton).isChecked()
    qtbot.mouseClick(part(disputed, "save_panel.act"), LEFT)
    qtbot.waitUntil(lambda: messages != [])
    (ask,) = fake_runner.asks("layout.save")
    assert (ask.layout_id, ask.replaces) == ("l1", "d9")


def test_who_saves_between_question_and_answer_is_shown_too(qtbot, saving, fake_runner):
    screen = saving(standing(), standing(theirs(), "d9"))
    fake_runner.answer_once("layout.save", Refusal("layout_changed", facts={"who": "Marcus Vik"}))
    save(qtbot, screen, "Mine")
    qtbot.mouseClick(part(screen, "save_panel.act"), LEFT)
    qtbot.waitUntil(lambda: screen.findChild(QWidget, "designer.compare") is not None)
    assert screen.has_draft()


def test_what_was_saved_by_an_answer_that_was_lost_is_nobody_elses(qtbot, saving):
    screen = saving()
    renamed(screen)
    screen.context.runner.answer("layout.standing", standing(now(screen), "d9"))
    save(qtbot, screen)
    assert screen.findChild(QWidget, "designer.compare") is None


def test_a_layout_that_is_gone_can_be_saved_as_new(qtbot, saving, fake_runner, messages):
    screen = saving(Refusal("layout_unknown"))
    renamed(screen)
    fake_runner.answer("layout.save", Refusal("headquarters_silent"))
    save(qtbot, screen)
    assert said(screen, "save_name.error").startswith("Headquarters has removed this layout.")
    for _ in range(2):
        qtbot.mouseClick(part(screen, "save_panel.act"), LEFT)
        qtbot.waitUntil(lambda: part(screen, "save_panel.act").isEnabled())
    first, second = fake_runner.asks("layout.save")
    assert first == second, "asked again it is the same new layout"
    assert (first.replaces, first.layout_id) != (None, "l1")


@pytest.mark.parametrize("draft", [Draft(FASHION), ASSIGNED], ids=["new", "assigned"])
def test_offline_a_file_is_offered_and_everything_stays(qtbot, make_designer, fake_runner, draft):
    screen = make_designer(draft)
    renamed(screen)
    offers = []
    screen.offered.connect(lambda *one: offers.append(one))
    for name in ("layout.standing", "layout.save"):
        fake_runner.answer(name, Refusal("headquarters_needed"))
    qtbot.mouseClick(part(screen, "to_headquarters"), LEFT)
    if draft.layout_id is None:
        qtbot.mouseClick(part(screen, "save_panel.act"), LEFT)
    qtbot.waitUntil(lambda: offers != [])
    text, tone, action, call = offers[0]
    assert ("offline" in text, tone, action) == (True, "warning", "Save to a file")
    assert screen.has_draft()
    call()
    assert screen.findChild(QFileDialog, "designer.file").isVisible()
