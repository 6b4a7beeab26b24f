"""A layout arranged by hand: dragged, by keys, in its panels; undone, saved to a file and to headquarters."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from pos_app.layout import load
from pos_app.operations import designing
from pos_app.operations.registry import Refused
from pos_app.runner import Refusal
from pos_app.screens.designer import DesignerScreen
from pos_app.settings import resource_path
from pos_app.values import layout_editing as editing
from pos_app.values.designing import Draft, Standing, WriteLayoutFile, WrittenLayout
from pos_contract.layout_files import read, write
from pos_contract.layouts import LARGEST_PICTURE, Colours, Place
from tests.screens.gallery import settle, staged

FASHION = load(resource_path("layouts", "fashion.json"))
ASSIGNED = Draft(FASHION, "l1", "d1")
LEFT = Qt.MouseButton.LeftButton
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def make(qtbot, context, fake_runner):
    def made(draft=ASSIGNED, size=(1366, 712)):
        fake_runner.answer("layout.design", draft)
        screen = DesignerScreen(context)
        qtbot.addWidget(screen)
        screen.resize(*size)
        with qtbot.waitExposed(screen):
            screen.show()
        qtbot.waitUntil(lambda: screen.isEnabled() or isinstance(draft, Refusal))
        screen.activateWindow()
        return screen

    return made


def now(screen):
    return screen._now()


def places(screen, grid="welcome"):
    return [one.place for one in now(screen).grids[grid].buttons]


def chosen(screen):
    return now(screen).grids[screen._grid].buttons[screen._number]


def part(screen, name, kind=QPushButton):
    QApplication.processEvents()  # what was added just now is shown
    return next(one for one in screen.findChildren(kind, f"designer.{name}") if one.isVisible())


def choose(screen, name, data):
    choice = part(screen, name, QComboBox)
    number = next(at for at in range(choice.count()) if choice.itemData(at) == data)
    choice.setCurrentIndex(number)
    choice.activated.emit(number)


def write_in(screen, name, text):
    edit = part(screen, name, QLineEdit)
    edit.setText(text)
    edit.editingFinished.emit()


def said(screen, name="status"):
    return part(screen, name, QLabel).text() if screen.findChild(QLabel, f"designer.{name}") else ""


def drag(screen, start, end):
    """With the mouse, from one point of the canvas to another."""
    canvas = part(screen, "canvas", QWidget)
    QTest.mousePress(canvas, LEFT, pos=start)
    middle = (start + end) / 2
    for at in (middle, end):
        QTest.mouseMove(canvas, at)
    QTest.mouseRelease(canvas, LEFT, pos=end)


def middle_of(screen, place):
    return part(screen, "canvas", QWidget).rect_of(place).center()


def pitch(screen):
    """From one cell to the next."""
    canvas = part(screen, "canvas", QWidget)
    return canvas.rect_of(Place(1, 1)).topLeft() - canvas.rect_of(Place(0, 0)).topLeft()


# --- by hand --------------------------------------------------------------------------------------------


def test_a_button_is_dragged_to_free_cells(make):
    screen = make()
    assert FASHION.grids["welcome"].buttons[-1].place == Place(2, 2)
    drag(screen, middle_of(screen, Place(2, 2)), middle_of(screen, Place(3, 2)) + QPoint(20, 12))
    assert places(screen)[-1] == Place(3, 2), "it snaps to the nearest cells"
    assert screen.has_draft()


def test_a_button_snaps_back_from_where_another_stands(make):
    screen = make()
    drag(screen, middle_of(screen, Place(2, 2)), middle_of(screen, Place(0, 1)))
    assert now(screen) == FASHION
    assert not screen.has_draft()
    assert said(screen) == "There is no room: something else stands there."


def test_a_button_is_never_dragged_out_of_its_grid(make):
    screen = make()
    drag(screen, middle_of(screen, Place(2, 2)), middle_of(screen, Place(2, 2)) + QPoint(4000, 4000))
    assert places(screen)[-1] == Place(3, 2)


def test_the_corner_is_dragged_to_resize_a_button(make):
    screen = make()
    canvas = part(screen, "canvas", QWidget)
    corner = canvas.corner_of(Place(2, 2)).center()
    drag(screen, corner, corner + QPoint(pitch(screen).x(), 0))
    assert places(screen)[-1] == Place(2, 2, 2, 1)
    corner = canvas.corner_of(Place(2, 2, 2, 1)).center()
    drag(screen, corner, corner - QPoint(3 * pitch(screen).x(), 0))
    assert places(screen)[-1] == Place(2, 2), "one cell is the least"


def test_a_click_chooses_a_button_and_one_beside_it_none(make):
    screen = make()
    canvas = part(screen, "canvas", QWidget)
    QTest.mouseClick(canvas, LEFT, pos=middle_of(screen, Place(0, 0, 2, 1)))
    assert part(screen, "text", QLineEdit).text() == "View customers in client book"
    assert now(screen) == FASHION
    QTest.mouseClick(canvas, LEFT, pos=middle_of(screen, Place(3, 2)))
    assert part(screen, "name", QLineEdit).text() == "Fashion"


def test_esc_while_a_button_is_dragged_leaves_it(make):
    screen = make()
    canvas = part(screen, "canvas", QWidget)
    QTest.mousePress(canvas, LEFT, pos=middle_of(screen, Place(2, 2)))
    QTest.mouseMove(canvas, middle_of(screen, Place(3, 2)))
    assert screen.go_back()
    QTest.mouseRelease(canvas, LEFT, pos=middle_of(screen, Place(3, 2)))
    assert now(screen) == FASHION
    assert not screen.go_back()


# --- by keys --------------------------------------------------------------------------------------------


def test_everything_on_the_canvas_goes_by_keys(make):
    screen = make()
    canvas = part(screen, "canvas", QWidget)
    last = len(FASHION.grids["welcome"].buttons) - 1
    for key, number in ((Qt.Key.Key_PageUp, last), (Qt.Key.Key_PageDown, 0), (Qt.Key.Key_PageUp, last)):
        QTest.keyClick(canvas, key)
        assert screen._number == number
    assert canvas.accessibleDescription() == "Lock register: column 3, row 3, 1 wide, 1 high"
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert places(screen)[-1] == Place(3, 2)
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    QTest.keyClick(canvas, Qt.Key.Key_Right, SHIFT)
    assert places(screen)[-1] == Place(2, 2, 2, 1)
    QTest.keyClick(canvas, Qt.Key.Key_Down, SHIFT)
    assert said(screen).startswith("There is no room")
    QTest.keyClick(canvas, Qt.Key.Key_Left, SHIFT)
    QTest.keyClick(canvas, Qt.Key.Key_Up)
    assert places(screen)[-1] == Place(2, 2), "above all cells are taken"
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert len(places(screen)) == last
    for _ in range(5):
        QTest.keyClick(canvas, Qt.Key.Key_Z, CTRL)
    assert now(screen) == FASHION
    QTest.keyClick(canvas, Qt.Key.Key_Z, CTRL | SHIFT)
    assert places(screen)[-1] == Place(3, 2)


def test_a_button_moves_by_keys_over_what_stands_in_between(make):
    layout = editing.resize_grid(FASHION, "welcome", 4, 4)
    screen = make(Draft(layout))
    canvas = part(screen, "canvas", QWidget)
    QTest.mouseClick(canvas, LEFT, pos=middle_of(screen, Place(0, 1)))
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert chosen(screen).place == Place(0, 3)


def test_enter_goes_to_what_the_button_does(qtbot, make):
    screen = make()
    canvas = part(screen, "canvas", QWidget)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(canvas, key)
    qtbot.waitUntil(lambda: part(screen, "operation", QComboBox).hasFocus())


# --- what a button does and how it looks ----------------------------------------------------------------


@pytest.fixture
def first(make):
    screen = make()
    QTest.mouseClick(part(screen, "canvas", QWidget), LEFT, pos=middle_of(screen, Place(0, 0, 2, 1)))
    return screen


def test_an_operation_and_its_parameter_are_chosen(first):
    choose(first, "operation", "layout.submenu")
    assert (chosen(first).number, chosen(first).parameter) == (401, "portrait")
    choose(first, "opens", "welcome")
    assert chosen(first).parameter == "welcome"
    choose(first, "operation", "customer.search")
    write_in(first, "searches", "vip")
    assert (chosen(first).number, chosen(first).parameter) == (602, "vip")
    choose(first, "operation", "session.lock")
    assert (chosen(first).number, chosen(first).parameter) == (703, "")
    assert not first.findChild(QLineEdit, "designer.searches").isVisible()


def test_texts_are_written_in_each_language_and_shown_in_it(first):
    choose(first, "language", "sv")
    write_in(first, "text", "Min kundbok")
    write_in(first, "tooltip", "Öppna den")
    assert chosen(first).texts["sv"] == "Min kundbok"
    assert chosen(first).tooltips["sv"] == "Öppna den"
    assert part(first, "canvas", QWidget).accessibleDescription().startswith("Min kundbok:")
    write_in(first, "text", "")
    assert "sv" not in chosen(first).texts
    assert said(first, "text.hint") == "Not yet in Svenska"
    choose(first, "language", "en")
    write_in(first, "text", " ")
    assert chosen(first).texts["en"] == "View customers in client book"
    assert said(first, "text.error") == "Something has to stand here."


def test_a_button_has_a_tone_or_colours_that_can_be_read(first):
    choose(first, "tone", "rose")
    assert chosen(first).tone == "rose"
    choose(first, "tone", "own")
    assert chosen(first).colours == Colours("#9E4467", "#FFFFFF")
    assert said(first, "contrast") == "A contrast of 6.0 to 1; at least 4.5 is needed."
    write_in(first, "ground", "#EEEEEE")
    assert said(first, "ground.error").startswith("The text can't be read: a contrast of 1.2 to 1")
    assert chosen(first).colours == Colours("#9E4467", "#FFFFFF")
    write_in(first, "ground", "red")
    assert said(first, "ground.error") == "Enter a colour such as #0F6E67."


def test_an_icon_and_the_size_of_letters_are_chosen(first):
    choose(first, "icon", "star")
    choose(first, "font_size", 28)
    assert (chosen(first).icon, chosen(first).font_size) == ("star", 28)


def test_a_button_is_added_and_removed(qtbot, first):
    qtbot.mouseClick(part(first, "add"), LEFT)
    assert chosen(first).place == Place(3, 2)
    qtbot.mouseClick(part(first, "add"), LEFT)
    assert said(first).startswith("There is no room for everything")
    qtbot.mouseClick(part(first, "remove"), LEFT)
    assert now(first) == FASHION


# --- the whole layout -----------------------------------------------------------------------------------


def test_grids_and_sizes_come_and_go(qtbot, make):
    screen = make()
    part(screen, "add_grid").click()
    assert screen._grid == "grid 1"
    choose(screen, "columns", 6)
    assert now(screen).grids["grid 1"].columns == 6
    part(screen, "remove_grid").click()
    assert "grid 1" not in now(screen).grids
    part(screen, "remove_grid").click()
    assert said(screen, "grid_name.error") == (
        "It is still shown by the size 1366 × 768. Have another grid shown there first."
    )
    part(screen, "add_size").click()
    assert (now(screen).sizes[2].width, now(screen).sizes[2].height) == (768, 1366)
    write_in(screen, "width", "3840")
    assert now(screen).sizes[2].width == 3840
    write_in(screen, "width", "wide")
    assert said(screen, "width.error") == "Enter a whole number from 200 to 10000."
    part(screen, "add_zone").click()
    choose(screen, "zone", 1)
    choose(screen, "zone_shows", ("grid", "welcome"))
    assert [one.grid for one in now(screen).sizes[2].zones] == ["portrait", "welcome"]
    part(screen, "remove_zone").click()
    part(screen, "remove_size").click()
    assert now(screen) == FASHION


def test_a_grid_is_renamed_and_what_opens_it_follows(qtbot, make):
    screen = make(Draft(load(resource_path("layouts", "jewellery.json"))))
    old = next(name for name in now(screen).grids if editing.openers(now(screen), name))
    choose(screen, "grid", old)
    part(screen, "remove_grid").click()
    assert "It is still shown by the button “" in said(screen, "grid_name.error")
    write_in(screen, "grid_name", "More")
    assert screen._grid == "More"
    assert len(editing.openers(now(screen), "More")) == 1
    assert old not in now(screen).grids
    write_in(screen, "grid_name", next(iter(now(screen).grids)))
    assert said(screen, "grid_name.error") == "Another one has this name."
    write_in(screen, "grid_name", " ")
    assert said(screen, "grid_name.error") == "Something has to stand here."


def test_where_the_keys_go_is_seen_before_a_button_is_chosen(qtbot, make):
    screen = make()
    canvas = part(screen, "canvas", QWidget)
    qtbot.waitUntil(canvas.hasFocus)
    with_focus = canvas.grab().toImage()
    canvas.clearFocus()
    assert canvas.grab().toImage() != with_focus


def test_every_size_is_seen_and_chosen_by_its_picture(qtbot, make):
    screen = make()
    previews = [part(screen, f"preview.{number}") for number in range(2)]
    qtbot.waitUntil(lambda: all(one._picture is not None for one in previews))
    colours = {one.grab().toImage().pixelColor(20, 30).name() for one in previews}
    assert colours != {previews[0].palette().window().color().name()}
    qtbot.mouseClick(previews[1], LEFT)
    assert screen._grid == "portrait"
    assert part(screen, "size", QComboBox).currentText() == "800 × 1280"


# --- saving ---------------------------------------------------------------------------------------------


def renamed(screen, name="Mine"):
    write_in(screen, "name", name)


def standing(layout=FASHION, digest="d1", **others):
    return Standing(Draft(layout, "l1", digest), "Marcus Vik (000161)", **({"here": True} | others))


def keeping(ask):
    """As headquarters answers."""
    return Draft(ask.layout, ask.layout_id, "d2")


def save(qtbot, screen, name=""):
    """Up to the panel's choices."""
    qtbot.mouseClick(part(screen, "to_headquarters"), LEFT)
    qtbot.waitUntil(lambda: part(screen, "save_panel.act").isEnabled())
    if name:
        part(screen, "save_name", QLineEdit).setText(name)


@pytest.fixture
def messages():
    return []


@pytest.fixture
def saving(make, fake_runner, messages):
    """A designer whose headquarters has what it began from, and nobody else has it."""

    def made(*standings):
        for one in standings:
            fake_runner.answer_once("layout.standing", one)
        fake_runner.answer("layout.standing", lambda _ask: standing(digest="d2"))
        for name in ("layout.save", "layout.save_shared"):
            fake_runner.answer(name, keeping)
        screen = make()
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


def test_while_headquarters_is_asked_the_panel_says_so(qtbot, make, fake_runner):
    screen = make()
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
def test_offline_a_file_is_offered_and_everything_stays(qtbot, make, fake_runner, draft):
    screen = make(draft)
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


# --- files ----------------------------------------------------------------------------------------------


def choose_file(screen, pressed, dialog, path):
    QTest.mouseClick(part(screen, pressed), LEFT)
    screen.findChild(QFileDialog, f"designer.{dialog}").fileSelected.emit(str(path))


@pytest.fixture
def files(fake_runner):
    """The register's own reading of files."""

    def through(operation):
        def answered(ask):
            try:
                return operation(None, ask)
            except Refused as no:
                return Refusal(no.code, no.fields, no.facts)

        return answered

    fake_runner.answer("layout.read_file", through(designing.read_file))
    fake_runner.answer("layout.read_picture", through(designing.read_picture))


def test_a_file_is_opened_and_undo_brings_back_what_was_there(qtbot, saving, files, tmp_path):
    screen = saving(standing())
    renamed(screen)
    mine = now(screen)
    path = tmp_path / "jewellery.json"
    path.write_bytes(resource_path("layouts", "jewellery.json").read_bytes())
    choose_file(screen, "from_file", "open", path)
    qtbot.waitUntil(lambda: now(screen) == load(path))
    save(qtbot, screen)
    assert part(screen, "save_new", QRadioButton).isChecked(), "it is another layout"
    qtbot.mouseClick(part(screen, "save_panel.cancel"), LEFT)
    qtbot.mouseClick(part(screen, "undo"), LEFT)
    assert now(screen) == mine


def test_what_is_wrong_in_a_file_is_said_by_place_and_nothing_is_lost(qtbot, make, files, tmp_path):
    screen = make()
    path = tmp_path / "mine.json"
    content = json.loads(write(FASHION))
    content["grids"]["welcome"]["buttons"][2]["operation"] = 999
    content["sizes"][0]["columns"] = 0
    path.write_text(json.dumps(content))
    choose_file(screen, "from_file", "open", path)
    qtbot.waitUntil(lambda: screen.findChild(QWidget, "designer.problems") is not None)
    assert said(screen, "problems.title") == "mine.json is no layout that registers can show"
    assert [line.partition(":")[0] for line in said(screen, "problems.list").splitlines()] == [
        "grids.welcome.buttons[2].operation",
        "sizes[0].columns",
    ]
    assert now(screen) == FASHION
    qtbot.mouseClick(part(screen, "problems.act"), LEFT)


def test_a_file_that_can_not_be_read_is_told(qtbot, make, files, tmp_path):
    screen = make()
    with qtbot.waitSignal(screen.message) as told:
        choose_file(screen, "from_file", "open", tmp_path / "none.json")
    assert "could not be read" in told.args[0]


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "Autumn.png"
    drawn = QImage(8, 8, QImage.Format.Format_RGB32)
    drawn.fill(QColor("#3C6E8C"))
    assert drawn.save(str(path))
    return path


def test_a_picture_from_a_file_is_put_on_a_button(qtbot, first, files, photo):
    choose_file(first, "button_picture", "choose_picture", photo)
    qtbot.waitUntil(lambda: chosen(first).picture == "Autumn")
    assert chosen(first).icon == ""
    assert now(first).pictures == {"Autumn": photo.read_bytes()}
    assert read(write(now(first))) == now(first)
    qtbot.mouseClick(part(first, "undo"), LEFT)
    assert now(first) == FASHION


def test_a_picture_from_a_file_is_shown_beside_the_buttons_and_goes_again(qtbot, make, files, photo):
    screen = make()
    part(screen, "add_zone").click()
    choose(screen, "zone", 1)
    choose_file(screen, "zone_picture", "choose_picture", photo)
    qtbot.waitUntil(lambda: now(screen).sizes[0].zones[1].image == "Autumn")
    part(screen, "remove_picture").click()
    assert said(screen, "picture.error") == "It is used: a zone or a button still shows it."
    part(screen, "remove_zone").click()
    part(screen, "remove_picture").click()
    assert now(screen).pictures == {}


@pytest.mark.parametrize(
    "content",
    [b"GIF89a", b"\x89PNG\r\n\x1a\n" + b"x" * 300, b"\xff\xd8\xff" + b"x" * LARGEST_PICTURE],
    ids=["kind", "damaged", "large"],
)
def test_what_is_no_picture_or_too_large_is_refused(qtbot, make, files, tmp_path, content):
    screen = make()
    path = tmp_path / "no.png"
    path.write_bytes(content)
    with qtbot.waitSignal(screen.message) as told:
        choose_file(screen, "add_picture", "choose_picture", path)
    assert "is no PNG or JPEG picture of at most 200 kB" in told.args[0]
    assert now(screen) == FASHION


def test_a_layout_is_saved_to_a_file(qtbot, make, fake_runner, tmp_path):
    screen = make()
    renamed(screen)
    assert screen.has_draft()
    path = str(tmp_path / "mine.json")
    fake_runner.answer("layout.write_file", WrittenLayout(path))
    messages = []
    screen.message.connect(lambda *one: messages.append(one))
    part(screen, "to_file").click()
    screen.findChild(QFileDialog, "designer.file").fileSelected.emit(path)
    qtbot.waitUntil(lambda: messages == [(f"Saved to {path}.", "success")])
    assert fake_runner.asks("layout.write_file") == [WriteLayoutFile(now(screen), path)]
    assert not screen.has_draft()


def test_what_is_not_saved_is_not_left_without_a_word(qtbot, make):
    screen = make()
    assert not screen.go_back()
    renamed(screen)
    assert screen.go_back()
    with qtbot.waitSignal(screen.close_requested):
        part(screen, "leave.act").click()


def test_who_may_not_gets_out_again(qtbot, make, fake_runner, context):
    fake_runner.answer("layout.design", Refusal("permission_missing"))
    screen = DesignerScreen(context)
    qtbot.addWidget(screen)
    with qtbot.waitSignal(screen.override_requested) as asked:
        pass
    with qtbot.waitSignal(screen.close_requested):
        asked.args[0].slot(asked.args[0].outcome)


def test_whatever_is_done_the_layout_is_one_that_a_file_can_be(first):
    choose(first, "operation", "layout.submenu")
    choose(first, "tone", "own")
    write_in(first, "tooltip", "Hm")
    part(first, "add").click()
    assert read(write(now(first))) == now(first)


def test_what_is_arranged_outlives_the_lock_of_the_register(qtbot):
    with staged("en", (1366, 768)) as stage:
        stage.open("layout.design")
        screen = stage.shell._visible()
        stage.press("designer.add")
        arranged = now(screen)
        stage.shell.lock()
        settle()
        stage.sign_in()
        assert stage.shell._visible() is screen
        assert now(screen) == arranged
