"""A register's tables and operations without its window."""

import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from pos_app.channel import associates, configuration, schema
from pos_app.channel.database import Readers, Who, Writer
from pos_app.operations import OPERATIONS
from pos_app.operations.registry import Reach
from pos_contract.records import (
    AssociateRecord,
    AttributeRecord,
    ChannelConfiguration,
    CustomerFields,
    GlobalConfiguration,
)

EBBA = AssociateRecord(
    associate_id="01900000-0000-7000-8000-0000000000eb",
    operator_id="000160",
    first_name="Ebba",
    last_name="Lind",
    permissions=(
        "customer.view",
        "customer.add",
        "note.add",
        "client_book.view",
        "client_book.add",
        "client_book.remove",
    ),
    address_books=("SE",),
    book_id="CB-000014",
    pin_salt="00" * 16,
    pin_hash="11" * 32,
)
MARCUS = replace(
    EBBA,
    associate_id="01900000-0000-7000-8000-0000000000ac",
    operator_id="000161",
    first_name="Marcus",
    last_name="Vik",
    book_id=None,
)
STORE = ChannelConfiguration(
    store_id="01900000-0000-7000-8000-000000000014",
    store_number="014",
    store_name="Stockholm",
    register_id="01900000-0000-7000-8000-000000000002",
    register_number="02",
    legal_entity_id="01900000-0000-7000-8000-000000000001",
    legal_entity_name="Nordlys AB",
    country="SE",
    language="sv",
    currency="SEK",
    time_zone="Europe/Stockholm",
    address_books=("SE",),
    create_customer_async=False,
    filter_shared_customers=False,
)
EVERYWHERE = GlobalConfiguration(
    features=("clienteling",),
    activity_types=("Store visit",),
    attributes=(
        AttributeRecord("interest", {"en": "Shopping interest", "sv": "Intresse"}, "text", (), 2, True, True),
        AttributeRecord("anniversary", {"en": "Anniversary"}, "date", (), 1, True, True),
    ),
)


@cache
def _template() -> Path:
    path = Path(mkdtemp(prefix="channel-")) / "channel.sqlite"
    schema.ensure(path)
    return path


class Tables:
    """A channel database with a store, two associates and nobody else in it."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.path = folder / "channel.sqlite"
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(_template(), self.path)
        self.writer = Writer(self.path)
        self.readers = Readers(self.path)
        self.who = Who(EBBA.associate_id)
        self.configure(STORE, EVERYWHERE)
        self.write(lambda tx: associates.replace_all(tx, [(EBBA, "x"), (MARCUS, "y")]))

    def configure(self, store: ChannelConfiguration, everywhere: GlobalConfiguration = EVERYWHERE) -> None:
        self.write(lambda tx: configuration.keep_channel(tx, store))
        self.write(lambda tx: configuration.keep_everywhere(tx, everywhere))

    def write(self, work):
        return self.writer.submit(work, who=self.who).result(10)

    def read(self, work):
        return self.readers.submit(work, who=self.who).result(10)

    def rows(self, sql: str, *params):
        return [tuple(row) for row in self.read(lambda read: read.all(sql, params))]

    def run(self, name: str, ask: object):
        """Run an operation where it belongs, without the runner and without headquarters."""
        operation = OPERATIONS[name]
        place = self.read if operation.place.__name__ == "Reader" else self.write
        done = place(lambda given: operation.function(given, ask))
        if operation.answer is None or operation.reach is Reach.SERVER_FIRST:
            return done
        return self.read(lambda given: operation.answer(given, ask))

    def close(self) -> None:
        self.readers.close()
        self.writer.close()


def person(first: str, last: str = "", **texts: str) -> CustomerFields:
    return CustomerFields(first_name=first, last_name=last, **texts)
