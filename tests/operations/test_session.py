"""Sign-in without a headquarters: what counts, what waits for nobody, what is said."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from pos_app import settings
from pos_app.channel import associates, configuration
from pos_app.offline import server as at_server
from pos_app.offline.client import Refusal as HeadquartersRefusal
from pos_app.offline.server import Server
from pos_app.operations import session
from pos_app.operations.registry import Refused
from pos_app.settings import resource_path
from pos_app.values.register import Activate, SignIn
from pos_contract import pins
from pos_contract.errors import Fault, Problem
from pos_contract.records import LayoutRecord, RegistersConfiguration
from tests.support.register import EBBA, EVERYWHERE, MARCUS, STORE

SECRET = settings.DeviceSecrets("token", b"s" * 32)
NOON = datetime(2026, 7, 1, 12, tzinfo=UTC)


@pytest.fixture
def server(tables, monkeypatch):
    monkeypatch.setattr(session, "pin_hash", lambda pin, salt: (pin + salt).encode().hex())
    monkeypatch.setattr(session, "client_for", _never_asked)
    monkeypatch.setattr(at_server, "client_for", _never_asked)
    settings.save(tables.folder, settings.Settings(secret_file="secrets.json"))
    settings.store_secrets(settings.load(tables.folder), tables.folder, SECRET)
    verifier = pins.keyed(session.pin_hash("1234", EBBA.pin_salt), SECRET.device_secret)
    tables.write(lambda tx: associates.replace_all(tx, [(EBBA, verifier), (MARCUS, "00")]))
    return Server(tables.folder, tables.writer, tables.readers, tables.who, lambda: None, lambda: False)


def _never_asked(*_):
    raise AssertionError("headquarters was asked")


def refused(server, operator_id, pin):
    with pytest.raises(Refused) as no:
        session.sign_in(server, SignIn(operator_id, pin))
    return no.value.code


def test_a_mistyped_pin_does_not_wait_for_a_headquarters_that_is_not_there(server):
    assert refused(server, EBBA.operator_id, "1243") == "sign_in_refused"
    assert refused(server, "nobody", "1234") == "sign_in_refused"
    assert session.sign_in(server, SignIn(EBBA.operator_id, "1234")).name == EBBA.name


@pytest.mark.parametrize("typed", ["https://hq.example.com/hq", " https://hq.example.com/hq/ "])
def test_the_address_of_headquarters_pages_is_good_for_activation(server, monkeypatch, typed):
    def asked(address, **_):
        raise AssertionError(address)

    monkeypatch.setattr(session, "HeadquartersClient", asked)
    with pytest.raises(AssertionError, match=r"^https://hq\.example\.com$"):
        session.activate(server, Activate(typed, "CODE"))


def test_who_works_in_another_store_is_told_so(server, monkeypatch):
    class Headquarters:
        def sign_in(self, operator_id, pin):
            raise HeadquartersRefusal(Problem("", 403, int(Fault.SIGN_IN_ELSEWHERE)))

        def close(self):
            pass

    monkeypatch.setattr(session, "client_for", lambda *_: Headquarters())
    assert refused(replace(server, online=lambda: True), "000999", "1234") == "sign_in_elsewhere"


def test_who_signs_in_has_the_assigned_layout(server, tables):
    assert session.sign_in(server, SignIn(EBBA.operator_id, "1234")).layout is None
    record = LayoutRecord("l1", "Till", (resource_path("layouts", "fashion.json")).read_text("utf-8"))
    here = RegistersConfiguration((record,), register_layout_id="l1")
    tables.write(lambda tx: configuration.keep_registers(tx, here, {}))
    layout = session.sign_in(server, SignIn(EBBA.operator_id, "1234")).layout
    assert (layout.name, layout.layout.name, layout.problems) == ("Till", "Fashion", ())


def test_who_signs_in_knows_what_is_not_checked(server, tables):
    tables.configure(STORE, replace(EVERYWHERE, unchecked=("client_book.remove_customers",)))
    who = session.sign_in(server, SignIn(EBBA.operator_id, "1234"))
    assert who.may("client_book.remove_customers", "nobody has this")
    assert not who.may("client_book.reassign_customers", "nobody has this")
    assert who.may("client_book.add_customer", "client_book.add")
    assert who.may("sync.view", None)


def test_who_has_left_by_the_time_the_pin_was_right_is_refused(server, tables, monkeypatch):
    right = session._pin_is_right

    def and_left(*given):
        answer = right(*given)
        tables.write(lambda tx: associates.replace_all(tx, [(MARCUS, "00")]))
        return answer

    monkeypatch.setattr(session, "_pin_is_right", and_left)
    assert refused(server, EBBA.operator_id, "1234") == "sign_in_refused"


@pytest.mark.parametrize("text", ["", "{", "[]", json.dumps({"token": "t"})])
def test_without_readable_secrets_it_is_to_be_activated_again(server, tables, text):
    (tables.folder / "secrets.json").write_text(text, "utf-8")
    assert refused(server, EBBA.operator_id, "1234") == "not_activated"


def test_secrets_that_others_can_read_are_said(server, tables):
    (tables.folder / "secrets.json").chmod(0o644)
    assert refused(server, EBBA.operator_id, "1234") == "secret_file_unsafe"


def test_an_address_that_is_none_is_said(server):
    from pos_app.values.register import Activate

    with pytest.raises(Refused) as no:
        session.activate(server, Activate("https://[::1", "X"))
    assert no.value.code == "address_invalid"


def test_a_clock_that_was_set_back_makes_no_lock_longer_than_it_was(tables):
    def tried(at):
        return tables.write(partial(associates.count_try, operator_id=EBBA.operator_id, at=at))

    for _ in range(6):
        tables.write(lambda tx: tx.execute("UPDATE sign_in_tries SET last_at = '2026-01-01T00:00:00+00:00'"))
        assert tried(NOON) == 0
    lock = tried(NOON + timedelta(seconds=1))
    yesterday = NOON - timedelta(days=1)
    assert tried(yesterday) > lock - 5
    assert tried(yesterday + timedelta(seconds=lock - 60)) > 0
    assert tried(yesterday + timedelta(seconds=lock + 5)) == 0
