"""A screen layout as it is shown: of its sizes the one nearest to the window, with grids of buttons and
images in their zones."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.screens import icons, theme
from pos_app.screens.tiles import TileGrid
from pos_app.screens.widgets import button, text_label
from pos_contract.layouts import MOST, Button, Layout, Size, Zone
from pos_contract.operations import SUBMENU

_UNBOUNDED = 16_777_215


class LayoutView(QWidget):
    pressed = Signal(str, str)
    """The operation of the button that was pressed, and its parameter."""

    def __init__(
        self, layout: Layout, language: str, shortcuts: dict[str, str], parent: QWidget | None = None
    ):
        super().__init__(parent)
        self._layout = layout
        self._language = language
        self._shortcuts = shortcuts
        self._size: Size | None = None
        self._parts: list[QWidget] = []
        self._cells = QGridLayout(self)
        self._cells.setContentsMargins(0, 0, 0, 0)
        self._cells.setSpacing(theme.space(12))
        self._use(layout.sizes[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        window = self.window().size()
        self._use(self._layout.nearest(max(1, window.width()), max(1, window.height())))

    def go_back(self) -> bool:
        """Out of a submenu; False where none is open."""
        return any(part.go_back() for part in self._parts if isinstance(part, _GridZone))

    def _use(self, size: Size) -> None:
        if size == self._size:
            return
        self._size = size
        for part in self._parts:
            self._cells.removeWidget(part)
            part.deleteLater()
        self._parts = [self._make(zone) for zone in size.zones]
        for part, zone in zip(self._parts, size.zones, strict=True):
            place = zone.place
            self._cells.addWidget(part, place.row, place.column, place.row_span, place.column_span)
        for number in range(MOST):
            self._cells.setColumnStretch(number, int(number < size.columns))
            self._cells.setRowStretch(number, int(number < size.rows))
        alone = len(self._parts) == 1
        self.setMaximumHeight(self._parts[0].maximumHeight() if alone else _UNBOUNDED)

    def _make(self, zone: Zone) -> QWidget:
        if zone.image:
            return _Image(self._layout.pictures[zone.image])
        made = _GridZone(self._layout, zone.grid, self._language, self._shortcuts)
        made.pressed.connect(self.pressed)
        return made


class _GridZone(QWidget):
    """A grid, or the submenus that were opened from it, one over the other."""

    pressed = Signal(str, str)

    def __init__(self, layout: Layout, grid: str, language: str, shortcuts: dict[str, str]):
        super().__init__()
        self._layout = layout
        self._language = language
        self._shortcuts = shortcuts
        self._open: list[tuple[str, str]] = [(grid, "")]
        """Each grid's name, and the text of the button that opened it."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(8))
        self._inside: QWidget | None = None
        self._show()
        self.setMaximumHeight(self._tiles.maximumHeight())

    def go_back(self) -> bool:
        if len(self._open) == 1:
            return False
        self._open.pop()
        self._show()
        self._tiles.setFocus(Qt.FocusReason.BacktabFocusReason)
        return True

    def _show(self) -> None:
        if self._inside is not None:
            self._inside.deleteLater()
        name, title = self._open[-1]
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        if len(self._open) > 1:
            column.addLayout(self._make_heading(title))
        self._tiles = TileGrid(self._layout, name, self._language, self._shortcuts)
        self._tiles.pressed.connect(self._on_pressed)
        column.addWidget(self._tiles, 1)
        self._column.addWidget(self._inside)

    def _make_heading(self, title: str) -> QHBoxLayout:
        back = button(self.tr("Back"), "secondary", object_name="layout.back")
        back.setIcon(icons.icon("back"))
        back.clicked.connect(self.go_back)
        row = QHBoxLayout()
        row.setSpacing(theme.space(12))
        row.addWidget(back)
        row.addWidget(text_label(title, "subtitle", object_name="layout.title"), 1)
        return row

    def _on_pressed(self, shown: Button) -> None:
        if shown.operation == SUBMENU.name:
            self._open.append((shown.parameter, shown.text(self._language)))
            self._show()
            self._tiles.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.pressed.emit(shown.operation, shown.parameter)


class _Image(QWidget):
    """A picture, as large as its zone lets it be."""

    def __init__(self, content: bytes):
        super().__init__()
        self._picture = QPixmap()
        self._picture.loadFromData(content)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.TARGET, theme.TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        painter.drawPixmap(place, self._picture)
