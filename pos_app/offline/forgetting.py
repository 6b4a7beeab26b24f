"""A customer who asked to be forgotten leaves nothing on this register."""

import logging
from collections.abc import Iterable

from pos_app.channel import customers
from pos_app.channel.database import Tx

log = logging.getLogger(__name__)

_OF_CUSTOMER = ("entry", "decision", "purchase", "purchases_asked", "merged_customer", "upload_queue")


def forget(tx: Tx, customer_ids: Iterable[str]) -> None:
    """Also what still waited for headquarters, which would refuse it. What is deleted is overwritten in
    the file; the words of searches may name anybody and go too."""
    ids = list(customer_ids)
    if not ids:
        return
    tx.execute("PRAGMA secure_delete = ON")
    customers.remove(tx, ids)
    for customer_id in ids:
        dropped = [
            tx.execute(f"DELETE FROM {table} WHERE customer_id = ?", (customer_id,)).rowcount
            for table in _OF_CUSTOMER
        ]
        log.warning("customer %s is erased; %d of this register's changes with it", customer_id, dropped[-1])
    tx.execute("DELETE FROM recent_search")
    tx.execute("PRAGMA secure_delete = OFF")
