"""Whether a person at a register may do what they ask headquarters for."""

from sqlalchemy import Connection, select

from pos_contract.errors import Fault
from pos_contract.messages import AskForLayout, ForCustomer, SaveLayout, SearchAllStores
from pos_contract.operations import Operation
from pos_headquarters.errors import Refusal
from pos_headquarters.services.devices import Device
from pos_headquarters.services.pos_operations import unchecked
from pos_headquarters.tables import associate_books, associates, group_permissions, store_books


def require(
    connection: Connection,
    device: Device,
    request: ForCustomer | SearchAllStores | SaveLayout | AskForLayout,
    operation: Operation,
) -> None:
    """Who asks, or who signed a manager override for it, works at the store and may run the operation now.

    Raises Refusal.
    """
    who = [each for each in (request.associate_id, request.overridden_by) if each]
    staff = (
        select(associate_books.c.associate_id)
        .join(store_books, store_books.c.address_book_id == associate_books.c.address_book_id)
        .where(store_books.c.store_id == device.store_id, associate_books.c.associate_id.in_(who))
    )
    works_here = select(associates.c.associate_id).where(
        associates.c.associate_id.in_(staff), associates.c.active
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
