"""Extract: all that is held of one customer, for the customer to read (a right of privacy laws)."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Engine, Row, Table, or_, select

from pos_contract import codec
from pos_contract import operations as declared
from pos_contract.errors import Fault
from pos_contract.messages import Extract, ForCustomer
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.services import permitted, served, withheld
from pos_headquarters.services.devices import Device
from pos_headquarters.services.records import SELECT_CUSTOMERS, customer_records, names_of
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import (
    address_books,
    customer_books,
    customer_measures,
    customers,
    decisions,
    edits,
    entries,
    entry_versions,
    exported_customers,
    exports,
    external_ids,
    legal_entities,
    loyalty_cards,
    office_exported_customers,
    office_exports,
    problems,
    purchases,
)

_PEOPLE = ("written_by", "associate_id", "issued_by", "overridden_by")
"""Columns that name an associate: the customer reads a name."""


def extract_for(engine: Engine, device: Device, customer_id: str, request: ForCustomer) -> Extract:
    """At the wish of a person at a register. Raises Refusal."""
    with database.reading(engine) as connection:
        permitted.require(connection, device, request, declared.EXTRACT)
        if served.never_had(connection, device.store_id, [customer_id]):
            raise Refusal(Fault.CUSTOMER_UNKNOWN)
        merged_into = connection.execute(
            select(customers.c.merged_into).where(customers.c.customer_id == customer_id)
        ).scalar_one_or_none()
        return extract(connection, device.legal_entity_id, merged_into or customer_id)


def extract(connection: Connection, legal_entity_id: str, customer_id: str) -> Extract:
    """Also what came from customers who were merged into this one, and what waits for the account number.

    Raises Refusal for one unknown.
    """
    row = connection.execute(
        SELECT_CUSTOMERS.where(customers.c.customer_id == customer_id), {"legal_entity": legal_entity_id}
    ).one_or_none()
    if row is None or row.erased_at:
        raise Refusal(Fault.CUSTOMER_UNKNOWN)
    (record,) = customer_records(connection, [row])
    record = withheld.release(record, withheld.of_column(row.withheld), record.account_number)
    plain = codec.to_plain(record)
    fields, profile = plain.pop("fields"), plain.pop("profile")
    ids = _identities(connection, customer_id)
    sections = {
        "customer": {
            "account_number": record.account_number,
            "name": record.fields.name,
            **{name: value for name, value in fields.items() if not isinstance(value, list | dict)},
            **{name: value for name, value in profile.items() if not isinstance(value, list | dict)},
            "created_at": row.created_at,
            "last_contact_at": record.last_contact_at,
        },
        "addresses": fields["addresses"],
        "contacts": fields["contacts"],
        "attributes": fields["attributes"],
        "consents": profile["consents"],
        "affiliations": profile["affiliations"],
        "client_book": plain["membership"] or {},
        "address_books": _named(connection, ids),
    }
    return Extract(customer_id, sections | _of_tables(connection, ids))


def everywhere(connection: Connection, customer_id: str) -> Extract:
    """The same with what each legal entity has of it: client books and last contacts. Raises Invalid."""
    entities = select(legal_entities.c.legal_entity_id, legal_entities.c.name).order_by(legal_entities.c.name)
    try:
        made = {
            name: extract(connection, entity_id, customer_id).sections
            for entity_id, name in connection.execute(entities)
        }
    except Refusal:
        raise Invalid({"": "There is no extract: nothing of this customer is here any more."}) from None
    sections = dict(next(iter(made.values())))
    contacted = {name: each["customer"]["last_contact_at"] for name, each in made.items()}
    sections["customer"] = sections["customer"] | {"last_contact_at": contacted}
    sections["client_book"] = {name: each["client_book"] for name, each in made.items()}
    return Extract(customer_id, sections)


def _identities(connection: Connection, customer_id: str) -> list[str]:
    merged = select(customers.c.customer_id).where(
        or_(customers.c.customer_id == customer_id, customers.c.merged_into == customer_id)
    )
    return list(connection.execute(merged).scalars())


def _named(connection: Connection, ids: list[str]) -> list[str]:
    return list(
        connection.execute(
            select(address_books.c.name)
            .join(customer_books, customer_books.c.address_book_id == address_books.c.address_book_id)
            .where(customer_books.c.customer_id.in_(ids))
            .order_by(address_books.c.name)
        ).scalars()
    )


def _of_tables(connection: Connection, ids: list[str]) -> dict[str, Any]:
    def rows(table: Table, *names: str) -> list[dict[str, Any]]:
        columns = [table.c[name] for name in names]
        return _rows(connection.execute(select(*columns).where(table.c.customer_id.in_(ids))))

    entry_texts = (
        select(entries.c.written_at, entry_versions.c.replaced_at, entry_versions.c.text)
        .join(entry_versions, entry_versions.c.entry_id == entries.c.entry_id)
        .where(entries.c.customer_id.in_(ids))
    )
    in_files = (
        select(exports.c.made_at, exports.c.format, exports.c.associate_id)
        .join(exported_customers, exported_customers.c.export_id == exports.c.export_id)
        .where(exported_customers.c.customer_id.in_(ids))
    )
    in_files_here = (
        select(
            office_exports.c.made_at, office_exports.c.format, office_exports.c.made_by.label("associate_id")
        )
        .join(office_exported_customers, office_exported_customers.c.export_id == office_exports.c.export_id)
        .where(office_exported_customers.c.customer_id.in_(ids))
    )
    not_taken = select(
        problems.c.made_at, problems.c.kind, problems.c.payload, problems.c.associate_id
    ).where(problems.c.customer_id.in_(ids), problems.c.payload != "")
    elsewhere = select(external_ids.c.external_id).where(
        external_ids.c.kind == "customer", external_ids.c.record_id.in_(ids)
    )
    sections: dict[str, Any] = {
        "entries": rows(
            entries,
            *("written_at", "kind", "activity_type", "text", "written_by"),
            *("follow_up_on", "corrected_at", "withdrawn"),
        ),
        "earlier_texts": _rows(connection.execute(entry_texts)),
        "measures": rows(customer_measures, "measure_id", "value"),
        "loyalty_cards": rows(loyalty_cards, "card_number", "issued_at", "issued_by"),
        "purchases": rows(purchases, "at", "store_name", "amount", "currency", "lines"),
        "edits": rows(edits, "made_at", "field", "before", "after", "associate_id"),
        "decisions": rows(decisions, "made_at", "kind", "state", "associate_id"),
        "exports": [*_rows(connection.execute(in_files)), *_rows(connection.execute(in_files_here))],
        "not_taken": _rows(connection.execute(not_taken)),
        "external_ids": list(connection.execute(elsewhere).scalars()),
    }
    return _with_names(connection, sections)


def _rows(found: Iterable[Row[Any]]) -> list[dict[str, Any]]:
    return [{name: _plain(name, value) for name, value in row._mapping.items()} for row in found]


def _plain(name: str, value: Any) -> Any:
    return json.loads(value) if name in ("lines", "value", "before", "after", "payload") and value else value


def _with_names(connection: Connection, sections: dict[str, Any]) -> dict[str, Any]:
    listed = [row for rows in sections.values() for row in rows if isinstance(row, dict)]
    people = {row[name] for row in listed for name in _PEOPLE if row.get(name)}
    names = names_of(connection, people)
    for row in listed:
        for name in _PEOPLE:
            if row.get(name) in names:
                row[name] = names[row[name]]
    return sections
