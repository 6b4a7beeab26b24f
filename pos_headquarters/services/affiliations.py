"""Affiliations: what a customer may belong to."""

import re
from collections.abc import Mapping

from sqlalchemy import Column, Connection, delete, insert, or_, select, update

from pos_headquarters.services import references, texts
from pos_headquarters.services.refusals import Findings, Invalid
from pos_headquarters.tables import affiliations, customers, default_customers

_ID = re.compile(r"[a-z0-9_-]{1,40}")


def add(connection: Connection, *, affiliation_id: str, names: Mapping[str, str]) -> str:
    """Raises Invalid."""
    findings = Findings()
    if not _ID.fullmatch(affiliation_id):
        findings.add("affiliation_id", "Write it in small letters and figures, such as friends.")
    references.check_free(
        connection, findings, "affiliation_id", affiliations.c.affiliation_id, affiliation_id, None
    )
    texts.check_names(findings, names)
    findings.done()
    row = {"affiliation_id": affiliation_id, "names": texts.by_language(names)}
    connection.execute(insert(affiliations), row)
    return affiliation_id


def change(connection: Connection, key: str, *, names: Mapping[str, str]) -> str:
    """Raises Invalid."""
    findings = Findings()
    texts.check_names(findings, names)
    findings.done()
    mine = affiliations.c.affiliation_id == key
    connection.execute(update(affiliations).where(mine).values(names=texts.by_language(names)))
    return key


def remove(connection: Connection, key: str) -> None:
    """Raises Invalid while a default customer or a customer has it."""
    if _has(connection, key, default_customers.c.affiliations):
        raise Invalid({"": "A store's default customer has this affiliation. Nothing was removed."})
    if _has(connection, key, customers.c.affiliations, customers.c.withheld):
        raise Invalid({"": "There are customers with this affiliation. Nothing was removed."})
    connection.execute(delete(affiliations).where(affiliations.c.affiliation_id == key))


def _has(connection: Connection, key: str, *columns: Column[str]) -> bool:
    """Whether it stands in one of these columns of JSON."""
    found = or_(*(column.contains(f'"{key}"', autoescape=True) for column in columns))
    return connection.execute(select(columns[0]).where(found).limit(1)).first() is not None
