"""What a layout that is arranged looks like in each of its sizes."""

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from pos_app.screens import theme
from pos_app.screens.layout_view import LayoutView
from pos_contract.layouts import Layout, Size

_EDGE = 20
_SIDE = 338
_ABOVE = 156
_BELOW = 72
_BESIDE_FROM = 1000
"""About what the welcome screen has beside, above and below its grid, and from which width on."""
_HIGH = 88


def size_text(size: Size) -> str:
    return f"{size.width} × {size.height}"


def cell_size(layout: Layout, size: Size, name: str) -> QSize:
    """Of a grid's cell, about as large as the register shows it."""
    zone = next((one for one in size.zones if one.grid == name), size.zones[0] if size.zones else None)
    wide, high = (zone.place.column_span, zone.place.row_span) if zone else (1, 1)
    gap, grid = theme.space(12), layout.grids[name]
    scale = theme.tokens().scale
    room = QSize(size.width - _beside(size), size.height - theme.space(_ABOVE) - theme.space(_BELOW))
    width = (room.width() * wide / size.columns - gap * (grid.columns - 1)) / grid.columns
    height = (room.height() * high / size.rows - gap * (grid.rows - 1)) / grid.rows
    return QSize(
        max(3 * theme.TARGET // 2, round(width)),
        min(theme.space(round(152 * scale)), max(theme.space(round(96 * scale)), round(height))),
    )


def picture(layout: Layout, size: Size, language: str) -> QPixmap:
    """The layout in a window of this size."""
    window = QWidget()
    window.setProperty("role", "page")
    column = QVBoxLayout(window)
    edge, above, below = (theme.space(one) for one in (_EDGE, _ABOVE, _BELOW))
    column.setContentsMargins(edge, above, _beside(size) - edge, below)
    column.addWidget(LayoutView(layout, language, {}), 100)
    column.addStretch(1)
    window.resize(size.width, size.height)
    return window.grab()


def _beside(size: Size) -> int:
    edge = theme.space(_EDGE)
    return 2 * edge + (_SIDE + edge if size.width >= _BESIDE_FROM else 0)


class Previews(QWidget):
    """One beside the other, drawn anew soon after each change; pressing one chooses its size."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("designer.previews")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space(12))
        self._row.addStretch(1)
        self._parts: list[_Preview] = []
        self._shown: tuple[Layout, str] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw)

    def show_layout(self, layout: Layout, language: str, chosen: int) -> None:
        self._shown = (layout, language)
        while len(self._parts) > len(layout.sizes):
            self._parts.pop().deleteLater()
        while len(self._parts) < len(layout.sizes):
            self._add(len(self._parts))
        for number, (part, size) in enumerate(zip(self._parts, layout.sizes, strict=True)):
            part.show_size(size, number == chosen)
        self._soon.start()

    def _add(self, number: int) -> None:
        part = _Preview(number)
        part.clicked.connect(lambda: self.chosen.emit(number))
        self._row.insertWidget(number, part)
        self._parts.append(part)

    def _draw(self) -> None:
        if self._shown is not None:
            layout, language = self._shown
            for part, size in zip(self._parts, layout.sizes, strict=True):
                part.show_picture(picture(layout, size, language))


class _Preview(QPushButton):
    def __init__(self, number: int):
        super().__init__()
        self.setObjectName(f"designer.preview.{number}")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._picture: QPixmap | None = None
        self._wide = theme.TARGET

    def sizeHint(self) -> QSize:
        return QSize(self._wide, _HIGH)

    def show_size(self, size: Size, chosen: bool) -> None:
        self.setAccessibleName(size_text(size))
        self.setToolTip(size_text(size))
        self._wide = max(theme.TARGET, round(_HIGH * size.width / size.height))
        self.updateGeometry()
        self.setChecked(chosen)

    def show_picture(self, drawn: QPixmap) -> None:
        room = (QSize(self._wide, _HIGH) - QSize(6, 6)) * self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        self._picture = drawn.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        t = theme.tokens()
        inside = self.rect().adjusted(3, 3, -3, -3)
        if self._picture is not None:
            size = self._picture.size().scaled(inside.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(0, 0, size.width(), size.height())
            place.moveCenter(inside.center())
            painter.drawPixmap(place, self._picture)
        wide = 3 if self.hasFocus() else 2 if self.isChecked() else 1
        painter.setPen(QPen(t.accent if self.isChecked() or self.hasFocus() else t.line, wide))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 6, 6)
