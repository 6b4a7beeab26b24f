"""The only writer of customer rows; keeps what search knows in step, in the same transaction.

The first download brings up to a million customers. It puts its pages with the words they are `prepared`
with, each page with its cursor, and search does not find them until `first_download.finish` has brought them
into it.
"""

import json
import sqlite3
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pos_app.channel import search_index, search_words
from pos_app.channel.database import Reader, Tx
from pos_app.channel.search_index import Searchable
from pos_app.channel.search_words import SearchWords
from pos_contract import folding
from pos_contract.codec import from_json, to_json
from pos_contract.records import Address, Contact, CustomerFields, CustomerProfile, CustomerRecord, Membership

_COLUMNS = (
    "customer_id",
    "account_number",
    "name",
    "type",
    "first_name",
    "last_name",
    "organization",
    "email",
    "phone",
    "addresses",
    "attributes",
    "address_books",
    "associate_id",
    "book_id",
    "member_since",
    "last_contact_at",
    "measures",
    "contacts",
    "profile",
    "sort_key",
)
_INSERT = f"INSERT INTO customer ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_UPDATE = f"UPDATE customer SET {', '.join(f'{column} = ?' for column in _COLUMNS)} WHERE id = ?"
_NO_PROFILE = CustomerProfile()
_NOT_SEARCHABLE = "NOT EXISTS (SELECT 1 FROM customer_search s WHERE s.sort_key = c.sort_key AND s.id = c.id)"


@dataclass(frozen=True, slots=True)
class StorePlace:
    """Where the store is: how names are sorted, and where phone numbers are dialled."""

    language: str
    country: str


def put(
    tx: Tx,
    records: Iterable[CustomerRecord],
    place: StorePlace,
    *,
    prepared: Mapping[str, SearchWords] | None = None,
) -> None:
    """Insert or replace customers, by customer_id.

    Of several records of one customer the last counts. `prepared` is for the first download: customers who
    are new stay out of search until `index`, which has these words then and need not make them.
    """
    newcomers: dict[str, int] = {}
    staying: list[int] = []
    apart: dict[str, int] = {}
    was: list[sqlite3.Row] = []
    for record in {record.customer_id: record for record in records}.values():
        old = tx.one("SELECT id, sort_key FROM customer WHERE customer_id = ?", (record.customer_id,))
        row = _row(record, place)
        if old is None:
            id = tx.execute(_INSERT, row).lastrowid
            assert id is not None
            newcomers[record.customer_id] = id
            continue
        tx.execute(_UPDATE, (*row, old["id"]))
        placed = search_index.placed(tx, old["sort_key"], old["id"])
        if placed is not None:
            was.append(placed)
            staying.append(old["id"])
        else:
            apart[record.customer_id] = old["id"]
    tx.execute("UPDATE customer_count SET customers = customers + ?", (len(newcomers),))
    _forget_words(tx, apart.values())
    if prepared is not None:
        _keep_words(tx, {**apart, **newcomers}, prepared)
        entering: Iterable[int] = ()
    else:
        entering = newcomers.values()
    search_index.refresh(tx, was, _searchables(tx, [*staying, *entering], place))


def remove(tx: Tx, customer_ids: Iterable[str]) -> None:
    """Take customers away; unknown ones are passed over. Notes, activities and queued changes stay."""
    leaving: list[sqlite3.Row] = []
    count = 0
    for customer_id in customer_ids:
        row = tx.one("DELETE FROM customer WHERE customer_id = ? RETURNING id, sort_key", (customer_id,))
        if row is None:
            continue
        count += 1
        was = search_index.placed(tx, row["sort_key"], row["id"])
        if was is not None:
            leaving.append(was)
        else:
            _forget_words(tx, [row["id"]])
    tx.execute("UPDATE customer_count SET customers = customers - ?", (count,))
    search_index.refresh(tx, leaving, [])


def clear(tx: Tx) -> None:
    """Take all customers away, in a moment."""
    tx.execute("DELETE FROM customer")
    tx.execute("DELETE FROM prepared_words")
    tx.execute("UPDATE customer_count SET customers = 0")
    search_index.clear(tx)


def set_membership(tx: Tx, customer_id: str, membership: Membership | None) -> None:
    """The customer's place in a client book, or none."""
    place = (membership.associate_id, membership.book_id, membership.since) if membership else (None,) * 3
    row = tx.one(
        "UPDATE customer SET associate_id = ?, book_id = ?, member_since = ? WHERE customer_id = ?"
        " RETURNING id, sort_key",
        (*place, customer_id),
    )
    if row is not None:
        search_index.set_associate(tx, row["sort_key"], row["id"], place[0])


def set_account_number(tx: Tx, customer_id: str, account_number: str, place: StorePlace) -> None:
    """Headquarters has given the customer an account number."""
    row = tx.one(
        "UPDATE customer SET account_number = ? WHERE customer_id = ? RETURNING id, sort_key",
        (account_number, customer_id),
    )
    if row is None:
        return
    was = search_index.placed(tx, row["sort_key"], row["id"])
    if was is not None:
        search_index.refresh(tx, [was], _searchables(tx, [was["id"]], place))
    else:
        _forget_words(tx, [row["id"]])


def get(read: Reader, customer_id: str) -> CustomerRecord | None:
    """None for a customer whom this register does not know."""
    row = read.one("SELECT * FROM customer WHERE customer_id = ?", (customer_id,))
    return record_of(row) if row else None


def record_of(row: sqlite3.Row) -> CustomerRecord:
    """The record that a row of `customer` holds."""
    return CustomerRecord(
        customer_id=row["customer_id"],
        fields=CustomerFields(
            type=row["type"],
            first_name=row["first_name"],
            last_name=row["last_name"],
            organization=row["organization"],
            email=row["email"],
            phone=row["phone"],
            addresses=from_json(row["addresses"], tuple[Address, ...]),
            attributes=from_json(row["attributes"], dict),
            contacts=from_json(row["contacts"], tuple[Contact, ...]),
        ),
        account_number=row["account_number"],
        address_books=from_json(row["address_books"], tuple[str, ...]),
        membership=(
            Membership(row["associate_id"], row["book_id"], row["member_since"])
            if row["associate_id"]
            else None
        ),
        last_contact_at=row["last_contact_at"],
        measures=from_json(row["measures"], dict),
        profile=from_json(row["profile"], CustomerProfile),
    )


def count(read: Reader) -> int:
    """Customers on this register, without counting a million rows."""
    row = read.one("SELECT customers FROM customer_count")
    return row["customers"] if row else 0


def all_indexed(read: Reader) -> bool:
    """False from the first page put with `prepared` until the last `index`."""
    return read.one("SELECT 1 FROM customer_count WHERE searchable < customers") is None


def to_index(read: Reader) -> "array[int]":
    """Who is not in search yet, in name order.

    Takes seconds for a million customers: work for a reader.
    """
    rows = read.connection.execute(f"SELECT id FROM customer c WHERE {_NOT_SEARCHABLE} ORDER BY sort_key, id")
    return array("q", (row[0] for row in rows))


def index(tx: Tx, ids: Sequence[int], place: StorePlace) -> None:
    """Bring customers into search. Who has left or is in it meanwhile is passed over."""
    search_index.refresh(tx, [], _searchables(tx, ids, place, f"AND {_NOT_SEARCHABLE}"))
    _forget_words(tx, ids)


def _keep_words(tx: Tx, ids: Mapping[str, int], prepared: Mapping[str, SearchWords]) -> None:
    tx.execute_many(
        "INSERT INTO prepared_words (id, terms, digits) VALUES (?, ?, ?)",
        [(id, prepared[one].terms, prepared[one].digits) for one, id in ids.items() if one in prepared],
    )


def _forget_words(tx: Tx, ids: Iterable[int]) -> None:
    """Of who is in search by now, or is not any more what the words were made of."""
    tx.execute_many("DELETE FROM prepared_words WHERE id = ?", [(id,) for id in ids])


def _searchables(tx: Tx, ids: Sequence[int], place: StorePlace, condition: str = "") -> list[Searchable]:
    rows = tx.all(
        "SELECT c.id, sort_key, customer_id, name, email, phone, account_number, addresses, address_books,"
        " contacts, profile, associate_id, coalesce(addresses ->> '$[0].city', '') AS city, w.terms, w.digits"
        " FROM customer c LEFT JOIN prepared_words w ON w.id = c.id"
        f" WHERE c.id IN (SELECT value FROM json_each(?)) {condition}",
        (json.dumps(list(ids)),),
    )
    return [_searchable(row, place) for row in rows]


def _searchable(row: sqlite3.Row, place: StorePlace) -> Searchable:
    made = row["terms"] is not None
    words = SearchWords(row["terms"], row["digits"]) if made else search_words.of_row(row, place.country)
    return Searchable(
        id=row["id"],
        sort_key=row["sort_key"],
        terms=words.terms,
        digits=words.digits,
        customer_id=row["customer_id"],
        name=row["name"],
        account_number=row["account_number"],
        phone=row["phone"],
        email=row["email"],
        city=row["city"],
        associate_id=row["associate_id"],
    )


def _row(record: CustomerRecord, place: StorePlace) -> tuple[str | None, ...]:
    """In the order of _COLUMNS."""
    fields, membership = record.fields, record.membership
    return (
        record.customer_id,
        record.account_number,
        fields.name,
        fields.type,
        fields.first_name,
        fields.last_name,
        fields.organization,
        fields.email,
        fields.phone,
        to_json(fields.addresses).decode(),
        to_json(fields.attributes).decode(),
        to_json(record.address_books).decode(),
        membership.associate_id if membership else None,
        membership.book_id if membership else None,
        membership.since if membership else None,
        record.last_contact_at,
        to_json(record.measures).decode(),
        to_json(fields.contacts).decode() if fields.contacts else "[]",
        to_json(record.profile).decode() if record.profile != _NO_PROFILE else "{}",
        folding.sort_key(fields.name, place.language),
    )
