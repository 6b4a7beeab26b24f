"""Jobs 1060, 1070 and 1110: what a store's registers know of staff, channel and the whole retailer."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, and_, delete, exists, insert, or_, select

from pos_contract import codec
from pos_contract.records import (
    AffiliationRecord,
    AssociateRecord,
    AttributeRecord,
    ChannelConfiguration,
    GlobalConfiguration,
    MeasureRecord,
    StaffConfiguration,
)
from pos_headquarters.services import activities, default_customers, times
from pos_headquarters.services.records import grouped
from pos_headquarters.tables import (
    affiliations,
    associate_books,
    associates,
    attributes,
    client_books,
    configurations,
    features,
    group_permissions,
    legal_entities,
    measures,
    members,
    parameters,
    registers,
    store_books,
    stores,
)

ACTIVITY_TYPES_HOURS = "activity_types_hours"
"""The parameter that says for how many hours registers know the activity types."""
_HOURS = 4

Configuration = StaffConfiguration | ChannelConfiguration | GlobalConfiguration


def channel(connection: Connection, register_id: str) -> ChannelConfiguration:
    """1070 of a register, as it stands now."""
    number, store_id = connection.execute(
        select(registers.c.number, registers.c.store_id).where(registers.c.register_id == register_id)
    ).one()
    return replace(store_channel(connection, store_id), register_id=register_id, register_number=number)


def store_channel(connection: Connection, store_id: str) -> ChannelConfiguration:
    """1070 of a store: the register's own ID and number are empty."""
    store = connection.execute(
        select(stores, legal_entities.c.name.label("legal_entity_name"))
        .join(legal_entities, legal_entities.c.legal_entity_id == stores.c.legal_entity_id)
        .where(stores.c.store_id == store_id)
    ).one()
    books = connection.execute(
        select(store_books.c.address_book_id)
        .where(store_books.c.store_id == store_id)
        .order_by(store_books.c.address_book_id)
    ).scalars()
    return ChannelConfiguration(
        store_id=store_id,
        store_number=store.number,
        store_name=store.name,
        register_id="",
        register_number="",
        legal_entity_id=store.legal_entity_id,
        legal_entity_name=store.legal_entity_name,
        country=store.country,
        language=store.language,
        currency=store.currency,
        time_zone=store.time_zone,
        address_books=tuple(books),
        create_customer_async=store.create_customer_async,
        filter_shared_customers=store.filter_shared_customers,
        default_customer=default_customers.of_store(connection, store_id),
    )


def store_staff(connection: Connection, store_id: str) -> StaffConfiguration:
    """1060: the associates who share an address book with the store.

    Those who left are among them while their client book has customers; they have nothing to sign in with.
    """
    rows = connection.execute(
        select(associates, client_books.c.book_id)
        .select_from(associates)
        .join(stores, stores.c.store_id == store_id)
        .outerjoin(
            client_books,
            and_(
                client_books.c.associate_id == associates.c.associate_id,
                client_books.c.legal_entity_id == stores.c.legal_entity_id,
            ),
        )
        .where(
            associates.c.associate_id.in_(_staff_of(store_id)),
            or_(associates.c.active, exists().where(members.c.book_id == client_books.c.book_id)),
        )
        .order_by(associates.c.operator_id)
    ).all()
    permissions = grouped(
        connection.execute(
            select(group_permissions.c.permission_group_id, group_permissions.c.permission).order_by(
                group_permissions.c.permission
            )
        )
    )
    books = grouped(
        connection.execute(
            select(associate_books.c.associate_id, associate_books.c.address_book_id)
            .where(associate_books.c.associate_id.in_(_staff_of(store_id)))
            .order_by(associate_books.c.address_book_id)
        )
    )
    return StaffConfiguration(tuple(_associate(row, permissions, books) for row in rows))


def _staff_of(store_id: str) -> Any:
    return (
        select(associate_books.c.associate_id)
        .join(store_books, store_books.c.address_book_id == associate_books.c.address_book_id)
        .where(store_books.c.store_id == store_id)
    )


def _associate(row: Any, permissions: dict[str, list[str]], books: dict[str, list[str]]) -> AssociateRecord:
    return AssociateRecord(
        row.associate_id,
        row.operator_id,
        row.first_name,
        row.last_name,
        tuple(permissions.get(row.permission_group_id, ())) if row.active else (),
        tuple(books.get(row.associate_id, ())),
        row.book_id,
        row.pin_salt if row.active else "",
        row.pin_hash if row.active else "",
        row.active,
    )


def retailer(connection: Connection, _store_id: str) -> GlobalConfiguration:
    """1110: the same for every store."""
    enabled = connection.execute(select(features.c.name).where(features.c.enabled).order_by(features.c.name))
    rows = connection.execute(
        select(attributes).order_by(attributes.c.display_order, attributes.c.attribute_id)
    )
    chosen = connection.execute(
        select(measures).where(measures.c.place.is_not(None)).order_by(measures.c.place)
    )
    offered = connection.execute(select(affiliations).order_by(affiliations.c.affiliation_id))
    return GlobalConfiguration(
        tuple(enabled.scalars()),
        activities.types(connection),
        tuple(_attribute(row) for row in rows),
        tuple(_measure(row) for row in chosen),
        tuple(AffiliationRecord(row.affiliation_id, json.loads(row.names)) for row in offered),
        _activity_types_hours(connection),
    )


def _activity_types_hours(connection: Connection) -> int:
    value = connection.execute(
        select(parameters.c.value).where(parameters.c.name == ACTIVITY_TYPES_HOURS)
    ).scalar_one_or_none()
    return int(json.loads(value)) if value is not None else _HOURS


def _attribute(row: Any) -> AttributeRecord:
    return AttributeRecord(
        row.attribute_id,
        json.loads(row.names),
        row.type,
        tuple(json.loads(row.choices)),
        row.display_order,
        row.can_be_refined,
        row.in_client_book,
        row.in_customer,
        row.mandatory,
        json.loads(row.default_value),
        json.loads(row.minimum),
        json.loads(row.maximum),
        json.loads(row.help),
    )


def _measure(row: Any) -> MeasureRecord:
    """A register that does not know of shares shows the number."""
    is_share = row.type == "share"
    return MeasureRecord(
        row.measure_id, json.loads(row.names), "decimal" if is_share else row.type, is_share=is_share
    )


_MAKERS: dict[str, Callable[[Connection, str], Configuration]] = {
    "1060": store_staff,
    "1070": store_channel,
    "1110": retailer,
}
_CLASSES: dict[str, type[Configuration]] = {
    "1060": StaffConfiguration,
    "1070": ChannelConfiguration,
    "1110": GlobalConfiguration,
}


def publish(connection: Connection, job: str) -> int:
    """Make what stands now of the job the published one of every store; returns how many changed."""
    known = {
        row.store_id: row.digest
        for row in connection.execute(select(configurations).where(configurations.c.job == job))
    }
    changed = []
    for store_id in connection.execute(select(stores.c.store_id).order_by(stores.c.number)).scalars():
        value = _MAKERS[job](connection, store_id)
        if (digest := codec.digest(value)) != known.get(store_id):
            changed.append(
                {
                    "job": job,
                    "store_id": store_id,
                    "digest": digest,
                    "body": codec.to_json(value).decode(),
                    "published_at": times.now(),
                }
            )
    if changed:
        ids = [row["store_id"] for row in changed]
        connection.execute(
            delete(configurations).where(configurations.c.job == job, configurations.c.store_id.in_(ids))
        )
        connection.execute(insert(configurations), changed)
    return len(changed)


def published(connection: Connection, job: str, store_id: str, register_id: str) -> Configuration | None:
    """What the job published last for the register; None before its first run."""
    body = connection.execute(
        select(configurations.c.body).where(
            configurations.c.job == job, configurations.c.store_id == store_id
        )
    ).scalar_one_or_none()
    if body is None:
        return None
    value = codec.from_json(body, _CLASSES[job])
    if isinstance(value, ChannelConfiguration):
        number = connection.execute(
            select(registers.c.number).where(registers.c.register_id == register_id)
        ).scalar_one()
        return replace(value, register_id=register_id, register_number=number)
    return value
