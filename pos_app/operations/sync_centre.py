"""The Sync centre (917): what waits, what needs attention, how fresh the downloads are."""

from pos_app.channel import queries
from pos_app.channel.database import Reader, Tx
from pos_app.offline import letting_go, projection, queue
from pos_app.offline.server import Server
from pos_app.operations.registry import Refused, operation
from pos_app.values.sync import (
    LetGo,
    LetGoOf,
    Retried,
    RetryChange,
    SyncOverview,
    Trying,
    TryNow,
    ViewSync,
)


@operation("sync.view")
def view(read: Reader, ask: ViewSync) -> SyncOverview:
    """What waits to be sent to headquarters, what needs somebody, and when each download came last."""
    return queries.sync_overview(read)


@operation("sync.try_now", everybody=True)
def try_now(server: Server, ask: TryNow) -> Trying:
    """Contact headquarters now, without waiting for the next attempt."""
    server.wake_sync()
    return Trying()


@operation("sync.retry", everybody=True, changes=("queue",))
def retry(tx: Tx, ask: RetryChange) -> Retried:
    """Send a change again that headquarters refused, once the reason is mended."""
    change = queue.get(tx, ask.change_id)
    if change is None or not queue.mark_waiting(tx, ask.change_id):
        raise Refused("change_gone")
    projection.lay_over(tx, change.customer_id)
    return Retried()


@operation("sync.let_go", everybody=True, changes=("customers", "client_book", "entries", "queue"))
def let_go(tx: Tx, ask: LetGoOf) -> LetGo:
    """Give a change up that headquarters will never take, once its reason was read: it is not sent again."""
    if not letting_go.let_go(tx, ask.change_id):
        raise Refused("change_gone")
    return LetGo()
