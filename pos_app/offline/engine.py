"""The thread that keeps this register and headquarters in step, and knows how the link is."""

import logging
import threading
import time
from pathlib import Path
from typing import Protocol

from pos_app import settings as register_settings
from pos_app.channel import deactivation
from pos_app.channel.database import Readers, Writer
from pos_app.offline import queue, uploads
from pos_app.offline.client import (
    Busy,
    DeviceRefused,
    HeadquartersClient,
    HeadquartersError,
    RegisterDeactivated,
    Unreachable,
    VersionRefused,
)
from pos_app.offline.link import Link, Signal, back_off, next_state
from pos_app.offline.server import client_for
from pos_app.offline.sync import sync_once
from pos_app.settings import DeviceSecrets, KeyringMissing, SecretFileUnsafe, Settings
from pos_app.values.register import LinkStatus
from pos_contract.errors import Fault

log = logging.getLogger(__name__)

DEACTIVATED_SECONDS = 3600.0
"""Between two tries of a register out of service; an activation does not wait for one."""


class Listener(Protocol):
    """Is told on the engine's threads; must hand over and return."""

    def on_link(self, status: LinkStatus) -> None: ...

    def on_queue(self, waiting: int, parked: int) -> None: ...

    def on_changed(self, topics: frozenset[str]) -> None: ...


class SyncEngine:
    """Syncs at its pace, backs off while headquarters does not answer, and tries at once when woken."""

    def __init__(self, folder: Path, writer: Writer, readers: Readers, listener: Listener):
        self._folder = folder
        self._writer = writer
        self._readers = readers
        self._listener = listener
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)
        self._turn = threading.Condition()
        self._woken = False
        self._stopping = False
        self._state = Link.OFFLINE
        self._since = time.monotonic()
        self._reason = ""
        self._next_try_at: float | None = None
        self._asked_to_wait = 0.0
        """Seconds that headquarters asked for with its last answer."""

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Ends after what is under way; a call that hangs is left: whatever it carried is sent again."""
        with self._turn:
            self._stopping = True
            self._turn.notify()
        self._thread.join(timeout=2.0)

    def wake(self) -> None:
        """Try now, whatever the back-off says."""
        with self._turn:
            self._woken = True
            self._turn.notify()

    def nudge(self) -> None:
        """Something was queued: send it now if headquarters was there a moment ago."""
        if self._state is Link.ONLINE:
            self.wake()

    def status(self) -> LinkStatus:
        now = time.monotonic()
        next_in = max(0.0, self._next_try_at - now) if self._next_try_at is not None else None
        return LinkStatus(self._state.value, now - self._since, next_in, self._reason)

    def online(self) -> bool:
        """Whether headquarters answered last."""
        return self._state is Link.ONLINE

    def send_now(self, change_id: str) -> None:
        """Try one queued change in real time, on the caller's thread, while a person waits.

        Whatever comes of it, the change is safe: without a usable answer it stays in the queue as it is.
        """
        if not self.online():
            return
        try:
            self._send_now(change_id)
        except HeadquartersError as error:
            self._failed(error)
        except Exception:  # the change is committed: the person must not be told that it failed
            log.exception("the real-time call failed; the queue has the change")

    def _send_now(self, change_id: str) -> None:
        change = self._readers.submit(lambda read: queue.get(read, change_id)).result()
        client = self._client()
        if change is None or client is None:
            return
        try:
            answer = client.send_now(change)
        finally:
            client.close()
        self._writer.submit(lambda tx: uploads.take_answers(tx, [change], [answer])).result()

    def _run(self) -> None:
        failures = 0
        while not self._stopping:
            usual = 15.0
            try:
                settings = register_settings.load(self._folder)
                usual = settings.sync_seconds
                failures = 0 if self._attempt(settings) else failures + 1
            except Exception:  # the thread must outlive whatever one attempt ran into
                log.exception("sync failed")
                self._signal(Signal.FAILED, "server_error")
                failures += 1
            self._pause(self._seconds_to_wait(failures, usual))

    def _seconds_to_wait(self, failures: int, usual: float) -> float:
        if self._state is Link.DEACTIVATED:
            return DEACTIVATED_SECONDS
        return max(back_off(failures, usual), self._asked_to_wait) if failures else usual

    def _attempt(self, settings: Settings) -> bool:
        """One sync. False when headquarters could not be used."""
        self._asked_to_wait = 0.0
        self._heed_service()
        secrets = self._secrets(settings)
        if secrets is None:
            return False
        self._signal(Signal.TRYING)
        client = client_for(settings, secrets)
        try:
            sync_once(client, self._writer, self._readers, secrets.device_secret, self._progress)
        except HeadquartersError as error:
            self._failed(error)
            return False
        finally:
            client.close()
            self._tell_queue()
        self._signal(Signal.ANSWERED)
        return True

    def _heed_service(self) -> None:
        """What headquarters said before the last start holds; an activation since then takes it back."""
        if self._readers.submit(deactivation.since).result() is not None:
            self._signal(Signal.DEACTIVATED)
        elif self._state is Link.DEACTIVATED:
            self._signal(Signal.ACTIVATED)

    def _progress(self, topics: frozenset[str]) -> None:
        self._signal(Signal.ANSWERED)
        self._listener.on_changed(topics)
        self._tell_queue()

    def _tell_queue(self) -> None:
        depth = self._readers.submit(queue.depth).result()
        self._listener.on_queue(depth.waiting, depth.parked)

    def _client(self) -> HeadquartersClient | None:
        settings = register_settings.load(self._folder)
        secrets = self._secrets(settings)
        return client_for(settings, secrets) if secrets else None

    def _secrets(self, settings: Settings) -> DeviceSecrets | None:
        try:
            return register_settings.load_secrets(settings, self._folder)
        except (KeyringMissing, SecretFileUnsafe) as error:
            log.error("device secrets: %s", error)
            self._signal(Signal.FAILED, "keyring_missing")
            return None

    def _failed(self, error: HeadquartersError) -> None:
        log.warning("headquarters: %s", error)
        self._asked_to_wait = error.seconds if isinstance(error, Busy) else 0.0
        match error:
            case DeviceRefused(problem=problem):
                copied = problem.fault == Fault.DEVICE_COPIED
                self._signal(Signal.DEVICE_REFUSED, "copied_device" if copied else "refused_device")
            case RegisterDeactivated():
                self._signal(Signal.DEACTIVATED)
            case VersionRefused():
                self._signal(Signal.VERSION_REFUSED)
            case Unreachable(reason=reason):
                self._signal(Signal.FAILED, reason)
            case _:
                self._signal(Signal.FAILED, "server_error")

    def _signal(self, signal: Signal, reason: str = "") -> None:
        with self._turn:
            state = next_state(self._state, signal)
            changed = state is not self._state or (bool(reason) and reason != self._reason)
            if state is not self._state:
                # Trying does not end being offline: the clock of an outage goes on.
                if not {state, self._state} <= {Link.OFFLINE, Link.CONNECTING}:
                    self._since = time.monotonic()
                self._state = state
            if reason or state is Link.ONLINE:
                self._reason = reason
        if changed:
            self._listener.on_link(self.status())

    def _pause(self, seconds: float) -> None:
        with self._turn:
            if self._state is not Link.ONLINE:
                self._next_try_at = time.monotonic() + seconds
                self._listener.on_link(self.status())
            if not self._woken and not self._stopping:
                self._turn.wait(seconds)
            self._woken = False
            self._next_try_at = None
