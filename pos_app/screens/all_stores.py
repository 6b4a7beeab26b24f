"""Search all stores: its button, why it can't be pressed just now, and how far it is."""

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.screens.theme import space
from pos_app.screens.widgets import Busy, button, text_label
from pos_contract.messages import LEAST_SEARCHED


class State(Enum):
    HERE = auto()
    """The list has this store's customers."""
    SEARCHING = auto()
    """So it has while headquarters is asked."""
    SHOWN = auto()
    """It has customers of all stores."""
    BRINGING = auto()
    """One of them is being brought to this register."""


class AllStores(QWidget):
    wanted = Signal()
    left = Signal()
    """Back to this store: also while headquarters is still looking."""

    def __init__(self) -> None:
        super().__init__()
        self.state = State.HERE
        self._text = ""
        self._online = False
        self._said = text_label(role="small", object_name="search.all.said", wrap=True)
        self._busy = Busy()
        self._button = button(self.tr("Search all stores"), object_name="search.all", icon="search")
        self._button.clicked.connect(self._on_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(12))
        row.addWidget(self._said, 1)
        row.addWidget(self._busy)
        row.addWidget(self._button)
        self._show()

    @property
    def in_list(self) -> bool:
        """Whether the list has customers of all stores."""
        return self.state in (State.SHOWN, State.BRINGING)

    def on_link(self, *, online: bool) -> None:
        self._online = online
        self._show()

    def on_typed(self, text: str) -> None:
        """Another text: what was found for the last one is shown no more, or not waited for."""
        self._text = text
        self.set_state(State.HERE)

    def set_state(self, state: State) -> None:
        self.state = state
        self._show()

    def _on_pressed(self) -> None:
        match self.state:
            case State.HERE:
                self.wanted.emit()
            case State.BRINGING:
                self.set_state(State.SHOWN)
            case _:
                self.set_state(State.HERE)
                self.left.emit()

    def _show(self) -> None:
        why_not = self._why_not()
        said, does = {
            State.HERE: (why_not, self.tr("Search all stores")),
            State.SEARCHING: (self.tr("Headquarters looks in all stores…"), self.tr("Cancel")),
            State.SHOWN: (self.tr("Customers of all stores"), self.tr("Back to this store")),
            State.BRINGING: (self.tr("The customer is brought to this register…"), self.tr("Cancel")),
        }[self.state]
        self._said.setText(said)
        self._button.setText(does)
        self._button.setEnabled(self.state is not State.HERE or not why_not)
        if self.state in (State.SEARCHING, State.BRINGING):
            self._busy.start()
        else:
            self._busy.stop()

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
