"""Widgets beside each other, in as many lines as the width asks for."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """`at_end`: each line ends at the far edge, as the buttons of a bar do."""

    def __init__(self, spacing: int, parent: QWidget | None = None, *, at_end: bool = False):
        super().__init__(parent)
        self._at_end = at_end
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay_out(rect, move=True)

    def sizeHint(self) -> QSize:
        """All beside each other."""
        widths = [item.sizeHint().width() + self.spacing() for item in self._items if not item.isEmpty()]
        return QSize(max(0, sum(widths) - self.spacing()), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        height = max((item.sizeHint().height() for item in self._items), default=0)
        return QSize(0, height)

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
        """The height that it takes."""
        y = rect.y()
        for line in self._lines(rect.width()):
            used = sum(size.width() for _, size in line) + self.spacing() * (len(line) - 1)
            x = rect.x() + (rect.width() - used if self._at_end else 0)
            for item, size in line:
                if move:
                    item.setGeometry(QStyle.visualRect(self._way(), rect, QRect(QPoint(x, y), size)))
                x += size.width() + self.spacing()
            y += max(size.height() for _, size in line) + self.spacing()
        return max(0, y - self.spacing() - rect.y())

    def _way(self) -> Qt.LayoutDirection:
        around = self.parentWidget()
        return around.layoutDirection() if around else Qt.LayoutDirection.LeftToRight

    def _lines(self, width: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        line: list[tuple[QLayoutItem, QSize]] = []
        left = width
        for item in self._items:
            if item.isEmpty():
                continue  # hidden
            size = item.sizeHint().boundedTo(QSize(max(1, width), item.sizeHint().height()))
            if line and size.width() > left:
                yield line
                line, left = [], width
            line.append((item, size))
            left -= size.width() + self.spacing()
        if line:
            yield line
