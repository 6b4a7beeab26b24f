"""Permission groups: what the workers in each may do."""

import pytest
from sqlalchemy import Connection, select, update

from pos_contract import operations as declared
from pos_contract.records import StaffConfiguration
from pos_headquarters import database
from pos_headquarters.services import configuration, features, permission_groups, permissions, workers
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import associates
from pos_headquarters.tables import permission_groups as table
from tests.headquarters.support import Retailer, Till


def group(connection: Connection, name: str) -> str:
    return str(
        connection.execute(select(table.c.permission_group_id).where(table.c.name == name)).scalar_one()
    )


def has(connection: Connection, group_id: str) -> list[str]:
    return permission_groups.permissions_of(connection, [group_id])[group_id]


def test_a_group_has_a_name_and_what_was_ticked_in_the_order_of_the_operations(
    connection: Connection,
) -> None:
    wanted = [declared.BOOK_VIEW, declared.NOTE_ADD, declared.CUSTOMER_VIEW]
    key = permission_groups.add(connection, name="Help", permissions=wanted)
    assert group(connection, "Help") == key
    assert has(connection, key) == [declared.CUSTOMER_VIEW, declared.NOTE_ADD, declared.BOOK_VIEW]
    permission_groups.change(connection, key, name="Helpers", permissions=[])
    assert group(connection, "Helpers") == key
    assert has(connection, key) == []


@pytest.mark.parametrize("name", ["", "x" * 61, "a\tb", "manager"])
def test_a_name_is_there_once_and_can_be_read(connection: Connection, name: str) -> None:
    with pytest.raises(Invalid) as no:
        permission_groups.add(connection, name=name, permissions=[])
    assert set(no.value.errors) == {"name"}


def test_its_own_name_may_stay(connection: Connection) -> None:
    manager = group(connection, "manager")
    permission_groups.change(connection, manager, name="manager", permissions=list(declared.PERMISSIONS))


def test_what_no_operation_needs_is_refused(connection: Connection) -> None:
    with pytest.raises(Invalid) as no:
        permission_groups.add(connection, name="Help", permissions=["customer.fly"])
    assert set(no.value.errors) == {"permissions"}


def test_every_permission_is_named_by_its_operations() -> None:
    titles = {one: permission_groups.title(one) for one in declared.PERMISSIONS}
    assert titles[declared.CUSTOMER_VIEW] == "Customer search, Customer details"
    assert titles[declared.BOOK_REASSIGN] == "Reassign customers to a client book"
    assert all(titles.values())


def test_a_group_in_use_is_not_removed(connection: Connection, retailer: Retailer) -> None:
    key = permission_groups.add(connection, name="Help", permissions=[])
    who = retailer.junior("1001")
    connection.execute(
        update(associates).where(associates.c.associate_id == who).values(permission_group_id=key)
    )
    assert permission_groups.workers_in(connection, [key]) == {key: 1}
    with pytest.raises(Invalid, match="1 worker is in this group"):
        permission_groups.remove(connection, key)
    operator = select(associates.c.operator_id).where(associates.c.associate_id == who)
    workers.leave(connection, connection.execute(operator).scalar_one())
    assert permission_groups.workers_in(connection, [key]) == {}
    with pytest.raises(Invalid, match="1 of them left"):
        permission_groups.remove(connection, key)
    other = group(connection, "associate")
    connection.execute(
        update(associates).where(associates.c.associate_id == who).values(permission_group_id=other)
    )
    permission_groups.remove(connection, key)
    assert connection.execute(select(table).where(table.c.name == "Help")).first() is None


def test_somebody_who_works_can_always_decide_what_waits_for_a_manager(connection: Connection) -> None:
    manager = group(connection, "manager")
    less = [one for one in declared.PERMISSIONS if one != declared.BOOK_REASSIGN]
    permission_groups.add(connection, name="Empty", permissions=[declared.BOOK_REASSIGN])
    with pytest.raises(Invalid) as no:
        permission_groups.change(connection, manager, name="manager", permissions=less)
    assert set(no.value.errors) == {"permissions"}
    senior = group(connection, "senior")
    permission_groups.change(
        connection, senior, name="senior", permissions=[*permissions.GROUPS["senior"], declared.BOOK_REASSIGN]
    )
    permission_groups.change(connection, manager, name="manager", permissions=less)
    assert declared.BOOK_REASSIGN not in has(connection, manager)


def test_without_client_books_nobody_has_to_decide(connection: Connection) -> None:
    features.disable(connection, features.CLIENTELING)
    permission_groups.change(connection, group(connection, "manager"), name="manager", permissions=[])


def test_registers_know_it_after_job_1060(till: Till) -> None:
    with database.writing(till.engine) as connection:
        manager = group(connection, "manager")
        less = [one for one in declared.PERMISSIONS if one != declared.BOOK_EXPORT]
        permission_groups.change(connection, manager, name="manager", permissions=less)
        configuration.publish(connection, "1060")
        staff = configuration.published(connection, "1060", till.device.store_id, till.device.register_id)
    assert isinstance(staff, StaffConfiguration)
    (me,) = (one for one in staff.associates if one.associate_id == till.associate_id)
    assert set(me.permissions) == set(less)
