"""What a scanner read is told apart from what hands type, by the times that the keys have."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from pos_app.screens.scanner import LEAST, LONGEST_PAUSE_MS, TAKES_SCANS, Scanner

FAST, SLOW = LONGEST_PAUSE_MS // 4, LONGEST_PAUSE_MS * 3


class Window(QWidget):
    """Two fields and a button, watched by a scanner."""

    def __init__(self):
        super().__init__()
        self.field, self.note, self.other = QLineEdit(), QPlainTextEdit(), QLineEdit()
        self.press = QPushButton("Press")
        self.pressed, self.entered, self.read = [], [], []
        column = QVBoxLayout(self)
        for one in (self.field, self.note, self.other, self.press):
            column.addWidget(one)
        self.press.clicked.connect(lambda: self.pressed.append(True))
        self.field.returnPressed.connect(lambda: self.entered.append(self.field.text()))
        self.scanner = Scanner(parent=self)
        self.scanner.scanned.connect(self.read.append)
        self.now = 1000

    def key(self, code, text, gap, modifiers=Qt.KeyboardModifier.NoModifier, *, repeats=False):
        self.now += gap
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, modifiers, text, repeats)
            event.setTimestamp(self.now)
            QApplication.sendEvent(self.windowHandle(), event)

    def type(self, text, gap, first_gap=1000, **how):
        for number, letter in enumerate(text):
            self.key(ord(letter.upper()), letter, gap if number else first_gap, **how)

    def enter(self, gap):
        self.key(Qt.Key.Key_Return, "\r", gap)

    def scan(self, text, gap=FAST):
        self.type(text, gap)
        self.enter(gap)


@pytest.fixture
def window(qtbot):
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.windowHandle().installEventFilter(made.scanner)
    made.field.setFocus()
    return made


def test_a_number_read_fast_with_enter_is_a_scan_and_leaves_the_field_as_it_was(window):
    window.field.setText("anna berg")
    window.field.setCursorPosition(4)
    window.scan("5501234567")
    assert window.read == ["5501234567"]
    assert (window.field.text(), window.field.cursorPosition()) == ("anna berg", 4)
    assert window.entered == []


def test_a_note_being_written_is_left_as_it_was(window):
    window.note.setFocus()
    window.note.setPlainText("Likes wool.\nAnd")
    window.scan("C-0018234")
    assert window.read == ["C-0018234"]
    assert window.note.toPlainText() == "Likes wool.\nAnd"


def test_a_scan_with_a_button_in_focus_presses_nothing(window):
    window.press.setFocus()
    window.scan("5501234567")
    assert window.read == ["5501234567"]
    assert window.pressed == []


def test_slow_typing_with_enter_is_somebody_s_hands(window):
    window.scan("5501234567", SLOW)
    assert window.read == []
    assert window.entered == ["5501234567"]


def test_a_few_fast_keys_are_hands_too(window):
    window.scan("1" * (LEAST - 1))
    assert window.read == []
    assert window.entered == ["1" * (LEAST - 1)]
    window.field.clear()
    window.scan("1" * LEAST)
    assert window.read == ["1" * LEAST]


def test_an_enter_that_comes_later_is_somebody_s(window):
    window.type("5501234567", FAST)
    window.enter(SLOW)
    assert window.read == []
    assert window.entered == ["5501234567"]


def test_a_scan_in_the_middle_of_typing_takes_only_its_own_away(window):
    window.type("anna", SLOW)
    window.scan("5501234567")
    assert window.read == ["5501234567"]
    assert window.field.text() == "anna"
    window.type(" b", SLOW)
    assert window.field.text() == "anna b"


def test_one_slow_key_within_makes_it_no_scan_of_the_whole(window):
    window.type("550123", FAST)
    window.type("456", FAST, first_gap=SLOW)
    window.enter(FAST)
    assert window.read == []
    assert window.entered == ["550123456"]


def test_a_key_held_down_is_no_scan(window):
    window.type("1111111111", FAST, repeats=True)
    window.enter(FAST)
    assert window.read == []


def test_shift_belongs_to_a_scan_and_control_does_not(window):
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    window.key(Qt.Key.Key_Shift, "", 1000)
    window.type("LC", FAST, first_gap=FAST, modifiers=shift)
    window.type("0017", FAST, first_gap=FAST)
    window.enter(FAST)
    assert window.read == ["LC0017"]
    window.type("550123", FAST)
    window.key(Qt.Key.Key_B, "\x02", FAST, control)
    window.enter(FAST)
    assert window.read == ["LC0017"]


def test_a_field_that_wants_scans_keeps_them(window):
    window.field.setProperty(TAKES_SCANS, True)
    window.scan("5501234567")
    assert window.read == []
    assert window.entered == ["5501234567"]


def test_a_panel_keeps_what_is_scanned_into_it(window):
    window.setProperty("overlay", True)
    window.scan("5501234567")
    assert window.read == []
    assert window.entered == ["5501234567"]


def test_who_goes_to_another_field_within_is_no_scanner(window):
    window.type("550123", FAST)
    window.other.setFocus()
    window.type("456", FAST, first_gap=FAST)
    window.enter(FAST)
    assert window.read == []


def test_without_the_window_system_s_times_a_clock_is_asked(qtbot, window):
    moments = iter(range(0, 10_000, FAST))
    window.scanner._clock = lambda: next(moments) / 1000
    for letter in "5501234":
        QApplication.sendEvent(
            window.windowHandle(),
            QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter),
        )
    enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "\r")
    QApplication.sendEvent(window.windowHandle(), enter)
    assert window.read == ["5501234"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from("abc 123-"), st.integers(LONGEST_PAUSE_MS + 1, 2000)), max_size=30))
def test_normal_typing_is_not_touched(window, typed):
    window.field.clear()
    window.read.clear()
    for letter, gap in typed:
        window.type(letter, gap, first_gap=gap)
    window.enter(LONGEST_PAUSE_MS + 1)
    assert window.read == []
    assert window.field.text() == "".join(letter for letter, _ in typed)
    assert window.entered[-1] == window.field.text()
