"""What a store's default customer gives to each customer made there."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select

from pos_contract.records import DefaultCustomer
from pos_headquarters.tables import customer_groups, default_customers, stores

SELECT = (
    select(
        default_customers.c.type,
        default_customers.c.customer_group,
        default_customers.c.receipt_preference,
        default_customers.c.currency,
        default_customers.c.language,
        default_customers.c.affiliations,
        customer_groups.c.financial_dimensions,
        stores.c.currency,
        stores.c.language,
    )
    .select_from(stores)
    .outerjoin(default_customers, default_customers.c.store_id == stores.c.store_id)
    .outerjoin(customer_groups, customer_groups.c.name == default_customers.c.customer_group)
    .where(stores.c.store_id == bindparam("store"))
)
"""What `given_by` takes, of the store that is a parameter."""


def of_store(connection: Connection, store_id: str) -> DefaultCustomer:
    return given_by(connection.execute(SELECT, {"store": store_id}).one())


def given_by(row: Sequence[Any]) -> DefaultCustomer:
    """Currency and language are the store's where the default customer says nothing; financial dimensions
    are the customer group's."""
    type, group, receipts, currency, language, affiliations, dimensions, of_store, spoken_there = row
    currency, language = currency or of_store, language or spoken_there
    if group is None:
        return DefaultCustomer(currency=currency, language=language)
    return DefaultCustomer(
        type, group, receipts, currency, language, tuple(json.loads(affiliations)), json.loads(dimensions)
    )
