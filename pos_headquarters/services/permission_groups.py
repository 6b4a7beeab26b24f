"""Permission groups: what the workers in each may do."""

from collections.abc import Collection, Sequence

import uuid_utils
from sqlalchemy import Connection, delete, func, insert, select, update

from pos_contract import operations as declared
from pos_headquarters.services import features, texts
from pos_headquarters.services.refusals import Findings, Invalid
from pos_headquarters.tables import associates, group_permissions, permission_groups


def add(connection: Connection, *, name: str, permissions: Sequence[str]) -> str:
    """Returns the group's ID. Raises Invalid."""
    _check(connection, name, permissions)
    group_id = str(uuid_utils.uuid7())
    connection.execute(insert(permission_groups), {"permission_group_id": group_id, "name": name})
    _keep(connection, group_id, permissions)
    return group_id


def change(connection: Connection, group_id: str, *, name: str, permissions: Sequence[str]) -> None:
    """Raises Invalid."""
    _check(connection, name, permissions, group_id)
    managed = somebody_manages(connection)
    connection.execute(
        update(permission_groups).where(permission_groups.c.permission_group_id == group_id).values(name=name)
    )
    _keep(connection, group_id, permissions)
    if managed and not somebody_manages(connection):
        sentence = (
            f"Without {title(declared.BOOK_REASSIGN)} here nobody who works would have it any more: nobody "
            "could decide what waits for a manager. Give it to another group that has workers first."
        )
        raise Invalid({"permissions": sentence})


def remove(connection: Connection, group_id: str) -> None:
    """Raises Invalid while somebody is in it, whoever has left too."""
    mine = associates.c.permission_group_id == group_id
    here = connection.execute(select(associates.c.active).where(mine)).scalars().all()
    if here:
        told = [texts.counted(len(here), "worker is", "workers are") + " in this group"]
        if left := here.count(False):
            told.append(f"{left:,} of them left")
        sentence = f"{', '.join(told)}. Give them another permission group first. Nothing was removed."
        raise Invalid({"": sentence})
    for table in (group_permissions, permission_groups):
        connection.execute(delete(table).where(table.c.permission_group_id == group_id))


def permissions_of(connection: Connection, group_ids: Collection[str]) -> dict[str, list[str]]:
    """By group, in the order in which people read them."""
    rows = connection.execute(
        select(group_permissions).where(group_permissions.c.permission_group_id.in_(group_ids))
    )
    has = {(row.permission_group_id, row.permission) for row in rows}
    return {
        group_id: [one for one in declared.PERMISSIONS if (group_id, one) in has] for group_id in group_ids
    }


def workers_in(connection: Connection, group_ids: Collection[str]) -> dict[str, int]:
    """How many who work here are in each group."""
    counted = (
        select(associates.c.permission_group_id, func.count().label("number"))
        .where(associates.c.permission_group_id.in_(group_ids), associates.c.active)
        .group_by(associates.c.permission_group_id)
    )
    return {row.permission_group_id: row.number for row in connection.execute(counted)}


def title(permission: str) -> str:
    """What it allows, by the operations' names."""
    return ", ".join(one.title for one in declared.ALL if one.permission == permission)


def somebody_manages(connection: Connection) -> bool:
    """Whether somebody who works here can decide what waits for a manager; without client books nothing
    does."""
    manages = (
        select(associates.c.associate_id)
        .join(
            group_permissions,
            group_permissions.c.permission_group_id == associates.c.permission_group_id,
        )
        .where(associates.c.active, group_permissions.c.permission == declared.BOOK_REASSIGN)
        .limit(1)
    )
    return connection.execute(manages).first() is not None and features.is_on(
        connection, features.CLIENTELING
    )


def _keep(connection: Connection, group_id: str, permissions: Sequence[str]) -> None:
    connection.execute(delete(group_permissions).where(group_permissions.c.permission_group_id == group_id))
    if permissions:
        rows = [{"permission_group_id": group_id, "permission": one} for one in dict.fromkeys(permissions)]
        connection.execute(insert(group_permissions), rows)


def _check(connection: Connection, name: str, permissions: Sequence[str], group_id: str = "") -> None:
    findings = Findings()
    texts.check_name(findings, "name", name)
    same = select(permission_groups.c.permission_group_id).where(
        permission_groups.c.name == name, permission_groups.c.permission_group_id != group_id
    )
    if connection.execute(same).first():
        findings.add("name", f"There is a permission group {name} already. Choose another name.")
    if unknown := sorted(set(permissions) - set(declared.PERMISSIONS)):
        findings.add("permissions", f"No operation needs {', '.join(unknown)}.")
    findings.done()
