"""The field to search or filter with: its symbol before the text, and a button that empties it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QWidget

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
        before, after = _ICON + _BETWEEN, TARGET - _BEFORE
        turned = self.isRightToLeft()
        self.setTextMargins(after if turned else before, 0, before if turned else after, 0)
        self.textChanged.connect(lambda text: self._empty.setVisible(bool(text)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        place = QRect(self.width() - TARGET, (self.height() - TARGET) // 2, TARGET, TARGET)
        self._empty.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        place = QRect(_BEFORE, (self.height() - _ICON) // 2, _ICON, _ICON)
        painter.drawPixmap(QStyle.visualRect(self.layoutDirection(), self.rect(), place), self._symbol)
