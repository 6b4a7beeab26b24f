"""The register as the only thing on its device: full screen, and left by a signature alone."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, QUrlQuery, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from pos_app.screens.widgets import Toast
from pos_contract.operations import KIOSK_LEAVE, LEAVE_KIOSK

if TYPE_CHECKING:
    from pos_app.runner import OperationRunner, Outcome
    from pos_app.shell import Shell
    from pos_app.values.register import Associate, Store

log = logging.getLogger(__name__)

HOLD_MS = 3000
"""So long the mark in the header is held by who has no keyboard."""
_LEAVE = "Ctrl+Alt+Q"
_OTHER_PROGRAMS = ("mailto", "tel", "http", "https", "file")


class Kiosk(QObject):
    """Keeps `shell` in front: it can't be closed, minimized or left for another program.

    `shell` must not be shown yet. Before activation nobody's signature is known here, and nothing of a
    customer: the kiosk is left without one.
    """

    def __init__(self, shell: Shell, runner: OperationRunner, *, activated: bool):
        super().__init__(shell)
        self._shell = shell
        self._runner = runner
        self._activated = activated
        self._kept = True
        mark = shell.findChild(QLabel, "header.mark")
        assert isinstance(mark, QLabel)
        self._mark = mark
        for watched in (shell, self._mark):
            watched.installEventFilter(self)
        shell.activated.connect(self._on_activated)
        keys = QShortcut(QKeySequence(_LEAVE), shell, context=Qt.ShortcutContext.ApplicationShortcut)
        keys.activated.connect(self.ask)
        self._hold = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._hold.timeout.connect(self.ask)
        # A file dialog of the desktop's leads out of here; Qt's own only to folders.
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
        for scheme in _OTHER_PROGRAMS:
            # The stubs say bytes; what is taken is str.
            QDesktopServices.setUrlHandler(scheme, self, "copy")  # type: ignore[arg-type]

    def show(self) -> None:
        self._shell.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        # Where no window manager makes it as large.
        self._shell.setGeometry(self._shell.screen().geometry())
        self._shell.showFullScreen()
        self._shell.activateWindow()

    def release(self) -> None:
        """From here on the window may be closed."""
        self._kept = False
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)
        for scheme in _OTHER_PROGRAMS:
            QDesktopServices.unsetUrlHandler(scheme)

    def ask(self) -> None:
        """Lock the register, and ask for the signature of somebody who may leave the kiosk."""
        from pos_app.screens.override import OverridePanel

        self._hold.stop()
        if not self._activated:
            self._leave()
            return
        self._shell.lock()
        over = self._shell.findChild(QWidget, "shell.content")  # and not over the keyboard on the screen
        assert isinstance(over, QWidget)
        if any(one.isVisible() for one in over.findChildren(OverridePanel)):
            return
        OverridePanel(over, self._runner, KIOSK_LEAVE, LEAVE_KIOSK.name).signed.connect(self._on_signed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._mark:
            self._watch_mark(event.type())
        elif self._kept and event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        elif self._kept and event.type() == QEvent.Type.WindowStateChange and not self._shell.isFullScreen():
            QTimer.singleShot(0, self._shell, self._shell.showFullScreen)
        return False

    @Slot(QUrl)
    def copy(self, url: QUrl) -> None:
        """What another program would have been opened for."""
        text = QUrlQuery(url).queryItemValue("bcc") or url.path() or url.toString()
        QGuiApplication.clipboard().setText(text)
        toast = self._shell.findChild(Toast)
        assert isinstance(toast, Toast)
        toast.say(
            self.tr("In the kiosk no other program is opened. %1 is copied.").replace("%1", text), "warning"
        )

    def _watch_mark(self, kind: QEvent.Type) -> None:
        if kind == QEvent.Type.MouseButtonPress:
            self._hold.start()
        elif kind in (QEvent.Type.MouseButtonRelease, QEvent.Type.Hide):
            self._hold.stop()

    def _on_activated(self, store: Store) -> None:
        self._activated = True

    def _on_signed(self, signer: Associate) -> None:
        from pos_app.values.register import LeaveKiosk

        log.info("operator %s leaves the kiosk", signer.operator_id)
        self._runner.run(LEAVE_KIOSK.name, LeaveKiosk(), self, self._on_left, signer)

    def _on_left(self, outcome: Outcome) -> None:
        if outcome.ok:
            self._leave()

    def _leave(self) -> None:
        """With the exit status of who is not to be started again."""
        self.release()
        QApplication.exit(0)
