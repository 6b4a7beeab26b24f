"""The end of the first download: its customers are brought into search, all in name order.

Each batch is appended to the index, where a customer at a time would be written all over it. Killed at any
point, the next `finish` goes on from there.
"""

from functools import partial

from pos_app.channel import customers, search_index
from pos_app.channel.customers import StorePlace
from pos_app.channel.database import Readers, Writer

BATCH = 500
"""Customers of one transaction: short enough for a tap to wait for."""


def finish(writer: Writer, readers: Readers, place: StorePlace) -> None:
    """Bring everybody into search who was put with words `prepared`; a minute or two for a million."""
    # One batch after the other: threads that prepare them take the interpreter from the writer at each row.
    ids = readers.submit(customers.to_index).result()
    for start in range(0, len(ids), BATCH):
        index = partial(customers.index, ids=ids[start : start + BATCH], place=place)
        writer.submit(index, urgent=False).result()
    while writer.submit(search_index.settle, urgent=False).result():
        pass
