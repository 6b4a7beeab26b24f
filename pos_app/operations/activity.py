"""Activities: what was done with customers, and when to come back to them."""

from datetime import UTC, datetime, timedelta

from pos_app.channel import activity_types, customers
from pos_app.channel.database import Reader, Tx
from pos_app.offline import projection
from pos_app.offline.server import Server
from pos_app.operations.client_book_view import store_date
from pos_app.operations.customer import LONGEST_NOTE
from pos_app.operations.real_time import headquarters
from pos_app.operations.registry import Reach, Refused, operation
from pos_app.values.customer import (
    ActivitiesKept,
    ActivityTypes,
    AddActivity,
    RefreshActivityTypes,
    ViewActivityTypes,
)
from pos_contract.changes import ActivityAdded


@operation("activity.view_types", everybody=True)
def view_types(read: Reader, ask: ViewActivityTypes) -> ActivityTypes:
    """The activity types that headquarters defined, as this register last heard of them, and whether it is
    time to ask again."""
    return activity_types.known(read, datetime.now(UTC))


@operation("activity.refresh_types", everybody=True, reach=Reach.SERVER)
def refresh_types(server: Server, ask: RefreshActivityTypes) -> ActivityTypes:
    """Ask headquarters for its activity types now. The last known ones stay where it can't be reached."""
    with headquarters(server) as client:
        names = client.activity_types().names
    server.write(lambda tx: activity_types.keep(tx, names, datetime.now(UTC)))
    return server.read(lambda read: activity_types.known(read, datetime.now(UTC)))


@operation("activity.add", changes=("entries", "client_book", "queue"))
def add(tx: Tx, ask: AddActivity) -> ActivitiesKept:
    """Keep a call or another activity with one or several customers. All associates of the company see it."""
    text = ask.text.strip()
    if ask.activity_type not in activity_types.known(tx, datetime.now(UTC)).names:
        raise Refused("activity_type_unknown", {"activity_type": "activity_type_unknown"})
    if len(text) > LONGEST_NOTE:
        raise Refused("too_long", {"text": "too_long"})
    follow_up = None
    if ask.follow_up_in_days is not None:
        follow_up = (store_date(tx) + timedelta(days=ask.follow_up_in_days)).isoformat()
    count = 0
    for customer_id, entry_id in zip(ask.customer_ids, ask.entry_ids, strict=True):
        if customers.get(tx, customer_id) is None:
            continue
        if tx.one("SELECT 1 FROM entry WHERE entry_id = ?", (entry_id,)) is None:
            projection.make(tx, customer_id, ActivityAdded(entry_id, ask.activity_type, text, follow_up))
        count += 1
    return ActivitiesKept(count)
