"""One sync: contact, upload, download. The engine runs it over and over; IT can run it by command."""

from collections.abc import Callable

from pos_app.channel.database import Readers, Writer
from pos_app.offline import downloads, queue, uploads
from pos_app.offline.client import HeadquartersClient
from pos_contract.messages import ContactRequest

BATCH = 100
"""Changes an upload carries."""

Changed = Callable[[frozenset[str]], None]
"""Is told, on the sync's own thread, which topics have other rows now."""


def sync_once(
    client: HeadquartersClient, writer: Writer, readers: Readers, device_secret: bytes, changed: Changed
) -> None:
    """Send everything that waits, bring everything that was published.

    Raises HeadquartersError where the link breaks; whatever was done until then stands.
    """
    depth = readers.submit(queue.depth).result()
    contact = client.contact(ContactRequest(depth.waiting, depth.parked, depth.oldest_made_at))
    _upload(client, writer, readers, contact.upload_requested, changed)
    have = readers.submit(downloads.digests).result()
    for job, digest in contact.digests.items():
        if have.get(job) != digest:
            downloads.download_configuration(writer, client, job, digest, device_secret)
            changed(frozenset({"configuration", "downloads"}))
    if downloads.download_customers(writer, client, int(have.get("1010", "0")), contact.revision):
        changed(frozenset({"customers", "client_book", "entries", "queue", "downloads"}))


def _upload(
    client: HeadquartersClient, writer: Writer, readers: Readers, requested: bool, changed: Changed
) -> None:
    """Batches until nothing is due. Headquarters' job P-0001 wants to hear even that nothing is."""
    while True:
        batch = readers.submit(lambda read: queue.due(read, BATCH)).result()
        if not batch and not requested:
            return
        answers = client.upload(batch).answers
        requested = False
        settled = writer.submit(
            lambda tx, sent=batch, got=answers: uploads.take_answers(tx, sent, got), urgent=False
        ).result()
        if batch:
            changed(frozenset({"customers", "client_book", "entries", "queue"}))
        if not settled:
            return
