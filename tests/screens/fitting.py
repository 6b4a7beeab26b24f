"""Which texts of a window have no room, and which no language has."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QLocale, QRect, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QTableView,
    QWidget,
)

from pos_app.screens.painting import brushes
from pos_app.screens.theme import space
from pos_app.screens.tiles import Tile
from pos_app.screens.widgets import ElidedLabel
from tests.screens.painted import cells

_ROOM = 10_000
_FORMS = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
_FRAME = re.compile(r"</?qt>|\((?:Ctrl\+.|F\d+|Esc)\)")
"""What stands around the words of a tooltip."""
_MARKED = "\u27e6"


class Marking(QTranslator):
    """A language that marks every text, makes it a third longer, and keeps its places."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"{_MARKED}{source}{'·' * (len(source) // 3)}\u27e7" if source else ""

    def isEmpty(self) -> bool:  # noqa: N802
        return False


def cut(window: QWidget, data: frozenset[str]) -> Iterator[str]:
    """Each text that is cut short, with the name of its widget; a name of the data's may be, at its end."""
    for _ in range(3):  # what has just got another text, such as the clock, is laid out by now
        QApplication.sendPostedEvents()
    for label in _visible(window, QLabel):
        is_name = isinstance(label, ElidedLabel) and label.text() in data
        if label.text() and not is_name and not _label_fits(label):
            yield f"{label.objectName() or type(label.parent()).__name__}: {label.text()}"
    for button in _visible(window, QAbstractButton):
        if not isinstance(button, Tile) and button.text() and not _button_fits(button):
            yield f"{button.objectName() or type(button).__name__}: {button.text()}"
    for tabs in _visible(window, QTabBar):
        yield from (
            f"tab: {tabs.tabText(number)}"
            for number in range(tabs.count())
            if tabs.tabRect(number).width() < tabs.fontMetrics().horizontalAdvance(tabs.tabText(number))
        )
    for header in _visible(window, QHeaderView):
        yield from _cut_heads(header)
    for tile in _visible(window, Tile):
        if tile.height() < tile.minimumHeight():
            yield f"{tile.objectName()}: {tile.text()}"
    for name, _, texts in cells(window):
        yield from (
            f"{name}: {one.text}" for one in texts if not one.whole and _is_of_program(one.text, data)
        )


def not_translated(window: QWidget, data: frozenset[str]) -> Iterator[str]:
    """Each text with letters that neither Marking marked nor the data has. A letter alone is a key's."""
    for one in _visible(window, QWidget):
        texts = [one.toolTip(), one.accessibleName()]
        if isinstance(one, QLabel | QAbstractButton):
            texts.append(one.text())
        if isinstance(one, QLineEdit):
            texts.append(one.placeholderText())
        for text in texts:
            if len(text) > 1 and any(letter.isalpha() for letter in _left(text, data)):
                yield f"{one.objectName() or type(one).__name__}: {text}"


def _is_of_program(text: str, data: frozenset[str]) -> bool:
    """Whether there are words or numbers in it that the data has not; those stand whole."""
    for known in sorted(data, key=len, reverse=True):
        text = text.replace(known, "") if len(known) > 1 else text
    return any(letter.isalnum() for letter in text)


def _left(text: str, data: frozenset[str]) -> str:
    if _MARKED in text:
        return ""
    text = _FRAME.sub("", text)
    locale = QLocale()
    days = [locale.dayName(day, form) for day in range(1, 8) for form in _FORMS]
    months = [locale.monthName(month, form) for month in range(1, 13) for form in _FORMS]
    for known in sorted([*data, *days, *months], key=len, reverse=True):
        text = text.replace(known, "") if len(known) > 1 else text
    return text


def _visible(window: QWidget, kind: type) -> Iterator:
    return (one for one in window.findChildren(kind) if one.isVisible() and not one.visibleRegion().isEmpty())


def _label_fits(label: QLabel) -> bool:
    if label.pixmap() is not None and not label.pixmap().isNull():
        return True
    room = label.contentsRect()
    if label.hasHeightForWidth():
        return label.heightForWidth(label.width()) <= label.height() + 2
    needed = label.fontMetrics().boundingRect(QRect(0, 0, _ROOM, _ROOM), 0, label.text())
    return needed.width() <= room.width() + 1 and needed.height() <= room.height() + 2


def _button_fits(button: QAbstractButton) -> bool:
    hint = button.sizeHint()
    spare = 2 if isinstance(button, QCheckBox | QRadioButton | QPushButton) else 0
    return button.width() + spare >= hint.width()


def _cut_heads(header: QHeaderView) -> Iterator[str]:
    table = header.parent()
    if not isinstance(table, QTableView) or header.orientation() is not Qt.Orientation.Horizontal:
        return
    letters = brushes().small_strong.metrics
    for section in range(header.count()):
        if header.isSectionHidden(section):
            continue
        text = str(table.model().headerData(section, Qt.Orientation.Horizontal) or "")
        if header.sectionSize(section) < letters.horizontalAdvance(text) + 2 * space(12):
            yield f"column: {text}"
