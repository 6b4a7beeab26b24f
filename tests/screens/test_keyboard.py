"""The keyboard on the screen, pressed key by key."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea

from pos_app import hardware
from pos_app.app import Register
from pos_app.hardware import has_keyboard
from pos_app.screens import keyboard_board, save_dialog
from pos_app.screens.keyboard import Keyboard
from pos_app.screens.keyboard_board import Board, Choices, Key
from pos_app.screens.keyboard_layers import COMMANDS, HELD, LETTERS
from pos_app.settings import Settings, SettingsBroken, load, save
from pos_app.values.customer import SavedCustomer
from pos_app.values.twins import Twins
from tests.screens.gallery import EBBA, OFFLINE, settle, staged
from tests.screens.scenes import SCENES

SIZES = ((1366, 768), (1024, 600), (800, 1280))
NAMES = {
    "en": "Siân O'Neill-Brontë",
    "fr": "Éèàçùâêîôûëï Œuvré-Noël",
    "sv": "Åsa Öberg Märta",
    "lv": "Āčēģīķļņšūž Kalniņš",
    "zh_CN": "Wáng Xiǎomíng",
}
"""With every key of its language, or what only a held key has."""


@pytest.fixture(params=["en"])
def language(request):
    return request.param


@pytest.fixture(params=[(1366, 768)])
def stage(qapp, request, language):
    with staged(language, request.param) as made:
        Keyboard(made.shell, lambda: True)
        made.shell.activateWindow()
        settle()
        yield made


def board(stage) -> Board | None:
    return next(
        (one for one in QApplication.allWidgets() if isinstance(one, Board) and one.isVisible()), None
    )


def press(stage, one, *, button=Qt.MouseButton.LeftButton):
    """Through the window, as a finger does."""
    window = one.window()
    QTest.mouseClick(
        window.windowHandle(), button, Qt.KeyboardModifier.NoModifier, one.mapTo(window, one.rect().center())
    )
    settle()


def key(stage, name: str) -> Key:
    return next(one for one in board(stage).findChildren(Key, f"keyboard.{name}") if one.isVisible())


def shown(stage) -> list[str]:
    return [one.name for one in board(stage).findChildren(Key) if one.isVisible()]


def hold(qtbot, stage, name: str) -> Choices:
    one = key(stage, name)
    window, place = stage.shell.windowHandle(), one.mapTo(stage.shell, one.rect().center())
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    qtbot.waitUntil(lambda: stage.shell.findChild(Choices) is not None)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    settle()
    return stage.shell.findChild(Choices)


def type_in(qtbot, stage, text: str) -> None:
    """Each character by its key, or by the held key that offers it."""
    for one in text:
        low = one.lower()
        shifts = key(stage, "shift").isChecked() if one.isalpha() else one.isupper()
        if shifts != one.isupper():
            press(stage, key(stage, "shift"))
            if not one.isupper():  # from the next letter over all letters to none
                press(stage, key(stage, "shift"))
        if one == " ":
            press(stage, key(stage, "space"))
        elif low in shown(stage):
            press(stage, key(stage, low))
        else:
            choices = hold(qtbot, stage, next(held for held, offered in HELD.items() if low in offered))
            press(stage, next(each for each in choices.findChildren(Key) if each.text() == one))


def field(stage, name: str) -> QLineEdit:
    return stage.part(name, QLineEdit)


def is_seen(stage, one) -> bool:
    whole = one.visibleRegion().boundingRect() == one.rect()
    lower = one.mapTo(stage.shell, one.rect().bottomLeft()).y()
    return whole and lower < board(stage).mapTo(stage.shell, QPoint()).y()


@pytest.mark.parametrize("language", NAMES, indirect=True)
def test_a_name_is_typed_in_each_language_and_saved(qtbot, stage, language, monkeypatch):
    monkeypatch.setattr(keyboard_board, "HOLD_MS", 1)
    stage.runner.answer("customer.add", SavedCustomer("c1", NAMES[language], None))
    stage.runner.answer("customer.find_twins", Twins(()))
    stage.open("customer.add", link=OFFLINE)
    type_in(qtbot, stage, NAMES[language])
    assert field(stage, "new_customer.first_name").text() == NAMES[language]
    press(stage, key(stage, "next"))
    assert QApplication.focusWidget() is field(stage, "new_customer.last_name")
    type_in(qtbot, stage, "Ek")
    press(stage, key(stage, "enter"))
    (asked,) = stage.runner.asks("customer.add")
    assert (asked.fields.first_name, asked.fields.last_name) == (NAMES[language], "Ek")


@pytest.mark.parametrize("stage", SIZES, indirect=True)
@pytest.mark.parametrize("language", ["en", "lv"], indirect=True)
def test_no_field_of_a_form_is_covered(stage):
    stage.open("customer.add", link=OFFLINE)
    fields = [one for one in stage.shell._visible().findChildren(QLineEdit) if one.isVisible()]
    assert len(fields) > 6
    for one in fields:
        one.setFocus()
        settle()
        assert is_seen(stage, one), one.objectName()


@pytest.mark.parametrize("stage", SIZES, indirect=True)
def test_nor_those_of_a_panel_over_a_screen(stage):
    SCENES["override"](stage)
    assert is_seen(stage, field(stage, "override.operator_id"))
    press(stage, key(stage, "next"))
    assert is_seen(stage, field(stage, "override.pin"))


def test_what_is_pressed_beside_it_stays_where_it_is_until_it_is_pressed(qtbot, stage):
    """A keyboard that went away under the finger would take the button from below it."""
    stage.open("customer.add", link=OFFLINE)
    save = stage.part("new_customer.save")
    window, place = stage.shell.windowHandle(), save.mapTo(stage.shell, save.rect().center())
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    settle()
    assert save.isDown()
    assert board(stage) is not None
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert len(stage.runner.asks("customer.add")) == 1
    qtbot.waitUntil(lambda: board(stage) is None)


def test_it_is_put_away_by_its_own_key_and_comes_back_when_the_field_is_pressed(qtbot, stage):
    stage.open("customer.search")
    text = field(stage, "search.text")
    press(stage, key(stage, "hide"))
    assert board(stage) is None
    assert QApplication.focusWidget() is text
    press(stage, text)
    qtbot.waitUntil(lambda: board(stage) is not None)


def test_it_goes_with_the_focus(qtbot, stage):
    stage.open("customer.search")
    assert board(stage) is not None
    stage.part("header.help").setFocus()
    settle()
    assert board(stage) is None
    assert stage.shell.findChild(QScrollArea).widget().height() == stage.shell.height()


@pytest.mark.filterwarnings("ignore:.*setActiveWindow:DeprecationWarning")
def test_it_stays_while_another_program_has_the_focus(stage):
    """What is pressed on it then is not lost."""
    stage.open("customer.search")
    letter = key(stage, "a")
    QApplication.setActiveWindow(None)
    settle()
    assert QApplication.focusWidget() is None
    press(stage, letter)
    assert field(stage, "search.text").text() == "A"


def test_sign_in_has_digits_of_its_own_and_gets_it_for_letters_alone(qtbot, stage):
    operator_id = field(stage, "sign_in.operator_id")
    assert QApplication.focusWidget() is operator_id
    for one in (field(stage, "sign_in.pin"), operator_id):
        press(stage, one)
        assert board(stage) is None
    press(stage, stage.part("sign_in.operator_id.keyboard"))
    assert QApplication.focusWidget() is operator_id
    type_in(qtbot, stage, "Eb")
    assert operator_id.text() == "Eb"
    press(stage, field(stage, "sign_in.pin"))
    assert board(stage) is None
    assert stage.shell.findChild(QPushButton, "sign_in.pin.keyboard") is None


@pytest.mark.parametrize(
    ("name", "layer"),
    [
        ("first_name", "letters"),
        ("phone", "numbers"),
        ("postal_code", "numbers"),
        ("attribute.anniversary", "numbers"),
        ("email", "letters"),
    ],
)
def test_the_layer_that_a_field_needs_comes_first(stage, name, layer):
    stage.open("customer.add", link=OFFLINE)
    field(stage, f"new_customer.{name}").setFocus()
    settle()
    first = {"letters": "q", "numbers": "7"}[layer]
    assert first in shown(stage)
    assert key(stage, "shift").isChecked() is (name == "first_name") if layer == "letters" else True


def test_numbers_signs_and_letters_are_a_key_from_each_other(stage):
    stage.open("customer.add", link=OFFLINE)
    phone = field(stage, "new_customer.phone")
    phone.setFocus()
    settle()
    for one in "+371":
        press(stage, key(stage, one))
    press(stage, key(stage, "space"))
    press(stage, key(stage, "letters"))
    press(stage, key(stage, "signs"))
    for one in "20&":
        press(stage, key(stage, one))
    assert phone.text() == "+371 20&"


def test_a_pin_has_digits_and_nothing_shows_them(qtbot, stage):
    SCENES["override"](stage)
    pin = field(stage, "override.pin")
    pin.setFocus()
    settle()
    assert {one for one in shown(stage) if one not in COMMANDS} == set("0123456789")
    before = {one for one in QApplication.allWidgets() if one.isVisible()}
    one = key(stage, "1")
    window, place = stage.shell.windowHandle(), one.mapTo(stage.shell, one.rect().center())
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    settle()
    assert {one for one in QApplication.allWidgets() if one.isVisible()} == before
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert (pin.text(), pin.displayText()) == ("1", "●")


def test_delete_held_deletes_on(qtbot, stage, monkeypatch):
    monkeypatch.setattr(keyboard_board, "HOLD_MS", 1)
    monkeypatch.setattr(keyboard_board, "REPEAT_MS", 1)
    stage.open("customer.search", "Bergström")
    text = field(stage, "search.text")
    one = key(stage, "delete")
    window, place = stage.shell.windowHandle(), one.mapTo(stage.shell, one.rect().center())
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    qtbot.waitUntil(lambda: text.text() == "")
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_a_finger_slides_from_the_held_key_to_what_it_offers(qtbot, stage, monkeypatch):
    monkeypatch.setattr(keyboard_board, "HOLD_MS", 1)
    stage.open("customer.search")
    one = key(stage, "e")
    window, place = stage.shell.windowHandle(), one.mapTo(stage.shell, one.rect().center())
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    qtbot.waitUntil(lambda: stage.shell.findChild(Choices) is not None)
    choice = stage.shell.findChild(Key, "keyboard.É")
    place = choice.mapTo(stage.shell, choice.rect().center())
    QTest.mouseMove(window, place)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    settle()
    assert field(stage, "search.text").text() == "É"


def test_two_thumbs_lose_no_letter(stage):
    stage.open("customer.search")
    press(stage, key(stage, "shift"))
    press(stage, key(stage, "shift"))
    screen = QTest.createTouchDevice()
    left, right = key(stage, "a"), key(stage, "l")
    QTest.touchEvent(left, screen).press(0, left.rect().center(), left)
    QTest.touchEvent(left, screen).stationary(0).press(1, right.rect().center(), right)
    QTest.touchEvent(left, screen).release(0, left.rect().center(), left).stationary(1)
    QTest.touchEvent(left, screen).release(1, right.rect().center(), right)
    settle()
    assert field(stage, "search.text").text() == "al"


def test_fast_fingers_are_no_scanner(stage):
    """Eight digits and Enter at once, in a field where a scanned number would open a customer."""
    stage.open("customer.search")
    press(stage, key(stage, "signs"))
    for one in "12345678":
        key(stage, one).click()
    key(stage, "enter").click()
    settle()
    assert field(stage, "search.text").text() == "12345678"
    assert stage.runner.asks("customer.find_by_number") == []


def test_a_scanner_is_heard_while_it_is_shown(stage):
    stage.open("customer.search")
    press(stage, key(stage, "a"))
    for one in "55010042":
        QTest.keyClick(stage.shell.windowHandle(), Qt.Key(ord(one)))
    QTest.keyClick(stage.shell.windowHandle(), Qt.Key.Key_Return)
    settle()
    assert [ask.number for ask in stage.runner.asks("customer.find_by_number")] == ["55010042"]
    assert field(stage, "search.text").text() == "A"


def test_lines_are_written_and_left(stage):
    stage.open("customer.view", "c1")
    note = stage.part("details.note", QPlainTextEdit)
    note.setFocus()
    settle()
    assert is_seen(stage, note)
    for name in ("w", "enter", "o"):
        press(stage, key(stage, name))
    assert note.toPlainText() == "W\no"
    press(stage, key(stage, "next"))
    assert QApplication.focusWidget() is not note


def test_it_speaks_the_language_of_who_signs_in(stage):
    stage.shell._on_signed_in(replace(EBBA, language="lv"))
    stage.shell.open("customer.search")
    settle()
    assert "ķ" in shown(stage)
    stage.shell.lock()
    settle()
    assert board(stage) is None
    stage.shell._on_signed_in(EBBA)
    stage.shell.open("customer.search")
    settle()
    assert "ķ" not in shown(stage)


def test_a_dialog_has_its_own(qtbot, stage):
    stage.sign_in()
    save_dialog.ask_where(stage.shell._visible(), "export", "Export", "x", {"Data (*.json)": "json"}, print)
    dialog = stage.shell.findChild(QFileDialog, "export")
    qtbot.waitUntil(lambda: board(stage) is not None)
    assert board(stage).window() is dialog
    type_in(qtbot, stage, "book")
    assert dialog.findChild(QLineEdit, "fileNameEdit").text() == "book"
    assert dialog.screen().geometry().contains(dialog.geometry())
    dialog.close()


def test_every_letter_of_the_languages_is_a_key_or_held():
    for letters in LETTERS.values():
        keys = " ".join(letters).split()
        assert len(keys) == len(set(keys))
        assert {one for offered in HELD.values() for one in offered if one.isalpha()} >= {
            one for one in "".join(NAMES.values()).lower() if one.isalpha() and not one.isascii()
        }


# --- where it is wanted -----------------------------------------------------------------------------------

KEYBOARD = """I: Bus=0011 Vendor=0001 Product=0001 Version=ab41
N: Name="AT Translated Set 2 keyboard"
H: Handlers=sysrq kbd event0 leds
B: EV=120013
B: KEY=402000000 3803078f800d001 feffffdfffefffff fffffffffffffffe
"""
SCANNER = KEYBOARD.replace("AT Translated Set 2 keyboard", "Honeywell Imaging & Mobility Scanner")
BUTTON = """I: Bus=0019 Vendor=0000 Product=0001 Version=0000
N: Name="Power Button"
H: Handlers=kbd event1
B: EV=3
B: KEY=10000000000000 0
"""
TOUCH = """I: Bus=0003 Vendor=0eef Product=0001 Version=0210
N: Name="eGalax Inc. USB TouchController"
H: Handlers=mouse0 event3
B: EV=b
B: KEY=400 0 0 0 0 0
B: ABS=3
"""


@pytest.mark.parametrize(
    ("devices", "found"),
    [
        ((BUTTON, TOUCH), False),
        ((BUTTON, TOUCH, SCANNER), False),
        ((BUTTON, KEYBOARD, TOUCH), True),
        ((), False),
    ],
)
def test_a_keyboard_is_told_from_a_scanner_and_a_button(tmp_path, devices, found):
    told = tmp_path / "devices"
    told.write_text("\n".join(devices))
    assert has_keyboard(told) is found


def test_where_nothing_is_told_a_keyboard_is_there(tmp_path):
    assert has_keyboard(tmp_path / "nothing")


@pytest.mark.parametrize(
    ("where", "kiosk", "connected", "shown"),
    [
        ("auto", True, False, True),
        ("auto", True, True, False),
        ("auto", False, False, False),
        ("always", False, True, True),
        ("never", True, False, False),
    ],
)
def test_it_is_shown_where_the_settings_want_it(qtbot, tmp_path, monkeypatch, where, kiosk, connected, shown):
    """On the screen that has a text field first: the activation."""
    monkeypatch.setattr(hardware, "has_keyboard", lambda: connected)
    save(tmp_path, Settings(on_screen_keyboard=where, kiosk=kiosk))
    register = Register(tmp_path)
    register.open()
    try:
        qtbot.waitUntil(lambda: register._works is not None)
        settle()
        assert (register.shell.findChild(Board) is not None) is shown
    finally:
        register.close()


def test_a_keyboard_that_is_plugged_in_takes_its_place(stage):
    connected = []
    stage.shell.findChild(Keyboard)._wanted = lambda: not connected
    stage.open("customer.search")
    assert board(stage) is not None
    connected.append("keyboard")
    stage.open("customer.add")
    assert board(stage) is None


def test_a_wish_that_nobody_knows_is_refused(tmp_path):
    (tmp_path / "settings.json").write_text('{"on_screen_keyboard": "sometimes"}')
    with pytest.raises(SettingsBroken, match="auto, always, never"):
        load(tmp_path)
