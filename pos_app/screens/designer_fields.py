"""What the panels of the layout designer are made of."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from pos_app.screens import designer_words, theme
from pos_app.screens.flow import FlowLayout
from pos_app.screens.form_fields import ChoiceField
from pos_app.screens.overlay import Overlay
from pos_app.screens.widgets import Field, Labelled
from pos_app.values.layout_editing import Edited
from pos_contract.layouts import Layout, Problem

Step = Callable[[Layout], Edited]
Do = Callable[[Step], Problem | None]
"""Takes a step, or says why it can't be."""

_LEAST = 144
"""Pixels of height that what can be scrolled has at least."""


def attempt(panel: QWidget, do: Do, field: Labelled, step: Step) -> bool:
    """Take a step; why it can't be is said at the field, and nowhere else in the panel."""
    problem = do(step)
    for one in panel.findChildren(Labelled):
        one.set_error("")
    if problem is not None:
        field.set_error(designer_words.refusal(problem))
    return problem is None


def show_text(field: Field, text: str) -> None:
    """Where nobody types just now."""
    if field.text() != text:
        field.edit.setText(text)
    field.set_error("")


def numbers(label: str, name: str, least: int, most: int) -> ChoiceField:
    """One of these numbers."""
    field = ChoiceField(label, name)
    field.choice.offer(_counted(least, most))
    return field


def beside(*buttons: QWidget) -> FlowLayout:
    flow = FlowLayout(theme.space(8))
    for one in buttons:
        flow.addWidget(one)
    return flow


def scrolled_column(panel: Overlay) -> QVBoxLayout:
    """For what does not fit into every window."""
    inside = QWidget()
    inside.setProperty("role", "scrolled")
    column = QVBoxLayout(inside)
    column.setContentsMargins(theme.margins(0, 0, 8, 0))
    column.setSpacing(theme.space(4))
    scroll = QScrollArea(widgetResizable=True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setMinimumHeight(_LEAST)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inside)
    panel.body.addWidget(scroll, 1)
    return column


def _counted(least: int, most: int) -> Iterator[tuple[str, object]]:
    for number in range(least, most + 1):
        yield QLocale().toString(number), number
