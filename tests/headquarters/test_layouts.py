"""Screen layouts at headquarters: what is taken, to whom it is assigned, and what job 1090 brings."""

import json
from typing import Any

import pytest
from sqlalchemy import Connection, select

from pos_contract.messages import ContactRequest
from pos_contract.records import RegistersConfiguration, StaffConfiguration
from pos_headquarters import database
from pos_headquarters.services import configuration, contact, jobs, layouts
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import associates, registers, screen_layouts
from tests.headquarters.support import Till


def content(name: str = "Till", **changes: Any) -> bytes:
    button = {"operation": 712, "column": 0, "row": 0, "tone": "teal", "icon": "book"}
    grid = {"columns": 1, "rows": 1, "buttons": [button | {"text": {"en": "Book"}} | changes]}
    return json.dumps({"name": name, "grids": {"welcome": grid}}).encode()


def refused(connection: Connection, file: bytes) -> str:
    with pytest.raises(Invalid) as no:
        layouts.add(connection, file, by="office")
    assert set(no.value.errors) == {"file"}
    return no.value.errors["file"]


def brought(till: Till) -> RegistersConfiguration:
    with database.reading(till.engine) as connection:
        value = configuration.published(connection, "1090", till.device.store_id, till.device.register_id)
    assert isinstance(value, RegistersConfiguration)
    return value


def test_a_layout_is_kept_as_it_was_uploaded(connection: Connection) -> None:
    layout_id = layouts.add(connection, content(), by="office")
    row = connection.execute(select(screen_layouts)).one()
    assert (row.layout_id, row.name, row.uploaded_by) == (layout_id, "Till", "office")
    assert row.body.encode() == content()
    assert row.uploaded_at


def test_a_wrong_file_is_refused_with_all_problems_by_place(connection: Connection) -> None:
    told = refused(connection, content(name="", operation=1, tone="pink", column=7)).splitlines()
    assert told[0].startswith("Nothing was saved.")
    assert [line.partition(":")[0] for line in told[1:]] == [
        "name",
        "grids.welcome.buttons[0].operation",
        "grids.welcome.buttons[0].tone",
        "grids.welcome.buttons[0]",
    ]
    assert connection.execute(select(screen_layouts)).all() == []


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (b"", "Choose a layout's file"),
        (b"\xff", "is not UTF-8 at byte 0"),
        (b"[]", "must be an object"),
        (b" " * (layouts.LARGEST + 1), "more than 1 MB"),
    ],
)
def test_what_is_no_layout_is_refused(connection: Connection, file: bytes, said: str) -> None:
    assert said in refused(connection, file)


def test_thousands_of_problems_are_not_all_told(connection: Connection) -> None:
    buttons = [{}] * 1000
    file = {"name": "x", "grids": {"welcome": {"columns": 1, "rows": 1, "buttons": buttons}}}
    told = refused(connection, json.dumps(file).encode()).splitlines()
    assert len(told) == 52
    assert told[-1] == "and 6949 more"


def test_each_name_is_there_once(connection: Connection) -> None:
    first = layouts.add(connection, content("Till"), by="office")
    assert "There is a layout Till already" in refused(connection, content("Till", tone="blue"))
    second = layouts.add(connection, content("Other"), by="office")
    with pytest.raises(Invalid):
        layouts.replace(connection, second, content("Till"), by="office")
    layouts.replace(connection, first, content("Till", tone="blue"), by="manager")
    row = connection.execute(select(screen_layouts).where(screen_layouts.c.layout_id == first)).one()
    assert (json.loads(row.body)["grids"]["welcome"]["buttons"][0]["tone"], row.uploaded_by) == (
        "blue",
        "manager",
    )


def test_a_layout_is_assigned_to_whom_is_named_and_to_nobody_else(till: Till, connection: Connection) -> None:
    one, other = (layouts.add(connection, content(name), by="office") for name in ("One", "Other"))
    assert layouts.assigned_to(connection, one) == []
    layouts.assign_to_stores(connection, one, [till.device.store_id])
    layouts.assign_to_registers(connection, one, [till.device.register_id])
    layouts.assign_to_workers(connection, one, [till.associate_id])
    layouts.assign_to_workers(connection, other, [till.associate_id])
    assert layouts.assigned_to(connection, one) == ["store 1001", "register 1001-1"]
    (worker,) = layouts.assigned_to(connection, other)
    operator = select(associates.c.operator_id).where(associates.c.associate_id == till.associate_id)
    assert worker == f"worker {connection.execute(operator).scalar()}"
    layouts.assign_to_stores(connection, one, [])
    assert layouts.assigned_to(connection, one) == ["register 1001-1"]


def test_a_layout_that_is_assigned_is_not_removed(till: Till, connection: Connection) -> None:
    layout_id = layouts.add(connection, content(), by="office")
    layouts.assign_to_registers(connection, layout_id, [till.device.register_id])
    with pytest.raises(Invalid, match="assigned to register 1001-1"):
        layouts.remove(connection, layout_id)
    layouts.assign_to_registers(connection, layout_id, [])
    layouts.remove(connection, layout_id)
    assert connection.execute(select(screen_layouts)).all() == []


def test_job_1090_brings_the_layouts_of_the_store_its_registers_and_its_staff(
    till: Till, neighbour: Till, stranger: Till
) -> None:
    engine = till.engine
    assert brought(till) == RegistersConfiguration()
    with database.writing(engine) as connection:
        names = ("store", "till", "worker", "nobody")
        ids = {name: layouts.add(connection, content(name), by="x") for name in names}
        layouts.assign_to_stores(connection, ids["store"], [till.device.store_id])
        layouts.assign_to_registers(connection, ids["till"], [till.device.register_id])
        layouts.assign_to_workers(connection, ids["worker"], [till.associate_id])
    assert brought(till) == RegistersConfiguration(), "only the job brings it"
    before = contact.record(engine, till.device, ContactRequest(0, 0, None)).digests
    jobs.run(engine, "1090")
    jobs.run(engine, "1060")
    here = brought(till)
    assert {one.name for one in here.layouts} == {"store", "till", "worker"}
    assert (here.store_layout_id, here.register_layout_id) == (ids["store"], ids["till"])
    assert contact.record(engine, till.device, ContactRequest(0, 0, None)).digests["1090"] != before["1090"]
    assert brought(stranger) == RegistersConfiguration()
    with database.reading(engine) as connection:
        staff = configuration.published(connection, "1060", till.device.store_id, till.device.register_id)
    assert isinstance(staff, StaffConfiguration)
    assigned = {one.associate_id: one.layout_id for one in staff.associates}
    assert assigned[till.associate_id] == ids["worker"]
    assert {layout for who, layout in assigned.items() if who != till.associate_id} == {None}


def test_another_register_of_the_store_has_its_own(till: Till) -> None:
    with database.writing(till.engine) as connection:
        layout_id = layouts.add(connection, content(), by="x")
        layouts.assign_to_registers(connection, layout_id, [till.device.register_id])
        other = (
            connection.execute(
                select(registers.c.register_id).where(
                    registers.c.store_id == till.device.store_id,
                    registers.c.register_id != till.device.register_id,
                )
            )
            .scalars()
            .first()
        )
    jobs.run(till.engine, "1090")
    with database.reading(till.engine) as connection:
        value = configuration.published(connection, "1090", till.device.store_id, other or "another")
    assert isinstance(value, RegistersConfiguration)
    assert value.register_layout_id is None


def test_a_layout_that_changes_is_brought_again(till: Till) -> None:
    with database.writing(till.engine) as connection:
        layout_id = layouts.add(connection, content(), by="x")
        layouts.assign_to_stores(connection, layout_id, [till.device.store_id])
    assert jobs.run(till.engine, "1090") == 1
    assert jobs.run(till.engine, "1090") == 0
    with database.writing(till.engine) as connection:
        layouts.replace(connection, layout_id, content(tone="blue"), by="x")
    assert jobs.run(till.engine, "1090") == 1
