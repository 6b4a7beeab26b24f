"""The activity types that headquarters defined."""

from sqlalchemy import Connection, select

from pos_headquarters.tables import activity_types


def types(connection: Connection) -> tuple[str, ...]:
    """In their display order."""
    found = connection.execute(select(activity_types.c.name).order_by(activity_types.c.display_order))
    return tuple(found.scalars())
