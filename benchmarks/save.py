"""One customer saved at the register, with the queue row and search, against a bare insert of both rows."""

import sqlite3
import tempfile
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from benchmarks import data, people
from benchmarks.rows import Row, milliseconds, percentile, row
from pos_app.channel import customers
from pos_app.channel.connection import connect
from pos_app.channel.database import Tx, Who, Writer
from pos_app.offline import queue
from pos_contract.changes import CustomerAdded
from pos_contract.codec import to_json
from pos_contract.records import CustomerRecord

SIZES = (10_000, 1_000_000)
SAMPLES = 1000


def run() -> Iterator[Row]:
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            yield _save(size, Path(folder))


def _save(size: int, folder: Path) -> Row:
    ours = data.copied(data.register(size), folder)
    plain = connect(data.copied(data.plain(size), folder))
    newcomers = list(islice(people.customers(size + SAMPLES), size, None))
    writer = Writer(ours)
    try:
        works = [
            work
            for record in newcomers
            for work in (partial(tap, writer, record), partial(_insert, plain, record))
        ]
        milliseconds(*works[:40])
        taken = milliseconds(*works[40:])
    finally:
        writer.close()
        plain.close()
    return row("save a customer", size, percentile(taken[0::2], 0.95), percentile(taken[1::2], 0.95), times=3)


def tap(writer: Writer, record: CustomerRecord) -> None:
    """Save a new customer at the register, and wait until it is committed."""
    writer.submit(partial(_add, record=record), who=Who(people.ASSOCIATE)).result()


def _add(tx: Tx, record: CustomerRecord) -> None:
    customers.put(tx, [record], data.PLACE)
    queue.add(tx, record.customer_id, CustomerAdded(record.fields))


def _insert(connection: sqlite3.Connection, record: CustomerRecord) -> None:
    """What any register would have to write: the customer and the change, in one FULL commit."""
    fields = record.fields
    addresses = to_json(fields.addresses).decode()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        "INSERT INTO customer (customer_id, account_number, name, type, first_name, last_name, email, phone,"
        " addresses) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            record.customer_id,
            record.account_number,
            fields.name,
            fields.type,
            fields.first_name,
            fields.last_name,
            fields.email,
            fields.phone,
            addresses,
        ),
    )
    connection.execute(
        "INSERT INTO upload_queue (change_id, customer_id, payload) VALUES (?, ?, ?)",
        (queue.new_id(), record.customer_id, to_json(fields).decode()),
    )
    connection.execute("COMMIT")
