"""What a download says about merges: who has taken whose place, and who is back."""

from pos_app.channel import merged
from pos_app.channel.database import Tx
from pos_contract.records import CustomersPage

_SHOW_WITH = (
    "UPDATE entry SET customer_id = ? WHERE entry_id IN (SELECT json_extract(payload, '$.entry_id')"
    " FROM upload_queue WHERE customer_id = ? AND kind IN ('NoteAdded', 'ActivityAdded'))"
)


def follow(tx: Tx, page: CustomersPage) -> None:
    """Whom the page names and does not call merged stands alone: headquarters has undone the merge. What
    this register still has to send about them is shown with them again, and what was bought is asked for
    anew."""
    named = {one.customer_id for one in page.customers} | {*page.gone}
    back = merged.among(tx, named - {one.customer_id for one in page.merged})
    survivors = merged.forget(tx, back)
    tx.execute_many(_SHOW_WITH, [(one, one) for one in back])
    for table in ("purchase", "purchases_asked"):
        tx.execute_many(f"DELETE FROM {table} WHERE customer_id = ?", [(one,) for one in survivors])
    tx.execute_many("DELETE FROM entry WHERE entry_id = ?", [(one,) for one in page.entries_gone])
    merged.keep(tx, page.merged)
