"""POS operations: of which of them nobody's access is checked."""

from sqlalchemy import Connection, select, update

from pos_contract import operations as declared
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import pos_operations


def unchecked(connection: Connection) -> tuple[str, ...]:
    """The operations that everybody may run, whatever their permissions; they and their parts."""
    off = select(pos_operations.c.name).where(pos_operations.c.check_user_access.is_(False))
    names = set(connection.execute(off).scalars())
    off_here = (one for one in declared.ALL if one.permission and one.name in names)
    return tuple(part for one in off_here for part in (one.name, *one.parts))


def change(connection: Connection, name: str, *, check_user_access: bool) -> None:
    """Whether the operation is run only with its permission. Raises Invalid."""
    operation = declared.of(name)
    if operation is None or operation.permission is None:
        sentence = "Everybody may run this operation: it has no permission that could be checked."
        raise Invalid({"check_user_access": sentence})
    connection.execute(
        update(pos_operations)
        .where(pos_operations.c.name == name)
        .values(check_user_access=check_user_access)
    )
