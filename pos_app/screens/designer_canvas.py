"""A grid that is arranged: its tiles as the register shows them, to be dragged or moved by keys."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.screens import theme
from pos_app.screens.tiles import Tile
from pos_app.values.layout_editing import fits
from pos_contract.layouts import MOST, Button, Layout, Place

_GAP = 12
_HANDLE = 16
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class GridCanvas(QWidget):
    chosen = Signal(int)
    """A button's number in the grid; -1 is none."""
    placed = Signal(int, object)
    """A button's number, and the Place that it was given; it stays where it is until it is shown there."""
    removed = Signal(int)
    opened = Signal()
    """What the chosen button does and how it looks is to be changed."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("designer.canvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Buttons of the grid"))
        self._layout: Layout | None = None
        self._grid = ""
        self._cell = QSize(1, 1)
        self._language = ""
        self._chosen = -1
        self._dragged: Place | None = None
        """Where the chosen button would come to stand."""
        self._from = QPointF()
        self._resizes = False
        self._drawn: dict[tuple[str, QSize, str], QPixmap] = {}

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 160)

    def show_grid(self, layout: Layout, grid: str, cell: QSize, language: str, chosen: int) -> None:
        """`cell` is the size of one at the register, in pixels."""
        self._layout, self._grid, self._cell = layout, grid, cell
        self._language, self._chosen = language, chosen
        self._dragged = None
        self._describe()
        self.update()

    def stop_dragging(self) -> bool:
        """The button stays where it was; False where none is dragged."""
        dragging, self._dragged = self._dragged is not None, None
        self.update()
        return dragging

    def rect_of(self, place: Place) -> QRect:
        """Where cells are drawn."""
        scale, origin = self._scale_and_origin()
        whole = self._in_full(place)
        size = QSize(max(1, round(whole.width() * scale)), max(1, round(whole.height() * scale)))
        return QRect(origin + QPoint(round(whole.x() * scale), round(whole.y() * scale)), size)

    def _in_full(self, place: Place) -> QRect:
        """Cells in the size that the register draws them in."""
        gap = theme.space(_GAP)
        across, down = self._cell.width() + gap, self._cell.height() + gap
        size = QSize(place.column_span * across - gap, place.row_span * down - gap)
        return QRect(QPoint(place.column * across, place.row * down), size)

    def corner_of(self, place: Place) -> QRect:
        """What is dragged to resize it."""
        body = self.rect_of(place)
        side = min(theme.TARGET, body.width() // 3, body.height() // 2)
        return QRect(body.right() - side + 1, body.bottom() - side + 1, side, side)

    # --- painting -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._layout is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        grid = self._layout.grids[self._grid]
        chosen = self._button()
        standing = (self._dragged or chosen.place).cells() if chosen else set()
        painter.setPen(QPen(theme.tokens().muted, 1, Qt.PenStyle.DashLine))
        for place in (Place(column, row) for column in range(grid.columns) for row in range(grid.rows)):
            if self._fits(place) and not (place.cells() & standing):
                painter.drawRoundedRect(self.rect_of(place), theme.RADIUS, theme.RADIUS)
        for number, button in enumerate(grid.buttons):
            if number != self._chosen:
                self._paint_tile(painter, button, button.place)
        if chosen is not None:
            self._paint_chosen(painter, chosen)
        elif self.hasFocus():
            whole = self.rect_of(Place(0, 0, grid.columns, grid.rows)).adjusted(-3, -3, 3, 3)
            painter.setPen(QPen(theme.tokens().accent, 2))
            painter.drawRoundedRect(whole, theme.CARD_RADIUS, theme.CARD_RADIUS)

    def _paint_chosen(self, painter: QPainter, button: Button) -> None:
        place = self._dragged or button.place
        free = self._fits(place)
        painter.setOpacity(1.0 if self._dragged is None else 0.7)
        self._paint_tile(painter, button, place)
        painter.setOpacity(1.0)
        t = theme.tokens()
        ink = t.ink if free else t.red
        ring = QRectF(self.rect_of(place)).adjusted(-3, -3, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 3 if self.hasFocus() else 2))
        painter.drawRoundedRect(ring, theme.CARD_RADIUS, theme.CARD_RADIUS)
        painter.setPen(QPen(t.surface, 2))
        painter.setBrush(ink)
        handle = QRectF(0, 0, _HANDLE, _HANDLE)
        handle.moveCenter(ring.bottomRight() - QPointF(_HANDLE / 2, _HANDLE / 2))
        painter.drawEllipse(handle)

    def _paint_tile(self, painter: QPainter, button: Button, place: Place) -> None:
        painter.drawPixmap(self.rect_of(place), self._pixmap(button, self._in_full(place).size()))

    def _pixmap(self, button: Button, size: QSize) -> QPixmap:
        """As the register draws it, in its real size."""
        assert self._layout is not None
        key = (repr(button), size, self._language)
        if key not in self._drawn:
            if len(self._drawn) > 4 * MOST:
                self._drawn.clear()
            tile = Tile(button, self._language, "", self._layout.pictures.get(button.picture, b""))
            tile.ensurePolished()
            tile.resize(size)
            size = QSize(size.width(), max(size.height(), tile.least_height()))
            tile.resize(size)
            drawn = QPixmap(size * self.devicePixelRatioF())
            drawn.setDevicePixelRatio(self.devicePixelRatioF())
            drawn.fill(QColor(0, 0, 0, 0))
            tile.render(drawn, QPoint(), QRect(QPoint(), size), QWidget.RenderFlag.DrawChildren)
            self._drawn[key] = drawn
        return self._drawn[key]

    def _scale_and_origin(self) -> tuple[float, QPoint]:
        """So that all of the grid is seen, never larger than it is."""
        assert self._layout is not None
        grid = self._layout.grids[self._grid]
        whole = self._in_full(Place(0, 0, grid.columns, grid.rows))
        room = self.rect().marginsRemoved(theme.margins(4, 4, 4, 4))
        scale = min(1.0, room.width() / whole.width(), room.height() / whole.height())
        left = room.x() + (room.width() - whole.width() * scale) / 2
        return scale, QPoint(round(left), room.y())

    # --- the mouse ----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._layout is None:
            return
        at = event.position().toPoint()
        number = self._at(at)
        if number != self._chosen:
            self._chosen = number
            self.chosen.emit(number)
            self._describe()
        if (button := self._button()) is not None:
            self._from = event.position()
            self._resizes = self.corner_of(button.place).contains(at)
            self._dragged = button.place
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None:
            self._dragged = self._dragged_to(event.position())
            self.update()
            return
        button = self._button()
        over = button is not None and self.corner_of(button.place).contains(event.position().toPoint())
        self.setCursor(Qt.CursorShape.SizeFDiagCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        button, place = self._button(), self._dragged
        self._dragged = None
        self.update()
        if button is not None and place is not None and place != button.place:
            self.placed.emit(self._chosen, place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._button() is not None:
            self.opened.emit()

    def _dragged_to(self, position: QPointF) -> Place:
        """The cells nearest to where it is held, within the grid."""
        button = self._button()
        assert button is not None
        assert self._layout is not None
        scale, _ = self._scale_and_origin()
        moved = (position - self._from) / scale
        gap = theme.space(_GAP)
        columns = round(moved.x() / (self._cell.width() + gap))
        rows = round(moved.y() / (self._cell.height() + gap))
        grid, place = self._layout.grids[self._grid], button.place
        if self._resizes:
            wide = min(max(1, place.column_span + columns), grid.columns - place.column)
            high = min(max(1, place.row_span + rows), grid.rows - place.row)
            return Place(place.column, place.row, wide, high)
        column = min(max(0, place.column + columns), grid.columns - place.column_span)
        row = min(max(0, place.row + rows), grid.rows - place.row_span)
        return Place(column, row, place.column_span, place.row_span)

    def _at(self, position: QPoint) -> int:
        assert self._layout is not None
        buttons = enumerate(self._layout.grids[self._grid].buttons)
        return next((number for number, one in buttons if self.rect_of(one.place).contains(position)), -1)

    # --- the keyboard -------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, button = Qt.Key(event.key()), self._button()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            on = key is Qt.Key.Key_PageDown
            self._choose(self._chosen + 1 if on else max(self._chosen, 0) - 1)
        elif button is None:
            self._choose(0) if key in _STEPS else super().keyPressEvent(event)
        elif key in _STEPS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            columns, rows = _STEPS[key]
            place = button.place
            wide, high = place.column_span + columns, place.row_span + rows
            self.placed.emit(self._chosen, Place(place.column, place.row, wide, high))
        elif key in _STEPS:
            self.placed.emit(self._chosen, self._next_free(button.place, *_STEPS[key]))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self._chosen)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _next_free(self, place: Place, columns: int, rows: int) -> Place:
        """Over whatever stands in between; the cells beside it where none are free."""
        spans = (place.column_span, place.row_span)
        ways = [Place(place.column + at * columns, place.row + at * rows, *spans) for at in range(1, MOST)]
        return next((one for one in ways if self._fits(one)), ways[0])

    def _choose(self, number: int) -> None:
        assert self._layout is not None
        if count := len(self._layout.grids[self._grid].buttons):
            self._chosen = number % count
            self.chosen.emit(self._chosen)
            self._describe()
            self.update()

    def _button(self) -> Button | None:
        buttons = self._layout.grids[self._grid].buttons if self._layout else ()
        return buttons[self._chosen] if 0 <= self._chosen < len(buttons) else None

    def _fits(self, place: Place) -> bool:
        assert self._layout is not None
        return fits(self._layout.grids[self._grid], place, self._chosen)

    def _describe(self) -> None:
        """For who hears the screen."""
        button = self._button()
        if button is None:
            self.setAccessibleDescription("")
            return
        place = button.place
        words = self.tr("%1: column %2, row %3, %4 wide, %5 high")
        numbers = (place.column + 1, place.row + 1, place.column_span, place.row_span)
        for at, value in enumerate((button.text(self._language), *map(str, numbers)), start=1):
            words = words.replace(f"%{at}", value)
        self.setAccessibleDescription(words)
