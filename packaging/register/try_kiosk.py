"""try-kiosk's steps: each says what it found, and the first that finds something wrong ends it with status 1.

The package's session script and user unit start the register of this checkout, which is driven by X's mouse
and keyboard, and by the keys that it shows on the screen.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bare_debian import display, until
from jeepney.io.blocking import DBusConnection  # type: ignore[import-untyped]

from demo import outside, place, steps, tour
from demo.headquarters import HeadquartersProcess

_DEBIAN = Path(__file__).parent / "debian"
_UNIT = "clienteling-pos.service"
_REGISTER = (sys.executable, "-m", "pos_app")


def main() -> None:
    parser = argparse.ArgumentParser(prog="packaging/register/try-kiosk")
    parser.add_argument("--pictures", type=Path, default=Path("kiosk"), help="go here (%(default)s)")
    pictures = parser.parse_args().pictures
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        with HeadquartersProcess(work / "headquarters.sqlite", customers=50) as headquarters:
            plan = tour.plan_of(pictures, work, headquarters)
            _activate(plan)
        with display(), outside.bus() as (address, connection), _systemd(plan, address):
            _tries(plan, pictures, connection)
    print("All of it held.")


def _activate(plan: tour.Plan) -> None:
    """From here on it is offline."""
    os.environ["POS_APP_HOME"] = plan.home
    place.prepare(Path(plan.home), "")
    for arguments in (("activate", plan.url, plan.code), ("sync",)):
        subprocess.run((*_REGISTER, *arguments), check=True, stdout=subprocess.DEVNULL)


@contextmanager
def _systemd(plan: tour.Plan, bus: str) -> Iterator[None]:
    """A user's instance that has the package's unit, with this checkout's program."""
    runtime = Path(os.environ["XDG_RUNTIME_DIR"])
    units = runtime / "systemd/user"
    units.mkdir(parents=True)
    unit = (_DEBIAN / _UNIT).read_text("utf-8")
    assert "ExecStart=/usr/bin/pos-app " in unit
    (units / _UNIT).write_text(unit.replace("=/usr/bin/pos-app ", f"={' '.join(_REGISTER)} "))
    for name in ("XDG_CURRENT_DESKTOP", "DBUS_SESSION_BUS_ADDRESS"):
        os.environ.pop(name, None)
    process = subprocess.Popen(["/lib/systemd/systemd", "--user"], stderr=subprocess.DEVNULL)
    try:
        until((runtime / "systemd/private").exists, "systemd")
        given = {"AT_SPI_BUS_ADDRESS": bus, "POS_APP_HOME": plan.home, "PYTHONPATH": os.environ["PYTHONPATH"]}
        _systemctl("set-environment", *(f"{name}={value}" for name, value in given.items()))
        yield
    finally:
        _systemctl("stop", _UNIT)
        process.terminate()
        process.wait()


def _tries(plan: tour.Plan, pictures: Path, connection: DBusConnection) -> None:
    session = subprocess.Popen(["sh", str(_DEBIAN / "kiosk-session")], env={**os.environ, "LANG": "C.UTF-8"})
    try:
        hands = outside.on_bus(connection)
        _covers_the_screen(hands, pictures)
        _adds_a_customer_by_the_keys_on_the_screen(hands, plan, pictures)
        _nothing_leads_out(hands, session)
        _a_second_start_ends(hands)
        hands = _comes_back_after_a_kill(connection, pictures, session)
        _a_manager_leaves(hands, plan, pictures, session)
    except Exception:
        subprocess.run(["import", "-window", "root", str(pictures / "failed.png")], check=False)
        raise
    finally:
        session.kill()
        session.wait()


def _covers_the_screen(hands: outside.Outside, pictures: Path) -> None:
    hands.widget("sign_in.operator_id")
    hands.picture(pictures / "1-session.png")
    place = _x("search", "--onlyvisible", "--name", "Clienteling POS", "getwindowgeometry", "--shell")
    screen = _x("getdisplaygeometry").split()
    seen = dict(line.split("=") for line in place.splitlines() if "=" in line)
    assert [seen[one] for one in ("X", "Y", "WIDTH", "HEIGHT")] == ["0", "0", *screen], seen
    print("The session shows the register over the whole screen.")


def _adds_a_customer_by_the_keys_on_the_screen(
    hands: outside.Outside, plan: tour.Plan, pictures: Path
) -> None:
    assert not hands.is_seen("keyboard.enter"), "sign-in has keys of its own"
    hands.press("sign_in.operator_id")
    for digit in plan.operator_id:
        hands.press(f"sign_in.key_{digit}")
    hands.press("sign_in.enter")
    for digit in plan.pin:
        hands.press(f"sign_in.key_{digit}")
    hands.press("sign_in.enter")
    hands.press("welcome.button.612")
    hands.widget("keyboard.k")  # from here on nothing moves
    hands.press("new_customer.last_name")
    for key in "kiosk":
        hands.press(f"keyboard.{key}")
    hands.picture(pictures / "2-keyboard.png")
    hands.wait_for_text("new_customer.last_name", lambda text: text == "Kiosk")
    hands.press("keyboard.enter")
    hands.wait_for_text("details.account", bool)
    hands.wait_for("the change in the queue", lambda: _waiting() == 1)
    print("A customer was added offline with the keys on the screen, and waits.")


def _nothing_leads_out(hands: outside.Outside, session: subprocess.Popen[bytes]) -> None:
    before = _pid()
    window = _x("getwindowfocus")
    for keys in (
        "alt+F4",
        "alt+Tab",
        "alt+Escape",
        "super+d",
        "ctrl+q",
        "ctrl+w",
        "alt+space",
    ):
        _x("key", keys)
        hands.pause()
    hands.widget("header.help")
    _x("mousemove", "5", "5", "click", "3")  # the window manager's menu is on its desktop
    hands.pause()
    assert (_pid(), _x("getwindowfocus"), session.poll()) == (before, window, None)
    place = _x("getwindowfocus", "getwindowgeometry", "--shell")
    assert "X=0\nY=0\n" in place, place
    print("Alt+F4, Alt+Tab, the window manager's other keys and its menu lead nowhere.")


def _a_second_start_ends(hands: outside.Outside) -> None:
    before = _pid()
    second = subprocess.run((*_REGISTER, "--kiosk"), capture_output=True, text=True, check=False)
    assert second.returncode == 0, second.stderr
    assert _pid() == before
    hands.widget("header.help")
    print("A second start ended with status 0, and the first register is there still.")


def _comes_back_after_a_kill(
    connection: DBusConnection, pictures: Path, session: subprocess.Popen[bytes]
) -> outside.Outside:
    """Also after the end that an upgrade of the package asks for."""
    for end in (signal.SIGKILL, signal.SIGTERM):
        ended = _pid()
        os.kill(ended, end)
        until(lambda ended=ended: _pid() not in (0, ended), "the register again")
        hands = outside.on_bus(connection)
        hands.widget("sign_in.operator_id")
        assert session.poll() is None, "the session has ended with the register"
    hands.picture(pictures / "3-after-a-kill.png")
    assert _waiting() == 1
    print("Killed, and ended as by an upgrade, it came back to sign-in by itself; the change waits still.")
    return hands


def _a_manager_leaves(
    hands: outside.Outside, plan: tour.Plan, pictures: Path, session: subprocess.Popen[bytes]
) -> None:
    steps.sign_in(hands, plan)
    _x("key", "ctrl+alt+q")
    for operator_id, pin in ((plan.operator_id, plan.pin), (plan.manager_id, plan.manager_pin)):
        hands.write("override.operator_id", operator_id)
        hands.press("override.pin")
        for digit in pin:
            hands.press(f"keyboard.{digit}")
        hands.picture(pictures / f"4-signed-by-{operator_id}.png")
        hands.press("keyboard.enter")
        if operator_id == plan.operator_id:
            hands.wait_for_text("override.pin.error", bool)
            assert session.poll() is None
    until(lambda: session.poll() is not None, "the end of the session")
    assert session.returncode == 0
    assert _systemctl("is-active", _UNIT) == "inactive"
    print("An associate's PIN left nothing; a manager's ended the register, its unit and the session.")


def _pid() -> int:
    """Of the unit's process; 0 while there is none."""
    return int(_systemctl("show", "--property=MainPID", "--value", _UNIT) or 0)


def _waiting() -> int:
    status = subprocess.run((*_REGISTER, "status", "--json"), check=True, capture_output=True, text=True)
    return int(json.loads(status.stdout)["queue"]["waiting"])


def _systemctl(*what: str) -> str:
    done = subprocess.run(["systemctl", "--user", *what], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def _x(*what: str) -> str:
    return subprocess.run(["xdotool", *what], check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    main()
