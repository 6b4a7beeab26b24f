"""Check user access: off means that nobody's permission is asked."""

from dataclasses import replace

import pytest
from sqlalchemy import Connection, Engine, delete, select

from pos_contract import operations as declared
from pos_contract.errors import Fault
from pos_contract.messages import SearchAllStores
from pos_contract.records import GlobalConfiguration
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.services import configuration, pos_operations, searching, workers
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import associates, group_permissions
from pos_headquarters.tables import pos_operations as table
from tests.headquarters.support import Retailer, Till, new_id


def uncheck(engine: Engine, operation: declared.Operation, *, permissions: bool = False) -> None:
    """Nobody has a permission any more, unless `permissions`."""
    with database.writing(engine) as connection:
        if not permissions:
            connection.execute(delete(group_permissions))
        pos_operations.change(connection, operation.name, check_user_access=False)


def operator(engine: Engine, associate_id: str) -> str:
    with database.reading(engine) as connection:
        found = select(associates.c.operator_id).where(associates.c.associate_id == associate_id)
        return str(connection.execute(found).scalar_one())


def test_every_declared_operation_is_there_and_checked_where_it_has_a_permission(
    connection: Connection,
) -> None:
    rows = {row.name: row.check_user_access for row in connection.execute(select(table))}
    assert rows == {one.name: one.permission is not None for one in declared.ALL}
    assert pos_operations.unchecked(connection) == ()


def test_registers_are_told_with_job_1110(till: Till) -> None:
    with database.writing(till.engine) as connection:
        pos_operations.change(connection, declared.VIEW_BOOK.name, check_user_access=False)
        configuration.publish(connection, "1110")
        told = configuration.published(connection, "1110", till.device.store_id, till.device.register_id)
        assert isinstance(told, GlobalConfiguration)
        assert set(told.unchecked) == {declared.VIEW_BOOK.name, *declared.VIEW_BOOK.parts}
        pos_operations.change(connection, declared.VIEW_BOOK.name, check_user_access=True)
        assert pos_operations.unchecked(connection) == ()


def test_what_has_no_permission_has_none_to_check(connection: Connection) -> None:
    with pytest.raises(Invalid) as no:
        pos_operations.change(connection, declared.LOCK.name, check_user_access=True)
    assert set(no.value.errors) == {"check_user_access"}


def test_a_change_that_nobody_may_make_is_taken_once_it_is_unchecked(till: Till) -> None:
    customer_id = till.new_customer()
    uncheck(till.engine, declared.ADD_TO_BOOK)
    booked = till.booked(customer_id)
    assert till.send(booked).outcome == "applied"
    answer = till.send(till.removed(customer_id))
    assert (answer.outcome, answer.fault) == ("conflict", Fault.PERMISSION_MISSING)


def test_a_search_of_all_stores_that_nobody_may_make_is_answered_once_it_is_unchecked(till: Till) -> None:
    asked = SearchAllStores("edith", till.associate_id)
    uncheck(till.engine, declared.ISSUE_CARD)
    with pytest.raises(Refusal):
        searching.search(till.engine, till.device, asked)
    uncheck(till.engine, declared.SEARCH_ALL)
    searching.search(till.engine, till.device, asked)
    with pytest.raises(Refusal) as no:
        searching.search(till.engine, till.device, replace(asked, associate_id=new_id()))
    assert no.value.problem.fault == Fault.PERMISSION_MISSING


def test_who_has_left_may_nothing_for_all_that(till: Till, retailer: Retailer) -> None:
    leaver = retailer.junior("1001")
    customer_id = till.new_customer()
    uncheck(till.engine, declared.ADD_TO_BOOK, permissions=True)
    uncheck(till.engine, declared.SEARCH_ALL, permissions=True)
    with database.writing(till.engine) as connection:
        workers.leave(connection, operator(till.engine, leaver))
    answer = till.send(till.booked(customer_id, leaver, associate_id=leaver))
    assert answer.fault == Fault.PERMISSION_MISSING
    with pytest.raises(Refusal):
        searching.search(till.engine, till.device, SearchAllStores("edith", leaver))
