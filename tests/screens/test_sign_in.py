from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from pos_app.runner import Refusal
from pos_app.screens.base import ScreenContext
from pos_app.screens.sign_in import SignInScreen
from pos_app.values.deactivation import Deactivation
from pos_app.values.register import LinkStatus, SignIn

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def screen(qtbot, fake_runner, store):
    made = SignInScreen(ScreenContext(fake_runner, store, None))
    qtbot.addWidget(made)
    made.resize(1366, 712)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(field(made, "operator_id").hasFocus)
    return made


def field(screen, name):
    return screen.findChild(QLineEdit, f"sign_in.{name}")


def key(screen, name):
    return screen.findChild(QPushButton, f"sign_in.{name}")


def error(screen):
    return screen.findChild(QLabel, "sign_in.error")


def press(qtbot, screen, *names):
    for name in names:
        qtbot.mouseClick(key(screen, name), LEFT)


def test_by_touch_alone(qtbot, screen, fake_runner, associate):
    fake_runner.answer("session.sign_in", associate)
    press(qtbot, screen, "key_0", "key_0", "key_0", "key_1", "key_6", "key_7", "backspace", "key_0", "enter")
    assert field(screen, "pin").hasFocus()
    press(qtbot, screen, "key_9", "key_8", "key_5", "key_4")
    with qtbot.waitSignal(screen.signed_in) as signed_in:
        press(qtbot, screen, "submit")
    assert signed_in.args == [associate]
    assert fake_runner.asked == [("session.sign_in", SignIn("000160", "9854"))]


def test_every_digit_writes_itself(qtbot, screen):
    press(qtbot, screen, *[f"key_{digit}" for digit in "0123456789"])
    assert field(screen, "operator_id").text() == "0123456789"


def test_by_keyboard_alone(qtbot, screen, fake_runner, associate):
    fake_runner.answer("session.sign_in", associate)
    qtbot.keyClicks(field(screen, "operator_id"), "000160")
    qtbot.keyClick(field(screen, "operator_id"), Qt.Key.Key_Return)
    assert field(screen, "pin").hasFocus()
    qtbot.keyClicks(field(screen, "pin"), "1234")
    with qtbot.waitSignal(screen.signed_in):
        qtbot.keyClick(field(screen, "pin"), Qt.Key.Key_Return)
    assert fake_runner.asked == [("session.sign_in", SignIn("000160", "1234"))]


def test_a_refused_pin_is_cleared_and_the_operator_id_stays(qtbot, screen, fake_runner):
    fake_runner.answer("session.sign_in", Refusal("sign_in_refused"))
    field(screen, "operator_id").setText("000160")
    field(screen, "pin").setText("1234")
    press(qtbot, screen, "submit")
    qtbot.waitUntil(error(screen).isVisible)
    assert "not accepted" in error(screen).text()
    assert field(screen, "pin").text() == ""
    assert field(screen, "pin").hasFocus()
    assert field(screen, "operator_id").text() == "000160"

    fake_runner.answer("session.sign_in", Refusal("sign_in_locked", facts={"seconds": "30"}))
    field(screen, "pin").setText("4321")
    press(qtbot, screen, "submit")
    assert not error(screen).isVisible()  # the former answer is no answer to this try
    qtbot.waitUntil(error(screen).isVisible)
    assert "Wait 30 s" in error(screen).text()


def test_a_double_tap_tries_once(qtbot, screen, fake_runner):
    field(screen, "operator_id").setText("000160")
    field(screen, "pin").setText("1234")
    submit = key(screen, "submit")
    qtbot.mouseClick(submit, LEFT)
    qtbot.mouseDClick(submit, LEFT)
    press(qtbot, screen, "enter")
    qtbot.keyClick(field(screen, "pin"), Qt.Key.Key_Return)
    assert len(fake_runner.asked) == 1
    assert not submit.isEnabled()
    fake_runner.give("session.sign_in", Refusal("sign_in_refused"))
    assert submit.isEnabled()


def test_what_is_missing_gets_the_focus_and_nothing_is_asked(qtbot, screen, fake_runner):
    field(screen, "pin").setFocus()
    press(qtbot, screen, "submit")
    assert field(screen, "operator_id").hasFocus()
    field(screen, "operator_id").setText("000160")
    press(qtbot, screen, "submit")
    assert field(screen, "pin").hasFocus()
    assert fake_runner.asked == []


def test_the_pin_is_never_readable(screen):
    assert field(screen, "pin").echoMode() is QLineEdit.EchoMode.Password
    assert "1234" not in repr(SignIn("000160", "1234"))


@pytest.mark.parametrize("size", [(1366, 712), (1024, 544), (800, 1224)])
def test_everything_is_on_the_screen_with_an_error_too(qtbot, screen, fake_runner, size):
    fake_runner.answer("session.sign_in", Refusal("sign_in_refused"))
    screen.resize(*size)
    field(screen, "operator_id").setText("000160")
    field(screen, "pin").setText("1234")
    press(qtbot, screen, "submit")
    qtbot.waitUntil(error(screen).isVisible)

    def all_inside():
        for part in (
            field(screen, "operator_id"),
            error(screen),
            key(screen, "submit"),
            key(screen, "key_0"),
        ):
            corner = part.mapTo(screen, part.rect().bottomRight())
            assert screen.rect().contains(corner), part.objectName()

    qtbot.waitUntil(lambda: all_inside() is None)
    for one in screen.findChildren(QPushButton):
        assert min(one.width(), one.height()) >= 48, one.objectName()


def told(screen, name):
    return screen.findChild(QLabel, f"sign_in.{name}")


def test_out_of_service_it_says_what_happened_what_is_kept_and_what_to_do(qtbot, screen, fake_runner):
    fake_runner.answer("session.view_deactivation", Deactivation("2026-03-02T08:30:00+00:00", 14))
    screen.on_link(LinkStatus("deactivated", 0))
    qtbot.waitUntil(lambda: not field(screen, "pin").isVisible())
    assert "deactivated it: " in told(screen, "happened").text()
    assert "not sent: 14. None is lost." in told(screen, "kept").text()
    assert "Ask IT" in told(screen, "ask").text()
    assert not any("ready" in label.text() for label in screen.findChildren(QLabel))
    with qtbot.waitSignal(screen.activation_requested):
        press(qtbot, screen, "activate")
    screen.on_link(LinkStatus("online", 0))
    assert field(screen, "pin").isVisible()


def test_activated_again_it_does_not_wait_for_the_link_to_say_so(qtbot, screen, fake_runner):
    fake_runner.answer("session.view_deactivation", Deactivation("", 0))
    screen.on_link(LinkStatus("deactivated", 0))
    qtbot.waitUntil(lambda: not field(screen, "pin").isVisible())
    assert "Nothing waits" in told(screen, "kept").text()
    fake_runner.answer("session.view_deactivation", Deactivation(None, 0))
    screen.on_link(LinkStatus("deactivated", 0))
    qtbot.waitUntil(field(screen, "pin").isVisible)


def test_it_is_ready_to_work_offline_once_somebody_can_sign_in_so(screen, store):
    def where():
        return screen.text.text()

    assert "ready to work offline" in where()
    screen.on_store(replace(store, has_staff=False))
    assert "ready to work offline" not in where()
    screen.on_store(replace(store, store_name="Somewhere else"))
    assert "ready to work offline" in where()
    assert "Somewhere else" in where()
