"""The place of a list: the list, or in its stead what an empty one has to say."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from pos_app.screens.widgets import EmptyState


class ListArea(QStackedWidget):
    def __init__(self, listing: QWidget, parent: QWidget | None = None):
        super().__init__(parent)
        self._listing = listing
        self._empty: EmptyState | None = None
        self.addWidget(listing)

    def show_list(self) -> None:
        self.setCurrentWidget(self._listing)

    def show_empty(self, empty: EmptyState) -> None:
        """Show the empty state instead of the list, in place of any former one."""
        if self._empty is not None:
            self.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = empty
        self.addWidget(empty)
        self.setCurrentWidget(empty)
