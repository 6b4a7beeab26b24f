"""try-deb's steps: each says what it found, and the first that finds something wrong ends it with status 1.

The register runs in a bare Debian with nothing but what the package declares; headquarters, with the demo's
retailer, runs on this machine. What an associate adds without a network is added to the register's tables by
this machine's program, since the package has no command for it.
"""

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import uuid_utils

from demo.headquarters import HeadquartersProcess
from pos_app.channel.database import Readers, Who, Writer
from pos_app.operations import OPERATIONS
from pos_app.values.customer import AddCustomer
from tests.support.register import person

DISPLAY = ":87"
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

    def register(self, *arguments: str, status: int | None = 0) -> str:
        """`pos-app` as the user that the package makes."""
        return self.run(*self.as_user("pos-app", *arguments), status=status)

    def as_user(self, *command: str) -> tuple[str, ...]:
        ids = ("--reuid", "clienteling-pos", "--regid", "clienteling-pos", "--clear-groups")
        return ("setpriv", *ids, "env", f"HOME=/{HOME}", f"DISPLAY={DISPLAY}", *command)

    def status(self) -> dict[str, Any]:
        said: dict[str, Any] = json.loads(self.register("status", "--json"))
        return said

    def install(self, package: Path) -> str:
        shutil.copy(package, self.folder / "tmp" / package.name)
        return self.run("apt-get", "install", "-qy", "--no-install-recommends", f"/tmp/{package.name}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="packaging/register/try-deb")
    parser.add_argument("deb", type=Path)
    parser.add_argument("--previous", type=Path)
    parser.add_argument("--bare", type=Path, help="a bare Debian that debootstrap has made; it is copied")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        previous = asked.previous or _under_lower_version(asked.deb, work)
        database = work / "headquarters.sqlite"
        headquarters = HeadquartersProcess(database, customers=200)
        with _bare(work / "debian", asked.bare) as bare, _display(), headquarters:
            _installs(bare, previous)
            _activates(bare, headquarters)
            _waits(bare, headquarters)
            _upgrades(bare, asked.deb, headquarters, database)
            _removed_and_purged(bare, asked.deb, headquarters)
    print("All of it held.")


def _installs(bare: Bare, package: Path) -> None:
    bare.run("apt-get", "update", "-q")
    bare.install(package)
    python = bare.run("sh", "-c", "command -v python3", status=None).strip()
    assert not python, f"a Python came with the dependencies: {python}"
    missing = bare.run(
        "sh", "-c",
        "find /usr/lib/clienteling-pos -name '*.so*' | LD_LIBRARY_PATH=/usr/lib/clienteling-pos/_internal"
        " xargs ldd 2>/dev/null | grep 'not found' | sort -u",
        status=None,
    )  # fmt: skip
    assert not missing, f"no package that it depends on has {missing}"
    print("Installed with its dependencies alone, without a Python; every library is there.")
    print(bare.register("--version").strip())


def _activates(bare: Bare, headquarters: HeadquartersProcess) -> None:
    register = headquarters.retailer["registers"][0]
    machine = bare.folder / "etc/clienteling-pos"
    (machine / "settings.json").write_text('{"secret_file": "device-secrets.json", "sync_seconds": 1}')
    given = {
        "headquarters": headquarters.url,
        "register": register["number"],
        "code": register["activation_code"],
    }
    (machine / "activation.json").write_text(json.dumps(given))
    bare.run("dpkg-reconfigure", "clienteling-pos")
    with _window(bare):
        _until(lambda: bare.status()["activated"], "activation by the first start")
        _until(lambda: all(one["at"] for one in bare.status()["downloads"]), "the first download")
    left = json.loads((machine / "activation.json").read_text())
    assert "code" not in left, "the code stands in activation.json still"
    customers = bare.status()["customers"]
    print(f"Activated by its first start under Xvfb as {left['register']}; {customers} customers.")


def _waits(bare: Bare, headquarters: HeadquartersProcess) -> None:
    headquarters.kill()
    _add(bare, headquarters, "Abroad", "Offline")
    assert '"synced": false' in bare.register("sync", "--json", status=1)
    assert _waiting(bare) == 2
    print("Two customers were added without headquarters and wait.")


def _upgrades(bare: Bare, package: Path, headquarters: HeadquartersProcess, database: Path) -> None:
    with _window(bare) as window:
        bare.install(package)
        _until(lambda: window.poll() is not None, "the end of the register that ran")
    assert _waiting(bare) == 2, "the upgrade lost what waited"
    headquarters.start()
    bare.register("sync")
    _until(lambda: _waiting(bare) == 0, "the queue at headquarters")
    for name in ("Abroad", "Offline"):
        assert _at_headquarters(database, name), f"{name} is not at headquarters"
    print(f"Upgraded while it ran: {bare.register('--version').strip()}; what waited is at headquarters.")


def _removed_and_purged(bare: Bare, package: Path, headquarters: HeadquartersProcess) -> None:
    headquarters.kill()
    _add(bare, headquarters, "Later")
    said = bare.run("apt-get", "remove", "-qy", "clienteling-pos")
    assert "headquarters does not have: 1." in said, said
    assert (bare.folder / KEPT / "channel.sqlite").exists()
    bare.install(package)
    assert _waiting(bare) == 1
    print("Removed: said what was not sent. Installed again: it waits still.")
    said = bare.run("apt-get", "purge", "-qy", "clienteling-pos")
    assert "stays in /var/lib/clienteling-pos. Changes that headquarters does not have: 1." in said, said
    assert (bare.folder / KEPT / "channel.sqlite").exists()
    assert not (bare.folder / "usr/lib/clienteling-pos").exists()
    print("Purged with nobody to answer: kept what was not sent, and said so.")
    bare.install(package)
    answer = "clienteling-pos clienteling-pos/delete-data boolean true"
    bare.run("sh", "-c", f"echo {answer} | debconf-set-selections")
    said = bare.run("apt-get", "purge", "-qy", "clienteling-pos")
    assert "Changes that headquarters did not have: 1." in said, said
    assert not (bare.folder / HOME).exists()
    print("Purged with the answer that all is to go: gone, and said how much headquarters does not have.")


def _add(bare: Bare, headquarters: HeadquartersProcess, *names: str) -> None:
    """As the register does without a network: into its tables and its queue, in one transaction."""
    database = bare.folder / KEPT / "channel.sqlite"
    writer, readers = Writer(database), Readers(database)
    try:
        number = headquarters.retailer["registers"][0]["store_number"]
        operator = next(
            one["operator_id"]
            for one in headquarters.retailer["associates"]
            if number in one["store_numbers"]
        )
        asked = "SELECT associate_id FROM associate WHERE operator_id = ?"
        row = readers.submit(lambda read: read.one(asked, (operator,)), who=Who("")).result()
        assert row is not None
        for name in names:
            ask = AddCustomer(str(uuid_utils.uuid7()), person(name, str(uuid_utils.uuid4())))
            add = OPERATIONS["customer.add"].function
            writer.submit(lambda tx, ask=ask, add=add: add(tx, ask), who=Who(row["associate_id"])).result()
    finally:
        readers.close()
        writer.close()
    bare.run("chown", "-R", "clienteling-pos:clienteling-pos", f"/{HOME}")


def _waiting(bare: Bare) -> int:
    queue = bare.status()["queue"]
    return int(queue["waiting"]) + int(queue["parked"])


def _at_headquarters(database: Path, name: str) -> bool:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        return (
            connection.execute("SELECT 1 FROM customer WHERE first_name = ?", (name,)).fetchone() is not None
        )


@contextmanager
def _bare(folder: Path, made: Path | None) -> Iterator[Bare]:
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
def _display() -> Iterator[None]:
    screen = subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", "1366x768x24", "-ac"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _until(lambda: Path(f"/tmp/.X11-unix/X{DISPLAY[1:]}").exists(), "Xvfb")
        yield
    finally:
        screen.terminate()
        screen.wait()


@contextmanager
def _window(bare: Bare) -> Iterator[subprocess.Popen[bytes]]:
    """The register with its window, under the virtual display."""
    command = ["chroot", str(bare.folder), *bare.as_user("pos-app")]
    window = subprocess.Popen(command, env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"})
    try:
        yield window
    finally:
        window.terminate()
        window.wait()


def _under_lower_version(package: Path, work: Path) -> Path:
    tree, lower = work / "previous", work / "clienteling-pos_0.1.0_previous.deb"
    subprocess.run(["dpkg-deb", "-R", str(package), str(tree)], check=True)
    control = tree / "DEBIAN/control"
    lines = control.read_text().splitlines()
    control.write_text(
        "".join(("Version: 0.1.0" if one.startswith("Version:") else one) + "\n" for one in lines)
    )
    (tree / "usr/lib/clienteling-pos/_internal/pos_app/shipped/build").write_text("the one before\n")
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Znone", "--build", str(tree), str(lower)], check=True)
    return lower


def _until(condition: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + _SECONDS
    while not condition():
        assert time.monotonic() < deadline, f"{what} did not come about"
        time.sleep(0.2)


if __name__ == "__main__":
    main()
