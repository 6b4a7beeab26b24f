"""The database itself: which one, upgraded by several at once, copied while it is in use."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from pos_headquarters import database
from pos_headquarters.cli import main
from pos_headquarters.services import setup
from pos_headquarters.tables import customers
from pos_headquarters.tables import secrets as table
from tests.headquarters.overlapping import at_once
from tests.headquarters.support import Till


def test_which_database_may_be_said_by_a_variable(
    url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """What is said by the command counts more; a password in a command would be seen by ps."""
    monkeypatch.setenv("POS_HEADQUARTERS_DATABASE", url)
    assert main(["registers", "list"]) == 0
    assert "1001-1" in capsys.readouterr().out
    assert main(["registers", "list", f"--database=sqlite:///{tmp_path}/other.db"]) == 0
    assert capsys.readouterr().out == ""


def test_an_upgrade_says_what_it_came_to(empty_url: str, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        assert main(["upgrade", f"--database={empty_url}"]) == 0
    first, again = capsys.readouterr().out.splitlines()
    assert first == again
    assert first.startswith("The database has schema 00")


def test_several_processes_that_start_at_once_upgrade_once(empty_url: str) -> None:
    engines = [database.open_engine(empty_url) for _ in range(4)]
    at_once(*[lambda engine=engine: setup.prepare(engine) for engine in engines])
    with database.reading(engines[0]) as connection:
        assert connection.execute(select(func.count()).select_from(table)).scalar_one() > 0
    for engine in engines:
        engine.dispose()


def test_a_database_of_a_later_version_is_left_alone(
    engine: Engine, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with database.writing(engine) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    assert main(["registers", "list", f"--database={url}"]) == 1
    assert capsys.readouterr().err.startswith("A later version of headquarters has upgraded this database")
    assert main(["serve", "--port=0", f"--database={url}"]) == 1
    with database.reading(engine) as connection:
        assert database.schema(connection) == "9999"


@pytest.mark.parametrize("databases", ["sqlite"], indirect=True, scope="session")
def test_a_backup_of_a_database_in_use(
    till: Till, url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By another process, while a transaction is open: it has what was committed."""
    added = till.new_customer()
    file = tmp_path / "backup.db"
    command = [sys.executable, "-m", "pos_headquarters", "backup", str(file), f"--database={url}"]
    with database.writing(till.engine) as connection:
        connection.execute(customers.update().values(last_name="half done"))
        subprocess.run(command, check=True, timeout=60)
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    copy = database.open_engine(f"sqlite:///{file}")
    with database.reading(copy) as connection:
        rows = dict(connection.execute(select(customers.c.customer_id, customers.c.last_name)).all())
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
    copy.dispose()
    assert added in rows
    assert "half done" not in rows.values()
    assert main(["backup", str(file), f"--database={url}"]) == 1
    assert "is there already; nothing was copied" in capsys.readouterr().err
    assert main(["backup", str(tmp_path / "none" / "x"), f"--database={url}"]) == 1
    assert "can't be written" in capsys.readouterr().err
    missing = f"sqlite:///{tmp_path}/missing.db"
    assert main(["backup", str(tmp_path / "x"), f"--database={missing}"]) == 1
    assert not (tmp_path / "missing.db").exists()
    assert list(tmp_path.glob("*.part")) == []


_PRETENDED = """#!/bin/sh
printf '%s\\n' "$0" "$@" "PGPASSWORD=${PGPASSWORD-}" >> "$SAID"
case $1 in --format=custom) echo dumped > "${3#--file=}" ;; esac
exit "${STATUS:-0}"
"""
_ADDRESS = "postgresql+psycopg://keeper:s%2Fe%40cret@db.example.com:5433/hq?sslmode=verify-full"


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What PostgreSQL's programs were told, by pretended ones."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("pg_dump", "pg_restore"):
        (programs / name).write_text(_PRETENDED)
        (programs / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    monkeypatch.setenv("SAID", str(tmp_path / "said"))
    return tmp_path / "said"


@pytest.mark.skipif(sys.platform == "win32", reason="programs of PostgreSQL are pretended by the shell")
@pytest.mark.parametrize(
    "address", [_ADDRESS, "postgresql+psycopg://keeper@db.example.com:5433/hq?password=s%2Fe%40cret"]
)
def test_a_password_is_not_in_the_command_that_copies_postgresql(
    address: str, said: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everybody on the machine reads commands; only its own user reads a process's environment."""
    monkeypatch.setenv("POS_HEADQUARTERS_DATABASE", address)
    file = tmp_path / "backup.dump"
    assert main(["backup", str(file)]) == 0
    told = said.read_text().splitlines()
    assert [line for line in told if "cret" in line] == ["PGPASSWORD=s/e@cret"] * 2
    assert any("keeper@db.example.com:5433/hq" in line for line in told)
    assert file.read_text() == "dumped\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="programs of PostgreSQL are pretended by the shell")
def test_a_copy_that_fails_leaves_no_file(
    said: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STATUS", "3")
    file = tmp_path / "backup.dump"
    assert main(["backup", str(file), f"--database={_ADDRESS}"]) == 1
    assert "pg_dump ended with 3" in capsys.readouterr().err
    assert not list(tmp_path.glob("backup*"))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["backup", str(file), f"--database={_ADDRESS}"]) == 1
    assert "pg_dump is missing" in capsys.readouterr().err
