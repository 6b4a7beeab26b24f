"""What several tabs of Customer details are built of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from pos_app.screens.theme import margins, space
from pos_app.screens.wrapping import WrappingLabel


def scrolled(tab: QWidget) -> tuple[QVBoxLayout, QScrollArea]:
    """Fill a tab with a column that scrolls: the column, and what it is in."""
    inside = QWidget()
    inside.setProperty("role", "scrolled")
    whole = QVBoxLayout(inside)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    column = QVBoxLayout()
    column.setContentsMargins(margins(24, 20, 24, 20))
    column.setSpacing(space(12))
    whole.addLayout(column)
    scroll = QScrollArea(widgetResizable=True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inside)
    around = QVBoxLayout(tab)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(scroll)
    return column, scroll


def above(tab: QWidget, one: QWidget) -> None:
    """Put something over the column of a tab that scrolls, which may be cleared."""
    scroll = tab.findChild(QScrollArea)
    inside = scroll.widget() if scroll else None
    whole = inside.layout() if inside else None
    assert isinstance(whole, QVBoxLayout), "the tab is filled by `scrolled`"
    row = QHBoxLayout()
    row.setContentsMargins(margins(24, 12, 24, 0))
    row.addWidget(one)
    whole.insertLayout(0, row)


def clear(layout: QLayout) -> None:
    """Take away all that is in it."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.setParent(None)
            widget.deleteLater()
        elif inner := item.layout():
            clear(inner)


def card(object_name: str) -> tuple[QFrame, QVBoxLayout]:
    """A card, and where its rows go."""
    made = QFrame()
    made.setProperty("role", "card")
    made.setObjectName(object_name)
    rows = QVBoxLayout(made)
    rows.setContentsMargins(margins(16, 12, 16, 12))
    rows.setSpacing(space(6))
    return made, rows


def named(words: str, value: str, object_name: str = "") -> QWidget:
    """What something is called at the left, and the value beside it."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(margins(0, 4, 0, 4))
    row.setSpacing(space(16))
    row.addWidget(WrappingLabel(words, "muted"), 2)
    row.addWidget(WrappingLabel(value, "strong", object_name), 3)
    return made
