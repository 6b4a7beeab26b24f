"""A screen layout in the window: its sizes, its zones, its sub menus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from pos_app.layout import load
from pos_app.screens.layout_view import LayoutView
from pos_app.screens.tiles import Tile
from pos_app.settings import resource_path

LEFT = Qt.MouseButton.LeftButton
LANDSCAPE, PORTRAIT = (1366, 712), (800, 1224)


@pytest.fixture
def make(qtbot):
    windows = []

    def made(name, size=LANDSCAPE, language="en"):
        layout = load(resource_path("layouts", f"{name}.json"))
        view = LayoutView(layout, language, {"customer.search": "Ctrl+F"})
        window = QWidget()
        windows.append(window)
        column = QVBoxLayout(window)
        column.addWidget(view, 100)
        column.addStretch(1)
        qtbot.addWidget(window)
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        return view

    return made


def tiles(view):
    return [tile for tile in view.findChildren(Tile) if tile.isVisible()]


def tile(view, number):
    return next(one for one in tiles(view) if one.objectName() == f"welcome.button.{number}")


def pressed(view):
    given = []
    view.pressed.connect(lambda *what: given.append(what))
    return given


@pytest.mark.parametrize("name", ["fashion", "jewellery", "compact"])
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, (1024, 544), (3840, 2104)])
def test_no_button_covers_another_or_leaves_the_window(make, name, size):
    view = make(name, size)
    shown = tiles(view)
    places = [one.rect().translated(one.mapTo(view, one.rect().topLeft())) for one in shown]
    assert all(view.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for one in places for other in places if one is not other)
    assert all(min(place.width(), place.height()) >= 48 for place in places)


def test_another_shape_of_the_window_shows_another_size(qtbot, make):
    view = make("compact", LANDSCAPE)
    assert len(tiles(view)) == 6
    view.window().resize(*PORTRAIT)
    qtbot.waitUntil(lambda: len(tiles(view)) == 7)
    view.window().resize(*LANDSCAPE)
    qtbot.waitUntil(lambda: len(tiles(view)) == 6)


def test_a_sub_menu_opens_in_place_and_goes_back(qtbot, make):
    view = make("jewellery")
    given = pressed(view)
    assert not view.go_back()
    qtbot.mouseClick(tile(view, 401), LEFT)
    qtbot.waitUntil(lambda: {one.objectName()[-3:] for one in tiles(view)} == {"714", "715", "716"})
    assert view.findChild(QLabel, "layout.title").text() == "Client books"
    assert tiles(view)[0].hasFocus()
    qtbot.mouseClick(tile(view, 714), LEFT)
    assert given == [("client_book.add_customer", "")]
    qtbot.mouseClick(view.findChild(QPushButton, "layout.back"), LEFT)
    qtbot.waitUntil(lambda: len(tiles(view)) == 7)
    qtbot.mouseClick(tile(view, 401), LEFT)
    assert view.go_back()
    qtbot.waitUntil(lambda: len(tiles(view)) == 7)


def test_tooltips_come_in_the_language_with_the_shortcut(make):
    view = make("jewellery", language="sv")
    assert tile(view, 401).toolTip() == "<qt>Lägg till, ta bort och tilldela om kunder</qt>"
    assert tile(view, 602).toolTip() == "<qt>Kundsökning (Ctrl+F)</qt>"


def test_the_image_of_a_zone_is_painted(make):
    view = make("jewellery")
    image = view.grab().toImage()
    above = [image.pixelColor(x, 100) for x in range(0, image.width(), 10)]
    assert len({colour.name() for colour in above}) > 5
