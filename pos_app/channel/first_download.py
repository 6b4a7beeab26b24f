"""The end of the first download: its customers are brought into search, all in name order.

Each batch is appended to the index, where a customer at a time would be written all over it. Killed at any
point, the next `finish` goes on from there.
"""

from concurrent.futures import Future
from functools import partial

from pos_app.channel import customers, search_index
from pos_app.channel.customers import Prepared, StorePlace
from pos_app.channel.database import Readers, Writer

BATCH = 500
"""Customers of one transaction: short enough for a tap to wait for."""


def finish(writer: Writer, readers: Readers, place: StorePlace) -> None:
    """Bring everybody into search who was put with `searchable=False`; a minute or two for a million."""
    everybody = readers.submit(customers.to_index).result()
    batches = [everybody[start : start + BATCH] for start in range(0, len(everybody), BATCH)]

    def prepare(number: int) -> Future[Prepared]:
        return readers.submit(partial(customers.prepare, ids=batches[number], place=place))

    # The next batch is prepared while one is written: one, as who searches needs a reader too.
    coming = prepare(0) if batches else None
    for number, ids in enumerate(batches):
        prepared = coming.result() if coming else None
        coming = prepare(number + 1) if number + 1 < len(batches) else None
        index = partial(customers.index, ids=ids, place=place, prepared=prepared)
        writer.submit(index, urgent=False).result()
    while writer.submit(search_index.settle, urgent=False).result():
        pass
