"""What a client book is refined by at the moment, each with a way to clear it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from pos_app.screens.flow import FlowLayout
from pos_app.screens.icons import icon
from pos_app.screens.refiner_words import chip_text
from pos_app.screens.theme import space, tokens
from pos_app.screens.widgets import button, put_icon_last, set_tooltip
from pos_app.values.refining import Refinement, Refiner

_CROSS = 16


class Chips(QWidget):
    cleared = Signal(object)
    """A Refinement."""
    all_cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[tuple[Refinement, str]] = []
        self._chips: list[QPushButton] = []
        self._flow = FlowLayout(space(8), self)
        self.hide()

    def show_refinements(self, on: list[Refinement], refiners: tuple[Refiner, ...]) -> None:
        by_id = {one.attribute_id: one for one in refiners}
        shown = [(one, chip_text(by_id[one.attribute_id], one)) for one in on if one.attribute_id in by_id]
        if shown != self._shown:
            had_focus = self.focusWidget() is not None
            self._shown = shown
            self._make()
            if had_focus and self._chips:
                self._chips[0].setFocus(Qt.FocusReason.TabFocusReason)
        self.setVisible(bool(shown))

    def _make(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.setParent(None)
            chip.deleteLater()
        self._chips = [self._chip(number, *one) for number, one in enumerate(self._shown)]
        if self._chips:
            clear = button(self.tr("Clear all"), "pill-plain", object_name="chip.clear_all")
            clear.clicked.connect(self.all_cleared)
            self._chips.append(clear)
        for chip in self._chips:
            self._flow.addWidget(chip)

    def _chip(self, number: int, refinement: Refinement, text: str) -> QPushButton:
        chip = button(text, "pill-chip", object_name=f"chip.{number}")
        chip.setIcon(icon("close", tokens().accent))
        chip.setIconSize(QSize(_CROSS, _CROSS))
        put_icon_last(chip)
        name = self.tr("Clear %1").replace("%1", text)
        set_tooltip(chip, name)
        chip.setAccessibleName(name)
        chip.clicked.connect(lambda: self.cleared.emit(refinement))
        return chip
