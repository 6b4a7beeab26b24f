"""An activated register without its window, against a real headquarters process, through any link."""

import sqlite3
import threading
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

from demo.place import prepare
from pos_app.channel import schema
from pos_app.channel.database import NOBODY, Readers, Who, Writer
from pos_app.offline.client import HeadquartersClient, HeadquartersError
from pos_app.offline.engine import SyncEngine
from pos_app.offline.server import Server
from pos_app.offline.sync import sync_once
from pos_app.operations import OPERATIONS, session
from pos_app.operations.registry import Reach
from pos_app.values.register import Activate, SignIn


class Heard:
    """Listens to a sync engine as the runner does."""

    def __init__(self):
        self.links = []
        self.queues = []
        self.turn = threading.Condition()

    def on_link(self, status):
        with self.turn:
            self.links.append(status)
            self.turn.notify_all()

    def on_queue(self, waiting, parked):
        with self.turn:
            self.queues.append((waiting, parked))
            self.turn.notify_all()

    def on_changed(self, topics):
        pass

    def wait_for(self, condition, seconds=20):
        with self.turn:
            assert self.turn.wait_for(lambda: condition(self), seconds), (self.links[-3:], self.queues[-3:])


class Killed(BaseException):
    """The process is no more."""


class Dying:
    """A client whose register is killed at the reply to one of its calls."""

    def __init__(self, client: HeadquartersClient, calls: int):
        self._client = client
        self._left = calls

    def __getattr__(self, name: str):
        call = getattr(self._client, name)

        def called(*arguments):
            answer = call(*arguments)
            self._left -= name != "close"
            if self._left < 0:
                raise Killed
            return answer

        return called


class Activated:
    def __init__(self, home: Path, url: str, code: str, operator_id: str, pin: str):
        self.home = home
        self.path = home / "channel.sqlite"
        prepare(home, url, sync_seconds=0.2)
        schema.ensure(self.path)
        self._open()
        session.activate(self.server, Activate(url, code))
        self.associate = session.sign_in(self.server, SignIn(operator_id, pin))
        self.who = Who(self.associate.associate_id)

    def _open(self) -> None:
        self.writer, self.readers = Writer(self.path), Readers(self.path)
        self.heard = Heard()
        self.engine = SyncEngine(self.home, self.writer, self.readers, self.heard)
        self.server = Server(self.home, self.writer, self.readers, NOBODY, self.engine.wake)

    def restart(self) -> None:
        """Nothing is left but what the file has."""
        self.close()
        self._open()

    def kill(self) -> None:
        """As SIGKILL would leave it: the files go on as they stand now, whatever the threads would do."""
        parts = [self.path.with_name(self.path.name + end) for end in ("", "-wal")]
        stood = {part: part.read_bytes() for part in parts if part.exists()}
        self.close()
        for part, content in stood.items():
            part.write_bytes(content)
        self._open()

    def sync_and_be_killed(self, calls: int) -> None:
        """Killed when the reply to a call has come: headquarters has done it, and nothing is kept here."""
        client = Dying(self.server.client(), calls)
        with suppress(Killed):
            self._sync(client)
        self.kill()

    def sync(self) -> str:
        """One sync without the engine. Returns what went wrong, "" when nothing did."""
        return self._sync(self.server.client())

    def _sync(self, client) -> str:
        secrets = self.server.secrets()
        try:
            sync_once(client, self.writer, self.readers, secrets.device_secret, lambda topics: None)
        except HeadquartersError as error:
            return str(error) or type(error).__name__
        finally:
            client.close()
        return ""

    def run(self, name: str, ask: object):
        operation = OPERATIONS[name]
        if operation.place is Server:
            return operation.function(replace(self.server, who=self.who), ask)
        threads = self.readers if operation.place.__name__ == "Reader" else self.writer
        done = threads.submit(lambda place: operation.function(place, ask), who=self.who).result(20)
        if operation.answer is None or operation.reach is Reach.SERVER_FIRST:
            return done
        return self.readers.submit(lambda read: operation.answer(read, ask), who=self.who).result(20)

    def rows(self, sql: str, *parameters):
        with closing(sqlite3.connect(self.path)) as tables:
            return tables.execute(sql, parameters).fetchall()

    def close(self) -> None:
        if self.engine._thread.is_alive():
            self.engine.stop()
        self.readers.close()
        self.writer.close()
