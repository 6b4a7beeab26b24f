"""The keys of the keyboard on the screen. It says what was pressed; nothing here knows of a field."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEventPoint, QHideEvent, QMouseEvent, QPainter, QPaintEvent, QTouchEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pos_app.screens import languages
from pos_app.screens.icons import SIZE, icon
from pos_app.screens.keyboard_layers import COMMANDS, DIGITS, HALVES, HELD, LETTERS, NUMBERS, SIGNS, STRETCHED
from pos_app.screens.theme import TARGET, tokens
from pos_app.screens.widgets import text_label

HOLD_MS = 450
"""So long a key is held before it offers what is like it."""
REPEAT_MS = 60
"""Between two characters that a held Delete takes away."""
_GAP = 4
"""Pixels between keys."""
_CORNER = 6
_HIGH = 56
"""Pixels of a key where the window is not low."""
_WIDTH, _PAD_WIDTH = 1240, 640
"""Pixels, before the font scale, that letters and digits take at most."""
_ICONS = {
    "delete": "backspace",
    "enter": "enter",
    "shift": "shift",
    "next": "next-field",
    "hide": "keyboard-hide",
}


class Key(QPushButton):
    """Pressed by mouse or by any finger: the next one may come down before this one is up."""

    held = Signal()
    """Again and again while it is."""
    slid = Signal(QPoint)
    """Let go elsewhere after it was held: where, in the window."""

    def __init__(self, name: str, text: str = "", picture: str = ""):
        super().__init__(text.replace("&", "&&"))
        self.name = name
        self.setObjectName(f"keyboard.{name}")
        self.setProperty("role", "typing-command" if name in COMMANDS else "typing")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(TARGET)
        if picture:
            self.draw(picture)
        self._was_held = False
        self._hold = QTimer(self, interval=HOLD_MS)
        self._hold.timeout.connect(self._on_held)

    def draw(self, picture: str) -> None:
        size = tokens().size(SIZE)
        self.setIcon(icon(picture))
        self.setIconSize(QSize(size, size))

    def sizeHint(self) -> QSize:
        return QSize(TARGET, TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A corner says that the key has more to offer."""
        super().paintEvent(event)
        if self.name in HELD:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens().muted)
            right, top = self.width() - 2 * _GAP, 2 * _GAP
            painter.drawPolygon(
                [QPoint(right - _CORNER, top), QPoint(right, top), QPoint(right, top + _CORNER)]
            )

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and event.type() != QEvent.Type.TouchCancel:
            for point in event.points():
                if point.state() == QEventPoint.State.Pressed:
                    self._press()
                elif point.state() == QEventPoint.State.Released:
                    self._release(point.position().toPoint())
            event.accept()
            return True
        if event.type() in (QEvent.Type.TouchCancel, QEvent.Type.Hide):
            self._let_go()
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._press()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.isDown():
            self._release(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A button would let go of it where the finger slides."""

    def _press(self) -> None:
        self._was_held = False
        self.setDown(True)
        self._hold.start(HOLD_MS)

    def _release(self, place: QPoint) -> None:
        self._let_go()
        if self._was_held:
            self.slid.emit(self.mapTo(self.window(), place))
        else:
            self.click()

    def _let_go(self) -> None:
        self._hold.stop()
        self.setDown(False)

    def _on_held(self) -> None:
        self._was_held = True
        self._hold.setInterval(REPEAT_MS)
        self.held.emit()


class Choices(QFrame):
    """What a held key offers, right above it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, texts: Sequence[str]):
        super().__init__(parent)
        self._over = parent
        self.setObjectName("keyboard.choices")
        self.setProperty("role", "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        row.setSpacing(_GAP)
        for text in texts:
            key = Key(text, text)
            key.setAccessibleName(text)
            key.setFixedSize(TARGET, TARGET)
            key.clicked.connect(lambda _checked, text=text: self.chosen.emit(text))
            row.addWidget(key)

    def show_over(self, key: Key) -> None:
        self.adjustSize()
        over = self._over
        place = key.mapTo(over, QPoint(key.width() // 2, 0))
        left = max(0, min(place.x() - self.width() // 2, over.width() - self.width()))
        self.move(left, max(0, place.y() - self.height() - _GAP))
        self.show()
        self.raise_()

    def at(self, place: QPoint) -> str:
        """The text at a place of the window; "" beside them."""
        found = self.childAt(self.mapFrom(self.window(), place))
        return found.name if isinstance(found, Key) else ""


class Board(QFrame):
    """Letters of one language, signs, numbers and digits, of which one layer is shown."""

    typed = Signal(str)
    commanded = Signal(str)
    """delete, enter, next or hide."""

    def __init__(self, language: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.language = language
        self.setObjectName("keyboard")
        self.setProperty("role", "keyboard")
        self.setAccessibleName(self.tr("Keyboard"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._layers: dict[str, QWidget] = {}
        self._letters: list[Key] = []
        self._shift = ""
        """Capital letters: "", `once`, or `stay`."""
        self._choices: Choices | None = None
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * _GAP, 2 * _GAP, 2 * _GAP, 2 * _GAP)
        column.setSpacing(_GAP)
        column.addWidget(self._stack)
        self.show_layer("letters")

    def show_layer(self, name: str) -> None:
        """letters, signs, numbers or digits."""
        self._end_choices()
        if name not in self._layers:
            self._layers[name] = self._layer(name)
            self._stack.addWidget(self._layers[name])
        self._stack.setCurrentWidget(self._layers[name])

    def capitals(self, shift: str) -> None:
        """ "" for none, `once` for the next letter, `stay` until they are taken back."""
        self._shift = shift
        for key in self._letters:
            key.setText(key.name.upper() if shift else key.name)
            key.setAccessibleName(key.text())
        for key in self.findChildren(Key, "keyboard.shift"):
            key.setCheckable(True)
            key.setChecked(bool(shift))
            key.draw("capitals" if shift == "stay" else "shift")
            key.setAccessibleName(self.tr("Capital letters") if shift == "stay" else self.tr("Shift"))

    def fit(self, low: bool) -> None:
        """In a low window the keys are as low as they may be."""
        height = TARGET if low else _HIGH
        for key in self.findChildren(Key):
            if not isinstance(key.parent(), Choices):
                key.setMinimumHeight(height)

    # --- making it -----------------------------------------------------------------------------------

    def _layer(self, name: str) -> QWidget:
        around = QWidget()
        column = QVBoxLayout(around)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        if name == "letters" and self.language.startswith("zh"):
            note = self.tr(
                "Chinese characters can't be typed here: write names in pinyin, or connect a keyboard with an"
                " input method."
            )
            column.addWidget(text_label(note, "small", object_name="keyboard.note", wrap=True))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._keys(name), 1000)
        middle.addStretch(1)
        column.addLayout(middle, 1)
        return around

    def _keys(self, layer: str) -> QWidget:
        is_pad = layer in ("numbers", "digits")
        rows = {"signs": SIGNS, "numbers": NUMBERS, "digits": DIGITS}.get(layer) or LETTERS[self.language]
        inside = QWidget()
        inside.setMaximumWidth(round((_PAD_WIDTH if is_pad else _WIDTH) * tokens().scale))
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(_GAP)
        laid = [_equal(row.split()) if is_pad else _stretched(row.split(), _whole(rows)) for row in rows]
        for number, row in enumerate(laid):
            at = 0
            for name, width in row:
                if name != "gap":
                    grid.addWidget(self._key(name, named=not is_pad), number, at, 1, width)
                at += width
        for column in range(grid.columnCount()):
            grid.setColumnStretch(column, 1)
        return inside

    def _key(self, name: str, *, named: bool) -> Key:
        """`named`: the space says whose letters these are."""
        words = {
            "delete": self.tr("Delete"),
            "enter": self.tr("Enter"),
            "shift": self.tr("Shift"),
            "signs": self.tr("Digits and signs"),
            "letters": self.tr("Letters"),
            "space": self.tr("Space"),
            "next": self.tr("Next field"),
            "hide": self.tr("Hide the keyboard"),
        }
        shown = {"signs": "?123", "letters": self.tr("ABC"), "space": languages.NAMES[self.language]}
        if name == "space" and not named:
            key = Key(name, picture="space")
        else:
            key = Key(name, shown.get(name, "") if name in COMMANDS else name, _ICONS.get(name, ""))
        key.setAccessibleName(words.get(name, name))
        if name.isalpha() and name not in COMMANDS:
            self._letters.append(key)
        key.clicked.connect(lambda: self._on_clicked(key))
        key.held.connect(lambda: self._on_held(key))
        key.slid.connect(self._on_slid)
        return key

    # --- what is pressed -----------------------------------------------------------------------------

    def _on_clicked(self, key: Key) -> None:
        self._end_choices()
        match key.name:
            case "shift":
                self.capitals({"": "once", "once": "stay", "stay": ""}[self._shift])
            case "signs" | "letters":
                self.show_layer(key.name)
            case "space":
                self.typed.emit(" ")
            case name if name in COMMANDS:
                self.commanded.emit(name)
            case name:
                self._type(name.upper() if self._shift else name)

    def _type(self, text: str) -> None:
        self._end_choices()
        self.typed.emit(text)
        if self._shift == "once":
            self.capitals("")

    def _on_held(self, key: Key) -> None:
        if key.name == "delete":
            self.commanded.emit("delete")
        elif key.name in HELD and self._choices is None:
            offered = [one.upper() if self._shift and one != "ß" else one for one in HELD[key.name]]
            self._choices = Choices(self.window(), offered)
            self._choices.chosen.connect(self._type)
            self._choices.show_over(key)

    def _on_slid(self, place: QPoint) -> None:
        """From the held key on to one of its choices; let go where it was pressed, they stay to be chosen."""
        if self._choices is not None and (text := self._choices.at(place)):
            self._type(text)

    def _end_choices(self) -> None:
        if self._choices is not None:
            self._choices.hide()
            self._choices.deleteLater()
            self._choices = None

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._end_choices()


def _whole(rows: Sequence[str]) -> int:
    return max(sum(HALVES.get(key, 2) for key in row.split()) for row in rows)


def _stretched(keys: list[str], whole: int) -> list[tuple[str, int]]:
    """Each key with its width in halves; a row with nothing to stretch stands in the middle."""
    widths = [HALVES.get(key, 2) for key in keys]
    left = whole - sum(widths)
    if grows := next((one for one in STRETCHED if one in keys), None):
        widths[keys.index(grows)] += left
    elif left > 1:
        return [("gap", left // 2), *zip(keys, widths, strict=True)]
    return list(zip(keys, widths, strict=True))


def _equal(keys: list[str]) -> list[tuple[str, int]]:
    return [(key, 1) for key in keys]
