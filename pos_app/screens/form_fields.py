"""What the parts of the customer form are made of."""

from collections.abc import Iterable

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from pos_app.screens.theme import space
from pos_app.screens.widgets import Labelled

BETWEEN = 16
"""Pixels between fields beside each other."""


class Choice(QComboBox):
    """A list to choose from that a wheel passes over: scrolling a form must not change what stands in it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def offer(self, items: Iterable[tuple[str, object]]) -> None:
        """Show these texts for their values; the value chosen stays chosen while it is among them."""
        chosen = self.currentData()
        self.blockSignals(True)
        self.clear()
        for text, value in items:
            self.addItem(text, value)
        self.choose(chosen)
        self.blockSignals(False)

    def choose(self, value: object) -> bool:
        """False where that is not offered, and nothing changes."""
        place = next((number for number in range(self.count()) if self.itemData(number) == value), -1)
        if place >= 0:
            self.setCurrentIndex(place)
        return place >= 0


class ChoiceField(Labelled):
    """A labelled list to choose from."""

    def __init__(self, label: str, object_name: str, parent: QWidget | None = None):
        self.choice = Choice()
        self.choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        super().__init__(label, self.choice, object_name, parent)


def row(*parts: tuple[Labelled, int]) -> QHBoxLayout:
    """Widgets beside each other that share the width as their numbers say, whatever stands in them."""
    beside = QHBoxLayout()
    beside.setSpacing(space(BETWEEN))
    for widget, share in parts:
        widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        beside.addWidget(widget, share)
    return beside
