"""Where the Tab key goes: as the layouts are read, also through what was made later than its neighbours."""

from collections.abc import Iterator
from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget


def move(whole: QWidget, forward: bool) -> bool:
    """The focus goes to the next stop within `whole`, after the last one to the first."""
    found = list(stops(whole))
    if not found:
        return False
    now = whole.window().focusWidget()
    if now in found:
        to = found[(found.index(now) + (1 if forward else -1)) % len(found)]
    else:  # it is at a screen that has just been opened
        inside = [one for one in found if now is not None and now.isAncestorOf(one)] or found
        to = inside[0 if forward else -1]
    reach(to, Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def reach(one: QWidget, reason: Qt.FocusReason = Qt.FocusReason.TabFocusReason) -> None:
    """Give it the focus where it can be seen."""
    one.setFocus(reason)
    around = one.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(one)
        around = around.parentWidget()


def stops(whole: QWidget) -> Iterator[QWidget]:
    """All within it that takes the focus now."""
    for one in _children(whole):
        if one.isWindow() or not one.isVisible():
            continue
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled() and one.focusProxy() is None:
            yield one
        yield from stops(one)


def _children(whole: QWidget) -> list[QWidget]:
    """In the order of the layout; last what stands over it."""
    widgets = [one for one in whole.children() if isinstance(one, QWidget)]
    layout = whole.layout()
    laid = list(_laid(layout, widgets)) if layout is not None else []
    return laid + [one for one in widgets if one not in laid]


def _laid(layout: QLayout, widgets: list[QWidget]) -> Iterator[QWidget]:
    """Asks the layout for places, never for its items: Qt deletes those without Python knowing, which then
    crashes with what it has of them."""
    inner = [one for one in layout.children() if isinstance(one, QLayout)]
    places: dict[int, QWidget | QLayout] = {layout.indexOf(one): one for one in widgets}
    places |= {layout.indexOf(one): one for one in inner}
    places.pop(-1, None)
    by_place = partial(_cell, layout) if isinstance(layout, QGridLayout) else None
    for at in sorted(places, key=by_place):
        one = places[at]
        if isinstance(one, QLayout):
            yield from _laid(one, widgets)
        else:
            yield one


def _cell(grid: QGridLayout, at: int) -> tuple[int, int]:
    return cast("tuple[int, int, int, int]", grid.getItemPosition(at))[:2]
