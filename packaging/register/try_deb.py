"""try-deb's steps: each says what it found, and the first that finds something wrong ends it with status 1.

The register runs in a bare Debian with nothing but what the package declares, and is driven from outside by
what its screen says; headquarters, with the demo's retailer, runs on this machine.
"""

import argparse
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from bare_debian import HOME, KEPT, Bare, bare_debian, display, until

from demo import outside, steps, tour
from demo.headquarters import HeadquartersProcess

_HERE = Path(__file__).parent
_AT_HEADQUARTERS = """
    SELECT count(*), count(client_book_customer.customer_id),
        (SELECT count(*) FROM entry JOIN customer USING (customer_id) WHERE last_name = :name)
    FROM customer LEFT JOIN client_book_customer USING (customer_id) WHERE last_name = :name
"""
_NAMES = ("Abroad", "Offline")
_STARTS = 15
_SLOWER = 1.2
"""How much longer than from source the start may take."""


def main() -> None:
    asked = _asked()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        headquarters = HeadquartersProcess(work / "headquarters.sqlite", customers=1000)
        database = work / "earlier.sqlite"
        if asked.origin:
            source = _checked_out(asked.origin, work)
            earlier: HeadquartersProcess = Earlier(source, database, customers=200)
            previous = _built(source, work)
        else:
            earlier = HeadquartersProcess(database, customers=200)
            previous = asked.previous or _under_lower_version(asked.deb, work)
        with bare_debian(work / "debian", asked.bare) as bare, display(), headquarters:
            plan = replace(
                tour.plan_of(asked.pictures, work, headquarters),
                home=f"/{KEPT}",
                code="",
                root=str(bare.folder),
            )
            _installs(bare, asked.deb)
            _activates(bare, headquarters)
            _tours(bare, headquarters, plan)
            _starts_as_fast(bare, work)
            _removed_and_purged(bare, asked.deb, headquarters, plan)
            _upgrades(bare, previous, asked.deb, earlier, database, plan)
    print("All of it held.")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="packaging/register/try-deb")
    parser.add_argument("deb", type=Path)
    parser.add_argument("--previous", metavar="DEB", type=Path, help="what is upgraded")
    parser.add_argument(
        "--from", dest="origin", metavar="COMMIT", help="build what is upgraded from a commit"
    )
    parser.add_argument("--bare", type=Path, help="a bare Debian that debootstrap has made; it is copied")
    parser.add_argument("--pictures", type=Path, default=Path("tour"), help="of the tour (%(default)s)")
    return parser.parse_args()


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
    settings = {"secret_file": "device-secrets.json", "sync_seconds": 0.5, "language": "en"}
    (machine / "settings.json").write_text(json.dumps(settings))
    given = {
        "headquarters": headquarters.url,
        "register": register["number"],
        "code": register["activation_code"],
    }
    (machine / "activation.json").write_text(json.dumps(given))
    bare.run("dpkg-reconfigure", "clienteling-pos")
    with bare.window():
        until(lambda: bare.status()["activated"], "activation by the first start")
        until(lambda: all(one["at"] for one in bare.status()["downloads"]), "the first download")
    left = json.loads((machine / "activation.json").read_text())
    assert "code" not in left, "the code stands in activation.json still"
    customers = bare.status()["customers"]
    print(f"Activated by its first start under Xvfb as {left['register']}; {customers} customers.")


def _tours(bare: Bare, headquarters: HeadquartersProcess, plan: tour.Plan) -> None:
    assert tour.play(plan, headquarters, *bare.register_command()) == 0, "the tour failed"


def _starts_as_fast(bare: Bare, work: Path) -> None:
    """As from source, on the same data; alternating, so that both meet the same machine."""
    shutil.copytree(bare.folder / KEPT, work / "same data")
    source = {**os.environ, "POS_APP_HOME": str(work / "same data")}
    taken = [
        (
            _painted(bare.register_command("--exit-after-paint"), dict(os.environ)),
            _painted((sys.executable, "-m", "pos_app", "--exit-after-paint"), source),
        )
        for _ in range(_STARTS + 1)
    ]
    frozen, from_source = (statistics.median(times) for times in zip(*taken[1:], strict=True))
    print(f"Starts to the first picture in {frozen:.0f} ms, from source in {from_source:.0f} ms (medians).")
    assert frozen <= _SLOWER * from_source, f"{frozen / from_source:.2f} times as long as from source"


def _painted(command: tuple[str, ...], environment: dict[str, str]) -> float:
    """Milliseconds from starting the process until it says that it has painted."""
    start = time.time_ns()
    said = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
    return (int(said.split("painted ")[1]) - start) / 1e6


def _removed_and_purged(
    bare: Bare, package: Path, headquarters: HeadquartersProcess, plan: tour.Plan
) -> None:
    headquarters.kill()
    was = bare.waiting()
    _add_offline(bare, plan, "Later")
    count = bare.waiting()
    assert count == was + 3
    said = bare.run("apt-get", "remove", "-qy", "clienteling-pos")
    assert f"headquarters does not have: {count}." in said, said
    assert (bare.folder / KEPT / "channel.sqlite").exists()
    bare.install(package)
    assert bare.waiting() == count
    print("Removed: said what was not sent. Installed again: it waits still.")
    said = bare.run("apt-get", "purge", "-qy", "clienteling-pos")
    assert f"stays in /{HOME}. Changes that headquarters does not have: {count}." in said, said
    assert (bare.folder / KEPT / "channel.sqlite").exists()
    assert not (bare.folder / "usr/lib/clienteling-pos").exists()
    print("Purged with nobody to answer: kept what was not sent, and said so.")
    bare.install(package)
    answer = "clienteling-pos clienteling-pos/delete-data boolean true"
    bare.run("sh", "-c", f"echo {answer} | debconf-set-selections")
    said = bare.run("apt-get", "purge", "-qy", "clienteling-pos")
    assert f"Changes that headquarters did not have: {count}." in said, said
    assert not (bare.folder / HOME).exists()
    print("Purged with the answer that all is to go: gone, and said how much headquarters does not have.")


def _upgrades(
    bare: Bare,
    previous: Path,
    package: Path,
    headquarters: HeadquartersProcess,
    database: Path,
    plan: tour.Plan,
) -> None:
    """A register with changes that wait, while it runs; then headquarters, on what it has."""
    with headquarters:
        _begins(bare, previous, headquarters)
    was = bare.register("--version", status=None)
    manager = next(one for one in headquarters.retailer["associates"] if "1002" in one["store_numbers"])
    _add_offline(bare, replace(plan, operator_id=manager["operator_id"], pin=manager["pin"]), *_NAMES)
    waiting = bare.waiting()
    assert waiting == 3 * len(_NAMES)
    print(f"{previous.name}: {_NAMES} were added without headquarters, with client book and note, and wait.")
    _goes_back(bare, previous, package, waiting, Path(plan.pictures))
    _is_cut_off(bare, package)
    bare.install(package)
    assert bare.waiting() == waiting, "the upgrade lost what waited"
    now = bare.register("--version")
    assert now != was
    backups = [file.name for file in (bare.folder / KEPT).glob("channel.sqlite.schema-*")]
    print(f"Upgraded: {now.strip()}; backup: {backups or 'none, as the schema is the same'}.")
    with HeadquartersProcess(database, port=int(headquarters.url.rpartition(":")[2])):
        until(lambda: bare.register("sync", status=None) and not bare.waiting(), "the queue at headquarters")
    for name in _NAMES:
        assert (found := _at_headquarters(database, name)) == (1, 1, 1), f"{name}: {found}"
    print("What waited is at headquarters, each once.")


def _goes_back(bare: Bare, previous: Path, package: Path, waiting: int, pictures: Path) -> None:
    """An upgrade whose last migration fails leaves the database to the version before."""
    scripts = bare.folder / "usr/lib/clienteling-pos/_internal/pos_app/channel/migrations/versions"
    before = {script.name for script in scripts.glob("0*.py")}
    bare.install(package)
    new = {script.name for script in scripts.glob("0*.py")} - before
    if new:
        with (scripts / max(new)).open("a") as script:
            script.write("    raise RuntimeError('planted')\n")
        with outside.started(bare.register_command()) as hands:
            hands.widget("cannot_open")
            hands.picture(pictures / "an-upgrade-that-failed.png")
        assert "UpgradeFailed" in (bare.folder / KEPT / "register.log").read_text()
    bare.install(previous)
    assert bare.waiting() == waiting, "the version before does not have what waited"
    if new:
        print("An upgrade that failed was said and undone: the version before goes on with what waits.")


def _is_cut_off(bare: Bare, package: Path) -> None:
    """While a register runs, its upgrade begins, and the power fails."""
    command = ["chroot", str(bare.folder), "dpkg", "--install", f"/tmp/{package.name}"]
    with bare.window() as window:
        until(lambda: bare.status()["activated"], "the register")
        installing = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        until(lambda: window.poll() is not None, "the end of the register that ran")
        time.sleep(0.5)  # it is unpacking now
        installing.kill()
        installing.wait()
    said = bare.register("status", status=75)
    assert "Start it again in a minute" in said, said
    bare.run("dpkg", "--configure", "--pending", status=None)
    print("The upgrade was cut off: no program of two versions starts.")


def _begins(bare: Bare, package: Path, headquarters: HeadquartersProcess) -> None:
    """A register of another store, activated by command, as versions did that knew no other way."""
    bare.install(package)
    home = bare.folder / KEPT
    home.mkdir(parents=True)
    (home / "settings.json").write_text('{"secret_file": "device-secrets.json", "sync_seconds": 0.5}')
    bare.run("chown", "-R", "clienteling-pos:clienteling-pos", f"/{HOME}")
    registers = headquarters.retailer["registers"]
    code = next(one["activation_code"] for one in registers if one["number"] == "1002-1")
    bare.register("activate", headquarters.url, code)
    bare.register("sync")


def _add_offline(bare: Bare, plan: tour.Plan, *names: str) -> None:
    """At the register's screen: customers, each in the client book and with a note."""
    with outside.started(bare.register_command()) as hands:
        hands.widget("sign_in.operator_id")
        steps.sign_in(hands, plan)
        for name in names:
            steps.go_to_welcome(hands)
            hands.press("welcome.button.612")
            hands.write("new_customer.last_name", name)
            hands.press("new_customer.save")
            hands.wait_for_text("details.account", bool)
            steps.add_to_book(hands, plan)
            steps.write_note(hands, plan)


def _at_headquarters(database: Path, name: str) -> tuple[int, ...]:
    """How many customers of the name, places in client books, notes."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        return tuple(connection.execute(_AT_HEADQUARTERS, {"name": name}).fetchone())


class Earlier(HeadquartersProcess):
    """Headquarters of an earlier commit."""

    def __init__(self, source: Path, database: Path, customers: int):
        super().__init__(database, customers)
        self._source = source

    def _arguments(self, *arguments: str) -> Sequence[str]:
        place = ("env", f"--chdir={self._source}", f"PYTHONPATH={self._source}")
        return (*place, *super()._arguments(*arguments))


def _checked_out(commit: str, work: Path) -> Path:
    source = work / "earlier"
    subprocess.run(["git", "clone", "--quiet", str(_HERE.parents[1]), str(source)], check=True)
    subprocess.run(["git", "-C", str(source), "checkout", "--quiet", commit], check=True)
    return source


def _built(source: Path, work: Path) -> Path:
    """The package of a checkout, put together as today."""
    building, out = work / "building", work / "built"
    building.mkdir()
    out.mkdir()
    command = [sys.executable, str(_HERE / "build_deb.py"), str(source), str(building), str(out)]
    subprocess.run(command, env={**os.environ, "PYTHONPATH": str(source)}, check=True)
    (package,) = out.iterdir()
    return package


def _under_lower_version(package: Path, work: Path) -> Path:
    """The same package under a lower version."""
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


if __name__ == "__main__":
    main()
