"""The register as all its device shows: nothing but a manager's signature leads out."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from demo.place import prepare
from pos_app.app import Register
from pos_app.channel import schema
from pos_app.runner import Refusal
from pos_app.screens import kiosk, save_dialog
from pos_app.screens.override import OverridePanel
from pos_app.screens.widgets import Toast
from pos_app.settings import Settings, save
from pos_contract.operations import KIOSK_LEAVE
from tests.screens.gallery import EBBA, settle, staged


@pytest.fixture
def left(qapp, monkeypatch):
    """The exit statuses that the application was told to end with."""
    told = []
    monkeypatch.setattr(QApplication, "exit", told.append)
    return told


@pytest.fixture
def stage(qapp, left):
    with staged("en", (1366, 768)) as made:
        made.runner.answer("session.override", EBBA)
        made.runner.answer("kiosk.leave", object())
        yield made


@pytest.fixture
def kept(stage):
    made = kiosk.Kiosk(stage.shell, stage.runner, activated=True)
    made.show()
    settle()
    yield made
    made.release()


def panel(stage):
    return next((one for one in stage.shell.findChildren(OverridePanel) if one.isVisible()), None)


def sign(stage):
    settle()
    stage.part("override.operator_id", QLineEdit).setText("000160")
    stage.part("override.pin", QLineEdit).setText("1234")
    stage.press("override.act")


def test_it_covers_the_screen_without_a_frame(stage, kept):
    assert stage.shell.isFullScreen()
    assert stage.shell.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert stage.shell.size() == stage.shell.screen().size()


def test_it_cannot_be_closed_or_made_small(qtbot, stage, kept, left):
    QApplication.sendEvent(stage.shell.windowHandle(), QCloseEvent())
    assert not stage.shell.close()
    for keys in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        for key in (Qt.Key.Key_Q, Qt.Key.Key_F4, Qt.Key.Key_W):
            qtbot.keyClick(stage.shell, key, keys)
    stage.shell.showMinimized()
    qtbot.waitUntil(stage.shell.isFullScreen)
    assert stage.shell.isVisible()
    assert (left, panel(stage)) == ([], None)


def test_the_keys_lock_it_and_a_signature_ends_it(qtbot, stage, kept, left):
    stage.sign_in()
    with qtbot.waitSignal(stage.shell.locked):
        qtbot.keyClick(
            stage.shell, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
    assert stage.shell.findChild(QLabel, "override.operation").text() == "Leave the kiosk"
    sign(stage)
    assert left == [0]
    assert stage.runner.asks("session.override")[0].permission == KIOSK_LEAVE
    assert stage.runner.overridden == [EBBA]
    assert stage.shell.close()


def test_asked_twice_there_is_one_panel_and_who_gives_up_stays(stage, kept, left):
    kept.ask()
    kept.ask()
    assert len(stage.shell.findChildren(OverridePanel)) == 1
    stage.press("override.cancel")
    assert (panel(stage), left) == (None, [])
    assert not stage.shell.close()


@pytest.mark.parametrize("name", ["session.override", "kiosk.leave"])
def test_without_the_permission_it_stays(stage, kept, left, name):
    stage.runner.answer(name, Refusal("override_not_allowed", facts={"who": "Ebba Lind"}))
    kept.ask()
    sign(stage)
    assert left == []
    assert not stage.shell.close()


def test_the_mark_held_asks_too_and_let_go_before_it_does_not(qtbot, stage, kept):
    mark = stage.shell.findChild(QLabel, "header.mark")
    assert kept._hold.interval() == kiosk.HOLD_MS
    qtbot.mousePress(mark, Qt.MouseButton.LeftButton)
    assert kept._hold.isActive()
    qtbot.mouseRelease(mark, Qt.MouseButton.LeftButton)
    assert not kept._hold.isActive()
    kept._hold.setInterval(1)
    qtbot.mousePress(mark, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel(stage) is not None)


def test_before_activation_nobody_could_sign(stage, left):
    kept = kiosk.Kiosk(stage.shell, stage.runner, activated=False)
    kept.ask()
    assert left == [0]
    assert panel(stage) is None


def test_once_activated_somebody_can(stage, left):
    kept = kiosk.Kiosk(stage.shell, stage.runner, activated=False)
    stage.shell.activated.emit(None)
    kept.ask()
    assert left == []
    kept.release()


@pytest.mark.parametrize(
    ("url", "copied"),
    [("mailto:a@b.fr", "a@b.fr"), ("tel:+336", "+336"), ("mailto:?bcc=a@b.fr,c@d.se", "a@b.fr,c@d.se")],
)
def test_no_other_program_is_opened(stage, kept, url, copied):
    assert QDesktopServices.openUrl(QUrl(url))
    assert QGuiApplication.clipboard().text() == copied
    assert stage.shell.findChild(Toast).isVisible()


def test_its_file_dialog_is_not_the_desktops_and_changes_no_folder(stage, kept):
    stage.sign_in()
    save_dialog.ask_where(stage.shell._visible(), "export", "Export", "x", {"Data (*.json)": "json"}, print)
    dialog = stage.shell.findChild(QFileDialog, "export")
    assert dialog.testOption(QFileDialog.Option.ReadOnly)
    assert len(dialog.sidebarUrls()) == 1
    kept.release()
    assert not QCoreApplication.testAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    dialog.close()


def test_the_settings_make_a_kiosk_too(tmp_path, qtbot):
    save(tmp_path, Settings(kiosk=True))
    register = Register(tmp_path)
    register.open()
    assert register.shell.isFullScreen()
    register.close()
    assert not register.shell.isVisible()


def test_closed_before_its_first_picture_a_register_begins_nothing_more(tmp_path, qtbot):
    register = Register(tmp_path)
    register.open()
    register.close()
    settle()
    assert register._works is None


def test_killed_its_exit_status_is_not_that_of_who_left(tmp_path, qtbot):
    prepare(tmp_path, "")
    schema.ensure(tmp_path / "channel.sqlite")
    environment = {**os.environ, "POS_APP_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen([sys.executable, "-m", "pos_app", "--kiosk"], env=environment)
    try:
        qtbot.waitUntil((tmp_path / "register.lock").exists, timeout=20_000)
    finally:
        process.kill()
    assert process.wait() != 0
