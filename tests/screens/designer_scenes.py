"""The layout designer in its telling states."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from pos_app.layout import shipped
from pos_app.values import layout_editing as editing
from pos_app.values.designing import Draft, ReadLayout, Standing
from pos_contract.layouts import Place, Problem, Reason
from tests.screens.gallery import Stage, settle

_BY = "Marcus Vik (000161)"


def _designer(stage: Stage) -> None:
    stage.open("layout.design")


def _button(stage: Stage) -> None:
    """With colours of its own."""
    _designer(stage)
    QTest.keyClick(stage.part("designer.canvas", QWidget), Qt.Key.Key_PageDown)
    colours = stage.part("designer.tone", QComboBox)
    colours.setCurrentIndex(colours.count() - 1)
    colours.activated.emit(colours.currentIndex())
    settle()


def _save(stage: Stage) -> None:
    """A layout that other stores have too."""
    standing = Standing(
        *(Draft(shipped(), "l1", "d1"), _BY),
        here=True,
        stores=("1002", "1003", "2001"),
        registers=("1004-1",),
        workers=("000161", "000172"),
    )
    stage.runner.answer("layout.standing", standing)
    _designer(stage)
    stage.press("designer.to_headquarters")


def _compare(stage: Stage) -> None:
    """Somebody else was first."""
    layout = shipped()
    buttons = layout.grids["welcome"].buttons
    theirs = editing.place_button(layout, "welcome", len(buttons) - 1, Place(3, 2))
    assert not isinstance(theirs, Problem)
    theirs = editing.put_button(theirs, "welcome", 0, replace(buttons[0], tone="rose"))
    assert not isinstance(theirs, Problem)
    stage.runner.answer("layout.standing", Standing(Draft(theirs, "l1", "d2"), _BY, here=True))
    _designer(stage)
    stage.press("designer.add")
    stage.press("designer.to_headquarters")


def _problems(stage: Stage) -> None:
    problems = (
        Problem("grids.welcome.buttons[2].operation", Reason.NO_OPERATION, ("999",)),
        Problem("sizes[0].columns", Reason.NO_NUMBER, ("1", "24")),
    )
    stage.runner.answer("layout.read_file", ReadLayout(None, problems))
    _designer(stage)
    stage.press("designer.from_file")
    dialog = stage.shell.findChild(QFileDialog, "designer.open")
    dialog.fileSelected.emit("/tmp/autumn.json")
    dialog.close()
    settle()


def _leave(stage: Stage) -> None:
    _designer(stage)
    stage.press("designer.add")
    stage.shell.back()
    settle()


DESIGNER: dict[str, Callable[[Stage], None]] = {
    "designer": _designer,
    "designer-button": _button,
    "designer-save": _save,
    "designer-compare": _compare,
    "designer-problems": _problems,
    "designer-leave": _leave,
}
