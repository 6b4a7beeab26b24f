"""What stands where something is not there yet or could not be read: the same words and looks everywhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from pos_app.outcome import Refusal
from pos_app.screens.adaptive import AdaptiveRow
from pos_app.screens.base import Screen
from pos_app.screens.formats import moment_text, sentences
from pos_app.screens.sentences import sentence
from pos_app.screens.theme import space, tokens
from pos_app.screens.widgets import Busy, EmptyState, button, set_role, text_label
from pos_app.values.register import LinkStatus, Store

translate = QCoreApplication.translate

NOTICED_MS = 150
"""What is there sooner is never said to be under way: words that come and go at once only disturb."""
_BESIDE = 440
"""Pixels, in the font scale, from which Try again stands beside what is said."""


class Reading(QWidget):
    """A line that says what is under way once that takes a while, or why it could not be read.

    It can wrap into several lines, or else keeps the width that its words need.
    """

    noticed = Signal()
    """It has taken so long by now that it is said."""

    def __init__(self, object_name: str, *, wrap: bool = True):
        super().__init__()
        self.setObjectName(object_name)
        self._wrap = wrap
        self._said: _Said | None = None
        """Made when something is to be said: mostly nothing ever is."""
        self._on_again: Callable[[], object] = self.done
        self._words = ""
        self._timer = QTimer(self, singleShot=True, interval=NOTICED_MS)
        self._timer.timeout.connect(self.notice)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.hide()

    def begins(self, words: str) -> None:
        """Say so soon, unless it is done before; what is said already stays."""
        self._words = words
        if self._said is not None and self._said.busy.is_running():
            self._said.text.setText(words)
        elif not self._timer.isActive():
            self.hide()
            self._timer.start()

    def is_waiting(self) -> bool:
        """Whether something is under way that is not said yet."""
        return self._timer.isActive()

    def done(self) -> None:
        self._timer.stop()
        if self._said is not None:
            self._said.busy.stop()
        self.hide()

    def failed(self, what: str, refusal: Refusal, again: Callable[[], object]) -> None:
        """Say what could not be shown and why, with Try again."""
        self.done()
        self._on_again = again
        said = self._say(sentences([what, sentence(refusal.code, refusal.facts)]), "field-error")
        said.again.setAccessibleName(_again_name(what))
        said.again.show()
        said.busy.hide()
        self.show()

    def notice(self) -> None:
        """It is said from now on."""
        self._timer.stop()
        said = self._say(self._words, "muted")
        said.again.hide()
        said.busy.show()
        said.busy.start()
        self.show()
        self.noticed.emit()

    def _say(self, words: str, role: str) -> _Said:
        if self._said is None:
            self._said = _Said(self.objectName(), self._wrap, lambda: self._on_again())
            around = QHBoxLayout(self)
            around.setContentsMargins(0, 0, 0, 0)
            around.addWidget(self._said)
        set_role(self._said.text, role)
        self._said.text.setText(words)
        return self._said


class _Said(QWidget):
    def __init__(self, name: str, wrap: bool, on_again: Callable[[], object]):
        super().__init__()
        self.busy = Busy()
        self.text = text_label("", "muted", object_name=f"{name}.text", wrap=wrap)
        self.again = try_again("", on_again)
        self.again.setObjectName(f"{name}.again")
        self.again.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        words = QWidget()
        row = QHBoxLayout(words)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(8))
        row.addWidget(self.busy)
        row.addWidget(self.text, 1)
        around = QHBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        if wrap:
            least = tokens().size(_BESIDE)
            around.addWidget(AdaptiveRow((words, 1), (self.again, 0), spacing=space(8), least=least))
        else:
            around.addWidget(words)
            around.addWidget(self.again)


def failed(what: str, refusal: Refusal, again: Callable[[], object]) -> EmptyState:
    """In place of what could not be read: what happened, what was kept, and Try again."""
    return EmptyState("warning", what, sentence(refusal.code, refusal.facts), try_again(what, again))


def try_again(what: str, again: Callable[[], object]) -> QPushButton:
    made = button(translate("States", "Try again"), object_name="try_again", icon="sync")
    made.setAccessibleName(_again_name(what))
    made.clicked.connect(lambda: again())
    return made


def say_stale(screen: Screen, refusal: Refusal, again: Callable[[], object]) -> None:
    """What is shown stays, but could not be read anew."""
    old = translate("States", "What is shown here may be out of date.")
    text = sentences([old, sentence(refusal.code, refusal.facts)])
    screen.offered.emit(text, "warning", translate("States", "Try again"), again)


def offline_text(as_of: str | None, store: Store | None) -> str:
    """What goes on without headquarters, and of when it is (None: not said)."""
    text = translate("States", "Offline: what you do here is kept and sent later")
    if as_of:
        text += " · " + translate("States", "as of %1").replace("%1", moment_text(as_of, store))
    return text


def is_offline(status: LinkStatus) -> bool:
    """Whether it is known that headquarters can't be asked."""
    return status.state not in ("online", "connecting")


def _again_name(what: str) -> str:
    words = translate("States", "Try again")
    return f"{words}: {what}" if what else words
