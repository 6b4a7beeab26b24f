"""A phone, an email or an address where it stands: copied, called or mailed."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from pos_app.screens.icons import pixmap
from pos_app.screens.theme import TARGET, space, tokens
from pos_app.screens.widgets import button
from pos_app.screens.wrapping import WrappingLabel

translate = QCoreApplication.translate

_ICON = 20
_SYMBOLS = {"phone": "phone", "email": "mail", "address": "home"}


class ContactLine(QWidget):
    """`kind` is phone, email or address. What it opens is the device's own program for it."""

    copied = Signal(str)

    def __init__(self, kind: str, text: str, name: str = "", parent: QWidget | None = None):
        """`name` is what a screen reader calls it, such as Phone."""
        super().__init__(parent)
        self._text = text
        name = name or _names()[kind]
        value = WrappingLabel(text)
        value.setAccessibleName(f"{name}: {text}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        symbol = _SYMBOLS[kind]
        row.addWidget(self._picture() if kind == "address" else self._opens(kind, symbol))
        row.addSpacing(space(2))
        row.addWidget(value, 1)
        copies = self._button("copy", f"details.copy_{symbol}", self.tr("Copy"))
        said = self.tr("Copy %1").replace("%1", name)
        copies.setAccessibleName(f"{said}: {', '.join(text.splitlines())}")
        copies.clicked.connect(self._copy)
        row.addWidget(copies)

    def _picture(self) -> QLabel:
        picture = QLabel()
        picture.setPixmap(pixmap("home", tokens().muted, _ICON, self.devicePixelRatioF()))
        picture.setFixedWidth(TARGET)
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return picture

    def _opens(self, kind: str, symbol: str) -> QPushButton:
        words = self.tr("Call %1") if kind == "phone" else self.tr("Mail to %1")
        opens = self._button(symbol, f"details.open_{symbol}", words.replace("%1", self._text))
        opens.clicked.connect(lambda: QDesktopServices.openUrl(contact_url(kind, self._text)))
        return opens

    def _button(self, symbol: str, object_name: str, words: str) -> QPushButton:
        made = button("", "icon", object_name=object_name, icon=symbol)
        made.setIconSize(QSize(_ICON, _ICON))
        made.setToolTip(words.replace("<", "&lt;"))
        made.setAccessibleName(words)
        return made

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.copied.emit(self._text)


def contact_url(kind: str, text: str) -> QUrl:
    """tel: with digits and a leading + alone, or mailto: with nothing but the address."""
    url = QUrl()
    if kind == "phone":
        number = text.replace("(0)", "")
        url.setScheme("tel")
        url.setPath("+" * number.strip().startswith("+") + "".join(filter(str.isdecimal, number)))
    else:
        url.setScheme("mailto")
        url.setPath(text.strip())
    return url


def _names() -> dict[str, str]:
    return {
        "phone": translate("ContactLine", "Phone"),
        "email": translate("ContactLine", "Email"),
        "address": translate("ContactLine", "Address"),
    }
