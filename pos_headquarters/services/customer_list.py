"""The list of all customers: searched and paged so that a million of them are no burden.

Nothing is counted. Who is asked for by a whole account number, loyalty card, email, phone number or name is
found by an index; anything else is looked for in the words of all, the newest first.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, select

from pos_contract import folding
from pos_headquarters.services.customer_details import State, state_of
from pos_headquarters.services.records import fields_of
from pos_headquarters.services.searching import fits
from pos_headquarters.tables import (
    associates,
    client_books,
    customers,
    loyalty_cards,
    members,
    operating_units,
)

Show = Literal["all", "pending", "merged", "gone"]
SHOWS: tuple[Show, ...] = get_args(Show)

PAGE = 25

_ANY = customers.alias()
_MERGED = select(_ANY.c.customer_id).where(_ANY.c.merged_into.is_not(None))


@dataclass(frozen=True, slots=True)
class Listed:
    customer_id: str
    account_number: str | None
    name: str
    email: str
    phone: str
    city: str
    owners: str
    """In whose client books."""
    state: State
    created_at: str


@dataclass(frozen=True, slots=True)
class Found:
    rows: tuple[Listed, ...]
    following: str
    """What `before` of the next page is; empty on the last one."""


def find(
    connection: Connection,
    text: str = "",
    show: Show = "all",
    before: str = "",
    limit: int = PAGE,
    book: str = "",
) -> Found:
    """Those to whom it all fits, the newest first, from behind `before`; of one client book, or of all."""
    wanted = _shown(select(customers), show)
    if book:
        inside = members.c.customer_id == customers.c.customer_id
        wanted = wanted.join(members, inside).where(members.c.book_id == book)
    order: ColumnElement[str] = customers.c.customer_id
    if text.strip():
        fitting = _exactly(connection, wanted, text)
        if fitting is not None:
            # Few: found by their own index, then sorted, instead of looked for in the order of all.
            order = customers.c.customer_id.concat("")
        else:
            fitting = fits(text)
        if fitting is None:
            return Found((), "")
        wanted = wanted.where(fitting)
    if before:
        wanted = wanted.where(customers.c.customer_id < before)
    rows = connection.execute(wanted.order_by(order.desc()).limit(limit + 1)).all()
    following = rows[limit - 1].customer_id if len(rows) > limit else ""
    return Found(_listed(connection, rows[:limit]), following)


def _shown(wanted: Select[Any], show: Show) -> Select[Any]:
    conditions: dict[Show, tuple[ColumnElement[bool], ...]] = {
        "all": (),
        "pending": (
            customers.c.account_number.is_(None),
            customers.c.merged_into.is_(None),
            customers.c.deleted_at.is_(None),
        ),
        # In a query of its own, which an index answers.
        "merged": (customers.c.customer_id.in_(_MERGED),),
        "gone": (customers.c.deleted_at.is_not(None),),
    }
    return wanted.where(*conditions[show])


def _exactly(connection: Connection, wanted: Select[Any], text: str) -> ColumnElement[bool] | None:
    """What an index finds by the whole of what was typed; None where that is nobody."""
    typed = text.strip()
    of_card = select(loyalty_cards.c.customer_id).where(loyalty_cards.c.card_number == typed)
    name = " ".join(sorted(folding.fold(typed).split()))
    return next(
        (
            condition
            for condition in (
                customers.c.account_number == typed.upper(),
                customers.c.customer_id.in_(of_card),
                and_(customers.c.email_key == typed.casefold(), customers.c.email_key != ""),
                and_(customers.c.phone_key.in_(_phones(connection, typed)), customers.c.phone_key != ""),
                and_(customers.c.name_key == name, customers.c.name_key != ""),
            )
            if connection.execute(wanted.where(condition).limit(1)).first()
        ),
        None,
    )


def _phones(connection: Connection, typed: str) -> list[str]:
    """The number as it may be kept: it is typed as in any of the retailer's countries."""
    if folding.query_digits(typed) is None:
        return []
    countries = connection.execute(select(operating_units.c.country).distinct()).scalars()
    return sorted({folding.phone_digits(typed, country) for country in countries} - {""})


def _listed(connection: Connection, rows: Iterable[Row[Any]]) -> tuple[Listed, ...]:
    found = list(rows)
    owners = _owners(connection, [row.customer_id for row in found])
    return tuple(_row(row, owners) for row in found)


def _row(row: Row[Any], owners: Mapping[str, list[str]]) -> Listed:
    fields = fields_of(row)
    return Listed(
        row.customer_id,
        row.account_number,
        fields.name,
        fields.email,
        fields.phone,
        fields.addresses[0].city if fields.addresses else "",
        ", ".join(owners.get(row.customer_id, ())),
        state_of(row),
        row.created_at,
    )


def _owners(connection: Connection, ids: list[str]) -> dict[str, list[str]]:
    rows = connection.execute(
        select(members.c.customer_id, associates.c.first_name, associates.c.last_name)
        .join(client_books, client_books.c.book_id == members.c.book_id)
        .join(associates, associates.c.associate_id == client_books.c.associate_id)
        .where(members.c.customer_id.in_(ids))
        .order_by(members.c.legal_entity_id)
    )
    owners: dict[str, list[str]] = {}
    for row in rows:
        name = " ".join(part for part in (row.first_name, row.last_name) if part)
        owners.setdefault(row.customer_id, []).append(name)
    return owners
