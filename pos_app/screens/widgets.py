"""Small widgets that several screens share."""

import zlib
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pos_app.screens import icons, theme
from pos_app.screens.mirror import upright
from pos_app.screens.wrapping import WrappingLabel


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget that may be on the screen already another role."""
    set_look(widget, "role", role)


def set_look(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property that the style sheet asks for, and dress the widget anew."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def text_label(text: str = "", role: str = "", *, object_name: str = "", wrap: bool = False) -> QLabel:
    """A label that shows every character as typed: `<b>` in a name is four letters, no command."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if QApplication.isRightToLeft():  # names in letters that read from the left stand where all others do
        sides = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        label.setAlignment(sides | Qt.AlignmentFlag.AlignVCenter)
    if role:
        label.setProperty("role", role)
    if object_name:
        label.setObjectName(object_name)
    return label


def button(text: str, role: str = "secondary", *, object_name: str = "", icon: str = "") -> QPushButton:
    """A button in one of the theme's roles, with an icon in the colour of its text."""
    made = QPushButton(text.replace("&", "&&"))
    made.setProperty("role", role)
    if object_name:
        made.setObjectName(object_name)
    if icon:
        t = theme.tokens()
        made.setIcon(icons.icon(icon, {"primary": t.on_accent, "danger": t.red}.get(role, t.ink)))
        made.setIconSize(QSize(t.size(icons.SIZE), t.size(icons.SIZE)))
    return made


def put_icon_last(made: QPushButton) -> None:
    """Its icon stands after its words: the direction that others give to what stands within is turned."""
    way = Qt.LayoutDirection
    made.setLayoutDirection(way.LeftToRight if QApplication.isRightToLeft() else way.RightToLeft)


def set_tooltip(widget: QWidget, text: str) -> None:
    """A tooltip that shows every character as typed."""
    typed = text.replace("&", "&amp;").replace("<", "&lt;")
    widget.setToolTip(f"<qt>{typed}</qt>")


class ElidedLabel(QLabel):
    """A line of plain text that ends in … where there is no room for it; `text()` is the whole."""

    def __init__(self, role: str, object_name: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setObjectName(object_name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self.text()[:400], Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(self.alignment()) | int(Qt.TextFlag.TextSingleLine), shown)


class Labelled(QWidget):
    """Something to fill in under its label, with the place for a hint and for what is wrong right below."""

    def __init__(self, label: str, editor: QWidget, object_name: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.editor = editor
        self.label = text_label(label, "field-label", wrap=True)
        editor.setObjectName(object_name)
        editor.setAccessibleName(label)
        self.label.setBuddy(editor)
        self.hint = WrappingLabel("", "small", f"{object_name}.hint")
        self.error = WrappingLabel("", "field-error", f"{object_name}.error")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        for part in (self.label, editor, self.hint, self.error):
            column.addWidget(part)
        column.addStretch()
        self.hint.hide()
        self.error.hide()

    def set_hint(self, text: str) -> None:
        """Say what is wanted, or how it was understood; "" takes it away."""
        self.hint.setText(text)
        self._describe()

    def set_error(self, sentence: str) -> None:
        """Show what is wrong; "" takes it away."""
        self.error.setText(sentence)
        self._describe()
        set_look(self.editor, "invalid", bool(sentence))

    def _describe(self) -> None:
        """What is wrong stands in the hint's place."""
        self.error.setVisible(bool(self.error.text()))
        self.hint.setVisible(bool(self.hint.text()) and not self.error.text())
        self.editor.setAccessibleDescription(self.error.text() or self.hint.text())


class Field(Labelled):
    """A labelled line to type in. `hints` tell a keyboard on the screen which keys come first."""

    def __init__(
        self,
        label: str,
        object_name: str,
        parent: QWidget | None = None,
        *,
        hints: Qt.InputMethodHint = Qt.InputMethodHint.ImhNone,
    ):
        self.edit = QLineEdit()
        self.edit.setInputMethodHints(hints)
        super().__init__(label, self.edit, object_name, parent)

    def text(self) -> str:
        return self.edit.text()


class Banner(QFrame):
    """A sentence across a screen: 'info', 'warning' or 'danger'. Hidden while it says nothing."""

    def __init__(self, object_name: str, tone: str = "info", parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("role", f"banner-{tone}")
        self._text = text_label(object_name=object_name, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.margins(16, 12, 16, 12))
        row.addWidget(self._text)
        self.hide()

    def text(self) -> str:
        return self._text.text()

    def say(self, sentence: str, tone: str | None = None) -> None:
        if tone:
            set_role(self, f"banner-{tone}")
            # Its colour comes from the banner's role: it is dressed anew with it.
            set_look(self._text, "tone", tone)
        self._text.setText(sentence)
        self.setVisible(bool(sentence))


class Pill(QLabel):
    """A short state in its colour, with a dot: 'online', 'pending', 'offline', 'danger' or 'info'."""

    def __init__(self, text: str, tone: str, parent: QWidget | None = None):
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._tone = tone
        self.setProperty("role", f"pill-{tone}")
        self.setProperty("dot", True)

    def show_state(self, text: str, tone: str) -> None:
        self._tone = tone
        self.setText(text)
        set_role(self, f"pill-{tone}")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        paint_dot_of(self, painter, theme.tokens().tone(self._tone)[0])


def paint_dot_of(pill: QWidget, painter: QPainter, color: QColor) -> None:
    """A pill's dot, before its words."""
    x = pill.width() - 16 if pill.isRightToLeft() else 16
    paint_dot(painter, QPointF(x, pill.height() / 2), color)


def paint_dot(painter: QPainter, middle: QPointF, color: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(middle, 4, 4)


def paint_avatar(painter: QPainter, rect: QRect, name: str) -> None:
    """A disc with the initials, in a colour that stays the same for a name."""
    t = theme.tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(avatar_color(name))
    painter.drawEllipse(rect)
    font = painter.font()
    font.setPixelSize(max(8, round(rect.height() * 0.36)))
    font.setWeight(font.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(t.on_tile)
    with upright(painter, rect):
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


def avatar_color(name: str) -> QColor:
    colors = list(theme.tokens().tiles.values())
    return colors[zlib.crc32(name.encode()) % len(colors)]


def initials(name: str) -> str:
    """The first letters of the first two words: AB for Astrid Bergström, 王W for 王小明 Wáng Xiǎomíng."""
    from unicodedata import normalize

    words = normalize("NFC", name).split()
    letters = [next((letter for letter in word if letter.isalnum()), "") for word in words]
    return "".join([letter for letter in letters if letter][:2]).upper()


class Avatar(QWidget):
    """`paint_avatar` as a widget."""

    def __init__(self, name: str, size: int, parent: QWidget | None = None):
        super().__init__(parent)
        self._name = name
        self.setFixedSize(size, size)

    def show_name(self, name: str) -> None:
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_avatar(QPainter(self), self.rect(), self._name)


class Busy(QWidget):
    """A turning arc, or one that stands still, while something is under way; else nothing in its place."""

    _TURN_MS = 40

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setFixedSize(icons.SIZE, icons.SIZE)
        self._angle = 0
        self._runs = False
        self._timer = QTimer(self, interval=self._TURN_MS)
        self._timer.timeout.connect(self._turn)

    def is_running(self) -> bool:
        return self._runs

    def start(self) -> None:
        self._runs = True
        if not theme.tokens().still:
            self._timer.start()
        self.setAccessibleName(self.tr("Working"))
        self.update()

    def stop(self) -> None:
        self._runs = False
        self._timer.stop()
        self.setAccessibleName("")
        self.update()

    def _turn(self) -> None:
        self._angle = (self._angle - 18) % 360
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_running():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.tokens().accent, 2.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(QRectF(self.rect()).adjusted(3, 3, -3, -3), self._angle * 16, 270 * 16)


class EmptyState(QWidget):
    """In place of an empty list: what would stand here, and how to get it here."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str,
        button: QPushButton | None = None,
        parent: QWidget | None = None,
    ):
        super().__init__(parent)
        drawing = QLabel()
        drawing.setPixmap(icons.pixmap(icon, theme.tokens().muted, 40, self.devicePixelRatioF()))
        column = QVBoxLayout(self)
        column.setSpacing(theme.space(8))
        column.addStretch()
        column.addWidget(drawing, alignment=Qt.AlignmentFlag.AlignHCenter)
        for label in (text_label(title, "subtitle", wrap=True), text_label(text, "muted", wrap=True)):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        if button:
            column.addSpacing(theme.space(8))
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()


_TOAST_SECONDS = {"success": 6, "warning": 8, "danger": 10}
_TOAST_ICONS = {"success": "check", "warning": "warning", "danger": "warning"}


_ABOVE_FOOTER = 84
"""Pixels below a toast at least: the bars with buttons at the bottom of screens stay free."""


class Toast(QFrame):
    """A sentence over the lower edge of its parent for some seconds, with one thing to do about it."""

    def __init__(self, parent: QWidget):
        super().__init__(parent)
        self.setProperty("role", "toast")
        self._picture = QLabel()
        self._text = text_label(object_name="toast.text", wrap=True)
        self._action = button("", "quiet", object_name="toast.action")
        self._action.clicked.connect(self._on_action)
        self._on_pressed: Callable[[], None] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.margins(16, 8, 16, 8))
        row.setSpacing(theme.space(12))
        self._row = row
        row.addWidget(self._picture)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self._over = parent
        parent.installEventFilter(self)
        self.hide()

    def say(
        self, sentence: str, tone: str, action: str = "", on_action: Callable[[], None] | None = None
    ) -> None:
        """Show a sentence; tone is 'success', 'warning' or 'danger'; pressing the action also ends it."""
        t = theme.tokens()
        ink = {"success": t.green, "warning": t.amber, "danger": t.red}[tone]
        self._picture.setPixmap(icons.pixmap(_TOAST_ICONS[tone], ink, ratio=self.devicePixelRatioF()))
        self._text.setText(sentence)
        self._action.setText(action.replace("&", "&&"))
        self._action.setVisible(bool(action))
        self._on_pressed = on_action
        self._place()
        self.show()
        self.raise_()
        self._timer.start(_TOAST_SECONDS[tone] * 1000)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _below(self) -> int:
        """Pixels that stay free below; a bar of buttons may take several lines, and more of them any time."""
        bars = [one for one in self._over.findChildren(QFrame) if one.property("role") == "footer"]
        for one in bars:
            one.installEventFilter(self)
        tops = [one.mapTo(self._over, QPoint()).y() for one in bars if one.isVisible()]
        below = [self._over.height() - top + theme.space(8) for top in tops]
        return max(theme.space(_ABOVE_FOOTER), *below, 0)

    def _place(self) -> None:
        area = self._over.rect()
        width = min(640, area.width() - theme.space(48))
        self.setFixedWidth(width)
        height = max(self._row.totalHeightForWidth(width), theme.TARGET + theme.space(16))
        self.setGeometry((area.width() - width) // 2, area.height() - height - self._below(), width, height)

    def _on_action(self) -> None:
        self.hide()
        if self._on_pressed:
            self._on_pressed()
