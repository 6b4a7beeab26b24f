"""New databases for headquarters, and quick copies of one that was made before."""

import shutil
from pathlib import Path
from typing import Protocol

from sqlalchemy.engine import make_url


class Databases(Protocol):
    """tests.support.postgres.Postgres is the other kind."""

    def create(self, template: str | None = None) -> str:
        """The address of a new database: empty, or a copy of one that nobody has open."""
        ...

    def drop(self, address: str) -> None: ...


class SqliteFiles:
    def __init__(self, folder: Path):
        self._folder = folder
        self._made = 0

    def create(self, template: str | None = None) -> str:
        self._made += 1
        path = self._folder / str(self._made) / "headquarters.db"
        path.parent.mkdir()
        if template:
            shutil.copy(str(make_url(template).database), path)
        return f"sqlite:///{path}"

    def drop(self, address: str) -> None:
        shutil.rmtree(Path(str(make_url(address).database)).parent)
