import pytest
from sqlalchemy import Engine, select

from pos_contract.errors import Fault
from pos_contract.messages import ActivationRequest
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.services import devices, registers
from pos_headquarters.tables import registers as table
from tests.headquarters.support import Retailer

REGISTER = "1001-1"


def refused(call: object, *arguments: object) -> Fault:
    with pytest.raises(Refusal) as refusal:
        call(*arguments)  # type: ignore[operator]
    return Fault(refusal.value.problem.fault)


def activate(engine: Engine, code: str, install: str = "till") -> str:
    return devices.activate(engine, ActivationRequest(code, install)).token


def test_activation_names_the_channel(engine: Engine, retailer: Retailer) -> None:
    channel = devices.activate(engine, ActivationRequest(retailer.code(REGISTER), "till")).channel
    assert (channel.store_number, channel.register_number) == ("1001", REGISTER)
    assert channel.country == "SE"
    assert len(channel.address_books) == 2


def test_a_code_is_read_however_it_was_typed(engine: Engine, retailer: Retailer) -> None:
    assert activate(engine, retailer.code(REGISTER).lower().replace("-", " "))


def test_a_wrong_code_and_an_empty_installation_are_refused_alike(engine: Engine, retailer: Retailer) -> None:
    problems = []
    for code, install in (("AAAA-BBBB-CCCC", "till"), (retailer.code(REGISTER), ""), ("", "till")):
        with pytest.raises(Refusal) as refusal:
            activate(engine, code, install)
        problems.append(refusal.value.problem)
    assert problems[0].fault == Fault.ACTIVATION_REFUSED
    assert problems[0] == problems[1] == problems[2]


def test_the_same_installation_may_ask_again_until_its_first_call(engine: Engine, retailer: Retailer) -> None:
    code = retailer.code(REGISTER)
    lost, kept = activate(engine, code), activate(engine, code)
    assert lost != kept
    assert refused(devices.authenticate, engine, lost, "till", "1") == Fault.DEVICE_REFUSED
    assert refused(activate, engine, code, "another till") == Fault.ACTIVATION_REFUSED
    assert devices.authenticate(engine, kept, "till", "1")
    assert refused(activate, engine, code) == Fault.ACTIVATION_REFUSED
    assert devices.authenticate(engine, kept, "till", "1")


def test_tokens_and_codes_are_kept_hashed(engine: Engine, retailer: Retailer) -> None:
    code = retailer.code(REGISTER)
    token = activate(engine, code)
    with database.reading(engine) as connection:
        kept = str(connection.execute(select(table)).all())
    assert token not in kept
    assert code not in kept
    assert code.replace("-", "") not in kept


def test_who_is_not_served(engine: Engine, retailer: Retailer) -> None:
    token = activate(engine, retailer.code(REGISTER))
    assert refused(devices.authenticate, engine, "no token", "till", "1") == Fault.DEVICE_REFUSED
    assert refused(devices.authenticate, engine, "", "till", "1") == Fault.DEVICE_REFUSED
    assert refused(devices.authenticate, engine, token, "cloned till", "1") == Fault.DEVICE_COPIED
    assert refused(devices.authenticate, engine, token, "till", "2") == Fault.UPGRADE_REQUIRED
    assert refused(devices.authenticate, engine, token, "till", "") == Fault.UPGRADE_REQUIRED


def test_a_withdrawn_register_is_refused_until_it_is_activated_again(
    engine: Engine, retailer: Retailer
) -> None:
    token = activate(engine, retailer.code(REGISTER))
    with database.writing(engine) as connection:
        registers.withdraw(connection, registers.id_of(connection, REGISTER))
    assert refused(devices.authenticate, engine, token, "till", "1") == Fault.DEVICE_REFUSED
    assert refused(activate, engine, retailer.code(REGISTER)) == Fault.ACTIVATION_REFUSED
    with database.writing(engine) as connection:
        code = registers.new_code(connection, registers.id_of(connection, REGISTER))
    assert devices.authenticate(engine, activate(engine, code), "till", "1")


def test_a_new_code_leaves_the_device_in_until_it_is_used(engine: Engine, retailer: Retailer) -> None:
    token = activate(engine, retailer.code(REGISTER))
    devices.authenticate(engine, token, "till", "1")
    with database.writing(engine) as connection:
        code = registers.new_code(connection, registers.id_of(connection, REGISTER))
    assert devices.authenticate(engine, token, "till", "1")
    replaced = activate(engine, code, "new till")
    assert refused(devices.authenticate, engine, token, "till", "1") == Fault.DEVICE_REFUSED
    assert devices.authenticate(engine, replaced, "new till", "1")
