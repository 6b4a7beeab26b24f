import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from pos_app.runner import Refusal
from pos_app.screens.activation import ActivationScreen
from pos_app.screens.base import ScreenContext
from pos_app.values.register import Activate

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def screen(qtbot, fake_runner):
    made = ActivationScreen(ScreenContext(fake_runner, None, None))
    qtbot.addWidget(made)
    made.resize(1024, 544)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def field(screen, name):
    return screen.findChild(QLineEdit, f"activation.{name}")


def submit(screen):
    return screen.findChild(QPushButton, "activation.submit")


def says(screen, name="error"):
    label = screen.findChild(QLabel, f"activation.{name}")
    return label.text() if label.isVisible() else ""


def type_in(qtbot, screen, address="https://hq.example.com", code="ABCD-1234"):
    qtbot.keyClicks(field(screen, "headquarters"), address)
    qtbot.keyClicks(field(screen, "code"), code)


def test_activation_gives_the_store(qtbot, screen, fake_runner, store):
    fake_runner.answer("session.activate", store)
    type_in(qtbot, screen)
    with qtbot.waitSignal(screen.activated) as activated:
        qtbot.mouseClick(submit(screen), LEFT)
    assert activated.args == [store]
    assert fake_runner.asked == [("session.activate", Activate("https://hq.example.com", "ABCD-1234"))]


def test_enter_activates(qtbot, screen, fake_runner):
    type_in(qtbot, screen)
    qtbot.keyClick(field(screen, "code"), Qt.Key.Key_Return)
    assert len(fake_runner.asked) == 1


@pytest.mark.parametrize("code", ["activation_refused", "unreachable", "keyring_missing"])
def test_a_refusal_is_said_and_nothing_typed_is_lost(qtbot, screen, fake_runner, code):
    fake_runner.answer("session.activate", Refusal(code))
    type_in(qtbot, screen)
    qtbot.mouseClick(submit(screen), LEFT)
    qtbot.waitUntil(lambda: says(screen) != "")
    assert submit(screen).isEnabled()
    assert field(screen, "headquarters").text() == "https://hq.example.com"
    assert field(screen, "code").text() == "ABCD-1234"


def test_a_wrong_address_is_said_under_its_field(qtbot, screen, fake_runner, store):
    wrong = Refusal("address_not_safe", fields={"headquarters": "address_not_safe"})
    fake_runner.answer("session.activate", wrong)
    type_in(qtbot, screen, address="http://hq.example.com")
    qtbot.mouseClick(submit(screen), LEFT)
    qtbot.waitUntil(lambda: "https://" in says(screen, "headquarters.error"))
    assert says(screen) == ""
    assert field(screen, "headquarters").hasFocus()
    fake_runner.hold("session.activate")
    qtbot.mouseClick(submit(screen), LEFT)
    assert says(screen, "headquarters.error") == ""


def test_a_code_is_spent_once_however_often_it_is_pressed(qtbot, screen, fake_runner):
    type_in(qtbot, screen)
    qtbot.mouseClick(submit(screen), LEFT)
    qtbot.mouseDClick(submit(screen), LEFT)
    qtbot.keyClick(field(screen, "code"), Qt.Key.Key_Return)
    assert len(fake_runner.asked) == 1
    assert not submit(screen).isEnabled()


def test_an_empty_field_gets_the_focus_and_nothing_is_asked(qtbot, screen, fake_runner):
    qtbot.mouseClick(submit(screen), LEFT)
    assert field(screen, "headquarters").hasFocus()
    qtbot.keyClicks(field(screen, "headquarters"), "https://hq.example.com")
    qtbot.mouseClick(submit(screen), LEFT)
    assert field(screen, "code").hasFocus()
    assert fake_runner.asked == []


def test_what_is_missing_is_said_at_its_field(qtbot, screen, fake_runner):
    qtbot.mouseClick(submit(screen), LEFT)
    assert "address" in says(screen, "headquarters.error")
    assert "code" in says(screen, "code.error")
    assert field(screen, "headquarters").hasFocus()
    type_in(qtbot, screen, code="")
    qtbot.mouseClick(submit(screen), LEFT)
    assert says(screen, "headquarters.error") == ""
    assert field(screen, "code").hasFocus()
    assert fake_runner.asked == []


@pytest.fixture
def prepared(tmp_path, monkeypatch):
    monkeypatch.setenv("POS_APP_MACHINE", str(tmp_path))
    given = {"headquarters": "https://hq.example.com", "register": "1001-01", "code": "ABCD-1234"}
    (tmp_path / "activation.json").write_text(json.dumps(given))


def test_what_it_has_prepared_activates_without_a_person(qtbot, prepared, fake_runner, store, screen):
    qtbot.waitUntil(lambda: bool(fake_runner.asked))
    assert fake_runner.asked == [
        ("session.activate", Activate("https://hq.example.com", "ABCD-1234", "1001-01"))
    ]


def test_without_headquarters_it_is_tried_again_by_itself(qtbot, prepared, fake_runner, monkeypatch, request):
    monkeypatch.setattr("pos_app.screens.activation._AGAIN_AFTER_MS", 1)
    fake_runner.answer("session.activate", Refusal("unreachable"))
    request.getfixturevalue("screen")
    qtbot.waitUntil(lambda: len(fake_runner.asked) > 1)
