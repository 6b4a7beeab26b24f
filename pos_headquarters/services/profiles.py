"""Consents, affiliations, loyalty cards and purchases of two customers who are one."""

from dataclasses import replace

from sqlalchemy import Connection, select, update

from pos_contract import codec, consents
from pos_contract.records import CustomerProfile
from pos_headquarters.services import likeness
from pos_headquarters.services.records import fields_of, profile_of
from pos_headquarters.tables import customers, loyalty_cards, purchases


def merge(connection: Connection, to: str, gone: str) -> None:
    """The surviving customer has what both had; whoever of the two has declined has declined."""
    for table in (loyalty_cards, purchases):
        connection.execute(update(table).where(table.c.customer_id == gone).values(customer_id=to))
    rows = {
        row.customer_id: row
        for row in connection.execute(select(customers).where(customers.c.customer_id.in_((to, gone))))
    }
    cards = connection.execute(
        select(loyalty_cards.c.card_number).where(loyalty_cards.c.customer_id == to)
    ).scalars()
    kept, other = profile_of(rows[to], cards), profile_of(rows[gone])
    fields, account_number = fields_of(rows[to]), rows[to].account_number
    joined = _joined(kept, other)
    connection.execute(
        update(customers)
        .where(customers.c.customer_id == to)
        .values(
            consents=codec.to_json(joined.consents).decode(),
            affiliations=codec.to_json(joined.affiliations).decode(),
            **likeness.keys(fields, account_number, joined.loyalty_cards),
        )
    )


def _joined(kept: CustomerProfile, other: CustomerProfile) -> CustomerProfile:
    return replace(
        kept,
        affiliations=tuple(dict.fromkeys(kept.affiliations + other.affiliations)),
        consents=consents.united(kept.consents, other.consents),
    )
