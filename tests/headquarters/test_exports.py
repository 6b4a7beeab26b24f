"""Exports are recorded as registers tell them, whoever may export by then."""

import json

import pytest
from sqlalchemy import Engine, delete, update

from pos_contract.changes import CustomerExported
from pos_headquarters import database
from pos_headquarters.cli import main
from pos_headquarters.services import exports, jobs
from pos_headquarters.tables import features, group_permissions
from tests.headquarters.support import MADE_AT, Retailer, Till, new_id


def listed(engine: Engine) -> list[exports.Export]:
    with database.reading(engine) as connection:
        return exports.listed(connection)


def test_an_export_is_one_row_with_each_of_its_customers(
    engine: Engine, till: Till, retailer: Retailer
) -> None:
    till.download()
    picked = sorted(till.customers)[:3]
    record = CustomerExported(new_id(), "vcf", 3)
    till.upload(*(till.change(one, record) for one in picked))
    (export,) = listed(engine)
    manager = retailer.associate("1001", "manager")
    assert (export.register, export.operator_id, export.associate) == (
        "1001-1",
        manager["operator_id"],
        manager["name"],
    )
    assert (export.format, export.customers, export.permitted, export.overridden_by) == ("vcf", 3, True, None)
    assert export.made_at.startswith(MADE_AT[:19])
    assert export.told == sorted(till.customers[one].account_number for one in picked)


def test_told_again_or_in_parts_it_stays_one(engine: Engine, till: Till) -> None:
    till.download()
    one, other = sorted(till.customers)[:2]
    record = CustomerExported(new_id(), "csv", 2)
    first, second = till.change(one, record), till.change(other, record)
    assert [till.send(each).outcome for each in (first, first, second)] == [
        "applied",
        "duplicate",
        "applied",
    ]
    (export,) = listed(engine)
    assert len(export.told) == 2


def test_what_has_happened_is_recorded_with_that_nobody_might(
    engine: Engine, till: Till, retailer: Retailer
) -> None:
    till.associate_id = retailer.junior("1001")
    till.download()
    customer_id = min(till.customers)
    alone = till.change(customer_id, CustomerExported(new_id(), "csv", 1))
    assert till.send(alone).outcome == "applied"
    signed = till.change(
        customer_id, CustomerExported(new_id(), "csv", 1), overridden_by=retailer.manager("1001")
    )
    assert till.send(signed).outcome == "applied"
    with database.writing(engine) as connection:
        connection.execute(
            delete(group_permissions).where(group_permissions.c.permission == "client_book.export")
        )
    withdrawn = till.change(
        customer_id, CustomerExported(new_id(), "csv", 1), overridden_by=retailer.manager("1001")
    )
    assert till.send(withdrawn).outcome == "applied"
    with database.writing(engine) as connection:
        connection.execute(update(features).values(enabled=False))
    assert till.send(till.change(customer_id, CustomerExported(new_id(), "csv", 1))).outcome == "applied"
    found = {one.export_id: one for one in listed(engine)}
    assert [found[each.payload["export_id"]].permitted for each in (alone, signed, withdrawn)] == [
        False,
        True,
        False,
    ]
    signer = retailer.associate("1001", "manager")["name"]
    assert found[signed.payload["export_id"]].overridden_by == signer


def test_nobody_downloads_the_customers_anew_and_the_register_hears_that_it_arrived(
    engine: Engine, till: Till
) -> None:
    jobs.run(engine, "1010")
    till.download()
    before = till.cursor
    answer = till.send(till.change(min(till.customers), CustomerExported(new_id(), "csv", 1)))
    assert answer.revision is not None
    assert answer.revision > before
    jobs.run(engine, "1010")
    till.customers.clear()
    till.download()
    assert not till.customers
    assert till.cursor >= answer.revision


def test_a_customer_added_just_before_is_told_of_by_their_id(engine: Engine, till: Till) -> None:
    customer_id = new_id()
    record = CustomerExported(new_id(), "csv", 1)
    till.upload(till.added(customer_id=customer_id), till.change(customer_id, record))
    (export,) = listed(engine)
    assert export.told == [customer_id]


@pytest.mark.parametrize(("export_id", "customers"), [("x", 1), (None, 0), (None, 2**63)])
def test_what_no_register_says_is_refused(
    engine: Engine, till: Till, export_id: str | None, customers: int
) -> None:
    till.download()
    record = CustomerExported(export_id or new_id(), "csv", customers)
    assert till.send(till.change(min(till.customers), record)).outcome == "rejected"
    assert listed(engine) == []


def test_the_command_tells_who_and_whom(
    engine: Engine, url: str, till: Till, retailer: Retailer, capsys: pytest.CaptureFixture[str]
) -> None:
    till.download()
    customer_id = min(till.customers)
    till.send(till.change(customer_id, CustomerExported(new_id(), "csv", 2)))
    assert main(["exports", "--json", "--database", url]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert told["told"] == [till.customers[customer_id].account_number]
    assert main(["exports", "--database", url]) == 0
    said = capsys.readouterr().out
    assert retailer.associate("1001", "manager")["name"] in said
    assert "2 customers (1 told of) as csv" in said
