"""The arrangement of the screens before sign-in: what this is at the left, what to fill in at the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pos_app.screens import theme
from pos_app.screens.base import Screen, ScreenContext
from pos_app.screens.widgets import text_label

_CARD_WIDTH = 400
_SIDE_BY_SIDE = 900
"""Pixels of width, in the font scale, from which title and card stand beside each other."""

_LOW = 640


class Entrance(Screen):
    """`card` is the column of the card that a screen fills; `headline` and `text` say what it is about, and
    `beside` is their column."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None):
        super().__init__(context, parent)
        scale = theme.tokens().scale
        self.headline = text_label("", "title", wrap=True)
        self.text = text_label("", "muted", wrap=True)
        self.card = QVBoxLayout()
        self.card.setSpacing(theme.space(12))
        frame = QFrame()
        frame.setProperty("role", "card")
        frame.setLayout(self.card)
        frame.setFixedWidth(round(_CARD_WIDTH * min(scale, 1.6)))
        self._hero = QWidget()
        self._hero.setMaximumWidth(frame.maximumWidth())
        hero = QVBoxLayout(self._hero)
        hero.setContentsMargins(0, 0, 0, 0)
        hero.setSpacing(theme.space(12))
        hero.addWidget(self.headline)
        hero.addWidget(self.text)
        self.beside = hero
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme.space(48))
        self._row.addStretch(1)
        self._row.addLayout(_centred(self._hero), 4)
        self._row.addLayout(_centred(frame))
        self._row.addStretch(1)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        inside.setLayout(self._row)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size())

    def _fit(self, size: QSize) -> None:
        beside = size.width() >= _SIDE_BY_SIDE * theme.tokens().scale
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._row.setStretch(1, 4 if beside else 0)
        self._hero.setVisible(beside or size.height() >= _SIDE_BY_SIDE * theme.tokens().scale)
        low = size.height() < max(_LOW, theme.space(_LOW))
        edge = theme.space(16 if low else 28)
        self.card.setContentsMargins(edge, edge, edge, edge)
        outer = theme.space(8 if low else 24)
        self._row.setContentsMargins(outer, outer, outer, outer)
        self.use_height(low)

    def use_height(self, low: bool) -> None:
        """Told whenever the size changes: in a low window everything is as low as it may be."""


def _centred(part: QWidget) -> QVBoxLayout:
    """In the middle by stretches: an alignment would ask the part for its height at the whole width."""
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(part, 100)
    row.addStretch()
    column = QVBoxLayout()
    column.addStretch()
    column.addLayout(row)
    column.addStretch()
    return column
