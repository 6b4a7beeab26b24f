"""The demo retailer: companies, stores, registers, associates, attributes, schedules."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from json import dumps
from random import Random
from typing import Any

from sqlalchemy import Connection, Engine, insert, select, update

from pos_contract import pins
from pos_headquarters import database
from pos_headquarters.demo import attributes as demo_attributes
from pos_headquarters.demo import customers as demo_customers
from pos_headquarters.demo import products as demo_products
from pos_headquarters.demo.ids import Ids
from pos_headquarters.services import devices, jobs, numbers, parameters, permissions, schedule, setup
from pos_headquarters.services.features import CLIENTELING, SECONDARY_CONTACTS
from pos_headquarters.tables import (
    address_books,
    affiliations,
    associate_books,
    associates,
    channel_database_groups,
    client_books,
    customer_groups,
    default_customers,
    features,
    functionality_profiles,
    group_permissions,
    legal_entities,
    operating_units,
    permission_groups,
    store_books,
    stores,
)

SCHEDULE_SECONDS = 2
REGISTERS_PER_STORE = 2


class RetailerExists(Exception):
    """The database has a retailer; a demo never writes over one."""


@dataclass(frozen=True, slots=True)
class _Shop:
    number: str
    name: str
    company: str
    country: str
    language: str
    currency: str
    time_zone: str
    staff: tuple[str, str, str]
    """A manager, a senior and an associate."""


_SHOPS = (
    _Shop(
        "1001", "Stockholm Stureplan", "Nordlys Retail AB", "SE", "sv", "SEK", "Europe/Stockholm",
        ("Ingrid Åström", "Johan Öberg", "Maja Lindqvist"),
    ),
    _Shop(
        "1002", "Göteborg Nordstan", "Nordlys Retail AB", "SE", "sv", "SEK", "Europe/Stockholm",
        ("Håkan Sjöström", "Elin Bäckman", "Omar Haddad"),
    ),
    _Shop(
        "2001", "Paris Marais", "Lumière Europe SAS", "FR", "fr", "EUR", "Europe/Paris",
        ("Hélène Garçon", "Théo Lefèvre", "Mei Chen"),
    ),
    _Shop(
        "2002", "Rīga Vecrīga", "Lumière Europe SAS", "LV", "lv", "EUR", "Europe/Riga",
        ("Līga Kalniņa", "Mārtiņš Bērziņš", "Zane Ozola"),
    ),
)  # fmt: skip
_FEATURES = (CLIENTELING, SECONDARY_CONTACTS)
_GROUPS = ("manager", "senior", "associate")

_LEFT = (("1001", "Per Wiklund"), ("2001", "Camille Roux"))
"""Seniors who left, and whose client books are unassigned since."""

_GROUPS_OF_CUSTOMERS = {
    "Retail": {"Department": "Stores", "Cost centre": "007"},
    "Trade": {"Department": "Trade", "Cost centre": "014"},
}
_DEFAULT_GROUP, _RECEIPT = "Retail", "email"

_PROFILE = {
    "functionality_profile_id": "in-real-time",
    "name": "Customers in real time",
    "create_customer_async": False,
}
_DATABASE_GROUP = {
    "channel_database_group_id": "default",
    "name": "Default",
    "filter_shared_customers": False,
}

_AFFILIATIONS = {
    "friends": {"en": "Friends of the house", "sv": "Husets vänner", "fr": "Amis de la maison",
                "zh_CN": "品牌之友", "lv": "Mūsu draugi"},
    "staff": {"en": "Staff", "sv": "Personal", "fr": "Personnel", "zh_CN": "员工", "lv": "Darbinieki"},
    "students": {"en": "Students", "sv": "Studenter", "fr": "Étudiants", "zh_CN": "学生", "lv": "Studenti"},
}  # fmt: skip
_GIVEN_AFFILIATIONS = ("friends",)


def make(engine: Engine, customers: int, seed: int, today: date) -> dict[str, Any]:
    """Fill an empty headquarters and return what a person needs to try it: codes, operator IDs, PINs.

    Birthdays, anniversaries and follow-ups come around `today`. Raises RetailerExists.
    """
    setup.prepare(engine)
    ids, random = Ids(seed), Random(seed)
    with database.writing(engine) as connection:
        if connection.execute(select(legal_entities.c.name)).first():
            raise RetailerExists
        parameters.keep(connection, parameters.DEMO, True)
        connection.execute(update(features).where(features.c.name.in_(_FEATURES)).values(enabled=True))
        for name in jobs.JOBS:
            schedule.keep(connection, name, seconds=None if name == "9999" else SCHEDULE_SECONDS)
        demo_attributes.add(connection)
        demo_products.add(connection)
        shops = _add_shops(connection, ids)
        _add_default_customers(connection, shops)
        registers = _add_registers(connection, ids, random, shops)
        groups = _add_permission_groups(connection, ids)
        staff = _add_staff(connection, ids, random, shops, groups)
        left = _add_leavers(connection, ids, shops, groups)
        scene = demo_customers.Scene(ids, random, today, shops, staff, left)
        demo_customers.add(connection, scene, customers)
        _name_client_books(connection, [*staff, *left])
    jobs.run(engine, "9999")
    return {
        "seed": seed,
        "customers": customers,
        "stores": [
            _told(shop, ("store_id", "number", "name", "legal_entity", "country", "language"))
            for shop in shops
        ],
        "registers": registers,
        "associates": staff,
        "left": left,
    }


def _told(values: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: values[key] for key in keys}


def _add_shops(connection: Connection, ids: Ids) -> list[dict[str, Any]]:
    companies = {name: ids.make() for name in dict.fromkeys(shop.company for shop in _SHOPS)}
    # Besides its own, every store has its company's address book.
    shared = {name: ids.make() for name in companies}
    shops = [
        {
            "store_id": ids.make(),
            "number": shop.number,
            "name": shop.name,
            "legal_entity": shop.company,
            "legal_entity_id": companies[shop.company],
            "country": shop.country,
            "language": shop.language,
            "currency": shop.currency,
            "time_zone": shop.time_zone,
            "operating_unit_id": ids.make(),
            "functionality_profile_id": _PROFILE["functionality_profile_id"],
            "channel_database_group_id": _DATABASE_GROUP["channel_database_group_id"],
            "layout_id": None,
            "address_book": ids.make(),
            "shared_book": shared[shop.company],
            "staff": shop.staff,
        }
        for shop in _SHOPS
    ]
    connection.execute(
        insert(legal_entities), [{"legal_entity_id": key, "name": name} for name, key in companies.items()]
    )
    connection.execute(
        insert(address_books),
        [{"address_book_id": shop["address_book"], "name": shop["name"]} for shop in shops]
        + [{"address_book_id": key, "name": name} for name, key in shared.items()],
    )
    connection.execute(
        insert(operating_units),
        [{name: shop[name] for name in ("operating_unit_id", "number", "name", "country")} for shop in shops],
    )
    connection.execute(insert(functionality_profiles), _PROFILE)
    connection.execute(insert(channel_database_groups), _DATABASE_GROUP)
    connection.execute(
        insert(stores),
        [{name: shop[name] for name in stores.c.keys()} for shop in shops],  # noqa: SIM118
    )
    connection.execute(
        insert(store_books),
        [
            {"store_id": shop["store_id"], "address_book_id": shop[book]}
            for shop in shops
            for book in ("address_book", "shared_book")
        ],
    )
    return shops


def _add_default_customers(connection: Connection, shops: list[dict[str, Any]]) -> None:
    connection.execute(
        insert(customer_groups),
        [
            {"name": name, "financial_dimensions": dumps(dimensions)}
            for name, dimensions in _GROUPS_OF_CUSTOMERS.items()
        ],
    )
    connection.execute(
        insert(affiliations),
        [
            {"affiliation_id": affiliation_id, "names": dumps(names, ensure_ascii=False)}
            for affiliation_id, names in _AFFILIATIONS.items()
        ],
    )
    connection.execute(
        insert(default_customers),
        [
            {
                "store_id": shop["store_id"],
                "type": "person",
                "customer_group": _DEFAULT_GROUP,
                "receipt_preference": _RECEIPT,
                "currency": shop["currency"],
                "language": shop["language"],
                "affiliations": dumps(_GIVEN_AFFILIATIONS),
            }
            for shop in shops
        ],
    )


def _add_registers(
    connection: Connection, ids: Ids, random: Random, shops: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    made = []
    for shop in shops:
        for place in range(1, REGISTERS_PER_STORE + 1):
            number, code = f"{shop['number']}-{place}", devices.make_code(random.randbytes(16))
            devices.insert_register(connection, ids.make(), shop["store_id"], number, code)
            made.append({"number": number, "store_number": shop["number"], "activation_code": code})
    return made


def _add_staff(
    connection: Connection,
    ids: Ids,
    random: Random,
    shops: list[dict[str, Any]],
    groups: dict[str, str],
) -> list[dict[str, Any]]:
    people = [
        {
            "associate_id": ids.make(),
            "operator_id": numbers.next_in_sequence(connection, numbers.OPERATOR)[0],
            "pin": f"{random.randrange(10**6):06}",
            "pin_salt": random.randbytes(16).hex(),
            "name": name,
            "permission_group": group,
            "permissions": list(permissions.GROUPS[group]),
            # A company's first manager also works at its other store.
            "store_numbers": [
                other["number"]
                for other in shops
                if other is shop
                or (
                    group == "manager"
                    and shop is _first_of(shops, shop)
                    and other["legal_entity"] == shop["legal_entity"]
                )
            ],
        }
        for shop in shops
        for name, group in zip(shop["staff"], _GROUPS, strict=True)
    ]
    with ThreadPoolExecutor(2) as pool:
        hashes = pool.map(lambda person: pins.pin_hash(person["pin"], person["pin_salt"]), people)
    rows = [
        _associate(person, groups) | {"pin_salt": person.pop("pin_salt"), "pin_hash": pin_hash}
        for person, pin_hash in zip(people, hashes, strict=True)
    ]
    connection.execute(insert(associates), rows)
    _add_associate_books(connection, shops, people)
    return people


def _add_leavers(
    connection: Connection, ids: Ids, shops: list[dict[str, Any]], groups: dict[str, str]
) -> list[dict[str, Any]]:
    people = [
        {
            "associate_id": ids.make(),
            "operator_id": numbers.next_in_sequence(connection, numbers.OPERATOR)[0],
            "name": name,
            "permission_group": "senior",
            "store_numbers": [number],
        }
        for number, name in _LEFT
    ]
    gone = {"active": False, "pin_salt": "", "pin_hash": ""}
    connection.execute(insert(associates), [_associate(person, groups) | gone for person in people])
    _add_associate_books(connection, shops, people)
    return people


def _associate(person: dict[str, Any], groups: dict[str, str]) -> dict[str, Any]:
    first_name, _, last_name = person["name"].partition(" ")
    return {
        "associate_id": person["associate_id"],
        "operator_id": person["operator_id"],
        "first_name": first_name,
        "last_name": last_name,
        "permission_group_id": groups[person["permission_group"]],
    }


def _add_associate_books(
    connection: Connection, shops: list[dict[str, Any]], people: list[dict[str, Any]]
) -> None:
    books = {shop["number"]: shop["address_book"] for shop in shops}
    connection.execute(
        insert(associate_books),
        [
            {"associate_id": person["associate_id"], "address_book_id": books[number]}
            for person in people
            for number in person["store_numbers"]
        ],
    )


def _first_of(shops: list[dict[str, Any]], shop: dict[str, Any]) -> dict[str, Any]:
    return next(each for each in shops if each["legal_entity"] == shop["legal_entity"])


def _add_permission_groups(connection: Connection, ids: Ids) -> dict[str, str]:
    groups = {name: ids.make() for name in permissions.GROUPS}
    connection.execute(
        insert(permission_groups),
        [{"permission_group_id": key, "name": name} for name, key in groups.items()],
    )
    connection.execute(
        insert(group_permissions),
        [
            {"permission_group_id": groups[name], "permission": permission}
            for name, allowed in permissions.GROUPS.items()
            for permission in allowed
        ],
    )
    return groups


def _name_client_books(connection: Connection, staff: list[dict[str, Any]]) -> None:
    books = {row.associate_id: row.book_id for row in connection.execute(select(client_books))}
    for person in staff:
        person["book_id"] = books.get(person["associate_id"])
