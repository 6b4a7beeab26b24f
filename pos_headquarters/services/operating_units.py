"""Operating units: where stores stand, with their primary addresses."""

import uuid_utils
from sqlalchemy import Connection, insert, update

from pos_headquarters.services import countries, references, texts
from pos_headquarters.services.refusals import Findings
from pos_headquarters.tables import operating_units

_ADDRESS = ("street", "postal_code", "city", "state")


def add(connection: Connection, **values: str) -> str:
    """Returns the new row's key. Raises Invalid."""
    _check(connection, values, None)
    key = str(uuid_utils.uuid7())
    connection.execute(insert(operating_units), {"operating_unit_id": key, **values})
    return key


def change(connection: Connection, key: str, **values: str) -> str:
    """Returns the key. Raises Invalid."""
    _check(connection, values, key)
    mine = operating_units.c.operating_unit_id == key
    connection.execute(update(operating_units).where(mine).values(**values))
    return key


def _check(connection: Connection, values: dict[str, str], own_key: str | None) -> None:
    findings = Findings()
    references.check_number(connection, findings, operating_units.c.number, values["number"], own_key)
    texts.check_name(findings, "name", values["name"])
    for field in _ADDRESS:
        if sentence := texts.wrong_line(values[field]):
            findings.add(field, sentence)
    if values["country"] not in countries.names():
        findings.add("country", "Choose the country: addresses of new customers begin with it.")
    findings.done()
