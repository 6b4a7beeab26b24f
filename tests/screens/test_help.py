"""F1 and the question mark: what can be done on the screen that is open."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from pos_app.layout import load
from pos_app.operations import OPERATIONS
from pos_app.screens.catalogue import SCREENS
from pos_app.screens.help_panel import OF_SCREENS, HelpPanel, texts
from pos_app.settings import resource_path
from pos_app.shell import Shell
from pos_app.values.sync import SyncOverview

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shell(qtbot, fake_runner, store):
    fake_runner.answer("sync.view", SyncOverview((), 0, 0, ()))
    made = Shell(fake_runner, SCREENS, store=store)
    qtbot.addWidget(made)
    made.use_layout(load(resource_path("layouts", "fashion.json")))
    made.start()
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def panels(shell):
    return [one for one in shell.findChildren(HelpPanel) if one.isVisible()]


def test_every_screen_has_help_in_the_operations_own_words():
    assert set(OF_SCREENS) == {*SCREENS, "welcome", "session.sign_in", "session.activate"}
    said = list(texts())
    for names in OF_SCREENS.values():
        for name in names:
            assert " ".join(OPERATIONS[name].help.split()) in said


def test_everything_that_is_explained_has_a_heading_of_its_own(qtbot, shell, associate):
    shell._on_signed_in(associate)
    qtbot.keyClick(shell, Qt.Key.Key_F1)
    words = {label.text() for label in panels(shell)[0].findChildren(QLabel)}
    assert {"Today", "Sync centre (917)"} <= words
    said = " ".join(texts())
    assert [one for one in ("Refused", "queue it", "faulty", "714") if one in said] == []


def test_f1_explains_the_screen_and_its_keys_and_escape_closes_it(qtbot, shell, associate):
    shell._on_signed_in(associate)
    qtbot.keyClick(shell, Qt.Key.Key_F1)
    (panel,) = panels(shell)
    assert panel.findChild(QLabel, "help.title").text() == "Welcome"
    words = {label.text() for label in panel.findChildren(QLabel)}
    assert {"View customers in client book (712)", "Ctrl+F", "F1", "Esc", "Lock register"} <= words
    assert OPERATIONS["session.lock"].help in words
    qtbot.keyClick(shell, Qt.Key.Key_F1)
    assert panels(shell) == [panel]
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: panels(shell) == [])


def test_escape_leaves_the_help_and_not_the_screen_below(qtbot, shell, associate, fake_runner):
    shell._on_signed_in(associate)
    shell.open("sync.view")
    qtbot.keyClick(shell, Qt.Key.Key_F1)
    qtbot.keyClick(panels(shell)[0].findChild(QPushButton, "help.act"), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: panels(shell) == [])
    assert shell.findChild(QLabel, "header.title").text() == "Sync centre"
    qtbot.keyClick(shell, Qt.Key.Key_Escape)
    assert shell.findChild(QLabel, "header.title").text() == "Welcome"


def test_the_question_mark_does_the_same_before_sign_in_too(qtbot, shell):
    qtbot.mouseClick(shell.findChild(QPushButton, "header.help"), LEFT)
    (panel,) = panels(shell)
    assert panel.findChild(QLabel, "help.session.sign_in").text().startswith("Sign an associate in")
    qtbot.mouseClick(panel.findChild(QPushButton, "help.act"), LEFT)
    qtbot.waitUntil(lambda: panels(shell) == [])


@pytest.mark.parametrize("size", [(1024, 600), (800, 1280), (1366, 768)])
def test_the_panel_fits_the_window(qtbot, shell, associate, size):
    shell.resize(*size)
    shell._on_signed_in(associate)
    qtbot.mouseClick(shell.findChild(QPushButton, "header.help"), LEFT)
    (panel,) = panels(shell)
    close = panel.findChild(QPushButton, "help.act")
    qtbot.waitUntil(lambda: panel.rect().contains(close.mapTo(panel, close.rect().bottomRight())))
