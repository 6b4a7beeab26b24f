"""Numbers without gaps: change numbers, and the number sequences for what people read."""

from sqlalchemy import ColumnElement, Connection, Table, bindparam, case, select, update

from pos_headquarters.prepared import Prepared
from pos_headquarters.tables import counters, sequences

CUSTOMER_ACCOUNT = "customer_account"
CLIENT_BOOK = "client_book"
LOYALTY_CARD = "loyalty_card"
OPERATOR = "operator"

_TAKE_CHANGE_NUMBERS = Prepared(
    update(counters)
    .where(counters.c.name == "change")
    .values(value=counters.c.value + bindparam("count"))
    .returning(counters.c.value)
)
_LAST_CHANGE_NUMBER = select(counters.c.value).where(counters.c.name == "change").with_for_update()
_TAKE_FROM_SEQUENCE = Prepared(
    update(sequences)
    .where(sequences.c.code == bindparam("sequence"))
    .values(next_value=sequences.c.next_value + bindparam("count"))
    .returning(sequences.c.format, sequences.c.next_value)
)


def take_change_numbers(connection: Connection, count: int) -> range:
    """The next change numbers.

    To be taken last: the row stays locked until commit, so that numbers are committed in their order and
    no cursor runs past a row whose transaction commits late.
    """
    (last,) = _TAKE_CHANGE_NUMBERS.one(connection, {"count": count})
    return range(last - count + 1, last + 1)


def last_change_number(connection: Connection) -> int:
    """Nobody takes another one until the transaction ends, and all that were taken are committed."""
    value: int = connection.execute(_LAST_CHANGE_NUMBER).scalar_one()
    return value


def counter(connection: Connection, name: str) -> int:
    value: int = connection.execute(select(counters.c.value).where(counters.c.name == name)).scalar_one()
    return value


def published_until_now(table: Table) -> ColumnElement[int]:
    """What becomes of a row's published number when the row gets a fresh one (see downloads)."""
    published = select(counters.c.value).where(counters.c.name == "published").scalar_subquery()
    return case(
        (table.c.change_number.between(1, published), table.c.change_number),
        else_=table.c.published_number,
    )


def next_in_sequence(connection: Connection, code: str, count: int = 1) -> list[str]:
    """The next numbers of a number sequence; a rollback gives them back, so that none is left out."""
    pattern, following = _TAKE_FROM_SEQUENCE.one(connection, {"sequence": code, "count": count})
    return [pattern.format(value) for value in range(following - count, following)]
