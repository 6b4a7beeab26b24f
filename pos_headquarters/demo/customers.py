"""The demo retailer's customers, written a few thousand at a time."""

import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import islice
from json import dumps
from random import Random
from typing import Any, TypeVar

from sqlalchemy import Connection, insert, update

from pos_contract.folding import fold
from pos_contract.records import Address, CustomerFields, CustomerRecord
from pos_headquarters.demo import names
from pos_headquarters.demo.ids import Ids
from pos_headquarters.demo.names import Culture
from pos_headquarters.demo.profiles import Member, Profiles
from pos_headquarters.services import books, numbers
from pos_headquarters.services.records import customer_row
from pos_headquarters.tables import (
    contacts,
    counters,
    customer_books,
    customer_measures,
    customers,
    entries,
    members,
    scopes,
)

T = TypeVar("T")

_AT_ONCE = 5_000
_STORE_SHARES = (40, 25, 25, 10)
_IN_A_BOOK = 0.065
_COMES_SOON = 0.3
"""How many of the birthdays and anniversaries in client books are within two weeks of the demo's today."""
_WANTS_FOLLOW_UP = 0.4
_IS_MEASURED = 0.85
_CULTURES = {
    "SE": (names.SWEDISH,) * 14 + (names.ARABIC, names.CHINESE, names.FRENCH, names.LATVIAN),
    "FR": (names.FRENCH,) * 14 + (names.ARABIC, names.ARABIC, names.CHINESE, names.SWEDISH),
    "LV": (names.LATVIAN,) * 14 + (names.CHINESE, names.SWEDISH, names.FRENCH, names.ARABIC),
}


@dataclass(frozen=True, slots=True)
class Scene:
    """What the customers are put into."""

    ids: Ids
    random: Random
    today: date
    shops: list[dict[str, Any]]
    staff: list[dict[str, Any]]
    left: list[dict[str, Any]]
    """Who worked here, and has a client book still."""


def add(connection: Connection, scene: Scene, count: int) -> None:
    """Customers with account numbers, address books, client books, entries, measures and scopes."""
    makers = _Maker(connection, scene)
    profiles = Profiles(connection, datetime.combine(scene.today, time(), UTC))
    everybody = (makers.make() for _ in range(count))
    while batch := list(islice(everybody, _AT_ONCE)):
        accounts = numbers.next_in_sequence(connection, numbers.CUSTOMER_ACCOUNT, len(batch))
        for made, account in zip(batch, accounts, strict=True):
            made.customer["account_number"] = account
            made.customer["search_text"] += f" {fold(account)}"
        members_here = [
            Member(made.customer, made.shop, made.owner) for made in batch if made.owner is not None
        ]
        cards, bought = profiles.prepare(members_here)
        connection.execute(insert(customers), [made.customer for made in batch])
        profiles.write(cards, bought)
        for table, rows in (
            (customer_books, [row for made in batch for row in made.address_books]),
            (members, [row for made in batch for row in made.membership]),
            (contacts, [row for made in batch for row in made.contact]),
            (entries, [row for made in batch for row in made.entries]),
            (customer_measures, [row for made in batch for row in made.measures]),
            (scopes, [row for made in batch for row in made.scope]),
        ):
            if rows:
                connection.execute(insert(table), rows)
    connection.execute(update(counters).where(counters.c.name == "change").values(value=makers.number))


Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class _Made:
    """The rows of one customer."""

    shop: dict[str, Any]
    owner: dict[str, Any] | None
    """Whose client book the customer is in."""
    customer: dict[str, Any]
    address_books: Rows
    membership: Rows
    contact: Rows
    entries: Rows
    measures: Rows
    scope: Rows


class _Maker:
    def __init__(self, connection: Connection, scene: Scene):
        self.number = 0
        self._ids, self._random, self._shops = scene.ids, scene.random, scene.shops
        # The same customers come up on every day; what depends on the day is drawn apart.
        self._today, self._day_random = scene.today, Random("what a day brings")
        self._now = datetime.combine(scene.today, time(), UTC)
        self._store_draw = [
            shop for shop, share in zip(scene.shops, _STORE_SHARES, strict=True) for _ in range(share)
        ]
        entity_of = {shop["number"]: shop["legal_entity_id"] for shop in scene.shops}
        self._staff: dict[str, Rows] = {}
        left: dict[str, Rows] = {}
        for groups, people in ((self._staff, scene.staff), (left, scene.left)):
            for person in people:
                groups.setdefault(entity_of[person["store_numbers"][0]], []).append(person)
        # The first of a company has the largest client book.
        self._owners = {
            entity: [people[0], *people, *left.get(entity, [])] for entity, people in self._staff.items()
        }
        self._book_of = cache(lambda entity, associate_id: books.book_of(connection, entity, associate_id))

    def make(self) -> _Made:
        shop = self._pick(self._store_draw)
        customer_id = self._ids.make()
        self.number += 1
        number = self.number
        entity = shop["legal_entity_id"]
        shared = [shop["address_book"]]
        if self._random.random() < 0.05:
            shared.append(shop["shared_book"])
        # More of the first ones, so that a small demo has client books to show as well.
        chance = 0.5 if number <= 100 else _IN_A_BOOK
        owner = self._pick(self._owners[entity]) if self._random.random() < chance else None
        customer = customer_row(
            CustomerRecord(customer_id, self._fields(shop, owner), None, tuple(shared), None),
            self._now.isoformat(),
        )
        contact = self._contact(customer_id, entity) if owner else []
        shared_books = [{"customer_id": customer_id, "address_book_id": book} for book in shared]
        membership = [] if owner is None else [self._membership(customer_id, entity, owner)]
        scope = [
            {"customer_id": customer_id, "store_id": store_id, "change_number": number, "gone": False}
            for store_id in self._stores(shop, len(shared) > 1, owner)
        ]
        return _Made(
            shop,
            owner,
            customer,
            shared_books,
            membership,
            contact,
            self._entries(customer_id, entity),
            self._measures(customer_id) if owner else [],
            scope,
        )

    def _stores(self, shop: dict[str, Any], everywhere: bool, owner: dict[str, Any] | None) -> list[str]:
        seen = set(owner["store_numbers"]) if owner else set()
        return [
            each["store_id"]
            for each in self._shops
            if each is shop
            or each["number"] in seen
            or (everywhere and each["legal_entity_id"] == shop["legal_entity_id"])
        ]

    def _membership(self, customer_id: str, entity: str, owner: dict[str, Any]) -> dict[str, Any]:
        return {
            "customer_id": customer_id,
            "legal_entity_id": entity,
            "book_id": self._book_of(entity, owner["associate_id"]),
            "since": self._past(),
        }

    def _contact(self, customer_id: str, entity: str) -> Rows:
        return [{"customer_id": customer_id, "legal_entity_id": entity, "last_contact_at": self._past(300)}]

    def _measures(self, customer_id: str) -> Rows:
        random = self._day_random
        values = {
            "churn_probability": round(random.random(), 2),
            "next_best_action": names.NEXT_ACTIONS[int(random.random() * len(names.NEXT_ACTIONS))],
        }
        return [
            {"customer_id": customer_id, "measure_id": measure_id, "value": dumps(value)}
            for measure_id, value in values.items()
            if random.random() < _IS_MEASURED
        ]

    def _fields(self, shop: dict[str, Any], owner: dict[str, Any] | None) -> CustomerFields:
        random = self._random
        culture = self._pick(_CULTURES[shop["country"]])
        first, last = self._pick(culture.first_names), self._pick(culture.last_names)
        shape = random.random()
        if shape < 0.04:
            company = self._pick(culture.companies)
            return CustomerFields(
                type="organization",
                organization=company,
                email=f"info{int(random.random() * 10**6)}@example.com",
                phone=culture.phone(random),
                addresses=(self._address(culture, "business"),),
            )
        if shape < 0.10:
            last = f"{last.partition('/')[0]}-{self._pick(culture.last_names).partition('/')[0]}"
        elif shape < 0.12:
            first, last = self._pick(names.ONE_WORD), ""
        elif shape < 0.125:
            last = self._pick(names.VERY_LONG)
        return CustomerFields(
            first_name=first.partition("/")[0],
            last_name=last.partition("/")[0],
            email=self._email(first, last) if random.random() < 0.85 else "",
            phone=culture.phone(random) if random.random() < 0.9 else "",
            addresses=(self._address(culture, "home"),) if random.random() < 0.8 else (),
            attributes=self._coming(self._attributes()) if owner else self._attributes(),
        )

    def _email(self, first: str, last: str) -> str:
        user = f"{_latin(first)}.{_latin(last)[:24]}".strip(".-")
        return f"{user}{int(self._random.random() * 10_000)}@example.com"

    def _address(self, culture: Culture, purpose: str) -> Address:
        random = self._random
        return Address(
            purpose,
            f"{self._pick(culture.streets)} {1 + int(random.random() * 120)}",
            culture.postal_code(random),
            self._pick(culture.cities),
            "",
            culture.country,
        )

    def _attributes(self) -> dict[str, Any]:
        random = self._random
        values: dict[str, Any] = {}
        if random.random() < 0.7:
            values["shopping_interest"] = self._pick(names.INTERESTS)
        if random.random() < 0.3:
            values["anniversary"] = self._day(1970, 55)
        if random.random() < 0.5:
            values["favourite_brand"] = self._pick(names.BRANDS)
        if random.random() < 0.6:
            values["yearly_spend"] = round(random.expovariate(1 / 4000), 2)
        if random.random() < 0.6:
            values["birthday"] = self._day(1940, 65)
        if random.random() < 0.08:
            values["vip"] = True
        return values

    def _coming(self, attributes: dict[str, Any]) -> dict[str, Any]:
        """Some of the days brought near to the demo's today."""
        for name in ("anniversary", "birthday"):
            if name in attributes and self._day_random.random() < _COMES_SOON:
                day = self._today + timedelta(days=int(self._day_random.random() * 14))
                year = int(attributes[name][:4])
                leap = day.month == 2 and day.day == 29
                attributes[name] = day.replace(year=year - year % 4 if leap else year).isoformat()
        return attributes

    def _follow_up(self, written_at: str) -> str | None:
        """Overdue, due or soon due."""
        if self._day_random.random() >= _WANTS_FOLLOW_UP:
            return None
        wanted = self._today + timedelta(days=int(self._day_random.random() * 15) - 5)
        return max(wanted.isoformat(), written_at[:10])

    def _day(self, first_year: int, years: int) -> str:
        return (
            datetime(first_year, 1, 1) + timedelta(days=int(self._random.random() * years * 365.25))
        ).strftime("%Y-%m-%d")

    def _entries(self, customer_id: str, entity: str) -> list[dict[str, Any]]:
        draw = self._random.random()
        return [self._entry(customer_id, entity) for _ in range(3 if draw < 0.03 else 1 if draw < 0.2 else 0)]

    def _entry(self, customer_id: str, entity: str) -> dict[str, Any]:
        self.number += 1
        activity = self._pick(("", "", *names.ACTIVITIES))
        row = {
            "entry_id": self._ids.make(),
            "customer_id": customer_id,
            "legal_entity_id": entity,
            "kind": "activity" if activity else "note",
            "activity_type": activity,
            "text": self._pick(names.ACTIVITIES[activity] if activity else names.NOTES),
            "written_by": self._pick(self._staff[entity])["associate_id"],
            "written_at": self._past(),
            "change_number": self.number,
        }
        return row | {"follow_up_on": self._follow_up(row["written_at"]) if activity else None}

    def _past(self, days: int = 700) -> str:
        return (self._now - timedelta(minutes=int(self._random.random() * days * 1440))).isoformat()

    def _pick(self, some: tuple[T, ...] | list[T]) -> T:
        return some[int(self._random.random() * len(some))]


@cache
def _latin(name: str) -> str:
    """A name as it can stand in an email address."""
    written, _, spelled = name.partition("/")
    folded = unicodedata.normalize("NFKD", spelled or written).encode("ascii", "ignore").decode()
    return "".join(letter for letter in folded.lower() if letter.isalnum() or letter == "-")
