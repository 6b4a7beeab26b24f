"""POS operations: of which of them nobody's access is checked."""

from sqlalchemy import Connection, select

from pos_contract import operations as declared
from pos_headquarters.tables import pos_operations


def unchecked(connection: Connection) -> tuple[str, ...]:
    """The operations that everybody may run, whatever their permissions; they and their parts."""
    off = select(pos_operations.c.name).where(pos_operations.c.check_user_access.is_(False))
    names = set(connection.execute(off).scalars())
    return tuple(part for one in declared.ALL if one.name in names for part in (one.name, *one.parts))
