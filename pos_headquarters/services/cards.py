"""Loyalty cards: each number is issued once."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, insert, select

from pos_headquarters.tables import loyalty_cards


@dataclass(frozen=True, slots=True)
class Card:
    """A row of loyalty_card."""

    card_number: str
    customer_id: str
    issued_at: str
    issued_by: str
    store_id: str


def is_issued(connection: Connection, card_number: str) -> bool:
    found = select(loyalty_cards.c.card_number).where(loyalty_cards.c.card_number == card_number)
    return connection.execute(found).first() is not None


def write(connection: Connection, issued: Sequence[Card]) -> None:
    if issued:
        connection.execute(insert(loyalty_cards), [asdict(each) for each in issued])
