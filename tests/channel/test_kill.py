"""A process that saves is killed: everything that was acknowledged is there, and nothing by half."""

import random
import subprocess
import sys

import pytest

from pos_app.channel import customers, schema
from pos_app.channel.connection import connect
from pos_app.channel.database import Tx
from pos_app.channel.search import find
from tests.channel.support import check_index

_SAVING = """
import sys
from pathlib import Path
from pos_app.channel import customers
from pos_app.channel.database import Who, Writer
from pos_app.offline import queue
from pos_contract.changes import CustomerAdded
from tests.channel.support import STOCKHOLM, customer

def save(tx, record):
    customers.put(tx, [record], STOCKHOLM)
    queue.add(tx, record.customer_id, CustomerAdded(record.fields))

writer = Writer(Path(sys.argv[1]))
for number in range(100_000):
    record = customer(f"c{number}", f"Anna Berg{number % 7} N{number}", phone="070-123 45 67")
    writer.submit(lambda tx: save(tx, record), who=Who("anna")).result()
    print(record.customer_id, flush=True)
"""


@pytest.mark.parametrize("seed", range(5))
def test_what_was_acknowledged_is_there_and_nothing_by_half(database, seed):
    process = subprocess.Popen(
        [sys.executable, "-c", _SAVING, str(database)], stdout=subprocess.PIPE, text=True
    )
    told = [process.stdout.readline() for _ in range(random.Random(seed).randrange(1, 150))]
    process.kill()
    acknowledged = len(told) + len(process.communicate()[0].splitlines())

    schema.ensure(database)
    schema.quick_check(database)
    connection = connect(database)
    tx = Tx(connection)
    try:
        count = customers.count(tx)
        assert count in (acknowledged, acknowledged + 1)
        saved = {row["customer_id"] for row in tx.all("SELECT customer_id FROM customer")}
        queued = {row["customer_id"] for row in tx.all("SELECT customer_id FROM upload_queue")}
        assert saved == queued == {f"c{number}" for number in range(count)}
        assert {row["customer_id"] for row in find(tx, "anna 070", None, 9)} == set()
        assert len(find(tx, "0701234567", None, count + 5)) == count
        check_index(tx)
    finally:
        connection.close()
