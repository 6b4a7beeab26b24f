"""Drives a register of another process as a person does: by X's mouse and keyboard, and what the screen says.

It finds widgets by what Qt tells screen readers of them, over a bus of its own, and presses where they are on
the screen. So nothing in the program knows of it, and a program that was frozen and installed is driven like
any other. It needs a display of X without a window manager, and the commands dbus-daemon, xdotool and import.
"""

import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from jeepney import DBusAddress, MessageType, message_bus, new_method_call  # type: ignore[import-untyped]
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection  # type: ignore[import-untyped]
from PySide6.QtCore import Qt

from demo.robot import PATIENCE, NotSeen

T = TypeVar("T")

_ROOT = "/org/a11y/atspi/accessible/root"
_ATSPI = "org.a11y.atspi"
_ENABLED, _SHOWING = 1 << 8, 1 << 25
"""Bits of an accessible's state, by AT-SPI's numbers."""
_WITH_ITEMS = {"list", "table", "tree", "tree table"}
_START_SECONDS = 30
_ITEMS_EDGE = 20
"""Pixels from a card's edge to the middle of its check box."""

_BUS = """<busconfig>
  <type>accessibility</type>
  <auth>EXTERNAL</auth>
  <listen>{address}</listen>
  <policy context="default">
    <allow user="*"/> <allow own="*"/> <allow send_destination="*"/> <allow receive_sender="*"/>
  </policy>
</busconfig>
"""


@contextmanager
def bus() -> Iterator[tuple[str, DBusConnection]]:
    """One of its own: AT_SPI_BUS_ADDRESS for the register, and the connection on which that is looked at."""
    # An abstract name, so that a program under another root reaches it.
    address = f"unix:abstract=/register-tour-{os.getpid()}"
    with tempfile.NamedTemporaryFile("w", suffix=".conf") as file:
        file.write(_BUS.format(address=address))
        file.flush()
        daemon = subprocess.Popen(["dbus-daemon", f"--config-file={file.name}", "--nofork"])
        connection = _until(lambda: _opened(address), "a bus")
    try:
        yield address, connection
    finally:
        connection.close()
        daemon.terminate()
        daemon.wait()


def on_bus(connection: DBusConnection) -> "Outside":
    """The register that is on the bus, or comes to it."""
    return Outside(connection, _until(lambda: _first_other(connection), "the register on the bus"))


@contextmanager
def started(command: Sequence[str]) -> Iterator["Outside"]:
    """The register that the command starts; it is ended at once, as by a power cut."""
    with bus() as (address, connection):
        register = subprocess.Popen(command, env={**os.environ, "AT_SPI_BUS_ADDRESS": address})
        try:
            yield on_bus(connection)
        finally:
            register.terminate()
            register.wait()


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is shown somewhere on the screen."""

    path: str
    name: str
    """Its objectName."""
    enabled: bool
    items: bool
    """It shows rows or cards."""


class _Gone(Exception):
    """It went while it was looked at."""


class Outside:
    """The hands and eyes of `demo.steps` at a register that is on the bus under `name`."""

    def __init__(self, connection: DBusConnection, name: str):
        self._connection = connection
        self._name = name

    def wait_for(self, what: str, look: Callable[[], T | None], patience: float = PATIENCE) -> T:
        """Raises NotSeen, naming `what`."""
        return _until(lambda: self._unless_gone(look), what, patience)

    def widget(self, name: str, patience: float = PATIENCE) -> _Seen:
        """The shown, enabled widget of that objectName."""

        def look() -> _Seen | None:
            return next((one for one in self._shown() if one.name == name and one.enabled), None)

        return self.wait_for(f"widget {name}", look, patience)

    def first_of(self, prefix: str, label: str = "") -> str:
        def look() -> str | None:
            for one in self._shown():
                if one.enabled and one.name.startswith(prefix) and self._label(one.path).startswith(label):
                    return one.name
            return None

        return self.wait_for(f"a widget {prefix}…", look)

    def is_seen(self, name: str) -> bool:
        try:
            self.widget(name, 0)
        except NotSeen:
            return False
        return True

    def press(self, name: str) -> None:
        self.widget(name)
        self.pause()  # what was pressed before may have moved it
        x, y, width, height = self._place(self.widget(name).path)
        _press_at(x + width // 2, y + height // 2)

    def press_row(self, name: str, row: int, column: int = 0) -> None:
        x, y, width, height = self._cell(name, row, column)
        _press_at(x + width // 2, y + height // 2)

    def press_card(self, name: str, row: int) -> None:
        """Away from its check box."""
        x, y, _width, _height = self._cell(name, row)
        _press_at(x + 40, y + 90)

    def tick_card(self, name: str, row: int) -> None:
        x, y, width, _height = self._cell(name, row)
        _press_at(x + width - 2 * _ITEMS_EDGE, y + _ITEMS_EDGE)

    def write(self, name: str, text: str) -> None:
        """Press a field, clear it, type; slower again where a busy machine has missed a letter."""
        for held_ms in (30, 300, 1000):
            self.press(name)
            _x("key", "ctrl+a", "Delete")
            for letter in text:
                _type(letter, held_ms)
            with suppress(NotSeen):
                self.wait_for(f"{text!r} in {name}", lambda: self._is_written(name, text), PATIENCE / 4)
                return
        raise NotSeen(f"{text!r} in {name}")

    def key(self, key_code: Qt.Key) -> None:
        _x("key", key_code.name.removeprefix("Key_"))

    def said(self, context: str, text: str) -> str:
        """The tour from outside speaks English."""
        return text

    def text_of(self, name: str) -> str:
        return self.wait_for(f"the text of {name}", lambda: (self._text(self.widget(name)),))[0]

    def text_seen(self, name: str) -> str:
        """Empty where it is not seen, or goes meanwhile."""
        return self._at_once(name, self._text) or ""

    def wait_for_text(self, name: str, says: Callable[[str], bool], patience: float = PATIENCE) -> str:
        seen = ""

        def look() -> str | None:
            nonlocal seen
            seen = self.text_seen(name)
            return seen if seen and says(seen) else None

        try:
            return self.wait_for(f"the right text in {name}", look, patience)
        except NotSeen:
            raise NotSeen(f"{name} says {seen!r}") from None

    def rows(self, name: str) -> int:
        return self.wait_for(f"the rows of {name}", lambda: (self._rows(self.widget(name)),))[0]

    def rows_seen(self, name: str) -> int:
        """None where it is not seen, or goes meanwhile."""
        return self._at_once(name, self._rows) or 0

    def pause(self) -> None:
        time.sleep(0.1)

    def picture(self, path: Path) -> None:
        """The whole screen as it is."""
        time.sleep(0.3)
        subprocess.run(["import", "-window", "root", str(path)], check=True)

    def _at_once(self, name: str, ask: Callable[[_Seen], T]) -> T | None:
        try:
            return ask(self.widget(name, 0))
        except (NotSeen, _Gone):
            return None

    def _text(self, one: _Seen) -> str:
        if f"{_ATSPI}.Text" in self._call(one.path, "Accessible", "GetInterfaces"):
            return str(self._call(one.path, "Text", "GetText", "ii", (0, -1)))
        return self._label(one.path)

    def _rows(self, one: _Seen) -> int:
        if f"{_ATSPI}.Table" in self._call(one.path, "Accessible", "GetInterfaces"):
            return int(self._property(one.path, "Table", "NRows"))
        return len(self._call(one.path, "Accessible", "GetChildren"))

    def _is_written(self, name: str, text: str) -> bool:
        written = self.text_seen(name)
        return written == text or (len(written) == len(text) and set(written) <= {"●", "•", "*"})

    def _cell(self, name: str, row: int, column: int = 0) -> tuple[int, int, int, int]:
        self.wait_for(f"row {row} of {name}", lambda: row < self.rows_seen(name))
        path = self.widget(name).path
        _bus, cell = self._call(path, "Table", "GetAccessibleAt", "ii", (row, column))
        return self._place(cell)

    def _shown(self) -> Iterator[_Seen]:
        """All that is shown, whatever is outside before what is inside."""
        todo = [(_ROOT, "")]
        while todo:
            path, inside = todo.pop(0)
            try:
                state = self._call(path, "Accessible", "GetState")[0]
                if not state & _SHOWING:
                    continue
                own = str(self._property(path, "Accessible", "AccessibleId"))
                items = self._call(path, "Accessible", "GetRoleName") in _WITH_ITEMS
                yield _Seen(path, own.removeprefix(f"{inside}."), bool(state & _ENABLED), items)
                if not items:
                    children = self._call(path, "Accessible", "GetChildren")
                    todo += [(child, own) for _bus, child in children]
            except _Gone:
                continue

    def _label(self, path: str) -> str:
        return str(self._property(path, "Accessible", "Name"))

    def _place(self, path: str) -> tuple[int, int, int, int]:
        x, y, width, height = self._call(path, "Component", "GetExtents", "u", (0,))
        return x, y, width, height

    def _property(self, path: str, interface: str, name: str) -> Any:
        asked = (f"{_ATSPI}.{interface}", name)
        return self._send(path, "org.freedesktop.DBus.Properties", "Get", "ss", asked)[1]

    def _call(
        self, path: str, interface: str, method: str, types: str = "", body: tuple[Any, ...] = ()
    ) -> Any:
        return self._send(path, f"{_ATSPI}.{interface}", method, types, body)

    def _send(self, path: str, interface: str, method: str, types: str, body: tuple[Any, ...]) -> Any:
        call = new_method_call(DBusAddress(path, self._name, interface), method, types, body)
        answer = self._connection.send_and_get_reply(call, timeout=PATIENCE)
        if answer.header.message_type is MessageType.error:
            raise _Gone(f"{path} {method}: {answer.body}")
        return answer.body[0]

    def _unless_gone(self, look: Callable[[], T | None]) -> T | None:
        try:
            return look()
        except _Gone:
            return None


def _press_at(x: int, y: int) -> None:
    found = _x("mousemove", str(x), str(y), "getmouselocation", "--shell")
    window = next(line.removeprefix("WINDOW=") for line in found.splitlines() if line.startswith("WINDOW="))
    _x("windowfocus", "--sync", window, "click", "1")


def _type(letter: str, held_ms: int) -> None:
    """What no key has is given to a free one for so long, in which the program must have read it."""
    if letter.isupper() and not letter.isascii():
        # xdotool gives it to a key that has it only with Shift, and presses that without.
        _x("key", "--delay", str(held_ms), f"shift+U{ord(letter.lower()):04X}")
    else:
        _x("type", "--delay", str(held_ms), "--", letter)


def _x(*what: str) -> str:
    return subprocess.run(["xdotool", *what], check=True, capture_output=True, text=True).stdout


def _opened(address: str) -> DBusConnection | None:
    try:
        return open_dbus_connection(address)
    except OSError:
        return None


def _first_other(connection: DBusConnection) -> str | None:
    names = Proxy(message_bus, connection).ListNames()[0]
    return next((name for name in names if name.startswith(":") and name != connection.unique_name), None)


def _until(look: Callable[[], T | None], what: str, patience: float = _START_SECONDS) -> T:
    end = time.monotonic() + patience
    while True:
        if found := look():
            return found
        if time.monotonic() > end:
            raise NotSeen(what)
        time.sleep(0.05)
