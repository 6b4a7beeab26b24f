"""The field to search or filter with: its symbol before the text, and a button that empties it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from pos_app.screens.icons import pixmap
from pos_app.screens.theme import TARGET, tokens
from pos_app.screens.widgets import button

_ICON = 20
_BEFORE = 14
_BETWEEN = 8


class SearchField(QLineEdit):
    def __init__(self, object_name: str, hint: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self._symbol = pixmap("search", tokens().muted, _ICON, self.devicePixelRatioF())
        self._empty = button("", "icon", object_name=f"{object_name}.clear", icon="close")
        self._empty.setParent(self)
        self._empty.setIconSize(QSize(_ICON, _ICON))
        self._empty.setAccessibleName(self.tr("Clear the text"))
        self._empty.setToolTip(self.tr("Clear the text"))
        self._empty.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._empty.setCursor(Qt.CursorShape.ArrowCursor)
        self._empty.clicked.connect(self.clear)
        self._empty.hide()
        self.setTextMargins(_ICON + _BETWEEN, 0, TARGET - _BEFORE, 0)
        self.textChanged.connect(lambda text: self._empty.setVisible(bool(text)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._empty.resize(TARGET, TARGET)
        self._empty.move(self.width() - TARGET, (self.height() - TARGET) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.drawPixmap(_BEFORE, (self.height() - _ICON) // 2, self._symbol)
