"""What a customer bought: headquarters knows it; the register keeps what it was told last."""

from pos_app.channel import purchases
from pos_app.channel.database import Reader
from pos_app.offline import queue
from pos_app.offline.server import Server
from pos_app.operations import real_time
from pos_app.operations.registry import Reach, operation
from pos_app.values.purchases import KnownPurchases, RefreshPurchases, ViewPurchases


@operation("purchases.view")
def view(read: Reader, ask: ViewPurchases) -> KnownPurchases:
    """A customer's purchases as headquarters told them last, and when that was."""
    return purchases.known(read, ask.customer_id)


@operation("purchases.refresh", reach=Reach.SERVER)
def refresh(server: Server, ask: RefreshPurchases) -> KnownPurchases:
    """Ask headquarters for a customer's purchases now. What is known stays where it can't be reached."""
    with real_time.headquarters(server) as client:
        told = client.purchases(ask.customer_id, real_time.asker(server))
    server.write(lambda tx: purchases.keep(tx, ask.customer_id, told.purchases, queue.now()))
    return server.read(lambda read: purchases.known(read, ask.customer_id))
