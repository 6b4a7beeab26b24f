"""Files as programs write them, and who must come out of each."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from pos_contract import codec
from pos_contract.records import Address, AttributeRecord, Consent, Contact, CustomerProfile
from pos_headquarters.importing import files, preparing
from pos_headquarters.importing.preparing import New, Refused, Setting
from pos_headquarters.importing.source import look

FILES = Path(__file__).parent / "files"
BIRTHDAY = AttributeRecord("birthday", {"en": "Birthday"}, "date", minimum="1900-01-01")
SETTING = Setting((), "SE", CustomerProfile(), BIRTHDAY, True, "a test", b"key")


def home(street: str, postal_code: str, city: str, country: str, state: str = "", **more: str) -> Address:
    return Address("home", street, postal_code, city, state, country, **more)


def office(street: str, postal_code: str, city: str, country: str) -> Address:
    return Address("office", street, postal_code, city, "", country)


def phone(value: str) -> Contact:
    return Contact("phone", value)


def email(value: str) -> Contact:
    return Contact("email", value)


def said(kind: str, value: str, state: str) -> tuple[str, str, str]:
    return kind, value, state


EXPECTED: dict[str, tuple[str, list[dict[str, Any] | str]]] = {
    "android-2.1.vcf": (
        "vcard",
        [
            {
                "name": "Åsa Öberg",
                "email": "asa@example.com",
                "phone": "070-123 45 67",
                "contacts": (phone("08-123 456 78"),),
                "addresses": (home("Storgatan 1, lgh 12", "411 38", "Göteborg", "SE"),),
                "note": "Gillar ull\noch linne",
                "birthday": "1984-02-29",
            },
            {"name": "Taxi", "phone": "08-15 00 00"},
            "no name",
        ],
    ),
    "iphone-3.0.vcf": (
        "vcard",
        [
            {
                "name": "Kim Alex Berg",
                "organization": "Berg & S, Design",
                "email": "kim@example.com",
                "phone": "+46 70 765 43 21",
                "contacts": (email("kim.berg@example.org"),),
                "addresses": (
                    home("Drottninggatan 5 Porten till vänster", "111 51", "Stockholm", "SE"),
                    office("Hamngatan 2", "211 22", "Malmö", "SE"),
                ),
                "note": "Ring efter 17, inte före.",
                "birthday": "1991-07-14",
                "external_id": "vcard:5DC6A4B2-6F2A-4E7C-9C5E-0B1F3A7D2E10",
            },
            {"name": "Café Lumière", "type": "organization", "phone": "+33 1 42 68 53 00"},
        ],
    ),
    "icloud-4.0.vcf": (
        "vcard",
        [
            {
                "name": "王伟",
                "phone": "+86-138-0013-8000",
                "email": "wei@example.com",
                "contacts": (email("wei.work@example.com"),),
                "addresses": (home("建国路 1", "100020", "北京", "CN"),),
                "birthday": "1988-11-05",
                "external_id": "vcard:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
            },
            {
                "name": "Ångström AB",
                "type": "organization",
                "phone": "+46 8 123 456 00",
                "external_id": "vcard:urn:uuid:a1b2c3d4-0000-4000-8000-00000000000a",
            },
            "a group or a place, not a customer",
        ],
    ),
    "outlook-2.1.vcf": (
        "vcard",
        [
            {
                "name": "Jürgen Müller",
                "organization": "Müller GmbH",
                "email": "juergen@example.de",
                "phone": "+49 (711) 284 22 22",
                "contacts": (phone("+49 171 1234567"),),
                "addresses": (office("Königstraße 1 Hinterhaus", "70173", "Stuttgart", "DE"),),
                "note": "Nach dem Agenten",
            }
        ],
    ),
    "nokia-utf16.vcf": (
        "vcard",
        [{"name": "Jānis Ozoliņš", "phone": "+371 29 123 456", "email": "janis@example.lv"}],
    ),
    "thunderbird-4.0.vcf": (
        "vcard",
        [
            {
                "name": "Marie Dupont",
                "email": "marie@example.fr",
                "phone": "06 12 34 56 78",
                "addresses": (home("12 rue de la Paix", "75002", "Paris", "FR"),),
                "note": "Aime la soie; pas le lin",
                "external_id": "vcard:8c5f2c1e-1f6d-4d8e-bc0a-7c1d4a9e2b33",
            }
        ],
    ),
    "broken.vcf": (
        "vcard",
        [
            "the card does not end",
            {
                "name": "Anna Lind",
                "email": "anna@example.com",
                "phone": "+46 70 222 33 44",
                "remarks": (
                    "an email address that can't be one is left out",
                    "a phone number that can't be one is left out",
                ),
            },
            "the card does not end",
        ],
    ),
    "shopify-customers.csv": (
        "shopify",
        [
            {
                "name": "Åsa Öberg",
                "email": "asa@example.com",
                "phone": "+46701234567",
                "addresses": (home("Storgatan 1, lgh 12", "41138", "Göteborg", "SE"),),
                "note": "Prefers wool,\nnot synthetics",
                "external_id": "shopify:7001",
                "said": [
                    said("email", "asa@example.com", "agreed"),
                    said("phone", "+46701234567", "declined"),
                ],
            },
            {
                "name": "Bo Ek",
                "organization": "Ek AB",
                "email": "bo@example.com",
                "external_id": "shopify:7002",
                "said": [said("email", "bo@example.com", "declined")],
            },
            "no name",
            {
                "name": "Li Wei",
                "phone": "+46702223344",
                "external_id": "shopify:7004",
                "said": [said("phone", "+46702223344", "agreed")],
            },
            {"name": "Eva Ny", "email": "eva@example.com", "external_id": "shopify:7005"},
            "the email address can't be one",
            {
                "name": "Åsa Öberg",
                "email": "asa@example.com",
                "external_id": "shopify:7001",
                "said": [said("email", "asa@example.com", "agreed")],
            },
        ],
    ),
    "square-customers.csv": (
        "square",
        [
            {
                "name": "Anna Lind",
                "email": "anna@example.com",
                "phone": "+46701112233",
                "addresses": (home("Kungsgatan 3", "75321", "Uppsala", ""),),
                "note": "Likes silk",
                "birthday": "1990-05-17",
                "external_id": "square:2YQ6SXB4TS4EN9V3QZ8AK3K8SR",
                "said": [said("email", "anna@example.com", "agreed")],
            },
            {
                "name": "Ola Dahl",
                "email": "ola@example.com",
                "external_id": "square:9ABCSXB4TS4EN9V3QZ8AK3K8SR",
                "said": [said("email", "ola@example.com", "declined")],
                "remarks": (
                    "the birthday is left out: it is no day with a year that can be read without doubt",
                ),
            },
            {
                "name": "Ida Holm",
                "email": "ida@example.com",
                "external_id": "square:1DEFSXB4TS4EN9V3QZ8AK3K8SR",
            },
        ],
    ),
    "google-new.csv": (
        "google",
        [
            {
                "name": "Anna Maria Lind",
                "email": "anna@example.com",
                "phone": "+46 70 111 22 33",
                "contacts": (
                    email("anna2@example.com"),
                    email("anna@example.org"),
                    phone("08-123 456 78"),
                ),
                "addresses": (home("Kungsgatan 3", "753 21", "Uppsala", "SE"),),
                "note": "Met at the fair",
                "birthday": "1990-05-17",
            },
            {"name": "Holm Foto AB", "type": "organization", "email": "info@example.org"},
            {
                "name": "Ida Holm",
                "remarks": (
                    "the birthday is left out: it is no day with a year that can be read without doubt",
                ),
            },
        ],
    ),
    "google-old.csv": (
        "google",
        [
            {
                "name": "José García",
                "organization": "Tienda García",
                "email": "jose@example.es",
                "phone": "+34 612 34 56 78",
                "birthday": "1979-12-01",
            }
        ],
    ),
    "outlook.csv": (
        "outlook",
        [
            {
                "name": "Jürgen Müller",
                "organization": "Müller GmbH",
                "email": "juergen@example.de",
                "phone": "+49 171 1234567",
                "contacts": (email("jm@example.de"), phone("+49 711 2842222")),
                "addresses": (
                    home("Gartenweg 2", "70734", "Fellbach", "DE"),
                    office("Königstraße 1, Hinterhaus", "70173", "Stuttgart", "DE"),
                ),
                "note": "Kommt freitags",
                "remarks": (
                    "the birthday is left out: it is no day with a year that can be read without doubt",
                ),
            },
            {"name": "Eva Groß", "email": "eva@example.de"},
        ],
    ),
    "thunderbird.csv": (
        "thunderbird",
        [
            {
                "name": "Rory Williams",
                "email": "rory@example.com",
                "phone": "+44 7700 900123",
                "contacts": (email("rory2@example.com"), phone("+44 20 7946 0001")),
                "addresses": (home("1 High St", "GL1 1AA", "Leadworth", "GB", "Gloucestershire"),),
            },
            "no name",
        ],
    ),
}
PLAIN = {
    "type": "person",
    "organization": "",
    "email": "",
    "phone": "",
    "contacts": (),
    "addresses": (),
    "note": "",
    "birthday": None,
    "external_id": "",
    "said": [],
    "remarks": (),
}


def come_out(path: Path, format_name: str | None = None) -> tuple[str, list[dict[str, Any] | str]]:
    opened = files.opened(look(path), format_name, {})
    return opened.format, [_seen(preparing.prepared(SETTING, one)) for one in opened.persons]


def _seen(one: New | Refused) -> dict[str, Any] | str:
    if isinstance(one, Refused):
        return one.reason
    row = one.row
    is_person = row["type"] == "person"
    names = [row["last_name"] + row["first_name"]] if "伟" in row["first_name"] else None
    seen = {name: row[name] for name in ("type", "email", "phone")} | {
        "name": (names or [f"{row['first_name']} {row['last_name']}".strip()])[0]
        if is_person
        else row["organization"],
        "organization": row["organization"] if is_person else "",
        "contacts": codec.from_json(row["contacts"], tuple[Contact, ...]),
        "addresses": codec.from_json(row["addresses"], tuple[Address, ...]),
        "note": one.note,
        "birthday": codec.from_json(row["attributes"], dict[str, Any]).get("birthday"),
        "external_id": "" if one.external_id.startswith("row:") else one.external_id,
        "said": [
            (each.kind, each.value, each.state)
            for each in codec.from_json(row["consents"], tuple[Consent, ...])
        ],
        "remarks": one.remarks,
    }
    return {name: value for name, value in seen.items() if name == "name" or value != PLAIN[name]}


@pytest.mark.parametrize("name", EXPECTED)
def test_who_comes_out(name: str) -> None:
    assert come_out(FILES / name) == EXPECTED[name]


def test_every_file_has_what_must_come_out() -> None:
    there = {path.name for path in FILES.iterdir() if path.suffix in (".csv", ".vcf")}
    assert there == EXPECTED.keys() | {"shopify-orders.csv"}


def test_a_consent_says_where_it_comes_from(tmp_path: Path) -> None:
    opened = files.opened(look(FILES / "square-customers.csv"), None, {})
    assert opened.title == "Square"
    one = preparing.prepared(SETTING, next(opened.persons))
    assert isinstance(one, New)
    (consent,) = codec.from_json(one.row["consents"], tuple[Consent, ...])
    assert (consent.store_name, consent.associate_id, consent.associate_name) == ("file of a test", "", "")
    assert consent.at == one.row["created_at"]
    assert asdict(consent)["purpose"] == "marketing"
