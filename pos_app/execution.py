"""Who may run an operation, and where it runs: on a reader thread, on the writer thread in one
transaction, or on a network thread."""

import logging
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from pos_app.channel import configuration, deactivation
from pos_app.channel.database import Reader, Readers, Superseded, Tx, Who, Writer
from pos_app.offline import queue
from pos_app.offline.engine import SyncEngine
from pos_app.offline.server import Server
from pos_app.operations import OPERATIONS
from pos_app.operations.registry import Operation, Reach, Refused
from pos_app.outcome import Outcome, Refusal
from pos_app.values.register import Associate

log = logging.getLogger(__name__)


class Executor:
    """Runs operations for who is signed in; every call answers with an Outcome, on a thread of its own."""

    def __init__(self, folder: Path, writer: Writer, readers: Readers, sync: SyncEngine):
        self._folder = folder
        self._writer = writer
        self._readers = readers
        self._sync = sync
        self._network = ThreadPoolExecutor(max_workers=4, thread_name_prefix="network")

    def close(self) -> None:
        self._network.shutdown(wait=True, cancel_futures=True)

    def submit(
        self,
        name: str,
        ask: object,
        associate: Associate | None,
        asker: str,
        done: Callable[[Outcome], None],
        overridden_by: Associate | None = None,
    ) -> None:
        """Run an operation and call `done`, on whichever thread the outcome is known.

        `overridden_by` is who signed a manager override for this one run.

        A newer read of the same name by the same asker takes an older one's place. Raises KeyError for an
        operation that is not there, TypeError for an ask of another kind: mistakes of ours, not a person's.
        """
        operation = OPERATIONS[name]
        if not isinstance(ask, operation.ask):
            raise TypeError(f"{name} asks with {operation.ask.__name__}, not {type(ask).__name__}")
        if operation.permission and associate is None and overridden_by is None:
            done(Outcome(refusal=Refusal("not_signed_in")))
        elif operation.permission and not _may(operation, associate, overridden_by):
            facts = {"permission": operation.permission}
            done(Outcome(refusal=Refusal("permission_missing", facts=facts)))
        else:
            who = Who(
                associate.associate_id if associate else None,
                overridden_by.associate_id if overridden_by else None,
                associate.language if associate else "",
            )
            future = self._submit(operation, ask, who, f"{asker} {name}")
            future.add_done_callback(lambda ended: done(_outcome_of(operation, ended)))

    def after(self, depth: Callable[[queue.Depth], None]) -> None:
        """Something was queued: have it sent, and tell how long the queue is."""
        self._readers.submit(queue.depth).add_done_callback(lambda done: depth(done.result()))
        self._sync.nudge()

    def _submit(self, operation: Operation, ask: object, who: Who, key: str) -> Future[Any]:
        if operation.place is Reader:
            return self._readers.submit(lambda read: _run(operation, read, ask), who=who, replaces=key)
        if operation.place is Tx and operation.answer is None:
            return self._writer.submit(lambda tx: _run(operation, tx, ask), who=who)
        if operation.place is Tx:
            return self._network.submit(self._commit_and_answer, operation, ask, who)
        server = Server(self._folder, self._writer, self._readers, who, self._sync.wake, self._sync.online)
        return self._network.submit(_run_at, operation, server, ask)

    def _commit_and_answer(self, operation: Operation, ask: object, who: Who) -> Any:
        """Commit, then try headquarters where it is to be tried; the answer is a transaction of its own."""
        change_id = self._writer.submit(lambda tx: _run(operation, tx, ask), who=who).result()
        if operation.reach is Reach.SERVER_FIRST and change_id is not None:
            self._sync.send_now(change_id)
        assert operation.answer is not None
        answer = operation.answer
        return self._readers.submit(lambda read: answer(read, ask), who=who).result()


def _may(operation: Operation, *signers: Associate | None) -> bool:
    return any(who is not None and who.may(operation.name, operation.permission) for who in signers)


def _run(operation: Operation, place: Reader, ask: object) -> Any:
    _require_service(operation, place)
    if operation.feature and operation.feature not in configuration.everywhere(place).features:
        raise Refused("feature_off")
    return operation.function(place, ask)


def _run_at(operation: Operation, server: Server, ask: object) -> Any:
    server.read(lambda read: _require_service(operation, read))
    return operation.function(server, ask)


def _require_service(operation: Operation, read: Reader) -> None:
    if not operation.out_of_service and deactivation.since(read) is not None:
        raise Refused("register_deactivated")


def _outcome_of(operation: Operation, ended: Future[Any]) -> Outcome:
    try:
        return Outcome(ended.result(), changes=operation.changes)
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
