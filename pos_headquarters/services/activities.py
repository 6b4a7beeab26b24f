"""The activity types that headquarters defined."""

from sqlalchemy import Connection, delete, func, insert, select, update

from pos_headquarters.services import texts
from pos_headquarters.services.refusals import Findings
from pos_headquarters.tables import activity_types

LAST_PLACE = 999
_ORDER = (activity_types.c.display_order, activity_types.c.name)


def types(connection: Connection) -> tuple[str, ...]:
    """In their display order."""
    found = connection.execute(select(activity_types.c.name).order_by(*_ORDER))
    return tuple(found.scalars())


def add(connection: Connection, *, name: str, display_order: int | None) -> str:
    """Raises Invalid."""
    _check(connection, "", name, display_order)
    last = connection.execute(select(func.max(activity_types.c.display_order))).scalar() or 0
    order = last + 1 if display_order is None else display_order
    connection.execute(insert(activity_types), {"name": name, "display_order": order})
    return name


def change(connection: Connection, key: str, *, name: str, display_order: int | None) -> str:
    """Another name or place; activities that were written keep the name they had. Raises Invalid."""
    _check(connection, key, name, display_order)
    values: dict[str, object] = {"name": name}
    if display_order is not None:
        values["display_order"] = display_order
    connection.execute(update(activity_types).where(activity_types.c.name == key).values(**values))
    return name


def remove(connection: Connection, key: str) -> None:
    """It is offered no more; activities that were written keep their type."""
    connection.execute(delete(activity_types).where(activity_types.c.name == key))


def _check(connection: Connection, key: str, name: str, display_order: int | None) -> None:
    findings = Findings()
    texts.check_name(findings, "name", name)
    others = {each.casefold(): each for each in types(connection) if each != key}
    if name.casefold() in others:
        there = others[name.casefold()]
        findings.add("name", f"There is an activity type {there} already. Choose another name.")
    if display_order is not None and not 0 <= display_order <= LAST_PLACE:
        findings.add("display_order", f"A display order is from 0 to {LAST_PLACE}.")
    findings.done()
