"""Widgets beside each other that go under each other where the width does not hold them."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget


class AdaptiveRow(QWidget):
    """`parts` are widgets with their stretch; `least` is the width below which they stand in a column.

    Without `least` it is what the parts would like to have.
    """

    def __init__(self, *parts: tuple[QWidget, int], spacing: int, least: int | None = None):
        super().__init__()
        self._parts = [part for part, _stretch in parts]
        self._least = least
        # Never wider than the window: what stands in a row must not push its edges apart.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spacing)
        for part, stretch in parts:
            self._row.addWidget(part, stretch)

    def sizeHint(self) -> QSize:
        """Beside each other, also while they are not."""
        return QSize(self._least or self._wanted(), super().sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()  # a part wants another width than before
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= (self._least or self._wanted())
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if way is not self._row.direction():
            self._row.setDirection(way)

    def _wanted(self) -> int:
        widths = [max(part.sizeHint().width(), part.minimumWidth()) for part in self._parts]
        return sum(widths) + self._row.spacing() * (len(widths) - 1)
