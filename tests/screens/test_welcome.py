from dataclasses import replace

import pytest
from PySide6.QtCore import QDateTime, QLocale, Qt, QTimeZone
from PySide6.QtWidgets import QLabel, QPushButton

from pos_app.layout import load
from pos_app.runner import Refusal
from pos_app.screens import welcome
from pos_app.screens.base import ScreenContext
from pos_app.screens.tiles import Tile
from pos_app.screens.welcome import WelcomeScreen
from pos_app.settings import resource_path
from pos_app.values.sync import DownloadRow, SyncOverview
from pos_contract.operations import LAYOUT_DESIGN

LAYOUT = load(resource_path("layouts", "fashion.json"))
GRID = LAYOUT.grids["welcome"]
SHORTCUTS = {"customer.search": "Ctrl+F"}


@pytest.fixture
def make(qtbot, context):
    def made(of=context, size=(1366, 712)):
        screen = WelcomeScreen(of, LAYOUT, SHORTCUTS)
        qtbot.addWidget(screen)
        screen.resize(*size)
        with qtbot.waitExposed(screen):
            screen.show()
        return screen

    return made


def tiles(screen):
    return {tile.objectName(): tile for tile in screen.findChildren(Tile)}


def says(screen, name):
    return screen.findChild(QLabel, f"welcome.{name}").text()


def overview(waiting=0, parked=0, *times):
    return SyncOverview((), waiting, parked, tuple(DownloadRow("1010", at, 1, 0) for at in times))


def test_each_button_of_the_layout_names_its_operation(qtbot, make):
    screen = make()
    pressed = []
    screen.operation_pressed.connect(lambda *given: pressed.append(given))
    for button in GRID.buttons:
        qtbot.mouseClick(tiles(screen)[f"welcome.button.{button.number}"], Qt.MouseButton.LeftButton)
    assert pressed == [(button.operation, "") for button in GRID.buttons]


def test_the_buttons_are_in_the_associates_language(make):
    QLocale.setDefault(QLocale("zh_CN"))
    try:
        screen = make()
    finally:
        QLocale.setDefault(QLocale.system())
    assert tiles(screen)["welcome.button.712"].accessibleName() == "查看客户手册中的客户"


def test_a_shortcut_stands_in_the_tooltip(make):
    shown = tiles(make())
    assert shown["welcome.button.602"].toolTip() == "<qt>Customer search (Ctrl+F)</qt>"
    assert shown["welcome.button.714"].toolTip() == ""


def test_a_button_is_reached_and_pressed_by_keyboard(qtbot, make):
    screen = make()
    screen.activateWindow()
    screen.setFocus()
    qtbot.waitUntil(screen.hasFocus)
    qtbot.keyClick(screen, Qt.Key.Key_Tab)
    first = tiles(screen)["welcome.button.712"]
    assert first.hasFocus()
    with qtbot.waitSignal(screen.operation_pressed):
        qtbot.keyClick(first, Qt.Key.Key_Space)


@pytest.mark.parametrize(
    ("utc", "greeting"),
    [
        ("2026-11-21T06:00:00Z", "Good morning, Ebba"),
        ("2026-11-21T11:30:00Z", "Good afternoon, Ebba"),  # half past twelve in Stockholm
        ("2026-11-21T18:00:00Z", "Good evening, Ebba"),
    ],
)
def test_the_greeting_goes_by_the_clock_of_the_store(make, monkeypatch, utc, greeting):
    def now(store):
        moment = QDateTime.fromString(utc, Qt.DateFormat.ISODate)
        return moment.toTimeZone(QTimeZone(store.time_zone.encode()))

    monkeypatch.setattr(welcome, "now", now)
    assert says(make(), "greeting") == greeting


def test_a_name_is_greeted_as_typed(make, context, associate):
    screen = make(
        ScreenContext(context.runner, context.store, replace(associate, first_name="<b>Bo</b> & Co"))
    )
    greeting = screen.findChild(QLabel, "welcome.greeting")
    assert greeting.text().endswith(", <b>Bo</b> & Co")
    assert greeting.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    ("answer", "pill", "synchronized"),
    [
        (overview(3, 0, "2020-01-02T10:00:00Z"), "3 pending sync", "Last synchronized"),
        (overview(3, 1, "2020-01-02T10:00:00Z"), "1 needs attention", "Last synchronized"),
        (overview(), "Everything sent", "Not synchronized yet"),
    ],
)
def test_the_card_says_how_the_register_stands(qtbot, make, fake_runner, answer, pill, synchronized):
    fake_runner.answer("sync.view", answer)
    screen = make()
    qtbot.waitUntil(lambda: says(screen, "waiting") == pill)
    assert says(screen, "synchronized").startswith(synchronized)


def test_the_latest_download_counts(qtbot, make, fake_runner):
    times = ("2020-01-02T10:00:00Z", "2020-03-04T10:00:00Z", "2020-02-03T10:00:00Z")
    fake_runner.answer("sync.view", overview(0, 0, *times))
    screen = make()
    qtbot.waitUntil(lambda: "Mar" in says(screen, "synchronized"))


def test_a_card_that_can_not_be_read_says_nothing(qtbot, make, fake_runner):
    fake_runner.answer("sync.view", Refusal("unexpected"))
    screen = make()
    qtbot.waitUntil(lambda: fake_runner.asks("sync.view") != [])
    assert not screen.findChild(QLabel, "welcome.waiting").isVisible()


@pytest.mark.parametrize("size", [(1366, 712), (1024, 544), (800, 1224)])
def test_every_button_is_large_enough_and_shows_its_whole_text(qtbot, make, size):
    screen = make(size=size)
    for name, tile in tiles(screen).items():
        assert min(tile.width(), tile.height()) >= 96, name
        room = tile.rect().adjusted(16, 0, -16, 0)
        needed = tile._metrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), tile.accessibleName())
        assert needed.height() + 28 <= tile.height(), name


def test_only_who_may_arrange_the_screen_is_offered_it(qtbot, make, context):
    assert make().findChild(QPushButton, "welcome.arrange") is None
    may = replace(context.associate, permissions=context.associate.permissions | {LAYOUT_DESIGN})
    screen = make(replace(context, associate=may))
    arrange = screen.findChild(QPushButton, "welcome.arrange")
    with qtbot.waitSignal(screen.open_requested) as opened:
        qtbot.mouseClick(arrange, Qt.MouseButton.LeftButton)
    assert opened.args == ["layout.design", None]
