"""Search all stores: customers of every store, while somebody waits, and taking one of them into a store."""

from sqlalchemy import ColumnElement, Connection, Engine, and_, or_, select

from pos_contract import folding
from pos_contract import operations as declared
from pos_contract.errors import Fault
from pos_contract.messages import LEAST_SEARCHED, ForCustomer, FoundCustomers, SearchAllStores
from pos_contract.records import CustomerRecord
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.services import permitted, scope
from pos_headquarters.services.devices import Device
from pos_headquarters.services.records import SELECT_CUSTOMERS, customer_records, full_name
from pos_headquarters.tables import customers, scopes

MOST = 200
"""Customers of one answer."""


def search(engine: Engine, device: Device, request: SearchAllStores) -> FoundCustomers:
    """Those to whom every word fits, or who have a number that holds the digits; some of them if they are
    more than the limit.

    Raises Refusal for a text that is too short, and for somebody without the permission.
    """
    if len(request.text.strip()) < LEAST_SEARCHED:
        raise Refusal(Fault.REQUEST_INVALID, f"At least {LEAST_SEARCHED} characters")
    wanted_words = fits(request.text)
    limit = max(1, min(request.limit, MOST))
    with database.reading(engine) as connection:
        permitted.require(connection, device, request, declared.SEARCH_ALL)
        if wanted_words is None:
            return FoundCustomers((), more=False)
        wanted = (
            SELECT_CUSTOMERS.where(
                wanted_words,
                customers.c.merged_into.is_(None),
                customers.c.deleted_at.is_(None),
                customers.c.erased_at.is_(None),
            )
            .order_by(customers.c.customer_id)
            .limit(limit + 1)
        )
        rows = connection.execute(wanted, {"legal_entity": device.legal_entity_id}).all()
        found = sorted(rows[:limit], key=lambda row: folding.fold(full_name(row)))
        return FoundCustomers(customer_records(connection, found), more=len(rows) > limit)


@database.retried
def use(engine: Engine, device: Device, customer_id: str, request: ForCustomer) -> CustomerRecord:
    """The customer is served at the device's store, whose registers have it from now on.

    Who was merged is answered with whoever took that place. Raises Refusal.
    """
    with database.writing(engine) as connection:
        permitted.require(connection, device, request, declared.VIEW)
        customer_id = _standing(connection, customer_id)
        here = select(scopes.c.customer_id).where(
            scopes.c.store_id == device.store_id,
            scopes.c.customer_id == customer_id,
            scopes.c.gone.is_(False),
        )
        if connection.execute(here).first() is None:
            scope.refresh(connection, [customer_id], used_at=device.store_id)
        row = connection.execute(
            SELECT_CUSTOMERS.where(customers.c.customer_id == customer_id),
            {"legal_entity": device.legal_entity_id},
        ).one()
        (record,) = customer_records(connection, [row])
        return record


def fits(text: str) -> ColumnElement[bool] | None:
    """Which customers have all words of a text, or a number with its digits; None where the text has nothing
    to look for."""
    words = folding.telling(folding.fold(text).split())
    if not words:
        return None
    begins = and_(*(customers.c.search_text.contains(f" {word}", autoescape=True) for word in words))
    digits = folding.query_digits(text)
    return begins if digits is None else or_(begins, customers.c.search_text.contains(digits))


def _standing(connection: Connection, customer_id: str) -> str:
    """The customer's ID, or that of who took its place; nobody else uses them at the same time."""
    while True:
        row = connection.execute(
            select(customers.c.merged_into, customers.c.deleted_at, customers.c.erased_at)
            .where(customers.c.customer_id == customer_id)
            .with_for_update()
        ).one_or_none()
        if row is None or row.erased_at:
            raise Refusal(Fault.CUSTOMER_UNKNOWN)
        if row.deleted_at:
            raise Refusal(Fault.CUSTOMER_DELETED, deleted_at=row.deleted_at)
        if row.merged_into is None:
            return customer_id
        customer_id = row.merged_into
