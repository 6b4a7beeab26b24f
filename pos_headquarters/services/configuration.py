"""Every job but 1010: what a store's registers know of staff, channel and the whole retailer."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, and_, delete, exists, insert, or_, select

from pos_contract import codec
from pos_contract.purchases import CatalogConfiguration, ProductsConfiguration
from pos_contract.records import (
    AffiliationRecord,
    AssociateRecord,
    AttributeRecord,
    ChannelConfiguration,
    GlobalConfiguration,
    MeasureRecord,
    RegistersConfiguration,
    StaffConfiguration,
)
from pos_headquarters.services import (
    activities,
    default_customers,
    identity,
    layouts,
    parameters,
    pos_operations,
    products,
    times,
)
from pos_headquarters.services.layouts import StoreLayouts
from pos_headquarters.services.records import grouped
from pos_headquarters.tables import (
    affiliations,
    associate_books,
    associates,
    attribute_group_members,
    attributes,
    channel_database_groups,
    client_books,
    configurations,
    features,
    functionality_profiles,
    group_permissions,
    legal_entities,
    measures,
    members,
    operating_units,
    registers,
    store_books,
    stores,
)

Configuration = (
    StaffConfiguration
    | ChannelConfiguration
    | RegistersConfiguration
    | GlobalConfiguration
    | ProductsConfiguration
    | CatalogConfiguration
)


def channel(connection: Connection, register_id: str) -> ChannelConfiguration:
    """1070 of a register, as it stands now."""
    number, store_id = connection.execute(
        select(registers.c.number, registers.c.store_id).where(registers.c.register_id == register_id)
    ).one()
    return replace(store_channel(connection, store_id), register_id=register_id, register_number=number)


def store_channel(connection: Connection, store_id: str) -> ChannelConfiguration:
    """1070 of a store: the register's own ID and number are empty."""
    store = connection.execute(
        select(
            stores,
            legal_entities.c.name.label("legal_entity_name"),
            operating_units.c.country,
            functionality_profiles.c.create_customer_async,
            channel_database_groups.c.filter_shared_customers,
        )
        .join(legal_entities, legal_entities.c.legal_entity_id == stores.c.legal_entity_id)
        .outerjoin(operating_units, operating_units.c.operating_unit_id == stores.c.operating_unit_id)
        .outerjoin(
            functionality_profiles,
            functionality_profiles.c.functionality_profile_id == stores.c.functionality_profile_id,
        )
        .outerjoin(
            channel_database_groups,
            channel_database_groups.c.channel_database_group_id == stores.c.channel_database_group_id,
        )
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
        country=store.country or "",
        language=store.language,
        currency=store.currency,
        time_zone=store.time_zone,
        address_books=tuple(books),
        create_customer_async=bool(store.create_customer_async),
        filter_shared_customers=bool(store.filter_shared_customers),
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
        row.layout_id,
    )


def retailer(connection: Connection, _store_id: str) -> GlobalConfiguration:
    """1110: the same for every store."""
    enabled = connection.execute(select(features.c.name).where(features.c.enabled).order_by(features.c.name))
    chosen = connection.execute(
        select(measures).where(measures.c.place.is_not(None)).order_by(measures.c.place)
    )
    offered = connection.execute(select(affiliations).order_by(affiliations.c.affiliation_id))
    return GlobalConfiguration(
        tuple(enabled.scalars()),
        activities.types(connection),
        attribute_records(connection),
        tuple(_measure(row) for row in chosen),
        tuple(AffiliationRecord(row.affiliation_id, json.loads(row.names)) for row in offered),
        parameters.read(connection, parameters.ACTIVITY_TYPES_HOURS),
        pos_operations.unchecked(connection),
    )


def attribute_records(connection: Connection) -> tuple[AttributeRecord, ...]:
    """Those of the customer and the client book attribute group, the client book's order first."""
    in_book, in_customer = (
        _members(connection, parameters.read(connection, name))
        for name in (parameters.CLIENT_BOOK_ATTRIBUTE_GROUP, parameters.CUSTOMER_ATTRIBUTE_GROUP)
    )
    rows = connection.execute(select(attributes).where(attributes.c.attribute_id.in_(in_book | in_customer)))
    found = (
        _attribute(row, in_book.get(row.attribute_id), in_customer.get(row.attribute_id)) for row in rows
    )
    return tuple(sorted(found, key=lambda one: (one.display_order, one.attribute_id)))


def _members(connection: Connection, group_id: str | None) -> dict[str, Any]:
    """What an attribute group has, by attribute."""
    rows = connection.execute(
        select(attribute_group_members).where(attribute_group_members.c.attribute_group_id == group_id)
    )
    return {row.attribute_id: row for row in rows}


def _attribute(row: Any, in_book: Any, in_customer: Any) -> AttributeRecord:
    return AttributeRecord(
        row.attribute_id,
        json.loads(row.names),
        row.type,
        tuple(json.loads(row.choices)),
        (in_book or in_customer).display_order,
        any(each.can_be_refined for each in (in_book, in_customer) if each),
        in_book is not None,
        in_customer is not None,
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


_MAKERS: dict[str, Callable[[Connection, str], Configuration | StoreLayouts]] = {
    "1040": products.names,
    "1060": store_staff,
    "1070": store_channel,
    "1090": layouts.published,
    "1110": retailer,
    "1150": products.catalog,
}
_CLASSES: dict[str, type[Configuration | StoreLayouts]] = {
    "1040": ProductsConfiguration,
    "1060": StaffConfiguration,
    "1070": ChannelConfiguration,
    "1090": StoreLayouts,
    "1110": GlobalConfiguration,
    "1150": CatalogConfiguration,
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
        # Keyed: registers keep it, and of a stolen one nobody is to guess what was published from it.
        digest = identity.keyed(connection, codec.digest(value))
        if digest != known.get(store_id):
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
    if isinstance(value, StoreLayouts):
        return value.of(register_id)
    if isinstance(value, ChannelConfiguration):
        number = connection.execute(
            select(registers.c.number).where(registers.c.register_id == register_id)
        ).scalar_one()
        return replace(value, register_id=register_id, register_number=number)
    return value
