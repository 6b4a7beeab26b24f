from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from sqlalchemy import delete, select, update

from pos_contract import pins
from pos_contract.errors import Fault, Problem
from pos_contract.messages import SignInRequest
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.services import sign_in as signing_in
from pos_headquarters.services import times
from pos_headquarters.tables import associate_books, sign_in_tries
from tests.headquarters.support import Retailer, Till, set_associate

WRONG = "not the pin"


@pytest.fixture
def hashed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The salts that a PIN was hashed with; the costly hash itself is left out."""
    salts: list[str] = []

    def quick(pin: str, salt: str) -> str:
        salts.append(salt)
        return f"{pin} {salt}".encode().hex()

    monkeypatch.setattr(pins, "pin_hash", quick)
    return salts


def attempt(till: Till, operator_id: str, pin: str = WRONG) -> Problem:
    with pytest.raises(Refusal) as refusal:
        signing_in.sign_in(till.engine, till.device, SignInRequest(operator_id, pin))
    return refusal.value.problem


def test_an_associate_of_the_store_signs_in(till: Till, retailer: Retailer) -> None:
    who = retailer.associate("1001", "senior")
    signed_in = signing_in.sign_in(till.engine, till.device, SignInRequest(who["operator_id"], who["pin"]))
    assert signed_in.associate.associate_id == who["associate_id"]
    assert signed_in.associate.name == who["name"]
    assert "client_book.remove" in signed_in.associate.permissions
    assert "client_book.reassign" not in signed_in.associate.permissions
    assert signed_in.associate.pin_hash == pins.pin_hash(who["pin"], signed_in.associate.pin_salt)


def test_who_works_elsewhere_is_told_so_once_the_pin_was_right(till: Till, retailer: Retailer) -> None:
    of_another_store = retailer.associate("1002", "senior")
    told = attempt(till, of_another_store["operator_id"], of_another_store["pin"])
    assert told.fault == Fault.SIGN_IN_ELSEWHERE
    set_associate(till.engine, of_another_store["associate_id"], active=False)
    left = attempt(till, of_another_store["operator_id"], of_another_store["pin"])
    assert left.fault == Fault.SIGN_IN_REFUSED


def test_who_has_no_store_is_told_so_once_the_pin_was_right(till: Till, retailer: Retailer) -> None:
    who = retailer.associate("1001", "senior")
    with database.writing(till.engine) as connection:
        theirs = associate_books.c.associate_id == who["associate_id"]
        connection.execute(delete(associate_books).where(theirs))
    assert attempt(till, who["operator_id"], who["pin"]).fault == Fault.SIGN_IN_ELSEWHERE


def test_every_refusal_reads_and_costs_the_same(till: Till, retailer: Retailer, hashed: list[str]) -> None:
    of_another_company = retailer.associate("2001", "manager")
    has_left = retailer.associate("1001", "associate")
    set_associate(till.engine, has_left["associate_id"], active=False)
    problems = [
        attempt(till, retailer.associate("1001", "senior")["operator_id"]),
        attempt(till, "999"),
        attempt(till, of_another_company["operator_id"], of_another_company["pin"]),
        attempt(till, has_left["operator_id"], has_left["pin"]),
    ]
    assert {problem.fault for problem in problems} == {Fault.SIGN_IN_REFUSED}
    assert len({str(problem) for problem in problems}) == 1
    assert len(hashed) == len(problems)


@pytest.mark.parametrize("known", [True, False])
def test_five_wrong_pins_lock(till: Till, retailer: Retailer, hashed: list[str], known: bool) -> None:
    who = retailer.associate("1001", "senior")
    operator_id = who["operator_id"] if known else "999"
    for _ in range(signing_in.TRIES):
        assert attempt(till, operator_id).fault == Fault.SIGN_IN_REFUSED
    locked = attempt(till, operator_id, who["pin"])
    assert locked.fault == Fault.SIGN_IN_LOCKED
    assert 0 < int(locked.facts["seconds"]) <= signing_in.LOCK_SECONDS
    assert len(hashed) == signing_in.TRIES


def test_a_right_pin_forgives_what_was_wrong_before(till: Till, retailer: Retailer) -> None:
    who = retailer.associate("1001", "senior")
    for _ in range(signing_in.TRIES - 1):
        attempt(till, who["operator_id"])
    signing_in.sign_in(till.engine, till.device, SignInRequest(who["operator_id"], who["pin"]))
    with database.reading(till.engine) as connection:
        assert not connection.execute(select(sign_in_tries)).all()


def test_a_lock_ends(till: Till, retailer: Retailer) -> None:
    who = retailer.associate("1001", "senior")
    for _ in range(signing_in.TRIES):
        attempt(till, who["operator_id"])
    with database.writing(till.engine) as connection:
        connection.execute(update(sign_in_tries).values(locked_until=datetime.now(UTC).isoformat()))
    assert attempt(till, who["operator_id"]).fault == Fault.SIGN_IN_REFUSED
    assert signing_in.sign_in(till.engine, till.device, SignInRequest(who["operator_id"], who["pin"]))


def test_tries_at_the_same_time_do_not_slip_past_the_lock(
    till: Till, retailer: Retailer, hashed: list[str]
) -> None:
    who = retailer.associate("1001", "senior")
    with ThreadPoolExecutor(8) as pool:
        faults = list(pool.map(lambda _: attempt(till, who["operator_id"]).fault, range(16)))
    assert faults.count(Fault.SIGN_IN_REFUSED) == signing_in.TRIES
    assert len(hashed) == signing_in.TRIES


def test_times_are_utc() -> None:
    assert datetime.fromisoformat(times.now()).utcoffset() == UTC.utcoffset(None)
    assert 59 < times.seconds_until(times.after(60)) <= 60
