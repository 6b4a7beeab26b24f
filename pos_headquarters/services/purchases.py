"""What customers bought, as other systems told it; registers ask for one customer at a time."""

from sqlalchemy import Engine, and_, select

from pos_contract import codec
from pos_contract import operations as declared
from pos_contract.errors import Fault
from pos_contract.messages import ForCustomer, Purchases
from pos_contract.purchases import PurchaseLine, PurchaseRecord
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.services import permitted
from pos_headquarters.services.devices import Device
from pos_headquarters.tables import customers, purchases, scopes

MOST = 200
"""The newest ones that a register gets."""


def of_customer(engine: Engine, device: Device, customer_id: str, request: ForCustomer) -> Purchases:
    """The purchases in the register's legal entity of a customer whom its store has. Raises Refusal."""
    with database.reading(engine) as connection:
        permitted.require(connection, device, request, declared.VIEW)
        named = connection.execute(
            select(customers.c.merged_into).where(customers.c.customer_id == customer_id)
        ).one_or_none()
        stands = named.merged_into or customer_id if named else customer_id
        served = connection.execute(
            select(scopes.c.customer_id)
            .join(customers, customers.c.customer_id == scopes.c.customer_id)
            .where(
                scopes.c.customer_id == stands,
                scopes.c.store_id == device.store_id,
                scopes.c.gone.is_(False),
                customers.c.deleted_at.is_(None),
            )
        ).first()
        if served is None:
            raise Refusal(Fault.CUSTOMER_UNKNOWN)
        rows = connection.execute(
            select(purchases)
            .where(
                and_(
                    purchases.c.customer_id == stands,
                    purchases.c.legal_entity_id == device.legal_entity_id,
                )
            )
            .order_by(purchases.c.at.desc(), purchases.c.purchase_id.desc())
            .limit(MOST)
        )
        return Purchases(
            tuple(
                PurchaseRecord(
                    row.purchase_id,
                    row.customer_id,
                    row.at,
                    row.store_name,
                    row.amount,
                    row.currency,
                    codec.from_json(row.lines, tuple[PurchaseLine, ...]),
                )
                for row in rows
            )
        )
