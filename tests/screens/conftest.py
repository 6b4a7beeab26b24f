"""What the tests of the screens share: a runner that answers by name, and a store with its associates."""

import os

# Before Qt is imported: the tests need no display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from pos_app.runner import Outcome, Refusal
from pos_app.screens import fonts, languages, theme
from pos_app.screens.base import ScreenContext
from pos_app.values.register import Associate, Store

PERMISSIONS = frozenset(
    {"customer.view", "customer.add", "client_book.view", "client_book.add", "client_book.remove", "note.add"}
)


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


@pytest.fixture
def fake_runner(qapp):
    """A client book's beginning is left out where a test does not answer it: the whole comes at once."""
    runner = FakeRunner()
    for beginning in ("client_book.begin", "client_book.begin_store"):
        runner.answer(beginning, Refusal("superseded"))
    return runner


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp):
    """The register's own look, so that sizes and pictures are those of the real window."""
    theme.apply(qapp, dark=False)
    fonts.load_fallback()


@pytest.fixture(autouse=True)
def _speaks_english():
    """The screens of the next test do too, with dates and numbers that are nobody's."""
    yield
    languages.use("en")
    QLocale.setDefault(QLocale.c())


@pytest.fixture
def store():
    return Store(
        store_id="0190a000-0000-7000-8000-000000000014",
        store_number="014",
        store_name="Stockholm",
        register_number="02",
        country="SE",
        language="en",
        time_zone="Europe/Stockholm",
        create_customer_async=False,
        filter_shared_customers=False,
    )


@pytest.fixture
def associate():
    return Associate(
        associate_id="0190a000-0000-7000-8000-000000000160",
        operator_id="000160",
        name="Ebba Lind",
        first_name="Ebba",
        permissions=PERMISSIONS,
        book_id="CB-000012",
    )


@pytest.fixture
def context(fake_runner, store, associate):
    return ScreenContext(fake_runner, store, associate)
