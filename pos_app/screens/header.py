"""The header of every screen: where one is, the store and register, the link, who is signed in, the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from pos_app.screens import icons, theme
from pos_app.screens.formats import attention_text, clock_text, now
from pos_app.screens.widgets import ElidedLabel, button, paint_dot_of, set_role, set_tooltip, text_label

if TYPE_CHECKING:
    from pos_app.values.register import Associate, LinkStatus, Store

translate = QCoreApplication.translate

_CHIP_WIDTH = 220
"""Pixels of an associate's name before it is cut short."""


class LinkButton(QPushButton):
    """The link and the depth of the queue as a pill; pressing it opens the Sync centre."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("header.link")
        self.setProperty("dot", True)
        self.setProperty("role", "pill-pending")
        self._tone = "pending"
        self._state = "connecting"
        self._waiting = self._parked = 0
        self._show()

    def on_link(self, status: LinkStatus) -> None:
        self._state = status.state
        self._show()

    def on_queue(self, waiting: int, parked: int) -> None:
        self._waiting, self._parked = waiting, parked
        self._show()

    def _show(self) -> None:
        text, self._tone = {
            "online": (self.tr("Online"), "online"),
            "connecting": (self.tr("Connecting"), "pending"),
            "offline": (self.tr("Offline"), "offline"),
            "auth_required": (self.tr("Sign in to headquarters again"), "danger"),
            "upgrade_required": (self.tr("Update needed"), "danger"),
            "deactivated": (self.tr("Out of service"), "danger"),
        }[self._state]
        if self._parked:
            text += " · " + attention_text(self._parked)
            self._tone = "danger"
        elif self._waiting:
            text += " · " + self.tr("%1 waiting").replace("%1", str(self._waiting))
        self.setText(text)
        set_role(self, f"pill-{self._tone}")
        set_tooltip(self, self.tr("Sync centre (F9)"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_dot_of(self, QPainter(self), theme.tokens().tone(self._tone)[0])


class Header(QFrame):
    back_pressed = Signal()
    link_pressed = Signal()
    associate_pressed = Signal()
    help_pressed = Signal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("role", "header")
        self.setMinimumHeight(theme.tokens().row(theme.HEADER_HEIGHT))
        self._store: Store | None = None
        self._person: Associate | None = None
        self._back = _icon_button("back", self.back_pressed)
        self._help = _icon_button("help", self.help_pressed)
        self._name_buttons()
        self._mark = QLabel()
        self._mark.setObjectName("header.mark")
        ink = theme.tokens().header_ink
        self._mark.setPixmap(icons.pixmap("mark", ink, ratio=self.devicePixelRatioF()))
        self._mark.setFixedWidth(theme.TARGET)
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = ElidedLabel("header-title", "header.title")
        self._place = text_label("", "header-text", object_name="header.store")
        self._link = LinkButton()
        self._link.clicked.connect(self.link_pressed)
        self._associate = button("", "pill-header", object_name="header.associate")
        self._associate.setIcon(icons.icon("lock", ink))
        self._associate.setIconSize(QSize(theme.tokens().size(14), theme.tokens().size(14)))
        self._associate.clicked.connect(self.associate_pressed)
        self._clock = text_label("", "header-text", object_name="header.clock")
        self._arrange()
        self._ticks = QTimer(self, interval=1000)
        self._ticks.timeout.connect(self._tick)
        self._ticks.start()
        self.show_associate(None)

    def on_link(self, status: LinkStatus) -> None:
        self._link.on_link(status)
        self._fit()

    def on_queue(self, waiting: int, parked: int) -> None:
        self._link.on_queue(waiting, parked)
        self._fit()

    def show_store(self, store: Store | None) -> None:
        self._store = store
        self._link.setVisible(store is not None)
        self._place.setText(f"{store_text(store)} · {register_text(store)}" if store else "")
        self._fit()
        # The time zone's data is read after the first picture.
        QTimer.singleShot(100, self, self._tick)

    def show_associate(self, associate: Associate | None) -> None:
        self._person = associate
        self._associate.setVisible(associate is not None)
        if associate:
            metrics = self._associate.fontMetrics()
            shown = metrics.elidedText(associate.name, Qt.TextElideMode.ElideRight, _CHIP_WIDTH)
            self._associate.setText(shown.replace("&", "&&"))
            says = self.tr("%1: lock register (Ctrl+L)").replace("%1", associate.name)
            self._associate.setAccessibleName(says)
            set_tooltip(self._associate, says)
        # Before sign-in the Sync centre stays shut: its queue names customers.
        self._link.setEnabled(associate is not None)
        self._fit()

    def show_title(self, title: str, *, can_go_back: bool) -> None:
        self._title.setText(title)
        self._back.setVisible(can_go_back)
        self._mark.setVisible(not can_go_back)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Where the language changes; the title comes with its screen."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name_buttons()
            self.show_store(self._store)
            self.show_associate(self._person)
            self._tick()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _name_buttons(self) -> None:
        for one, name, says in (
            (self._back, self.tr("Back"), self.tr("Back (Esc)")),
            (self._help, self.tr("Help"), self.tr("Help (F1)")),
        ):
            one.setAccessibleName(name)
            set_tooltip(one, says)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.margins(8, 0, 8, 0))
        row.setSpacing(theme.space(16))
        start = QHBoxLayout()
        start.setSpacing(theme.space(4))
        start.addWidget(self._back)
        start.addWidget(self._mark)
        start.addWidget(self._title, 1)
        row.addLayout(start, 1)
        for part in (self._place, self._link, self._associate, self._clock, self._help):
            row.addWidget(part)

    def _fit(self) -> None:
        """Where the window is too narrow for all, store and clock give way to the title."""
        room = self.width() - 2 * theme.TARGET - theme.space(52) - self._title.sizeHint().width()
        for pill in (self._link, self._associate):
            room -= 0 if pill.isHidden() else pill.sizeHint().width() + theme.space(16)
        for part in (self._clock, self._place):
            room -= part.sizeHint().width() + theme.space(16)
            part.setVisible(room >= 0)

    def _tick(self) -> None:
        text = clock_text(now(self._store))
        if text != self._clock.text():
            self._clock.setText(text)
            self._clock.setMinimumWidth(self._widest(text))
            self._fit()

    def _widest(self, text: str) -> int:
        """Of any time, so that nothing moves with the minutes."""
        times = ("".join(digit if one.isdigit() else one for one in text) for digit in "0123456789")
        return max(map(self._clock.fontMetrics().horizontalAdvance, times))


def _icon_button(name: str, pressed: SignalInstance) -> QPushButton:
    made = button("", "header-button", object_name=f"header.{name}")
    made.setIcon(icons.icon(name, theme.tokens().header_ink))
    made.setIconSize(QSize(icons.SIZE, icons.SIZE))
    made.clicked.connect(pressed)
    return made


def store_text(store: Store) -> str:
    """ "Store 014 Stockholm"."""
    text = translate("Header", "Store %1 %2")
    return text.replace("%1", store.store_number).replace("%2", store.store_name)


def register_text(store: Store) -> str:
    """ "Register 02"."""
    return translate("Header", "Register %1").replace("%1", store.register_number)
