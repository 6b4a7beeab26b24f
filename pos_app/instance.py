"""One register on one machine's data: a second start brings the first one's window to the front."""

import hashlib
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

_PATIENCE_SECONDS = 5.0
"""A register that has just begun does not listen yet."""
_ANSWER_MS = 2000
_HERE = b"here"


def listen(folder: Path, window: QWidget) -> QObject:
    """Bring `window` to the front whenever another start rings. Keep what is returned."""
    from PySide6.QtNetwork import QLocalServer  # after the first paint: it costs 15 ms

    server = QLocalServer(window)
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    QLocalServer.removeServer(_name(folder))
    server.listen(_name(folder))

    def on_ring() -> None:
        connection = server.nextPendingConnection()
        connection.disconnected.connect(connection.deleteLater)
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        connection.write(_HERE)
        connection.flush()

    server.newConnection.connect(on_ring)
    return server


def ring(folder: Path) -> bool:
    """Ask the register that has this folder to come to the front. False where it does not answer."""
    from PySide6.QtNetwork import QLocalSocket

    end = time.monotonic() + _PATIENCE_SECONDS
    while (left := end - time.monotonic()) > 0:
        socket = QLocalSocket()
        socket.connectToServer(_name(folder))
        if socket.waitForConnected(round(left * 1000)):
            # The system takes a connection also for a process that hangs: only its answer counts.
            answered = socket.waitForReadyRead(_ANSWER_MS) and socket.readAll() == _HERE
            socket.disconnectFromServer()
            return answered
        time.sleep(0.05)
    return False


def _name(folder: Path) -> str:
    return "clienteling-pos-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
