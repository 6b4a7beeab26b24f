"""Search all stores: its button, why it can't be pressed just now, and how far it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.screens.widgets import Busy, button, text_label
from pos_contract.messages import LEAST_SEARCHED


class AllStores(QWidget):
    wanted = Signal()
    left = Signal()
    """Back to this store: also while headquarters is still looking."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._online = False
        self.searching = False
        self.shown = False
        """The list has customers of all stores."""
        self._said = text_label(role="small", object_name="search.all.said", wrap=True)
        self._busy = Busy()
        self._button = button(self.tr("Search all stores"), object_name="search.all", icon="search")
        self._button.clicked.connect(self._on_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._said, 1)
        row.addWidget(self._busy)
        row.addWidget(self._button)
        self._show()

    def on_link(self, *, online: bool) -> None:
        self._online = online
        self._show()

    def on_typed(self, text: str) -> None:
        """Another text: what was found for the last one is shown no more, or not waited for."""
        self._text = text
        self.stop()

    def start(self) -> None:
        """Headquarters is asked."""
        self.searching, self.shown = True, False
        self._show()

    def show_found(self) -> None:
        self.searching, self.shown = False, True
        self._show()

    def stop(self) -> None:
        """The list has this store's customers."""
        self.searching = self.shown = False
        self._show()

    def _on_pressed(self) -> None:
        if self.searching or self.shown:
            self.stop()
            self.left.emit()
        else:
            self.wanted.emit()

    def _show(self) -> None:
        why_not = self._why_not()
        if self.searching:
            self._busy.start()
            said, does = self.tr("Headquarters looks in all stores…"), self.tr("Cancel")
        else:
            self._busy.stop()
            said, does = why_not, self.tr("Search all stores")
            if self.shown:
                said, does = self.tr("Customers of all stores"), self.tr("Back to this store")
        self._said.setText(said)
        self._button.setText(does)
        self._button.setEnabled(self.searching or self.shown or not why_not)

    def _why_not(self) -> str:
        if not self._online:
            return self.tr(
                "All stores can be searched while headquarters can be reached; the register is offline."
            )
        if len(self._text.strip()) < LEAST_SEARCHED:
            return self.tr("To search all stores, type at least %1 characters.").replace(
                "%1", str(LEAST_SEARCHED)
            )
        return ""
