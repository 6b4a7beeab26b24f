"""A keyboard on the screen, for registers without another: it comes and goes with a text field's focus.

What is pressed comes to the field as the events of a keyboard. They go to the field and not through the
window, so that somebody's fast fingers are never a scanner.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pos_app.screens import languages
from pos_app.screens.icons import SIZE, icon
from pos_app.screens.keyboard_board import Board
from pos_app.screens.theme import TARGET
from pos_app.screens.widgets import set_tooltip

OWN_KEYS = "own_keys"
"""The dynamic property of a field with digits beside it: it has the keyboard for letters when asked."""

_LOW = 700
"""Pixels of a window in which keys are as low as they may be."""
_AROUND = 36
"""Pixels that are shown above and below a field: its label, and what is wrong with it."""
_WAIT_MS = 40
_COMMANDS = {
    "delete": (Qt.Key.Key_Backspace, ""),
    "enter": (Qt.Key.Key_Return, "\r"),
    "next": (Qt.Key.Key_Tab, "\t"),
}
_Hint = Qt.InputMethodHint
_NUMBERS = (
    _Hint.ImhDialableCharactersOnly | _Hint.ImhFormattedNumbersOnly | _Hint.ImhDate | _Hint.ImhPreferNumbers
)
_AS_TYPED = (
    _Hint.ImhNoAutoUppercase
    | _Hint.ImhEmailCharactersOnly
    | _Hint.ImhUrlCharactersOnly
    | _Hint.ImhHiddenText
    | _Hint.ImhSensitiveData
)
"""Fields whose text does not begin with a capital letter."""


class Room(QScrollArea):
    """What the keyboard leaves of the window. What stands in it becomes as low as it can, and is scrolled
    where that is not enough."""

    def __init__(self, content: QWidget):
        super().__init__()
        self.crowded = False
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)

    def fit(self) -> None:
        room = self.viewport().size()
        least = _least_height(self._content, room.width()) if self.crowded else 0
        self._content.resize(room.width(), max(room.height(), least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.crowded and watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self.fit)
        return super().eventFilter(watched, event)


class Offer(QPushButton):
    """The keyboard for letters, in a field that has keys of its own for digits."""

    def __init__(self, field: QLineEdit):
        super().__init__(field)
        self._field = field
        self.setObjectName(f"{field.objectName()}.keyboard")
        self.setProperty("role", "icon")
        self.setIcon(icon("keyboard"))
        self.setIconSize(QSize(SIZE, SIZE))
        self.setAccessibleName(self.tr("Keyboard with letters"))
        set_tooltip(self, self.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        margins = field.textMargins()
        margins.setRight(TARGET)
        field.setTextMargins(margins)
        self.place()
        self.show()

    def place(self) -> None:
        self.setGeometry(self._field.width() - TARGET, (self._field.height() - TARGET) // 2, TARGET, TARGET)


class Keyboard(QObject):
    """Watches the focus of the application for `window`, whose content makes room."""

    def __init__(self, window: QMainWindow, wanted: Callable[[], bool]):
        """`wanted` is asked whenever a field gets the focus: a keyboard may have been plugged in."""
        super().__init__(window)
        self._window = window
        self._wanted = wanted
        self._field: QWidget | None = None
        """What is typed into."""
        self._board: Board | None = None
        self._boards: dict[QWidget, Board] = {}
        self._asked = False
        """For letters, in a field with keys of its own."""
        self._closed = False
        """By its own key: until the field is pressed, or another one has the focus."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        self._whole = QWidget()
        self._column = QVBoxLayout(self._whole)
        self._room = self._make_room()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        self._on_focus(None, application.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and watched is QApplication.focusWidget():
            self._closed = False
            self._timer.start(0)
        elif event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            for offer in watched.findChildren(Offer):
                offer.place()
        return False

    def _make_room(self) -> Room:
        focused, content = self._window.focusWidget(), self._window.takeCentralWidget()
        assert content is not None
        room = Room(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(room, 1)
        self._window.setCentralWidget(self._whole)
        for one in (content, room, self._whole):
            one.show()
        if focused is not None:
            focused.setFocus()
        return room

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self._field:
            if now.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
                now.installEventFilter(self)
            self._closed = self._asked = False
        self._timer.start(0)

    def _look(self) -> None:
        """Nothing moves under a finger, nor under an open list."""
        if QGuiApplication.mouseButtons() or QApplication.activePopupWidget():
            self._timer.start(_WAIT_MS)
            return
        if QApplication.activeWindow() is None:
            return  # another program's has the focus for a moment: what is shown stays
        field = QApplication.focusWidget()
        if field is None or self._closed or not self._is_for(field):
            self._field = field
            self._hide()
            return
        if field is not self._field or self._board is None:
            self._field = field
            self._show(field)
        self._bring_into_view(field)

    def _is_for(self, field: QWidget) -> bool:
        is_text = field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        if not is_text or not _is_of(field, self._window) or not self._wanted():
            return False
        if not field.property(OWN_KEYS):
            return True
        if field.inputMethodHints() & _Hint.ImhDigitsOnly:
            return False
        self._offer(field)
        return self._asked

    def _offer(self, field: QWidget) -> None:
        if isinstance(field, QLineEdit) and not field.findChildren(Offer):
            Offer(field).clicked.connect(self._on_asked)

    def _on_asked(self) -> None:
        self._asked, self._closed = True, False
        self._timer.start(0)

    def _show(self, field: QWidget) -> None:
        board = self._board_of(field.window())
        if self._board is not board:
            self._hide()
        self._board = board
        hints = field.inputMethodHints()
        board.show_layer(_layer(hints))
        board.capitals(_capitals(hints, is_empty=not _text(field)))
        board.fit(low=field.window().height() < _LOW)
        board.show()
        if isinstance(field, QLineEdit) and field.completer():
            # Its list would take the next press for itself. (The stubs have it that there is always one.)
            field.setCompleter(None)  # type: ignore[arg-type]

    def _hide(self) -> None:
        if self._board is not None:
            self._board.hide()
            self._board = None
            self._room.crowded = False
            self._room.fit()

    def _bring_into_view(self, field: QWidget) -> None:
        window = field.window()
        self._room.crowded = window is self._window
        for layout in (window.layout(), self._column):
            if layout is not None:
                layout.activate()
        self._room.fit()
        around = field.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(field, 0, _AROUND)
            around = around.parentWidget()

    def _board_of(self, window: QWidget) -> Board:
        """In the language of who is there."""
        language = languages.spoken()
        board = self._boards.get(window)
        if board is not None and board.language == language:
            return board
        if board is not None:
            board.deleteLater()
        board = Board(language)
        board.hide()
        board.typed.connect(self._type)
        board.commanded.connect(self._on_command)
        layout = self._column if window is self._window else window.layout()
        if isinstance(layout, QGridLayout):
            layout.addWidget(board, layout.rowCount(), 0, 1, layout.columnCount())
        elif layout is not None:
            layout.addWidget(board)
        self._boards[window] = board
        if window is not self._window:
            window.destroyed.connect(lambda: self._forget(window))
            _make_higher(window, board.sizeHint().height())
        return board

    def _forget(self, dialog: QWidget) -> None:
        """Its keyboard has gone with it."""
        if self._boards.pop(dialog, None) is self._board:
            self._board = self._field = None

    def _on_command(self, name: str) -> None:
        if name == "hide":
            self._closed = True
            self._look()
        else:
            self._send(*_COMMANDS[name])

    def _type(self, text: str) -> None:
        self._send(Qt.Key(ord(text.upper())) if text.isascii() else Qt.Key.Key_unknown, text)

    def _send(self, key: Qt.Key, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if self._board is not None and (field := self._board.window().focusWidget()) is not None:
                QApplication.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def _is_of(one: QWidget | None, window: QWidget) -> bool:
    """In the window, or in one of its dialogs."""
    while one is not None and one is not window:
        one = one.parentWidget()
    return one is window


def _layer(hints: Qt.InputMethodHint) -> str:
    if hints & _Hint.ImhDigitsOnly:
        return "digits"
    return "numbers" if hints & _NUMBERS else "letters"


def _capitals(hints: Qt.InputMethodHint, *, is_empty: bool) -> str:
    if hints & _Hint.ImhUppercaseOnly:
        return "stay"
    return "once" if is_empty and not hints & _AS_TYPED else ""


def _text(field: QWidget) -> str:
    return str(field.inputMethodQuery(Qt.InputMethodQuery.ImSurroundingText) or "")


def _least_height(content: QWidget, width: int) -> int:
    """Of all that is shown in it, panels over its screens included."""
    least = content.minimumSizeHint().height()
    for stack in content.findChildren(QStackedWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if (page := stack.currentWidget()) is not None:
            least += _least(page, width) - stack.minimumSizeHint().height()
    for one in content.findChildren(QWidget):
        if one.property("overlay") and one.isVisible() and not one.isWindow():
            least = max(least, one.mapTo(content, QPoint()).y() + _least(one, one.width()))
    return least


def _least(one: QWidget, width: int) -> int:
    layout = one.layout()
    if layout is None or not layout.hasHeightForWidth():
        return one.minimumSizeHint().height()
    return layout.totalMinimumHeightForWidth(width)


def _make_higher(window: QWidget, by: int) -> None:
    """As far as the screen lets it."""
    area, place = window.screen().availableGeometry(), window.geometry()
    place.setHeight(min(area.height(), max(place.height() + by, window.minimumSizeHint().height())))
    place.moveTop(max(area.top(), min(place.top(), area.bottom() + 1 - place.height())))
    window.setGeometry(place)
