"""Orders of another system, and what of them becomes purchase history."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, func, select, update

from pos_contract import codec
from pos_contract.messages import ForCustomer
from pos_contract.purchases import PurchaseLine
from pos_headquarters import database
from pos_headquarters.cli import main
from pos_headquarters.importing import customers as customer_files
from pos_headquarters.importing import orders, purchases
from pos_headquarters.importing.report import Line, Report
from pos_headquarters.importing.source import FileRefused, look
from pos_headquarters.services import purchases as history
from pos_headquarters.tables import customers
from pos_headquarters.tables import purchases as table
from tests.headquarters.support import Till
from tests.headquarters.test_import_files import FILES

CUSTOMERS = FILES / "shopify-customers.csv"
ORDERS = FILES / "shopify-orders.csv"
HEADER = "Name,Email,Phone,Currency,Total,Created at\n"
NOBODY = "no customer has its email or phone"


def read(engine: Engine, path: Path, dry_run: bool = False) -> Report:
    return purchases.read_source(engine, look(path), "1001", dry_run, lambda rows: None)


def count(engine: Engine) -> int:
    with database.reading(engine) as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def test_orders_become_purchases_of_their_customers(till: Till) -> None:
    before = count(till.engine)
    customer_files.read_file(till.engine, CUSTOMERS, "1001", {})
    tried = read(till.engine, ORDERS, dry_run=True)
    assert count(till.engine) == before
    report = read(till.engine, ORDERS)
    assert (report.taken, report.known, report.rows) == (2, 0, 6)
    assert report.not_taken == tried.not_taken
    assert report.not_taken == [
        Line(5, NOBODY),
        Line(6, "the order was cancelled"),
        Line(7, "the order was refunded in full"),
        Line(8, "the currency is not known"),
    ]
    till.sync()
    bought = {
        each.fields.email or each.fields.phone: history.of_customer(
            till.engine, till.device, each.customer_id, ForCustomer(till.associate_id)
        ).purchases
        for each in till.customers.values()
        if each.fields.email == "asa@example.com" or each.fields.phone == "+46702223344"
    }
    (asa,) = bought["asa@example.com"]
    assert (asa.at, asa.store_name) == ("2026-03-01T09:15:00.000+00:00", "Shopify")
    assert (asa.amount, asa.currency) == (1149.0, "SEK")
    assert asa.lines == (
        PurchaseLine("81003", "Wool scarf - Red", 1.0, 950.0),
        PurchaseLine("81009", "Socks", 2.0, 150.0),
    )
    (li,) = bought["+46702223344"]
    assert (li.amount, li.store_name) == (380.0, "Store Uppsala")
    assert li.lines[-1] == PurchaseLine("", "Refund", 1.0, -120.0)


def test_read_again_takes_what_has_a_customer_by_now(engine: Engine) -> None:
    first = read(engine, ORDERS)
    assert (first.taken, len(first.not_taken)) == (0, 6)
    customer_files.read_file(engine, CUSTOMERS, "1001", {})
    assert read(engine, ORDERS).taken == 2
    again = read(engine, ORDERS)
    assert (again.taken, again.known, len(again.not_taken)) == (0, 2, 4)


def test_nobody_is_guessed_where_several_have_the_email(engine: Engine, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Customer ID,First name,E-mail\n1,Kim,kim@example.com\n2,Bo,kim@example.com\n", "utf-8")
    customer_files.read_file(engine, people, "1001", {})
    path = tmp_path / "orders.csv"
    path.write_text(HEADER + "#1,kim@example.com,,SEK,10.00,2026-03-01 10:15:00 +0100\n", "utf-8")
    (line,) = read(engine, path).not_taken
    assert line.reason.startswith("more than one customer")


def test_customers_of_another_company_are_not_found(engine: Engine, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Customer ID,First name,E-mail\n1,Kim,kim@example.com\n", "utf-8")
    customer_files.read_file(engine, people, "2001", {})
    path = tmp_path / "orders.csv"
    path.write_text(HEADER + "#1,kim@example.com,,SEK,10.00,2026-03-01 10:15:00 +0100\n", "utf-8")
    assert read(engine, path).not_taken == [Line(2, NOBODY)]


def test_who_is_deleted_buys_no_more_by_any_id(engine: Engine, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    header = "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Total Spent\n"
    people.write_text(f"{header}7,Kim,Ek,kim@example.com,,0\n8,Bo,Ek,bo@example.com,,0\n", "utf-8")
    customer_files.read_file(engine, people, "1001", {})
    with database.writing(engine) as connection:
        kim = customers.c.email_key == "kim@example.com"
        connection.execute(update(customers).where(kim).values(deleted_at="2026-07-01T09:00:00.000+00:00"))
    path = tmp_path / "orders.csv"
    orders = [f"#{one},,,SEK,10.00,2026-03-01 10:15:00 +0100,{one}\n" for one in (7, 8)]
    path.write_text(f"{HEADER.strip()},Customer ID\n{''.join(orders)}", "utf-8")
    report = read(engine, path)
    assert (report.taken, report.not_taken) == (1, [Line(2, NOBODY)])


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("#1,a@x.se,,SEK,ten,2026-03-01 10:15:00 +0100", "the total is no number"),
        ("#1,a@x.se,,SEK,NaN,2026-03-01 10:15:00 +0100", "the total is no number"),
        ("#1,a@x.se,,SEK,1e99,2026-03-01 10:15:00 +0100", "the total is no number"),
        ("#1,a@x.se,,SEK,10,2026-03-01 10:15:00", "the time of the order has no offset from UTC"),
        ("#1,a@x.se,,SEK,10,yesterday", "the time of the order can't be read"),
        ("#1,a@x.se,,kr,10,2026-03-01 10:15:00 +0100", "the currency is not known"),
        ("#1,a@x.se", "2 columns where the header has 6"),
    ],
)
def test_what_is_no_order_is_told_with_why(tmp_path: Path, row: str, reason: str) -> None:
    path = tmp_path / "orders.csv"
    path.write_text(HEADER + row + "\n", "utf-8")
    assert list(orders.opened(look(path))[0]) == [Line(2, reason)]


def test_another_file_is_refused(engine: Engine, url: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(FileRefused, match="no export of Shopify orders"):
        read(engine, CUSTOMERS)
    assert main(["import-purchases", str(CUSTOMERS), f"--database={url}"]) == 1
    assert "no column for" in capsys.readouterr().err
    assert main(["import-purchases", str(ORDERS), "--store=1001", "--json", f"--database={url}"]) == 0
    assert json.loads(capsys.readouterr().out)["rows"] == 6


@given(
    place=st.integers(0, ORDERS.stat().st_size),
    cut=st.integers(0, 30),
    put=st.one_of(st.binary(max_size=8), st.sampled_from([b'"', b"\n", b"1e9", b"-", b"\0", b"\xff\xfe"])),
)
@settings(max_examples=200, deadline=5000, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_file_of_orders_makes_the_reader_crash(tmp_path: Path, place: int, cut: int, put: bytes) -> None:
    content = ORDERS.read_bytes()
    path = tmp_path / "orders.csv"
    path.write_bytes(content[:place] + put + content[place + cut :])
    try:
        found = list(orders.opened(look(path))[0])
    except FileRefused:
        return
    assert all(one.line > 1 and codec.to_json(one) for one in found)
