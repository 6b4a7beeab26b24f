"""The attributes of customers: what they are called, what values they take."""

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from pos_headquarters.services import attribute_values, texts
from pos_headquarters.services.attribute_values import BOUNDED, TYPES
from pos_headquarters.services.refusals import Findings, Invalid
from pos_headquarters.tables import attribute_group_members, attributes, customers

MOST_CHOICES = 100
_ID = re.compile(r"[a-z][a-z0-9_]{0,49}")


@dataclass(frozen=True)
class Wanted:
    """An attribute as a form has it. Default and bounds are typed as attribute_values reads them."""

    names: Mapping[str, str]
    type: str
    choices: Sequence[str] = ()
    """The fixed list of a text."""
    mandatory: bool = False
    default_value: str | None = None
    minimum: str | None = None
    maximum: str | None = None
    help: Mapping[str, str] | None = None


def add(connection: Connection, attribute_id: str, wanted: Wanted) -> str:
    """No register has it before it is in an attribute group. Raises Invalid."""
    findings = Findings()
    if not _ID.fullmatch(attribute_id):
        findings.add(
            "attribute_id", "An ID begins with a letter and has small letters a to z, figures and _ only."
        )
    elif _find(connection, attribute_id) is not None:
        findings.add("attribute_id", f"There is an attribute {attribute_id} already. Choose another ID.")
    values = _checked(findings, wanted)
    findings.done()
    connection.execute(insert(attributes), {"attribute_id": attribute_id, **values})
    return attribute_id


def change(connection: Connection, attribute_id: str, wanted: Wanted) -> str:
    """What customers have stays as it is, also where it no longer fits. Raises Invalid."""
    stands = _found(connection, attribute_id)
    findings = Findings()
    if wanted.type != stands.type and (having := customers_with(connection, attribute_id)):
        findings.add(
            "type",
            f"{texts.counted(having, 'customer has', 'customers have')} a value of it, so it stays"
            f" {TYPES[stands.type]}. Add another attribute for values of another type.",
        )
    values = _checked(findings, wanted)
    findings.done()
    connection.execute(update(attributes).where(attributes.c.attribute_id == attribute_id).values(**values))
    return attribute_id


def remove(connection: Connection, attribute_id: str) -> None:
    """With its places in attribute groups. Raises Invalid while a customer has a value."""
    _found(connection, attribute_id)
    if having := customers_with(connection, attribute_id):
        raise Invalid(
            {
                "": f"{texts.counted(having, 'customer has', 'customers have')} a value of it. Nothing was"
                " removed. Hide it instead: registers then show it no more, and the values stay here."
            }
        )
    _leave_groups(connection, attribute_id)
    connection.execute(delete(attributes).where(attributes.c.attribute_id == attribute_id))


def hide(connection: Connection, attribute_id: str) -> str:
    """Out of all attribute groups; returns the sentence that says so."""
    _found(connection, attribute_id)
    left = _leave_groups(connection, attribute_id)
    if not left:
        return "It is in no attribute group, so registers don't show it. Nothing was changed."
    return (
        f"It is out of {texts.counted(left, 'attribute group', 'attribute groups')}. Registers show it no"
        " more after job 1110; what customers have stays here."
    )


def customers_with(connection: Connection, attribute_id: str) -> int:
    """How many customers have a value, also those who are merged into another one."""
    # Its key in the JSON object. Within a text a quotation mark has a backslash before it.
    has_it = customers.c.attributes.contains(f'"{attribute_id}":', autoescape=True)
    return connection.execute(select(func.count()).select_from(customers).where(has_it)).scalar_one()


def options(connection: Connection) -> list[tuple[str, str]]:
    """ID and English name of each, by name."""
    found = connection.execute(select(attributes.c.attribute_id, attributes.c.names))
    return sorted(
        ((key, json.loads(names).get("en", key)) for key, names in found), key=lambda one: one[1].casefold()
    )


def _leave_groups(connection: Connection, attribute_id: str) -> int:
    mine = attribute_group_members.c.attribute_id == attribute_id
    return connection.execute(delete(attribute_group_members).where(mine)).rowcount


def as_typed(connection: Connection, attribute_ids: Collection[str]) -> dict[str, dict[str, str]]:
    """Fixed list, default and bounds as a form has them."""
    mine = attributes.c.attribute_id.in_(attribute_ids)
    return {
        row.attribute_id: {
            "choices": "\n".join(json.loads(row.choices)),
            **{
                name: attribute_values.shown(getattr(row, name))
                for name in ("default_value", "minimum", "maximum")
            },
        }
        for row in connection.execute(select(attributes).where(mine))
    }


def _find(connection: Connection, attribute_id: str) -> Any:
    mine = attributes.c.attribute_id == attribute_id
    return connection.execute(select(attributes).where(mine).with_for_update()).one_or_none()


def _found(connection: Connection, attribute_id: str) -> Any:
    if (row := _find(connection, attribute_id)) is None:
        raise Invalid({"": f"There is no attribute {attribute_id}. Nothing was changed."})
    return row


def _checked(findings: Findings, wanted: Wanted) -> dict[str, Any]:
    """The columns. They are of use only if nothing was found."""
    texts.check_names(findings, wanted.names)
    texts.check_lines(findings, "help", wanted.help or {}, texts.LONGEST_LINE)
    choices = [choice for choice in map(str.strip, wanted.choices) if choice]
    values: dict[str, Any] = {
        "names": texts.by_language(wanted.names),
        "type": wanted.type,
        "choices": json.dumps(choices, ensure_ascii=False),
        "mandatory": wanted.mandatory,
        "help": texts.by_language(wanted.help or {}),
    }
    if wanted.type not in TYPES:
        findings.add("type", "Choose a type.")
        return values
    _check_choices(findings, wanted.type, choices)
    return values | _limits(findings, wanted, choices)


def _check_choices(findings: Findings, kind: str, choices: Sequence[str]) -> None:
    if choices and kind != "text":
        findings.add("choices", "Only a text has a fixed list. Leave it empty, or make this a text.")
    if len(choices) > MOST_CHOICES:
        findings.add("choices", f"A fixed list has {MOST_CHOICES} values at most; these are {len(choices)}.")
    for place, choice in enumerate(choices):
        if choice in choices[:place]:
            findings.add("choices", f"{choice} stands in the list twice.")
        elif sentence := texts.wrong_line(choice):
            findings.add("choices", f"{choice}: {sentence}")


def _limits(findings: Findings, wanted: Wanted, choices: Sequence[str]) -> dict[str, str]:
    """Default and bounds, which fit the type and each other."""
    typed = {
        "default_value": wanted.default_value or "",
        "minimum": wanted.minimum or "",
        "maximum": wanted.maximum or "",
    }
    read: dict[str, Any] = {}
    for field, text in typed.items():
        if text and field != "default_value" and wanted.type not in BOUNDED:
            findings.add(field, f"{TYPES[wanted.type]} has no bounds. Leave it empty.")
            continue
        try:
            read[field] = attribute_values.read(wanted.type, text)
        except ValueError as wrong:
            findings.add(field, str(wrong))
    default, least, most = (read.get(field) for field in typed)
    if least is not None and most is not None and least > most:
        findings.add("maximum", f"{typed['maximum']} is less than the minimum {typed['minimum']}.")
    if default is not None and choices and default not in choices:
        findings.add("default_value", f"{default} does not stand in the fixed list.")
    if default is not None and wanted.type in BOUNDED:
        if least is not None and default < least:
            findings.add("default_value", f"{typed['default_value']} is less than the minimum.")
        if most is not None and default > most:
            findings.add("default_value", f"{typed['default_value']} is more than the maximum.")
    return {field: json.dumps(read.get(field), ensure_ascii=False) for field in typed}
