"""What purchase history shows of items: job 1040 brings the names, 1150 the pictures."""

import json
import sqlite3
from collections.abc import Collection, Mapping

from pos_app.channel import configuration
from pos_app.channel.database import Reader, Tx
from pos_contract.purchases import ProductRecord


def keep_names(tx: Tx, records: Collection[ProductRecord]) -> None:
    """All that there are."""
    tx.execute("UPDATE product SET names = '{}'")
    tx.execute_many(
        "INSERT INTO product (item, names, picture) VALUES (?, ?, '')"
        " ON CONFLICT (item) DO UPDATE SET names = excluded.names",
        [(one.item, json.dumps(one.names, ensure_ascii=False)) for one in records],
    )
    _forget_rest(tx)


def keep_pictures(tx: Tx, pictures: Mapping[str, str]) -> None:
    """All that there are, as data URLs by item."""
    tx.execute("UPDATE product SET picture = ''")
    tx.execute_many(
        "INSERT INTO product (item, names, picture) VALUES (?, '{}', ?)"
        " ON CONFLICT (item) DO UPDATE SET picture = excluded.picture",
        list(pictures.items()),
    )
    _forget_rest(tx)


def names(read: Reader, items: Collection[str]) -> dict[str, str]:
    """Of those that have one, in the person's language."""
    languages = configuration.languages(read)
    return {
        row["item"]: ProductRecord(row["item"], found).name(languages)
        for row in _rows(read, items)
        if (found := json.loads(row["names"]))
    }


def pictures(read: Reader, items: Collection[str]) -> dict[str, str]:
    """Of those that have one: data URLs."""
    return {row["item"]: row["picture"] for row in _rows(read, items) if row["picture"]}


def _rows(read: Reader, items: Collection[str]) -> list[sqlite3.Row]:
    wanted = json.dumps(list(items))
    return read.all("SELECT * FROM product WHERE item IN (SELECT value FROM json_each(?))", (wanted,))


def _forget_rest(tx: Tx) -> None:
    tx.execute("DELETE FROM product WHERE names = '{}' AND picture = ''")
