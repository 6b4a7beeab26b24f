"""One set of icons: strokes on a grid of 24, in the colour that is asked for."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImageReader, QPixmap

from pos_app.screens import theme
from pos_app.settings import resource_path

SIZE = 24


_TURNED = frozenset({"back", "next-field", "undo"})
"""They point to where one reads from or to."""


def icon(name: str, color: QColor | str | None = None) -> QIcon:
    """The icon `resources/icons/<name>.svg`; without a colour in the theme's ink."""
    made = QIcon()
    for pixels in (SIZE, 2 * SIZE):
        made.addPixmap(_drawn(name, color, pixels))
    return made


def pixmap(name: str, color: QColor | str | None = None, size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture, for labels and for delegates that paint; `ratio` is the device pixel ratio."""
    drawn = _drawn(name, color, round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _drawn(name: str, color: QColor | str | None, pixels: int) -> QPixmap:
    ink = QColor(color) if color else theme.tokens().ink
    drawing = resource_path("resources", "icons", f"{name}.svg").read_bytes()
    # Through the image plug-in: importing QtSvg would make the first picture wait.
    buffer = QBuffer()
    buffer.setData(QByteArray(drawing.replace(b"currentColor", ink.name().encode())))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(pixels, pixels))
    drawn = reader.read()
    if name in _TURNED and QGuiApplication.isRightToLeft():
        drawn.flip(Qt.Orientation.Horizontal)
    return QPixmap.fromImage(drawn)
