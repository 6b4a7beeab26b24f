"""A runner that answers by name, without operations and without a database."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from pos_app.runner import Outcome, Refusal
from pos_app.values.register import Associate


@dataclass
class _Call:
    name: str
    receiver: QObject
    slot: Callable[[Outcome], None]


class FakeRunner(QObject):
    """Stands where the OperationRunner does, with its signals; remembers what was asked.

    An answer comes from the event loop, as the real one's does. Without an answer a call stays open:
    `give` ends it.
    """

    changed = Signal(frozenset)
    link_changed = Signal(object)
    queue_changed = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, object]] = []
        self.overridden: list[Associate] = []
        """Who signed for a run, in order."""
        self._answers: dict[str, Any] = {}
        self._once: dict[str, deque[Any]] = {}
        self._otherwise: Refusal | None = None
        """The answer to whatever has none."""
        self._open: deque[_Call] = deque()

    def answer(self, name: str, value: Any) -> None:
        """Answer every call of an operation with a value, a Refusal, or what a function of the ask gives."""
        self._answers[name] = value

    def answer_once(self, name: str, value: Any) -> None:
        """Answer one call; several wait in line before what `answer` says."""
        self._once.setdefault(name, deque()).append(value)

    def hold(self, name: str) -> None:
        """Leave the calls of an operation open from now on."""
        self._answers.pop(name, None)

    def refuse_all(self, refusal: Refusal) -> None:
        """Whatever is asked from now on is refused; what `answer` says afterwards is not."""
        self._answers.clear()
        self._otherwise = refusal

    def hold_all(self) -> None:
        """Whatever is asked from now on stays open; what `answer` says afterwards does not."""
        self._answers.clear()
        self._otherwise = None

    def refuse_open(self, refusal: Refusal) -> None:
        """Refuse every call that is still open, now."""
        while self._open:
            self._open.popleft().slot(_outcome(refusal))

    def asks(self, name: str) -> list[Any]:
        """What an operation was asked, in order."""
        return [ask for asked, ask in self.asked if asked == name]

    def give(self, name: str, value: Any) -> None:
        """Answer the oldest open call of an operation, now."""
        call = next(one for one in self._open if one.name == name)
        self._open.remove(call)
        call.slot(_outcome(value))

    def run(
        self,
        name: str,
        ask: object,
        receiver: QObject,
        slot: Callable[[Outcome], None],
        overridden_by: Associate | None = None,
    ) -> None:
        self.asked.append((name, ask))
        if overridden_by is not None:
            self.overridden.append(overridden_by)
        if once := self._once.get(name):
            value = once.popleft()
        elif name in self._answers:
            value = self._answers[name]
        elif self._otherwise is not None:
            value = self._otherwise
        else:
            self._open.append(_Call(name, receiver, slot))
            return
        if callable(value):
            value = value(ask)
        QTimer.singleShot(0, receiver, lambda: slot(_outcome(value)))


def _outcome(value: Any) -> Outcome:
    if isinstance(value, Outcome):
        return value
    return Outcome(refusal=value) if isinstance(value, Refusal) else Outcome(value)
