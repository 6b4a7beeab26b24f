"""Whether a person at a register may do what they ask headquarters for."""

from sqlalchemy import Connection, select

from pos_contract.errors import Fault
from pos_contract.operations import Operation
from pos_headquarters.errors import Refusal
from pos_headquarters.services.pos_operations import unchecked
from pos_headquarters.tables import associates, group_permissions


def require(
    connection: Connection, associate_id: str, overridden_by: str | None, operation: Operation
) -> None:
    """Who asks, or who signed a manager override for it, may run the operation now. Raises Refusal."""
    who = [each for each in (associate_id, overridden_by) if each]
    works_here = select(associates.c.associate_id).where(
        associates.c.associate_id.in_(who), associates.c.active
    )
    permitted = works_here.join(
        group_permissions,
        group_permissions.c.permission_group_id == associates.c.permission_group_id,
    ).where(group_permissions.c.permission == operation.permission)
    if connection.execute(permitted).first():
        return
    if operation.name in unchecked(connection) and connection.execute(works_here).first():
        return
    raise Refusal(Fault.PERMISSION_MISSING, permission=operation.permission or "")
