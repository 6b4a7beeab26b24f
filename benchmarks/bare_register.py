"""What the first download costs any register: fold each customer, a table, and full-text tables on it."""

import time
from collections.abc import Iterable
from pathlib import Path

from benchmarks import data
from pos_app.channel.connection import connect
from pos_contract import folding
from pos_contract.codec import to_json
from pos_contract.records import CustomerRecord

_SCHEMA = """
CREATE TABLE customer (rank INTEGER PRIMARY KEY, customer_id TEXT UNIQUE, account_number TEXT, type TEXT,
  first_name TEXT, last_name TEXT, organization TEXT, email TEXT, phone TEXT, addresses TEXT, attributes TEXT,
  sort_key TEXT, terms TEXT, digits TEXT);
CREATE VIRTUAL TABLE customer_terms USING fts5(terms, prefix='1 2 3 4 5 6', content='customer',
  tokenize="unicode61 remove_diacritics 2 tokenchars '@._+-'",
  content_rowid='rank', detail=none, columnsize=0);
CREATE VIRTUAL TABLE customer_digits USING fts5(digits, tokenize='trigram', content='customer',
  content_rowid='rank', detail=none, columnsize=0);
"""
_INSERT = f"INSERT INTO customer VALUES (NULL{', ?' * 13})"


class BareRegister:
    """Seconds of each part, after `bring`; how long it takes to make the customers is in none of them."""

    def __init__(self, path: Path):
        path.touch()
        self._connection = connect(path)
        self._connection.executescript(_SCHEMA)
        self.fold = self.table = self.fts = 0.0

    def bring(self, records: Iterable[CustomerRecord]) -> None:
        for page in data.pages(records, data.PAGE):
            began = time.perf_counter()
            rows = [_folded(record) for record in page]
            folded = time.perf_counter()
            self._insert(rows)
            self.table += time.perf_counter() - folded
            self.fold += folded - began
        began = time.perf_counter()
        for table in ("customer_terms", "customer_digits"):
            self._connection.execute(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
        self.fts = time.perf_counter() - began

    def close(self) -> None:
        self._connection.close()

    def _insert(self, rows: list[tuple[str, ...]]) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.executemany(_INSERT, rows)
        self._connection.execute("COMMIT")


def _folded(record: CustomerRecord) -> tuple[str | None, ...]:
    fields = record.fields
    addresses = to_json(fields.addresses).decode()
    texts = [
        fields.name,
        fields.email,
        record.account_number or "",
        *(each.city for each in fields.addresses),
    ]
    return (
        record.customer_id,
        record.account_number,
        fields.type,
        fields.first_name,
        fields.last_name,
        fields.organization,
        fields.email,
        fields.phone,
        addresses,
        to_json(fields.attributes).decode(),
        folding.sort_key(fields.name, "sv"),
        " ".join([folding.fold(" ".join(texts)), *map(folding.book_token, record.address_books)]),
        folding.phone_digits(fields.phone, "SE"),
    )
