"""Customer groups, and the financial dimensions that their customers have."""

import json
from collections.abc import Collection

from sqlalchemy import Connection, delete, insert, select, update

from pos_headquarters.services import named_rows, references, texts
from pos_headquarters.services.refusals import Findings, Invalid
from pos_headquarters.tables import customer_groups, customers


def add(connection: Connection, *, name: str, financial_dimensions: str) -> str:
    """`financial_dimensions` has one on each line, such as Department: Stores. Raises Invalid."""
    named_rows.check_name(connection, customer_groups, name)
    dimensions = _dimensions(financial_dimensions)
    connection.execute(insert(customer_groups), {"name": name, "financial_dimensions": dimensions})
    return name


def change(connection: Connection, key: str, *, financial_dimensions: str) -> str:
    """The name stays: customers have it. Raises Invalid."""
    dimensions = _dimensions(financial_dimensions)
    mine = customer_groups.c.name == key
    connection.execute(update(customer_groups).where(mine).values(financial_dimensions=dimensions))
    return key


def remove(connection: Connection, key: str) -> None:
    """Raises Invalid while a default customer or a customer has it."""
    references.refuse_if_used(connection, customer_groups.c.name, key)
    members = select(customers.c.customer_id).where(customers.c.customer_group == key)
    if connection.execute(members.limit(1)).first():
        raise Invalid({"": "There are customers in this customer group. Nothing was removed."})
    connection.execute(delete(customer_groups).where(customer_groups.c.name == key))


def dimensions(connection: Connection, names: Collection[str]) -> dict[str, str]:
    """By the groups' names, as they are written."""
    rows = connection.execute(select(customer_groups).where(customer_groups.c.name.in_(names)))
    return {row.name: _lines(row.financial_dimensions) for row in rows}


def _lines(financial_dimensions: str) -> str:
    dimensions: dict[str, str] = json.loads(financial_dimensions)
    return "\n".join(f"{dimension}: {value}" for dimension, value in dimensions.items())


def _dimensions(written: str) -> str:
    findings, dimensions = Findings(), {}
    for line in filter(None, map(str.strip, written.splitlines())):
        dimension, colon, value = (part.strip() for part in line.partition(":"))
        if not (dimension and colon and value):
            findings.add("financial_dimensions", f"“{line}” has no value. Write it as Department: Stores.")
        elif dimension in dimensions:
            findings.add("financial_dimensions", f"{dimension} is here twice. Keep one.")
        elif sentence := texts.wrong_line(line, texts.LONGEST_LINE):
            findings.add("financial_dimensions", sentence)
        dimensions[dimension] = value
    findings.done()
    return json.dumps(dimensions, ensure_ascii=False)
