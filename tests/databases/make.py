"""Writes the kept database of the present schema: python -m tests.databases.make, once for each release.

A file that is there is the released one and stays as it is.
"""

import sys
from pathlib import Path

from pos_app.channel import configuration, customers, schema
from pos_app.channel.database import Tx, Who, Writer
from pos_app.offline import queue
from pos_contract.changes import ClientBookCustomerAdded, CustomerAdded, NoteAdded
from pos_contract.records import Address, ChannelConfiguration, CustomerFields, CustomerRecord, Membership

ASSOCIATE = "0197a000-0000-7000-8000-0000000000aa"
STORE = ChannelConfiguration(
    store_id="0197a000-0000-7000-8000-00000000000a",
    store_number="1",
    store_name="Stockholm",
    register_id="0197a000-0000-7000-8000-00000000000b",
    register_number="1",
    legal_entity_id="0197a000-0000-7000-8000-00000000000c",
    legal_entity_name="Nord AB",
    country="SE",
    language="sv",
    currency="SEK",
    time_zone="Europe/Stockholm",
    address_books=("north",),
    create_customer_async=True,
    filter_shared_customers=False,
)
RECORDS = (
    CustomerRecord(
        "0197a000-0000-7000-8000-000000000001",
        CustomerFields(
            first_name="Åsa",
            last_name="Öberg",
            email="asa@example.se",
            phone="070-123 45 67",
            addresses=(Address("home", "Storgatan 1", "111 22", "Malmö", "", "SE"),),
            attributes={"size": 38},
        ),
        "C-000001",
        ("north",),
        Membership(ASSOCIATE, "CB-000001", "2026-01-01T00:00:00+00:00"),
    ),
    CustomerRecord(
        "0197a000-0000-7000-8000-000000000002",
        CustomerFields(first_name="小龙", last_name="李", phone="+86 138 0013 8000"),
        "C-000002",
        ("north", "south"),
        None,
    ),
    CustomerRecord(
        "0197a000-0000-7000-8000-000000000003",
        CustomerFields(first_name="Patrick", last_name="O'Brien", email="pob@example.ie"),
        None,
        ("north",),
        None,
    ),
)


def fill(tx: Tx) -> None:
    """Customers, a configuration, and a queue with a waiting, an arrived and a parked change."""
    configuration.keep_channel(tx, STORE)
    customers.put(tx, RECORDS, configuration.store_place(tx))
    pending = RECORDS[2]
    queue.add(tx, pending.customer_id, CustomerAdded(pending.fields))
    queue.add(tx, pending.customer_id, ClientBookCustomerAdded(ASSOCIATE))
    queue.add(tx, RECORDS[0].customer_id, NoteAdded("0197a000-0000-7000-8000-0000000000e1", "Likes blue"))
    tx.execute("UPDATE upload_queue SET state = 'parked', fault = 2101 WHERE sequence = 2")
    tx.execute("UPDATE upload_queue SET revision = 7 WHERE sequence = 3")


def main() -> None:
    path = Path(__file__).parent / f"{schema.RELEASED[-1]}.sqlite"
    if path.exists():
        sys.exit(f"{path} is there already: a released schema does not change")
    schema.ensure(path)
    writer = Writer(path)
    writer.submit(fill, who=Who(ASSOCIATE)).result()
    writer.close()


if __name__ == "__main__":
    main()
