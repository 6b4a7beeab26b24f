"""Who changed what at headquarters."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import uuid_utils
from sqlalchemy import Column, Connection, insert, select

from pos_headquarters.services import times
from pos_headquarters.tables import administrator_records


@dataclass(frozen=True)
class Deed:
    """Somebody's change. `before` and `after` map what people call a field to what stood there."""

    administrator: str
    """The user name; empty is a command on the server."""
    page: str
    about: str
    action: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]


def record(connection: Connection, deed: Deed) -> None:
    """In the transaction of the change itself. Only fields that differ are kept."""
    fields = [
        name
        for name in dict.fromkeys([*deed.before, *deed.after])
        if deed.before.get(name) != deed.after.get(name)
    ]
    connection.execute(
        insert(administrator_records),
        {
            "record_id": str(uuid_utils.uuid7()),
            "at": times.now(),
            "administrator": deed.administrator,
            "page": deed.page,
            "about": deed.about,
            "action": deed.action,
            "before": _json({name: deed.before[name] for name in fields if name in deed.before}),
            "after": _json({name: deed.after[name] for name in fields if name in deed.after}),
        },
    )


def administrators(connection: Connection) -> list[str]:
    """User names of who has changed something."""
    return _each_of(connection, administrator_records.c.administrator)


def pages(connection: Connection) -> list[str]:
    """Where something was changed."""
    return _each_of(connection, administrator_records.c.page)


def _each_of(connection: Connection, column: Column[str]) -> list[str]:
    return list(connection.execute(select(column).distinct().order_by(column)).scalars())


def _json(values: Mapping[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, default=str)
