"""The arrangement of the screens before sign-in: what this is at the left, what to fill in at the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from pos_app.screens import theme
from pos_app.screens.base import Screen, ScreenContext
from pos_app.screens.widgets import text_label

_CARD_WIDTH = 400
_SIDE_BY_SIDE = 900
"""Pixels of width, in the font scale, from which title and card stand beside each other."""


class Entrance(Screen):
    """`card` is the column of the card that a screen fills; `headline` and `text` say what it is about."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None):
        super().__init__(context, parent)
        scale = theme.tokens().scale
        self.headline = text_label("", "title", wrap=True)
        self.text = text_label("", "muted", wrap=True)
        self.card = QVBoxLayout()
        self.card.setSpacing(3 * theme.STEP)
        frame = QFrame()
        frame.setProperty("role", "card")
        frame.setLayout(self.card)
        frame.setFixedWidth(round(_CARD_WIDTH * min(scale, 1.6)))
        hero = QVBoxLayout()
        hero.setSpacing(3 * theme.STEP)
        hero.addStretch()
        hero.addWidget(self.headline)
        hero.addWidget(self.text)
        hero.addStretch()
        self._hero = QWidget()
        self._hero.setLayout(hero)
        self._hero.setMaximumWidth(round(_CARD_WIDTH * scale))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(12 * theme.STEP)
        self._row.addStretch(1)
        self._row.addWidget(self._hero, 4)
        self._row.addWidget(frame, 0, Qt.AlignmentFlag.AlignCenter)
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
        self._fit(self.size())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size())

    def _fit(self, size: QSize) -> None:
        beside = size.width() >= _SIDE_BY_SIDE * theme.tokens().scale
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._hero.setVisible(beside or size.height() >= _SIDE_BY_SIDE * theme.tokens().scale)
        edge = (4 if size.height() < 600 else 7) * theme.STEP
        self.card.setContentsMargins(edge, edge, edge, edge)
        outer = (3 if size.height() < 600 else 6) * theme.STEP
        self._row.setContentsMargins(outer, outer, outer, outer)
