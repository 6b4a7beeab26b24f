"""The hot reads, beside each other: SQL text, and `sqlite3` rows straight into frozen values."""

import json
import sqlite3
from collections.abc import Sequence

from pos_app.channel import card_properties, configuration, customers, found_by, name_order, timeline
from pos_app.channel import search as index
from pos_app.channel.database import Reader
from pos_app.values.client_book import BookOwner
from pos_app.values.customer import CustomerDetails, CustomerRow, FoundBy, SearchResult
from pos_app.values.sync import DownloadRow, QueuedRow, SyncOverview
from pos_contract.changes import CustomerAdded
from pos_contract.codec import from_json
from pos_contract.errors import Fault
from pos_contract.hanging import GIVEN_UP
from pos_contract.records import Address, CustomerRecord

_NAME = "trim(first_name || ' ' || last_name)"
_JOBS = ("1010", "1040", "1060", "1070", "1090", "1110", "1150")


def search(read: Reader, text: str, address_books: Sequence[str], limit: int) -> SearchResult:
    """As `search.find`; one more than the limit is looked for, to know whether there are more."""
    found = index.find(read, text, address_books, limit + 1)
    names = _associate_names(read)
    whys = _whys(read, text, [row for row in found if row["elsewhere"]])
    return SearchResult(
        text=text,
        rows=tuple(_search_row(row, names, whys.get(row["id"])) for row in found[:limit]),
        more=len(found) > limit,
        total=customers.count(read),
    )


def found_rows(read: Reader, text: str, records: Sequence[CustomerRecord]) -> tuple[CustomerRow, ...]:
    """Customers whom headquarters has found in all stores, as a search here shows them."""
    here = configuration.channel(read)
    books = set(here.address_books) if here else set()
    country = configuration.store_place(read).country
    names = _associate_names(read)
    return tuple(
        CustomerRow(
            customer_id=one.customer_id,
            name=one.fields.name,
            account_number=one.account_number,
            phone=one.fields.phone,
            email=one.fields.email,
            city=one.fields.addresses[0].city if one.fields.addresses else "",
            book_of=names.get(one.membership.associate_id, "") if one.membership else None,
            found_by=found_by.why_record(text, one, country),
            other_store=books.isdisjoint(one.address_books),
        )
        for one in records
    )


def details(read: Reader, customer_id: str) -> CustomerDetails | None:
    """None for a customer whom this register does not know."""
    row = read.one("SELECT * FROM customer WHERE customer_id = ?", (customer_id,))
    if row is None:
        return None
    record = customers.record_of(row)
    owner = associate_name(read, row["associate_id"]) if row["associate_id"] else None
    everywhere, languages = configuration.everywhere(read), configuration.languages(read)
    names = {one.affiliation_id: one.name(languages) for one in everywhere.affiliations}
    return CustomerDetails(
        customer_id=customer_id,
        name=row["name"],
        type=row["type"],
        account_number=row["account_number"],
        email=row["email"],
        phone=row["phone"],
        addresses=from_json(row["addresses"], tuple[Address, ...]),
        properties=card_properties.of(
            row["attributes"], row["measures"], card_properties.shown(everywhere), languages
        ),
        owner_id=row["associate_id"],
        owner_name=owner,
        book_id=row["book_id"],
        entries=timeline.page(read, customer_id, timeline.FIRST_PAGE).entries,
        affiliations=tuple(names[one] for one in record.profile.affiliations if one in names),
        attributes=card_properties.of(
            row["attributes"],
            "{}",
            card_properties.all_of(everywhere, record.fields.attributes),
            languages,
        ),
        kinds=timeline.kinds(read, customer_id),
        fields=record.fields,
        profile=record.profile,
    )


def sync_overview(read: Reader) -> SyncOverview:
    """The queue in the order it was made, and every download."""
    rows = read.all(
        "SELECT q.*, c.name FROM upload_queue q LEFT JOIN customer c USING (customer_id) ORDER BY sequence"
    )
    creations = {
        row["customer_id"]: row["sequence"]
        for row in rows
        if row["kind"] == CustomerAdded.kind and row["revision"] is None
    }
    queued = tuple(_queued_row(row, creations, read.who.associate_id) for row in rows)
    known = {row["job"]: row for row in read.all("SELECT * FROM download")}
    return SyncOverview(
        queue=queued,
        waiting=sum(1 for one in queued if one.state == "waiting"),
        parked=sum(1 for one in queued if one.state == "parked"),
        downloads=tuple(_download_row(job, known.get(job)) for job in _JOBS),
    )


def associate_name(read: Reader, associate_id: str) -> str:
    """ "" for somebody this register does not know."""
    row = read.one(f"SELECT {_NAME} AS name FROM associate WHERE associate_id = ?", (associate_id,))
    return row["name"] if row else ""


def book_owners(read: Reader) -> tuple[BookOwner, ...]:
    """The associates who work here, with their books' sizes as this register knows them, by name."""
    rows = read.all(
        f"SELECT associate_id, {_NAME} AS name, book_id, (SELECT count(*) FROM customer c"
        " WHERE c.associate_id = a.associate_id) AS customers FROM associate a WHERE active"
    )
    owners = [BookOwner(row["associate_id"], row["name"], row["book_id"], row["customers"]) for row in rows]
    by_name = name_order.of(read)
    return tuple(sorted(owners, key=lambda one: (by_name(one.name), one.associate_id)))


def _associate_names(read: Reader) -> dict[str, str]:
    return {
        row["associate_id"]: row["name"]
        for row in read.all(f"SELECT associate_id, {_NAME} AS name FROM associate")
    }


def _whys(read: Reader, text: str, rows: list[sqlite3.Row]) -> dict[int, FoundBy | None]:
    """What those customers were found by, whose rows don't show it."""
    if not rows:
        return {}
    country = configuration.store_place(read).country
    found = read.all(
        "SELECT id, name, email, account_number, phone, profile, contacts, addresses FROM customer"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps([row["id"] for row in rows]),),
    )
    return {row["id"]: found_by.why_row(text, row, country) for row in found}


def _search_row(row: sqlite3.Row, names: dict[str, str], by: FoundBy | None) -> CustomerRow:
    owner = row["associate_id"]
    return CustomerRow(
        customer_id=row["customer_id"],
        name=row["name"],
        account_number=row["account_number"],
        phone=row["phone"],
        email=row["email"],
        city=row["city"],
        book_of=names.get(owner, "") if owner else None,
        found_by=by,
    )


def _queued_row(row: sqlite3.Row, creations: dict[str, int], associate_id: str | None) -> QueuedRow:
    created = creations.get(row["customer_id"])
    behind = created is not None and created < row["sequence"]
    facts = json.loads(row["facts"])
    return QueuedRow(
        change_id=row["change_id"],
        kind=row["kind"],
        customer_name=row["name"] or facts.get("customer", ""),
        made_at=row["made_at"],
        state="arrived" if row["revision"] is not None else row["state"],
        after_kind=CustomerAdded.kind if behind else None,
        fault=row["fault"],
        facts=facts,
        tries=row["tries"],
        customer_id=row["customer_id"],
        may_discard=(
            created == row["sequence"]
            and row["kind"] == CustomerAdded.kind
            and row["associate_id"] == associate_id
        ),
        may_retry=row["fault"] not in (Fault.CHANGE_DROPPED, Fault.CUSTOMER_DELETED),
        is_given_up=row["state"] == "parked" and row["revision"] is None and row["fault"] in GIVEN_UP,
    )


def _download_row(job: str, row: sqlite3.Row | None) -> DownloadRow:
    if row is None:
        return DownloadRow(job, None, 0, 0)
    return DownloadRow(job, row["at"], row["rows"], row["remaining"])
