"""Export: CSV that no spreadsheet takes for formulas, and vCards that no text breaks."""

import csv
import json
import queue
import sqlite3
from dataclasses import replace

import pytest

from pos_app.channel import configuration, customers
from pos_app.channel.database import Who
from pos_app.execution import Executor
from pos_app.offline import projection
from pos_app.operations import export as export_operation
from pos_app.operations import vcard
from pos_app.operations.registry import Refused
from pos_app.values.export import ExportCustomers, Exported
from pos_app.values.register import Associate
from pos_contract.records import (
    Address,
    Consent,
    CustomerFields,
    CustomerProfile,
    CustomerRecord,
    MeasureRecord,
    Membership,
)
from tests.support.register import EBBA, EVERYWHERE, MARCUS, STORE, person

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


WORDS = {
    "account_number": "Kundnummer",
    "name": "Namn",
    "type": "Typ",
    "person": "Person",
    "organization": "Företag",
}


def export(tables, name, *ids):
    path = tables.folder / name
    answer = tables.run("client_book.export", ExportCustomers(ids, str(path), WORDS))
    return answer, path


def test_a_spreadsheet_has_a_line_for_each_customer_in_the_order_picked(two):
    answer, path = export(two, "customers.csv", "b", "a", "b", "nobody")
    assert answer == Exported(2, str(path))
    assert path.read_bytes().startswith(b"\xef\xbb\xbfKundnummer,Namn,Typ,")
    with path.open(encoding="utf-8-sig", newline="") as file:
        organization, astrid = csv.DictReader(file)
    assert (astrid["Namn"], astrid["Typ"], organization["Typ"]) == ("Astrid Öberg, jr", "Person", "Företag")
    assert (astrid["street"], astrid["city"]) == ("Storgatan 1; 2 tr", "Malmö")
    assert (astrid["Intresse"], astrid["Anniversary"]) == ('Bags "big"\nand small', "2012-12-24")
    assert (astrid["client_book_of"], organization["client_book_of"]) == ("Ebba Lind", "")


def test_nothing_in_a_spreadsheet_is_a_formula_and_numbers_stay_numbers(two):
    _, path = export(two, "customers.csv", "a", "b")
    with path.open(encoding="utf-8-sig", newline="") as file:
        astrid, organization = csv.DictReader(file)
    assert organization["Företag"] == organization["Namn"] == f"'{EVIL}"
    assert astrid["phone"] == "'+46 70 123"
    assert astrid["'@Churn"] == "-0.5"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_every_beginning_of_a_formula_gets_an_apostrophe(tables, start):
    name = f"{start}1+1"
    fields = CustomerFields(type="organization", organization=name)
    tables.write(lambda tx: customers.put(tx, [record("x", fields)], configuration.store_place(tx)))
    _, path = export(tables, "x.csv", "x")
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["Namn"] == f"'{name}"


def test_a_share_is_a_percentage_that_a_spreadsheet_can_count_with(two):
    measures = (
        MeasureRecord("churn", {"en": "Churn", "sv": "Risk"}, "decimal", is_share=True),
        MeasureRecord("tip", {"en": "Tip"}, "text", is_share=True),
    )
    two.configure(STORE, replace(EVERYWHERE, measures=measures))
    known = two.read(lambda read: customers.get(read, "a"))
    for value, text in ((0.257, "25.7%"), (0, "0%"), (1, "100%"), (-0.5, "-50%"), (None, ""), ("=1", "'=1")):
        record = replace(known, measures={"churn": value, "tip": "=2"})
        two.write(lambda tx, record=record: customers.put(tx, [record], configuration.store_place(tx)))
        _, path = export(two, "x.csv", "a")
        with path.open(encoding="utf-8-sig", newline="") as file:
            (row,) = csv.DictReader(file)
        assert (row["Risk"], row["Tip"]) == (text, "'=2")


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


def queued(tables):
    columns = "customer_id, associate_id, overridden_by, kind, payload, state"
    return [
        (*row[:4], json.loads(row[4]), row[5]) for row in tables.rows(f"SELECT {columns} FROM upload_queue")
    ]


@pytest.mark.parametrize(("name", "format"), [("x.csv", "csv"), ("x.VCF", "vcf"), ("x", "csv")])
def test_headquarters_is_told_of_each_customer_and_who_exported_them(two, name, format):
    two.who = Who(EBBA.associate_id, MARCUS.associate_id)
    export(two, name, "b", "a", "b", "nobody")
    told = queued(two)
    assert [row[0] for row in told] == ["b", "a"]
    (export_id,) = {row[4]["export_id"] for row in told}
    record = {"export_id": export_id, "format": format, "customers": 2}
    assert {(row[1], row[2], row[3], row[5]) for row in told} == {
        (EBBA.associate_id, MARCUS.associate_id, "CustomerExported", "waiting")
    }
    assert all(row[4] == record for row in told)
    export(two, name, "a")
    assert queued(two)[-1][4]["export_id"] != export_id


def run(tables, ask):
    """As the register does it, on its threads."""
    outcomes = queue.SimpleQueue()
    executor = Executor(tables.folder, tables.writer, tables.readers, sync=None)
    associate = Associate(
        EBBA.associate_id, "000160", "Ebba Lind", "Ebba", frozenset({"client_book.export"}), None
    )
    executor.submit("client_book.export", ask, associate, "test", outcomes.put)
    outcome = outcomes.get(timeout=10)
    executor.close()
    return outcome


def test_the_record_is_kept_before_the_file_is_written(two, monkeypatch):
    seen = []
    monkeypatch.setattr(export_operation, "write_whole", lambda path, text: seen.append(queued(two)))
    outcome = run(two, ExportCustomers(("a",), str(two.folder / "x.csv")))
    assert outcome.value == Exported(1, str(two.folder / "x.csv"))
    assert outcome.changes == {"queue"}
    assert [len(rows) for rows in seen] == [1]


def test_without_its_record_there_is_no_file(two, monkeypatch):
    def full(tx, customer_id, payload):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(projection, "make", full)
    outcome = run(two, ExportCustomers(("a",), str(two.folder / "x.csv")))
    assert outcome.refusal.code == "disk_full"
    assert not (two.folder / "x.csv").exists()


def test_a_file_that_fails_is_said_and_its_record_stays(two):
    outcome = run(two, ExportCustomers(("a",), str(two.folder / "nowhere" / "x.csv")))
    assert outcome.refusal.code == "file_not_written"
    assert len(queued(two)) == 1


def test_a_file_that_cannot_be_written_is_refused_and_the_old_one_stays(two):
    (two.folder / "taken.csv").mkdir()
    with pytest.raises(Refused) as no:
        export(two, "taken.csv", "a")
    assert (no.value.code, no.value.facts["path"]) == ("file_not_written", str(two.folder / "taken.csv"))
    assert not (two.folder / "taken.csv.part").exists()
    with pytest.raises(Refused, match="file_not_written"):
        export(two, "nowhere/x.csv", "a")


def said(state, kind, value):
    return Consent(kind, value, "marketing", state, "2026-01-01T00:00:00.000+00:00")


def with_consents(tables, customer_id, *consents):
    record = tables.read(lambda read: customers.get(read, customer_id))
    record = replace(record, profile=CustomerProfile(consents=consents))
    tables.write(lambda tx: customers.put(tx, [record], configuration.store_place(tx)))


@pytest.mark.parametrize("name", ["x.csv", "x.vcf"])
def test_a_declined_contact_is_not_written_and_another_one_is(two, name):
    with_consents(two, "a", said("declined", "email", "a@example.com"))
    answer, path = export(two, name, "a", "b")
    assert (answer.count, answer.left_out) == (2, 0)
    assert "a@example.com" not in path.read_text()
    assert "+46 70 123" in path.read_text()


def test_who_declined_everything_is_left_out_counted_and_not_told_of(two):
    declined = [said("declined", "email", "a@example.com"), said("declined", "phone", "+46 70 123")]
    with_consents(two, "a", *declined)
    answer, path = export(two, "x.csv", "a", "b")
    assert (answer.count, answer.left_out) == (1, 1)
    assert "Astrid" not in path.read_text()
    assert [(row[0], row[4]["customers"]) for row in queued(two)] == [("b", 1)]
    with_consents(two, "a", *declined, said("agreed", "phone", "+46 70 123"))
    assert export(two, "x.csv", "a")[0].left_out == 0


def test_where_all_declined_there_is_no_file(two):
    declined = [said("declined", "email", "a@example.com"), said("declined", "phone", "+46 70 123")]
    with_consents(two, "a", *declined)
    with pytest.raises(Refused, match="everybody_declined"):
        export(two, "x.csv", "a")
    assert not (two.folder / "x.csv").exists()
    assert queued(two) == []
