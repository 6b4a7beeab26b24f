"""Who of a file looks like somebody who is here: told in the report, and decided by a person (twins)."""

import json
from collections.abc import Sequence

from sqlalchemy import JSON, Connection, cast, func, select

from pos_headquarters.importing.preparing import New
from pos_headquarters.importing.report import LOOKS_LIKE
from pos_headquarters.tables import customers

_KEYS = {"email_key": "email", "phone_key": "phone"}


def look(connection: Connection, new: Sequence[New]) -> dict[int, str]:
    """By their line, what to say of those who have the email or phone of a customer or of an earlier row.

    One customer is looked for and no more, since a number that means nothing may be half of them's.
    """
    said: dict[int, str] = {}
    for key, word in _KEYS.items():
        earlier = _accounts(connection, key, [one.row[key] for one in new if one.row[key]])
        for one in new:
            value = one.row[key]
            if value in earlier:
                said.setdefault(one.line, f"{LOOKS_LIKE}{earlier[value]}: the same {word}")
            elif value:
                earlier[value] = f"the customer of line {one.line}"
    return said


def _accounts(connection: Connection, key: str, values: Sequence[str]) -> dict[str, str]:
    """An account number for each of these values that somebody has."""
    listed = json.dumps(sorted(set(values)))
    if connection.dialect.name == "sqlite":
        wanted = func.json_each(listed).table_valued("value")
    else:
        wanted = func.json_array_elements_text(cast(json.loads(listed), JSON)).table_valued("value")
    column = customers.c[key]
    account = (
        select(customers.c.account_number)
        # The index has none who has nothing there.
        .where(column == wanted.c.value, column != "", customers.c.account_number.is_not(None))
        .where(customers.c.merged_into.is_(None), customers.c.deleted_at.is_(None))
        .limit(1)
        .scalar_subquery()
    )
    return {value: found for value, found in connection.execute(select(wanted.c.value, account)) if found}
