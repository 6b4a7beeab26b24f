"""Layouts and pictures that come from files."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QScrollArea, QWidget

from pos_app import layout as layouts
from pos_app.outcome import Outcome
from pos_app.screens.base import Screen
from pos_app.screens.overlay import Overlay
from pos_app.screens.save_dialog import ask_which
from pos_app.screens.sentences import sentence
from pos_app.screens.widgets import text_label
from pos_app.values.designing import Picture, ReadLayoutFile, ReadPicture
from pos_contract.layouts import LARGEST_PICTURE, Layout, Problem

translate = QCoreApplication.translate

_LEAST = 144
"""Pixels of height that what can be scrolled has at least."""


def ask_for_layout(screen: Screen, opened: Callable[[Layout], object]) -> None:
    """`opened` gets the layout of a file that is one; what is wrong with another is shown by place."""
    title = translate("DesignerFiles", "Open a layout's file")
    filters = [translate("DesignerFiles", "Screen layout (*.json)")]

    def on_read(path: str, outcome: Outcome) -> None:
        if outcome.refusal:
            screen.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
        elif outcome.value.layout is None:
            _show_problems(screen, path, outcome.value.problems)
        else:
            opened(outcome.value.layout)

    def read(path: str) -> None:
        screen.run("layout.read_file", ReadLayoutFile(path), partial(on_read, path))

    ask_which(screen, "designer.open", title, filters, read)


def ask_for_picture(screen: Screen, put: Callable[[str, bytes], object]) -> None:
    """`put` gets a name for the picture, and its file's content."""
    title = translate("DesignerFiles", "Choose a picture")
    filters = [translate("DesignerFiles", "Pictures (*.png *.jpg *.jpeg)")]

    def on_read(path: str, outcome: Outcome) -> None:
        if outcome.refusal:
            screen.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
            return
        picture: Picture = outcome.value
        if QImage.fromData(picture.content).isNull():  # it only begins like one
            facts = {"path": path, "most": str(LARGEST_PICTURE // 1000)}
            screen.message.emit(sentence("picture_unfit", facts), "danger")
        else:
            put(picture.name, picture.content)

    def read(path: str) -> None:
        screen.run("layout.read_picture", ReadPicture(path), partial(on_read, path))

    ask_which(screen, "designer.choose_picture", title, filters, read)


def _show_problems(screen: Screen, path: str, problems: tuple[Problem, ...]) -> None:
    text = translate(
        "DesignerFiles",
        "Nothing was changed here. Correct the file, and open it again. Each line says where in the file.",
    )
    title = translate("DesignerFiles", "%1 is no layout that registers can show")
    panel = Overlay(
        screen,
        title.replace("%1", Path(path).name),
        text,
        translate("DesignerFiles", "Close"),
        name="designer.problems",
    )
    panel.cancel.hide()
    said = "\n".join(map(layouts.sentence, problems))
    lines = text_label(said, object_name="designer.problems.list", wrap=True)
    lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    lines.setAlignment(Qt.AlignmentFlag.AlignTop)
    panel.body.addWidget(_scrolled(lines, title.replace("%1", Path(path).name)), 1)
    panel.act.clicked.connect(panel.finish)
    panel.act.setFocus(Qt.FocusReason.OtherFocusReason)


def _scrolled(inside: QWidget, name: str) -> QScrollArea:
    inside.setProperty("role", "scrolled")
    scroll = QScrollArea()
    scroll.setObjectName("designer.problems.scroll")
    scroll.setProperty("role", "read")
    scroll.setAccessibleName(name)
    scroll.setWidgetResizable(True)
    scroll.setMinimumHeight(_LEAST)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inside)
    return scroll
