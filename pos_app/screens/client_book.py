"""View customers in client book (712) and from store client books (713): customers as cards, refined."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.channel.folding import fold, query_digits
from pos_app.outcome import Outcome
from pos_app.screens import reassign
from pos_app.screens.adaptive import AdaptiveRow
from pos_app.screens.base import Screen, ScreenContext
from pos_app.screens.book_filter import BookFilter
from pos_app.screens.book_messages import reassigned_message, removed_message
