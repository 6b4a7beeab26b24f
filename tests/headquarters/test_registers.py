"""Registers in and out of service, and the queue of one that can't send it any more."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select, update

from pos_contract import codec
from pos_contract.errors import Fault
from pos_contract.messages import ActivationRequest, KeptQueue
from pos_headquarters import database
from pos_headquarters.cli import main
from pos_headquarters.services import devices, jobs, recovery, registers
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import customers, entries
from pos_headquarters.tables import registers as table
from tests.headquarters.support import Retailer, Till, new_id
from tests.headquarters.test_access import only_of
from tests.headquarters.test_devices import activate, refused

REGISTER = "1001-1"


def id_of(engine: Engine, number: str = REGISTER) -> str:
    with database.reading(engine) as connection:
        return registers.id_of(connection, number)


def row_of(engine: Engine, number: str = REGISTER) -> Any:
    with database.reading(engine) as connection:
        return connection.execute(select(table).where(table.c.number == number)).one()


def deactivate(engine: Engine, number: str = REGISTER) -> str:
    with database.writing(engine) as connection:
        return registers.deactivate(connection, registers.id_of(connection, number))


def new_code(engine: Engine) -> str:
    with database.writing(engine) as connection:
        return registers.new_code(connection, registers.id_of(connection, REGISTER))


def test_a_deactivated_register_is_told_so_until_it_is_activated_again(
    engine: Engine, retailer: Retailer
) -> None:
    token = activate(engine, retailer.code(REGISTER))
    devices.authenticate(engine, token, "till", "1")
    deactivate(engine)
    assert refused(devices.authenticate, engine, token, "till", "1") == Fault.REGISTER_DEACTIVATED
    assert registers.state(row_of(engine)) == "Deactivated"
    code = new_code(engine)
    assert refused(devices.authenticate, engine, token, "till", "1") == Fault.REGISTER_DEACTIVATED
    fresh = activate(engine, code)
    assert devices.authenticate(engine, fresh, "till", "1")
    assert refused(devices.authenticate, engine, token, "till", "1") == Fault.DEVICE_REFUSED
    assert registers.state(row_of(engine)) == "Active"


def test_a_code_that_was_given_before_does_not_undo_it(engine: Engine, retailer: Retailer) -> None:
    activate(engine, retailer.code(REGISTER))
    code = new_code(engine)
    deactivate(engine)
    assert refused(activate, engine, code) == Fault.ACTIVATION_REFUSED


def test_what_waits_there_is_said(till: Till) -> None:
    with database.writing(till.engine) as connection:
        connection.execute(update(table).where(table.c.number == REGISTER).values(waiting=3, parked=1))
    assert deactivate(till.engine) == (
        "Register 1001-1 stops at its next contact. At its last contact 4 changes waited there; they stay."
    )


def test_only_a_register_in_service_is_taken_out_of_it(till: Till) -> None:
    with pytest.raises(Invalid, match="1002-2 was never activated"):
        deactivate(till.engine, "1002-2")
    assert deactivate(till.engine) == "Register 1001-1 stops at its next contact."
    with pytest.raises(Invalid, match="deactivated already"):
        deactivate(till.engine)
    with pytest.raises(Invalid, match="There is no register 7"):
        deactivate(till.engine, "7")
    with database.writing(till.engine) as connection, pytest.raises(Invalid, match="no such register"):
        registers.deactivate(connection, new_id())


def test_a_deactivated_register_is_asked_for_nothing(till: Till, neighbour: Till) -> None:
    deactivate(till.engine)
    assert jobs.run(till.engine, "P-0001") == 1
    assert not row_of(till.engine).upload_requested


def test_a_copied_register_is_seen(engine: Engine, retailer: Retailer) -> None:
    token = activate(engine, retailer.code(REGISTER))
    for _ in range(2):
        assert refused(devices.authenticate, engine, token, "cloned", "1") == Fault.DEVICE_COPIED
    row = row_of(engine)
    assert (registers.state(row), row.copied_tries) == ("Copied", 2)
    assert row.copied_at
    activate(engine, new_code(engine))
    assert registers.state(row_of(engine)) == "Active"


def store(engine: Engine, number: str) -> str:
    with database.reading(engine) as connection:
        return registers.store_of(connection, number)


def test_a_register_is_added_and_activated(engine: Engine) -> None:
    with database.writing(engine) as connection:
        register_id, code = registers.add(connection, number="1002-9", store_id=store(engine, "1002"))
    assert registers.state(row_of(engine, "1002-9")) == "Not activated"
    assert devices.authenticate(engine, activate(engine, code), "till", "1").register_id == register_id


@pytest.mark.parametrize(
    ("number", "in_store", "place"),
    [("1001-1", "1001", "number"), ("", "1001", "number"), ("9", "", "store_id")],
)
def test_a_register_has_a_number_of_its_own_and_a_store(
    engine: Engine, number: str, in_store: str, place: str
) -> None:
    store_id = store(engine, in_store) if in_store else None
    with database.writing(engine) as connection, pytest.raises(Invalid) as refusal:
        registers.add(connection, number=number, store_id=store_id)
    assert list(refusal.value.errors) == [place]


def change(engine: Engine, number: str, in_store: str) -> None:
    store_id, register_id = store(engine, in_store), id_of(engine)
    with database.writing(engine) as connection:
        registers.change(connection, register_id, number=number, store_id=store_id, layout_id=None)


def test_an_activated_register_moves_within_its_company_alone(till: Till) -> None:
    with pytest.raises(Invalid, match="another company"):
        change(till.engine, REGISTER, "2001")
    change(till.engine, "A1", "1002")
    assert row_of(till.engine, "A1").store_id == store(till.engine, "1002")


def test_so_does_one_whose_token_was_withdrawn(till: Till) -> None:
    with database.writing(till.engine) as connection:
        registers.withdraw(connection, id_of(till.engine))
    with pytest.raises(Invalid, match="another company"):
        change(till.engine, REGISTER, "2001")


def test_what_waits_in_a_register_that_moves_is_taken_as_before(till: Till, neighbour: Till) -> None:
    """It is about customers whom no register of its new store ever had."""
    customer_id = till.new_customer()
    only_of(till.engine, till, customer_id)
    change(till.engine, REGISTER, "1002")
    with database.reading(till.engine) as connection:
        moved = devices.of(connection, till.device.register_id)
    assert moved is not None
    assert moved.store_id == neighbour.device.store_id
    refusal = neighbour.send(neighbour.noted(customer_id))
    assert (refusal.outcome, refusal.fault) == ("rejected", Fault.CUSTOMER_UNKNOWN)
    assert replace(till, device=moved).send(till.noted(customer_id)).outcome == "applied"


def test_so_is_what_waits_in_a_device_that_becomes_another_register(till: Till, retailer: Retailer) -> None:
    customer_id = till.new_customer()
    only_of(till.engine, till, customer_id)
    install_id = row_of(till.engine).install_id
    given = devices.activate(till.engine, ActivationRequest(retailer.code("1002-2"), install_id))
    became = devices.authenticate(till.engine, given.token, install_id, "1")
    assert became.store_id != till.device.store_id
    assert replace(till, device=became).send(till.noted(customer_id)).outcome == "applied"


def test_a_register_that_was_never_activated_may_go_anywhere(engine: Engine) -> None:
    change(engine, REGISTER, "2001")
    assert row_of(engine).store_id == store(engine, "2001")


def test_a_queue_from_a_file_is_taken_once(till: Till, tmp_path: Path) -> None:
    added = till.added()
    sent = (added, till.noted(added.customer_id), till.noted(new_id()))
    content = codec.to_json(KeptQueue(till.device.register_id, REGISTER, sent))
    deactivate(till.engine)
    first = recovery.take(till.engine, content)
    assert (first.register_number, first.outcomes) == (REGISTER, {"applied": 2, "rejected": 1})
    assert recovery.take(till.engine, content).outcomes == {"duplicate": 2, "rejected": 1}
    with database.reading(till.engine) as connection:
        mine = customers.c.customer_id == added.customer_id
        assert connection.execute(select(customers).where(mine)).one()
        assert (
            len(connection.execute(select(entries).where(entries.c.customer_id == added.customer_id)).all())
            == 1
        )


def test_what_is_no_queue_is_refused(till: Till) -> None:
    with pytest.raises(Invalid, match="no queue"):
        recovery.take(till.engine, b"{")
    stranger = codec.to_json(KeptQueue(new_id(), "7-1", ()))
    with pytest.raises(Invalid, match="7-1 is none of this headquarters'"):
        recovery.take(till.engine, stranger)


def test_by_command(till: Till, url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = f"--database={url}"
    file = tmp_path / "queue.json"
    file.write_bytes(codec.to_json(KeptQueue(till.device.register_id, REGISTER, (till.added(),))))
    assert main(["registers", "resync", REGISTER, where]) == 0
    assert row_of(till.engine).resync_requested
    assert main(["registers", "deactivate", REGISTER, where]) == 0
    assert main(["registers", "deactivate", REGISTER, where]) == 1
    assert main(["registers", "resync", REGISTER, where]) == 1
    capsys.readouterr()
    assert main(["registers", "list", "--json", where]) == 0
    told = {each["number"]: each for each in json.loads(capsys.readouterr().out)}
    assert (told[REGISTER]["state"], told["1002-2"]["state"]) == ("Deactivated", "Not activated")
    assert main(["registers", "list", where]) == 0
    assert "1001-1     Deactivated" in capsys.readouterr().out
    assert main(["recover", str(file), where]) == 0
    assert capsys.readouterr().out == "Register 1001-1: 1 applied.\n"
    assert main(["recover", str(tmp_path / "none.json"), where]) == 1
    assert "none.json" in capsys.readouterr().err
