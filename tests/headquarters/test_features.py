"""Feature management: what can be turned on, and what headquarters refuses while it is off."""

from dataclasses import replace

import pytest
from sqlalchemy import Connection, select

from pos_contract.changes import CustomerEdited
from pos_contract.errors import Fault
from pos_contract.records import Contact, CustomerFields, GlobalConfiguration
from pos_headquarters import database
from pos_headquarters.services import configuration, customer_editing, features, setup
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import features as table
from tests.headquarters.support import ANNA, Till

SECOND = Contact("email", "anna@second.example")


def turn_off(till: Till, name: str) -> None:
    with database.writing(till.engine) as connection:
        features.disable(connection, name)


def edit(
    till: Till, customer_id: str, base: CustomerFields, fields: CustomerFields
) -> tuple[str, Fault | None]:
    answer = till.now(till.change(customer_id, CustomerEdited(0, base, fields)))
    return answer.outcome, Fault(answer.fault) if answer.fault else None


def known(till: Till, fields: CustomerFields) -> str:
    added = till.added(fields)
    assert till.now(added).outcome == "applied"
    return added.customer_id


def test_a_new_database_has_every_feature_off(tmp_path: object) -> None:
    engine = database.open_engine(f"sqlite:///{tmp_path}/new.db")
    setup.prepare(engine)
    with database.reading(engine) as connection:
        assert {row.name: row.enabled for row in connection.execute(select(table))} == dict.fromkeys(
            features.FEATURES, False
        )
    engine.dispose()


def test_enabled_and_disabled_with_what_follows(connection: Connection) -> None:
    said = features.disable(connection, features.CLIENTELING)
    assert said.startswith("Clienteling is disabled. ")
    assert not features.is_on(connection, features.CLIENTELING)
    said = features.enable(connection, features.CLIENTELING)
    assert said.startswith("Clienteling is enabled. ")
    assert features.is_on(connection, features.CLIENTELING)


def test_twice_is_said(connection: Connection) -> None:
    with pytest.raises(Invalid, match="enabled already"):
        features.enable(connection, features.CLIENTELING)
    features.disable(connection, features.CLIENTELING)
    with pytest.raises(Invalid, match="disabled already"):
        features.disable(connection, features.CLIENTELING)


def test_what_is_not_built_is_not_enabled(connection: Connection) -> None:
    with pytest.raises(Invalid, match="is not built yet"):
        features.enable(connection, features.EDIT_ASYNC)
    assert not features.is_on(connection, features.EDIT_ASYNC)


def test_registers_are_told_with_job_1110(till: Till) -> None:
    with database.writing(till.engine) as connection:
        features.disable(connection, features.CLIENTELING)
        configuration.publish(connection, "1110")
        told = configuration.published(connection, "1110", till.device.store_id, till.device.register_id)
    assert isinstance(told, GlobalConfiguration)
    assert told.features == (features.SECONDARY_CONTACTS,)


def test_without_the_feature_an_edit_brings_no_secondary_contact(till: Till) -> None:
    customer_id = known(till, ANNA)
    turn_off(till, features.SECONDARY_CONTACTS)
    assert edit(till, customer_id, ANNA, replace(ANNA, contacts=(SECOND,))) == ("rejected", Fault.FEATURE_OFF)
    till.download()
    assert edit(till, customer_id, ANNA, replace(ANNA, phone="070-1")) == ("applied", None)


def test_so_does_an_edit_at_headquarters(till: Till) -> None:
    before = replace(ANNA, attributes={"preferred_contact": "Phone"})
    customer_id, fields = known(till, before), replace(before, contacts=(SECOND,))
    turn_off(till, features.SECONDARY_CONTACTS)
    with database.writing(till.engine) as connection:
        with pytest.raises(Invalid) as no:
            customer_editing.edit(connection, customer_id, before, fields, "office")
        assert set(no.value.errors) == {"contacts"}
        features.enable(connection, features.SECONDARY_CONTACTS)
        assert customer_editing.edit(connection, customer_id, before, fields, "office")


def test_secondary_contacts_that_are_there_stay_and_may_go(till: Till) -> None:
    fields = replace(ANNA, contacts=(SECOND,))
    customer_id = known(till, fields)
    turn_off(till, features.SECONDARY_CONTACTS)
    renamed = replace(fields, last_name="Berg")
    assert edit(till, customer_id, fields, renamed) == ("applied", None)
    assert edit(till, customer_id, renamed, replace(renamed, contacts=())) == ("applied", None)
    other = replace(renamed, contacts=(Contact("email", "other@second.example"),))
    assert edit(till, customer_id, replace(renamed, contacts=()), other) == ("rejected", Fault.FEATURE_OFF)
