"""What people choose from: key and words of each, by name or number."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from pos_headquarters.tables import address_books as _address_books
from pos_headquarters.tables import affiliations as _affiliations
from pos_headquarters.tables import associates as _associates
from pos_headquarters.tables import channel_database_groups as _channel_database_groups
from pos_headquarters.tables import customer_groups as _customer_groups
from pos_headquarters.tables import functionality_profiles as _functionality_profiles
from pos_headquarters.tables import jobs as _jobs
from pos_headquarters.tables import legal_entities as _legal_entities
from pos_headquarters.tables import operating_units as _operating_units
from pos_headquarters.tables import permission_groups as _permission_groups
from pos_headquarters.tables import registers as _registers
from pos_headquarters.tables import screen_layouts as _screen_layouts
from pos_headquarters.tables import stores as _stores

Options = Sequence[tuple[str, str]]


def legal_entities(connection: Connection) -> Options:
    return _by_name(connection, _legal_entities)


def address_books(connection: Connection) -> Options:
    return _by_name(connection, _address_books)


def functionality_profiles(connection: Connection) -> Options:
    return _by_name(connection, _functionality_profiles)


def channel_database_groups(connection: Connection) -> Options:
    return _by_name(connection, _channel_database_groups)


def screen_layouts(connection: Connection) -> Options:
    return _by_name(connection, _screen_layouts)


def permission_groups(connection: Connection) -> Options:
    return _by_name(connection, _permission_groups)


def operating_units(connection: Connection) -> Options:
    return _by_number(connection, _operating_units)


def stores(connection: Connection) -> Options:
    return _by_number(connection, _stores)


def registers(connection: Connection) -> Options:
    found = connection.execute(select(_registers.c.register_id, _registers.c.number).order_by("number"))
    return [(key, number) for key, number in found]


def jobs(connection: Connection) -> Options:
    rows = connection.execute(select(_jobs.c.name, _jobs.c.title).order_by(_jobs.c.name))
    return [(name, f"{name} {title}") for name, title in rows]


def workers(connection: Connection) -> Options:
    """Who works here."""
    here = select(_associates).where(_associates.c.active).order_by(_associates.c.operator_id)
    return [
        (row.associate_id, f"{row.operator_id} {row.first_name} {row.last_name}".strip())
        for row in connection.execute(here)
    ]


def customer_groups(connection: Connection) -> Options:
    found = connection.execute(select(_customer_groups.c.name).order_by(_customer_groups.c.name)).scalars()
    return [(name, name) for name in found]


def affiliations(connection: Connection) -> Options:
    rows = connection.execute(select(_affiliations.c.affiliation_id, _affiliations.c.names))
    return sorted(((key, json.loads(names).get("en", key)) for key, names in rows), key=lambda each: each[1])


def _by_name(connection: Connection, table: Any) -> Options:
    (key,) = table.primary_key
    rows = connection.execute(select(key, table.c.name).order_by(table.c.name))
    return [(key, name) for key, name in rows]


def _by_number(connection: Connection, table: Any) -> Options:
    (key,) = table.primary_key
    rows = connection.execute(select(key, table.c.number, table.c.name).order_by(table.c.number))
    return [(key, f"{number} {name}") for key, number, name in rows]
