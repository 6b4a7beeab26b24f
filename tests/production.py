"""docs/production.md for real, on this machine: python -m tests.production [--rounds N]

A PostgreSQL of its own, two processes with the command line of the packaged unit, the packaged nginx
configuration with TLS from a private CA, and a register that adds customers and syncs all the time. Meanwhile
both processes are restarted one after the other, one is killed, a backup is made and restored onto an empty
server, and headquarters moves there. Then an older backup is restored, as after a disaster. Says what came of
it, and fails where anything planned lost or doubled a customer. Takes some minutes; needs nginx and openssl.
"""

import argparse
import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import requests
import uuid_utils
from sqlalchemy import select
from sqlalchemy.engine import make_url

from pos_app.values.customer import AddCustomer
from pos_headquarters import database
from pos_headquarters.services import administrators, parameters
from pos_headquarters.tables import customers
from tests.support import postgres
from tests.support.activated import Activated
from tests.support.register import person

PACKAGED = Path(__file__).resolve().parents[1] / "packaging" / "headquarters"
PROGRAM = [sys.executable, "-m", "pos_headquarters"]
VARIABLE = "POS_HEADQUARTERS_DATABASE"
_SECONDS = 180


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def until(condition, what: str) -> None:
    deadline = time.monotonic() + _SECONDS
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)


def answers(url: str) -> bool:
    try:
        return requests.get(url, timeout=5).ok
    except requests.ConnectionError:
        return False


def unit_command(port: int) -> list[str]:
    """What the unit starts, with this checkout's program."""
    unit = (PACKAGED / "pos-headquarters@.service").read_text("utf-8")
    line = re.search(r"^ExecStart=(.*)$", unit, re.M)
    assert line
    _program, *arguments = shlex.split(line[1].replace("%i", str(port)))
    return [*PROGRAM, *arguments]


class Process:
    """One instance of the unit."""

    def __init__(self, log: Path):
        self.port = free_port()
        self._log = log
        self._running: subprocess.Popen[bytes] | None = None

    def start(self, address: str) -> float:
        """Returns the seconds until it was ready."""
        began = time.monotonic()
        with self._log.open("ab") as log:
            self._running = subprocess.Popen(
                unit_command(self.port), env={**os.environ, VARIABLE: address}, stdout=log, stderr=log
            )
        until(lambda: answers(f"http://127.0.0.1:{self.port}/ready"), self._log.read_text("utf-8"))
        return time.monotonic() - began

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        running, self._running = self._running, None
        if running is None:
            return 0
        running.send_signal(how)
        return running.wait(_SECONDS)


@contextmanager
def proxy(folder: Path, ports: tuple[int, ...]) -> Iterator[str]:
    """The packaged configuration, on a free port."""
    conf = (PACKAGED / "nginx.conf").read_text("utf-8")
    port = free_port()
    for packaged, here in zip((8001, 8002), ports, strict=True):
        conf = conf.replace(f"127.0.0.1:{packaged}", f"127.0.0.1:{here}")
    conf = re.sub(r"listen \[::\].*\n", "", conf)
    conf = conf.replace("listen 443 ssl", f"listen 127.0.0.1:{port} ssl")
    conf = conf.replace("listen 80;", f"listen 127.0.0.1:{free_port()};")
    conf = conf.replace("/etc/pos-headquarters/tls/fullchain.pem", str(folder / "hq.pem"))
    conf = conf.replace("/etc/pos-headquarters/tls/privkey.pem", str(folder / "hq.key"))
    conf = re.sub(r"/var/log/nginx/", f"{folder}/", conf)
    # Its workers must reach the folder, which is nobody else's.
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(
        f"{user} pid {folder}/nginx.pid; error_log {folder}/nginx.log; events {{ }} http {{\n"
        + "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in ("proxy", "fastcgi", "uwsgi", "scgi"))
        + f"client_body_temp_path {folder}/body;\n{conf}\n}}",
        "utf-8",
    )
    running = subprocess.Popen(
        ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf"), "-g", "daemon off;"],
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"https://127.0.0.1:{port}"
        until(lambda: answers(f"{address}/ready"), "the proxy does not answer")
        yield address
    finally:
        running.terminate()
        running.wait(_SECONDS)


def make_certificates(folder: Path) -> Path:
    """A private CA, and one of its certificates for this machine. Returns the CA's."""
    ca, key, request, names = (folder / name for name in ("ca.pem", "ca.key", "hq.csr", "hq.ext"))
    new_key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
    names.write_text("subjectAltName=IP:127.0.0.1\n")
    for command in (
        f"req -x509 {new_key} -days 2 -subj /CN=CA -addext keyUsage=critical,keyCertSign"
        f" -keyout {key} -out {ca}",
        f"req {new_key} -subj /CN=headquarters -keyout {folder}/hq.key -out {request}",
        f"x509 -req -in {request} -CA {ca} -CAkey {key} -CAcreateserial -days 2 -extfile {names}"
        f" -out {folder}/hq.pem",
    ):
        subprocess.run(["openssl", *command.split()], check=True, capture_output=True)
    return ca


@dataclass
class Work:
    """What a register did: it adds somebody and syncs, over and over."""

    register: Activated
    added: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    slowest: float = 0.0

    @contextmanager
    def going_on(self) -> Iterator[None]:
        stop = threading.Event()
        thread = threading.Thread(target=self._work, args=(stop,))
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join()

    def _work(self, stop: threading.Event) -> None:
        while not stop.wait(0.02):
            customer_id = str(uuid_utils.uuid7())
            self.register.run("customer.add", AddCustomer(customer_id, person("Added", customer_id)))
            self.added.append(customer_id)
            began = time.monotonic()
            if wrong := self.register.sync():
                self.errors.append(wrong)
            self.slowest = max(self.slowest, time.monotonic() - began)

    def say(self, what: str) -> None:
        told = f"{what}: {len(self.added)} added, {len(self.errors)} syncs failed {sorted(set(self.errors))}"
        print(f"{told}, slowest sync {self.slowest:.2f} s", flush=True)
        self.errors.clear()
        self.slowest = 0.0


class Site:
    """Both processes on one database."""

    def __init__(self, folder: Path):
        self.processes = [Process(folder / f"headquarters-{number}.log") for number in range(2)]
        self.address = ""

    def command(self, *arguments: str) -> str:
        done = subprocess.run(
            [*PROGRAM, *arguments], env={**os.environ, VARIABLE: self.address}, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def start_at_once(self) -> None:
        with ThreadPoolExecutor() as pool:
            list(pool.map(lambda process: process.start(self.address), self.processes))

    def stop(self) -> None:
        for process in self.processes:
            process.end()

    def restart_in_turn(self) -> None:
        for process in self.processes:
            assert process.end() == 0
            process.start(self.address)

    def rows(self) -> list[tuple[str, str]]:
        """ID and account number of everybody."""
        engine = database.open_engine(self.address)
        try:
            with database.reading(engine) as connection:
                wanted = select(customers.c.customer_id, customers.c.account_number)
                return [tuple(row) for row in connection.execute(wanted)]
        finally:
            engine.dispose()

    def open_to_others(self) -> None:
        """As a retailer's own database is: not the demo's, and with an administrator of their own."""
        engine = database.open_engine(self.address)
        with database.writing(engine) as connection:
            parameters.keep(connection, parameters.DEMO, False)
            _, _password = administrators.add(connection, user_name="maja", name="Maja", role="administrator")
            maja = administrators.id_of(connection, "maja")
            password = "four words of my own"
            administrators.set_password(connection, maja, new=password, again=password)
        engine.dispose()


def back_up(address: str, folder: Path) -> Path:
    """By the packaged script."""
    folder.mkdir()
    place = {"PATH": os.pathsep.join([*map(str, _postgresql()), os.environ["PATH"]]), VARIABLE: address}
    subprocess.run(
        [PACKAGED / "backup", folder], env={**os.environ, **place}, check=True, capture_output=True
    )
    (copy,) = folder.glob("headquarters-*.dump")
    return copy


def restore(copy: Path, address: str) -> None:
    plain = make_url(address).set(drivername="postgresql").render_as_string(hide_password=False)
    program = next(each / "pg_restore" for each in _postgresql() if (each / "pg_restore").exists())
    command = [program, "--no-owner", "--exit-on-error", "--single-transaction", f"--dbname={plain}", copy]
    subprocess.run(command, check=True)


def _postgresql() -> list[Path]:
    found = postgres._programs()
    return [found] if found else []


def check(site: Site, work: Work, lost: set[str] = frozenset()) -> None:
    """Everybody whom the register added is there, once; the register waits for nothing."""
    there = site.rows()
    assert len(there) == len(dict(there)), "somebody is there twice"
    numbers = [number for _, number in there if number]
    assert len(numbers) == len(set(numbers)), "an account number was given twice"
    missing = set(work.added) - set(dict(there))
    assert missing == lost, f"{len(missing)} are missing"
    assert work.register.rows("SELECT 1 FROM upload_queue WHERE state = 'parked' OR revision IS NULL") == []


def settle(site: Site, work: Work) -> None:
    for _ in range(3):
        wrong = work.register.sync()
        assert not wrong, wrong
        site.command("jobs", "run", "1010")
    wrong = work.register.sync()
    assert not wrong, wrong


def run(rounds: int, folder: Path) -> None:
    with ExitStack() as stack:
        first, second = (stack.enter_context(postgres.running(durable=True)) for _ in range(2))
        site = Site(folder)
        site.address = first.create()
        retailer = json.loads(site.command("demo", "--customers", "200", "--json"))
        site.open_to_others()
        stack.callback(site.stop)
        site.start_at_once()
        os.environ["REQUESTS_CA_BUNDLE"] = str(make_certificates(folder))
        ports = tuple(each.port for each in site.processes)
        url = stack.enter_context(proxy(folder, ports))
        somebody = next(
            one
            for one in retailer["associates"]
            if one["store_numbers"][0] == retailer["stores"][0]["number"]
        )
        code = retailer["registers"][0]["activation_code"]
        register = Activated(folder / "register", url, code, somebody["operator_id"], somebody["pin"])
        stack.callback(register.close)
        work = Work(register)
        assert register.sync() == ""
        _with_work_going_on(site, work, rounds)
        _moved(site, work, second, folder)
        _after_a_disaster(site, work, second, folder)


def _with_work_going_on(site: Site, work: Work, rounds: int) -> None:
    with work.going_on():
        for _ in range(rounds):
            site.restart_in_turn()
    work.say(f"Both restarted one after the other, {rounds} times")
    settle(site, work)
    check(site, work)
    with work.going_on():
        for process in site.processes:
            process.end(signal.SIGKILL)
            process.start(site.address)
    work.say("Each killed once")
    settle(site, work)
    check(site, work)


def _moved(site: Site, work: Work, other: postgres.Postgres, folder: Path) -> None:
    """The way that loses nothing: nobody writes between the backup and the start on the new server."""
    with work.going_on():
        time.sleep(1)
        began = time.monotonic()
        site.stop()
        copy = back_up(site.address, folder / "moved")
        site.address = other.create()
        restore(copy, site.address)
        site.start_at_once()
        away = time.monotonic() - began
        time.sleep(1)
    work.say(f"Moved to an empty server, away for {away:.1f} s")
    settle(site, work)
    check(site, work)


def _after_a_disaster(site: Site, work: Work, other: postgres.Postgres, folder: Path) -> None:
    """The last backup is older than what registers have sent and had back since: that is lost, no more."""
    with work.going_on():
        copy = back_up(site.address, folder / "disaster")
    before = set(dict(site.rows()))
    with work.going_on():
        time.sleep(3)
        site.command("jobs", "run", "1010")
        time.sleep(1)
    work.register.sync()
    queued = {row[0] for row in work.register.rows("SELECT customer_id FROM upload_queue")}
    gone = set(work.added) - queued
    site.stop()
    site.address = other.create()
    restore(copy, site.address)
    kept = set(dict(site.rows()))
    lost = gone - kept
    assert lost
    assert lost <= set(work.added) - (before & kept)
    site.start_at_once()
    with work.going_on():
        time.sleep(2)
    settle(site, work)
    check(site, work, lost)
    here = {row[0] for row in work.register.rows("SELECT customer_id FROM customer")}
    assert set(work.added) <= here, "whom headquarters has lost is still to be seen at the register"
    work.say(f"An older backup restored, {len(lost)} lost that were added since and downloaded")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--rounds", type=int, default=3, metavar="N")
    rounds = options.parse_args().rounds
    missing = [program for program in ("nginx", "openssl") if not shutil.which(program)]
    if missing:
        sys.exit(f"Install {' and '.join(missing)} first.")
    with tempfile.TemporaryDirectory(prefix="production") as folder:
        try:
            run(rounds, Path(folder))
        except Exception:
            _say_what_was_logged(Path(folder))
            raise


def _say_what_was_logged(folder: Path) -> None:
    """The last calls that went wrong, at the proxy and at the processes."""
    for log in sorted(folder.glob("headquarters*.log")):
        wrong = [
            line for line in log.read_text("utf-8").splitlines() if not re.search(r'(" |: )20\d\b', line)
        ]
        print(log.name, *wrong[-5:], sep="\n  ")


if __name__ == "__main__":
    main()
