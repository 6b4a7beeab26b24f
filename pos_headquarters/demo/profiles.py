"""What the demo retailer's customers in client books said, carry and bought.

Drawn apart from the customers themselves, who stay the same whatever is added here.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from json import dumps
from random import Random
from typing import Any

from sqlalchemy import Connection, insert

from pos_contract.folding import fold
from pos_headquarters.demo.ids import Ids
from pos_headquarters.services import numbers
from pos_headquarters.tables import loyalty_cards, purchases

_ITEMS = (
    ("81001", "Wool coat", 4200.0),
    ("81002", "Leather tote", 3100.0),
    ("81003", "Silk scarf", 950.0),
    ("81004", "Cashmere sweater", 1890.0),
    ("81005", "Ankle boots", 2450.0),
)
_KRONOR = 11.0
"""To a euro."""

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Member:
    """A customer who is in a client book."""

    row: dict[str, Any]
    """Of customer; it gets what was said, and the words that its card is found by."""
    shop: dict[str, Any]
    associate: dict[str, Any]


class Profiles:
    def __init__(self, connection: Connection, now: datetime):
        self._connection, self._now = connection, now
        self._random, self._ids = Random("what customers buy"), Ids(810)

    def prepare(self, members: list[Member]) -> tuple[Rows, Rows]:
        """Change the customers' rows; their cards and purchases, to be written after them."""
        carriers = [one for one in members if self._random.random() < 0.5]
        given = numbers.next_in_sequence(self._connection, numbers.LOYALTY_CARD, len(carriers))
        cards = [self._card(one, number) for one, number in zip(carriers, given, strict=True)]
        for one in members:
            one.row["consents"] = dumps(self._consents(one), ensure_ascii=False)
        bought = [self._purchase(one) for one in members for _ in range(self._random.randrange(4))]
        return cards, bought

    def write(self, cards: Rows, bought: Rows) -> None:
        for table, rows in ((loyalty_cards, cards), (purchases, bought)):
            if rows:
                self._connection.execute(insert(table), rows)

    def _card(self, one: Member, number: str) -> dict[str, Any]:
        one.row["search_text"] += f" {fold(number)}"
        return {
            "card_number": number,
            "customer_id": one.row["customer_id"],
            "issued_at": self._past(),
            "issued_by": one.associate["associate_id"],
            "store_id": one.shop["store_id"],
        }

    def _consents(self, one: Member) -> Rows:
        return [
            {
                "kind": kind,
                "value": one.row[kind],
                "purpose": "marketing",
                "state": "agreed" if self._random.random() < 0.75 else "declined",
                "at": self._past(),
                "associate_id": one.associate["associate_id"],
                "associate_name": one.associate["name"],
                "store_name": one.shop["name"],
            }
            for kind in ("email", "phone")
            if one.row[kind] and self._random.random() < 0.7
        ]

    def _purchase(self, one: Member) -> dict[str, Any]:
        currency = one.shop["currency"]
        lines: Rows = []
        for item, name, price in self._random.sample(_ITEMS, self._random.randint(1, 3)):
            amount = price if currency == "SEK" else round(price / _KRONOR, 2)
            lines.append({"item": item, "name": name, "quantity": 1, "amount": amount})
        return {
            "purchase_id": self._ids.make(),
            "customer_id": one.row["customer_id"],
            "legal_entity_id": one.shop["legal_entity_id"],
            "at": self._past(),
            "store_name": one.shop["name"],
            "amount": round(sum(each["amount"] for each in lines), 2),
            "currency": currency,
            "lines": dumps(lines),
        }

    def _past(self) -> str:
        minutes = int(self._random.random() * 700 * 1440)
        return (self._now - timedelta(minutes=minutes)).isoformat(timespec="milliseconds")
