"""Activation, sign-in and the device token against a real headquarters."""

import json

import pytest
import uuid_utils

from demo.place import prepare
from pos_app import unattended
from pos_app.channel import schema
from pos_app.channel.database import NOBODY, Readers, Writer
from pos_app.offline.server import Server
from pos_app.operations import session
from pos_app.operations.registry import Refused
from pos_app.values.customer import AddCustomer
from pos_app.values.register import Activate, Override, SignIn
from tests.support.register import person as named


@pytest.fixture
def server(tmp_path, headquarters):
    home = tmp_path / "new-register"
    prepare(home, headquarters.url)
    schema.ensure(home / "channel.sqlite")
    writer, readers = Writer(home / "channel.sqlite"), Readers(home / "channel.sqlite")
    yield Server(home, writer, readers, NOBODY, lambda: None)
    readers.close()
    writer.close()


def refusal(work, *arguments):
    with pytest.raises(Refused) as no:
        work(*arguments)
    return no.value


def test_a_wrong_and_a_used_code_are_refused_alike(server, headquarters, register, tmp_path):
    code = headquarters.code(1)
    session.activate(server, Activate(headquarters.url, code))
    # Activation has brought the staff with the token: the device's first authenticated call is made.
    refusals = {
        refusal(session.activate, _other(server, tmp_path), Activate(headquarters.url, given)).code
        for given in (code, "AAAA-BBBB-CCCC", "")
    }
    assert refusals == {"activation_refused"}


def _other(server, tmp_path):
    """Another installation on the same tables."""
    home = tmp_path / "other"
    prepare(home, "")
    return Server(home, server.writer, server.readers, NOBODY, lambda: None)


def test_activation_asks_for_a_safe_address(server):
    for address, code in (
        ("http://hq.example.com", "address_not_safe"),
        ("hq", "address_invalid"),
        ("", "address_invalid"),
    ):
        assert refusal(session.activate, server, Activate(address, "X")).code == code


def test_activation_without_headquarters_says_so(server):
    assert refusal(session.activate, server, Activate("http://127.0.0.1:9", "X")).code == "unreachable"


def test_an_activation_that_was_cut_short_may_be_asked_again(server, headquarters):
    code = headquarters.code(1)
    from pos_app import settings
    from pos_app.offline.client import HeadquartersClient

    here = settings.with_installation(server.settings())
    settings.save(server.folder, here)
    client = HeadquartersClient(headquarters.url, install_id=settings.install_id(here))
    client.activate(code)  # and killed before anything of it was kept
    client.close()
    assert session.activate(server, Activate(headquarters.url, code)).store_number == "1001"


def rejoin(register, link, code):
    """Activate again; what staff was brought on the way is lost with a broken link."""
    with link.during("error", "/v1/configuration"):
        session.activate(register.server, Activate(link.url, code))


def test_a_register_activated_again_keeps_its_queue_and_its_staff_signs_in(register, link, headquarters):
    person = headquarters.associate()
    register.run("customer.add", AddCustomer(str(uuid_utils.uuid7()), named("Waits", email="w@example.com")))
    headquarters.command("registers", "withdraw", headquarters.retailer["registers"][0]["number"])
    assert register.sync() != ""
    rejoin(register, link, headquarters.code())
    assert register.sync() == ""
    headquarters.command("jobs", "run", "1010")
    assert register.sync() == ""
    assert register.rows("SELECT * FROM upload_queue") == []
    assert headquarters.rows("SELECT count(*) FROM customer WHERE first_name = 'Waits'") == [(1,)]
    with link.during("refused"):
        assert session.sign_in(register.server, SignIn(person["operator_id"], person["pin"])).name


def test_a_register_of_another_store_has_only_that_stores_customers(register, link, headquarters):
    register.run("customer.add", AddCustomer(str(uuid_utils.uuid7()), named("Moves", email="m@example.com")))
    assert register.sync() == ""
    before = {row[0] for row in register.rows("SELECT customer_id FROM customer")}
    moved, abroad = (
        next(one["number"] for one in headquarters.retailer["registers"] if one["store_number"] == store)
        for store in ("1002", "2001")
    )
    code = headquarters.command("registers", "code", abroad).split()[-1]
    no = refusal(session.activate, register.server, Activate(link.url, code))
    assert no.code == "changes_of_another_company"
    assert {row[0] for row in register.rows("SELECT customer_id FROM customer")} == before
    rejoin(register, link, headquarters.command("registers", "code", moved).split()[-1])
    assert register.rows("SELECT name FROM customer") == [("Moves",)]
    headquarters.command("jobs", "run", "1010")
    assert register.sync() == ""
    (store,) = headquarters.rows("SELECT store_id FROM store WHERE number = '1002'")
    assert {row[0] for row in register.rows("SELECT customer_id FROM customer")} == {
        row[0]
        for row in headquarters.rows(
            "SELECT customer_id FROM customer_scope WHERE store_id = ? AND NOT gone", *store
        )
    }


def test_an_associate_signs_in_without_headquarters_and_a_wrong_pin_does_not(register, link, headquarters):
    person = headquarters.associate()
    with link.during("refused"):
        assert session.sign_in(register.server, SignIn(person["operator_id"], person["pin"])).name
        assert (
            refusal(session.sign_in, register.server, SignIn(person["operator_id"], "0")).code
            == "sign_in_refused"
        )
        assert refusal(session.sign_in, register.server, SignIn("nobody", "0")).code == "sign_in_refused"


def test_the_language_that_somebody_chose_is_theirs_at_the_next_sign_in_too(register, headquarters):
    person = headquarters.associate()

    def signed_in(language=""):
        return session.sign_in(register.server, SignIn(person["operator_id"], person["pin"], language))

    assert signed_in().language == ""
    assert signed_in("lv").language == "lv"
    assert signed_in().language == "lv"
    assert signed_in("sv").language == "sv"


def test_wrong_pins_slow_down_and_lock_across_restarts(register, link, headquarters):
    person = headquarters.associate()
    with link.during("refused"):
        for _ in range(3):
            assert (
                refusal(session.sign_in, register.server, SignIn(person["operator_id"], "0")).code
                == "sign_in_refused"
            )
        locked = refusal(session.sign_in, register.server, SignIn(person["operator_id"], person["pin"]))
        assert locked.code == "sign_in_locked"
        assert 0 < int(locked.facts["seconds"]) <= 5
        register.writer.submit(
            lambda tx: tx.execute("UPDATE sign_in_tries SET last_at = '2026-01-01T00:00:00+00:00'")
        ).result()
        assert session.sign_in(register.server, SignIn(person["operator_id"], person["pin"])).name
        assert register.rows("SELECT * FROM sign_in_tries") == []


def test_a_manager_signs_an_override_offline_and_nobody_for_themselves(register, link, headquarters):
    from dataclasses import replace

    manager = headquarters.associate("client_book.reassign")
    helper = next(
        one
        for one in headquarters.retailer["associates"]
        if "client_book.remove" not in one["permissions"] and "1001" in one["store_numbers"]
    )
    signed_in = replace(register.server, who=register.who)
    with link.during("refused"):
        ask = Override(manager["operator_id"], "client_book.reassign", manager["pin"])
        as_other = replace(register.server, who=replace(register.who, associate_id="someone"))
        assert session.override(as_other, ask).name == manager["name"]
        own = Override(
            headquarters.associate()["operator_id"], "client_book.remove", headquarters.associate()["pin"]
        )
        assert refusal(session.override, signed_in, own).code == "override_same_person"
        powerless = Override(helper["operator_id"], "client_book.reassign", helper["pin"])
        assert refusal(session.override, as_other, powerless).code == "override_not_allowed"
        assert refusal(session.override, as_other, replace(ask, pin="0")).code == "sign_in_refused"


def test_a_stolen_channel_database_alone_does_not_tell_a_pin(register, headquarters):
    from pos_contract.pins import pin_hash

    person = headquarters.associate()
    ((salt, verifier),) = register.rows(
        "SELECT pin_salt, pin_verifier FROM associate WHERE operator_id = ?", person["operator_id"]
    )
    assert pin_hash(person["pin"], salt) != verifier


def test_a_token_withdrawn_at_headquarters_is_said_and_work_goes_on(register, headquarters):
    register.engine.start()
    register.heard.wait_for(lambda heard: heard.links and heard.links[-1].state == "online")
    headquarters.command("registers", "withdraw", headquarters.retailer["registers"][0]["number"])
    register.heard.wait_for(lambda heard: heard.links[-1].state == "auth_required")
    assert register.heard.links[-1].reason == "refused_device"
    person = headquarters.associate()
    assert session.sign_in(register.server, SignIn(person["operator_id"], person["pin"])).name


def test_a_copied_register_is_noticed(register, monkeypatch):
    monkeypatch.setattr("pos_app.settings.install_id", lambda settings: "another-machine")
    register.engine.start()
    register.heard.wait_for(lambda heard: heard.links and heard.links[-1].state == "auth_required")
    assert register.heard.links[-1].reason == "copied_device"


def test_a_prepared_activation_is_used_once_and_for_its_own_register(
    server, headquarters, tmp_path, monkeypatch
):
    monkeypatch.setenv("POS_APP_MACHINE", str(tmp_path))
    code, number = headquarters.code(), headquarters.retailer["registers"][0]["number"]

    def prepared(register):
        given = {"headquarters": headquarters.url, "register": register, "code": code}
        (tmp_path / "activation.json").write_text(json.dumps(given))
        return unattended.given()

    no = refusal(session.activate, server, prepared("another"))
    assert (no.code, no.facts["given"]) == ("activation_of_another", number)
    assert unattended.given() is not None
    assert session.activate(server, prepared(number)).register_number == number
    assert unattended.given() is None
