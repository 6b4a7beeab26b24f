"""Frozen values and small doings that the tests of the work screens share."""

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from pos_app.screens.picking import PickView
from pos_app.values.client_book import CustomerCard
from pos_app.values.customer import CustomerRow, Property

BOLD = "<b>Bold</b> & Sons"

NAMES = (
    ("Astrid Bergström", "C-0018234"),
    ("Élodie Garnier", "C-0018240"),
    ("王小明 Wáng Xiǎomíng", None),
    ("Jānis Kalniņš", "C-0017733"),
    (BOLD, "C-0000001"),
)


def card(number: int, name: str = "", account_number: str | None = "C-1") -> CustomerCard:
    return CustomerCard(
        customer_id=f"customer-{number}",
        name=name or f"Customer {number:05}",
        account_number=account_number,
        phone=f"+46 70 123 {number:05}",
        email=f"customer{number}@example.com",
        properties=(
            Property("Anniversary", "date", "2012-12-24"),
            Property("Shopping interest", "text", None),
            Property("Visits", "integer", 12345),
        ),
    )


def cards(count: int = len(NAMES)) -> tuple[CustomerCard, ...]:
    named = tuple(card(number, *one) for number, one in enumerate(NAMES))
    return named[:count] + tuple(card(number) for number in range(len(named), count))


def rows(count: int = len(NAMES), book_of: str | None = None) -> tuple[CustomerRow, ...]:
    return tuple(
        CustomerRow(one.customer_id, one.name, one.account_number, one.phone, one.email, "Stockholm", book_of)
        for one in cards(count)
    )


def show(qtbot, screen: QWidget, width: int = 1366, height: int = 712) -> QWidget:
    """Show a screen as large as the shell would, active, as keys need it."""
    qtbot.addWidget(screen)
    screen.resize(width, height)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    return screen


def part(screen: QWidget, name: str, kind: type = QWidget):
    """The one widget of that objectName."""
    found = screen.findChildren(kind, name)
    assert len(found) == 1, (name, found)
    return found[0]


def press(screen: QWidget, name: str) -> None:
    QApplication.processEvents()  # what was put into a layout just now is shown by its next turn
    one = part(screen, name)
    assert one.isVisible(), name
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)


def type_text(field: QLineEdit, text: str) -> None:
    """Type by keys; what no key has comes as from an input method."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(field, letter)
        else:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QApplication.sendEvent(field, event)


def text_of(screen: QWidget, name: str) -> str:
    return part(screen, name, QLabel).text()


def press_item(
    view: PickView,
    number: int,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    *,
    double: bool = False,
) -> None:
    """Press an item away from its tick."""
    index = _seen(view, number)
    place = view.visualRect(index.siblingAtColumn(1) if view.items.per_row == 1 else index)
    at = place.topLeft() + QPoint(40, 30)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, at)
    if double:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, at)


def tick(
    view: PickView, number: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press an item's box."""
    index = _seen(view, number)
    at = view.tick_area(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, at)


def _seen(view: PickView, number: int) -> QModelIndex:
    """The item's index, scrolled to once the view has laid out what it was given last."""
    QApplication.processEvents()
    index = view.items.index_of(number)
    view.scrollTo(index)
    return index


def picked(view: PickView) -> list[str]:
    return list(view.items.picked)
