"""The only composer of the register: opens what it needs in order, and closes it in reverse.

In two steps, since nobody should wait for what the first picture does not need: `Register` is the window,
`_Works` is what runs behind it and is imported after the paint.
"""

from __future__ import annotations

import sys
import threading
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from pos_app import settings as register_settings
from pos_app.channel import schema, store
from pos_app.runner import OperationRunner
from pos_app.screens import theme
from pos_app.screens.catalogue import SCREENS
from pos_app.shell import Shell

if TYPE_CHECKING:
    from pos_app.screens.kiosk import Kiosk
    from pos_app.values.register import Associate


class RegisterBusy(Exception):
    """Another pos-app works on the same data."""


def application(folder: Path) -> QApplication:
    """The QApplication with the register's look."""
    settings = register_settings.load(folder)
    qt = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(qt, QApplication)
    qt.setApplicationName(register_settings.APP_NAME)
    theme.apply(qt, settings.dark, settings.scale, settings.reduced_motion, settings.density)
    return qt


class Register(QObject):
    """A running register.

    Raises RegisterBusy, and schema.DatabaseUnusable, before any window is shown.
    """

    _damaged = Signal(str)

    def __init__(self, folder: Path, *, kiosk: bool = False):
        """`kiosk` also where the settings say nothing of it."""
        super().__init__()
        register_settings.make_private(folder)
        self._lock = QLockFile(str(folder / "register.lock"))
        self._lock.setStaleLockTime(0)
        if not self._lock.tryLock(0):
            raise RegisterBusy(str(folder))
        self._folder = folder
        self._database = register_settings.database_path(folder)
        settings = register_settings.load(folder)
        in_kiosk = kiosk or settings.kiosk
        self._notice: QWidget | None = None
        self.backup = schema.ensure(
            self._database, lambda: self._say_that_it_upgrades(settings.language, in_kiosk)
        )
        """The database as it was, where this start has upgraded it."""
        self._runner = OperationRunner()
        here = store.read(self._database)
        self._language = settings.language
        self.shell = Shell(self._runner, SCREENS, store=here, language=settings.language)
        self._kiosk = self._make_kiosk(here is not None) if in_kiosk else None
        self._works: _Works | None = None
        self._begin = QTimer(self, singleShot=True, interval=0)
        self._begin.timeout.connect(self._after_paint)

    def open(self) -> None:
        """Show the window; the rest comes after its first picture."""
        self.shell.start()
        (self._kiosk or self.shell).show()
        if self._notice is not None:
            self._notice.close()
        self._begin.start()

    def close(self) -> None:
        """Also before the first picture: nothing begins after it."""
        self._begin.stop()
        self._runner.stop()
        if self._works is not None:
            self._works.close()
        if self._kiosk is not None:
            self._kiosk.release()
        self.shell.close()
        self._lock.unlock()

    def _say_that_it_upgrades(self, language: str, in_kiosk: bool) -> None:
        from pos_app.screens import upgrade_notice

        self._notice = upgrade_notice.show(language, whole_screen=in_kiosk)

    def _make_kiosk(self, activated: bool) -> Kiosk:
        from pos_app.screens.kiosk import Kiosk

        return Kiosk(self.shell, self._runner, activated=activated)

    def _after_paint(self) -> None:
        from pos_app import instance
        from pos_app.layout import shipped
        from pos_app.screens import fonts

        # Before the sync begins: what it says first may be what it says for an hour.
        self._runner.link_changed.connect(self.shell.on_link)
        self._runner.queue_changed.connect(self.shell.on_queue)
        self._runner.changed.connect(self.shell.on_changed)
        self._works = _Works(self._folder, self._runner)
        self.shell.use_layout(shipped())
        self.shell.signed_in.connect(self._on_signed_in)
        self.shell.locked.connect(self._on_locked)
        self._damaged.connect(_cannot_open)
        threading.Thread(target=self._check, name="quick-check", daemon=True).start()
        fonts.load_fallback()
        settings = register_settings.load(self._folder)
        self._watch_idleness(settings)
        self._offer_keyboard(settings.on_screen_keyboard)
        self._doorbell = instance.listen(self._folder, self.shell)

    def _watch_idleness(self, settings: register_settings.Settings) -> None:
        from pos_app.screens.idle import Idle

        idle = Idle(settings.lock_seconds, settings.saver_seconds, parent=self)
        idle.long_idle.connect(self.shell.lock)
        idle.asleep.connect(self.shell.fall_asleep)
        idle.awake.connect(self.shell.wake)
        if (window := self.shell.windowHandle()) is not None:
            window.installEventFilter(idle)

    def _offer_keyboard(self, where: str) -> None:
        if where == "never" or (where == "auto" and self._kiosk is None):
            return
        from pos_app import hardware
        from pos_app.screens.keyboard import Keyboard

        Keyboard(self.shell, lambda: where == "always" or not hardware.has_keyboard())

    def _check(self) -> None:
        try:
            schema.quick_check(self._database)
            schema.drop_old_backups(self._database)
        except schema.DatabaseUnusable as error:
            self._damaged.emit(_why(error))

    def _on_signed_in(self, associate: Associate) -> None:
        """Headquarters' names are asked for in the language that the screens speak."""
        language = associate.language or self._language
        self._runner.sign_in(replace(associate, language=language))

    def _on_locked(self) -> None:
        self._runner.sign_in(None)


class _Works:
    """The threads behind the window: writer, readers, network and sync."""

    def __init__(self, folder: Path, runner: OperationRunner):
        from pos_app.channel.database import Readers, Writer
        from pos_app.execution import Executor
        from pos_app.garbage import Collector
        from pos_app.offline.engine import SyncEngine

        self._garbage = Collector(runner)  # before the first thread beside the window's
        database = register_settings.database_path(folder)
        self._writer = Writer(database)
        self._readers = Readers(database)
        self._engine = SyncEngine(folder, self._writer, self._readers, runner)
        self._executor = Executor(folder, self._writer, self._readers, self._engine)
        runner.start(self._executor)
        self._engine.start()

    def close(self) -> None:
        self._engine.stop()
        self._executor.close()
        self._readers.close()
        self._writer.close()
        self._garbage.stop()


def run_window(*, exit_after_paint: bool = False, kiosk: bool = False) -> int:
    """The register until its window is closed or its kiosk left. Exit status 1 when it could not open; 0 when
    it is open already and has come to the front, so that what starts it again does not try for ever."""
    folder = register_settings.home()
    try:
        qt = application(folder)
        register = Register(folder, kiosk=kiosk)
    except register_settings.SettingsBroken as error:
        return _settings_broken(error)
    except RegisterBusy:
        return _busy(folder)
    except schema.DatabaseUnusable as error:
        return _unusable(folder, error)
    register.open()
    if exit_after_paint:
        register.shell.repaint()
        print(f"painted {time.time_ns()}", flush=True)
        register.close()
        return 0
    QTimer.singleShot(0, partial(_log_to_file, folder, register.backup))
    try:
        return qt.exec()
    finally:
        register.close()


def _log_to_file(folder: Path, backup: Path | None = None) -> None:
    from pos_app import logs

    logs.to_file(folder)
    if backup is not None:
        import logging

        logging.getLogger(__name__).info("The channel database was upgraded. As it was before: %s", backup)


def _busy(folder: Path) -> int:
    from pos_app import instance
    from pos_app.screens.sentences import sentence

    answered = instance.ring(folder)
    code = "register_busy" if answered else "register_silent"
    print(sentence(code, {"path": str(folder)}), file=sys.stderr)
    return 0 if answered else 1


def _unusable(folder: Path, error: schema.DatabaseUnusable) -> int:
    from pos_app.screens import languages

    if not isinstance(error, schema.DiskFull | schema.FolderReadOnly):
        import logging

        _log_to_file(folder)
        logging.getLogger(__name__).error("%s: %s", type(error).__name__, error)
    languages.use(register_settings.load(folder).language)
    return _cannot_open(_why(error))


def _settings_broken(error: register_settings.SettingsBroken) -> int:
    from pos_app.screens.sentences import sentence

    QApplication(sys.argv[:1])
    return _cannot_open(sentence("settings_broken", {"path": str(error.path), "reason": error.reason}))


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
    from pos_app.screens.sentences import sentence

    codes = {
        schema.DatabaseNewer: "database_newer",
        schema.DatabaseDamaged: "database_damaged",
        schema.DatabaseUnavailable: "database_unavailable",
        schema.DiskFull: "no_room_to_open",
        schema.FolderReadOnly: "folder_read_only",
        schema.UpgradeFailed: "upgrade_failed",
    }
    return sentence(codes[type(error)], {"path": str(error.path), "reason": error.fact})
