"""What headquarters sets up about layouts, operations and features, as a register has it after the jobs."""

import json

import pytest
from sqlalchemy import select

from pos_app.channel import configuration
from pos_app.operations import session
from pos_app.settings import resource_path
from pos_app.values.layout import ViewLayout
from pos_app.values.register import SignIn
from pos_contract import operations as declared
from pos_headquarters import database
from pos_headquarters.services import features, layouts, pos_operations
from pos_headquarters.tables import registers

SHIPPED = resource_path("layouts", "fashion.json").read_text("utf-8")


def named(name):
    return json.dumps(json.loads(SHIPPED) | {"name": name}).encode()


@pytest.fixture
def office(headquarters):
    """Has headquarters do something, in a transaction."""
    engine = database.open_engine(headquarters._database)

    def do(work):
        with database.writing(engine) as connection:
            return work(connection)

    yield do
    engine.dispose()


@pytest.fixture
def publish(headquarters, register):
    def run(*names):
        for name in names:
            headquarters.command("jobs", "run", name)
        assert register.sync() == ""

    return run


@pytest.fixture
def sign_in(register, headquarters):
    person = headquarters.associate()
    return lambda: session.sign_in(register.server, SignIn(person["operator_id"], person["pin"]))


def test_a_layout_reaches_who_it_is_assigned_to_and_goes_again(
    headquarters, register, office, publish, sign_in
):
    number = headquarters.retailer["registers"][0]["number"]
    mine = office(lambda c: c.execute(select(registers).where(registers.c.number == number)).one()._mapping)
    assert sign_in().layout is None
    of_store, of_worker = (
        office(lambda c, name=name: layouts.add(c, named(name), by="office")) for name in ("Store", "Worker")
    )
    office(lambda c: layouts.assign_to_stores(c, of_store, [mine["store_id"]]))
    assert register.sync() == ""
    assert sign_in().layout is None, "only the job brings it"
    publish("1090")
    assert sign_in().layout.layout.name == "Store"
    who = register.associate.associate_id
    office(lambda c: layouts.assign_to_workers(c, of_worker, [who]))
    publish("1060", "1090")
    assert register.run("session.layout", ViewLayout(who)).name == "Worker"
    office(lambda c: layouts.replace(c, of_worker, named("Worker 2"), by="office"))
    publish("1090")
    assert sign_in().layout.layout.name == "Worker 2"
    office(lambda c: layouts.assign_to_workers(c, of_worker, []))
    office(lambda c: layouts.assign_to_stores(c, of_store, []))
    publish("1060", "1090")
    assert sign_in().layout is None
    assert "1090" in dict(register.rows("SELECT job, cursor FROM download"))


def test_features_and_check_user_access_reach_the_register(register, office, publish, sign_in):
    office(lambda c: features.disable(c, features.CLIENTELING))
    office(lambda c: pos_operations.change(c, declared.REASSIGN.name, check_user_access=False))
    try:
        publish("1110")
        everywhere = register.readers.submit(configuration.everywhere).result(10)
        assert features.CLIENTELING not in everywhere.features
        me = sign_in()
        assert all(
            me.may(name, "nobody has this") for name in (declared.REASSIGN.name, *declared.REASSIGN.parts)
        )
        assert not me.may(declared.EXPORT.name, "nobody has this")
    finally:
        office(lambda c: features.enable(c, features.CLIENTELING))
        office(lambda c: pos_operations.change(c, declared.REASSIGN.name, check_user_access=True))
        publish("1110")
