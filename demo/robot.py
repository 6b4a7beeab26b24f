"""Drives a real register window with real mouse and key events, as a person would.

It finds widgets by their objectName, presses where they are in the window (so that something covering
them is pressed instead, as for a person), and waits for what the screen says.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from pos_app.screens.picking import PickView

T = TypeVar("T")

PATIENCE = 20.0
"""Seconds that the robot waits for the screen before it gives up."""


class NotSeen(Exception):
    """What was waited for did not appear."""


def wait_for(what: str, look: Callable[[], T | None], patience: float = PATIENCE) -> T:
    """Let the window live until `look` gives something true. Raises NotSeen, naming `what`."""
    until = time.monotonic() + patience
    while True:
        if found := look():
            return found
        if time.monotonic() > until:
            raise NotSeen(what)
        _live(0.005)


def widget(name: str, patience: float = PATIENCE) -> QWidget:
    """The visible, enabled widget of that objectName."""

    def look() -> QWidget | None:
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                for one in [window, *window.findChildren(QWidget, name)]:
                    if one.objectName() == name and one.isVisible() and one.isEnabled():
                        return one
        return None

    return wait_for(f"widget {name}", look, patience)


def first_of(prefix: str, label: str = "") -> str:
    """The name of the first visible, enabled widget whose name and label begin so."""

    def look() -> str | None:
        for window in QApplication.topLevelWidgets():
            for one in window.findChildren(QWidget):
                right = one.objectName().startswith(prefix) and one.accessibleName().startswith(label)
                if right and one.isVisible() and one.isEnabled():
                    return one.objectName()
        return None

    return wait_for(f"a widget {prefix}…", look)


def is_seen(name: str) -> bool:
    try:
        widget(name, 0)
    except NotSeen:
        return False
    return True


def press(name: str) -> None:
    """Press a widget with the mouse."""
    one = widget(name)
    pause()  # what was pressed before may have moved it
    _press_at(one, one.rect().center())


def press_row(name: str, row: int, column: int = 0, *, double: bool = False) -> None:
    """Press a cell of a table."""
    view, index = _cell(name, row, column)
    _press_at(view.viewport(), view.visualRect(index).center(), double=double)


def press_card(name: str, row: int, column: int = 0) -> None:
    """Press a card away from its check box."""
    view, index = _cell(name, row, column)
    _press_at(view.viewport(), view.visualRect(index).topLeft() + QPoint(40, 90))


def tick_card(name: str, row: int, column: int = 0) -> None:
    """Press the check box of a card or of a row in a list."""
    view, index = _cell(name, row, column)
    assert isinstance(view, PickView)
    _press_at(view.viewport(), view.tick_area(index).center())


def write(name: str, text: str) -> None:
    """Press a field, clear it, type."""
    field = widget(name)
    pause()  # as in press
    _press_at(field, field.rect().center())
    wait_for(f"focus in {name}", field.hasFocus)
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    for letter in text:
        _type(field, letter)
    wait_for(f"{text!r} in {name}", lambda: text_of(name) == text)


def key(key_code: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key to whatever has the focus."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    QTest.keyClick(target, key_code, modifiers)


def said(context: str, text: str) -> str:
    """A text of the program's in the language that it speaks."""
    return QCoreApplication.translate(context, text)


def text_of(name: str) -> str:
    one = widget(name)
    if isinstance(one, QPlainTextEdit):
        return one.toPlainText()
    if isinstance(one, QLineEdit | QLabel):
        return one.text()
    return str(one.property("text") or "")


def text_seen(name: str) -> str:
    """Empty where it is not seen."""
    return text_of(name) if is_seen(name) else ""


def wait_for_text(name: str, says: Callable[[str], bool], patience: float = PATIENCE) -> str:
    """Wait until the widget's text is right, and give it."""
    seen = ""

    def look() -> str | None:
        nonlocal seen
        seen = text_seen(name)
        return seen if seen and says(seen) else None

    try:
        return wait_for(f"the right text in {name}", look, patience)
    except NotSeen:
        raise NotSeen(f"{name} says {seen!r}") from None


def rows(name: str) -> int:
    view = widget(name)
    assert isinstance(view, QAbstractItemView)
    return view.model().rowCount()


def rows_seen(name: str) -> int:
    """None where it is not seen."""
    return rows(name) if is_seen(name) else 0


def pause() -> None:
    """Let the window live for a moment."""
    _live(0.05)


def picture(path: Path) -> None:
    """Everything of the main window as it is painted now; or of the dialog that waits over it."""
    pause()
    window = QApplication.activeModalWidget() or next(
        one for one in QApplication.topLevelWidgets() if one.isVisible()
    )
    window.grab().save(str(path))


def _live(seconds: float) -> None:
    # Not QTest.qWait: it sleeps with Python's lock held, and the register's threads stand still.
    until = time.monotonic() + seconds
    QApplication.processEvents()
    while (left := until - time.monotonic()) > 0:
        time.sleep(min(left, 0.005))
        QApplication.processEvents()


def _type(field: QWidget, letter: str) -> None:
    if letter.isascii():
        QTest.keyClicks(field, letter)
    else:  # as an input method or a dead key delivers it
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(field, event)


def _cell(name: str, row: int, column: int) -> tuple[QAbstractItemView, QModelIndex]:
    """A table and one of its cells, scrolled to where it can be pressed."""
    view = widget(name)
    assert isinstance(view, QAbstractItemView)
    model = view.model()
    wait_for(f"row {row} of {name}", lambda: row < model.rowCount())
    index = model.index(row, column)
    view.scrollTo(index)
    return view, index


def _press_at(one: QWidget, place: QPoint, *, double: bool = False) -> None:
    window = one.window()
    window.activateWindow()  # as a press does where there is a window manager
    at = one.mapTo(window, place)
    handle = window.windowHandle()
    click = QTest.mouseDClick if double else QTest.mouseClick
    click(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
