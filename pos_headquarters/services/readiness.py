"""Whether calls can be served: the database answers and is not older than this version, and the schedule
goes on. A newer version has only added to it: during an upgrade the process that is still to be replaced
serves registers as before."""

import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from threading import Lock

from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from pos_headquarters import database

_KEPT_SECONDS = 1.0


class Readiness:
    """Asked as often as balancers like, looked at once a second. `working` is the schedule's, if any."""

    def __init__(self, engine: Engine, working: Callable[[], bool] | None = None) -> None:
        self._engine = engine
        self._working = working
        self._lock = Lock()
        self._looked_at = float("-inf")
        self._missing = ""

    def missing(self) -> str:
        """What is not as it must be; empty is ready."""
        with self._lock:
            if time.monotonic() - self._looked_at > _KEPT_SECONDS:
                self._missing = self._look()
                self._looked_at = time.monotonic()
            return self._missing

    def _look(self) -> str:
        if self._working is not None and not self._working():
            return "The distribution schedule has stopped."
        try:
            with database.reading(self._engine) as connection:
                stands = MigrationContext.configure(connection).get_current_revision()
        except SQLAlchemyError:
            return "The database can't be reached."
        older = stands is None or stands in _older()
        return f"The database is of an older version of headquarters ({stands})." if older else ""


@cache
def _older() -> frozenset[str]:
    """The versions that this one upgrades from."""
    config = Config()
    config.set_main_option("script_location", str(Path(database.__file__).parent / "migrations"))
    script = ScriptDirectory.from_config(config)
    return frozenset(one.revision for one in script.walk_revisions()) - {script.get_current_head() or ""}
