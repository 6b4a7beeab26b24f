"""What notes and activities said before their writers corrected them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, bindparam, insert, update

from pos_contract.records import EntryRecord
from pos_headquarters.tables import entries, entry_versions

_UPDATE = (
    update(entries)
    .where(entries.c.entry_id == bindparam("entry"))
    .values(
        text=bindparam("new_text"),
        corrected_at=bindparam("at"),
        withdrawn=bindparam("now_withdrawn"),
    )
)


def write(connection: Connection, replaced: Sequence[tuple[EntryRecord, EntryRecord]]) -> None:
    """Entries as they stood and as they stand now, in their order; the text of one withdrawn stays."""
    now = datetime.now(UTC)
    earlier = [
        {
            "entry_id": before.entry_id,
            # The key: of one entry several may be replaced at once.
            "replaced_at": (now + timedelta(microseconds=number)).isoformat(timespec="microseconds"),
            "text": before.text,
        }
        for number, (before, after) in enumerate(replaced)
        if before.text != after.text
    ]
    if earlier:
        connection.execute(insert(entry_versions), earlier)
    connection.execute(
        _UPDATE,
        [
            {
                "entry": after.entry_id,
                "new_text": after.text,
                "at": after.corrected_at,
                "now_withdrawn": after.withdrawn,
            }
            for _, after in replaced
        ],
    )
