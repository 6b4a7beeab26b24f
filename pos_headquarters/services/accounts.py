"""Account numbers: headquarters alone gives them."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, select, update

from pos_headquarters.services import numbers, scope
from pos_headquarters.tables import customers


def assign(connection: Connection, customer_ids: Sequence[str]) -> dict[str, str]:
    """Give each of these customers, who have none yet, the next account number."""
    taken = numbers.next_in_sequence(connection, numbers.CUSTOMER_ACCOUNT, len(customer_ids))
    assigned = dict(zip(customer_ids, taken, strict=True))
    connection.execute(
        update(customers)
        .where(customers.c.customer_id == bindparam("customer"))
        .values(account_number=bindparam("number")),
        [{"customer": customer_id, "number": number} for customer_id, number in assigned.items()],
    )
    return assigned


def synchronize(connection: Connection) -> int:
    """Synchronize customers and business partners from async mode; returns how many got a number."""
    pending = list(
        connection.execute(
            select(customers.c.customer_id)
            .where(customers.c.account_number.is_(None))
            .order_by(customers.c.created_at, customers.c.customer_id)
            .with_for_update()
        ).scalars()
    )
    if pending:
        assign(connection, pending)
        scope.refresh(connection, pending)
    return len(pending)
