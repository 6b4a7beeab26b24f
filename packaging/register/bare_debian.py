"""A bare Debian in a folder, with the display of X that its programs find, for try_deb."""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uuid_utils

HOME = "var/lib/clienteling-pos"
KEPT = f"{HOME}/.local/share/pos-app"
_SECONDS = 60


class Bare:
    """A bare Debian in a folder."""

    def __init__(self, folder: Path):
        self.folder = folder

    def run(self, *command: str, status: int | None = 0, **environment: str) -> str:
        """What the command wrote to both streams. Fails where its exit status is another; None is any."""
        usual = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "DEBIAN_FRONTEND": "noninteractive",
            "LANG": "C.UTF-8",
        }
        done = subprocess.run(
            ["chroot", str(self.folder), *command], env=usual | environment, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        assert status in (None, done.returncode), f"{command}: {done.returncode}\n{done.stdout[-3000:]}"
        return done.stdout

    def install(self, package: Path) -> str:
        shutil.copy(package, self.folder / "tmp" / package.name)
        return self.run(
            "apt-get",
            "install",
            "-qy",
            "--no-install-recommends",
            "--allow-downgrades",
            f"/tmp/{package.name}",
        )

    def register(self, *arguments: str, status: int | None = 0) -> str:
        """`pos-app` as the user that the package makes."""
        return self.run(*self._as_user("pos-app", *arguments), status=status)

    def register_command(self, *arguments: str) -> tuple[str, ...]:
        """The same for who starts it from this machine."""
        return ("chroot", str(self.folder), *self._as_user("pos-app", *arguments))

    def status(self) -> dict[str, Any]:
        said: dict[str, Any] = json.loads(self.register("status", "--json"))
        return said

    def waiting(self) -> int:
        queue = self.status()["queue"]
        return int(queue["waiting"]) + int(queue["parked"])

    @contextmanager
    def window(self) -> Iterator[subprocess.Popen[bytes]]:
        """The register with its window, under the virtual display."""
        window = subprocess.Popen(
            self.register_command(), env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
        )
        try:
            yield window
        finally:
            window.terminate()
            window.wait()

    def _as_user(self, *command: str) -> tuple[str, ...]:
        ids = ("--reuid", "clienteling-pos", "--regid", "clienteling-pos", "--clear-groups")
        return ("setpriv", *ids, "env", f"HOME=/{HOME}", f"DISPLAY={os.environ['DISPLAY']}", *command)


@contextmanager
def bare_debian(folder: Path, made: Path | None) -> Iterator[Bare]:
    """Debian 12 by debootstrap, or a copy of one that it has made."""
    if made is None:
        subprocess.run(["debootstrap", "--variant=minbase", "bookworm", str(folder)], check=True)
    else:
        subprocess.run(["cp", "-a", str(made), str(folder)], check=True)
    (folder / "etc/machine-id").write_text(f"{uuid_utils.uuid4().hex}\n")
    shutil.copy("/etc/resolv.conf", folder / "etc/resolv.conf")
    subprocess.run(["mount", "-t", "proc", "proc", str(folder / "proc")], check=True)
    try:
        yield Bare(folder)
    finally:
        subprocess.run(["umount", str(folder / "proc")], check=True)


@contextmanager
def display() -> Iterator[None]:
    """A screen of its own, by a number that is free."""
    read, written = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(written), "-screen", "0", "1366x768x24", "-ac"],
        pass_fds=(written,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(written)
    try:
        with os.fdopen(read) as said:
            os.environ["DISPLAY"] = f":{int(said.readline())}"
        yield
    finally:
        screen.terminate()
        screen.wait()


def until(condition: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + _SECONDS
    while not condition():
        assert time.monotonic() < deadline, f"{what} did not come about"
        time.sleep(0.2)
