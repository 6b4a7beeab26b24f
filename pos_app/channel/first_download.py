"""The end of the first download: its customers are brought into search, all in name order.

Each batch is appended to the index, where a customer at a time would be written all over it. Killed at any
point, the next `finish` goes on from there.
"""

from collections import deque
from concurrent.futures import Future
from functools import partial

from pos_app.channel import customers, search_index
from pos_app.channel.customers import Prepared, StorePlace
from pos_app.channel.database import Readers, Writer

BATCH = 500
"""Customers of one transaction: short enough for a tap to wait for."""
AHEAD = 2
"""Batches that are prepared, or being prepared, while one is written."""


def finish(writer: Writer, readers: Readers, place: StorePlace) -> None:
    """Bring everybody into search who was put with `searchable=False`; a minute or two for a million."""
    everybody = readers.submit(customers.to_index).result()
    batches = [everybody[start : start + BATCH] for start in range(0, len(everybody), BATCH)]
    coming: deque[Future[Prepared]] = deque()
    for number, ids in enumerate(batches):
        # The next batches are prepared while this one is written.
        while len(coming) < AHEAD and number + len(coming) < len(batches):
            prepare = partial(customers.prepare, ids=batches[number + len(coming)], place=place)
            coming.append(readers.submit(prepare))
        index = partial(customers.index, ids=ids, place=place, prepared=coming.popleft().result())
        writer.submit(index, urgent=False).result()
    while writer.submit(search_index.settle, urgent=False).result():
        pass
