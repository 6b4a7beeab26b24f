"""What people get when a register can't open: named, with the way out, and nothing overwritten."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from demo.place import prepare
from pos_app import instance
from pos_app.app import Register
from pos_app.channel import configuration, deactivation, schema, upgrading
from pos_app.channel.connection import connect
from pos_app.channel.database import Writer
from tests.support.register import STORE

KEPT = Path(__file__).parents[1] / "databases"


@pytest.fixture
def home(tmp_path):
    prepare(tmp_path, "")
    schema.ensure(tmp_path / "channel.sqlite")
    return tmp_path


def start(home, *arguments, program=None):
    """`program` is a folder with another pos_app than this one."""
    command = [sys.executable, "-m", "pos_app", *arguments]
    environment = {**os.environ, "POS_APP_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    if program:
        environment["PYTHONPATH"] = str(program)
    return subprocess.run(
        command, env=environment, cwd=program, capture_output=True, text=True, timeout=60, check=False
    )


@contextmanager
def running(home):
    environment = {**os.environ, "POS_APP_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen([sys.executable, "-m", "pos_app"], env=environment, stderr=subprocess.PIPE)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def content(home):
    connection = sqlite3.connect(home / "channel.sqlite")
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def test_a_register_paints_its_first_screen(home):
    said = start(home, "--exit-after-paint")
    assert said.returncode == 0, said.stderr
    assert said.stdout.startswith("painted ")


def test_a_newer_database_is_named_and_left_alone(home):
    connection = connect(home / "channel.sqlite")
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = content(home)
    said = start(home)
    assert said.returncode == 1
    assert "newer" in said.stderr
    assert str(home / "channel.sqlite") in said.stderr
    assert content(home) == before


@pytest.mark.parametrize("found", [b"not a database, but something of somebody's", b""])
def test_a_damaged_database_is_named_and_left_alone(home, found):
    for file in home.glob("channel.sqlite*"):
        file.unlink()
    (home / "channel.sqlite").write_bytes(found)
    said = start(home)
    assert said.returncode == 1
    assert "damaged" in said.stderr
    assert (home / "channel.sqlite").read_bytes() == found


@pytest.fixture
def broken_upgrade(tmp_path):
    """A program whose upgrade fails at its end, and a home with what waits since the version before."""
    home, program = tmp_path / "home", tmp_path / "program"
    prepare(home, "")
    shutil.copy(KEPT / f"{schema.RELEASED[-2]}.sqlite", home / "channel.sqlite")
    shutil.copytree(Path(schema.__file__).parents[1], program / "pos_app")
    (last,) = (program / "pos_app/channel/migrations/versions").glob(f"{schema.RELEASED[-1]}_*.py")
    last.write_text(last.read_text() + "    raise RuntimeError('planted')\n")
    return home, program


def test_an_upgrade_that_fails_is_said_on_the_screen_and_in_the_log_and_the_version_before_goes_on(
    broken_upgrade,
):
    home, program = broken_upgrade
    before = content(home)
    said = start(home, program=program)
    assert said.returncode == 1
    assert "It is as it was before" in said.stderr
    assert "Traceback" not in said.stderr
    assert "UpgradeFailed" in (home / "register.log").read_text()
    assert content(home) == before
    backup = home / f"channel.sqlite.schema-{schema.RELEASED[-2]}"
    assert backup.exists()


def test_the_next_version_upgrades_what_another_could_not_and_says_so_in_the_log(broken_upgrade, qtbot):
    home, program = broken_upgrade
    assert start(home, program=program).returncode == 1
    (home / "register.log").unlink()
    with running(home):
        qtbot.waitUntil(lambda: "upgraded" in logged(home), timeout=20_000)
    with closing(sqlite3.connect(home / "channel.sqlite")) as database:
        assert database.execute("SELECT count(*) FROM upload_queue").fetchone() == (3,)


def test_while_it_upgrades_it_says_so(home, qtbot, monkeypatch):
    shutil.copy(KEPT / f"{schema.RELEASED[-2]}.sqlite", home / "channel.sqlite")
    seen = []
    upgrade = upgrading.upgrade

    def watched(*arguments):
        windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        seen.extend(label for one in windows for label in one.findChildren(QLabel, "upgrading"))
        return upgrade(*arguments)

    monkeypatch.setattr(upgrading, "upgrade", watched)
    register = Register(home)
    qtbot.addWidget(register.shell)
    register.open()
    try:
        (label,) = seen
        assert "new version" in label.text()
        assert not label.isVisible()
    finally:
        register.close()


def logged(home):
    log = home / "register.log"
    return log.read_text() if log.exists() else ""


def test_a_second_register_on_the_same_data_says_so_and_ends(home, qtbot):
    with running(home) as first:
        qtbot.waitUntil((home / "register.lock").exists, timeout=20_000)
        said = start(home)
        assert (said.returncode, first.poll()) == (0, None)
        assert "already" in said.stderr


def test_a_second_start_brings_the_first_window_to_the_front(tmp_path, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    instance.listen(tmp_path, window)
    ring = (
        f"from pathlib import Path; from pos_app.instance import ring; print(ring(Path({str(tmp_path)!r})))"
    )
    with subprocess.Popen([sys.executable, "-c", ring], stdout=subprocess.PIPE, text=True) as other:
        qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
        assert other.stdout.read() == "True\n"
    assert not window.isMinimized()
    assert window.isActiveWindow()


def test_a_first_one_that_hangs_is_said_and_the_second_start_failed(home, qtbot):
    """Whatever started it tries again, until the one that hangs has been ended."""
    with running(home) as first:
        qtbot.waitUntil((home / "register.lock").exists, timeout=20_000)
        qtbot.waitUntil(lambda: start(home).returncode == 0, timeout=20_000)
        first.send_signal(signal.SIGSTOP)
        said = start(home)
    assert said.returncode == 1
    assert "does not answer" in said.stderr


def test_after_a_kill_the_register_opens_again(home, qtbot):
    with running(home):
        qtbot.waitUntil((home / "register.lock").exists, timeout=20_000)
    assert start(home, "--exit-after-paint").returncode == 0


def test_out_of_service_it_says_so_from_the_start(home, qtbot):
    def fill(tx):
        configuration.keep_channel(tx, STORE)
        deactivation.note(tx, "2026-07-01T08:00:00+00:00")

    writer = Writer(home / "channel.sqlite")
    writer.submit(fill).result()
    writer.close()
    register = Register(home)
    qtbot.addWidget(register.shell)
    register.open()
    try:
        shown = register.shell.findChild
        qtbot.waitUntil(lambda: shown(QLabel, "sign_in.out_of_service") is not None, timeout=20_000)
        assert not shown(QLineEdit, "sign_in.pin").isVisible()
    finally:
        register.close()


def test_status_of_what_is_not_there_yet(tmp_path):
    said = start(tmp_path / "nothing", "status", "--json")
    assert said.returncode == 0
    assert '"activated": false' in said.stdout
    assert not (tmp_path / "nothing").exists()


def test_broken_settings_are_named(home):
    (home / "settings.json").write_text("{")
    said = start(home)
    assert said.returncode == 1
    assert "settings.json" in said.stderr
    assert "Traceback" not in said.stderr
