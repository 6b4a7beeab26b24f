"""What a store's default customer gives to each customer made there."""

import json

from sqlalchemy import Connection, bindparam, select

from pos_contract.records import DefaultCustomer
from pos_headquarters.tables import customer_groups, default_customers, stores

_SELECT = (
    select(
        default_customers,
        customer_groups.c.financial_dimensions,
        stores.c.currency.label("store_currency"),
        stores.c.language.label("store_language"),
    )
    .select_from(stores)
    .outerjoin(default_customers, default_customers.c.store_id == stores.c.store_id)
    .outerjoin(customer_groups, customer_groups.c.name == default_customers.c.customer_group)
    .where(stores.c.store_id == bindparam("store"))
)


def of_store(connection: Connection, store_id: str) -> DefaultCustomer:
    """Currency and language are the store's where the default customer says nothing; financial dimensions
    are the customer group's."""
    row = connection.execute(_SELECT, {"store": store_id}).one()
    given = DefaultCustomer(
        currency=row.currency or row.store_currency, language=row.language or row.store_language
    )
    if row.customer_group is None:
        return given
    return DefaultCustomer(
        row.type,
        row.customer_group,
        row.receipt_preference,
        given.currency,
        given.language,
        tuple(json.loads(row.affiliations)),
        json.loads(row.financial_dimensions),
    )
