"""The measures that Customer Insights tells of customers. Commerce parameters choose those of the cards."""

import json
import re
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from pos_headquarters.services import texts
from pos_headquarters.services.attribute_values import TYPES as ATTRIBUTE_TYPES
from pos_headquarters.services.refusals import Findings, Invalid
from pos_headquarters.tables import customer_measures, measures

TYPES = {"share": "Share of 1, shown in per cent", **ATTRIBUTE_TYPES}
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,99}")


def add(connection: Connection, measure_id: str, *, names: Mapping[str, str], type: str) -> str:
    """`measure_id` is what Customer Insights calls it. Raises Invalid."""
    findings = Findings()
    if not _ID.fullmatch(measure_id):
        findings.add(
            "measure_id",
            "Write the measure's name in Customer Insights: it begins with a letter and has letters, figures,"
            " and . _ - only.",
        )
    elif _find(connection, measure_id) is not None:
        findings.add("measure_id", f"There is a measure {measure_id} already.")
    values = _checked(findings, names, type)
    findings.done()
    connection.execute(insert(measures), {"measure_id": measure_id, **values})
    return measure_id


def change(connection: Connection, measure_id: str, *, names: Mapping[str, str], type: str) -> str:
    """Raises Invalid."""
    stands = _found(connection, measure_id)
    findings = Findings()
    if type != stands.type and (having := _customers_with(connection, measure_id)):
        findings.add(
            "type",
            f"{texts.counted(having, 'customer has', 'customers have')} a value of it, so it stays"
            f" {TYPES[stands.type]}.",
        )
    values = _checked(findings, names, type)
    findings.done()
    connection.execute(update(measures).where(measures.c.measure_id == measure_id).values(**values))
    return measure_id


def remove(connection: Connection, measure_id: str) -> None:
    """With its values, which Customer Insights still has. Raises Invalid while it stands on the cards."""
    if _found(connection, measure_id).place is not None:
        raise Invalid(
            {"": "It stands on the cards. Nothing was removed. Take it out of Commerce parameters first."}
        )
    connection.execute(delete(customer_measures).where(customer_measures.c.measure_id == measure_id))
    connection.execute(delete(measures).where(measures.c.measure_id == measure_id))


def options(connection: Connection) -> list[tuple[str, str]]:
    """ID and English name of each."""
    found = connection.execute(
        select(measures.c.measure_id, measures.c.names).order_by(measures.c.measure_id)
    )
    return [(key, json.loads(names).get("en", key)) for key, names in found]


def _customers_with(connection: Connection, measure_id: str) -> int:
    mine = customer_measures.c.measure_id == measure_id
    return connection.execute(select(func.count()).select_from(customer_measures).where(mine)).scalar_one()


def _find(connection: Connection, measure_id: str) -> Any:
    mine = measures.c.measure_id == measure_id
    return connection.execute(select(measures).where(mine).with_for_update()).one_or_none()


def _found(connection: Connection, measure_id: str) -> Any:
    if (row := _find(connection, measure_id)) is None:
        raise Invalid({"": "Somebody has removed this measure meanwhile. Nothing was changed."})
    return row


def _checked(findings: Findings, names: Mapping[str, str], type: str) -> dict[str, Any]:
    texts.check_names(findings, names)
    if type not in TYPES:
        findings.add("type", "Choose a type.")
    return {"names": texts.by_language(names), "type": type}
