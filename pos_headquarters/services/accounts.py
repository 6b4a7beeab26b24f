"""Account numbers: headquarters alone gives them, and with them what a customer could not have before."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, select, update

from pos_contract.codec import to_json
from pos_contract.records import CustomerRecord
from pos_headquarters.services import numbers, scope, withheld
from pos_headquarters.services.records import fields_of, fields_row, profile_of
from pos_headquarters.services.withheld import Withheld
from pos_headquarters.tables import customers

_AT_ONCE = 500
_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_SELECT = select(customers).where(customers.c.customer_id.in_(_IDS))
_UPDATE = update(customers).where(customers.c.customer_id == bindparam("customer"))


def assign(connection: Connection, customer_ids: Sequence[str]) -> dict[str, tuple[str, Withheld]]:
    """Give each of these customers, who have none yet, the next account number, and what waited for it.

    Returns both, by customer.
    """
    taken = numbers.next_in_sequence(connection, numbers.CUSTOMER_ACCOUNT, len(customer_ids))
    assigned = dict(zip(customer_ids, taken, strict=True))
    given: dict[str, tuple[str, Withheld]] = {}
    for some in _chunks(customer_ids):
        rows = list(connection.execute(_SELECT, {"ids": some}))
        given |= {
            row.customer_id: (assigned[row.customer_id], withheld.of_column(row.withheld)) for row in rows
        }
        connection.execute(_UPDATE, [_columns(row, *given[row.customer_id]) for row in rows])
    return given


def _chunks(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[first : first + _AT_ONCE] for first in range(0, len(ids), _AT_ONCE))


def _columns(row: Row[Any], account_number: str, held: Withheld) -> dict[str, Any]:
    pending = CustomerRecord(row.customer_id, fields_of(row), None, (), None, profile=profile_of(row))
    record = withheld.release(pending, held, account_number)
    return {
        "customer": row.customer_id,
        "account_number": account_number,
        **fields_row(record),
        "affiliations": to_json(record.profile.affiliations).decode(),
        "consents": to_json(record.profile.consents).decode(),
        "withheld": None,
    }


def synchronize(connection: Connection) -> int:
    """Synchronize customers and business partners from async mode; returns how many got a number."""
    found = list(
        connection.execute(
            select(customers.c.created_at, customers.c.customer_id)
            .where(
                customers.c.account_number.is_(None),
                customers.c.merged_into.is_(None),
                customers.c.deleted_at.is_(None),
            )
            .order_by(customers.c.customer_id)
            .with_for_update()
        )
    )
    pending = [customer_id for _, customer_id in sorted(map(tuple, found))]
    if pending:
        assign(connection, pending)
        scope.refresh(connection, pending)
    return len(pending)
