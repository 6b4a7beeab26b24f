"""All that headquarters shows of one customer, in every legal entity."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from sqlalchemy import Connection, Row, func, select

from pos_contract.records import CustomerFields, CustomerProfile
from pos_headquarters.services import customer_history, withheld
from pos_headquarters.services.customer_history import Bought, Edited, Undecided, Written
from pos_headquarters.services.records import fields_of, names_of, profile_of
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import (
    address_books,
    affiliations,
    associates,
    attributes,
    client_books,
    contacts,
    customer_books,
    customer_measures,
    customers,
    external_ids,
    legal_entities,
    loyalty_cards,
    measures,
    members,
    problems,
    scopes,
    stores,
)

State = Literal["", "pending", "merged", "deleted", "erased"]


@dataclass(frozen=True, slots=True)
class Place:
    """In a client book."""

    legal_entity: str
    book_id: str
    owner: str
    operator_id: str
    works_here: bool
    """False for the book of somebody who has left: unassigned."""
    since: str


@dataclass(frozen=True, slots=True)
class Card:
    number: str
    issued_at: str
    issued_by: str
    store: str


@dataclass(frozen=True, slots=True)
class Details:
    customer_id: str
    account_number: str | None
    state: State
    merged_into: str | None
    """The account number of who took this one's place."""
    created_at: str
    fields: CustomerFields
    profile: CustomerProfile
    books: tuple[Place, ...] = ()
    address_books: tuple[str, ...] = ()
    stores: tuple[str, ...] = ()
    """Whose registers have the customer."""
    last_contacts: dict[str, str] = field(default_factory=dict)
    """By legal entity."""
    written: tuple[Written, ...] = ()
    """The newest first."""
    affiliations: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()
    purchases: tuple[Bought, ...] = ()
    purchases_in_all: int = 0
    measures: dict[str, Any] = field(default_factory=dict)
    edits: tuple[Edited, ...] = ()
    external_ids: tuple[str, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    problems: int = 0
    """Changes for the customer that were refused and are not settled."""

    @property
    def name(self) -> str:
        return self.fields.name


def of_account(connection: Connection, account_number: str) -> Details:
    """Raises Invalid for one not known."""
    customer_id = connection.execute(
        select(customers.c.customer_id).where(customers.c.account_number == account_number)
    ).scalar_one_or_none()
    if customer_id is None:
        raise Invalid({"": f"There is no customer {account_number}."})
    return read(connection, customer_id)


def read(connection: Connection, customer_id: str) -> Details:
    """Raises Invalid for one not known. What waits for the account number is there too."""
    row = connection.execute(select(customers).where(customers.c.customer_id == customer_id)).one_or_none()
    if row is None:
        raise Invalid({"": "There is no such customer."})
    held = withheld.of_column(row.withheld)
    profile, fields = profile_of(row), fields_of(row)
    named = _english(connection, affiliations.c.affiliation_id, affiliations.c.names)
    return Details(
        customer_id,
        row.account_number,
        state_of(row),
        _account(connection, row.merged_into),
        row.created_at,
        CustomerFields(
            **{name: getattr(fields, name) for name in fields.__slots__ if name != "contacts"},
            contacts=fields.contacts + held.contacts,
        ),
        profile,
        _places(connection, customer_id),
        _address_books(connection, customer_id),
        _stores(connection, customer_id),
        _last_contacts(connection, customer_id),
        customer_history.written(connection, customer_id),
        tuple(named.get(each, each) for each in (*profile.affiliations, *held.affiliations)),
        _cards(connection, customer_id),
        customer_history.bought(connection, customer_id),
        customer_history.count_purchases(connection, customer_id),
        _measures(connection, customer_id),
        customer_history.edited(connection, customer_id),
        _external_ids(connection, customer_id),
        customer_history.undecided(connection, customer_id),
        connection.execute(
            select(func.count())
            .select_from(problems)
            .where(problems.c.customer_id == customer_id, problems.c.state == "open")
        ).scalar_one(),
    )


def attribute_names(connection: Connection) -> Mapping[str, str]:
    """Attribute ID to English name."""
    return _english(connection, attributes.c.attribute_id, attributes.c.names)


def attribute_values(connection: Connection, fields: CustomerFields) -> list[tuple[str, Any]]:
    """The attributes that have a value, by name and in the order of the attributes' IDs."""
    names = attribute_names(connection)
    return [(names.get(each, each), value) for each, value in sorted(fields.attributes.items())]


def state_of(row: Row[Any]) -> State:
    """From a customer's columns; "" is an ordinary one."""
    if row.erased_at:
        return "erased"
    if row.deleted_at:
        return "deleted"
    if row.merged_into:
        return "merged"
    return "" if row.account_number else "pending"


def _account(connection: Connection, customer_id: str | None) -> str | None:
    of_other = select(customers.c.account_number).where(customers.c.customer_id == customer_id)
    return connection.execute(of_other).scalar_one_or_none() if customer_id else None


def _places(connection: Connection, customer_id: str) -> tuple[Place, ...]:
    found = connection.execute(
        select(legal_entities.c.name, members.c.book_id, members.c.since, associates)
        .select_from(members)
        .join(client_books, client_books.c.book_id == members.c.book_id)
        .join(legal_entities, legal_entities.c.legal_entity_id == members.c.legal_entity_id)
        .join(associates, associates.c.associate_id == client_books.c.associate_id)
        .where(members.c.customer_id == customer_id)
        .order_by(legal_entities.c.name)
    )
    return tuple(
        Place(
            row.name,
            row.book_id,
            " ".join(part for part in (row.first_name, row.last_name) if part),
            row.operator_id,
            row.active,
            row.since,
        )
        for row in found
    )


def _address_books(connection: Connection, customer_id: str) -> tuple[str, ...]:
    return tuple(
        connection.execute(
            select(address_books.c.name)
            .join(customer_books, customer_books.c.address_book_id == address_books.c.address_book_id)
            .where(customer_books.c.customer_id == customer_id)
            .order_by(address_books.c.name)
        ).scalars()
    )


def _stores(connection: Connection, customer_id: str) -> tuple[str, ...]:
    found = connection.execute(
        select(stores.c.number, stores.c.name)
        .join(scopes, scopes.c.store_id == stores.c.store_id)
        .where(scopes.c.customer_id == customer_id, scopes.c.gone.is_(False))
        .order_by(stores.c.number)
    )
    return tuple(f"{row.number} {row.name}" for row in found)


def _last_contacts(connection: Connection, customer_id: str) -> dict[str, str]:
    found = connection.execute(
        select(legal_entities.c.name, contacts.c.last_contact_at)
        .join(contacts, contacts.c.legal_entity_id == legal_entities.c.legal_entity_id)
        .where(contacts.c.customer_id == customer_id)
        .order_by(legal_entities.c.name)
    )
    return {row.name: row.last_contact_at for row in found}


def _cards(connection: Connection, customer_id: str) -> tuple[Card, ...]:
    rows = connection.execute(
        select(loyalty_cards, stores.c.name.label("store"))
        .join(stores, stores.c.store_id == loyalty_cards.c.store_id)
        .where(loyalty_cards.c.customer_id == customer_id)
        .order_by(loyalty_cards.c.issued_at, loyalty_cards.c.card_number)
    ).all()
    names = names_of(connection, (row.issued_by for row in rows))
    return tuple(
        Card(row.card_number, row.issued_at, names.get(row.issued_by, ""), row.store) for row in rows
    )


def _measures(connection: Connection, customer_id: str) -> dict[str, Any]:
    names = _english(connection, measures.c.measure_id, measures.c.names)
    found = connection.execute(
        select(customer_measures)
        .where(customer_measures.c.customer_id == customer_id)
        .order_by(customer_measures.c.measure_id)
    )
    return {names.get(row.measure_id, row.measure_id): json.loads(row.value) for row in found}


def _external_ids(connection: Connection, customer_id: str) -> tuple[str, ...]:
    return tuple(
        connection.execute(
            select(external_ids.c.external_id)
            .where(external_ids.c.kind == "customer", external_ids.c.record_id == customer_id)
            .order_by(external_ids.c.external_id)
        ).scalars()
    )


def _english(connection: Connection, key: Any, names: Any) -> Mapping[str, str]:
    found = connection.execute(select(key, names))
    return {each: json.loads(text).get("en", each) for each, text in found}
