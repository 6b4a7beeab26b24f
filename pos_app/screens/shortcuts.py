"""The keys that work on every screen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

KEYS = {
    "customer.search": "Ctrl+F",
    "customer.add": "Ctrl+N",
    "client_book.view": "Ctrl+B",
    "session.lock": "Ctrl+L",
    "sync.view": "F9",
}
"""By operation, what opens its screen."""


def add(
    window: QWidget,
    open_screen: Callable[[str], None],
    back: Callable[[], None],
    show_help: Callable[[], None],
) -> None:
    """Have the window listen to them, to Esc and to F1."""
    for name, keys in KEYS.items():
        QShortcut(QKeySequence(keys), window).activated.connect(partial(open_screen, name))
    QShortcut(QKeySequence(Qt.Key.Key_Escape), window).activated.connect(back)
    QShortcut(QKeySequence(Qt.Key.Key_F1), window).activated.connect(show_help)
