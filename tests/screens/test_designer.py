"""A layout arranged by hand: dragged, by keys, in its panels; undone, and never lost."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from pos_app.layout import load
from pos_app.runner import Refusal
from pos_app.screens.designer import DesignerScreen
from pos_app.settings import resource_path
from pos_app.values import layout_editing as editing
from pos_app.values.designing import Draft
from pos_contract.layout_files import read, write
from pos_contract.layouts import Colours, Place
from tests.screens.designing import (
    CTRL,
    FASHION,
    LEFT,
    SHIFT,
    choose,
    chosen,
    drag,
    middle_of,
    now,
    part,
    pitch,
    places,
    renamed,
    said,
    with_first_chosen,
    write_in,
)
from tests.screens.gallery import settle, staged

# --- by hand --------------------------------------------------------------------------------------------


def test_a_button_is_dragged_to_free_cells(make_designer):
    screen = make_designer()
    assert FASHION.grids["welcome"].buttons[-1].place == Place(2, 2)
    drag(screen, middle_of(screen, Place(2, 2)), middle_of(screen, Place(3, 2)) + QPoint(20, 12))
    assert places(screen)[-1] == Place(3, 2), "it snaps to the nearest cells"
    assert screen.has_draft()


def test_a_button_snaps_back_from_where_another_stands(make_designer):
    screen = make_designer()
    drag(screen, middle_of(screen, Place(2, 2)), middle_of(screen, Place(0, 1)))
    assert now(screen) == FASHION
    assert not screen.has_draft()
    assert said(screen) == "There is no room: something else stands there."


def test_a_button_is_never_dragged_out_of_its_grid(make_designer):
    screen = make_designer()
    drag(screen, middle_of(screen, Place(2, 2)), middle_of(screen, Place(2, 2)) + QPoint(4000, 4000))
    assert places(screen)[-1] == Place(3, 2)


def test_the_corner_is_dragged_to_resize_a_button(make_designer):
    screen = make_designer()
    canvas = part(screen, "canvas", QWidget)
    corner = canvas.corner_of(Place(2, 2)).center()
    drag(screen, corner, corner + QPoint(pitch(screen).x(), 0))
    assert places(screen)[-1] == Place(2, 2, 2, 1)
    corner = canvas.corner_of(Place(2, 2, 2, 1)).center()
    drag(screen, corner, corner - QPoint(3 * pitch(screen).x(), 0))
    assert places(screen)[-1] == Place(2, 2), "one cell is the least"


def test_a_click_chooses_a_button_and_one_beside_it_none(make_designer):
    screen = make_designer()
    canvas = part(screen, "canvas", QWidget)
    QTest.mouseClick(canvas, LEFT, pos=middle_of(screen, Place(0, 0, 2, 1)))
    assert part(screen, "text", QLineEdit).text() == "View customers in client book"
    assert now(screen) == FASHION
    QTest.mouseClick(canvas, LEFT, pos=middle_of(screen, Place(3, 2)))
    assert part(screen, "name", QLineEdit).text() == "Fashion"


def test_esc_while_a_button_is_dragged_leaves_it(make_designer):
    screen = make_designer()
    canvas = part(screen, "canvas", QWidget)
    QTest.mousePress(canvas, LEFT, pos=middle_of(screen, Place(2, 2)))
    QTest.mouseMove(canvas, middle_of(screen, Place(3, 2)))
    assert screen.go_back()
    QTest.mouseRelease(canvas, LEFT, pos=middle_of(screen, Place(3, 2)))
    assert now(screen) == FASHION
    assert not screen.go_back()


# --- by keys --------------------------------------------------------------------------------------------


def test_everything_on_the_canvas_goes_by_keys(make_designer):
    screen = make_designer()
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


def test_a_button_moves_by_keys_over_what_stands_in_between(make_designer):
    layout = editing.resize_grid(FASHION, "welcome", 4, 4)
    screen = make_designer(Draft(layout))
    canvas = part(screen, "canvas", QWidget)
    QTest.mouseClick(canvas, LEFT, pos=middle_of(screen, Place(0, 1)))
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert chosen(screen).place == Place(0, 3)


def test_enter_goes_to_what_the_button_does(qtbot, make_designer):
    screen = make_designer()
    canvas = part(screen, "canvas", QWidget)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(canvas, key)
    qtbot.waitUntil(lambda: part(screen, "operation", QComboBox).hasFocus())


# --- what a button does and how it looks ----------------------------------------------------------------


@pytest.fixture
def first(make_designer):
    return with_first_chosen(make_designer())


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


def test_grids_and_sizes_come_and_go(qtbot, make_designer):
    screen = make_designer()
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


def test_a_grid_is_renamed_and_what_opens_it_follows(qtbot, make_designer):
    screen = make_designer(Draft(load(resource_path("layouts", "jewellery.json"))))
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


def test_where_the_keys_go_is_seen_before_a_button_is_chosen(qtbot, make_designer):
    screen = make_designer()
    canvas = part(screen, "canvas", QWidget)
    qtbot.waitUntil(canvas.hasFocus)
    with_focus = canvas.grab().toImage()
    canvas.clearFocus()
    assert canvas.grab().toImage() != with_focus


def test_every_size_is_seen_and_chosen_by_its_picture(qtbot, make_designer):
    screen = make_designer()
    previews = [part(screen, f"preview.{number}") for number in range(2)]
    qtbot.waitUntil(lambda: all(one._picture is not None for one in previews))
    colours = {one.grab().toImage().pixelColor(20, 30).name() for one in previews}
    assert colours != {previews[0].palette().window().color().name()}
    qtbot.mouseClick(previews[1], LEFT)
    assert screen._grid == "portrait"
    assert part(screen, "size", QComboBox).currentText() == "800 × 1280"


def test_what_is_not_saved_is_not_left_without_a_word(qtbot, make_designer):
    screen = make_designer()
    assert not screen.go_back()
    renamed(screen)
    assert screen.go_back()
    with qtbot.waitSignal(screen.close_requested):
        part(screen, "leave.act").click()


def test_who_may_not_gets_out_again(qtbot, make_designer, fake_runner, context):
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
