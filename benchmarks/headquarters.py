"""Headquarters on SQLite and on PostgreSQL: adding in real time, uploads, and a register's first download.

The floor of a write is the bare statements that no headquarters could leave out, on the same database with
the same durability; that of the first download its parts, each measured by itself in the same run.
"""

import json
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import requests
import uuid_utils
from sqlalchemy import Engine, insert, select, update
from sqlalchemy.engine import make_url

from benchmarks import data, people
from benchmarks.bare_register import BareRegister
from benchmarks.rows import Row, milliseconds, percentile, row
from demo.headquarters import HeadquartersProcess
from pos_app.channel import configuration, schema
from pos_app.channel.database import Readers, Writer
from pos_app.offline import downloads
from pos_app.offline.client import HeadquartersClient
from pos_contract import codec
from pos_contract.changes import Change, CustomerAdded
from pos_contract.messages import Activation, ActivationRequest
from pos_headquarters import database
from pos_headquarters.demo import retailer as demo
from pos_headquarters.services import changes, devices
from pos_headquarters.services.devices import Device
from pos_headquarters.services.records import customer_row
from pos_headquarters.tables import counters, customer_books, customers, jobs, scopes, store_books
from tests.support import postgres
from tests.support.databases import Databases, SqliteFiles

ADDS = 1_000
A_SECOND = 100
SECONDS = 10
BATCHES = 100
IN_A_BATCH = 100
CUSTOMERS = 1_000_000
"""Of the first download; python -m benchmarks --customers N."""

_INSTALL = "benchmark"
_MADE_AT = "2026-07-01T09:00:00+00:00"
_FILLED_AT_ONCE = 5_000


@dataclass(frozen=True)
class Company:
    """A retailer without customers, and one of its registers."""

    url: str
    engine: Engine
    told: dict[str, Any]
    activation: Activation
    device: Device


def run() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        yield from measured("SQLite", SqliteFiles(Path(folder)))
    with postgres.running(durable=True) as server:
        yield from measured("PostgreSQL", server)


def measured(kind: str, databases: Databases) -> Iterator[Row]:
    made = databases.create()
    engine = database.open_engine(made)
    told = demo.make(engine, 0, 1, date(2026, 7, 1))
    engine.dispose()
    for measure in (_adds, _uploads, _first_download):
        company = _company(databases.create(made), told)
        try:
            yield from measure(kind, company)
        finally:
            company.engine.dispose()


def _company(url: str, told: dict[str, Any]) -> Company:
    engine = database.open_engine(url)
    with database.writing(engine) as connection:
        # No job runs within what is measured.
        connection.execute(update(jobs).values(next_run_at=None))
    code = told["registers"][0]["activation_code"]
    activation = devices.activate(engine, ActivationRequest(code, _INSTALL))
    return Company(
        url, engine, told, activation, devices.authenticate(engine, activation.token, _INSTALL, "1")
    )


# --- writes ------------------------------------------------------------------------------------------


def _adds(kind: str, company: Company) -> Iterator[Row]:
    newcomers = _newcomers(company)
    bare = BareWrites(company)
    works = [
        work
        for change in (next(newcomers) for _ in range(ADDS))
        for work in (
            partial(changes.apply_now, company.engine, company.device, change),
            partial(bare.write, [change]),
        )
    ]
    milliseconds(*works[:40])
    taken = milliseconds(*works)
    bare.close()
    ours, floor = taken[0::2], taken[1::2]
    what = f"headquarters on {kind}: a customer added in real time"
    yield row(f"{what}, p50", ADDS, percentile(ours, 0.5), percentile(floor, 0.5), times=2)
    yield row(f"{what}, p99", ADDS, percentile(ours, 0.99), percentile(floor, 0.99))
    yield row(f"{what}, mean (1000 / adds a second)", ADDS, sum(ours) / ADDS, sum(floor) / ADDS, times=2)
    paced = _paced(company, newcomers)
    p99 = percentile(paced, 0.99)
    yield row(
        f"{what}, p99 of HTTP calls at {A_SECOND} a second",
        len(paced),
        p99,
        percentile(floor, 0.99),
        limit=100,
    )


def _paced(company: Company, newcomers: Iterator[Change]) -> list[float]:
    """Milliseconds from when each call was due: one that comes late has waited too."""
    sent = [codec.to_json(next(newcomers)) for _ in range(A_SECOND * SECONDS)]
    with _serving(company) as headquarters, requests.Session() as session:
        session.headers.update(_headers(company))
        session.mount("http://", requests.adapters.HTTPAdapter(pool_maxsize=16))
        began = time.perf_counter() + 0.5

        def call(number: int) -> float:
            due = began + number / A_SECOND
            time.sleep(max(0.0, due - time.perf_counter()))
            answer = session.post(f"{headquarters.url}/v1/changes/now", sent[number], timeout=30)
            answer.raise_for_status()
            return (time.perf_counter() - due) * 1000

        with ThreadPoolExecutor(16) as pool:
            return list(pool.map(call, range(len(sent))))


def _uploads(kind: str, company: Company) -> Iterator[Row]:
    newcomers = _newcomers(company)
    bare = BareWrites(company)
    works: list[Callable[[], object]] = []
    for _ in range(BATCHES):
        batch = [next(newcomers) for _ in range(IN_A_BATCH)]
        works.append(partial(changes.apply_upload, company.engine, company.device, batch))
        works.append(partial(bare.write, batch))
    taken = milliseconds(*works)
    bare.close()
    ours, floor = sum(taken[0::2]) / BATCHES, sum(taken[1::2]) / BATCHES
    what = f"headquarters on {kind}: an upload of {IN_A_BATCH} customers"
    yield row(what, BATCHES * IN_A_BATCH, ours, floor, times=5)


def _newcomers(company: Company) -> Iterator[Change]:
    associate = company.told["associates"][0]["associate_id"]
    for sequence, record in zip(count(1), people.customers(10**7), strict=False):
        payload = CustomerAdded(record.fields)
        yield Change(
            change_id=str(uuid_utils.uuid7()),
            sequence=sequence,
            customer_id=str(uuid_utils.uuid7()),
            associate_id=associate,
            made_at=_MADE_AT,
            kind=payload.kind,
            schema=payload.schema,
            payload=codec.to_plain(payload),
        )


class BareWrites:
    """The rows of customers added, by the driver alone: customer, address books, stores, receipt, numbers."""

    def __init__(self, company: Company):
        address = make_url(company.url)
        self._is_sqlite = address.get_backend_name() == "sqlite"
        self._register = company.device.register_id
        self._connection: Any
        if self._is_sqlite:
            self._connection = sqlite3.connect(str(address.database), isolation_level=None)
            self._connection.execute("PRAGMA synchronous = FULL")
            self._connection.execute("PRAGMA foreign_keys = ON")
        else:
            plain = address.set(drivername="postgresql").render_as_string(hide_password=False)
            self._connection = psycopg.connect(plain)
        with company.engine.connect() as connection:
            of_store = store_books.c.store_id == company.device.store_id
            self._books = list(
                connection.execute(select(store_books.c.address_book_id).where(of_store)).scalars()
            )
            shared = store_books.c.address_book_id.in_(self._books)
            self._stores = list(
                connection.execute(select(store_books.c.store_id).where(shared).distinct()).scalars()
            )

    def write(self, batch: Sequence[Change]) -> None:
        """One transaction, committed as durably as headquarters commits."""
        cursor = self._connection.cursor()
        if self._is_sqlite:
            cursor.execute("BEGIN IMMEDIATE")
        ids = [str(uuid_utils.uuid7()) for _ in batch]
        first = self._take(
            cursor,
            "UPDATE number_sequence SET next_value = next_value + ? WHERE code = ? RETURNING next_value",
            len(batch),
            "customer_account",
        ) - len(batch)
        self._many(
            cursor,
            "customer",
            _COLUMNS,
            [self._row(*each) for each in zip(ids, batch, count(first), strict=False)],
        )
        self._many(
            cursor,
            "customer_address_book",
            ("customer_id", "address_book_id"),
            [(one, book) for one in ids for book in self._books],
        )
        last = self._take(
            cursor,
            "UPDATE counter SET value = value + ? WHERE name = ? RETURNING value",
            len(batch),
            "change",
        )
        self._many(
            cursor,
            "customer_scope",
            ("customer_id", "store_id", "change_number", "gone"),
            [(one, store, last, False) for one in ids for store in self._stores],
        )
        self._many(
            cursor,
            "receipt",
            _RECEIPT,
            [(one, self._register, 0, "", "applied", last, "{}", _MADE_AT) for one in ids],
        )
        cursor.execute("COMMIT")

    def close(self) -> None:
        self._connection.close()

    def _take(self, cursor: Any, sql: str, *values: object) -> int:
        cursor.execute(self._written(sql), values)
        return int(cursor.fetchone()[0])

    def _many(self, cursor: Any, table: str, columns: Sequence[str], rows: list[tuple[Any, ...]]) -> None:
        places = ", ".join("?" * len(columns))
        sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"
        cursor.executemany(self._written(sql), rows)

    def _written(self, sql: str) -> str:
        return sql if self._is_sqlite else sql.replace("?", "%s")

    def _row(self, customer_id: str, change: Change, number: int) -> tuple[Any, ...]:
        fields = change.payload["fields"]
        texts = [
            fields.get(name, "")
            for name in ("type", "first_name", "last_name", "organization", "email", "phone")
        ]
        name = f"{texts[1]} {texts[2]}".lower()
        return (
            customer_id,
            f"B-{number:07}",
            *texts,
            json.dumps(fields.get("addresses", [])),
            "{}",
            "[]",
            "[]",
            "[]",
            "",
            "",
            "",
            "",
            0,
            name,
            texts[5],
            texts[4],
            name,
            _MADE_AT,
        )


_COLUMNS = (
    *("customer_id", "account_number", "type", "first_name", "last_name", "organization", "email", "phone"),
    *("addresses", "attributes", "contacts", "consents", "affiliations", "customer_group", "currency"),
    *("language", "receipt_preference", "version", "search_text", "phone_key", "email_key", "name_key"),
    "created_at",
)
_RECEIPT = (
    *("change_id", "register_id", "sequence", "body_hmac", "outcome", "revision", "facts", "received_at"),
)


# --- a first download --------------------------------------------------------------------------------


def _first_download(kind: str, company: Company) -> Iterator[Row]:
    _fill(company, CUSTOMERS)
    with tempfile.TemporaryDirectory() as folder, _serving(company) as headquarters:
        ours = _seconds(lambda: _download(company, headquarters.url, Path(folder) / "register.sqlite"))
        http = _seconds(lambda: _fetch(company, headquarters.url))
        bare = BareRegister(Path(folder) / "bare.sqlite")
        bare.bring(people.customers(CUSTOMERS))
        bare.close()
    parts = {"HTTP": http, "fold": bare.fold, "table": bare.table, "FTS": bare.fts}
    said = " + ".join(f"{name} {seconds:.1f}" for name, seconds in parts.items())
    yield row(
        f"headquarters on {kind}: a register's first download; floor: {said} s",
        CUSTOMERS,
        ours,
        sum(parts.values()),
        "s",
        times=1.5,
    )


def _fill(company: Company, size: int) -> None:
    """Customers of the register's store, published."""
    store_id = company.device.store_id
    with database.writing(company.engine) as connection:
        of_store = select(store_books.c.address_book_id).where(store_books.c.store_id == store_id)
        book = connection.execute(of_store.limit(1)).scalar_one()
        numbers = count(1)
        for page in data.pages(people.customers(size), _FILLED_AT_ONCE):
            ids = [record.customer_id for record in page]
            connection.execute(insert(customers), [customer_row(record, _MADE_AT) for record in page])
            connection.execute(
                insert(customer_books), [{"customer_id": each, "address_book_id": book} for each in ids]
            )
            connection.execute(
                insert(scopes),
                [{"customer_id": each, "store_id": store_id, "change_number": next(numbers)} for each in ids],
            )
        both = counters.c.name.in_(("change", "published"))
        connection.execute(update(counters).where(both).values(value=size))
    if company.engine.dialect.name != "sqlite":
        with company.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("ANALYZE")


def _download(company: Company, url: str, path: Path) -> None:
    schema.ensure(path)
    writer, readers = Writer(path), Readers(path, threads=1)
    client = HeadquartersClient(url, company.activation.token, _INSTALL)
    try:
        keep = partial(configuration.keep_channel, configuration=company.activation.channel)
        writer.submit(keep).result()
        downloads.download_customers(writer, readers, client, CUSTOMERS, lambda: None)
    finally:
        client.close()
        readers.close()
        writer.close()


def _fetch(company: Company, url: str) -> None:
    """The same pages, and nothing done with them."""
    with requests.Session() as session:
        session.headers.update(_headers(company))
        after = 0
        while after < CUSTOMERS:
            asked = {"after": after, "limit": downloads.PAGE_ROWS}
            answer = session.get(f"{url}/v1/customers", params=asked, timeout=60)
            answer.raise_for_status()
            assert len(answer.content) > 0
            # As many numbers as customers, and nothing else changed since.
            after += downloads.PAGE_ROWS


def _serving(company: Company) -> HeadquartersProcess:
    path = Path(tempfile.mkdtemp(prefix="headquarters")) / "headquarters"
    path.with_suffix(".retailer.json").write_text(json.dumps(company.told), "utf-8")
    return HeadquartersProcess(path, database=company.url)


def _headers(company: Company) -> dict[str, str]:
    return {
        "Authorization": f"Bearer {company.activation.token}",
        "X-POS-Install": _INSTALL,
        "X-POS-Contract": "1",
    }


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
