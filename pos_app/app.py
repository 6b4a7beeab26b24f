"""The only composer of the register: opens what it needs in order, and closes it in reverse."""

import logging
import sys
import threading
import time
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from pos_app import instance
from pos_app import settings as register_settings
from pos_app.channel import schema
from pos_app.channel.database import Reader, Readers, Writer, connect
from pos_app.layout import load_or_last_good
from pos_app.offline.engine import SyncEngine
from pos_app.operations.session import store_of
from pos_app.runner import OperationRunner
from pos_app.screens import fonts, theme
from pos_app.screens.catalogue import SCREENS
from pos_app.screens.sentences import sentence
from pos_app.shell import Shell
from pos_app.values import Associate, Store

log = logging.getLogger(__name__)

LAYOUT = "fashion.json"


class RegisterBusy(Exception):
    """Another pos-app works on the same data."""


def application(folder: Path) -> QApplication:
    """The QApplication with the register's look."""
    settings = register_settings.load(folder)
    qt = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(qt, QApplication)
    qt.setApplicationName(register_settings.APP_NAME)
    theme.apply(qt, settings.dark, settings.scale)
    return qt


class Register(QObject):
    """A running register: database threads, sync, runner and window.

    Raises RegisterBusy, and schema.DatabaseUnusable, before any window is shown.
    """

    _damaged = Signal(str)

    def __init__(self, folder: Path):
        super().__init__()
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(folder / "register.lock"))
        self._lock.setStaleLockTime(0)
        if not self._lock.tryLock(0):
            raise RegisterBusy(str(folder))
        self._folder = folder
        self._database = register_settings.database_path(folder)
        schema.ensure(self._database)
        self._writer = Writer(self._database)
        self._readers = Readers(self._database)
        self._runner = OperationRunner(folder, self._writer, self._readers)
        self._engine = SyncEngine(folder, self._writer, self._readers, self._runner)
        self._runner.use_sync(self._engine)
        layout, layout_error = load_or_last_good(
            register_settings.resource_path("layouts", LAYOUT), folder / "last-good-layout.json"
        )
        self.shell = Shell(
            self._runner,
            SCREENS,
            layout,
            store=_store(self._database),
            layout_error=layout_error,
        )
        self._connect()

    def open(self) -> None:
        """Show the window; what its first picture does not need comes after it."""
        self.shell.start()
        self.shell.show()
        QTimer.singleShot(0, self._after_paint)

    def close(self) -> None:
        self._engine.stop()
        self._runner.close()
        self._readers.close()
        self._writer.close()
        self.shell.close()
        self._lock.unlock()

    def _connect(self) -> None:
        self._runner.link_changed.connect(self.shell.on_link)
        self._runner.queue_changed.connect(self.shell.on_queue)
        self._runner.changed.connect(self.shell.on_changed)
        self.shell.signed_in.connect(self._on_signed_in)
        self.shell.locked.connect(self._on_locked)

    def _after_paint(self) -> None:
        fonts.load_fallback()
        self._doorbell = instance.listen(self._folder, self.shell)
        self._damaged.connect(_cannot_open)
        threading.Thread(target=self._check, name="quick-check", daemon=True).start()
        self._engine.start()

    def _check(self) -> None:
        try:
            schema.quick_check(self._database)
        except schema.DatabaseUnusable as error:
            self._damaged.emit(_why(error))

    def _on_signed_in(self, associate: Associate) -> None:
        self._runner.sign_in(associate)

    def _on_locked(self) -> None:
        self._runner.sign_in(None)


def run_window(*, exit_after_paint: bool = False) -> int:
    """The register until its window is closed. Exit status 1 when it could not be opened."""
    folder = register_settings.home()
    qt = application(folder)
    try:
        register = Register(folder)
    except RegisterBusy:
        instance.ring(folder)
        print(sentence("register_busy", {"path": str(folder)}), file=sys.stderr)
        return 1
    except schema.DatabaseUnusable as error:
        return _cannot_open(_why(error))
    register.open()
    if exit_after_paint:
        qt.processEvents()
        print(f"painted {time.time_ns()}", flush=True)
        register.close()
        return 0
    try:
        return qt.exec()
    finally:
        register.close()


def _cannot_open(text: str) -> int:
    """Say why, at the window where there is one, and to whoever started it."""
    from PySide6.QtWidgets import QMessageBox

    print(text, file=sys.stderr, flush=True)
    box = QMessageBox(QMessageBox.Icon.Critical, QApplication.applicationName(), text)
    box.setObjectName("cannot_open")
    if QApplication.platformName() != "offscreen":
        box.exec()
    return 1


def _why(error: schema.DatabaseUnusable) -> str:
    codes = {
        schema.DatabaseNewer: "database_newer",
        schema.DatabaseDamaged: "database_damaged",
        schema.FolderReadOnly: "folder_read_only",
        schema.UpgradeFailed: "upgrade_failed",
    }
    return sentence(codes[type(error)], {"path": str(error.path)})


def _store(database: Path) -> Store | None:
    connection = connect(database, query_only=True)
    try:
        return store_of(Reader(connection))
    finally:
        connection.close()
