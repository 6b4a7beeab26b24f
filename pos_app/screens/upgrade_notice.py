"""What is seen while the channel database is upgraded, before there is a window of the register."""

import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout

from pos_app.screens import languages, theme
from pos_app.screens.sentences import sentence
from pos_app.screens.widgets import text_label

_PATIENCE_S = 2.0


def show(language: str, *, whole_screen: bool) -> QDialog:
    """Painted when this returns, as the upgrade holds the UI thread; close it when the register is there."""
    languages.use(language)
    notice = QDialog()
    text = text_label(sentence("upgrading"), "title", object_name="upgrading", wrap=True)
    text.setAlignment(Qt.AlignmentFlag.AlignCenter)
    column = QVBoxLayout(notice)
    column.setContentsMargins(theme.margins(32, 32, 32, 32))
    column.addWidget(text)
    if whole_screen:
        notice.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        notice.setGeometry(QGuiApplication.primaryScreen().geometry())
    else:
        notice.resize(theme.space(640), theme.space(240))
    notice.show()
    until = time.monotonic() + _PATIENCE_S
    while not notice.windowHandle().isExposed() and time.monotonic() < until:
        QApplication.processEvents()
    notice.repaint()
    QApplication.processEvents()
    return notice
