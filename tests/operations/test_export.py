"""Export: CSV that no spreadsheet takes for formulas, and vCards that no text breaks."""

import csv
from dataclasses import replace

import pytest

from pos_app.channel import configuration, customers
from pos_app.operations import vcard
from pos_app.operations.registry import Refused
from pos_app.values.export import ExportCustomers, Exported
from pos_contract.records import Address, CustomerFields, CustomerRecord, MeasureRecord, Membership
from tests.support.register import EBBA, EVERYWHERE, STORE, person

EVIL = '=HYPERLINK("http://x","y")'


def record(customer_id, fields, **more):
    return CustomerRecord(customer_id, fields, "C-1", ("SE",), None, **more)


@pytest.fixture
def two(tables):
    address = Address("home", "Storgatan 1; 2 tr", "111 22", "Malmö", "", "SE")
    astrid = replace(
        person("Astrid", "Öberg, jr", email="a@example.com", phone="+46 70 123"),
        addresses=(address,),
        attributes={"interest": 'Bags "big"\nand small', "anniversary": "2012-12-24"},
    )
    place = Membership(EBBA.associate_id, "CB-1", "2026-01-01T00:00:00+00:00")
    records = [
        replace(record("a", astrid, measures={"churn": -0.5}), membership=place),
        record("b", CustomerFields(type="organization", organization=EVIL)),
    ]
    tables.configure(
        STORE, replace(EVERYWHERE, measures=(MeasureRecord("churn", {"en": "@Churn"}, "decimal"),))
    )
    tables.write(lambda tx: customers.put(tx, records, configuration.store_place(tx)))
    return tables


def export(tables, name, *ids):
    path = tables.folder / name
    answer = tables.run("client_book.export", ExportCustomers(ids, str(path)))
    return answer, path


def test_a_spreadsheet_has_a_line_for_each_customer_in_the_order_picked(two):
    answer, path = export(two, "customers.csv", "b", "a", "b", "nobody")
    assert answer == Exported(2, str(path))
    assert path.read_bytes().startswith(b"\xef\xbb\xbfAccount number,Name")
    with path.open(encoding="utf-8-sig", newline="") as file:
        organization, astrid = csv.DictReader(file)
    assert astrid["Name"] == "Astrid Öberg, jr"
    assert (astrid["Street"], astrid["City"]) == ("Storgatan 1; 2 tr", "Malmö")
    assert (astrid["Shopping interest"], astrid["Anniversary"]) == ('Bags "big"\nand small', "2012-12-24")
    assert (astrid["Client book of"], organization["Client book of"]) == ("Ebba Lind", "")


def test_nothing_in_a_spreadsheet_is_a_formula_and_numbers_stay_numbers(two):
    _, path = export(two, "customers.csv", "a", "b")
    with path.open(encoding="utf-8-sig", newline="") as file:
        astrid, organization = csv.DictReader(file)
    assert organization["Organization"] == organization["Name"] == f"'{EVIL}"
    assert astrid["Phone"] == "'+46 70 123"
    assert astrid["'@Churn"] == "-0.5"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_every_beginning_of_a_formula_gets_an_apostrophe(tables, start):
    name = f"{start}1+1"
    fields = CustomerFields(type="organization", organization=name)
    tables.write(lambda tx: customers.put(tx, [record("x", fields)], configuration.store_place(tx)))
    _, path = export(tables, "x.csv", "x")
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["Name"] == f"'{name}"


def test_contacts(two):
    _, path = export(two, "customers.VCF", "a")
    assert path.read_bytes().decode().split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "UID:a",
        "N:Öberg\\, jr;Astrid;;;",
        "FN:Astrid Öberg\\, jr",
        "TEL:+46 70 123",
        "EMAIL;TYPE=INTERNET:a@example.com",
        "ADR;TYPE=HOME:;;Storgatan 1\\; 2 tr;Malmö;;111 22;SE",
        "END:VCARD",
        "",
    ]


def test_no_text_breaks_out_of_its_line():
    text = vcard.card(record("x", person("A\r\nEND:VCARD", "B\u2028\\;C")))
    assert text.count("\r\nEND:VCARD") == 1
    assert "N:B\\n\\\\\\;C;A\\nEND:VCARD;;;" in text


def test_long_lines_are_folded_between_characters():
    name = "小明" * 60
    text = vcard.card(record("x", CustomerFields(type="organization", organization=name)))
    lines = text.split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    assert f"FN:{name}\r\n" in text.replace("\r\n ", "")


def test_a_file_that_cannot_be_written_is_refused_and_the_old_one_stays(two):
    (two.folder / "taken.csv").mkdir()
    with pytest.raises(Refused) as no:
        export(two, "taken.csv", "a")
    assert (no.value.code, no.value.facts["path"]) == ("file_not_written", str(two.folder / "taken.csv"))
    assert not (two.folder / "taken.csv.part").exists()
    with pytest.raises(Refused, match="file_not_written"):
        export(two, "nowhere/x.csv", "a")
