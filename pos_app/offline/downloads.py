"""Brings what headquarters published into the channel database, each page with its cursor in one
transaction: a register killed in the middle goes on where it was."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from pos_app.channel import associates, configuration, customers
from pos_app.channel.database import Reader, Readers, Tx, Writer
from pos_app.offline import projection, queue, uploads
from pos_app.offline.client import HeadquartersClient
from pos_contract.pins import keyed
from pos_contract.records import (
    ChannelConfiguration,
    CustomersPage,
    EntryRecord,
    GlobalConfiguration,
    StaffConfiguration,
)

PAGE_ROWS = 500
"""A page is one transaction, and a tap may have to wait for one."""


def customers_page(tx: Tx, page: CustomersPage, *, searchable: bool = True) -> None:
    """Apply a page of job 1010 and move the cursor. Waiting changes are laid over it again."""
    customers.put(tx, page.customers, configuration.store_place(tx), searchable=searchable)
    customers.remove(tx, page.gone)
    tx.execute_many("DELETE FROM entry WHERE customer_id = ?", [(one,) for one in page.gone])
    keep_entries(tx, page.entries)
    queue.drop_arrived(tx, page.revision)
    for customer_id in _with_changes(tx, page):
        projection.lay_over(tx, customer_id)
    rows = len(page.customers) + len(page.gone) + len(page.entries)
    keep_cursor(tx, "1010", str(page.revision), rows, page.remaining)


def download_customers(
    writer: Writer, readers: Readers, client: HeadquartersClient, published: int, came: Callable[[], None]
) -> None:
    """Bring pages until the published revision is reached; `came` is called after each that had rows.

    The first download puts off the search index until its rows are here: sorted, it is built faster.
    """
    after = readers.submit(uploads.cursor).result()
    loading = readers.submit(_is_first).result()
    while after < published:
        page = client.customers(after, PAGE_ROWS)
        if page.revision <= after:
            break  # headquarters published something older: nothing to gain from asking again
        after = page.revision
        writer.submit(partial(customers_page, page=page, searchable=not loading), urgent=False).result()
        if page.customers or page.gone or page.entries:
            came()
    if loading:
        _index(writer, readers)
        came()


def _index(writer: Writer, readers: Readers) -> None:
    """Bring into search whom the first download left out of it, a batch at a time."""
    ids = readers.submit(customers.to_index).result()
    for start in range(0, len(ids), customers.INDEX_BATCH):
        batch = ids[start : start + customers.INDEX_BATCH]
        writer.submit(partial(_index_batch, ids=batch), urgent=False).result()


def _index_batch(tx: Tx, ids: Sequence[int]) -> None:
    customers.index(tx, ids, configuration.store_place(tx))


def _is_first(read: Reader) -> bool:
    """Nothing is here yet, or a first download was cut short."""
    return not customers.count(read) or not customers.all_indexed(read)


def download_configuration(
    writer: Writer, client: HeadquartersClient, job: str, digest: str, secret: bytes
) -> None:
    """Bring what job 1060, 1070 or 1110 published."""
    kind, keep = _CONFIGURATIONS[job]
    value = client.configuration(job, kind)

    def apply(tx: Tx) -> None:
        keep_cursor(tx, job, digest, keep(tx, value, secret), 0)

    writer.submit(apply, urgent=False).result()


def digests(read: Reader) -> dict[str, str]:
    """What this register has of each job."""
    return {row["job"]: row["cursor"] for row in read.all("SELECT job, cursor FROM download")}


def keep_entries(tx: Tx, entries: tuple[EntryRecord, ...]) -> None:
    tx.execute_many(
        "INSERT INTO entry (entry_id, customer_id, kind, activity_type, text, written_by, written_by_name,"
        " written_at) VALUES (?,?,?,?,?,?,?,?) ON CONFLICT (entry_id) DO UPDATE SET"
        " activity_type = excluded.activity_type, text = excluded.text, written_at = excluded.written_at,"
        " written_by_name = excluded.written_by_name",
        [
            (
                one.entry_id,
                one.customer_id,
                one.kind,
                one.activity_type,
                one.text,
                one.written_by,
                one.written_by_name,
                one.written_at,
            )
            for one in entries
        ],
    )


def keep_cursor(tx: Tx, job: str, cursor: str, rows: int, remaining: int) -> None:
    tx.execute(
        "INSERT INTO download (job, cursor, at, rows, remaining) VALUES (?,?,?,?,?)"
        " ON CONFLICT (job) DO UPDATE SET cursor = excluded.cursor, at = excluded.at,"
        " rows = excluded.rows, remaining = excluded.remaining",
        (job, cursor, queue.now(), rows, remaining),
    )


def _with_changes(read: Reader, page: CustomersPage) -> list[str]:
    brought = {*(record.customer_id for record in page.customers), *page.gone}
    waiting = read.all("SELECT DISTINCT customer_id FROM upload_queue")
    return [row["customer_id"] for row in waiting if row["customer_id"] in brought]


def _keep_channel(tx: Tx, value: ChannelConfiguration, secret: bytes) -> int:
    configuration.keep_channel(tx, value)
    return 1


def _keep_everywhere(tx: Tx, value: GlobalConfiguration, secret: bytes) -> int:
    configuration.keep_everywhere(tx, value)
    return len(value.features) + len(value.activity_types) + len(value.attributes)


def _keep_staff(tx: Tx, value: StaffConfiguration, secret: bytes) -> int:
    associates.replace_all(tx, [(one, keyed(one.pin_hash, secret)) for one in value.associates])
    return len(value.associates)


_CONFIGURATIONS: dict[str, tuple[type[Any], Callable[[Tx, Any, bytes], int]]] = {
    "1060": (StaffConfiguration, _keep_staff),
    "1070": (ChannelConfiguration, _keep_channel),
    "1110": (GlobalConfiguration, _keep_everywhere),
}
