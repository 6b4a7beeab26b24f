"""A register that nobody is at locks by itself, and later shows nothing but the time."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from pos_app import settings
from pos_app.app import Register
from pos_app.screens.idle import Idle, ScreenSaver


class Clock:
    def __init__(self):
        self.at = 100.0

    def __call__(self):
        return self.at


@pytest.fixture
def clock():
    return Clock()


def event(kind=QEvent.Type.MouseButtonPress):
    here = QPointF(5, 5)
    left = Qt.MouseButton.LeftButton
    return QMouseEvent(kind, here, here, left, left, Qt.KeyboardModifier.NoModifier)


def heard(idle):
    said = []
    for name in ("long_idle", "asleep", "awake"):
        getattr(idle, name).connect(lambda name=name: said.append(name))
    return said


def test_it_locks_and_then_sleeps_and_the_first_press_only_wakes(qtbot, clock):
    idle = Idle(0.02, 0.04, clock)
    said = heard(idle)
    qtbot.wait(60)
    assert said == []  # by the clock no time has gone by
    clock.at += 0.03
    qtbot.waitUntil(lambda: said == ["long_idle"])
    clock.at += 0.02
    qtbot.waitUntil(lambda: "asleep" in said)
    assert idle.eventFilter(QObject(), event())
    assert said[-1] == "awake"
    assert not idle.eventFilter(QObject(), event())


def test_who_moves_is_there(qtbot, clock):
    idle = Idle(0.02, 0, clock)
    said = heard(idle)
    for _ in range(5):
        clock.at += 0.015
        idle.eventFilter(QObject(), event(QEvent.Type.MouseMove))
        qtbot.wait(10)
    assert said == []


def test_a_move_wakes_it_and_goes_on_to_what_is_below(qtbot, clock):
    idle = Idle(0, 0.01, clock)
    said = heard(idle)
    clock.at += 1
    qtbot.waitUntil(lambda: "asleep" in said)
    assert not idle.eventFilter(QObject(), event(QEvent.Type.MouseMove))
    assert said[-1] == "awake"


def test_never_is_never(qtbot, clock):
    idle = Idle(0, 0, clock)
    said = heard(idle)
    clock.at += 10**6
    qtbot.wait(30)
    assert said == []


def test_the_saver_covers_the_window_as_it_grows_and_wanders_within_it(qtbot, store):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 480)
    saver = ScreenSaver(window, store)
    window.show()
    window.resize(1024, 600)
    assert saver.geometry() == window.rect()
    pictures = set()
    for _ in range(9):
        saver._drift()
        place = saver._place()
        assert saver.rect().contains(place)
        pictures.add((place.x(), place.y()))
    assert len(pictures) == 9
    assert saver.grab().toImage().pixelColor(1, 1).name() == "#152033"


def test_a_register_sleeps_by_its_settings_and_a_key_wakes_it(qtbot, tmp_path):
    settings.save(tmp_path, settings.Settings(lock_seconds=0, saver_seconds=0.2))
    register = Register(tmp_path)
    try:
        register.open()
        qtbot.waitUntil(lambda: register.shell.findChild(ScreenSaver) is not None)
        qtbot.keyClick(register.shell.windowHandle(), Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: register.shell.findChild(ScreenSaver) is None)
    finally:
        register.close()
