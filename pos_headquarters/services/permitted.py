"""Whether a person at a register may do what they ask headquarters for."""

from sqlalchemy import Connection, select

from pos_contract.errors import Fault
from pos_contract.operations import Operation
from pos_headquarters.errors import Refusal
from pos_headquarters.tables import associates, group_permissions


def require(
    connection: Connection, associate_id: str, overridden_by: str | None, operation: Operation
) -> None:
    """Who asks, or who signed a manager override for it, may run the operation now. Raises Refusal."""
    permitted = (
        select(associates.c.associate_id)
        .join(
            group_permissions,
            group_permissions.c.permission_group_id == associates.c.permission_group_id,
        )
        .where(
            associates.c.associate_id.in_([who for who in (associate_id, overridden_by) if who]),
            associates.c.active,
            group_permissions.c.permission == operation.permission,
        )
    )
    if connection.execute(permitted).first() is None:
        raise Refusal(Fault.PERMISSION_MISSING, permission=operation.permission or "")
