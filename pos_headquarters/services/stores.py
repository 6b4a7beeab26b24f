"""Stores: what they belong to, how they work, and what their new customers get."""

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any
from zoneinfo import available_timezones

import uuid_utils
from sqlalchemy import Connection, delete, insert, select, update

from pos_headquarters.services import currencies, locks, references, scope, texts
from pos_headquarters.services.refusals import Findings
from pos_headquarters.tables import (
    address_books,
    affiliations,
    associate_books,
    channel_database_groups,
    client_books,
    configurations,
    customer_books,
    customer_groups,
    default_customers,
    functionality_profiles,
    legal_entities,
    members,
    operating_units,
    registers,
    scopes,
    screen_layouts,
    store_books,
    stores,
    uses,
)

LANGUAGES = ("en", "fr", "sv", "zh_CN", "lv")
TYPES = ("person", "organization")
RECEIPTS = ("none", "print", "email", "both")
_OF_THE_STORE = (default_customers, store_books, scopes, uses, configurations)
"""Rows that go with a store nobody has worked in."""


def add(connection: Connection, **values: Any) -> str:
    """The values of `read`, without its key. Returns the new store's. Raises Invalid."""
    _check(connection, values, None)
    store_id = str(uuid_utils.uuid7())
    connection.execute(insert(stores), {"store_id": store_id, **_row(values)})
    _keep_default_customer(connection, store_id, values)
    _keep_address_books(connection, store_id, values["address_books"])
    return store_id


def change(connection: Connection, store_id: str, **values: Any) -> str:
    """Customers whom other address books bring into the store's scope, or take out of it, travel with
    job 1010. Returns the key. Raises Invalid."""
    _check(connection, values, store_id)
    moves = _moves(connection, store_id, values["legal_entity_id"])
    connection.execute(update(stores).where(stores.c.store_id == store_id).values(**_row(values)))
    _keep_default_customer(connection, store_id, values)
    _keep_address_books(connection, store_id, values["address_books"], moves)
    return store_id


def remove(connection: Connection, store_id: str) -> None:
    """A store that has, and had, no register. Raises Invalid."""
    own = tuple(table.name for table in _OF_THE_STORE)
    references.refuse_if_used(connection, stores.c.store_id, store_id, but=own)
    for table in _OF_THE_STORE:
        connection.execute(delete(table).where(table.c.store_id == store_id))
    connection.execute(delete(stores).where(stores.c.store_id == store_id))


def read(connection: Connection, store_ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """By store: its address books, and what its default customer gives."""
    found: dict[str, dict[str, Any]] = {
        store_id: {"address_books": [], "customer_type": TYPES[0]} for store_id in store_ids
    }
    for store_id, book_id in connection.execute(
        select(store_books.c.store_id, store_books.c.address_book_id)
        .join(address_books, address_books.c.address_book_id == store_books.c.address_book_id)
        .where(store_books.c.store_id.in_(store_ids))
        .order_by(address_books.c.name)
    ):
        found[store_id]["address_books"].append(book_id)
    for row in connection.execute(
        select(default_customers).where(default_customers.c.store_id.in_(store_ids))
    ):
        found[row.store_id] |= {
            "customer_type": row.type,
            "customer_group": row.customer_group,
            "receipt_preference": row.receipt_preference,
            "customer_currency": row.currency,
            "customer_language": row.language,
            "affiliations": json.loads(row.affiliations),
        }
    return found


def _row(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: values[name] for name in stores.c.keys() if name in values}  # noqa: SIM118


def _check(connection: Connection, values: Mapping[str, Any], store_id: str | None) -> None:
    findings = Findings()
    references.check_number(connection, findings, stores.c.number, values["number"], store_id)
    texts.check_name(findings, "name", values["name"])
    for field, column, word in (
        ("legal_entity_id", legal_entities.c.legal_entity_id, "a legal entity"),
        ("operating_unit_id", operating_units.c.operating_unit_id, "an operating unit"),
        (
            "functionality_profile_id",
            functionality_profiles.c.functionality_profile_id,
            "a functionality profile",
        ),
        (
            "channel_database_group_id",
            channel_database_groups.c.channel_database_group_id,
            "a channel database group",
        ),
    ):
        references.check_there(connection, findings, field, column, values[field], word)
    if values["layout_id"]:
        layout = screen_layouts.c.layout_id
        references.check_there(connection, findings, "layout_id", layout, values["layout_id"], "a layout")
    if store_id is not None:
        _check_legal_entity(connection, findings, store_id, values["legal_entity_id"])
    _check_address_books(connection, findings, values["address_books"])
    if values["language"] not in LANGUAGES:
        findings.add("language", "Choose a language.")
    if values["currency"] not in currencies.CODES:
        findings.add("currency", "Choose a currency.")
    if values["time_zone"] not in available_timezones():
        findings.add("time_zone", "Choose a time zone: it says when today is, and when somebody's birthday.")
    _check_default_customer(connection, findings, values)
    findings.done()


def _check_legal_entity(
    connection: Connection, findings: Findings, store_id: str, legal_entity_id: str
) -> None:
    has_registers = select(registers.c.register_id).where(registers.c.store_id == store_id)
    if _moves(connection, store_id, legal_entity_id) and connection.execute(has_registers).first():
        findings.add(
            "legal_entity_id",
            "The store has registers, whose client books and notes belong to its legal entity. Make another "
            "store in the other legal entity, with registers of its own.",
        )


def _moves(connection: Connection, store_id: str, legal_entity_id: str) -> bool:
    standing = select(stores.c.legal_entity_id).where(stores.c.store_id == store_id)
    return bool(connection.execute(standing).scalar_one() != legal_entity_id)


def _check_address_books(connection: Connection, findings: Findings, wanted: Collection[str]) -> None:
    if not wanted:
        findings.add("address_books", "Choose at least one address book: it brings customers and workers.")
    for book_id in wanted:
        references.check_there(
            connection, findings, "address_books", address_books.c.address_book_id, book_id, "an address book"
        )


def _check_default_customer(connection: Connection, findings: Findings, values: Mapping[str, Any]) -> None:
    group = values["customer_group"]
    given = ("receipt_preference", "customer_currency", "customer_language", "affiliations")
    if not group and any(values[name] for name in given):
        findings.add("customer_group", "A default customer has a customer group. Choose one.")
    if group:
        references.check_there(
            connection, findings, "customer_group", customer_groups.c.name, group, "a customer group"
        )
    for field, known in (
        ("customer_type", TYPES),
        ("receipt_preference", ("", *RECEIPTS)),
        ("customer_currency", ("", *currencies.CODES)),
        ("customer_language", ("", *LANGUAGES)),
    ):
        if (values[field] or "") not in known:
            findings.add(field, "Choose one of those offered.")
    for affiliation_id in values["affiliations"]:
        column = affiliations.c.affiliation_id
        references.check_there(connection, findings, "affiliations", column, affiliation_id, "an affiliation")


def _keep_default_customer(connection: Connection, store_id: str, values: Mapping[str, Any]) -> None:
    connection.execute(delete(default_customers).where(default_customers.c.store_id == store_id))
    if not values["customer_group"]:
        return
    connection.execute(
        insert(default_customers),
        {
            "store_id": store_id,
            "type": values["customer_type"],
            "customer_group": values["customer_group"],
            "receipt_preference": values["receipt_preference"] or "",
            "currency": values["customer_currency"] or "",
            "language": values["customer_language"] or "",
            "affiliations": json.dumps(values["affiliations"]),
        },
    )


def _keep_address_books(
    connection: Connection, store_id: str, books: Collection[str], moves: bool = False
) -> None:
    mine = store_books.c.store_id == store_id
    standing = set(connection.execute(select(store_books.c.address_book_id).where(mine)).scalars())
    wanted = set(books)
    # In another legal entity other client books are shown.
    changed = standing | wanted if moves else standing ^ wanted
    locks.address_books(connection, changed)
    locks.client_books(connection, _workers(connection, changed))
    if gone := standing - wanted:
        connection.execute(delete(store_books).where(mine, store_books.c.address_book_id.in_(gone)))
    if new := sorted(wanted - standing):
        connection.execute(
            insert(store_books), [{"store_id": store_id, "address_book_id": book_id} for book_id in new]
        )
    if changed:
        tied = _tied(connection, changed)
        locks.customers(connection, tied)
        scope.refresh(connection, tied)


def _workers(connection: Connection, books: Collection[str]) -> list[str]:
    found = select(associate_books.c.associate_id).where(associate_books.c.address_book_id.in_(books))
    return list(connection.execute(found).scalars())


def _tied(connection: Connection, books: Collection[str]) -> list[str]:
    """Customers who share one of the address books, and those whom its workers have in client books."""
    sharing = select(customer_books.c.customer_id).where(customer_books.c.address_book_id.in_(books))
    in_client_books = (
        select(members.c.customer_id)
        .join(client_books, client_books.c.book_id == members.c.book_id)
        .join(associate_books, associate_books.c.associate_id == client_books.c.associate_id)
        .where(associate_books.c.address_book_id.in_(books))
    )
    return list(connection.execute(sharing.union(in_client_books)).scalars())
