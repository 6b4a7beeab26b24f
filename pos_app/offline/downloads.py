"""Brings what headquarters published into the channel database, each page with its cursor in one
transaction: a register killed in the middle goes on where it was."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, get_args

from pos_app.channel import (
    activity_types,
    associates,
    configuration,
    customers,
    decisions,
    entries,
    first_download,
    products,
    resync,
    search_words,
)
from pos_app.channel.database import Reader, Readers, Tx, Writer
from pos_app.channel.search_words import SearchWords
from pos_app.offline import forgetting, merges, projection, queue, uploads
from pos_app.offline.client import HeadquartersClient
from pos_contract import layout_files, layouts
from pos_contract.messages import Job
from pos_contract.pins import keyed
from pos_contract.purchases import CatalogConfiguration, ProductsConfiguration
from pos_contract.records import (
    ChannelConfiguration,
    CustomersPage,
    GlobalConfiguration,
    RegistersConfiguration,
    StaffConfiguration,
)

PAGE_ROWS = 500
"""A page is one transaction, and a tap may have to wait for one."""
_AS_OF = "headquarters_as_of"


def customers_page(tx: Tx, page: CustomersPage, prepared: Mapping[str, SearchWords] | None = None) -> None:
    """Apply a page of job 1010 and move the cursor. Waiting changes are laid over it again.

    `prepared` is what a first download puts off: see `customers.put`.
    """
    customers.put(tx, page.customers, configuration.store_place(tx), prepared=prepared)
    customers.remove(tx, page.gone)
    merges.follow(tx, page)
    for table in ("entry", "purchase", "purchases_asked"):
        tx.execute_many(f"DELETE FROM {table} WHERE customer_id = ?", [(one,) for one in page.gone])
    forgetting.forget(tx, page.erased)
    entries.keep(tx, page.entries)
    decisions.keep(tx, page.decisions)
    queue.drop_arrived(tx, page.revision)
    for customer_id in _with_changes(tx, page):
        projection.lay_over(tx, customer_id)
    rows = sum(map(len, (page.customers, page.gone, page.entries, page.decisions)))
    resync.saw(tx, _told_of(page))
    keep_cursor(tx, "1010", str(page.revision), rows, page.remaining)
    tx.execute("INSERT OR REPLACE INTO setting (name, value) VALUES (?, json_quote(?))", (_AS_OF, page.as_of))


def _told_of(page: CustomersPage) -> list[str]:
    return [
        *(one.customer_id for one in page.customers),
        *page.gone,
        *(one.entry_id for one in page.entries),
        *(one.decision_id for one in page.decisions),
    ]


def download_customers(
    writer: Writer, readers: Readers, client: HeadquartersClient, published: int, came: Callable[[], None]
) -> None:
    """Bring pages until the published revision is reached; `came` is called after each that had rows.

    The first download puts off the search index until its rows are here: sorted, it is built faster. The
    words for it are made while headquarters puts the next page together.
    """
    loading = readers.submit(_is_first).result()
    country = readers.submit(configuration.store_place).result().country
    with ThreadPoolExecutor(1, "download-ahead") as ahead:
        coming: tuple[int, Future[CustomersPage]] | None = None
        while (after := readers.submit(uploads.cursor).result()) < published:
            if coming is None or coming[0] != after:
                coming = after, ahead.submit(client.customers, after, PAGE_ROWS)
            page = coming[1].result()
            if page.revision <= after:
                break  # nothing to gain from asking again
            if page.revision < published:
                # Headquarters puts the next page together while this one is written.
                coming = page.revision, ahead.submit(client.customers, page.revision, PAGE_ROWS)
            # Here and not in the transaction, for which a tap may have to wait.
            prepared = _words(page, country) if loading else None
            take = partial(_next_page, page=page, after=after, prepared=prepared)
            if writer.submit(take, urgent=False).result() and _brings(page):
                came()
    if loading:
        first_download.finish(writer, readers, readers.submit(configuration.store_place).result())
        came()
    if readers.submit(partial(_has_resynced, published=published)).result():
        _end_resync(writer, readers)
        came()


def _has_resynced(read: Reader, published: int) -> bool:
    """Not where headquarters has published nothing at all: that takes nobody away."""
    return resync.under_way(read) and 0 < published <= uploads.cursor(read)


def _end_resync(writer: Writer, readers: Readers) -> None:
    """Drop whatever headquarters did not bring, a short transaction after the other."""
    rest = readers.submit(resync.unseen).result()
    for start in range(0, len(rest), PAGE_ROWS):
        rows = rest[start : start + PAGE_ROWS]
        writer.submit(partial(_drop_unseen, rows=rows), urgent=False).result()
    writer.submit(resync.end, urgent=False).result()


def _drop_unseen(tx: Tx, rows: list[tuple[str, str]]) -> None:
    for customer_id in resync.drop(tx, rows):
        projection.lay_over(tx, customer_id)


def _brings(page: CustomersPage) -> bool:
    return bool(page.customers or page.gone or page.entries or page.decisions)


def _words(page: CustomersPage, country: str) -> dict[str, SearchWords]:
    return {one.customer_id: search_words.of_record(one, country) for one in page.customers}


def _next_page(tx: Tx, page: CustomersPage, after: int, prepared: Mapping[str, SearchWords] | None) -> bool:
    """False if it does not follow on what is here: another sync, or an activation, was quicker."""
    if uploads.cursor(tx) != after:
        return False
    customers_page(tx, page, prepared)
    return True


def begin_again(tx: Tx) -> None:
    """The numbers of headquarters that this register has mean nothing any more: customers are asked for
    from the first one on, and what was confirmed under such a number is sent again."""
    tx.execute("DELETE FROM download WHERE job = '1010'")
    forget_as_of(tx)
    queue.send_arrived_again(tx)


def as_of(read: Reader) -> str:
    """What headquarters had published when it gave the last page, in its own words."""
    row = read.one("SELECT value ->> '$' AS told FROM setting WHERE name = ?", (_AS_OF,))
    return row["told"] if row else ""


def forget_as_of(tx: Tx) -> None:
    tx.execute("DELETE FROM setting WHERE name = ?", (_AS_OF,))


def keep_channel(tx: Tx, value: ChannelConfiguration) -> None:
    """Be the register of this store. Another store's customers go; what waits stays, and stays shown."""
    before = configuration.channel(tx)
    configuration.keep_channel(tx, value)
    if before is not None and before.register_id != value.register_id:
        # All registers of a store are told of one digest, and each of its own layout.
        tx.execute("DELETE FROM download WHERE job = '1090'")
        configuration.keep_registers(tx, RegistersConfiguration(), {})
    if before is None or before.store_id == value.store_id:
        return
    begin_again(tx)
    resync.end(tx)
    customers.clear(tx)
    activity_types.forget(tx)
    for table in ("entry", "decision", "purchase", "purchases_asked", "merged_customer", "recent_search"):
        tx.execute(f"DELETE FROM {table}")
    for row in tx.all("SELECT DISTINCT customer_id FROM upload_queue"):
        projection.lay_over(tx, row["customer_id"])


def _is_first(read: Reader) -> bool:
    """Nobody was brought here yet, or a first download was cut short. A resync is none: whom search finds
    it finds all the time."""
    if not customers.all_indexed(read):
        return True
    return not uploads.cursor(read) and not resync.under_way(read)


def download_configuration(
    writer: Writer, client: HeadquartersClient, job: str, digest: str, secret: bytes
) -> None:
    """Bring what a job other than 1010 published."""
    kind, keep = _CONFIGURATIONS[job]
    value = client.configuration(job, kind)

    def apply(tx: Tx) -> None:
        cursor = configuration_cursor(job, digest, secret)
        keep_cursor(tx, job, cursor, keep(tx, value, secret), 0)

    writer.submit(apply, urgent=False).result()


def configuration_cursor(job: str, digest: str, secret: bytes) -> str:
    """What tells whether a configuration is here. Staff is here only as keyed with the device's secret:
    with another secret it must be brought again, or nobody could sign in offline."""
    return f"{digest}.{keyed(digest.encode().hex(), secret)}" if job == "1060" else digest


def cursors(read: Reader) -> dict[str, str]:
    """What this register has of each job."""
    return {row["job"]: row["cursor"] for row in read.all("SELECT job, cursor FROM download")}


def told_cursors(read: Reader) -> dict[Job, str]:
    """As headquarters knows them: 1010's is 0 before its first page, others are not there."""
    found = {job: cursor.partition(".")[0] for job, cursor in cursors(read).items()}
    return {job: cursor for job in get_args(Job) if (cursor := found.get(job, "0" if job == "1010" else ""))}


def keep_cursor(tx: Tx, job: str, cursor: str, rows: int, remaining: int) -> None:
    tx.execute(
        "INSERT INTO download (job, cursor, at, rows, remaining) VALUES (?,?,?,?,?)"
        " ON CONFLICT (job) DO UPDATE SET cursor = excluded.cursor, at = excluded.at,"
        " rows = excluded.rows, remaining = excluded.remaining",
        (job, cursor, queue.now(), rows, remaining),
    )


def _with_changes(read: Reader, page: CustomersPage) -> list[str]:
    brought = {one.customer_id for one in page.customers} | {one.customer_id for one in page.decisions}
    brought |= {*page.gone} | {one.customer_id for one in page.entries}
    waiting = read.all("SELECT DISTINCT customer_id FROM upload_queue")
    return [row["customer_id"] for row in waiting if row["customer_id"] in brought]


def _keep_channel(tx: Tx, value: ChannelConfiguration, secret: bytes) -> int:
    keep_channel(tx, value)
    return 1


def _keep_everywhere(tx: Tx, value: GlobalConfiguration, secret: bytes) -> int:
    if value.activity_types != configuration.everywhere(tx).activity_types:
        # Others than last time: they count at once, whatever a real-time call told before.
        activity_types.forget(tx)
    configuration.keep_everywhere(tx, value)
    return len(value.features) + len(value.activity_types) + len(value.attributes)


def _keep_staff(tx: Tx, value: StaffConfiguration, secret: bytes) -> int:
    associates.replace_all(tx, [(one, keyed(one.pin_hash, secret)) for one in value.associates])
    return len(value.associates)


def _keep_registers(tx: Tx, value: RegistersConfiguration, secret: bytes) -> int:
    """A layout that this version can't show leaves the last one of its ID that it could."""
    good = configuration.good_layouts(tx)
    bodies = {
        one.layout_id: one.body if _is_good(one.body) else good.get(one.layout_id) for one in value.layouts
    }
    configuration.keep_registers(tx, value, {key: body for key, body in bodies.items() if body is not None})
    return len(value.layouts)


def _keep_products(tx: Tx, value: ProductsConfiguration, secret: bytes) -> int:
    products.keep_names(tx, value.products)
    return len(value.products)


def _keep_catalog(tx: Tx, value: CatalogConfiguration, secret: bytes) -> int:
    products.keep_pictures(tx, value.pictures)
    return len(value.pictures)


def _is_good(body: str) -> bool:
    try:
        layout_files.read(body)
    except layouts.LayoutError:
        return False
    return True


_CONFIGURATIONS: dict[str, tuple[type[Any], Callable[[Tx, Any, bytes], int]]] = {
    "1040": (ProductsConfiguration, _keep_products),
    "1060": (StaffConfiguration, _keep_staff),
    "1070": (ChannelConfiguration, _keep_channel),
    "1090": (RegistersConfiguration, _keep_registers),
    "1110": (GlobalConfiguration, _keep_everywhere),
    "1150": (CatalogConfiguration, _keep_catalog),
}
