"""Which of the notes and activities are shown: everything, or those of one type, with how many there are."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from pos_app.screens.activity_words import type_name
from pos_app.screens.flow import FlowLayout
from pos_app.screens.formats import number_text
from pos_app.screens.theme import space
from pos_app.screens.widgets import button
from pos_app.values.timeline import KindCount


class KindFilter(QWidget):
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.only: tuple[str, str] | None = None
        """Kind and activity type; None is everything."""
        self._shown: tuple[KindCount, ...] | None = None
        self._chips: dict[tuple[str, str] | None, QPushButton] = {}
        self._flow = FlowLayout(space(8), self)
        self.hide()

    def show_kinds(self, kinds: Sequence[KindCount]) -> None:
        """Hidden where there is nothing to choose from."""
        if self._shown == (shown := tuple(kinds)):
            return
        self._shown = shown
        if self.only not in [(one.kind, one.activity_type) for one in shown]:
            self.only = None
        had_focus = self.focusWidget() is not None
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.setParent(None)
            chip.deleteLater()
        self._chips.clear()
        self._add(self.tr("All"), sum(one.count for one in shown), None)
        for one in shown:
            words = type_name(one.activity_type) or self.tr("Note")
            self._add(words, one.count, (one.kind, one.activity_type))
        self.setVisible(len(shown) > 1)
        if had_focus:
            self._chips[None].setFocus()

    def _add(self, words: str, count: int, only: tuple[str, str] | None) -> None:
        name = "all" if only is None else only[1] or "note"
        chip = button(f"{words}  {number_text(count)}", "chip", object_name=f"details.only.{name}")
        chip.setCheckable(True)
        chip.setChecked(only == self.only)
        chip.clicked.connect(lambda: self._choose(only))
        self._chips[only] = chip
        self._flow.addWidget(chip)

    def _choose(self, only: tuple[str, str] | None) -> None:
        self.only = only
        for one, chip in self._chips.items():
            chip.setChecked(one == only)
        self.chosen.emit()
