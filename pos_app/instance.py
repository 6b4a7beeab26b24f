"""One register on one machine's data: a second start brings the first one's window to the front."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget


def listen(folder: Path, window: QWidget) -> QObject:
    """Bring `window` to the front whenever another start rings. Keep what is returned."""
    from PySide6.QtNetwork import QLocalServer  # after the first paint: it costs 15 ms

    server = QLocalServer(window)
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    QLocalServer.removeServer(_name(folder))
    server.listen(_name(folder))

    def on_ring() -> None:
        server.nextPendingConnection().deleteLater()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    server.newConnection.connect(on_ring)
    return server


def ring(folder: Path) -> None:
    """Ask the register that has this folder to come to the front."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    socket.waitForConnected(2000)
    socket.disconnectFromServer()


def _name(folder: Path) -> str:
    return "clienteling-pos-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
