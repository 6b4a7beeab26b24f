"""What the associate looked for last, to look for it again with one press."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from pos_app.screens.flow import FlowLayout
from pos_app.screens.theme import space
from pos_app.screens.widgets import button, set_tooltip

_LONGEST = 30
"""Characters of a search that its button shows."""


class RecentSearches(QWidget):
    chosen = Signal(str)
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words: tuple[str, ...] = ()
        self._buttons: list[QPushButton] = []
        self._flow = FlowLayout(space(8), self)
        self.hide()

    def show_words(self, words: tuple[str, ...]) -> None:
        if words == self._words:
            return
        self._words = words
        for one in self._buttons:
            self._flow.removeWidget(one)
            one.setParent(None)
            one.deleteLater()
        self._buttons = [self._button(number, one) for number, one in enumerate(words)]
        if words:
            clear = button(self.tr("Clear recent searches"), "pill-plain", object_name="search.recent.clear")
            clear.clicked.connect(self.cleared)
            self._buttons.append(clear)
        for one in self._buttons:
            self._flow.addWidget(one)

    def any(self) -> bool:
        return bool(self._words)

    def _button(self, number: int, words: str) -> QPushButton:
        short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
        made = button(short, "pill-chip", object_name=f"search.recent.{number}")
        again = self.tr("Search again for %1").replace("%1", words)
        set_tooltip(made, again)
        made.setAccessibleName(again)
        made.clicked.connect(lambda: self.chosen.emit(words))
        return made
