"""An activated register without its window, against a real headquarters process, through any link."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

from demo.place import prepare
from pos_app.channel import schema
from pos_app.channel.database import NOBODY, Readers, Who, Writer
from pos_app.offline.client import HeadquartersError
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

    def sync(self) -> str:
        """One sync without the engine. Returns what went wrong, "" when nothing did."""
        secrets = self.server.secrets()
        client = self.server.client()
        try:
            sync_once(client, self.writer, self.readers, secrets.device_secret, lambda topics: None)
        except HeadquartersError as error:
            return str(error) or type(error).__name__
        finally:
            client.close()
        return ""

    def run(self, name: str, ask: object):
        operation = OPERATIONS[name]
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
