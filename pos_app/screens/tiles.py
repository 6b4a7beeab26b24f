"""The buttons of a layout's grid: large, coloured, with an icon above their text."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QStyle, QWidget

from pos_app.screens import icons, theme
from pos_app.screens.widgets import set_tooltip
from pos_contract.layouts import Button, Layout

_EDGE = 16
_LOWEST, _HIGHEST = 96, 152
"""Of a tile, in the regular density."""
_ICON = 28


class Tile(QPushButton):
    """One button of a grid."""

    def __init__(
        self,
        shown: Button,
        language: str,
        shortcut: str,
        picture: bytes = b"",
        parent: QWidget | None = None,
    ):
        text = shown.text(language)
        super().__init__(text.replace("&", "&&"), parent)
        self._text = text
        self._shown = shown
        self._drawn: QPixmap | None = None
        if picture:
            self._drawn = QPixmap()
            self._drawn.loadFromData(picture)
        self.setObjectName(f"welcome.button.{shown.number or shown.operation}")
        self.setProperty("role", "tile")
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        says = shown.tooltip(language) or (text if shortcut else "")
        if says:
            set_tooltip(self, f"{says} ({shortcut})" if shortcut else says)

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * theme.TARGET, theme.TARGET)

    def sizeHint(self) -> QSize:
        return QSize(4 * theme.TARGET, theme.space(_LOWEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.least_height())

    def least_height(self) -> int:
        """What its text needs at its width."""
        needed = self._text_height() + theme.tokens().size(_ICON) + 3 * theme.space(_EDGE)
        return max(theme.space(_LOWEST), needed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink = self._colours()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground.darker(125 if self.isDown() else 110 if self.underMouse() else 100))
        painter.drawRoundedRect(self.rect(), theme.CARD_RADIUS, theme.CARD_RADIUS)
        self._paint_picture(painter, ink)
        painter.setFont(self._font())
        painter.setPen(ink)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        painter.drawText(self._inside(), int(flags), self._text)
        if self.hasFocus():
            painter.setPen(QPen(ink, 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4.5, 4.5, -4.5, -4.5), 10, 10)

    def _colours(self) -> tuple[QColor, QColor]:
        """Ground and ink."""
        t = theme.tokens()
        if own := self._shown.colours:
            return QColor(own.ground), QColor(own.text)
        return t.tiles[self._shown.tone], t.on_tile

    def _paint_picture(self, painter: QPainter, ink: QColor) -> None:
        if self._drawn is None:
            side = theme.tokens().size(_ICON)
            self._drawn = icons.pixmap(self._shown.icon, ink, side, self.devicePixelRatioF())
        if not self._shown.picture:
            place = QRect(
                self._inside().topLeft() + QPoint(0, theme.space(4)),
                self._drawn.deviceIndependentSize().toSize(),
            )
            painter.drawPixmap(self._mirrored(place), self._drawn)
            return
        room = self._inside().adjusted(0, 0, 0, -self._text_height() - theme.space(4))
        size = self._drawn.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self._mirrored(QRect(room.topLeft(), size)), self._drawn)

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _inside(self) -> QRect:
        edge = theme.space(_EDGE)
        return self.rect().adjusted(edge, edge, -edge, -edge)

    def _text_height(self) -> int:
        room = QRect(0, 0, max(1, self._inside().width()), 10_000)
        return self._metrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._text).height()

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(theme.tokens().size(self._shown.font_size or theme.LARGE))
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font())


class TileGrid(QWidget):
    """A layout's grid."""

    pressed = Signal(object)
    """The Button."""

    def __init__(
        self,
        layout: Layout,
        name: str,
        language: str,
        shortcuts: dict[str, str],
        parent: QWidget | None = None,
    ):
        super().__init__(parent)
        grid = layout.grids[name]
        cells = QGridLayout(self)
        cells.setContentsMargins(0, 0, 0, 0)
        cells.setSpacing(theme.space(12))
        for shown in grid.buttons:
            picture = layout.pictures.get(shown.picture, b"")
            tile = Tile(shown, language, shortcuts.get(shown.operation, ""), picture)
            tile.clicked.connect(partial(self.pressed.emit, shown))
            place = shown.place
            cells.addWidget(tile, place.row, place.column, place.row_span, place.column_span)
            if self.focusProxy() is None:
                self.setFocusProxy(tile)
        for column in range(grid.columns):
            cells.setColumnStretch(column, 1)
        for row in range(grid.rows):
            cells.setRowStretch(row, 1)
        highest = theme.space(round(_HIGHEST * theme.tokens().scale))
        self.setMaximumHeight(grid.rows * highest + (grid.rows - 1) * cells.spacing())
