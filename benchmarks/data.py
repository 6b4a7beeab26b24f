"""The databases that are measured: `register` is ours, `plain` has the same customers as floors want them.

Made once, and kept in the user's cache folder until the code they come from changes.
"""

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from platformdirs import user_cache_path

from benchmarks import people
from pos_app import channel
from pos_app.channel import configuration, customers, first_download, found_by, schema
from pos_app.channel.connection import connect
from pos_app.channel.customers import StorePlace
from pos_app.channel.database import Readers, Writer
from pos_contract import folding
from pos_contract.records import ChannelConfiguration, CustomerRecord

T = TypeVar("T")

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
    address_books=(people.EVERYONE,),
    create_customer_async=True,
    filter_shared_customers=False,
)
PLACE = StorePlace(STORE.language, STORE.country)
PAGE = 500

_PLAIN = """
CREATE TABLE customer (id INTEGER PRIMARY KEY, customer_id TEXT UNIQUE, rank INTEGER UNIQUE,
  account_number TEXT, name TEXT, type TEXT, first_name TEXT, last_name TEXT, organization TEXT, email TEXT,
  phone TEXT, addresses TEXT, attributes TEXT, address_books TEXT, associate_id TEXT, book_id TEXT,
  member_since TEXT, last_contact_at TEXT, sort_key TEXT, terms TEXT, digits TEXT);
CREATE TABLE upload_queue (
  sequence INTEGER PRIMARY KEY, change_id TEXT UNIQUE, customer_id TEXT, payload TEXT);
CREATE VIRTUAL TABLE customer_terms USING fts5(terms, prefix='1 2 3 4 5 6', content='customer',
  tokenize="unicode61 remove_diacritics 2 tokenchars '@._+-'",
  content_rowid='rank', detail=none, columnsize=0);
CREATE VIRTUAL TABLE customer_digits USING fts5(digits, tokenize='trigram', content='customer',
  content_rowid='rank', detail=none, columnsize=0);
ATTACH ? AS register;
INSERT INTO customer SELECT c.id, c.customer_id, s.rank, c.account_number, c.name, c.type, c.first_name,
  c.last_name, c.organization, c.email, c.phone, c.addresses, c.attributes, c.address_books, c.associate_id,
  c.book_id, c.member_since, c.last_contact_at, c.sort_key,
  plain_terms(c.name, c.email, c.account_number, c.address_books, c.profile, c.contacts, c.addresses),
  s.digits
  FROM register.customer c JOIN register.customer_search s ON s.sort_key = c.sort_key AND s.id = c.id;
INSERT INTO customer_terms (customer_terms) VALUES ('rebuild');
INSERT INTO customer_terms (customer_terms) VALUES ('optimize');
INSERT INTO customer_digits (customer_digits) VALUES ('rebuild');
INSERT INTO customer_digits (customer_digits) VALUES ('optimize');
DETACH register;
"""


def register(size: int) -> Path:
    """A register's channel database with `size` customers, brought there as the first download does."""
    return _kept(f"register-{size}.sqlite", lambda path: load(path, people.customers(size)))


def plain(size: int) -> Path:
    """The same customers in one table with bare full-text tables on it, as small and fast as they get."""
    return _kept(f"plain-{size}.sqlite", lambda path: _make_plain(path, register(size)))


def copied(path: Path, folder: Path) -> Path:
    """A copy to write into."""
    return Path(shutil.copy(path, folder))


def load(path: Path, records: Iterable[CustomerRecord]) -> None:
    """Make the channel database and bring the customers into it."""
    schema.ensure(path)
    writer, readers = Writer(path), Readers(path, threads=1)
    try:
        writer.submit(partial(configuration.keep_channel, configuration=STORE)).result()
        for page in pages(records, PAGE):
            put = partial(customers.put, records=page, place=PLACE, prepared={})
            writer.submit(put, urgent=False).result()
        first_download.finish(writer, readers, PLACE)
    finally:
        readers.close()
        writer.close()


def pages(things: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(things)
    while page := list(islice(rest, size)):
        yield page


def _make_plain(path: Path, source: Path) -> None:
    path.touch()
    connection = connect(path)
    connection.execute("PRAGMA synchronous = OFF")
    connection.create_function("plain_terms", 7, _plain_terms, deterministic=True)
    for statement in _PLAIN.split(";\n"):
        connection.execute(statement, (str(source),) if "?" in statement else ())
    connection.close()


def _plain_terms(name: str, email: str, account_number: str, address_books: str, *others: str) -> str:
    profile, contacts, addresses = others
    texts = [text for _, text in found_by.others_of(profile, contacts, json.loads(addresses))]
    books = map(folding.book_token, json.loads(address_books))
    return " ".join([folding.fold(" ".join([name, email, account_number, *texts])), *books])


def _kept(name: str, make: Callable[[Path], None]) -> Path:
    folder = user_cache_path("pos-app-benchmarks", appauthor=False) / _code()
    folder.mkdir(parents=True, exist_ok=True)
    for outdated in folder.parent.iterdir():
        if outdated != folder:
            shutil.rmtree(outdated)
    path = folder / name
    if not path.exists():
        print(f"making {path} (once)", flush=True)
        making = folder / f"{name}.making"
        for left in folder.glob(f"{name}.making*"):
            left.unlink()
        make(making)
        making.rename(path)
    return path


def _code() -> str:
    """Names what the databases come from."""
    rooms = [Path(room.__file__).parent for room in (channel, people, folding)]
    names = ("people.py", "data.py", "folding.py", "found_by.py", "search_index.py", "customers.py", "0*.py")
    files = sorted(file for room in rooms for name in names for file in room.rglob(name))
    return hashlib.blake2b(b"".join(file.read_bytes() for file in files), digest_size=6).hexdigest()
