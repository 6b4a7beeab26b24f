"""First hints: a few words about something on a screen, one at a time, until each was read or done once.

A hint takes no focus and stands over nothing that is pressed or typed into: where there is no such place, it
waits for a larger window. None comes while somebody types, a scanner reads or a panel is open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QObject, QRect, QTimer
from PySide6.QtGui import QPointerEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QStackedWidget,
    QWidget,
)

from pos_app.outcome import Outcome
from pos_app.runner import OperationRunner
from pos_app.screens import tab_order
from pos_app.screens.hint_bubble import HintBubble, place
from pos_app.screens.states import is_offline
from pos_app.values.hints import DismissHint, SeenHints, ShowHintsAgain, ViewHints
from pos_app.values.register import LinkStatus

if TYPE_CHECKING:
    from pos_app.shell import Shell

CALM_MS = 600
"""A screen that has stood still for so long, with no key pressed, may have a hint."""


@dataclass(frozen=True, slots=True)
class Hint:
    name: str
    """Under which it is remembered: a new text that says something else gets a new one."""
    screen: str
    """By its operation, as the shell opens it."""
    anchors: tuple[str, ...]
    """Object names of what it is about; the first one that is to be seen counts."""
    text: object
    """The English words, as QT_TRANSLATE_NOOP gives them."""
    done_by: str = ""
    """The operation whose screen somebody opens who knows already; using the anchor is the other way."""
    offline: bool = False
    """Only while the register is offline."""


HINTS = (
    Hint(
        "search",
        "welcome",
        ("welcome.button.602",),
        QT_TRANSLATE_NOOP(
            "Hints",
            "Scan a loyalty card or an account number on any screen, and its customer opens. Ctrl+F looks for"
            " a customer from anywhere.",
        ),
        done_by="customer.search",
    ),
    Hint(
        "link",
        "welcome",
        ("header.link",),
        QT_TRANSLATE_NOOP(
            "Hints",
            "Whether headquarters can be reached stands here. You can always go on working; what waits to be"
            " sent is in the Sync centre.",
        ),
        done_by="sync.view",
    ),
    Hint(
        "help",
        "welcome",
        ("header.help",),
        QT_TRANSLATE_NOOP(
            "Hints", "What can be done on a screen stands in Help (F1), and there are these hints again."
        ),
    ),
    Hint(
        "refine",
        "client_book.view",
        ("client_book.refiners", "client_book.refine"),
        QT_TRANSLATE_NOOP(
            "Hints",
            "Tick what you are looking for, such as an interest or a date that comes soon: only who fits"
            " stays. Keep it under a name to have it again.",
        ),
    ),
    Hint(
        "pending",
        "customer.add",
        ("new_customer.banner",),
        QT_TRANSLATE_NOOP(
            "Hints",
            "Add customers offline as ever. While they are Pending sync, notes, activities and your client"
            " book work for them already.",
        ),
        offline=True,
    ),
    Hint(
        "note",
        "customer.view",
        ("details.note",),
        QT_TRANSLATE_NOOP(
            "Hints",
            "Write here what is worth remembering. With another type it is an activity, which can have a day"
            " to follow up.",
        ),
    ),
)


class Hints(QObject):
    """Of the window's screens, for who is signed in."""

    def __init__(
        self, runner: OperationRunner, window: Shell, stack: QStackedWidget, link: LinkStatus | None
    ):
        super().__init__(window)
        self._runner = runner
        central = window.centralWidget()
        assert central is not None
        self._whole = central
        self._stack = stack
        self._offline = link is not None and is_offline(link)
        self._seen: frozenset[str] | None = None
        """None while nobody is signed in, or it is not known yet."""
        self._shown: Hint | None = None
        self._sight: tuple[object, ...] = ()
        self._used: list[QRect] = []
        self._lists: list[QRect] = []
        self._typed = False
        self._bubble = HintBubble(self._whole)
        self._bubble.read.connect(self._on_read)
        self._timer = QTimer(self, interval=CALM_MS)
        self._timer.timeout.connect(self._look)
        stack.currentChanged.connect(self._begin_to_look)
        runner.link_changed.connect(self._on_link)
        window.locked.connect(self.end)
        if (handle := window.windowHandle()) is not None:
            handle.installEventFilter(self)

    def begin(self) -> None:
        """Somebody has signed in."""
        self._runner.run("hint.view", ViewHints(), self, self._on_seen)

    def end(self) -> None:
        """Nobody is signed in any more."""
        self._seen = None
        self._hide()
        self._timer.stop()

    def begin_again(self) -> None:
        """All of them once more."""
        self._runner.run("hint.begin_again", ShowHintsAgain(), self, self._on_seen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys and presses go on as ever; what is used that a hint is about, is known."""
        if event.type() == QEvent.Type.KeyPress:
            self._typed = True
            if self._shown is not None and self._uses(self._whole.window().focusWidget()):
                self._forget(self._shown)
        elif isinstance(event, QPointerEvent) and event.isBeginEvent() and self._shown is not None:
            at = self._whole.mapFrom(self._whole.window(), event.points()[0].position().toPoint())
            if self._bubble.anchor.contains(at):
                self._forget(self._shown)
        return False

    def _uses(self, focused: QWidget | None) -> bool:
        anchor = self._anchor(self._shown) if self._shown is not None else None
        return (
            anchor is not None and focused is not None and (anchor is focused or anchor.isAncestorOf(focused))
        )

    def _on_link(self, status: LinkStatus) -> None:
        self._offline = is_offline(status)
        self._begin_to_look()

    def _on_seen(self, outcome: Outcome) -> None:
        if outcome.ok:
            seen: SeenHints = outcome.value
            self._seen = seen.names
            self._begin_to_look()

    def _on_read(self) -> None:
        if self._shown is not None:
            self._forget(self._shown)

    def _forget(self, hint: Hint) -> None:
        if self._seen is None or hint.name in self._seen:
            return
        self._seen |= {hint.name}
        if self._shown is hint:
            self._hide()
        self._runner.run("hint.dismiss", DismissHint(hint.name), self, lambda _outcome: None)

    # --- when and where ------------------------------------------------------------------------------

    def _begin_to_look(self) -> None:
        """At another screen. Who has opened it needs no hint to it."""
        self._hide()
        screen = self._stack.currentWidget()
        for hint in HINTS:
            if screen is not None and hint.done_by == screen.objectName():
                self._forget(hint)
        if self._seen is not None:
            self._timer.start()

    def _hide(self) -> None:
        self._shown = None
        self._sight = ()
        self._bubble.hide()

    def _look(self) -> None:
        """Show a hint on a screen that has not changed since the last look; take it away from another one."""
        waiting = list(self._waiting())
        if not waiting:
            self._hide()
            self._timer.stop()
            return
        sight = self._seen_now(waiting)
        calm = sight == self._sight and not self._typed and not self._is_busy()
        self._typed = False
        if calm and self._shown is None:
            self._show_first(waiting)
        elif not calm:
            self._hide()
            self._sight = sight

    def _waiting(self) -> Iterator[tuple[Hint, QRect]]:
        """Those of the screen that are still to be shown, with where their anchors are."""
        screen = self._stack.currentWidget()
        for hint in HINTS:
            if (
                screen is not None
                and hint.screen == screen.objectName()
                and hint.name not in (self._seen or ())
                and (self._offline or not hint.offline)
                and (anchor := self._anchor(hint)) is not None
            ):
                yield hint, self._rect(anchor)

    def _anchor(self, hint: Hint) -> QWidget | None:
        for name in hint.anchors:
            for one in self._whole.findChildren(QWidget, name):
                if one.isVisible() and not one.visibleRegion().isEmpty():
                    return one
        return None

    def _seen_now(self, waiting: list[tuple[Hint, QRect]]) -> tuple[object, ...]:
        """What must look the same twice: the window, what the hints are about, and what there is to use."""
        buttons = (one for one in self._whole.findChildren(QAbstractButton) if one.isVisible())
        found = dict.fromkeys((*tab_order.stops(self._whole), *buttons))  # one may be switched on any time
        stops = [one for one in found if not self._bubble.isAncestorOf(one)]
        self._lists = [self._rect(one) for one in stops if isinstance(one, QAbstractItemView)]
        self._used = [self._rect(one) for one in stops if not isinstance(one, QAbstractItemView)]
        rects = [(at.x(), at.y(), at.width(), at.height()) for at in (*self._used, *self._lists)]
        return self._whole.size().toTuple(), tuple(hint.name for hint, _ in waiting), tuple(rects)

    def _rect(self, one: QWidget) -> QRect:
        seen = one.visibleRegion().boundingRect()
        return QRect(one.mapTo(self._whole, seen.topLeft()), seen.size())

    def _is_busy(self) -> bool:
        """Something stands over the screen that is to be answered first."""
        panels = (one for one in self._stack.findChildren(QWidget) if one.property("overlay"))
        return QApplication.activePopupWidget() is not None or any(one.isVisible() for one in panels)

    def _show_first(self, waiting: list[tuple[Hint, QRect]]) -> None:
        labels = (one for one in self._whole.findChildren(QLabel) if one.isVisible() and one.text())
        texts = [self._rect(one) for one in labels]
        for hint, anchor in waiting:
            self._bubble.say(QCoreApplication.translate("Hints", str(hint.text)))
            size, area = self._bubble.size(), self._stack.geometry()
            at = place(size, area, anchor, self._used, self._lists, texts)
            if at is not None:
                self._shown = hint
                self._bubble.show_at(at, anchor)
                return
