"""Workers, permission groups and POS operations as an administrator has them."""

import json
import re

import pytest
from sqlalchemy import Engine, select

from pos_contract import operations as declared
from pos_contract.messages import SignInRequest
from pos_headquarters import database
from pos_headquarters.services import permission_groups, pos_operations, sign_in
from pos_headquarters.services.administrators import MANAGER, READER
from pos_headquarters.tables import associates, group_permissions
from pos_headquarters.tables import permission_groups as groups
from tests.headquarters.browsing import Browser, make_administrator, records
from tests.headquarters.support import Till

WORKERS, GROUPS, OPERATIONS = "/workers/list", "/permission-groups/list", "/pos-operations/list"


def operator(engine: Engine, associate_id: str) -> str:
    with database.reading(engine) as connection:
        found = select(associates.c.operator_id).where(associates.c.associate_id == associate_id)
        return str(connection.execute(found).scalar_one())


def group(engine: Engine, name: str) -> str:
    with database.reading(engine) as connection:
        found = select(groups.c.permission_group_id).where(groups.c.name == name)
        return str(connection.execute(found).scalar_one())


def pin_in(text: str) -> str:
    (pin,) = re.findall(r"PIN of .*?: (\d{6}) – it is shown only now", text)
    return str(pin)


# --- workers -----------------------------------------------------------------------------------------


def test_a_worker_is_added_with_a_pin_shown_once_and_signs_in(browser: Browser, till: Till) -> None:
    form = browser.open("/workers/create")
    added = browser.submit(
        form,
        first_name="Tuva",
        last_name="Ek",
        permission_group_id=group(till.engine, "associate"),
        address_books=list(form.choices["address_books"].values()),
    )
    assert added.status == 200
    pin = pin_in(added.text)
    assert pin not in browser.open(WORKERS).text
    with database.reading(till.engine) as connection:
        row = connection.execute(select(associates).where(associates.c.last_name == "Ek")).one()
    signed = sign_in.sign_in(till.engine, till.device, SignInRequest(row.operator_id, pin))
    assert signed.associate.associate_id == row.associate_id
    (record,) = records(till.engine)
    assert (record.page, record.about, record.action) == ("Workers", f"{row.operator_id} Tuva Ek", "added")
    assert pin not in record.after
    assert row.pin_hash not in record.after


def test_who_works_in_no_store_is_saved_with_a_word(browser: Browser, till: Till) -> None:
    form = browser.open("/workers/create")
    given = {"first_name": "Tuva", "permission_group_id": group(till.engine, "associate")}
    assert "Tuva is saved, but can sign in nowhere until an address book" in (
        browser.submit(form, **given, address_books=[]).text
    )
    books = list(form.choices["address_books"].values())
    assert "can sign in nowhere" not in browser.submit(form, **given, address_books=books).text


def test_what_is_wrong_stands_at_its_field(browser: Browser, till: Till) -> None:
    taken, form = operator(till.engine, till.associate_id), browser.open("/workers/create")
    refused = browser.submit(form, operator_id=taken)
    assert refused.status == 422
    assert set(refused.errors) == {"permission_group_id"}
    refused = browser.submit(form, operator_id=taken, permission_group_id=group(till.engine, "manager"))
    assert set(refused.errors) == {"operator_id", "first_name"}
    assert refused.form["operator_id"] == taken


def test_a_worker_is_changed(browser: Browser, till: Till) -> None:
    changed = browser.fill(f"/workers/edit?pk={till.associate_id}", last_name="Holm")
    assert changed.status == 200
    assert "Registers have it after job 1060" in changed.text
    assert "Holm" in browser.open(f"{WORKERS}?q=Holm").text
    (record,) = records(till.engine)
    assert set(json.loads(record.after)) == {"Last name"}


def test_a_new_pin_is_shown_once(browser: Browser, till: Till) -> None:
    assert browser.press("workers", till.associate_id, "set_pin").ok
    pin = pin_in(browser.open(WORKERS).text)
    assert pin not in browser.open(WORKERS).text
    request = SignInRequest(operator(till.engine, till.associate_id), pin)
    assert sign_in.sign_in(till.engine, till.device, request).associate.associate_id == till.associate_id
    assert [one.action for one in records(till.engine)] == ["set a new PIN"]


def test_who_leaves_is_told_what_becomes_of_the_book_and_may_come_back(browser: Browser, till: Till) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    detail = browser.open(f"/workers/detail?pk={till.associate_id}")
    assert "stays and is shown as unassigned" in detail.text
    assert "Client books: CB-" in detail.html, "the dialog names them"
    assert browser.press("workers", till.associate_id, "leave").ok
    assert "has left. The client book" in browser.open(WORKERS).text
    again = browser.press("workers", till.associate_id, "leave")
    assert not again.ok
    assert browser.press("workers", till.associate_id, "take_back").ok
    assert pin_in(browser.open(WORKERS).text)


def test_client_books_are_listed(browser: Browser, till: Till) -> None:
    till.send(till.booked(till.new_customer()))
    listed = browser.open(f"{WORKERS}?q={operator(till.engine, till.associate_id)}")
    assert re.search(r"CB-\d+ \(.*, \d+ customers?\)", listed.text)


@pytest.mark.parametrize("role", [READER, MANAGER])
def test_only_administrators_change_workers(site: str, till: Till, role: str) -> None:
    other = Browser(site, make_administrator(till.engine, role))
    assert other.open(WORKERS).status == 200
    assert other.open("/workers/create").status == 403
    assert not other.press("workers", till.associate_id, "set_pin").ok
    assert not records(till.engine)


# --- permission groups --------------------------------------------------------------------------------


def test_permissions_are_ticked_by_the_names_of_their_operations(browser: Browser, engine: Engine) -> None:
    form = browser.open("/permission-groups/create")
    assert "Reassign customers to a client book" in form.text
    ticks = {f"permissions.{one}": "on" for one in (declared.CUSTOMER_VIEW, declared.NOTE_ADD)}
    added = browser.submit(form, name="Help", **ticks)
    assert added.status == 200
    key = group(engine, "Help")
    with database.reading(engine) as connection:
        permissions = permission_groups.permissions_of(connection, [key])[key]
    assert permissions == [declared.CUSTOMER_VIEW, declared.NOTE_ADD]
    form = browser.open(f"/permission-groups/edit?pk={key}")
    assert {name for name in form.form if name.startswith("permissions.")} == set(ticks)
    browser.submit(form, **{f"permissions.{declared.NOTE_ADD}": None})
    with database.reading(engine) as connection:
        assert permission_groups.permissions_of(connection, [key])[key] == [declared.CUSTOMER_VIEW]
    last = records(engine)[-1]
    assert json.loads(last.before)["Permissions"] == ["Customer search, Customer details", "Add note"]
    assert browser.press("permission-groups", key, "delete").ok


def test_a_group_in_use_is_not_removed(browser: Browser, engine: Engine) -> None:
    refused = browser.press("permission-groups", group(engine, "manager"), "delete")
    assert not refused.ok
    assert "in this group" in refused.text


def test_what_is_wrong_with_a_group_stands_at_its_field(browser: Browser, engine: Engine) -> None:
    refused = browser.fill("/permission-groups/create", name="manager", **{"permissions.note.add": "on"})
    assert refused.errors == {"name": "There is a permission group manager already. Choose another name."}
    assert refused.form["permissions.note.add"] == "on"
    key = group(engine, "manager")
    gone = {f"permissions.{declared.BOOK_REASSIGN}": None}
    refused = browser.fill(f"/permission-groups/edit?pk={key}", **gone)
    assert set(refused.errors) == {"permissions"}
    with database.reading(engine) as connection:
        still = select(group_permissions).where(
            group_permissions.c.permission == declared.BOOK_REASSIGN,
            group_permissions.c.permission_group_id == key,
        )
        assert connection.execute(still).first()


# --- POS operations ------------------------------------------------------------------------------------


def test_operations_are_listed_with_number_name_and_permission(browser: Browser) -> None:
    listed = browser.open(OPERATIONS)
    for operation in declared.ALL:
        assert operation.title in listed.text
    assert "714" in listed.text
    assert "client_book.add" in listed.text
    found = browser.open(f"{OPERATIONS}?q=716").text
    assert "Reassign customers to a client book" in found
    assert "Customer search" not in found
    assert "Issue loyalty card" in browser.open(f"{OPERATIONS}?q=loyalty").text


def test_check_user_access_is_turned_off_and_on(browser: Browser, engine: Engine) -> None:
    edit = f"/pos-operations/edit?pk={declared.ADD_TO_BOOK.name}"
    off = browser.fill(edit, check_user_access=None)
    assert off.status == 200
    assert "Registers have it after job 1110" in off.text
    with database.reading(engine) as connection:
        assert pos_operations.unchecked(connection) == (declared.ADD_TO_BOOK.name,)
    (record,) = records(engine)
    assert record.about == "Add customer to client book"
    assert (json.loads(record.before), json.loads(record.after)) == (
        {"Check user access": True},
        {"Check user access": False},
    )
    browser.fill(edit, check_user_access="on")
    with database.reading(engine) as connection:
        assert pos_operations.unchecked(connection) == ()


def test_what_everybody_may_run_has_nothing_to_check(browser: Browser) -> None:
    refused = browser.fill(f"/pos-operations/edit?pk={declared.LOCK.name}", check_user_access="on")
    assert set(refused.errors) == {"check_user_access"}


def test_operations_are_neither_added_nor_removed(browser: Browser) -> None:
    assert browser.open("/pos-operations/create").status == 403
    assert not browser.press("pos-operations", declared.LOCK.name, "delete").ok
