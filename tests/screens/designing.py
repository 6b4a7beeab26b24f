"""The hands of who arranges a layout, for the tests of the designer."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from pos_app.layout import load
from pos_app.runner import Refusal
from pos_app.screens.designer import DesignerScreen
from pos_app.settings import resource_path
from pos_app.values.designing import Draft, Standing
from pos_contract.layouts import Place

FASHION = load(resource_path("layouts", "fashion.json"))
ASSIGNED = Draft(FASHION, "l1", "d1")
LEFT = Qt.MouseButton.LeftButton
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def opened(qtbot, context, runner, draft=ASSIGNED, size=(1366, 712)):
    """The designer on the screen, with what it begins from."""
    runner.answer("layout.design", draft)
    screen = DesignerScreen(context)
    qtbot.addWidget(screen)
    screen.resize(*size)
    with qtbot.waitExposed(screen):
        screen.show()
    qtbot.waitUntil(lambda: screen.isEnabled() or isinstance(draft, Refusal))
    screen.activateWindow()
    return screen


def now(screen):
    return screen._now()


def places(screen, grid="welcome"):
    return [one.place for one in now(screen).grids[grid].buttons]


def chosen(screen):
    return now(screen).grids[screen._grid].buttons[screen._number]


def part(screen, name, kind=QPushButton):
    QApplication.processEvents()  # what was added just now is shown
    return next(one for one in screen.findChildren(kind, f"designer.{name}") if one.isVisible())


def choose(screen, name, data):
    choice = part(screen, name, QComboBox)
    number = next(at for at in range(choice.count()) if choice.itemData(at) == data)
    choice.setCurrentIndex(number)
    choice.activated.emit(number)


def write_in(screen, name, text):
    edit = part(screen, name, QLineEdit)
    edit.setText(text)
    edit.editingFinished.emit()


def said(screen, name="status"):
    return part(screen, name, QLabel).text() if screen.findChild(QLabel, f"designer.{name}") else ""


def drag(screen, start, end):
    """With the mouse, from one point of the canvas to another."""
    canvas = part(screen, "canvas", QWidget)
    QTest.mousePress(canvas, LEFT, pos=start)
    middle = (start + end) / 2
    for at in (middle, end):
        QTest.mouseMove(canvas, at)
    QTest.mouseRelease(canvas, LEFT, pos=end)


def middle_of(screen, place):
    return part(screen, "canvas", QWidget).rect_of(place).center()


def pitch(screen):
    """From one cell to the next."""
    canvas = part(screen, "canvas", QWidget)
    return canvas.rect_of(Place(1, 1)).topLeft() - canvas.rect_of(Place(0, 0)).topLeft()


def save(qtbot, screen, name=""):
    """Up to the panel's choices."""
    qtbot.mouseClick(part(screen, "to_headquarters"), LEFT)
    qtbot.waitUntil(lambda: part(screen, "save_panel.act").isEnabled())
    if name:
        part(screen, "save_name", QLineEdit).setText(name)


def renamed(screen, name="Mine"):
    write_in(screen, "name", name)


def standing(layout=FASHION, digest="d1", **others):
    return Standing(Draft(layout, "l1", digest), "Marcus Vik (000161)", **({"here": True} | others))


def with_first_chosen(screen):
    """The first button, whose panel is shown."""
    QTest.mouseClick(part(screen, "canvas", QWidget), LEFT, pos=middle_of(screen, Place(0, 0, 2, 1)))
    return screen
