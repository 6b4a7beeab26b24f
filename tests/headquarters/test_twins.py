"""Headquarters finds twins made by two registers offline; a person says whether they are one."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import Engine, select

from pos_contract.records import Address, CustomerFields, CustomerRecord
from pos_headquarters import cli, database
from pos_headquarters.services import erasure, jobs, merging, office, twins
from pos_headquarters.services.claims import Claim
from pos_headquarters.tables import twins as twin_table
from tests.headquarters.support import ANNA, Till
from tests.headquarters.test_office import account, new

PARIS = (Address(city="Paris", country="FR"),)
ELODIE = CustomerFields(
    first_name="Élodie",
    last_name="Garnier",
    phone="+33 6 12 34 56 78",
    email="e@example.fr",
    addresses=PARIS,
)


@pytest.fixture(autouse=True)
def _looked(engine: Engine) -> None:
    """What the demo's customers have in common is told already."""
    jobs.run(engine, "find-twins")
    with database.writing(engine) as connection:
        connection.execute(twin_table.delete())


def proposed(engine: Engine) -> list[tuple[str, str, list[str]]]:
    jobs.run(engine, "find-twins")
    with database.reading(engine) as connection:
        return [(one.other_account, one.account, one.reasons) for one in twins.listed(connection)]


@pytest.mark.parametrize(
    ("other", "reasons"),
    [
        (CustomerFields(first_name="E", phone="+33 (0)612-345678"), ["phone"]),
        (CustomerFields(first_name="E", email="E@Example.FR"), ["email"]),
        (replace(ELODIE, first_name="garnier", last_name="elodie"), ["phone", "email", "name"]),
        (CustomerFields(first_name="Garnier", last_name="Elodie"), ["name"]),
        (CustomerFields(first_name="Elodie", last_name="Garnier", addresses=PARIS), ["name"]),
    ],
)
def test_what_two_registers_made_offline_is_proposed_with_why(
    till: Till, neighbour: Till, engine: Engine, other: CustomerFields, reasons: list[str]
) -> None:
    first, second = till.added(ELODIE), neighbour.added(other)
    till.send(first)
    neighbour.send(second)
    assert proposed(engine) == []  # only who has an account number can be merged
    jobs.run(engine, "synchronize-customers")
    ((one, two, why),) = proposed(engine)
    till.sync()
    neighbour.sync()
    assert one == till.customers[first.customer_id].account_number
    assert two == neighbour.customers[second.customer_id].account_number
    assert why == reasons
    assert proposed(engine) == [(one, two, why)]


@pytest.mark.parametrize(
    "other",
    [
        CustomerFields(first_name="Élodie"),
        CustomerFields(first_name="Élodie", last_name="Garnier", phone="+33 6 99 99 99 99"),
        CustomerFields(first_name="Élodie", last_name="Garnier", email="other@example.fr"),
        CustomerFields(first_name="Élodie", last_name="Garnier", addresses=(Address(city="Lyon"),)),
        CustomerFields(first_name="Anna", last_name="Berg"),
    ],
)
def test_a_name_alone_tells_nothing_where_something_speaks_against_it(
    till: Till, engine: Engine, other: CustomerFields
) -> None:
    new(till, ELODIE)
    new(till, other)
    assert proposed(engine) == []


def pair(till: Till) -> tuple[CustomerRecord, CustomerRecord]:
    return new(till, ELODIE), new(till, replace(ELODIE, first_name="E."))


def test_who_is_apart_is_never_proposed_again_also_not_after_a_merge_with_a_third(
    till: Till, engine: Engine
) -> None:
    one, other = pair(till)
    assert len(proposed(engine)) == 1
    with database.writing(engine) as connection:
        twins.keep_apart(connection, one.customer_id, other.customer_id)
    till.send(till.noted(one.customer_id))
    assert proposed(engine) == []
    third = new(till, replace(ELODIE, first_name="Ella"))
    assert len(proposed(engine)) == 2
    with database.writing(engine) as connection:
        merging.merge(connection, account(third), account(other))
    # She is whom a person said is not the first one.
    assert proposed(engine) == []


def test_a_merge_settles_the_proposal(till: Till, engine: Engine) -> None:
    one, other = pair(till)
    assert len(proposed(engine)) == 1
    with database.writing(engine) as connection:
        merging.merge(connection, account(one), account(other))
    assert proposed(engine) == []
    with database.reading(engine) as connection:
        assert list(connection.execute(select(twin_table.c.state)).scalars()) == ["merged"]


def test_who_is_deleted_or_erased_is_proposed_no_more(till: Till, engine: Engine) -> None:
    one, other = pair(till)
    third = new(till, replace(ELODIE, first_name="Ella"))
    assert len(proposed(engine)) == 3
    with database.writing(engine) as connection:
        office.delete_customers(connection, [account(one)])
    assert proposed(engine) == [(account(other), account(third), ["phone", "email"])]
    with database.writing(engine) as connection:
        erasure.erase(connection, third.customer_id)
    assert proposed(engine) == []


def test_the_command_lists_merges_and_keeps_apart(
    till: Till, engine: Engine, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = pair(till)
    third = new(till, ANNA)
    new(till, replace(ANNA, first_name="Anne"))

    def run(*arguments: str) -> str:
        assert cli.main([*arguments, "--database", url]) == 0
        return capsys.readouterr().out

    run("jobs", "run", "find-twins")
    assert {one["other_account"] for one in json.loads(run("twins", "list", "--json"))} == {
        account(one),
        account(third),
    }
    run("twins", "merge", account(one), account(other))
    assert "Anna Öberg" in run("twins", "list")
    ((left, right),) = [
        (one["account"], one["other_account"]) for one in json.loads(run("twins", "list", "--json"))
    ]
    run("twins", "apart", left, right)
    assert run("twins", "list") == ""
    assert cli.main(["twins", "apart", left, "C-9", "--database", url]) == 1


def test_who_has_many_to_look_at_goes_on_in_short_transactions(
    till: Till, neighbour: Till, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    till.send(till.added(ELODIE))
    for name in ("Ann", "Bo", "Kim"):
        till.send(till.added(CustomerFields(first_name=name, last_name="Ek")))
    neighbour.send(neighbour.added(ELODIE))
    jobs.run(engine, "synchronize-customers")
    looked: list[int] = []
    look_on = twins._look_on

    def counted(claim: Claim) -> tuple[int, bool]:
        found = look_on(claim)
        looked.append(found[0])
        return found

    monkeypatch.setattr(twins, "_NUMBERS", 2)
    monkeypatch.setattr(twins, "_look_on", counted)
    ((_one, _two, why),) = proposed(engine)
    assert why == ["phone", "email", "name"]
    assert len(looked) > 2
    assert sum(looked) == 1
