"""Customers written to files, and read from them again."""

import json
import stat
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from pos_contract import codec
from pos_contract.records import Address, Consent, Contact, CustomerFields, CustomerProfile, CustomerRecord
from pos_headquarters import database
from pos_headquarters.cli import main
from pos_headquarters.exporting import customers as exporting
from pos_headquarters.exporting.formats import FORMATS
from pos_headquarters.importing import customers as importing
from pos_headquarters.importing import files, preparing
from pos_headquarters.importing.preparing import New
from pos_headquarters.importing.source import FileRefused, look
from pos_headquarters.services import extracts
from pos_headquarters.tables import customers, office_exported_customers, scopes, stores
from tests.headquarters.support import new_id
from tests.headquarters.test_import_files import FILES, SETTING

ANNA = CustomerFields(
    first_name="Anna Maria",
    last_name="Öberg; av, \\Lund",
    organization="=cmd|' /C calc'!A0",
    email="anna@example.com",
    phone="+46 70 123 45 67",
    addresses=(
        Address("home", "Storgatan 1, lgh 12", "411 38", "Göteborg", "", "SE"),
        Address("office", "-2+3 Gatan", "111 22", "Stockholm", "@AB", "SE"),
    ),
    contacts=(Contact("email", "b@example.com"), Contact("phone", "+46 8 123 456 78")),
    attributes={"birthday": "1984-02-29"},
)
FIRM = CustomerFields("organization", organization="王府井 " * 12 + "AB", phone="+46 8 123 456 00")
NO = Consent("email", "anna@example.com", "marketing", "declined", "2026-07-01T09:00:00.000+00:00")


def record(fields: CustomerFields, *said: Consent) -> CustomerRecord:
    return CustomerRecord(new_id(), fields, "C-1", (), None, profile=CustomerProfile(consents=said))


def read_back(path: Path, *records: CustomerRecord, format_name: str) -> list[New]:
    written = FORMATS[format_name]
    text = written.header + "".join(written.write(one) for one in records)
    path.write_text(text, "utf-8", newline="")
    opened = files.opened(look(path), None, {})
    assert opened.format == format_name
    found = [preparing.prepared(SETTING, one) for one in opened.persons]
    return [one for one in found if isinstance(one, New)]


def test_what_is_written_as_a_vcard_comes_back_whole(tmp_path: Path) -> None:
    anna, firm = record(ANNA), record(FIRM)
    one, other = read_back(tmp_path / "a.vcf", anna, firm, format_name="vcard")
    assert one.external_id == f"vcard:urn:uuid:{anna.customer_id}"
    assert all(len(line) <= 75 for line in (tmp_path / "a.vcf").read_bytes().split(b"\r\n"))
    for made, fields in ((one, ANNA), (other, FIRM)):
        row = made.row
        assert row["first_name"] == fields.first_name
        assert (row["last_name"], row["organization"]) == (fields.last_name, fields.organization.strip())
        assert (row["email"], row["phone"]) == (fields.email, fields.phone)
        assert codec.from_json(row["addresses"], tuple[Address, ...]) == fields.addresses
        assert codec.from_json(row["contacts"], tuple[Contact, ...]) == fields.contacts
        assert codec.from_json(row["attributes"], dict[str, str]) == fields.attributes


def test_what_is_written_for_shopify_comes_back_and_is_no_formula(tmp_path: Path) -> None:
    anna = record(ANNA, Consent("email", "anna@example.com", "marketing", "agreed", NO.at))
    (one,) = read_back(tmp_path / "a.csv", anna, format_name="shopify")
    assert (one.row["last_name"], one.row["organization"]) == (ANNA.last_name, ANNA.organization)
    assert (one.row["email"], one.row["phone"]) == (ANNA.email, ANNA.phone)
    assert codec.from_json(one.row["addresses"], tuple[Address, ...]) == ANNA.addresses[:1]
    (said,) = codec.from_json(one.row["consents"], tuple[Consent, ...])
    assert (said.kind, said.state) == ("email", "agreed")
    text = (tmp_path / "a.csv").read_text("utf-8")
    assert "'=cmd" in text
    assert "'+46 70" in text
    assert not any(mark in text for mark in (",=", ",+", ",-", ",@"))


def test_what_was_exported_is_known_when_it_is_read_again(engine: Engine, tmp_path: Path) -> None:
    importing.read_file(engine, FILES / "shopify-customers.csv", "1001", {})
    with database.reading(engine) as connection:
        here = connection.execute(select(func.count()).select_from(customers)).scalar_one()
    for format_name in FORMATS:
        path = tmp_path / format_name
        done = exporting.write(engine, path, format_name, "1001")
        report = importing.read_file(engine, path, "1001", {})
        assert (report.taken, report.known) == (0, done.customers)
    with database.reading(engine) as connection:
        assert connection.execute(select(func.count()).select_from(customers)).scalar_one() == here


def test_it_is_recorded_who_is_in_it_and_who_declined_is_not(
    engine: Engine,
    url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(exporting, "AT_ONCE", 7)
    importing.read_file(engine, FILES / "shopify-customers.csv", "1001", {})
    path = tmp_path / "customers.vcf"
    assert main(["export-customers", str(path), "--store=1001", "--json", f"--database={url}"]) == 0
    done = json.loads(capsys.readouterr().out)
    text = path.read_text("utf-8")
    assert text.count("BEGIN:VCARD") == done["customers"]
    assert "asa@example.com" in text
    assert "Ek" not in [line.split(":")[-1].split(";")[0] for line in text.splitlines() if line[:2] == "N:"]
    with database.reading(engine) as connection:
        told = connection.execute(select(func.count()).select_from(office_exported_customers)).scalar_one()
        in_store = connection.execute(
            select(func.count())
            .select_from(scopes)
            .join(stores, stores.c.store_id == scopes.c.store_id)
            .where(stores.c.number == "1001", scopes.c.gone.is_(False))
        ).scalar_one()
    assert told == done["customers"] == in_store - done["left_out"]
    assert done["left_out"] >= 1
    assert main(["exports", f"--database={url}"]) == 0
    assert f"{told} customers of store 1001 as vcard" in capsys.readouterr().out
    assert main(["exports", "--json", f"--database={url}"]) == 0
    (export,) = json.loads(capsys.readouterr().out)
    assert len(export["told"]) == told
    with database.reading(engine) as connection:
        asa = connection.execute(
            select(customers.c.customer_id).where(customers.c.email == "asa@example.com")
        ).scalar_one()
        (in_file,) = extracts.everywhere(connection, asa).sections["exports"]
    assert (in_file["format"], in_file["associate_id"]) == ("vcard", "")


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
def test_nobody_else_on_the_machine_reads_the_file(url: str, tmp_path: Path) -> None:
    file = tmp_path / "customers.vcf"
    assert main(["export-customers", str(file), f"--database={url}"]) == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_file_that_cannot_be_written_is_not_there(engine: Engine, url: str, tmp_path: Path) -> None:
    with pytest.raises(FileRefused):
        exporting.write(engine, tmp_path / "x", "vcard", "7")
    assert main(["export-customers", str(tmp_path / "none" / "x"), f"--database={url}"]) == 1
    assert list(tmp_path.glob("x*")) == []
