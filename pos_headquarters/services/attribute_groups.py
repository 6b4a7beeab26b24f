"""Attribute groups: which attributes belong together, in what order, and which can be refined."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import uuid_utils
from sqlalchemy import Connection, delete, insert, select, update

from pos_headquarters.services import parameters, texts
from pos_headquarters.services.refusals import Findings, Invalid
from pos_headquarters.tables import attribute_group_members as members
from pos_headquarters.tables import attribute_groups, attributes

USES = {
    parameters.CLIENT_BOOK_ATTRIBUTE_GROUP: "client book attribute group",
    parameters.CUSTOMER_ATTRIBUTE_GROUP: "customer attribute group",
}
"""Of Commerce parameters."""
LAST_PLACE = 999


@dataclass(frozen=True)
class Member:
    attribute_id: str
    display_order: int | None = None
    """None is after those before it."""
    can_be_refined: bool = False


def add(connection: Connection, name: str, wanted: Sequence[Member]) -> str:
    """It is of use once a parameter names it. Raises Invalid."""
    key = str(uuid_utils.uuid7())
    found = _checked(connection, key, name, wanted)
    connection.execute(insert(attribute_groups), {"attribute_group_id": key, "name": name})
    _put(connection, key, found)
    return key


def change(connection: Connection, key: str, name: str, wanted: Sequence[Member]) -> str:
    """The members become those that are wanted. Raises Invalid."""
    _lock(connection, key)
    found = _checked(connection, key, name, wanted)
    mine = attribute_groups.c.attribute_group_id == key
    connection.execute(update(attribute_groups).where(mine).values(name=name))
    connection.execute(delete(members).where(members.c.attribute_group_id == key))
    _put(connection, key, found)
    return key


def remove(connection: Connection, key: str) -> None:
    """The attributes stay. Raises Invalid while a parameter names it."""
    _lock(connection, key)
    uses = [words for name, words in USES.items() if parameters.read(connection, name) == key]
    if uses:
        raise Invalid(
            {
                "": f"It is the {' and the '.join(uses)}. Nothing was removed. Choose another group in"
                " Commerce parameters first."
            }
        )
    connection.execute(delete(members).where(members.c.attribute_group_id == key))
    connection.execute(delete(attribute_groups).where(attribute_groups.c.attribute_group_id == key))


def members_of(connection: Connection, keys: Sequence[str]) -> dict[str, list[Member]]:
    """By group, in display order."""
    found: dict[str, list[Member]] = {key: [] for key in keys}
    rows = connection.execute(
        select(members)
        .where(members.c.attribute_group_id.in_(keys))
        .order_by(members.c.display_order, members.c.attribute_id)
    )
    for row in rows:
        found[row.attribute_group_id].append(
            Member(row.attribute_id, row.display_order, bool(row.can_be_refined))
        )
    return found


def names_by_attribute(connection: Connection, attribute_ids: Sequence[str]) -> dict[str, list[str]]:
    """The groups that each is in."""
    rows = connection.execute(
        select(members.c.attribute_id, attribute_groups.c.name)
        .join(attribute_groups, attribute_groups.c.attribute_group_id == members.c.attribute_group_id)
        .where(members.c.attribute_id.in_(attribute_ids))
        .order_by(attribute_groups.c.name)
    )
    found: dict[str, list[str]] = {}
    for attribute_id, name in rows:
        found.setdefault(attribute_id, []).append(name)
    return found


def options(connection: Connection) -> list[tuple[str, str]]:
    """Key and name of each."""
    rows = connection.execute(
        select(attribute_groups.c.attribute_group_id, attribute_groups.c.name).order_by(
            attribute_groups.c.name
        )
    )
    return [(key, name) for key, name in rows]


def _checked(connection: Connection, key: str, name: str, wanted: Sequence[Member]) -> list[Member]:
    """The members, each with a place. Raises Invalid."""
    findings = Findings()
    texts.check_name(findings, "name", name)
    namesake = select(attribute_groups).where(
        attribute_groups.c.name == name, attribute_groups.c.attribute_group_id != key
    )
    if connection.execute(namesake).first():
        findings.add("name", f"There is an attribute group {name} already. Choose another name.")
    found = _placed(findings, wanted, set(connection.execute(select(attributes.c.attribute_id)).scalars()))
    findings.done()
    return found


def _placed(findings: Findings, wanted: Sequence[Member], known: Collection[str]) -> list[Member]:
    found: dict[str, Member] = {}
    places: set[int] = set()
    for one in wanted:
        field = f"members.{one.attribute_id}"
        if one.attribute_id not in known:
            findings.add("", f"Somebody has removed attribute {one.attribute_id} meanwhile. Save again.")
        elif one.attribute_id in found:
            findings.add(field, "This attribute is in the group already.")
        place = max(places, default=0) + 1 if one.display_order is None else one.display_order
        if not 1 <= place <= LAST_PLACE:
            findings.add(field, f"A display order is from 1 to {LAST_PLACE}.")
        elif place in places:
            findings.add(field, f"Another attribute has display order {place} already.")
        places.add(place)
        found[one.attribute_id] = replace(one, display_order=place)
    return list(found.values())


def _put(connection: Connection, key: str, wanted: Sequence[Member]) -> None:
    if wanted:
        connection.execute(
            insert(members),
            [
                {
                    "attribute_group_id": key,
                    "attribute_id": one.attribute_id,
                    "display_order": one.display_order,
                    "can_be_refined": one.can_be_refined,
                }
                for one in wanted
            ],
        )


def _lock(connection: Connection, key: str) -> None:
    mine = attribute_groups.c.attribute_group_id == key
    if connection.execute(select(attribute_groups).where(mine).with_for_update()).first() is None:
        raise Invalid({"": "Somebody has removed this attribute group meanwhile. Nothing was changed."})
