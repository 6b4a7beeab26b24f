"""What edits did to customers' fields: kept field by field, and found again when two people clash."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from pos_contract import codec
from pos_contract.records import CustomerFields, CustomerRecord
from pos_headquarters.services.records import fields_row
from pos_headquarters.tables import customers, edits

_UPDATE = update(customers).where(customers.c.customer_id == bindparam("customer"))
_OF_NAME = ("type", "first_name", "last_name", "organization")


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """A row of customer_edit."""

    customer_id: str
    version: int
    field: str
    before: str
    after: str
    associate_id: str
    made_at: str


def of_change(
    before: CustomerRecord, after: CustomerRecord, associate_id: str, made_at: str
) -> tuple[FieldEdit, ...]:
    """What makes the one the other, by field."""
    was, now = _columns(before.fields), _columns(after.fields)
    return tuple(
        FieldEdit(
            after.customer_id,
            after.profile.version,
            name,
            was.get(name, "null"),
            now.get(name, "null"),
            associate_id,
            made_at,
        )
        for name in sorted(was.keys() | now.keys())
        if was.get(name) != now.get(name)
    )


def write(connection: Connection, edited: Iterable[CustomerRecord], done: Sequence[FieldEdit]) -> None:
    rows = [
        {
            "customer": each.customer_id,
            "version": each.profile.version,
            "consents": codec.to_json(each.profile.consents).decode(),
            "affiliations": codec.to_json(each.profile.affiliations).decode(),
            **fields_row(each),
        }
        for each in edited
    ]
    if rows:
        connection.execute(_UPDATE, rows)
    if done:
        connection.execute(insert(edits), [asdict(each) for each in done])


def last(connection: Connection, standing: CustomerRecord, clash: str) -> FieldEdit | None:
    """The edit that gave a unit of pos_contract.merging its value; None where headquarters itself did."""
    now = _columns(standing.fields)
    found = connection.execute(
        select(edits)
        .where(edits.c.customer_id == standing.customer_id, edits.c.field.in_(_names(clash)))
        .order_by(edits.c.version.desc())
    )
    for row in found:
        edit = FieldEdit(**row._mapping)
        if edit.after == now.get(edit.field, "null"):
            return edit
    return None


def _columns(customer: CustomerFields) -> dict[str, str]:
    """JSON by the name that an edit has: attributes each for itself."""
    plain = {part.name: getattr(customer, part.name) for part in fields(customer)}
    attributes = plain.pop("attributes")
    named: dict[str, Any] = plain | {f"attributes.{name}": value for name, value in attributes.items()}
    return {name: json.dumps(codec.to_plain(value), ensure_ascii=False) for name, value in named.items()}


def _names(clash: str) -> tuple[str, ...]:
    if clash == "name":
        return _OF_NAME
    return (clash,) if clash.startswith("attributes.") else (clash.partition(".")[0],)
