"""What of a window is out of reach for who has no mouse, sees no colours, or hears the screen read."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QWidget,
)

from pos_app.screens import tab_order
from pos_app.screens.overlay import Overlay
from pos_app.screens.theme import TARGET

_Role = QAccessible.Role
_ROLES = (
    (QRadioButton, {_Role.RadioButton}),
    (QAbstractButton, {_Role.Button, _Role.CheckBox, _Role.RadioButton, _Role.ButtonMenu}),
    (QLineEdit | QPlainTextEdit, {_Role.EditableText}),
    (QComboBox, {_Role.ComboBox}),
    (QTabBar, {_Role.PageTabList}),
    (QAbstractItemView, {_Role.Table, _Role.List, _Role.Tree}),
)
_SAME_DONE = ("details.open_", "details.copy_", "search.create_customer")
"""What may stand twice on a screen: its name says of what, and both do the same."""
_MOST_STOPS = 200
READABLE = 4.5
"""The least contrast of text, by WCAG."""


def parts(window: QWidget) -> list[QWidget]:
    """All that can be pressed or takes the focus, scrolled to or not."""
    return [
        one for one in window.findChildren(QWidget) if one.isVisible() and (_is_pressed(one) or _stops(one))
    ]


def name_of(one: QWidget) -> str:
    """Of a list to choose from Linux is told what is chosen as its name, and its label as its label."""
    if isinstance(one, QComboBox):
        return one.accessibleName()
    return QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)


def role_of(one: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(one).role()


def told_wrong(window: QWidget) -> Iterator[str]:
    """Each part that a screen reader has no name for, or calls something that it is not."""
    for one in parts(window):
        fitting = next((roles for kind, roles in _ROLES if isinstance(one, kind)), None)
        wrong = role_of(one) not in fitting if fitting else role_of(one) == _Role.NoRole
        if wrong or not name_of(one).strip():
            yield f"{_words(one)}: {role_of(one).name} {name_of(one)!r}"
    for view in parts(window):
        if isinstance(view, QAbstractItemView):
            yield from _rows_without_name(view)


def told_alike(window: QWidget) -> Iterator[str]:
    """Each part with the name of another one."""
    below = _shut_off(window)
    seen: dict[tuple[QAccessible.Role, str], QWidget] = {}
    for one in parts(window):
        if not one.objectName().startswith(_SAME_DONE) and one not in below:
            before = seen.setdefault((role_of(one), name_of(one)), one)
            if before is not one:
                yield f"{_words(before)} and {_words(one)}: {name_of(one)!r}"


def too_small(window: QWidget) -> Iterator[str]:
    """Each part that a finger misses."""
    for one in parts(window):
        if isinstance(one, QScrollArea | QAbstractItemView):
            continue
        size = _pressed_with_it(one).size()
        if size.width() < TARGET or size.height() < TARGET:
            yield f"{_words(one)}: {size.width()} × {size.height()}"


def round_by_tab(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Where the key leads, until it comes to a place for the second time."""
    stops: list[QWidget] = []
    while len(stops) < _MOST_STOPS:
        QTest.keyClick(QApplication.focusWidget() or window, key)
        now = QApplication.focusWidget()
        if now is None or now in stops:
            break
        stops.append(now)
    return stops


def out_of_reach(window: QWidget, stops: list[QWidget]) -> Iterator[str]:
    """What Tab never comes to; of what one of is chosen it comes to that, and the arrows to the others."""
    below = _shut_off(window)
    for one in parts(window):
        wanted = _stops(one) and one.isEnabled() and one not in below
        if wanted and not any(each in stops for each in (one, *_mates(one))):
            yield _words(one)


def out_of_order(window: QWidget, stops: list[QWidget]) -> Iterator[str]:
    """Where Tab goes against the eye: down and to the right, in the whole as within each of its parts."""
    stops = _from_the_beginning(window, stops)
    for around in {up for one in stops for up in _above(one)}:
        inside = list(dict.fromkeys(_child(around, one) for one in stops if around in _above(one)))
        for one, after in pairwise(inside):
            if _is_before(_place(after, window), _place(one, window)):
                yield f"{_words(one)} before {_words(after)}"


def is_seen_with_focus(window: QWidget, one: QWidget) -> bool:
    """Whether the picture of it and what is right around it differs from that without the focus."""
    if isinstance(one, QLineEdit):
        one.setReadOnly(True)  # without the cursor, which alone is too little
    tab_order.reach(one)
    QApplication.processEvents()
    area = _place(one, window).adjusted(-8, -8, 8, 8).intersected(window.rect())
    focused = window.grab(area).toImage()
    one.clearFocus()
    QApplication.processEvents()
    return focused != window.grab(area).toImage()


def hard_to_read(window: QWidget) -> Iterator[str]:
    """Each text whose colour is too near to that of what it stands on."""
    below = _shut_off(window)
    picture = window.grab().toImage()
    for one in window.findChildren(QLabel):
        seen = one.visibleRegion().boundingRect()
        if not one.isVisible() or not one.text() or seen.isEmpty() or one in below:
            continue
        corner = one.mapTo(window, seen.topLeft())
        across = range(0, seen.width(), max(1, seen.width() // 16))
        down = range(0, seen.height(), max(1, seen.height() // 8))
        on = Counter(picture.pixel(corner.x() + x, corner.y() + y) for x in across for y in down)
        ground = QColor.fromRgb(on.most_common(1)[0][0])
        ink = one.palette().color(one.foregroundRole())
        if contrast(ink, ground) < READABLE:
            yield f"{_words(one)}: {ink.name()} on {ground.name()}: {one.text()}"


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """From 1 to 21, as WCAG measures it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _from_the_beginning(window: QWidget, stops: list[QWidget]) -> list[QWidget]:
    """A round has none: let it be right after the header, or at the top of what stands over the screen."""
    ends = [
        at
        for at, one in enumerate(stops)
        if _is_in_header(one) and not _is_in_header(stops[at - len(stops) + 1])
    ]
    first = ends[0] + 1 if ends else stops.index(min(stops, key=lambda one: _place(one, window).top()))
    return [one for one in stops[first:] + stops[:first] if not _is_in_header(one)]


def _is_in_header(one: QWidget) -> bool:
    return any(up.property("role") == "header" for up in _above(one))


def _rows_without_name(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(min(model.rowCount() if model else 0, 3)):
        index = model.index(row, 0)
        texts = [
            index.data(role) for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
        ]
        if not any(texts):
            yield f"{_words(view)}: row {row}"


def _mates(one: QWidget) -> list[QAbstractButton]:
    """The buttons of which one is chosen at a time, where it is one of those."""
    if not isinstance(one, QAbstractButton):
        return []
    if one.group() is not None:
        return one.group().buttons()
    return one.parentWidget().findChildren(type(one)) if one.autoExclusive() else []


def _is_pressed(one: QWidget) -> bool:
    if isinstance(one, QHeaderView):
        return one.sectionsClickable()
    return isinstance(
        one, QAbstractButton | QLineEdit | QComboBox | QPlainTextEdit | QAbstractItemView | QTabBar
    )


def _stops(one: QWidget) -> bool:
    return bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _shut_off(window: QWidget) -> list[QWidget]:
    """All that stands below a panel that waits for an answer."""
    over = [one for one in window.findChildren(Overlay) if one.isVisible()]
    below = window.findChildren(QWidget) if over else []
    return [one for one in below if not any(each is one or each.isAncestorOf(one) for each in over)]


def _pressed_with_it(one: QWidget) -> QWidget:
    """A row that is a radio button's as a whole."""
    around = one.parentWidget()
    return around if isinstance(one, QRadioButton) and around.property("role") == "option" else one


def _above(one: QWidget) -> list[QWidget]:
    found = []
    around = one.parentWidget()
    while around is not None:
        found.append(around)
        around = around.parentWidget()
    return found


def _child(around: QWidget, one: QWidget) -> QWidget:
    while one.parentWidget() is not around:
        one = one.parentWidget()
    return one


def _place(one: QWidget, window: QWidget) -> QRect:
    return QRect(one.mapTo(window, QPoint()), one.size())


def _is_before(one: QRect, other: QRect) -> bool:
    """As one reads: above, or beside it and further to the left."""
    beside = one.top() < other.bottom() and other.top() < one.bottom()
    return one.right() <= other.left() if beside else one.bottom() <= other.top()


def _words(one: QWidget) -> str:
    return one.objectName() or f"{type(one).__name__} in {one.parentWidget().objectName()}"
