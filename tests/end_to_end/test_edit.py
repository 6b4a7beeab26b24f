"""Edit customer (623) at two registers of one headquarters."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
import uuid_utils
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton

from pos_app.execution import Executor
from pos_app.offline import client
from pos_app.operations.registry import Refused
from pos_app.runner import OperationRunner
from pos_app.screens.base import ScreenContext
from pos_app.screens.edit_customer import EditCustomerScreen
from pos_app.values.customer import ViewCustomer
from pos_app.values.edit import EditCustomer, EditedCustomer
from pos_app.values.privacy import EraseCustomer
from pos_app.values.register import Associate
from pos_contract.merging import resolve
from tests.support.company import Till
from tests.support.trouble import TROUBLES


@pytest.fixture
def customer(company):
    (one,) = company.customers(1)
    return one


def begin(till: Till, customer_id: str, **texts: str) -> EditCustomer:
    """What a person sends who opens the form now and changes these fields."""
    details = till.run(till.company.manager, "customer.view", ViewCustomer(customer_id))
    fields = replace(details.fields, **texts)
    return EditCustomer(customer_id, new_id(), details.profile.version, details.fields, fields)


def new_id() -> str:
    return str(uuid_utils.uuid7())


def edit(till: Till, ask: EditCustomer) -> EditedCustomer:
    return till.run(till.company.manager, "customer.edit", ask)


def fields_at(till: Till, customer_id: str):
    return begin(till, customer_id).fields


def resolved(ask: EditCustomer, done: EditedCustomer, *keep_mine: str) -> EditCustomer:
    """What is sent once the person has chosen: based on what stands."""
    fields = resolve(ask.base, done.mine, done.fields, keep_mine)
    return EditCustomer(done.customer_id, new_id(), done.version, done.fields, fields)


def test_different_fields_merge_by_themselves(company, customer):
    one, two, three = company.tills
    here, there = begin(one, customer, phone="070-123 45 67"), begin(two, customer, last_name="Ek")
    assert edit(one, here).done
    done = edit(two, there)
    assert done.done
    assert (done.fields.phone, done.fields.last_name) == ("070-123 45 67", "Ek")
    assert fields_at(two, customer) == done.fields
    company.heal()
    for till in (one, three):
        assert fields_at(till, customer) == done.fields


def test_the_same_field_is_decided_by_the_person_and_sent_again(company, customer):
    one, two, _ = company.tills
    here = begin(one, customer, phone="070-123 45 67")
    there = begin(two, customer, phone="070-765 43 21", email="new@example.com", last_name="Ek")
    assert edit(one, here).done
    done = edit(two, there)
    assert not done.done
    (conflict,) = done.conflicts
    assert (conflict.field, conflict.mine, conflict.theirs) == ("phone", "070-765 43 21", "070-123 45 67")
    assert conflict.changed_by == company.manager.name
    assert conflict.changed_at
    assert fields_at(two, customer).phone == "070-123 45 67"  # nothing of mine, and what stands is here
    # Meanwhile a third person changes the same field once more, and another.
    assert edit(one, begin(one, customer, phone="08-55 66 77 88", email="other@example.com")).done
    again = resolved(there, done, "phone")
    conflicts = edit(two, again)
    assert [each.field for each in conflicts.conflicts] == ["email", "phone"]
    last = edit(two, resolved(again, conflicts, "phone"))
    assert last.done
    expected = ("070-765 43 21", "other@example.com", "Ek")
    company.heal()
    for till in company.tills:
        fields = fields_at(till, customer)
        assert (fields.phone, fields.email, fields.last_name) == expected
    assert company.headquarters.rows("SELECT 1 FROM decision WHERE customer_id = ?", customer) == []


def test_an_edit_crosses_a_merge(company):
    keep, drop = company.customers(2)
    one, two, _ = company.tills
    ask = begin(one, drop, phone="070-123 45 67")
    assert edit(two, begin(two, keep, last_name="Kept")).done
    company.office.merge(keep, drop)
    done = edit(one, ask)
    assert (done.done, done.customer_id) == (True, keep)
    assert (done.fields.last_name, done.fields.phone) == ("Kept", "070-123 45 67")
    company.heal()
    assert not one.has(drop)
    assert fields_at(two, keep) == done.fields


def test_a_form_that_stayed_open_while_the_merge_came_down(company):
    keep, drop = company.customers(2)
    one = company.tills[0]
    ask = begin(one, drop, phone="070-123 45 67")
    company.office.merge(keep, drop)
    company.heal()
    assert not one.has(drop)
    done = edit(one, ask)
    assert (done.done, done.customer_id, done.fields.phone) == (True, keep, "070-123 45 67")


def test_an_edit_crosses_a_deletion(company, customer):
    one = company.tills[0]
    ask = begin(one, customer, phone="070-123 45 67")
    company.office.delete(customer)
    with pytest.raises(Refused, match="customer_deleted"):
        edit(one, ask)
    company.heal()


def test_an_edit_crosses_an_erasure(company, customer):
    one, two, _ = company.tills
    ask = begin(one, customer, phone="070-123 45 67")
    two.run(company.manager, "customer.erase", EraseCustomer(customer))
    with pytest.raises(Refused, match="customer_erased"):
        edit(one, ask)
    company.heal()
    assert not one.has(customer)
    with pytest.raises(Refused, match="customer_erased"):
        edit(one, ask)
    assert not one.has(customer)


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_reply_that_is_lost_and_save_pressed_again(company, customer, monkeypatch, trouble):
    monkeypatch.setattr(client, "PERSON_WAITS_SECONDS", 1.0)
    one = company.tills[0]
    ask = begin(one, customer, phone="070-123 45 67")
    with one.link.during(trouble, "/v1/changes/now"):
        if trouble == "doubled":
            assert edit(one, ask).done
        else:
            with pytest.raises(Refused, match="headquarters_silent"):
                edit(one, ask)
    done = edit(one, ask)
    assert (done.done, done.fields.phone, done.version) == (True, "070-123 45 67", 1)
    versions = "SELECT version, field FROM customer_edit WHERE customer_id = ?"
    assert company.headquarters.rows(versions, customer) == [(1, "phone")]


def test_a_register_killed_while_headquarters_answers(company, customer):
    one = company.tills[0]
    ask = begin(one, customer, phone="070-123 45 67")
    with one.link.during("lost", "/v1/changes/now"), pytest.raises(Refused):
        edit(one, ask)
    one.register.kill()
    assert one.register.rows("SELECT 1 FROM upload_queue WHERE customer_id = ?", customer) == []
    company.heal()
    assert fields_at(one, customer).phone == "070-123 45 67"


def test_a_pending_customer_is_refused_before_anything_is_sent(company):
    one = company.tills[0]
    customer_id = one.new_customer(company.manager)
    ask = begin(one, customer_id, phone="070-123 45 67")
    one.link.calls.clear()
    with pytest.raises(Refused, match="customer_pending"):
        edit(one, ask)
    assert one.link.calls == []
    company.heal()


def test_what_cannot_be_is_refused_by_field_before_anything_is_sent(company, customer):
    one = company.tills[0]
    one.link.calls.clear()
    with pytest.raises(Refused) as no:
        edit(one, begin(one, customer, phone="call me", email="a@b"))
    assert no.value.fields == {"phone": "phone_invalid", "email": "email_invalid"}
    assert one.link.calls == []


def test_offline_it_is_refused_and_nothing_is_queued(company, customer, monkeypatch):
    one = company.tills[0]
    ask = begin(one, customer, phone="070-123 45 67")
    monkeypatch.setattr(one.register, "server", replace(one.register.server, online=lambda: False))
    with pytest.raises(Refused, match="headquarters_needed"):
        edit(one, ask)
    assert one.register.rows("SELECT 1 FROM upload_queue WHERE customer_id = ?", customer) == []


def test_what_stood_before_hinders_no_edit_of_something_else(company, customer):
    one = company.tills[0]
    company.headquarters.write("UPDATE customer SET phone = 'call me' WHERE customer_id = ?", customer)
    ask = begin(one, customer)
    done = edit(
        one,
        replace(
            ask,
            base=replace(ask.base, phone="call me"),
            fields=replace(ask.fields, phone="call me", last_name="Ek"),
        ),
    )
    assert (done.done, done.fields.phone, done.fields.last_name) == (True, "call me", "Ek")
    with pytest.raises(Refused) as no:
        edit(one, begin(one, customer, phone="call me not", first_name="", last_name=""))
    assert no.value.fields == {"phone": "phone_invalid", "first_name": "name_required"}


@pytest.fixture
def unpermitted(company):
    """An associate whose group may not edit customers any more."""
    of = "FROM permission_group_permission WHERE permission = 'customer.edit' AND permission_group_id ="
    who = company.associate
    group = "(SELECT permission_group_id FROM associate WHERE associate_id = ?)"
    taken = company.headquarters.write(f"DELETE {of} {group} RETURNING *", who.associate_id)
    yield who
    for row in taken:
        company.headquarters.write("INSERT INTO permission_group_permission VALUES (?, ?)", *row)


def test_who_lost_the_permission_has_a_manager_sign(company, customer, unpermitted):
    one = company.tills[0]
    ask = begin(one, customer, phone="070-123 45 67")
    with pytest.raises(Refused, match="permission_missing"):
        one.run(unpermitted, "customer.edit", ask)
    for _ in range(2):  # the second time as after a lost reply
        done = one.run(unpermitted, "customer.edit", ask, signer=company.manager)
        assert (done.done, done.fields.phone, done.version) == (True, "070-123 45 67", 1)


# --- at the screen -----------------------------------------------------------------------------------


@pytest.fixture
def window(company, qapp):
    """What a screen of the first register is opened with: its real operations."""
    register, who = company.tills[0].register, company.manager
    sync = SimpleNamespace(wake=lambda: None, nudge=lambda: None, online=lambda: True)
    executor = Executor(register.home, register.writer, register.readers, sync)
    runner = OperationRunner()
    runner.start(executor)
    may = frozenset({"customer.view", "customer.edit", "customer.add"})
    associate = Associate(who.associate_id, who.operator_id, who.name, who.name, may, None)
    runner.sign_in(associate)
    yield ScreenContext(runner, None, associate)
    runner.stop()
    executor.close()


def test_two_people_at_two_screens(company, customer, window, qtbot):
    one, two, _ = company.tills
    screen = EditCustomerScreen(window, customer)
    qtbot.addWidget(screen)
    screen.show()
    phone = screen.findChild(QLineEdit, "edit_customer.phone")
    save = screen.findChild(QPushButton, "edit_customer.save")
    qtbot.waitUntil(phone.isEnabled)
    phone.setText("070-765 43 21")
    assert edit(two, begin(two, customer, phone="070-123 45 67", last_name="Ek")).done
    save.click()
    qtbot.waitUntil(lambda: screen.findChild(QRadioButton, "edit_conflicts.phone.mine") is not None)
    theirs = screen.findChild(QLabel, "edit_conflicts.phone.theirs.source")
    assert theirs.text().startswith(company.manager.name)
    screen.findChild(QRadioButton, "edit_conflicts.phone.mine").setChecked(True)
    with qtbot.waitSignal(screen.close_requested):
        save.click()
    fields = fields_at(one, customer)
    assert (fields.phone, fields.last_name) == ("070-765 43 21", "Ek")
    company.heal()
    assert fields_at(two, customer) == fields
