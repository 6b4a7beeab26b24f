"""import-customers: people of another system become customers with an account number."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import uuid_utils
from email_validator import EmailNotValidError, validate_email
from sqlalchemy import Connection, Engine, insert

from pos_contract.records import Address, CustomerFields, CustomerRecord
from pos_headquarters import database
from pos_headquarters.importing import csv_file, owners, stores
from pos_headquarters.importing.csv_file import Line, Report, Row
from pos_headquarters.services import countries, locks, numbers, scope, times
from pos_headquarters.services.records import customer_row
from pos_headquarters.tables import customer_books, customers, external_ids

HEADERS: dict[str, tuple[str, ...]] = {
    "external_id": ("customerid", "externalid", "customernumber", "customerno", "id"),
    "first_name": ("firstname", "givenname", "forename", "förnamn", "prénom", "vārds", "名"),
    "last_name": ("lastname", "surname", "familyname", "efternamn", "nom", "uzvārds", "姓"),
    "organization": ("company", "organization", "organisation", "companyname", "företag", "société"),
    "email": ("email", "emailaddress", "mail", "epost", "courriel"),
    "phone": ("phone", "phonenumber", "telephone", "mobile", "mobilephone", "telefon", "téléphone"),
    "street": ("address", "street", "streetaddress", "address1", "addressline1", "adress", "adresse"),
    "postal_code": ("postalcode", "zip", "zipcode", "postcode", "postnummer", "codepostal"),
    "city": ("city", "town", "ort", "stad", "ville"),
    "state": ("state", "province", "region", "county"),
    "country": ("country", "countryname", "countrycode", "land", "pays"),
    "owner": ("supportrepid", "ownerid", "owner", "salesrepid", "associateid", "workerid"),
}


@dataclass(frozen=True, slots=True)
class _Read:
    record: CustomerRecord
    external_id: str
    owner: str | None


@database.retried
def read_file(engine: Engine, path: Path, store_number: str | None, mapping: Mapping[str, str]) -> Report:
    """Take every row that can be; the report says which were not, and why. Raises FileRefused."""
    report = Report()
    rows = csv_file.read(path, HEADERS, mapping, report)
    if rows and "external_id" not in rows[0].values:
        report.remarks.append(Line(1, "no column with an ID: the same file read again adds everybody again"))
    with database.writing(engine) as connection:
        store = stores.find(connection, store_number)
        locks.legal_entity(connection, store.legal_entity_id)
        address_books = stores.address_books(connection, store.store_id)
        known = stores.known_ids(connection, store.legal_entity_id, "customer")
        workers = stores.known_ids(connection, store.legal_entity_id, "worker")
        taken: list[_Read] = []
        for row in rows:
            if row["external_id"] in known:
                report.known += 1
                continue
            fields = _fields(row, report)
            if fields is None:
                continue
            record = CustomerRecord(str(uuid_utils.uuid7()), fields, None, address_books, None)
            taken.append(_Read(record, row["external_id"], row["owner"] or None))
            if row["external_id"]:
                known.add(row["external_id"])
            if row["owner"] and row["owner"] not in workers:
                reason = f"worker {row['owner']} is not known yet: in nobody's client book until then"
                report.remarks.append(Line(row.line, reason))
        _write(connection, store.legal_entity_id, taken)
        placed = owners.place(connection, store.legal_entity_id)
        scope.refresh(connection, [*(each.record.customer_id for each in taken), *placed])
    report.taken = len(taken)
    return report


def _fields(row: Row, report: Report) -> CustomerFields | None:
    """A row as a customer; None, with the reason in the report, if it can't be one."""
    is_person = bool(row["first_name"] or row["last_name"])
    if not is_person and not row["organization"]:
        report.not_taken.append(Line(row.line, "no name"))
        return None
    if row["email"]:
        try:
            validate_email(row["email"], check_deliverability=False)
        except EmailNotValidError:
            report.not_taken.append(Line(row.line, "the email address can't be one"))
            return None
    country = countries.code_of(row["country"]) if row["country"] else ""
    if country is None:
        report.remarks.append(Line(row.line, f"country {row['country']} is not known: left empty"))
    address = Address(
        "home" if is_person else "business",
        row["street"],
        row["postal_code"],
        row["city"],
        row["state"],
        country or "",
    )
    has_address = any((row["street"], row["postal_code"], row["city"], row["state"], country))
    return CustomerFields(
        type="person" if is_person else "organization",
        first_name=row["first_name"],
        last_name=row["last_name"],
        organization=row["organization"],
        email=row["email"],
        phone=row["phone"],
        addresses=(address,) if has_address else (),
    )


def _write(connection: Connection, legal_entity_id: str, taken: list[_Read]) -> None:
    if not taken:
        return
    created_at = times.now()
    accounts = numbers.next_in_sequence(connection, numbers.CUSTOMER_ACCOUNT, len(taken))
    records = [
        replace(each.record, account_number=account) for each, account in zip(taken, accounts, strict=True)
    ]
    connection.execute(insert(customers), [customer_row(record, created_at) for record in records])
    _insert(
        connection,
        customer_books,
        [
            {"customer_id": record.customer_id, "address_book_id": book}
            for record in records
            for book in record.address_books
        ],
    )
    _insert(
        connection,
        external_ids,
        [
            {
                "legal_entity_id": legal_entity_id,
                "kind": "customer",
                "external_id": each.external_id,
                "record_id": each.record.customer_id,
                "owner": each.owner,
            }
            for each in taken
            if each.external_id
        ],
    )


def _insert(connection: Connection, table: Any, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
