"""import-customers: people of another system become customers with an account number."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import uuid_utils
from sqlalchemy import Connection, Engine, insert, select

from pos_contract.folding import fold
from pos_contract.records import CustomerProfile
from pos_headquarters import database
from pos_headquarters.importing import alike, files, layouts, owners, preparing, reading, stores
from pos_headquarters.importing.person import Person
from pos_headquarters.importing.preparing import New, Refused, Setting
from pos_headquarters.importing.reading import File, Outcome, Told
from pos_headquarters.importing.report import Line, Report
from pos_headquarters.importing.runs import Remark
from pos_headquarters.importing.source import Source, look
from pos_headquarters.importing.stores import StoreRow
from pos_headquarters.services import (
    configuration,
    default_customers,
    features,
    identity,
    locks,
    numbers,
    scope,
)
from pos_headquarters.tables import customer_books, customers, entries, external_ids

HEADERS = layouts.GENERIC
_ID_LENGTH = 36
"""Characters of a customer's ID."""
_BIRTHDAY = "birthday"
"""The ID of the attribute that takes birthdays."""
_NO_ID = Line(1, "no column with an ID: of other files only rows that say the same are known again")

Prepared = list[New | Refused]


def read_file(
    engine: Engine,
    path: Path,
    store_number: str | None,
    mapping: Mapping[str, str],
    format_name: str | None = None,
    dry_run: bool = False,
    told: Told = lambda rows: None,
) -> Report:
    """Take every row that can be; the report says which were not, and why. Raises FileRefused, Stopped."""
    return read_source(engine, look(path), store_number, mapping, format_name, dry_run, told)


def read_source(
    engine: Engine,
    source: Source,
    store_number: str | None,
    mapping: Mapping[str, str],
    format_name: str | None,
    dry_run: bool,
    told: Told,
) -> Report:
    """The same of a file that was looked at."""
    opened = files.opened(source, format_name, mapping)
    with database.reading(engine) as connection:
        store = stores.find(connection, store_number)
        setting = _setting(connection, store, opened.title)
    file = File(
        "customers",
        store.store_id,
        _digest(source, opened.format, mapping),
        source.name,
        opened.format,
        opened.columns_not_used,
        () if opened.has_ids else (_NO_ID,),
    )
    work = _Customers(engine, store, setting, dry_run)
    return (reading.try_out if dry_run else reading.read)(engine, file, opened.persons, work, told)


def _digest(source: Source, format_name: str, mapping: Mapping[str, str]) -> str:
    """The same file read in another way is another one."""
    return hashlib.sha256(
        json.dumps([source.sha256, format_name, sorted(mapping.items())]).encode()
    ).hexdigest()


def _setting(connection: Connection, store: StoreRow, title: str) -> Setting:
    given = default_customers.of_store(connection, store.store_id)
    attributes = {one.attribute_id: one for one in configuration.attribute_records(connection)}
    birthday = attributes.get(_BIRTHDAY)
    return Setting(
        stores.address_books(connection, store.store_id),
        stores.country(connection, store),
        CustomerProfile(
            group=given.group,
            currency=given.currency,
            language=given.language,
            receipt_preference=given.receipt_preference,
            affiliations=given.affiliations,
        ),
        birthday if birthday and birthday.type == "date" and birthday.in_customer else None,
        features.is_on(connection, features.SECONDARY_CONTACTS),
        title,
        identity.read_key(connection),
    )


class _Customers:
    """The work of a batch (see reading.Work)."""

    def __init__(self, engine: Engine, store: StoreRow, setting: Setting, dry_run: bool):
        self._engine, self._store, self._setting = engine, store, setting
        self._seen: set[int] | None = set() if dry_run else None
        """Digests of the IDs of a dry run, which finds none of them in the database."""

    def prepare(self, items: Sequence[Person | Line]) -> Prepared:
        made = [preparing.prepared(self._setting, item) for item in items]
        new = [one for one in made if isinstance(one, New)]
        with database.reading(self._engine) as connection:
            found = alike.look(connection, new)
        return [
            replace(one, remarks=(*one.remarks, found[one.line]))
            if isinstance(one, New) and one.line in found
            else one
            for one in made
        ]

    def look(self, connection: Connection, prepared: Prepared) -> Outcome:
        new, outcome = self._sorted(connection, prepared)
        if self._seen is not None:
            self._seen.update(hash(one.external_id) for one in new if one.external_id)
        return outcome

    def take(self, connection: Connection, prepared: Prepared) -> Outcome:
        # Files that name each other's people are read one after the other.
        locks.legal_entity(connection, self._store.legal_entity_id)
        new, outcome = self._sorted(connection, prepared)
        if new:
            self._write(connection, new)
        return outcome

    def _sorted(self, connection: Connection, prepared: Prepared) -> tuple[list[New], Outcome]:
        """Who is new, and what is said of each row."""
        entity = self._store.legal_entity_id
        known = stores.known_of(
            connection, entity, "customer", [one.external_id for one in prepared if one.external_id]
        )
        known |= _ours(connection, [one.external_id for one in prepared])
        workers = self._workers(connection, prepared)
        new: list[New] = []
        remarks: list[Remark] = []
        known_count = 0
        for one in prepared:
            if one.external_id and (one.external_id in known or self._was_seen(one.external_id)):
                known_count += 1
            elif isinstance(one, Refused):
                remarks.append((Line(one.line, one.reason), False))
            else:
                new.append(one)
                if one.external_id:
                    known[one.external_id] = ""
                remarks += [(Line(one.line, reason), True) for reason in one.remarks]
                if one.owner and one.owner not in workers:
                    reason = f"worker {one.owner} is not known yet: in nobody's client book until then"
                    remarks.append((Line(one.line, reason), True))
        return new, Outcome(len(new), known_count, remarks)

    def _was_seen(self, external_id: str) -> bool:
        return self._seen is not None and hash(external_id) in self._seen

    def _workers(self, connection: Connection, prepared: Prepared) -> dict[str, str]:
        named = {one.owner for one in prepared if isinstance(one, New) and one.owner}
        return stores.known_of(connection, self._store.legal_entity_id, "worker", named)

    def _write(self, connection: Connection, new: Sequence[New]) -> None:
        entity = self._store.legal_entity_id
        workers = self._workers(connection, list(new))
        ids = [one.row["customer_id"] for one in new]
        accounts = numbers.next_in_sequence(connection, numbers.CUSTOMER_ACCOUNT, len(new))
        rows = [_numbered(one.row, account) for one, account in zip(new, accounts, strict=True)]
        connection.execute(insert(customers), rows)
        _insert(connection, customer_books, self._address_books(ids))
        _insert(connection, external_ids, [_external(entity, one, workers) for one in new if one.external_id])
        owned = {one.row["customer_id"]: workers[one.owner] for one in new if one.owner in workers}
        owners.join(connection, entity, owned)
        notes = [_note(entity, one) for one in new if one.note]
        _insert(connection, entries, notes)
        scope.refresh(connection, ids, [note["entry_id"] for note in notes])

    def _address_books(self, ids: Sequence[str]) -> list[dict[str, Any]]:
        return [
            {"customer_id": customer_id, "address_book_id": book}
            for customer_id in ids
            for book in self._setting.address_books
        ]


def _ours(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """Of these IDs those that an export of ours has given."""
    named = {one[-_ID_LENGTH:]: one for one in ids if one[-_ID_LENGTH - 1 : -_ID_LENGTH] == ":"}
    wanted = list(named)
    found: dict[str, str] = {}
    for first in range(0, len(wanted), 500):
        some = wanted[first : first + 500]
        rows = connection.execute(
            select(customers.c.customer_id).where(customers.c.customer_id.in_(some))
        ).scalars()
        found |= {named[one]: one for one in rows}
    return found


def _numbered(row: dict[str, Any], account: str) -> dict[str, Any]:
    return row | {"account_number": account, "search_text": f"{row['search_text']} {fold(account)}"}


def _external(entity: str, one: New, workers: Mapping[str, str]) -> dict[str, Any]:
    return {
        "legal_entity_id": entity,
        "kind": "customer",
        "external_id": one.external_id,
        "record_id": one.row["customer_id"],
        # Who is not known yet is asked for again when workers are read.
        "owner": one.owner if one.owner and one.owner not in workers else None,
    }


def _note(entity: str, one: New) -> dict[str, Any]:
    """By nobody here: another system's people wrote it."""
    return {
        "entry_id": str(uuid_utils.uuid7()),
        "customer_id": one.row["customer_id"],
        "legal_entity_id": entity,
        "kind": "note",
        "text": one.note,
        "written_by": "",
        "written_at": one.row["created_at"],
    }


def _insert(connection: Connection, table: Any, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
