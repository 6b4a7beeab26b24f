"""A card over a dimmed screen, for what must be answered before the work goes on. Esc is Cancel."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pos_app.screens import tab_order, theme
from pos_app.screens.hint_bubble import HintBubble
from pos_app.screens.widgets import Toast, button, text_label

_WIDTH = 640
_SHADE = 140
"""Of 255: how dark the screen below becomes."""


class _Body(QScrollArea):
    """As high as what is in it where the window holds that, else it scrolls."""

    def __init__(self, inside: QWidget):
        super().__init__(widgetResizable=True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._inside = inside
        self.setWidget(inside)

    def sizeHint(self) -> QSize:
        inside = self._inside
        hint = inside.sizeHint()
        if inside.hasHeightForWidth():
            hint.setHeight(inside.heightForWidth(self.width()))
        return hint

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), theme.TARGET))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # its texts take other lines
        way = Qt.ScrollBarPolicy
        fits = self.sizeHint().height() <= self.height()
        self.setVerticalScrollBarPolicy(way.ScrollBarAlwaysOff if fits else way.ScrollBarAsNeeded)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class Overlay(QWidget):
    """Covers its parent; put what is asked for into `body`, and connect `act`."""

    cancelled = Signal()

    def __init__(self, parent: QWidget, title: str, text: str, act: str, *, name: str):
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("overlay", True)  # the shell takes these away when the register is locked
        asked = QWidget()
        asked.setProperty("role", "scrolled")
        self.body = QVBoxLayout(asked)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.space(12))
        self.act = button(act, "primary", object_name=f"{name}.act")
        self._card = QFrame()
        self._card.setProperty("role", "card")
        column = QVBoxLayout(self._card)
        column.setContentsMargins(theme.margins(24, 20, 24, 20))
        column.setSpacing(theme.space(12))
        column.addWidget(text_label(title, "title", object_name=f"{name}.title", wrap=True))
        if text:
            column.addWidget(text_label(text, "muted", object_name=f"{name}.text", wrap=True))
        column.addWidget(_Body(asked), 1)
        column.addLayout(self._buttons(name))
        middle = QGridLayout(self)
        middle.addWidget(self._card, 1, 1)
        for edge in (0, 2):
            middle.setRowStretch(edge, 1)
            middle.setColumnStretch(edge, 1)
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())
        for floating in (*parent.window().findChildren(Toast), *parent.window().findChildren(HintBubble)):
            floating.hide()  # it would stand over the buttons, and is not what is asked here
        self.show()
        self.raise_()

    def finish(self) -> None:
        """Take it away."""
        self.hide()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, _SHADE))

    def event(self, event: QEvent) -> bool:
        """Esc is meant here, not for the screen below."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._cancel()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._card.setFixedWidth(min(theme.tokens().size(_WIDTH), self.width() - theme.space(32)))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays within the card: what lies below can't be reached while this is asked."""
        return tab_order.move(self._card, forward)

    def _buttons(self, name: str) -> QHBoxLayout:
        self.cancel: QPushButton = button(self.tr("Cancel"), object_name=f"{name}.cancel")
        self.cancel.clicked.connect(self._cancel)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.act)
        return row

    def _cancel(self) -> None:
        self.cancelled.emit()
        self.finish()
