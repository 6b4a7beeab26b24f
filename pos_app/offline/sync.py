"""One sync: contact, upload, download. The engine runs it over and over; IT can run it by command."""

from collections.abc import Callable
from functools import partial
from typing import get_args

from pos_app.channel import deactivation
from pos_app.channel.database import Readers, Writer
from pos_app.offline import contact, downloads, queue, uploads
from pos_app.offline.client import HeadquartersClient, RegisterDeactivated
from pos_contract.messages import ConfigurationJob, Contact

BATCH = 100
"""Changes an upload carries."""

_ROWS = frozenset({"customers", "client_book", "entries", "queue", "decisions"})
Changed = Callable[[frozenset[str]], None]
"""Is told, on the sync's own thread, which topics have other rows now."""


def sync_once(
    client: HeadquartersClient, writer: Writer, readers: Readers, device_secret: bytes, changed: Changed
) -> None:
    """Send everything that waits, bring everything that was published.

    Raises HeadquartersError where the link breaks; whatever was done until then stands.
    """
    told = _greet(client, writer, readers)
    if told.put_back or told.revision < readers.submit(uploads.cursor).result():
        # Headquarters was put back to an earlier day.
        writer.submit(downloads.begin_again).result()
    if told.retry:
        writer.submit(partial(queue.mark_due, change_ids=told.retry)).result()
    _upload(client, writer, readers, told.upload_requested, changed)
    have = readers.submit(downloads.cursors).result()
    for job in get_args(ConfigurationJob):
        digest = told.digests.get(job)
        if digest and have.get(job) != downloads.configuration_cursor(job, digest, device_secret):
            downloads.download_configuration(writer, client, job, digest, device_secret)
            changed(frozenset({"configuration", "downloads"}))
    downloads.download_customers(
        writer, readers, client, told.revision, lambda: changed(_ROWS | {"downloads"})
    )


def _greet(client: HeadquartersClient, writer: Writer, readers: Readers) -> Contact:
    """Contact, and once more when everything is to be brought anew: so headquarters hears that it began."""
    told = _contact(client, writer, readers)
    if readers.submit(partial(contact.wants_resync, contact=told)).result():
        writer.submit(partial(contact.begin_resync, contact=told)).result()
        return client.contact(readers.submit(contact.request).result())
    if readers.submit(partial(contact.is_another_era, contact=told)).result():
        writer.submit(partial(contact.begin_era, contact=told)).result()
    if not readers.submit(partial(contact.is_known, contact=told)).result():
        writer.submit(partial(contact.keep, contact=told)).result()
    return told


def _contact(client: HeadquartersClient, writer: Writer, readers: Readers) -> Contact:
    """Whether this register is in service is kept, so that a restart knows it without headquarters."""
    try:
        told = client.contact(readers.submit(contact.request).result())
    except RegisterDeactivated as no:
        at = no.problem.facts.get("deactivated_at", "")
        writer.submit(partial(deactivation.note, at=at)).result()
        raise
    if readers.submit(deactivation.since).result() is not None:
        writer.submit(deactivation.forget).result()
    return told


def _upload(
    client: HeadquartersClient, writer: Writer, readers: Readers, requested: bool, changed: Changed
) -> None:
    """Batches until everything was sent once. Headquarters' job P-0001 wants to hear even that nothing is.

    A customer of whom something could not be settled is left for the next sync, and holds up nobody else.
    """
    held: frozenset[str] = frozenset()
    while True:
        batch = readers.submit(partial(queue.due, limit=BATCH, without=held)).result()
        if not batch and not requested:
            return
        answers = client.upload(batch).answers
        requested = False
        held |= writer.submit(
            partial(uploads.take_answers, sent=batch, answers=answers), urgent=False
        ).result()
        if not batch:
            return
        changed(_ROWS)
