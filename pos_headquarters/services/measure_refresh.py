"""Job refresh-measures: what Customer Insights says of each customer, brought to headquarters.

In batches by account number, under a claim: each batch is asked for outside of any transaction and written in
one, together with how far the refresh has come. So a run that was cut off goes on there, and an outage holds
nothing that a register waits for. Only customers whose values changed get a new change number, which is how
registers download them.
"""

import json
import logging
import math
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, TypeVar
from unicodedata import category

from sqlalchemy import BindParameter, Connection, Engine, and_, bindparam, delete, insert, select, update

from pos_headquarters import database
from pos_headquarters.insights.source import Values
from pos_headquarters.insights.trouble import Failed
from pos_headquarters.services import customer_insights, locks, parameters, scope, texts, times, vault_secrets
from pos_headquarters.services.claims import Claim
from pos_headquarters.services.customer_insights import Settings
from pos_headquarters.tables import customer_measures, customers, measures

T = TypeVar("T")
log = logging.getLogger(__name__)

TRIES = 5
LONGEST_REST = 900.0
"""Seconds: whoever is told to wait longer comes again at the next run."""
_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_OF_CHOSEN: BindParameter[str] = bindparam("chosen", expanding=True)
_HERE = and_(
    customers.c.account_number.is_not(None),
    customers.c.merged_into.is_(None),
    customers.c.deleted_at.is_(None),
)
_STANDS = select(customer_measures).where(
    customer_measures.c.customer_id.in_(_IDS), customer_measures.c.measure_id.in_(_OF_CHOSEN)
)
_THIS = and_(
    customer_measures.c.customer_id == bindparam("customer"),
    customer_measures.c.measure_id == bindparam("measure"),
)
_SET = update(customer_measures).where(_THIS).values(value=bindparam("says"), refreshed_at=bindparam("now"))
_WORDS = {"true": True, "false": False, "1": True, "0": False}

Key = tuple[str, str]
"""Customer ID and measure ID."""


def refresh(claim: Claim) -> int:
    """Returns how many customers have other values than before. Raises Failed."""
    with database.reading(claim.engine) as connection:
        enabled = customer_insights.is_enabled(connection)
        wanted = customer_insights.settings(connection)
        position = parameters.read(connection, parameters.INSIGHTS_POSITION)
    if not enabled or not wanted.measures:
        return 0
    kept = patiently(claim, lambda: customer_insights.keys(claim.engine, wanted))
    _warn(claim.engine)
    changed = 0
    with customer_insights.opened(wanted, kept) as source:
        while batch := _next(claim.engine, position, source.at_once):
            accounts = list(batch)
            found = patiently(claim, partial(source.of, accounts))
            # The last one by the database's order, which may not be ours.
            position = accounts[-1]
            changed += _write(claim, wanted, batch, found, position)
    _write(claim, wanted, {}, {}, "")
    return changed


def patiently(claim: Claim, ask: Callable[[], T]) -> T:
    """Ask another service again where that may help: when it says so, else later each time. Raises Failed."""
    for tried in range(1, TRIES):
        try:
            return ask()
        except Failed as failed:
            if failed.again_after is None or failed.again_after > LONGEST_REST:
                raise
            log.warning("%s Tried %s of %s times.", failed, tried, TRIES)
            claim.rest(min(max(failed.again_after, 2.0**tried), LONGEST_REST))
    return ask()


def _types(connection: Connection, chosen: Sequence[str]) -> dict[str, str]:
    found = connection.execute(
        select(measures.c.measure_id, measures.c.type).where(measures.c.measure_id.in_(chosen))
    )
    return {row.measure_id: row.type for row in found}


def _next(engine: Engine, position: str, count: int) -> dict[str, str]:
    """Account number to ID of the customers who follow."""
    wanted = (
        select(customers.c.account_number, customers.c.customer_id)
        .where(customers.c.account_number > position, _HERE)
        .order_by(customers.c.account_number)
        .limit(count)
    )
    with database.reading(engine) as connection:
        return {row.account_number: row.customer_id for row in connection.execute(wanted)}


@database.retried
def _write(
    claim: Claim,
    wanted: Settings,
    batch: Mapping[str, str],
    found: Mapping[str, Values],
    position: str,
) -> int:
    with database.writing(claim.engine) as connection:
        claim.keep(connection)
        if not customer_insights.is_enabled(connection):
            raise Failed("Customer Insights was turned off meanwhile.")
        types = _types(connection, wanted.measures)
        locks.customers(connection, batch.values())
        ids = _still_here(connection, batch.values())
        says = {
            (customer_id, measure_id): json.dumps(value, ensure_ascii=False)
            for account, customer_id in batch.items()
            if customer_id in ids
            for measure_id, kind in types.items()
            if (value := value_of(kind, found.get(account, {}).get(measure_id))) is not None
        }
        changed = _put(connection, ids, list(types), says)
        parameters.keep(connection, parameters.INSIGHTS_POSITION, position)
        scope.refresh(connection, changed)
    return len(changed)


def _still_here(connection: Connection, customer_ids: Any) -> set[str]:
    wanted = select(customers.c.customer_id).where(customers.c.customer_id.in_(_IDS), _HERE)
    return set(connection.execute(wanted, {"ids": list(customer_ids)}).scalars())


def _put(connection: Connection, ids: set[str], chosen: list[str], says: Mapping[Key, str]) -> list[str]:
    """Returns who has other values now."""
    now = times.now()
    rows = connection.execute(_STANDS, {"ids": list(ids), "chosen": chosen})
    stood = {(row.customer_id, row.measure_id): row.value for row in rows}
    if new := says.keys() - stood.keys():
        connection.execute(
            insert(customer_measures),
            [
                {"customer_id": one, "measure_id": measure, "value": says[one, measure], "refreshed_at": now}
                for one, measure in new
            ],
        )
    if again := says.keys() & stood.keys():
        connection.execute(
            _SET,
            [
                {"customer": one, "measure": measure, "says": says[one, measure], "now": now}
                for one, measure in again
            ],
        )
    if gone := stood.keys() - says.keys():
        connection.execute(
            delete(customer_measures).where(_THIS),
            [{"customer": one, "measure": measure} for one, measure in gone],
        )
    return sorted({key[0] for key in stood.keys() | says.keys() if stood.get(key) != says.get(key)})


def value_of(kind: str, told: Any) -> Any:
    """A value as its measure's type has it; None of nothing, and of what can't be one."""
    if told is None or told == "":
        return None
    try:
        match kind:
            case "text":
                return _line(str(told)) or None
            case "boolean":
                return told if isinstance(told, bool) else _WORDS[str(told).casefold()]
            case "date":
                return date.fromisoformat(str(told)[:10]).isoformat()
            case "integer":
                return round(_number(told))
            case _:
                return _number(told)
    except (ValueError, KeyError, OverflowError):
        return None


def _line(told: str) -> str:
    writable = "".join(" " if category(letter) in texts.UNWRITABLE else letter for letter in told)
    return " ".join(writable.split())[: texts.LONGEST_LINE]


def _number(told: Any) -> float:
    if isinstance(told, bool) or not math.isfinite(number := float(str(told))):
        raise ValueError
    return number


def _warn(engine: Engine) -> None:
    with database.reading(engine) as connection:
        for sentence in vault_secrets.warnings(connection):
            log.warning("%s", sentence)
