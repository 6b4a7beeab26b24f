"""Activities: what was done with customers, and when to come back to them."""

from datetime import timedelta

from pos_app.channel import configuration, customers
from pos_app.channel.database import Reader, Tx
from pos_app.offline import projection
from pos_app.operations.client_book_view import store_date
from pos_app.operations.customer import LONGEST_NOTE
from pos_app.operations.registry import Refused, operation
from pos_app.values.customer import ActivitiesKept, ActivityTypes, AddActivity, ViewActivityTypes
from pos_contract.changes import ActivityAdded


@operation(None, "activity.view_types")
def view_types(read: Reader, ask: ViewActivityTypes) -> ActivityTypes:
    """The activity types that headquarters defined, as they were last downloaded."""
    return ActivityTypes(configuration.everywhere(read).activity_types)


@operation(None, "activity.add", permission="activity.add", changes=("entries", "client_book", "queue"))
def add(tx: Tx, ask: AddActivity) -> ActivitiesKept:
    """Keep an activity of one or of several customers, for every associate of the legal entity."""
    text = ask.text.strip()
    if ask.activity_type not in configuration.everywhere(tx).activity_types:
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
