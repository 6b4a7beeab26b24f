"""Registers at headquarters' pages: a new one is activated, taken out of service, and comes back."""

import re

from uuid_utils import uuid7

from pos_app.operations import session
from pos_app.values.customer import AddNote
from pos_app.values.register import Activate, SignIn
from tests.browser.conftest import Register

NEW = "1001-9"


def test_a_register_is_activated_deactivated_and_activated_again(walker, headquarters, tmp_path):
    manager = headquarters.manager
    walker.go("Registers")
    walker.press("New register")
    walker.fill(Number=NEW)
    walker.choose("Store", "1001 Stockholm Stureplan")
    walker.press("Save")
    code = code_of(walker)
    walker.run_job("1070")
    register = Register(tmp_path, headquarters.url, code, manager["operator_id"], manager["pin"])
    assert register.sync() == ""
    ((customer_id,), *_) = register.rows("SELECT customer_id FROM customer")
    walker.go("Registers")
    assert walker.row(NEW, "Active").is_visible()

    walker.act(walker.row(NEW), "Deactivate")
    walker.told(NEW)
    assert walker.row(NEW, "Deactivated").is_visible()
    note = AddNote(customer_id, str(uuid7()), "Not sent yet.")
    assert register.ask("customer.add_note", note).refusal is None
    assert register.sync() != ""
    sign_in = SignIn(manager["operator_id"], manager["pin"])
    assert register.ask("session.sign_in", sign_in).refusal.code == "register_deactivated"
    assert len(queue(register)) == 1

    walker.act(walker.row(NEW), "New activation code")
    session.activate(register.server, Activate(headquarters.url, code_of(walker)))
    assert register.sync() == ""
    walker.run_job("1010")
    assert register.sync() == ""
    assert queue(register) == []
    assert register.ask("session.sign_in", sign_in).refusal is None
    register.close()


def code_of(walker):
    """As it is shown once."""
    said = walker.page.get_by_role("alert").filter(has_text=f"Activation code of register {NEW}")
    return re.search(r": (\S+) –", said.inner_text())[1]


def queue(register):
    return register.rows("SELECT change_id FROM upload_queue")
