"""The buttons of a layout's grid: large, coloured, with an icon above their text."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from pos_app.screens import icons, theme
from pos_app.screens.widgets import set_tooltip
from pos_contract.layouts import Button, Grid

_EDGE = 4 * theme.STEP
_LOWEST, _HIGHEST = 96, 152
_ICON = 28


class Tile(QPushButton):
    """One button of a grid."""

    def __init__(self, shown: Button, text: str, shortcut: str, parent: QWidget | None = None):
        super().__init__(text.replace("&", "&&"), parent)
        self._text = text
        self._tone = shown.tone
        self._icon = shown.icon
        self._drawn: QPixmap | None = None
        self.setObjectName(f"welcome.button.{shown.number or shown.operation}")
        self.setProperty("role", "tile")
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if shortcut:
            set_tooltip(self, f"{text} ({shortcut})")

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * theme.TARGET, theme.TARGET)

    def sizeHint(self) -> QSize:
        return QSize(4 * theme.TARGET, _LOWEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as its text needs at this width."""
        super().resizeEvent(event)
        room = QRect(0, 0, max(1, self.width() - 2 * _EDGE), 10_000)
        needed = self._metrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._text).height()
        self.setMinimumHeight(max(_LOWEST, needed + theme.tokens().size(_ICON) + 3 * _EDGE))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = t.tiles[self._tone]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground.darker(125 if self.isDown() else 110 if self.underMouse() else 100))
        painter.drawRoundedRect(self.rect(), theme.CARD_RADIUS, theme.CARD_RADIUS)
        if self._drawn is None:
            self._drawn = icons.pixmap(self._icon, t.on_tile, t.size(_ICON), self.devicePixelRatioF())
        painter.drawPixmap(_EDGE, _EDGE + theme.STEP, self._drawn)
        painter.setFont(self._font())
        painter.setPen(t.on_tile)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE), int(flags), self._text)
        if self.hasFocus():
            painter.setPen(QPen(t.on_tile, 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4.5, 4.5, -4.5, -4.5), 10, 10)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(theme.tokens().size(theme.LARGE))
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font())


class TileGrid(QWidget):
    """A layout's grid."""

    pressed = Signal(str)
    """The operation of the button that was pressed."""

    def __init__(self, grid: Grid, language: str, shortcuts: dict[str, str], parent: QWidget | None = None):
        super().__init__(parent)
        cells = QGridLayout(self)
        cells.setContentsMargins(0, 0, 0, 0)
        cells.setSpacing(3 * theme.STEP)
        for shown in grid.buttons:
            tile = Tile(shown, shown.text(language), shortcuts.get(shown.operation, ""))
            tile.clicked.connect(lambda _=False, name=shown.operation: self.pressed.emit(name))
            cells.addWidget(tile, shown.row, shown.column, shown.row_span, shown.column_span)
        for column in range(grid.columns):
            cells.setColumnStretch(column, 1)
        for row in range(grid.rows):
            cells.setRowStretch(row, 1)
        highest = round(_HIGHEST * theme.tokens().scale)
        self.setMaximumHeight(grid.rows * highest + (grid.rows - 1) * cells.spacing())
