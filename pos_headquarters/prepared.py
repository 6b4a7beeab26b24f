"""Statements that are run so often that SQLAlchemy's own way to run one costs more than the database's work.

They are written as all others are, compiled once for each kind of database, and given to the driver: in the
connection's transaction, and with errors as SQLAlchemy tells them. Values are taken and come as the driver
has them, so this is for texts and numbers.
"""

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Dialect, Insert, Select, Update

from pos_headquarters import database

Values = Mapping[str, Any]


class Prepared:
    """One statement; an insert without values of its own has the columns of the first row it is given."""

    def __init__(self, statement: Select[Any] | Insert | Update):
        self._statement = statement
        self._written: dict[str, _Written] = {}

    def all(self, connection: Connection, values: Values) -> list[tuple[Any, ...]]:
        """What it returns."""
        written = self._for(connection.dialect, values)
        cursor = database.drive(connection, written.sql, written.given(values))
        found: list[tuple[Any, ...]] = cursor.fetchall()
        cursor.close()
        return found

    def one(self, connection: Connection, values: Values) -> tuple[Any, ...]:
        (found,) = self.all(connection, values)
        return found

    def run(self, connection: Connection, rows: Sequence[Values]) -> None:
        """For what returns nothing: once for each of the rows, of which there may be none."""
        if not rows:
            return
        written = self._for(connection.dialect, rows[0])
        if len(rows) == 1:
            database.drive(connection, written.sql, written.given(rows[0])).close()
        else:
            database.drive(connection, written.sql, [*map(written.given, rows)], many=True).close()

    def _for(self, dialect: Dialect, values: Iterable[str]) -> "_Written":
        if dialect.name not in self._written:
            self._written[dialect.name] = _Written(self._statement, dialect, list(values))
        return self._written[dialect.name]


class _Written:
    """A statement in the words of one kind of database."""

    def __init__(self, statement: Any, dialect: Dialect, names: list[str]):
        bare = isinstance(statement, Insert) and statement.select is None
        compiled = statement.compile(dialect=dialect, column_keys=names if bare else None)
        self.sql = str(compiled)
        self._constants = {name: value for name, value in compiled.params.items() if value is not None}
        # What has places and not names gets a tuple, also for one place.
        self._places = itemgetter(*compiled.positiontup, _NOTHING) if compiled.positiontup else None

    def given(self, values: Values) -> Any:
        if self._places is None:
            return {**self._constants, **values}
        return self._places({**self._constants, **values, _NOTHING: None})[:-1]


_NOTHING = ""
