"""import-workers: people of another system become associates with an operator ID and a PIN."""

import secrets
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import uuid_utils
from sqlalchemy import Connection, Engine, insert, select

from pos_contract import pins
from pos_headquarters import database
from pos_headquarters.importing import csv_file, owners, stores
from pos_headquarters.importing.csv_file import Row
from pos_headquarters.importing.report import Line, Report
from pos_headquarters.services import locks, numbers, scope
from pos_headquarters.tables import associate_books, associates, external_ids, permission_groups

HEADERS: dict[str, tuple[str, ...]] = {
    "external_id": ("employeeid", "workerid", "personnelnumber", "externalid", "associateid", "id"),
    "first_name": ("firstname", "givenname", "forename", "förnamn", "prénom", "vārds", "名"),
    "last_name": ("lastname", "surname", "familyname", "efternamn", "nom", "uzvārds", "姓"),
}
PERMISSION_GROUP = "senior"
"""They may do what a shop needs; reassigning waits until a manager has been named."""


@dataclass(frozen=True, slots=True)
class Worker:
    """A new associate; the PIN is shown this once and kept nowhere."""

    operator_id: str
    pin: str
    name: str
    external_id: str


@dataclass
class WorkerReport(Report):
    workers: list[Worker] = field(default_factory=list)
    customers_placed: int = 0
    """Customers read before, who are now in these workers' client books."""


@database.retried
def read_file(engine: Engine, path: Path, store_number: str) -> WorkerReport:
    """Take every row that can be; the report has the PINs. Raises FileRefused."""
    report = WorkerReport()
    rows = csv_file.read(path, HEADERS, {}, report)
    with database.reading(engine) as connection:
        store = stores.find(connection, store_number)
        known = stores.known_ids(connection, store.legal_entity_id, "worker")
    new = list(_new(rows, known, report))
    verifiers = _make_verifiers(len(new))
    with database.writing(engine) as connection:
        # Files that name each other's people are read one after the other.
        locks.legal_entity(connection, store.legal_entity_id)
        for row, (pin, salt, pin_hash) in zip(new, verifiers, strict=True):
            operator_id = _add(connection, store, row, salt, pin_hash)
            name = f"{row['first_name']} {row['last_name']}".strip()
            report.workers.append(Worker(operator_id, pin, name, row["external_id"]))
        placed = owners.place(connection, store.legal_entity_id)
        scope.refresh(connection, placed)
    report.taken = len(new)
    report.customers_placed = len(placed)
    return report


def _new(rows: list[Row], known: set[str], report: Report) -> Iterable[Row]:
    for row in rows:
        if row["external_id"] in known:
            report.known += 1
        elif not row["first_name"] and not row["last_name"]:
            report.not_taken.append(Line(row.line, "no name"))
        else:
            if row["external_id"]:
                known.add(row["external_id"])
            yield row


def _make_verifiers(count: int) -> list[tuple[str, str, str]]:
    """PIN, salt and hash; a hash takes 0.1 s, so that they are made before the transaction."""
    made = [(f"{secrets.randbelow(10**6):06}", pins.new_salt()) for _ in range(count)]
    with ThreadPoolExecutor(2) as pool:
        hashes = pool.map(lambda pair: pins.pin_hash(*pair), made)
        return [(pin, salt, pin_hash) for (pin, salt), pin_hash in zip(made, hashes, strict=True)]


def _add(connection: Connection, store: stores.StoreRow, row: Row, salt: str, pin_hash: str) -> str:
    associate_id = str(uuid_utils.uuid7())
    (operator_id,) = numbers.next_in_sequence(connection, numbers.OPERATOR)
    group = connection.execute(
        select(permission_groups.c.permission_group_id).where(permission_groups.c.name == PERMISSION_GROUP)
    ).scalar_one()
    connection.execute(
        insert(associates),
        {
            "associate_id": associate_id,
            "operator_id": operator_id,
            "first_name": row["first_name"],
            "last_name": row["last_name"],
            "permission_group_id": group,
            "pin_salt": salt,
            "pin_hash": pin_hash,
        },
    )
    books = [
        {"associate_id": associate_id, "address_book_id": book}
        for book in stores.address_books(connection, store.store_id)
    ]
    if books:
        connection.execute(insert(associate_books), books)
    if row["external_id"]:
        connection.execute(
            insert(external_ids),
            {
                "legal_entity_id": store.legal_entity_id,
                "kind": "worker",
                "external_id": row["external_id"],
                "record_id": associate_id,
            },
        )
    return operator_id
