"""The place of a list, or in its stead: that it is being read, why it can't be, how to fill an empty one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from pos_app.outcome import Refusal
from pos_app.screens import states
from pos_app.screens.theme import tokens
from pos_app.screens.widgets import EmptyState

_TEXT_WIDTH = 600


class ListArea(QStackedWidget):
    def __init__(self, listing: QWidget, parent: QWidget | None = None):
        super().__init__(parent)
        self._listing = listing
        self._empty: QWidget | None = None
        self._reading = states.Reading("reading", wrap=False)
        self._reading.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._reading_page = _in_the_middle(self._reading)
        self._reading.noticed.connect(lambda: self.setCurrentWidget(self._reading_page))
        self.addWidget(listing)
        self.addWidget(self._reading_page)

    def show_reading(self, words: str) -> None:
        """Say what is being read, soon; until then what stands there stays."""
        self._reading.begins(words)

    def show_failed(self, what: str, refusal: Refusal, again: Callable[[], object]) -> None:
        self.show_empty(states.failed(what, refusal, again))

    def show_list(self) -> None:
        self._reading.done()
        self.setCurrentWidget(self._listing)

    def show_empty(self, empty: EmptyState) -> None:
        """Show the empty state instead of the list, in place of any former one."""
        self._reading.done()
        if self._empty is not None:
            self._empty.setParent(None)
            self._empty.deleteLater()
        empty.setMaximumWidth(round(_TEXT_WIDTH * tokens().scale))
        self._empty = _scrolled(_in_the_middle(empty, 100))
        self.addWidget(self._empty)
        self.setCurrentWidget(self._empty)


def _scrolled(one: QWidget) -> QScrollArea:
    """In a low window with large texts there is more to read than is seen at once."""
    one.setProperty("role", "scrolled")
    scroll = QScrollArea(widgetResizable=True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(one)
    return scroll


def _in_the_middle(one: QWidget, stretch: int = 0) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.addStretch(1)
    row.addWidget(one, stretch)
    row.addStretch(1)
    return made
