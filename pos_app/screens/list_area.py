"""The place of a list: the list, or in its stead what an empty one has to say."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from pos_app.screens.theme import tokens
from pos_app.screens.widgets import EmptyState

_TEXT_WIDTH = 600


class ListArea(QStackedWidget):
    def __init__(self, listing: QWidget, parent: QWidget | None = None):
        super().__init__(parent)
        self._listing = listing
        self._empty: QWidget | None = None
        self.addWidget(listing)

    def show_list(self) -> None:
        self.setCurrentWidget(self._listing)

    def show_empty(self, empty: EmptyState) -> None:
        """Show the empty state instead of the list, in place of any former one."""
        if self._empty is not None:
            self._empty.setParent(None)
            self._empty.deleteLater()
        empty.setMaximumWidth(round(_TEXT_WIDTH * tokens().scale))
        self._empty = QWidget()
        row = QHBoxLayout(self._empty)
        row.addStretch(1)
        row.addWidget(empty, 100)
        row.addStretch(1)
        self.addWidget(self._empty)
        self.setCurrentWidget(self._empty)
