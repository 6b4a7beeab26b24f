import pytest
from sqlalchemy import Engine, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from pos_contract.messages import ContactRequest, SignInRequest
from pos_contract.records import (
    AssociateRecord,
    ChannelConfiguration,
    GlobalConfiguration,
    StaffConfiguration,
)
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.services import configuration, contact, jobs, schedule, scope, sign_in, workers
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import features, measures, members, registers
from pos_headquarters.tables import jobs as job_table
from tests.headquarters.support import Retailer, Till, new_id, set_associate


def job(engine: Engine, name: str) -> dict[str, object]:
    with database.reading(engine) as connection:
        row = connection.execute(select(job_table).where(job_table.c.name == name)).one()
        return dict(row._mapping)


def greet(till: Till, waiting: int = 0) -> contact.Contact:
    return contact.record(till.engine, till.device, ContactRequest(waiting, 0, None))


def published(till: Till, name: str) -> configuration.Configuration:
    with database.reading(till.engine) as connection:
        value = configuration.published(connection, name, till.device.store_id, till.device.register_id)
    assert value is not None
    return value


def staff_of(till: Till) -> tuple[AssociateRecord, ...]:
    staff = published(till, "1060")
    assert isinstance(staff, StaffConfiguration)
    return staff.associates


def in_books(engine: Engine) -> list[str]:
    with database.reading(engine) as connection:
        return list(connection.execute(select(members.c.customer_id)).scalars())


def test_p_0001_asks_for_an_upload_until_one_came(till: Till) -> None:
    assert not greet(till).upload_requested
    assert jobs.run(till.engine, "P-0001") == 1
    assert greet(till).upload_requested
    till.upload()
    assert not greet(till).upload_requested


def test_headquarters_watches_over_its_registers(till: Till) -> None:
    oldest = "2026-07-01T08:00:00+00:00"
    contact.record(till.engine, till.device, ContactRequest(214, 3, oldest))
    with database.reading(till.engine) as connection:
        row = connection.execute(
            select(registers).where(registers.c.register_id == till.device.register_id)
        ).one()
    assert (row.waiting, row.parked, row.oldest_made_at) == (214, 3, oldest)
    assert row.last_contact_at


def test_the_way_of_an_async_customer(till: Till) -> None:
    till.sync()
    added = till.added()
    till.send(added)
    assert greet(till).revision == till.cursor
    assert jobs.run(till.engine, "synchronize-customers") == 1
    assert jobs.run(till.engine, "synchronize-customers") == 0
    assert greet(till).revision == till.cursor
    jobs.run(till.engine, "1010")
    assert greet(till).revision > till.cursor
    till.download()
    assert till.customers[added.customer_id].account_number == "C-0000121"


@pytest.mark.parametrize("name", ["P-0001", "synchronize-customers", "1010"])
def test_each_step_of_an_async_customer_is_a_job_with_its_schedule(engine: Engine, name: str) -> None:
    with database.writing(engine) as connection:
        schedule.keep(connection, name, seconds=60)
    shown = job(engine, name)
    assert (shown["title"], shown["seconds"]) == (jobs.JOBS[name].title, 60)


def test_configurations_are_what_the_job_published_last(till: Till, retailer: Retailer) -> None:
    before = greet(till).digests
    assert set(before) == {"1040", "1060", "1070", "1090", "1110", "1150"}
    set_associate(till.engine, till.associate_id, active=False)
    with database.writing(till.engine) as connection:
        connection.execute(update(features).values(enabled=False))
    assert greet(till).digests == before
    assert [jobs.run(till.engine, name) for name in ("1060", "1070", "1110")] == [2, 0, 4]
    after = greet(till).digests
    assert after["1070"] == before["1070"]
    assert after["1060"] != before["1060"]
    assert after["1110"] != before["1110"]
    staff = published(till, "1060")
    assert isinstance(staff, StaffConfiguration)
    assert [each.active for each in staff.associates if each.associate_id == till.associate_id] == [False]
    common = published(till, "1110")
    assert isinstance(common, GlobalConfiguration)
    assert common.features == ()


def test_the_staff_of_a_store(till: Till, neighbour: Till, retailer: Retailer) -> None:
    staff = published(till, "1060")
    other = published(neighbour, "1060")
    assert isinstance(staff, StaffConfiguration)
    assert isinstance(other, StaffConfiguration)
    assert len(staff.associates) == 4
    assert [each.name for each in staff.associates if not each.active] == ["Per Wiklund"]
    assert len(other.associates) == 4
    manager = next(each for each in staff.associates if each.associate_id == till.associate_id)
    assert manager.book_id == retailer.associate("1001", "manager")["book_id"]


def test_who_left_stays_with_the_staff_while_the_client_book_has_customers(
    till: Till, neighbour: Till, retailer: Retailer
) -> None:
    leaver = retailer.associate("1001", "senior")
    with database.writing(till.engine) as connection:
        connection.execute(delete(members))
    till.send(till.reassigned(till.new_customer(), None, leaver["associate_id"]))
    (customer_id,) = in_books(till.engine)
    with database.writing(till.engine) as connection:
        assert workers.leave(connection, leaver["operator_id"]) == leaver["name"]
    jobs.run(till.engine, "1060")
    (record,) = [each for each in staff_of(till) if not each.active]
    assert (record.name, record.permissions, record.pin_salt, record.pin_hash) == (leaver["name"], (), "", "")
    assert record.book_id
    assert {each.name for each in staff_of(neighbour) if not each.active} == set()
    till.send(till.reassigned(customer_id, leaver["associate_id"], till.associate_id))
    jobs.run(till.engine, "1060")
    assert all(each.active for each in staff_of(till))


def test_who_has_left_signs_in_nowhere(till: Till, retailer: Retailer) -> None:
    leaver = retailer.associate("1001", "senior")
    with database.writing(till.engine) as connection:
        workers.leave(connection, leaver["operator_id"])
        for unknown in (leaver["operator_id"], "999"):
            with pytest.raises(Invalid, match=f"operator ID {unknown}"):
                workers.leave(connection, unknown)
    with pytest.raises(Refusal):
        sign_in.sign_in(till.engine, till.device, SignInRequest(leaver["operator_id"], leaver["pin"]))


def test_the_measures_that_were_chosen(till: Till) -> None:
    till.sync()
    common = published(till, "1110")
    assert isinstance(common, GlobalConfiguration)
    assert [(each.measure_id, each.type, each.is_share) for each in common.measures] == [
        ("churn_probability", "decimal", True),
        ("next_best_action", "text", False),
    ]
    assert common.measures[0].names["en"] == "Churn probability"
    known = {measure for each in till.customers.values() for measure in each.measures}
    assert known == {"churn_probability", "next_best_action"}
    some = next(each for each in till.customers.values() if "churn_probability" in each.measures)
    answer = till.send(till.noted(some.customer_id))
    assert answer.record is not None
    assert answer.record.measures == some.measures

    with database.writing(till.engine) as connection:
        connection.execute(update(measures).values(place=None))
        connection.execute(update(measures).where(measures.c.type == "text").values(place=3))
        scope.refresh(connection, [some.customer_id])
    jobs.run(till.engine, "1110")
    till.sync()
    common = published(till, "1110")
    assert isinstance(common, GlobalConfiguration)
    assert [each.measure_id for each in common.measures] == ["next_best_action"]
    assert "churn_probability" not in till.customers[some.customer_id].measures


def test_no_more_than_three_measures(engine: Engine) -> None:
    def choose(place: int) -> None:
        with database.writing(engine) as connection:
            connection.execute(
                insert(measures),
                {"measure_id": new_id(), "names": "{}", "type": "text", "place": place},
            )

    choose(3)
    for taken_or_beyond in (1, 2, 3, 0, 4):
        with pytest.raises(IntegrityError):
            choose(taken_or_beyond)


def test_a_register_gets_its_own_channel(till: Till) -> None:
    channel = published(till, "1070")
    assert isinstance(channel, ChannelConfiguration)
    assert (channel.register_number, channel.register_id) == ("1001-1", till.device.register_id)
    with database.reading(till.engine) as connection:
        assert configuration.channel(connection, till.device.register_id) == channel


def test_9999_runs_all_downloads(till: Till) -> None:
    till.new_customer()
    set_associate(till.engine, till.associate_id, active=False)
    assert jobs.run(till.engine, "9999") == 1 + 2
