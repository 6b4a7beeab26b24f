"""Runs operations off the UI thread and brings each result back to it.

The runner lives on the UI thread; worker threads hand their results to its queued signals, and it alone
calls slots. A receiver that was destroyed meanwhile is skipped.
"""

import itertools
import logging
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from pos_app.channel import configuration
from pos_app.channel.database import NOBODY, Reader, Readers, Superseded, Tx, Who, Writer
from pos_app.offline import queue
from pos_app.offline.server import Server
from pos_app.operations import OPERATIONS
from pos_app.operations.registry import Operation, Reach, Refused
from pos_app.values import Associate, LinkStatus

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an operation was not done. `code` has its sentence in screens.sentences."""

    code: str
    fields: dict[str, str] = field(default_factory=dict)
    """Field name to code, for what stands in a form."""
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a slot gets: the operation's value, or why there is none."""

    value: Any = None
    refusal: Refusal | None = None

    @property
    def ok(self) -> bool:
        return self.refusal is None


class Sync(Protocol):
    """What the runner needs of the sync engine."""

    def wake(self) -> None: ...

    def nudge(self) -> None: ...

    def send_now(self, change_id: str) -> None: ...


class OperationRunner(QObject):
    """Checks permission and feature, runs the operation where it belongs, and reports on the UI thread."""

    changed = Signal(frozenset)
    """Topics whose rows are other ones now, by an operation or by a download."""
    link_changed = Signal(object)
    """LinkStatus."""
    queue_changed = Signal(int, int)
    """Waiting, parked."""

    _finished = Signal(int, object)

    def __init__(self, folder: Path, writer: Writer, readers: Readers, parent: QObject | None = None):
        super().__init__(parent)
        self._folder = folder
        self._writer = writer
        self._readers = readers
        self._sync: Sync | None = None
        self._network = ThreadPoolExecutor(max_workers=4, thread_name_prefix="network")
        self._associate: Associate | None = None
        self._calls: dict[int, tuple[Operation, QObject, Callable[[Outcome], None]]] = {}
        self._numbers = itertools.count()
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def use_sync(self, sync: Sync) -> None:
        self._sync = sync

    def close(self) -> None:
        self._calls.clear()
        self._network.shutdown(wait=True, cancel_futures=True)

    def sign_in(self, associate: Associate | None) -> None:
        """Whose permissions count from now on; None is nobody."""
        self._associate = associate

    def run(self, name: str, ask: object, receiver: QObject, slot: Callable[[Outcome], None]) -> None:
        """Run an operation; `slot` gets its Outcome on the UI thread, unless `receiver` is gone by then."""
        operation = OPERATIONS[name]
        if not isinstance(ask, operation.ask):
            raise TypeError(f"{name} asks with {operation.ask.__name__}, not {type(ask).__name__}")
        number = next(self._numbers)
        self._calls[number] = (operation, receiver, slot)
        associate = self._associate
        if operation.permission and associate is None:
            self._finished.emit(number, Outcome(refusal=Refusal("not_signed_in")))
            return
        if operation.permission and associate and operation.permission not in associate.permissions:
            self._finished.emit(number, Outcome(refusal=Refusal("permission_missing")))
            return
        who = Who(associate.associate_id) if associate else NOBODY
        future = self._submit(operation, ask, who, f"{id(receiver)} {name}")
        future.add_done_callback(lambda done: self._finished.emit(number, _outcome_of(operation, done)))

    def on_link(self, status: LinkStatus) -> None:
        """Any thread may say it; it is heard on the UI thread."""
        self.link_changed.emit(status)

    def on_queue(self, waiting: int, parked: int) -> None:
        self.queue_changed.emit(waiting, parked)

    def on_changed(self, topics: frozenset[str]) -> None:
        self.changed.emit(topics)

    def _submit(self, operation: Operation, ask: object, who: Who, key: str) -> Future[Any]:
        if operation.place is Reader:
            return self._readers.submit(lambda read: _run(operation, read, ask), who=who, replaces=key)
        if operation.place is Tx and operation.reach is Reach.LOCAL:
            return self._writer.submit(lambda tx: _run(operation, tx, ask), who=who)
        if operation.place is Tx:
            return self._network.submit(self._server_first, operation, ask, who)
        server = Server(self._folder, self._writer, self._readers, who, self._wake)
        return self._network.submit(operation.function, server, ask)

    def _server_first(self, operation: Operation, ask: object, who: Who) -> Any:
        """Commit the change, then try headquarters with it; the answer is a transaction of its own."""
        change_id = self._writer.submit(lambda tx: _run(operation, tx, ask), who=who).result()
        if change_id is not None and self._sync is not None:
            self._sync.send_now(change_id)
        assert operation.answer is not None
        answer = operation.answer
        return self._readers.submit(lambda read: answer(read, ask), who=who).result()

    def _wake(self) -> None:
        if self._sync is not None:
            self._sync.wake()

    @Slot(int, object)
    def _on_finished(self, number: int, outcome: Outcome) -> None:
        if (call := self._calls.pop(number, None)) is None:
            return
        operation, receiver, slot = call
        if shiboken6.isValid(receiver):
            slot(outcome)
        if outcome.ok and operation.changes:
            self.changed.emit(operation.changes)
            if "queue" in operation.changes:
                self._after_queueing()

    def _after_queueing(self) -> None:
        self._readers.submit(queue.depth).add_done_callback(
            lambda done: self.on_queue(done.result().waiting, done.result().parked)
        )
        if self._sync is not None:
            self._sync.nudge()


def _run(operation: Operation, place: Reader, ask: object) -> Any:
    if operation.feature and operation.feature not in configuration.everywhere(place).features:
        raise Refused("feature_off")
    return operation.function(place, ask)


def _outcome_of(operation: Operation, done: Future[Any]) -> Outcome:
    try:
        return Outcome(done.result())
    except Refused as no:
        return Outcome(refusal=Refusal(no.code, no.fields, no.facts))
    except (Superseded, CancelledError):
        return Outcome(refusal=Refusal("superseded"))
    except Exception as error:
        log.exception("%s failed", operation.name)
        return Outcome(refusal=Refusal(_code_of(error)))


def _code_of(error: Exception) -> str:
    """The code of a failure that is nobody's rule: a full disk, or a defect of ours."""
    text = str(error).lower()
    if "disk is full" in text or "no space left" in text:
        return "disk_full"
    return "folder_read_only" if "readonly" in text else "unexpected"
