import os
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, insert, select, text
from sqlalchemy.exc import IntegrityError

from pos_headquarters import database
from pos_headquarters.prepared import Prepared
from pos_headquarters.tables import counters
from tests.headquarters.support import Till


def test_connections_that_the_server_has_ended_are_not_used_again(till: Till) -> None:
    """As after its restart."""
    if till.engine.dialect.name == "sqlite":
        pytest.skip("a file has no server")
    with till.engine.connect() as one, till.engine.connect() as other:
        ended = text(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        others = select(text("pg_backend_pid()"))
        gone = other.execute(others).scalar_one()
        other.rollback()
        assert one.execute(ended).scalars().all() == [True]
    assert till.now(till.added()).outcome == "applied"
    with till.engine.connect() as one, till.engine.connect() as other:
        assert gone not in {each.execute(others).scalar_one() for each in (one, other)}


def test_what_the_driver_refuses_is_told_as_by_sqlalchemy_and_without_values(engine: Engine) -> None:
    twice = Prepared(insert(counters))
    rows = [{"name": "somebody@example.com", "value": 1}]
    with database.writing(engine) as connection:
        twice.run(connection, rows)
    with pytest.raises(IntegrityError) as refused, database.writing(engine) as connection:
        twice.run(connection, rows)
    assert "somebody" not in str(refused.value)


def test_what_is_prepared_is_part_of_the_transaction(engine: Engine) -> None:
    add, look = (
        Prepared(insert(counters)),
        Prepared(select(counters.c.value).where(counters.c.name == "mine")),
    )
    with database.writing(engine) as connection:
        add.run(connection, [])
        add.run(connection, [{"name": "mine", "value": 1}])
        assert look.one(connection, {}) == (1,)
        connection.rollback()
    with database.reading(engine) as connection:
        assert look.all(connection, {}) == []
    with database.writing(engine) as connection:
        add.run(connection, [{"name": "mine", "value": 1}, {"name": "yours", "value": 2}])
    with database.reading(engine) as connection:
        assert look.one(connection, {}) == (1,)


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
@pytest.mark.parametrize("folder", ["made", "ours", "theirs"])
def test_nobody_else_on_the_machine_reads_the_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    path = tmp_path / folder / "headquarters.db"
    if folder == "ours":
        monkeypatch.setattr(database, "default_url", lambda: f"sqlite:///{path}")
    umask = os.umask(0o022)
    try:
        if folder != "made":
            path.parent.mkdir()
            path.touch()
        opened = database.open_engine(f"sqlite:///{path}")
        with database.writing(opened) as connection:
            connection.execute(text("CREATE TABLE one (id)"))
            modes = {each.name: each.stat().st_mode & 0o777 for each in path.parent.iterdir()}
        opened.dispose()
    finally:
        os.umask(umask)
    assert modes == dict.fromkeys([path.name, f"{path.name}-wal", f"{path.name}-shm"], 0o600)
    assert path.parent.stat().st_mode & 0o777 == (0o755 if folder == "theirs" else 0o700)
