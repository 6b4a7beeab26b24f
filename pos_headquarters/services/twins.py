"""Twins: two customers who may be one, such as made by two registers that were offline.

Headquarters proposes, a person decides: the two are merged, or stay apart for good. The job looks at
whoever was touched since it last did; so it is also found that an edit has made or parted twins.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Row,
    and_,
    bindparam,
    delete,
    insert,
    or_,
    select,
    update,
)

from pos_headquarters import database
from pos_headquarters.services import locks, numbers, times
from pos_headquarters.services.claims import Claim
from pos_headquarters.services.records import full_name
from pos_headquarters.tables import counters, customers, scopes, stores, twins

LOOKED = "twins"
"""The counter of the change number up to which the job has looked."""

_AT_ONCE = 500
_NUMBERS = 5000
"""Change numbers that one transaction looks at."""
_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_ONE, _OTHER = customers.alias("one"), customers.alias("other")

Pair = tuple[str, str]
"""Customer IDs, the later one first."""


def _here(customer: Any) -> ColumnElement[bool]:
    """Only who has an account number can be merged."""
    return and_(
        customer.c.account_number.is_not(None),
        customer.c.merged_into.is_(None),
        customer.c.deleted_at.is_(None),
    )


def _agree(name: str) -> ColumnElement[bool]:
    """Nothing says that they are two."""
    one, other = _ONE.c[name], _OTHER.c[name]
    return or_(one == other, one.in_(("", "[]")), other.in_(("", "[]")))


_ALIKE = {
    "phone": and_(_ONE.c.phone_key != "", _OTHER.c.phone_key != "", _ONE.c.phone_key == _OTHER.c.phone_key),
    "email": and_(_ONE.c.email_key != "", _OTHER.c.email_key != "", _ONE.c.email_key == _OTHER.c.email_key),
    # Many share a name: it tells only where nothing speaks against it.
    "name": and_(
        _ONE.c.name_key.contains(" "),
        _ONE.c.name_key == _OTHER.c.name_key,
        *map(_agree, ("phone_key", "email_key", "addresses")),
    ),
}
_SELECT = {
    reason: select(
        _ONE.c.customer_id,
        _ONE.c.created_at,
        _ONE.c.name_key,
        _OTHER.c.customer_id.label("other_id"),
        _OTHER.c.created_at.label("other_created_at"),
        _OTHER.c.name_key.label("other_name_key"),
    )
    .select_from(_ONE.join(_OTHER, and_(alike, _ONE.c.customer_id != _OTHER.c.customer_id)))
    .where(_ONE.c.customer_id.in_(_IDS), _here(_ONE), _here(_OTHER))
    for reason, alike in _ALIKE.items()
}
# By store, as the index is: else every customer would be looked at for each look.
_TOUCHED = (
    select(scopes.c.customer_id)
    .where(
        scopes.c.store_id.in_(select(stores.c.store_id)),
        scopes.c.change_number > bindparam("after"),
        scopes.c.change_number <= bindparam("until"),
    )
    .distinct()
)
_OF_IDS = or_(twins.c.customer_id.in_(_IDS), twins.c.other_id.in_(_IDS))
_THIS = and_(twins.c.customer_id == bindparam("later"), twins.c.other_id == bindparam("earlier"))
_SET_REASONS = update(twins).where(_THIS).values(reasons=bindparam("why"))


@dataclass(frozen=True, slots=True)
class Twin:
    """A proposal that waits for a person; account numbers and names, the later customer first."""

    account: str
    name: str
    other_account: str
    other_name: str
    reasons: list[str]
    found_at: str


def find(claim: Claim) -> int:
    """Propose twins among those touched since the last look; returns how many proposals are new.

    A large file touches many, so it goes on by so many change numbers at a time: nobody waits for all of it.
    """
    new, more = 0, True
    while more:
        found, more = _look_on(claim)
        new += found
    return new


@database.retried
def _look_on(claim: Claim) -> tuple[int, bool]:
    """Proposals that are new, and whether there is more to look at."""
    with database.writing(claim.engine) as connection:
        claim.keep(connection)
        last, newest = (numbers.counter(connection, name) for name in (LOOKED, "change"))
        until = min(newest, last + _NUMBERS)
        touched = list(connection.execute(_TOUCHED, {"after": last, "until": until}).scalars())
        new = sum(_look_at(connection, some) for some in _chunks(touched))
        connection.execute(update(counters).where(counters.c.name == LOOKED).values(value=until))
    return new, until < newest


def listed(connection: Connection, limit: int | None = None) -> list[Twin]:
    """What waits for a person, the oldest first."""
    pairs = connection.execute(
        select(twins)
        .where(twins.c.state == "open")
        .order_by(twins.c.found_at, twins.c.customer_id, twins.c.other_id)
        .limit(limit)
    ).all()
    people: dict[str, Row[Any]] = {}
    for some in _chunks({each for pair in pairs for each in pair[:2]}):
        found = connection.execute(
            select(customers).where(customers.c.customer_id.in_(_IDS), _here(customers)), {"ids": some}
        )
        people |= {row.customer_id: row for row in found}
    return [
        Twin(
            one.account_number,
            full_name(one),
            other.account_number,
            full_name(other),
            json.loads(pair.reasons),
            pair.found_at,
        )
        for pair in pairs
        if (one := people.get(pair.customer_id)) and (other := people.get(pair.other_id))
    ]


def keep_apart(connection: Connection, one: str, other: str) -> None:
    """A person said that these two customers are two: they are never proposed again."""
    _put(connection, one, other, "apart")


def merge(connection: Connection, to: str, gone: str) -> None:
    """Two customers are one: nothing is left to propose, and who is apart from the one is from the other."""
    of_gone = or_(twins.c.customer_id == gone, twins.c.other_id == gone)
    for row in connection.execute(select(twins).where(of_gone, twins.c.state == "apart")).all():
        third = row.other_id if row.customer_id == gone else row.customer_id
        if third != to:
            _put(connection, to, third, "apart")
    connection.execute(delete(twins).where(of_gone, twins.c.state == "open"))
    _put(connection, to, gone, "merged")


def _put(connection: Connection, one: str, other: str, state: str) -> None:
    """What a person said about a pair, proposed or not."""
    both = or_(
        and_(twins.c.customer_id == one, twins.c.other_id == other),
        and_(twins.c.customer_id == other, twins.c.other_id == one),
    )
    if connection.execute(update(twins).where(both).values(state=state)).rowcount == 0:
        row = {"customer_id": one, "other_id": other, "reasons": "[]", "found_at": times.now()}
        connection.execute(insert(twins), [row | {"state": state}])


def _look_at(connection: Connection, ids: Sequence[str]) -> int:
    found = _alike(connection, ids)
    # What a person says of them at this moment counts, and is looked for after this.
    locks.customers(connection, {each for pair in found for each in pair})
    known = {
        frozenset(row[:2]): row for row in connection.execute(select(twins).where(_OF_IDS), {"ids": ids})
    }
    over = [row for pair, row in known.items() if row.state == "open" and pair not in map(frozenset, found)]
    if over:
        this = delete(twins).where(_THIS)
        connection.execute(this, [{"later": row.customer_id, "earlier": row.other_id} for row in over])
    fresh, again = [], []
    for pair, reasons in found.items():
        stands = known.get(frozenset(pair))
        if stands is None:
            fresh.append((pair, json.dumps(reasons)))
        elif stands.state == "open" and json.loads(stands.reasons) != reasons:
            again.append({"later": pair[0], "earlier": pair[1], "why": json.dumps(reasons)})
    if again:
        connection.execute(_SET_REASONS, again)
    if fresh:
        now = times.now()
        rows = [
            {"customer_id": one, "other_id": other, "reasons": why, "found_at": now, "state": "open"}
            for (one, other), why in fresh
        ]
        connection.execute(insert(twins), rows)
    return len(fresh)


def _alike(connection: Connection, ids: Sequence[str]) -> dict[Pair, list[str]]:
    """Those who have something in common with one of these, with what it is."""
    found: dict[Pair, set[str]] = {}
    for reason, wanted in _SELECT.items():
        for row in connection.execute(wanted, {"ids": ids}):
            pair = _later_first(row)
            reasons = found.setdefault(pair, set())
            reasons.add(reason)
            if row.name_key and row.name_key == row.other_name_key:
                reasons.add("name")
    return {pair: [reason for reason in _ALIKE if reason in reasons] for pair, reasons in found.items()}


def _later_first(row: Any) -> Pair:
    one, other = (row.created_at, row.customer_id), (row.other_created_at, row.other_id)
    later, earlier = max(one, other), min(one, other)
    return later[1], earlier[1]


def _chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    rest = sorted(ids)
    return (rest[first : first + _AT_ONCE] for first in range(0, len(rest), _AT_ONCE))
